/* Times in trailers, and requests to hold a story. */
#include "wire/stamp.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static void same(struct slice got, const char *wanted, const char *what)
{
    if (slice_is_none(got) != !wanted || !slice_equal(got, slice_from(wanted)))
        fail_msg("%s: %.*s", what, SLICE_ARG(got));
}

static void trailers_are_read(void **state)
{
    (void)state;
    static const struct {
        const char *trailer, *opening, *published;
        size_t warnings;
    } cases[] = {
        {"AP-WF-09-04-19 1029GMT<", "", "2019-09-04T10:29Z", 0},
        {"AP-WF-09-04-99 1029GMT", "", "1999-09-04T10:29Z", 0},
        {"AP-WF-13-04-19 1029GMT", "", NULL, 0},
        {"AP-WF-09-04-19 2529GMT", "", NULL, 0},
        {"071341 GMT Okt 15", "", "2015-10-07T13:41Z", 0},
        {"\n071341 MEZ Dez 2026", "", "2026-12-07T13:41+01:00", 0},
        {"071341", "", NULL, 0},
        {"KWS-21:37-09-12-18", "SAITAMA, Dec. 9 Kyodo - Urawa", "2018-12-09T21:37", 0},
        {"KWS-21:37-09-12-18", "SAITAMA, Sept. 12 Kyodo - Urawa", "2018-09-12T21:37", 0},
        {"KWS-21:37-09-12-18", "SAITAMA - Urawa", "2018-12-09T21:37", 1},
        {"KWS-21:37-09-25-18", "", "2018-09-25T21:37", 0},
        {"KWS-21:37-25-09-18", "", "2018-09-25T21:37", 0},
        {"123456789012", "", NULL, 0},
        {"", "", NULL, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct article *article = article_new();
        same(stamp_read(article, slice_from(cases[i].trailer), slice_from(cases[i].opening)),
             cases[i].published, cases[i].trailer);
        assert_int_equal(article->warning_count, cases[i].warnings);
        article_release(article);
    }
}

static void holds_are_heeded(void **state)
{
    (void)state;
    static const struct {
        const char *line, *published;
        bool held;
        const char *embargo;
    } cases[] = {
        {"EMBARGOED until 0600 GMT March 4", "2026-03-03T10:00Z", true, "2026-03-04T06:00Z"},
        {"EMBARGO: 4 March 2026, 06:00 GMT", NULL, true, "2026-03-04T06:00Z"},
        {"HOLD FOR RELEASE 6 a.m. January 2", "2025-12-30T10:00Z", true, "2026-01-02T06"},
        {"With photos. Hold for release March 4.", "2026-03-03", true, "2026-03-04"},
        {"Sperrfrist 4. März 2026, 18.00 Uhr", NULL, true, "2026-03-04T18:00"},
        {"(EMBARGOED until Sunday's papers)", NULL, true, NULL},
        {"Embargo", NULL, true, NULL},
        {"Embargo on arms is lifted", NULL, false, NULL},
        {"US lifts arms embargo until March 4", NULL, false, NULL},
        {"Council to release bus March 4", NULL, false, NULL},
        {"", NULL, false, NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct article *article = article_new();
        article->published = slice_from(cases[i].published);
        assert_int_equal(stamp_embargo(article, slice_from(cases[i].line), 1), cases[i].held);
        same(article->embargo, cases[i].embargo, cases[i].line);
        same(article->status, cases[i].held ? "embargoed" : NULL, cases[i].line);
        article_release(article);
    }
}

/* A kill stays a kill. */
static void worse_states_stay(void **state)
{
    (void)state;
    struct article *article = article_new();
    article->status = SLICE("canceled");
    assert_true(stamp_embargo(article, SLICE("EMBARGOED until March 4, 2026"), 1));
    same(article->status, "canceled", "status");
    same(article->embargo, "2026-03-04", "embargo");
    article_release(article);
}

/* "lis" is November in Polish, October in Croatian, and no month where neither is spoken. */
static void language_tells_months(void **state)
{
    (void)state;
    static const struct {
        const char *language, *embargo;
    } cases[] = {{"pl", "2026-11-12T06:00"}, {"hr", "2026-10-12T06:00"}, {"en", NULL}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct article *article = article_new();
        article->language = slice_from(cases[i].language);
        assert_true(stamp_embargo(article, SLICE("EMBARGO: 12 lis 2026, 06:00"), 1));
        same(article->embargo, cases[i].embargo, cases[i].language);
        article_release(article);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trailers_are_read),
        cmocka_unit_test(holds_are_heeded),
        cmocka_unit_test(language_tells_months),
        cmocka_unit_test(worse_states_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
