/* What a file is, told from its bytes alone. */
#ifndef HEXAPLA_LOAD_SNIFF_H
#define HEXAPLA_LOAD_SNIFF_H

#include "load/root.h"
#include "model/article.h"

/* The format that the first bytes announce; FORMAT_TEXT where they announce none. Works on the
 * bytes as they stand in the file (a UTF-8 byte order mark and white space are passed over). */
enum article_format sniff_format(struct slice bytes);
/* Whether the file is XML in a vocabulary that no reader knows; *root gets its root element. */
bool sniff_foreign(struct slice bytes, struct root *root);

#endif
