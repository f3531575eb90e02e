/* OpenDocument text (ISO/IEC 26300): the paragraphs of content.xml in their order; notes, comments,
 * deleted text, headers and footers as furniture. Lines are not known. Never recurses: text boxes
 * wait until the paragraph that holds them is done. */
#include "document/odt.h"

#include "document/document.h"
#include "document/flow.h"
#include "document/manuscript.h"
#include "document/odt_text.h"
#include "document/package.h"

struct odt {
    const struct zip *zip;
    struct manuscript manuscript;
    struct odt_styles styles;
    struct odt_text text;
    struct map changes; /* from an id to one more than its place in nodes; 0: used */
    VEC(const struct node *) nodes;
};

static void gather(const struct odt *odt, const struct node *top, struct buffer *into)
{
    struct odt_text text = {0};
    for (const struct node *at = tree_next(top, top); at;) {
        bool paragraph = tree_is(at, "p") || tree_is(at, "h");
        if (paragraph) {
            odt_text_clear(&text);
            odt_text_read(&text, &odt->styles, at);
            struct slice line = slice_trim(buffer_slice(&text.text));
            if (line.len && into->len)
                buffer_add_char(into, ' ');
            buffer_add_slice(into, line);
        }
        at = paragraph ? tree_skip(at, top) : tree_next(at, top);
    }
    odt_text_free(&text);
}

static void add_furniture(struct odt *odt, enum furniture_kind role, const struct node *top)
{
    struct buffer text = {0};
    gather(odt, top, &text);
    manuscript_furniture(&odt->manuscript, role, buffer_slice(&text));
    buffer_free(&text);
}

/* What a tracked change took out, where it stood. */
static void add_deletion(struct odt *odt, struct slice id)
{
    uint32_t *at = id.len ? map_get(&odt->changes, id) : NULL;
    if (at && *at) {
        add_furniture(odt, FURNITURE_OTHER, odt->nodes.items[*at - 1]);
        *at = 0;
    }
}

static void index_deletions(struct odt *odt, const struct node *body)
{
    const struct node *changes = tree_find(body, "tracked-changes");
    const struct node *at = tree_child(changes, "changed-region");
    for (; at; at = tree_sibling(at, "changed-region")) {
        const struct node *deletion = tree_child(at, "deletion");
        struct slice id = tree_attribute(at, "id");
        if (!deletion || !id.len)
            continue;
        VEC_PUSH(&odt->nodes, deletion);
        *map_put(&odt->changes, id, 0, NULL) = (uint32_t)odt->nodes.count;
    }
}

/* The first paragraph of a list's item; what follows in it goes on. */
static bool is_item(const struct node *paragraph)
{
    const struct node *before = paragraph->previous;
    while (before && before->tag == TAG_TEXT)
        before = before->previous;
    return !before &&
           (tree_is(paragraph->parent, "list-item") || tree_is(paragraph->parent, "list-header"));
}

static void add_paragraph(struct odt *odt, const struct node *paragraph)
{
    enum style style = odt_style_of(&odt->styles, tree_attribute(paragraph, "style-name"));
    struct odt_text *text = &odt->text;
    if (tree_is(paragraph, "h") && style != STYLE_TITLE && style != STYLE_SUBTITLE)
        style = STYLE_HEADING;
    else if (style == STYLE_NONE && is_item(paragraph))
        style = STYLE_ITEM;
    odt_text_clear(text);
    odt_text_read(text, &odt->styles, paragraph);
    if (odt_style_hides(&odt->styles, tree_attribute(paragraph, "style-name")))
        manuscript_furniture(&odt->manuscript, FURNITURE_OTHER, buffer_slice(&text->text));
    else
        manuscript_add(&odt->manuscript, style, buffer_slice(&text->text));
    manuscript_furniture(&odt->manuscript, FURNITURE_OTHER, buffer_slice(&text->hidden));
    for (size_t i = 0; i < text->deletions.count; i++)
        add_deletion(odt, text->deletions.items[i]);
    for (size_t i = 0; i < text->notes.count; i++)
        add_furniture(odt, FURNITURE_OTHER, text->notes.items[i]);
    for (size_t i = 0; i < text->comments.count; i++)
        add_furniture(odt, FURNITURE_COMMENTS, text->comments.items[i]);
}

static void add_row(struct odt *odt, const struct node *row)
{
    struct buffer line = {0}, text = {0};
    const struct node *cell = tree_child(row, "table-cell");
    for (; cell; cell = tree_sibling(cell, "table-cell")) {
        buffer_clear(&text);
        gather(odt, cell, &text);
        if (text.len && line.len)
            buffer_add_string(&line, " | ");
        buffer_add_slice(&line, buffer_slice(&text));
    }
    manuscript_add(&odt->manuscript, STYLE_ROW, buffer_slice(&line));
    buffer_free(&line);
    buffer_free(&text);
}

static bool is_index(const struct node *node)
{
    return tree_is(node, "table-of-content") || tree_is(node, "alphabetical-index") ||
           tree_is(node, "illustration-index") || tree_is(node, "table-index");
}

