/* Finds a word for giving a value, and beside it one that takes it back; what is kept back is told
 * by the nouns around. Indexes are tokens; English. */
#include "fact/withheld.h"

#include "fact/nametype.h"
#include "fact/speaker.h"
#include "vocabulary/lexis.h"
#include "vocabulary/trait.h"
#include "vocabulary/turn.h"

/* How far around the verb its negation, its subject and its object stand. */
enum { BEFORE = 5, SUBJECT = 9, OBJECT = 6 };

struct finding {
    enum fact_kind kind;
    uint32_t first, last; /* tokens */
};

static uint32_t traits_at(const struct reading *reading, uint32_t token)
{
    return token < reading->to ? reading_traits(reading, token) : 0;
}

static bool any_of(const struct reading *reading, uint32_t token, const struct slice *words,
                   size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (reading_is(reading, token, words[i]))
            return true;
    return false;
}

/* The kind of value that a noun stands for; false where it is none of those. */
static bool kind_of_noun(const struct reading *reading, uint32_t token, enum fact_kind *kind)
{
    static const struct slice money[] = {{"amount", 6}, {"sum", 3},  {"price", 5}, {"terms", 5},
                                         {"value", 5},  {"cost", 4}, {"fee", 3},   {"fees", 4}};
    static const struct slice places[] = {{"location", 8}, {"where", 5}, {"whereabouts", 11}};
    static const struct slice dates[] = {{"date", 4}, {"when", 4}, {"dates", 5}};
    if (any_of(reading, token, money, sizeof money / sizeof *money) ||
        (token < reading->to && (reading_lexis(reading, token) & LEXIS_SUM)))
        *kind = FACT_MONEY;
    else if (any_of(reading, token, places, sizeof places / sizeof *places))
        *kind = FACT_PLACE;
    else if (any_of(reading, token, dates, sizeof dates / sizeof *dates))
        *kind = FACT_DATE;
    else if (traits_at(reading, token) & TRAIT_IDENTITY)
        *kind = FACT_NAME;
    else if (traits_at(reading, token) & TRAIT_DETAIL)
        *kind = FACT_NUMBER;
    else
        return false;
    return true;
}

/* "how many", "how much", "by how much". */
static bool how_much(const struct reading *reading, uint32_t token, enum fact_kind *kind)
{
    if (!reading_is(reading, token, SLICE("how")))
        return false;
    if (reading_is(reading, token + 1, SLICE("many")))
        *kind = FACT_NUMBER;
    else if (reading_is(reading, token + 1, SLICE("much")))
        *kind = token > reading->from && reading_is(reading, token - 1, SLICE("by")) ? FACT_PERCENT
                                                                                     : FACT_MONEY;
    else
        return false;
    return true;
}

static bool find_object(const struct reading *reading, uint32_t verb, struct finding *finding)
{
    for (uint32_t t = verb + 1;
         t < reading->to && t <= verb + OBJECT && !speaker_parted(reading, t); t++) {
        if (how_much(reading, t, &finding->kind)) {
            finding->last = t + 1;
            return true;
        }
        if (kind_of_noun(reading, t, &finding->kind)) {
            finding->last = t;
            return true;
        }
    }
    return false;
}

static bool find_subject(const struct reading *reading, uint32_t end, struct finding *finding)
{
    for (uint32_t t = end; t > reading->from && end - t < SUBJECT; t--)
        if (kind_of_noun(reading, t - 1, &finding->kind)) {
            finding->first = t - 1;
            return true;
        }
    return false;
}

static uint32_t find_refusal(const struct reading *reading, uint32_t verb)
{
    for (uint32_t t = verb; t > reading->from && verb - t < BEFORE && !speaker_parted(reading, t);
         t--)
        if ((traits_at(reading, t - 1) & TRAIT_ABSTAIN) ||
            reading_stem(reading, t - 1)->turn == TURN_NEGATION)
            return t - 1;
    /* "Den Namen nannte die Polizei nicht". */
    for (uint32_t t = verb + 1; reading_foreign(reading) && t < reading->to && t - verb < BEFORE &&
                                !speaker_parted(reading, t);
         t++)
        if (reading_stem(reading, t)->turn == TURN_NEGATION)
            return t;
    return UINT32_MAX;
}

static void add(struct reading *reading, const struct finding *finding)
{
    const struct token *tokens = reading->document->tokens;
    struct mention *mention =
        reading_add(reading, finding->kind,
                    (struct range){tokens[finding->first].start, tokens[finding->last].end});
    mention->withheld = true;
}

static bool is_naming(const struct reading *reading, uint32_t token)
{
    return traits_at(reading, token) & TRAIT_IDENTITY;
}

