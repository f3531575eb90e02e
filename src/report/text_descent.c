/* Who shares words with whom, and who likely has them from whom. The program counts; it does not
 * accuse. */
#include "report/text_header.h"

#include <stdio.h>

enum { MOST_ORIGINS = 12 };

static void add_labels(struct flow *flow, const struct comparison *comparison,
                       const uint32_t *articles, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        flow_string(flow, STYLE_PLAIN, i ? ", " : "");
        flow_add(flow, STYLE_STRONG, comparison->labels[articles[i]]);
    }
}

static void put_origins(struct flow *flow, struct page *page, const struct comparison *comparison)
{
    char text[64];
    page_rule(page, "Word for word");
    for (size_t i = 0; i < comparison->origin_count && i < MOST_ORIGINS; i++) {
        const struct origin *origin = &comparison->origins[i];
        add_labels(flow, comparison, origin->articles, origin->count);
        snprintf(text, sizeof text, " share %u words: one origin", origin->words);
        flow_string(flow, STYLE_PLAIN, text);
        flow_print(flow, page, 0);
    }
    if (comparison->origin_count > MOST_ORIGINS) {
        snprintf(text, sizeof text, "and %zu more", comparison->origin_count - MOST_ORIGINS);
        flow_string(flow, STYLE_DIM, text);
        flow_print(flow, page, 0);
    }
}

/* "B likely from A: credits Nordhav; share 166 words verbatim". */
static void put_descent(struct flow *flow, struct page *page, const struct comparison *comparison,
                        const struct descent *descent)
{
    flow_add(flow, STYLE_STRONG, comparison->labels[descent->to]);
    flow_string(flow, STYLE_PLAIN, descent->directed ? " likely from " : " and ");
    flow_add(flow, STYLE_STRONG, comparison->labels[descent->from]);
    flow_string(flow, STYLE_PLAIN, descent->directed ? "" : " hang together");
    for (size_t i = 0; i < descent->evidence_count; i++) {
        flow_string(flow, STYLE_PLAIN, i ? "; " : ": ");
        flow_add(flow, STYLE_PLAIN, descent->evidence[i].text);
    }
    flow_print(flow, page, 2);
}

void text_descent(struct flow *flow, struct page *page, const struct comparison *comparison)
{
    if (comparison->origin_count) {
        page_newline(page);
        put_origins(flow, page, comparison);
    }
    page_newline(page);
    page_rule(page, "Likely descent");
    for (size_t i = 0; i < comparison->lineage_count; i++)
        put_descent(flow, page, comparison, &comparison->lineage[i]);
    if (!comparison->lineage_count) {
        flow_string(flow, STYLE_PLAIN, "Nothing tells that one was made from another.");
        flow_print(flow, page, 0);
    }
}
