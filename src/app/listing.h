/* The library of a session: the stories of its input, named at once, their titles and dates filled
 * in as they are read. */
#ifndef HEXAPLA_APP_LISTING_H
#define HEXAPLA_APP_LISTING_H

#include "app/session_state.h"

/* The library of the input, which is several stories; what is to be read of it begins. */
void listing_show(struct session *session);
/* The input has replaced this one of before: what is known of stories that are the same stays. */
void listing_follow(struct session *session, const struct input *before);
/* Takes the titles and dates that have been read since. */
void listing_take(struct session *session);
/* Whether all of them have been. */
bool listing_is_whole(const struct session *session);

#endif
