/* Places by a sentence's id, which stays when rows and indexes change. */
#include "parallel/anchor.h"

#include "parallel/columns.h"
#include "parallel/layout.h"

struct anchor anchor_of(const struct reader *reader, uint32_t article, uint32_t sentence)
{
    const struct article *a = reader->comparison->articles[article];
    return (struct anchor){.set = true, .article = article, .id = a->sentences[sentence].id};
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

/* On the titles no sentence stands: the column's first stands for them. */
static bool titles_here(const struct reader *reader, struct anchor *anchor)
{
    uint32_t focused = columns_focused(&reader->board);
    if (reader->plan.rows[reader->cursor.row].kind != ROW_TITLES ||
        !reader->comparison->articles[focused]->sentence_count)
        return false;
    *anchor = anchor_of(reader, focused, 0);
    anchor->titles = true;
    return true;
}

struct anchor anchor_here(const struct reader *reader)
{
    struct anchor anchor;
    if (!reader->comparison || !reader->plan.count)
        return (struct anchor){0};
    uint32_t sentence, focused = columns_focused(&reader->board);
    size_t row = reader->cursor.row;
    if (titles_here(reader, &anchor))
        return anchor;
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
    if (anchor->titles && reader->plan.count && reader->plan.rows[0].kind == ROW_TITLES) {
        layout_go(reader, 0);
        return true;
    }
    if (!state_find(reader, anchor, &place))
        return false;
    layout_go(reader,
              plan_row_of(&reader->plan, reader->comparison, place.article, place.sentence));
    return true;
}
