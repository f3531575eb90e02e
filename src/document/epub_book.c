/* The package document (EPUB 2 and 3), its manifest and spine, the guide, and the table of contents
 * in either of its forms. Paths are those of the archive. */
#include "document/epub_book.h"

#include "base/limits.h"

struct manifest {
    struct map index; /* from an id */
    VEC(const struct node *) items;
};

static struct slice keep(struct book *book, const struct node *node)
{
    struct slice line = tree_line(node, book->arena);
    return line.len ? line : SLICE_NONE;
}

static void set(struct book *book, struct slice *field, const struct node *node)
{
    if (slice_is_none(*field))
        *field = keep(book, node);
}

static void read_item(struct book *book, const struct node *at)
{
    struct slice property = tree_attribute(at, "property");
    struct slice value = keep(book, at);
    if (tree_is(at, "title"))
        set(book, &book->title, at);
    else if (tree_is(at, "publisher"))
        set(book, &book->publisher, at);
    else if (tree_is(at, "language"))
        set(book, &book->language, at);
    else if (tree_is(at, "rights"))
        set(book, &book->rights, at);
    else if (tree_is(at, "creator") && value.len)
        VEC_PUSH(&book->creators, value);
    else if (tree_is(at, "subject") && value.len)
        VEC_PUSH(&book->subjects, value);
    else if (tree_is(at, "date") && slice_equal(tree_attribute(at, "event"), SLICE("modification")))
        set(book, &book->modified, at);
    else if (tree_is(at, "date"))
        set(book, &book->published, at);
    else if (tree_is(at, "meta") && slice_equal(property, SLICE("dcterms:modified")))
        set(book, &book->modified, at);
    else if ((tree_is(at, "source") || tree_is(at, "identifier")) &&
             slice_starts(value, SLICE("http")))
        set(book, &book->url, at);
}

static void read_metadata(struct book *book, const struct node *package)
{
    const struct node *metadata = tree_child(package, "metadata");
    for (const struct node *at = metadata ? tree_next(metadata, metadata) : NULL; at;
         at = tree_next(at, metadata))
        read_item(book, at);
}

static void index_manifest(struct manifest *manifest, const struct node *package)
{
    const struct node *at = tree_child(tree_child(package, "manifest"), "item");
    for (; at; at = tree_sibling(at, "item")) {
        struct slice id = tree_attribute(at, "id");
        bool fresh = false;
        if (id.len)
            map_put(&manifest->index, id, (uint32_t)manifest->items.count, &fresh);
        if (fresh)
            VEC_PUSH(&manifest->items, at);
    }
}

/* What the guide says of a document (EPUB 2). */
static void read_guide(struct map *roles, struct book *book, const struct node *package,
                       struct slice folder)
{
    static const char *const matter[] = {"cover", "title-page", "titlepage", "copyright-page"};
    const struct node *at = tree_child(tree_child(package, "guide"), "reference");
    for (; at; at = tree_sibling(at, "reference")) {
        struct slice type = tree_attribute(at, "type");
        struct slice path = package_resolve(book->arena, folder, tree_attribute(at, "href"));
        for (size_t i = 0; i < sizeof matter / sizeof *matter; i++)
            if (slice_equal_string(type, matter[i]))
                map_put(roles, path, SPINE_MATTER, NULL);
        if (slice_equal(type, SLICE("toc")))
            map_put(roles, path, SPINE_CONTENTS, NULL);
    }
}

static void read_spine(struct book *book, const struct node *package,
                       const struct manifest *manifest, struct slice folder)
{
    struct map roles = {0}, seen = {0};
    read_guide(&roles, book, package, folder);
    const struct node *at = tree_child(tree_child(package, "spine"), "itemref");
    for (; at && book->spine.count < LIMIT_PARTS; at = tree_sibling(at, "itemref")) {
        struct slice id = tree_attribute(at, "idref");
        const uint32_t *place = id.len ? map_get(&manifest->index, id) : NULL;
        const struct node *item =
            place && *place < manifest->items.count ? manifest->items.items[*place] : NULL;
        struct slice path =
            item ? package_resolve(book->arena, folder, tree_attribute(item, "href")) : SLICE("");
        bool fresh = false;
        if (path.len)
            map_put(&seen, path, 0, &fresh);
        if (!fresh)
            continue;
        const uint32_t *role = map_get(&roles, path);
        struct slice properties = tree_attribute(item, "properties");
        struct spine_item entry = {path, role ? (enum spine_role) * role : SPINE_TEXT};
        if (properties.len && slice_find(properties, SLICE("nav"), 0) < properties.len)
            entry.role = SPINE_CONTENTS;
        VEC_PUSH(&book->spine, entry);
    }
    map_free(&roles);
    map_free(&seen);
}

