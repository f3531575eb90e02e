/* The engine's door: the two steps of a comparison.
 * Step one is costly and kept; step two is cheap and pure, so that another threshold, base or
 * decision redoes only itself. */
#ifndef HEXAPLA_COMPARE_COMPARE_H
#define HEXAPLA_COMPARE_COMPARE_H

#include "model/comparison.h"
#include "model/decision.h"

struct candidates;

/* How step one is gone about. */
struct compare_work {
    /* Called now and then with the share done (0 to 1), on the calling thread; false cancels. NULL:
     * nobody is told. */
    bool (*report)(void *context, double done);
    void *context;
    size_t threads; /* at most; 0: one a core. The result is the same whatever their number. */
};

/* Features and pair scores of every pair of articles. The caller owns the result; NULL where it was
 * cancelled. Retains the articles. work may be NULL. */
struct candidates *compare_candidates(struct article *const *articles, size_t count,
                                      const struct compare_work *work);
void candidates_free(struct candidates *candidates);

struct compare_options {
    double threshold; /* the bar for paraphrase; COMPARE_THRESHOLD by default */
    int base; /* index or NO_BASE: its sentences lead the order; what belongs together does not
                 change */
    unsigned parts; /* of enum comparison_part */
    uint32_t
        min_run; /* the shortest verbatim run that counts, as passage_find has it; 0: its own */
    unsigned excluded; /* of enum excluded */
    struct decisions decisions;
    const struct compare_work *work; /* who is told, and may cancel; NULL: nobody */
};

#define COMPARE_THRESHOLD 0.5

/* The finished comparison, one reference owned by the caller; NULL where it was cancelled.
 * Deterministic: the same articles give the same result, and swapping two articles swaps it. */
struct comparison *compare_statements(const struct candidates *candidates,
                                      const struct compare_options *options);

/* One pair of sentences on its own, as `hexapla score` has it. */
struct pair_score {
    double score;
    enum pair_class class;
    unsigned flags;
};
struct compare_scorer;
struct compare_scorer *compare_scorer_new(struct slice language);
void compare_scorer_free(struct compare_scorer *scorer);
struct pair_score compare_score(struct compare_scorer *scorer, struct slice a, struct slice b,
                                double threshold);

#endif
