/* Names word by word, in their longest forms of each article. What the gazetteer knows comes first,
 * then abbreviations, then words left out, then slips, then a word put for another. */
#include "fact/namelike.h"

#include "fact/nametype.h"
#include "fact/namewords.h"
#include "fact/spelling.h"

#include <string.h>

struct slice namelike_form(const struct name *name)
{
    return slice_is_none(name->full) ? name->text : name->full;
}

static enum namelike by_place(const struct toponym *a, const struct toponym *b)
{
    if (strcmp(a->country, b->country) != 0)
        return NAMES_UNLIKE;
    bool town_a = a->kind == PLACE_TOWN, town_b = b->kind == PLACE_TOWN;
    bool wide_a = a->kind == PLACE_COUNTRY || a->kind == PLACE_PEOPLE;
    bool wide_b = b->kind == PLACE_COUNTRY || b->kind == PLACE_PEOPLE;
    if (slice_equal(a->name, b->name) || (wide_a && wide_b))
        return NAMES_SAME;
    /* "New York City". */
    if (town_a && town_b)
        return slice_starts(a->name, b->name) || slice_starts(b->name, a->name) ? NAMES_RELATED
                                                                                : NAMES_UNLIKE;
    return (a->kind == PLACE_CAPITAL && b->kind == PLACE_CAPITAL) ? NAMES_SAME
           : (town_a || town_b) && !(wide_a || wide_b)            ? NAMES_UNLIKE
                                                                  : NAMES_RELATED;
}

/* The given names, where both have one. */
static enum spelling given_names(const struct namewords *a, const struct namewords *b)
{
    if (a->count < 2 || b->count < 2)
        return SPELLING_SAME;
    return spelling_of_same(a->items[0], b->items[0]);
}

static enum namelike by_last(const struct namewords *a, const struct namewords *b)
{
    struct slice last_a = a->items[a->count - 1], last_b = b->items[b->count - 1];
    enum spelling given = given_names(a, b);
    bool both = a->count > 1 && b->count > 1;
    enum spelling last = both && given <= SPELLING_VARIANT ? spelling_of_same(last_a, last_b)
                                                           : spelling_of(last_a, last_b);
    if (given == SPELLING_OTHER || last == SPELLING_OTHER)
        /* Jon and John are too short to be told by their letters alone. */
        return last == SPELLING_SAME && both &&
                       spelling_of(a->items[0], b->items[0]) == SPELLING_SLIP
                   ? NAMES_SLIP
                   : NAMES_UNLIKE;
    if (given == SPELLING_SLIP || last == SPELLING_SLIP)
        return NAMES_SLIP;
    return NAMES_LESS;
}

/* One word was put for another, at the same place of names that are as long. People's middle names
 * may differ. */
static bool parted(const struct name *a, const struct namewords *x, const struct name *b,
                   const struct namewords *y)
{
    size_t odd = 0, where = 0;
    bool person = a->type == NAME_PERSON || b->type == NAME_PERSON;
    if (x->count != y->count || x->count < 2)
        return false;
    for (size_t i = 0; i < x->count; i++)
        if (spelling_of_same(x->items[i], y->items[i]) > SPELLING_SLIP) {
            where = i;
            odd++;
        }
    if (odd != 1 || namewords_shared(x, y) + 1 != x->count ||
        namewords_shared(y, x) + 1 != x->count)
        return false;
    /* An initial is no other name. */
    bool brief = x->items[where].len < LEAST_GIVEN || y->items[where].len < LEAST_GIVEN;
    return !brief && !(person && where > 0 && where + 1 < x->count);
}

/* x and y are the words of their longest forms. */
static enum namelike by_words(const struct name *a, const struct namewords *x, const struct name *b,
                              const struct namewords *y)
{
    if (!x->count || !y->count)
        return NAMES_UNLIKE;
    if (namewords_abbreviate(x, namelike_form(b), y) ||
        namewords_abbreviate(y, namelike_form(a), x))
        return NAMES_SAME;
    if (a->inflects && b->inflects &&
        (x->count <= y->count ? namewords_declined(x, y) : namewords_declined(y, x)))
        return x->count == y->count ? NAMES_SAME : NAMES_LESS;
    if (nametype_model(a->last) || nametype_model(b->last))
        return slice_equal_nocase(a->last, b->last) ? NAMES_SAME : NAMES_UNLIKE;
    if (x->count <= y->count ? namewords_contained(x, y) : namewords_contained(y, x)) {
        bool same = x->count == y->count;
        for (size_t i = 0; same && i < x->count; i++)
            same = spelling_of(x->items[i], y->items[i]) == SPELLING_SAME;
        return same ? NAMES_SAME : NAMES_LESS;
    }
    if (a->type != NAME_PERSON && b->type != NAME_PERSON &&
        (x->count <= y->count ? namewords_within(x, y) : namewords_within(y, x)))
        return x->count == y->count ? NAMES_SAME : NAMES_LESS;
    if (namewords_begun_briefly(x, y) || namewords_begun_briefly(y, x))
        return NAMES_SAME;
    if (namewords_given_slip(x, y) || namewords_slipped(x, y))
        return NAMES_SLIP;
    if (parted(a, x, b, y))
        return NAMES_PARTED;
    if (namewords_capitals(x->items[0]) != namewords_capitals(y->items[0]) && x->count == 1 &&
        y->count == 1)
        return NAMES_UNLIKE;
    return namewords_capitals(a->last) || namewords_capitals(b->last) ? NAMES_UNLIKE
                                                                      : by_last(x, y);
}

/* One of them is a single word, and the other has it: what it is short for is a guess. x and y are
 * the words that stand there. */
static bool says_less(const struct name *a, const struct namewords *x, const struct namewords *y)
{
    if (x->count != 1 || nametype_model(a->last))
        return false;
    for (size_t i = 0; i < y->count; i++)
        if (spelling_of(x->items[0], y->items[i]) == SPELLING_SAME)
            return true;
    return false;
}

static bool one_says_less(const struct name *a, const struct namewords *x, const struct name *b,
                          const struct namewords *y)
{
    struct namewords own_x = slice_is_none(a->full) ? *x : namewords_of(a->text);
    struct namewords own_y = slice_is_none(b->full) ? *y : namewords_of(b->text);
    return says_less(a, &own_x, &own_y) || says_less(b, &own_y, &own_x);
}

enum namelike namelike_of(const struct name *a, const struct name *b)
{
    if (slice_equal(a->text, b->text))
        return NAMES_SAME;
    bool known_a = a->place.kind != PLACE_UNKNOWN, known_b = b->place.kind != PLACE_UNKNOWN;
    if (known_a && known_b)
        return by_place(&a->place, &b->place);
    struct namewords x = namewords_of(namelike_form(a)), y = namewords_of(namelike_form(b));
    enum namelike like = by_words(a, &x, b, &y);
    bool apart = like == NAMES_UNLIKE || like == NAMES_PARTED || like == NAMES_SLIP;
    return apart && one_says_less(a, &x, b, &y) ? NAMES_LESS : like;
}
