/* Arenas: alignment, zeroes, copies, growth and reset. */
#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void test_memory_is_zeroed_and_aligned(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    for (size_t size = 1; size < 3000; size = size * 3 + 1) {
        unsigned char *memory = arena_alloc(arena, 1, size);
        assert_int_equal((uintptr_t)memory % 16, 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(memory[i], 0);
        memset(memory, 0xff, size);
    }
    arena_reset(arena);
    unsigned char *again = arena_alloc(arena, 1, 2000);
    for (size_t i = 0; i < 2000; i++)
        assert_int_equal(again[i], 0);
    arena_free(arena);
    arena_free(NULL);
}

static void test_large_requests_and_reset(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char *large = arena_alloc(arena, 3, 1 << 20);
    large[(3 << 20) - 1] = 'x';
    for (int i = 0; i < 1000; i++)
        arena_alloc(arena, 10, 10);
    size_t before = arena_size(arena);
    assert_true(before >= (3 << 20) + 100000);
    arena_reset(arena);
    assert_true(arena_size(arena) < before);
    arena_free(arena);
}

static void test_copies(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char source[] = "abc";
    struct slice copy = arena_slice(arena, slice_of(source, 2));
    source[0] = 'x';
    assert_int_equal(copy.len, 2);
    assert_string_equal(copy.data, "ab");
    assert_true(slice_is_none(arena_slice(arena, SLICE_NONE)));
    assert_false(slice_is_none(arena_slice(arena, SLICE(""))));
    assert_true(slice_equal_string(arena_format(arena, "%d of %s", 3, "five"), "3 of five"));
    int numbers[] = {1, 2, 3};
    assert_memory_equal(arena_copy(arena, numbers, 3, sizeof numbers[0]), numbers, sizeof numbers);
    assert_null(arena_copy(arena, numbers, 0, sizeof numbers[0]));
    arena_free(arena);
}

static void test_absorbed(void **state)
{
    (void)state;
    struct arena *arena = arena_new(), *other = arena_new(), *empty = arena_new();
    struct slice own = arena_string(arena, "own");
    struct slice first = arena_string(other, "first");
    char *large = arena_alloc(other, 1 << 20, 1);
    large[(1 << 20) - 1] = 'x';
    size_t total = arena_size(arena) + arena_size(other);
    arena_absorb(arena, other);
    arena_absorb(arena, empty);
    assert_int_equal(arena_size(arena), total);
    struct slice after = arena_string(arena, "after");
    assert_int_equal(arena_size(arena), total); /* the chunk in use still had room */
    assert_string_equal(own.data, "own");
    assert_string_equal(first.data, "first");
    assert_string_equal(after.data, "after");
    assert_int_equal(large[(1 << 20) - 1], 'x');
    struct arena *fresh = arena_new();
    arena_absorb(fresh, arena);
    assert_string_equal(first.data, "first");
    arena_free(fresh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_memory_is_zeroed_and_aligned),
        cmocka_unit_test(test_large_requests_and_reset),
        cmocka_unit_test(test_copies),
        cmocka_unit_test(test_absorbed),
    };
    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
