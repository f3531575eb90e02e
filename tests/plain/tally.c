/* Counts over texts: words, long ones, capitals, what kinds of characters there are. */
#include "plain/tally.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct row {
    struct slice text;
    size_t words, long_words, capitals, ideographs;
    unsigned kinds;
} rows[] = {
    {SLICE(""), 0, 0, 0, 0, 0},
    {SLICE(" \n\t "), 0, 0, 0, 0, 0},
    {SLICE("-- * --"), 0, 0, 0, 0, 0},
    {SLICE("a"), 1, 0, 0, 0, TALLY_LETTER | TALLY_SMALL},
    {SLICE("Gulls at the Pier"), 4, 2, 2, 0, TALLY_LETTER | TALLY_SMALL | TALLY_UPPER},
    {SLICE("(Gulls) \"rest\""), 2, 2, 1, 0, TALLY_LETTER | TALLY_SMALL | TALLY_UPPER},
    /* Letters count, not bytes or marks. */
    {SLICE("A.B.C. ABCD."), 2, 1, 1, 0, TALLY_LETTER | TALLY_UPPER},
    {SLICE("12 3,000 -"), 2, 0, 0, 0, TALLY_DIGIT},
    /* A digit before the letters: it is what the word begins with. */
    {SLICE("7Seas 'Twas"), 2, 2, 1, 0, TALLY_LETTER | TALLY_SMALL | TALLY_UPPER | TALLY_DIGIT},
    {SLICE("Öffnung größer “Über”"), 3, 3, 2, 0, TALLY_LETTER | TALLY_SMALL | TALLY_UPPER},
    {SLICE("no\u00a0break\u2003space"), 3, 2, 0, 0, TALLY_LETTER | TALLY_SMALL},
    {SLICE("港で火災 発生"), 2, 1, 0, 6, TALLY_LETTER},
    {SLICE("\u0301 x"), 2, 0, 0, 0, TALLY_LETTER | TALLY_SMALL},
};

static void test_rows(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct tally tally = tally_text(rows[i].text);
        if (tally.words != rows[i].words || tally.long_words != rows[i].long_words ||
            tally.capitals != rows[i].capitals || tally.ideographs != rows[i].ideographs ||
            (tally.kinds & 15) != rows[i].kinds)
            fail_msg("\"%s\": %zu %zu %zu %zu %#x", rows[i].text.data, tally.words,
                     tally.long_words, tally.capitals, tally.ideographs, tally.kinds);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows)};
    return cmocka_run_group_tests_name("tally", tests, NULL, NULL);
}
