/* The engine's door: step two. */
#include "compare/compare.h"

#include "compare/candidates.h"
#include "compare/exclusion.h"
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

struct comparison *compare_statements(const struct candidates *candidates,
                                      const struct compare_options *options)
{
    struct comparison *comparison = comparison_new(candidates->articles, candidates->article_count);
    unsigned parts = with_needed(options->parts);
    comparison->threshold = options->threshold;
    comparison->base = options->base;
    comparison->parts = parts;
    struct clusters clusters = cluster_units(candidates, options);
    struct arena *scratch = arena_new();
    size_t first = options->base == NO_BASE ? 0 : (size_t)options->base;
    struct order order = order_clusters(scratch, candidates, &clusters, first);
    statements_fill(comparison, candidates, &clusters, &order, parts & PART_FACTS);
    comparison->min_run = options->min_run;
    exclusions_find(comparison, candidates, options->excluded);
    if (parts & PART_PASSAGES) {
        passages_fill(comparison, options->min_run, candidates->threads);
        exclusions_weed(comparison, options->min_run);
    }
    if (parts & PART_MATRIX)
        matrix_fill(comparison, candidates);
    if (parts & PART_ORIGINS)
        origins_fill(comparison);
    if (parts & PART_LINEAGE)
        lineage_fill(comparison);
    arena_free(scratch);
    clusters_free(&clusters);
    return comparison;
}
