/* Choosing a text, and telling what in it is not the article's. Sizes are bytes of text without
 * markup. */
#include "feed/body.h"

#include "feed/marked.h"
#include "feed/trim.h"
#include "markup/blocks.h"
#include "plain/title.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <stdlib.h>

enum { SUBTITLE = 600, COMPARED = 65536, SHORT = 700 };

/* One content, read. */
struct reading {
    const struct content *content;
    struct tree *tree; /* its own, or NULL */
    struct blocks blocks;
    struct slice more; /* the line that leads on to the whole text, taken out */
    size_t size;
};

/* Text whose paragraphs are parted by blank lines, or by line ends where every line ends a
 * sentence. */
static void read_text(struct reading *reading, struct slice text)
{
    struct slice line, rest = text;
    size_t lines = 0, whole = 0, blank = 0;
    while (slice_next_line(&rest, &line)) {
        line = slice_trim(line);
        blank += lines && !line.len;
        lines += line.len > 0;
        whole += line.len && strchr(".!?:\"'", line.data[line.len - 1]) != NULL;
    }
    bool by_line = !blank && whole == lines;
    struct buffer paragraph = {0};
    for (bool more = true; more;) {
        more = slice_next_line(&text, &line);
        line = more ? slice_trim(line) : SLICE("");
        if (paragraph.len && (!line.len || by_line)) {
            VEC_PUSH(
                &reading->blocks.list,
                (struct block_found){BLOCK_PARAGRAPH,
                                     arena_slice(reading->blocks.arena, buffer_slice(&paragraph)),
                                     reading->content->line, 0, NULL, NULL});
            buffer_clear(&paragraph);
        }
        if (paragraph.len)
            buffer_add_char(&paragraph, ' ');
        buffer_add_slice(&paragraph, line);
    }
    buffer_free(&paragraph);
}

static void read_html(struct reading *reading, struct slice text)
{
    reading->tree = tree_html(text);
    reading->more = trim_more(reading->tree->root, reading->blocks.arena);
    blocks_read(&reading->blocks, reading->tree->root);
    for (size_t i = 0; i < reading->blocks.list.count; i++)
        reading->blocks.list.items[i].line +=
            reading->content->line ? reading->content->line - 1 : 0;
}

static void read_string(struct reading *reading)
{
    struct slice text = reading->content->text;
    if (reading->content->kind == CONTENT_HTML && marked_is_escaped(text))
        text = marked_unescape(text, reading->blocks.arena);
    if (reading->content->kind == CONTENT_HTML ? marked_has_tags(text) : marked_is_html(text))
        read_html(reading, text);
    else
        read_text(reading, reading->content->kind == CONTENT_HTML
                               ? marked_unescape(text, reading->blocks.arena)
                               : text);
}

static void read_content(struct reading *reading, const struct content *content,
                         struct arena *scratch)
{
    *reading = (struct reading){.content = content, .blocks = {.arena = scratch}};
    if (content->kind == CONTENT_TREE) {
        reading->more = trim_more(content->node, scratch);
        blocks_read(&reading->blocks, content->node);
    } else {
        read_string(reading);
    }
    size_t kept = 0;
    for (size_t i = 0; i < reading->blocks.list.count; i++) {
        struct block_found block = reading->blocks.list.items[i];
        block.text = marked_trim(marked_clean(block.text, scratch));
        reading->size += block.text.len;
        if (block.text.len)
            reading->blocks.list.items[kept++] = block;
    }
    reading->blocks.list.count = kept;
}

static void free_reading(struct reading *reading)
{
    blocks_free(&reading->blocks);
    tree_free(reading->tree);
}

/* The better of two, by what feeds say of them; an empty text is never the better one, and the
 * whole text is not the one that is much shorter. */
static bool is_better(const struct reading *a, const struct reading *b)
{
    if (!a->size || !b->size)
        return a->size > b->size;
    if (a->content->field != b->content->field) {
        bool first = a->content->field < b->content->field;
        const struct reading *fuller = first ? a : b, *other = first ? b : a;
        return (other->size > fuller->size + fuller->size / 2) != first;
    }
    if (a->content->rank != b->content->rank)
        return a->content->rank < b->content->rank;
    return a->size > b->size;
}

/* Appends it without white space: what was stripped of its tags has lost some. */
static void fold_dense(struct slice s, struct buffer *into)
{
    size_t len = into->len;
    if (s.len > COMPARED)
        s = slice_sub(s, 0, utf8_back(s, COMPARED));
    fold_typography(s, into);
    for (size_t i = len; i < into->len; i++)
        if (into->data[i] != ' ' && into->data[i] != '\n')
            into->data[len++] = into->data[i];
    into->len = len;
}

