/* Words, codes and addresses of a state, and the dates of wires. */
#include "wire/status.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static void states_have_one_word(void **state)
{
    (void)state;
    static const struct {
        const char *found, *word;
    } cases[] = {
        {"usable", "usable"},
        {"Usable", "usable"},
        {"stat:usable", "usable"},
        {"http://cv.iptc.org/newscodes/pubstatusg2/usable", "usable"},
        {"Embargoed", "embargoed"},
        {" stat:withheld ", "withheld"},
        {"Canceled", "canceled"},
        {"cancelled", "canceled"},
        {"MANDATORY KILL", "canceled"},
        {"kill", "canceled"},
        {"draft", NULL},
        {"", NULL},
        {"stat:", NULL},
        {NULL, NULL},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct slice got = wire_status(arena, slice_from(cases[i].found));
        if (slice_is_none(got) != !cases[i].word || !slice_equal(got, slice_from(cases[i].word)))
            fail_msg("%s: %.*s", cases[i].found, SLICE_ARG(got));
    }
    arena_free(arena);
}

static void dates_are_as_precise_as_found(void **state)
{
    (void)state;
    static const struct {
        const char *found, *iso;
        size_t warnings;
    } cases[] = {
        {"20260128T121158+0000", "2026-01-28T12:11:58Z", 0},
        {"20260128T121158+0530", "2026-01-28T12:11:58+05:30", 0},
        {"20260128T121158-0500", "2026-01-28T12:11:58-05:00", 0},
        {"20260128T121158Z", "2026-01-28T12:11:58Z", 0},
        {"20260128T121158", "2026-01-28T12:11:58", 0},
        {"20260128T1211", "2026-01-28T12:11", 0},
        {"20260128T1211Z", "2026-01-28T12:11Z", 0},
        {"20260128T", "2026-01-28", 0},
        {"20261328T121158", NULL, 1},
        {"20260128", "2026-01-28", 0},
        {"2026-01-28T12:11:58.123+02:00", "2026-01-28T12:11:58+02:00", 0},
        {"2026-01-28", "2026-01-28", 0},
        {"Wed, 28 Jan 2026 12:11:58 +0000", "2026-01-28T12:11:58Z", 0},
        {"soon", NULL, 1},
        {"  ", NULL, 0},
        {NULL, NULL, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct article *article = article_new();
        struct slice got = wire_date(article, slice_from(cases[i].found), 3);
        if (slice_is_none(got) != !cases[i].iso || !slice_equal(got, slice_from(cases[i].iso)))
            fail_msg("%s: %.*s", cases[i].found, SLICE_ARG(got));
        assert_int_equal(article->warning_count, cases[i].warnings);
        article_release(article);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(states_have_one_word),
        cmocka_unit_test(dates_are_as_precise_as_found),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
