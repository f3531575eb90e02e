/* A flag that one thread sets and all look at. */
#include "compare/going.h"

bool going_on(const struct going *going)
{
    return !atomic_load_explicit(&going->stopped, memory_order_relaxed);
}

bool going_tell(struct going *going, double done)
{
    const struct compare_work *work = going->work;
    double whole = going->from + (going->to - going->from) * done;
    if (work && work->report && pthread_equal(pthread_self(), going->caller) && going_on(going) &&
        !work->report(work->context, whole))
        atomic_store(&going->stopped, true);
    return going_on(going);
}

bool going_phase(struct going *going, double to)
{
    going->from = going->to;
    going->to = to;
    return going_tell(going, 0);
}
