/* How many of the pairs that a careful reader found in the stories of articles/ are found
 * (articles/gold). Bounds stand a little below what was measured, so that a loss fails. */
#include "gold.h"

/* Pairs of sentences of different articles, each member's sentences with each of the other's. */
static size_t count_shown(const struct story *story)
{
    size_t shown = 0;
    for (size_t i = 0; i < story->comparison->statement_count; i++)
        for (size_t j = 0; j < story->comparison->statements[i].pair_count; j++) {
            const struct pair *pair = &story->comparison->statements[i].pairs[j];
            if (pair->a.article != pair->b.article)
                shown += (size_t)pair->a.count * pair->b.count;
        }
    return shown;
}

static const struct {
    const char *story;
    double precision, recall; /* at least */
} bounds[] = {{"chips", 0.80, 0.70},
              {"library-bus", 0.87, 0.75},
              {"ferry", 0.96, 0.93},
              {"rates", 0.96, 0.78},
              {"rockfall", 0.93, 0.68}};

static void check_gold(const char *name, double precision, double recall)
{
    struct story story;
    struct buffer path = {0}, file = {0};
    struct slice rest, line, fields[MOST_FIELDS];
    size_t gold = 0, found = 0, optional = 0;
    story_open(&story, name);
    path_below(&path, "gold/", name, ".tsv");
    assert_true(file_read(path.data, 1 << 20, &file, NULL));
    for (rest = buffer_slice(&file); slice_next_line(&rest, &line); gold++) {
        struct spot a = {0}, b = {0};
        assert_int_equal(split(line, fields), 5);
        if (!find_spot(&story, fields[0], fields[1], &a) ||
            !find_spot(&story, fields[2], fields[3], &b))
            fail_msg("%s: no such sentence: %.*s", name, SLICE_ARG(line));
        if (slice_ends(fields[4], SLICE("?"))) { /* borderline: counts neither way */
            optional += pair_of(&story, a, b) != NULL;
            gold--;
        } else {
            found += pair_of(&story, a, b) != NULL;
        }
    }
    double shown = (double)(count_shown(&story) - optional);
    print_message("# %s: precision %.3f recall %.3f\n", name, (double)found / shown,
                  (double)found / (double)gold);
    if ((double)found < precision * shown || (double)found < recall * (double)gold)
        fail_msg("%s: %zu of %zu found, %.0f shown", name, found, gold, shown);
    buffer_free(&path);
    buffer_free(&file);
    story_close(&story);
}

static void test_gold(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
        check_gold(bounds[i].story, bounds[i].precision, bounds[i].recall);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_gold)};
    return cmocka_run_group_tests_name("articles", tests, NULL, NULL);
}
