/* What an EPUB says of itself: its metadata, the order of its documents, its table of contents. */
#ifndef HEXAPLA_DOCUMENT_EPUB_BOOK_H
#define HEXAPLA_DOCUMENT_EPUB_BOOK_H

#include "base/map.h"
#include "base/vec.h"
#include "document/package.h"

enum spine_role {
    SPINE_TEXT,
    SPINE_CONTENTS, /* a table of contents */
    SPINE_MATTER /* cover, title page, copyright page: where it holds no prose, it is no article */
};

struct spine_item {
    struct slice path; /* in the archive */
    enum spine_role role;
};

struct book {
    struct arena *arena;
    struct slice title, publisher, published, modified, language, rights, url;
    VEC(struct slice) creators, subjects;
    VEC(struct spine_item) spine;
    struct map contents; /* paths that the table of contents leads to */
};

/* False, with the error, where there is no package document, or what matters is encrypted. The
 * caller frees with book_free whatever it gives. */
bool book_read(const struct zip *zip, struct book *book, const char *name, struct error *error);
void book_free(struct book *book);

#endif
