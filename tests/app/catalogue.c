/* Titles and dates of a library, read behind its back. */
#include "app/catalogue.h"
#include "app/story_title.h"

#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { LONG = 60000, STORIES = 3, FILES = 3 };

static char folder[] = "/tmp/hexapla-catalogue-XXXXXX";
static char paths[STORIES][FILES][80];
static struct slice lists[STORIES][FILES];
static struct input_story stories[STORIES];

static const char *const texts[STORIES][FILES] = {
    {"# Ferry burns off Harwick\n\n2 June 2026\n\nA ferry with 214 people caught fire.\n", NULL,
     NULL},
    {"Boats are late. Nothing else was said of it at all, and nobody asked why it was so.\n",
     "---\ntitle: The old bridge closes\ndate: 2026-03-04\n---\n\nThe bridge closed for good.\n",
     "---\ntitle: Bridge, a day later\ndate: 2026-03-05\n---\n\nThe bridge is still closed.\n"},
    {"---\ntitle: Pears dearer\ndate: 2025-01-01\n---\n\nPears cost more.\n",
     "---\ntitle: Pears\n---\n\nPears cost more, growers said.\n", NULL},
};

static int make_files(void **state)
{
    (void)state;
    if (!mkdtemp(folder))
        return -1;
    for (size_t s = 0; s < STORIES; s++)
        for (size_t f = 0; f < FILES && texts[s][f]; f++) {
            snprintf(paths[s][f], sizeof paths[s][f], "%s/%zu-%zu.md", folder, s, f);
            FILE *file = fopen(paths[s][f], "w");
            if (!file || fputs(texts[s][f], file) < 0 || fclose(file) != 0)
                return -1;
            lists[s][f] = slice_from(paths[s][f]);
            stories[s] = (struct input_story){.paths = lists[s], .count = f + 1};
        }
    return 0;
}

static int remove_files(void **state)
{
    (void)state;
    for (size_t s = 0; s < STORIES; s++)
        for (size_t f = 0; f < FILES; f++)
            unlink(paths[s][f]);
    return rmdir(folder);
}

static void post(void *context)
{
    sem_post(context);
}

struct fixture {
    struct arena *arena;
    struct input input;
    struct library library;
    struct catalogue *catalogue;
    sem_t woken;
};

static void begin(struct fixture *fixture)
{
    fixture->arena = arena_new();
    fixture->input = (struct input){.stories = stories, .count = STORIES};
    fixture->library = story_library(&fixture->input, fixture->arena);
    sem_init(&fixture->woken, 0, 0);
    fixture->catalogue = catalogue_new(2, post, &fixture->woken);
    assert_non_null(fixture->catalogue);
}

static void end(struct fixture *fixture)
{
    catalogue_free(fixture->catalogue);
    sem_destroy(&fixture->woken);
    arena_free(fixture->arena);
}

static bool take(struct fixture *fixture)
{
    return catalogue_take(fixture->catalogue, (struct library_story *)fixture->library.stories,
                          &fixture->library.unread, fixture->arena);
}

static void is(struct slice text, const char *wanted)
{
    if (!slice_equal_string(text, wanted))
        fail_msg("'%.*s' is not '%s'", SLICE_ARG(text), wanted);
}

static void test_titles_and_dates(void **state)
{
    struct fixture f;
    static const bool read[STORIES] = {false};
    (void)state;
    begin(&f);
    /* Nothing is read to list them. */
    is(f.library.stories[1].title, folder + strlen("/tmp/"));
    assert_int_equal(f.library.stories[1].article_count, 3);
    catalogue_read(f.catalogue, &f.input, read);
    assert_true(catalogue_wait(f.catalogue, LONG));
    assert_int_equal(sem_trywait(&f.woken), 0);
    assert_true(take(&f));
    assert_true(f.library.unread <= 0);
    is(f.library.stories[0].title, "Ferry burns off Harwick");
    /* The latest article's day, not that of the first with a title. */
    is(f.library.stories[1].published, "2026-03-05");
    is(f.library.stories[2].title, "Pears dearer");
    is(f.library.stories[2].published, "2025-01-01");
    is(f.library.stories[1].article_titles[1], "The old bridge closes");
    is(f.library.stories[1].article_titles[2], "Bridge, a day later");
    is(f.library.stories[2].article_titles[1], "Pears");
    assert_false(take(&f));
    end(&f);
}

/* What is known is not read again. */
static void test_known_ones(void **state)
{
    struct fixture f;
    static const bool read[STORIES] = {true, false, true};
    (void)state;
    begin(&f);
    catalogue_read(f.catalogue, &f.input, read);
    assert_true(catalogue_wait(f.catalogue, LONG));
    assert_true(take(&f));
    assert_true(f.library.unread <= 0);
    is(f.library.stories[0].title, folder + strlen("/tmp/"));
    is(f.library.stories[1].published, "2026-03-05");
    end(&f);
}

/* Another library in the middle of the work, and an end. */
static void test_replaced(void **state)
{
    static const bool none[STORIES] = {false};
    (void)state;
    for (int i = 0; i < 10; i++) {
        struct fixture f;
        begin(&f);
        for (int k = 0; k < 5; k++)
            catalogue_read(f.catalogue, &f.input, none);
        if (i % 2) {
            assert_true(catalogue_wait(f.catalogue, LONG));
            assert_true(take(&f));
            is(f.library.stories[0].title, "Ferry burns off Harwick");
        }
        end(&f);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_titles_and_dates),
        cmocka_unit_test(test_known_ones),
        cmocka_unit_test(test_replaced),
    };
    return cmocka_run_group_tests_name("catalogue", tests, make_files, remove_files);
}
