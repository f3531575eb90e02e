/* The styles of a DOCX (word/styles.xml). */
#ifndef HEXAPLA_DOCUMENT_DOCX_STYLE_H
#define HEXAPLA_DOCUMENT_DOCX_STYLE_H

#include "base/map.h"
#include "document/style.h"
#include "markup/tree.h"

struct docx_styles {
    struct map index; /* from a style's id */
    VEC(enum style) list;
    struct slice language; /* what text is in that says nothing else; as long as the tree */
};

/* Reads them from the part's tree (NULL: there are none), which must live as long. The caller frees
 * with docx_styles_free. */
void docx_styles_read(struct docx_styles *styles, const struct tree *tree);
void docx_styles_free(struct docx_styles *styles);
/* What a paragraph is, by its style, its own outline level and its numbering. */
enum style docx_style_of(const struct docx_styles *styles, const struct node *paragraph);

#endif
