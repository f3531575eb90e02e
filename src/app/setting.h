/* The one line grammar of settings, key maps and the command line of the reader:
 *   set NAME VALUE
 *   bind CONTEXT KEY ACTION
 *   theme NAME MEANING COLOUR…
 * Words are parted by spaces and tabs; "…" holds spaces, with \" and \\ inside; # starts a comment
 * at the start of a word. */
#ifndef HEXAPLA_APP_SETTING_H
#define HEXAPLA_APP_SETTING_H

#include "base/arena.h"
#include "base/error.h"

struct setting {
    struct slice *words; /* in the arena */
    size_t count;        /* 0: an empty line or a comment */
};

/* Splits one line. Fails on an open quotation mark, a control character, or bytes that are not
 * UTF-8. */
bool setting_parse(struct arena *arena, struct slice line, struct setting *setting,
                   struct error *error);

/* Hands every setting of a text to apply, which gives false (with error->detail) for one it does
 * not know. Each bad line is reported to fault with "NAME:LINE" and skipped. */
struct setting_reader {
    bool (*apply)(void *context, const struct setting *setting, struct error *error);
    void (*fault)(void *context, const struct error *error);
    void *context;
};
void setting_read(struct slice text, const char *name, const struct setting_reader *reader);

#endif
