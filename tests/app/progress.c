/* The line that tells how far a long work is. */
#include "app/progress.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void expect(size_t done, size_t total, double seconds, size_t width, const char *want)
{
    struct progress progress = {.done = done, .total = total, .what = "files"};
    struct buffer line = {0};
    progress_line(&progress, seconds, width, &line);
    if (!slice_equal_string(buffer_slice(&line), want))
        fail_msg("\"%.*s\" is not \"%s\"", (int)line.len, line.data ? line.data : "", want);
    buffer_free(&line);
}

static void the_line_says_how_far_how_fast_how_long(void **state)
{
    (void)state;
    expect(250, 1000, 10, 79,
           "[##########..............................] 250 of 1000 files  25/s  0:30 left");
    expect(5, 1000, 2, 60, "[........................] 5 of 1000 files  2.5/s  6:38 left");
    expect(1, 100000, 1, 52, "[..........] 1 of 100000 files  1.0/s  27:46:39 left");
    expect(0, 10, 3, 26, "[..........] 0 of 10 files");
    expect(10, 10, 3, 34, "10 of 10 files  3.3/s  0:00 left");
}

static void it_never_gets_wider(void **state)
{
    (void)state;
    expect(250, 1000, 10, 12, "250 of 1000 ");
    expect(250, 1000, 10, 0, "");
    expect(0, 0, 10, 80, "");
    for (size_t width = 0; width < 200; width++) {
        struct progress progress = {.done = 12345, .total = 67890, .what = "files"};
        struct buffer line = {0};
        progress_line(&progress, 100, width, &line);
        assert_true(line.len <= width);
        buffer_free(&line);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_line_says_how_far_how_fast_how_long),
        cmocka_unit_test(it_never_gets_wider),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
