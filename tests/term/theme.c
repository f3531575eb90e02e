/* Themes: every meaning has a look, looks that must differ do, also to a colour-blind eye, and
 * settings change them. */
#include "term/theme.h"

#include <math.h>
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

/* --- how far apart two colours look */

struct lab {
    double l, a, b;
};

/* Linear light of a cube or ramp index. */
static void linear(int index, double rgb[3])
{
    for (int i = 0; i < 3; i++) {
        int step = (index - 16) / (i == 0 ? 36 : i == 1 ? 6 : 1) % 6;
        double value = (index >= 232 ? 8 + 10 * (index - 232) : step ? 55 + 40 * step : 0) / 255.0;
        rgb[i] = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
    }
}

/* Machado, Oliveira and Fernandes 2009, severity 1. */
static const double sights[][3][3] = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {{0.152286, 1.052583, -0.204868},
     {0.114503, 0.786281, 0.099216},
     {-0.003882, -0.048116, 1.051998}}, /* protanopia */
    {{0.367322, 0.860646, -0.227968},
     {0.280085, 0.672501, 0.047413},
     {-0.011820, 0.042940, 0.968881}}, /* deuteranopia */
};

static double lab_curve(double t)
{
    return t > 216.0 / 24389 ? cbrt(t) : (t * 24389 / 27 + 16) / 116;
}

static struct lab seen(int index, const double sight[3][3])
{
    static const double xyz[3][3] = {{0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505},
                                     {0.2126, 0.7152, 0.0722},
                                     {0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089}};
    double rgb[3], eye[3], f[3];
    linear(index, rgb);
    for (int i = 0; i < 3; i++)
        eye[i] = fmax(0, sight[i][0] * rgb[0] + sight[i][1] * rgb[1] + sight[i][2] * rgb[2]);
    for (int i = 0; i < 3; i++)
        f[i] = lab_curve(xyz[i][0] * eye[0] + xyz[i][1] * eye[1] + xyz[i][2] * eye[2]);
    return (struct lab){116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

static double distance(struct lab a, struct lab b)
{
    return sqrt((a.l - b.l) * (a.l - b.l) + (a.a - b.a) * (a.a - b.a) + (a.b - b.b) * (a.b - b.b));
}

/* 18 units of CIE 1976 are far more than the 2.3 that can just be told. */
static void test_color_blind_distance(void **state)
{
    (void)state;
    static const enum meaning hues[] = {MEANING_PLAIN, MEANING_SAME, MEANING_OTHER,
                                        MEANING_CONFLICT, MEANING_ONLY};
    struct themes *themes = themes_new();
    for (size_t theme = 0; theme < 2; theme++)
        for (int sight = 0; sight < 3; sight++)
            for (int a = 0; a < 5; a++)
                for (int b = 0; b < a; b++) {
                    int one = themes_look(themes, theme, hues[a], xterm).foreground;
                    int two = themes_look(themes, theme, hues[b], xterm).foreground;
                    double apart = distance(seen(one, sights[sight]), seen(two, sights[sight]));
                    if (apart < 18)
                        fail_msg("theme %zu, sight %d: %d and %d are %.1f apart", theme, sight, one,
                                 two, apart);
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
    assert_int_equal(themes_count(themes), 3);
    themes_free(themes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_terminal),
        cmocka_unit_test(test_monochrome_has_no_colors),
        cmocka_unit_test(test_color_blind_distance),
        cmocka_unit_test(test_settings),
        cmocka_unit_test(test_bad_settings),
    };
    return cmocka_run_group_tests_name("theme", tests, NULL, NULL);
}
