/* Finds the speaker beside a verb or a phrase of saying, in languages other than English, by the
 * bits of trait.h and lexis.h: before the verb, or behind it where a clause or a quotation stands
 * before, or where nobody else does. Indexes are tokens. */
#include "fact/creditlexis.h"

#include "fact/speaker.h"
#include "vocabulary/lexis.h"
#include "vocabulary/trait.h"

/* SUBJECT: tokens of a speaker at most; AROUND: where a refusal stands to what is refused. */
enum { MOST_NAMES = 64, SUBJECT = 12, GROUP = 4, CLAUSE = 5, AROUND = 8, FEW = 5 };
enum { SPEAKERS = TRAIT_OFFICIAL | TRAIT_HIDDEN | TRAIT_OFFICE | TRAIT_BODY | TRAIT_OUTLET };

static uint32_t traits_at(const struct reading *reading, uint32_t token)
{
    return token >= reading->from && token < reading->to ? reading_traits(reading, token) : 0;
}

static uint32_t lexis_at(const struct reading *reading, uint32_t token)
{
    return token >= reading->from && token < reading->to ? reading_lexis(reading, token) : 0;
}

static struct slice gap_before(const struct reading *reading, uint32_t token)
{
    const struct token *tokens = reading->document->tokens;
    if (token <= reading->from || token >= reading->to)
        return SLICE("");
    return slice_sub(reading->text, tokens[token - 1].end, tokens[token].start);
}

/* A comma, a dash, a quotation mark: what was said may stand before it. */
static bool clause_before(const struct reading *reading, uint32_t token)
{
    struct slice gap = gap_before(reading, token);
    for (size_t i = 0; i < gap.len; i++)
        if (gap.data[i] == ',' || gap.data[i] == '"' || (gap.data[i] & 0x80))
            return true;
    return false;
}

static bool capital(const struct reading *reading, uint32_t token)
{
    return reading->document->tokens[token].flags & TOKEN_CAPITAL;
}

/* The last token of the speaker that begins at first. */
static uint32_t subject_end(const struct reading *reading, uint32_t first)
{
    enum { ENDS = LEXIS_THAT | LEXIS_BOUND | LEXIS_PREPOSITION | LEXIS_NEGATION };
    uint32_t last = first;
    while (last + 1 < reading->to && last - first < SUBJECT && !speaker_parted(reading, last + 1)) {
        uint32_t lexis = lexis_at(reading, last + 1);
        bool joins = (lexis & LEXIS_OF) && !(lexis & LEXIS_THAT);
        if (!joins && ((lexis & ENDS) || (traits_at(reading, last + 1) & TRAIT_HELPER)))
            break;
        if (traits_at(reading, last + 1) & TRAIT_CALENDAR)
            break;
        last++;
    }
    return last;
}

/* The first token of the phrase that ends before end. */
static uint32_t subject_start(const struct reading *reading, uint32_t end)
{
    uint32_t first = end;
    while (first > reading->from && end - first < SUBJECT &&
           !(lexis_at(reading, first - 1) & (LEXIS_BOUND | LEXIS_THAT)) &&
           (first == end || !speaker_parted(reading, first)))
        first--;
    return first;
}

/* The first token of "ha già detto", "a déclaré"; *nobody: it says that nobody says it. */
static uint32_t group_start(const struct reading *reading, uint32_t verb, bool *nobody)
{
    enum { NOBODY = LEXIS_NEGATION | LEXIS_OPENER | LEXIS_PASSIVE | LEXIS_DENIAL };
    uint32_t start = verb;
    *nobody = lexis_at(reading, verb + 1) & LEXIS_NEGATION;
    while (start > reading->from && verb - start < GROUP && !speaker_parted(reading, start)) {
        uint32_t lexis = lexis_at(reading, start - 1);
        if (lexis & NOBODY)
            *nobody = true;
        if (!(traits_at(reading, start - 1) & TRAIT_HELPER) && !(lexis & NOBODY))
            break;
        start--;
    }
    return start;
}

static bool that_follows(const struct reading *reading, uint32_t verb)
{
    for (uint32_t t = verb + 1; t < reading->to && t <= verb + CLAUSE; t++)
        if (lexis_at(reading, t) & LEXIS_THAT)
            return true;
    return false;
}

/* Nothing but somebody who can speak: a name, an office, a source. */
static bool is_speaker(const struct reading *reading, uint32_t first, uint32_t last,
                       const struct credit *credit)
{
    if (credit->kind == SPEAKER_NAMED)
        return true;
    for (uint32_t t = first; t <= last; t++)
        if (traits_at(reading, t) & SPEAKERS)
            return true;
    return false;
}

