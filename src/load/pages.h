/* Files that hold web pages: one message of MHTML, or the records of a WARC. */
#ifndef HEXAPLA_LOAD_PAGES_H
#define HEXAPLA_LOAD_PAGES_H

#include "model/loading.h"

/* The page of an MHTML file or of a mail: the part that the message says to begin with, else the
 * first of HTML; another where that holds no article; text where there is no HTML. */
bool pages_mhtml(struct slice bytes, const char *name, const struct load_options *options,
                 struct articles *articles, struct error *error);
/* Every page of HTML or text in a WARC that holds an article; where none does, every page. A
 * warning on the first article counts what was passed over. */
bool pages_warc(struct slice bytes, const char *name, const struct load_options *options,
                struct articles *articles, struct error *error);

#endif
