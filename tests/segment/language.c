/* The language tables: sorted, as their look-ups need, without double meanings, found by tag and by
 * script. What stands in them is in src/segment/data/. */
#include "segment/language.h"

#include "text/chars.h"
#include "text/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* Every language named in the manual. */
static const char *const tags[] = {"am", "ar", "bg", "da", "de", "el", "en", "es",
                                   "fa", "fr", "hi", "hy", "it", "ja", "kk", "mr",
                                   "my", "nl", "pl", "pt", "ru", "sk", "ur", "zh"};
enum { TAGS = sizeof tags / sizeof *tags };

static const struct language_rules *find(const char *tag)
{
    return language_find(slice_from(tag));
}

static bool is_lower(struct slice word)
{
    for (size_t at = 0; at < word.len;) {
        uint32_t code;
        at += utf8_decode(word, at, &code);
        if (char_lower(code) != code)
            return false;
    }
    return true;
}

static void check_set(const char *name, const struct word_set *set)
{
    for (size_t i = 0; i < set->count; i++) {
        struct slice word = slice_from(set->words[i]);
        if (i > 0 && strcmp(set->words[i - 1], set->words[i]) >= 0)
            fail_msg("%s: '%s' is out of order", name, set->words[i]);
        if (!is_lower(word) || !word_set_has(set, word))
            fail_msg("%s: '%s' cannot be found", name, set->words[i]);
    }
}

static void test_word_sets(void **state)
{
    (void)state;
    for (size_t i = 0; i < language_table_count; i++) {
        const struct language_rules *rules = language_tables[i];
        const struct word_set *const sets[] = {
            &rules->tags,    &rules->starters,   &rules->speech,       &rules->speakers,
            &rules->roles,   &rules->continuers, &rules->hours,        &rules->exclaimed,
            &rules->offices, &rules->months,     &rules->ordinal_cues, &rules->ordinal_nouns};
        for (size_t s = 0; s < sizeof sets / sizeof *sets; s++)
            check_set(rules->name, sets[s]);
    }
}

static void test_abbreviation_tables(void **state)
{
    (void)state;
    for (size_t i = 0; i < language_table_count; i++) {
        const struct abbreviation_set *set = &language_tables[i]->abbreviations;
        for (size_t e = 0; e < set->count; e++) {
            const struct abbreviation_entry *entry = &set->entries[e];
            if (e > 0 && strcmp(entry[-1].word, entry->word) >= 0)
                fail_msg("%s: '%s' is out of order", language_tables[i]->name, entry->word);
            if (language_abbreviation(language_tables[i], slice_from(entry->word)) != entry->kind)
                fail_msg("%s: '%s' cannot be found", language_tables[i]->name, entry->word);
            assert_true(entry->kind != ABBREVIATION_NONE);
        }
    }
}

/* A word of one language's own that tells that its file was read at all. */
static void test_every_language(void **state)
{
    (void)state;
    static const char *const words[TAGS] = {
        "ዓ.ም", "ص.ب", "др",  "bl.a", "z.B", "π.χ",  "Mr",   "Srta",  "ب.ظ", "p.ex", "डॉ",    "մ.թ",
        "ecc", NULL,  "т.б", "डॉ",   "စာ",  "bijv", "m.in", "aprox", "тыс", "napr", "وغیرہ", NULL};
    assert_int_equal(language_table_count, TAGS + 1);
    for (size_t i = 0; i < TAGS; i++) {
        const struct language_rules *rules = find(tags[i]);
        assert_non_null(rules);
        assert_string_equal(rules->name, tags[i]);
        if (words[i] && language_abbreviation(rules, slice_from(words[i])) == ABBREVIATION_NONE)
            fail_msg("%s: no '%s'", tags[i], words[i]);
        if (!words[i])
            assert_true(rules->speech.count > 0);
    }
}

