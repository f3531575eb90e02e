/* DOCX (ECMA-376, ISO/IEC 29500): the main part's paragraphs in their order, notes, comments,
 * headers and footers as furniture. Lines are not known. Never recurses: text boxes wait in a list
 * until the paragraph that holds them is done. */
#include "document/docx.h"

#include "document/document.h"
#include "document/docx_style.h"
#include "document/docx_text.h"
#include "document/flow.h"
#include "document/manuscript.h"
#include "document/package.h"

struct docx {
    const struct zip *zip;
    struct slice folder; /* of the main part */
    struct article *article;
    struct manuscript manuscript;
    struct docx_styles styles;
    struct docx_text text;
    struct tree *notes[3];    /* footnotes, endnotes, comments */
    struct map note_index[3]; /* from an id to one more than its place in nodes; 0: used */
    VEC(const struct node *) nodes;
};

enum { FOOTNOTES, ENDNOTES, COMMENTS, NOTES };

static const char *const note_parts[] = {"footnotes.xml", "endnotes.xml", "comments.xml"};
static const char *const note_names[] = {"footnote", "endnote", "comment"};

static void open_notes(struct docx *docx, int kind)
{
    struct tree *tree = package_tree_in(docx->zip, docx->folder, note_parts[kind], docx->article);
    docx->notes[kind] = tree;
    const struct node *at = tree ? tree_find(tree->root, note_names[kind]) : NULL;
    for (; at; at = tree_sibling(at, note_names[kind])) {
        struct slice id = tree_attribute(at, "id");
        VEC_PUSH(&docx->nodes, at);
        if (id.len)
            *map_put(&docx->note_index[kind], id, 0, NULL) = (uint32_t)docx->nodes.count;
    }
}

/* All the paragraphs inside on one line; empty where there is none. */
static void gather(const struct node *top, struct buffer *into)
{
    struct docx_text text = {0};
    for (const struct node *at = tree_next(top, top); at;) {
        bool paragraph = tree_is(at, "p");
        if (paragraph) {
            docx_text_clear(&text);
            docx_text_read(&text, at);
            struct slice line = slice_trim(buffer_slice(&text.text));
            if (line.len && into->len)
                buffer_add_char(into, ' ');
            buffer_add_slice(into, line);
        }
        at = paragraph ? tree_skip(at, top) : tree_next(at, top);
    }
    docx_text_free(&text);
}

/* Once each, where it is first referred to. */
static void add_note(struct docx *docx, int kind, struct slice id)
{
    uint32_t *at = id.len ? map_get(&docx->note_index[kind], id) : NULL;
    if (!at || !*at)
        return;
    struct buffer text = {0};
    gather(docx->nodes.items[*at - 1], &text);
    manuscript_furniture(&docx->manuscript, kind == COMMENTS ? FURNITURE_COMMENTS : FURNITURE_OTHER,
                         buffer_slice(&text));
    buffer_free(&text);
    *at = 0;
}

static void add_hanging(struct docx *docx)
{
    const struct docx_text *text = &docx->text;
    manuscript_furniture(&docx->manuscript, FURNITURE_OTHER, buffer_slice(&text->deleted));
    manuscript_furniture(&docx->manuscript, FURNITURE_OTHER, buffer_slice(&text->hidden));
    for (size_t i = 0; i < text->notes.count; i++) {
        add_note(docx, FOOTNOTES, text->notes.items[i]);
        add_note(docx, ENDNOTES, text->notes.items[i]);
    }
    for (size_t i = 0; i < text->comments.count; i++)
        add_note(docx, COMMENTS, text->comments.items[i]);
}

static void add_paragraph(struct docx *docx, const struct node *paragraph)
{
    enum style style = docx_style_of(&docx->styles, paragraph);
    docx_text_clear(&docx->text);
    docx_text_read(&docx->text, paragraph);
    manuscript_add(&docx->manuscript, style, buffer_slice(&docx->text.text));
    add_hanging(docx);
}

static void add_row(struct docx *docx, const struct node *row)
{
    struct buffer line = {0}, cell = {0};
    for (const struct node *at = tree_child(row, "tc"); at; at = tree_sibling(at, "tc")) {
        buffer_clear(&cell);
        gather(at, &cell);
        if (cell.len && line.len)
            buffer_add_string(&line, " | ");
        buffer_add_slice(&line, buffer_slice(&cell));
    }
    manuscript_add(&docx->manuscript, STYLE_ROW, buffer_slice(&line));
    buffer_free(&line);
    buffer_free(&cell);
}

static bool is_contents(const struct node *node)
{
    const struct node *properties = tree_is(node, "sdt") ? tree_child(node, "sdtPr") : NULL;
    const struct node *gallery = properties ? tree_find(properties, "docPartGallery") : NULL;
    return gallery && slice_starts(tree_attribute(gallery, "val"), SLICE("Table of Contents"));
}

