/* The language tables: sorted, as their look-ups need, and found by tag. */
#include "segment/language.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <strings.h>

static void check_sorted(struct word_set set)
{
    for (size_t i = 0; i < set.count; i++) {
        assert_true(i == 0 || strcmp(set.words[i - 1], set.words[i]) < 0);
        assert_true(word_set_has(&set, slice_from(set.words[i])));
    }
}

static void test_sorted(void **state)
{
    (void)state;
    const struct language_rules *en = &language_en;
    for (size_t i = 0; i < en->abbreviation_count; i++) {
        const struct abbreviation_entry *entry = &en->abbreviations[i];
        assert_true(i == 0 || strcasecmp(entry[-1].word, entry->word) < 0);
        assert_int_equal(language_abbreviation(en, slice_from(entry->word)), entry->kind);
    }
    check_sorted(en->starters);
    check_sorted(en->speech);
    check_sorted(en->speakers);
    check_sorted(en->roles);
    check_sorted(en->continuers);
    check_sorted(en->hours);
    check_sorted(en->exclaimed);
    check_sorted(en->offices);
}

static void test_abbreviations(void **state)
{
    (void)state;
    static const struct {
        const char *word;
        enum abbreviation kind;
    } table[] = {
        {"Mr", ABBREVIATION_NEVER},
        {"MR", ABBREVIATION_NEVER},
        {"No", ABBREVIATION_NUMBERED},
        {"Corp", ABBREVIATION_ENDING},
        {"Mass", ABBREVIATION_ENDING},
        {"mass", ABBREVIATION_NONE},
        {"MASS", ABBREVIATION_ENDING},
        {"p.m", ABBREVIATION_HOUR},
        {"P.M", ABBREVIATION_HOUR},
        {"etc", ABBREVIATION_CLOSING},
        {"Ph.D", ABBREVIATION_INITIAL},
        {"", ABBREVIATION_NONE},
        {"house", ABBREVIATION_NONE},
        {"M", ABBREVIATION_NONE},
        {"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", ABBREVIATION_NONE},
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        assert_int_equal(language_abbreviation(&language_en, slice_from(table[i].word)),
                         table[i].kind);
    assert_true(word_set_has(&language_en.starters, SLICE("Don\xE2\x80\x99t")));
    assert_false(word_set_has(&language_en.starters, SLICE("")));
    assert_false(word_set_has(&(struct word_set){NULL, 0}, SLICE("a")));
}

static void test_tags(void **state)
{
    (void)state;
    assert_ptr_equal(language_find(SLICE_NONE), &language_en);
    assert_ptr_equal(language_find(SLICE("")), &language_en);
    assert_ptr_equal(language_find(SLICE("en-GB")), &language_en);
    assert_ptr_equal(language_find(SLICE("EL")), &language_el);
    assert_ptr_equal(language_find(SLICE("hy-AM")), &language_hy);
    assert_ptr_equal(language_find(SLICE("xx")), &language_en);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sorted),
        cmocka_unit_test(test_abbreviations),
        cmocka_unit_test(test_tags),
    };
    return cmocka_run_group_tests_name("language", tests, NULL, NULL);
}
