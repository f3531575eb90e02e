/* The features of the close reading. Overlaps of runs are counted in small tables of hashed
 * counts, so that a rare collision costs a little exactness and no sorting is needed. */
#include "compare/likeness.h"

#include "compare/settle.h"
#include "compare/tiling.h"
#include "vocabulary/turn.h"

#include <math.h>
#include <string.h>

enum { BUCKETS = 2048 };

struct pair_read {
    struct strand a, b;
    struct tiling tiling;
    double *x;
};

static double ratio(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

static void put_both(double *x, enum likeness least, double shared_a, double whole_a,
                     double shared_b, double whole_b)
{
    double p = ratio(shared_a, whole_a), q = ratio(shared_b, whole_b);
    x[least] = fmin(p, q);
    x[least + 1] = fmax(p, q);
}

static uint32_t run_hash(const struct strand *strand, uint32_t at, uint32_t words)
{
    uint64_t hash = words;
    for (uint32_t i = 0; i < words; i++)
        hash = (hash ^ strand->words[at + i].stem) * 0x9E3779B97F4A7C15u;
    return (uint32_t)(hash >> 32) % BUCKETS;
}

static void count_grams(struct pair_read *read, uint32_t words, enum likeness least)
{
    uint16_t counts[BUCKETS] = {0};
    uint32_t shared = 0, of_a = 0, of_b = 0;
    for (uint32_t i = 0; i + words <= read->a.count; i++, of_a++)
        counts[run_hash(&read->a, i, words)]++;
    for (uint32_t i = 0; i + words <= read->b.count; i++, of_b++) {
        uint16_t *count = &counts[run_hash(&read->b, i, words)];
        shared += *count > 0;
        *count -= *count > 0;
    }
    put_both(read->x, least, shared, of_a, shared, of_b);
}

static uint32_t letters_hash(const char *letters, uint32_t count)
{
    uint64_t hash = 0;
    memcpy(&hash, letters, count);
    return (uint32_t)((hash * 0x9E3779B97F4A7C15u) >> 32) % BUCKETS;
}

static void count_letters(struct pair_read *read, uint32_t letters, enum likeness least)
{
    uint16_t counts[BUCKETS] = {0};
    uint32_t shared = 0, of_a = 0, of_b = 0;
    for (uint32_t i = 0; i + letters <= read->a.letter_count; i++, of_a++)
        counts[letters_hash(read->a.letters + i, letters)]++;
    for (uint32_t i = 0; i + letters <= read->b.letter_count; i++, of_b++) {
        uint16_t *count = &counts[letters_hash(read->b.letters + i, letters)];
        shared += *count > 0;
        *count -= *count > 0;
    }
    put_both(read->x, least, shared, of_a, shared, of_b);
}

/* [word]: whether the other strand has one more like it, each counted once. */
struct held {
    bool a[STRAND_WORDS], b[STRAND_WORDS];
};

static void match_words(struct held *held, const struct strand *a, const struct strand *b,
                        bool concepts)
{
    memset(held, 0, sizeof *held);
    for (uint32_t i = 0; i < a->count; i++)
        for (uint32_t j = 0; j < b->count; j++) {
            bool same = concepts ? a->words[i].concept == b->words[j].concept
                                 : a->words[i].stem == b->words[j].stem;
            if (!same || held->b[j])
                continue;
            held->a[i] = held->b[j] = true;
            break;
        }
}

struct weighed {
    uint32_t held, free, unshared; /* weight in common, not in common; content not in common */
    uint64_t squares, held_squares;
};

static struct weighed weigh_held(const struct strand *strand, const bool *held)
{
    struct weighed w = {0};
    for (uint32_t i = 0; i < strand->count; i++) {
        uint32_t weight = strand->words[i].weight;
        w.held += held[i] ? weight : 0;
        w.free += held[i] ? 0 : weight;
        w.unshared += !held[i] && strand->words[i].content;
        w.squares += (uint64_t)weight * weight;
        w.held_squares += held[i] ? (uint64_t)weight * weight : 0;
    }
    return w;
}

/* Weights in words as rare as they come, dampened. */
static double dampened(double weight)
{
    return log1p(weight * 10 / FULL_WEIGHT);
}

static void read_cover(struct pair_read *read)
{
    struct held held;
    double *x = read->x;
    match_words(&held, &read->a, &read->b, false);
    struct weighed a = weigh_held(&read->a, held.a), b = weigh_held(&read->b, held.b);
    put_both(x, LIKENESS_COVER_MIN, a.held, read->a.weight, b.held, read->b.weight);
    x[LIKENESS_COSINE] = ratio(sqrt((double)a.held_squares * (double)b.held_squares),
                               sqrt((double)a.squares * (double)b.squares));
    x[LIKENESS_REST_MIN] = dampened(fmin(a.free, b.free));
    x[LIKENESS_REST_MAX] = dampened(fmax(a.free, b.free));
    x[LIKENESS_REST_SUM] = dampened((double)a.free + b.free);
    x[LIKENESS_SHARED] = dampened(((double)a.held + b.held) / 2);
    x[LIKENESS_UNSHARED_MIN] = fmin(a.unshared, b.unshared);
    x[LIKENESS_UNSHARED_MAX] = fmax(a.unshared, b.unshared);
    match_words(&held, &read->a, &read->b, true);
    a = weigh_held(&read->a, held.a);
    b = weigh_held(&read->b, held.b);
    put_both(x, LIKENESS_CONCEPT_MIN, a.held, read->a.weight, b.held, read->b.weight);
    x[LIKENESS_CONCEPT_COSINE] = ratio(sqrt((double)a.held_squares * (double)b.held_squares),
                                       sqrt((double)a.squares * (double)b.squares));
}

/* Longest common subsequence by number and by weight, and the edits, in one walk. */
static void read_order(struct pair_read *read)
{
    const struct strand *a = &read->a, *b = &read->b;
    uint32_t lcs[STRAND_WORDS + 1] = {0}, heavy[STRAND_WORDS + 1] = {0}, edit[STRAND_WORDS + 1];
    for (uint32_t j = 0; j <= b->count; j++)
        edit[j] = j;
    for (uint32_t i = 0; i < a->count; i++) {
        uint32_t lcs_before = 0, heavy_before = 0, edit_before = i;
        edit[0] = i + 1;
        for (uint32_t j = 0; j < b->count; j++) {
            bool same = a->words[i].stem == b->words[j].stem;
            uint32_t lcs_up = lcs[j + 1], heavy_up = heavy[j + 1], edit_up = edit[j + 1];
            uint32_t longer = lcs[j] > lcs_up ? lcs[j] : lcs_up;
            uint32_t heavier = heavy[j] > heavy_up ? heavy[j] : heavy_up;
            uint32_t fewer = (edit[j] < edit_up ? edit[j] : edit_up) + 1;
            uint32_t heavy_same = heavy_before + a->words[i].weight;
            lcs[j + 1] = same ? lcs_before + 1 : longer;
            heavy[j + 1] = same && heavy_same > heavier ? heavy_same : heavier;
            edit[j + 1] = edit_before + !same < fewer ? edit_before + !same : fewer;
            lcs_before = lcs_up;
            heavy_before = heavy_up;
            edit_before = edit_up;
        }
    }
    double *x = read->x, most = fmax(a->count, b->count);
    put_both(x, LIKENESS_LCS_MIN, lcs[b->count], a->count, lcs[b->count], b->count);
    x[LIKENESS_LCS_WEIGHT] = ratio(heavy[b->count], fmax(a->weight, b->weight));
    x[LIKENESS_EDIT] = ratio(edit[b->count], most);
}

static void read_tiles(struct pair_read *read)
{
    const struct strand *a = &read->a, *b = &read->b;
    struct tiling *tiling = &read->tiling;
    double *x = read->x, most = fmax(a->count, b->count), least = fmin(a->count, b->count);
    tiling_of(tiling, a, b, false);
    struct gaps gaps = tiling_gaps(tiling, a, b);
    double heaviest = fmax(gaps.longest_a, gaps.longest_b);
    x[LIKENESS_FRAGMENTS] = ratio(tiling->tiles, tiling->matched);
    x[LIKENESS_TILES] = ratio(tiling->tiles, most);
    x[LIKENESS_RUN_MIN] = ratio(tiling->longest, most);
    x[LIKENESS_RUN_MAX] = ratio(tiling->longest, least);
    x[LIKENESS_TURNED] = tiling->tiles > 1 ? ratio(tiling->turned, tiling->tiles - 1) : 0;
    x[LIKENESS_GAP_MAX] = dampened(heaviest);
    x[LIKENESS_GAP_MIN] = dampened(fmin(gaps.longest_a, gaps.longest_b));
    x[LIKENESS_GAP_SHARE] = ratio(heaviest, fmax(a->weight, b->weight));
    x[LIKENESS_GAPS] = gaps.count;
    x[LIKENESS_GAP_MEAN] = dampened(ratio(gaps.sum, gaps.count));
    x[LIKENESS_INSERTED] = dampened(gaps.inserted);
    x[LIKENESS_REWORDED] = dampened(gaps.reworded);
    x[LIKENESS_REWORDED_SHARE] = ratio(gaps.reworded, (double)a->weight + b->weight);
    x[LIKENESS_BEFORE] = dampened(gaps.before);
    x[LIKENESS_BEHIND] = dampened(gaps.behind);
    x[LIKENESS_NAMES_SWAPPED] = gaps.names;
    uint32_t matched = tiling->matched;
    tiling_of(tiling, a, b, true);
    gaps = tiling_gaps(tiling, a, b);
    x[LIKENESS_CONCEPT_GAP] = dampened(fmax(gaps.longest_a, gaps.longest_b));
    x[LIKENESS_CONCEPT_INSERTED] = dampened(gaps.inserted);
    x[LIKENESS_CONCEPT_RUN] = ratio(tiling->longest, most);
    x[LIKENESS_CONCEPT_MATCHED] = ratio((double)tiling->matched - matched, most);
}

static bool holds(const struct strand *strand, uint32_t stem)
{
    for (uint32_t i = 0; i < strand->count; i++)
        if (strand->words[i].stem == stem)
            return true;
    return false;
}

static bool holds_concept(const struct strand *strand, uint32_t concept)
{
    for (uint32_t i = 0; i < strand->count; i++)
        if (strand->words[i].concept == concept)
            return true;
    return false;
}

static bool holds_turn(const struct strand *strand, uint8_t turn)
{
    for (uint32_t i = 0; i < strand->count; i++)
        if (strand->words[i].turn == turn)
            return true;
    return false;
}

struct kinds {
    uint32_t numbers, numbers_held, places, places_held, opposites;
    bool negated;
};

static struct kinds count_kinds(const struct strand *strand, const struct strand *other)
{
    struct kinds kinds = {0};
    for (uint32_t i = 0; i < strand->count; i++) {
        const struct strand_word *word = &strand->words[i];
        kinds.negated = kinds.negated || word->turn == TURN_NEGATION;
        /* The two of a pair of opposites differ in their last bit. */
        kinds.opposites +=
            word->turn >= TURN_OPPOSITE && !holds_turn(other, word->turn) &&
            holds_turn(other, (uint8_t)(TURN_OPPOSITE + ((word->turn - TURN_OPPOSITE) ^ 1)));
        kinds.places += word->place;
        kinds.places_held += word->place && holds_concept(other, word->concept);
        kinds.numbers += word->number;
        kinds.numbers_held += word->number && holds(other, word->stem);
    }
    return kinds;
}

static void read_kinds(struct pair_read *read)
{
    struct kinds a = count_kinds(&read->a, &read->b), b = count_kinds(&read->b, &read->a);
    double *x = read->x;
    x[LIKENESS_NUMBERS_ANY] = a.numbers || b.numbers;
    x[LIKENESS_NUMBERS_SAME] =
        ratio(fmin(a.numbers_held, b.numbers_held), fmax(a.numbers, b.numbers));
    x[LIKENESS_NUMBERS_ONE] = !a.numbers != !b.numbers;
    x[LIKENESS_NUMBERS_APART] = a.numbers && b.numbers && !a.numbers_held;
    x[LIKENESS_PLACES_SAME] =
        ratio(2 * fmin(a.places_held, b.places_held), (double)a.places + b.places);
    x[LIKENESS_PLACES_APART] = a.places > a.places_held && b.places > b.places_held;
    x[LIKENESS_NEGATED] = a.negated != b.negated;
    x[LIKENESS_OPPOSITES] = a.opposites > 0 && b.opposites > 0;
}

static uint32_t count_values(const struct phrase *a, const struct phrase *b)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < a->amount_count; i++)
        for (uint32_t j = 0; j < b->amount_count; j++)
            if (a->amounts[i].kind == b->amounts[j].kind &&
                a->amounts[i].low <= b->amounts[j].high &&
                b->amounts[j].low <= a->amounts[i].high) {
                count++;
                break;
            }
    return count;
}

