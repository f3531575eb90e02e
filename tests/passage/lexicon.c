/* Forms that are the same folded, stems that are the same inflected, and languages apart. */
#include "passage/lexicon.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct {
    const char *language, *one, *two;
    bool same_word, same_stem;
} rows[] = {
    {"en", "Ferry", "ferry", true, true},
    {"en", "repairs", "repaired", false, true},
    {"en", "don\xE2\x80\x99t", "don't", true, true},
    {"en", "harbour", "ferry", false, false},
    {"en", "", "x", false, false},
    {"de", "H\xC3\xA4user", "Hauses", false, true},
    {"de", "Schiffe", "Schiffes", false, true},
    {"fr", "Schiffe", "Schiffes", false, true},
    {NULL, "engines", "engine", false, true},
    {"en-GB", "engines", "engine", false, true},
    {"x-a-language-with-a-tag-that-is-far-too-long-for-any", "engines", "engine", false, true},
};

static void test_forms(void **state)
{
    (void)state;
    struct lexicon *lexicon = lexicon_new();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        lexicon_speak(lexicon, slice_from(rows[i].language));
        struct form one = lexicon_form(lexicon, slice_from(rows[i].one));
        struct form two = lexicon_form(lexicon, slice_from(rows[i].two));
        assert_int_equal(one.word == two.word, rows[i].same_word);
        assert_int_equal(one.stem == two.stem, rows[i].same_stem);
    }
    lexicon_free(lexicon);
    lexicon_free(NULL);
}

static void test_common(void **state)
{
    (void)state;
    struct lexicon *lexicon = lexicon_new();
    struct form the = lexicon_form(lexicon, SLICE("The"));
    struct form ability = lexicon_form(lexicon, SLICE("ability"));
    struct form rare = lexicon_form(lexicon, SLICE("lighthousekeeper"));
    assert_true(the.common > 0.1 && the.common < 1);
    assert_true(ability.common < the.common && ability.common > rare.common);
    assert_true(rare.common < 0.0001);
    lexicon_free(lexicon);
}

/* Whatever was forgotten in between, a form stays the same. */
static void test_many(void **state)
{
    (void)state;
    struct lexicon *lexicon = lexicon_new();
    struct form before = lexicon_form(lexicon, SLICE("steady"));
    struct buffer word = {0};
    for (int i = 0; i < 5000; i++) {
        buffer_clear(&word);
        buffer_format(&word, "word%d", i);
        lexicon_form(lexicon, buffer_slice(&word));
    }
    lexicon_speak(lexicon, SLICE("de"));
    lexicon_form(lexicon, SLICE("steady"));
    lexicon_speak(lexicon, SLICE("en"));
    struct form after = lexicon_form(lexicon, SLICE("steady"));
    assert_true(before.word == after.word && before.stem == after.stem);
    buffer_free(&word);
    lexicon_free(lexicon);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_forms), cmocka_unit_test(test_common),
                                       cmocka_unit_test(test_many)};
    return cmocka_run_group_tests_name("lexicon", tests, NULL, NULL);
}
