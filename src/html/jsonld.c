/* Reads JSON-LD: parses (mending where that fails), walks arrays and @graph, indexes objects by
 * @id, picks the article, and turns its properties into claims. Walks are loops over a list of
 * bounded length, so that neither depth nor size of the data matters. */
#include "html/jsonld.h"

#include "base/map.h"
#include "html/jsonmend.h"

#include <jansson.h>
#include <strings.h>

enum { SCRIPT_MOST = 1 << 20, OBJECTS_MOST = 4000, NAMES_MOST = 40, CHAIN = 4 };

/* One step of the walk: a value, and whether it is listed by the page itself. */
struct graph {
    VEC(json_t *) roots;   /* owned */
    VEC(json_t *) objects; /* borrowed: what the page lists, in order */
    struct map ids;        /* @id to index in objects */
};

static struct slice text_of(const json_t *value)
{
    return json_is_string(value) ? slice_of(json_string_value(value), json_string_length(value))
                                 : SLICE_NONE;
}

void jsonld_collect(struct jsonld *jsonld, const struct node *script)
{
    struct slice type = tree_attribute(script, "type");
    if (slice_find_nocase(type, SLICE("ld+json"), 0) >= type.len || jsonld->count == JSONLD_SCRIPTS)
        return;
    const struct node *text = script->first;
    if (text && text->tag == TAG_TEXT && text->name.len <= SCRIPT_MOST)
        jsonld->scripts[jsonld->count++] = text->name;
}

/* "&quot;headline&quot;": the whole script went through an escape too many. */
static json_t *parse_escaped(struct slice text)
{
    if (slice_find(text, SLICE("&quot;"), 0) >= text.len || memchr(text.data, '"', text.len))
        return NULL;
    struct tree *tree = tree_html(text);
    struct buffer plain = {0};
    tree_text(tree->root, &plain);
    json_t *value = plain.len ? json_loadb(plain.data, plain.len, 0, NULL) : NULL;
    buffer_free(&plain);
    tree_free(tree);
    return value;
}

static json_t *parse(struct slice text)
{
    struct slice core = jsonmend_core(text);
    if (!core.len)
        return NULL;
    json_t *value = json_loadb(core.data, core.len, 0, NULL);
    if (!value)
        value = parse_escaped(core);
    if (!value) {
        struct buffer mended = {0};
        if (jsonmend(core, &mended))
            value = json_loadb(mended.data, mended.len, 0, NULL);
        buffer_free(&mended);
    }
    return value;
}

/* Properties whose objects the page lists as its own. */
static const char *const listing[] = {"@graph", "mainEntity", "mainEntityOfPage", "@list", "@set"};

static void list_object(struct graph *graph, json_t *object)
{
    struct slice id = text_of(json_object_get(object, "@id"));
    if (id.len && json_object_size(object) > 1) {
        bool fresh;
        uint32_t *place = map_put(&graph->ids, id, (uint32_t)graph->objects.count, &fresh);
        /* The fullest object of an id speaks for it. */
        if (!fresh && json_object_size(object) > json_object_size(graph->objects.items[*place]))
            *place = (uint32_t)graph->objects.count;
    }
    VEC_PUSH(&graph->objects, object);
}

/* All that the scripts list, breadth first. */
static void build(struct graph *graph)
{
    VEC(json_t *) todo = {0};
    for (size_t i = 0; i < graph->roots.count; i++)
        VEC_PUSH(&todo, graph->roots.items[i]);
    for (size_t at = 0; at < todo.count && at < OBJECTS_MOST; at++) {
        json_t *value = todo.items[at];
        size_t index;
        json_t *item;
        if (json_is_array(value) && todo.count + json_array_size(value) <= 2 * OBJECTS_MOST) {
            json_array_foreach(value, index, item) VEC_PUSH(&todo, item);
        }
        if (!json_is_object(value))
            continue;
        list_object(graph, value);
        for (size_t i = 0; i < sizeof listing / sizeof *listing; i++)
            if ((item = json_object_get(value, listing[i])) && !json_is_string(item))
                VEC_PUSH(&todo, item);
    }
    VEC_FREE(&todo);
}