/* "has not been named", "declined to say how many", "without giving a figure". */
static bool read_refusal(struct reading *reading, uint32_t verb)
{
    struct finding finding = {.last = verb};
    finding.first = find_refusal(reading, verb);
    if (finding.first == UINT32_MAX)
        return false;
    if (finding.first > verb) {
        finding.last = finding.first;
        finding.first = verb;
    }
    uint32_t refusal = finding.first;
    if (reading_is(reading, verb, SLICE("public")) && !reading_is(reading, verb - 1, SLICE("made")))
        return false;
    bool say = reading_is(reading, verb, SLICE("say")) || reading_is(reading, verb, SLICE("said"));
    if (is_naming(reading, verb) || reading_is(reading, verb + 1, SLICE("who")))
        finding.kind = FACT_NAME;
    else if (say ? !find_object(reading, verb, &finding)
                 : !find_object(reading, verb, &finding) &&
                       !find_subject(reading, refusal, &finding))
        return false;
    add(reading, &finding);
    return true;
}

/* "an undisclosed sum", "identities remain undisclosed", "an unnamed buyer". */
static void read_veil(struct reading *reading, uint32_t token)
{
    struct finding finding = {.kind = FACT_NAME, .first = token, .last = token};
    if (reading_is(reading, token, SLICE("anonymity")))
        return;
    if (!reading_is(reading, token, SLICE("undisclosed")) &&
        !reading_is(reading, token, SLICE("unspecified"))) {
        add(reading, &finding);
        return;
    }
    uint32_t next = token + 1;
    if (next < reading->to && reading_adjacent(reading, next) &&
        kind_of_noun(reading, next, &finding.kind))
        finding.last = next;
    else if (!find_subject(reading, token, &finding))
        finding.kind = FACT_NAME;
    add(reading, &finding);
}

/* "orders far exceed supply": there is a figure, and it is not told. */
static void read_excess(struct reading *reading, uint32_t token)
{
    static const struct slice degrees[] = {{"far", 3}, {"vastly", 6}, {"greatly", 7}, {"well", 4}};
    static const struct slice verbs[] = {
        {"exceed", 6},    {"exceeds", 7},      {"exceeded", 8},  {"exceeding", 9}, {"outstrip", 8},
        {"outstrips", 9}, {"outstripped", 11}, {"outpace", 7},   {"outpaces", 8},  {"outpaced", 8},
        {"outnumber", 9}, {"surpass", 7},      {"surpasses", 9}, {"surpassed", 9}};
    if (!any_of(reading, token, degrees, sizeof degrees / sizeof *degrees) ||
        !any_of(reading, token + 1, verbs, sizeof verbs / sizeof *verbs))
        return;
    for (size_t i = reading->before; i < reading->mentions.count; i++)
        if (reading->mentions.items[i].kind == FACT_NUMBER)
            return;
    add(reading, &(struct finding){FACT_NUMBER, token, token + 1});
}

void withheld_read(struct reading *reading)
{
    uint32_t found = UINT32_MAX;
    for (uint32_t t = reading->from; t < reading->to; t++) {
        uint32_t traits = traits_at(reading, t);
        if (traits & TRAIT_VEILED)
            read_veil(reading, t);
        else if ((traits & TRAIT_REVEAL) && (found == UINT32_MAX || t - found > OBJECT))
            found = read_refusal(reading, t) ? t : found;
        else if (traits & TRAIT_DEGREE)
            read_excess(reading, t);
    }
}

/* What could be the name that is kept back. */
static bool could_be_kept(const struct mention *mention, enum slot_bond bond)
{
    if (mention->kind != FACT_NAME)
        return bond >= BOND_WEAK;
    const struct name *name = &mention->name;
    if (nametype_model(name->last))
        return false;
    return name->list || name->type == NAME_PERSON || bond >= BOND_STRONG;
}

/* "How much" is kept back in money or percent. */
static enum fact_kind family(enum fact_kind kind)
{
    switch (kind) {
    case FACT_MONEY:
    case FACT_PERCENT:
        return FACT_NUMBER;
    case FACT_PLACE:
        return FACT_NAME;
    default:
        return kind;
    }
}

struct ruling withheld_hold(const struct mention *a, const struct mention *b, enum slot_bond bond)
{
    struct ruling ruling = {.meets = true, .verdict = VERDICT_AGREE};
    if (family(a->kind) != family(b->kind))
        return (struct ruling){0};
    if (a->withheld && b->withheld)
        return ruling;
    ruling.meets = could_be_kept(a->withheld ? b : a, bond);
    ruling.verdict = VERDICT_WITHHELD;
    ruling.code = "withheld";
    return ruling;
}
