/* What was read above a block of a page: the heading it stands under, the wording that ends an
 * article, the signs that another one began. */
#ifndef HEXAPLA_HTML_CONTEXT_H
#define HEXAPLA_HTML_CONTEXT_H

#include "html/sheet.h"

struct context {
    uint32_t heading;       /* the nearest above, but for the title; or the count of blocks */
    uint32_t stop;          /* the nearest that is surely furniture by its wording; or the count */
    unsigned char stops;    /* how many of those stand between the title and here, but for
                               advertisements */
    unsigned char titles;   /* headings like the title below it, up to here */
    unsigned char repeated; /* how often the same text stood above */
};

/* One a block; the caller frees them. title: the block with the title, or the count of blocks. */
struct context *context_read(const struct sheet *sheet, size_t title);

#endif
