/* The text of a word processor's document in the order of reading: what stands in a text box comes
 * behind the paragraph that the box is anchored in. */
#ifndef HEXAPLA_DOCUMENT_FLOW_H
#define HEXAPLA_DOCUMENT_FLOW_H

#include "base/vec.h"
#include "markup/tree.h"

struct flow_boxes {
    const struct node **items;
    size_t count, capacity;
};

/* Reads the element at `at` inside top, adds text boxes found in it to the list, and gives the
 * element to go on with; NULL at the end. */
typedef const struct node *flow_reader(void *context, const struct node *at,
                                       const struct node *top);

/* Everything inside top. The list is the reader's own; it is emptied before each call. */
void flow_read(const struct node *top, flow_reader *reader, void *context,
               struct flow_boxes *boxes);
/* Whether a table's row holds data: at least two cells with hardly more than a paragraph each.
 * Other tables only lay out the page. cell, table: how the format calls them. */
bool flow_is_row(const struct node *row, const char *cell, const char *table);

#endif
