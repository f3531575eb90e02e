/* What a command line may still become: the words that can stand where its last one is begun. */
#ifndef HEXAPLA_KEYBOARD_COMPLETE_H
#define HEXAPLA_KEYBOARD_COMPLETE_H

#include "base/slice.h"
#include "canvas/canvas.h"
#include "keyboard/action.h"

/* Words of the outside: settings with the values they can have, and themes. */
struct vocabulary {
    const struct setting_words {
        const char *name;
        const char *values; /* parted by spaces, or NULL: anything */
    } * settings;
    size_t setting_count;
    const char *const *themes;
    size_t theme_count;
};

enum { COMPLETIONS_MOST = 256 };

struct completions {
    struct slice items[COMPLETIONS_MOST]; /* of tables that last, or of the vocabulary */
    size_t count;
    size_t start; /* byte of the line where the word begins that they stand for */
};

/* For the line up to the cursor. vocabulary may be NULL. */
void complete(struct slice line, const struct vocabulary *vocabulary,
              struct completions *completions);
/* The bytes that all of them begin with. */
struct slice completions_common(const struct completions *completions);

#endif
