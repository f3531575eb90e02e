/* Programs that every system has, held to each limit in turn. */
#include "base/spawn.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#include <sys/wait.h>

enum { MEGABYTE = 1 << 20 };

static struct spawn shell(const char *const *arguments)
{
    return (struct spawn){.arguments = arguments,
                          .package = "some-package",
                          .output = MEGABYTE,
                          .memory = 256 * MEGABYTE,
                          .seconds = 10};
}

static void passes_input_on(void **state)
{
    (void)state;
    const char *const cat[] = {"cat", NULL};
    struct spawn spawn = shell(cat);
    struct buffer out = {0}, big = {0};
    struct error error;
    for (int i = 0; i < 100000; i++)
        buffer_format(&big, "%d\n", i);
    buffer_add_string(&out, "before ");
    spawn.input = buffer_slice(&big);
    assert_true(spawn_run(&spawn, "x", &out, &error));
    assert_int_equal(out.len, big.len + 7);
    assert_memory_equal(out.data + 7, big.data, big.len);
    buffer_free(&out);
    buffer_free(&big);
}

/* Arguments reach the program as they are, and nothing of the environment does. */
static void no_shell(void **state)
{
    (void)state;
    const char *const echo[] = {
        "sh", "-c", "printf %s \"$1|$SECRET|$PATH|$(pwd -P >/dev/null)\"", "sh", "$(id); * 'a b'",
        NULL};
    struct spawn spawn = shell(echo);
    struct buffer out = {0};
    setenv("SECRET", "hidden", 1);
    assert_true(spawn_run(&spawn, "x", &out, NULL));
    assert_string_equal(out.data, "$(id); * 'a b'||/usr/bin:/bin|");
    buffer_free(&out);
}

static struct error failure(struct spawn spawn)
{
    struct buffer out = {0};
    struct error error = {0};
    buffer_add_string(&out, "kept");
    assert_false(spawn_run(&spawn, "article.pdf", &out, &error));
    assert_string_equal(out.data, "kept");
    assert_string_equal(error.where, "article.pdf");
    buffer_free(&out);
    return error;
}

static void missing(void **state)
{
    (void)state;
    const char *const none[] = {"no-such-program-here", NULL};
    struct error error = failure(shell(none));
    assert_int_equal(error.code, MESSAGE_NEEDS_PROGRAM);
    assert_string_equal(error.detail, "no-such-program-here (Debian: some-package)");
}

static void failing(void **state)
{
    (void)state;
    static const struct {
        const char *script;
        const char *detail;
    } cases[] = {
        {"echo part; echo 'Error: no good' >&2; echo more >&2; exit 3",
         "sh: Error: no good (status 3)"},
        {"kill -9 $$", "sh was ended by signal 9"},
        {"head -c 2000000 /dev/zero", "sh printed more than 1048576 bytes"},
        {"yes >&2 & yes", "sh printed more than 1048576 bytes"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const script[] = {"sh", "-c", cases[i].script, NULL};
        struct error error = failure(shell(script));
        assert_int_equal(error.code, MESSAGE_PROGRAM_FAILED);
        assert_string_equal(error.detail, cases[i].detail);
    }
}

/* Neither a program that waits, nor one that closes its output, nor its own children go on. */
static void too_long(void **state)
{
    (void)state;
    static const char *const scripts[] = {"sleep 60", "exec >&- 2>&-; sleep 60",
                                          "sleep 60 & sleep 60", "trap '' TERM INT; sleep 60"};
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
        const char *const script[] = {"sh", "-c", scripts[i], NULL};
        struct spawn spawn = shell(script);
        time_t start = time(NULL);
        spawn.seconds = 1;
        assert_int_equal(failure(spawn).code, MESSAGE_PROGRAM_FAILED);
        assert_true(time(NULL) - start < 5);
    }
}

static void memory(void **state)
{
    (void)state;
    const char *const dd[] = {"dd", "if=/dev/zero", "of=/dev/null", "bs=400M", "count=1", NULL};
    assert_int_equal(failure(shell(dd)).code, MESSAGE_PROGRAM_FAILED);
}

/* A program beside the article is not the one in PATH. */
static void relative_path(void **state)
{
    (void)state;
    char *path = strdup(getenv("PATH"));
    const char *const cat[] = {"cat", NULL};
    setenv("PATH", ".:relative::", 1);
    assert_int_equal(failure(shell(cat)).code, MESSAGE_NEEDS_PROGRAM);
    setenv("PATH", path, 1);
    free(path);
}

static void *work(void *context)
{
    const char *const cat[] = {"cat", NULL};
    struct spawn spawn = shell(cat);
    bool *good = context;
    *good = true;
    for (int i = 0; i < 10; i++) {
        struct buffer out = {0};
        char text[64];
        snprintf(text, sizeof text, "%p %d", context, i);
        spawn.input = slice_from(text);
        *good &= spawn_run(&spawn, "x", &out, NULL) && strcmp(out.data, text) == 0;
        buffer_free(&out);
    }
    return NULL;
}

static void many_threads(void **state)
{
    (void)state;
    enum { THREADS = 8 };
    pthread_t threads[THREADS];
    bool good[THREADS];
    for (size_t i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, work, &good[i]), 0);
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        assert_true(good[i]);
    }
}

static void nothing_left(void **state)
{
    (void)state;
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(passes_input_on), cmocka_unit_test(no_shell),
        cmocka_unit_test(missing),         cmocka_unit_test(failing),
        cmocka_unit_test(too_long),        cmocka_unit_test(memory),
        cmocka_unit_test(relative_path),   cmocka_unit_test(many_threads),
        cmocka_unit_test(nothing_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
