/* Links "Solheim" to "Ingrid Solheim". A short form goes with the full one before it that is
 * nearest, or else with the last of the article. Names are compared as they are written; keys are
 * slices of the text. */
#include "fact/namelink.h"

#include "base/map.h"
#include "fact/nametype.h"

struct link {
    struct reading *reading;
    struct map full;  /* by last word, and by a person's given name: index of the full form */
    struct map types; /* by text: SURE_*, then two counts */
};

enum { SURE_PERSON = 1, SURE_BODY = 2, SURE_PLACE = 4 };
/* How often it stood, and how often as a place does; counted up to MOST. */
enum { COUNT = 4, PLACED = 18, MOST = (1 << 14) - 1 };

static uint32_t count_of(uint32_t type, uint32_t shift)
{
    return type >> shift & MOST;
}

static bool is_name(const struct mention *mention)
{
    return (mention->kind == FACT_NAME || mention->kind == FACT_PLACE) && !mention->withheld;
}

static void learn(struct link *link, uint32_t index)
{
    const struct name *name = &link->reading->mentions.items[index].name;
    if (name->text.len > name->last.len && name->type != NAME_PLACE && name->last.len > 1 &&
        !nametype_model(name->last)) {
        *map_put(&link->full, name->last, index, NULL) = index;
        if (name->type == NAME_PERSON && name->given.len > 1)
            map_put(&link->full, name->given, index, NULL);
    }
    static const uint32_t sure[] = {
        [NAME_PERSON] = SURE_PERSON, [NAME_ORGANISATION] = SURE_BODY, [NAME_PLACE] = SURE_PLACE};
    uint32_t *type = map_put(&link->types, name->text, 0, NULL);
    if (name->sure)
        *type |= name->type == NAME_OTHER ? 0 : sure[name->type];
    if (!name->sure && name->type == NAME_PLACE && count_of(*type, PLACED) < MOST)
        *type += UINT32_C(1) << PLACED;
    if (count_of(*type, COUNT) < MOST)
        *type += UINT32_C(1) << COUNT;
}

static void extend(struct link *link, struct name *name)
{
    const uint32_t *known = map_get(&link->full, name->text);
    if (!known || name->place.kind != PLACE_UNKNOWN)
        return;
    const struct name *full = &link->reading->mentions.items[*known].name;
    name->full = full->text;
    name->type = full->type;
    name->sure = full->sure;
    if (!name->title.len || full->title.len > name->title.len)
        name->title = full->title;
}

static void settle_type(const struct link *link, struct mention *mention)
{
    struct name *name = &mention->name;
    const uint32_t *type = map_get(&link->types, name->text);
    if (!type || name->sure)
        return;
    if (*type & SURE_PERSON)
        name->type = NAME_PERSON;
    else if (*type & SURE_BODY)
        name->type = NAME_ORGANISATION;
    else if ((*type & SURE_PLACE) || count_of(*type, PLACED) * 3 >= count_of(*type, COUNT))
        name->type = NAME_PLACE;
    else
        name->type = NAME_OTHER;
}

void names_link(struct reading *reading)
{
    struct link link = {.reading = reading};
    struct mention *items = reading->mentions.items;
    for (uint32_t i = 0; i < reading->mentions.count; i++) {
        if (!is_name(&items[i]))
            continue;
        learn(&link, i);
        extend(&link, &items[i].name);
    }
    for (uint32_t i = 0; i < reading->mentions.count; i++) {
        if (!is_name(&items[i]))
            continue;
        struct name *name = &items[i].name;
        if (slice_equal(name->full, name->text))
            extend(&link, name);
        settle_type(&link, &items[i]);
        items[i].kind = name->type == NAME_PLACE ? FACT_PLACE : FACT_NAME;
    }
    map_free(&link.full);
    map_free(&link.types);
}
