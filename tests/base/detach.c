/* Programs that are started and left alone. */
#include "base/detach.h"

#include "base/buffer.h"
#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static char folder[64], path[96];

static int make_folder(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/hexapla-detach-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    snprintf(path, sizeof path, "%s/out", folder);
    return 0;
}

static int remove_folder(void **state)
{
    (void)state;
    unlink(path);
    return rmdir(folder);
}

/* Nobody waits for it, so that the test must look until it has written. */
static void wait_for(const char *wanted)
{
    const struct timespec moment = {0, 10000000};
    struct buffer text = {0};
    for (int i = 0; i < 1000; i++) {
        struct error error = {0};
        buffer_clear(&text);
        if (file_read(path, 1000, &text, &error) && text.len && strcmp(text.data, wanted) == 0)
            break;
        nanosleep(&moment, NULL);
    }
    assert_non_null(text.data);
    assert_string_equal(text.data, wanted);
    buffer_free(&text);
}

static void test_reads_input(void **state)
{
    (void)state;
    struct error error = {0};
    const char *arguments[] = {"tee", path, NULL};
    assert_true(detach_run(arguments, SLICE("what is copied\n"), &error));
    wait_for("what is copied\n");
}

/* The user's environment, and arguments as they are: no shell reads them. */
static void test_environment(void **state)
{
    (void)state;
    struct error error = {0};
    struct buffer script = {0};
    setenv("HEXAPLA_DETACH", "mine", 1);
    buffer_format(&script, "printf '%%s %%s' \"$HEXAPLA_DETACH\" \"$1\" >%s.new; mv %s.new %s",
                  path, path, path);
    const char *arguments[] = {"sh", "-c", script.data, "sh", "$(echo no) `id`; x", NULL};
    assert_true(detach_run(arguments, SLICE_NONE, &error));
    wait_for("mine $(echo no) `id`; x");
    buffer_free(&script);
}

static void test_missing(void **state)
{
    (void)state;
    struct error error = {0};
    const char *arguments[] = {"no-such-program-anywhere", NULL};
    assert_false(detach_run(arguments, SLICE_NONE, &error));
    assert_int_equal(error.code, MESSAGE_NEEDS_PROGRAM);
}

/* A file that may be run but is no program. */
static void test_not_started(void **state)
{
    (void)state;
    struct error error = {0};
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs("\x7f"
          "ELF nonsense",
          file);
    fclose(file);
    char *old = strdup(getenv("PATH"));
    setenv("PATH", folder, 1);
    assert_int_equal(system("/bin/chmod +x \"$PATH/out\""), 0);
    const char *arguments[] = {"out", NULL};
    assert_false(detach_run(arguments, SLICE_NONE, &error));
    assert_int_equal(error.code, MESSAGE_NOT_STARTED);
    setenv("PATH", old, 1);
    free(old);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_reads_input, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(test_environment, make_folder, remove_folder),
        cmocka_unit_test(test_missing),
        cmocka_unit_test_setup_teardown(test_not_started, make_folder, remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
