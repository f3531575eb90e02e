/* Roles are free words in NewsML 1; the ones here are those that agencies use. Walks go by
 * pointers; looking up from a part is bounded, since components stand close around it. */
#include "wire/n1_component.h"

#include "wire/content.h"
#include "wire/xml.h"

enum { LEVELS = 12, STORIES = 32, SIBLINGS = 64, CHILDREN = 300 };

struct role {
    const char *name;
    enum n1_part part;
    bool picture;
};

static const struct role roles[] = {
    {"main", N1_BODY, false},         {"body", N1_BODY, false},
    {"original", N1_BODY, false},     {"lead", N1_BODY, false},
    {"title", N1_TITLE, false},       {"headline", N1_TITLE, false},
    {"hl1", N1_TITLE, false},         {"subheadline", N1_DECK, false},
    {"subtitle", N1_DECK, false},     {"deck", N1_DECK, false},
    {"caption", N1_CAPTION, true},    {"legend", N1_CAPTION, true},
    {"contact", N1_OTHER, false},     {"contacts", N1_OTHER, false},
    {"boilerplate", N1_OTHER, false}, {"stylesheet", N1_NO_TEXT, false},
    {"logo", N1_NO_TEXT, true},       {"thumbnail", N1_NO_TEXT, true},
    {"preview", N1_NO_TEXT, true},    {"quicklook", N1_NO_TEXT, true},
    {"highres", N1_NO_TEXT, true},    {"image", N1_CAPTION, true},
    {"picture", N1_CAPTION, true},    {"photo", N1_CAPTION, true},
    {"graphic", N1_CAPTION, true},    {"graphics", N1_CAPTION, true},
    {"video", N1_CAPTION, true},      {"clip", N1_CAPTION, true},
    {"audio", N1_CAPTION, true},      {"animation", N1_CAPTION, true},
};

const struct node *n1_child(const struct node *parent, const char *name)
{
    const struct node *at = parent ? parent->first : NULL;
    for (size_t i = 0; at && i < CHILDREN; i++, at = at->next)
        if (tree_is(at, name))
            return at;
    return NULL;
}

static const struct role *role_of(const struct node *component)
{
    struct slice name = xml_attribute(n1_child(component, "Role"), "FormalName");
    for (size_t i = 0; name.len && i < sizeof roles / sizeof *roles; i++)
        if (slice_equal_nocase(name, slice_from(roles[i].name)))
            return &roles[i];
    return NULL;
}

bool n1_is_picture(const struct node *component)
{
    const struct role *role = role_of(component);
    return role && role->picture;
}

static bool is_component(const struct node *node)
{
    return tree_is(node, "NewsComponent");
}

static struct slice formal_name(const struct node *parent, const char *child)
{
    return xml_attribute(n1_child(parent, child), "FormalName");
}

struct slice n1_type(const struct node *content)
{
    static const struct {
        const char *name;
        struct slice type;
    } formats[] = {
        {"css", {"text/css", 8}},     {"jpeg", {"image/jpeg", 10}},     {"photo", {"image/", 6}},
        {"graphic", {"image/", 6}},   {"video", {"video/", 6}},         {"audio", {"audio/", 6}},
        {"animation", {"video/", 6}}, {"mpeg", {"video/mpeg", 10}},     {"gif", {"image/gif", 9}},
        {"png", {"image/png", 9}},    {"pdf", {"application/pdf", 15}},
    };
    struct slice type = formal_name(content, "MimeType");
    if (type.len)
        return type;
    struct slice words[] = {formal_name(content, "Format"), formal_name(content, "MediaType")};
    for (size_t w = 0; w < 2; w++)
        for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
            if (slice_starts_nocase(words[w], slice_from(formats[i].name)))
                return formats[i].type;
    return SLICE_NONE;
}

const struct node *n1_data(const struct node *content)
{
    const struct node *data = tree_find(content, "DataContent");
    struct slice notation = xml_attribute(tree_find(content, "Encoding"), "Notation");
    if (!data || slice_find_nocase(notation, SLICE("base64"), 0) < notation.len ||
        slice_find_nocase(notation, SLICE("uuencode"), 0) < notation.len)
        return NULL;
    return content_has_text(data, n1_type(content)) ? data : NULL;
}

/* Whether its parts are forms of one another to choose from. */
static bool is_choice(const struct node *component)
{
    struct slice list = xml_attribute(component, "EquivalentsList");
    if (slice_equal_nocase(list, SLICE("yes")))
        return true;
    for (const struct node *at = n1_child(component, "BasisForChoice"); at;
         at = tree_sibling(at, "BasisForChoice")) {
        struct slice basis = at->first ? at->first->name : SLICE_NONE;
        if (slice_starts(basis, SLICE("./ContentItem")))
            return true;
    }
    return false;
}

static bool has_earlier(const struct node *content)
{
    const struct node *at = content->previous;
    for (size_t i = 0; at && i < SIBLINGS; i++, at = at->previous)
        if (tree_is(at, "ContentItem") && n1_data(at))
            return true;
    return false;
}

