/* Which names are values of one slot the bond tells; only what one hand can have made of the
 * other's name meets without. */
#include "fact/namehold.h"

#include "fact/namelike.h"
#include "fact/nametype.h"
#include "fact/namewords.h"
#include "fact/title.h"

<<<<<<< HEAD
enum { MOST_WORDS = 8, LEAST_PREFIX = 4, LEAST_GIVEN = 3 };

enum likeness {
    UNLIKE,
    SAME,
    LESS,    /* less or another form of it */
    RELATED, /* a capital and its country: can mean the same */
    PARTED,  /* they begin with one rare word and end with another: Orm Line, Orm Dahl */
    SLIP     /* one name, written wrongly in one of the two */
};

struct words {
    struct slice items[MOST_WORDS];
    size_t count;
};

static bool is_suffix(struct slice word)
{
    static const struct slice suffixes[] = {
        {"inc", 3},     {"corp", 4},    {"co", 2},           {"ltd", 3},     {"plc", 3},
        {"group", 5},   {"company", 7}, {"corporation", 11}, {"holding", 7}, {"holdings", 8},
        {"limited", 7}, {"jr", 2},      {"ag", 2},           {"gmbh", 4},    {"llc", 3}};
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (word.len == suffixes[i].len && slice_equal_nocase(word, suffixes[i]))
            return true;
    return false;
}

static bool is_small(struct slice word)
{
    return word.len <= 3 && word.data[0] >= 'a' && word.data[0] <= 'z';
}

/* Its words that tell, without Inc. and "of". */
static struct words words_of(struct slice name)
{
    struct words words = {.count = 0};
    struct word word;
    for (size_t at = 0; words.count < MOST_WORDS && words_next(name, &at, &word);) {
        struct slice one = slice_range(name, word.range);
        if (!is_small(one) && !(words.count && is_suffix(one)))
            words.items[words.count++] = one;
    }
    return words;
}

static struct slice form_of(const struct name *name)
{
    return slice_is_none(name->full) ? name->text : name->full;
}

/* Each letter of the short form stands in the long one in order, where a word begins or right
 * behind the one before: MOFCOM of Ministry of Commerce. */
static bool abbreviates(struct slice brief, struct slice full)
{
    size_t at = 0;
    bool inside = false;
    for (size_t i = 0; i < brief.len; i++) {
        char letter = (char)(brief.data[i] | 32);
        if (brief.data[i] == '.')
            continue;
        if (inside && at < full.len && (full.data[at] | 32) == letter) {
            at++;
            continue;
        }
        while (at < full.len &&
               !((at == 0 || full.data[at - 1] == ' ') && (full.data[at] | 32) == letter))
            at++;
        if (at++ >= full.len)
            return false;
        inside = true;
    }
    return true;
}

static bool all_capitals(struct slice word)
{
    for (size_t i = 0; i < word.len; i++)
        if (!(word.data[i] >= 'A' && word.data[i] <= 'Z') && word.data[i] != '.')
            return false;
    return word.len >= 2;
}

static bool abbreviation(const struct words *a, struct slice long_form, const struct words *b)
{
    if (a->count != 1 || b->count < 2)
        return false;
    return all_capitals(a->items[0]) && abbreviates(a->items[0], long_form);
}

/* All words of the shorter stand in the longer, in order, perhaps shortened themselves. */
static bool contained(const struct words *few, const struct words *many)
{
    size_t at = 0;
    for (size_t i = 0; i < few->count; i++) {
        while (at < many->count && spelling_of(few->items[i], many->items[at]) > SPELLING_VARIANT)
            at++;
        if (at++ >= many->count)
            return false;
    }
    return few->count > 0;
}

static enum likeness by_place(const struct toponym *a, const struct toponym *b)
{
    if (strcmp(a->country, b->country) != 0)
        return UNLIKE;
    bool town_a = a->kind == PLACE_TOWN, town_b = b->kind == PLACE_TOWN;
    bool wide_a = a->kind == PLACE_COUNTRY || a->kind == PLACE_PEOPLE;
    bool wide_b = b->kind == PLACE_COUNTRY || b->kind == PLACE_PEOPLE;
    if (slice_equal(a->name, b->name) || (wide_a && wide_b))
        return SAME;
    /* "New York City". */
    if (town_a && town_b)
        return slice_starts(a->name, b->name) || slice_starts(b->name, a->name) ? RELATED : UNLIKE;
    return (a->kind == PLACE_CAPITAL && b->kind == PLACE_CAPITAL) ? SAME
           : (town_a || town_b) && !(wide_a || wide_b)            ? UNLIKE
                                                                  : RELATED;
}

