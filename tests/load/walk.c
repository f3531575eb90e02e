/* Folders and the door: order, links in circles, hidden names, and the messages of bad files. */
#include "base/alloc.h"
#include "base/buffer.h"
#include "load/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static void collect(void *context, const char *path)
{
    struct buffer *names = context;
    const char *rest = strstr(path, "/top/");
    buffer_add_string(names, rest ? rest + 5 : path);
    buffer_add_char(names, ' ');
}

static void note_fault(void *context, const struct error *error)
{
    struct buffer *names = context;
    buffer_format(names, "[%s] ", message_code(error->code));
}

static void put(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static void test_walk(void **state)
{
    (void)state;
    char folder[] = "/tmp/hexapla-walk-XXXXXX", here[4096];
    assert_non_null(mkdtemp(folder));
    assert_non_null(getcwd(here, sizeof here));
    assert_int_equal(chdir(folder), 0);
    mkdir("top", 0700);
    mkdir("top/b", 0700);
    mkdir("top/.hidden", 0700);
    put("top/z.txt", "z");
    put("top/a.txt", "a");
    put("top/b/c.txt", "c");
    put("top/.hidden/no.txt", "no");
    put("top/.no.txt", "no");
    mkdir("top/page_files", 0700);
    mkdir("top/story_files", 0700);
    put("top/page.html", "page");
    put("top/page_files/ad.html", "advertisement");
    put("top/story_files/e.txt", "a folder like any other: nothing beside it has its name");
    assert_int_equal(symlink("..", "top/b/loop"), 0);
    struct buffer names = {0};
    struct error error;
    char top[64];
    snprintf(top, sizeof top, "%s/top", folder);
    assert_true(load_walk(top, collect, note_fault, &names, &error));
    assert_string_equal(names.data, "a.txt page.html z.txt b/c.txt [link-loop] story_files/e.txt ");
    buffer_free(&names);
    assert_false(load_walk("/no/such/folder", collect, note_fault, &names, &error));
    assert_int_equal(error.code, MESSAGE_NOT_FOUND);
    assert_false(load_walk("top/a.txt", collect, note_fault, &names, &error));
    assert_int_equal(error.code, MESSAGE_NOT_A_FILE);
    static const char *const gone[] = {
        "top/b/loop",           "top/b/c.txt",        "top/a.txt",     "top/z.txt",
        "top/.no.txt",          "top/.hidden/no.txt", "top/page.html", "top/page_files/ad.html",
        "top/story_files/e.txt"};
    for (size_t i = 0; i < sizeof gone / sizeof *gone; i++)
        unlink(gone[i]);
    rmdir("top/.hidden");
    rmdir("top/b");
    rmdir("top/page_files");
    rmdir("top/story_files");
    rmdir("top");
    assert_int_equal(chdir(here), 0);
    rmdir(folder);
}

static enum message load_code(struct slice bytes, const struct load_options *options)
{
    struct articles articles;
    struct error error = {0};
    bool done = load_bytes(bytes, SLICE("x"), options, &articles, &error);
    articles_free(&articles);
    return done ? MESSAGE_NONE : error.code;
}

static void test_faults(void **state)
{
    (void)state;
    struct load_options plain = {0}, forced = {.forced = true, .format = FORMAT_NITF};
    assert_int_equal(load_code(SLICE(""), &plain), MESSAGE_EMPTY_FILE);
    assert_int_equal(load_code(SLICE(" \n\t\xC2\xA0\n"), &plain), MESSAGE_NO_TEXT);
    assert_int_equal(load_code(SLICE("\xEF\xBB\xBF\n"), &plain), MESSAGE_NO_TEXT);
    assert_int_equal(load_code(SLICE("\0\1\2\3\4\5\6\7"), &plain), MESSAGE_BINARY_FILE);
    assert_int_equal(load_code(SLICE("text"), &forced), MESSAGE_MALFORMED);
    assert_int_equal(load_code(SLICE("<!DOCTYPE html><p>x"), &plain), MESSAGE_NONE);
    assert_int_equal(load_code(SLICE("A line."), &plain), MESSAGE_NONE);
    struct articles articles;
    struct error error;
    assert_false(load_file("/no/such/file", &plain, &articles, &error));
    assert_int_equal(error.code, MESSAGE_NOT_FOUND);
}

/* Origins count the byte order mark and carriage returns. */
static void test_origins(void **state)
{
    (void)state;
    struct load_options plain = {0};
    struct articles articles;
    struct error error;
    struct slice file =
        SLICE("\xEF\xBB\xBFOne sentence of some length stands here, said the man.\r\n"
              "\r\n- item\r\n");
    assert_true(load_bytes(file, SLICE("x"), &plain, &articles, &error));
    const struct article *article = articles.items[0];
    assert_int_equal(article->block_count, 2);
    for (size_t i = 0; i < article->block_count; i++) {
        struct range origin;
        assert_true(article_origin(article, article->blocks[i].range, &origin));
        assert_true(slice_equal(slice_range(file, origin),
                                slice_range(article->text, article->blocks[i].range)));
    }
    assert_true(slice_equal_string(slice_range(article->text, article->blocks[1].range), "item"));
    articles_free(&articles);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_walk),
        cmocka_unit_test(test_faults),
        cmocka_unit_test(test_origins),
    };
    return cmocka_run_group_tests_name("walk", tests, NULL, NULL);
}
