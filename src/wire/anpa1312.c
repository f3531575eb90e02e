/* ANPA 1312: the header of a message, such as "W2422 US asian" and, on its second line, "r a" (how
 * pressing, which category), the slug, the day and the number of words. */
#include "wire/telex.h"
#include "wire/wire.h"

#include <ctype.h>

static bool is_digits(struct slice s, size_t at, size_t count)
{
    for (size_t i = at; i < at + count; i++)
        if (i >= s.len || !isdigit((unsigned char)s.data[i]))
            return false;
    return true;
}

/* Where "09-04 0813" ends the line; its length where it does not. */
static size_t date_and_count(struct slice line)
{
    for (size_t at = 1; at < line.len; at++)
        if (line.data[at - 1] == ' ' && is_digits(line, at, 2) && at + 5 <= line.len &&
            line.data[at + 2] == '-' && is_digits(line, at + 3, 2))
            return at;
    return line.len;
}

/* "r a BC-Slug  09-04 0813": urgency as found, and the slug. */
static void second_line(struct article *article, struct slice line, struct slice *slug)
{
    line = slice_trim(line);
    if (line.len > 3 && line.data[1] == ' ' && isalnum((unsigned char)line.data[0])) {
        article->urgency = arena_slice(article->arena, slice_sub(line, 0, 1));
        line = slice_trim(slice_sub(line, 3, line.len));
    }
    *slug = arena_slice(article->arena, slice_trim(slice_sub(line, 0, date_and_count(line))));
}

/* The sender, where its name follows service and number: "a0105KYODO". */
static void first_line(struct article *article, struct slice line)
{
    size_t at = 0;
    line = slice_trim(line);
    while (at < line.len && !isdigit((unsigned char)line.data[at]) && at < 3)
        at++;
    while (at < line.len && isdigit((unsigned char)line.data[at]))
        at++;
    size_t end = at;
    while (end < line.len && isupper((unsigned char)line.data[end]))
        end++;
    if (end - at >= 2)
        article->source = arena_slice(article->arena, slice_sub(line, at, end));
}

static void read_header(struct article *article, struct slice header, struct slice *slug)
{
    struct slice line;
    if (slice_next_line(&header, &line))
        first_line(article, line);
    while (slice_next_line(&header, &line))
        if (slice_trim(line).len)
            second_line(article, line, slug);
}

bool wire_anpa1312(struct slice bytes, const char *name, const struct load_options *options,
                   struct articles *articles, struct error *error)
{
    return telex_load(bytes, name, options, FORMAT_ANPA1312, read_header, articles, error);
}
