/* The five retellings that the program is built for, where they are at hand (../shared/seeds beside
 * the sources); elsewhere the test is skipped. Holds facts about them, never their sentences. */
#include "base/alloc.h"
#include "base/hash.h"
#include "load/load.h"

#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

struct seed {
    const char *name;
    uint64_t title; /* hash_stable of it; 0: none */
    const char *source, *published, *dateline;
    size_t blocks, disclosures;
    bool cites_reuters;
};

static const struct seed seeds[] = {
    {"000", 0xef6b6cf168c76962, "Digital Event Horizon", "2026-01-28T12:11:58", NULL, 16, 1, true},
    {"001", 0x34fad584be32e32e, "GMT Eight", "2026-01-29T08:33", NULL, 5, 0, true},
    {"002", 0xc846c55a97468a80, NULL, NULL, NULL, 14, 1, false},
    {"003", 0x0787d11e106b3bd0, "GeokHub", "2026-01-28T12:27Z", "BEIJING", 14, 0, false},
    {"004", 0, NULL, NULL, NULL, 14, 0, true},
};

static void assert_field(struct slice field, const char *want)
{
    if (!want)
        assert_true(slice_is_none(field));
    else if (!slice_equal_string(field, want))
        fail_msg("%.*s is not %s", SLICE_ARG(field), want);
}

static void check_seed(const struct seed *seed, const char *path)
{
    struct load_options options = {0};
    struct articles articles;
    struct error error;
    assert_true(load_file(path, &options, &articles, &error));
    const struct article *article = articles.items[0];
    if (slice_is_none(article->title) ? seed->title != 0
                                      : seed->title != hash_stable(article->title, 0))
        fail_msg("%s: title %.*s", seed->name, SLICE_ARG(article->title));
    assert_field(article->source, seed->source);
    assert_field(article->published, seed->published);
    assert_field(article->dateline, seed->dateline);
    assert_field(article->language, "en");
    assert_int_equal(article->block_count, seed->blocks);
    assert_int_equal(article->disclosures.count, seed->disclosures);
    bool reuters = false;
    for (size_t i = 0; i < article->cites.count; i++)
        reuters |= slice_equal_string(article->cites.items[i], "Reuters");
    assert_int_equal(reuters, seed->cites_reuters);
    articles_free(&articles);
}

/* The file of a seed, or NULL; the caller frees it. */
static char *find_seed(const char *name)
{
    char pattern[4200];
    const char *top = getenv("top_srcdir");
    glob_t found = {0};
    snprintf(pattern, sizeof pattern, "%s/../shared/seeds/%s_*.txt", top ? top : ".", name);
    char *path = glob(pattern, 0, NULL, &found) == 0 ? alloc_string(found.gl_pathv[0]) : NULL;
    globfree(&found);
    return path;
}

static void test_seeds(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof seeds / sizeof *seeds; i++) {
        char *path = find_seed(seeds[i].name);
        assert_non_null(path);
        check_seed(&seeds[i], path);
        free(path);
    }
}

int main(void)
{
    char *first = find_seed(seeds[0].name);
    bool there = first != NULL;
    free(first);
    if (!there) {
        puts("1..0 # SKIP no seeds beside the sources");
        return 0;
    }
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_seeds)};
    return cmocka_run_group_tests_name("seeds", tests, NULL, NULL);
}
