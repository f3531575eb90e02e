/* What several pairs name is read once, kept while it will be wanted, and thrown away after. */
#include "app/shelf.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/hexapla-shelf-XXXXXX";
static char paths[2][64];

static int set_up(void **state)
{
    (void)state;
    if (!mkdtemp(folder))
        return -1;
    for (int i = 0; i < 2; i++) {
        snprintf(paths[i], sizeof paths[i], "%s/%d.txt", folder, i);
        FILE *file = fopen(paths[i], "w");
        if (!file)
            return -1;
        fprintf(file, "Article %d has these words and no others.\n", i);
        fclose(file);
    }
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++)
        unlink(paths[i]);
    return rmdir(folder);
}

static struct pipeline_options options(void)
{
    struct pipeline_options how = {0};
    how.load.raw = how.load.forced = true;
    return how;
}

static void read_once(void **state)
{
    (void)state;
    struct pipeline_options how = options();
    struct shelf *shelf = shelf_new(&how, true);
    struct lexicon *lexicon = lexicon_new();
    struct slice path = slice_from(paths[0]);
    for (int i = 0; i < 3; i++)
        shelf_expect(shelf, path);
    const struct shelved *one = shelf_take(shelf, path, lexicon);
    const struct shelved *two = shelf_take(shelf, path, lexicon);
    assert_ptr_equal(one, two);
    assert_int_equal(one->loaded.count, 1);
    assert_non_null(one->digest);
    const struct article *article = one->loaded.articles[0];
    shelf_return(shelf, path);
    shelf_return(shelf, path);
    /* It is expected once more, so it was kept. */
    assert_ptr_equal(shelf_take(shelf, path, lexicon)->loaded.articles[0], article);
    struct article *held = article_retain(one->loaded.articles[0]);
    shelf_return(shelf, path);
    assert_int_equal(held->references, 1);
    article_release(held);
    shelf_free(shelf);
    lexicon_free(lexicon);
}

static void faults_are_kept(void **state)
{
    (void)state;
    struct pipeline_options how = options();
    struct shelf *shelf = shelf_new(&how, true);
    struct lexicon *lexicon = lexicon_new();
    struct slice path = slice_from("/nowhere/at/all.txt");
    shelf_expect(shelf, path);
    const struct shelved *none = shelf_take(shelf, path, lexicon);
    assert_int_equal(none->loaded.count, 0);
    assert_int_equal(none->loaded.fault_count, 1);
    assert_null(none->digest);
    shelf_return(shelf, path);
    shelf_free(shelf);
    lexicon_free(lexicon);
}

static void digests_only_if_wanted(void **state)
{
    (void)state;
    struct pipeline_options how = options();
    struct shelf *shelf = shelf_new(&how, false);
    struct slice path = slice_from(paths[1]);
    shelf_expect(shelf, path);
    assert_null(shelf_take(shelf, path, NULL)->digest);
    shelf_return(shelf, path);
    shelf_free(shelf);
}

enum { TAKES = 300, THREADS = 4 };

static void *take_often(void *argument)
{
    struct shelf *shelf = argument;
    struct lexicon *lexicon = lexicon_new();
    size_t wrong = 0;
    for (int i = 0; i < TAKES; i++) {
        struct slice path = slice_from(paths[i / 3 % 2]);
        const struct shelved *content = shelf_take(shelf, path, lexicon);
        wrong += content->loaded.count != 1 || !content->digest ||
                 !slice_equal(content->loaded.articles[0]->path, path);
        shelf_return(shelf, path);
    }
    lexicon_free(lexicon);
    return wrong ? argument : NULL;
}

static void several_threads(void **state)
{
    (void)state;
    struct pipeline_options how = options();
    struct shelf *shelf = shelf_new(&how, true);
    pthread_t threads[THREADS];
    for (int i = 0; i < TAKES * THREADS; i++)
        shelf_expect(shelf, slice_from(paths[i / 3 % 2]));
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, take_often, shelf), 0);
    for (int i = 0; i < THREADS; i++) {
        void *wrong;
        pthread_join(threads[i], &wrong);
        assert_null(wrong);
    }
    shelf_free(shelf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(read_once), cmocka_unit_test(faults_are_kept),
        cmocka_unit_test(digests_only_if_wanted), cmocka_unit_test(several_threads)};
    return cmocka_run_group_tests_name("shelf", tests, set_up, tear_down);
}
