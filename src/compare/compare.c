/* The engine's door: step two. */
#include "compare/compare.h"

#include "compare/candidates.h"
#include "compare/lineage.h"
#include "compare/matrix.h"
#include "compare/origin.h"
#include "compare/passage.h"
#include "compare/statement.h"

#include <stdlib.h>

struct comparison *compare_statements(const struct candidates *candidates,
                                      const struct compare_options *options)
{
    struct comparison *comparison = comparison_new(candidates->articles, candidates->article_count);
    comparison->threshold = options->threshold;
    comparison->base = options->base;
    struct clusters clusters = cluster_units(candidates, options);
    struct arena *scratch = arena_new();
    size_t first = options->base == NO_BASE ? 0 : (size_t)options->base;
    struct order order = order_clusters(scratch, candidates, &clusters, first);
    statements_fill(comparison, candidates, &clusters, &order);
    if (options->passages)
        passages_fill(comparison, options->min_run, candidates->threads);
    matrix_fill(comparison, candidates);
    origins_fill(comparison);
    lineage_fill(comparison);
    arena_free(scratch);
    free(clusters.of);
    return comparison;
}