/* The given names, where both have one. */
static enum spelling given_names(const struct words *a, const struct words *b)
{
    if (a->count < 2 || b->count < 2)
        return SPELLING_SAME;
    return spelling_of_same(a->items[0], b->items[0]);
}

static enum likeness by_last(const struct words *a, const struct words *b)
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
                   ? SLIP
                   : UNLIKE;
    if (given == SPELLING_SLIP || last == SPELLING_SLIP)
        return SLIP;
    return LESS;
}

static bool near_short(struct slice a, struct slice b)
{
    size_t shorter = a.len < b.len ? a.len : b.len, longer = a.len < b.len ? b.len : a.len;
    size_t front = 0, back = 0;
    while (front < shorter && (a.data[front] | 32) == (b.data[front] | 32))
        front++;
    while (back < shorter - front &&
           (a.data[a.len - 1 - back] | 32) == (b.data[b.len - 1 - back] | 32))
        back++;
    return shorter >= LEAST_GIVEN && front && longer - front - back <= 1;
}

/* "Jon Holt" and "John Holt". */
static bool given_slip(const struct words *a, const struct words *b)
{
    return a->count == 2 && b->count == 2 &&
           spelling_of(a->items[1], b->items[1]) == SPELLING_SAME &&
           spelling_of(a->items[0], b->items[0]) == SPELLING_OTHER &&
           near_short(a->items[0], b->items[0]);
}

/* "Defense Department" and "Department of Defense", "Circuit Court" and "Court for the Ninth
 * Circuit". */
static bool within(const struct words *a, const struct words *b)
{
    uint32_t taken = 0;
    for (size_t i = 0; i < a->count; i++) {
        size_t j = 0;
        while (j < b->count &&
               ((taken >> j & 1) || spelling_of(a->items[i], b->items[j]) > SPELLING_VARIANT))
            j++;
        if (j == b->count)
            return false;
        taken |= UINT32_C(1) << j;
    }
    return a->count > 1;
}

/* How many words of the one have a partner in the other, in order. */
static size_t shared_words(const struct words *a, const struct words *b)
{
    size_t shared = 0, at = 0;
    for (size_t i = 0; i < a->count; i++)
        for (size_t j = at; j < b->count; j++)
            if (spelling_of_same(a->items[i], b->items[j]) <= SPELLING_SLIP) {
                shared++;
                at = j + 1;
                break;
            }
    return shared;
}

/* Word by word the same, but that a hand slipped in some. */
static bool slipped(const struct words *a, const struct words *b)
{
    bool slip = false;
    if (a->count != b->count || a->count < 2)
        return false;
    for (size_t i = 0; i < a->count; i++) {
        enum spelling spelling = spelling_of_same(a->items[i], b->items[i]);
        if (spelling == SPELLING_OTHER)
            return false;
        slip = slip || spelling == SPELLING_SLIP;
    }
    return slip;
}

/* One word was put for another, at the same place of names that are as long. People's middle names
 * may differ. */
static bool parted(const struct name *a, const struct words *x, const struct name *b,
                   const struct words *y)
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
    if (odd != 1 || shared_words(x, y) + 1 != x->count || shared_words(y, x) + 1 != x->count)
        return false;
    /* An initial is no other name. */
    bool brief = x->items[where].len < LEAST_GIVEN || y->items[where].len < LEAST_GIVEN;
    return !brief && !(person && where > 0 && where + 1 < x->count);
}

/* "UN Development Program" and "United Nations Development Program". */
static bool begun_briefly(const struct words *brief, const struct words *full)
{
    size_t more = full->count - brief->count;
    char letters[MOST_WORDS + 1];
    if (full->count <= brief->count || brief->count < 2 || !all_capitals(brief->items[0]))
        return false;
    for (size_t i = 1; i < brief->count; i++)
        if (spelling_of(brief->items[i], full->items[i + more]) > SPELLING_VARIANT)
            return false;
    for (size_t i = 0; i <= more; i++)
        letters[i] = (char)(full->items[i].data[0] & ~32);
    return slice_equal(brief->items[0], slice_of(letters, more + 1));
}

