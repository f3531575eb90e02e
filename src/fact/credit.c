/* Finds the verb or phrase that credits, and the words that are its speaker. Indexes are tokens.
 * What stands inside quotation marks credits nobody. */
#include "fact/credit.h"

#include "fact/abstention.h"
#include "fact/creditlexis.h"
#include "fact/ideograph.h"
#include "fact/speaker.h"
#include "vocabulary/trait.h"

/* MOST_NAMES: of a sentence, to know a person among. */
enum { SUBJECT = 14, APPOSITION = 40, MOST_NAMES = 64 };

static uint32_t traits_at(const struct reading *reading, uint32_t token)
{
    return token < reading->to ? reading_traits(reading, token) : 0;
}

static struct slice gap_before(const struct reading *reading, uint32_t token)
{
    const struct token *tokens = reading->document->tokens;
    if (token <= reading->from || token >= reading->to)
        return SLICE("");
    return slice_sub(reading->text, tokens[token - 1].end, tokens[token].start);
}

static bool has_quote_mark(struct slice gap)
{
    for (size_t i = 0; i < gap.len; i++) {
        unsigned char c = (unsigned char)gap.data[i];
        if (c == '"' || (c == '\'' && i + 1 < gap.len && gap.data[i + 1] == ' ') ||
            (c == 0xC2 && i + 1 < gap.len && ((unsigned char)gap.data[i + 1] & 0xEF) == 0xAB) ||
            (c == 0xE2 && i + 2 < gap.len && (unsigned char)gap.data[i + 2] >= 0x98))
            return true;
    }
    return false;
}

/* A dash between spaces, or a long one. */
static bool has_dash(struct slice gap)
{
    return slice_find(gap, SLICE(" - "), 0) < gap.len ||
           slice_find(gap, SLICE("\xE2\x80\x93"), 0) < gap.len ||
           slice_find(gap, SLICE("\xE2\x80\x94"), 0) < gap.len;
}

static bool has_comma(struct slice gap)
{
    return memchr(gap.data, ',', gap.len) != NULL;
}

/* Whether the token stands in a quotation; asked of one token behind the other. */
static bool is_quoted(struct reading *reading, uint32_t token)
{
    const struct mention *quotes = reading->speech.items;
    uint32_t start = reading->document->tokens[token].start;
    while (reading->quote < reading->quote_end && quotes[reading->quote].range.end <= start)
        reading->quote++;
    return (start >= reading->carried.start && start < reading->carried.end) ||
           (reading->quote < reading->quote_end && quotes[reading->quote].range.start <= start);
}

/* Whether a quotation begins behind the token, which is in none, in this sentence. */
static bool quote_follows(const struct reading *reading)
{
    return reading->quote < reading->quote_end;
}

/* "was said", "to say", "would not say": nobody is credited. */
static bool says_nothing(const struct reading *reading, uint32_t verb)
{
    static const struct slice words[] = {
        {"is", 2},     {"was", 3},  {"are", 3},    {"were", 4},  {"be", 2},    {"been", 4},
        {"being", 5},  {"to", 2},   {"not", 3},    {"would", 5}, {"could", 5}, {"can", 3},
        {"cannot", 6}, {"will", 4}, {"may", 3},    {"might", 5}, {"must", 4},  {"did", 3},
        {"does", 4},   {"do", 2},   {"should", 6}, {"never", 5}, {"nobody", 6}};
    uint32_t before = verb;
    while (before > reading->from && verb - before < 3 &&
           (traits_at(reading, before - 1) & TRAIT_HELPER) && !speaker_parted(reading, before))
        before--;
    if (before == reading->from || speaker_parted(reading, before))
        return false;
    struct slice form = reading_form(reading, before - 1);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_equal(form, words[i]))
            return true;
    return slice_ends(form, SLICE("n't"));
}

static bool is_person(const struct reading *reading, struct slice full)
{
    for (size_t i = 0; i < reading->name_count && i < MOST_NAMES; i++)
        if (reading->names[i].kind == FACT_NAME && !reading->names[i].withheld &&
            slice_equal(reading->names[i].name.full, full))
            return reading->names[i].name.type == NAME_PERSON;
    return slice_equal(full, reading->last_person);
}

static void add(struct reading *reading, struct credit credit, uint32_t first, uint32_t last)
{
    const struct token *tokens = reading->document->tokens;
    if (last - first > SUBJECT)
        last = speaker_end(reading, first);
    struct mention *mention = reading_add_speech(
        reading, FACT_ATTRIBUTION, (struct range){tokens[first].start, tokens[last].end});
    mention->credit = credit;
    if (credit.kind == SPEAKER_NAMED && is_person(reading, credit.full))
        reading->speaking = credit.full;
    else if (credit.kind == SPEAKER_NAMED || credit.kind == SPEAKER_OFFICIAL)
        reading->last = credit;
}

