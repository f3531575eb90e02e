/* Messages of mail, told from texts that only begin like one. */
#ifndef HEXAPLA_LOAD_MAIL_H
#define HEXAPLA_LOAD_MAIL_H

#include "base/slice.h"

/* Whether the bytes are a message that must be taken apart to be read: of several parts, of HTML,
 * or of coded text. A message of plain text is read as the text it is. */
bool mail_is_coded(struct slice bytes);

#endif
