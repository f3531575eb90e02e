/* What a session has to say of files: shown for a moment, kept in the reader's messages, and faults
 * on standard error when the terminal is given back. */
#ifndef HEXAPLA_APP_NOTICES_H
#define HEXAPLA_APP_NOTICES_H

#include "app/session_state.h"

/* The first fault is shown, all are kept; nothing where there are none. */
void notices_faults(struct session *session, const struct error *faults, size_t count);
/* One line, shown and kept. */
void notices_tell(struct session *session, enum meaning meaning, struct slice text);
/* Looks which files of the open story are not there any more, so that their columns say so; says
 * which, where asked to. */
void notices_gone(struct session *session, bool say);

#endif
