/* Whole pages of our own writing, each held to its .expect file: metadata as "key value" lines, and
 * for each block or piece of furniture "kind start-of-text" ("cut": furniture of any kind). Every
 * paragraph that is named must be body, everything else named must be furniture of that kind, and
 * nothing may be lost. */
#include "base/file.h"
#include "load/load.h"

#include "base/alloc.h"

#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct article *load(const char *path, bool raw)
{
    struct load_options options = {.raw = raw};
    struct articles articles;
    struct error error;
    if (!load_file(path, &options, &articles, &error))
        fail_msg("%s: %s", path, message_text(error.code));
    struct article *article = article_retain(articles.items[0]);
    articles_free(&articles);
    return article;
}

static bool in_strings(const struct strings *strings, struct slice value)
{
    for (size_t i = 0; i < strings->count; i++)
        if (slice_starts(strings->items[i], value))
            return true;
    return false;
}

static struct slice field_of(const struct article *article, struct slice key, bool *known)
{
    const struct {
        const char *key;
        struct slice value;
    } fields[] = {{"title", article->title},       {"subtitle", article->subtitle},
                  {"source", article->source},     {"published", article->published},
                  {"modified", article->modified}, {"dateline", article->dateline},
                  {"language", article->language}};
    *known = true;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (slice_equal_string(key, fields[i].key))
            return fields[i].value;
    *known = false;
    return SLICE_NONE;
}

static bool has_block(const struct article *article, struct slice kind, struct slice start)
{
    for (size_t i = 0; i < article->block_count; i++)
        if ((slice_equal_string(kind, "body") ||
             slice_equal_string(kind, block_kind_name(article->blocks[i].kind))) &&
            slice_starts(slice_range(article->text, article->blocks[i].range), start))
            return true;
    return false;
}

static bool has_furniture(const struct article *article, struct slice kind, struct slice start)
{
    for (size_t i = 0; i < article->furniture_count; i++)
        if ((slice_equal_string(kind, "cut") ||
             slice_equal_string(kind, furniture_kind_name(article->furniture[i].kind))) &&
            slice_starts(article->furniture[i].text, start))
            return true;
    return false;
}

static bool has_warning(const struct article *article, struct slice code)
{
    for (size_t i = 0; i < article->warning_count; i++)
        if (slice_equal_string(code, message_code(article->warnings[i].code)))
            return true;
    return false;
}

static bool holds(const struct article *article, struct slice key, struct slice value)
{
    bool known;
    struct slice field = field_of(article, key, &known);
    if (known)
        return slice_equal(field, value);
    if (slice_equal_string(key, "byline"))
        return in_strings(&article->bylines, value);
    if (slice_equal_string(key, "cite"))
        return in_strings(&article->cites, value);
    if (slice_equal_string(key, "disclosure"))
        return in_strings(&article->disclosures, value);
    if (slice_equal_string(key, "warning"))
        return has_warning(article, value);
    return has_block(article, key, value) || has_furniture(article, key, value);
}

/* What is not named in the expectations must not be there either. */
static void check_counts(const struct article *article, const char *name, struct slice expect)
{
    static const char *const body[] = {"body", "heading", "item", "quote"};
    size_t blocks = 0;
    struct slice rest = expect, line;
    while (slice_next_line(&rest, &line))
        for (size_t i = 0; i < sizeof body / sizeof *body; i++)
            blocks += slice_starts(line, slice_from(body[i]));
    struct slice key = SLICE("caption ");
    if (slice_find(expect, key, 0) == expect.len && blocks != article->block_count)
        fail_msg("%s: %zu blocks, not %zu", name, article->block_count, blocks);
    size_t bylines = 0;
    rest = expect;
    while (slice_next_line(&rest, &line))
        bylines += slice_starts(line, SLICE("byline "));
    if (bylines != article->bylines.count)
        fail_msg("%s: %zu bylines, not %zu", name, article->bylines.count, bylines);
    if (slice_find(expect, SLICE("title "), 0) == expect.len)
        assert_true(slice_is_none(article->title));
    if (slice_find(expect, SLICE("source "), 0) == expect.len)
        assert_true(slice_is_none(article->source));
}

/* The .txt beside an .expect. */
static char *text_beside(const char *expect)
{
    struct buffer path = {0};
    buffer_format(&path, "%.*s.txt", (int)(strlen(expect) - strlen(".expect")), expect);
    return path.data;
}

/* Calls check with the path of every .expect file. */
static void each_sample(void (*check)(const char *expect))
{
    struct buffer pattern = {0};
    const char *top = getenv("top_srcdir");
    glob_t found;
    buffer_format(&pattern, "%s/tests/load/cases/*.expect", top ? top : ".");
    assert_int_equal(glob(pattern.data, 0, NULL, &found), 0);
    assert_true(found.gl_pathc >= 12);
    for (size_t i = 0; i < found.gl_pathc; i++)
        check(found.gl_pathv[i]);
    globfree(&found);
    buffer_free(&pattern);
}

static void check_sample(const char *name)
{
    char *text_path = text_beside(name);
    struct buffer expect = {0};
    struct error error;
    assert_true(file_read(name, 100000, &expect, &error));
    struct article *article = load(text_path, false);
    struct slice rest = buffer_slice(&expect), line;
    while (slice_next_line(&rest, &line)) {
        size_t space = slice_find(line, SLICE(" "), 0);
        struct slice key = slice_sub(line, 0, space);
        struct slice value = slice_sub(line, space + 1, line.len);
        if (!holds(article, key, value))
            fail_msg("%s: not so: %.*s", name, SLICE_ARG(line));
    }
    check_counts(article, name, buffer_slice(&expect));
    article_release(article);
    buffer_free(&expect);
    free(text_path);
}

static void test_samples(void **state)
{
    (void)state;
    each_sample(check_sample);
}

static void append_visible(struct buffer *into, struct slice s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.data[i] != ' ' && (s.data[i] < '\t' || s.data[i] > '\r'))
            buffer_add_char(into, s.data[i]);
}

/* --raw: every character but white space, in order. */
static void check_raw(const char *expect)
{
    char *path = text_beside(expect);
    struct buffer file = {0}, want = {0}, have = {0};
    struct error error;
    assert_true(file_read(path, 100000, &file, &error));
    struct article *article = load(path, true);
    append_visible(&want, buffer_slice(&file));
    append_visible(&have, article->text);
    assert_true(slice_equal(buffer_slice(&want), buffer_slice(&have)));
    assert_int_equal(article->furniture_count, 0);
    article_release(article);
    buffer_free(&file);
    buffer_free(&want);
    buffer_free(&have);
    free(path);
}

static void test_raw_keeps_all(void **state)
{
    (void)state;
    each_sample(check_raw);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_samples),
        cmocka_unit_test(test_raw_keeps_all),
    };
    return cmocka_run_group_tests_name("samples", tests, NULL, NULL);
}
