/* Output files appear whole or not at all. */
#include "app/output.h"

#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static char folder[] = "/tmp/hexapla-output-XXXXXX";
static char path[64];

static int make_folder(void **state)
{
    (void)state;
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

static void assert_holds(const char *want)
{
    struct buffer text = {0};
    assert_true(file_read(path, 1000, &text, NULL));
    assert_string_equal(text.data, want);
    buffer_free(&text);
}

static void test_appears_at_close(void **state)
{
    struct output output;
    (void)state;
    assert_true(output_open(&output, path));
    output_write(&output, SLICE("first "));
    assert_int_equal(access(path, F_OK), -1);
    output_write(&output, SLICE("second"));
    assert_true(output_close(&output));
    assert_holds("first second");
}

static void test_failure_leaves_the_old_file(void **state)
{
    struct output output;
    (void)state;
    assert_true(output_open(&output, path));
    output_write(&output, SLICE("half"));
    /* As on a full disk: the descriptor no longer takes anything. */
    close(output.descriptor);
    output_write(&output, SLICE(" and half"));
    assert_true(output.failed);
    output.descriptor = dup(STDERR_FILENO);
    assert_false(output_close(&output));
    assert_int_equal(output.error.code, MESSAGE_WRITE_FAILED);
    assert_holds("first second");
}

static void test_full_device(void **state)
{
    struct output output;
    (void)state;
    if (access("/dev/full", W_OK) != 0)
        return;
    assert_true(output_open(&output, "/dev/full"));
    output_write(&output, SLICE("x"));
    assert_false(output_close(&output));
}

static void test_missing_folder(void **state)
{
    struct output output;
    (void)state;
    assert_false(output_open(&output, "/nonexistent/folder/out"));
    assert_int_equal(output.error.code, MESSAGE_WRITE_FAILED);
    assert_false(output_close(&output));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_appears_at_close),
        cmocka_unit_test(test_failure_leaves_the_old_file),
        cmocka_unit_test(test_full_device),
        cmocka_unit_test(test_missing_folder),
    };
    return cmocka_run_group_tests_name("output", tests, make_folder, remove_folder);
}
