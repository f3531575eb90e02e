/* Where keys lead to in the ferry of four, from its beginning: one line of a table a case. */
#ifndef HEXAPLA_TESTS_READER_LEADS_H
#define HEXAPLA_TESTS_READER_LEADS_H

#include "ferry.h"
#include "invariants.h"
#include "parallel/columns.h"

enum { ANY_ARTICLE = -1 };

struct lead {
    const char *keys;
    size_t row;
    int article; /* whose column is in focus, or ANY_ARTICLE */
};

static void check_leads(const struct lead *leads, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct reader *reader = ferry_reader(4);
        story_type(reader, leads[i].keys);
        check_screen(reader, 24, 80);
        int article = (int)columns_focused(&reader->board);
        if (reader->cursor.row != leads[i].row ||
            (leads[i].article != ANY_ARTICLE && article != leads[i].article))
            fail_msg("%s leads to row %zu of %d", leads[i].keys, reader->cursor.row, article);
        reader_free(reader);
    }
}

#endif
