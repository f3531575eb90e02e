/* What a session wants of the engine: a story, its files again, another comparison. The answers
 * come as news. */
#ifndef HEXAPLA_APP_WANTS_H
#define HEXAPLA_APP_WANTS_H

#include "app/session_state.h"

/* A story of the input; article: the number of the file to begin with, from 1, or 0. */
void wants_story(struct session *session, size_t index, long article);
/* The open story's files again, keeping the place. */
void wants_reading(struct session *session);
/* Step two again, as the reader has it now. */
void wants_compare(struct session *session);
/* Parts that the open views show and the comparison lacks, where they were not asked for yet. */
void wants_parts(struct session *session);
/* What was asked for does not come. */
void wants_nothing(struct session *session);
/* Where the story on the screen is left, for the next time. */
void wants_place_kept(struct session *session);

#endif
