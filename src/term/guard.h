/* The terminal is given back whatever ends or stops the process. Signal handlers have no argument,
 * so that this is the one place of the room with state of its own. */
#ifndef HEXAPLA_TERM_GUARD_H
#define HEXAPLA_TERM_GUARD_H

#include "base/slice.h"

/* Remembers the modes of the terminal at the descriptor (before they are changed) and takes the
 * signals: SIGTERM, SIGHUP, SIGINT, the fatal ones, SIGTSTP. What was ignored stays ignored. One
 * terminal at a time. */
void guard_start(int descriptor);
/* The modes are now as the program wants them; leave is written to give the terminal back, enter to
 * take it again after a stop. Copied; longer than a few hundred bytes is cut. */
void guard_set(int output, struct slice leave, struct slice enter);
/* The signal that asks the program to end: SIGTERM, SIGHUP or SIGINT, once it has come; 0: none.
 * The program then has a moment to end by itself, whatever signals follow; after that it is ended.
 */
int guard_end_signal(void);
/* Nothing more is to be given back; the signals are as they were. */
void guard_end(void);
/* Whether the process has been stopped and went on since the last call. */
bool guard_was_stopped(void);
/* While the screen is written a stop waits. */
void guard_hold_stop(bool hold);

#endif
