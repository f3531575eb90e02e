/* Days and dates, there and back. */
#include "fact/calendar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void test_days(void **state)
{
    static const struct {
        int year, month, day;
        int32_t days;
        uint32_t weekday;
    } rows[] = {
        {1970, 1, 1, 0, 4},       {1969, 12, 31, -1, 3},   {2000, 2, 29, 11016, 2},
        {2026, 1, 28, 20481, 3},  {1900, 3, 1, -25508, 4}, {2100, 2, 28, 47540, 7},
        {1600, 1, 1, -135140, 6},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int year, month, day;
        assert_int_equal(calendar_day(rows[i].year, rows[i].month, rows[i].day), rows[i].days);
        assert_int_equal(calendar_weekday(rows[i].days), rows[i].weekday);
        calendar_date(rows[i].days, &year, &month, &day);
        assert_int_equal(year, rows[i].year);
        assert_int_equal(month, rows[i].month);
        assert_int_equal(day, rows[i].day);
    }
}

static void test_months(void **state)
{
    (void)state;
    struct span february = calendar_month(2024, 2), before = calendar_month(2026, 0);
    assert_int_equal(february.last - february.first, 28);
    assert_int_equal(before.first, calendar_day(2025, 12, 1));
    assert_int_equal(calendar_months(2025, 12, 3).last, calendar_day(2026, 2, 28));
    assert_int_equal(calendar_add_months(calendar_day(2026, 3, 31), -1), calendar_day(2026, 2, 28));
    assert_int_equal(calendar_add_months(calendar_day(2026, 1, 15), -13),
                     calendar_day(2024, 12, 15));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_days), cmocka_unit_test(test_months)};
    return cmocka_run_group_tests_name("calendar", tests, NULL, NULL);
}
