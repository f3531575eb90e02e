/* Names of keys, there and back. */
#include "canvas/key.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct row {
    const char *name;
    size_t count;
    uint32_t keys[4];
};

static const struct row rows[] = {
    {"j", 1, {'j'}},
    {"]c", 2, {']', 'c'}},
    {"zo", 2, {'z', 'o'}},
    {"^D", 1, {4}},
    {"^d", 1, {4}},
    {"^[", 1, {KEYS_ESCAPE}},
    {"^", 1, {'^'}},
    {"F^", 2, {'F', '^'}},
    {"<^>m", 2, {'^', 'm'}},
    {"Space", 1, {' '}},
    {"<Space>", 1, {' '}},
    {"<space>x", 2, {' ', 'x'}},
    {"Enter", 1, {'\r'}},
    {"Esc", 1, {27}},
    {"<Esc>", 1, {27}},
    {"Tab", 1, {'\t'}},
    {"Backspace", 1, {127}},
    {"PageDown", 1, {KEYS_PAGE_DOWN}},
    {"g<PageDown>g", 3, {'g', KEYS_PAGE_DOWN, 'g'}},
    {"F1", 1, {KEYS_F1}},
    {"F12", 1, {KEYS_F12}},
    {"F+", 2, {'F', '+'}},
    {"Up", 1, {KEYS_UP}},
    {"up", 2, {'u', 'p'}},
    {"<", 1, {'<'}},
    {"<x", 2, {'<', 'x'}},
    {"<>", 2, {'<', '>'}},
    {"<<>", 1, {'<'}},
    {"<no such>", 0, {0}},
    {"é", 1, {0xE9}},
    {"日", 1, {0x65E5}},
    {"", 0, {0}},
    {"a b", 0, {0}},
    {"a\x01", 0, {0}},
    {"\xff", 0, {0}},
    {"abcde", 0, {0}}, /* more than there is room for */
};

static void test_parse(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint32_t keys[4];
        assert_int_equal(key_parse(slice_from(rows[i].name), keys, 4), rows[i].count);
        for (size_t k = 0; k < rows[i].count; k++)
            assert_int_equal(keys[k], rows[i].keys[k]);
    }
}

static void assert_round_trip(uint32_t key)
{
    struct buffer name = {0};
    key_name_add(key, &name);
    uint32_t back;
    assert_int_equal(key_parse(buffer_slice(&name), &back, 1), 1);
    assert_int_equal(back, key);
    buffer_free(&name);
}

static void test_round_trip(void **state)
{
    (void)state;
    for (uint32_t key = 0; key < 0x80; key++)
        assert_round_trip(key);
    for (uint32_t key = 0xA0; key < 0xD800; key += 7)
        assert_round_trip(key);
    assert_round_trip(0x1F600);
    assert_round_trip(0x10FFFF);
    for (uint32_t key = KEYS_NONE; key <= KEYS_WAKE; key++)
        assert_round_trip(key);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parse),
        cmocka_unit_test(test_round_trip),
    };
    return cmocka_run_group_tests_name("key", tests, NULL, NULL);
}
