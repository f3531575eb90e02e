/* Rows of short parts. Offsets are bytes of one line. Knows shapes and the phrase table, nothing of
 * the page around the line. */
#include "plain/rows.h"

#include "model/article.h"
#include "plain/lines.h"

#include <ctype.h>
#include <string.h>

enum { LABEL_WORDS = 4, LONGEST_ROW = 400 };

/* The length of what parts a row at s.data[at]; 0 where nothing does. */
static size_t mark_at(struct slice s, size_t at)
{
    static const struct slice marks[] = {{"•", 3}, {"·", 2}, {"›", 3},   {"»", 2},   {"→", 3},
                                         {"←", 3}, {"|", 1}, {" / ", 3}, {" > ", 3}, {"\n", 1}};
    if (s.data[at] == '\t')
        return 1;
    if (s.data[at] == ' ') {
        size_t end = at;
        while (end < s.len && s.data[end] == ' ')
            end++;
        if (end - at >= 2)
            return end - at;
    }
    for (size_t i = 0; strchr("\xE2\xC2| \n", s.data[at]) && i < sizeof marks / sizeof *marks; i++)
        if (slice_starts(slice_sub(s, at, s.len), marks[i]))
            return marks[i].len;
    return 0;
}

size_t rows_split(struct slice s, struct slice parts[ROW_PARTS])
{
    size_t count = 0, start = 0;
    for (size_t at = 0; at <= s.len && count < ROW_PARTS;) {
        size_t mark = at < s.len ? mark_at(s, at) : 1;
        if (!mark) {
            at++;
            continue;
        }
        struct slice part = slice_trim(slice_sub(s, start, at));
        if (part.len)
            parts[count++] = part;
        start = at += mark;
    }
    return count;
}

static size_t count_words(struct slice s)
{
    size_t words = 0;
    for (size_t i = 0; i < s.len; i++)
        words += s.data[i] != ' ' && (i == 0 || s.data[i - 1] == ' ');
    return words;
}

bool rows_is_row(struct slice s)
{
    struct slice parts[ROW_PARTS];
    if (s.len > LONGEST_ROW || lines_ends_sentence(s))
        return false;
    size_t count = rows_split(s, parts);
    for (size_t i = 0; i < count; i++)
        if (count_words(parts[i]) > LABEL_WORDS)
            return false;
    return count >= 2;
}

/* Digits with what decorates them: "118", "1,284", "♡ 118", "+3", "1.2K". */
static bool is_count(struct slice s)
{
    size_t digits = 0, letters = 0;
    for (size_t i = 0; i < s.len; i++) {
        digits += isdigit((unsigned char)s.data[i]) != 0;
        letters += isalpha((unsigned char)s.data[i]) != 0;
    }
    bool thousands = letters == 1 && s.len && strchr("KMkm", s.data[s.len - 1]);
    return digits && digits <= 6 && s.len <= 16 && (!letters || thousands) &&
           !memchr(s.data, '/', s.len) && !memchr(s.data, ':', s.len);
}

/* Without a picture and a number at either end. */
static struct slice bare_label(struct slice s)
{
    while (s.len && (!isalpha((unsigned char)s.data[0])))
        s = slice_sub(s, 1, s.len);
    while (s.len && !isalpha((unsigned char)s.data[s.len - 1]))
        s.len--;
    return s;
}

bool rows_is_sharing(const struct phrases *phrases, struct slice s)
{
    struct slice parts[ROW_PARTS];
    if (s.len > LONGEST_ROW)
        return false;
    size_t count = rows_split(s, parts), buttons = 0;
    for (size_t i = 0; i < count; i++) {
        if (is_count(parts[i])) {
            buttons++;
            continue;
        }
        const struct phrase *phrase = phrases_find(phrases, parts[i]);
        if (!phrase)
            phrase = phrases_find(phrases, bare_label(parts[i]));
        buttons +=
            phrase &&
            (phrase->kind == FURNITURE_SHARING ||
             (phrase->kind == FURNITURE_COMMENTS && isdigit((unsigned char)parts[i].data[0])));
        if (!phrase || count_words(parts[i]) > LABEL_WORDS)
            return false;
    }
    return count && buttons * 2 >= count;
}
