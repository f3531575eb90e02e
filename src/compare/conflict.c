/* Facts of the two sides are held against each other by kind. One that finds its equal (or is
 * close) on the other side is out; of those left, two disagree where their roles are the same: what
 * is counted, or what stands around. A fact that is missing is omitted, not contradicted. */
#include "compare/conflict.h"

#include "compare/explain.h"
#include "fact/measure.h"

enum { LONGEST_NAME = 32, SENTENCES = 6 };

struct sides {
    const struct facts *a, *b;
    bool close; /* the sentences differ in few words: a place tells the role */
};

static bool among(const uint32_t *items, uint32_t count, uint32_t wanted)
{
    for (uint32_t i = 0; i < count; i++)
        if (items[i] == wanted)
            return true;
    return false;
}

static uint32_t roles_in(const struct value *a, const struct value *b)
{
    uint32_t shared = 0;
    for (uint32_t i = 0; i < a->before_count; i++)
        shared += among(b->before, b->before_count, a->before[i]) ||
                  among(b->after, b->after_count, a->before[i]);
    for (uint32_t i = 0; i < a->after_count; i++)
        shared += among(b->before, b->before_count, a->after[i]) ||
                  among(b->after, b->after_count, a->after[i]);
    return shared;
}

/* Counted both ways, since one side may say a word twice. */
static uint32_t shared_role(const struct value *a, const struct value *b)
{
    uint32_t there = roles_in(a, b), back = roles_in(b, a);
    return there < back ? there : back;
}

static bool next_to_same(const struct value *a, const struct value *b)
{
    bool before = a->before_count && b->before_count && a->before[0] == b->before[0];
    bool after = a->after_count && b->after_count && a->after[0] == b->after[0];
    return before && after;
}

static bool same_counted(const struct value *a, const struct value *b)
{
    uint32_t most_a = a->after_count < 2 ? a->after_count : 2;
    uint32_t most_b = b->after_count < 2 ? b->after_count : 2;
    for (uint32_t i = 0; i < most_a; i++)
        if (among(b->after, most_b, a->after[i]))
            return true;
    return false;
}

static bool agree(const struct value *a, const struct value *b)
{
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case VALUE_NUMBER:
        return number_agrees(&a->number, &b->number);
    case VALUE_WEEKDAY:
        return a->weekday == b->weekday;
    case VALUE_NAME:
        return a->stem == b->stem;
    }
    return false;
}

static size_t count_kind(const struct facts *facts, enum value_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < facts->count; i++)
        count += facts->items[i].kind == kind;
    return count;
}

static bool settled(const struct value *fact, const struct facts *others)
{
    for (size_t i = 0; i < others->count; i++)
        if (agree(fact, &others->items[i]))
            return true;
    return false;
}

/* The same figure in other units, where neither side has it in both. */
static bool units_disagree(const struct sides *sides, const struct value *a, const struct value *b)
{
    if (a->number.kind != b->number.kind || a->number.value != b->number.value ||
        !measure_differs(a->measure, b->measure))
        return false;
    for (size_t i = 0; i < sides->a->count && !measure_exclusive(a->measure); i++)
        if (sides->a->items[i].measure == b->measure)
            return false;
    for (size_t i = 0; i < sides->b->count && !measure_exclusive(a->measure); i++)
        if (sides->b->items[i].measure == a->measure)
            return false;
    return sides->close || shared_role(a, b) >= 1;
}

static bool numbers_disagree(const struct sides *sides, const struct value *a,
                             const struct value *b)
{
    /* "Number 12" and "Year 5" are names; they differ only in the same place. */
    if (a->label || b->label)
        return a->label && b->label && next_to_same(a, b);
    if (a->number.kind != b->number.kind || a->number.kind == NUMBER_YEAR)
        return a->number.kind == b->number.kind && (sides->close || next_to_same(a, b));
    if (a->number.kind == NUMBER_DAY)
        return sides->close || shared_role(a, b) >= 1;
    if (a->number.kind == NUMBER_ORDINAL)
        return next_to_same(a, b) || (sides->close && same_counted(a, b));
    bool single =
        count_kind(sides->a, VALUE_NUMBER) == 1 && count_kind(sides->b, VALUE_NUMBER) == 1;
    return same_counted(a, b) || next_to_same(a, b) || (single && shared_role(a, b) >= 2) ||
           (sides->close && shared_role(a, b) >= 1);
}

