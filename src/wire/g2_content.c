/* contentSet of NewsML-G2: which of it is text, and why there is none. Opens no other file. */
#include "wire/g2_content.h"

#include "wire/content.h"
#include "wire/g2_fields.h"
#include "wire/status.h"
#include "wire/xml.h"

struct slice g2_class(const struct node *item)
{
    return g2_code(tree_child(tree_child(item, "itemMeta"), "itemClass"));
}

/* "an item of class picture" */
static void say_class(struct buffer *why, const struct node *item)
{
    struct slice code = g2_class(item);
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

void g2_content_lack(const struct node *item, struct buffer *why)
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

void g2_content_read(struct story *story, const struct node *item)
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

bool g2_content_has_text(const struct node *item)
{
    const struct node *set = tree_child(item, "contentSet");
    for (const struct node *at = set ? set->first : NULL; at; at = at->next)
        if (has_text(at))
            return true;
    return false;
}
