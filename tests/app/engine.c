/* The engine: a story opened, compared again, faults kept, and an end while it is busy. */
#include "app/engine.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { LONG = 60000 };

static char folder[] = "/tmp/hexapla-engine-XXXXXX";
static char paths[3][64];

static void write_file(const char *path, const char *text, int times)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    for (int i = 0; i < times; i++)
        fputs(text, file);
    assert_int_equal(fclose(file), 0);
}

static void make_second(void)
{
    write_file(paths[1],
               "A ferry with 241 people caught fire off Harwick.\n\nThe line was fined.\n", 1);
}

static int make_files(void **state)
{
    static const char *const names[] = {"a.txt", "b.txt", "missing.txt"};
    (void)state;
    if (!mkdtemp(folder))
        return -1;
    for (size_t i = 0; i < 3; i++)
        snprintf(paths[i], sizeof paths[i], "%s/%s", folder, names[i]);
    write_file(paths[0], "A ferry with 214 people caught fire off Harwick.\n\nNobody was hurt.\n",
               1);
    make_second();
    return 0;
}

static int remove_files(void **state)
{
    (void)state;
    unlink(paths[0]);
    unlink(paths[1]);
    return rmdir(folder);
}

static struct input_story story(struct slice list[3], size_t count)
{
    for (size_t i = 0; i < count; i++)
        list[i] = slice_from(paths[i]);
    return (struct input_story){.paths = list, .count = count};
}

static struct options plain_options(void)
{
    struct options options;
    options_init(&options);
    return options;
}

static void take_comparison(struct engine *engine, struct engine_news *news)
{
    bool done = false;
    while (!done) {
        poll(&(struct pollfd){engine_wake(engine), POLLIN, 0}, 1, LONG);
        if (!engine_take(engine, news))
            continue;
        done = news->comparison != NULL;
        if (!done)
            engine_news_free(news);
    }
}

/* An article that stands for the one of the file. */
static struct article *article_at(const char *path)
{
    struct article *article = article_new();
    article->path = slice_from(path);
    return article;
}

static void test_open_and_compare_again(void **state)
{
    struct article *base = article_at(paths[1]);
    struct options options = plain_options();
    struct slice list[3];
    struct input_story two = story(list, 2);
    struct engine *engine = engine_new(&options);
    struct engine_news news;
    (void)state;
    engine_open(engine, &two);
    assert_true(engine_wait(engine, LONG));
    assert_int_equal(poll(&(struct pollfd){engine_wake(engine), POLLIN, 0}, 1, 0), 1);
    assert_true(engine_take(engine, &news));
    assert_true(news.loaded);
    assert_int_equal(news.comparison->article_count, 2);
    assert_int_equal(news.comparison->base, NO_BASE);
    assert_int_equal(news.comparison->parts & PART_FACTS, 0);
    engine_news_free(&news);
    assert_int_equal(poll(&(struct pollfd){engine_wake(engine), POLLIN, 0}, 1, 0), 0);
    assert_false(engine_take(engine, &news));
    engine_compare(engine,
                   &(struct dossier_wish){.threshold = 0.9, .base = base, .parts = PART_FACTS});
    assert_true(engine_wait(engine, LONG));
    assert_true(engine_take(engine, &news));
    assert_false(news.loaded);
    assert_int_equal(news.comparison->base, 1);
    assert_true(news.comparison->parts & PART_FACTS);
    engine_news_free(&news);
    article_release(base);
    engine_free(engine);
    options_free(&options);
}

static void test_faults_come_with_the_rest(void **state)
{
    struct options options = plain_options();
    struct slice list[3];
    struct input_story three = story(list, 3);
    struct engine *engine = engine_new(&options);
    struct engine_news news;
    (void)state;
    engine_open(engine, &three);
    assert_true(engine_wait(engine, LONG));
    assert_true(engine_take(engine, &news));
    assert_int_equal(news.comparison->article_count, 2);
    assert_int_equal(news.fault_count, 1);
    assert_int_equal(news.faults[0].code, MESSAGE_NOT_FOUND);
    engine_news_free(&news);
    engine_free(engine);
    options_free(&options);
}

/* What has vanished since keeps its last text; what is there is read again. */
static void test_vanished_files_are_kept(void **state)
{
    struct options options = plain_options();
    struct slice list[3];
    struct input_story three = story(list, 3);
    struct engine *engine = engine_new(&options);
    struct engine_news news;
    (void)state;
    write_file(paths[2], "A third source says that nobody was hurt.\n", 1);
    engine_open(engine, &three);
    assert_true(engine_wait(engine, LONG));
    unlink(paths[2]);
    engine_open(engine, &three);
    assert_true(engine_wait(engine, LONG));
    assert_true(engine_take(engine, &news));
    assert_int_equal(news.comparison->article_count, 3);
    assert_string_equal(news.comparison->articles[2]->path.data, paths[2]);
    assert_int_equal(news.fault_count, 0);
    engine_news_free(&news);
    engine_free(engine);
    options_free(&options);
}

