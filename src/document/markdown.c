/* Markdown by md4c: CommonMark with tables and strikethrough. What its callbacks report becomes
 * parts in the order of the text; white space of a soft line break is one space. HTML inside gives
 * its text. Never recurses. */
#include "base/limits.h"
#include "charset/charset.h"
#include "document/document.h"
#include "document/entity.h"
#include "document/front.h"
#include "markup/blocks.h"
#include "text/chars.h"
#include "text/utf8.h"

#include <md4c.h>

struct writer {
    struct parts *parts;
    struct arena *arena;
    struct slice source; /* what md4c was given */
    size_t seen;         /* the place in it that was reached last, and its line */
    uint32_t seen_line;
    uint32_t line;       /* where text begins */
    struct buffer text;  /* of the block that is open */
    struct buffer image; /* descriptions of the images in it */
    unsigned quotes, cells, images;
    unsigned pages; /* blocks of HTML so far */
    bool item;      /* in a list's item that has no text yet */
    bool table;     /* text is a table's rows */
    bool titled;    /* the first heading was seen, or there is a title */
    struct slice title;
    enum MD_BLOCKTYPE leaf;
    unsigned level; /* of a heading */
};

/* md4c hands out pieces of the source itself, nearly always in order. */
static void note_line(struct writer *writer, const char *text)
{
    if (text < writer->source.data || text >= writer->source.data + writer->source.len)
        return;
    size_t at = (size_t)(text - writer->source.data);
    for (; writer->seen < at; writer->seen++)
        writer->seen_line += writer->source.data[writer->seen] == '\n';
    if (!writer->text.len && (!writer->image.len || writer->images))
        writer->line = writer->seen_line;
}

static enum block_kind kind_of(struct writer *writer)
{
    switch (writer->leaf) {
    case MD_BLOCK_H:
        return BLOCK_HEADING;
    case MD_BLOCK_CODE:
        return BLOCK_PREFORMATTED;
    case MD_BLOCK_TABLE:
        return BLOCK_TABLE;
    default:
        return writer->quotes ? BLOCK_QUOTE : writer->item ? BLOCK_ITEM : BLOCK_PARAGRAPH;
    }
}

/* Whether anything but tags stands in it. */
static bool holds_text(struct slice html)
{
    for (size_t i = 0; i < html.len; i++) {
        if (html.data[i] == '<')
            i = slice_find(html, SLICE(">"), i);
        else if (html.data[i] != ' ' && html.data[i] != '\n' && html.data[i] != '\t')
            return true;
    }
    return false;
}

/* Each block of HTML is a document of its own, which takes its time: beyond the limit the source
 * itself is kept, and so it is of a comment that is never closed and takes all that follows. */
static void add_html(struct writer *writer, struct slice html)
{
    bool open = slice_starts(html, SLICE("<!--")) && slice_find(html, SLICE("-->"), 0) == html.len;
    if (!open && !holds_text(html))
        return;
    if (open || writer->pages++ >= LIMIT_PARTS) {
        parts_add_furniture(writer->parts, FURNITURE_OTHER, arena_slice(writer->arena, html),
                            writer->line);
        return;
    }
    struct tree *tree = tree_html(html);
    struct blocks blocks = {.arena = writer->arena};
    blocks_read(&blocks, tree->root);
    for (size_t i = 0; i < blocks.list.count; i++) {
        const struct block_found *block = &blocks.list.items[i];
        parts_add(writer->parts, block->kind, block->text, writer->line + block->line - 1);
    }
    blocks_free(&blocks);
    tree_free(tree);
}

/* "[^1]: …", which CommonMark does not know. */
static bool is_note(struct slice text)
{
    return slice_starts(text, SLICE("[^")) && slice_find(text, SLICE("]:"), 0) < 40 &&
           slice_find(text, SLICE("]:"), 0) < text.len;
}

static void add_text(struct writer *writer, struct slice text)
{
    enum block_kind kind = kind_of(writer);
    if (!writer->titled && kind == BLOCK_HEADING && writer->level == 1) {
        writer->titled = true;
        writer->title = text;
        parts_add(writer->parts, kind, text, writer->line);
    } else if (kind == BLOCK_PARAGRAPH && is_note(text)) {
        parts_add_furniture(writer->parts, FURNITURE_OTHER, text, writer->line);
    } else {
        parts_add(writer->parts, kind, text, writer->line);
        writer->item = false;
    }
}

/* Ends the open block. A paragraph that only holds images is their caption. */
static void flush(struct writer *writer)
{
    struct slice text = slice_trim(buffer_slice(&writer->text));
    struct slice image = slice_trim(buffer_slice(&writer->image));
    if (writer->leaf == MD_BLOCK_HTML && text.len)
        add_html(writer, text);
    else if (text.len)
        add_text(writer, arena_slice(writer->arena, text));
    if (image.len && text.len)
        parts_add_furniture(writer->parts, FURNITURE_OTHER, arena_slice(writer->arena, image),
                            writer->line);
    else if (image.len)
        parts_add(writer->parts, BLOCK_CAPTION, arena_slice(writer->arena, image), writer->line);
    buffer_clear(&writer->text);
    buffer_clear(&writer->image);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    struct writer *writer = context;
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) {
        if (writer->cells++)
            buffer_add_string(&writer->text, " | ");
        return 0;
    }
    if (type == MD_BLOCK_TR || type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY)
        return 0;
    flush(writer);
    writer->leaf = type;
    writer->quotes += type == MD_BLOCK_QUOTE;
    writer->item |= type == MD_BLOCK_LI;
    if (type == MD_BLOCK_H)
        writer->level = ((MD_BLOCK_H_DETAIL *)detail)->level;
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    struct writer *writer = context;
    (void)detail;
    if (type == MD_BLOCK_TR) {
        flush(writer);
        writer->cells = 0;
    }
    if (type == MD_BLOCK_TR || type == MD_BLOCK_TD || type == MD_BLOCK_TH ||
        type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY)
        return 0;
    flush(writer);
    writer->leaf = MD_BLOCK_P;
    writer->quotes -= type == MD_BLOCK_QUOTE;
    writer->item &= type != MD_BLOCK_LI;
    return 0;
}

