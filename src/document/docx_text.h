/* The text of a paragraph of a DOCX, as its reader sees it. */
#ifndef HEXAPLA_DOCUMENT_DOCX_TEXT_H
#define HEXAPLA_DOCUMENT_DOCX_TEXT_H

#include "base/buffer.h"
#include "base/vec.h"
#include "document/flow.h"
#include "markup/tree.h"

/* What one paragraph holds, and what hangs on it. */
struct docx_text {
    struct buffer text;                /* what is shown */
    struct buffer deleted;             /* what a tracked change took out */
    struct buffer hidden;              /* what is formatted as hidden */
    struct flow_boxes boxes;           /* contents of text boxes that are anchored here */
    VEC(struct slice) notes, comments; /* ids of those that are referred to; as long as the tree */
    /* Of the fields that are open, as bits from the innermost: whether their code is read, which is
     * not shown. They may span paragraphs, so that docx_text_clear keeps them. */
    uint64_t codes;
    uint32_t fields;
};

void docx_text_clear(struct docx_text *text);
void docx_text_free(struct docx_text *text);
/* Adds what stands inside the element, text boxes left out. */
void docx_text_read(struct docx_text *text, const struct node *top);

#endif
