/* Files and folders that change while the reader runs. */
#ifndef HEXAPLA_APP_CHANGES_H
#define HEXAPLA_APP_CHANGES_H

#include "app/session_state.h"

/* From now on the folders of the input are watched, and the given paths that are folders. */
void changes_watch(struct session *session);
/* Takes what has changed, and does and says what follows. */
void changes_take(struct session *session);

#endif
