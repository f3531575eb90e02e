/* Folding, words and stems: what counts as the same. */
#include "text/fold.h"

#include "text/stem.h"
#include "text/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_fold(void **state)
{
    (void)state;
    static const char *const cases[][3] = {
        /* text, folded, with straight typography only */
        {"", "", ""},
        {"NASA's  Plan", "nasa's  plan", "NASA's Plan"},
        {"Caf\xc3\xa9", "caf\xc3\xa9", "Caf\xc3\xa9"},
        {"Cafe\xcc\x81", "caf\xc3\xa9", "Caf\xc3\xa9"},
        {"\xe2\x80\x9cIt\xe2\x80\x99s\xe2\x80\x9d", "\"it's\"", "\"It's\""},
        {"2019\xe2\x80\x93"
         "20",
         "2019-20", "2019-20"},
        {"Stra\xc3\x9f"
         "e",
         "strasse",
         "Stra\xc3\x9f"
         "e"},
        {"co\xc2\xad"
         "operate",
         "cooperate", "cooperate"},
        {"\xef\xac\x81sh", "fish", "fish"},
        {"a\xc2\xa0 \t\n b", "a  \t\n b", "a b"},
        {" \n a \t", " \n a \t", " a "},
        {" \xc3\xa9  ", " \xc3\xa9  ", " \xc3\xa9 "},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer into = {0};
        fold_add(slice_from(cases[i][0]), &into);
        buffer_add_char(&into, '|');
        assert_int_equal(slice_find(buffer_slice(&into), SLICE("|"), 0), into.len - 1);
        into.data[into.len - 1] = '\0';
        assert_string_equal(into.data, cases[i][1]);
        buffer_clear(&into);
        fold_typography(slice_from(cases[i][0]), &into);
        assert_string_equal(into.data ? into.data : "", cases[i][2]);
        buffer_free(&into);
    }
}

/* The short way for ASCII gives what the long way gives, which a letter past ASCII calls for. */
static void test_ascii_takes_no_other_way(void **state)
{
    (void)state;
    for (char c = 0; c >= 0 && c < 127; c++) {
        struct buffer quick = {0}, slow = {0};
        const char text[] = {'x', c, 'Y', '\xe4', '\xb8', '\xad'};
        fold_add(slice_of(text, 3), &quick);
        fold_add(slice_of(text, 6), &slow);
        assert_int_equal(slow.len, quick.len + 3);
        assert_memory_equal(slow.data, quick.data, quick.len);
        buffer_clear(&quick);
        buffer_clear(&slow);
        fold_typography(slice_of(text, 3), &quick);
        fold_typography(slice_of(text, 6), &slow);
        assert_int_equal(slow.len, quick.len + 3);
        assert_memory_equal(slow.data, quick.data, quick.len);
        buffer_free(&quick);
        buffer_free(&slow);
    }
}

static void test_words(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *words; /* "|" after each; kind as a letter before it */
    } cases[] = {
        {"", ""},
        {" -- ... ", ""},
        {"Nvidia's H200 chips", "LNvidia's|LH200|Lchips|"},
        {"over 400,000 or 1.5 million.", "Lover|N400,000|Lor|N1.5|Lmillion|"},
        {"the U.S. and U.S.-made", "Lthe|LU.S|Land|LU.S|Lmade|"},
        {"end.Start", "Lend|LStart|"},
        {"don\xe2\x80\x99t 'quote'", "Ldon\xe2\x80\x99t|Lquote|"},
        {"\xe4\xb8\xad\xe5\x9b\xbd 5G", "I\xe4\xb8\xad|I\xe5\x9b\xbd|L5G|"},
        {"cafe\xcc\x81s", "Lcafe\xcc\x81s|"},
        {"12, 13 and 14.", "N12|N13|Land|N14|"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct slice text = slice_from(cases[i].text);
        struct buffer found = {0};
        struct word word;
        size_t at = 0, count = 0;
        buffer_reserve(&found, 1);
        found.data[0] = '\0';
        while (words_next(text, &at, &word)) {
            buffer_add_char(&found, "LNI"[word.kind]);
            buffer_add_slice(&found, slice_range(text, word.range));
            buffer_add_char(&found, '|');
            count++;
        }
        assert_string_equal(found.data, cases[i].words);
        assert_int_equal(words_count(text), count);
        buffer_free(&found);
    }
}

static void test_stems(void **state)
{
    (void)state;
    static const char *const same[][2] = {
        {"approve", "approved"}, {"approval", "approvals"}, {"import", "importing"}};
    struct stemmer *english = stemmer_new(SLICE("EN-gb")), *none = stemmer_new(SLICE_NONE);
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        struct slice a = stemmer_stem(english, slice_from(same[i][0]));
        struct slice b = stemmer_stem(english, slice_from(same[i][1]));
        assert_true(slice_equal(a, b));
        assert_ptr_equal(a.data, stemmer_stem(english, slice_from(same[i][0])).data);
        assert_true(slice_equal_string(stemmer_stem(none, slice_from(same[i][1])), same[i][1]));
    }
    stemmer_free(english);
    stemmer_free(none);
    stemmer_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fold),
        cmocka_unit_test(test_ascii_takes_no_other_way),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_stems),
    };
    return cmocka_run_group_tests_name("fold", tests, NULL, NULL);
}