/* What {"@id": …} stands for; other values are themselves. */
static json_t *resolve(const struct graph *graph, json_t *value)
{
    for (int i = 0; i < CHAIN && json_is_object(value) && json_object_size(value) <= 2; i++) {
        struct slice id = text_of(json_object_get(value, "@id"));
        const uint32_t *place =
            id.len && !json_object_get(value, "name") ? map_get(&graph->ids, id) : NULL;
        if (!place || *place >= graph->objects.count || graph->objects.items[*place] == value)
            break;
        value = graph->objects.items[*place];
    }
    return value;
}

enum kind { KIND_NONE, KIND_PAGE, KIND_WORK, KIND_ARTICLE };

/* "NewsArticle", "http://schema.org/BlogPosting", "schema:Report". */
static enum kind kind_of_name(struct slice type)
{
    static const struct slice articles[] = {
        {"Article", 7}, {"Posting", 7}, {"Report", 6}, {"LiveBlog", 8}, {"NewsStory", 9}};
    static const struct slice works[] = {
        {"Review", 6},          {"Recipe", 6},        {"VideoObject", 11},  {"AudioObject", 11},
        {"PodcastEpisode", 14}, {"HowTo", 5},         {"CreativeWork", 12}, {"Product", 7},
        {"MediaGallery", 12},   {"ImageGallery", 12}, {"Movie", 5},         {"ItemList", 8},
        {"RadioEpisode", 12},   {"TVEpisode", 9}};
    if (slice_ends(type, SLICE("DiscussionForumPosting")))
        return KIND_WORK;
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
        if (slice_ends(type, articles[i]))
            return KIND_ARTICLE;
    for (size_t i = 0; i < sizeof works / sizeof *works; i++)
        if (slice_ends(type, works[i]))
            return KIND_WORK;
    return slice_ends(type, SLICE("Page")) ? KIND_PAGE : KIND_NONE;
}

static enum kind kind_of(const json_t *object)
{
    const json_t *type = json_object_get(object, "@type");
    enum kind best = kind_of_name(text_of(type));
    for (size_t i = 0; i < json_array_size(type) && i < NAMES_MOST; i++) {
        enum kind kind = kind_of_name(text_of(json_array_get(type, i)));
        best = kind > best ? kind : best;
    }
    return best;
}

/* The text of a value: itself, or its name, or the first of a list. */
static struct slice name_in(const struct graph *graph, json_t *value)
{
    static const char *const keys[] = {"name", "@value", "alternateName", "legalName", "headline"};
    for (int i = 0; i < CHAIN; i++) {
        value = resolve(graph, value);
        if (json_is_array(value))
            value = json_array_get(value, 0);
        else if (json_is_object(value)) {
            json_t *name = NULL;
            for (size_t k = 0; k < sizeof keys / sizeof *keys && !name; k++)
                name = json_object_get(value, keys[k]);
            value = name;
        } else {
            break;
        }
    }
    return text_of(value);
}

static void claim_text(const struct graph *graph, struct claims *claims, json_t *object,
                       const char *key, enum claim_field field, enum claim_place place,
                       uint32_t rank)
{
    json_t *value = json_object_get(object, key);
    claims_add(claims, field, place, rank, name_in(graph, value));
}

/* givenName and familyName, where there is no name. */
static void claim_parts_of_name(struct claims *claims, json_t *person, enum claim_place place,
                                uint32_t rank)
{
    struct slice given = text_of(json_object_get(person, "givenName"));
    struct slice family = text_of(json_object_get(person, "familyName"));
    if (given.len && family.len && given.len + family.len < 200)
        claims_add(claims, CLAIM_AUTHOR, place, rank,
                   arena_format(claims->arena, "%.*s %.*s", SLICE_ARG(given), SLICE_ARG(family)));
}

