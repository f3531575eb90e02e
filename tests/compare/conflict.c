/* Which facts of two sentences that say the same disagree. */
#include "story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct {
    const char *a, *b;
    const char *code, *text; /* NULL: no conflict */
} rows[] = {
    {"All 214 passengers were rescued from the ferry.",
     "Rescuers brought all 241 passengers off the ferry.", "number-differs",
     "214 against 241 (digits swapped)"},
    {"The council meets on Tuesday to vote on the bridge.",
     "A vote on the bridge is due when the council meets on Wednesday.", "date-differs",
     "Tuesday against Wednesday (another weekday)"},
    {"The harbour master, Jon Holt, blamed thick fog.",
     "Thick fog was blamed by harbour master John Holt.", "name-differs",
     "Jon Holt against John Holt (spelled differently)"},
    {"The plant in Brackwater will close in May.", "In May the Blackwater plant will close.",
     "place-differs", "Brackwater against Blackwater (spelled differently)"},
    {"The firms may buy over 400,000 chips.", "The firms may buy around 400,000 chips.", NULL,
     NULL},
    {"The firms may buy over 400,000 chips.", "The firms may buy several hundred thousand chips.",
     NULL, NULL},
    {"The firms ordered two million chips.", "The firms ordered over 400,000 chips.",
     "number-differs", "two million against over 400,000"},
    {"All 214 passengers were rescued.", "All passengers were rescued.", NULL, NULL},
    {"Six boats came from the island.", "From the island came 6 boats.", NULL, NULL},
    {"\"We lost everything,\" said Anna Reyes.",
     "\xE2\x80\x9CWe lost everything,\xE2\x80\x9D said Anna Reyes.", NULL, NULL},
    {"The Korean team won the final.", "The team of Korea won the final.", NULL, NULL},
    {"Prices rose 3 percent in June.", "Prices rose 5 percent in June.", "number-differs",
     "3 percent against 5 percent"},
    {"The trial opens on January 13 in Leeds.", "The trial opens on January 24 in Leeds.",
     "date-differs", "January 13 against January 24 (another day)"},
    {"The bank paid $3 million in fines.", "The bank paid $3,000,000 in fines.", NULL, NULL},
    {"Marlow, 28, has hit at least 30 homers in each of the past five seasons.",
     "It was the fifth straight season with 30 homers and 100 runs for Marlow.", NULL, NULL},
    {"Police arrested three men near Oxford on Friday.",
     "Police arrested three men near Durham on Friday.", "place-differs", "Oxford against Durham"},
    {"The company was fined 1.2 million euros in 2023.",
     "The company was fined 1.2 million dollars in 2023.", "unit-differs",
     "1.2 million euros against 1.2 million dollars (another unit)"},
    {"The ship lay nine nautical miles off Skelby when it caught fire.",
     "The ship caught fire when it lay nine miles off Skelby.", "unit-differs",
     "nine nautical miles against nine miles (another unit)"},
    {"Sales rose 7 percent last year, up three percentage points.",
     "Sales rose 7 percent last year, up three percent.", "unit-differs",
     "three percentage points against three percent (another unit)"},
    {"The walk is five kilometres (3.1 miles) long.", "The walk is five miles long.",
     "number-differs", "3.1 miles against five miles"},
    {"The police have not ruled out an inquiry.", "Police have ruled out an inquiry.",
     "sense-differs", "not: only one of them says not"},
    {"The ship lay nine miles east of Skelby on Tuesday.",
     "The ship lay nine miles west of Skelby on Tuesday.", "sense-differs",
     "east against west (opposites)"},
    {"The H200 is the firm's second most powerful processor.",
     "The firm's most powerful processor is the H200.", "rank-differs",
     "second most powerful against most powerful (ranked differently)"},
    {"The H200 is one of the most powerful processors of the firm.",
     "The H200 is the second most powerful processor of the firm.", NULL, NULL},
    {"Chips go to ByteDance, Alibaba and Tencent first.",
     "The chips go first to Tencent and Baidu.", "name-differs",
     "ByteDance against Baidu (the lists differ)"},
    {"Chips go to ByteDance, Alibaba and Tencent first.",
     "The chips go first to firms such as Alibaba and Tencent.", NULL, NULL},
    {"The step marks a shift in the US-China quarrel over chip imports.",
     "BEIJING (Courier) - Chinese officials have let chip imports in.", NULL, NULL},
    {"She read in May that the number 12 bus was to be scrapped.",
     "In May a girl from Year 5 read that the bus was to be scrapped.", NULL, NULL},
};

static void test_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct article *articles[] = {story_article(rows[i].a), story_article(rows[i].b)};
        struct decision item = {.kind = DECISION_ACCEPT,
                                .a = articles[0]->sentences[0].id,
                                .b = articles[1]->sentences[0].id};
        struct compare_options options = {
            .threshold = COMPARE_THRESHOLD, .base = NO_BASE, .min_run = 8, .decisions = {&item, 1}};
        struct comparison *comparison = story_compare(articles, 2, &options);
        assert_int_equal(comparison->statement_count, 1);
        const struct pair *pair = &comparison->statements[0].pairs[0];
        if ((pair->flags & FLAG_CONFLICT) != (rows[i].code ? FLAG_CONFLICT : 0u))
            fail_msg("conflict: %s / %s", rows[i].a, rows[i].b);
        if (rows[i].code) {
            assert_string_equal(pair->reasons[0].code, rows[i].code);
            if (!slice_equal_string(pair->reasons[0].text, rows[i].text))
                fail_msg("%.*s", SLICE_ARG(pair->reasons[0].text));
        }
        assert_int_equal(comparison->statements[0].flags & FLAG_CONFLICT,
                         pair->flags & FLAG_CONFLICT);
        comparison_release(comparison);
        article_release(articles[0]);
        article_release(articles[1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_table)};
    return cmocka_run_group_tests_name("conflict", tests, NULL, NULL);
}