/* Whether nothing but a preposition follows the speaker in first..last. */
static bool is_whole(const struct reading *reading, uint32_t first, uint32_t last,
                     const struct credit *credit)
{
    enum { SPEAKERS = TRAIT_OFFICIAL | TRAIT_HIDDEN | TRAIT_OFFICE | TRAIT_BODY | TRAIT_OUTLET };
    const struct token *tokens = reading->document->tokens;
    uint32_t head = first;
    while (head < last && !speaker_preposition(reading, head + 1))
        head++;
    if (credit->kind != SPEAKER_NAMED)
        return traits_at(reading, head) & SPEAKERS;
    return credit->speaker.data &&
           credit->speaker.data + credit->speaker.len == reading->text.data + tokens[head].end;
}

/* Behind the verb: `," said X`. After a comma alone, X must be all that follows: not "X, a teacher,
 * said the ship was safe". */
static bool inverted(struct reading *reading, uint32_t verb)
{
    struct slice gap = gap_before(reading, verb);
    struct credit credit;
    bool quote = has_quote_mark(gap);
    uint32_t first = verb + 1;
    if ((!quote && !slice_ends(gap, SLICE(", "))) || first >= reading->to ||
        speaker_parted(reading, first))
        return false;
    uint32_t last = speaker_end(reading, first);
    if (!speaker_read(reading, first, last, &credit) ||
        (!quote && !is_whole(reading, first, last, &credit)))
        return false;
    add(reading, credit, verb, last);
    return true;
}

