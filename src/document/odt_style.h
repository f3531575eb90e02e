/* The styles of an OpenDocument text: those of styles.xml, and the automatic ones of content.xml.
 */
#ifndef HEXAPLA_DOCUMENT_ODT_STYLE_H
#define HEXAPLA_DOCUMENT_ODT_STYLE_H

#include "base/map.h"
#include "document/style.h"
#include "markup/tree.h"

struct odt_style {
    enum style style;
    bool hidden;       /* text in it is not shown */
    struct slice base; /* the style it is based on */
};

struct odt_styles {
    struct map index; /* from a style's name */
    VEC(struct odt_style) list;
};

/* `struct odt_styles s = {0};` Adds the styles of a part; its tree must live as long. */
void odt_styles_add(struct odt_styles *styles, const struct tree *tree);
void odt_styles_free(struct odt_styles *styles);
/* What a paragraph of this style is; STYLE_NONE where the style is not known. */
enum style odt_style_of(const struct odt_styles *styles, struct slice name);
bool odt_style_hides(const struct odt_styles *styles, struct slice name);

#endif
