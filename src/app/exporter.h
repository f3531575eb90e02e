/* A comparison written to a file by a thread of its own: that of a large story takes longer than
 * the keyboard may be left alone. */
#ifndef HEXAPLA_APP_EXPORTER_H
#define HEXAPLA_APP_EXPORTER_H

#include "app/options.h"
#include "model/comparison.h"

struct exporter;

/* Begins as export_story has it; retains the comparison. options must outlive it. wake is called on
 * the other thread when it is done. Where no thread can be had, it is done when this returns. */
struct exporter *exporter_new(const struct options *options, struct comparison *comparison,
                              struct slice view, struct slice name, void (*wake)(void *context),
                              void *context);
/* Waits at most so long; whether it is done. */
bool exporter_wait(struct exporter *exporter, int milliseconds);
/* Waits for its end and frees it. Gives what export_story gave: said, or false with the error. */
bool exporter_end(struct exporter *exporter, struct buffer *said, struct error *error);

#endif
