/* Reads a noun phrase as a speaker: by the name in its head, or by the words for offices, papers
 * and sources that want no name. Indexes are tokens of the sentence. */
#include "fact/speaker.h"

#include "vocabulary/lexis.h"
#include "vocabulary/trait.h"
#include "vocabulary/turn.h"

enum { LONGEST = 14 };

static uint32_t traits_at(const struct reading *reading, uint32_t token)
{
    return reading_traits(reading, token);
}

bool speaker_parted(const struct reading *reading, uint32_t token)
{
    const struct token *tokens = reading->document->tokens;
    if (token <= reading->from || token >= reading->to)
        return true;
    struct slice between = slice_sub(reading->text, tokens[token - 1].end, tokens[token].start);
    bool abbreviated = slice_equal(between, SLICE(". ")) &&
                       (traits_at(reading, token - 1) & (TRAIT_COURTESY | TRAIT_OFFICE));
    for (size_t i = 0; i < between.len && !abbreviated; i++) {
        char c = between.data[i];
        /* Anything but spaces, hyphens and slashes; so are the bytes of curly marks. */
        if (c != ' ' && c != '-' && c != '/' && c != '&' && c != '\n')
            return true;
    }
    return false;
}

bool speaker_preposition(const struct reading *reading, uint32_t token)
{
    static const struct slice words[] = {{"of", 2},    {"for", 3},      {"at", 2},   {"from", 4},
                                         {"with", 4},  {"in", 2},       {"by", 2},   {"who", 3},
                                         {"close", 5}, {"familiar", 8}, {"to", 2},   {"on", 2},
                                         {"which", 5}, {"that", 4},     {"whose", 5}};
    if (reading_foreign(reading))
        return token < reading->to && (reading_lexis(reading, token) &
                                       (LEXIS_OF | LEXIS_PREPOSITION | LEXIS_THAT | LEXIS_BOUND));
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (reading_is(reading, token, words[i]))
            return true;
    return false;
}

static bool indefinite(const struct reading *reading, uint32_t token)
{
    static const struct slice words[] = {{"a", 1},       {"an", 2},   {"one", 3},   {"two", 3},
                                         {"some", 4},    {"many", 4}, {"three", 5}, {"another", 7},
                                         {"several", 7}, {"ein", 3},  {"eine", 4},  {"un", 2},
                                         {"une", 3},     {"una", 3},  {"um", 2},    {"een", 3}};
    if (reading_foreign(reading))
        return reading_lexis(reading, token) & LEXIS_INDEFINITE;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (reading_is(reading, token, words[i]))
            return true;
    return false;
}

static bool definite(const struct reading *reading, uint32_t token)
{
    static const struct slice words[] = {
        {"the", 3}, {"its", 3}, {"his", 3}, {"her", 3}, {"their", 5}, {"der", 3}, {"die", 3},
        {"das", 3}, {"le", 2},  {"la", 2},  {"el", 2},  {"de", 2},    {"il", 2},  {"o", 1}};
    if (reading_foreign(reading))
        return reading_lexis(reading, token) & LEXIS_DEFINITE;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (reading_is(reading, token, words[i]))
            return true;
    return false;
}

uint32_t speaker_end(const struct reading *reading, uint32_t first)
{
    uint32_t last = first;
    while (last + 1 < reading->to && last - first < LONGEST && !speaker_parted(reading, last + 1) &&
           !(traits_at(reading, last + 1) & TRAIT_CALENDAR) &&
           !(last > first && (reading_is(reading, last + 1, SLICE("that")) ||
                              reading_is(reading, last + 1, SLICE("on")))))
        last++;
    return last;
}

/* "China's industry ministry": China is not who speaks. */
static bool is_owner(const struct reading *reading, const struct mention *name)
{
    struct slice rest = slice_sub(reading->text, name->range.end, reading->text.len);
    return slice_starts(rest, SLICE("'s")) || slice_starts(rest, SLICE("\xE2\x80\x99s"));
}

