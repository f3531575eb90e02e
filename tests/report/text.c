/* The text reports: whole pages as golden files, and what must hold for any page. */
#include "report/report.h"
#include "sample.h"
#include "text/width.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <locale.h>

#include "golden.h"

static void report(const struct comparison *comparison, struct report_options options,
                   struct buffer *into)
{
    report_comparison_text(comparison, &options, into);
}

static void test_golden_pages(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        struct report_options options;
    } pages[] = {
        {"comparison-40.txt", {.width = 40}},
        {"comparison-80.txt", {.width = 80}},
        {"comparison-120.txt", {.width = 120}},
        {"comparison-ascii.txt", {.width = 80, .ascii = true}},
        {"comparison-color.txt", {.width = 80, .colors = 8}},
        {"comparison-color-256.txt", {.width = 80, .colors = 256}},
        {"comparison-title.txt", {.width = 80, .title = SLICE("harbour \x1b fire")}},
        {"comparison-none.txt", {.width = 80, .only = 1 << CLASS_VERBATIM}},
        {"comparison-conflicts.txt", {.width = 80, .only = REPORT_ONLY_CONFLICT}},
    };
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
        struct buffer out = {0};
        struct comparison *comparison = sample_comparison();
        report(comparison, pages[i].options, &out);
        golden_check(pages[i].name, &out);
        buffer_free(&out);
        comparison_release(comparison);
    }
}

/* Named labels are listed above the wording; the base's wording leads. */
static void test_labels_and_base(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct comparison *comparison = sample_comparison();
    comparison->labels[0] = SLICE("Wire");
    comparison->base = 1;
    report(comparison, (struct report_options){.width = 60}, &out);
    golden_check("comparison-labels.txt", &out);
    buffer_free(&out);
    comparison_release(comparison);
}

static void test_no_line_is_too_wide(void **state)
{
    (void)state;
    struct comparison *comparison = sample_comparison();
    for (size_t width = 20; width <= 130; width++) {
        struct buffer out = {0};
        report(comparison, (struct report_options){.width = width}, &out);
        struct slice rest = buffer_slice(&out), line;
        while (slice_next_line(&rest, &line))
            if (width_text(line) > width)
                fail_msg("width %zu: %.*s", width, SLICE_ARG(line));
        buffer_free(&out);
    }
    comparison_release(comparison);
}

/* Nothing from outside reaches the page as a control. */
static void test_controls_are_shown(void **state)
{
    (void)state;
    static const char *const evil[] = {"Red \x1b[31m alert \xc2\x9b\x07.", NULL};
    struct article *article =
        sample_article("a\x1b]0;x\x07.txt", "T\x1b[2J", "S\x1b[1m", "2026", evil);
    article->furniture = (struct furniture[]){{FURNITURE_OTHER, SLICE("x\x1b[5m\ny"), 0, 1}};
    article->furniture_count = 1;
    article->bylines = (struct strings){&article->title, 1};
    article_warn(article, MESSAGE_INVALID_BYTES, 1, "\x1b[0m");
    struct comparison *comparison = comparison_new((struct article *[]){article, article}, 2);
    struct statement *statement = sample_statement(comparison, (int[]){0, 0});
    sample_conflict(comparison, statement,
                    sample_pair(comparison, statement, 0, 1, CLASS_NEAR, 0.5), "1\x1b against 2");
    sample_matrix(comparison);
    comparison->labels[0] = SLICE("\x1b[7mL");
    struct buffer out = {0};
    report(comparison, (struct report_options){.width = 80}, &out);
    report_article_text(article, &(struct report_options){.width = 80}, &out);
    report_article_sentences(article, 0, SIZE_MAX, &out);
    report_article_markdown(article, &out);
    for (size_t i = 0; i < out.len; i++)
        assert_true((unsigned char)out.data[i] >= ' ' || out.data[i] == '\n');
    assert_true(slice_find(buffer_slice(&out), SLICE("\xc2\x9b"), 0) == out.len);
    buffer_free(&out);
    comparison_release(comparison);
    article_release(article);
}

