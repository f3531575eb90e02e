/* Dates, weekdays, times of day and relative dates as mentions, resolved or not, and what two of
 * them make of each other. */
#include "tests/fact/told.h"

static void test_said(void **state)
{
    static const struct {
        const char *text, *told;
    } cases[] = {
        {"It was cleared on January 13.", "date --01-13"},
        {"It was cleared on Tuesday, Jan. 13, 2026.", "date 2026-01-13"},
        {"On 13 January 2026 it was cleared.", "date 2026-01-13"},
        {"It will reopen on Friday.", "date friday"},
        {"They met on Tuesday morning.", "date tuesday morning"},
        {"Sunday's vote, last Tuesday's march.", "date sunday; date tuesday"},
        {"It broke out at 9:10 a.m. on Tuesday.", "date 09:10; date tuesday"},
        {"The ship called at 0910 GMT.", "date 09:10Z"},
        {"It happened shortly after nine.", "date 09:00..09:40"},
        {"They stopped at two in the morning and left at noon.", "date 02:00; date 12:00"},
        {"It began at nine o'clock in the evening.", "date 21:00"},
        {"Yesterday and tonight, two days ago.", "date -1 day; date +0 day night; date -2 day"},
        {"Two weeks later and a year earlier.", "date +2 week told; date -1 year told"},
        {"Last month, late last year, this week.",
         "date -1 month; date -1 year late; date +0 week"},
        {"In 2024, since the 1990s, in May 2019.", "date 2024; date 1990s; date 2019-05"},
        {"It ran in 2002, 2001 and perhaps 2000.", "date 2002; date 2001; date 2000"},
        {"In the third quarter of 2025 and in the first quarter.",
         "date 2025-07-01..2025-09-30; date Q1"},
        {"In the summer of 2024; last autumn.", "date 2024-05-12..2024-09-20; date autumn"},
        {"The firm may march on.", ""},
        {"He won 2-1 and paid 2000 dollars.", "number 2-1; money 2000 dollar"},
        {"May said the march of time had come.", ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        told_check_values("en", cases[i].text, cases[i].told);
}

/* An article of one sentence, published on Wednesday, 2026-01-28. */
static void read_published(struct told *told, const char *text)
{
    struct article *article = article_new();
    *told = (struct told){.arena = arena_new(), .vocabulary = vocabulary_new(SLICE("en"))};
    article->text = slice_from(text);
    article->published = SLICE("2026-01-28T12:11:58");
    article->sentences = ARENA_NEW(article->arena, struct sentence);
    article->sentences[0].range = (struct range){0, (uint32_t)article->text.len};
    article->sentence_count = 1;
    document_read(&told->document, told->vocabulary, article);
    told->mentions = mentions_read(told->arena, article, told->vocabulary, &told->document);
    article_release(article);
}

static void test_resolved(void **state)
{
    static const struct {
        const char *text, *told;
    } cases[] = {
        {"It was cleared on January 13.", "date 2026-01-13"},
        {"It caught fire on Tuesday.", "date 2026-01-27"},
        {"It will reopen on Friday.", "date 2026-01-30"},
        {"It stopped on Friday.", "date 2026-01-23"},
        {"Yesterday and tomorrow.", "date 2026-01-27; date 2026-01-29"},
        {"The fire of last month.", "date 2025-12"},
        {"It was dropped late last year.", "date 2025-08-02..2025-12-31"},
        {"It closed last October and in September.", "date 2025-10; date 2025-09"},
        {"It was sold two days ago.", "date 2026-01-26"},
        {"It was signed on December 8.", "date 2025-12-08"},
        {"It was built in the third quarter.", "date 2025-07-01..2025-09-30"},
        {"It came last week.", "date 2026-01-18..2026-01-26"},
    };
    struct buffer line = {0};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct told told;
        read_published(&told, cases[i].text);
        told_line(&told, FACT_DATE, &line);
        buffer_add_char(&line, '\0');
        assert_string_equal(line.data, cases[i].told);
        told_free(&told);
    }
    buffer_free(&line);
}

static void test_rulings(void **state)
{
    static const struct told_case cases[] = {
        {"on January 13", "on 13 January", BOND_NONE, "agree", NULL},
        {"on February 17", "on February 7", BOND_STRONG, "conflict", "another day"},
        {"on January 13", "on January 31", BOND_STRONG, "conflict", "digits swapped"},
        {"on January 13", "on June 13", BOND_STRONG, "conflict", "another month, same day"},
        {"on January 13, 2025", "on January 13, 2026", BOND_STRONG, "conflict", "another year"},
        {"on January 13", "in January", BOND_STRONG, "close", NULL},
        {"on January 13", "on Tuesday", BOND_STRONG, "", NULL},
        {"on Tuesday", "on Thursday", BOND_STRONG, "conflict", "another weekday"},
        {"on Tuesday", "on Thursday", BOND_NONE, "", NULL},
        {"on Tuesday morning", "on Tuesday", BOND_STRONG, "close", NULL},
        {"on Tuesday morning", "on Tuesday evening", BOND_STRONG, "conflict", "another part of it"},
        {"on Monday, May 19", "on Sunday, May 19", BOND_STRONG, "conflict", NULL},
        {"Saturday 9 May", "Sunday 10 May", BOND_STRONG, "conflict", NULL},
        {"in 2023", "in 2024", BOND_STRONG, "conflict", "another year"},
        {"in 2023", "in May 2023", BOND_STRONG, "close", NULL},
        {"at 9:10 a.m.", "at 9.10am", BOND_STRONG, "agree", NULL},
        {"at 9:10 a.m.", "shortly after nine", BOND_STRONG, "close", NULL},
        {"at 9:10 a.m.", "at 9:40 a.m.", BOND_STRONG, "conflict", NULL},
        {"at 0910 GMT", "at 0940 GMT", BOND_STRONG, "conflict", NULL},
        {"at 0910 GMT", "at 5:10 p.m.", BOND_STRONG, "", NULL},
        {"yesterday", "two days ago", BOND_STRONG, "conflict", NULL},
        {"two days later", "two days earlier", BOND_STRONG, "conflict", NULL},
        {"the first quarter", "the second quarter", BOND_STRONG, "conflict", NULL},
        {"last spring", "last autumn", BOND_STRONG, "conflict", NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        told_check(&cases[i]);
}

/* The same words mean the same day where both articles are of one day. */
static void test_days(void **state)
{
    static const struct {
        const char *a, *b, *verdict;
    } cases[] = {
        {"It was cleared on January 27.", "It was cleared on Tuesday.", "agree"},
        {"It was cleared on January 27.", "It was cleared on Thursday.", "conflict"},
        {"It was cleared on January 13.", "It was dropped late last year.", "conflict"},
        {"It was cleared on January 13.", "It was cleared this month.", "close"},
        {"It was cleared yesterday.", "It was cleared on Tuesday.", "agree"},
        {"It ended last October.", "It ended last autumn.", "close"},
        {"It reached 2 percent in 2025.", "It came to that last year.", "agree"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct told a, b;
        read_published(&a, cases[i].a);
        read_published(&b, cases[i].b);
        const struct mention *x = a.mentions.items, *y = b.mentions.items;
        for (; x->kind != FACT_DATE; x++)
            ;
        for (; y->kind != FACT_DATE; y++)
            ;
        struct ruling ruling = mention_hold(x, y, BOND_STRONG);
        struct ruling back = mention_hold(y, x, BOND_STRONG);
        assert_true(ruling.meets && back.meets);
        assert_string_equal(verdict_name(ruling.verdict), cases[i].verdict);
        assert_int_equal(ruling.verdict, back.verdict);
        told_free(&a);
        told_free(&b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_said),
        cmocka_unit_test(test_resolved),
        cmocka_unit_test(test_rulings),
        cmocka_unit_test(test_days),
    };
    return cmocka_run_group_tests_name("moment", tests, NULL, NULL);
}
