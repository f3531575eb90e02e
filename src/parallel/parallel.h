/* What the parallel view does. */
#ifndef HEXAPLA_PARALLEL_PARALLEL_H
#define HEXAPLA_PARALLEL_PARALLEL_H

#include "desk/state.h"

extern const struct view view_parallel;
extern const struct view view_flowing;

bool parallel_update(struct reader *reader, enum action action, long count,
                     struct requests *requests);
void parallel_linear(const struct reader *reader, struct canvas *canvas);
/* Threshold, base, decisions: what both the parallel view and the focus can ask for anew. */
bool parallel_compare(struct reader *reader, enum action action, struct requests *requests);
/* The filter's matches again, after a new comparison or plan. */
void parallel_filter(struct reader *reader);

#endif
