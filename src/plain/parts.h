/* Paragraphs that another format has already told apart, read for what plain text is read for:
 * title, byline, date and source at the top, furniture by its wording, headings and captions. */
#ifndef HEXAPLA_PLAIN_PARTS_H
#define HEXAPLA_PLAIN_PARTS_H

#include "base/vec.h"
#include "model/loading.h"

struct part {
    enum block_kind kind; /* BLOCK_PARAGRAPH: plain text's reader may say more */
    struct slice text;    /* must live until parts_build */
    uint32_t line;        /* in the file, from 1; 0: unknown */
    bool furniture;       /* known to be: it is kept as it is */
    enum furniture_kind role;
};

struct parts {
    VEC(struct part) list;
};

/* `struct parts p = {0};` */
void parts_add(struct parts *parts, enum block_kind kind, struct slice text, uint32_t line);
void parts_add_furniture(struct parts *parts, enum furniture_kind role, struct slice text,
                         uint32_t line);
/* Gives the article its body and furniture, and whatever metadata it does not have yet (a title
 * that is there already is found again at the top and cut); frees the parts. False where there is
 * no block. */
bool parts_build(struct parts *parts, struct article *article, const struct load_options *options);

#endif
