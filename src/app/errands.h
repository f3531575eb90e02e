/* What the reader asks of the app, carried out. */
#ifndef HEXAPLA_APP_ERRANDS_H
#define HEXAPLA_APP_ERRANDS_H

#include "app/session_state.h"

void errands_do(struct session *session, const struct request *request);
/* Takes what has been carried out behind the reader's back since. */
void errands_take(struct session *session);
/* Waits for what is still being carried out. */
void errands_end(struct session *session);

#endif
