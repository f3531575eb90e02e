/* Where names begin and end. Offsets are bytes of the text, and indexes are tokens. What kind of
 * name a run is, and whether it is several, is not asked here. */
#include "fact/namerun.h"

#include "fact/gazetteer.h"
#include "text/chars.h"
#include "text/utf8.h"
#include "vocabulary/lexis.h"
#include "vocabulary/trait.h"

/* A sentence of fewer words has no style; a headline has more capitals than so many of eight. */
enum {
    FEWEST = 4,
    IN_HEADING = 4,
    IN_TEXT = 6,
    LONGEST_RUN = 12,
    TELLING = 400,
    LONGEST_ABBREVIATION = 4
};

static bool has_trait(const struct reading *reading, uint32_t token, uint32_t traits)
{
    return reading_traits(reading, token) & traits;
}

static uint32_t flags_at(const struct reading *reading, uint32_t token)
{
    return reading->document->tokens[token].flags;
}

struct namestyle namestyle_of(const struct reading *reading)
{
    uint32_t words = 0, capitals = 0;
    const struct article *article = reading->article;
    bool heading =
        article && article->blocks &&
        article->blocks[article->sentences[reading->sentence].block].kind == BLOCK_HEADING;
    uint32_t most = heading ? IN_HEADING : IN_TEXT;
    if (slice_starts_nocase(vocabulary_language(reading->vocabulary), SLICE("de")))
        return (struct namestyle){true};
    for (uint32_t t = reading->from; t < reading->to; t++) {
        uint32_t flags = flags_at(reading, t);
        words += !(flags & TOKEN_NUMBER);
        capitals += flags & TOKEN_CAPITAL ? 1 : 0;
    }
    return (struct namestyle){words >= FEWEST && capitals * 8 > words * most};
}

bool namerun_code(struct slice word)
{
    bool small = false;
    for (size_t i = 0; i < word.len; i++) {
        if (word.data[i] >= '0' && word.data[i] <= '9')
            return true;
        small = small || (word.data[i] >= 'a' && word.data[i] <= 'z') || (word.data[i] & 0x80);
    }
    return !small && word.len > 1;
}

static size_t possessive_length(struct slice word)
{
    static const struct slice tails[] = {
        {"'s", 2}, {"\xE2\x80\x99s", 4}, {"'S", 2}, {"\xE2\x80\x99S", 4}};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        if (word.len > tails[i].len && slice_ends(word, tails[i]))
            return tails[i].len;
    return 0;
}

bool namerun_possessive(const struct reading *reading, uint32_t token)
{
    return possessive_length(reading_word(reading, token));
}

struct range namerun_range(const struct reading *reading, uint32_t first, uint32_t last)
{
    const struct token *tokens = reading->document->tokens;
    struct range range = {tokens[first].start, tokens[last].end};
    range.end -= (uint32_t)possessive_length(reading_word(reading, last));
    return range;
}

static bool known_place(const struct reading *reading, uint32_t token)
{
    return gazetteer_find(reading_form(reading, token)).kind != PLACE_UNKNOWN;
}

/* Nothing but a word that is no common one, or one that only names have. */
static bool tells(const struct reading *reading, uint32_t token)
{
    struct slice word = reading_word(reading, token);
    if (namerun_code(slice_sub(word, 0, word.len - possessive_length(word))))
        return true;
    bool german = slice_starts_nocase(vocabulary_language(reading->vocabulary), SLICE("de"));
    const struct stem *stem = reading_stem(reading, token);
    if (german && map_get(&reading->surnames, reading_form(reading, token)))
        return true;
    return has_trait(reading, token, TRAIT_GIVEN | TRAIT_OUTLET) || known_place(reading, token) ||
           (!german && stem->rarity == FULL_WEIGHT && stem->mentions > 1 && stem_is_name(stem));
}

