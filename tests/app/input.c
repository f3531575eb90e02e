/* What belongs together, and in which order a library shows it. */
#include "app/input.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void near_folders_come_first(void **state)
{
    (void)state;
    static const char *const folders[] = {"a/formats/x", "a/formats/y", "a/x", "a", "a/w"};
    static const char *const wanted[] = {"a", "a/x", "a/w", "a/formats/x", "a/formats/y"};
    struct input input = {.arena = arena_new(), .count = 5};
    input.stories = ARENA_ARRAY(input.arena, struct input_story, input.count);
    for (size_t i = 0; i < input.count; i++)
        input.stories[i] = (struct input_story){.folder = slice_from(folders[i])};
    input_near_first(&input);
    for (size_t i = 0; i < input.count; i++)
        assert_true(slice_equal(input.stories[i].folder, slice_from(wanted[i])));
    input_free(&input);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(near_folders_come_first),
    };
    return cmocka_run_group_tests_name("input", tests, NULL, NULL);
}
