/* Why pairs stand together, in words; and pairs that only their counts bring together. */
#include "compare/candidates.h"
#include "compare/explain.h"
#include "compare/index.h"
#include "story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static const struct {
    const char *a, *b;
    const char *code, *text; /* text NULL: whatever it says */
} rows[] = {
    {"The harbour master ordered divers to inspect the damaged propeller.",
     "Divers inspected the damaged propeller when the harbour master ordered it.", "rare-words",
     NULL},
    {"On Monday the ferry Marigold left Tarbet with 214 people aboard.",
     "The ferry Marigold, with 214 people aboard, left Tarbet on Monday.", "same-numbers",
     "same numbers 214"},
    {"Yesterday Ingrid Solheim resigned as director of the museum.",
     "The museum's director, Ingrid Solheim, resigned yesterday.", "same-names", NULL},
    {"The company purchased the old brewery beside the canal last spring.",
     "The company bought the old brewery beside the canal last spring, it said.", "other-words",
     "the same in other words: purchased, bought"},
    {"Three divers inspected the damaged propeller before noon.",
     "Three divers inspected the damaged propeller well before noon, it is said.", "same-order",
     "same order of words"},
    {"\"We heard a bang and then nothing,\" said Ada Krol, a passenger.",
     "A passenger, Ada Krol, said: \"We heard a bang and then nothing.\"", "same-quotation",
     "same quotation"},
};

/* A long value ends with a whole word, a word too long for that with a whole character. */
static void test_short(void **state)
{
    static const struct {
        const char *value, *shown;
    } cases[] = {
        {"two sources", "two sources"},
        {"as it was told by two of the crew who spoke to newspapers in confidence",
         "as it was told by two of the crew who spoke to newspapers in..."},
        {"Two hundred and fourteen passengers, of whom sixty were young.",
         "Two hundred and fourteen passengers, of whom sixty were..."},
        {"\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f"
         "\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f!\u6e2f",
         "\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f"
         "\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f..."},
    };
    struct arena *arena = arena_new();
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct slice shown = explain_short(arena, slice_from(cases[i].value));
        if (!slice_equal_string(shown, cases[i].shown))
            fail_msg("%.*s", SLICE_ARG(shown));
    }
    arena_free(arena);
}

static const struct pair *pair_of(const struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->statement_count; i++)
        if (comparison->statements[i].pair_count)
            return comparison->statements[i].pairs;
    return NULL;
}

static void test_reasons(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *lines[] = {rows[i].a, rows[i].b};
        struct comparison *comparison = story_of(lines, 2, NULL);
        const struct pair *pair = pair_of(comparison);
        bool found = false;
        assert_non_null(pair);
        for (size_t k = 0; k < pair->reason_count; k++) {
            if (strcmp(pair->reasons[k].code, rows[i].code) != 0)
                continue;
            found = true;
            if (rows[i].text && !slice_equal_string(pair->reasons[k].text, rows[i].text))
                fail_msg("%.*s", SLICE_ARG(pair->reasons[k].text));
        }
        if (!found)
            fail_msg("no %s: %s", rows[i].code, rows[i].a);
        comparison_release(comparison);
    }
}

static bool go_on(void *context, double done)
{
    (void)context;
    (void)done;
    return true;
}

/* Little in common but what is counted, and about how many. */
static void test_near_counts(void **state)
{
    static const struct {
        const char *a, *b;
        bool tried;
    } counts[] = {
        {"It set off from the green that morning with nearly 1,400 books on board.",
         "Inside are 1,430 books and a smell of fresh paint.", true},
        {"Some 214 passengers had boarded when the doors were shut.",
         "Officials later put the figure at 241 passengers.", true},
        {"It set off from the green that morning with nearly 1,400 books on board.",
         "Inside are 90 books and a smell of fresh paint.", false},
        {"It set off from the green that morning with nearly 1,400 books on board.",
         "Inside are 1,430 lamps and a smell of fresh paint.", false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        struct article *articles[] = {story_article(counts[i].a), story_article(counts[i].b)};
        struct candidates *candidates = compare_candidates(articles, 2, NULL);
        struct couples couples = index_couples(&candidates->units, candidates->vocabulary, 2,
                                               (struct index_watch){.going = go_on, .threads = 1});
        assert_int_equal(couples.count > 0, counts[i].tried);
        free(couples.items);
        candidates_free(candidates);
        article_release(articles[0]);
        article_release(articles[1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_short),
        cmocka_unit_test(test_reasons),
        cmocka_unit_test(test_near_counts),
    };
    return cmocka_run_group_tests_name("reasons", tests, NULL, NULL);
}