/* So does what cannot be read for a moment, and the base stays the article that it was. */
static void test_emptied_files_are_kept(void **state)
{
    struct options options = plain_options();
    struct slice list[3];
    struct input_story three = story(list, 3);
    struct engine *engine = engine_new(&options);
    struct engine_news news;
    struct article *base = article_at(paths[2]);
    (void)state;
    write_file(paths[2], "A third source says that nobody was hurt.\n", 1);
    engine_open(engine, &three);
    engine_compare(engine, &(struct dossier_wish){.threshold = 0.9, .base = base});
    take_comparison(engine, &news);
    assert_int_equal(news.comparison->base, 2);
    engine_news_free(&news);
    write_file(paths[1], "", 1);
    engine_open(engine, &three);
    take_comparison(engine, &news);
    assert_int_equal(news.comparison->article_count, 3);
    assert_string_equal(news.comparison->articles[1]->path.data, paths[1]);
    assert_int_equal(news.comparison->base, 2);
    assert_int_equal(news.fault_count, 1);
    assert_string_equal(news.faults[0].detail, "its last text stays");
    engine_news_free(&news);
    article_release(base);
    unlink(paths[2]);
    make_second();
    engine_free(engine);
    options_free(&options);
}

/* One article alone can be read, too. */
static void test_one_article(void **state)
{
    struct options options = plain_options();
    struct slice list[3];
    struct input_story one = story(list, 1);
    struct engine *engine = engine_new(&options);
    struct engine_news news;
    (void)state;
    engine_open(engine, &one);
    take_comparison(engine, &news);
    assert_int_equal(news.comparison->article_count, 1);
    assert_int_equal(news.fault_count, 0);
    engine_news_free(&news);
    engine_free(engine);
    options_free(&options);
}

/* A base whose file was taken away is none, whoever stands in its place. */
static void test_no_base_without_its_article(void **state)
{
    struct options options = plain_options();
    struct slice list[3];
    struct input_story two = story(list, 2);
    struct engine *engine = engine_new(&options);
    struct engine_news news;
    struct article *base = article_at(paths[2]);
    (void)state;
    engine_open(engine, &two);
    engine_compare(engine, &(struct dossier_wish){.threshold = 0.9, .base = base});
    take_comparison(engine, &news);
    assert_int_equal(news.comparison->base, NO_BASE);
    engine_news_free(&news);
    article_release(base);
    engine_free(engine);
    options_free(&options);
}

/* A stopped work leaves what was open as it was: it can still be compared again. */
static void test_stop(void **state)
{
    struct article *base = article_at(paths[1]);
    struct options options = plain_options();
    struct slice list[3];
    struct input_story two = story(list, 2);
    struct engine *engine = engine_new(&options);
    struct engine_news news = {0};
    (void)state;
    engine_open(engine, &two);
    assert_true(engine_wait(engine, LONG));
    engine_open(engine, &two);
    engine_stop(engine);
    assert_true(engine_wait(engine, LONG));
    engine_take(engine, &news);
    engine_news_free(&news);
    engine_compare(engine, &(struct dossier_wish){.threshold = 0.9, .base = base});
    assert_true(engine_wait(engine, LONG));
    assert_true(engine_take(engine, &news));
    assert_int_equal(news.comparison->base, 1);
    engine_news_free(&news);
    article_release(base);
    engine_free(engine);
    options_free(&options);
}

/* With the last news nothing is under way any more, though the worker may not sleep yet: who asked
 * then how far it is would show that until something else woke it. */
static void test_progress_ends_with_the_news(void **state)
{
    struct article *base = article_at(paths[1]);
    struct options options = plain_options();
    struct slice list[3];
    struct input_story two = story(list, 2);
    struct engine *engine = engine_new(&options);
    struct engine_news news;
    (void)state;
    for (int i = 0; i < 50; i++) {
        engine_open(engine, &two);
        take_comparison(engine, &news);
        assert_true(engine_progress(engine) < 0);
        engine_news_free(&news);
        engine_compare(engine, &(struct dossier_wish){.threshold = 0.9, .base = base});
        take_comparison(engine, &news);
        assert_true(engine_progress(engine) < 0);
        engine_news_free(&news);
    }
    article_release(base);
    engine_free(engine);
    options_free(&options);
}