static bool bounds(const struct reading *reading, uint32_t token)
{
    static const struct slice words[] = {
        {"that", 4},  {"but", 3},     {"while", 5},    {"as", 2},    {"when", 4},
        {"after", 5}, {"because", 7}, {"if", 2},       {"since", 5}, {"so", 2},
        {"and", 3},   {"before", 6},  {"although", 8}, {"where", 5}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (reading_is(reading, token, words[i]))
            return true;
    return false;
}

/* The first token of the phrase that ends before end: back to a comma, a mark or a conjunction. */
static uint32_t phrase_start(const struct reading *reading, uint32_t end)
{
    uint32_t first = end;
    while (first > reading->from && end - first < SUBJECT && !bounds(reading, first - 1) &&
           (first == end || !speaker_parted(reading, first)))
        first--;
    return first;
}

/* The first token of the clause: back to a quotation mark, a colon or a semicolon. */
static uint32_t clause_start(const struct reading *reading, uint32_t verb)
{
    uint32_t first = verb - 1;
    while (first > reading->from && verb - first < APPOSITION) {
        struct slice gap = gap_before(reading, first);
        if (has_quote_mark(gap) || has_dash(gap) || memchr(gap.data, ':', gap.len) ||
            memchr(gap.data, ';', gap.len))
            break;
        first--;
    }
    return first;
}

/* "X, a lecturer at Y, said": X; "The owner, Orm Line, said": Orm Line. */
static bool apposed(struct reading *reading, uint32_t verb)
{
    uint32_t first = clause_start(reading, verb);
    uint32_t last = speaker_end(reading, first);
    /* "In a statement, X, a lecturer, said". */
    if (speaker_preposition(reading, first) && last + 1 < verb &&
        has_comma(gap_before(reading, last + 1))) {
        first = last + 1;
        last = speaker_end(reading, first);
    }
    struct credit front, back;
    bool at_front = speaker_read(reading, first, last, &front);
    uint32_t inner = phrase_start(reading, verb);
    bool at_back = inner > last && speaker_read(reading, inner, verb - 1, &back);
    if (at_front && front.kind == SPEAKER_NAMED)
        add(reading, front, first, verb);
    else if (at_back && back.kind == SPEAKER_NAMED)
        add(reading, back, inner, verb);
    else if (at_front)
        add(reading, front, first, verb);
    else
        return false;
    return true;
}

/* Before the verb: "X said". */
static bool plain(struct reading *reading, uint32_t verb)
{
    struct credit credit;
    uint32_t end = verb;
    bool parted = speaker_parted(reading, verb);
    while (end > reading->from && verb - end < 4 && (traits_at(reading, end - 1) & TRAIT_HELPER) &&
           !speaker_parted(reading, end))
        end--;
    if (end == reading->from || has_quote_mark(gap_before(reading, verb)))
        return false;
    if (parted || (end < verb && speaker_parted(reading, end)))
        return slice_ends(gap_before(reading, end), SLICE(", ")) && apposed(reading, end);
    uint32_t first = phrase_start(reading, end);
    while (first + 1 < end && (traits_at(reading, first) & TRAIT_HELPER))
        first++;
    if (first >= end || !speaker_read(reading, first, end - 1, &credit))
        return false;
    add(reading, credit, first, verb);
    return true;
}

/* Whether what follows the verb is what was said. */
static bool clause_follows(const struct reading *reading, uint32_t verb)
{
    for (uint32_t t = verb + 1; t < reading->to && t <= verb + 4; t++)
        if (reading_is(reading, t, SLICE("that")) || reading_is(reading, t, SLICE("dass")) ||
            reading_is(reading, t, SLICE("que")) || reading_is(reading, t, SLICE("dat")) ||
            reading_is(reading, t, SLICE("che")))
            return true;
    return quote_follows(reading);
}

/* "…, the ministry announced.": what was said stands before. */
static bool ends_clause(const struct reading *reading, uint32_t verb)
{
    if (has_quote_mark(gap_before(reading, verb)))
        return true;
    if (verb + 1 < reading->to && !has_comma(gap_before(reading, verb + 1)))
        return false;
    uint32_t first = phrase_start(reading, verb);
    return first > reading->from && first < verb &&
           (has_comma(gap_before(reading, first)) || has_quote_mark(gap_before(reading, first)));
}

/* "the United States". */
static bool is_name_part(const struct reading *reading, uint32_t token)
{
    uint32_t flags = reading->document->tokens[token].flags;
    return (flags & TOKEN_CAPITAL) && !(flags & TOKEN_FIRST);
}

static bool is_question(const struct reading *reading)
{
    struct slice sentence = slice_range(reading->text, reading->range);
    return slice_ends(slice_trim(sentence), SLICE("?"));
}

static void spoken(struct reading *reading, uint32_t verb)
{
    bool sure = traits_at(reading, verb) & TRAIT_SAY;
    if (says_nothing(reading, verb))
        return;
    /* Who denies it does not say it. */
    if (slice_starts(reading_form(reading, verb), SLICE("den")) && !clause_follows(reading, verb))
        return;
    if (!sure && !clause_follows(reading, verb) && !ends_clause(reading, verb))
        return;
    if (!inverted(reading, verb))
        plain(reading, verb);
}

static void according(struct reading *reading, uint32_t token)
{
    struct credit credit;
    uint32_t first = token + 1;
    if (reading_is(reading, first, SLICE("to")))
        first++;
    if (first >= reading->to || speaker_parted(reading, first))
        return;
    uint32_t last = speaker_end(reading, first);
    if (speaker_read(reading, first, last, &credit))
        add(reading, credit, token, last);
}

/* Whom a pronoun will mean: who spoke, else the person named first. */
static void remember_person(struct reading *reading)
{
    for (size_t i = reading->name_count; i > 0; i--) {
        const struct mention *name = &reading->names[i - 1];
        if (name->kind == FACT_NAME && !name->withheld && name->name.type == NAME_PERSON)
            reading->last_person = name->name.full;
    }
    if (reading->speaking.len)
        reading->last_person = reading->speaking;
}

static bool declined_before(const struct reading *reading)
{
    size_t count = reading->speech.count;
    const struct mention *last = count ? &reading->speech.items[count - 1] : NULL;
    return last && last->kind == FACT_ATTRIBUTION && last->sentence == reading->sentence &&
           last->credit.declined;
}

/* Languages other than English: the same by lexis.h. */
static void read_foreign(struct reading *reading, uint32_t token)
{
    enum { SPOKEN = TRAIT_SAY | TRAIT_REPORT };
    uint32_t traits = traits_at(reading, token);
    struct attribution found;
    bool is_found = false;
    if (is_quoted(reading, token))
        return;
    if ((traits & TRAIT_COMMENT) && !declined_before(reading))
        is_found = creditlexis_declined(reading, token, &found);
    if (!is_found && ((traits & TRAIT_ACCORDING) || creditlexis_leads(reading, token)))
        is_found = creditlexis_according(reading, token, &found);
    if (!is_found && (traits & SPOKEN))
        is_found = creditlexis_spoken(reading, token, quote_follows(reading), &found);
    if (is_found)
        add(reading, found.credit, found.first, found.last);
}

void credit_read(struct reading *reading)
{
    enum { CREDITS = TRAIT_SAY | TRAIT_REPORT | TRAIT_ACCORDING | TRAIT_COMMENT };
    bool question = is_question(reading), foreign = reading_foreign(reading);
    bool ideographs = ideograph_reads(reading);
    reading->speaking = SLICE_NONE;
    for (uint32_t t = reading->from; t < reading->to; t++) {
        uint32_t traits = traits_at(reading, t);
        struct attribution found;
        if (ideographs) {
            if (!is_quoted(reading, t) && ideograph_credit(reading, t, &found))
                add(reading, found.credit, found.first, found.last);
            continue;
        }
        if (foreign) {
            if (!question)
                read_foreign(reading, t);
            continue;
        }
        if (!(traits & CREDITS) || is_name_part(reading, t) || is_quoted(reading, t))
            continue;
        if ((traits & TRAIT_COMMENT) && abstention_read(reading, t))
            continue;
        if (traits & TRAIT_ACCORDING)
            according(reading, t);
        else if ((traits & (TRAIT_SAY | TRAIT_REPORT)) && !question)
            spoken(reading, t);
    }
    remember_person(reading);
}

struct slice credit_value(struct arena *arena, const struct credit *credit)
{
    struct slice who = credit->full.len ? credit->full : credit->speaker;
    return arena_format(arena, "%s: %.*s", credit->declined ? "declined" : "said", SLICE_ARG(who));
}
