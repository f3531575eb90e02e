/* Regular expressions by regcomp(3). Ranges are bytes of the text given. regexec is slow where case
 * does not matter (over 1 us a character), so what every match must hold is looked for first. */
#include "sheet/search.h"

#include "sheet/styled.h"
#include "text/chars.h"
#include "text/utf8.h"

#include <string.h>

/* How far before a line a match is still looked for: all of an ordinary sentence, and little of one
 * that fills the screen many times over. */
enum { SEEN_BEFORE = 2000 };

static bool has_capital(struct slice pattern)
{
    uint32_t code;
    for (size_t at = 0; at < pattern.len;) {
        bool escaped = pattern.data[at] == '\\';
        at += utf8_decode(pattern, at, &code);
        if (escaped && at < pattern.len)
            at += utf8_decode(pattern, at, &code);
        else if (char_is_upper(code))
            return true;
    }
    return false;
}

static bool is_plain(char c)
{
    return (unsigned char)c < 0x80 && !strchr("\\^$.[]()|*+?{}", c);
}

/* The longest run of plain characters before any bracket or group; a quantifier takes its character
 * out of the run before it. With alternatives or escapes nothing is sure. */
static struct slice needed_of(struct slice pattern)
{
    struct slice best = {"", 0};
    size_t start = 0;
    for (size_t i = 0; i < pattern.len; i++)
        if (pattern.data[i] == '|' || pattern.data[i] == '\\')
            return best;
    for (size_t at = 0; at <= pattern.len; at++) {
        char c = at < pattern.len ? pattern.data[at] : '$';
        if (is_plain(c))
            continue;
        size_t end = strchr("*?{", c) && at > start ? at - 1 : at;
        if (end - start > best.len)
            best = slice_sub(pattern, start, end);
        if (strchr("[({", c))
            break;
        start = at + 1;
    }
    return best;
}

void search_end(struct search *search)
{
    if (search->active)
        regfree(&search->regex);
    buffer_free(&search->needed);
    *search = (struct search){0};
}

bool search_compile(struct search *search, struct slice pattern, struct buffer *reason)
{
    struct buffer string = {0};
    buffer_add_slice(&string, pattern);
    buffer_reserve(&string, 1);
    regex_t regex;
    bool any_case = !has_capital(pattern);
    int flags = REG_EXTENDED | (any_case ? REG_ICASE : 0);
    int fault = regcomp(&regex, string.data, flags);
    buffer_free(&string);
    if (fault) {
        char text[200];
        regerror(fault, &regex, text, sizeof text);
        buffer_add_string(reason, text);
        return false;
    }
    search_end(search);
    search->regex = regex;
    search->active = true;
    search->any_case = any_case;
    buffer_add_slice(&search->needed, needed_of(pattern));
    search->plain = search->needed.len == pattern.len;
    return true;
}

static bool find_plain(const struct search *search, struct slice text, size_t from,
                       struct range *match)
{
    struct slice needed = buffer_slice(&search->needed);
    size_t at =
        search->any_case ? slice_find_nocase(text, needed, from) : slice_find(text, needed, from);
    *match = (struct range){(uint32_t)at, (uint32_t)(at + needed.len)};
    return at < text.len;
}

bool search_next(const struct search *search, struct slice text, size_t from, struct range *match)
{
    if (!search->active || from >= text.len)
        return false;
    if (search->needed.len) {
        bool found = find_plain(search, text, from, match);
        if (search->plain || !found)
            return found;
    }
    while (from < text.len) {
        regmatch_t found = {.rm_so = (regoff_t)from, .rm_eo = (regoff_t)text.len};
        int flags = REG_STARTEND | (from ? REG_NOTBOL : 0);
        if (regexec(&search->regex, text.data, 1, &found, flags) != 0)
            return false;
        if (found.rm_eo > found.rm_so) {
            *match = (struct range){(uint32_t)found.rm_so, (uint32_t)found.rm_eo};
            return true;
        }
        uint32_t code;
        from = (size_t)found.rm_so;
        if (from < text.len)
            from += utf8_decode(text, from, &code);
    }
    return false;
}

void search_draw(const struct search *search, struct canvas *canvas, size_t row, size_t column,
                 size_t room, struct slice text, struct range line)
{
    struct range match;
    size_t from = line.start > SEEN_BEFORE ? utf8_back(text, line.start - SEEN_BEFORE) : 0;
    for (size_t at = from; search_next(search, text, at, &match); at = match.end) {
        struct span span = {match, MEANING_MATCH};
        if (match.start >= line.end)
            break;
        styled_overlay(canvas, row, column, room, text, line, &span);
    }
}
