/* An interactive session: reader, terminal and engine, brought together. */
#ifndef HEXAPLA_APP_SESSION_H
#define HEXAPLA_APP_SESSION_H

#include "app/config.h"
#include "app/input.h"

/* Runs until the user quits. Gives the exit status: 0, 1 where some inputs failed, 2 where nothing
 * could be shown. What could not be read is said again on standard error afterwards. */
int session_run(const struct options *options, struct config *config, const struct input *input);

#endif
