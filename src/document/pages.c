/* Headers and footers are the lines at the edges of pages that come again on others, figures not
 * counted, and lines that are nothing but a page's number. A word cut at a line's end is made whole
 * unless the document writes it with its hyphen elsewhere too. Lines without their line break. What
 * the text is made of are paragraphs, a blank line between them. */
#include "document/pages.h"

#include "document/reflow.h"

#include "base/arena.h"
#include "base/map.h"
#include "text/chars.h"
#include "text/utf8.h"

#include <ctype.h>

enum { EDGE = 3, LONGEST_EDGE = 160, LONGEST_WORD = 160, NEAR = 8 };

struct line {
    struct slice text; /* trimmed at its end */
    uint32_t page;
    bool edge;   /* one of the first or last of its page */
    bool margin; /* and known to be no text */
};

struct layout {
    struct pages *pages;
    VEC(struct line) lines;
    uint32_t page_count;
    struct map words; /* of the document, as they stand in its lines */
};

static void mark_edges(struct layout *layout, size_t first)
{
    size_t seen = 0;
    for (size_t i = first; i < layout->lines.count && seen < EDGE; i++)
        seen += layout->lines.items[i].edge = layout->lines.items[i].text.len > 0;
    seen = 0;
    for (size_t i = layout->lines.count; i > first && seen < EDGE; i--)
        seen +=
            layout->lines.items[i - 1].text.len > 0 ? layout->lines.items[i - 1].edge = true : 0;
}

static void split(struct layout *layout, struct slice input)
{
    while (input.len) {
        size_t end = slice_find(input, SLICE("\f"), 0), first = layout->lines.count;
        struct slice page = slice_sub(input, 0, end), line;
        while (slice_next_line(&page, &line)) {
            while (line.len && isspace((unsigned char)line.data[line.len - 1]))
                line.len--;
            VEC_PUSH(&layout->lines, (struct line){.text = line, .page = layout->page_count});
        }
        mark_edges(layout, first);
        layout->page_count++;
        input = slice_sub(input, end + 1, input.len);
    }
}

/* The line with each run of figures as one "#", so that "Page 3" and "Page 12" are one. */
static struct slice pattern(struct slice line, char out[LONGEST_EDGE])
{
    size_t len = 0;
    line = slice_trim(line);
    for (size_t i = 0; i < line.len && len < LONGEST_EDGE; i++) {
        bool digit = isdigit((unsigned char)line.data[i]);
        if (!digit)
            out[len++] = line.data[i];
        else if (!len || out[len - 1] != '#')
            out[len++] = '#';
    }
    return slice_of(out, len);
}

/* "12", "- 12 -", "3/10"; those with a word in them are nothing else wherever they stand. */
static const struct shape {
    const char *text;
    bool worded;
} shapes[] = {{"#", false},
              {"- # -", false},
              {"\xE2\x80\x93 # \xE2\x80\x93", false},
              {"#/#", false},
              {"# / #", false},
              {"[#]", false},
              {"# of #", false},
              {"p. #", false},
              {"Page #", true},
              {"Page # of #", true},
              {"page #", true},
              {"Seite #", true},
              {"Seite # von #", true},
              {"P\xC3\xA1gina #", true},
              {"Pagina #", true}};

static const struct shape *shape_of(struct slice pattern)
{
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        if (slice_equal_string(pattern, shapes[i].text))
            return &shapes[i];
    return NULL;
}

/* A year above an article is no number of a page: that is small, and near the number it should be.
 */
static bool may_number(const struct layout *layout, struct slice line)
{
    unsigned value = 0;
    struct slice s = slice_trim(line);
    for (size_t i = 0; i < s.len; i++) {
        if (!isdigit((unsigned char)s.data[i]))
            return true;
        value = value < 100000 ? value * 10 + (unsigned)(s.data[i] - '0') : value;
    }
    return value <= 999 || layout->page_count > 2;
}

/* The pattern of a line that may be no text: one at an edge, or, where pdftotext puts the foot of a
 * page between its columns, one that can only be the page's number. Empty for others. */
static struct slice suspect(const struct line *line, char room[LONGEST_EDGE])
{
    struct slice key = pattern(line->text, room);
    const struct shape *shape = line->edge ? NULL : shape_of(key);
    return line->edge || (shape && shape->worded) ? key : SLICE("");
}

static void find_margins(struct layout *layout, struct arena *arena)
{
    struct map patterns = {0};
    char room[LONGEST_EDGE];
    /* Left and right pages may have lines of their own. */
    uint32_t wanted = layout->page_count < 4 ? 2 : layout->page_count * 3 / 10 + 1;
    for (size_t i = 0; i < layout->lines.count; i++) {
        struct line *line = &layout->lines.items[i];
        struct slice key = suspect(line, room);
        bool fresh;
        if (key.len)
            ++*map_put(&patterns, map_get(&patterns, key) ? key : arena_slice(arena, key), 0,
                       &fresh);
    }
    for (size_t i = 0; i < layout->lines.count; i++) {
        struct line *line = &layout->lines.items[i];
        struct slice key = suspect(line, room);
        if (!key.len)
            continue;
        bool repeats = layout->page_count > 1 && *map_get(&patterns, key) >= wanted;
        line->margin = repeats || (line->edge && shape_of(key) && may_number(layout, line->text));
    }
    map_free(&patterns);
}