/* One element of the body or of a text box; gives the one to go on with, NULL at the end. */
static const struct node *read_block(void *context, const struct node *at, const struct node *top)
{
    struct docx *docx = context;
    bool past = true;
    if (tree_is(at, "p")) {
        add_paragraph(docx, at);
    } else if (is_contents(at)) {
        struct buffer text = {0};
        gather(at, &text);
        manuscript_furniture(&docx->manuscript, FURNITURE_NAVIGATION, buffer_slice(&text));
        buffer_free(&text);
    } else if (tree_is(at, "tr") && flow_is_row(at, "tc", "tbl")) {
        add_row(docx, at);
    } else {
        past = at->tag == TAG_TEXT || tree_is(at, "sectPr") || tree_is(at, "sdtPr");
    }
    return past ? tree_skip(at, top) : tree_next(at, top);
}

/* What stands on every page. */
static void read_margins(struct docx *docx, const char *begins)
{
    struct buffer prefix = {0};
    buffer_add_slice(&prefix, docx->folder);
    buffer_add_string(&prefix, begins);
    for (size_t i = 0; i < docx->zip->entries.count; i++) {
        const struct zip_entry *entry = &docx->zip->entries.items[i];
        if (!entry->read || !slice_starts(entry->path, buffer_slice(&prefix)))
            continue;
        struct tree *tree = package_tree(docx->zip, entry->path, docx->article);
        struct buffer text = {0};
        if (tree)
            gather(tree->root, &text);
        manuscript_furniture(&docx->manuscript, FURNITURE_OTHER, buffer_slice(&text));
        buffer_free(&text);
        tree_free(tree);
    }
    buffer_free(&prefix);
}

/* The main part need not be called document.xml; the content types say which it is. */
static struct slice find_main(const struct zip *zip, struct arena *arena)
{
    struct slice path = SLICE("word/document.xml");
    struct tree *types = package_tree(zip, SLICE("[Content_Types].xml"), NULL);
    const struct node *at = types ? tree_find(types->root, "Override") : NULL;
    for (; at; at = tree_sibling(at, "Override")) {
        struct slice type = tree_attribute(at, "ContentType");
        struct slice part = tree_attribute(at, "PartName");
        if (slice_ends(type, SLICE(".main+xml")) && part.len > 1) {
            path = arena_slice(arena, slice_sub(part, 1, part.len));
            break;
        }
    }
    tree_free(types);
    return path;
}

static struct slice property(const struct tree *tree, const char *name)
{
    const struct node *node = tree ? tree_find(tree->root, name) : NULL;
    return node ? tree_line(node, tree->arena) : SLICE_NONE;
}

static struct properties read_properties(struct docx *docx, const struct tree *core)
{
    fields_language(&docx->manuscript.fields, property(core, "language"));
    fields_keywords(&docx->manuscript.fields, property(core, "keywords"), ",;");
    return (struct properties){.title = property(core, "title"),
                               .creator = property(core, "creator"),
                               .created = property(core, "created"),
                               .modified = property(core, "modified"),
                               .language = property(core, "language"),
                               .default_language = docx->styles.language};
}

static bool read_document(struct docx *docx, const struct node *body,
                          const struct load_options *options)
{
    struct tree *styles = package_tree_in(docx->zip, docx->folder, "styles.xml", docx->article);
    struct tree *core = package_tree(docx->zip, SLICE("docProps/core.xml"), docx->article);
    docx_styles_read(&docx->styles, styles);
    for (int kind = 0; kind < NOTES; kind++)
        open_notes(docx, kind);
    manuscript_init(&docx->manuscript, docx->article, options);
    struct properties properties = read_properties(docx, core);
    read_margins(docx, "header");
    flow_read(body, read_block, docx, &docx->text.boxes);
    read_margins(docx, "footer");
    bool done = manuscript_finish(&docx->manuscript, &properties, options);
    for (int kind = 0; kind < NOTES; kind++) {
        tree_free(docx->notes[kind]);
        map_free(&docx->note_index[kind]);
    }
    VEC_FREE(&docx->nodes);
    docx_styles_free(&docx->styles);
    docx_text_free(&docx->text);
    tree_free(core);
    tree_free(styles);
    return done;
}

bool docx_read(const struct zip *zip, const char *name, const struct load_options *options,
               struct articles *articles, struct error *error)
{
    struct article *article = article_new();
    struct docx docx = {.zip = zip, .article = article};
    struct slice main = find_main(zip, article->arena);
    struct tree *tree = package_tree(zip, main, article);
    const struct node *body = tree ? tree_find(tree->root, "body") : NULL;
    bool done = false;
    article->format = FORMAT_DOCX;
    article->encoding = SLICE("utf-8");
    docx.folder = package_folder(main);
    if (zip->cut)
        article_warn(article, MESSAGE_TRUNCATED, 0, "the zip archive");
    if (!body)
        error_set(error, MESSAGE_MALFORMED, name, "DOCX: %.*s is missing or damaged",
                  SLICE_ARG(main));
    else if (!(done = read_document(&docx, body, options)))
        error_set(error, MESSAGE_NO_TEXT, name, NULL);
    tree_free(tree);
    if (done)
        articles_add(articles, article);
    else
        article_release(article);
    return done;
}

static bool is_wanted(struct slice path)
{
    return slice_ends(path, SLICE(".xml"));
}

bool document_docx(struct slice bytes, const char *name, const struct load_options *options,
                   struct articles *articles, struct error *error)
{
    struct zip zip;
    if (!zip_read(bytes, name, is_wanted, &zip, error))
        return false;
    bool done = docx_read(&zip, name, options, articles, error);
    zip_free(&zip);
    return done;
}
