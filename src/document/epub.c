/* EPUB: one article for each document of the spine that holds prose, since an issue of a magazine
 * has its articles so. A document that the table of contents does not lead to, and that begins with
 * no heading, goes on where the one before it stopped. Covers, title pages and tables of contents
 * become furniture of the next article. Lines are not known. */
#include "document/epub.h"

#include "document/document.h"
#include "document/epub_book.h"
#include "document/fields.h"
#include "markup/blocks.h"
#include "plain/outlets.h"
#include "plain/parts.h"
#include "plain/title.h"

enum { PROSE_WORDS = 12 };

/* The article that is being put together. */
struct chapter {
    struct article *article;
    struct arena *arena;
    struct parts parts;
    struct slice title, language;
    bool prose;
};

struct epub {
    const struct zip *zip;
    const struct book *book;
    const struct load_options *options;
    struct articles *articles;
    struct chapter chapter;
};

static void begin_chapter(struct epub *epub)
{
    epub->chapter = (struct chapter){.article = article_new(), .arena = arena_new()};
    epub->chapter.article->format = FORMAT_EPUB;
    epub->chapter.article->encoding = SLICE("utf-8");
}

static void drop_chapter(struct chapter *chapter)
{
    VEC_FREE(&chapter->parts.list);
    arena_free(chapter->arena);
    article_release(chapter->article);
    *chapter = (struct chapter){0};
}

/* What the book says holds for each of its articles, but their own words go first. */
static void add_book(struct fields *fields, const struct book *book)
{
    struct article *article = fields->article;
    /* A book of one article has no other name than that. */
    if (!title_same(book->title, article->title))
        fields_set(fields, &article->source, book->title);
    fields_set(fields, &article->source, book->publisher);
    fields_set(fields, &article->copyright, book->rights);
    fields_date(fields, &article->published, book->published, 0);
    fields_date(fields, &article->modified, book->modified, 0);
    for (size_t i = 0; i < book->subjects.count; i++)
        fields_keyword(fields, book->subjects.items[i]);
    for (size_t i = 0; i < book->creators.count; i++)
        if (outlets_person(book->creators.items[i]) && !outlets_likeness(book->creators.items[i]))
            fields_byline(fields, book->creators.items[i]);
}

static void end_chapter(struct epub *epub)
{
    struct chapter *chapter = &epub->chapter;
    struct article *article = chapter->article;
    struct fields fields = {.article = article, .language = epub->options->language};
    fields_language(&fields, chapter->language);
    fields_language(&fields, epub->book->language);
    fields_set(&fields, &article->title, chapter->title);
    bool done = parts_build(&chapter->parts, article, epub->options);
    add_book(&fields, epub->book);
    fields_finish(&fields);
    if (done) {
        articles_add(epub->articles, article);
        chapter->article = NULL;
    }
    drop_chapter(chapter);
}

static unsigned count_words(struct slice s)
{
    unsigned words = 0;
    for (size_t i = 0; i < s.len; i++)
        words += s.data[i] == ' ' || (unsigned char)s.data[i] >= 0xE3;
    return words + (s.len > 0);
}

static bool is_prose(const struct block_found *block)
{
    return block->kind != BLOCK_HEADING && block->kind != BLOCK_CAPTION &&
           block->linked * 2 < block->text.len && count_words(block->text) >= PROSE_WORDS;
}

/* An element around the block that says what is in it: navigation, a note. */
static bool stands_in(const struct block_found *block, const char *type, const char *element)
{
    for (const struct node *at = block->node; at; at = at->parent) {
        struct slice types = tree_attribute(at, "type"); /* epub:type */
        if ((types.len && slice_find(types, slice_from(type), 0) < types.len) ||
            (element && tree_is(at, element)))
            return true;
    }
    return false;
}

/* The number that leads to a note is no word of the text. */
static void hide_references(struct tree *tree)
{
    for (struct node *at = tree->root; at; at = tree_next(at, tree->root)) {
        struct slice type = at->tag == TAG_A ? tree_attribute(at, "type") : SLICE_NONE;
        if (type.len && slice_find(type, SLICE("noteref"), 0) < type.len)
            at->tag = TAG_TEMPLATE;
    }
}

static void take_head(struct chapter *chapter, const struct tree *tree, const struct blocks *blocks)
{
    const struct node *html = tree_find_tag(tree->root, TAG_HTML);
    if (!chapter->language.len)
        chapter->language = arena_slice(chapter->arena, tree_attribute(html, "lang"));
    for (size_t i = 0; i < blocks->list.count && !chapter->title.len; i++) {
        const struct block_found *block = &blocks->list.items[i];
        if (is_prose(block))
            break;
        if (block->kind == BLOCK_HEADING)
            chapter->title = block->text;
    }
}