/* The first of the sentence's mentions that begins at the byte or behind it. */
static size_t first_behind(const struct reading *reading, uint32_t byte)
{
    size_t low = 0, high = reading->name_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (reading->names[middle].range.start < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The name that stands in tokens first..last; people and bodies before places. */
static const struct mention *name_in(const struct reading *reading, uint32_t first, uint32_t last)
{
    const struct token *tokens = reading->document->tokens;
    const struct mention *found = NULL;
    for (size_t i = first_behind(reading, tokens[first].start);
         i < reading->name_count && reading->names[i].range.start < tokens[last].end; i++) {
        const struct mention *name = &reading->names[i];
        if ((name->kind != FACT_NAME && name->kind != FACT_PLACE) || name->withheld ||
            name->range.start < tokens[first].start || name->range.end > tokens[last].end ||
            is_owner(reading, name))
            continue;
        if (!found || (found->kind == FACT_PLACE && name->kind == FACT_NAME) ||
            (name->name.type == NAME_PERSON && found->name.type != NAME_PERSON))
            found = name;
    }
    return found;
}

/* The head of the phrase: what stands before its first preposition. */
static uint32_t head_end(const struct reading *reading, uint32_t first, uint32_t last)
{
    uint32_t end = first;
    while (end < last && !speaker_preposition(reading, end + 1))
        end++;
    return end;
}

/* "He" is a person, "it" and "they" are an office. */
static bool pronoun(const struct reading *reading, uint32_t token, struct credit *credit)
{
    bool person =
        (traits_at(reading, token) & TRAIT_PRONOUN) && !reading_is(reading, token, SLICE("they"));
    if (person && reading->last_person.len) {
        credit->kind = SPEAKER_NAMED;
        credit->person = true;
        credit->full = reading->last_person;
    } else if (reading->last.full.len) {
        *credit = reading->last;
    } else if (person) { /* somebody speaks, whoever it is */
        credit->kind = SPEAKER_NAMED;
        credit->person = true;
        credit->full = SLICE_NONE;
    } else {
        return false;
    }
    return true;
}

/* The last word of an office: "Velmark's central bank" of what it did besides speaking. */
static uint32_t office_end(const struct reading *reading, uint32_t first, uint32_t head)
{
    uint32_t end = first;
    for (uint32_t t = first; t <= head; t++)
        if (traits_at(reading, t) & (TRAIT_OFFICIAL | TRAIT_BODY | TRAIT_OFFICE))
            end = t;
    return end > first || head - first > 4 ? end : head;
}

static void set_named(struct credit *credit, const struct mention *name)
{
    credit->kind = SPEAKER_NAMED;
    credit->full = name->name.full;
    credit->speaker = name->name.text;
    credit->person = name->name.type != NAME_ORGANISATION;
    credit->inflects = name->name.inflects;
}

static bool by_traits(const struct reading *reading, uint32_t first, uint32_t head, uint32_t last,
                      struct credit *credit)
{
    uint32_t in_head = 0, in_all = 0;
    for (uint32_t t = first; t <= last; t++) {
        in_all |= traits_at(reading, t);
        in_head |= t <= head ? traits_at(reading, t) : 0;
    }
    if (in_head & (TRAIT_HIDDEN | TRAIT_VEILED))
        credit->kind = SPEAKER_UNNAMED;
    else if (in_all & TRAIT_OUTLET)
        credit->kind = SPEAKER_OUTLET;
    else if (indefinite(reading, first))
        credit->kind = SPEAKER_UNNAMED;
    else if (in_head & (TRAIT_OFFICIAL | TRAIT_BODY | TRAIT_OFFICE))
        credit->kind = SPEAKER_OFFICIAL;
    else if (definite(reading, first) && head > first)
        credit->kind = SPEAKER_OFFICIAL;
    else
        return false;
    return true;
}

bool speaker_read(const struct reading *reading, uint32_t first, uint32_t last,
                  struct credit *credit)
{
    const struct token *tokens = reading->document->tokens;
    *credit = (struct credit){.kind = SPEAKER_OFFICIAL};
    if (first > last || first < reading->from || last >= reading->to)
        return false;
    uint32_t head = head_end(reading, first, last);
    const struct mention *name = name_in(reading, first, head);
    credit->speaker = slice_sub(reading->text, tokens[first].start, tokens[last].end);
    credit->full = credit->phrase = credit->speaker;
    if (first == last &&
        ((traits_at(reading, first) & TRAIT_PRONOUN) || reading_is(reading, first, SLICE("it"))))
        return pronoun(reading, first, credit);
    /* "Nvidia officials": the name only says whose they are. */
    uint32_t ends = traits_at(reading, head);
    bool office =
        (ends & (TRAIT_OFFICIAL | TRAIT_HIDDEN)) && name && name->range.end < tokens[head].start;
    if (name && name->kind == FACT_NAME && !office) {
        bool outlet = traits_at(reading, head) & TRAIT_OUTLET && name->name.type != NAME_PERSON;
        set_named(credit, name);
        credit->kind = outlet ? SPEAKER_OUTLET : SPEAKER_NAMED;
        return true;
    }
    for (uint32_t t = first; t <= head; t++)
        if (reading_stem(reading, t)->turn == TURN_NEGATION)
            return false;
    if (by_traits(reading, first, head, last, credit)) {
        if (credit->kind == SPEAKER_OFFICIAL && last == head)
            credit->speaker = credit->full = slice_sub(
                reading->text, tokens[first].start, tokens[office_end(reading, first, head)].end);
        return true;
    }
    /* A country speaks through its government. */
    return name && name->kind == FACT_PLACE;
}
