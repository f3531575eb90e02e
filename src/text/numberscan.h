/* The smallest steps of reading numbers: the words beside a place, each safe at both ends of s. */
#ifndef HEXAPLA_TEXT_NUMBERSCAN_H
#define HEXAPLA_TEXT_NUMBERSCAN_H

#include "text/words.h"

static inline bool numberscan_is_digit(struct slice s, size_t at)
{
    return at < s.len && s.data[at] >= '0' && s.data[at] <= '9';
}

static inline char numberscan_char(struct slice s, size_t at)
{
    return at < s.len ? s.data[at] : ' ';
}

/* Whether the word behind at, as below, begins with one of the (small ASCII) letters: a quick look.
 */
static inline bool numberscan_begins(struct slice text, size_t at, const char *letters)
{
    size_t from = at;
    while (from < text.len && from - at < 3 &&
           (text.data[from] == ' ' || text.data[from] == '-' || text.data[from] == '\n'))
        from++;
    char first = from < text.len ? (char)(text.data[from] | 0x20) : ' ';
    for (; *letters; letters++)
        if (*letters == first)
            return true;
    return false;
}

/* The word behind at, where only spaces or a hyphen stand between. */
static inline bool numberscan_behind(struct slice text, size_t at, struct word *word)
{
    size_t from = at;
    struct slice near = slice_sub(text, 0, at + 64);
    while (from < near.len && from - at < 3 &&
           (text.data[from] == ' ' || text.data[from] == '-' || text.data[from] == '\n'))
        from++;
    size_t next = from;
    return from < near.len && words_next(near, &next, word) && word->range.start == from;
}

/* The ASCII word before at, where only spaces or a hyphen stand between; absent where none does. */
static inline struct slice numberscan_before(struct slice text, size_t at)
{
    size_t end = at, start;
    while (end > 0 && at - end < 3 &&
           (text.data[end - 1] == ' ' || text.data[end - 1] == '-' || text.data[end - 1] == '\n'))
        end--;
    for (start = end; start > 0 && end - start < 16 && (text.data[start - 1] | 0x20) >= 'a' &&
                      (text.data[start - 1] | 0x20) <= 'z';)
        start--;
    return start < end ? slice_sub(text, start, end) : SLICE_NONE;
}

static inline bool numberscan_is(struct slice word, const char *wanted)
{
    return word.len && (word.data[0] | 0x20) == (wanted[0] | 0x20) &&
           slice_equal_nocase(word, slice_from(wanted));
}

static inline bool numberscan_is_any(struct slice word, const char *const *list)
{
    for (; *list; list++)
        if (numberscan_is(word, *list))
            return true;
    return false;
}

#endif
