/* The list of actions: names are unique, found again, and every entry is whole. */
#include "keyboard/action.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void test_names_are_found_again(void **state)
{
    (void)state;
    size_t count;
    const struct action_info *table = action_table(&count);
    size_t actions = 0;
    for (size_t i = 0; i < count; i++) {
        assert_true(strlen(table[i].help) > 0);
        if (table[i].action == ACTION_NONE)
            continue;
        actions++;
        assert_int_equal(action_find(table[i].name, strlen(table[i].name)), table[i].action);
        assert_string_equal(action_name(table[i].action), table[i].name);
        assert_true(strlen(table[i].keys) > 0);
        assert_true(table[i].context != 0);
    }
    assert_int_equal(actions, ACTION_COUNT - 1);
    assert_int_equal(table[0].action, ACTION_NONE);
    assert_int_equal(action_find("line", 4), ACTION_NONE);
}

static void test_contexts(void **state)
{
    (void)state;
    assert_int_equal(context_find("parallel", 8), CONTEXT_PARALLEL);
    assert_int_equal(context_find("all", 3), CONTEXT_ALL);
    assert_int_equal(context_find("al", 2), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_are_found_again),
        cmocka_unit_test(test_contexts),
    };
    return cmocka_run_group_tests_name("action", tests, NULL, NULL);
}
