/* Pairs of units that have much in common. */
#include "passage/seeds.h"

#include "base/buffer.h"
#include "texts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define OTHERS \
    " Nobody had counted the swans on the river since the mill was sold. A baker from the coast " \
    "keeps four goats behind the station. Rain fell on the market from noon until the lamps were " \
    "lit. Every winter the school sends its oldest bell to be tuned."

static struct seeds find(const char *a, const char *b)
{
    struct digest *first = text_digest(a), *second = text_digest(b);
    struct arena *arena = arena_new();
    struct joint joint;
    struct seeds seeds = {0};
    joint_make(&joint, arena, first, second);
    seeds_find(&seeds, &joint, 1);
    arena_free(arena);
    digest_free(first);
    digest_free(second);
    return seeds;
}

static const struct {
    const char *a, *b;
    size_t count; /* of seeds; the first is of the first units */
} rows[] = {
    {"The council approved the plan for the harbour tunnel on Tuesday." OTHERS,
     "On Tuesday the plan for a harbour tunnel was approved by the council. It will cost a lot of "
     "money, says the treasurer.",
     1},
    {"The council approved the plan for the harbour tunnel on Tuesday." OTHERS,
     "It will cost a lot of money, says the treasurer of the party. The other parties said "
     "nothing about it on that day.",
     0},
};

static void test_rows(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct seeds seeds = find(rows[i].a, rows[i].b);
        assert_int_equal(seeds.count, rows[i].count);
        if (seeds.count)
            assert_true(seeds.items[0].at[0] == 0 && seeds.items[0].at[1] == 0);
        seeds_free(&seeds);
    }
}

/* Of a sentence that stands everywhere, no pair is proposed. */
static void test_bounded(void **state)
{
    (void)state;
    struct buffer text = {0};
    for (int i = 0; i < 2000; i++)
        buffer_add_slice(&text, SLICE("The same eight words stand in this line. "));
    struct seeds seeds = find(text.data, text.data);
    assert_int_equal(seeds.count, 0);
    seeds_free(&seeds);
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows), cmocka_unit_test(test_bounded)};
    return cmocka_run_group_tests_name("seeds", tests, NULL, NULL);
}
