/* What the engine brings, and what the session makes of it. */
#ifndef HEXAPLA_APP_NEWS_H
#define HEXAPLA_APP_NEWS_H

#include "app/session_state.h"

/* Takes what is new, or how far the work is. */
void news_take(struct session *session);

#endif
