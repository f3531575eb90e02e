/* What facts are called: a phrase as the earliest source has it, never an odd word. */
#include "story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define ELLIPSIS "\xE2\x80\xA6"

static const struct fact *fact_of(const struct comparison *comparison, enum fact_kind kind,
                                  const char *text)
{
    for (size_t i = 0; i < comparison->fact_count; i++)
        for (size_t k = 0; k < comparison->facts[i].value_count; k++)
            if (comparison->facts[i].kind == kind &&
                slice_find(comparison->facts[i].values[k].text, slice_from(text), 0) <
                    comparison->facts[i].values[k].text.len)
                return &comparison->facts[i];
    fail_msg("no fact of that kind has the value %s", text);
    return NULL;
}

static void test_phrases(void **state)
{
    static const struct {
        const char *line;
        enum fact_kind kind;
        const char *value, *slot;
    } rows[] = {
        {"The barge lay four nautical miles north of Tarvik when it sank.", FACT_NUMBER, "four",
         "nautical miles north of Tarvik"},
        {"A coach carrying 48 pilgrims left the road at noon.", FACT_NUMBER, "48",
         "coach carrying " ELLIPSIS " pilgrims"},
        {"The museum owns 12 fishing boats and a lighthouse.", FACT_NUMBER, "12", "fishing boats"},
        {"The bridge will reopen on Monday, the county said.", FACT_DATE, "Monday",
         "bridge will reopen on " ELLIPSIS},
        {"Two of the hikers were taken to a clinic in Tarvik.", FACT_PLACE, "Tarvik",
         "clinic in " ELLIPSIS},
        {"The report named engineer Oskar Lindhal as its author.", FACT_NAME, "Oskar Lindhal",
         "report named engineer " ELLIPSIS},
        {"The bridge may stay closed for years.", FACT_HEDGE, "may",
         "bridge " ELLIPSIS " stay closed for years"},
        {"The bridge was unsafe, county inspector Oskar Lindhal said.", FACT_ATTRIBUTION,
         "Lindhal said", "says who: The bridge was unsafe " ELLIPSIS},
        {"According to Oskar Lindhal, the bridge was unsafe.", FACT_ATTRIBUTION, "According",
         "says who: the bridge was unsafe " ELLIPSIS},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *const lines[] = {rows[i].line, "Nothing else is known of it.\n"};
        struct comparison *comparison = story_of(lines, 2, NULL);
        const struct fact *fact = fact_of(comparison, rows[i].kind, rows[i].value);
        if (!slice_equal_string(fact->slot, rows[i].slot))
            print_error("%s\n%.*s\n", rows[i].line, SLICE_ARG(fact->slot));
        assert_true(slice_equal_string(fact->slot, rows[i].slot));
        comparison_release(comparison);
    }
}

/* Whoever published first has the say, wherever it stands among the columns. */
static void test_earliest(void **state)
{
    (void)state;
    struct article *articles[] = {
        story_article("The harbour bridge will reopen on Monday, the county said.\n"),
        story_article("The harbour bridge is to be reopened for lorries on Monday.\n")};
    articles[0]->published = SLICE("2026-02-03T10:00Z");
    articles[1]->published = SLICE("2026-02-03T08:00Z");
    struct comparison *comparison = story_compare(articles, 2, NULL);
    const struct fact *fact = fact_of(comparison, FACT_DATE, "Monday");
    assert_int_equal(fact->value_count, 2);
    assert_true(slice_equal_string(fact->slot, "reopened for lorries on " ELLIPSIS));
    comparison_release(comparison);
    article_release(articles[0]);
    article_release(articles[1]);
}

/* Words in a row and nothing but words: a label is short however long the sentence. */
static void test_long(void **state)
{
    struct buffer line = {0};
    (void)state;
    for (size_t i = 0; i < 20000; i++)
        buffer_add_string(&line, "willow ");
    buffer_add_string(&line, "40 ");
    for (size_t i = 0; i < 20000; i++)
        buffer_add_string(&line, "poplar ");
    const char *const lines[] = {line.data, "Nothing else.\n"};
    struct comparison *comparison = story_of(lines, 2, NULL);
    for (size_t i = 0; i < comparison->fact_count; i++)
        assert_true(comparison->facts[i].slot.len < 80);
    assert_true(comparison->fact_count > 0);
    comparison_release(comparison);
    buffer_free(&line);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_phrases),
        cmocka_unit_test(test_earliest),
        cmocka_unit_test(test_long),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("slot", tests, NULL, NULL);
}
