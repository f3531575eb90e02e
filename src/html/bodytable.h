/* The weights of the model for a page's body: what tools/body_fit found in the pages of pages-aeb
 * and pages-news-dev. */
#ifndef HEXAPLA_HTML_BODYTABLE_H
#define HEXAPLA_HTML_BODYTABLE_H

#include "html/forest.h"

/* The first sees TRAIT_COUNT numbers of a block; the second TRAIT_GUESSES, among them what the
 * first said of the blocks around. */
extern const struct forest body_first, body_second;

#endif
