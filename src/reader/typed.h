/* What is typed besides actions: the prompt's text, a mark's letter, keys that mean nothing. */
#ifndef HEXAPLA_READER_TYPED_H
#define HEXAPLA_READER_TYPED_H

#include "desk/state.h"

/* A key for the open prompt. */
void typed_prompt(struct reader *reader, uint32_t key, struct requests *requests);
/* The letter that MARK_SET or MARK_GO waited for. */
void typed_mark(struct reader *reader, enum action action, uint32_t letter,
                struct requests *requests);
/* keys: all of the sequence that leads nowhere. */
void typed_unbound(struct reader *reader, struct slice keys, struct requests *requests);
/* After a search: where it went nowhere, whether the columns have what was looked for. */
void typed_no_match(struct reader *reader);

#endif
