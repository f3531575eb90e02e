/* Which facts are listed and in which order. Rows are indexes of comparison.facts; sorting is by
 * counting, so that it costs the same whatever the facts. */
#include "base/alloc.h"
#include "views/fact_words.h"
#include "views/facts.h"

#include <stdlib.h>
#include <string.h>

struct facts *facts_of(struct reader *reader)
{
    struct facts *facts = reader->own[VIEW_FACTS];
    if (!facts) {
        facts = reader->own[VIEW_FACTS] = alloc_zeroed(1, sizeof *facts);
        facts->kind = ANY_KIND;
    }
    return facts;
}

const struct facts *facts_shown(const struct reader *reader)
{
    return reader->own[VIEW_FACTS];
}

const char *facts_sort_name(enum fact_sort sort)
{
    static const char *const names[SORTS] = {"conflicts first", "by kind", "as told"};
    return names[sort];
}

static bool is_listed(const struct facts *facts, const struct fact *fact)
{
    return fact->value_count && (facts->kind == ANY_KIND || (int)fact->kind == facts->kind) &&
           (!facts->filter.active || fact_words_match(&facts->filter, fact));
}

static size_t rank_of(enum fact_sort sort, const struct fact *fact)
{
    size_t worst = VERDICTS - 1 - (size_t)fact->verdict;
    return sort == SORT_IN_ORDER ? 0 : sort == SORT_BY_KIND ? fact->kind * VERDICTS + worst : worst;
}

static void fill(struct facts *facts)
{
    enum { RANKS = FACT_KINDS * VERDICTS };
    const struct comparison *comparison = facts->comparison;
    size_t next[RANKS + 1] = {0};
    char *listed = alloc_zeroed(comparison->fact_count + 1, 1);
    facts->count = facts->in_conflict = 0;
    facts->rows = alloc_resize(facts->rows, comparison->fact_count + 1, sizeof *facts->rows);
    for (size_t i = 0; i < comparison->fact_count; i++) {
        const struct fact *fact = &comparison->facts[i];
        listed[i] = is_listed(facts, fact);
        next[rank_of(facts->sort, fact) + 1] += listed[i] != 0;
        facts->count += listed[i] != 0;
        facts->in_conflict += listed[i] && fact->verdict == VERDICT_CONFLICT;
    }
    for (size_t i = 0; i < RANKS; i++)
        next[i + 1] += next[i];
    for (size_t i = 0; i < comparison->fact_count; i++)
        if (listed[i])
            facts->rows[next[rank_of(facts->sort, &comparison->facts[i])]++] = (uint32_t)i;
    free(listed);
}

void facts_make(struct reader *reader, struct facts *facts, struct list *list)
{
    if (facts->comparison == reader->comparison && !facts->stale)
        return;
    facts->comparison = reader->comparison;
    facts->stale = false;
    fill(facts);
    for (size_t i = 0; i < facts->count; i++)
        if (facts->comparison->facts[facts->rows[i]].id == facts->chosen) {
            list->at = i;
            break;
        }
}

int facts_next_kind(const struct comparison *comparison, int kind, int step)
{
    bool occurs[FACT_KINDS] = {false};
    for (size_t i = 0; i < comparison->fact_count; i++)
        occurs[comparison->facts[i].kind] = true;
    for (int i = 0; i <= FACT_KINDS; i++) {
        kind += step;
        if (kind >= FACT_KINDS)
            return ANY_KIND;
        if (kind < ANY_KIND)
            kind = FACT_KINDS - 1;
        if (kind == ANY_KIND || occurs[kind])
            return kind;
    }
    return ANY_KIND;
}

const struct fact *facts_chosen(const struct reader *reader)
{
    const struct facts *facts = facts_shown(reader);
    size_t at = reader->lists[VIEW_FACTS].at;
    if (!facts || !facts->comparison || at >= facts->count)
        return NULL;
    return &facts->comparison->facts[facts->rows[at]];
}

bool facts_ready(const struct reader *reader)
{
    return state_has_parts(reader, PART_FACTS) && reader->plan.count && facts_shown(reader) &&
           facts_shown(reader)->comparison == reader->comparison;
}

static bool matches(const struct reader *reader, size_t entry)
{
    const struct facts *facts = facts_shown(reader);
    return fact_words_match(&reader->search, &facts->comparison->facts[facts->rows[entry]]);
}

struct list_source facts_source(const struct reader *reader)
{
    const struct facts *facts = facts_shown(reader);
    bool table = fact_table_fits(reader->columns);
    return (struct list_source){.count = facts->count,
                                .add = fact_page_entry,
                                .draw = table ? fact_table_row : NULL,
                                .matches = matches};
}
