/* Edges go to where the words part, from too narrow and from too wide. */
#include "passage/edges.h"

#include "texts.h"

#include <stdlib.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define BEFORE \
    "Nobody had counted the swans on the river since the mill was sold. A baker from the coast " \
    "keeps four goats behind the station. Rain fell on the market until the lamps were lit. "
#define TOLD \
    "The council approved the plan for the harbour tunnel on Tuesday after a debate of six " \
    "hours. " \
    "Builders will start to dig in August, the mayor promised, and traffic should flow by spring."
#define RETOLD \
    "After debating for six hours on Tuesday, the council approved plans for the harbour tunnel. " \
    "The mayor promised that builders start digging in August and that traffic will flow by " \
    "spring."
#define AFTER \
    " Every winter the school sends its oldest bell away. Two tuners in leather aprons collect " \
    "it " \
    "with a cart. Their horse knows each step of the road."
#define AROUND \
    "Her grandfather collected barometers of brass. Some of them still hang in our corridor, and " \
    "one predicts storms rather well. "

enum { BEFORE_WORDS = 34, AROUND_WORDS = 20 };

static void test_edges(void **state)
{
    (void)state;
    struct digest *a = text_digest(BEFORE TOLD AFTER), *b = text_digest(AROUND RETOLD " " AROUND);
    struct digest *told = text_digest(TOLD), *retold = text_digest(RETOLD);
    const uint8_t *none[2] = {calloc(a->place_count + 1, 1), calloc(b->place_count + 1, 1)};
    for (int wide = 0; wide < 2; wide++) {
        struct arena *arena = arena_new();
        struct joint joint;
        joint_make(&joint, arena, a, b);
        struct stretch stretch = {.kind = STRETCH_ALIKE,
                                  .from = {BEFORE_WORDS + 4, AROUND_WORDS + 4},
                                  .to = {BEFORE_WORDS + 24, AROUND_WORDS + 24}};
        if (wide)
            stretch = (struct stretch){.from = {BEFORE_WORDS - 12, AROUND_WORDS - 10},
                                       .to = {BEFORE_WORDS + told->place_count + 10,
                                              AROUND_WORDS + retold->place_count + 8}};
        edges_find(&stretch, &joint, none);
        assert_int_equal(stretch.from[0], BEFORE_WORDS);
        assert_int_equal(stretch.to[0], BEFORE_WORDS + told->place_count);
        assert_int_equal(stretch.from[1], AROUND_WORDS);
        assert_int_equal(stretch.to[1], AROUND_WORDS + retold->place_count);
        assert_true(stretch.gain[0] > 10 && stretch.gain[1] > 10);
        assert_true(stretch.score > 0.6 && stretch.score < 1);
        assert_true(stretch.gain_apart[0] >= stretch.gain[0]);
        arena_free(arena);
    }
    free((void *)none[0]);
    free((void *)none[1]);
    digest_free(a);
    digest_free(b);
    digest_free(told);
    digest_free(retold);
}

/* What stands in runs is not counted apart from them. */
static void test_runs(void **state)
{
    (void)state;
    struct digest *a = text_digest(TOLD AFTER), *b = text_digest(AROUND TOLD);
    struct digest *told = text_digest(TOLD);
    uint8_t *in_run[2] = {calloc(a->place_count + 1, 1), calloc(b->place_count + 1, 1)};
    struct arena *arena = arena_new();
    struct joint joint;
    joint_make(&joint, arena, a, b);
    memset(in_run[0], 1, told->place_count);
    struct stretch stretch = {.from = {0, AROUND_WORDS}, .to = {told->place_count, b->place_count}};
    edges_find(&stretch, &joint, (const uint8_t *const *)in_run);
    assert_true(stretch.gain[0] > 20 && stretch.gain_apart[0] < 1);
    assert_true(stretch.gain_apart[1] > 20);
    arena_free(arena);
    free(in_run[0]);
    free(in_run[1]);
    digest_free(a);
    digest_free(b);
    digest_free(told);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_edges), cmocka_unit_test(test_runs)};
    return cmocka_run_group_tests_name("edges", tests, NULL, NULL);
}
