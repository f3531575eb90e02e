/* Work in parts: nothing is left out, nothing is done twice, however it is cut. */
#include "base/share.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void test_parts(void **state)
{
    (void)state;
    static const struct {
        size_t size, worth, threads, parts;
    } rows[] = {{0, 10, 4, 1},    {19, 10, 4, 1},   {20, 10, 4, 2},
                {1000, 10, 4, 4}, {1000, 10, 1, 1}, {1000000, 10, 99, SHARE_PARTS}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(share_parts(rows[i].size, rows[i].worth, rows[i].threads), rows[i].parts);
    assert_in_range(share_parts(SIZE_MAX, 1, 0), 1, SHARE_PARTS);
}

enum { SIZE = 1003 };

struct marks {
    size_t parts;
    unsigned char done[SIZE];
};

static void mark(void *context, size_t part)
{
    struct marks *marks = context;
    size_t end = share_start(SIZE, part + 1, marks->parts);
    for (size_t i = share_start(SIZE, part, marks->parts); i < end; i++)
        marks->done[i]++;
}

static void test_every_item_once(void **state)
{
    (void)state;
    for (size_t parts = 1; parts <= SHARE_PARTS; parts++) {
        struct marks marks = {.parts = parts};
        unsigned char once[SIZE];
        memset(once, 1, sizeof once);
        share_run(parts, mark, &marks);
        assert_memory_equal(marks.done, once, SIZE);
    }
}

static void test_pulled_once(void **state)
{
    (void)state;
    for (size_t threads = 1; threads <= SHARE_PARTS; threads += 3) {
        struct marks marks = {.parts = SHARE_PARTS};
        unsigned char once[SIZE];
        memset(once, 1, sizeof once);
        share_pull(marks.parts, threads, mark, &marks);
        assert_memory_equal(marks.done, once, SIZE);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_parts),
                                       cmocka_unit_test(test_every_item_once),
                                       cmocka_unit_test(test_pulled_once)};
    return cmocka_run_group_tests_name("share", tests, NULL, NULL);
}
