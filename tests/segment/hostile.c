/* Texts made to hurt: the time must grow with their length. A pattern of 300,000 bytes takes well
 * under a second where it does, and minutes where it grows with the square. */
#include "base/alloc.h"
#include "base/buffer.h"
#include "segment/segment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
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

/* A text without a byte after it, cut at every place: what is looked for ahead is not there. */
static void test_cut(void **state)
{
    (void)state;
    static const struct {
        const char *language, *text;
    } table[] = {
        {"hi", "\"\u0915\u094d\u092f\u094b\u0902?\" \u0930\u093e\u092e \u0928\u0947 "
               "\u0916\u093e\u092f\u093e \u0964"},
        {"ar", "\u00ab\u0644\u0645\u0627\u0630\u0627\u061f\u00bb \u0646\u0634\u0631\u062a "
               "\u0645\u0642\u0627\u0644."},
        {"zh", "\u201c\u8d70\u5427\uff01\u201d\u95e8\u5f00\u4e86\u3002"},
        {"en", "\"Never!\" Gov. Ann Lee told the U.S. 'Go,' on X. Lee Jr. Lee ran. `` Who ? ''"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        for (size_t len = strlen(table[i].text); len; len--) {
            if (((unsigned char)table[i].text[len] & 0xC0) == 0x80)
                continue;
            char *copy = memcpy(alloc_bytes(len), table[i].text, len);
            size_t sentences = 0;
            segment_text(slice_of(copy, len), slice_from(table[i].language), count, &sentences);
            assert_true(sentences > 0);
            free(copy);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_repeated),
        cmocka_unit_test(test_long_starts),
        cmocka_unit_test(test_stops_when_told),
        cmocka_unit_test(test_cut),
    };
    return cmocka_run_group_tests_name("hostile", tests, NULL, NULL);
}