static uint32_t name_distance(struct slice a, struct slice b)
{
    uint32_t row[LONGEST_NAME + 1];
    if (a.len > LONGEST_NAME || b.len > LONGEST_NAME)
        return LONGEST_NAME;
    for (uint32_t j = 0; j <= b.len; j++)
        row[j] = j;
    for (uint32_t i = 1; i <= a.len; i++) {
        uint32_t corner = row[0];
        row[0] = i;
        for (uint32_t j = 1; j <= b.len; j++) {
            uint32_t change = corner + (a.data[i - 1] != b.data[j - 1]);
            uint32_t other = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
            corner = row[j];
            row[j] = change < other ? change : other;
        }
    }
    return row[b.len];
}

/* One begins the other: Korea and Korean, Jon and Jonathan, an initial and its name. */
static bool extends(struct slice a, struct slice b)
{
    return slice_starts_nocase(a, b) || slice_starts_nocase(b, a);
}

/* The same surname with given names that are spelled apart. */
static bool given_differ(const struct value *a, const struct value *b)
{
    return a->stem == b->stem && a->given.len && b->given.len && !extends(a->given, b->given) &&
           name_distance(a->given, b->given) <= 2;
}

/* Abbreviations and model numbers differ by a letter without being misspelt. */
static bool is_code(struct slice name)
{
    bool small = false;
    for (size_t i = 0; i < name.len; i++) {
        if (name.data[i] >= '0' && name.data[i] <= '9')
            return true;
        small = small || (name.data[i] >= 'a' && name.data[i] <= 'z');
    }
    return !small;
}

/* Two spellings of what should be one name, or, in the same place of sentences otherwise nearly the
 * same, two names. */
static bool names_disagree(const struct sides *sides, const struct value *a, const struct value *b)
{
    if (extends(a->text, b->text))
        return false;
    size_t least = a->text.len < b->text.len ? a->text.len : b->text.len;
    if (least >= 5 && !is_code(a->text) && !is_code(b->text) &&
        name_distance(a->text, b->text) <= 2)
        return true;
    return sides->close && next_to_same(a, b);
}

static bool disagree(const struct sides *sides, const struct value *a, const struct value *b)
{
    if (a->kind != b->kind)
        return false;
    if (a->kind == VALUE_NAME && given_differ(a, b))
        return true;
    if (a->kind == VALUE_NUMBER && units_disagree(sides, a, b))
        return true;
    if (settled(a, sides->b) || settled(b, sides->a))
        return false;
    if (a->kind == VALUE_NUMBER)
        return numbers_disagree(sides, a, b);
    if (a->kind == VALUE_NAME)
        return names_disagree(sides, a, b);
    bool single = count_kind(sides->a, a->kind) == 1 && count_kind(sides->b, a->kind) == 1;
    return single || next_to_same(a, b);
}

static void report(struct arena *arena, struct pair *pair, const struct value *a,
                   const struct value *b)
{
    static const char *const codes[] = {"number-differs", "date-differs", "name-differs"};
    const char *code = codes[a->kind];
    if (a->kind == VALUE_NUMBER && (a->number.kind == NUMBER_DAY || a->number.kind == NUMBER_YEAR))
        code = codes[VALUE_WEEKDAY];
    bool unit = a->kind == VALUE_NUMBER && a->number.value == b->number.value;
    struct slice left = unit ? a->measured : a->text, right = unit ? b->measured : b->text;
    pair->flags |= FLAG_CONFLICT;
    explain_add(arena, pair, unit ? "unit-differs" : code,
                arena_format(arena, "%.*s against %.*s", SLICE_ARG(left), SLICE_ARG(right)));
}

/* What a whole sentence says the other way round, or NULL. */
static const char *turned(const struct sides *sides)
{
    const struct facts *a = sides->a, *b = sides->b;
    if (a->ranking.rank && b->ranking.rank && a->ranking.stem == b->ranking.stem &&
        a->ranking.rank != b->ranking.rank)
        return "they rank it differently";
    if (!sides->close)
        return NULL;
    if (!a->negations != !b->negations)
        return "only one of them says not";
    uint64_t swapped = (a->ones & b->others & ~a->others & ~b->ones) |
                       (a->others & b->ones & ~a->ones & ~b->others);
    return swapped ? "opposite words in the same place" : NULL;
}

