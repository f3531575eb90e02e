/* Themes: every meaning has a look, looks that must differ do, and settings change them. */
#include "term/theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { ALL = ATTRIBUTE_BOLD | ATTRIBUTE_UNDERLINE | ATTRIBUTE_REVERSE | ATTRIBUTE_DIM };

static const struct abilities xterm = {256, ALL, 0};
static const struct abilities screen = {8, ALL, 0};
static const struct abilities linux_console = {8, ALL, ATTRIBUTE_UNDERLINE | ATTRIBUTE_DIM};
static const struct abilities vt220 = {0, ATTRIBUTE_BOLD | ATTRIBUTE_UNDERLINE | ATTRIBUTE_REVERSE,
                                       0};

/* The kinds of sentences and words that stand side by side in a column. */
static const enum meaning told_apart[] = {MEANING_SAME, MEANING_NEAR, MEANING_OTHER,
                                          MEANING_CONFLICT, MEANING_ONLY};
enum { TOLD_APART = sizeof told_apart / sizeof *told_apart };

static bool equal(struct look a, struct look b)
{
    return a.foreground == b.foreground && a.background == b.background &&
           a.attributes == b.attributes;
}

static void check_abilities(struct abilities abilities)
{
    struct themes *themes = themes_new();
    for (size_t theme = 0; theme < themes_count(themes); theme++) {
        for (int i = 0; i < MEANING_COUNT; i++) {
            struct look look = themes_look(themes, theme, (enum meaning)i, abilities);
            assert_true(look.foreground >= -1 &&
                        look.foreground < abilities.colors + !abilities.colors);
            assert_true(look.background >= -1 &&
                        look.background < abilities.colors + !abilities.colors);
            assert_false(look.attributes & ~abilities.attributes);
            if (look.foreground >= 0 || look.background >= 0)
                assert_false(look.attributes & abilities.not_with_colors);
        }
        for (int a = 0; a < TOLD_APART; a++)
            for (int b = 0; b < a; b++)
                assert_false(equal(themes_look(themes, theme, told_apart[a], abilities),
                                   themes_look(themes, theme, told_apart[b], abilities)));
    }
    themes_free(themes);
}

static void test_each_terminal(void **state)
{
    (void)state;
    check_abilities(xterm);
    check_abilities(screen);
    check_abilities(linux_console);
    check_abilities(vt220);
    check_abilities((struct abilities){0, ALL, 0});
}

static void test_monochrome_has_no_colors(void **state)
{
    (void)state;
    struct themes *themes = themes_new();
    size_t mono = themes_find(themes, SLICE("mono"));
    assert_true(mono < themes_count(themes));
    for (int i = 0; i < MEANING_COUNT; i++) {
        struct look look = themes_look(themes, mono, (enum meaning)i, xterm);
        assert_int_equal(look.foreground, -1);
        assert_int_equal(look.background, -1);
        assert_true(
            equal(look, themes_look(themes, 0, (enum meaning)i, (struct abilities){0, ALL, 0})));
    }
    themes_free(themes);
}

static void test_settings(void **state)
{
    (void)state;
    static const struct {
        const char *words;
        struct look full, few, none;
    } good[] = {
        {"75", {75, -1, 0}, {6, -1, 0}, {-1, -1, 0}},
        {" 196  bold ", {196, -1, 1}, {1, -1, 1}, {-1, -1, 1}},
        {"black on yellow", {0, 3, 0}, {0, 3, 0}, {-1, -1, 0}},
        {"underline dim", {-1, -1, 10}, {-1, -1, 10}, {-1, -1, 10}},
        {"default on 231 reverse", {-1, 231, 4}, {-1, 7, 4}, {-1, -1, 4}},
    };
    struct themes *themes = themes_new();
    struct abilities none = {0, ALL, 0};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        assert_true(
            themes_set(themes, SLICE("dark"), MEANING_SAME, slice_from(good[i].words), NULL));
        assert_true(equal(themes_look(themes, 0, MEANING_SAME, xterm), good[i].full));
        assert_true(equal(themes_look(themes, 0, MEANING_SAME, screen), good[i].few));
        assert_true(equal(themes_look(themes, 0, MEANING_SAME, none), good[i].none));
    }
    size_t count = themes_count(themes);
    assert_true(themes_set(themes, SLICE("mine"), MEANING_SAME, SLICE("green"), NULL));
    assert_int_equal(themes_find(themes, SLICE("mine")), count);
    assert_string_equal(themes_name(themes, count), "mine");
    assert_int_equal(themes_look(themes, count, MEANING_OTHER, xterm).foreground, 220);
    themes_free(themes);
}

static void test_bad_settings(void **state)
{
    (void)state;
    static const char *const bad[] = {"",      "  ",        "256", "-1",
                                      "mauve", "on purple", "7.5", "1000000"};
    struct themes *themes = themes_new();
    struct look before = themes_look(themes, 0, MEANING_SAME, xterm);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct error error;
        assert_false(themes_set(themes, SLICE("dark"), MEANING_SAME, slice_from(bad[i]), &error));
        assert_int_equal(error.code, MESSAGE_SETTING);
        assert_true(strlen(error.detail) > 0);
        assert_true(equal(before, themes_look(themes, 0, MEANING_SAME, xterm)));
    }
    assert_false(themes_set(themes, SLICE(""), MEANING_SAME, SLICE("75"), NULL));
    assert_false(themes_set(themes, SLICE("a name that is much too long for a theme"), MEANING_SAME,
                            SLICE("75"), NULL));
    assert_int_equal(themes_count(themes), 5);
    themes_free(themes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_terminal),
        cmocka_unit_test(test_monochrome_has_no_colors),
        cmocka_unit_test(test_settings),
        cmocka_unit_test(test_bad_settings),
    };
    return cmocka_run_group_tests_name("theme", tests, NULL, NULL);
}
