/* From bytes of a message to lines with what their signs say. ANPA's text is written for
 * typesetting machines: ^ begins a line of its own, < = + end one (set left, centred, headline). */
#include "wire/telex_line.h"

#include "text/chars.h"
#include "text/utf8.h"

#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static size_t indent_of(struct slice s)
{
    size_t columns = 0;
    for (size_t i = 0; i < s.len && is_blank(s.data[i]); i++)
        columns += s.data[i] == '\t' ? 8 : 1;
    return columns;
}

/* A quad at the end; "a < b" and "=" inside a line are none. */
static char take_quad(struct slice *s)
{
    char last = s->len > 1 ? s->data[s->len - 1] : '\0';
    if (last != '<' && last != '=' && last != '+')
        return '\0';
    while (s->len && (s->data[s->len - 1] == last || is_blank(s->data[s->len - 1])))
        s->len--;
    return last;
}

static void add_line(struct telex *telex, struct slice raw, bool spaced, uint32_t number)
{
    struct telex_line line = {.spaced = spaced, .number = number};
    bool row = raw.len && raw.data[0] == '\b';
    size_t indent = indent_of(raw);
    struct slice s = slice_trim(slice_sub(raw, row, raw.len));
    bool rail = s.len && s.data[0] == '^';
    while (s.len && s.data[0] == '^')
        s = slice_trim(slice_sub(s, 1, s.len));
    line.quad = take_quad(&s);
    line.lead = row ? TELEX_ROW : rail ? TELEX_RAIL : indent >= 3 ? TELEX_INDENT : TELEX_FLUSH;
    line.text = s;
    VEC_PUSH(&telex->lines, line);
}

/* "^*9006< ^AP-Top-Headlines<" is two lines in one. */
static size_t rail_inside(struct slice s)
{
    for (size_t at = 1; (at = slice_find(s, SLICE("^"), at)) < s.len; at++) {
        size_t before = at;
        while (before && s.data[before - 1] == ' ')
            before--;
        if (before && s.data[before - 1] == '<')
            return at;
    }
    return s.len;
}

void telex_lines(struct telex *telex, struct slice text, uint32_t number)
{
    struct slice line;
    bool spaced = false;
    for (; slice_next_line(&text, &line); number++) {
        if (!slice_trim(line).len)
            spaced = true;
        while (slice_trim(line).len) {
            size_t end = rail_inside(line);
            add_line(telex, slice_sub(line, 0, end), spaced, number);
            line = slice_sub(line, end, line.len);
            spaced = false;
        }
    }
}

static bool stands_alone(struct slice s, size_t at)
{
    return (!at || s.data[at - 1] == ' ') && (at + 1 == s.len || s.data[at + 1] == ' ');
}

void telex_set(struct slice s, struct buffer *into)
{
    for (size_t at = 0; at < s.len; at++) {
        char c = s.data[at];
        bool twice = at + 1 < s.len && s.data[at + 1] == c;
        if (c == '`' && twice)
            buffer_add_string(into, "“");
        else if (c == '\'' && twice)
            buffer_add_string(into, "”");
        else if (c == '`')
            buffer_add_string(into, "‘");
        else if (c == '_' && stands_alone(s, at))
            buffer_add_string(into, "—");
        else
            buffer_add_char(into, c);
        at += (c == '`' || c == '\'') && twice;
    }
}

static void add_cell(struct slice cell, struct buffer *into)
{
    struct slice text = slice_trim(cell);
    if (slice_equal_string(text, "_"))
        buffer_add_string(into, "—");
    else if (text.len && text.data[text.len - 1] == '{' && text.len <= 5)
        buffer_format(into, "%.*s½", (int)text.len - 1, text.data);
    else
        telex_set(text, into);
}

void telex_row(struct slice text, struct buffer *into)
{
    for (size_t at = 0, cells = 0; at <= text.len; cells++) {
        size_t end = slice_find(text, SLICE(";"), at);
        buffer_add_string(into, cells ? " | " : "");
        add_cell(slice_sub(text, at, end), into);
        at = end + 1;
    }
}

bool telex_is_rule(struct slice s)
{
    for (size_t at = 0; at < s.len;) {
        uint32_t code;
        at += utf8_decode(s, at, &code);
        if (char_is_letter(code) || char_is_digit(code))
            return false;
    }
    return true;
}
