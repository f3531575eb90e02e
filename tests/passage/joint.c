/* What two digests have in common. */
#include "passage/joint.h"

#include "texts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char ONE[] =
    "The engine of the ferry burned for hours and nobody knew of it. The crew "
    "of the ferry had left by the stern ramp before that.";
static const char TWO[] =
    "Engines burn, and the crews of ferries know how to leave a deck on fire.";

static void test_common(void **state)
{
    (void)state;
    struct digest *a = text_digest(ONE), *b = text_digest(TWO);
    struct arena *arena = arena_new();
    struct joint joint;
    joint_make(&joint, arena, a, b);
    for (int side = 0; side < 2; side++)
        for (uint32_t i = 0; i < joint.sides[side].digest->stems.count; i++) {
            uint32_t same = joint.sides[side].other[i];
            if (same == DICTIONARY_NONE)
                continue;
            assert_int_equal(joint.sides[!side].other[same], i);
            assert_true(joint.sides[side].digest->stems.keys[i] ==
                        joint.sides[!side].digest->stems.keys[same]);
            assert_true(joint.sides[side].weight[i] <= joint.sides[!side].weight[same] &&
                        joint.sides[side].weight[i] >= joint.sides[!side].weight[same]);
        }
    uint32_t the = a->places[0].stem, engine = a->places[1].stem, ferry = a->places[4].stem;
    assert_int_not_equal(joint.sides[0].other[engine], DICTIONARY_NONE);
    assert_true(joint.sides[0].weight[engine] > joint.sides[0].weight[the]);
    assert_true(joint.sides[0].lack[ferry] < joint.sides[0].lack[engine]);
    /* "Engines" is not "engine", but "the" is "the". */
    assert_int_equal(joint.word[b->places[0].word], DICTIONARY_NONE);
    assert_int_equal(joint.word[b->places[3].word], a->places[0].word);
    arena_free(arena);
    digest_free(a);
    digest_free(b);
}

static void test_marks(void **state)
{
    (void)state;
    struct digest *a = text_digest(ONE), *b = text_digest(TWO);
    struct arena *arena = arena_new();
    struct joint joint;
    joint_make(&joint, arena, a, b);
    joint_mark(&joint, 0, 0, 2);
    assert_true(joint_marked(&joint, 1, b->places[0].stem));
    assert_true(joint_marked(&joint, 1, b->places[3].stem));
    assert_false(joint_marked(&joint, 1, b->places[1].stem));
    joint_mark(&joint, 0, 2, 4);
    assert_false(joint_marked(&joint, 1, b->places[0].stem));
    arena_free(arena);
    digest_free(a);
    digest_free(b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_common), cmocka_unit_test(test_marks)};
    return cmocka_run_group_tests_name("joint", tests, NULL, NULL);
}
