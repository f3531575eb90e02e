/* Seeds that lie close together are one fragment, those that do not are several. */
#include "passage/extend.h"

#include "base/buffer.h"
#include "base/vec.h"
#include "texts.h"

#include <stdlib.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { UNITS = 24, WORDS = 10 };

/* Unit n is made of ten words of its own. */
static char *units_text(void)
{
    struct buffer text = {0};
    for (int unit = 0; unit < UNITS; unit++) {
        for (int i = 0; i < WORDS; i++)
            buffer_format(&text, "%s%c%cword%c", i ? " " : "", i ? 'q' : 'Q', 'a' + unit, 'a' + i);
        buffer_add_slice(&text, SLICE(". "));
    }
    return text.data;
}

static const struct {
    size_t seed_count;
    struct seed seeds[6];
    size_t count;
    uint32_t from[3][2], to[3][2]; /* units; of the fragments by their place */
} rows[] = {
    {1, {{{3, 3}}}, 1, {{3, 3}}, {{4, 4}}},
    {3, {{{3, 3}}, {{4, 4}}, {{6, 6}}}, 1, {{3, 3}}, {{7, 7}}},
    /* Too far apart on either side. */
    {2, {{{3, 3}}, {{9, 9}}}, 2, {{3, 3}, {9, 9}}, {{4, 4}, {10, 10}}},
    /* Side by side here, but not over there: the middle one parts the others. */
    {3, {{{3, 3}}, {{4, 20}}, {{5, 5}}}, 1, {{3, 3}}, {{6, 6}}},
    {0, {{{0, 0}}}, 0, {{0}}, {{0}}},
};

static int by_place(const void *left, const void *right)
{
    const struct stretch *a = left, *b = right;
    return a->from[0] < b->from[0] ? -1 : a->from[0] > b->from[0];
}

static void test_rows(void **state)
{
    (void)state;
    char *text = units_text();
    struct digest *a = text_digest(text), *b = text_digest(text);
    assert_int_equal(a->unit_count, UNITS);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena *arena = arena_new();
        struct joint joint;
        struct seeds seeds = {0};
        struct stretches found = {0};
        joint_make(&joint, arena, a, b);
        for (size_t k = 0; k < rows[i].seed_count; k++)
            VEC_PUSH(&seeds, rows[i].seeds[k]);
        extend_seeds(&found, &joint, &seeds);
        assert_int_equal(found.count, rows[i].count);
        if (found.count)
            qsort(found.items, found.count, sizeof *found.items, by_place);
        for (size_t k = 0; k < found.count; k++)
            for (int side = 0; side < 2; side++) {
                assert_int_equal(found.items[k].kind, STRETCH_ALIKE);
                assert_int_equal(found.items[k].from[side], rows[i].from[k][side] * WORDS);
                assert_int_equal(found.items[k].to[side], rows[i].to[k][side] * WORDS);
            }
        seeds_free(&seeds);
        VEC_FREE(&found);
        arena_free(arena);
    }
    digest_free(a);
    digest_free(b);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows)};
    return cmocka_run_group_tests_name("extend", tests, NULL, NULL);
}
