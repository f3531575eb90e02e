/* What a paragraph is by the style that its writer gave it. */
#ifndef HEXAPLA_DOCUMENT_STYLE_H
#define HEXAPLA_DOCUMENT_STYLE_H

#include "plain/parts.h"

enum style {
    STYLE_NONE,
    STYLE_TITLE,
    STYLE_SUBTITLE,
    STYLE_AUTHOR,
    STYLE_DATE,
    STYLE_HEADING,
    STYLE_ITEM,
    STYLE_QUOTE,
    STYLE_CAPTION,
    STYLE_CODE,
    STYLE_ROW,     /* of a table */
    STYLE_CONTENTS /* a line of a table of contents */
};

/* By a style's name, in the languages that word processors name their styles in. */
enum style style_named(struct slice name);
enum block_kind style_kind(enum style style);

#endif
