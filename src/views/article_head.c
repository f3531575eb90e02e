/* The head of the article view: everything a source says of its article beside its text, one thing
 * a line, each by its name, so that it can be read and searched for. Columns are those of the page.
 */
#include "views/article_head.h"

#include "parallel/badges.h"
#include "sheet/display.h"

enum { LABEL_COLUMNS = 11 };

void article_head_line(struct page *page, enum meaning meaning, struct slice text)
{
    struct piece_list pieces = {0};
    struct buffer scratch = {0};
    struct slice shown = display_text(text, &scratch);
    if (shown.len) {
        piece_add(&pieces, meaning, shown);
        page_add(page, ARTICLE_INDENT, ARTICLE_INDENT, &pieces);
    }
    buffer_free(&scratch);
}

static void add_credits(const struct article *article, struct page *page)
{
    struct buffer line = {0}, name = {0}, time = {0};
    display_name(article, &name);
    display_time(article, true, &time);
    for (size_t i = 0; i < article->bylines.count; i++)
        buffer_format(&line, "%s%.*s", i ? ", " : "", SLICE_ARG(article->bylines.items[i]));
    if (article->source.len && article->title.len)
        buffer_format(&line, "%s%.*s", line.len ? ", " : "", SLICE_ARG(buffer_slice(&name)));
    if (time.len)
        buffer_format(&line, "%s%.*s", line.len ? ", " : "", SLICE_ARG(buffer_slice(&time)));
    article_head_line(page, MEANING_MARK, buffer_slice(&line));
    buffer_free(&line);
    buffer_free(&name);
    buffer_free(&time);
}

/* "status:    embargoed", the values below each other. */
static void add_labelled(struct page *page, const char *label, enum meaning meaning,
                         struct slice value)
{
    struct piece_list pieces = {0};
    struct buffer scratch = {0};
    struct slice shown = display_text(value, &scratch);
    if (shown.len) {
        piece_format(&pieces, MEANING_MARK, "%-*s", LABEL_COLUMNS, label);
        piece_add(&pieces, meaning, shown);
        page_add(page, ARTICLE_INDENT, ARTICLE_INDENT + LABEL_COLUMNS, &pieces);
    }
    buffer_free(&scratch);
}

static void add_all(struct page *page, const char *label, const struct strings *values)
{
    for (size_t i = 0; i < values->count; i++)
        add_labelled(page, label, MEANING_WARNING, values->items[i]);
}

static void add_details(const struct article *article, struct page *page)
{
    bool free_to_use = slice_equal(article->status, SLICE("usable"));
    add_labelled(page, "note:", MEANING_WARNING, article->editor_note);
    add_all(page, "notice:", &article->disclosures);
    add_labelled(page, "status:", free_to_use ? MEANING_MARK : MEANING_CONFLICT, article->status);
    add_labelled(page, "embargo:", MEANING_CONFLICT, article->embargo);
    add_labelled(page, "version:", MEANING_MARK, article->version);
    add_labelled(page, "dateline:", MEANING_MARK, article->dateline);
    add_labelled(page, "address:", MEANING_MARK, article->url);
    add_labelled(page, "copyright:", MEANING_MARK, article->copyright);
}

void article_head_add(const struct reader *reader, const struct article *article, struct page *page)
{
    struct piece_list pieces = {0};
    struct buffer name = {0};
    display_name(article, &name);
    article_head_line(page, MEANING_HEADING,
                      article->title.len ? article->title : buffer_slice(&name));
    add_credits(article, page);
    if (badges_add(reader, &pieces, article))
        page_add(page, ARTICLE_INDENT, ARTICLE_INDENT, &pieces);
    add_details(article, page);
    page_blank(page);
    buffer_free(&name);
}
