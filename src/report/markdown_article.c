/* An article as Markdown (CommonMark): its title, who and when, and its blocks. Characters that
 * would mean something to Markdown are escaped; the text is made safe to show first. */
#include "model/badge.h"
#include "report/report.h"
#include "text/safe.h"

#include <string.h>

/* Escaped wherever it stands. */
static bool special(char c)
{
    return strchr("\\`*_[]<>&", c) && c;
}

/* Where a line could start a heading, list, quotation or rule: # - + > = ~ or "1." and "1)". */
static size_t opener(struct slice s)
{
    size_t digits = 0;
    while (digits < s.len && digits < 9 && s.data[digits] >= '0' && s.data[digits] <= '9')
        digits++;
    if (digits < s.len && digits > 0)
        return strchr(".)", s.data[digits]) && s.data[digits] ? digits : s.len;
    return s.len > 0 && s.data[0] && strchr("#-+=~|", s.data[0]) ? 0 : s.len;
}

static void escaped(struct slice text, struct buffer *into)
{
    struct buffer safe = {0};
    safe_add(text, (struct safe_options){.keep_newlines = false}, &safe);
    struct slice s = slice_trim(buffer_slice(&safe));
    size_t first = opener(s);
    for (size_t i = 0; i < s.len; i++) {
        if (i == first || special(s.data[i]))
            buffer_add_char(into, '\\');
        buffer_add_char(into, s.data[i]);
    }
    buffer_free(&safe);
}

/* A fence longer than any run of backticks in the text. */
static void fenced(struct slice text, struct buffer *into)
{
    struct slice line;
    size_t longest = 2, run = 0;
    for (size_t i = 0; i < text.len; i++) {
        run = text.data[i] == '`' ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    for (size_t i = 0; i <= longest; i++)
        buffer_add_char(into, '`');
    buffer_add_char(into, '\n');
    while (slice_next_line(&text, &line)) {
        safe_add(line, (struct safe_options){.keep_newlines = false}, into);
        buffer_add_char(into, '\n');
    }
    for (size_t i = 0; i <= longest; i++)
        buffer_add_char(into, '`');
}

static void add_part(struct slice part, bool *comma, struct buffer *into)
{
    if (part.len == 0)
        return;
    buffer_add_string(into, *comma ? ", " : "");
    escaped(part, into);
    *comma = true;
}

/* A line of its own, in bold, before who and when. */
static void badges(const struct article *article, struct buffer *into)
{
    struct badges list;
    badges_of(article, false, &list);
    for (size_t i = 0; i < list.count; i++) {
        buffer_add_string(into, i ? " **\\[" : "**\\[");
        escaped(slice_from(list.items[i].text), into);
        buffer_add_string(into, "\\]**");
    }
    if (list.count)
        buffer_add_string(into, "\n\n");
}

static void head(const struct article *article, struct buffer *into)
{
    size_t before;
    bool comma = false;
    if (article->title.len) {
        buffer_add_string(into, "# ");
        escaped(article->title, into);
        buffer_add_string(into, "\n\n");
    }
    badges(article, into);
    before = into->len;
    for (size_t i = 0; i < article->bylines.count; i++)
        add_part(article->bylines.items[i], &comma, into);
    add_part(article->source, &comma, into);
    add_part(article->published, &comma, into);
    add_part(article->dateline, &comma, into);
    if (into->len > before)
        buffer_add_string(into, "\n\n");
    if (!article->editor_note.len)
        return;
    buffer_add_string(into, "Note to editors: ");
    escaped(article->editor_note, into);
    buffer_add_string(into, "\n\n");
}

static void block(struct slice text, enum block_kind kind, struct buffer *into)
{
    static const char *const leads[BLOCK_KINDS] = {
        [BLOCK_HEADING] = "## ", [BLOCK_ITEM] = "- ", [BLOCK_QUOTE] = "> "};
    if (kind == BLOCK_PREFORMATTED || kind == BLOCK_TABLE) {
        fenced(text, into);
    } else {
        buffer_add_string(into, leads[kind] ? leads[kind] : "");
        escaped(text, into);
    }
    buffer_add_char(into, '\n');
}

void report_article_markdown(const struct article *article, struct buffer *into)
{
    head(article, into);
    for (size_t i = 0; i < article->block_count; i++) {
        const struct block *at = &article->blocks[i];
        bool list = i > 0 && at->kind == BLOCK_ITEM && at[-1].kind == BLOCK_ITEM;
        if (i > 0 && !list)
            buffer_add_char(into, '\n');
        block(slice_range(article->text, at->range), at->kind, into);
    }
    buffer_add_char(into, '\n'); /* another article may follow, and have no title */
}
