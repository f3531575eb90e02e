/* Sorts an object's members into places, in one pass over them, without regard to case. */
#include "wire/ninjs_item.h"

#include "text/utf8.h"

#include <ctype.h>
#include <stdlib.h>

static const char *const names[] = {
#define X(name, text) text,
    NINJS_MEMBERS(X)
#undef X
};

enum { NAME_MOST = 24 };

static int by_name(const void *key, const void *entry)
{
    return strcmp(key, *(const char *const *)entry);
}

/* Small letters, without the underscore that some systems put before their own names. */
static bool small_name(const char *key, char out[NAME_MOST])
{
    size_t len = 0;
    for (key += *key == '_'; *key && len < NAME_MOST - 1; key++)
        out[len++] = (char)tolower((unsigned char)*key);
    out[len] = '\0';
    return !*key;
}

static bool holds(struct slice s, const char *part)
{
    return s.len && slice_find_nocase(s, slice_from(part), 0) < s.len;
}

static enum ninjs_content content_of(struct slice type, struct slice role, struct slice value)
{
    if (holds(type, "html"))
        return NINJS_HTML;
    if (holds(type, "plain"))
        return NINJS_PLAIN;
    if (holds(type, "nitf") || holds(type, "xml") || holds(role, "nitf") ||
        slice_starts(value, SLICE("<?xml")) || slice_starts_nocase(value, SLICE("<nitf")))
        return NINJS_XML;
    if (holds(role, "html") || holds(role, "richtext") || holds(value, "</p>") ||
        holds(value, "<br") || (value.data[0] == '<' && holds(value, "</")))
        return NINJS_HTML;
    return NINJS_PLAIN;
}

static void add_text(struct ninjs_texts *texts, struct slice role, struct slice type,
                     struct slice value)
{
    if (value.len)
        VEC_PUSH(&texts->list, (struct ninjs_text){role, value, content_of(type, role, value)});
}

struct slice ninjs_string(struct arena *arena, const json_t *value)
{
    if (json_is_integer(value))
        return arena_format(arena, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    if (json_is_real(value))
        return arena_format(arena, "%.15g", json_real_value(value));
    if (!json_is_string(value))
        return SLICE_NONE;
    struct slice s = slice_trim(slice_of(json_string_value(value), json_string_length(value)));
    if (!s.len)
        return SLICE_NONE;
    if (!memchr(s.data, 0, s.len))
        return s;
    struct buffer clean = {0};
    for (size_t i = 0; i < s.len; i++) {
        if (s.data[i])
            buffer_add_char(&clean, s.data[i]);
        else
            utf8_add(&clean, UTF8_REPLACEMENT);
    }
    s = arena_slice(arena, buffer_slice(&clean));
    buffer_free(&clean);
    return s;
}

struct slice ninjs_name(struct arena *arena, const json_t *value)
{
    static const char *const keys[] = {"name", "byline", "literal"};
    if (!json_is_object(value))
        return ninjs_string(arena, value);
    struct slice name = SLICE_NONE;
    for (size_t i = 0; i < sizeof keys / sizeof *keys && !name.len; i++)
        name = ninjs_string(arena, json_object_get(value, keys[i]));
    return name;
}

struct slice ninjs_member(const struct ninjs_item *item, enum ninjs_member member)
{
    return ninjs_string(item->arena, item->members[member]);
}

const json_t *ninjs_each_next(struct ninjs_each *each)
{
    if (json_is_array(each->of))
        return json_array_get(each->of, each->index++);
    if (!json_is_object(each->of) || json_object_get(each->of, "name") ||
        json_object_get(each->of, "value"))
        return each->index++ ? NULL : each->of;
    json_t *object = (json_t *)each->of; /* jansson's iterators take no const */
    each->place =
        each->index++ ? json_object_iter_next(object, each->place) : json_object_iter(object);
    return each->place ? json_object_iter_value(each->place) : NULL;
}

/* A member of an object in one of its spellings. */
static struct slice either(struct arena *arena, const json_t *object, const char *a, const char *b)
{
    struct slice found = ninjs_string(arena, json_object_get(object, a));
    return found.len ? found : ninjs_string(arena, json_object_get(object, b));
}

/* "bodies", "headlines", "descriptions" of 2.x and 3.x; a bare string is taken too. */
static void add_list(struct ninjs_item *item, const json_t *list, struct ninjs_texts *texts)
{
    struct ninjs_each each = {.of = list};
    const json_t *entry;
    while ((entry = ninjs_each_next(&each)))
        if (json_is_object(entry))
            add_text(texts, ninjs_string(item->arena, json_object_get(entry, "role")),
                     either(item->arena, entry, "contenttype", "contentType"),
                     ninjs_string(item->arena, json_object_get(entry, "value")));
        else
            add_text(texts, SLICE(""), SLICE_NONE, ninjs_string(item->arena, entry));
}

/* "body_html", "headline_main" of 1.x. */
static void add_suffixed(struct ninjs_item *item, const char *key, const json_t *value)
{
    static const char *const stems[] = {"body_", "description_", "headline_"};
    struct ninjs_texts *const texts[] = {&item->bodies, &item->descriptions, &item->headlines};
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++)
        if (slice_starts_nocase(slice_from(key), slice_from(stems[i])))
            add_text(texts[i], arena_string(item->arena, key + strlen(stems[i])), SLICE_NONE,
                     ninjs_string(item->arena, value));
}

void ninjs_item_read(struct ninjs_item *item, const json_t *object, struct arena *arena)
{
    json_t *members = (json_t *)object; /* jansson's iterators take no const */
    *item = (struct ninjs_item){.arena = arena};
    for (void *at = json_object_iter(members); at; at = json_object_iter_next(members, at)) {
        const char *key = json_object_iter_key(at);
        const json_t *value = json_object_iter_value(at);
        char name[NAME_MOST];
        const char *const *found = NULL;
        if (small_name(key, name))
            found = bsearch(name, names, NINJS_MEMBER_COUNT, sizeof *names, by_name);
        if (!found)
            add_suffixed(item, key, value);
        else if (!item->members[found - names])
            item->members[found - names] = value;
    }
    struct slice headline = ninjs_member(item, NINJS_HEADLINE);
    add_list(item, item->members[NINJS_BODIES], &item->bodies);
    add_list(item, item->members[NINJS_DESCRIPTIONS], &item->descriptions);
    add_text(&item->descriptions, SLICE("abstract"), SLICE_NONE,
             ninjs_member(item, NINJS_ABSTRACT));
    add_text(&item->headlines, SLICE("main"), SLICE_NONE, headline);
    add_list(item, item->members[NINJS_HEADLINES], &item->headlines);
}

void ninjs_item_free(struct ninjs_item *item)
{
    VEC_FREE(&item->bodies.list);
    VEC_FREE(&item->descriptions.list);
    VEC_FREE(&item->headlines.list);
}
