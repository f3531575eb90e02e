/* A style is known by its name, which stays English in every translation of the program, by its
 * outline level, or by the style it is based on. Levels count from 0, 9 is none. */
#include "document/docx_style.h"

#include <stdlib.h>

enum { CHAIN = 16, LEVELS = 9 };

/* On its way: what a style says itself, and what it is based on. */
struct entry {
    enum style own;
    struct slice base;
};

static struct slice value_of(const struct node *parent, const char *name)
{
    const struct node *child = parent ? tree_child(parent, name) : NULL;
    return child ? tree_attribute(child, "val") : SLICE_NONE;
}

static bool is_level(struct slice value)
{
    return value.len == 1 && value.data[0] >= '0' && value.data[0] < '0' + LEVELS;
}

/* Numbering 0 takes a paragraph out of the list that its style puts it in. */
static bool is_numbered(const struct node *properties, bool *never)
{
    const struct node *numbering = properties ? tree_child(properties, "numPr") : NULL;
    struct slice id = value_of(numbering, "numId");
    *never = slice_equal(id, SLICE("0"));
    return numbering && !*never;
}

static struct entry read_style(const struct node *style)
{
    const struct node *properties = tree_child(style, "pPr");
    struct entry entry = {style_named(value_of(style, "name")), value_of(style, "basedOn")};
    bool never;
    if (entry.own == STYLE_NONE)
        entry.own = style_named(tree_attribute(style, "styleId"));
    if (entry.own == STYLE_NONE && is_level(value_of(properties, "outlineLvl")))
        entry.own = STYLE_HEADING;
    if (entry.own == STYLE_NONE && is_numbered(properties, &never))
        entry.own = STYLE_ITEM;
    return entry;
}

static enum style inherited(const struct docx_styles *styles, const struct entry *entries,
                            const struct entry *entry)
{
    for (int hops = 0; entry->own == STYLE_NONE && hops < CHAIN; hops++) {
        const uint32_t *base =
            slice_is_none(entry->base) ? NULL : map_get(&styles->index, entry->base);
        if (!base)
            break;
        entry = &entries[*base];
    }
    return entry->own;
}

static struct slice default_language(const struct node *root)
{
    const struct node *defaults = tree_find(root, "rPrDefault");
    const struct node *language = defaults ? tree_find(defaults, "lang") : NULL;
    return language ? tree_attribute(language, "val") : SLICE_NONE;
}

void docx_styles_read(struct docx_styles *styles, const struct tree *tree)
{
    VEC(struct entry) entries = {0};
    *styles = (struct docx_styles){0};
    const struct node *root = tree ? tree_find(tree->root, "styles") : NULL;
    if (!root)
        return;
    styles->language = default_language(root);
    for (const struct node *at = tree_child(root, "style"); at; at = tree_sibling(at, "style")) {
        struct slice id = tree_attribute(at, "styleId");
        bool fresh = false;
        if (id.len)
            map_put(&styles->index, id, (uint32_t)entries.count, &fresh);
        if (fresh)
            VEC_PUSH(&entries, read_style(at));
    }
    for (size_t i = 0; i < entries.count; i++)
        VEC_PUSH(&styles->list, inherited(styles, entries.items, &entries.items[i]));
    VEC_FREE(&entries);
}

void docx_styles_free(struct docx_styles *styles)
{
    map_free(&styles->index);
    VEC_FREE(&styles->list);
}

enum style docx_style_of(const struct docx_styles *styles, const struct node *paragraph)
{
    const struct node *properties = tree_child(paragraph, "pPr");
    struct slice id = value_of(properties, "pStyle");
    const uint32_t *at = id.len ? map_get(&styles->index, id) : NULL;
    /* Without styles.xml the id itself is all there is. */
    enum style style = at ? styles->list.items[*at] : style_named(id);
    bool never;
    if (is_level(value_of(properties, "outlineLvl")) && style == STYLE_NONE)
        return STYLE_HEADING;
    if (is_numbered(properties, &never) && style == STYLE_NONE)
        return STYLE_ITEM;
    return style == STYLE_ITEM && never ? STYLE_NONE : style;
}
