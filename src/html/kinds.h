/* What sort of furniture a block is that is not the article's. */
#ifndef HEXAPLA_HTML_KINDS_H
#define HEXAPLA_HTML_KINDS_H

#include "html/sheet.h"

enum furniture_kind kinds_of_furniture(const struct sheet *sheet, size_t block);
/* Whether the block says what a picture or film shows. */
bool kinds_is_caption(const struct sheet *sheet, size_t block);

#endif
