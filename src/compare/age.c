/* Ages belong to people; the words around them are the same for all people. */
#include "compare/age.h"

#include "fact/namehold.h"

/* NEAR: tokens from an age to the name; OLDEST: years. */
enum { NEAR = 6, OLDEST = 120 };

static struct slice form_at(const struct side *side, uint32_t token)
{
    return vocabulary_form(side->vocabulary, side->document->tokens[token].word);
}

static bool is_year(struct slice word)
{
    return slice_equal(word, SLICE("year")) || slice_equal(word, SLICE("years")) ||
           slice_equal(word, SLICE("yr"));
}

/* The token behind "year-old", or the figure where that does not follow. */
static uint32_t behind_old(const struct side *side, uint32_t index)
{
    const struct spot_tokens *place = &side->roles.items[index].place;
    uint32_t at = place->behind;
    if (at < place->to && is_year(form_at(side, at)))
        at++;
    if (at < place->to && slice_equal(form_at(side, at), SLICE("old")))
        return at + 1;
    return place->behind;
}

/* "Raymond Buckley, 32, slipped": set off behind a name. */
static bool set_off(const struct side *side, const struct mention *mention)
{
    struct slice text = side->text;
    size_t start = mention->range.start, end = mention->range.end;
    bool before = start >= 2 && text.data[start - 1] == ' ' && text.data[start - 2] == ',';
    return before && end < text.len && text.data[end] == ',' &&
           mention->quantity.form == QUANTITY_AMOUNT && !mention->quantity.measure &&
           mention->quantity.number.value < OLDEST;
}

bool age_at(const struct side *side, uint32_t index)
{
    const struct mention *mention = side->mentions.items[index];
    if (mention->kind != FACT_NUMBER)
        return false;
    return mention->quantity.form == QUANTITY_AGE || set_off(side, mention) ||
           behind_old(side, index) > side->roles.items[index].place.behind;
}

static bool is_person(const struct mention *mention)
{
    return mention->kind == FACT_NAME && !mention->withheld &&
           (mention->name.type == NAME_PERSON || mention->name.type == NAME_OTHER);
}

/* The name next to the age: so many tokens away at most, in its sentence. */
static const struct mention *owner(const struct side *side, uint32_t index)
{
    const struct spot_tokens *place = &side->roles.items[index].place;
    uint32_t from = place->first > place->from + NEAR ? place->first - NEAR : place->from;
    uint32_t to = place->behind + NEAR < place->to ? place->behind + NEAR : place->to;
    const struct mention *best = NULL;
    uint32_t least = UINT32_MAX;
    for (uint32_t k = 0; k < side->mentions.count; k++) {
        const struct mention *mention = side->mentions.items[k];
        const struct spot_tokens *spot = &side->roles.items[k].place;
        if (!is_person(mention) || spot->from != place->from || spot->behind <= from ||
            spot->first >= to)
            continue;
        uint32_t gap = spot->first >= place->behind ? spot->first - place->behind
                                                    : place->first - spot->behind;
        if (gap < least) {
            least = gap;
            best = mention;
        }
    }
    return best;
}

/* "The 36-year-old man". */
static bool same_noun(const struct side *a, uint32_t i, const struct side *b, uint32_t j)
{
    const struct spot_tokens *x = &a->roles.items[i].place, *y = &b->roles.items[j].place;
    uint32_t here = behind_old(a, i), there = behind_old(b, j);
    return here > x->behind && there > y->behind && here < x->to && there < y->to &&
           x->tokens[here].stem == y->tokens[there].stem;
}

bool ages_belong(const struct side *a, uint32_t i, const struct side *b, uint32_t j)
{
    if (!age_at(a, i) || !age_at(b, j))
        return false;
    const struct mention *one = owner(a, i), *other = owner(b, j);
    if (one && other)
        return !names_apart(&one->name, &other->name);
    return same_noun(a, i, b, j) && !side_strangers(a, i, b, j);
}