/* Whether only what stands inside names is between the token and the one before it. */
static bool joined(const struct reading *reading, uint32_t token)
{
    if (token <= reading->from || token >= reading->to)
        return false;
    const struct token *tokens = reading->document->tokens;
    struct slice gap = slice_sub(reading->text, tokens[token - 1].end, tokens[token].start);
    struct slice before = reading_word(reading, token - 1);
    if (slice_equal(gap, SLICE(" ")) || slice_equal(gap, SLICE("\xC2\xA0")))
        return true;
    /* "d'Estaing" */
    if (!gap.len)
        return slice_ends(reading_form(reading, token - 1), SLICE("'"));
    if (slice_equal(gap, SLICE("-")))
        return !known_place(reading, token) && !known_place(reading, token - 1);
    if (slice_equal(gap, SLICE(". ")))
        return before.len == 1 ||
               (before.len <= LONGEST_ABBREVIATION &&
                (has_trait(reading, token - 1, TRAIT_COURTESY | TRAIT_OFFICE) ||
                 slice_equal(before, SLICE("St")) || slice_ends(before, SLICE("U.S"))));
    return slice_equal(gap, SLICE(" & "));
}

static bool capital(const struct reading *reading, uint32_t token)
{
    return token < reading->to && (flags_at(reading, token) & TOKEN_CAPITAL);
}

static bool capital_before(const struct reading *reading, uint32_t token)
{
    return joined(reading, token) && capital(reading, token - 1);
}

static bool after_given(const struct reading *reading, uint32_t token)
{
    return capital_before(reading, token) &&
           has_trait(reading, token - 1, TRAIT_GIVEN | TRAIT_COURTESY | TRAIT_OFFICE);
}

/* "May" is a month, unless it is Theresa's. */
static bool is_calendar(const struct reading *reading, uint32_t token)
{
    return has_trait(reading, token, TRAIT_CALENDAR) &&
           !(after_given(reading, token) && !has_trait(reading, token - 1, TRAIT_OFFICE));
}

static bool before_speech(const struct reading *reading, uint32_t token)
{
    uint32_t next = token + 1;
    while (next < reading->to && next < token + 3 && has_trait(reading, next, TRAIT_HELPER))
        next++;
    return next < reading->to && has_trait(reading, next, TRAIT_SAY | TRAIT_REPORT);
}

/* "ByteDance". */
static bool camel(struct slice word)
{
    for (size_t i = 1; i < word.len; i++)
        if (word.data[i] >= 'A' && word.data[i] <= 'Z' && (word.data[i - 1] & 32))
            return true;
    return false;
}

/* "State-backed". */
static bool compound(const struct reading *reading, uint32_t token)
{
    const struct token *tokens = reading->document->tokens;
    return token + 1 < reading->to && !capital(reading, token + 1) &&
           slice_equal(slice_sub(reading->text, tokens[token].end, tokens[token + 1].start),
                       SLICE("-"));
}

/* A name follows behind a comma, as in "Siemens, Bosch and BASF". */
static bool before_list(const struct reading *reading, uint32_t token)
{
    const struct token *tokens = reading->document->tokens;
    return capital(reading, token + 1) && !is_calendar(reading, token + 1) &&
           slice_equal(slice_sub(reading->text, tokens[token].end, tokens[token + 1].start),
                       SLICE(", "));
}

/* "Air Transport Association", "Bank of Norland": a body is named further on, or here. */
static bool before_body(const struct reading *reading, uint32_t token)
{
    if (has_trait(reading, token, TRAIT_BODY))
        return reading_is(reading, token + 1, SLICE("of")) && capital(reading, token + 2);
    for (uint32_t t = token + 1; t < token + 4 && capital(reading, t) && joined(reading, t); t++)
        if (has_trait(reading, t, TRAIT_BODY))
            return true;
    return false;
}

/* Outside English: "Власти Зареченска". */
static bool is_office(const struct reading *reading, uint32_t token)
{
    return reading_foreign(reading) && has_trait(reading, token, TRAIT_OFFICIAL | TRAIT_HIDDEN) &&
           !has_trait(reading, token, TRAIT_BODY | TRAIT_OFFICE | TRAIT_GIVEN | TRAIT_OUTLET);
}

/* Outside English: "Ifølge Khan", "Siksi SDP": the first word only leads in what follows. */
static bool leads_in(const struct reading *reading, uint32_t token)
{
    if (!reading_foreign(reading))
        return false;
    bool next = capital(reading, token + 1) && joined(reading, token + 1);
    return reading_lexis(reading, token) ||
           has_trait(reading, token, TRAIT_ACCORDING | TRAIT_SAY | TRAIT_REPORT | TRAIT_HELPER) ||
           (next && !has_trait(reading, token, TRAIT_GIVEN | TRAIT_BODY | TRAIT_LAND) &&
            !stem_is_name(reading_stem(reading, token)) &&
            (namerun_code(reading_word(reading, token + 1)) ||
             has_trait(reading, token + 1, TRAIT_GIVEN)));
}

