/* Settings changed while the reader runs: a line of the settings' grammar, typed at its command
 * line. */
#ifndef HEXAPLA_APP_LIVE_H
#define HEXAPLA_APP_LIVE_H

#include "app/config.h"

/* What has to follow a change. */
enum live_effect {
    LIVE_NOTHING, /* only what is printed, or a later start */
    LIVE_THEME,   /* another theme, or another colour of one */
    LIVE_COLOR,
    LIVE_MARKS,
    LIVE_KEYS, /* the last of config's binds is new */
    LIVE_WATCH,
    LIVE_DIFF_STYLE,
    LIVE_MOUSE,
    LIVE_KEYMAP,    /* the key map is another */
    LIVE_THRESHOLD, /* compare again */
    LIVE_SHARING,   /* the same: what counts as shared is another */
    LIVE_READING    /* read the files again */
};

/* Applies the line to options and config, and keeps it for config_write. */
bool live_apply(struct slice line, struct config *config, struct options *options,
                enum live_effect *effect, struct error *error);
/* Appends what has been changed, for people: "threshold is 0.4". */
void live_say(struct slice line, struct buffer *into);
/* The words that the command line completes. themes_of: config's. Allocated in the arena. */
struct vocabulary *live_vocabulary(const struct config *config, struct arena *arena);

#endif
