/* Telling encodings of one byte apart that statistics of bytes confuse. */
#ifndef HEXAPLA_CHARSET_REFINE_H
#define HEXAPLA_CHARSET_REFINE_H

#include "base/slice.h"

/* Of the encodings that write the same scripts as the guess does, the one under which the bytes
 * read best: as words of some language, without signs in the middle of words. The guess itself
 * where nothing reads better, or where it is none of these. Looks at a few kilobytes. */
const char *refine_guess(struct slice bytes, const char *guess);

#endif