/* A string, an object, or a list of both; a name may itself be a list. */
static void claim_people(const struct graph *graph, struct claims *claims, json_t *value,
                         enum claim_place place, uint32_t rank)
{
    json_t *todo[NAMES_MOST]; /* what is still to be read, the next one last */
    size_t count = 0;
    if (value)
        todo[count++] = value;
    for (size_t read = 0; count && read < NAMES_MOST; read++) {
        json_t *item = resolve(graph, todo[--count]);
        if (json_is_string(item))
            claims_add(claims, CLAIM_AUTHOR, place, rank, text_of(item));
        for (size_t i = json_array_size(item); i > 0; i--)
            if (i <= NAMES_MOST && count < NAMES_MOST)
                todo[count++] = json_array_get(item, i - 1);
        if (!json_is_object(item))
            continue;
        json_t *part = json_object_get(item, "name");
        part = part ? part : json_object_get(item, "author");
        part = part ? part : json_object_get(item, "@list");
        if (part)
            todo[count++] = part;
        else
            claim_parts_of_name(claims, item, place, rank);
    }
}

static void claim_keywords(struct claims *claims, json_t *value, enum claim_place place)
{
    if (json_is_string(value))
        claims_add(claims, CLAIM_KEYWORDS, place, 0, text_of(value));
    for (size_t i = 0; i < json_array_size(value) && i < NAMES_MOST; i++) {
        json_t *item = json_array_get(value, i);
        item = json_is_object(item) ? json_object_get(item, "name") : item;
        claims_add(claims, CLAIM_KEYWORDS, place, 0, text_of(item));
    }
}

static struct slice address_of(json_t *object)
{
    static const char *const keys[] = {"url", "mainEntityOfPage", "@id"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        json_t *value = json_object_get(object, keys[i]);
        if (json_is_object(value))
            value = json_object_get(value, "@id") ? json_object_get(value, "@id")
                                                  : json_object_get(value, "url");
        struct slice url = text_of(value);
        if (slice_starts(url, SLICE("http")))
            return url;
    }
    return SLICE_NONE;
}

static bool is_false(const json_t *value)
{
    struct slice text = text_of(value);
    return json_is_false(value) || slice_equal_nocase(text, SLICE("false"));
}

static void claim_people_of(const struct graph *graph, struct claims *claims, json_t *object,
                            enum claim_place place)
{
    claim_people(graph, claims, json_object_get(object, "author"), place, 0);
    claim_people(graph, claims, json_object_get(object, "authors"), place, 1);
    claim_people(graph, claims, json_object_get(object, "creator"), place, 2);
}