/* The end of an office: its noun, and what is joined to it ("le porte-parole du ministère"). */
static uint32_t office_end(const struct reading *reading, uint32_t first, uint32_t last)
{
    uint32_t end = first;
    while (end < last && !(traits_at(reading, end) & SPEAKERS))
        end++;
    while (end < last) {
        uint32_t next = end + 1;
        if (!(traits_at(reading, next) & SPEAKERS) && !(lexis_at(reading, next) & LEXIS_OF))
            break;
        while (next < last && (lexis_at(reading, next) & (LEXIS_OF | LEXIS_DEFINITE)))
            next++;
        end = next;
    }
    return end;
}

/* Two words that nothing tells to be anything else. */
static bool may_be_person(const struct name *name)
{
    return name->type == NAME_PERSON || (name->type == NAME_OTHER && name->given.len);
}

/* The person whose name begins, or ends, with the token. */
static const struct mention *person_at(const struct reading *reading, uint32_t token, bool ends)
{
    const struct token *at = &reading->document->tokens[token];
    for (size_t i = 0; token < reading->to && i < reading->name_count && i < MOST_NAMES; i++) {
        const struct mention *name = &reading->names[i];
        if (name->kind == FACT_NAME && !name->withheld && may_be_person(&name->name) &&
            (ends ? name->range.end == at->end : name->range.start == at->start))
            return name;
    }
    return NULL;
}

static void set_person(struct credit *credit, const struct mention *person)
{
    *credit = (struct credit){.kind = SPEAKER_NAMED,
                              .person = true,
                              .inflects = person->name.inflects,
                              .full = person->name.full,
                              .speaker = person->name.text};
}

/* "Le ministre de l'Intérieur Luc Perrin" is Luc Perrin; a spokesman of somebody is not he. */
static bool named_at_end(const struct reading *reading, uint32_t first, uint32_t last,
                         struct credit *credit)
{
    const struct mention *person = first < last ? person_at(reading, last, true) : NULL;
    bool office = false;
    for (uint32_t t = first; person && t <= last; t++) {
        uint32_t traits = traits_at(reading, t);
        if ((traits & TRAIT_HIDDEN) || (lexis_at(reading, t) & LEXIS_INDEFINITE) ||
            reading_is_any(reading, t,
                           "parole portavoz portavoce voz woordvoerder talsmand "
                           "talsmann talesman talesperson представитель"))
            return false;
        office = office || (traits & TRAIT_OFFICE);
    }
    if (office)
        set_person(credit, person);
    return office;
}

static bool read(const struct reading *reading, uint32_t first, uint32_t last,
                 struct attribution *found)
{
    const struct token *tokens = reading->document->tokens;
    struct credit *credit = &found->credit;
    for (uint32_t t = first; t <= last; t++)
        if (lexis_at(reading, t) & (LEXIS_NEGATION | LEXIS_OPENER))
            return false;
    if (first <= last && named_at_end(reading, first, last, credit))
        return true;
    if (first > last || (lexis_at(reading, first) & (LEXIS_PREPOSITION | LEXIS_NEGATION)) ||
        !speaker_read(reading, first, last, credit) || !is_speaker(reading, first, last, credit))
        return false;
    bool office = credit->kind == SPEAKER_OFFICIAL || credit->kind == SPEAKER_UNNAMED;
    if (office && credit->speaker.data == reading->text.data + tokens[first].start)
        credit->speaker = credit->full = slice_sub(reading->text, tokens[first].start,
                                                   tokens[office_end(reading, first, last)].end);
    return true;
}

/* Swedish, Danish and Norwegian hang the article on: "räddningstjänsten". */
static bool definite_form(struct slice form)
{
    static const struct slice ends[] = {{"en", 2}, {"et", 2}, {"na", 2}, {"ne", 2}};
    for (size_t i = 0; form.len > 5 && i < sizeof ends / sizeof *ends; i++)
        if (slice_ends(form, ends[i]))
            return true;
    return false;
}

