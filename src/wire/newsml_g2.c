/* NewsML-G2 (IPTC): a newsMessage with a set of items, or one item by itself. Of the items only
 * newsItem holds a story; pictures give theirs their captions, and the others are named in the
 * refusal or the warning. */
#include "wire/g2_content.h"
#include "wire/g2_fields.h"
#include "wire/g2_pictures.h"
#include "wire/items.h"
#include "wire/status.h"
#include "wire/wire.h"

/* What an element besides newsItem is, for people; NULL: no item. */
static const char *other_item(const struct node *node)
{
    static const struct {
        const char *name, *what;
    } items[] = {
        {"packageItem", "a package, which names other items and holds none of their text"},
        {"conceptItem", "a concept, no news"},
        {"knowledgeItem", "a set of concepts, no news"},
        {"planningItem", "a plan of coverage, no news"},
        {"catalogItem", "a catalogue of codes, no news"},
    };
    for (size_t i = 0; i < sizeof items / sizeof *items; i++)
        if (tree_is(node, items[i].name))
            return items[i].what;
    return NULL;
}

/* Whether it is worth reading: text inside, or at least a text item with a summary. */
static bool may_be_read(const struct node *item)
{
    if (g2_content_has_text(item))
        return true;
    return !tree_child(item, "contentSet") && slice_equal_string(g2_class(item), "text") &&
           tree_find(tree_child(item, "contentMeta"), "description");
}

static void read_item(const struct xml *xml, const struct item *item,
                      const struct load_options *options, struct articles *articles,
                      struct buffer *why)
{
    const char *other = other_item(item->node);
    struct article *article = NULL;
    if (other) {
        buffer_add_string(why, other);
        return;
    }
    if (may_be_read(item->node)) {
        struct story story;
        story_init(&story, FORMAT_NEWSML_G2, options);
        xml_tell(xml, story.article);
        g2_fields(&story, item->node);
        g2_content_read(&story, item->node);
        g2_pictures_read(&story, item->pictures);
        g2_fields_left(&story, item->node);
        article = story_finish(&story);
    }
    if (article)
        articles_add(articles, article);
    else if (!item->taken)
        g2_content_lack(item->node, why);
}

static bool is_item(const struct node *node)
{
    return tree_is(node, "newsItem") || other_item(node);
}

/* Items do not stand in one another. */
static void find_items(struct items *items, const struct xml *xml)
{
    const struct node *root = xml->tree->root, *at = root;
    while ((at = is_item(at) ? tree_skip(at, root) : tree_next(at, root))) {
        if (!is_item(at))
            continue;
        const struct node *meta = tree_child(at, "itemMeta");
        struct arena *arena = xml->tree->arena;
        struct item item = {
            .node = at,
            .guid = xml_attribute(at, "guid"),
            .version = xml_attribute(at, "version"),
            .created = xml_child_line(meta, "versionCreated", arena),
            .status = g2_status(tree_child(meta, "pubStatus"), arena),
        };
        if (!items_add(items, item))
            return;
    }
}

bool wire_newsml_g2(struct slice bytes, const char *name, const struct load_options *options,
                    struct articles *articles, struct error *error)
{
    struct xml xml;
    struct items items = {0};
    if (!xml_open(bytes, name, &xml, error))
        return false;
    find_items(&items, &xml);
    g2_pictures_assign(&items, xml.tree->arena);
    bool done = items_read(&items, &xml, read_item, name, options, articles, error);
    xml_close(&xml);
    return done;
}