static void test_abbreviations(void **state)
{
    (void)state;
    static const struct {
        const char *tag, *word;
        enum abbreviation kind;
    } table[] = {
        {"en", "Mr", ABBREVIATION_NEVER},
        {"en", "MR", ABBREVIATION_NEVER},
        {"en", "No", ABBREVIATION_NUMBERED},
        {"en", "Corp", ABBREVIATION_ENDING},
        {"en", "Mass", ABBREVIATION_ENDING},
        {"en", "mass", ABBREVIATION_NONE},
        {"en", "MASS", ABBREVIATION_ENDING},
        {"en", "p.m", ABBREVIATION_HOUR},
        {"en", "P.M", ABBREVIATION_HOUR},
        {"en", "etc", ABBREVIATION_CLOSING},
        {"en", "Ph.D", ABBREVIATION_INITIAL},
        {"en", "", ABBREVIATION_NONE},
        {"en", "house", ABBREVIATION_NONE},
        {"en", "M", ABBREVIATION_NONE},
        {"en", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", ABBREVIATION_NONE},
        {"it", "Gen", ABBREVIATION_NEVER},
        {"it", "gen", ABBREVIATION_ENDING},
        {"ru", "Г", ABBREVIATION_YEAR},
        {"ru", "Ул", ABBREVIATION_NEVER},
        {"de", "Inc", ABBREVIATION_ENDING},
        {"fr", "U.S", ABBREVIATION_INITIAL},
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        assert_int_equal(language_abbreviation(find(table[i].tag), slice_from(table[i].word)),
                         table[i].kind);
    const struct language_rules *en = find("en");
    assert_true(word_set_has(&en->starters, SLICE("Don\xE2\x80\x99t")));
    assert_false(word_set_has(&en->starters, SLICE("")));
    assert_false(word_set_has(&(struct word_set){NULL, 0}, SLICE("a")));
    assert_true(word_set_has(&find("ru")->starters, SLICE("Однако")));
}

static void test_letters(void **state)
{
    (void)state;
    assert_int_equal(language_letter(find("en"), SLICE("P")), ABBREVIATION_INITIAL);
    assert_int_equal(language_letter(find("fr"), SLICE("M")), ABBREVIATION_NEVER);
    assert_int_equal(language_letter(find("fr"), SLICE("B")), ABBREVIATION_INITIAL);
}

static void test_found(void **state)
{
    (void)state;
    static const struct {
        const char *tag, *text, *name;
    } table[] = {
        {"en-GB", "", "en"},
        {"EL", "", "el"},
        {"hy-AM", "", "hy"},
        {"pt_BR", "", "pt"},
        {"nb", "", "da"},
        {"cs", "", "sk"},
        {"xx", "", "en"},
        {NULL, NULL, "en"},
        {"xx", "Straße und Haus", "en"},
        {NULL, "Это было в Москве (US).", "ru"},
        {NULL, "Ήταν εδώ.", "el"},
        {"und", "هذا هو", "ar"},
        {NULL, "यह है", "hi"},
        {NULL, "これは父の家です", "ja"},
        {NULL, "東京の東京都", "ja"},
        {NULL, "今天天气很好", "zh"},
        {NULL, "እንደምን አለህ", "am"},
        {NULL, "Ի՞նչ ես", "hy"},
        {NULL, "ခင္ဗ်ား", "my"},
        {NULL, "12345", "en"},
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        assert_string_equal(language_for(slice_from(table[i].tag), slice_from(table[i].text))->name,
                            table[i].name);
    assert_null(find("xx"));
    assert_null(language_find(SLICE_NONE));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_word_sets),      cmocka_unit_test(test_abbreviation_tables),
        cmocka_unit_test(test_every_language), cmocka_unit_test(test_abbreviations),
        cmocka_unit_test(test_letters),        cmocka_unit_test(test_found),
    };
    return cmocka_run_group_tests_name("language", tests, NULL, NULL);
}
