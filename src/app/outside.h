/* What goes to other programs of the user: text to the clipboard, addresses to the browser. */
#ifndef HEXAPLA_APP_OUTSIDE_H
#define HEXAPLA_APP_OUTSIDE_H

#include "app/options.h"
#include "term/term.h"

/* Copies text as the setting "clipboard" says: "osc52" (through the terminal), "file:PATH", or a
 * command that reads it; not set: what the desktop offers, else a file of ours. Appends where it
 * went, for people. */
bool outside_copy(const struct options *options, struct term *term, struct slice text,
                  struct buffer *said, struct error *error);
/* Opens an address (http or https only) by the setting "browser", by $BROWSER, or by what the
 * desktop offers. */
bool outside_browse(const struct options *options, struct slice url, struct buffer *said,
                    struct error *error);

#endif
