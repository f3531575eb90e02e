/* Errors are plain data with room of their own: nothing to free, nothing that can fail. */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* The bytes of the UTF-8 character that starts with the byte; 1 for what starts none. */
static size_t width(unsigned char lead)
{
    return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/* Takes a character that was cut in the middle off the end. */
static void mend_end(char *text, size_t room)
{
    size_t len = strlen(text), start = len;
    if (len + 1 < room)
        return;
    while (start && len - start < 3 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start && width((unsigned char)text[start - 1]) > len - start + 1)
        text[start - 1] = '\0';
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
