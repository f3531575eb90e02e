/* The settings files: the system's, then the user's. What they set goes into the options; key
 * bindings and themes are kept for the reader and the terminal. */
#ifndef HEXAPLA_APP_CONFIG_H
#define HEXAPLA_APP_CONFIG_H

#include "app/options.h"
#include "app/setting.h"
#include "term/theme.h"

struct config {
    struct arena *arena;
    struct setting *binds; /* bind CONTEXT KEY ACTION */
    size_t bind_count;
    struct themes *themes; /* the built-in ones with the user's changes */
};

/* Reads the settings named by options (--config), or the system's and the user's own; sets options.
 * Bad lines are complained about and skipped. False only where --config's file cannot be read. */
bool config_read(struct config *config, struct options *options, struct error *error);
void config_free(struct config *config);

#endif
