/* Joins lines to paragraphs by the signs in them, and where a text has none, by plain/'s sense for
 * wrapped lines. */
#include "wire/telex_body.h"

#include "plain/lines.h"
#include "text/chars.h"
#include "text/utf8.h"
#include "wire/prose.h"
#include "wire/telex_head.h"
#include "wire/telex_line.h"

enum { WRAPPED_MOST = 160 }; /* a longer line was not wrapped, and is a paragraph by itself */

struct body {
    struct telex *telex;
    struct buffer text; /* of the paragraph so far */
    enum block_kind kind;
    uint32_t number;
    bool below; /* what follows is for editors */
    bool notes; /* and is their note */
};

static void flush(struct body *body)
{
    struct slice text = slice_trim(buffer_slice(&body->text));
    struct buffer set = {0};
    struct slice note;
    if (!text.len)
        return;
    telex_set(text, &set);
    if (body->kind != BLOCK_HEADING && body->notes)
        telex_note(body->telex, text, body->number);
    if (body->below) {
        telex_aside(body->telex, FURNITURE_METADATA, text, body->number);
    } else if (telex_is_note(text, &note)) {
        telex_note(body->telex, note, body->number);
        telex_aside(body->telex, FURNITURE_METADATA, text, body->number);
    } else {
        builder_block(&body->telex->builder, body->kind, buffer_slice(&set), body->number);
    }
    buffer_free(&set);
    buffer_clear(&body->text);
}

/* Headings of what is not for publication; SECTION_NOTES: a note to editors. */
enum section { SECTION_STORY, SECTION_NOTES, SECTION_BELOW };

static enum section section_of(struct slice s)
{
    static const struct {
        const char *text;
        enum section section;
    } sections[] = {
        {"note to editors", SECTION_NOTES},
        {"notes to editors", SECTION_NOTES},
        {"redaktioneller hinweis", SECTION_NOTES},
        {"redaktionelle hinweise", SECTION_NOTES},
        {"notebook", SECTION_BELOW},
        {"notizblock", SECTION_BELOW},
        {"editorial contacts", SECTION_BELOW},
        {"ansprechpartner", SECTION_BELOW},
        {"kontakte", SECTION_BELOW},
        {"the following information is not intended for publication", SECTION_BELOW},
        {"die folgenden informationen sind nicht zur veröffentlichung bestimmt", SECTION_BELOW},
    };
    while (s.len && (s.data[s.len - 1] == ':' || s.data[s.len - 1] == '.'))
        s.len--;
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
        if (slice_equal_nocase(s, slice_from(sections[i].text)))
            return sections[i].section;
    return SECTION_STORY;
}

/* "MORE", "-30-", "==Kyodo": what ends a message. */
static bool is_end(struct slice s)
{
    static const char *const ends[] = {"more", "(more)", "-more-", "end",     "(end)", "ends",
                                       "-30-", "30",     "-0-",    "end it",  "###",   "endit",
                                       "nnnn", "(ends)", "mf",     "end take"};
    if (slice_starts(s, SLICE("==")))
        return true;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (slice_equal_nocase(s, slice_from(ends[i])))
            return true;
    return false;
}

static bool is_aside(struct slice s)
{
    return telex_is_rule(s) || is_end(s);
}

/* Initials of who wrote and edited, in the last line: "dpa bwh bag". */
static bool is_signature(const struct telex *telex, size_t at)
{
    struct slice s = telex->lines.items[at].text;
    uint32_t code;
    if (at + 1 < telex->lines.count || !telex->lines.items[at].spaced || s.len > 24 || !s.len)
        return false;
    utf8_decode(s, 0, &code);
    return char_is_lower(code) && !lines_ends_sentence(s);
}

