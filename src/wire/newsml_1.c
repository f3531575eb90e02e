/* NewsML 1.0 to 1.2 (IPTC): items made of components in components. One item may hold several
 * stories (one for each language, say); pictures give their captions to the story. */
#include "wire/content.h"
#include "wire/items.h"
#include "wire/n1_component.h"
#include "wire/n1_fields.h"
#include "wire/status.h"
#include "wire/wire.h"

/* Headlines, decks and body, in the order of the file. */
static void read_body(struct story *story, const struct node *component)
{
    struct arena *arena = story->article->arena;
    for (const struct node *at = n1_next_content(component, component); at;
         at = n1_next_content(at, component)) {
        const struct node *data = n1_data(at);
        if (!data)
            continue;
        struct n1_place place = n1_place_of(at, component);
        if (place.picture)
            continue;
        if (place.part == N1_TITLE)
            story_title(story, xml_line(data, arena), data->line);
        else if (place.part == N1_DECK)
            story_deck(story, xml_line(data, arena), data->line);
        else if (place.part == N1_BODY)
            content_read(story, data, n1_type(at), place.again ? CONTENT_SAME_AGAIN : CONTENT_BODY);
    }
}

/* A headline of a picture is its caption where it has no other. */
static void read_picture_line(struct story *story, const struct node *component, size_t before)
{
    const struct node *line = n1_child(n1_child(component, "NewsLines"), "HeadLine");
    struct slice text = xml_line(line, story->article->arena);
    if (story->blocks == before && text.len && !slice_equal(text, story->article->title) &&
        !story_has(story, text))
        story_block(story, BLOCK_CAPTION, text, line->line);
}

static void read_picture(struct story *story, const struct node *component)
{
    size_t before = story->blocks;
    for (const struct node *at = n1_next_content(component, component); at;
         at = n1_next_content(at, component)) {
        const struct node *data = n1_data(at);
        enum n1_part part = data ? n1_place_of(at, component).part : N1_NO_TEXT;
        if (part == N1_CAPTION || part == N1_BODY)
            content_read(story, data, n1_type(at), CONTENT_CAPTION);
    }
    read_picture_line(story, component, before);
}

/* Captions, and what stands beside the body. */
static void read_rest(struct story *story, const struct node *component)
{
    const struct node *at = component->first;
    while (at) {
        if (tree_is(at, "NewsComponent") && n1_is_picture(at)) {
            read_picture(story, at);
            at = tree_skip(at, component);
            continue;
        }
        const struct node *data = tree_is(at, "ContentItem") ? n1_data(at) : NULL;
        if (data && n1_place_of(at, component).part == N1_OTHER)
            content_read(story, data, n1_type(at), CONTENT_OTHER);
        at = data ? tree_skip(at, component) : tree_next(at, component);
    }
}

/* Content that is in other files, or encoded. */
static size_t count_other(const struct node *component)
{
    size_t count = 0;
    for (const struct node *at = n1_next_content(component, component); at;
         at = n1_next_content(at, component))
        count +=
            !n1_data(at) && (xml_attribute(at, "Href").len || tree_find(at, "DataContent") == NULL);
    return count;
}

static void say_why(struct buffer *why, const struct node *item)
{
    struct slice kind =
        xml_attribute(n1_child(n1_child(item, "NewsManagement"), "NewsItemType"), "FormalName");
    if (kind.len)
        buffer_format(why, "an item of type %.*s", SLICE_ARG(wire_cut(kind, 40)));
    else
        buffer_add_string(why, "an item");
    if (n1_child(item, "Update"))
        buffer_add_string(why, " that only says what changes in another");
    else if (n1_child(item, "TopicSet"))
        buffer_add_string(why, " that is a set of topics, no news");
    else if (count_other(item))
        buffer_add_string(why, " whose content is in other files");
    else if (tree_find(item, "DataContent"))
        buffer_add_string(why, " whose content is empty or no text");
    else
        buffer_add_string(why, " without content");
}

static struct article *read_story(const struct xml *xml, const struct node *item,
                                  const struct n1_stories *stories, size_t index,
                                  const struct load_options *options)
{
    const struct node *component = stories->list.items[index];
    struct story story;
    story_init(&story, FORMAT_NEWSML_1, options);
    xml_tell(xml, story.article);
    n1_fields(&story, component, item);
    read_body(&story, component);
    if (story.blocks == story.decks) /* a film's or picture's own text is all there is */
        read_picture(&story, component);
    read_rest(&story, component);
    for (size_t i = 0; i < stories->beside.count; i++)
        if (stories->beside.items[i].story == index)
            read_picture(&story, stories->beside.items[i].picture);
    n1_fields_left(&story, component, item);
    size_t other = count_other(component);
    if (other)
        article_warn(story.article, MESSAGE_NOT_TEXT, component->line, "%zu of its parts", other);
    return story_finish(&story);
}

static void read_item(const struct xml *xml, const struct item *item,
                      const struct load_options *options, struct articles *articles,
                      struct buffer *why)
{
    struct n1_stories stories = {0};
    size_t before = articles->count;
    n1_find_stories(&stories, item->node);
    for (size_t i = 0; i < stories.list.count; i++) {
        struct article *article = read_story(xml, item->node, &stories, i, options);
        if (article)
            articles_add(articles, article);
    }
    n1_free(&stories);
    if (articles->count == before)
        say_why(why, item->node);
}

static void find_items(struct items *items, const struct xml *xml)
{
    const struct node *root = xml->tree->root, *at = root;
    struct arena *arena = xml->tree->arena;
    while ((at = tree_is(at, "NewsItem") ? tree_skip(at, root) : tree_next(at, root))) {
        if (!tree_is(at, "NewsItem"))
            continue;
        struct item item = {
            .node = at,
            .guid = n1_guid(at, arena),
            .version = n1_version(at, arena),
            .created = xml_child_line(n1_child(at, "NewsManagement"), "ThisRevisionCreated", arena),
            .status = n1_status(at, arena),
        };
        if (!items_add(items, item))
            return;
    }
}

bool wire_newsml_1(struct slice bytes, const char *name, const struct load_options *options,
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
