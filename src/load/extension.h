/* Which files of a folder are taken for articles. A file named outright is always read. */
#ifndef HEXAPLA_LOAD_EXTENSION_H
#define HEXAPLA_LOAD_EXTENSION_H

#include "base/slice.h"

/* Whether the name's extension is one that articles of a format read here have, also with that of
 * a compressed stream behind it. README.md and the like are no articles. */
bool load_extension_known(struct slice path);
/* Whether it is that of Markdown, which nothing else tells from plain text. */
bool load_extension_markdown(struct slice path);

#endif