/* Each once, so that a book does not end in a thousand titles. */
static void keep_margins(struct layout *layout)
{
    struct map seen = {0};
    for (size_t i = 0; i < layout->lines.count; i++) {
        const struct line *line = &layout->lines.items[i];
        bool fresh = false;
        if (line->margin)
            map_put(&seen, slice_trim(line->text), 0, &fresh);
        if (fresh)
            VEC_PUSH(&layout->pages->margins, slice_trim(line->text));
    }
    map_free(&seen);
}

static bool in_word(struct slice s, size_t at, size_t *len)
{
    uint32_t code;
    *len = utf8_decode(s, at, &code);
    return char_is_letter(code) || char_is_mark(code) || code == '-';
}

/* Words with their inner hyphens; not those at a line's end, which may be cut. */
static void index_words(struct layout *layout)
{
    for (size_t i = 0; i < layout->lines.count; i++) {
        struct slice s = layout->lines.items[i].text;
        size_t start = 0, at = 0, len;
        for (; at < s.len; at += len) {
            if (in_word(s, at, &len))
                continue;
            if (at > start)
                map_put(&layout->words, slice_sub(s, start, at), 0, NULL);
            start = at + len;
        }
        if (s.len > start && s.data[s.len - 1] != '-')
            map_put(&layout->words, slice_sub(s, start, s.len), 0, NULL);
    }
}

/* Whether the text's hyphen at its end only cuts the word that next goes on with. */
static bool cuts_word(const struct layout *layout, struct slice text, struct slice next)
{
    size_t start = text.len, end = 0, len;
    uint32_t code = 0;
    if (next.len)
        utf8_decode(next, 0, &code);
    if (!text.len || text.data[text.len - 1] != '-' || !char_is_lower(code))
        return false;
    while (start && text.len - start < LONGEST_WORD && in_word(text, utf8_back(text, start), &len))
        start = utf8_back(text, start);
    while (end < next.len && end < LONGEST_WORD && in_word(next, end, &len))
        end += len;
    if (text.len - start < 2)
        return false;
    struct buffer word = {0};
    buffer_add_slice(&word, slice_sub(text, start, text.len));
    buffer_add_slice(&word, slice_sub(next, 0, end));
    bool hyphened = map_get(&layout->words, buffer_slice(&word)) != NULL;
    buffer_free(&word);
    return !hyphened;
}

/* Letters that are set as one. */
static void add_line(struct buffer *into, struct slice line)
{
    static const char *const letters[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    for (size_t i = 0; i < line.len; i++) {
        bool joined = line.data[i] == '\xEF' && i + 2 < line.len && line.data[i + 1] == '\xAC' &&
                      (unsigned char)line.data[i + 2] >= 0x80 &&
                      (unsigned char)line.data[i + 2] <= 0x86;
        if (joined)
            buffer_add_string(into, letters[(unsigned char)line.data[i + 2] - 0x80]);
        else
            buffer_add_char(into, line.data[i]);
        i += joined ? 2 : 0;
    }
}

/* The longest line of text near by on the same page: how wide the column is. */
static size_t width_near(const struct layout *layout, size_t at)
{
    size_t from = at > NEAR ? at - NEAR : 0, width = 0;
    for (size_t i = from; i < layout->lines.count && i <= at + NEAR; i++) {
        const struct line *line = &layout->lines.items[i];
        if (!line->margin && line->page == layout->lines.items[at].page && line->text.len > width)
            width = line->text.len;
    }
    return width;
}

static void write_text(struct layout *layout)
{
    struct buffer *into = &layout->pages->text;
    const struct line *before = NULL;
    bool apart = false;
    for (size_t i = 0; i < layout->lines.count; i++) {
        const struct line *line = &layout->lines.items[i];
        struct slice text = slice_trim(line->text);
        if (line->margin)
            continue;
        if (!text.len) {
            apart = true;
            continue;
        }
        /* A page's end is no paragraph's end where the sentence goes on. */
        apart = apart || (before && before->page != line->page);
        bool joined =
            before &&
            reflow_joins(slice_trim(before->text), text,
                         width_near(layout, (size_t)(before - layout->lines.items)), apart);
        if (joined && cuts_word(layout, buffer_slice(into), text))
            into->len--;
        else if (joined)
            reflow_add_gap(into, text);
        else if (before)
            buffer_add_string(into, "\n\n");
        add_line(into, text);
        before = line;
        apart = false;
    }
    buffer_add_char(into, '\n');
}

void pages_read(struct slice input, struct pages *pages)
{
    struct arena *arena = arena_new();
    struct layout layout = {.pages = pages};
    *pages = (struct pages){0};
    split(&layout, input);
    find_margins(&layout, arena);
    keep_margins(&layout);
    index_words(&layout);
    write_text(&layout);
    map_free(&layout.words);
    VEC_FREE(&layout.lines);
    arena_free(arena);
}

void pages_free(struct pages *pages)
{
    buffer_free(&pages->text);
    VEC_FREE(&pages->margins);
}
