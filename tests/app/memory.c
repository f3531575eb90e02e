/* What is remembered between runs: places and histories, with several programs at once. */
#include "app/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static char folder[64];

static int make_home(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/hexapla-memory-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    return setenv("XDG_STATE_HOME", folder, 1);
}

static int remove_home(void **state)
{
    static const char *const names[] = {"/hexapla/places", "/hexapla/history", "/hexapla/lock",
                                        "/hexapla", ""};
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        char path[128];
        snprintf(path, sizeof path, "%s%s", folder, names[i]);
        remove(path);
    }
    return 0;
}

static void place_is(uint64_t key, const char *wanted)
{
    struct buffer line = {0};
    assert_int_equal(memory_place(key, &line), wanted != NULL);
    if (wanted)
        assert_string_equal(line.data, wanted);
    buffer_free(&line);
}

static void test_places(void **state)
{
    (void)state;
    place_is(1, NULL);
    memory_keep_place(1, SLICE("parallel 0 12.0 0"));
    memory_keep_place(2, SLICE("article 1 13.0 1"));
    place_is(1, "parallel 0 12.0 0");
    place_is(2, "article 1 13.0 1");
    memory_keep_place(1, SLICE("merged 0 14.0 0"));
    place_is(1, "merged 0 14.0 0");
    place_is(3, NULL);
}

static void test_old_places_go(void **state)
{
    (void)state;
    char path[128];
    memory_keep_place(1, SLICE("place 1"));
    snprintf(path, sizeof path, "%s/hexapla/places", folder);
    FILE *file = fopen(path, "a");
    assert_non_null(file);
    for (unsigned key = 2; key <= 1000; key++)
        fprintf(file, "%016x place %u\n", key, key);
    fclose(file);
    memory_keep_place(1001, SLICE("place 1001"));
    place_is(1, NULL);
    place_is(2, "place 2");
    place_is(1001, "place 1001");
}

static void write_places(int child)
{
    for (int i = 0; i < 20; i++) {
        char line[32];
        snprintf(line, sizeof line, "place %d", i);
        memory_keep_place((uint64_t)(child * 100 + i), slice_from(line));
    }
    _exit(0);
}

static void test_several_programs(void **state)
{
    (void)state;
    for (int child = 0; child < 4; child++)
        if (fork() == 0)
            write_places(child);
    while (wait(NULL) > 0)
        continue;
    for (int child = 0; child < 4; child++)
        for (int i = 0; i < 20; i++) {
            char line[32];
            snprintf(line, sizeof line, "place %d", i);
            place_is((uint64_t)(child * 100 + i), line);
        }
}

static void test_history(void **state)
{
    struct history searches = {0}, commands = {0}, other = {0}, none = {0};
    (void)state;
    history_add(&searches, SLICE("ferry"));
    history_add(&commands, SLICE("set theme light"));
    memory_keep_history(&searches, &commands);
    /* Another program, which had not seen these. */
    history_add(&other, SLICE("fire"));
    memory_keep_history(&other, &none);
    memory_history(&searches, &commands);
    assert_int_equal(searches.count, 2);
    assert_true(slice_equal(history_line(&searches, 1), SLICE("fire")));
    assert_true(slice_equal(history_line(&searches, 2), SLICE("ferry")));
    assert_true(slice_equal(history_line(&commands, 1), SLICE("set theme light")));
    history_free(&searches);
    history_free(&commands);
    history_free(&other);
}

/* Nowhere to write: nothing happens, and nothing is said. */
static void test_no_home(void **state)
{
    (void)state;
    setenv("XDG_STATE_HOME", "/dev/null/state", 1);
    memory_keep_place(1, SLICE("parallel 0 12.0 0"));
    place_is(1, NULL);
    setenv("XDG_STATE_HOME", "relative", 1);
    unsetenv("HOME");
    memory_keep_place(1, SLICE("parallel 0 12.0 0"));
    place_is(1, NULL);
}

static void test_key(void **state)
{
    struct slice one[] = {SLICE("/etc/passwd"), SLICE("/etc/group")},
                 other[] = {SLICE("/etc/../etc/group"), SLICE("/etc/passwd")};
    struct input_story a = {.paths = one, .count = 2}, b = {.paths = other, .count = 2},
                       c = {.paths = one, .count = 1};
    (void)state;
    assert_int_equal(memory_key(&a), memory_key(&b));
    assert_true(memory_key(&a) != memory_key(&c));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_places, make_home, remove_home),
        cmocka_unit_test_setup_teardown(test_old_places_go, make_home, remove_home),
        cmocka_unit_test_setup_teardown(test_several_programs, make_home, remove_home),
        cmocka_unit_test_setup_teardown(test_history, make_home, remove_home),
        cmocka_unit_test_setup_teardown(test_no_home, make_home, remove_home),
        cmocka_unit_test(test_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
