/* The row plan. Built in one pass over each article: what has no place in a statement's row is
 * hung after the row of the last sentence before it that has. Never looks at text or width. */
#include "reader/rows.h"

#include "base/alloc.h"
#include "base/vec.h"

#include <stdlib.h>

/* Something with a row of its own, to stand after the rows of statement anchor - 1. */
struct extra {
    uint32_t anchor; /* 0: before everything */
    uint32_t article;
    uint32_t order; /* within the article */
    enum row_kind kind;
    uint32_t index;
};

struct extras {
    struct extra *items;
    size_t count, capacity;
};

static int by_place(const void *left, const void *right)
{
    const struct extra *a = left, *b = right;
    if (a->anchor != b->anchor)
        return a->anchor < b->anchor ? -1 : 1;
    if (a->article != b->article)
        return a->article < b->article ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static int by_sentence(const void *left, const void *right)
{
    const struct moved_row *a = left, *b = right;
    if (a->article != b->article)
        return a->article < b->article ? -1 : 1;
    return a->sentence < b->sentence ? -1 : a->sentence > b->sentence;
}

static void add_furniture(struct extras *extras, const struct article *article, uint32_t index,
                          uint32_t anchor, size_t *next, size_t block)
{
    while (*next < article->furniture_count && article->furniture[*next].before <= block) {
        struct extra extra = {anchor, index, (uint32_t)extras->count, ROW_FURNITURE,
                              (uint32_t)*next};
        VEC_PUSH(extras, extra);
        ++*next;
    }
}

static void gather(struct extras *extras, const struct comparison *comparison, uint32_t index,
                   bool furniture)
{
    const struct article *article = comparison->articles[index];
    uint32_t anchor = 0;
    size_t next = furniture ? 0 : article->furniture_count;
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        add_furniture(extras, article, index, anchor, &next, article->sentences[i].block);
        const struct place *place = &comparison->places[index][i];
        if (place->moved) {
            struct extra extra = {anchor, index, (uint32_t)extras->count, ROW_MOVED, i};
            VEC_PUSH(extras, extra);
        } else if (place->statement + 1 > anchor) {
            anchor = place->statement + 1;
        }
    }
    add_furniture(extras, article, index, anchor, &next, article->block_count);
}

static size_t chunks(const struct statement *statement)
{
    size_t most = 1;
    for (size_t i = 0; i < statement->member_count; i++)
        if (statement->members[i].count > most)
            most = statement->members[i].count;
    return (most + ROW_PARTS - 1) / ROW_PARTS;
}

static void add_extra(struct plan *plan, const struct comparison *comparison,
                      const struct extra *extra)
{
    uint32_t statement = extra->anchor ? extra->anchor - 1 : 0;
    if (extra->kind == ROW_MOVED) {
        statement = comparison->places[extra->article][extra->index].statement;
        plan->moved[plan->moved_count++] =
            (struct moved_row){extra->article, extra->index, (uint32_t)plan->count};
    }
    plan->rows[plan->count++] = (struct row){extra->kind, statement, extra->article, extra->index};
}

void plan_build(struct plan *plan, const struct comparison *comparison, bool furniture)
{
    struct extras extras = {0};
    for (size_t i = 0; i < comparison->article_count; i++)
        gather(&extras, comparison, (uint32_t)i, furniture);
    if (extras.count)
        qsort(extras.items, extras.count, sizeof *extras.items, by_place);
    size_t total = extras.count;
    for (size_t i = 0; i < comparison->statement_count; i++)
        total += chunks(&comparison->statements[i]);
    *plan = (struct plan){.rows = alloc_zeroed(total + 1, sizeof *plan->rows),
                          .first = alloc_zeroed(comparison->statement_count + 1, 4),
                          .moved = alloc_zeroed(extras.count + 1, sizeof *plan->moved)};
    size_t next = 0;
    for (uint32_t i = 0; i <= comparison->statement_count; i++) {
        for (; next < extras.count && extras.items[next].anchor == i; next++)
            add_extra(plan, comparison, &extras.items[next]);
        if (i == comparison->statement_count)
            break;
        plan->first[i] = (uint32_t)plan->count;
        size_t parts = chunks(&comparison->statements[i]);
        for (uint32_t chunk = 0; chunk < parts; chunk++)
            plan->rows[plan->count++] = (struct row){ROW_STATEMENT, i, 0, chunk};
    }
    qsort(plan->moved, plan->moved_count, sizeof *plan->moved, by_sentence);
    VEC_FREE(&extras);
}

void plan_free(struct plan *plan)
{
    free(plan->rows);
    free(plan->first);
    free(plan->moved);
    *plan = (struct plan){0};
}

size_t plan_row_of(const struct plan *plan, const struct comparison *comparison, uint32_t article,
                   uint32_t sentence)
{
    const struct place *place = &comparison->places[article][sentence];
    if (place->moved) {
        struct moved_row key = {article, sentence, 0};
        const struct moved_row *found =
            bsearch(&key, plan->moved, plan->moved_count, sizeof key, by_sentence);
        if (found)
            return found->row;
    }
    const struct member *member =
        statement_member(&comparison->statements[place->statement], article);
    for (uint32_t i = 0; member && i < member->count; i++)
        if (member->sentences[i] == sentence)
            return plan->first[place->statement] + i / ROW_PARTS;
    return plan->first[place->statement];
}

size_t plan_parts(const struct plan *plan, const struct comparison *comparison, size_t row,
                  uint32_t article, struct part parts[ROW_PARTS])
{
    const struct row *r = &plan->rows[row];
    if (r->kind != ROW_STATEMENT) {
        if (r->article != article)
            return 0;
        parts[0] = (struct part){r->kind == ROW_MOVED ? PART_SENTENCE : PART_FURNITURE, r->index};
        return 1;
    }
    const struct member *member = statement_member(&comparison->statements[r->statement], article);
    size_t count = 0;
    for (size_t i = (size_t)r->index * ROW_PARTS; member && i < member->count; i++) {
        if (count == ROW_PARTS)
            break;
        uint32_t sentence = member->sentences[i];
        bool moved = comparison->places[article][sentence].moved;
        parts[count++] = (struct part){moved ? PART_GHOST : PART_SENTENCE, sentence};
    }
    return count;
}

char plan_mark(const struct plan *plan, const struct comparison *comparison, size_t row)
{
    const struct row *r = &plan->rows[row];
    if (r->kind == ROW_MOVED)
        return '^';
    return r->kind == ROW_FURNITURE ? ' ' : statement_mark(&comparison->statements[r->statement]);
}
