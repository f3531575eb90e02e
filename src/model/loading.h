/* What every reader of a format takes and gives. */
#ifndef HEXAPLA_MODEL_LOADING_H
#define HEXAPLA_MODEL_LOADING_H

#include "base/error.h"
#include "model/article.h"

struct load_options {
    bool raw;    /* everything is body; metadata may be recognised but stays */
    bool forced; /* format was given (--as) */
    enum article_format format;
    struct slice language; /* --language, or absent */
    size_t threads;        /* for one large article; 0: one a core */
    struct slice charset;  /* the encoding that transport declared, beside the bytes; or absent */
};

struct articles {
    struct article **items; /* one reference each; the caller releases them */
    size_t count;
};

/* `struct articles a = {0};`. Takes over the caller's reference. */
void articles_add(struct articles *articles, struct article *article);
void articles_free(struct articles *articles);

#endif
