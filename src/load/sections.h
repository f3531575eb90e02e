/* Runs of units under a heading of the page: related articles, comments. */
#ifndef HEXAPLA_LOAD_SECTIONS_H
#define HEXAPLA_LOAD_SECTIONS_H

#include "load/page.h"

/* Cuts them, each as far as it surely goes. */
void sections_cut(struct page *page, size_t from);

#endif