/* settled: numbers that are opposed and count as equal. */
static void read_amounts(double *x, const struct phrase *a, const struct phrase *b,
                         uint32_t settled)
{
    double in_b = fmin(count_values(a, b) + settled, a->amount_count);
    double in_a = fmin(count_values(b, a) + settled, b->amount_count);
    x[LIKENESS_VALUES_SAME] = ratio(in_a + in_b, (double)a->amount_count + b->amount_count);
    x[LIKENESS_VALUES_APART] = in_b < a->amount_count && in_a < b->amount_count;
    x[LIKENESS_AMOUNTS] = settled > 0;
    for (uint32_t i = 0; i < a->amount_count; i++)
        for (uint32_t j = 0; j < b->amount_count; j++) {
            if (amount_agrees(&a->amounts[i], &b->amounts[j]))
                x[LIKENESS_AMOUNTS] = 1;
            if (amount_counts_same(&a->amounts[i], &b->amounts[j]))
                x[LIKENESS_COUNTED] = 1;
        }
}

static void read_lengths(struct pair_read *read)
{
    const struct strand *a = &read->a, *b = &read->b;
    double least = fmin(a->count, b->count), most = fmax(a->count, b->count), *x = read->x;
    x[LIKENESS_LENGTH_SUM] = log1p(least + most);
    x[LIKENESS_LENGTH] = ratio(least, most);
    x[LIKENESS_LENGTH_APART] = most - least;
    if (!a->count || !b->count)
        return;
    x[LIKENESS_FIRST] = a->words[0].stem == b->words[0].stem;
    x[LIKENESS_LAST] = a->words[a->count - 1].stem == b->words[b->count - 1].stem;
}

