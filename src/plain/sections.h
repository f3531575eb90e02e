/* Runs of units under a heading of the page: related articles, comments. */
#ifndef HEXAPLA_PLAIN_SECTIONS_H
#define HEXAPLA_PLAIN_SECTIONS_H

#include "plain/page.h"

/* Cuts them, each as far as it surely goes. */
void sections_cut(struct page *page, size_t from);

#endif
