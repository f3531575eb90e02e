/* Numbers, money and percentages as mentions, and what two of them make of each other. */
#include "tests/fact/told.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_values(void **state)
{
    static const struct {
        const char *text, *told;
    } cases[] = {
        {"A ferry carrying 214 passengers caught fire.", "number 214"},
        {"More than 400,000 chips were ordered.", "number 400000+"},
        {"Around 400,000 chips; several hundred thousand chips.",
         "number ~400000; number 200000..1000000"},
        {"The fine was $1.2 million.", "money 1200000 dollar"},
        {"It paid 1.2bn euros and \xE2\x82\xAC"
         "3m.",
         "money 1200000000 euro; money 3000000 euro"},
        {"Prices were up 3.5% in total.", "percent 3.5%"},
        {"It was up three percentage points.", "percent 3 percentage point"},
        {"The cut was a quarter of a percentage point.", "percent 0.25 percentage point"},
        {"Twenty-one people were hurt.", "number 21"},
        {"Between 5 and 7 people, 5-7 percent, 5 to 7 million trees.",
         "number 5..7; percent 5..7%; number 5000000..7000000"},
        {"The index rose 5 to 7 today.", "number 5; number 7; date +0 day"},
        {"They won 2-1 and the court voted 7-2.", "number 2-1; number 7-2"},
        {"Half of them left; a third of the voters; two in three voters.",
         "percent 50%; percent 33.33%; percent 66.67%"},
        {"Half a million homes lost power for half an hour.", "number 500000; number 0.5 hour"},
        {"It is six times as fast, twice as large, and rose sixfold.", "number 6x; number 2x; "
                                                                       "number 6x"},
        {"It does multiple times the work.", "number 2..20x"},
        {"Dozens of people and hundreds of thousands of birds.",
         "number 12..120; number 100000..1000000"},
        {"Nine nautical miles west, 40km east and 52 degrees Fahrenheit.",
         "number 9 nautical mile; number 40 kilometre; "
         "number 52 degree Fahrenheit"},
        {"The slope moves 8 millimetres a day.", "number 8 millimetre/day"},
        {"The chip is the second most powerful and the largest.", "number #2; number #1"},
        {"One of the fastest ships, the first choice.", "number #1..10; number #1"},
        {"The 71-year-old, Tom Ashdown, 70, and a man aged 69.", "number 71; number 70; number 69"},
        {"A vote of 186 to 237; another million barrels.", "number 186-237; number 1000000 barrel"},
        {"The number 12 bus from Year 5.", "number 12; number 5"},
        {"At least three, up to 40, nearly 1,400, fewer than ten, 300 or more.",
         "number 3+; number <=40; number <1400; number <=10; number 300+"},
        {"The one that no one wanted.", ""},
        {"The H200 and the H20 of 24/7.", ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        told_check_values("en", cases[i].text, cases[i].told);
}

static void test_languages(void **state)
{
    static const struct {
        const char *language, *text, *told;
    } cases[] = {
        {"de", "Es kostete 1.234,5 Millionen Euro.", "money 1234500000 euro"},
        {"de", "Rund 3,5 Prozent der 12.000 Teilnehmer.", "percent ~3.5%; number 12000"},
        {"fr", "Plus de 1 234 personnes, 5,5 % de hausse.", "number 1234+; percent 5.5%"},
        {"es", "Unos 2,5 millones de d\xC3\xB3lares.", "money ~2500000 dollar"},
        {"it", "Circa 1.500 euro, il 20% in meno.", "money ~1500 euro; percent 20%"},
        {"pt", "Mais de 300 mil reais.", "money 300000+ real"},
        {"ru",
         "\xD0\xBE\xD0\xBA\xD0\xBE\xD0\xBB\xD0\xBE 1 234 "
         "\xD1\x80\xD1\x83\xD0\xB1\xD0\xBB\xD0\xB5\xD0\xB9",
         "money ~1234 rouble"},
        {"pl", "ponad 2 500 z\xC5\x82otych", "money 2500+ zloty"},
        {"sv", "minst 12 procent", "percent 12+%"},
        {"en", "1,234.5 tonnes", "number 1234.5 tonne"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        told_check_values(cases[i].language, cases[i].text, cases[i].told);
}

static void test_rulings(void **state)
{
    static const struct told_case cases[] = {
        {"214 passengers", "214 people", BOND_NONE, "agree", NULL},
        {"over 400,000 chips", "around 400,000 chips", BOND_NONE, "close", NULL},
        {"over 400,000 chips", "several hundred thousand chips", BOND_NONE, "close", NULL},
        {"over 400,000 chips", "more than 400,000 chips", BOND_NONE, "agree", NULL},
        {"over 400,000 chips", "two million chips", BOND_STRONG, "conflict", NULL},
        {"over two million chips", "orders passed two million", BOND_STRONG, "agree", NULL},
        {"214 passengers", "241 passengers", BOND_STRONG, "conflict", "digits swapped"},
        {"1,340 books", "1,430 books", BOND_STRONG, "conflict", "digits swapped"},
        {"1,340 books", "nearly 1,400 books", BOND_STRONG, "close", NULL},
        {"1,340 books", "more than 1,300 books", BOND_STRONG, "close", NULL},
        {"1,340 books", "13,400 books", BOND_STRONG, "conflict", "a zero more"},
        {"3 million homes", "3 billion homes", BOND_STRONG, "conflict", "another magnitude"},
        {"352 seats", "362 seats", BOND_STRONG, "conflict", "one digit differs"},
        {"214 passengers", "12 boats", BOND_WEAK, "", NULL},
        {"at least seven people", "at least eight people", BOND_STRONG, "conflict", NULL},
        {"at least seven people", "nine people", BOND_STRONG, "close", NULL},
        {"about six times", "multiple times", BOND_STRONG, "close", NULL},
        {"roughly six times", "six times", BOND_STRONG, "close", "one gives it as exact"},
        {"five to seven people", "six people", BOND_STRONG, "close", NULL},
        {"5-7 percent", "5-8 percent", BOND_STRONG, "conflict", NULL},
        {"1.2 million euros", "1.2 million dollars", BOND_STRONG, "conflict", "another unit"},
        {"1.2 million euros ($1.3 million)", "$1.3 million", BOND_STRONG, "", NULL},
        {"$1.2 billion", "$1,234,000,000", BOND_STRONG, "close", NULL},
        {"nine nautical miles", "nine miles", BOND_STRONG, "conflict", "another unit"},
        {"100 km", "62 miles", BOND_STRONG, "close", "converted"},
        {"two years", "24 months", BOND_STRONG, "close", "converted"},
        {"11 degrees Celsius", "52 degrees", BOND_STRONG, "close", "converted"},
        {"8 millimetres a day", "8 millimetres a week", BOND_STRONG, "conflict",
         "per another time"},
        {"three percent", "three percentage points", BOND_STRONG, "conflict", "another unit"},
        {"half of the voters", "50 percent of the voters", BOND_STRONG, "agree", NULL},
        {"a 7-2 vote", "a 7-3 vote", BOND_STRONG, "conflict", NULL},
        {"a 2-1 score", "a 1-2 score", BOND_STRONG, "agree", NULL},
        {"the second most powerful chip", "the most powerful chip", BOND_WEAK, "conflict",
         "ranked differently"},
        {"the biggest chip", "the largest chip", BOND_WEAK, "agree", NULL},
        {"one of the most powerful chips", "the second most powerful chip", BOND_STRONG, "close",
         NULL},
        {"the most powerful chip", "the most expensive chip", BOND_FIXED, "", NULL},
        {"the third suspect", "the second suspect", BOND_STRONG, "conflict", "ranked differently"},
        {"the number 12 bus", "12 passengers", BOND_FIXED, "", NULL},
        {"Section 41 of the act", "section 14 of the act", BOND_WEAK, "conflict", "digits swapped"},
        {"Section 41 of the act", "Chapter 14 of the act", BOND_STRONG, "", NULL},
        {"a 71-year-old driver", "aged 17", BOND_WEAK, "conflict", "digits swapped"},
        {"a 71-year-old driver", "71 drivers", BOND_WEAK, "agree", NULL},
        {"a 71-year-old driver", "71 years", BOND_WEAK, "", NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        told_check(&cases[i]);
}

/* A table of figures is no prose and holds no facts; a long list of a sentence does. */
static void test_table_of_figures(void **state)
{
    (void)state;
    for (int words = 50; words <= 100; words += 50) {
        struct buffer text = {0};
        struct told told;
        for (int i = 0; i < words; i++)
            buffer_add_string(&text, "12 ");
        told_read(&told, text.data);
        assert_int_equal(told.mentions.count, words == 50 ? 50 : 0);
        told_free(&told);
        buffer_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_languages),
        cmocka_unit_test(test_rulings),
        cmocka_unit_test(test_table_of_figures),
    };
    return cmocka_run_group_tests_name("quantity", tests, NULL, NULL);
}