/* The first word of a sentence has its capital for nothing. */
static bool first_is_name(const struct reading *reading, uint32_t token)
{
    const struct stem *stem = reading_stem(reading, token);
    bool next = capital(reading, token + 1) && joined(reading, token + 1) &&
                !is_calendar(reading, token + 1);
    if (compound(reading, token) || is_office(reading, token) || leads_in(reading, token))
        return false;
    if (stem_is_name(stem) || namerun_code(reading_word(reading, token)) ||
        camel(reading_word(reading, token)))
        return true;
    if (next && has_trait(reading, token,
                          TRAIT_GIVEN | TRAIT_COURTESY | TRAIT_OFFICE | TRAIT_BODY | TRAIT_LAND))
        return true;
    if (stem->mentions > stem->capitals)
        return false;
    /* "United Airlines". */
    if (stem->rarity >= TELLING &&
        (before_body(reading, token) ||
         (next && has_trait(reading, token + 1, TRAIT_SUFFIX | TRAIT_LAND))))
        return true;
    if (known_place(reading, token))
        return true;
    return stem->rarity == FULL_WEIGHT &&
           (next || (!reading_foreign(reading) && before_speech(reading, token)) ||
            before_list(reading, token) || namerun_possessive(reading, token));
}

/* "Year 5". */
static bool label(const struct reading *reading, uint32_t token)
{
    return token + 1 < reading->to && (flags_at(reading, token + 1) & TOKEN_NUMBER) &&
           joined(reading, token + 1) && reading_stem(reading, token)->rarity < FULL_WEIGHT &&
           !capital_before(reading, token);
}

/* Behind the dash of a dateline, or one in brackets, a sentence begins. */
static bool behind_dash(const struct reading *reading, uint32_t token)
{
    if (token == reading->from)
        return false;
    const struct token *tokens = reading->document->tokens;
    struct slice gap = slice_sub(reading->text, tokens[token - 1].end, tokens[token].start);
    return slice_ends(gap, SLICE("- ")) || slice_ends(gap, SLICE("\xE2\x80\x94 ")) ||
           slice_ends(gap, SLICE("\xE2\x80\x93 "));
}

/* II, XX. */
static bool is_numeral(struct slice word)
{
    for (size_t i = 0; i < word.len; i++)
        if (!strchr("IVX", word.data[i]))
            return false;
    return word.len > 0;
}

/* German: "Anders" and "Kai" may be other words where a sentence begins. */
static bool first_given(const struct reading *reading, uint32_t token)
{
    return (flags_at(reading, token) & TOKEN_FIRST) && has_trait(reading, token, TRAIT_GIVEN) &&
           !(capital(reading, token + 1) && joined(reading, token + 1)) &&
           !map_get(&reading->surnames, reading_form(reading, token));
}

/* German: "Minister Weil"; two nouns side by side are a title and its name. */
static bool surname(const struct reading *reading, uint32_t token)
{
    enum { NOUNS = TRAIT_OFFICE | TRAIT_OFFICIAL | TRAIT_BODY | TRAIT_HIDDEN | TRAIT_CALENDAR };
    static const struct slice ends[] = {{"ung", 3},    {"heit", 4}, {"keit", 4},
                                        {"schaft", 6}, {"tion", 4}, {"ment", 4}};
    struct slice form = reading_form(reading, token);
    if (!reading_foreign(reading) || form.len < 3 || has_trait(reading, token, NOUNS) ||
        reading_lexis(reading, token))
        return false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (slice_ends(form, ends[i]))
            return false;
    return true;
}

