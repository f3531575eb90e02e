/* The subcommands. Each gives the exit status of the program. */
#ifndef HEXAPLA_APP_COMMAND_H
#define HEXAPLA_APP_COMMAND_H

#include "app/config.h"
#include "app/options.h"

int command_read(const struct options *options, struct config *config);
int command_diff(const struct options *options);
int command_extract(const struct options *options);
int command_score(const struct options *options);
/* diff --pairs */
int command_pairs(const struct options *options);

/* Whether text on the descriptor is to be coloured: --color, NO_COLOR, TERM, and a terminal. */
bool command_color(const struct options *options, int descriptor);
/* The same as a number of colours: 0, 8 or 256, as TERM and COLORTERM say. */
unsigned command_colors(const struct options *options, int descriptor);
/* Whether rules and marks keep to ASCII: --marks, or a locale without UTF-8. */
bool command_ascii(const struct options *options);
/* --width, else the terminal's, else $COLUMNS, else 80. */
size_t command_width(const struct options *options);

#endif