/* Behind "according to" whatever is definite says so: "selon l'étude". */
static bool read_source(const struct reading *reading, uint32_t first, uint32_t last,
                        struct attribution *found)
{
    const struct token *tokens = reading->document->tokens;
    if (read(reading, first, last, found))
        return true;
    bool article = (lexis_at(reading, first) & LEXIS_DEFINITE) && first < last;
    bool hung = vocabulary_lexis_language(reading->vocabulary) &
                    (LEXIS_SWEDISH | LEXIS_DANISH | LEXIS_NORWEGIAN) &&
                definite_form(reading_form(reading, first));
    uint32_t head = first + (article ? 1 : 0);
    if ((!article && !hung) || reading_lexis(reading, head) ||
        (reading_traits(reading, head) & (TRAIT_PRONOUN | TRAIT_HELPER)))
        return false;
    struct slice speaker = slice_sub(reading->text, tokens[first].start, tokens[head].end);
    found->credit = (struct credit){.kind = SPEAKER_OFFICIAL, .speaker = speaker, .full = speaker};
    return true;
}

/* The token that the speaker of first..last ends with. */
static uint32_t speaker_last(const struct reading *reading, uint32_t first, uint32_t last,
                             const struct credit *credit)
{
    if (slice_is_none(credit->speaker))
        return last;
    size_t end = (size_t)(credit->speaker.data - reading->text.data) + credit->speaker.len;
    while (last > first && reading->document->tokens[last].start >= end)
        last--;
    return last;
}

/* "…, sagte X". */
static bool behind(const struct reading *reading, uint32_t start, uint32_t verb,
                   struct attribution *found)
{
    uint32_t first = verb + 1;
    while (first < reading->to && first <= verb + 2 && !speaker_parted(reading, first) &&
           (traits_at(reading, first) & TRAIT_HELPER))
        first++;
    if (first >= reading->to || speaker_parted(reading, first) ||
        (lexis_at(reading, first) & (LEXIS_THAT | LEXIS_BOUND)))
        return false;
    found->first = start;
    found->last = subject_end(reading, first);
    if (!read(reading, first, found->last, found))
        return false;
    /* "sagte die Polizei nicht" */
    if (!speaker_parted(reading, found->last + 1) &&
        (lexis_at(reading, found->last + 1) & LEXIS_NEGATION))
        return false;
    found->last = speaker_last(reading, first, found->last, &found->credit);
    /* "…, dijo el alcalde, Juan Robledo". */
    const struct mention *person = person_at(reading, found->last + 1, false);
    if (person && found->credit.kind == SPEAKER_OFFICIAL &&
        slice_equal(gap_before(reading, found->last + 1), SLICE(", ")))
        set_person(&found->credit, person);
    return true;
}

/* "X sagte". */
static bool before(const struct reading *reading, uint32_t start, uint32_t verb,
                   struct attribution *found)
{
    uint32_t first = subject_start(reading, start);
    while (first + 1 < start && (traits_at(reading, first) & TRAIT_HELPER) &&
           !(lexis_at(reading, first) & (LEXIS_DEFINITE | LEXIS_INDEFINITE)))
        first++;
    found->first = first;
    found->last = verb;
    return first < start && read(reading, first, start - 1, found);
}

/* "X, Sprecher der Bank, sagte": X stands at the front of the clause; or "Der Sprecher, X, sagte".
 */
static bool apposed(const struct reading *reading, uint32_t start, uint32_t verb,
                    struct attribution *found)
{
    uint32_t first = start;
    const struct mention *person = person_at(reading, start - 1, true);
    if (start > reading->from && person && clause_before(reading, start)) {
        set_person(&found->credit, person);
        found->first = reading_token_at(reading, person->range.start);
        found->last = verb;
        return slice_equal(gap_before(reading, found->first), SLICE(", "));
    }
    while (first > reading->from && start - first < 4 * SUBJECT &&
           !(first < start && slice_find(gap_before(reading, first), SLICE(":"), 0) <
                                  gap_before(reading, first).len))
        first--;
    uint32_t last = subject_end(reading, first);
    found->first = first;
    found->last = verb;
    return last + 1 < start && clause_before(reading, last + 1) &&
           read(reading, first, last, found) && found->credit.kind == SPEAKER_NAMED &&
           person_at(reading, last, true);
}

bool creditlexis_spoken(const struct reading *reading, uint32_t verb, bool quoted,
                        struct attribution *found)
{
    bool nobody, sure = traits_at(reading, verb) & TRAIT_SAY;
    uint32_t start = group_start(reading, verb, &nobody);
    bool parted = start == reading->from || clause_before(reading, start);
    if (nobody || (capital(reading, verb) && verb > reading->from && start == verb &&
                   !(reading->document->tokens[verb].flags & TOKEN_FIRST)))
        return false;
    bool clause = quoted || that_follows(reading, verb) || parted;
    bool ends = verb + 1 >= reading->to || speaker_parted(reading, verb + 1);
    if (!sure && !clause && !ends)
        return false;
    if (parted)
        return behind(reading, start, verb, found) || apposed(reading, start, verb, found);
    return before(reading, start, verb, found) || behind(reading, start, verb, found);
}

