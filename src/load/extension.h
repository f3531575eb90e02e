/* Which files of a folder are taken for articles. A file named outright is always read. */
#ifndef HEXAPLA_LOAD_EXTENSION_H
#define HEXAPLA_LOAD_EXTENSION_H

#include "base/slice.h"

/* Whether the name's extension is one that articles of a format read here have. */
bool load_extension_known(struct slice path);

#endif