const struct node *n1_next_content(const struct node *at, const struct node *top)
{
    do
        at = tree_is(at, "ContentItem") ? tree_skip(at, top) : tree_next(at, top);
    while (at && !tree_is(at, "ContentItem"));
    return at;
}

struct n1_place n1_place_of(const struct node *content, const struct node *story)
{
    struct n1_place place = {.part = N1_BODY};
    bool told = false;
    place.again = is_choice(content->parent) && has_earlier(content);
    const struct node *at = content->parent;
    for (size_t level = 0; at && at != story && level < LEVELS; level++, at = at->parent) {
        const struct role *role = is_component(at) ? role_of(at) : NULL;
        if (!role)
            continue;
        if (!told)
            place.part = role->part;
        told = true;
        place.picture = place.picture || role->picture;
    }
    return place;
}

/* Whether text that is body stands inside, pictures apart. */
static bool has_body(const struct node *component)
{
    const struct node *at = component->first;
    while (at) {
        bool content = tree_is(at, "ContentItem");
        if (content && n1_data(at) && n1_place_of(at, component).part == N1_BODY)
            return true;
        bool skip = content || (is_component(at) && n1_is_picture(at));
        at = skip ? tree_skip(at, component) : tree_next(at, component);
    }
    return false;
}

static bool is_story(const struct node *component)
{
    const struct node *lines = n1_child(component, "NewsLines");
    return is_component(component) && xml_has_text(n1_child(lines, "HeadLine")) &&
           has_body(component);
}

/* Stories among the children: those of text, or, where there is none, those that describe a film.
 */
static size_t count_stories(const struct node *parent, bool pictures, const struct node **only)
{
    size_t count = 0;
    for (const struct node *at = parent->first; at; at = at->next)
        if (is_component(at) && n1_is_picture(at) == pictures && is_story(at)) {
            *only = at;
            count++;
        }
    return count;
}

/* Body of its own, outside of the child. */
static bool has_other_body(const struct node *parent, const struct node *child)
{
    for (const struct node *at = parent->first; at; at = at->next) {
        if (at == child)
            continue;
        if (tree_is(at, "ContentItem") && n1_data(at))
            return true;
        if (is_component(at) && !n1_is_picture(at) && has_body(at) &&
            n1_place_of(at, parent).part == N1_BODY)
            return true;
    }
    return false;
}

static void add_children(struct n1_stories *stories, const struct node *parent)
{
    for (const struct node *at = parent->first; at; at = at->next)
        if (is_component(at) && !n1_is_picture(at) && is_story(at) && stories->list.count < STORIES)
            VEC_PUSH(&stories->list, at);
}

static bool has_any_text(const struct node *component)
{
    for (const struct node *at = n1_next_content(component, component); at;
         at = n1_next_content(at, component))
        if (n1_data(at))
            return true;
    return false;
}

static struct slice own_language(const struct node *component)
{
    struct slice language = xml_attribute(component, "lang");
    return language.len ? language
                        : formal_name(n1_child(component, "DescriptiveMetadata"), "Language");
}

struct slice n1_language(const struct node *component)
{
    for (size_t level = 0; component && level < LEVELS; level++, component = component->parent) {
        struct slice language = own_language(component);
        if (language.len)
            return language;
    }
    return SLICE_NONE;
}

/* To the story in the picture's language, or to the first one. */
static size_t owner_of(struct slice language, const struct slice *languages, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!language.len || !languages[i].len || slice_equal_nocase(language, languages[i]))
            return i;
    return 0;
}

/* Pictures that stand in what is around the stories. */
static void find_beside(struct n1_stories *stories, const struct node *item)
{
    struct slice languages[STORIES];
    size_t count = stories->list.count;
    for (size_t i = 0; i < count; i++)
        languages[i] = n1_language(stories->list.items[i]);
    const struct node *inner = stories->list.items[0], *at = inner->parent;
    for (; at && inner != item && at != item; inner = at, at = at->parent) {
        struct slice around = n1_language(at);
        for (const struct node *child = at->first; child; child = child->next) {
            if (!is_component(child) || !n1_is_picture(child) || child == inner)
                continue;
            struct slice language = own_language(child);
            struct n1_beside beside = {
                child, owner_of(language.len ? language : around, languages, count)};
            VEC_PUSH(&stories->beside, beside);
        }
    }
}

static void find_stories(struct n1_stories *stories, const struct node *item)
{
    const struct node *at = n1_child(item, "NewsComponent");
    for (size_t level = 0; at && level < LEVELS; level++) {
        const struct node *child = NULL;
        size_t count = count_stories(at, false, &child);
        if (count > 1) {
            add_children(stories, at);
            return;
        }
        if (!count)
            count = count_stories(at, true, &child);
        if (count != 1 || has_other_body(at, child))
            break;
        at = child;
    }
    if (at && has_any_text(at))
        VEC_PUSH(&stories->list, at);
}

void n1_find_stories(struct n1_stories *stories, const struct node *item)
{
    find_stories(stories, item);
    if (stories->list.count)
        find_beside(stories, item);
}

void n1_free(struct n1_stories *stories)
{
    VEC_FREE(&stories->list);
    VEC_FREE(&stories->beside);
}
