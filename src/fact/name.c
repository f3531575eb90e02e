/* Cuts runs of capitals into names and reads each: "German Chancellor Friedrich Merz" is a place
 * and a person with a title. Ranges are bytes of the text, indexes tokens. What the name is called
 * elsewhere in the article is added by namelink.c. */
#include "fact/name.h"

#include "base/buffer.h"
#include "fact/enumeration.h"
#include "fact/namerun.h"
#include "fact/nametype.h"
#include "fact/title.h"
#include "text/fold.h"
#include "text/languagetag.h"
#include "vocabulary/lexis.h"
#include "vocabulary/trait.h"

/* Words of the longest name in the gazetteer. */
enum { PLACE_WORDS = 4, LONGEST_ROLE = 6 };

/* A run on its way into names. */
struct cut {
    struct reading *reading;
    struct enumeration *enumeration;
    struct buffer *scratch;
    bool inflects, learns;
};

/* Names that end otherwise as the sentence wants it. */
static bool language_inflects(struct slice language)
{
    static const char *const tags[] = {"fi", "ru", "hu", "tr", "el", "pl", "cs", "sk", "uk", "be",
                                       "sl", "hr", "sr", "bs", "lt", "lv", "et", "eu", "ro", "hy"};
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (languagetag_is(language, tags[i]))
            return true;
    return false;
}

static struct toponym find_place(const struct cut *cut, uint32_t first, uint32_t last)
{
    struct slice text = slice_range(cut->reading->text, namerun_range(cut->reading, first, last));
    /* "US" and "UK" are places, "Us" is not. */
    if (text.len <= 3 && !namerun_code(text))
        return (struct toponym){0};
    if (first == last && !namerun_possessive(cut->reading, first))
        return gazetteer_find(reading_form(cut->reading, first));
    buffer_clear(cut->scratch);
    fold_add(text, cut->scratch);
    return gazetteer_find(buffer_slice(cut->scratch));
}

/* The longest place at the front of first..last: how many tokens, 0 for none. */
static uint32_t leading_place(const struct cut *cut, uint32_t first, uint32_t last,
                              struct toponym *place)
{
    uint32_t most = last - first + 1 < PLACE_WORDS ? last - first + 1 : PLACE_WORDS;
    for (uint32_t n = most; n > 0; n--) {
        *place = find_place(cut, first, first + n - 1);
        if (place->kind != PLACE_UNKNOWN)
            return n;
    }
    return 0;
}

static void set_words(const struct cut *cut, struct name *name, uint32_t first, uint32_t last)
{
    const struct reading *reading = cut->reading;
    uint32_t end = last;
    while (end > first && (reading_traits(reading, end) & TRAIT_SUFFIX))
        end--;
    for (uint32_t t = first; t <= last; t++)
        if (reading->document->tokens[t].start < reading->document->tokens[t].end &&
            nametype_model(reading_word(reading, t)))
            end = t;
    name->stem = reading->document->tokens[end].stem;
    name->rare = reading_stem(reading, first)->rarity == FULL_WEIGHT;
    name->last = slice_range(reading->text, namerun_range(reading, end, end));
    if (nametype_model(name->last) && slice_ends(name->last, SLICE("s")))
        name->last.len--;
    name->given = end > first ? reading_word(reading, first) : SLICE_NONE;
}

static void add(const struct cut *cut, uint32_t first, uint32_t last, const struct toponym *place,
                struct range title)
{
    struct reading *reading = cut->reading;
    struct range range = namerun_range(reading, first, last);
    struct name name = {.text = slice_range(reading->text, range), .inflects = cut->inflects};
    if (place)
        name.place = *place;
    bool titled = title.end != 0;
    if (!titled)
        title = title_beside(reading, first, last);
    nametype_set(reading, &name, first, last, titled, title.end != 0);
    if (name.type == NAME_PERSON && title.end)
        name.title = slice_range(reading->text, title);
    set_words(cut, &name, first, last);
    name.full = name.text;
    if (cut->learns && name.type == NAME_PERSON)
        map_put(&reading->surnames, reading_form(reading, last), 1, NULL);
    struct mention *mention =
        reading_add(reading, name.type == NAME_PLACE ? FACT_PLACE : FACT_NAME, range);
    mention->name = name;
    enumeration_add(cut->enumeration, reading, first, namerun_possessive(reading, last));
}

/* Where the rest of a run is something of its own behind a country or its people. */
static bool parts_from_place(const struct cut *cut, const struct toponym *place, uint32_t next,
                             uint32_t last)
{
    if (next > last)
        return true;
    if (place->kind != PLACE_COUNTRY && place->kind != PLACE_PEOPLE)
        return false;
    /* "US Treasury", but "China Airlines". */
    if (place->kind == PLACE_COUNTRY &&
        (place->name.len <= 3 || slice_equal(place->name, SLICE("united states"))))
        return true;
    return last > next || (reading_traits(cut->reading, next) & TRAIT_GIVEN) ||
           nametype_model(reading_word(cut->reading, next));
}

/* Words before a title that are no common ones name the body it is in: "Nvidia CEO". */
static uint32_t before_title(const struct cut *cut, uint32_t first, uint32_t end)
{
    uint32_t t = first;
    while (t < end && !(reading_traits(cut->reading, t) & (TRAIT_OFFICE | TRAIT_COURTESY)) &&
           reading_stem(cut->reading, t)->rarity == FULL_WEIGHT)
        t++;
    return t;
}