/* An image's title is meant to be read under it; what it shows only where that is missing. */
static int enter_span(MD_SPANTYPE type, void *detail, void *context)
{
    struct writer *writer = context;
    if (type != MD_SPAN_IMG)
        return 0;
    MD_SPAN_IMG_DETAIL *image = detail;
    if (writer->image.len)
        buffer_add_char(&writer->image, '\n');
    if (image->title.size)
        buffer_add(&writer->image, image->title.text, image->title.size);
    writer->images = image->title.size ? 1u << 16 : writer->images + 1;
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context)
{
    struct writer *writer = context;
    (void)detail;
    if (type == MD_SPAN_IMG)
        writer->images = 0;
    return 0;
}

/* A soft break between ideographs is none. */
static void add_break(struct buffer *into)
{
    uint32_t code = 0;
    struct slice s = buffer_slice(into);
    if (s.len)
        utf8_decode(s, utf8_back(s, s.len), &code);
    if (s.len && !char_is_ideograph(code))
        buffer_add_char(into, ' ');
}

static void add_span_html(struct buffer *into, struct slice html)
{
    if (slice_starts_nocase(html, SLICE("<br")))
        buffer_add_char(into, '\n');
}

static int take_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *context)
{
    struct writer *writer = context;
    struct slice s = slice_of(text, size);
    struct buffer *into = writer->images ? &writer->image : &writer->text;
    note_line(writer, text);
    if (writer->images > 1u << 15)
        return 0;
    if (type == MD_TEXT_NULLCHAR)
        utf8_add(into, UTF8_REPLACEMENT);
    else if (type == MD_TEXT_BR)
        buffer_add_char(into, '\n');
    else if (type == MD_TEXT_SOFTBR)
        add_break(into);
    else if (type == MD_TEXT_ENTITY)
        entity_add(s, into);
    else if (type == MD_TEXT_HTML && writer->leaf != MD_BLOCK_HTML)
        add_span_html(into, s);
    else
        buffer_add_slice(into, s);
    return 0;
}

static bool parse(struct writer *writer)
{
    const MD_PARSER parser = {
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEAUTOLINKS,
        .enter_block = enter_block,
        .leave_block = leave_block,
        .enter_span = enter_span,
        .leave_span = leave_span,
        .text = take_text,
    };
    int code = md_parse(writer->source.data, (MD_SIZE)writer->source.len, &parser, writer);
    flush(writer);
    buffer_free(&writer->text);
    buffer_free(&writer->image);
    return code == 0;
}

static uint32_t count_lines(struct slice text)
{
    uint32_t lines = 0;
    for (size_t i = 0; i < text.len; i++)
        lines += text.data[i] == '\n';
    return lines;
}

static bool read_article(struct article *article, struct slice text,
                         const struct load_options *options)
{
    struct parts parts = {0};
    struct fields fields = {.article = article, .language = options->language};
    struct writer writer = {.parts = &parts, .arena = arena_new(), .leaf = MD_BLOCK_P};
    if (text.len > LIMIT_MARKUP_BYTES)
        article_warn(article, MESSAGE_MARKUP_CUT, 0, NULL);
    text = slice_sub(text, 0, LIMIT_MARKUP_BYTES);
    size_t front = front_read(text, &fields, &parts);
    fields_finish(&fields);
    writer.titled = !slice_is_none(article->title);
    writer.source = slice_sub(text, front, text.len);
    writer.seen_line = 1 + count_lines(slice_sub(text, 0, front));
    bool whole = parse(&writer);
    if (!whole)
        article_warn(article, MESSAGE_REPAIRED, 0, NULL);
    if (!slice_is_none(writer.title))
        fields_set(&fields, &article->title, writer.title);
    bool done = parts_build(&parts, article, options);
    arena_free(writer.arena);
    return done;
}

bool document_markdown(struct slice bytes, const char *name, const struct load_options *options,
                       struct articles *articles, struct error *error)
{
    struct buffer store = {0};
    struct charset_text decoded;
    bool done = charset_decode(bytes, SLICE_NONE, name, &store, &decoded, error);
    if (done) {
        struct article *article = article_new();
        article->format = FORMAT_MARKDOWN;
        charset_tell(article, &decoded);
        struct slice text = slice_sub(decoded.text, decoded.mark, decoded.text.len);
        if (read_article(article, text, options)) {
            articles_add(articles, article);
        } else {
            article_release(article);
            done = error_set(error, MESSAGE_NO_TEXT, name, NULL);
        }
    }
    buffer_free(&store);
    return done;
}
