/* Properties of the score of two sentences, and what the close reading sees in sentences made for
 * it.
 */
#include "compare/likeness.h"
#include "base/arena.h"
#include "compare/compare.h"
#include "compare/tiling.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const sentences[] = {
    "",
    "...",
    "The council approved the plan on Monday.",
    "On Monday, the plan was approved by the council.",
    "The council rejected the plan on Monday after a long debate about its cost.",
    "Shares of Corvane Steel fell 4.2 percent to $31.15 in early trading.",
    "Corvane Steel's stock dropped by 4.2 percent in early trading, to $31.15.",
    "\"We have nothing to add,\" said Ines Maro, a spokeswoman for the ferry line.",
    "A spokeswoman for the ferry line, Ines Maro, said they had nothing to add.",
    "the the the the the the the the the the the the",
    "\xE8\xAD\xA6\xE6\x96\xB9\xE5\x91\xA8\xE4\xB8\x80\xE5\x8F\x91\xE5\xB8\x83\xE6\xB6\x88",
    "\xE5\x91\xA8\xE4\xB8\x80\xE8\xAD\xA6\xE6\x96\xB9\xE6\xB6\x88\xE6\x81\xAF",
    "Rain, rain and more rain: 12 villages, 12 roads, 12 bridges.",
};
enum { SENTENCES = sizeof sentences / sizeof *sentences };

static double score_fresh(const char *a, const char *b)
{
    struct compare_scorer *scorer = compare_scorer_new(SLICE("en"));
    struct pair_score score = compare_score(scorer, slice_from(a), slice_from(b), 0.5);
    compare_scorer_free(scorer);
    return score.score;
}

static void test_symmetric(void **state)
{
    (void)state;
    for (int i = 0; i < SENTENCES; i++)
        for (int j = 0; j < SENTENCES; j++) {
            double there = score_fresh(sentences[i], sentences[j]);
            assert_true(there == score_fresh(sentences[j], sentences[i]));
            assert_true(there >= 0 && there <= 1);
            assert_true(i == j || there < 1);
        }
}

/* Each pair is scored alone: what the scorer has read before does not matter. */
static void test_alone(void **state)
{
    (void)state;
    struct compare_scorer *scorer = compare_scorer_new(SLICE("en"));
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < SENTENCES; i++)
            for (int j = 0; j < SENTENCES; j++) {
                struct slice a = slice_from(sentences[i]), b = slice_from(sentences[j]);
                assert_true(compare_score(scorer, a, b, 0.5).score ==
                            score_fresh(sentences[i], sentences[j]));
                compare_score(scorer, SLICE("He plans, planned and is planning not to fall."),
                              SLICE("Councils approving shares of trading ferries"), 0.5);
            }
    compare_scorer_free(scorer);
}

static void test_identical(void **state)
{
    (void)state;
    for (int i = 2; i < SENTENCES; i++)
        assert_true(score_fresh(sentences[i], sentences[i]) == 1);
}

/* Each row: the second sentence says it again more clearly than the third. */
static void test_order(void **state)
{
    static const char *const rows[][3] = {
        {"The council approved the plan on Monday.",
         "On Monday, the plan was approved by the council.",
         "The council will hold its summer fair on Monday."},
        {"Shares of Corvane Steel fell 4.2 percent to $31.15 in early trading.",
         "Corvane Steel's stock dropped by 4.2 percent in early trading, to $31.15.",
         "Corvane Steel said it would open a second plant next year."},
        {"The ferry was 80 metres off the pier when its engine stopped.",
         "When its engine stopped, the ferry was about 80 metres off the pier.",
         "The ferry line has sailed to the island for 80 years."},
        {"Police arrested two men over the theft of the painting.",
         "Two men have been arrested by police over the theft of the painting.",
         "Police said the painting had been in the museum for two decades."},
    };
    (void)state;
    /* Nothing in common but grammar. */
    assert_true(score_fresh("The mayor said no to the new bridge on Monday.",
                            "Rain is expected in the west.") < 0.2);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_true(score_fresh(rows[i][0], rows[i][1]) >
                    score_fresh(rows[i][0], rows[i][2]) + 0.2);
}

