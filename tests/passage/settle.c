/* Which stretches give way to which. */
#include "passage/settle.h"

#include "base/buffer.h"
#include "base/vec.h"
#include "texts.h"

#include <stdlib.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { WORDS = 400 };

/* Both sides have the same words of eight letters, none of them twice. */
static struct digest *long_digest(void)
{
    struct buffer text = {0};
    for (int i = 0; i < WORDS; i++)
        buffer_format(&text, "%cord%c%c%c%s ", i % 10 ? 'w' : 'W', 'a' + i / 100, 'a' + i / 10 % 10,
                      'a' + i % 10, i % 10 == 9 ? "." : "");
    struct digest *digest = text_digest(text.data);
    buffer_free(&text);
    return digest;
}

static struct stretch run(uint32_t at_a, uint32_t at_b, uint32_t count)
{
    return (struct stretch){.from = {at_a, at_b}, .to = {at_a + count, at_b + count}, .score = 1};
}

static struct stretch alike(uint32_t at_a, uint32_t at_b, uint32_t count, double gain, double apart)
{
    struct stretch stretch = run(at_a, at_b, count);
    stretch.kind = STRETCH_ALIKE;
    stretch.score = 0.7;
    for (int side = 0; side < 2; side++) {
        stretch.gain[side] = gain;
        stretch.gain_apart[side] = apart;
    }
    return stretch;
}

static struct stretch condensed(uint32_t at, uint32_t count)
{
    struct stretch stretch = run(at, 0, count);
    stretch.kind = STRETCH_CONDENSED;
    stretch.to[1] = WORDS;
    return stretch;
}

struct table {
    struct digest *a, *b;
    struct arena *arena;
    struct joint joint;
    struct stretches stretches;
    uint8_t *in_run[2];
};

static void set_up(struct table *table)
{
    *table = (struct table){long_digest(), long_digest(), arena_new(), {0}, {0}, {0}};
    joint_make(&table->joint, table->arena, table->a, table->b);
    for (int side = 0; side < 2; side++)
        table->in_run[side] = calloc(WORDS + 1, 1);
}

static void tear_down(struct table *table)
{
    VEC_FREE(&table->stretches);
    arena_free(table->arena);
    digest_free(table->a);
    digest_free(table->b);
    free(table->in_run[0]);
    free(table->in_run[1]);
}

static void test_weak(void **state)
{
    (void)state;
    struct table table;
    set_up(&table);
    VEC_PUSH(&table.stretches, run(0, 0, 9));
    VEC_PUSH(&table.stretches, alike(50, 50, 40, 5, 5));
    VEC_PUSH(&table.stretches, alike(100, 100, 40, 50, 50));
    VEC_PUSH(&table.stretches, alike(150, 150, 40, 50, 50));
    table.stretches.items[3].score = 0.2;
    settle_weak(&table.stretches);
    assert_int_equal(table.stretches.count, 2);
    assert_int_equal(table.stretches.items[1].from[0], 100);
    tear_down(&table);
}

static const struct {
    double gain, apart;
    uint32_t at; /* of the fragment, on both sides; the run has 100 to 150 */
    bool run_stays, fragment_stays;
} run_rows[] = {
    {200, 80, 90, false, true},  /* more than its run */
    {200, 2, 100, true, false},  /* nothing beside it */
    {200, 200, 250, true, true}, /* elsewhere */
    {40, 40, 250, true, false},  /* elsewhere, and not by far so plain */
};

static void test_runs(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof run_rows / sizeof *run_rows; i++) {
        struct table table;
        set_up(&table);
        VEC_PUSH(&table.stretches, run(100, 100, 50));
        VEC_PUSH(&table.stretches,
                 alike(run_rows[i].at, run_rows[i].at, 90, run_rows[i].gain, run_rows[i].apart));
        settle_runs(&table.stretches, &table.joint);
        assert_int_equal(table.stretches.count, run_rows[i].run_stays + run_rows[i].fragment_stays);
        assert_int_equal(table.stretches.items[0].kind,
                         run_rows[i].run_stays ? STRETCH_RUN : STRETCH_ALIKE);
        tear_down(&table);
    }
}

static void overlaps(struct table *table)
{
    settle_overlaps(&table->stretches, &table->joint, (const uint8_t *const *)table->in_run);
}

static void test_overlaps(void **state)
{
    (void)state;
    struct table table;
    set_up(&table);
    struct stretch better = alike(90, 90, 60, 90, 90);
    better.score = 0.9;
    VEC_PUSH(&table.stretches, alike(300, 300, 60, 90, 90));
    VEC_PUSH(&table.stretches, alike(120, 120, 80, 90, 90));
    VEC_PUSH(&table.stretches, better);
    VEC_PUSH(&table.stretches, run(10, 10, 50));
    overlaps(&table);
    assert_int_equal(table.stretches.count, 4);
    assert_int_equal(table.stretches.items[0].from[0], 10);
    assert_int_equal(table.stretches.items[1].from[0], 90);
    assert_int_equal(table.stretches.items[2].from[0], 150);
    for (size_t i = 1; i < 4; i++)
        for (int side = 0; side < 2; side++)
            assert_true(table.stretches.items[i - 1].to[side] <=
                        table.stretches.items[i].from[side]);
    tear_down(&table);
}

/* A short run stands only where nothing else does; a condensation takes none of the words it
 * condenses, but those it is made of. */
static void test_ranks(void **state)
{
    (void)state;
    struct table table;
    set_up(&table);
    struct stretch whole = run(110, 20, 12), elsewhere = run(380, 380, 12);
    whole.whole = elsewhere.whole = true;
    VEC_PUSH(&table.stretches, whole);
    VEC_PUSH(&table.stretches, elsewhere);
    VEC_PUSH(&table.stretches, condensed(100, 80));
    VEC_PUSH(&table.stretches, alike(200, 200, 60, 90, 90));
    VEC_PUSH(&table.stretches, alike(100, 290, 80, 90, 90));
    overlaps(&table);
    assert_int_equal(table.stretches.count, 3);
    assert_int_equal(table.stretches.items[0].kind, STRETCH_CONDENSED);
    assert_int_equal(table.stretches.items[1].from[1], 200);
    assert_int_equal(table.stretches.items[2].from[0], 380);
    tear_down(&table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_weak), cmocka_unit_test(test_runs),
                                       cmocka_unit_test(test_overlaps),
                                       cmocka_unit_test(test_ranks)};
    return cmocka_run_group_tests_name("settle", tests, NULL, NULL);
}
