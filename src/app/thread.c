/* Priorities are each thread's own on Linux, where they are a process' elsewhere. */
#include "app/thread.h"

#include "base/alloc.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

/* As nice(1) counts: the keyboard goes first, but on a busy machine the work is not starved. */
enum { POLITE = 5 };

struct start {
    void *(*run)(void *);
    void *argument;
};

static void *start(void *argument)
{
    struct start start = *(struct start *)argument;
    free(argument);
#ifdef __linux__
    setpriority(PRIO_PROCESS, (id_t)gettid(), POLITE);
#endif
    return start.run(start.argument);
}

/* A fault raised while it is blocked ends the program at once, before the terminal is given back.
 */
static sigset_t all_but_faults(void)
{
    static const int faults[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS, SIGTRAP};
    sigset_t set;
    sigfillset(&set);
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        sigdelset(&set, faults[i]);
    return set;
}

bool thread_start(pthread_t *thread, void *(*run)(void *), void *argument)
{
    sigset_t held = all_but_faults(), before;
    struct start *own = alloc_bytes(sizeof *own);
    *own = (struct start){run, argument};
    pthread_sigmask(SIG_SETMASK, &held, &before);
    bool started = pthread_create(thread, NULL, start, own) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (!started)
        free(own);
    return started;
}

void thread_condition(pthread_cond_t *condition)
{
    pthread_condattr_t clock;
    pthread_condattr_init(&clock);
    pthread_condattr_setclock(&clock, CLOCK_MONOTONIC);
    pthread_cond_init(condition, &clock);
    pthread_condattr_destroy(&clock);
}

struct timespec thread_until(int milliseconds)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    long nanoseconds = until.tv_nsec + milliseconds % 1000 * 1000000L;
    until.tv_sec += milliseconds / 1000 + nanoseconds / 1000000000L;
    until.tv_nsec = nanoseconds % 1000000000L;
    return until;
}