static void write_long(const char *path, const char *said)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    for (int i = 0; i < 1500; i++)
        fprintf(file, "Harbour %d was %s for %d hours by Ann Moor of line %d.\n\n", i * 7919, said,
                i, i % 37);
    assert_int_equal(fclose(file), 0);
}

/* Step two can be stopped, at work or before it begins; what was open is still so. */
static void test_stop_comparing(void **state)
{
    struct options options = plain_options();
    struct slice list[3];
    struct input_story two = story(list, 2);
    struct dossier_wish wish = {.threshold = 0.4, .base = NULL, .parts = PARTS_ALL};
    struct engine *engine = engine_new(&options);
    struct engine_news news;
    (void)state;
    write_long(paths[0], "closed");
    write_long(paths[1], "shut");
    engine_open(engine, &two);
    take_comparison(engine, &news);
    size_t statements = news.comparison->statement_count;
    engine_news_free(&news);
    for (int i = 0; i < 2; i++) {
        engine_compare(engine, &wish);
        while (i == 1 && engine_progress(engine) <= 0)
            poll(&(struct pollfd){engine_wake(engine), POLLIN, 0}, 1, 1);
        engine_stop(engine);
        assert_true(engine_wait(engine, LONG));
        assert_true(engine_take(engine, &news));
        assert_true(news.stopped);
        assert_null(news.comparison);
        assert_true(engine_progress(engine) < 0);
        engine_news_free(&news);
    }
    wish.threshold = 0.5;
    engine_compare(engine, &wish);
    take_comparison(engine, &news);
    assert_int_equal(news.comparison->statement_count, statements);
    engine_news_free(&news);
    /* Read again, what was given up is not what is wanted. */
    wish.threshold = 0.9;
    engine_compare(engine, &wish);
    engine_stop(engine);
    engine_open(engine, &two);
    engine_want(engine, &(struct dossier_wish){.threshold = 0.5});
    take_comparison(engine, &news);
    assert_true(news.comparison->threshold < 0.6);
    engine_news_free(&news);
    engine_free(engine);
    options_free(&options);
}

/* What is stopped before the worker has begun with it is told, too. */
static void test_stop_at_once(void **state)
{
    struct options options = plain_options();
    struct slice list[3];
    struct input_story two = story(list, 2);
    (void)state;
    for (int i = 0; i < 20; i++) {
        struct engine *engine = engine_new(&options);
        struct engine_news news;
        engine_open(engine, &two);
        engine_stop(engine);
        assert_true(engine_wait(engine, LONG));
        assert_true(engine_take(engine, &news));
        assert_true(news.stopped || news.comparison);
        engine_news_free(&news);
        engine_free(engine);
    }
    options_free(&options);
}

static void test_labels_and_base_of_the_options(void **state)
{
    struct options options = plain_options();
    struct slice list[3], label = SLICE("B=Rewrite");
    struct input_story two = story(list, 2);
    struct engine_news news;
    (void)state;
    options.base = paths[0];
    options.labels = (struct option_list){&label, 1};
    struct engine *engine = engine_new(&options);
    engine_open(engine, &two);
    assert_true(engine_wait(engine, LONG));
    assert_true(engine_take(engine, &news));
    assert_int_equal(news.comparison->base, 0);
    assert_true(slice_equal_string(news.comparison->labels[1], "Rewrite"));
    engine_news_free(&news);
    engine_free(engine);
    options_free(&options);
}

static void test_end_while_busy(void **state)
{
    struct options options = plain_options();
    struct slice list[3];
    struct input_story two = story(list, 2);
    (void)state;
    for (int i = 0; i < 20; i++) {
        struct engine *engine = engine_new(&options);
        engine_open(engine, &two);
        engine_compare(engine, &(struct dossier_wish){.threshold = 0.5, .base = NULL});
        engine_open(engine, &two);
        engine_free(engine);
    }
    options_free(&options);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_open_and_compare_again),
        cmocka_unit_test(test_faults_come_with_the_rest),
        cmocka_unit_test(test_vanished_files_are_kept),
        cmocka_unit_test(test_emptied_files_are_kept),
        cmocka_unit_test(test_one_article),
        cmocka_unit_test(test_no_base_without_its_article),
        cmocka_unit_test(test_stop),
        cmocka_unit_test(test_progress_ends_with_the_news),
        cmocka_unit_test(test_stop_at_once),
        cmocka_unit_test(test_labels_and_base_of_the_options),
        cmocka_unit_test(test_end_while_busy),
        cmocka_unit_test(test_stop_comparing), /* the files are others from here on */
    };
    return cmocka_run_group_tests_name("engine", tests, make_files, remove_files);
}
