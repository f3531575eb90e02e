/* Taking text out of the story: a sentence, a statement as all sources have it, a citation. */
#ifndef HEXAPLA_READER_YANK_H
#define HEXAPLA_READER_YANK_H

#include "desk/state.h"

/* The actions yank-… and browse; false for others. */
bool yank_update(struct reader *reader, enum action action, struct requests *requests);

#endif
