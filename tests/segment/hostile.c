/* Texts made to hurt: the time must grow with their length. A pattern of 300,000 bytes takes well
 * under a second where it does, and minutes where it grows with the square. */
#include "base/buffer.h"
#include "segment/segment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <time.h>

enum { BYTES = 300000, SECONDS = 10 };

static bool count(void *context, struct range range)
{
    (void)range;
    ++*(size_t *)context;
    return true;
}

static void check(const char *start, const char *pattern, const char *end)
{
    struct buffer text = {0};
    buffer_add_string(&text, start);
    while (text.len < BYTES)
        buffer_add_string(&text, pattern);
    buffer_add_string(&text, end);
    clock_t before = clock();
    size_t sentences = 0;
    segment_text(buffer_slice(&text), SLICE("en"), count, &sentences);
    if (clock() - before > (clock_t)SECONDS * CLOCKS_PER_SEC)
        fail_msg("\"%s\" again and again takes too long", pattern);
    assert_true(sentences > 0);
    buffer_free(&text);
}

static void test_repeated(void **state)
{
    (void)state;
    static const char *const patterns[] = {
        ".",        "\"",   "\".",    "(a. ",   "(A. B", "x",      "x.", "A.",           ". ",
        ". . ",     "? (",  ". \"",   "[1",     ".[",    "e.g. ",  "]",  "\xE2\x80\xA2", "1. 2. ",
        "? Ab Cd ", "! \"", ".11 12", "Mr. \"", ") .",   "- . - ", "?!", "\xE2\x80\xA6", "it.The",
        "a\n",      "\n.",
    };
    for (size_t i = 0; i < sizeof patterns / sizeof patterns[0]; i++)
        check("A", patterns[i], ".");
}

/* Long white space, one long word and one bracket never closed before many marks. */
static void test_long_starts(void **state)
{
    (void)state;
    static const char *const fills[] = {" ", "a", "\n", "(", "\xC2\xA0", "'"};
    for (size_t i = 0; i < sizeof fills / sizeof fills[0]; i++) {
        struct buffer start = {0};
        buffer_add_string(&start, "\xE2\x80\xA2");
        while (start.len < BYTES / 3)
            buffer_add_string(&start, fills[i]);
        check(start.data, "e.g. Inc. p. 5 ", start.data);
        check(start.data, "Who? \"No!\" 1) ", start.data);
        buffer_free(&start);
    }
}

static bool stop(void *context, struct range range)
{
    count(context, range);
    return false;
}

static void test_stops_when_told(void **state)
{
    (void)state;
    size_t sentences = 0;
    segment_text(SLICE("One. Two. Three."), SLICE("en"), stop, &sentences);
    assert_int_equal(sentences, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_repeated),
        cmocka_unit_test(test_long_starts),
        cmocka_unit_test(test_stops_when_told),
    };
    return cmocka_run_group_tests_name("hostile", tests, NULL, NULL);
}
