/* Telling text from data by its bytes. */
#ifndef HEXAPLA_CHARSET_BINARY_H
#define HEXAPLA_CHARSET_BINARY_H

#include "base/slice.h"

/* Whether the bytes are no text in any encoding: known binary signatures, or too many control
 * bytes. Ask only after UTF-16 has been ruled out. */
bool binary_bytes(struct slice bytes);

#endif