static size_t letters_in(struct slice word, size_t from)
{
    size_t count = 0;
    for (size_t i = from; i < word.len; i++)
        count += (word.data[i] & 0xC0) != 0x80;
    return count;
}

/* Whether only their endings part them, as a name and its genitive. */
static bool same_but_case(struct slice a, struct slice b)
{
    size_t same = 0;
    while (same < a.len && same < b.len && a.data[same] == b.data[same])
        same++;
    while (same > 0 && ((same < a.len && (a.data[same] & 0xC0) == 0x80) ||
                        (same < b.len && (b.data[same] & 0xC0) == 0x80)))
        same--;
    size_t front = letters_in(slice_sub(a, 0, same), 0);
    size_t end_a = letters_in(a, same), end_b = letters_in(b, same);
    size_t longer = end_a > end_b ? end_a : end_b;
    return (front >= 3 && longer <= 2) || (front >= 4 && longer <= 4);
}

/* All words of the shorter stand in the longer, in order, perhaps in another case. */
static bool declined(const struct words *few, const struct words *many)
{
    size_t at = 0;
    for (size_t i = 0; i < few->count; i++) {
        while (at < many->count && !same_but_case(few->items[i], many->items[at]))
            at++;
        if (at++ >= many->count)
            return false;
    }
    return few->count > 0;
}

static enum likeness by_words(const struct name *a, const struct name *b)
{
    struct slice form_a = form_of(a), form_b = form_of(b);
    struct words x = words_of(form_a), y = words_of(form_b);
    if (!x.count || !y.count)
        return UNLIKE;
    if (abbreviation(&x, form_b, &y) || abbreviation(&y, form_a, &x))
        return SAME;
    if (a->inflects && b->inflects && (x.count <= y.count ? declined(&x, &y) : declined(&y, &x)))
        return x.count == y.count ? SAME : LESS;
    if (nametype_model(a->last) || nametype_model(b->last))
        return slice_equal_nocase(a->last, b->last) ? SAME : UNLIKE;
    if (x.count <= y.count ? contained(&x, &y) : contained(&y, &x)) {
        bool same = x.count == y.count;
        for (size_t i = 0; same && i < x.count; i++)
            same = spelling_of(x.items[i], y.items[i]) == SPELLING_SAME;
        return same ? SAME : LESS;
    }
    if (a->type != NAME_PERSON && b->type != NAME_PERSON &&
        (x.count <= y.count ? within(&x, &y) : within(&y, &x)))
        return x.count == y.count ? SAME : LESS;
    if (begun_briefly(&x, &y) || begun_briefly(&y, &x))
        return SAME;
    if (given_slip(&x, &y) || slipped(&x, &y))
        return SLIP;
    if (parted(a, &x, b, &y))
        return PARTED;
    if (all_capitals(x.items[0]) != all_capitals(y.items[0]) && x.count == 1 && y.count == 1)
        return UNLIKE;
    return all_capitals(a->last) || all_capitals(b->last) ? UNLIKE : by_last(&x, &y);
}

/* One of them is a single word, and the other has it: what it is short for is a guess. */
static bool says_less(const struct name *a, const struct name *b)
{
    struct words x = words_of(a->text), y = words_of(b->text);
    if (x.count != 1 || nametype_model(a->last))
        return false;
    for (size_t i = 0; i < y.count; i++)
        if (spelling_of(x.items[0], y.items[i]) == SPELLING_SAME)
            return true;
    return false;
}

static enum likeness likeness(const struct name *a, const struct name *b)
{
    if (slice_equal(a->text, b->text))
        return SAME;
    bool known_a = a->place.kind != PLACE_UNKNOWN, known_b = b->place.kind != PLACE_UNKNOWN;
    if (known_a && known_b)
        return by_place(&a->place, &b->place);
    enum likeness like = by_words(a, b);
    bool apart = like == UNLIKE || like == PARTED || like == SLIP;
    return apart && (says_less(a, b) || says_less(b, a)) ? LESS : like;
}
=======
#include <string.h>
>>>>>>> c1f9c35 (Part how far names are alike from what that means)

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
