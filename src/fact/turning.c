/* Words that turn or weaken what follows them, with what that is; English. Two negations of one
 * thing ("not unclear") cancel and are none. */
#include "fact/turning.h"

#include "base/buffer.h"
#include "fact/ideograph.h"
#include "fact/turnlexis.h"
#include "vocabulary/cue.h"
#include "vocabulary/turn.h"

/* SCOPE: tokens a word turns at most. TELLING: rarer words tell what is turned. */
enum { SCOPE = 10, TELLING = 330, NEAR = 3 };

static bool is_any(const struct reading *reading, uint32_t token, const char *words)
{
    return reading_is_any(reading, token, words);
}

static bool before_is(const struct reading *reading, uint32_t token, const char *words)
{
    return token > reading->from && is_any(reading, token - 1, words);
}

static uint8_t turn_at(const struct reading *reading, uint32_t token)
{
    return vocabulary_turn(reading->vocabulary, reading->document->tokens[token].word);
}

/* The token behind what the word turns. */
static uint32_t scope_end(const struct reading *reading, uint32_t token)
{
    uint32_t t = token + 1;
    while (t < reading->to && t - token <= SCOPE && !reading_parted(reading, t) &&
           !is_any(reading, t, "but because although though while whereas which who"))
        t++;
    return t;
}

/* What is left of "unclear" and its like; else the form. */
static struct slice turned_word(struct slice form)
{
    static const struct {
        struct slice word, bare;
    } table[] = {{{"unclear", 7}, {"clear", 5}}, {{"uncertain", 9}, {"clear", 5}},
                 {{"unknown", 7}, {"known", 5}}, {{"undecided", 9}, {"decided", 7}},
                 {{"unable", 6}, {"able", 4}},   {{"unlikely", 8}, {"likely", 6}}};
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (slice_equal(form, table[i].word))
            return table[i].bare;
    return SLICE_NONE;
}

static void take_heads(const struct reading *reading, uint32_t token, uint32_t end,
                       struct turning *turning, struct buffer *value)
{
    size_t shown = 0;
    for (uint32_t t = token + 1; t < end && turning->head_count < HEADS; t++) {
        const struct stem *stem = reading_stem(reading, t);
        /* "ruled out", "given up": the particle goes with its verb. */
        bool particle = turning->head_count == 1 && is_any(reading, t, "out up down off in over");
        if ((stem->rarity < TELLING && !particle) ||
            is_any(reading, t, "be been being have has had do does did is are was were"))
            continue;
        if (shown++ < 2)
            buffer_format(value, " %.*s", SLICE_ARG(stem->text));
        if (particle)
            continue;
        if (!turning->head_count)
            turning->stem = reading->document->tokens[t].stem;
        uint32_t *head = &turning->heads[turning->head_count++];
        *head = stem->concept;
    }
}

static uint32_t subject_of(const struct reading *reading, uint32_t token)
{
    for (uint32_t t = token; t > reading->from && token - t < SCOPE; t--) {
        const struct stem *stem = reading_stem(reading, t - 1);
        if (stem->rarity >= TELLING)
        return stem->concept;
        if (reading_parted(reading, t))
            break;
    }
    return NO_CONCEPT;
}

static struct mention *add(struct reading *reading, enum fact_kind kind, uint32_t token,
                           struct slice sign)
{
    const struct token *tokens = reading->document->tokens;
    uint32_t end = scope_end(reading, token);
    struct turning turning = {.word = reading_word(reading, token),
                              .subject = subject_of(reading, token)};
    struct buffer value = {0};
    buffer_add_slice(&value, sign);
    turning.scope = (struct range){tokens[token].start, tokens[end - 1].end};
    take_heads(reading, token, end, &turning, &value);
    turning.value = arena_slice(reading->arena, buffer_slice(&value));
    buffer_free(&value);
    struct mention *mention =
        reading_add(reading, kind, (struct range){tokens[token].start, tokens[token].end});
    mention->turning = turning;
    return mention;
}

/* "not only", "whether or not", "No. 2", "no doubt": these deny nothing. */
static bool is_idle(const struct reading *reading, uint32_t token)
{
    if (is_any(reading, token, "no")) {
        uint32_t end = reading->document->tokens[token].end;
        bool numbered = end < reading->text.len && reading->text.data[end] == '.';
        return numbered || is_any(reading, token + 1, "doubt matter fewer less more");
    }
    if (!is_any(reading, token, "not"))
        return false;
    return is_any(reading, token + 1,
                  "only just merely simply least surprisingly until far long") ||
           before_is(reading, token, "or if why");
}

static bool is_negation(const struct reading *reading, uint32_t token)
{
    const struct stem *stem = reading_stem(reading, token);
    if (stem->turn != TURN_NEGATION && !(stem->cues & CUE_NEGATION))
        return false;
    if (stem->turn == TURN_NEGATION && turn_at(reading, token) != TURN_NEGATION)
        return false;
    return !is_idle(reading, token);
}

