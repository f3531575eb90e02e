/* Files into memory: what comes back, and every way it can fail. */
#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/hexapla-file-XXXXXX";
static char path[64];

static int set_up(void **state)
{
    (void)state;
    if (!mkdtemp(folder))
        return -1;
    strcpy(path, folder);
    strcat(path, "/file");
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    unlink(path);
    return rmdir(folder);
}

static void write_bytes(size_t count)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    for (size_t i = 0; i < count; i++)
        fputc((int)(i % 251), file);
    fclose(file);
}

static void test_whole(void **state)
{
    (void)state;
    static const size_t sizes[] = {0, 1, 65535, 65536, 65537, 300000};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct buffer into = {0};
        struct error error;
        write_bytes(sizes[i]);
        buffer_add_string(&into, "before");
        assert_true(file_read(path, 300000, &into, &error));
        assert_int_equal(into.len, sizes[i] + 6);
        if (sizes[i])
            assert_int_equal((unsigned char)into.data[into.len - 1], (sizes[i] - 1) % 251);
        buffer_free(&into);
    }
}

static void expect_failure(const char *name, size_t limit, enum message code)
{
    struct buffer into = {0};
    struct error error;
    buffer_add_string(&into, "kept");
    assert_false(file_read(name, limit, &into, &error));
    assert_int_equal(error.code, code);
    assert_string_equal(error.where, name);
    assert_string_equal(into.data, "kept");
    buffer_free(&into);
}

static void test_failures(void **state)
{
    (void)state;
    write_bytes(1000);
    expect_failure(path, 999, MESSAGE_TOO_LARGE);
    expect_failure("/nonexistent/file", 999, MESSAGE_NOT_FOUND);
    expect_failure(folder, 999, MESSAGE_UNREADABLE);
    expect_failure("/dev/zero", 100000, MESSAGE_TOO_LARGE);
}

static void test_pipe(void **state)
{
    (void)state;
    int pipes[2];
    struct buffer into = {0};
    struct error error;
    assert_int_equal(pipe(pipes), 0);
    assert_int_equal(write(pipes[1], "from a pipe", 11), 11);
    close(pipes[1]);
    assert_true(file_read_descriptor(pipes[0], "-", 11, &into, &error));
    assert_string_equal(into.data, "from a pipe");
    close(pipes[0]);
    assert_false(file_read_descriptor(pipes[0], "-", 11, &into, &error));
    assert_int_equal(error.code, MESSAGE_UNREADABLE);
    assert_string_equal(into.data, "from a pipe");
    buffer_free(&into);
}

/* A detail that is too long is cut between characters. */
static void test_error_is_cut_whole(void **state)
{
    (void)state;
    struct error error;
    char text[1000];
    for (size_t shift = 0; shift < 4; shift++) {
        memset(text, 'a', shift);
        for (size_t i = shift; i + 4 < sizeof text; i += 3)
            memcpy(text + i, "\xe2\x82\xac", 4);
        assert_false(error_set(&error, MESSAGE_SETTING, NULL, "%s", text));
        size_t len = strlen(error.detail);
        assert_true(len > 390 && len < sizeof error.detail);
        assert_int_equal((len - shift) % 3, 0);
    }
    assert_string_equal(error.where, "");
    assert_false(error_set(NULL, MESSAGE_SETTING, "x", NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_whole),
        cmocka_unit_test(test_failures),
        cmocka_unit_test(test_pipe),
        cmocka_unit_test(test_error_is_cut_whole),
    };
    return cmocka_run_group_tests_name("file", tests, set_up, tear_down);
}