static bool begins(const struct reading *reading, const struct namestyle *style, uint32_t token)
{
    uint32_t flags = flags_at(reading, token);
    if (!(flags & TOKEN_CAPITAL) || is_calendar(reading, token) || label(reading, token) ||
        reading_is(reading, token, SLICE("the")))
        return false;
    bool title = has_trait(reading, token, TRAIT_COURTESY | TRAIT_OFFICE) &&
                 capital(reading, token + 1) && joined(reading, token + 1);
    if (reading_foreign(reading) && is_numeral(reading_word(reading, token)) &&
        !capital_before(reading, token))
        return false;
    if (style->capitals_mean_little && reading_foreign(reading) && first_given(reading, token))
        return false;
    if (style->capitals_mean_little)
        return (title && (tells(reading, token + 1) || surname(reading, token + 1))) ||
               tells(reading, token);
    /* "Los Angeles", but never "Los" alone. */
    if (reading_foreign(reading) && slice_ends(reading_form(reading, token), SLICE("'")))
        return false;
    if ((reading_lexis(reading, token) & LEXIS_EMPTY) &&
        !(capital(reading, token + 1) && joined(reading, token + 1)))
        return false;
    bool first = (flags & TOKEN_FIRST) || behind_dash(reading, token);
    return !first || first_is_name(reading, token);
}

static bool continues(const struct reading *reading, const struct namestyle *style, uint32_t token)
{
    if (!capital(reading, token) || !joined(reading, token) || is_calendar(reading, token) ||
        namerun_possessive(reading, token - 1))
        return false;
    /* "Regierungssprecherin Klara Moor" */
    if (style->capitals_mean_little && token >= reading->from + 2 &&
        has_trait(reading, token - 2, TRAIT_OFFICE | TRAIT_COURTESY) &&
        joined(reading, token - 1) && surname(reading, token - 1) && surname(reading, token))
        return true;
    return !style->capitals_mean_little || after_given(reading, token) || tells(reading, token);
}

/* The capital behind one or two small words that names have inside ("van der", "of the"); 0 where
 * there is none. */
static uint32_t over_small(const struct reading *reading, const struct namestyle *style,
                           const struct namerun *run)
{
    uint32_t next = run->last + 1;
    bool body = false, of = false, and = false;
    for (uint32_t t = run->first; t <= run->last; t++) {
        body = body || has_trait(reading, t, TRAIT_BODY | TRAIT_LAND);
        and = and || reading_is(reading, t, SLICE("and"));
        of = of || (!capital(reading, t) && has_trait(reading, t, TRAIT_JOINT));
    }
    bool person = !reading_foreign(reading) || has_trait(reading, run->first, TRAIT_GIVEN);
    uint32_t small = (person ? TRAIT_PARTICLE : 0) | (body ? TRAIT_JOINT : 0);
    if (namerun_possessive(reading, run->last) || style->capitals_mean_little)
        return 0;
    while (next < reading->to && next <= run->last + 2 && !capital(reading, next)) {
        bool the = next == run->last + 2 && reading_is(reading, next, SLICE("the"));
        /* "Ali bin Abi Talib", but "Madrid de Ancelotti" only behind a given name. */
        bool apart = reading_foreign(reading) && has_trait(reading, next, TRAIT_PARTICLE) &&
                     !reading_lexis(reading, next);
        if (!joined(reading, next) || !(the || apart || has_trait(reading, next, small)))
            return 0;
        /* "Ministry of Industry and Trade and Nvidia": a second one is another name. */
        if (reading_is(reading, next, SLICE("and")) &&
            (!of || and || next + 1 >= reading->to ||
             reading_stem(reading, next + 1)->rarity == FULL_WEIGHT))
            return 0;
        next++;
    }
    if (reading_foreign(reading) && next < reading->to && !body && known_place(reading, next))
        return 0;
    return next > run->last + 1 && continues(reading, style, next) ? next : 0;
}

static void extend(const struct reading *reading, const struct namestyle *style,
                   struct namerun *run)
{
    while (run->last - run->first < LONGEST_RUN) {
        uint32_t next = run->last + 1;
        if (!continues(reading, style, next))
            next = over_small(reading, style, run);
        if (!next)
            break;
        run->last = next;
    }
}

bool namerun_next(const struct reading *reading, const struct namestyle *style, uint32_t *token,
                  struct namerun *run)
{
    for (uint32_t t = *token; t < reading->to; t++) {
        if (!begins(reading, style, t))
            continue;
        *run = (struct namerun){t, t};
        extend(reading, style, run);
        *token = t = run->last + 1;
        /* A lone letter is a headline's, or a list's. */
        if (run->last > run->first || reading_word(reading, run->first).len > 1)
            return true;
        t--;
    }
    return false;
}
