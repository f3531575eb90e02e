/* A style is known by its name, by the name that is shown for it, by its outline level, or by the
 * style it is based on. */
#include "document/odt_style.h"

enum { CHAIN = 16 };

static struct odt_style read_style(const struct node *node)
{
    struct slice level = tree_attribute(node, "default-outline-level");
    const struct node *text = tree_child(node, "text-properties");
    struct odt_style style = {
        .style = style_named(tree_attribute(node, "display-name")),
        .hidden = slice_equal(tree_attribute(text, "display"), SLICE("none")),
        .base = tree_attribute(node, "parent-style-name"),
    };
    if (style.style == STYLE_NONE)
        style.style = style_named(tree_attribute(node, "name"));
    if (style.style == STYLE_NONE && level.len)
        style.style = STYLE_HEADING;
    return style;
}

void odt_styles_add(struct odt_styles *styles, const struct tree *tree)
{
    const struct node *root = tree ? tree->root : NULL;
    for (const struct node *at = root ? tree_next(root, root) : NULL; at;) {
        bool style = tree_is(at, "style");
        struct slice name = style ? tree_attribute(at, "name") : SLICE_NONE;
        bool fresh = false;
        if (name.len)
            map_put(&styles->index, name, (uint32_t)styles->list.count, &fresh);
        if (fresh)
            VEC_PUSH(&styles->list, read_style(at));
        at = style || tree_is(at, "body") ? tree_skip(at, root) : tree_next(at, root);
    }
}

void odt_styles_free(struct odt_styles *styles)
{
    map_free(&styles->index);
    VEC_FREE(&styles->list);
}

static const struct odt_style *find(const struct odt_styles *styles, struct slice name)
{
    const uint32_t *at = name.len ? map_get(&styles->index, name) : NULL;
    return at ? &styles->list.items[*at] : NULL;
}

enum style odt_style_of(const struct odt_styles *styles, struct slice name)
{
    for (int hops = 0; hops < CHAIN; hops++) {
        const struct odt_style *style = find(styles, name);
        if (!style)
            return style_named(name);
        if (style->style != STYLE_NONE)
            return style->style;
        name = style->base;
    }
    return STYLE_NONE;
}

bool odt_style_hides(const struct odt_styles *styles, struct slice name)
{
    const struct odt_style *style = find(styles, name);
    return style && style->hidden;
}
