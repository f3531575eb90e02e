/* Facts as a list: those in conflict first, then what is withheld, close, agreed on; what only one
 * article says at the end. Values that mean the same stand together. Statements count from 1. */
#include "base/alloc.h"
#include "report/report.h"
#include "report/text_header.h"

#include <stdio.h>
#include <stdlib.h>

enum { LONGEST = 72, MOST_GROUPS = 8 };

struct listing {
    struct page *page;
    struct flow *flow;
    const struct comparison *comparison;
    uint32_t *statement; /* [fact]: the first statement it stands in */
    size_t digits;
};

static bool same_value(const struct fact_value *a, const struct fact_value *b)
{
    return a->value.len && b->value.len ? slice_equal(a->value, b->value)
                                        : slice_equal(a->text, b->text);
}

static bool said_before(const struct fact *fact, size_t value)
{
    for (size_t i = 0; i < value; i++)
        if (same_value(&fact->values[i], &fact->values[value]))
            return true;
    return false;
}

/* " (A, C)": who has this value, each once. */
static void add_who(const struct listing *listing, const struct fact *fact, size_t value)
{
    uint32_t last = UINT32_MAX;
    flow_string(listing->flow, STYLE_DIM, " (");
    for (size_t i = value; i < fact->value_count; i++) {
        uint32_t article = fact->values[i].article;
        if (article == last || !same_value(&fact->values[value], &fact->values[i]))
            continue;
        flow_string(listing->flow, STYLE_DIM, last == UINT32_MAX ? "" : ", ");
        flow_add(listing->flow, STYLE_STRONG, listing->comparison->labels[article]);
        last = article;
    }
    flow_string(listing->flow, STYLE_DIM, ")");
}

static void add_values(const struct listing *listing, const struct fact *fact)
{
    enum style style = fact->verdict == VERDICT_CONFLICT ? STYLE_CONFLICT : STYLE_PLAIN;
    size_t groups = 0;
    for (size_t i = 0; i < fact->value_count; i++) {
        struct slice text = fact->values[i].text;
        if (said_before(fact, i))
            continue;
        if (groups++ == MOST_GROUPS) {
            flow_string(listing->flow, STYLE_DIM, "; and more");
            return;
        }
        flow_string(listing->flow, STYLE_PLAIN, groups > 1 ? "; " : ": ");
        flow_add(listing->flow, style, slice_sub(text, 0, LONGEST));
        flow_string(listing->flow, style, text.len > LONGEST ? "\xE2\x80\xA6" : "");
        add_who(listing, fact, i);
    }
}

/* "! 12 number  passengers: 214 (A, C); 241 (B) - digits swapped". */
static void put_fact(const struct listing *listing, size_t index)
{
    static const enum style styles[VERDICTS] = {STYLE_ONLY, STYLE_SHARED, STYLE_SHARED,
                                                STYLE_CONFLICT, STYLE_CONFLICT};
    const struct fact *fact = &listing->comparison->facts[index];
    char text[64], mark[2] = {verdict_mark(fact->verdict), 0};
    page_put(listing->page, styles[fact->verdict], mark);
    int columns = snprintf(text, sizeof text, " %*u %-11s ", (int)listing->digits,
                           (unsigned)listing->statement[index] + 1, fact_kind_name(fact->kind));
    page_put(listing->page, STYLE_DIM, text);
    flow_add(listing->flow, STYLE_STRONG, fact->slot);
    add_values(listing, fact);
    if (fact->note.len) {
        flow_string(listing->flow, STYLE_DIM, " - ");
        flow_add(listing->flow, STYLE_DIM, fact->note);
    }
    flow_print(listing->flow, listing->page, (size_t)columns + 1);
}

static void put_all(const struct listing *listing, enum verdict verdict, const char *title)
{
    size_t count = 0;
    char head[96];
    for (size_t i = 0; i < listing->comparison->fact_count; i++)
        count += listing->comparison->facts[i].verdict == verdict;
    if (!count)
        return;
    snprintf(head, sizeof head, "%s (%zu)", title, count);
    page_newline(listing->page);
    page_rule(listing->page, head);
    for (size_t i = 0; i < listing->comparison->fact_count; i++)
        if (listing->comparison->facts[i].verdict == verdict)
            put_fact(listing, i);
}

static void find_statements(struct listing *listing)
{
    const struct comparison *comparison = listing->comparison;
    listing->statement = alloc_zeroed(comparison->fact_count + 1, sizeof *listing->statement);
    for (size_t i = comparison->statement_count; i-- > 0;)
        for (size_t k = 0; k < comparison->statements[i].fact_count; k++)
            listing->statement[comparison->statements[i].facts[k]] = (uint32_t)i;
    for (size_t rest = comparison->statement_count; rest; rest /= 10)
        listing->digits++;
}

void report_facts_text(const struct comparison *comparison, const struct report_options *options,
                       struct buffer *into)
{
    struct page page = page_make(into, options->width, options->colors, options->ascii);
    struct flow flow = {0};
    struct listing listing = {.page = &page, .flow = &flow, .comparison = comparison};
    find_statements(&listing);
    text_header(&flow, &page, comparison);
    put_all(&listing, VERDICT_CONFLICT, "In conflict");
    put_all(&listing, VERDICT_WITHHELD, "Named by one, withheld by another");
    put_all(&listing, VERDICT_CLOSE, "Close");
    put_all(&listing, VERDICT_AGREE, "Agreed on");
    put_all(&listing, VERDICT_SINGLE, "Said by one article only");
    if (!comparison->fact_count) {
        flow_string(&flow, STYLE_PLAIN, "No facts were found.");
        flow_print(&flow, &page, 0);
    }
    free(listing.statement);
    flow_free(&flow);
}
