/* Which names are values of one slot the bond tells; only what one hand can have made of the
 * other's name meets without. */
#include "fact/namehold.h"

#include "fact/namelike.h"
#include "fact/nametype.h"
#include "fact/namewords.h"
#include "fact/title.h"

#include <string.h>

bool names_alike(const struct name *a, const struct name *b)
{
    enum namelike like = namelike_of(a, b);
    return like != NAMES_UNLIKE && like != NAMES_SLIP && like != NAMES_PARTED;
}

bool names_share(const struct name *a, const struct name *b)
{
    struct namewords x = namewords_of(namelike_form(a)), y = namewords_of(namelike_form(b));
    return namewords_shared(&x, &y) > 0;
}

bool names_apart(const struct name *a, const struct name *b)
{
    enum namelike like = namelike_of(a, b);
    return like == NAMES_UNLIKE || like == NAMES_PARTED;
}

static bool same_sort(const struct name *a, const struct name *b)
{
    bool model_a = nametype_model(a->last), model_b = nametype_model(b->last);
    return model_a == model_b &&
           (a->type == b->type || a->type == NAME_OTHER || b->type == NAME_OTHER);
}

static bool is_continent(const struct toponym *place)
{
    return place->country[0] && place->country[1] >= '0' && place->country[1] <= '9';
}

/* One word that is nothing but a name: "Solheim". */
static bool lone_word(const struct name *name)
{
    return name->rare && !name->given.len && !namewords_capitals(name->text);
}

/* Whether two names that are not alike are values of one slot and cannot both be right. */
static bool rivals(const struct name *a, const struct name *b, enum slot_bond bond)
{
    bool role = a->type == NAME_PERSON && b->type == NAME_PERSON && a->title.len && b->title.len &&
                title_same_role(a->title, b->title);
    /* Who speaks for a body, or stands for its place, may be named instead of it. */
    if (!same_sort(a, b))
        return bond == BOND_FIXED && (a->type == NAME_PLACE) != (b->type == NAME_PLACE);
    /* A people's name may only say more of something: "the Chinese regulator". */
    if ((a->place.kind == PLACE_PEOPLE) != (b->place.kind == PLACE_PEOPLE))
        return bond == BOND_FIXED;
    /* A town may lie in what is named on the other side, where that is a part of its country. */
    if (a->place.kind == PLACE_TOWN && b->place.kind == PLACE_TOWN &&
        strcmp(a->place.country, b->place.country) == 0)
        return bond == BOND_FIXED;
    if (is_continent(&a->place) != is_continent(&b->place))
        return bond == BOND_FIXED;
    /* People and towns take one another's place; what only its place in the sentence tells must
     * stand in the very same one. */
    bool sure = a->type == b->type && a->type != NAME_OTHER &&
                ((a->sure && b->sure) || a->type == NAME_PLACE);
    sure = sure || (a->type == b->type && lone_word(a) && lone_word(b));
    sure = sure || names_share(a, b);
    return bond == BOND_FIXED || (bond == BOND_STRONG && sure) || (role && bond >= BOND_WEAK);
}

/* A town that the gazetteer does not have may lie in the country. */
static bool may_contain(const struct name *a, const struct name *b)
{
    bool wide_a = a->place.kind == PLACE_COUNTRY, wide_b = b->place.kind == PLACE_COUNTRY;
    return a->type == NAME_PLACE && b->type == NAME_PLACE &&
           ((wide_a && b->place.kind == PLACE_UNKNOWN && !b->given.len) ||
            (wide_b && a->place.kind == PLACE_UNKNOWN && !a->given.len));
}

struct ruling name_hold(const struct mention *a, const struct mention *b, enum slot_bond bond)
{
    struct ruling ruling = {.meets = true, .verdict = VERDICT_AGREE};
    bool places = a->kind == FACT_PLACE || b->kind == FACT_PLACE;
    const char *code = places ? "place-differs" : "name-differs";
    switch (namelike_of(&a->name, &b->name)) {
    case NAMES_SAME:
        break;
    case NAMES_LESS:
        ruling.verdict = VERDICT_CLOSE;
        ruling.code = "name-shortened";
        break;
    case NAMES_RELATED:
        ruling.verdict = VERDICT_CLOSE;
        ruling.code = "place-related";
        break;
    case NAMES_PARTED:
        if (bond >= (a->name.rare && b->name.rare ? BOND_WEAK : BOND_STRONG)) {
            ruling.verdict = VERDICT_CONFLICT;
            ruling.code = code;
        } else {
            ruling = (struct ruling){0};
        }
        break;
    case NAMES_SLIP:
        ruling.verdict = VERDICT_CONFLICT;
        ruling.code = code;
        ruling.note = "spelled differently";
        break;
    case NAMES_UNLIKE:
        ruling.meets = rivals(&a->name, &b->name, bond);
        bool inside = may_contain(&a->name, &b->name) && bond < BOND_FIXED;
        ruling.verdict = !ruling.meets ? VERDICT_SINGLE : inside ? VERDICT_CLOSE : VERDICT_CONFLICT;
        ruling.code = !ruling.meets ? NULL : inside ? "place-related" : code;
        break;
    }
    return ruling;
}
