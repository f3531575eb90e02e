/* What an editor on deadline reads first: how much is shared, what is in conflict, what is moved.
 * Numbers of statements count from 1, as they stand in the report below. */
#include "base/alloc.h"
#include "report/disputes.h"
#include "report/text_header.h"

#include <stdio.h>
#include <stdlib.h>

enum { MOST_MOVED = 24 };

struct totals {
    size_t of_class[CLASSES];
    size_t conflicts, moved;
    size_t *alone; /* [article]: statements that only it has */
};

static struct totals count_all(const struct comparison *comparison)
{
    struct totals totals = {.alone =
                                alloc_zeroed(comparison->article_count + 1, sizeof *totals.alone)};
    for (size_t i = 0; i < comparison->statement_count; i++) {
        const struct statement *statement = &comparison->statements[i];
        totals.of_class[statement->class]++;
        totals.conflicts += (statement->flags & FLAG_CONFLICT) != 0;
        totals.moved += (statement->flags & FLAG_MOVED) != 0;
        if (statement->class == CLASS_UNIQUE && statement->member_count)
            totals.alone[statement->members[0].article]++;
    }
    return totals;
}

/* "52 statements: 20 shared (1 verbatim, 5 near, 14 paraphrase), 32 unique (A 1, B 3)". */
static void put_totals(struct flow *flow, struct page *page, const struct comparison *comparison,
                       const struct totals *totals, size_t shown)
{
    size_t all = comparison->statement_count, unique = totals->of_class[CLASS_UNIQUE];
    char text[192];
    const char *comma = "";
    snprintf(text, sizeof text,
             "%zu statement%s: %zu shared (%zu verbatim, %zu near, %zu paraphrase), %zu unique",
             all, all == 1 ? "" : "s", all - unique, totals->of_class[CLASS_VERBATIM],
             totals->of_class[CLASS_NEAR], totals->of_class[CLASS_PARAPHRASE], unique);
    flow_string(flow, STYLE_STRONG, text);
    flow_string(flow, STYLE_STRONG, unique ? " (" : "");
    for (size_t i = 0; unique && i < comparison->article_count; i++) {
        if (!totals->alone[i])
            continue;
        flow_string(flow, STYLE_STRONG, comma);
        flow_add(flow, STYLE_STRONG, comparison->labels[i]);
        snprintf(text, sizeof text, " %zu", totals->alone[i]);
        flow_string(flow, STYLE_STRONG, text);
        comma = ", ";
    }
    flow_string(flow, STYLE_STRONG, unique ? ")" : "");
    snprintf(text, sizeof text, "; %zu in conflict, %zu moved", totals->conflicts, totals->moved);
    flow_string(flow, STYLE_STRONG, text);
    snprintf(text, sizeof text, " (%zu shown)", shown);
    flow_string(flow, STYLE_DIM, shown < all ? text : "");
    flow_print(flow, page, 0);
}

static void put_conflict(struct flow *flow, struct page *page, const struct comparison *comparison,
                         size_t index)
{
    char number[32];
    int columns = snprintf(number, sizeof number, "%3zu: ", index + 1);
    page_put(page, STYLE_CONFLICT, "! ");
    page_put(page, STYLE_DIM, number);
    disputes_add_all(flow, comparison, &comparison->statements[index]);
    flow_print(flow, page, (size_t)columns + 2);
}

bool text_moved(const struct comparison *comparison, const struct member *member)
{
    const struct place *places = comparison->places[member->article];
    for (uint32_t i = 0; i < member->count; i++)
        if (places[member->sentences[i]].moved)
            return true;
    return false;
}

/* "6 F", "33 C, E": the statement and those of its articles that have it elsewhere. */
static void add_moved(struct flow *flow, const struct comparison *comparison, size_t index)
{
    const struct statement *statement = &comparison->statements[index];
    char number[32];
    const char *comma = " ";
    snprintf(number, sizeof number, "%zu", index + 1);
    flow_string(flow, STYLE_PLAIN, number);
    for (size_t i = 0; i < statement->member_count; i++) {
        if (!text_moved(comparison, &statement->members[i]))
            continue;
        flow_string(flow, STYLE_PLAIN, comma);
        flow_add(flow, STYLE_STRONG, comparison->labels[statement->members[i].article]);
        comma = ", ";
    }
}

static void put_moved(struct flow *flow, struct page *page, const struct comparison *comparison,
                      size_t moved)
{
    size_t told = 0;
    char rest[64];
    page_put(page, STYLE_SHARED, "^ ");
    flow_string(flow, STYLE_PLAIN, "Moved: ");
    for (size_t i = 0; i < comparison->statement_count && told < MOST_MOVED; i++) {
        if (!(comparison->statements[i].flags & FLAG_MOVED))
            continue;
        flow_string(flow, STYLE_PLAIN, told++ ? "; " : "");
        add_moved(flow, comparison, i);
    }
    snprintf(rest, sizeof rest, "; and %zu more", moved - told);
    flow_string(flow, STYLE_PLAIN, moved > told ? rest : "");
    flow_print(flow, page, 2);
}

static void put_legend(struct flow *flow, struct page *page)
{
    flow_string(flow, STYLE_DIM,
                "= verbatim, ~ near, : paraphrase, + unique, ! conflict, ^ moved; "
                "[-gone-] {+new+}: against the statement's first wording; "
                "(0.87): how surely a paraphrase says the same");
    flow_print(flow, page, 0);
}

void text_summary(struct flow *flow, struct page *page, const struct comparison *comparison,
                  size_t shown)
{
    struct totals totals = count_all(comparison);
    page_rule(page, "In brief");
    put_totals(flow, page, comparison, &totals, shown);
    for (size_t i = 0; i < comparison->statement_count; i++)
        if (comparison->statements[i].flags & FLAG_CONFLICT)
            put_conflict(flow, page, comparison, i);
    if (totals.moved)
        put_moved(flow, page, comparison, totals.moved);
    put_legend(flow, page);
    free(totals.alone);
}