static bool listed_in(const struct value *name, const struct facts *others)
{
    for (size_t i = 0; i < others->count; i++)
        if (others->items[i].kind == VALUE_NAME &&
            (others->items[i].stem == name->stem || extends(others->items[i].text, name->text)))
            return true;
    return false;
}

/* The first name of a list that the other side has nowhere; NULL where there is none. */
static const struct value *odd_one(const struct facts *facts, uint32_t list,
                                   const struct facts *others)
{
    for (size_t i = 0; i < facts->count; i++)
        if (facts->items[i].kind == VALUE_NAME && facts->items[i].list == list &&
            !is_code(facts->items[i].text) && !listed_in(&facts->items[i], others))
            return &facts->items[i];
    return NULL;
}

static bool lists_overlap(const struct sides *sides, uint32_t list_a, uint32_t list_b)
{
    for (size_t i = 0; i < sides->a->count; i++)
        for (size_t j = 0; j < sides->b->count; j++) {
            const struct value *a = &sides->a->items[i], *b = &sides->b->items[j];
            if (a->kind == VALUE_NAME && b->kind == VALUE_NAME && a->list == list_a &&
                b->list == list_b && a->stem == b->stem)
                return true;
        }
    return false;
}

/* Two enumerations that share a name, each with one that the other side does not have. */
static bool lists_disagree(const struct sides *sides, struct arena *arena, struct pair *pair)
{
    for (uint32_t i = 1; i <= sides->a->lists; i++)
        for (uint32_t j = 1; j <= sides->b->lists; j++) {
            const struct value *a = odd_one(sides->a, i, sides->b);
            const struct value *b = odd_one(sides->b, j, sides->a);
            bool open = i < 64 && j < 64 && (sides->a->open >> i & sides->b->open >> j & 1);
            if (!a || !b || open || !lists_overlap(sides, i, j))
                continue;
            if (pair)
                report(arena, pair, a, b);
            return true;
        }
    return false;
}

/* Reports into pair, or only tells where pair is NULL. */
static bool hold(const struct sides *sides, struct arena *arena, struct pair *pair)
{
    bool taken[MOST_FACTS] = {false}, any = false;
    for (size_t i = 0; i < sides->a->count; i++)
        for (size_t j = 0; j < sides->b->count; j++) {
            const struct value *a = &sides->a->items[i], *b = &sides->b->items[j];
            if (taken[j] || !disagree(sides, a, b))
                continue;
            taken[j] = any = true;
            if (pair)
                report(arena, pair, a, b);
            break;
        }
    const char *turn = turned(sides);
    if (turn && pair) {
        pair->flags |= FLAG_CONFLICT;
        explain_add(arena, pair, "sense-differs", slice_from(turn));
    }
    return (!any && lists_disagree(sides, arena, pair)) || turn || any;
}

bool conflict_between(const struct facts *a, const struct facts *b, bool close)
{
    struct sides sides = {a, b, close};
    return hold(&sides, NULL, NULL);
}

static void collect(struct facts *facts, const struct candidates *candidates,
                    const struct member *member)
{
    const struct document *document = &candidates->documents[member->article];
    facts_clear(facts);
    for (uint32_t i = 0; i < member->count && i < SENTENCES; i++) {
        uint32_t sentence = member->sentences[i];
        uint32_t unit = candidates->units.of[member->article][sentence];
        facts_add(facts, candidates->vocabulary, document,
                  candidates->articles[member->article]->text, document->first[sentence],
                  document->first[sentence + 1],
                  candidates->units.items[unit].phrase.amount_count > 0);
    }
}

void conflict_find(const struct candidates *candidates, struct arena *arena, struct pair *pair)
{
    struct facts a, b;
    if (pair->class == CLASS_VERBATIM)
        return;
    collect(&a, candidates, &pair->a);
    collect(&b, candidates, &pair->b);
    struct sides sides = {&a, &b, pair->class == CLASS_NEAR};
    hold(&sides, arena, pair);
}
