/* Features of a pair. Overlap is a merge of two sorted lists of terms; the longest common
 * subsequence is counted in parallel bits (Hyyrö, "Bit-parallel LCS-length computation revisited",
 * 2004). */
#include "compare/features.h"

#include <math.h>
#include <string.h>

/* A shared concept under different stems counts this much of the weight, in tenths. */
enum { CONCEPT_TENTHS = 8 };

struct overlap {
    uint64_t shared_a, shared_b; /* weight of shared terms */
    uint64_t names;              /* weight of shared names */
    uint32_t numbers;            /* shared numbers */
    uint32_t rarest;
};

static uint32_t group_end(const struct phrase *phrase, uint32_t at)
{
    uint32_t end = at + 1;
    while (end < phrase->term_count && phrase->terms[end].concept == phrase->terms[at].concept)
        end++;
    return end;
}

static bool holds(const struct phrase *phrase, uint32_t from, uint32_t to, uint32_t stem)
{
    for (uint32_t i = from; i < to; i++)
        if (phrase->terms[i].stem == stem)
            return true;
    return false;
}

/* The weight of a's terms of one concept, given that b has the concept too. */
static uint64_t group_weight(const struct phrase *a, uint32_t from, uint32_t to,
                             const struct phrase *b, uint32_t other_from, uint32_t other_to,
                             struct overlap *overlap)
{
    uint64_t sum = 0;
    for (uint32_t i = from; i < to; i++) {
        struct term term = a->terms[i];
        bool same = holds(b, other_from, other_to, term.stem);
        uint32_t weight = same ? term.weight : term.weight * CONCEPT_TENTHS / 10u;
        sum += weight;
        if (!overlap)
            continue;
        if (same && term.name)
            overlap->names += term.weight;
        if (same && term.number)
            overlap->numbers++;
        if (same && weight > overlap->rarest)
            overlap->rarest = weight;
    }
    return sum;
}

static struct overlap overlap_of(const struct phrase *a, const struct phrase *b)
{
    struct overlap overlap = {0};
    for (uint32_t i = 0, j = 0; i < a->term_count && j < b->term_count;) {
        uint32_t left = a->terms[i].concept, right = b->terms[j].concept;
        if (left != right) {
            i += left < right;
            j += right < left;
            continue;
        }
        uint32_t i_end = group_end(a, i), j_end = group_end(b, j);
        overlap.shared_a += group_weight(a, i, i_end, b, j, j_end, &overlap);
        overlap.shared_b += group_weight(b, j, j_end, a, i, i_end, NULL);
        i = i_end;
        j = j_end;
    }
    return overlap;
}

enum { SLOTS = 2 * PHRASE_CONTENT };

/* Where each concept stands in one phrase, a bit a place; a small open hash. */
struct letters {
    uint32_t concept[SLOTS];
    uint64_t where[SLOTS]; /* 0: free */
};

static uint32_t slot_of(const struct letters *letters, uint32_t concept)
{
    uint32_t at = concept * 0x9E3779B1u % SLOTS;
    while (letters->where[at] && letters->concept[at] != concept)
        at = (at + 1) % SLOTS;
    return at;
}

static uint32_t common_subsequence(const struct phrase *a, const struct phrase *b)
{
    struct letters letters;
    memset(letters.where, 0, sizeof letters.where);
    for (uint32_t i = 0; i < a->content_count; i++) {
        uint32_t at = slot_of(&letters, a->content[i]);
        letters.concept[at] = a->content[i];
        letters.where[at] |= UINT64_C(1) << i;
    }
    uint64_t row = UINT64_MAX;
    for (uint32_t j = 0; j < b->content_count; j++) {
        uint64_t match = row & letters.where[slot_of(&letters, b->content[j])];
        row = (row + match) | (row - match);
    }
    return (uint32_t)__builtin_popcountll(~row);
}

static double dice_of_bigrams(const struct phrase *a, const struct phrase *b)
{
    uint32_t i = 0, j = 0, both = 0;
    while (i < a->bigram_count && j < b->bigram_count) {
        uint32_t left = a->bigrams[i], right = b->bigrams[j];
        both += left == right;
        i += left <= right;
        j += right <= left;
    }
    uint32_t all = a->bigram_count + b->bigram_count;
    return all ? 2.0 * both / all : 0;
}

