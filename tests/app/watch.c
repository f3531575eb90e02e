/* Watched files: written in place, replaced by another, removed, brought back; new ones in a
 * folder; and nothing told while writing goes on or where nothing has changed. */
#include "app/watch.h"

#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static char folder[64];
static char paths[2][80], extra[80];
static int idle[2];

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    assert_int_equal(fclose(file), 0);
}

static int make_files(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/hexapla-watch-XXXXXX");
    if (!mkdtemp(folder) || pipe(idle) != 0)
        return -1;
    snprintf(paths[0], sizeof paths[0], "%s/a.txt", folder);
    snprintf(paths[1], sizeof paths[1], "%s/b.txt", folder);
    snprintf(extra, sizeof extra, "%s/c.txt", folder);
    write_file(paths[0], "One.\n");
    write_file(paths[1], "Two.\n");
    return 0;
}

static int remove_files(void **state)
{
    (void)state;
    unlink(paths[0]);
    unlink(paths[1]);
    unlink(extra);
    close(idle[0]);
    close(idle[1]);
    return rmdir(folder);
}

/* Waits until there is news, at most so long. */
static bool wait_news(struct watch *watch, struct watch_news *news, int milliseconds)
{
    for (int waited = 0; waited < milliseconds;) {
        struct pollfd ready = {watch_descriptor(watch), POLLIN, 0};
        if (poll(&ready, 1, 50) == 0)
            waited += 50;
        else if (watch_take(watch, news))
            return true;
    }
    return false;
}

enum { LONG = 20000, SHORT = 600 };

static struct watch *open_watch(struct slice list[2], struct input_story *story)
{
    for (size_t i = 0; i < 2; i++)
        list[i] = slice_from(paths[i]);
    *story = (struct input_story){.folder = slice_from(folder), .paths = list, .count = 2};
    struct watch *watch = watch_new(idle[0]);
    assert_non_null(watch);
    watch_story(watch, story);
    return watch;
}

static void test_files(void **state)
{
    struct slice list[2];
    struct input_story story;
    struct watch_news news;
    (void)state;
    struct watch *watch = open_watch(list, &story);
    write_file(paths[1], "Two, again.\n");
    assert_true(wait_news(watch, &news, LONG));
    assert_int_equal(news.changed, 1);
    assert_int_equal(news.gone, 0);
    assert_string_equal(news.first.data, paths[1]);
    write_file(extra, "A new one in its place.\n");
    assert_int_equal(rename(extra, paths[0]), 0);
    assert_true(wait_news(watch, &news, LONG));
    assert_int_equal(news.changed, 1);
    assert_string_equal(news.first.data, paths[0]);
    unlink(paths[1]);
    assert_true(wait_news(watch, &news, LONG));
    assert_int_equal(news.gone, 1);
    assert_int_equal(news.changed, 0);
    write_file(paths[1], "Back.\n");
    assert_true(wait_news(watch, &news, LONG));
    assert_int_equal(news.changed, 1);
    assert_false(news.entries);
    watch_free(watch);
}

static void test_what_is_no_change(void **state)
{
    struct slice list[2];
    struct input_story story;
    struct watch_news news;
    (void)state;
    struct watch *watch = open_watch(list, &story);
    write_file(extra, "Of another story.\n");
    FILE *file = fopen(paths[0], "r");
    assert_int_equal(fgetc(file), 'A');
    fclose(file);
    assert_false(wait_news(watch, &news, SHORT));
    watch_free(watch);
    unlink(extra);
}

/* While a file is written to again and again it has not settled. */
static void test_settling(void **state)
{
    struct slice list[2];
    struct input_story story;
    struct watch_news news;
    (void)state;
    struct watch *watch = open_watch(list, &story);
    int told = 0;
    FILE *file = fopen(paths[0], "w");
    for (int i = 0; i < 20; i++) {
        fputs("More and more. ", file);
        fflush(file);
        told += wait_news(watch, &news, 50);
    }
    fclose(file);
    /* A machine that is very busy may pause longer than the settling takes. */
    assert_in_range(told, 0, 3);
    assert_true(wait_news(watch, &news, LONG) || told);
    watch_free(watch);
}

static void test_folders(void **state)
{
    struct slice list[2];
    struct input_story story;
    struct watch_news news;
    (void)state;
    struct watch *watch = open_watch(list, &story);
    watch_folder(watch, slice_from(folder));
    write_file(extra, "A third.\n");
    assert_true(wait_news(watch, &news, LONG));
    assert_true(news.entries);
    assert_int_equal(news.changed + news.gone, 0);
    watch_story(watch, NULL);
    write_file(paths[0], "Of no story now.\n");
    assert_false(wait_news(watch, &news, SHORT));
    watch_free(watch);
}

/* The other descriptor wakes whoever waits for the watch. */
static void test_other_descriptor(void **state)
{
    struct watch_news news;
    (void)state;
    struct watch *watch = watch_new(idle[0]);
    struct pollfd ready = {watch_descriptor(watch), POLLIN, 0};
    assert_int_equal(poll(&ready, 1, 0), 0);
    assert_int_equal(write(idle[1], "", 1), 1);
    assert_int_equal(poll(&ready, 1, 1000), 1);
    assert_false(watch_take(watch, &news));
    watch_free(watch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_files),
        cmocka_unit_test(test_what_is_no_change),
        cmocka_unit_test(test_settling),
        cmocka_unit_test(test_folders),
        cmocka_unit_test(test_other_descriptor),
    };
    return cmocka_run_group_tests_name("watch", tests, make_files, remove_files);
}
