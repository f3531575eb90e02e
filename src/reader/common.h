/* What actions do in every view alike: back, help, other views, searching, asking the app. */
#ifndef HEXAPLA_READER_COMMON_H
#define HEXAPLA_READER_COMMON_H

#include "desk/state.h"

/* False where the action means nothing. */
bool common_update(struct reader *reader, enum action action, long count,
                   struct requests *requests);

#endif
