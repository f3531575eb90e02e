/* Out of memory: the hook runs, the reason is said, and the status is 2. */
#include "base/alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void hook(void)
{
    if (write(STDERR_FILENO, "hook ", 5) < 0)
        _exit(9);
}

static void too_many(void)
{
    free(alloc_resize(NULL, SIZE_MAX / 2, 4));
}

static void plain_fatal(void)
{
    alloc_fatal("the reason");
}

/* Runs it in a child and compares what the child says. */
static void expect_end(void (*run)(void), const char *said)
{
    int pipes[2], status;
    char text[100] = "";
    assert_int_equal(pipe(pipes), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(pipes[1], STDERR_FILENO);
        alloc_on_fatal(hook);
        run();
        _exit(0);
    }
    close(pipes[1]);
    ssize_t got, len = 0;
    while ((got = read(pipes[0], text + len, sizeof text - 1 - (size_t)len)) > 0)
        len += got;
    close(pipes[0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 2);
    assert_string_equal(text, said);
}

static void test_fatal(void **state)
{
    (void)state;
    expect_end(plain_fatal, "hook hexapla: the reason\n");
    expect_end(too_many, "hook hexapla: out of memory\n");
}

static void test_nothing_is_something(void **state)
{
    (void)state;
    void *none = alloc_bytes(0), *zero = alloc_zeroed(0, 8), *resized = alloc_resize(NULL, 0, 8);
    assert_non_null(none);
    assert_non_null(zero);
    assert_non_null(resized);
    free(none);
    free(zero);
    free(resized);
    char *copy = alloc_string("copy");
    assert_string_equal(copy, "copy");
    free(copy);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fatal),
        cmocka_unit_test(test_nothing_is_something),
    };
    return cmocka_run_group_tests_name("alloc", tests, NULL, NULL);
}