struct read {
    struct vocabulary *vocabulary;
    struct arena *arena;
    struct document document;
    struct phrase a, b;
    struct strand strand_a, strand_b;
};

static void read_both(struct read *read, const char *a, const char *b)
{
    struct slice text_a = slice_from(a), text_b = slice_from(b);
    memset(read, 0, sizeof *read);
    read->vocabulary = vocabulary_new(SLICE("en"));
    read->arena = arena_new();
    document_scan(&read->document, read->vocabulary, text_a,
                  (struct range){0, (uint32_t)text_a.len});
    size_t cut = read->document.token_count;
    document_scan(&read->document, read->vocabulary, text_b,
                  (struct range){0, (uint32_t)text_b.len});
    phrase_collect(&read->a, read->arena, read->vocabulary, text_a, read->document.tokens, cut);
    phrase_collect(&read->b, read->arena, read->vocabulary, text_b, read->document.tokens + cut,
                   read->document.token_count - cut);
    phrase_weigh(&read->a, read->arena, read->vocabulary);
    phrase_weigh(&read->b, read->arena, read->vocabulary);
    strand_read(&read->strand_a, read->vocabulary, &read->a);
    strand_read(&read->strand_b, read->vocabulary, &read->b);
}

static void read_done(struct read *read)
{
    document_free(&read->document);
    vocabulary_free(read->vocabulary);
    arena_free(read->arena);
}

static void test_tiling(void **state)
{
    static const struct {
        const char *a, *b;
        uint32_t matched, tiles, longest, turned, gaps;
    } rows[] = {
        {"one two three four", "one two three four", 4, 1, 4, 0, 0},
        {"one two three four", "three four one two", 4, 2, 2, 1, 0},
        {"one two red three four", "one two blue three four", 4, 2, 2, 0, 2},
        {"one two three", "five six seven", 0, 0, 0, 0, 2},
        {"one two three", "zero one two three", 3, 1, 3, 0, 1},
        /* The longer run takes the words that the shorter one would have cut. */
        {"red one two three four", "one two one two three four red", 5, 2, 4, 1, 1},
        {"", "one", 0, 0, 0, 0, 1},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct read read;
        struct tiling tiling;
        read_both(&read, rows[i].a, rows[i].b);
        tiling_of(&tiling, &read.strand_a, &read.strand_b, false);
        assert_int_equal(tiling.matched, rows[i].matched);
        assert_int_equal(tiling.tiles, rows[i].tiles);
        assert_int_equal(tiling.longest, rows[i].longest);
        assert_int_equal(tiling.turned, rows[i].turned);
        assert_int_equal(tiling_gaps(&tiling, &read.strand_a, &read.strand_b).count, rows[i].gaps);
        read_done(&read);
    }
}

static void test_reworded_and_inserted(void **state)
{
    struct read read;
    struct tiling tiling;
    (void)state;
    read_both(&read, "the committee praised the budget", "the committee criticised the budget");
    tiling_of(&tiling, &read.strand_a, &read.strand_b, false);
    struct gaps gaps = tiling_gaps(&tiling, &read.strand_a, &read.strand_b);
    assert_true(gaps.reworded > gaps.inserted);
    read_done(&read);
    read_both(&read, "the committee praised the budget",
              "the committee praised the budget yesterday in Harrogate");
    tiling_of(&tiling, &read.strand_a, &read.strand_b, false);
    gaps = tiling_gaps(&tiling, &read.strand_a, &read.strand_b);
    assert_int_equal(gaps.reworded, 0);
    assert_true(gaps.inserted > 0);
    assert_int_equal(gaps.behind, gaps.inserted);
    assert_int_equal(gaps.before, 0);
    read_done(&read);
}

