/* Words by pair of articles: every sentence counts with all its words in the class of its pair. */
#include "compare/matrix.h"

static uint32_t words_of(const struct candidates *candidates, const struct member *member)
{
    const struct document *document = &candidates->documents[member->article];
    uint32_t words = 0;
    for (uint32_t i = 0; i < member->count; i++)
        words += document->first[member->sentences[i] + 1] - document->first[member->sentences[i]];
    return words;
}

static void add_pair(struct matrix *matrix, const struct candidates *candidates,
                     const struct pair *pair)
{
    if (pair->a.article == pair->b.article || pair->class >= CLASS_UNIQUE)
        return;
    double *share = matrix->share[pair->class];
    share[pair->a.article * matrix->size + pair->b.article] += words_of(candidates, &pair->a);
    share[pair->b.article * matrix->size + pair->a.article] += words_of(candidates, &pair->b);
}

static void add_statement(struct matrix *matrix, const struct candidates *candidates,
                          const struct statement *statement)
{
    for (size_t i = 0; i < statement->pair_count; i++)
        add_pair(matrix, candidates, &statement->pairs[i]);
    if (statement->class == CLASS_UNIQUE)
        for (size_t i = 0; i < statement->member_count; i++)
            matrix->only_here[statement->members[i].article] +=
                words_of(candidates, &statement->members[i]);
}

void matrix_fill(struct comparison *comparison, const struct candidates *candidates)
{
    struct matrix *matrix = &comparison->matrix;
    size_t size = matrix->size = comparison->article_count;
    matrix->words = ARENA_ARRAY(comparison->arena, uint32_t, size);
    for (size_t i = 0; i < size; i++)
        matrix->words[i] = (uint32_t)candidates->documents[i].token_count;
    matrix->only_here = ARENA_ARRAY(comparison->arena, uint32_t, size);
    for (int class = 0; class < CLASS_UNIQUE; class ++)
        matrix->share[class] = ARENA_ARRAY(comparison->arena, double, size *size);
    for (size_t i = 0; i < comparison->statement_count; i++)
        add_statement(matrix, candidates, &comparison->statements[i]);
    for (int class = 0; class < CLASS_UNIQUE; class ++)
        for (size_t i = 0; i < size * size; i++)
            if (matrix->words[i / size])
                matrix->share[class][i] /= matrix->words[i / size];
}
