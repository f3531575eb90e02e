/* Folds: runs of neighbouring rows that several sources share and nothing in which conflicts; a
 * closed one is a single line. And cells opened against "only what is new". */
#ifndef HEXAPLA_PARALLEL_FOLDS_H
#define HEXAPLA_PARALLEL_FOLDS_H

#include "desk/state.h"

void folds_free(struct folds *folds);
/* For a new plan; a run that holds the beginning of an old one is closed as that was. */
void folds_build(struct reader *reader);
/* Whether the row lies in a closed run and none is kept open by a filter. */
bool folds_is_closed(const struct reader *reader, size_t row);
/* Shows what the row holds, whatever is folded. */
void folds_reveal(struct reader *reader, size_t row);
/* zo, zc, zR, zM, o; false where the action is none of them. */
bool folds_update(struct reader *reader, enum action action, struct requests *requests);
/* Appends what a closed run says of itself: "+-- 4 statements shared by A B (verbatim 3, near 1):
 * first words". row is the one it is shown in. */
void folds_words(const struct reader *reader, size_t row, struct buffer *into);

#endif
