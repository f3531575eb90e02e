/* Hands captions to stories: one pass over the items, and one map of what the stories link to. */
#include "wire/g2_pictures.h"

#include "wire/g2_content.h"

#include "base/map.h"

enum { NO_STORY = UINT32_MAX };

static bool has_caption(const struct node *item)
{
    const struct node *meta = tree_child(item, "contentMeta");
    return tree_is(item, "newsItem") && !slice_equal_string(g2_class(item), "text") &&
           g2_class(item).len && xml_has_text(tree_child(meta, "description"));
}

/* The guids that a story's links name; the first story that names one has it. */
static void note_links(const struct node *item, uint32_t index, struct map *linked)
{
    const struct node *meta = tree_child(item, "itemMeta");
    for (const struct node *at = tree_child(meta, "link"); at; at = tree_sibling(at, "link")) {
        struct slice guid = xml_attribute(at, "residref");
        if (guid.len)
            map_put(linked, guid, index, NULL);
    }
}

static void give(struct item *story, struct item *picture, struct arena *arena)
{
    struct picture *entry = ARENA_ARRAY(arena, struct picture, 1);
    *entry = (struct picture){.item = picture->node};
    picture->taken = true;
    if (story->pictures)
        story->last_picture->next = entry;
    else
        story->pictures = entry;
    story->last_picture = entry;
}

void g2_pictures_assign(struct items *items, struct arena *arena)
{
    struct map linked = {0};
    struct item *list = items->list.items;
    uint32_t first = NO_STORY, story;
    for (size_t i = items->list.count; i-- > 0;)
        if ((list[i].has_text =
                 tree_is(list[i].node, "newsItem") && g2_content_has_text(list[i].node)))
            first = (uint32_t)i;
    for (size_t i = 0; i < items->list.count; i++)
        if (list[i].has_text)
            note_links(list[i].node, (uint32_t)i, &linked);
    story = first;
    for (size_t i = 0; i < items->list.count && first != NO_STORY; i++) {
        if (list[i].has_text) {
            story = (uint32_t)i;
        } else if (has_caption(list[i].node)) {
            const uint32_t *link = map_get(&linked, list[i].guid);
            give(&list[link ? *link : story], &list[i], arena);
        }
    }
    map_free(&linked);
}

static void read_picture(struct story *story, const struct node *meta)
{
    for (const struct node *at = meta->first; at; at = at->next) {
        struct slice line = at->tag == TAG_TEXT ? SLICE_NONE : xml_line(at, story->article->arena);
        if (tree_is(at, "description") && !story_has(story, line))
            story_block(story, BLOCK_CAPTION, line, at->line);
        else if (tree_is(at, "headline") || tree_is(at, "by") || tree_is(at, "creditline"))
            story_furniture(story, FURNITURE_METADATA, line, at->line);
    }
}

void g2_pictures_read(struct story *story, const struct picture *pictures)
{
    for (; pictures; pictures = pictures->next)
        read_picture(story, tree_child(pictures->item, "contentMeta"));
}
