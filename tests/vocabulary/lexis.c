/* What words do in sentences of other languages, and what is elided before them. */
#include "vocabulary/lexis.h"
#include "vocabulary/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_words(void **state)
{
    static const struct {
        const char *language, *word;
        uint32_t has, lacks;
    } rows[] = {
        {"de", "nicht", LEXIS_NEGATION, LEXIS_DENIAL},
        {"de-AT", "keine", LEXIS_NEGATION, LEXIS_HEARSAY},
        {"de", "soll", LEXIS_SHOULD, LEXIS_HEARSAY},
        {"de", "zufolge", LEXIS_BEHIND, LEXIS_LEAD},
        {"fr", "pas", LEXIS_NEGATION, LEXIS_OPENER},
        {"fr", "ne", LEXIS_OPENER, LEXIS_NEGATION},
        {"fr", "l'", LEXIS_DEFINITE, LEXIS_OF},
        {"es", "presunto", LEXIS_HEARSAY, LEXIS_COMMON},
        {"pt", "no", LEXIS_PREPOSITION, LEXIS_NEGATION},
        {"es", "no", LEXIS_NEGATION, LEXIS_PREPOSITION},
        {"nb", "ikke", LEXIS_NEGATION, LEXIS_COMMON << 1},
        {"ru", "предполагаемого", LEXIS_HEARSAY, LEXIS_NEGATION},
        {"el", "δεν", LEXIS_NEGATION, LEXIS_THAT},
        {"de", "brücke", 0, UINT32_MAX},
        {"en", "not", 0, UINT32_MAX},
        {"", "nicht", 0, UINT32_MAX},
        {"de", "", 0, UINT32_MAX},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint32_t lexis =
            lexis_of(slice_from(rows[i].word), lexis_language(slice_from(rows[i].language)));
        if ((lexis & rows[i].has) != rows[i].has || (lexis & rows[i].lacks))
            fail_msg("%s %s: %x", rows[i].language, rows[i].word, lexis);
    }
}

static void test_elided(void **state)
{
    static const struct {
        const char *language, *word;
        size_t bytes;
    } rows[] = {
        {"fr", "l'accord", 2},    {"fr", "L'Iran", 2},
        {"fr", "qu'elle", 3},     {"fr", "l’accord", 4},
        {"fr", "aujourd'hui", 0}, {"it", "dell'accordo", 5},
        {"it", "D'Alema", 0},     {"it", "d'acqua", 2},
        {"ca", "l'estat", 2},     {"es", "l'accord", 0},
        {"en", "O'Hara", 0},      {"fr", "l'", 0},
        {"fr", "'l", 0},          {"fr", "", 0},
        {"fr", "presqu'île", 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t bytes =
            lexis_elided(slice_from(rows[i].word), lexis_language(slice_from(rows[i].language)));
        if (bytes != rows[i].bytes)
            fail_msg("%s %s: %zu", rows[i].language, rows[i].word, bytes);
    }
}

/* The two parts are tokens of their own, and the capital behind the elision counts. */
static void test_tokens(void **state)
{
    struct vocabulary *vocabulary = vocabulary_new(SLICE("fr"));
    struct document document = {0};
    struct slice text = SLICE("L'Iran signe l'accord.");
    (void)state;
    document_scan(&document, vocabulary, text, (struct range){0, (uint32_t)text.len});
    assert_int_equal(document.token_count, 5);
    assert_int_equal(document.tokens[0].end, 2);
    assert_int_equal(document.tokens[0].flags, TOKEN_CAPITAL | TOKEN_FIRST);
    assert_int_equal(document.tokens[1].start, 2);
    assert_int_equal(document.tokens[1].flags, TOKEN_CAPITAL);
    assert_int_equal(document.tokens[4].start, 15);
    document_free(&document);
    vocabulary_free(vocabulary);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_words), cmocka_unit_test(test_elided),
                                       cmocka_unit_test(test_tokens)};
    return cmocka_run_group_tests_name("lexis", tests, NULL, NULL);
}