/* The next negation that the one at token turns itself: "not unclear", "never failed". */
static uint32_t cancelled_by(const struct reading *reading, uint32_t token)
{
    if (is_any(reading, token, "neither nor"))
        return 0;
    for (uint32_t t = token + 1; t < reading->to && t - token <= NEAR; t++) {
        if (reading_parted(reading, t))
            return 0;
        if (is_negation(reading, t) && !is_any(reading, t, "no nor not"))
            return t;
    }
    return 0;
}

static uint32_t read_negation(struct reading *reading, uint32_t token)
{
    uint32_t other = cancelled_by(reading, token);
    if (other)
        return other;
    struct slice form = reading_form(reading, token), bare = turned_word(form);
    bool denies = is_any(reading, token, "denied deny denies denying");
    struct slice sign = bare.len ? arena_format(reading->arena, "not %.*s", SLICE_ARG(bare))
                        : denies ? SLICE("deny")
                                 : SLICE("not");
    struct mention *mention = add(reading, FACT_NEGATION, token, sign);
    mention->turning.turn = TURN_NEGATION;
    mention->turning.plain =
        is_any(reading, token, "not never cannot") || slice_ends(form, SLICE("n't"));
    if (bare.len) { /* what it denies is in the word itself */
        mention->turning.head_count = 0;
        mention->turning.value = sign;
    }
    return token;
}

static bool is_passive(const struct reading *reading, uint32_t token)
{
    return is_any(reading, token + 1, "to") ||
           before_is(reading, token, "is are was were be been being");
}

static enum hedge_kind hedge_of(const struct reading *reading, uint32_t token)
{
    /* The commonest first. */
    if (is_any(reading, token, "said believed thought reported feared claimed"))
        return is_any(reading, token + 1, "to") && is_passive(reading, token) ? HEDGE_HEARSAY
                                                                              : HEDGE_NONE;
    if (is_any(reading, token, "may might could")) {
        /* The month, a name, and what was not possible. */
        bool capital = reading->document->tokens[token].flags & TOKEN_CAPITAL;
        return capital || is_any(reading, token + 1, "not") ? HEDGE_NONE : HEDGE_POSSIBLE;
    }
    if (is_any(reading, token, "expected appears appear appeared seems seem seemed")) {
        bool expected = is_any(reading, token, "expected");
        if (!is_any(reading, token + 1, "to"))
            return HEDGE_NONE;
        return expected ? HEDGE_PROBABLE : HEDGE_HEARSAY;
    }
    if (is_any(reading, token, "likely probably presumably probable"))
        return before_is(reading, token, "un not") ? HEDGE_NONE : HEDGE_PROBABLE;
    if (is_any(reading, token, "perhaps possibly potentially possible potential"))
        return HEDGE_POSSIBLE;
    /* The stem's cue may be of another form. */
    return is_any(reading, token,
                  "alleged allegedly alleges alleging reportedly apparently apparent suspected "
                  "seemingly supposedly purportedly purported rumoured rumored")
               ? HEDGE_HEARSAY
               : HEDGE_NONE;
}

static void read_hedge(struct reading *reading, uint32_t token)
{
    enum hedge_kind hedge = hedge_of(reading, token);
    if (!hedge)
        return;
    struct mention *mention = add(reading, FACT_HEDGE, token, reading_form(reading, token));
    mention->turning.hedge = hedge;
}

/* The other values of the sentence, in order; at goes along with the tokens. */
struct values {
    size_t at, end;
};

/* "more than 400", "west" in a name: the word belongs to another value. */
static bool is_taken(const struct reading *reading, struct values *values, uint32_t token)
{
    uint32_t start = reading->document->tokens[token].start;
    const struct mention *items = reading->mentions.items;
    while (values->at < values->end && items[values->at].range.end <= start)
        values->at++;
    return values->at < values->end && items[values->at].range.start <= start;
}

static void read_opposite(struct reading *reading, struct values *values, uint32_t token)
{
    uint8_t turn = turn_at(reading, token);
    if (turn < TURN_OPPOSITE || is_taken(reading, values, token))
        return;
    struct mention *mention = add(reading, FACT_NEGATION, token, reading_form(reading, token));
    mention->turning.turn = turn;
    mention->turning.value = arena_slice(reading->arena, reading_form(reading, token));
}

void turnings_read(struct reading *reading, size_t first_mention)
{
    if (ideograph_reads(reading)) {
        ideograph_turnings(reading);
        return;
    }
    if (reading_foreign(reading)) {
        turnlexis_read(reading);
        return;
    }
    struct values values = {first_mention, reading->mentions.count};
    uint32_t cancelled = UINT32_MAX;
    for (uint32_t t = reading->from; t < reading->to; t++) {
        const struct stem *stem = reading_stem(reading, t);
        if (!stem->turn && !(stem->cues & (CUE_HEDGE | CUE_NEGATION)))
            continue;
        if (is_negation(reading, t) && t != cancelled) {
            uint32_t read = read_negation(reading, t);
            cancelled = read != t ? read : cancelled;
        } else if (stem->turn >= TURN_OPPOSITE) {
            read_opposite(reading, &values, t);
        }
        if (stem->cues & CUE_HEDGE)
            read_hedge(reading, t);
    }
}
