/* Articles in saved web pages, and pieces of HTML inside other formats. */
#ifndef HEXAPLA_HTML_HTML_H
#define HEXAPLA_HTML_HTML_H

#include "model/loading.h"

/* Reads a page from its bytes, in any encoding. name is for messages. The article's format is
 * FORMAT_HTML; whoever unpacked the page from something else may change it. */
bool html_load(struct slice bytes, const char *name, const struct load_options *options,
               struct articles *articles, struct error *error);

#endif