static void begin(struct body *body, const struct telex_line *line)
{
    struct slice s = line->text;
    unsigned item;
    size_t hashes = 0, mark = lines_list_mark(s, &item);
    while (hashes < s.len && s.data[hashes] == '#')
        hashes++;
    bool heading = hashes && hashes < s.len && s.data[hashes] == ' ';
    flush(body);
    body->number = line->number;
    body->kind = BLOCK_PARAGRAPH;
    if (heading || line->lead == TELEX_RAIL)
        body->kind = heading || line->quad ? BLOCK_HEADING : BLOCK_ITEM;
    else if (mark && !item)
        body->kind = BLOCK_ITEM;
    s = slice_trim(slice_sub(s, heading ? hashes : body->kind == BLOCK_ITEM ? mark : 0, s.len));
    enum section section = section_of(s);
    body->below = body->below || section != SECTION_STORY;
    if (section != SECTION_STORY) {
        body->notes = section == SECTION_NOTES;
        body->kind = BLOCK_HEADING;
    }
    buffer_add_slice(&body->text, s);
}

static size_t add_table(struct body *body, size_t at)
{
    struct telex *telex = body->telex;
    struct buffer rows = {0};
    uint32_t number = telex->lines.items[at].number;
    flush(body);
    for (; at < telex->lines.count && telex->lines.items[at].lead == TELEX_ROW; at++) {
        buffer_add_string(&rows, rows.len ? "\n" : "");
        telex_row(telex->lines.items[at].text, &rows);
    }
    builder_block(&telex->builder, BLOCK_TABLE, buffer_slice(&rows), number);
    buffer_free(&rows);
    return at - 1;
}

static bool begins_paragraph(const struct body *body, const struct telex_line *line)
{
    unsigned item;
    bool wrapped = line == body->telex->lines.items || line[-1].text.len <= WRAPPED_MOST;
    return !body->text.len || line->spaced || line->lead != TELEX_FLUSH || !wrapped ||
           (lines_list_mark(line->text, &item) && !item) || section_of(line->text) ||
           body->kind == BLOCK_HEADING;
}

/* Whether any sign tells where paragraphs begin. */
static bool has_signs(const struct telex *telex, size_t at)
{
    for (size_t i = at; i < telex->lines.count; i++)
        if ((i > at && telex->lines.items[i].spaced) || telex->lines.items[i].lead != TELEX_FLUSH)
            return true;
    return false;
}

static void add_unmarked(struct telex *telex, size_t at)
{
    struct buffer text = {0}, set = {0};
    struct prose prose = {0};
    uint32_t number = telex->lines.items[at].number;
    for (size_t i = at; i < telex->lines.count; i++) {
        struct slice line = telex->lines.items[i].text;
        if (!is_aside(line))
            buffer_add_slice(&text, line);
        buffer_add_char(&text, '\n');
    }
    telex_set(buffer_slice(&text), &set);
    prose_read(&prose, telex->article, buffer_slice(&set));
    for (size_t i = 0; i < prose.list.count; i++)
        builder_block(&telex->builder, prose.list.items[i].kind, prose.list.items[i].text,
                      number + prose.list.items[i].line - 1);
    for (size_t i = at; i < telex->lines.count; i++)
        if (is_aside(telex->lines.items[i].text))
            telex_aside(telex, FURNITURE_OTHER, telex->lines.items[i].text,
                        telex->lines.items[i].number);
    prose_free(&prose);
    buffer_free(&text);
    buffer_free(&set);
}

void telex_body(struct telex *telex, size_t at)
{
    struct body body = {.telex = telex};
    if (at < telex->lines.count && !has_signs(telex, at)) {
        add_unmarked(telex, at);
        return;
    }
    for (size_t i = at; i < telex->lines.count; i++) {
        const struct telex_line *line = &telex->lines.items[i];
        if (line->lead == TELEX_ROW) {
            i = add_table(&body, i);
        } else if (is_aside(line->text) || is_signature(telex, i)) {
            flush(&body);
            telex_aside(telex, FURNITURE_OTHER, line->text, line->number);
        } else if (begins_paragraph(&body, line)) {
            begin(&body, line);
        } else {
            buffer_add_char(&body.text, ' ');
            buffer_add_slice(&body.text, line->text);
        }
    }
    flush(&body);
    buffer_free(&body.text);
}
