/* The text of a printed document, page by page, made into one running text. */
#ifndef HEXAPLA_DOCUMENT_PAGES_H
#define HEXAPLA_DOCUMENT_PAGES_H

#include "base/buffer.h"
#include "base/vec.h"

struct pages {
    struct buffer text;        /* without what stands on every page, hyphens at line ends joined */
    VEC(struct slice) margins; /* what stands on every page, each line once; slices of the input */
};

/* Takes valid UTF-8 with a form feed behind each page. The caller calls pages_free. */
void pages_read(struct slice input, struct pages *pages);
void pages_free(struct pages *pages);

#endif
