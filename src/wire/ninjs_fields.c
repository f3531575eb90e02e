/* Which member of an item says what of an article. Nothing is made up: a field whose member is
 * missing stays absent. */
#include "wire/ninjs_fields.h"

#include "base/limits.h"
#include "wire/credit.h"
#include "wire/status.h"

struct slice ninjs_copy(struct article *article, struct slice s)
{
    return s.len ? arena_slice(article->arena, s) : SLICE_NONE;
}

/* The first of the members that says anything. */
static struct slice first_of(const struct ninjs_item *item, const enum ninjs_member *members,
                             size_t count)
{
    struct slice found = SLICE_NONE;
    for (size_t i = 0; i < count && !found.len; i++) {
        struct ninjs_each each = {.of = item->members[members[i]]};
        const json_t *value = ninjs_each_next(&each);
        found = value ? ninjs_name(item->arena, value) : SLICE_NONE;
    }
    return found;
}

#define FIRST_OF(item, ...) \
    first_of((item), (const enum ninjs_member[]){__VA_ARGS__}, \
             sizeof((const enum ninjs_member[]){__VA_ARGS__}) / sizeof(enum ninjs_member))

static void dates(const struct ninjs_item *item, struct article *article)
{
    struct slice made = wire_date(
        article, FIRST_OF(item, NINJS_FIRSTPUBLISHED, NINJS_FIRSTCREATED, NINJS_CONTENTCREATED), 0);
    struct slice version = wire_date(article, ninjs_member(item, NINJS_VERSIONCREATED), 0);
    article->published = made.len ? made : version;
    if (made.len && version.len && !slice_equal(made, version))
        article->modified = version;
    article->embargo = wire_date(article, FIRST_OF(item, NINJS_EMBARGOED, NINJS_EMBARGO), 0);
}

static void state(const struct ninjs_item *item, struct article *article)
{
    article->status = wire_status(article->arena, ninjs_member(item, NINJS_PUBSTATUS));
    bool held = article->embargo.len &&
                (!article->status.len || slice_equal_string(article->status, "usable"));
    if (held)
        article->status = SLICE("embargoed");
    article->urgency = ninjs_copy(article, ninjs_member(item, NINJS_URGENCY));
    article->version = ninjs_copy(article, ninjs_member(item, NINJS_VERSION));
    article->editor_note = ninjs_copy(article, ninjs_member(item, NINJS_EDNOTE));
}

/* "By Jane Roe", a list of names, or of objects that have one. */
static void people(const struct ninjs_item *item, struct article *article)
{
    static const enum ninjs_member members[] = {NINJS_BYLINE, NINJS_BY, NINJS_CREATOR,
                                                NINJS_AUTHORS};
    for (size_t i = 0; i < sizeof members / sizeof *members && !article->bylines.count; i++) {
        struct ninjs_each each = {.of = item->members[members[i]]};
        const json_t *value;
        for (size_t n = 0; (value = ninjs_each_next(&each)) && n < 100; n++)
            credit_byline(article, ninjs_name(item->arena, value));
    }
}

static void keywords(const struct ninjs_item *item, struct article *article)
{
    static const enum ninjs_member members[] = {
        NINJS_SLUGLINE, NINJS_KEYWORDS,     NINJS_SUBJECT,       NINJS_SUBJECTS, NINJS_PERSON,
        NINJS_PEOPLE,   NINJS_ORGANISATION, NINJS_ORGANISATIONS, NINJS_PLACE,    NINJS_PLACES,
        NINJS_EVENT,    NINJS_EVENTS,       NINJS_OBJECT,        NINJS_OBJECTS};
    VEC(struct slice) words = {0};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        struct ninjs_each each = {.of = item->members[members[i]]};
        const json_t *value;
        while ((value = ninjs_each_next(&each)) && words.count < LIMIT_PARTS) {
            struct slice name = ninjs_name(item->arena, value);
            if (name.len)
                VEC_PUSH(&words, ninjs_copy(article, name));
        }
    }
    article->keywords = (struct strings){
        arena_copy(article->arena, words.items, words.count, sizeof *words.items), words.count};
    VEC_FREE(&words);
}

void ninjs_fields(const struct ninjs_item *item, struct article *article,
                  const struct load_options *options)
{
    struct slice uri = FIRST_OF(item, NINJS_URI, NINJS_GUID);
    article->language = ninjs_copy(
        article, options->language.len ? options->language : ninjs_member(item, NINJS_LANGUAGE));
    article->version_of = ninjs_copy(article, uri);
    if (slice_starts_nocase(uri, SLICE("http://")) || slice_starts_nocase(uri, SLICE("https://")))
        article->url = article->version_of;
    article->source =
        ninjs_copy(article, FIRST_OF(item, NINJS_SOURCE, NINJS_INFOSOURCE, NINJS_INFOSOURCES,
                                     NINJS_PROVIDER, NINJS_COPYRIGHTHOLDER));
    article->dateline = ninjs_copy(article, ninjs_member(item, NINJS_LOCATED));
    article->copyright =
        ninjs_copy(article, FIRST_OF(item, NINJS_COPYRIGHTNOTICE, NINJS_COPYRIGHTHOLDER));
    dates(item, article);
    state(item, article);
    people(item, article);
    keywords(item, article);
}
