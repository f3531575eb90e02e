/* Hues that differ in meaning are far apart, to colour-blind eyes too, and stand out from their
 * background. Distances are of CIE 1976 in the Lab space, where 2.3 can just be told; the eight
 * colours are xterm's. */
#include "term/theme.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { ALL = ATTRIBUTE_BOLD | ATTRIBUTE_UNDERLINE | ATTRIBUTE_REVERSE | ATTRIBUTE_DIM };
enum { BLACK = 16, WHITE = 231 };

static const struct abilities xterm = {256, ALL, 0};

static const enum meaning told_apart[] = {MEANING_PLAIN, MEANING_SAME, MEANING_OTHER,
                                          MEANING_CONFLICT, MEANING_ONLY};
enum { TOLD_APART = sizeof told_apart / sizeof *told_apart };

/* Linear light of an index, red, green and blue. */
static void linear(int index, double rgb[3])
{
    for (int i = 0; i < 3; i++) {
        int step = (index - 16) / (i == 0 ? 36 : i == 1 ? 6 : 1) % 6;
        double value = index == 7     ? 229
                       : index < 8    ? 205 * (index >> i & 1)
                       : index >= 232 ? 8 + 10 * (index - 232)
                       : step         ? 55 + 40 * step
                                      : 0;
        value /= 255;
        rgb[i] = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
    }
}

/* --- how far apart two colours look */

struct lab {
    double l, a, b;
};

/* Machado, Oliveira and Fernandes 2009, A Physiologically-based Model for Simulation of Color
 * Vision Deficiency, severity 1. */
static const struct sight {
    const char *name;
    double matrix[3][3];
} sights[] = {
    {"all colours", {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {"protanopia",
     {{0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}}},
    {"deuteranopia",
     {{0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.011820, 0.042940, 0.968881}}},
    {"tritanopia",
     {{1.255528, -0.076749, -0.178779},
      {-0.078411, 0.930809, 0.147602},
      {0.004733, 0.691367, 0.303900}}},
};
enum { SIGHTS = sizeof sights / sizeof *sights };

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
        eye[i] =
            fmin(1, fmax(0, sight[i][0] * rgb[0] + sight[i][1] * rgb[1] + sight[i][2] * rgb[2]));
    for (int i = 0; i < 3; i++)
        f[i] = lab_curve(xyz[i][0] * eye[0] + xyz[i][1] * eye[1] + xyz[i][2] * eye[2]);
    return (struct lab){116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

static double distance(int one, int two, const double sight[3][3])
{
    struct lab a = seen(one, sight), b = seen(two, sight);
    return sqrt((a.l - b.l) * (a.l - b.l) + (a.a - b.a) * (a.a - b.a) + (a.b - b.b) * (a.b - b.b));
}

/* The sums themselves: black to white is the whole scale. */
static void test_the_measure(void **state)
{
    (void)state;
    assert_true(fabs(distance(BLACK, WHITE, sights[0].matrix) - 100) < 0.1);
    assert_true(fabs(distance(196, 46, sights[0].matrix) - 170.6) < 0.5);
    /* Red and green of one lightness: far apart, but not to who cannot tell red. */
    assert_true(distance(131, 65, sights[0].matrix) > 50);
    assert_true(distance(131, 65, sights[1].matrix) < 15);
}

static int hue(const struct themes *themes, size_t theme, enum meaning meaning)
{
    int index = themes_look(themes, theme, meaning, xterm).foreground;
    return index < 0 ? 7 : index;
}

/* The least distances, as measured: a change of a hue may not come below them. */
static const struct {
    const char *theme;
    double apart;
} measured[] = {{"dark", 24.1}, {"light", 18.9}, {"8-colour", 13.8}, {"high-contrast", 29.9}};

static void test_distance(void **state)
{
    (void)state;
    struct themes *themes = themes_new();
    for (size_t i = 0; i < sizeof measured / sizeof *measured; i++) {
        size_t theme = themes_find(themes, slice_from(measured[i].theme));
        assert_true(theme < themes_count(themes));
        double least = 1000;
        for (int s = 0; s < SIGHTS; s++)
            for (int a = 0; a < TOLD_APART; a++)
                for (int b = 0; b < a; b++) {
                    int one = hue(themes, theme, told_apart[a]);
                    int two = hue(themes, theme, told_apart[b]);
                    double apart = distance(one, two, sights[s].matrix);
                    least = fmin(least, apart);
                    if (apart < measured[i].apart)
                        fail_msg("%s: %d and %d are %.1f apart to %s", measured[i].theme, one, two,
                                 apart, sights[s].name);
                }
        print_message("# %s: the least distance is %.1f\n", measured[i].theme, least);
    }
    themes_free(themes);
}

/* --- how much a colour stands out (WCAG 2.1, contrast ratio) */

static double luminance(int index)
{
    double rgb[3];
    linear(index, rgb);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

static double contrast(int one, int two)
{
    double a = luminance(one), b = luminance(two);
    return (fmax(a, b) + 0.05) / (fmin(a, b) + 0.05);
}

static void check_contrast(const char *name, int ground, double ratio)
{
    struct themes *themes = themes_new();
    size_t theme = themes_find(themes, slice_from(name));
    for (int i = 0; i < MEANING_COUNT; i++) {
        struct look look = themes_look(themes, theme, (enum meaning)i, xterm);
        int on = look.background < 0 ? ground : look.background;
        double has = contrast(look.foreground, on);
        assert_true(look.foreground >= 0);
        if (i != MEANING_BORDER && has < ratio)
            fail_msg("%s: %s has %.2f:1", name, meaning_name((enum meaning)i), has);
    }
    themes_free(themes);
}

static void test_contrast(void **state)
{
    (void)state;
    assert_true(fabs(contrast(BLACK, WHITE) - 21) < 1e-9);
    check_contrast("dark", BLACK, 4.5);
    check_contrast("light", WHITE, 4.5);
    check_contrast("high-contrast", BLACK, 7);
}

/* High contrast does not hang on what the terminal's background is. */
static void test_ground(void **state)
{
    (void)state;
    struct themes *themes = themes_new();
    size_t theme = themes_find(themes, SLICE("high-contrast"));
    for (int i = 0; i < MEANING_COUNT; i++)
        assert_true(themes_look(themes, theme, (enum meaning)i, xterm).background >= 0);
    themes_free(themes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_measure),
        cmocka_unit_test(test_distance),
        cmocka_unit_test(test_contrast),
        cmocka_unit_test(test_ground),
    };
    return cmocka_run_group_tests_name("hues", tests, NULL, NULL);
}
