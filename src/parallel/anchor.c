/* Places by a sentence's id, which stays when rows and indexes change. */
#include "parallel/anchor.h"

#include "parallel/columns.h"
#include "parallel/layout.h"

struct anchor anchor_of(const struct reader *reader, uint32_t article, uint32_t sentence)
{
    const struct article *a = reader->comparison->articles[article];
    return (struct anchor){true, article, a->sentences[sentence].id};
}

/* The first sentence of its own that the article has in the row. */
static bool sentence_in(const struct reader *reader, size_t row, uint32_t article,
                        uint32_t *sentence)
{
    struct part parts[ROW_PARTS];
    size_t count = plan_parts(&reader->plan, reader->comparison, row, article, parts);
    for (size_t i = 0; i < count; i++)
        if (parts[i].kind == PART_SENTENCE) {
            *sentence = parts[i].index;
            return true;
        }
    return false;
}

struct anchor anchor_here(const struct reader *reader)
{
    if (!reader->comparison || !reader->plan.count)
        return (struct anchor){0};
    uint32_t sentence, focused = columns_focused(&reader->board);
    size_t row = reader->cursor.row;
    if (sentence_in(reader, row, focused, &sentence))
        return anchor_of(reader, focused, sentence);
    for (uint32_t i = 0; i < reader->comparison->article_count; i++)
        if (sentence_in(reader, row, i, &sentence))
            return anchor_of(reader, i, sentence);
    const struct statement *statement = state_statement(reader);
    if (!statement->member_count)
        return (struct anchor){0};
    return anchor_of(reader, statement->members[0].article, statement->members[0].sentences[0]);
}

static bool go_in_article(struct reader *reader, uint32_t index, const struct id *wanted)
{
    const struct article *article = reader->comparison->articles[index];
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        const struct id *id = &article->sentences[i].id;
        if (id->hash == wanted->hash && id->repeat == wanted->repeat) {
            layout_go(reader, plan_row_of(&reader->plan, reader->comparison, index, i));
            return true;
        }
    }
    return false;
}

/* Articles may have come in before it, so that it has another number now. */
bool anchor_go(struct reader *reader, const struct anchor *anchor)
{
    const struct comparison *comparison = reader->comparison;
    if (!anchor->set || !comparison || anchor->article >= comparison->article_count)
        return false;
    if (go_in_article(reader, anchor->article, &anchor->id))
        return true;
    for (uint32_t i = 0; i < comparison->article_count; i++)
        if (i != anchor->article && go_in_article(reader, i, &anchor->id))
            return true;
    return false;
}
