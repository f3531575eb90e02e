/* Buffers, maps, vectors and hashes. */
#include "base/buffer.h"
#include "base/hash.h"
#include "base/map.h"
#include "base/vec.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

static void test_buffer(void **state)
{
    (void)state;
    struct buffer b = {0};
    assert_int_equal(buffer_slice(&b).len, 0);
    assert_non_null(buffer_slice(&b).data);
    buffer_clear(&b);
    buffer_add(&b, "a\0b", 3);
    buffer_add_char(&b, '!');
    buffer_add_string(&b, " and ");
    buffer_format(&b, "%s-%05d", "x", 42);
    buffer_add_slice(&b, SLICE_NONE);
    assert_int_equal(b.len, 16);
    assert_memory_equal(b.data, "a\0b! and x-00042", 17);
    for (int i = 0; i < 100000; i++)
        buffer_add_char(&b, 'y');
    assert_int_equal(b.len, 100016);
    assert_int_equal(b.data[b.len], '\0');
    buffer_clear(&b);
    assert_int_equal(b.len, 0);
    buffer_free(&b);
    assert_null(b.data);
}

static void test_map(void **state)
{
    (void)state;
    enum { KEYS = 5000 };
    static char keys[KEYS][16];
    struct map map = {0};
    bool fresh;
    assert_null(map_get(&map, SLICE("nothing")));
    for (uint32_t i = 0; i < KEYS; i++) {
        snprintf(keys[i], sizeof keys[i], "key %u", i);
        *map_put(&map, slice_from(keys[i]), 0, &fresh) = i;
        assert_true(fresh);
    }
    assert_int_equal(map.count, KEYS);
    for (uint32_t i = 0; i < KEYS; i++)
        assert_int_equal(*map_get(&map, slice_from(keys[i])), i);
    assert_int_equal(*map_put(&map, SLICE("key 7"), 99, &fresh), 7);
    assert_false(fresh);
    assert_null(map_get(&map, SLICE("key")));
    *map_put(&map, SLICE_NONE, 5, NULL) += 1;
    assert_int_equal(*map_get(&map, SLICE("")), 6);
    map_free(&map);
    map_free(&map);
}

static void test_vec(void **state)
{
    (void)state;
    VEC(int) v = {0};
    for (int i = 0; i < 1000; i++)
        VEC_PUSH(&v, i * i);
    assert_int_equal(v.count, 1000);
    assert_int_equal(v.items[999], 999 * 999);
    VEC_FREE(&v);
    assert_int_equal(v.count, 0);
}

/* The stable hash is kept in ids: its values are a promise (test vectors of FNV-1a 64). */
static void test_stable_hash(void **state)
{
    (void)state;
    assert_true(hash_stable(SLICE(""), 0) == UINT64_C(0xcbf29ce484222325));
    assert_true(hash_stable(SLICE("a"), 0) == UINT64_C(0xaf63dc4c8601ec8c));
    assert_true(hash_stable(SLICE("foobar"), 0) == UINT64_C(0x85944171f73967e8));
    uint64_t part = hash_stable(SLICE("foo"), 0);
    assert_true(hash_stable(SLICE("bar"), part) == UINT64_C(0x85944171f73967e8));
}

static void test_quick_hash_sees_every_byte(void **state)
{
    (void)state;
    char text[40];
    memset(text, 'a', sizeof text);
    for (size_t len = 0; len <= sizeof text; len++) {
        uint64_t plain = hash_quick(slice_of(text, len));
        for (size_t i = 0; i < len; i++) {
            text[i] = 'b';
            assert_true(hash_quick(slice_of(text, len)) != plain);
            text[i] = 'a';
        }
        if (len)
            assert_true(hash_quick(slice_of(text, len - 1)) != plain);
    }
}

/* A map does not read keys of up to eight bytes again. */
static void test_quick_hash_parts_short_strings(void **state)
{
    (void)state;
    struct map map = {0};
    static char texts[8][256][8];
    bool fresh;
    for (size_t len = 1; len <= 8; len++)
        for (int byte = 0; byte < 256; byte++) {
            char *text = texts[len - 1][byte];
            memset(text, 'x', 8);
            text[(size_t)byte % len] = (char)byte;
            map_put(&map, slice_of(text, len), 0, &fresh);
            assert_true(fresh);
        }
    map_free(&map);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_buffer),
        cmocka_unit_test(test_map),
        cmocka_unit_test(test_vec),
        cmocka_unit_test(test_stable_hash),
        cmocka_unit_test(test_quick_hash_sees_every_byte),
        cmocka_unit_test(test_quick_hash_parts_short_strings),
    };
    return cmocka_run_group_tests_name("containers", tests, NULL, NULL);
}
