/* Random keys and sizes in the tables of facts and shares, over comparisons drawn at random: what
 * must hold of every screen holds, and nothing is read that is not there. */
#include "invariants.h"
#include "random.h"

#include <locale.h>

enum { STORIES = 150, KEYS = 40 };

static const char *const keys[] = {
    "vt", "vx", "vp",        "j",         "3k",       "l",    "h",           "G",          "g",
    "o",  "f",  "F",         "]x",        "[x",       "-",    "W",           "<",          ">",
    " ",  "^U", "q",         "B",         "(",        "?",    "<Enter>",     "<Esc>",      "|",
    "va", "n",  "/a<Enter>", "&e<Enter>", "&<Enter>", "vtvx", "vtf<Enter>q", "vx<Enter>q",
};

static void test_random_keys(void **state)
{
    static const size_t heights[] = {8, 10, 16, 24, 50}, widths[] = {40, 59, 60, 80, 121, 200};
    (void)state;
    for (uint64_t story = 1; story <= STORIES; story++) {
        uint64_t seed = story * 7919;
        struct reader *reader = reader_new(NULL);
        struct comparison *comparison = random_comparison(story);
        reader_set_comparison(reader, comparison);
        comparison_release(comparison);
        for (size_t i = 0; i < KEYS; i++) {
            story_type(reader, keys[random_next(&seed, sizeof keys / sizeof *keys)]);
            if (!random_next(&seed, 12)) {
                comparison = random_comparison(story * 1000 + i);
                reader_set_comparison(reader, comparison);
                comparison_release(comparison);
            }
            if (!random_next(&seed, 12))
                reader_set_ascii(reader, random_next(&seed, 2));
            check_screen(reader, heights[random_next(&seed, 5)], widths[random_next(&seed, 6)]);
        }
        struct canvas *canvas = canvas_new(0, 60);
        reader_draw_linear(reader, canvas);
        canvas_free(canvas);
        reader_free(reader);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_random_keys)};
    return cmocka_run_group_tests_name("tables", tests, NULL, NULL);
}