/* Only what is verbatim scores 1.00. */
static void test_score_is_not_rounded_to_one(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct comparison *comparison = sample_comparison();
    comparison->statements[1].pairs[0].score = 0.9999;
    report(comparison, (struct report_options){.width = 80}, &out);
    struct slice page = buffer_slice(&out);
    assert_true(slice_find(page, SLICE("(0.99)"), 0) < page.len);
    assert_true(slice_find(page, SLICE("1.00"), 0) == page.len);
    buffer_free(&out);
    comparison_release(comparison);
}

static void assert_line(const struct buffer *page, const char *line)
{
    struct slice rest = buffer_slice(page), one;
    while (slice_next_line(&rest, &one))
        if (slice_equal_string(one, line))
            return;
    fail_msg("no line \"%s\" in\n%s", line, page->data);
}

/* Marks and remarks stand at those they are true of: here B's sentence is moved, C says it twice
 * and disagrees with B alone. */
static void test_marks_stand_at_their_member(void **state)
{
    (void)state;
    static const char *const told[] = {"Ten men left.", "Ten men left.", NULL};
    static const char *const other[] = {"Ten left, all men.", "Ten left, all men.", NULL};
    struct article *articles[] = {sample_article("a", NULL, NULL, NULL, told),
                                  sample_article("b", NULL, NULL, NULL, told),
                                  sample_article("c", NULL, NULL, NULL, other)};
    struct comparison *comparison = comparison_new(articles, 3);
    struct statement *statement = sample_statement(comparison, (int[]){0, 0, 0});
    sample_pair(comparison, statement, 0, 1, CLASS_VERBATIM, 1);
    sample_pair(comparison, statement, 0, 2, CLASS_PARAPHRASE, 0.999);
    sample_conflict(comparison, statement,
                    sample_pair(comparison, statement, 1, 2, CLASS_PARAPHRASE, 0.7),
                    "ten against all");
    uint32_t both[] = {0, 1};
    statement->members[2].sentences = both;
    statement->members[2].count = 2;
    statement->pairs[statement->pair_count++] = (struct pair){
        .a = sample_member(comparison->arena, 2, 0), .b = sample_member(comparison->arena, 2, 1)};
    statement->flags |= FLAG_MOVED | FLAG_REPEATED;
    comparison->places[1][0].moved = true;
    struct buffer out = {0};
    report(comparison, (struct report_options){.width = 80}, &out);
    assert_line(&out, "!   1: ten (B) against all (C)");
    assert_line(&out, "^ Moved: 1 B");
    assert_line(&out, "1 !^ AB.  Ten men left. (moved in B)");
    assert_line(&out, "  !  ..C  Ten left, all men. (0.99) (repeated)");
    assert_line(&out, "          ! all against ten (B)");
    buffer_free(&out);
    comparison_release(comparison);
    for (size_t i = 0; i < 3; i++)
        article_release(articles[i]);
}

/* A conflict that is no matter of two values names all who have a part in it. */
static void test_conflict_without_values(void **state)
{
    (void)state;
    struct comparison *comparison = sample_comparison();
    for (size_t i = 1; i < 3; i++)
        comparison->statements[0].pairs[i].reasons[1] =
            (struct reason){"sense-differs", SLICE("only one of them says not")};
    struct buffer out = {0};
    report(comparison, (struct report_options){.width = 80}, &out);
    assert_line(&out, "!   1: only one of them says not (A, B, C)");
    assert_line(&out, "          ! only one of them says not (A, B)");
    buffer_free(&out);
    comparison_release(comparison);
}

