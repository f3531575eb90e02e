/* The command line of the reader: an action by its name, a statement by its number, or a line of
 * the settings' grammar, which the app carries out. */
#ifndef HEXAPLA_READER_COMMAND_H
#define HEXAPLA_READER_COMMAND_H

#include "desk/state.h"

/* Carries out a line as it was entered; says what is wrong with it where something is. */
void command_run(struct reader *reader, struct slice line, struct requests *requests);
/* Tab at the prompt: as much as is sure of the word at the cursor, then one after the other what it
 * may become. */
void command_tab(struct reader *reader, struct requests *requests);

#endif
