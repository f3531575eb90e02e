/* Whether step two is still wanted, asked again and again while it goes on, and how far it is. */
#ifndef HEXAPLA_COMPARE_GOING_H
#define HEXAPLA_COMPARE_GOING_H

#include "compare/compare.h"

#include <pthread.h>
#include <stdatomic.h>

struct going {
    const struct compare_work *work; /* NULL: nobody asks */
    double from, to;                 /* the share of the whole that the present phase is */
    pthread_t caller;                /* of the comparison: what is asked runs on it alone */
    atomic_bool stopped;
};

/* The next phase, which takes the whole up to this share; false once it was stopped. Only
 * on the thread that called for the comparison. */
bool going_phase(struct going *going, double to);
/* How far the phase is, 0 to 1; false once it was stopped. On other threads it only looks. */
bool going_tell(struct going *going, double done);
/* On any thread. */
bool going_on(const struct going *going);

#endif
