/* Words that turn or weaken what stands around them, in languages other than English, by the bits
 * of lexis.h. Where nothing that tells follows ("er bestätigte das nicht"), what is turned stands
 * before. Indexes are tokens. */
#include "fact/turnlexis.h"

#include "base/buffer.h"
#include "vocabulary/lexis.h"
#include "vocabulary/trait.h"
#include "vocabulary/turn.h"

/* SCOPE: tokens a word turns at most; FRAME: between the two parts of a negation; PERFECT: from
 * "soll" to "haben"; NEAR: where a condition stands. */
enum { SCOPE = 10, FRAME = 5, PERFECT = 14, NEAR = 40, TELLING = 330 };

static uint32_t lexis_at(const struct reading *reading, uint32_t token)
{
    return token >= reading->from && token < reading->to ? reading_lexis(reading, token) : 0;
}

static bool tells(const struct reading *reading, uint32_t token)
{
    return reading_stem(reading, token)->rarity >= TELLING &&
           !(reading_traits(reading, token) & TRAIT_HELPER);
}

static uint32_t scope_end(const struct reading *reading, uint32_t token)
{
    uint32_t t = token + 1;
    while (t < reading->to && t - token <= SCOPE && !reading_parted(reading, t) &&
           !(lexis_at(reading, t) & LEXIS_BOUND))
        t++;
    return t;
}

static uint32_t scope_start(const struct reading *reading, uint32_t token)
{
    uint32_t t = token;
    while (t > reading->from && token - t < SCOPE && !reading_parted(reading, t) &&
           !(lexis_at(reading, t - 1) & LEXIS_BOUND))
        t--;
    return t;
}

static void add_head(const struct reading *reading, uint32_t token, struct turning *turning,
                     struct buffer *value)
{
    const struct stem *stem = reading_stem(reading, token);
    if (turning->head_count < 2)
        buffer_format(value, " %.*s", SLICE_ARG(stem->text));
    if (!turning->head_count)
        turning->stem = reading->document->tokens[token].stem;
    turning->heads[turning->head_count++] = stem->concept;
}

/* What tells behind opener, else the nearest before it. token itself is passed over. */
static void take_heads(const struct reading *reading, uint32_t opener, uint32_t token,
                       struct turning *turning, struct buffer *value)
{
    uint32_t end = scope_end(reading, token), start = scope_start(reading, opener);
    turning->subject = NO_CONCEPT;
    for (uint32_t t = opener + 1; t < end && turning->head_count < HEADS; t++)
        if (t != token && tells(reading, t))
            add_head(reading, t, turning, value);
    for (uint32_t t = opener; t > start; t--) {
        if (!tells(reading, t - 1))
            continue;
        if (turning->head_count) {
            turning->subject = reading_stem(reading, t - 1)->concept;
            return;
        }
        add_head(reading, t - 1, turning, value);
    }
}

static struct mention *add(struct reading *reading, enum fact_kind kind, uint32_t opener,
                           uint32_t token, struct slice sign)
{
    const struct token *tokens = reading->document->tokens;
    struct turning turning = {.word = reading_word(reading, token)};
    struct buffer value = {0};
    buffer_add_slice(&value, sign);
    turning.scope = (struct range){tokens[opener].start, tokens[scope_end(reading, token) - 1].end};
    take_heads(reading, opener, token, &turning, &value);
    turning.value = arena_slice(reading->arena, buffer_slice(&value));
    buffer_free(&value);
    struct mention *mention =
        reading_add(reading, kind, (struct range){tokens[token].start, tokens[token].end});
    mention->turning = turning;
    return mention;
}

static bool is_name_part(const struct reading *reading, uint32_t token)
{
    uint32_t flags = reading->document->tokens[token].flags;
    return (flags & TOKEN_CAPITAL) && !(flags & TOKEN_FIRST);
}

/* "nicht nur", "… oder nicht": these deny nothing. */
static bool is_idle(const struct reading *reading, uint32_t token)
{
    bool last = token + 1 >= reading->to || reading_parted(reading, token + 1);
    bool choice = token > reading->from && (lexis_at(reading, token - 1) & LEXIS_BOUND);
    return (!last && (lexis_at(reading, token + 1) & LEXIS_ONLY)) || (last && choice);
}

/* The second part of "ne … plus"; 0 where it is none, or only "ne … que". */
static uint32_t second_part(const struct reading *reading, uint32_t opener)
{
    for (uint32_t t = opener + 1; t < reading->to && t - opener <= FRAME; t++) {
        if (reading_parted(reading, t) || reading_is_any(reading, t, "que qu'"))
            return 0;
        if ((lexis_at(reading, t) & LEXIS_NEGATION) ||
            reading_is_any(reading, t, "plus personne rien guère ni"))
            return t;
    }
    return 0;
}

