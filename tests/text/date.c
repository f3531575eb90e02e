/* Dates: every form that pages, mail and wires use, and what must not be taken for one. */
#include "text/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

struct date_case {
    const char *text;
    const char *iso; /* NULL: no date */
};

static const struct date_case cases[] = {
    {"08:33 29/01/2026", "2026-01-29T08:33"},
    {"March 2, 2026 at 12:41 PM UTC", "2026-03-02T12:41Z"},
    {"Wed Jan 28 12:11:58 2026", "2026-01-28T12:11:58"},
    {"Wed Jan 28 12:11:58 UTC 2026", "2026-01-28T12:11:58Z"},
    {"2026-01-28", "2026-01-28"},
    {"2026-01-28T12:11:58Z", "2026-01-28T12:11:58Z"},
    {"2026-01-28T12:11:58.250+01:00", "2026-01-28T12:11:58+01:00"},
    {"2026-01-28 12:11", "2026-01-28T12:11"},
    {"20260128T1211Z", "2026-01-28T12:11Z"},
    {"2026/1/8", "2026-01-08"},
    {"2026-01", "2026-01"},
    {"Wed, 28 Jan 2026 12:11:58 +0000", "2026-01-28T12:11:58Z"},
    {"Wed, 28 Jan 2026 12:11:58 -0500 (EST)", "2026-01-28T12:11:58-05:00"},
    {"28 January 2026", "2026-01-28"},
    {"28 January 2026, 14:02 GMT", "2026-01-28T14:02Z"},
    {"28th of January, 2026", "2026-01-28"},
    {"Jan. 28, 2026", "2026-01-28"},
    {"Jan. 28, 2026, 5 p.m. ET", "2026-01-28T17"},
    {"Jan 28, 2026 | 5:04 a.m. EST", "2026-01-28T05:04-05:00"},
    {"JANUARY 28, 2026 12:00 AM", "2026-01-28T00:00"},
    {"Wednesday, January 28, 2026", "2026-01-28"},
    {"Wednesday 28 January 2026 at 09:10", "2026-01-28T09:10"},
    {"28. Januar 2026, 14:30 Uhr", "2026-01-28T14:30"},
    {"28.01.2026 um 14.30 Uhr", "2026-01-28T14:30"},
    {"3.4.2026", "2026-04-03"},
    {"1er février 2026 à 9h05", "2026-02-01T09:05"},
    {"28 de enero de 2026", "2026-01-28"},
    {"12. März 2026", "2026-03-12"},
    {"28-Jan-2026", "2026-01-28"},
    {"12/25/2025", "2025-12-25"},
    {"25/12/25", "2025-12-25"},
    {"January 2026", "2026-01"},
    {"January 13", "--01-13"},
    {"Thu 19 Nov 2026 06.00 GMT", "2026-11-19T06:00Z"},
    {"12:27 GMT, 28 January 2026", "2026-01-28T12:27Z"},
    {"0910 GMT on 28 January 2026", "2026-01-28T09:10Z"},
    {"2026年1月28日", "2026-01-28"},
    {"2026年1月28日 12:30", "2026-01-28T12:30"},
    {"28 Jan 2026 18:20 GMT+8", "2026-01-28T18:20+08:00"},
    {"30 February 2026", NULL},
    {"32/13/2026", NULL},
    {"400,000 chips", NULL},
    {"1.0x", NULL},
    {"3 min read", NULL},
    {"Marching on", NULL},
    {"2026", NULL},
    {"", NULL},
};

static void test_forms(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct slice text = slice_from(cases[i].text);
        struct date date;
        size_t len = date_read(text, 0, DATE_ORDER_UNKNOWN, &date);
        if (!cases[i].iso) {
            assert_int_equal(len, 0);
            continue;
        }
        struct slice iso = date_iso(arena, &date);
        if (!iso.data || !slice_equal_string(iso, cases[i].iso))
            fail_msg("%s gives %.*s, not %s", cases[i].text, SLICE_ARG(iso), cases[i].iso);
        if (len != text.len)
            fail_msg("%s: %zu bytes of %zu", cases[i].text, len, text.len);
    }
    arena_free(arena);
}

static void test_order(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct date date;
    struct slice text = SLICE("03/04/2026");
    assert_int_equal(date_read(text, 0, date_order_for(SLICE("en-US")), &date), text.len);
    assert_true(slice_equal_string(date_iso(arena, &date), "2026-03-04"));
    assert_false(date.ambiguous);
    assert_int_equal(date_read(text, 0, date_order_for(SLICE("en-GB")), &date), text.len);
    assert_true(slice_equal_string(date_iso(arena, &date), "2026-04-03"));
    assert_false(date.ambiguous);
    date_read(text, 0, date_order_for(SLICE_NONE), &date);
    assert_true(date.ambiguous);
    date_read(SLICE("04/04/2026"), 0, DATE_ORDER_UNKNOWN, &date);
    assert_false(date.ambiguous);
    date_read(SLICE("13/04/2026"), 0, DATE_ORDER_UNKNOWN, &date);
    assert_false(date.ambiguous);
    arena_free(arena);
}

static void test_find(void **state)
{
    (void)state;
    struct date date;
    struct range range;
    struct slice text = SLICE("The ferry sank at 09:10 on 3 June 2025 off Harwick");
    assert_true(date_find(text, 0, DATE_ORDER_UNKNOWN, &date, &range));
    assert_true(slice_equal_string(slice_range(text, range), "09:10 on 3 June 2025"));
    assert_int_equal(date.month, 6);
    assert_false(date_find(SLICE("He may march at 10:30"), 0, DATE_ORDER_UNKNOWN, &date, &range));
    assert_false(date_find(SLICE("version 1.2.2026.5-rc"), 2, DATE_ORDER_UNKNOWN, &date, &range));
}

static void test_relative(void **state)
{
    (void)state;
    assert_true(date_is_relative(SLICE("2 hours ago")));
    assert_true(date_is_relative(SLICE("an hour ago")));
    assert_true(date_is_relative(SLICE("Yesterday")));
    assert_true(date_is_relative(SLICE("vor 3 Stunden")));
    assert_true(date_is_relative(SLICE("il y a 2 heures")));
    assert_false(date_is_relative(SLICE("28 January 2026")));
    assert_false(date_is_relative(SLICE("It happened long ago")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_find),
        cmocka_unit_test(test_relative),
    };
    return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
