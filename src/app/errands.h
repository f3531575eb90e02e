/* What the reader asks of the app, carried out. */
#ifndef HEXAPLA_APP_ERRANDS_H
#define HEXAPLA_APP_ERRANDS_H

#include "app/session_state.h"

void errands_do(struct session *session, const struct request *request);

#endif