/* The last token that it has read. */
static uint32_t read_negation(struct reading *reading, uint32_t token)
{
    uint32_t second = token;
    if (lexis_at(reading, token) & LEXIS_OPENER)
        second = second_part(reading, token);
    else if (!(lexis_at(reading, token) & LEXIS_NEGATION))
        return token;
    if (!second || is_name_part(reading, token) || is_idle(reading, second))
        return second > token ? second : token;
    struct mention *mention = add(reading, FACT_NEGATION, token, second, SLICE("not"));
    mention->turning.turn = TURN_NEGATION;
    mention->turning.plain = true;
    return second;
}

static bool is_participle(const struct reading *reading, uint32_t token)
{
    static const char *const ends[] = {"é",   "ée",  "és",  "ées", "i",   "is",  "it",  "u",
                                       "us",  "ue",  "rt",  "ado", "ada", "ido", "ida", "ato",
                                       "ata", "ati", "ate", "ito", "ita", "uto", "uta", "tto",
                                       "tta", "rto", "rso", "sto", "iso", "eso", "sso", "at"};
    struct slice form = token < reading->to ? reading_form(reading, token) : SLICE("");
    for (size_t i = 0; form.len > 2 && i < sizeof ends / sizeof *ends; i++)
        if (slice_ends(form, slice_from(ends[i])))
            return true;
    return false;
}

/* "Si" and "se" before it, "pu" or no participle behind: a conditional without hearsay. */
static bool is_condition(const struct reading *reading, uint32_t token)
{
    if (!reading_is_any(reading, token,
                        "aurait auraient serait seraient habría habrían avrebbe avrebbero sarebbe "
                        "sarebbero teria teriam hauria haurien"))
        return false;
    for (uint32_t t = token > reading->from + NEAR ? token - NEAR : reading->from;
         t < reading->to && t < token + NEAR; t++)
        if (reading_is_any(reading, t, "si s' se caso"))
            return true;
    if (lexis_at(reading, token + 1) & (LEXIS_ABLE | LEXIS_DEFINITE | LEXIS_INDEFINITE))
        return true;
    return !is_participle(reading, token + 1) && !is_participle(reading, token + 2);
}

/* "soll … haben". */
static bool has_perfect(const struct reading *reading, uint32_t token)
{
    bool scandinavian = vocabulary_lexis_language(reading->vocabulary) &
                        (LEXIS_SWEDISH | LEXIS_DANISH | LEXIS_NORWEGIAN);
    for (uint32_t t = token + 1; t < reading->to && t - token <= PERFECT; t++) {
        if (lexis_at(reading, t) & LEXIS_PERFECT)
            return !scandinavian ||
                   (t + 1 < reading->to && slice_ends(reading_form(reading, t + 1), SLICE("t")));
        if (reading_parted(reading, t) && t > token + 1)
            return false;
    }
    return false;
}

static enum hedge_kind hedge_of(const struct reading *reading, uint32_t token)
{
    uint32_t lexis = lexis_at(reading, token);
    if (is_name_part(reading, token))
        return HEDGE_NONE;
    if (lexis & LEXIS_HEARSAY) {
        bool course = token > reading->from && reading_is_any(reading, token - 1, "por");
        return course || is_condition(reading, token) ? HEDGE_NONE : HEDGE_HEARSAY;
    }
    if ((lexis & LEXIS_SHOULD) && has_perfect(reading, token))
        return HEDGE_HEARSAY;
    if (lexis & LEXIS_PROBABLE)
        return HEDGE_PROBABLE;
    return lexis & LEXIS_POSSIBLE ? HEDGE_POSSIBLE : HEDGE_NONE;
}

void turnlexis_read(struct reading *reading)
{
    enum { TURNS = LEXIS_NEGATION | LEXIS_OPENER };
    enum { HEDGES = LEXIS_HEARSAY | LEXIS_SHOULD | LEXIS_PROBABLE | LEXIS_POSSIBLE };
    uint32_t past = reading->from;
    for (uint32_t t = reading->from; t < reading->to; t++) {
        uint32_t lexis = lexis_at(reading, t);
        if ((lexis & TURNS) && t >= past) {
            past = read_negation(reading, t) + 1;
            continue;
        }
        enum hedge_kind hedge = lexis & HEDGES ? hedge_of(reading, t) : HEDGE_NONE;
        if (hedge)
            add(reading, FACT_HEDGE, t, t, reading_form(reading, t))->turning.hedge = hedge;
    }
}
