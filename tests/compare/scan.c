/* A story's words read on several threads: the same numbers, stems and counts as on one. */
#include "vocabulary/scan.h"

#include "story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { ARTICLES = 3 };

/* Words that come again in other forms, digits joined by soft hyphens, ideographs side by side,
 * names; enough of them that several threads are worth it. */
static struct article *make(unsigned seed)
{
    static const char *const words[] = {"harbour",
                                        "Harbours",
                                        "HARBOUR",
                                        "1\u00AD2",
                                        "12",
                                        "Okafor",
                                        "okafor",
                                        "not",
                                        "\xE5\x8F\xB0\xE5\xA4\xA7\xE5\xA4\xA7",
                                        "\xE5\xA4\xA7\xE5\x8F\xB0",
                                        "caf\xC3\xA9",
                                        "cafe\xCC\x81",
                                        "400,000",
                                        "400000",
                                        "5m"};
    struct buffer text = {0};
    unsigned state = seed;
    for (int line = 0; line < 2600; line++) {
        buffer_add_string(&text, "The");
        for (int i = 0; i < 9; i++) {
            state = state * 1664525U + 1013904223U;
            unsigned pick = state >> 16;
            if (pick % 3)
                buffer_format(&text, " %s", words[pick / 3 % (sizeof words / sizeof *words)]);
            else
                buffer_format(&text, " w%x", pick % 4093);
        }
        buffer_add_string(&text, ".\n");
    }
    struct article *article = story_article(text.data);
    buffer_free(&text);
    return article;
}

static void compare_documents(const struct document *a, const struct document *b)
{
    assert_int_equal(a->token_count, b->token_count);
    assert_int_equal(a->sentence_count, b->sentence_count);
    assert_memory_equal(a->first, b->first, (a->sentence_count + 1) * sizeof *a->first);
    assert_memory_equal(a->tokens, b->tokens, a->token_count * sizeof *a->tokens);
}

static void compare_vocabularies(const struct vocabulary *a, const struct vocabulary *b)
{
    assert_int_equal(vocabulary_words(a), vocabulary_words(b));
    assert_int_equal(vocabulary_stems(a), vocabulary_stems(b));
    assert_int_equal(vocabulary_concepts(a), vocabulary_concepts(b));
    for (uint32_t i = 0; i < vocabulary_words(a); i++) {
        assert_true(slice_equal(vocabulary_form(a, i), vocabulary_form(b, i)));
        assert_int_equal(vocabulary_stem(a, i), vocabulary_stem(b, i));
        assert_int_equal(vocabulary_traits(a, i), vocabulary_traits(b, i));
    }
    for (uint32_t i = 0; i < vocabulary_stems(a); i++) {
        const struct stem *x = vocabulary_entry(a, i), *y = vocabulary_entry(b, i);
        assert_true(slice_equal(x->text, y->text));
        assert_int_equal(x->concept, y->concept);
        assert_int_equal(x->root, y->root);
        assert_int_equal(x->capitals, y->capitals);
        assert_int_equal(x->mentions, y->mentions);
        assert_int_equal(x->rarity, y->rarity);
        assert_int_equal(x->number, y->number);
        assert_int_equal(x->turn, y->turn);
        assert_int_equal(x->spelled, y->spelled);
        assert_int_equal(x->cues, y->cues);
    }
}

static void read_with(struct article *const *articles, size_t threads,
                      struct document documents[ARTICLES], struct vocabulary **vocabulary)
{
    *vocabulary = vocabulary_new(SLICE("en"));
    scan_articles(documents, *vocabulary, articles, ARTICLES, threads);
}

static void test_threads(void **state)
{
    (void)state;
    struct article *articles[ARTICLES] = {make(1), story_article("A short one."), make(7)};
    struct document one[ARTICLES] = {{0}};
    struct vocabulary *alone;
    read_with(articles, 1, one, &alone);
    assert_true(vocabulary_words(alone) > 1000);
    for (size_t threads = 2; threads <= 5; threads++) {
        struct document several[ARTICLES] = {{0}};
        struct vocabulary *shared;
        read_with(articles, threads, several, &shared);
        compare_vocabularies(alone, shared);
        for (int i = 0; i < ARTICLES; i++) {
            compare_documents(&one[i], &several[i]);
            document_free(&several[i]);
        }
        vocabulary_free(shared);
    }
    for (int i = 0; i < ARTICLES; i++) {
        document_free(&one[i]);
        article_release(articles[i]);
    }
    vocabulary_free(alone);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_threads)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
