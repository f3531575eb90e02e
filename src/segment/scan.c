/* Runs over the bytes of a text, stops at those that can end a sentence or change how one is read
 * (quotation marks, brackets, list markers, lines), and hands out the sentences. Offsets are bytes;
 * it goes forward only. */
#include "segment/scan.h"

#include "segment/candidate.h"
#include "segment/marker.h"
#include "segment/peek.h"
#include "segment/rules.h"
#include "text/chars.h"

#include <string.h>

enum { BRACKET_BYTES = 400, LINE_BYTES = 60 };

struct scanner {
    struct slice text;
    const struct language_rules *rules;
    bool (*each)(void *context, struct range range);
    void *context;
    unsigned char stops[256]; /* bytes worth a look */
    size_t start;             /* of the sentence being read */
    size_t at;
    bool stopped;
    bool line_sentences; /* every line is a sentence */
    bool quote_open;
    size_t bracket;     /* offset after the bracket open in this sentence; 0: none */
    size_t closing;     /* the closing bracket found last */
    size_t searched;    /* no closing bracket between it and here */
    struct marker item; /* the list marker read last */
};

/* What begins the marks of candidate.c, and what the scanner looks at besides. The lead bytes are
 * those of … • ‽ (E2), 。 (E3), ！ (EF), । (E0), ؟ (D8), ۔ (DB), ։ (D6), ። (E1), U+037E (CD). */
static void choose_stops(struct scanner *s)
{
    static const char looks[] = ".?!\"()[]\n\xE2\xE3\xEF\xE0\xD8\xDB\xD6\xE1\xCD";
    for (const char *look = looks; *look; look++)
        s->stops[(unsigned char)*look] = 1;
    for (const char *look = s->rules->terminators; look && *look; look++)
        s->stops[(unsigned char)*look] = 1;
}

/* Hands out the sentence that ends before the offset, and starts the next there. */
static void end_sentence(struct scanner *s, size_t end)
{
    size_t trimmed = peek_trim(s->text, s->start, end);
    if (trimmed > s->start && !s->stopped)
        s->stopped = !s->each(s->context, (struct range){(uint32_t)s->start, (uint32_t)trimmed});
    s->start = peek_skip_space(s->text, end);
    if (s->at < s->start)
        s->at = s->start;
    s->bracket = 0;
}

/* （ and ） take three bytes, which differ in the last. */
static bool is_wide_bracket(struct slice text, size_t at, char last)
{
    return at + 3 <= text.len && memcmp(text.data + at, "\xEF\xBC", 2) == 0 &&
           text.data[at + 2] == last;
}

static bool closes_bracket(struct slice text, size_t at)
{
    return text.data[at] == ')' || text.data[at] == ']' || is_wide_bracket(text, at, '\x89');
}

static bool opens_bracket(struct slice text, size_t at)
{
    return text.data[at] == '(' || text.data[at] == '[' || is_wide_bracket(text, at, '\x88');
}

/* Whether a bracket opened inside this sentence closes soon after the offset. What was searched
 * once is not searched again. */
static bool inside_bracket(struct scanner *s, size_t from)
{
    if (!s->bracket)
        return false;
    if (s->closing >= from && s->closing < s->text.len)
        return s->closing - from < BRACKET_BYTES;
    size_t at = s->searched > from ? s->searched : from, limit = from + BRACKET_BYTES;
    while (at < s->text.len && at < limit && !closes_bracket(s->text, at))
        at++;
    s->searched = at;
    if (at >= s->text.len || at >= limit)
        return false;
    s->closing = at;
    return true;
}

static void at_mark(struct scanner *s)
{
    struct candidate c = {.text = s->text,
                          .rules = s->rules,
                          .start = s->start,
                          .at = s->at,
                          .quote_open = s->quote_open,
                          .bracket_open = s->bracket > 0};
    candidate_look(&c);
    s->at = c.mark_end;
    if (!c.bracket_closed && inside_bracket(s, c.end))
        return;
    if (!rules_split(&c))
        return;
    if (c.quote_closed)
        s->quote_open = false;
    end_sentence(s, c.end);
}

/* A straight quotation mark opens after a gap or an opening mark, and closes elsewhere; one between
 * gaps does what the last did not. */
