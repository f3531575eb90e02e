/* The opened story, for the reader's own files; what the app says of it is in reader.h. */
#ifndef HEXAPLA_READER_OPENED_H
#define HEXAPLA_READER_OPENED_H

#include "desk/state.h"

/* Gives the comparison back, and forgets what was made of it. */
void opened_drop(struct reader *reader);

#endif
