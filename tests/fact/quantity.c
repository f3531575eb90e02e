/* Numbers, money and percentages as mentions, and what two of them make of each other. */
#include "tests/fact/told.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void values(void **state)
{
    static const struct {
        const char *text, *told;
    } cases[] = {
        {"A ferry carrying 214 passengers caught fire.", "number 214"},
        {"More than 400,000 chips were ordered.", "number 350000..600000"},
        {"The fine was $1.2 million.", "money 1150000..1250000"},
        {"Prices rose 3.5% in March.", "percent 3.5"},
        {"Twenty-one people were hurt.", "number 21"},
    };
    struct buffer line = {0};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct told told;
        told_read(&told, cases[i].text);
        told_line(&told, FACT_KINDS, &line);
        buffer_add_char(&line, '\0');
        assert_string_equal(line.data, cases[i].told);
        told_free(&told);
    }
    buffer_free(&line);
}

static void held(void **state)
{
    static const struct {
        const char *a, *b;
        enum slot_bond bond;
        bool meets;
        enum verdict verdict;
    } cases[] = {
        {"214 passengers", "214 people", BOND_NONE, true, VERDICT_AGREE},
        {"over 400,000 chips", "around 400,000 chips", BOND_NONE, true, VERDICT_CLOSE},
        {"214 passengers", "241 passengers", BOND_STRONG, true, VERDICT_CONFLICT},
        {"214 passengers", "12 boats", BOND_NONE, false, VERDICT_SINGLE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct told a, b;
        told_read(&a, cases[i].a);
        told_read(&b, cases[i].b);
        struct ruling there = mention_hold(a.mentions.items, b.mentions.items, cases[i].bond);
        struct ruling back = mention_hold(b.mentions.items, a.mentions.items, cases[i].bond);
        assert_int_equal(there.meets, cases[i].meets);
        assert_int_equal(there.verdict, back.verdict);
        if (there.meets)
            assert_int_equal(there.verdict, cases[i].verdict);
        told_free(&a);
        told_free(&b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values),
        cmocka_unit_test(held),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
