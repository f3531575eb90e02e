/* Numbers in sentences: what is found, of which kind, and what agrees. */
#include "text/number.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_table(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum number_kind kind;
        double value;
        const char *written; /* NULL: no number */
    } rows[] = {
        {"All 214 passengers left.", NUMBER_PLAIN, 214, "214"},
        {"more than 400,000 chips", NUMBER_PLAIN, 400000, "more than 400,000"},
        {"several hundred thousand chips", NUMBER_PLAIN, 200000, "several hundred thousand"},
        {"two million units", NUMBER_PLAIN, 2e6, "two million"},
        {"1.5 million people", NUMBER_PLAIN, 1.5e6, "1.5 million"},
        {"a hundred and one", NUMBER_PLAIN, 101, "a hundred and one"},
        {"twenty-one boats", NUMBER_PLAIN, 21, "twenty-one"},
        {"three hundred forty-two votes", NUMBER_PLAIN, 342, "three hundred forty-two"},
        {"It cost $3.2 billion.", NUMBER_MONEY, 3.2e9, "3.2 billion"},
        {"It cost 50 euros.", NUMBER_MONEY, 50, "50"},
        {"rose 5.25% on", NUMBER_PERCENT, 5.25, "5.25"},
        {"rose five percent", NUMBER_PERCENT, 5, "five"},
        {"on January 13.", NUMBER_DAY, 13, "13"},
        {"on 13 January", NUMBER_DAY, 13, "13"},
        {"the 3rd time", NUMBER_ORDINAL, 3, "3rd"},
        {"the second chip", NUMBER_ORDINAL, 2, "second"},
        {"back in 2024 they", NUMBER_YEAR, 2024, "2024"},
        {"the H200 chip", NUMBER_PLAIN, 0, NULL},
        {"at 8:33 today", NUMBER_PLAIN, 0, NULL},
        {"a few people may march", NUMBER_PLAIN, 0, NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct slice text = slice_from(rows[i].text);
        struct number number;
        size_t at = 0;
        bool found = number_next(text, &at, &number);
        assert_int_equal(found, rows[i].written != NULL);
        if (!found)
            continue;
        assert_true(slice_equal_string(slice_range(text, number.range), rows[i].written));
        assert_int_equal(number.kind, rows[i].kind);
        assert_true(number.value > rows[i].value - 0.001 && number.value < rows[i].value + 0.001);
    }
}

static void test_agreement(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        bool agrees;
    } rows[] = {
        {"over 400,000", "around 400,000", true},
        {"over 400,000", "several hundred thousand", true},
        {"around 400,000", "several hundred thousand", true},
        {"two million", "over 400,000", false},
        {"two million", "several hundred thousand", false},
        {"214", "241", false},
        {"six", "6", true},
        {"1.2 million", "1,234,567", true},
        {"12 percent", "12 people", false},
        {"January 13", "January 24", false},
        {"January 13", "13 January", true},
        {"nearly 50", "47", true},
        {"at least 12", "14", true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct number a, b;
        size_t at_a = 0, at_b = 0;
        assert_true(number_next(slice_from(rows[i].a), &at_a, &a));
        assert_true(number_next(slice_from(rows[i].b), &at_b, &b));
        assert_int_equal(number_agrees(&a, &b), rows[i].agrees);
        assert_int_equal(number_agrees(&b, &a), rows[i].agrees);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_table),
                                       cmocka_unit_test(test_agreement)};
    return cmocka_run_group_tests_name("number", tests, NULL, NULL);
}
