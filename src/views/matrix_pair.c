/* What is known of two articles: how every sentence of each stands to the other. Indexes are of
 * sentences; slices are equal in bytes. */
#include "base/alloc.h"
#include "views/matrix.h"

#include <stdlib.h>
#include <string.h>

static const char marks[] = "!=~:+.";

/* Others have it, or nobody. */
static char *marks_alone(const struct comparison *comparison, uint32_t article)
{
    size_t count = comparison->articles[article]->sentence_count;
    char *found = alloc_zeroed(count + 1, 1);
    for (size_t i = 0; i < count; i++) {
        uint32_t statement = comparison->places[article][i].statement;
        found[i] = comparison->statements[statement].class == CLASS_UNIQUE ? '+' : '.';
    }
    return found;
}

/* The stronger mark stays where a sentence stands in two pairs. */
static void put_marks(char *into, const struct member *member, char mark)
{
    for (uint32_t i = 0; i < member->count; i++) {
        char *place = &into[member->sentences[i]];
        if (strchr(marks, mark) < strchr(marks, *place))
            *place = mark;
    }
}

static void mark_pairs(struct matrix_pair *pair, const struct statement *statement)
{
    uint32_t first = pair->a < pair->b ? pair->a : pair->b;
    for (size_t i = 0; i < statement->pair_count; i++) {
        const struct pair *p = &statement->pairs[i];
        if (p->a.article != first || p->b.article != pair->a + pair->b - first)
            continue;
        char mark = p->flags & FLAG_CONFLICT ? '!' : class_mark(p->class);
        put_marks(first == pair->a ? pair->marks_a : pair->marks_b, &p->a, mark);
        put_marks(first == pair->a ? pair->marks_b : pair->marks_a, &p->b, mark);
    }
}

void matrix_pair_free(struct matrix_pair *pair)
{
    free(pair->marks_a);
    free(pair->marks_b);
    *pair = (struct matrix_pair){.comparison = NULL};
}

void matrix_pair_make(struct matrix_pair *pair, const struct comparison *comparison, uint32_t a,
                      uint32_t b)
{
    if (pair->comparison == comparison && pair->a == a && pair->b == b)
        return;
    matrix_pair_free(pair);
    pair->comparison = comparison;
    pair->a = a;
    pair->b = b;
    pair->marks_a = marks_alone(comparison, a);
    pair->marks_b = marks_alone(comparison, b);
    for (size_t i = 0; i < comparison->statement_count; i++)
        mark_pairs(pair, &comparison->statements[i]);
    pair->run = matrix_run_longest(comparison, a, b);
    pair->passages = matrix_run_passages(comparison, a, b, &pair->passage_words);
}

/* The bytes of [from, to) that each kind of sentence takes; *next is the first sentence that may
 * reach into it. */
static void weigh(const struct article *article, const char *found, size_t *next, size_t from,
                  size_t to, size_t weights[sizeof marks])
{
    for (size_t i = *next; i < article->sentence_count; i++) {
        struct range range = article->sentences[i].range;
        if (range.start >= to)
            break;
        size_t start = range.start < from ? from : range.start;
        size_t end = range.end > to ? to : range.end;
        if (start < end)
            weights[strchr(marks, found[i]) - marks] += end - start;
        if (range.end <= to)
            *next = i + 1;
    }
}

void matrix_pair_strip(const struct article *article, const char *found, size_t slices,
                       struct buffer *into)
{
    size_t next = 0;
    char last = ' ';
    for (size_t i = 0; i < slices; i++) {
        size_t weights[sizeof marks] = {0}, best = 0;
        weigh(article, found, &next, article->text.len * i / slices,
              article->text.len * (i + 1) / slices, weights);
        for (size_t k = 1; weights[0] == 0 && k < sizeof marks - 1; k++)
            if (weights[k] > weights[best])
                best = k;
        /* Nothing but white space: it belongs to what it follows. */
        last = weights[best] ? marks[best] : last;
        buffer_add_char(into, last);
    }
}
