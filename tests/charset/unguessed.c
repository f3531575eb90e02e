/* Where uchardet cannot be loaded, its files are read as Windows-1252, and a warning says why. */
#include "load/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* Stands before the real one: no library is ever found. */
void *dlopen(const char *file, int mode);

void *dlopen(const char *file, int mode)
{
    (void)file;
    (void)mode;
    return NULL;
}

static void test_missing(void **state)
{
    (void)state;
    struct slice koi8 = SLICE("\xF3\xC5\xC7\xCF\xC4\xCE\xD1 \xD5\xD4\xD2\xCF\xCD \xCD\xCF\xD3\xD4 "
                              "\xDA\xC1\xCB\xD2\xD9\xCC\xC9 \xCE\xC1 \xC7\xCF\xC4.");
    struct load_options options = {0};
    struct articles articles;
    struct error error;
    assert_true(load_bytes(koi8, SLICE("x"), &options, &articles, &error));
    const struct article *article = articles.items[0];
    assert_true(slice_equal_string(article->encoding, "windows-1252"));
    assert_int_equal(article->warning_count, 1);
    assert_int_equal(article->warnings[0].code, MESSAGE_ENCODING_GUESSED);
    struct slice said = article->warnings[0].message;
    assert_true(slice_find(said, SLICE("libuchardet.so.0 is missing"), 0) < said.len);
    articles_free(&articles);
}

/* UTF-8 needs no guess, and no warning. */
static void test_not_needed(void **state)
{
    (void)state;
    struct load_options options = {0};
    struct articles articles;
    struct error error;
    assert_true(load_bytes(SLICE("Ein Café in Zürich."), SLICE("x"), &options, &articles, &error));
    assert_int_equal(articles.items[0]->warning_count, 0);
    articles_free(&articles);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_missing),
        cmocka_unit_test(test_not_needed),
    };
    return cmocka_run_group_tests_name("unguessed", tests, NULL, NULL);
}
