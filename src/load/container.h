/* Files that are told by what they hold: zip archives and the like. */
#ifndef HEXAPLA_LOAD_CONTAINER_H
#define HEXAPLA_LOAD_CONTAINER_H

#include "model/article.h"

/* Whether the bytes are a container. *format then says which is read; FORMATS: none, and *what
 * names what it is, for people. Nothing is unpacked. */
bool container_tell(struct slice bytes, enum article_format *format, const char **what);

#endif