static void test_likenesses(void **state)
{
    struct read read;
    (void)state;
    read_both(&read, "In Harrogate 214 firms applied", "In Leeds 241 firms applied");
    struct likenesses likenesses = likeness_of(read.vocabulary, &read.a, &read.b);
    assert_true(likenesses.x[LIKENESS_NUMBERS_APART] == 1);
    assert_true(likenesses.x[LIKENESS_FIRST] == 1);
    assert_true(fabs(likenesses.x[LIKENESS_GRAM1_MIN] - 0.6) < 1e-9);
    read_done(&read);
}

/* Irregular forms, synonyms, spelled-out numbers and names of nations meet in one concept. */
static void test_concepts(void **state)
{
    static const struct {
        const char *a, *b;
        bool same;
    } words[] = {
        {"sold", "sell", true},      {"rose", "climbed", true},    {"two", "2", true},
        {"Russian", "Moscow", true}, {"bought", "purchase", true}, {"said", "told", true},
        {"Russia", "Italy", false},  {"rose", "fell", false},      {"three", "2", false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct read read;
        read_both(&read, words[i].a, words[i].b);
        assert_int_equal(read.strand_a.words[0].concept == read.strand_b.words[0].concept,
                         words[i].same);
        read_done(&read);
    }
}

static void test_kinds(void **state)
{
    static const struct {
        const char *a, *b;
        enum likeness which;
        double value;
    } kinds[] = {
        {"A coach crashed in Italy", "A plane crashed in Russia", LIKENESS_PLACES_APART, 1},
        {"A coach crashed in Italy", "An Italian coach has crashed", LIKENESS_PLACES_APART, 0},
        {"A coach crashed in Italy", "An Italian coach has crashed", LIKENESS_PLACES_SAME, 1},
        {"Shares closed higher on Friday", "Shares closed lower on Friday", LIKENESS_OPPOSITES, 1},
        {"Shares closed higher on Friday", "On Friday shares closed higher", LIKENESS_OPPOSITES, 0},
        {"The mayor will resign", "The mayor will not resign", LIKENESS_NEGATED, 1},
        {"Three men were held", "3 men were held", LIKENESS_VALUES_SAME, 1},
        {"Three men were held", "4 men were held", LIKENESS_VALUES_APART, 1},
        {"Police in Leeds held a man", "Police in York held a man", LIKENESS_NAMES_SWAPPED, 2},
    };
    (void)state;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct read read;
        read_both(&read, kinds[i].a, kinds[i].b);
        struct likenesses likenesses = likeness_of(read.vocabulary, &read.a, &read.b);
        if (fabs(likenesses.x[kinds[i].which] - kinds[i].value) > 1e-9)
            fail_msg("%s | %s: %g", kinds[i].a, kinds[i].b, likenesses.x[kinds[i].which]);
        read_done(&read);
    }
}

static void test_hostile(void **state)
{
    static char same[60000], other[60000];
    (void)state;
    for (size_t i = 0; i + 6 < sizeof same; i += 2) {
        memcpy(same + i, "a ", 2);
        memcpy(other + i, i % 4 ? "b " : "a ", 2);
    }
    struct compare_scorer *scorer = compare_scorer_new(SLICE("en"));
    for (int i = 0; i < 20; i++)
        assert_true(compare_score(scorer, slice_from(same), slice_from(other), 0.5).score < 1);
    compare_scorer_free(scorer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_symmetric),
        cmocka_unit_test(test_alone),
        cmocka_unit_test(test_identical),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_tiling),
        cmocka_unit_test(test_likenesses),
        cmocka_unit_test(test_reworded_and_inserted),
        cmocka_unit_test(test_hostile),
        cmocka_unit_test(test_concepts),
        cmocka_unit_test(test_kinds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
