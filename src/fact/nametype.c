/* Tells people, organisations and places apart, by the words in a name and those beside it. Indexes
 * are tokens. A type that only its surroundings tell is not sure. */
#include "fact/nametype.h"

#include "fact/namerun.h"
#include "fact/title.h"
#include "vocabulary/trait.h"

/* Words of a person's name. */
enum { PERSON_WORDS = 4 };

static uint32_t any_trait(const struct reading *reading, uint32_t first, uint32_t last)
{
    uint32_t traits = 0;
    for (uint32_t t = first; t <= last; t++)
        traits |= reading_traits(reading, t);
    return traits;
}

bool nametype_model(struct slice word)
{
    bool digit = false, letter = false;
    for (size_t i = 0; i < word.len; i++) {
        digit = digit || (word.data[i] >= '0' && word.data[i] <= '9');
        letter = letter || (word.data[i] >= 'A' && word.data[i] <= 'Z');
    }
    return digit && letter;
}

bool nametype_only_role(const struct reading *reading, uint32_t first, uint32_t last)
{
    if (!(reading_traits(reading, last) & (TRAIT_OFFICE | TRAIT_COURTESY)) ||
        (reading_traits(reading, last) & TRAIT_GIVEN))
        return false;
    for (uint32_t t = first; t < last; t++)
        if (reading_stem(reading, t)->rarity == FULL_WEIGHT)
            return false;
    return true;
}

static bool compass(const struct reading *reading, uint32_t token)
{
    static const struct slice words[] = {
        {"north", 5},   {"south", 5},     {"east", 4},      {"west", 4},      {"outskirts", 9},
        {"capital", 7}, {"northeast", 9}, {"northwest", 9}, {"southeast", 9}, {"southwest", 9}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (reading_is(reading, token, words[i]))
            return true;
    return false;
}

/* "in Skelby", "west of Skelby", "the island of Hallen", "Skelby hospital", "Skelby island". */
static bool located(const struct reading *reading, uint32_t first, uint32_t last)
{
    if (first > reading->from && reading_adjacent(reading, first) &&
        !(reading_foreign(reading) && last > first)) {
        if (reading_traits(reading, first - 1) & TRAIT_LOCATES)
            return true;
        if (first > reading->from + 1 && reading_is(reading, first - 1, SLICE("of")) &&
            ((reading_traits(reading, first - 2) & TRAIT_LAND) || compass(reading, first - 2)))
            return true;
    }
    return last + 1 < reading->to && reading_adjacent(reading, last + 1) &&
           !(reading->document->tokens[last + 1].flags & TOKEN_CAPITAL) &&
           !namerun_possessive(reading, last) &&
           ((reading_traits(reading, last + 1) & TRAIT_LAND) ||
            reading_is(reading, last + 1, SLICE("hospital")));
}

/* "SKELBY, March 3 (Nordhav) -": the town at the front of a report, in capitals. */
static bool dateline(const struct reading *reading, uint32_t first, uint32_t last)
{
    const struct token *tokens = reading->document->tokens;
    if (first != reading->from || last + 1 >= reading->to || reading->sentence > 3 ||
        tokens[first].end - tokens[first].start < 3)
        return false;
    for (uint32_t i = tokens[first].start; i < tokens[last].end; i++)
        if (reading->text.data[i] >= 'a' && reading->text.data[i] <= 'z')
            return false;
    struct slice rest = slice_sub(reading->text, tokens[last].end, tokens[last].end + 4);
    return slice_starts(rest, SLICE(" (")) || slice_starts(rest, SLICE(" - ")) ||
           slice_starts(rest, SLICE(", ")) || slice_starts(rest, SLICE(" \xE2\x80"));
}

static bool personal(const struct reading *reading, uint32_t first, uint32_t last)
{
    uint32_t traits = any_trait(reading, first, last);
    if (last - first >= PERSON_WORDS)
        return false;
    if (last > first &&
        ((reading_traits(reading, first) & TRAIT_GIVEN) || (traits & TRAIT_PARTICLE)))
        return true;
    return title_age(reading, last);
}

static enum name_type type_by_words(const struct reading *reading, uint32_t first, uint32_t last)
{
    uint32_t ends = reading_traits(reading, last);
    uint32_t all = any_trait(reading, first, last);
    bool several = last > first;
    if (several && (ends & TRAIT_SUFFIX))
        return NAME_ORGANISATION;
    if (several && ((ends & TRAIT_LAND) ||
                    reading_is_any(reading, first, "lake mount cape port isle gulf fort bay")))
        return NAME_PLACE;
    if (all & TRAIT_BODY)
        return NAME_ORGANISATION;
    if (personal(reading, first, last))
        return NAME_PERSON;
    return all & TRAIT_OUTLET ? NAME_ORGANISATION : NAME_OTHER;
}

void nametype_set(const struct reading *reading, struct name *name, uint32_t first, uint32_t last,
                  bool titled, bool beside)
{
    bool code = namerun_code(name->text);
    name->sure = true;
    if (titled && !code) {
        name->type = NAME_PERSON;
        return;
    }
    name->type =
        name->place.kind != PLACE_UNKNOWN ? NAME_PLACE : type_by_words(reading, first, last);
    if (name->type != NAME_OTHER)
        return;
    if (beside && !code && (last > first || reading_stem(reading, last)->rarity == FULL_WEIGHT)) {
        name->type = NAME_PERSON;
        return;
    }
    name->sure = false;
    if (dateline(reading, first, last) || (!code && located(reading, first, last)))
        name->type = NAME_PLACE;
}
