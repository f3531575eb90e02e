/* The settings files: the system's, then the user's. What they set goes into the options; key
 * bindings and themes are kept for the reader and the terminal. */
#ifndef HEXAPLA_APP_CONFIG_H
#define HEXAPLA_APP_CONFIG_H

#include "app/options.h"
#include "app/setting.h"
#include "term/theme.h"

enum { SETTINGS_BYTES = 1 << 20 };

/* A line that was typed while the program ran. */
struct change {
    struct setting setting;
    struct slice line;
    bool written;
};

struct config {
    struct arena *arena;
    struct change *changes; /* one for each thing they are about */
    size_t change_count;
    struct setting *binds; /* bind CONTEXT KEY ACTION */
    size_t bind_count;
    struct themes *themes; /* the built-in ones with the user's changes */
};

/* Reads the settings named by options (--config), or the system's and the user's own; sets options.
 * Bad lines are complained about and skipped. False only where --config's file cannot be read. */
bool config_read(struct config *config, struct options *options, struct error *error);
/* Applies one setting to options and config; false where it is none. */
bool config_apply(struct config *config, struct options *options, const struct setting *setting,
                  struct error *error);
/* Keeps a setting that was applied, with its line, for config_write. The setting's words are in
 * config's arena. */
void config_keep(struct config *config, const struct setting *setting, struct slice line);
/* Writes what was kept into --config's file or the user's own, whole or not at all; the other lines
 * of the file stay as they are. *path gets its name. */
bool config_write(struct config *config, const struct options *options, struct buffer *path,
                  struct error *error);
/* Appends "$XDG_CONFIG_HOME/hexapla/config", by default below ~/.config; false where there is no
 * home. */
bool config_user_path(struct buffer *into);
void config_free(struct config *config);

#endif
