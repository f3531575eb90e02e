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

bool anchor_go(struct reader *reader, const struct anchor *anchor)
{
    struct sentence_place place;
    if (!state_find(reader, anchor, &place))
        return false;
    layout_go(reader,
              plan_row_of(&reader->plan, reader->comparison, place.article, place.sentence));
    return true;
}
