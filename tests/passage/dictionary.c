/* Numbers in the order hashes came, kept while the table grows. */
#include "passage/dictionary.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { MANY = 5000 };

/* Keys that all lead to the same slots, and such as are spread. */
static uint64_t key(uint32_t i, bool crowded)
{
    return crowded ? (uint64_t)i << 32 | 7 : i * UINT64_C(0x9E3779B97F4A7C15);
}

static void test_numbers(void **state)
{
    (void)state;
    for (int crowded = 0; crowded < 2; crowded++) {
        struct dictionary dictionary = {0};
        uint32_t many = crowded ? 500 : MANY;
        assert_int_equal(dictionary_find(&dictionary, 1), DICTIONARY_NONE);
        for (uint32_t i = 0; i < many; i++)
            assert_int_equal(dictionary_add(&dictionary, key(i, crowded)), i);
        for (uint32_t i = 0; i < many; i++) {
            assert_int_equal(dictionary_add(&dictionary, key(i, crowded)), i);
            assert_int_equal(dictionary_find(&dictionary, key(i, crowded)), i);
        }
        assert_int_equal(dictionary.count, many);
        assert_int_equal(dictionary_find(&dictionary, key(many, crowded)), DICTIONARY_NONE);
        assert_true(dictionary_bytes(&dictionary) >= many * sizeof(uint64_t));
        dictionary_free(&dictionary);
        assert_int_equal(dictionary.count, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_numbers)};
    return cmocka_run_group_tests_name("dictionary", tests, NULL, NULL);
}
