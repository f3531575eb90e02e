/* IPTC 7901: the header of a message, such as "eca100 3 s 586 ..." (source and number, priority,
 * category, words, and what the agency adds) and lines of keywords parted by "/". */
#include "wire/telex.h"
#include "wire/wire.h"

#include <ctype.h>

static bool next_word(struct slice *rest, struct slice *word)
{
    *rest = slice_trim(*rest);
    size_t end = 0;
    while (end < rest->len && !isspace((unsigned char)rest->data[end]))
        end++;
    *word = slice_sub(*rest, 0, end);
    *rest = slice_sub(*rest, end, rest->len);
    return end > 0;
}

/* The priority stands second and is one digit. False where there is none. */
static bool first_line(struct article *article, struct slice line)
{
    struct slice word;
    for (size_t i = 0; i < 3 && next_word(&line, &word); i++)
        if (i && word.len == 1 && isdigit((unsigned char)word.data[0])) {
            article->urgency = arena_slice(article->arena, word);
            return true;
        }
    return false;
}

static void keywords(struct article *article, struct slice line)
{
    enum { MOST = 100 };
    for (size_t at = 0, count = 0; at < line.len && count < MOST; count++) {
        size_t end = slice_find(line, SLICE("/"), at);
        telex_keyword(article, slice_sub(line, at, end));
        at = end + 1;
    }
}

static void read_header(struct article *article, struct slice header, struct slice *slug)
{
    struct slice line = SLICE("");
    bool known = slice_next_line(&header, &line) && first_line(article, line);
    if (!known) { /* a dialect: its first unit says what it is about */
        *slug = arena_slice(article->arena, slice_trim(line));
        return;
    }
    while (slice_next_line(&header, &line))
        keywords(article, line);
}

bool wire_iptc7901(struct slice bytes, const char *name, const struct load_options *options,
                   struct articles *articles, struct error *error)
{
    return telex_load(bytes, name, options, FORMAT_IPTC7901, read_header, articles, error);
}
