/* What a function fills when its input makes it fail: which message, where (a path, a path and
 * line, an option), and a detail beyond the table's wording. */
#ifndef HEXAPLA_BASE_ERROR_H
#define HEXAPLA_BASE_ERROR_H

#include "base/message.h"

#include <stdbool.h>

struct error {
    enum message code;
    char where[4200];
    char detail[400];
};

/* Fills *error (which may be NULL) and gives false, so that a caller can return it. format may be
 * NULL; the detail is cut at a whole UTF-8 character. */
__attribute__((format(printf, 4, 5))) bool error_set(struct error *error, enum message code,
                                                     const char *where, const char *format, ...);

#endif
