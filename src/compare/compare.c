/* The engine's door: step two. */
#include "compare/compare.h"

#include "compare/candidates.h"
#include "compare/exclusion.h"
#include "compare/going.h"
#include "compare/lineage.h"
#include "compare/matrix.h"
#include "compare/origin.h"
#include "compare/passage.h"
#include "compare/statement.h"

#include <stdlib.h>

static unsigned with_needed(unsigned parts)
{
    if (parts & (PART_ORIGINS | PART_LINEAGE))
        parts |= PART_PASSAGES;
    return parts & PART_LINEAGE ? parts | PART_FACTS : parts;
}

/* How far each phase takes the whole, as the parts cost in a large story. */
static const double CLUSTERED = 0.1, STATED = 0.4, PASSAGES_FOUND = 0.9;

/* What is made of the statements; cut short where it was stopped. */
static void fill_parts(struct comparison *comparison, const struct candidates *candidates,
                       const struct compare_options *options, struct going *going)
{
    unsigned parts = comparison->parts;
    comparison->min_run = options->min_run;
    exclusions_find(comparison, candidates, options->excluded);
    if ((parts & PART_PASSAGES) && going_phase(going, PASSAGES_FOUND)) {
        passages_fill(comparison, options->min_run, candidates->threads, going);
        exclusions_weed(comparison, options->min_run);
    }
    if ((parts & PART_MATRIX) && going_phase(going, 1))
        matrix_fill(comparison, candidates);
    if ((parts & PART_ORIGINS) && going_phase(going, 1))
        origins_fill(comparison);
    if ((parts & PART_LINEAGE) && going_phase(going, 1))
        lineage_fill(comparison);
}

static void fill_statements(struct comparison *comparison, const struct candidates *candidates,
                            const struct compare_options *options, struct going *going)
{
    struct clusters clusters = cluster_units(candidates, options);
    struct arena *scratch = arena_new();
    size_t first = options->base == NO_BASE ? 0 : (size_t)options->base;
    if (going_phase(going, STATED)) {
        struct order order = order_clusters(scratch, candidates, &clusters, first);
        statements_fill(comparison, candidates, &clusters, &order, going);
    }
    arena_free(scratch);
    clusters_free(&clusters);
}

struct comparison *compare_statements(const struct candidates *candidates,
                                      const struct compare_options *options)
{
    struct comparison *comparison = comparison_new(candidates->articles, candidates->article_count);
    struct going going = {.work = options->work, .caller = pthread_self()};
    comparison->threshold = options->threshold;
    comparison->base = options->base;
    comparison->parts = with_needed(options->parts);
    going_phase(&going, CLUSTERED);
    fill_statements(comparison, candidates, options, &going);
    if (going_on(&going))
        fill_parts(comparison, candidates, options, &going);
    if (going_on(&going))
        return comparison;
    comparison_release(comparison);
    return NULL;
}
