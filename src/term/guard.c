/* Signals. The handlers use nothing but async-signal-safe calls (write, tcsetattr, sigaction,
 * raise): the strings and modes they need are prepared beforehand. Never calls curses. */
#include "term/guard.h"

#include "base/alloc.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { LONGEST = 512, STACK_SIZE = 65536, PATIENCE = 2 /* seconds */ };

static const int ending[] = {SIGTERM, SIGHUP, SIGINT, SIGALRM, SIGABRT,
                             SIGSEGV, SIGBUS, SIGFPE, SIGILL};
enum { ENDING = sizeof ending / sizeof *ending };

struct text {
    char bytes[LONGEST];
    size_t len;
};

static struct {
    int descriptor, output;
    struct termios found, wanted; /* modes before and after */
    struct text leave, enter;
    struct sigaction old[ENDING], old_stop;
    volatile sig_atomic_t started, taken; /* taken: there is something to give back */
    volatile sig_atomic_t stopped;
    volatile sig_atomic_t asked; /* the signal that asks for an end, which the program may follow */
    char stack[STACK_SIZE];      /* for a handler after the stack has overflowed */
} guard;

static void put(const struct text *text)
{
    size_t done = 0;
    while (done < text->len) {
        ssize_t n = write(guard.output, text->bytes + done, text->len - done);
        if (n < 0 && errno != EINTR)
            return;
        done += n > 0 ? (size_t)n : 0;
    }
}

static void give_back(void)
{
    if (!guard.taken)
        return;
    put(&guard.leave);
    tcsetattr(guard.descriptor, TCSANOW, &guard.found);
}

/* The fatal hook of base/alloc.h: may run on any thread. */
static void give_back_for_good(void)
{
    give_back();
    guard.taken = 0;
}

static bool may_wait(int number)
{
    return number == SIGTERM || number == SIGHUP || number == SIGINT;
}

/* Where the program does not follow in time, the alarm ends it by the signal that was asked by. A
 * terminal that goes sends its signal more than once. */
static void on_ending(int number, siginfo_t *info, void *context)
{
    (void)context;
    if (may_wait(number) && guard.taken) {
        if (!guard.asked) {
            guard.asked = number;
            alarm(PATIENCE);
        }
        return;
    }
    if (number == SIGALRM && guard.asked)
        number = guard.asked;
    give_back_for_good();
    for (size_t i = 0; i < ENDING; i++)
        if (ending[i] == number)
            sigaction(number, &guard.old[i], NULL);
    /* A fault comes again by itself when the handler returns, with its place unspoilt. */
    bool fault = info->si_code > 0 &&
                 (number == SIGSEGV || number == SIGBUS || number == SIGFPE || number == SIGILL);
    if (!fault)
        raise(number);
}

static void take_stop(void);

static void on_stop(int number)
{
    int saved = errno;
    give_back();
    sigaction(SIGTSTP, &guard.old_stop, NULL);
    sigset_t set, old;
    sigemptyset(&set);
    sigaddset(&set, SIGTSTP);
    raise(number);
    pthread_sigmask(SIG_UNBLOCK, &set, &old); /* stops here */
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    take_stop();
    if (guard.taken) {
        tcsetattr(guard.descriptor, TCSANOW, &guard.wanted);
        put(&guard.enter);
    }
    guard.stopped = 1;
    errno = saved;
}

static void take_stop(void)
{
    struct sigaction action = {.sa_handler = on_stop};
    sigemptyset(&action.sa_mask);
    sigaction(SIGTSTP, &action, NULL);
}

static void take_ending(size_t i)
{
    struct sigaction action = {.sa_sigaction = on_ending,
                               .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART};
    sigfillset(&action.sa_mask);
    if (sigaction(ending[i], NULL, &guard.old[i]) == 0 && guard.old[i].sa_handler != SIG_IGN)
        sigaction(ending[i], &action, NULL);
}

static void lend_stack(void)
{
    stack_t now, ours = {.ss_sp = guard.stack, .ss_size = sizeof guard.stack};
    if (sigaltstack(NULL, &now) == 0 && (now.ss_flags & SS_DISABLE))
        sigaltstack(&ours, NULL);
}

void guard_start(int descriptor)
{
    if (guard.started)
        return;
    guard.descriptor = descriptor;
    guard.taken = 0;
    guard.stopped = 0;
    guard.asked = 0;
    if (tcgetattr(descriptor, &guard.found) != 0)
        memset(&guard.found, 0, sizeof guard.found);
    lend_stack();
    guard.started = 1;
    for (size_t i = 0; i < ENDING; i++)
        take_ending(i);
    if (sigaction(SIGTSTP, NULL, &guard.old_stop) == 0 && guard.old_stop.sa_handler != SIG_IGN)
        take_stop();
    alloc_on_fatal(give_back_for_good);
}

static void copy(struct text *into, struct slice from)
{
    into->len = from.len < LONGEST ? from.len : 0;
    memcpy(into->bytes, from.data, into->len);
}

void guard_set(int output, struct slice leave, struct slice enter)
{
    sigset_t all, old;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    guard.output = output;
    copy(&guard.leave, leave);
    copy(&guard.enter, enter);
    guard.taken = tcgetattr(guard.descriptor, &guard.wanted) == 0;
    pthread_sigmask(SIG_SETMASK, &old, NULL);
}

void guard_end(void)
{
    if (!guard.started)
        return;
    guard.taken = 0;
    guard.started = 0;
    alloc_on_fatal(NULL);
    alarm(0);
    for (size_t i = 0; i < ENDING; i++)
        sigaction(ending[i], &guard.old[i], NULL);
    sigaction(SIGTSTP, &guard.old_stop, NULL);
}

int guard_end_signal(void)
{
    return guard.asked;
}

bool guard_was_stopped(void)
{
    bool stopped = guard.stopped;
    guard.stopped = 0;
    return stopped;
}

void guard_hold_stop(bool hold)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTSTP);
    pthread_sigmask(hold ? SIG_BLOCK : SIG_UNBLOCK, &set, NULL);
}
