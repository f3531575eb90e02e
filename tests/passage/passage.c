/* Passages end to end: what was copied, reworded or told in brief among text that was not. */
#include "texts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define HARBOUR \
    "The harbour office closed its gates on Monday after divers found a crack in the northern " \
    "lock. Engineers expect the repair to take eleven weeks, and barges will have to wait at the " \
    "upper pier until then. A spokeswoman for the skippers called the notice far too short."
#define REWORDED \
    "On Monday the harbour office shut its gates when divers had found a crack in the northern " \
    "lock. The repair should take eleven weeks, engineers expect, and until then barges have to " \
    "wait at the upper pier. The notice was far too short, said a spokeswoman for the skippers."
#define BAKERY \
    "Three generations of bakers have kept the oven of Mill Street warm. Its founder walked from " \
    "the coast with a sack of rye on his back. Today his great-granddaughter sells four kinds of " \
    "bread, none of them white, and closes when the shelves are empty. "
#define OWLS \
    "Ringing young owls is work for patient people. A ladder, two lamps and a thermos are all " \
    "they " \
    "carry into the barns. Whoever holds the bird must keep its talons together, for they pierce " \
    "leather with ease. "
#define CHESS \
    "The chess club meets above the pharmacy. Nobody there has a title, yet last autumn they " \
    "drew " \
    "with the champions of the county. Their youngest player is nine and dislikes rooks. "
#define QUOTED "\"We shall count every single ballot twice before anybody says a word,\""

static const struct {
    const char *a, *b;
    uint32_t min_run;
    const char *text_a, *text_b; /* of the one passage; NULL: none */
    enum pair_class class;
} rows[] = {
    {BAKERY HARBOUR " " OWLS, CHESS HARBOUR, 0, HARBOUR, HARBOUR, CLASS_VERBATIM},
    {BAKERY HARBOUR " " OWLS, CHESS REWORDED " " CHESS, 0, HARBOUR, REWORDED, CLASS_NEAR},
    {BAKERY OWLS, CHESS HARBOUR, 0, NULL, NULL, CLASS_UNIQUE},
    /* A short run counts where it is a whole sentence or quotation, or where that was asked for. */
    {BAKERY "The verdict of the court will not be read out today or tomorrow. " OWLS,
     CHESS "The verdict of the court will not be read out today or tomorrow. ", 0,
     "The verdict of the court will not be read out today or tomorrow.",
     "The verdict of the court will not be read out today or tomorrow.", CLASS_VERBATIM},
    {BAKERY QUOTED " she said. " OWLS, CHESS "He had said before: " QUOTED " and left. ", 0, QUOTED,
     QUOTED, CLASS_VERBATIM},
    {BAKERY "He knew that the verdict of the court will not be read out today or tomorrow. ",
     CHESS "The verdict of the court will not be read out in June. ", 0, NULL, NULL, CLASS_UNIQUE},
    {BAKERY "He knew that the verdict of the court will not be read out today or tomorrow. ",
     CHESS "The verdict of the court will not be read out in June. ", 8,
     "the verdict of the court will not be read out",
     "The verdict of the court will not be read out", CLASS_VERBATIM},
};

static bool says(const char *whole, struct range range, const char *wanted)
{
    struct article *article = text_article(slice_from(whole));
    bool same = slice_equal_string(slice_range(article->text, range), wanted);
    article_release(article);
    return same;
}

static void test_rows(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct passage_list found = text_passages(rows[i].a, rows[i].b, rows[i].min_run);
        assert_int_equal(found.count, rows[i].text_a ? 1 : 0);
        if (rows[i].text_a) {
            assert_true(says(rows[i].a, found.items[0].a, rows[i].text_a));
            assert_true(says(rows[i].b, found.items[0].b, rows[i].text_b));
            assert_int_equal(found.items[0].class, rows[i].class);
            assert_true(found.items[0].score > 0.5 && found.items[0].score <= 1);
        }
        passage_list_free(&found);
    }
}

static void test_swapped(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct passage_list one = text_passages(rows[i].a, rows[i].b, rows[i].min_run);
        struct passage_list two = text_passages(rows[i].b, rows[i].a, rows[i].min_run);
        assert_int_equal(one.count, two.count);
        for (size_t k = 0; k < one.count; k++) {
            assert_memory_equal(&one.items[k].a, &two.items[k].b, sizeof(struct range));
            assert_memory_equal(&one.items[k].b, &two.items[k].a, sizeof(struct range));
            assert_int_equal(one.items[k].class, two.items[k].class);
            assert_true(one.items[k].score >= two.items[k].score &&
                        one.items[k].score <= two.items[k].score);
        }
        passage_list_free(&one);
        passage_list_free(&two);
    }
}

static void test_vocabulary(void **state)
{
    (void)state;
    struct digest *a = text_digest("One two. Three four."), *b = text_digest("three FOUR one two"),
                  *c = text_digest("three four one");
    assert_true(passage_same_vocabulary(a, b));
    assert_false(passage_same_vocabulary(a, c));
    assert_false(passage_same_vocabulary(c, a));
    digest_free(a);
    digest_free(b);
    digest_free(c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows), cmocka_unit_test(test_swapped),
                                       cmocka_unit_test(test_vocabulary)};
    return cmocka_run_group_tests_name("passage", tests, NULL, NULL);
}
