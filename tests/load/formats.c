/* articles/formats/ tells the stories of articles/ in other formats: whatever the format, the
 * sentences, the title, the authors and the day must come out the same. */
#include "base/buffer.h"
#include "base/vec.h"
#include "load/load.h"
#include "segment/segment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct found {
    VEC(char *) paths;
};

static void on_found(void *context, const char *path)
{
    struct found *found = context;
    VEC_PUSH(&found->paths, strdup(path));
}

static struct article *load(const char *path)
{
    struct load_options options = {0};
    struct articles articles;
    struct error error;
    if (!load_file(path, &options, &articles, &error))
        fail_msg("%s: %s", path, message_text(error.code));
    if (articles.count != 1)
        fail_msg("%s: %zu articles", path, articles.count);
    struct article *article = article_retain(articles.items[0]);
    articles_free(&articles);
    segment_article(article);
    return article;
}

/* "…/formats/STORY/NAME.EXTENSION" of "…/STORY/NAME.txt". */
static void twin_path(const char *path, struct buffer *twin)
{
    const char *formats = strstr(path, "formats/"), *story = formats + strlen("formats/");
    const char *name = strrchr(path, '/');
    buffer_add(twin, path, (size_t)(formats - path));
    buffer_add(twin, story, (size_t)(name - story) + strcspn(name, "."));
    buffer_add_string(twin, ".txt");
}

static void same_sentences(const char *path, const struct article *a, const struct article *b)
{
    for (size_t i = 0; i < a->sentence_count || i < b->sentence_count; i++) {
        struct slice want = i < b->sentence_count ? article_sentence(b, i) : SLICE("(none)");
        struct slice have = i < a->sentence_count ? article_sentence(a, i) : SLICE("(none)");
        if (i >= a->sentence_count || i >= b->sentence_count ||
            a->sentences[i].id.hash != b->sentences[i].id.hash)
            fail_msg("%s: sentence %zu is \"%.*s\", not \"%.*s\"", path, i, SLICE_ARG(have),
                     SLICE_ARG(want));
    }
}

static void same_strings(const char *path, const char *what, struct strings a, struct strings b)
{
    bool same = a.count == b.count;
    for (size_t i = 0; same && i < a.count; i++)
        same = slice_equal(a.items[i], b.items[i]);
    if (!same)
        fail_msg("%s: %s differ (%zu, not %zu)", path, what, a.count, b.count);
}

static void same_field(const char *path, const char *what, struct slice have, struct slice want)
{
    if (!slice_equal_nocase(have, want))
        fail_msg("%s: %s is \"%.*s\", not \"%.*s\"", path, what, SLICE_ARG(have), SLICE_ARG(want));
}

static void check(const char *path)
{
    struct buffer twin = {0};
    twin_path(path, &twin);
    struct article *a = load(path), *b = load(twin.data);
    same_sentences(path, a, b);
    same_field(path, "title", a->title, b->title);
    same_field(path, "source", a->source, b->source);
    if (a->subtitle.len) /* a page may not set its deck apart */
        same_field(path, "subtitle", a->subtitle, b->subtitle);
    same_field(path, "day", slice_sub(a->published, 0, 10), slice_sub(b->published, 0, 10));
    same_strings(path, "bylines", a->bylines, b->bylines);
    article_release(a);
    article_release(b);
    buffer_free(&twin);
}

static void every_format_says_the_same(void **state)
{
    (void)state;
    struct found found = {0};
    struct buffer folder = {0};
    const char *top = getenv("top_srcdir");
    buffer_format(&folder, "%s/articles/formats", top ? top : ".");
    assert_true(load_walk(folder.data, on_found, NULL, &found, NULL));
    assert_true(found.paths.count >= 17);
    for (size_t i = 0; i < found.paths.count; i++) {
        check(found.paths.items[i]);
        free(found.paths.items[i]);
    }
    VEC_FREE(&found.paths);
    buffer_free(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_format_says_the_same)};
    return cmocka_run_group_tests_name("formats", tests, NULL, NULL);
}