static void add_blocks(struct epub *epub, const struct blocks *blocks, enum spine_role role)
{
    struct chapter *chapter = &epub->chapter;
    for (size_t i = 0; i < blocks->list.count; i++) {
        const struct block_found *block = &blocks->list.items[i];
        if (role == SPINE_CONTENTS || stands_in(block, "toc", "nav"))
            parts_add_furniture(&chapter->parts, FURNITURE_NAVIGATION, block->text, 0);
        else if (role == SPINE_MATTER || stands_in(block, "note", NULL))
            parts_add_furniture(&chapter->parts, FURNITURE_OTHER, block->text, 0);
        else
            parts_add(&chapter->parts, block->kind, block->text, 0);
    }
}

/* Whether the document begins an article of its own. */
static bool is_new(const struct epub *epub, struct slice path, const struct blocks *blocks)
{
    const struct map *contents = &epub->book->contents;
    bool headed = blocks->list.count && blocks->list.items[0].kind == BLOCK_HEADING;
    return !epub->chapter.prose || headed || !contents->count || map_get(contents, path);
}

static void read_document(struct epub *epub, const struct spine_item *item)
{
    struct tree *tree = package_page(epub->zip, item->path, NULL);
    if (!tree)
        return;
    struct arena *scratch = arena_new();
    struct blocks blocks = {.arena = scratch};
    enum spine_role role = item->role;
    bool prose = false;
    hide_references(tree);
    blocks_read(&blocks, tree->root);
    for (size_t i = 0; i < blocks.list.count; i++)
        prose |= is_prose(&blocks.list.items[i]) && !stands_in(&blocks.list.items[i], "toc", "nav");
    if (role == SPINE_TEXT && !prose)
        role = SPINE_MATTER;
    else if (role == SPINE_MATTER && prose)
        role = SPINE_TEXT;
    if (epub->chapter.prose && (role != SPINE_TEXT || is_new(epub, item->path, &blocks)))
        end_chapter(epub);
    if (!epub->chapter.article)
        begin_chapter(epub);
    for (size_t i = 0; i < blocks.list.count; i++)
        blocks.list.items[i].text = arena_slice(epub->chapter.arena, blocks.list.items[i].text);
    if (role == SPINE_TEXT)
        take_head(&epub->chapter, tree, &blocks);
    epub->chapter.prose |= role == SPINE_TEXT;
    add_blocks(epub, &blocks, role);
    blocks_free(&blocks);
    arena_free(scratch);
    tree_free(tree);
}

static void append_furniture(struct article *article, const struct parts *parts)
{
    size_t count = article->furniture_count, more = parts->list.count;
    struct furniture *all = ARENA_ARRAY(article->arena, struct furniture, count + more);
    if (count)
        memcpy(all, article->furniture, count * sizeof *all);
    for (size_t i = 0; i < more; i++) {
        const struct part *part = &parts->list.items[i];
        all[count + i] = (struct furniture){part->role, arena_slice(article->arena, part->text),
                                            (uint32_t)article->block_count, 0};
    }
    article->furniture = all;
    article->furniture_count = count + more;
}

/* What follows the last article without being one is furniture of it; where there is no prose at
 * all, everything is text. */
static void end_book(struct epub *epub)
{
    struct chapter *chapter = &epub->chapter;
    if (!chapter->article)
        return;
    for (size_t i = 0; i < chapter->parts.list.count && !chapter->prose && !epub->articles->count;
         i++)
        chapter->parts.list.items[i].furniture = false;
    if (chapter->prose || !epub->articles->count) {
        end_chapter(epub);
        return;
    }
    struct article *last = epub->articles->items[epub->articles->count - 1];
    append_furniture(last, &chapter->parts);
    drop_chapter(chapter);
}

bool epub_read(const struct zip *zip, const char *name, const struct load_options *options,
               struct articles *articles, struct error *error)
{
    struct book book;
    struct epub epub = {.zip = zip, .book = &book, .options = options, .articles = articles};
    bool done = book_read(zip, &book, name, error);
    for (size_t i = 0; i < book.spine.count && done; i++)
        read_document(&epub, &book.spine.items[i]);
    end_book(&epub);
    if (done && !articles->count)
        done = error_set(error, MESSAGE_NO_TEXT, name, NULL);
    for (size_t i = 0; i < articles->count && zip->cut; i++)
        article_warn(articles->items[i], MESSAGE_TRUNCATED, 0, "the zip archive");
    book_free(&book);
    return done;
}

/* Not the pictures, fonts and sounds. */
static bool is_wanted(struct slice path)
{
    static const char *const ends[] = {".xhtml", ".html", ".htm", ".xml", ".opf", ".ncx"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t len = strlen(ends[i]);
        if (path.len > len &&
            slice_equal_nocase(slice_sub(path, path.len - len, path.len), slice_from(ends[i])))
            return true;
    }
    return false;
}

bool document_epub(struct slice bytes, const char *name, const struct load_options *options,
                   struct articles *articles, struct error *error)
{
    struct zip zip;
    if (!zip_read(bytes, name, is_wanted, &zip, error))
        return false;
    bool done = epub_read(&zip, name, options, articles, error);
    zip_free(&zip);
    return done;
}
