/* From an entry's bytes to a tree. Paths are those of the archive; no other file is ever looked
 * for. */
#include "document/package.h"

#include "charset/charset.h"

static void tell(struct article *article, const struct tree *tree, const struct zip_entry *entry)
{
    if (!article)
        return;
    if (entry->cut)
        article_warn(article, MESSAGE_TRUNCATED, 0, "%.*s", SLICE_ARG(entry->path));
    else if (tree->fault_line)
        article_warn(article, MESSAGE_REPAIRED, 0, "%.*s, line %u: %s", SLICE_ARG(entry->path),
                     tree->fault_line, tree->fault);
    if (tree->cut)
        article_warn(article, MESSAGE_MARKUP_CUT, 0, "%.*s", SLICE_ARG(entry->path));
    if (tree->entities)
        article_warn(article, MESSAGE_ENTITIES, 0, "%.*s", SLICE_ARG(entry->path));
}

/* XML; as a page where it may be one and is not well formed. */
static struct tree *read_part(const struct zip *zip, struct slice path, struct article *article,
                              bool page)
{
    const struct zip_entry *entry = zip_find(zip, path);
    struct buffer store = {0};
    struct charset_text decoded;
    struct tree *tree = NULL;
    if (entry && entry->data.len &&
        charset_decode_markup(buffer_slice(&entry->data), SLICE_NONE, "", &store, &decoded, NULL)) {
        struct slice text = slice_sub(decoded.text, decoded.mark, decoded.text.len);
        tree = tree_xml(text);
        if (page && tree->fault_line) {
            tree_free(tree);
            tree = tree_html(text);
        }
        tell(article, tree, entry);
    }
    buffer_free(&store);
    return tree;
}

struct tree *package_tree(const struct zip *zip, struct slice path, struct article *article)
{
    return read_part(zip, path, article, false);
}

struct tree *package_page(const struct zip *zip, struct slice path, struct article *article)
{
    return read_part(zip, path, article, true);
}

struct tree *package_tree_in(const struct zip *zip, struct slice folder, const char *name,
                             struct article *article)
{
    struct buffer path = {0};
    buffer_add_slice(&path, folder);
    buffer_add_string(&path, name);
    struct tree *tree = package_tree(zip, buffer_slice(&path), article);
    buffer_free(&path);
    return tree;
}

struct slice package_folder(struct slice path)
{
    while (path.len && path.data[path.len - 1] != '/')
        path.len--;
    return path.data ? path : SLICE("");
}

static int hex(char c)
{
    return c >= '0' && c <= '9'                 ? c - '0'
           : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10
                                                : -1;
}

static void add_decoded(struct buffer *into, struct slice s)
{
    for (size_t i = 0; i < s.len; i++) {
        int high = s.data[i] == '%' && i + 2 < s.len ? hex(s.data[i + 1]) : -1;
        int low = high >= 0 ? hex(s.data[i + 2]) : -1;
        buffer_add_char(into, low >= 0 ? (char)(high * 16 + low) : s.data[i]);
        i += low >= 0 ? 2 : 0;
    }
}

struct slice package_resolve(struct arena *arena, struct slice folder, struct slice reference)
{
    struct buffer path = {0};
    reference = slice_sub(reference, 0, slice_find(reference, SLICE("#"), 0));
    if (reference.len && reference.data[0] == '/')
        reference = slice_sub(reference, 1, reference.len);
    else
        buffer_add_slice(&path, folder);
    while (reference.len) {
        size_t end = slice_find(reference, SLICE("/"), 0);
        struct slice step = slice_sub(reference, 0, end);
        if (slice_equal(step, SLICE(".."))) {
            path.len = path.len ? package_folder(slice_of(path.data, path.len - 1)).len : 0;
        } else if (!slice_equal(step, SLICE("."))) {
            add_decoded(&path, step);
            if (end < reference.len)
                buffer_add_char(&path, '/');
        }
        reference = slice_sub(reference, end + 1, reference.len);
    }
    struct slice kept = arena_slice(arena, buffer_slice(&path));
    buffer_free(&path);
    return slice_is_none(kept) ? SLICE("") : kept;
}
