/* Which signals a thread behind the reader takes. */
#include "app/thread.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void *look(void *argument)
{
    pthread_sigmask(SIG_BLOCK, NULL, argument);
    return NULL;
}

static void test_faults_are_heard(void **state)
{
    static const struct {
        int signal;
        int blocked;
    } rows[] = {{SIGSEGV, 0}, {SIGBUS, 0},  {SIGFPE, 0}, {SIGILL, 0},  {SIGABRT, 0},
                {SIGINT, 1},  {SIGTERM, 1}, {SIGHUP, 1}, {SIGTSTP, 1}, {SIGWINCH, 1}};
    pthread_t thread;
    sigset_t before, after, set;
    (void)state;
    pthread_sigmask(SIG_BLOCK, NULL, &before);
    assert_true(thread_start(&thread, look, &set));
    assert_int_equal(pthread_join(thread, NULL), 0);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(sigismember(&set, rows[i].signal), rows[i].blocked);
    pthread_sigmask(SIG_BLOCK, NULL, &after);
    for (int signal = 1; signal < 32; signal++)
        assert_int_equal(sigismember(&before, signal), sigismember(&after, signal));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_faults_are_heard)};
    return cmocka_run_group_tests_name("thread", tests, NULL, NULL);
}
