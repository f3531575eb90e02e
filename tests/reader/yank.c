/* What is copied of a story. */
#include "desk/state.h"
#include "ferry.h"

#include <locale.h>

static void copies(struct reader *reader, const char *keys, const char *text)
{
    struct requests requests = story_type(reader, keys);
    assert_int_equal(requests.count, 1);
    assert_int_equal(requests.items[0].kind, REQUEST_COPY);
    char copied[1000];
    snprintf(copied, sizeof copied, "%.*s", SLICE_ARG(requests.items[0].text));
    assert_string_equal(copied, text);
}

static void test_sentence(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(3);
    copies(reader, "Ys",
           "A ferry carrying 214 passengers caught fire off Harwick on Tuesday, the coast guard "
           "said.");
    copies(reader, "JYs", "All passengers were taken off safely.");
    copies(reader, "lYs", "Everyone on board was brought ashore unhurt.");
    reader_free(reader);
}

static void test_statement(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(2);
    copies(reader, "JYt",
           "A Northwire: All passengers were taken off safely.\n"
           "B Courier: Everyone on board was brought ashore unhurt.\n");
    reader_free(reader);
}

static void test_citation(void **state)
{
    (void)state;
    struct comparison *comparison = story_compare(ferry, 2, ferry_held, COUNT(ferry_held));
    struct article *article = comparison->articles[0];
    struct slice bylines[] = {SLICE("Mara\tKvist"), SLICE("Jon Dahl")};
    article->title = SLICE("Ferry burns off \x1b[31mHarwick");
    article->bylines.items = bylines;
    article->bylines.count = 2;
    article->url = SLICE("https://northwire.example/ferry");
    struct reader *reader = reader_new(NULL);
    reader_set_comparison(reader, comparison);
    copies(reader, "Yc",
           "Mara Kvist, Jon Dahl, \u201CFerry burns off ^[[31mHarwick\u201D, Northwire, "
           "2026-06-02, https://northwire.example/ferry");
    struct requests requests = story_type(reader, "O");
    assert_int_equal(requests.items[0].kind, REQUEST_BROWSE);
    assert_true(slice_equal(requests.items[0].text, article->url));
    reader_free(reader);
    comparison_release(comparison);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sentence),
        cmocka_unit_test(test_statement),
        cmocka_unit_test(test_citation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
