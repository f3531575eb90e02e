/* What a session keeps for the next one. */
#ifndef HEXAPLA_APP_REMEMBER_H
#define HEXAPLA_APP_REMEMBER_H

#include "app/session_state.h"

/* Where the story on the screen is left, how it is arranged, its marks, and what was typed. */
void remember_all(struct session *session);
/* Back to where the story was left before, unless a view was asked for; its marks in any case. */
void remember_go(struct session *session);

#endif
