/* The mouse of a session: whether it is taken, and its clock. */
#ifndef HEXAPLA_APP_POINTER_H
#define HEXAPLA_APP_POINTER_H

#include "app/session_state.h"

void pointer_take(struct session *session, bool on);
/* The other way round, and says so. */
void pointer_toggle(struct session *session);
/* Hands what the mouse did to the reader. */
void pointer_act(struct session *session, struct requests *requests);

#endif