/* Whether the whole says what the block says, but for dots at its end. */
static bool is_said(const struct buffer *whole, struct slice block)
{
    struct buffer part = {0};
    fold_dense(block, &part);
    struct slice needle = trim_dots(buffer_slice(&part));
    bool said = !needle.len || trim_is_origin(block) ||
                slice_find(buffer_slice(whole), needle, 0) < whole->len;
    buffer_free(&part);
    return said;
}

static bool is_title(const struct article *article, struct slice text)
{
    return article->title.len && (fold_same_typography(article->title, text) ||
                                  (text.len < 400 && title_same(article->title, text)));
}

/* What another content says besides: one short piece is a deck. */
static void add_other(struct builder *builder, const struct buffer *whole,
                      const struct reading *other)
{
    struct article *article = builder->article;
    size_t count = other->blocks.list.count;
    for (size_t i = 0; i < count; i++) {
        const struct block_found *block = &other->blocks.list.items[i];
        if (is_said(whole, block->text) || is_title(article, block->text))
            continue;
        if (!article->subtitle.len && count == 1 && block->text.len <= SUBTITLE)
            article->subtitle = marked_line(block->text, false, article->arena);
        else
            builder_furniture(builder, FURNITURE_METADATA, block->text, block->line);
    }
}

static void add_others(struct builder *builder, const struct reading *readings, size_t count,
                       const struct reading *best)
{
    struct buffer whole = {0};
    for (size_t i = 0; count > 1 && i < best->blocks.list.count && whole.len < COMPARED; i++)
        fold_dense(best->blocks.list.items[i].text, &whole);
    for (size_t i = 0; i < count; i++)
        if (&readings[i] != best)
            add_other(builder, &whole, &readings[i]);
    buffer_free(&whole);
}

static void add_blocks(struct builder *builder, const struct reading *best, bool raw)
{
    size_t count = best->blocks.list.count;
    const struct block_found *blocks = best->blocks.list.items;
    unsigned char *kinds = raw ? NULL : trim_kinds(blocks, count);
    for (size_t i = 0; i < count; i++) {
        bool title = !raw && i == 0 && count > 1 && is_title(builder->article, blocks[i].text);
        if (title)
            builder_furniture(builder, FURNITURE_METADATA, blocks[i].text, blocks[i].line);
        else if (kinds && kinds[i] != FURNITURE_KINDS)
            builder_furniture(builder, kinds[i], blocks[i].text, blocks[i].line);
        else
            builder_block(builder, blocks[i].kind, blocks[i].text, blocks[i].line);
    }
    if (best->more.len)
        builder_furniture(builder, FURNITURE_RELATED, best->more, 0);
    free(kinds);
}

/* A description may be the whole text: then it is long, and ends like one. */
static bool is_summary(const struct reading *best)
{
    size_t count = best->blocks.list.count;
    struct slice last = best->blocks.list.items[count - 1].text;
    bool cut = trim_dots(last).len < last.len;
    if (best->content->field == FIELD_CONTENT)
        return cut && (best->more.len || last.data[last.len - 1] == ']');
    if (best->content->field == FIELD_SUMMARY)
        return best->size < SHORT || cut || best->more.len;
    return cut || best->more.len || (count < 3 && best->size < SHORT);
}

bool body_of_item(struct article *article, struct arena *scratch, const struct content *contents,
                  size_t count, bool raw)
{
    struct reading *readings = alloc_zeroed(count + 1, sizeof *readings);
    const struct reading *best = &readings[0];
    for (size_t i = 0; i < count; i++) {
        read_content(&readings[i], &contents[i], scratch);
        if (is_better(&readings[i], best))
            best = &readings[i];
    }
    bool any = best->size > 0;
    if (any) {
        struct builder builder;
        builder_init(&builder, article);
        add_others(&builder, readings, count, best);
        add_blocks(&builder, best, raw);
        builder_finish(&builder);
        if (best->tree && best->tree->cut)
            article_warn(article, MESSAGE_MARKUP_CUT, best->content->line, NULL);
        if (is_summary(best))
            article_warn(article, MESSAGE_SUMMARY_ONLY, best->content->line, NULL);
    }
    for (size_t i = 0; i < count; i++)
        free_reading(&readings[i]);
    free(readings);
    return any;
}