bool creditlexis_leads(const struct reading *reading, uint32_t token)
{
    uint32_t lexis = lexis_at(reading, token);
    if (lexis & LEXIS_BEHIND)
        return true;
    return (lexis & LEXIS_SOURCE) && token > reading->from &&
           (lexis_at(reading, token - 1) & LEXIS_LEAD);
}

/* Where the name that ends at the token begins, or the phrase before its office: "poliisin mukaan"
 * is all of "Tutkimus valmistui poliisin mukaan" that speaks. */
static uint32_t beside(const struct reading *reading, uint32_t first, uint32_t token)
{
    const struct token *at = &reading->document->tokens[token];
    for (size_t i = 0; i < reading->name_count && i < MOST_NAMES; i++)
        if (reading->names[i].range.end == at->end && reading->names[i].kind == FACT_NAME)
            return reading_token_at(reading, reading->names[i].range.start);
    bool behind_office = token > first && (traits_at(reading, token - 1) & SPEAKERS);
    return behind_office ? token - 1 : token;
}

bool creditlexis_according(const struct reading *reading, uint32_t token, struct attribution *found)
{
    if (lexis_at(reading, token) & LEXIS_BEHIND) {
        uint32_t first = subject_start(reading, token);
        while (first < token && (lexis_at(reading, first) & LEXIS_SOURCE))
            first++;
        if (!(vocabulary_lexis_language(reading->vocabulary) & LEXIS_GERMAN) && token > first)
            first = beside(reading, first, token - 1);
        found->first = first;
        found->last = token;
        return token - first <= FEW && first < token && read(reading, first, token - 1, found);
    }
    /* "El segundo", "il secondo": the second of something. */
    if (token > reading->from && !speaker_parted(reading, token) &&
        reading_is_any(reading, token, "secondo segundo segons") &&
        (lexis_at(reading, token - 1) & (LEXIS_DEFINITE | LEXIS_INDEFINITE | LEXIS_OF)) &&
        !creditlexis_leads(reading, token))
        return false;
    uint32_t first = token + 1;
    while (first < reading->to && first <= token + 2 &&
           ((lexis_at(reading, first) & LEXIS_SOURCE) ||
            ((lexis_at(reading, first) & (LEXIS_OF | LEXIS_PREPOSITION)) &&
             !(lexis_at(reading, first) & LEXIS_DEFINITE))))
        first++;
    if (first >= reading->to || speaker_parted(reading, first))
        return false;
    found->first = token;
    found->last = subject_end(reading, first);
    if (!read_source(reading, first, found->last, found))
        return false;
    found->last = speaker_last(reading, first, found->last, &found->credit);
    return true;
}

/* Whether the clause around the word says no. */
static bool is_refused(const struct reading *reading, uint32_t token)
{
    for (uint32_t t = token; t > reading->from && token - t < AROUND; t--) {
        if (speaker_parted(reading, t))
            break;
        if ((lexis_at(reading, t - 1) & LEXIS_NEGATION) ||
            (traits_at(reading, t - 1) & TRAIT_ABSTAIN))
            return true;
    }
    for (uint32_t t = token + 1; t < reading->to && t - token < FEW; t++) {
        if (speaker_parted(reading, t))
            break;
        if ((lexis_at(reading, t) & LEXIS_NEGATION) || (traits_at(reading, t) & TRAIT_ABSTAIN))
            return true;
    }
    return false;
}

bool creditlexis_declined(const struct reading *reading, uint32_t token, struct attribution *found)
{
    if (!is_refused(reading, token))
        return false;
    uint32_t first = subject_start(reading, token), end = first;
    while (end < token && !(traits_at(reading, end) & (TRAIT_ABSTAIN | TRAIT_HELPER)) &&
           !(lexis_at(reading, end) & (LEXIS_UNWILLING | LEXIS_NEGATION | LEXIS_OPENER)))
        end++;
    found->first = first;
    found->last = token;
    if (end == token || !read(reading, first, end - 1, found)) {
        /* "Eine Stellungnahme lehnte die Bank ab". */
        uint32_t verb = end < token ? end : token + 1;
        if (!(traits_at(reading, verb) & TRAIT_ABSTAIN) || verb + 1 >= reading->to)
            return false;
        found->last = subject_end(reading, verb + 1);
        if (!read(reading, verb + 1, found->last, found))
            return false;
    }
    found->credit.declined = true;
    return true;
}
