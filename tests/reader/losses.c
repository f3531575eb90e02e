/* What retellings drop, in the words of the status line. */
#include "desk/status.h"
#include "story.h"

#include <locale.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct comparison *compare(const char *a, const char *b, const char *c,
                                  const struct held *held, size_t count)
{
    const struct said said[] = {{0, a, 0}, {0, b, 0}, {0, c ? c : "", 0}};
    const struct telling tellings[] = {{"One", NULL, &said[0], 1, NULL},
                                       {"Two", NULL, &said[1], 1, NULL},
                                       {"Three", NULL, &said[2], 1, NULL}};
    return story_compare(tellings, c ? 3 : 2, held, count);
}

static void words_are(const struct comparison *comparison, const char *wanted)
{
    struct buffer words = {0};
    status_words(comparison, 0, &words);
    assert_string_equal(words.data, wanted);
    buffer_free(&words);
}

static void test_each(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b, *code, *reason, *wanted;
    } cases[] = {
        {"It may rain.", "It rains.", "hedge-lost", "may: hedge dropped",
         "B: may dropped, B in other words than A"},
        {"It rains.", "It may rain.", "hedge-lost", "may: hedge dropped",
         "B in other words than A"},
        {"About 40 came.", "40 came.", "hedge-lost", "About 40 against 40 (one gives it as exact)",
         "B: given as exact, B in other words than A"},
        {"40 came.", "About 40 came.", "hedge-lost", "40 against About 40 (one gives it as exact)",
         "B in other words than A"},
        {"It burnt, the police said.", "It burnt.", "attribution-lost",
         "the police said: stated as a fact", "B: speaker dropped, B in other words than A"},
        {"It burnt.", "It burnt, the police said.", "attribution-lost",
         "the police said: stated as a fact", "B in other words than A"},
        {"\"It burnt down,\" she said.", "It burnt down, she said.", "marks-lost",
         "\"It burnt down,\": marks lost", "B: quotation marks dropped, B in other words than A"},
        {"\"We go, if paid,\" he said.", "\"We go,\" he said.", "quote-trimmed",
         "\"We go, if paid,\" against \"We go,\"", "B: quotation trimmed, B in other words than A"},
        {"Holt fell.", "A man fell.", "withheld", "Holt against not named",
         "B: named by one, withheld by the other, B in other words than A"},
        {"Rain fell.", "It rained.", "rare-words", "rain: shared", "B in other words than A"},
        /* Words that neither has as they are tell nothing. */
        {"It  may rain.", "It rains.", "hedge-lost", "might: hedge dropped",
         "B in other words than A"},
        {"It may rain.", "It rains.", "hedge-lost", "", "B in other words than A"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct held held = {
            0, 0, 1, CLASS_PARAPHRASE, 0.7, 0, cases[i].code, cases[i].reason};
        struct comparison *comparison = compare(cases[i].a, cases[i].b, NULL, &held, 1);
        words_are(comparison, cases[i].wanted);
        comparison_release(comparison);
    }
}

/* Those who drop the same stand together; a base is what the others are held against. */
static void test_together(void **state)
{
    (void)state;
    const struct held held[] = {
        {0, 0, 1, CLASS_PARAPHRASE, 0.7, 0, "attribution-lost", "Holt said: stated as a fact"},
        {0, 0, 2, CLASS_NEAR, 0.8, 0, "attribution-lost", "Holt said: stated as a fact"},
    };
    struct comparison *comparison =
        compare("It is out, Holt said.", "It is out.", "It's out.", held, COUNT(held));
    words_are(comparison, "B C: speaker dropped, A~C near-verbatim, B in other words than A");
    comparison->base = 1;
    words_are(comparison, "A C in other words than B");
    comparison_release(comparison);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each),
        cmocka_unit_test(test_together),
    };
    return cmocka_run_group_tests_name("losses", tests, NULL, NULL);
}
