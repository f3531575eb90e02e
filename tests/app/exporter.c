/* A comparison written behind the reader's back: the same as in front of it, and faults come back.
 */
#include "app/exporter.h"
#include "app/export.h"
#include "base/file.h"

#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { LONG = 60000 };

static char folder[] = "/tmp/hexapla-exporter-XXXXXX";

static int make_folder(void **state)
{
    (void)state;
    return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
    (void)state;
    return rmdir(folder);
}

static struct comparison *two_articles(void)
{
    struct article *articles[2];
    for (int i = 0; i < 2; i++) {
        articles[i] = article_new();
        articles[i]->path = i ? SLICE("b.txt") : SLICE("a.txt");
    }
    struct comparison *comparison = comparison_new(articles, 2);
    for (int i = 0; i < 2; i++)
        article_release(articles[i]);
    return comparison;
}

static void post(void *context)
{
    sem_post(context);
}

static void test_as_in_front(void **state)
{
    static const char *const names[] = {"out.json", "out.txt"};
    struct options options;
    sem_t woken;
    (void)state;
    options_init(&options);
    sem_init(&woken, 0, 0);
    for (int i = 0; i < 2; i++) {
        struct comparison *comparison = two_articles();
        struct buffer name = {0}, said = {0}, files[2] = {{0}, {0}};
        struct error error = {0};
        buffer_format(&name, "%s/%s", folder, names[i]);
        assert_true(export_story(&options, comparison, SLICE("parallel"), buffer_slice(&name),
                                 &said, &error));
        assert_true(file_read(name.data, 1 << 20, &files[0], &error));
        buffer_clear(&said);
        unlink(name.data);
        struct exporter *exporter = exporter_new(&options, comparison, SLICE("parallel"),
                                                 buffer_slice(&name), post, &woken);
        comparison_release(comparison);
        assert_true(exporter_wait(exporter, LONG));
        assert_int_equal(sem_wait(&woken), 0);
        assert_true(exporter_end(exporter, &said, &error));
        assert_non_null(strstr(said.data, "Written to "));
        assert_true(file_read(name.data, 1 << 20, &files[1], &error));
        assert_true(slice_equal(buffer_slice(&files[0]), buffer_slice(&files[1])));
        unlink(name.data);
        buffer_free(&name);
        buffer_free(&said);
        buffer_free(&files[0]);
        buffer_free(&files[1]);
    }
    sem_destroy(&woken);
    options_free(&options);
}

/* Ended without having waited: the file is whole, or the fault is told. */
static void test_fault(void **state)
{
    struct options options;
    struct buffer said = {0};
    struct error error = {0};
    sem_t woken;
    (void)state;
    options_init(&options);
    sem_init(&woken, 0, 0);
    struct comparison *comparison = two_articles();
    struct exporter *exporter = exporter_new(&options, comparison, SLICE("parallel"),
                                             SLICE("/nowhere/at/all.json"), post, &woken);
    comparison_release(comparison);
    assert_false(exporter_end(exporter, &said, &error));
    assert_int_equal(error.code, MESSAGE_WRITE_FAILED);
    buffer_free(&said);
    sem_destroy(&woken);
    options_free(&options);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_as_in_front),
        cmocka_unit_test(test_fault),
    };
    return cmocka_run_group_tests_name("exporter", tests, make_folder, remove_folder);
}
