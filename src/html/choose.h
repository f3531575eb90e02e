/* Which blocks of a page are its article. */
#ifndef HEXAPLA_HTML_CHOOSE_H
#define HEXAPLA_HTML_CHOOSE_H

#include "html/traits.h"

/* One answer a block; the caller frees. */
bool *choose_body(const struct sheet *sheet, const struct article *article,
                  const struct html_hints *hints);

#endif
