/* What statistics say of the encoding of bytes that nothing else tells. */
#ifndef HEXAPLA_CHARSET_GUESS_H
#define HEXAPLA_CHARSET_GUESS_H

#include "base/slice.h"

/* The guess of uchardet from the start of bytes, by its WHATWG name in lower case (static); NULL
 * where it has none. *missing is set where the library could not be loaded. */
const char *guess_encoding(struct slice bytes, bool *missing);

#endif
