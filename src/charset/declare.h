/* What HTML and XML say of their own encoding. */
#ifndef HEXAPLA_CHARSET_DECLARE_H
#define HEXAPLA_CHARSET_DECLARE_H

#include "base/slice.h"

/* The encoding that the bytes (in anything that extends ASCII) declare, by its WHATWG name: in the
 * XML declaration at the start, else in the first <meta charset> or <meta http-equiv=content-type>
 * with a label that is known, at any depth of the bytes. What stands in comments, scripts and
 * styles is no declaration. NULL where there is none. Each byte is looked at a few times at most.
 */
const char *declare_encoding(struct slice bytes);

#endif