static const struct node *read_block(void *context, const struct node *at, const struct node *top)
{
    struct odt *odt = context;
    bool past = true;
    if (tree_is(at, "p") || tree_is(at, "h"))
        add_paragraph(odt, at);
    else if (is_index(at))
        add_furniture(odt, FURNITURE_NAVIGATION, at);
    else if (tree_is(at, "table-row") && flow_is_row(at, "table-cell", "table"))
        add_row(odt, at);
    else if (tree_is(at, "text-box"))
        VEC_PUSH(&odt->text.boxes, at);
    else
        past = at->tag == TAG_TEXT || tree_is(at, "tracked-changes") || tree_is(at, "forms") ||
               tree_is(at, "sequence-decls");
    return past ? tree_skip(at, top) : tree_next(at, top);
}

static void read_margins(struct odt *odt, const struct tree *styles, const char *which)
{
    const struct node *master = styles ? tree_find(styles->root, "master-styles") : NULL;
    for (const struct node *at = master ? tree_next(master, master) : NULL; at;
         at = tree_next(at, master))
        if (tree_is(at, which))
            add_furniture(odt, FURNITURE_OTHER, at);
}

static struct slice property(const struct tree *tree, const char *name)
{
    const struct node *node = tree ? tree_find(tree->root, name) : NULL;
    return node ? tree_line(node, tree->arena) : SLICE_NONE;
}

static struct slice default_language(const struct tree *styles)
{
    const struct node *at = styles ? tree_find(styles->root, "default-style") : NULL;
    for (; at; at = tree_sibling(at, "default-style")) {
        const struct node *text = tree_child(at, "text-properties");
        struct slice language = tree_attribute(text, "language");
        struct slice country = tree_attribute(text, "country");
        if (!language.len || slice_equal(language, SLICE("none")))
            continue;
        return country.len && !slice_equal(country, SLICE("none"))
                   ? arena_format(styles->arena, "%.*s-%.*s", SLICE_ARG(language),
                                  SLICE_ARG(country))
                   : language;
    }
    return SLICE_NONE;
}

static struct properties read_properties(struct odt *odt, const struct tree *meta,
                                         const struct tree *styles)
{
    fields_language(&odt->manuscript.fields, property(meta, "language"));
    const struct node *keyword = meta ? tree_find(meta->root, "keyword") : NULL;
    for (; keyword; keyword = tree_sibling(keyword, "keyword"))
        fields_keywords(&odt->manuscript.fields, tree_line(keyword, meta->arena), ",;");
    struct slice author = property(meta, "initial-creator");
    return (struct properties){.title = property(meta, "title"),
                               .creator = author.len ? author : property(meta, "creator"),
                               .created = property(meta, "creation-date"),
                               .modified = property(meta, "date"),
                               .language = property(meta, "language"),
                               .default_language = default_language(styles)};
}

static bool read_document(struct odt *odt, struct article *article, const struct tree *content,
                          const struct node *body, const struct load_options *options)
{
    struct tree *styles = package_tree(odt->zip, SLICE("styles.xml"), article);
    struct tree *meta = package_tree(odt->zip, SLICE("meta.xml"), article);
    odt_styles_add(&odt->styles, content);
    odt_styles_add(&odt->styles, styles);
    index_deletions(odt, body);
    manuscript_init(&odt->manuscript, article, options);
    struct properties properties = read_properties(odt, meta, styles);
    read_margins(odt, styles, "header");
    flow_read(body, read_block, odt, &odt->text.boxes);
    read_margins(odt, styles, "footer");
    bool done = manuscript_finish(&odt->manuscript, &properties, options);
    odt_styles_free(&odt->styles);
    odt_text_free(&odt->text);
    map_free(&odt->changes);
    VEC_FREE(&odt->nodes);
    tree_free(meta);
    tree_free(styles);
    return done;
}

/* With a password, each part is encrypted by itself, and only the manifest says so. */
static bool is_encrypted(const struct zip *zip)
{
    struct tree *manifest = package_tree(zip, SLICE("META-INF/manifest.xml"), NULL);
    bool found = manifest && tree_find(manifest->root, "encryption-data");
    tree_free(manifest);
    return found;
}

bool odt_read(const struct zip *zip, const char *name, const struct load_options *options,
              struct articles *articles, struct error *error)
{
    if (is_encrypted(zip))
        return error_set(error, MESSAGE_ENCRYPTED, name, NULL);
    struct article *article = article_new();
    struct odt odt = {.zip = zip};
    struct tree *content = package_tree(zip, SLICE("content.xml"), article);
    const struct node *body = content ? tree_find(content->root, "text") : NULL;
    bool done = false;
    article->format = FORMAT_ODT;
    article->encoding = SLICE("utf-8");
    if (zip->cut)
        article_warn(article, MESSAGE_TRUNCATED, 0, "the zip archive");
    if (!body)
        error_set(error, MESSAGE_MALFORMED, name, "ODT: content.xml is missing or damaged");
    else if (!(done = read_document(&odt, article, content, body, options)))
        error_set(error, MESSAGE_NO_TEXT, name, NULL);
    tree_free(content);
    if (done)
        articles_add(articles, article);
    else
        article_release(article);
    return done;
}

static bool is_wanted(struct slice path)
{
    return slice_equal(path, SLICE("content.xml")) || slice_equal(path, SLICE("styles.xml")) ||
           slice_equal(path, SLICE("meta.xml")) ||
           slice_equal(path, SLICE("META-INF/manifest.xml"));
}

bool document_odt(struct slice bytes, const char *name, const struct load_options *options,
                  struct articles *articles, struct error *error)
{
    struct zip zip;
    if (!zip_read(bytes, name, is_wanted, &zip, error))
        return false;
    bool done = odt_read(&zip, name, options, articles, error);
    zip_free(&zip);
    return done;
}