static double ratio(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

static void features_order(struct features *f, const struct phrase *a, const struct phrase *b)
{
    uint32_t least = a->content_count, most = b->content_count;
    if (least > most) {
        most = least;
        least = b->content_count;
    }
    double common = common_subsequence(a, b);
    f->x[FEATURE_LCS] = ratio(common, least);
    f->x[FEATURE_LCS_LONG] = ratio(common, most);
    f->x[FEATURE_BIGRAMS] = dice_of_bigrams(a, b);
    uint32_t shorter = a->token_count < b->token_count ? a->token_count : b->token_count;
    f->x[FEATURE_LENGTH] = ratio(2.0 * shorter, (double)a->token_count + b->token_count);
}

static void features_amounts(struct features *f, const struct phrase *a, const struct phrase *b)
{
    for (uint32_t i = 0; i < a->amount_count; i++)
        for (uint32_t j = 0; j < b->amount_count; j++) {
            if (amount_agrees(&a->amounts[i], &b->amounts[j]))
                f->x[FEATURE_AMOUNTS] = 1;
            if (amount_counts_same(&a->amounts[i], &b->amounts[j]))
                f->x[FEATURE_COUNTED] = 1;
            if (amount_is_near(&a->amounts[i], &b->amounts[j]))
                f->x[FEATURE_COUNTED_NEAR] = 1;
        }
}

struct features features_of(const struct phrase *a, const struct phrase *b, double place_a,
                            double place_b)
{
    struct features f = {0};
    struct overlap overlap = overlap_of(a, b);
    f.cover_a = ratio((double)overlap.shared_a, a->weight);
    f.cover_b = ratio((double)overlap.shared_b, b->weight);
    f.x[FEATURE_COVER_MIN] = fmin(f.cover_a, f.cover_b);
    f.x[FEATURE_COVER_MAX] = fmax(f.cover_a, f.cover_b);
    f.x[FEATURE_COVER_MEAN] = sqrt(f.cover_a * f.cover_b);
    double shared = (double)(overlap.shared_a + overlap.shared_b) / 2 / FULL_WEIGHT;
    f.x[FEATURE_SHARED] = fmin(1, log1p(shared) / log1p(6));
    f.x[FEATURE_NUMBERS_SAME] =
        ratio(2.0 * overlap.numbers, (double)a->number_count + b->number_count);
    f.x[FEATURE_NUMBERS_APART] = a->number_count && b->number_count && !overlap.numbers;
    f.x[FEATURE_NAMES_SAME] =
        ratio(2.0 * (double)overlap.names, (double)a->name_weight + b->name_weight);
    f.x[FEATURE_NAMES_APART] = a->name_weight && b->name_weight && !overlap.names;
    f.x[FEATURE_RARE] = (double)overlap.rarest / FULL_WEIGHT;
    f.x[FEATURE_POSITION] = fabs(place_a - place_b);
    features_order(&f, a, b);
    features_amounts(&f, a, b);
    return f;
}

static uint64_t weight_in(const struct phrase *whole, uint32_t at, const struct phrase *part)
{
    struct term term = whole->terms[at];
    uint64_t weight = term.weight, best = 0;
    uint32_t low = 0, high = part->term_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (part->terms[middle].concept < term.concept)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < part->term_count && part->terms[low].concept == term.concept; low++) {
        uint64_t here = part->terms[low].stem == term.stem ? weight : weight * CONCEPT_TENTHS / 10;
        best = here > best ? here : best;
    }
    return best;
}

double features_union_cover(const struct phrase *whole, const struct phrase *a,
                            const struct phrase *b)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < whole->term_count; i++) {
        uint64_t in_a = weight_in(whole, i, a);
        uint64_t in_b = weight_in(whole, i, b);
        sum += in_a > in_b ? in_a : in_b;
    }
    return ratio((double)sum, whole->weight);
}