static void at_quote(struct scanner *s)
{
    uint32_t before = peek_before(s->text, s->at);
    bool gap = s->at == 0 || char_is_space(before);
    bool opens = gap || before == '(' || before == '[' || char_is_dash(before);
    if (peek_gap(s->text, s->at + 1))
        opens = gap && !s->quote_open;
    s->quote_open = opens;
    s->at++;
}

/* Notes the list marker at the start of a sentence. */
static void read_item(struct scanner *s)
{
    struct marker marker;
    if (marker_read(s->text, s->start, &marker) && marker.kind != MARKER_BULLET)
        s->item = marker;
}

static bool line_starts_item(const struct scanner *s, size_t at)
{
    struct marker marker;
    return marker_read(s->text, at, &marker) && !s->bracket &&
           (marker_begins(&marker) || marker_follows(&s->item, &marker));
}

/* White space with a line break in it: a blank line, an item, or a text of lines ends a sentence.
 */
static void at_line(struct scanner *s)
{
    size_t next = peek_skip_space(s->text, s->at);
    const char *second = memchr(s->text.data + s->at + 1, '\n', next - s->at - 1);
    s->at = next;
    if (s->line_sentences || second || line_starts_item(s, next))
        end_sentence(s, next);
}

/* The next marker of a list begun before starts a sentence in the middle of a line. */
static bool at_item(struct scanner *s)
{
    struct marker marker;
    size_t start = marker_token(s->text, s->at);
    if (start <= s->start || !marker_read(s->text, start, &marker))
        return false;
    bool follows =
        marker.kind == MARKER_BULLET
            ? peek_gap(s->text, marker.end) || marker.end > s->at
            : marker_follows(&s->item, &marker) && char_is_space(peek_before(s->text, start));
    if (!follows)
        return false;
    end_sentence(s, start);
    return true;
}

static void at_bracket(struct scanner *s, bool opens)
{
    if (!opens)
        s->bracket = 0;
    else if (s->at > s->start)
        s->bracket = s->at + 1;
    s->at += s->text.data[s->at] == '\xEF' ? 3 : 1;
}

static bool is_terminator(const struct scanner *s, size_t *len)
{
    return candidate_is_mark(s->text, s->at, len) ||
           (s->rules->terminators && *len == 1 &&
            strchr(s->rules->terminators, s->text.data[s->at]));
}

static void at_stop(struct scanner *s)
{
    size_t start = s->start, len = 1;
    char byte = s->text.data[s->at];
    if (byte == '"')
        at_quote(s);
    else if (byte == '\n')
        at_line(s);
    else if (opens_bracket(s->text, s->at))
        at_bracket(s, true);
    else if (!at_item(s) && is_terminator(s, &len))
        at_mark(s);
    else if (closes_bracket(s->text, s->at))
        at_bracket(s, false);
    else if (s->start == start)
        s->at += len;
    if (s->start != start)
        read_item(s);
}

/* Lines that are short, several, and without a mark at any end are a list, not wrapped prose. */
static bool is_list_of_lines(struct slice text)
{
    struct slice line;
    size_t lines = 0;
    text = slice_trim(text);
    while (slice_next_line(&text, &line)) {
        line = slice_trim(line);
        size_t len;
        if (line.len > LINE_BYTES || (line.len && (strchr(".,;:?!-\"')", line.data[line.len - 1]) ||
                                                   candidate_is_mark(line, line.len - 1, &len))))
            return false;
        lines += line.len > 0;
    }
    return lines > 2;
}

void scan_text(struct slice text, const struct language_rules *rules, bool line_sentences,
               bool (*each)(void *context, struct range range), void *context)
{
    struct scanner s = {.text = text, .rules = rules, .each = each, .context = context};
    s.start = s.at = peek_skip_space(text, 0);
    s.line_sentences = line_sentences || is_list_of_lines(text);
    choose_stops(&s);
    read_item(&s);
    while (s.at < text.len && !s.stopped) {
        if (s.stops[(unsigned char)text.data[s.at]])
            at_stop(&s);
        else
            s.at++;
    }
    end_sentence(&s, text.len);
}
