/* How languages are named: tags of BCP 47, and what people write for them. */
#ifndef HEXAPLA_TEXT_LANGUAGETAG_H
#define HEXAPLA_TEXT_LANGUAGETAG_H

#include "base/arena.h"

/* The tag that is meant, in the usual form: "en_US.UTF-8" gives "en-US"; "English", "anglais" and
 * "eng" give "en"; "zh_hans" gives "zh-Hans"; "iw" gives "he"; of a list ("de, en") the first.
 * Absent where no language is named ("und", "mul", "null", "utf-8"). The arena owns what is given.
 * Source: RFC 5646; ISO 639-1. */
struct slice languagetag_read(struct arena *arena, struct slice declared);
/* The primary subtag, as it stands: "en" of "en-US"; absent of an absent tag. */
struct slice languagetag_primary(struct slice tag);
/* Whether the tag is of the language (a primary subtag in lower case), without regard to case. */
bool languagetag_is(struct slice tag, const char *primary);

#endif
