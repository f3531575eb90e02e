/* Badges of every kind, their order, and that outside text cannot make them long. */
#include "model/badge.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct badge_case {
    const char *status, *embargo, *urgency, *version, *note;
    const char *badges; /* text/brief, parted by "; ", alarms with ! and warnings with ~ before */
};

static void add_all(const struct badges *badges, struct buffer *into)
{
    for (size_t i = 0; i < badges->count; i++)
        buffer_format(into, "%s%s%s/%s", i ? "; " : "",
                      badges->items[i].rank == BADGE_ALARM     ? "!"
                      : badges->items[i].rank == BADGE_WARNING ? "~"
                                                               : "",
                      badges->items[i].text, badges->items[i].brief);
}

static void fields_become_badges(void **state)
{
    (void)state;
    static const struct badge_case cases[] = {
        {NULL, NULL, NULL, NULL, NULL, ""},
        {"usable", NULL, NULL, NULL, NULL, ""},
        {"embargoed", "2026-03-01T06:00Z", NULL, NULL, NULL,
         "!EMBARGOED until 2026-03-01 06:00Z/EMBARGO"},
        {"embargoed", NULL, NULL, NULL, NULL, "!EMBARGOED/EMBARGO"},
        {"usable", "2026-03-01", NULL, NULL, NULL, "!EMBARGOED until 2026-03-01/EMBARGO"},
        {"withheld", NULL, NULL, NULL, NULL, "!WITHHELD/WITHHELD"},
        {"canceled", "2026-03-01", "4", "2", "KILL: wrong ship",
         "!CANCELED/CANCELED; !EMBARGOED until 2026-03-01/EMBARGO; urgency 4/urg 4; v2/v2; "
         "NOTE/NOTE"},
        {NULL, NULL, "1", NULL, NULL, "~URGENT 1/URGENT 1"},
        {NULL, NULL, "b", NULL, NULL, "~BULLETIN/BULLETIN"},
        {NULL, NULL, "URGENT", NULL, NULL, "~URGENT/URGENT"},
        {NULL, NULL, "r", NULL, NULL, "urgency r/urg r"},
        {NULL, NULL, NULL, "3rd Ld-Writethru", NULL, "3rd Ld-Writethru/3rd Ld-Writethru"},
        {NULL, NULL, NULL, "1ST LEAD, CORRECTION", NULL,
         "~CORRECTION/CORR; 1ST LEAD, CORRECTION/1ST LEAD, CORREC"},
        {NULL, NULL, NULL, NULL, "CORRECTS name in third paragraph", "~CORRECTION/CORR; NOTE/NOTE"},
        {NULL, NULL, NULL, NULL, "incorrectly filed", "NOTE/NOTE"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct article *article = article_new();
        struct badges badges;
        struct buffer got = {0};
        article->status = slice_from(cases[i].status);
        article->embargo = slice_from(cases[i].embargo);
        article->urgency = slice_from(cases[i].urgency);
        article->version = slice_from(cases[i].version);
        article->editor_note = slice_from(cases[i].note);
        badges_of(article, true, &badges);
        add_all(&badges, &got);
        assert_string_equal(got.data ? got.data : "", cases[i].badges);
        buffer_free(&got);
        article_release(article);
    }
}

static void warnings_become_badges(void **state)
{
    (void)state;
    struct article *article = article_new();
    struct badges badges;
    struct buffer got = {0};
    article_warn(article, MESSAGE_ENCODING_GUESSED, 0, NULL);
    article_warn(article, MESSAGE_TRUNCATED, 0, NULL);
    article_warn(article, MESSAGE_SUMMARY_ONLY, 0, NULL);
    badges_of(article, true, &badges);
    add_all(&badges, &got);
    assert_string_equal(got.data, "~SUMMARY ONLY/SUMMARY; ~CUT OFF/CUT OFF");
    badges_of(article, false, &badges);
    assert_int_equal(badges.count, 0);
    buffer_free(&got);
    article_release(article);
}

/* Cut at whole characters, whatever stands there. */
static void long_values_are_cut(void **state)
{
    (void)state;
    char text[400];
    struct article *article = article_new();
    struct badges badges;
    for (size_t i = 0; i + 1 < sizeof text; i += 2)
        memcpy(text + i, "\xC3\xA9", 2);
    for (size_t len = 0; len < sizeof text; len += 2) {
        article->version = article->urgency = article->embargo = slice_of(text, len);
        badges_of(article, true, &badges);
        for (size_t i = 0; i < badges.count; i++) {
            size_t signs = strspn(badges.items[i].text + strlen(badges.items[i].text) -
                                      (strlen(badges.items[i].text) > 1 ? 2 : 0),
                                  "\xC3\xA9");
            assert_true(signs == 2 || len == 0);
        }
    }
    article_release(article);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_become_badges),
        cmocka_unit_test(warnings_become_badges),
        cmocka_unit_test(long_values_are_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
