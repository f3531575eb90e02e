/* The text of a paragraph of an OpenDocument text, as its reader sees it. */
#ifndef HEXAPLA_DOCUMENT_ODT_TEXT_H
#define HEXAPLA_DOCUMENT_ODT_TEXT_H

#include "base/buffer.h"
#include "document/flow.h"
#include "document/odt_style.h"

struct odt_text {
    struct buffer text;                /* what is shown */
    struct buffer hidden;              /* what is formatted as hidden */
    struct flow_boxes boxes;           /* text boxes that are anchored here */
    VEC(const struct node *) notes;    /* footnotes and endnotes */
    VEC(const struct node *) comments; /* annotations */
    VEC(struct slice) deletions;       /* ids of tracked changes that took text out here */
};

void odt_text_clear(struct odt_text *text);
void odt_text_free(struct odt_text *text);
/* Adds what stands inside the element. */
void odt_text_read(struct odt_text *text, const struct odt_styles *styles, const struct node *top);

#endif
