/* A stack of what waits: the body, and the text boxes being read. Never recurses. */
#include "document/flow.h"

struct frame {
    const struct node *top, *at;
};

void flow_read(const struct node *top, flow_reader *reader, void *context, struct flow_boxes *boxes)
{
    VEC(struct frame) stack = {0};
    VEC_PUSH(&stack, (struct frame){top, tree_next(top, top)});
    while (stack.count) {
        struct frame *frame = &stack.items[stack.count - 1];
        if (!frame->at) {
            stack.count--;
            continue;
        }
        boxes->count = 0;
        frame->at = reader(context, frame->at, frame->top);
        for (size_t i = boxes->count; i > 0; i--) {
            const struct node *box = boxes->items[i - 1];
            VEC_PUSH(&stack, (struct frame){box, tree_next(box, box)});
        }
    }
    VEC_FREE(&stack);
}

bool flow_is_row(const struct node *row, const char *cell, const char *table)
{
    size_t cells = 0, paragraphs = 0;
    for (const struct node *at = tree_child(row, cell); at; at = tree_sibling(at, cell)) {
        if (tree_child(at, table))
            return false;
        cells++;
        for (const struct node *p = tree_child(at, "p"); p; p = tree_sibling(p, "p"))
            paragraphs++;
    }
    return cells > 1 && paragraphs <= cells + 2;
}
