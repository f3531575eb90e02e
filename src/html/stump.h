/* Pages that hold only the beginning of their article, and pages that hold none. */
#ifndef HEXAPLA_HTML_STUMP_H
#define HEXAPLA_HTML_STUMP_H

#include "html/sheet.h"

/* Warns of them; the article's text and furniture are there already. */
void stump_warn(struct article *article, const struct sheet *sheet, const struct html_hints *hints);

#endif
