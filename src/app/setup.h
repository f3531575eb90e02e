/* The reader of a session as the options and settings want it. */
#ifndef HEXAPLA_APP_SETUP_H
#define HEXAPLA_APP_SETUP_H

#include "app/session_state.h"

/* A new reader of the session's library. */
void setup_reader(struct session *session);
/* The key map, and on it what the settings bind. */
void setup_keys(struct session *session);
/* The reader takes the size of the terminal. */
void setup_size(struct session *session);

#endif
