/* Errors are plain data with room of their own: nothing to free, nothing that can fail. */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Takes a character that was cut in the middle off the end. */
static void mend_end(char *text, size_t room)
{
    size_t len = strlen(text);
    if (len + 1 < room)
        return;
    while (len && ((unsigned char)text[len - 1] & 0xC0) == 0x80)
        len--;
    if (len && (unsigned char)text[len - 1] >= 0xC0)
        len--;
    text[len] = '\0';
}

bool error_set(struct error *error, enum message code, const char *where, const char *format, ...)
{
    if (!error)
        return false;
    error->code = code;
    snprintf(error->where, sizeof error->where, "%s", where ? where : "");
    error->detail[0] = '\0';
    if (format) {
        va_list args;
        va_start(args, format);
        vsnprintf(error->detail, sizeof error->detail, format, args);
        va_end(args);
        mend_end(error->detail, sizeof error->detail);
    }
    return false;
}