/* "SKELBY, March 3 (Nordhav) -": the agency whose report it is, and nobody in it. */
static bool is_agency(const struct reading *reading, uint32_t first, uint32_t last)
{
    const struct token *tokens = reading->document->tokens;
    uint32_t start = tokens[first].start, end = tokens[last].end;
    if (reading->sentence > 3 || !start || reading->text.data[start - 1] != '(')
        return false;
    struct slice rest = slice_sub(reading->text, end, end + 5);
    return slice_starts(rest, SLICE(") -")) || slice_starts(rest, SLICE(") \xE2\x80\x93")) ||
           slice_starts(rest, SLICE(") \xE2\x80\x94"));
}

/* "Kingsville Police Chief Sam Grant": the token behind a role with a person's name behind it,
 * where words that are no given names come before; first where there is none. */
static uint32_t behind_role(const struct reading *reading, uint32_t first, uint32_t last)
{
    for (uint32_t t = first + 1; t + 1 < last && t < first + LONGEST_ROLE; t++)
        if ((reading_traits(reading, t) & TRAIT_OFFICE) &&
            (reading_traits(reading, t + 1) & TRAIT_GIVEN) &&
            !(reading_traits(reading, first) & (TRAIT_GIVEN | TRAIT_OFFICE | TRAIT_COURTESY)))
            return t + 1;
    return first;
}

/* "ministre de l'", "ministro della". */
static bool is_ministry(const struct reading *reading, uint32_t first)
{
    for (uint32_t t = first; t > reading->from && first - t < 4; t--)
        if (slice_starts(reading_form(reading, t - 1), SLICE("minist")))
            return true;
    return false;
}

/* Outside English a role may go on into a name: "le ministre de l'Intérieur Luc Perrin". The token
 * of the person, or first. */
static uint32_t behind_ministry(const struct cut *cut, uint32_t first, uint32_t last)
{
    const struct reading *reading = cut->reading;
    bool role = false;
    if (!reading_foreign(reading) || first == reading->from || first == last ||
        !(reading_lexis(reading, first - 1) & (LEXIS_OF | LEXIS_DEFINITE)) ||
        (reading_traits(reading, first) & (TRAIT_GIVEN | TRAIT_BODY)))
        return first;
    for (uint32_t t = first; t > reading->from && first - t < 4; t--)
        role = role || (reading_traits(reading, t - 1) & TRAIT_OFFICE);
    /* "ministro della Difesa Crosetto" */
    if (role && last == first + 1 && is_ministry(reading, first))
        return last;
    for (uint32_t t = first + 1; role && t < last; t++)
        if (reading_traits(reading, t) & TRAIT_GIVEN)
            return t;
    return first;
}

/* Where names have cases, those of a place and of a person meet: "мэр Москвы Сергей Орлов". The
 * token of the person, or first. */
static uint32_t behind_place(const struct cut *cut, uint32_t first, uint32_t last)
{
    enum { OTHERS = TRAIT_GIVEN | TRAIT_BODY | TRAIT_LAND | TRAIT_OFFICE | TRAIT_COURTESY };
    const struct reading *reading = cut->reading;
    if (!cut->inflects || !reading_foreign(reading) || first + 1 >= last ||
        (reading_traits(reading, first) & OTHERS))
        return first;
    return reading_traits(reading, first + 1) & TRAIT_GIVEN ? first + 1 : first;
}

static void read_run(const struct cut *cut, uint32_t first, uint32_t last)
{
    const struct token *tokens = cut->reading->document->tokens;
    struct range none = {0, 0};
    struct toponym place;
    uint32_t person = behind_ministry(cut, first, last);
    if (person == first)
        person = behind_place(cut, first, last);
    if (person > first) {
        add(cut, first, person - 1, NULL, none);
        first = person;
    }
    uint32_t length = leading_place(cut, first, last, &place);
    if (length && parts_from_place(cut, &place, first + length, last)) {
        add(cut, first, first + length - 1, &place, none);
        first += length;
    }
    if (first > last || is_agency(cut->reading, first, last) ||
        (first == last && (reading_traits(cut->reading, first) & TRAIT_SUFFIX)))
        return;
    uint32_t titles = title_length(cut->reading, first, last);
    if (titles) {
        uint32_t role = before_title(cut, first, first + titles);
        if (role > first && role < first + titles)
            add(cut, first, role - 1, NULL, none);
        struct range title = {tokens[role].start, tokens[first + titles - 1].end};
        first += titles;
        uint32_t bearer = behind_place(cut, first, last);
        if (bearer > first)
            add(cut, first, bearer - 1, NULL, none);
        add(cut, bearer, last, NULL, title);
    } else if (behind_role(cut->reading, first, last) > first) {
        uint32_t name = behind_role(cut->reading, first, last);
        add(cut, name, last, NULL, (struct range){tokens[name - 1].start, tokens[name - 1].end});
    } else if (!nametype_only_role(cut->reading, first, last)) {
        place = find_place(cut, first, last);
        add(cut, first, last, &place, none);
    }
}

void names_read(struct reading *reading)
{
    struct namestyle style = namestyle_of(reading);
    struct enumeration enumeration = {0};
    struct buffer scratch = {0};
    struct cut cut = {reading, &enumeration, &scratch, language_inflects(reading->language),
                      languagetag_is(reading->language, "de")};
    struct namerun run;
    for (uint32_t token = reading->from; namerun_next(reading, &style, &token, &run);)
        read_run(&cut, run.first, run.last);
    enumeration_end(&enumeration, reading);
    buffer_free(&scratch);
}

struct slice name_value(struct arena *arena, const struct name *name)
{
    bool country = name->place.kind == PLACE_COUNTRY || name->place.kind == PLACE_PEOPLE;
    struct slice value = country ? gazetteer_country(name->place.country) : name->place.name;
    if (name->type == NAME_PLACE && !slice_is_none(value))
        return value;
    return arena_slice(arena, slice_is_none(name->full) ? name->text : name->full);
}