/* Where the table of contents leads: <a href> of a navigation document, <content src> of an NCX. */
static void read_contents(struct book *book, const struct zip *zip, struct slice path)
{
    struct tree *tree = package_tree(zip, path, NULL);
    struct slice folder = package_folder(path);
    for (const struct node *at = tree ? tree->root : NULL; at; at = tree_next(at, tree->root)) {
        struct slice target = tree_is(at, "a")         ? tree_attribute(at, "href")
                              : tree_is(at, "content") ? tree_attribute(at, "src")
                                                       : SLICE_NONE;
        if (target.len)
            map_put(&book->contents, package_resolve(book->arena, folder, target), 0, NULL);
    }
    tree_free(tree);
}

static void find_contents(struct book *book, const struct zip *zip, const struct manifest *manifest,
                          struct slice folder)
{
    for (size_t i = 0; i < manifest->items.count; i++) {
        const struct node *item = manifest->items.items[i];
        struct slice properties = tree_attribute(item, "properties");
        bool nav = properties.len && slice_find(properties, SLICE("nav"), 0) < properties.len;
        bool ncx =
            slice_equal(tree_attribute(item, "media-type"), SLICE("application/x-dtbncx+xml"));
        if (nav || ncx)
            read_contents(book, zip,
                          package_resolve(book->arena, folder, tree_attribute(item, "href")));
    }
}

/* Fonts may be scrambled; text that is encrypted is sold by one shop's program only. */
static bool is_encrypted(const struct zip *zip)
{
    struct tree *tree = package_tree(zip, SLICE("META-INF/encryption.xml"), NULL);
    bool found = false;
    for (const struct node *at = tree ? tree->root : NULL; at && !found;
         at = tree_next(at, tree->root)) {
        struct slice path = tree_is(at, "CipherReference") ? tree_attribute(at, "URI") : SLICE_NONE;
        found = slice_ends(path, SLICE("html")) || slice_ends(path, SLICE(".htm")) ||
                slice_ends(path, SLICE(".xml")) || slice_ends(path, SLICE(".opf"));
    }
    tree_free(tree);
    return found;
}

/* The package document's path; absent where the container does not say, and there is none. */
static struct slice find_package(struct book *book, const struct zip *zip)
{
    struct tree *container = package_tree(zip, SLICE("META-INF/container.xml"), NULL);
    const struct node *root = container ? tree_find(container->root, "rootfile") : NULL;
    struct slice path = arena_slice(book->arena, tree_attribute(root, "full-path"));
    tree_free(container);
    for (size_t i = 0; i < zip->entries.count && !path.len; i++)
        if (slice_ends(zip->entries.items[i].path, SLICE(".opf")))
            path = zip->entries.items[i].path;
    return path;
}

bool book_read(const struct zip *zip, struct book *book, const char *name, struct error *error)
{
    *book = (struct book){.arena = arena_new()};
    struct slice path = find_package(book, zip);
    if (is_encrypted(zip))
        return error_set(error, MESSAGE_ENCRYPTED, name, NULL);
    struct tree *tree = package_tree(zip, path, NULL);
    const struct node *package = tree ? tree_find(tree->root, "package") : NULL;
    bool done = package || error_set(error, MESSAGE_MALFORMED, name,
                                     "EPUB: its package document is missing or damaged");
    if (done) {
        struct manifest manifest = {0};
        struct slice folder = package_folder(path);
        read_metadata(book, package);
        index_manifest(&manifest, package);
        read_spine(book, package, &manifest, folder);
        find_contents(book, zip, &manifest, folder);
        map_free(&manifest.index);
        VEC_FREE(&manifest.items);
    }
    tree_free(tree);
    return done;
}

void book_free(struct book *book)
{
    VEC_FREE(&book->creators);
    VEC_FREE(&book->subjects);
    VEC_FREE(&book->spine);
    map_free(&book->contents);
    arena_free(book->arena);
}