/* Equal letters, equal words: then the order does not matter. */
static bool goes_first(const struct strand *a, const struct strand *b)
{
    return a->hash < b->hash;
}

/* Reads both, in their order. Gives how many numbers were opposed and now count as equal. */
static uint32_t read_strands(struct pair_read *read, const struct vocabulary *vocabulary,
                             const struct phrase *a, const struct phrase *b)
{
    struct settled settled;
    strand_read(&read->a, vocabulary, a);
    strand_read(&read->b, vocabulary, b);
    if (goes_first(&read->b, &read->a)) {
        const struct phrase *first = b;
        b = a;
        a = first;
        strand_read(&read->a, vocabulary, a);
        strand_read(&read->b, vocabulary, b);
    }
    if (!settle(&settled, vocabulary, a, b))
        return 0;
    struct phrase even = {.tokens = settled.tokens, .token_count = settled.token_count};
    strand_read(&read->b, vocabulary, &even);
    return settled.numbers;
}

struct likenesses likeness_of(const struct vocabulary *vocabulary, const struct phrase *a,
                              const struct phrase *b)
{
    struct likenesses likenesses = {{0}};
    struct pair_read read;
    read.x = likenesses.x;
    uint32_t settled = read_strands(&read, vocabulary, a, b);
    read_lengths(&read);
    for (uint32_t words = 1; words <= 4; words++)
        count_grams(&read, words, LIKENESS_GRAM1_MIN + 2 * (words - 1));
    count_letters(&read, 3, LIKENESS_LETTERS3_MIN);
    count_letters(&read, 5, LIKENESS_LETTERS5_MIN);
    read_cover(&read);
    read_order(&read);
    read_tiles(&read);
    read_kinds(&read);
    read_amounts(likenesses.x, a, b, settled);
    return likenesses;
}