static struct article *page_article(void)
{
    static const char *const sentences[] = {"Bridge shut.",
                                            "",
                                            "Why it was shut",
                                            "",
                                            "12 cracks were found.",
                                            "",
                                            "Lorries must wait.",
                                            "",
                                            "We had *no* choice [then].",
                                            "",
                                            "a  b\nc ``` d",
                                            NULL};
    struct article *article =
        sample_article("page.txt", "Bridge # closed", "Harbour Wire", "2026-03-02", sentences);
    static const enum block_kind kinds[] = {BLOCK_PARAGRAPH, BLOCK_HEADING, BLOCK_ITEM,
                                            BLOCK_ITEM,      BLOCK_QUOTE,   BLOCK_PREFORMATTED};
    for (size_t i = 0; i < article->block_count; i++)
        article->blocks[i].kind = kinds[i];
    static struct furniture furniture[] = {{FURNITURE_NAVIGATION, {"Home News Sport", 15}, 0, 1},
                                           {FURNITURE_SHARING, {"Share this", 10}, 2, 5},
                                           {FURNITURE_LEGAL, {"All rights reserved", 19}, 6, 20}};
    article->furniture = furniture;
    article->furniture_count = 3;
    article->bylines.items = ARENA_ARRAY(article->arena, struct slice, 2);
    article->bylines.items[0] = SLICE("Ida Berg");
    article->bylines.items[1] = SLICE("Tom Rask");
    article->bylines.count = 2;
    article_warn(article, MESSAGE_DATE_AMBIGUOUS, 3, "03/02/2026");
    return article;
}

static void test_golden_article(void **state)
{
    (void)state;
    struct article *article = page_article();
    struct buffer out = {0};
    report_article_text(article, &(struct report_options){.width = 60, .ascii = true}, &out);
    golden_check("article.txt", &out);
    buffer_clear(&out);
    report_article_markdown(article, &out);
    golden_check("article.md", &out);
    buffer_clear(&out);
    for (size_t i = 0; i < article->sentence_count; i += 2) /* in runs, as the whole */
        report_article_sentences(article, i, 2, &out);
    golden_check("article-sentences.txt", &out);
    buffer_free(&out);
    article_release(article);
}

/* Badges stand below the title, and pass through text/safe like all outside text. */
static void test_badges(void **state)
{
    (void)state;
    struct article *article = page_article();
    struct buffer out = {0};
    article->status = SLICE("embargoed");
    article->embargo = SLICE("2026-03-01T06:00Z");
    article->urgency = SLICE("1");
    article->version = SLICE("2\x1b[2J");
    article->editor_note = SLICE("CORRECTS the *name* of the ship.");
    report_article_text(article, &(struct report_options){.width = 60, .ascii = true}, &out);
    golden_check("article-badges.txt", &out);
    buffer_clear(&out);
    report_article_markdown(article, &out);
    golden_check("article-badges.md", &out);
    buffer_free(&out);
    article_release(article);
}

/* Empty articles, no statements, no matrix: still a page. */
static void test_empty(void **state)
{
    (void)state;
    struct article *article = article_new();
    struct comparison *comparison = comparison_new((struct article *[]){article, article}, 2);
    struct buffer out = {0};
    report(comparison, (struct report_options){.width = 0}, &out);
    assert_true(slice_find(buffer_slice(&out), SLICE("0 statements"), 0) < out.len);
    report_article_text(article, &(struct report_options){.colors = 8}, &out);
    report_article_markdown(article, &out);
    buffer_free(&out);
    comparison_release(comparison);
    article_release(article);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_golden_pages),
        cmocka_unit_test(test_labels_and_base),
        cmocka_unit_test(test_no_line_is_too_wide),
        cmocka_unit_test(test_controls_are_shown),
        cmocka_unit_test(test_golden_article),
        cmocka_unit_test(test_badges),
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_marks_stand_at_their_member),
        cmocka_unit_test(test_conflict_without_values),
        cmocka_unit_test(test_score_is_not_rounded_to_one),
    };
    if (!setlocale(LC_CTYPE, "C.UTF-8"))
        return 77;
    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