static void claim_object(const struct graph *graph, struct claims *claims, json_t *object,
                         enum claim_place place)
{
    static const struct {
        const char *key;
        enum claim_field field;
        uint32_t rank;
    } texts[] = {
        {"headline", CLAIM_TITLE, 0},
        {"name", CLAIM_TITLE, 1},
        {"title", CLAIM_TITLE, 2},
        {"alternativeHeadline", CLAIM_SUBTITLE, 0},
        {"datePublished", CLAIM_PUBLISHED, 0},
        {"dateCreated", CLAIM_PUBLISHED, 1},
        {"uploadDate", CLAIM_PUBLISHED, 2},
        {"dateModified", CLAIM_MODIFIED, 0},
        {"inLanguage", CLAIM_LANGUAGE, 0},
        {"publisher", CLAIM_OUTLET, 0},
        {"sourceOrganization", CLAIM_OUTLET, 1},
        {"copyrightNotice", CLAIM_COPYRIGHT, 0},
        {"dateline", CLAIM_DATELINE, 0},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        claim_text(graph, claims, object, texts[i].key, texts[i].field, place, texts[i].rank);
    claim_people_of(graph, claims, object, place);
    claim_keywords(claims, json_object_get(object, "keywords"), place);
    claims_add(claims, CLAIM_URL, place, 0, address_of(object));
    json_t *type = json_object_get(object, "@type");
    claims_add(claims, CLAIM_TYPE, place, 0,
               text_of(json_is_array(type) ? json_array_get(type, 0) : type));
    if (place == PLACE_JSONLD)
        claims_add(claims, CLAIM_BODY, place, 0, text_of(json_object_get(object, "articleBody")));
    if (is_false(json_object_get(object, "isAccessibleForFree")))
        claims_add(claims, CLAIM_LOCKED, place, 0, SLICE("locked"));
}

/* Whether another claim on the page says the same. */
static bool agrees(const struct claims *claims, enum claim_field field, struct slice value)
{
    for (size_t i = 0; i < claims->list.count && value.len; i++) {
        struct slice other = claims->list.items[i].value;
        size_t len = other.len < value.len ? other.len : value.len;
        if (claims->list.items[i].field == field && len > 12 &&
            slice_equal_nocase(slice_sub(other, 0, len), slice_sub(value, 0, len)))
            return true;
    }
    return false;
}

static int weight(const struct claims *claims, json_t *object)
{
    struct slice headline = text_of(json_object_get(object, "headline"));
    if (!headline.len)
        headline = text_of(json_object_get(object, "name"));
    return (int)kind_of(object) * 100 + (agrees(claims, CLAIM_TITLE, headline) ? 20 : 0) +
           (agrees(claims, CLAIM_URL, address_of(object)) ? 10 : 0) +
           (json_object_get(object, "author") ? 4 : 0) +
           (json_object_get(object, "datePublished") ? 2 : 0) + (headline.len ? 1 : 0);
}

static json_t *heaviest(const struct graph *graph, const struct claims *claims, enum kind least,
                        enum kind most)
{
    json_t *best = NULL;
    int score = 0;
    for (size_t i = 0; i < graph->objects.count; i++) {
        json_t *object = graph->objects.items[i];
        enum kind kind = kind_of(object);
        int own = kind < least || kind > most ? 0 : weight(claims, object);
        if (own > score) {
            score = own;
            best = object;
        }
    }
    return best;
}

/* The site's own name, where the article names no publisher. */
static void claim_site(const struct graph *graph, struct claims *claims)
{
    for (size_t i = 0; i < graph->objects.count; i++) {
        json_t *object = graph->objects.items[i];
        struct slice type = text_of(json_object_get(object, "@type"));
        if (slice_ends(type, SLICE("NewsMediaOrganization")) || slice_ends(type, SLICE("WebSite")))
            claim_text(graph, claims, object, "name", CLAIM_OUTLET, PLACE_JSONLD_PAGE, 2);
    }
}

void jsonld_claim(const struct jsonld *jsonld, struct claims *claims)
{
    struct graph graph = {0};
    for (size_t i = 0; i < jsonld->count; i++) {
        json_t *value = parse(jsonld->scripts[i]);
        if (value)
            VEC_PUSH(&graph.roots, value);
    }
    build(&graph);
    json_t *article = heaviest(&graph, claims, KIND_ARTICLE, KIND_ARTICLE);
    json_t *page = heaviest(&graph, claims, KIND_PAGE, KIND_WORK);
    if (article)
        claim_object(&graph, claims, article, PLACE_JSONLD);
    if (page)
        claim_object(&graph, claims, page, PLACE_JSONLD_PAGE);
    claim_site(&graph, claims);
    map_free(&graph.ids);
    VEC_FREE(&graph.objects);
    for (size_t i = 0; i < graph.roots.count; i++)
        json_decref(graph.roots.items[i]);
    VEC_FREE(&graph.roots);
}

void jsonld_claim_parsely(struct claims *claims, struct slice text)
{
    struct graph graph = {0};
    json_t *object = text.len && text.len < SCRIPT_MOST ? parse(text) : NULL;
    if (json_is_object(object)) {
        claim_text(&graph, claims, object, "title", CLAIM_TITLE, PLACE_META, 6);
        claim_text(&graph, claims, object, "pub_date", CLAIM_PUBLISHED, PLACE_META, 6);
        claim_text(&graph, claims, object, "link", CLAIM_URL, PLACE_META, 6);
        json_t *authors = json_object_get(object, "authors");
        claim_people(&graph, claims, authors ? authors : json_object_get(object, "author"),
                     PLACE_META, 2);
    }
    json_decref(object);
}
