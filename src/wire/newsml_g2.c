/* NewsML-G2 (IPTC): a newsMessage with a set of items, or one item by itself. Of the items only
 * newsItem holds a story; the others are named in the refusal or the warning. */
#include "wire/g2_fields.h"
#include "wire/items.h"
#include "wire/status.h"
#include "wire/wire.h"

#include "wire/content.h"

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

/* "an item of class picture" */
static void say_class(struct buffer *why, const struct node *item)
{
    const struct node *class = tree_child(tree_child(item, "itemMeta"), "itemClass");
    struct slice code = g2_code(class);
    if (slice_equal_string(code, "text") || !code.len)
        buffer_add_string(why, code.len ? "a text item" : "an item");
    else
        buffer_format(why, "an item of class %.*s", SLICE_ARG(wire_cut(code, 40)));
}

static bool is_content(const struct node *node)
{
    return tree_is(node, "inlineXML") || tree_is(node, "inlineData");
}

/* Data of the standard's own vocabulary: events, concepts. */
static bool is_data(const struct node *content)
{
    for (const struct node *at = content->first; at; at = at->next)
        if (tree_is(at, "events") || tree_is(at, "event") || tree_is(at, "concept") ||
            tree_is(at, "conceptSet") || tree_is(at, "newsCoverageSet"))
            return true;
    return slice_equal_string(xml_attribute(content, "encoding"), "base64");
}

static bool has_text(const struct node *content)
{
    return is_content(content) && !is_data(content) &&
           content_has_text(content, xml_attribute(content, "contenttype"));
}

static void say_why(struct buffer *why, const struct node *item)
{
    const struct node *set = tree_child(item, "contentSet");
    bool inlined = false, remote = false, data = false;
    for (const struct node *at = set ? set->first : NULL; at; at = at->next) {
        inlined = inlined || is_content(at);
        remote = remote || tree_is(at, "remoteContent");
        data = data || (is_content(at) && is_data(at));
    }
    say_class(why, item);
    buffer_add_string(why, data      ? " whose content is data and no text"
                           : remote  ? " whose content is in another file"
                           : inlined ? " whose content is empty"
                                     : " without content");
}

static void read_content(struct story *story, const struct node *item)
{
    const struct node *set = tree_child(item, "contentSet");
    bool first = true;
    for (const struct node *at = set ? set->first : NULL; at; at = at->next) {
        if (!has_text(at))
            continue;
        content_read(story, at, xml_attribute(at, "contenttype"),
                     first ? CONTENT_BODY : CONTENT_SAME_AGAIN);
        first = false;
    }
}

/* Whether it is worth reading: text inside, or at least a text item with a summary. */
static bool may_be_read(const struct node *item)
{
    const struct node *set = tree_child(item, "contentSet");
    for (const struct node *at = set ? set->first : NULL; at; at = at->next)
        if (has_text(at))
            return true;
    const struct node *class = tree_child(tree_child(item, "itemMeta"), "itemClass");
    return !set && slice_equal_string(g2_code(class), "text") &&
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
        read_content(&story, item->node);
        g2_fields_left(&story, item->node);
        article = story_finish(&story);
    }
    if (article)
        articles_add(articles, article);
    else
        say_why(why, item->node);
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
    bool done = items_read(&items, &xml, read_item, name, options, articles, error);
    xml_close(&xml);
    return done;
}
