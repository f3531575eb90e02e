/* Settings that keys have changed. */
#ifndef HEXAPLA_APP_KEPT_H
#define HEXAPLA_APP_KEPT_H

#include "app/session_state.h"

/* Each is kept for :write-config as though it had been typed. */
void kept_theme(struct session *session, const char *name);
void kept_color(struct session *session, bool on);
void kept_mouse(struct session *session);
/* The reader knows this one; to be called before the settings are written. */
void kept_diff_style(struct session *session);

#endif
