/* What each option does with its value. Setters give false with error->detail where the value is
 * none of those allowed; they never print. */
#ifndef HEXAPLA_APP_OPTION_VALUE_H
#define HEXAPLA_APP_OPTION_VALUE_H

#include "app/options.h"

typedef bool (*option_setter)(struct options *options, struct slice value, struct error *error);

/* clang-format off */
#define OPTION_SETTERS(X) \
    X(base) \
    X(label) \
    X(width) \
    X(format) \
    X(fields) \
    X(only) \
    X(view) \
    X(exclude) X(threshold) X(min_run) X(as) X(raw) X(language) X(pairs) X(output) X(color) X(theme) X(keys) X(clipboard) X(browser) X(marks) X(diff_style) \
        X(linear) X(mouse) X(watch) X(config) X(no_config) X(jobs) X(quiet) X(verbose) X(list_keys) X(help) \
            X(version)
/* clang-format on */

#define X(name) bool set_##name(struct options *, struct slice, struct error *);
OPTION_SETTERS(X)
#undef X

/* A switch from the settings: "on" and "off" (and yes, no, true, false). */
bool option_switch(struct options *options, option_setter set, struct slice value,
                   struct error *error);

#endif
