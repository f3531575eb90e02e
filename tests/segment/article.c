/* Articles filled with sentences: ids, repetitions, origins, blocks and the limit. */
#include "base/buffer.h"
#include "segment/segment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* An article of blocks that are parted by "\n\n" in the text. */
static struct article *make(const char *text, enum block_kind kind)
{
    struct article *article = article_new();
    article->text = arena_string(article->arena, text);
    article->blocks = ARENA_ARRAY(article->arena, struct block, article->text.len / 3 + 1);
    for (size_t at = 0; at < article->text.len;) {
        size_t end = slice_find(article->text, SLICE("\n\n"), at);
        article->blocks[article->block_count++] =
            (struct block){kind, {(uint32_t)at, (uint32_t)end}, 0};
        at = end + 2;
    }
    return article;
}

static void expect(const struct article *article, size_t sentence, const char *text)
{
    assert_true(sentence < article->sentence_count);
    struct slice got = article_sentence(article, sentence);
    assert_int_equal(got.len, strlen(text));
    assert_memory_equal(got.data, text, got.len);
}

static void test_blocks(void **state)
{
    (void)state;
    struct article *article = make("  One. Two. \n\nThree.", BLOCK_PARAGRAPH);
    segment_article(article);
    assert_int_equal(article->sentence_count, 3);
    expect(article, 0, "One.");
    expect(article, 1, "Two.");
    expect(article, 2, "Three.");
    assert_int_equal(article->sentences[1].block, 0);
    assert_int_equal(article->sentences[2].block, 1);
    article_release(article);
}

static void test_headings_are_whole(void **state)
{
    (void)state;
    struct article *article = make("Who won? Nobody did.\n\nB. Next", BLOCK_HEADING);
    segment_article(article);
    assert_int_equal(article->sentence_count, 2);
    expect(article, 0, "Who won? Nobody did.");
    article_release(article);
}

static void test_lines_of_tables(void **state)
{
    (void)state;
    struct article *article = make("Lund 12, Harrow 3\nOslo 1, Reno 9.", BLOCK_TABLE);
    segment_article(article);
    assert_int_equal(article->sentence_count, 2);
    expect(article, 1, "Oslo 1, Reno 9.");
    article_release(article);
}

static void test_ids(void **state)
{
    (void)state;
    struct article *a = make("It rained all day. It stopped.\n\nIt rained  all\nday. It rained all "
                             "day.",
                             BLOCK_PARAGRAPH);
    struct article *b = make("Before.\n\nIt rained all day.", BLOCK_PARAGRAPH);
    b->path = arena_string(b->arena, "elsewhere.txt");
    segment_article(a);
    segment_article(b);
    assert_int_equal(a->sentence_count, 4);
    assert_int_equal(b->sentence_count, 2);
    assert_true(a->sentences[0].id.hash == b->sentences[1].id.hash);
    assert_true(a->sentences[0].id.hash == a->sentences[2].id.hash);
    assert_true(a->sentences[0].id.hash != a->sentences[1].id.hash);
    assert_int_equal(a->sentences[0].id.repeat, 0);
    assert_int_equal(a->sentences[1].id.repeat, 0);
    assert_int_equal(a->sentences[2].id.repeat, 1);
    assert_int_equal(a->sentences[3].id.repeat, 2);
    article_release(a);
    article_release(b);
}

/* FNV-1a, reckoned here once more: ids must not change between versions. */
static void test_ids_are_stable(void **state)
{
    (void)state;
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (const char *c = "Hi all."; *c; c++)
        hash = (hash ^ (unsigned char)*c) * UINT64_C(0x100000001B3);
    struct article *article = make("Hi \n all.", BLOCK_PARAGRAPH);
    segment_article(article);
    assert_true(article->sentences[0].id.hash == hash);
    article_release(article);
}

static void test_origins(void **state)
{
    (void)state;
    /* In the file "One two." is broken over two indented lines: "   One\n   two. Three.". */
    struct article *article = make("One two. Three.", BLOCK_PARAGRAPH);
    struct piece pieces[] = {{0, 3, 3}, {4, 10, 11}};
    article->pieces = pieces;
    article->piece_count = 2;
    segment_article(article);
    assert_int_equal(article->sentence_count, 2);
    assert_int_equal(article->sentences[0].origin.start, 3);
    assert_int_equal(article->sentences[0].origin.end, 14);
    assert_int_equal(article->sentences[1].origin.start, 15);
    assert_int_equal(article->sentences[1].origin.end, 21);
    article_release(article);
}

static void test_limit(void **state)
{
    (void)state;
    struct article *article = make("One. Two. Three.\n\nFour. Five. ", BLOCK_PARAGRAPH);
    segment_article_within(article, NULL, 2);
    assert_int_equal(article->sentence_count, 2);
    expect(article, 0, "One.");
    expect(article, 1, "Two. Three.\n\nFour. Five.");
    assert_int_equal(article->warning_count, 1);
    assert_int_equal(article->warnings[0].code, MESSAGE_SENTENCES_CUT);
    article_release(article);
    article = make("One. Two.\n\nThree.", BLOCK_PARAGRAPH);
    segment_article_within(article, NULL, 3);
    assert_int_equal(article->sentence_count, 3);
    assert_int_equal(article->warning_count, 0);
    article_release(article);
}

static struct article *make_large(const struct segment_options *options, size_t limit)
{
    struct buffer text = {0};
    for (size_t i = 0; text.len < 2500000; i++)
        buffer_format(&text, "Sentence %zu stands here. So does  another.%s", i,
                      i % 7 ? " " : "\n\n");
    struct article *article = make(text.data, BLOCK_PARAGRAPH);
    segment_article_within(article, options, limit);
    buffer_free(&text);
    return article;
}

/* Several threads find what one does, and keep to the limit in the same way. */
static void test_threads(void **state)
{
    (void)state;
    static const size_t limits[] = {4000000, 50000, 1};
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        struct segment_options one = {.threads = 1}, several = {.threads = 3};
        struct article *want = make_large(&one, limits[i]);
        struct article *got = make_large(&several, limits[i]);
        assert_int_equal(got->sentence_count, want->sentence_count);
        for (size_t k = 0; k < want->sentence_count; k++)
            if (got->sentences[k].id.hash != want->sentences[k].id.hash ||
                got->sentences[k].id.repeat != want->sentences[k].id.repeat ||
                got->sentences[k].block != want->sentences[k].block ||
                got->sentences[k].range.start != want->sentences[k].range.start ||
                got->sentences[k].range.end != want->sentences[k].range.end)
                fail_msg("sentence %zu of limit %zu differs", k, limits[i]);
        assert_int_equal(got->warning_count, want->warning_count);
        assert_int_equal(want->warning_count, limits[i] < 4000000);
        article_release(want);
        article_release(got);
    }
}

static void test_nothing(void **state)
{
    (void)state;
    struct article *article = make("", BLOCK_PARAGRAPH);
    segment_article(article);
    assert_int_equal(article->sentence_count, 0);
    article_release(article);
    article = make(" \n \t", BLOCK_PARAGRAPH);
    segment_article(article);
    assert_int_equal(article->sentence_count, 0);
    article_release(article);
}

/* Very many identical sentences: the repeat counter must not compare each with each. */
static void test_many_repeats(void **state)
{
    (void)state;
    enum { COUNT = 300000 };
    struct buffer text = {0};
    for (size_t i = 0; i < COUNT; i++)
        buffer_add_string(&text, "Go! ");
    struct article *article = make("x", BLOCK_PARAGRAPH);
    article->text = arena_slice(article->arena, buffer_slice(&text));
    article->blocks[0].range.end = (uint32_t)text.len;
    segment_article(article);
    assert_int_equal(article->sentence_count, COUNT);
    assert_int_equal(article->sentences[COUNT - 1].id.repeat, COUNT - 1);
    buffer_free(&text);
    article_release(article);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blocks),          cmocka_unit_test(test_headings_are_whole),
        cmocka_unit_test(test_lines_of_tables), cmocka_unit_test(test_ids),
        cmocka_unit_test(test_ids_are_stable),  cmocka_unit_test(test_origins),
        cmocka_unit_test(test_limit),           cmocka_unit_test(test_nothing),
        cmocka_unit_test(test_many_repeats),    cmocka_unit_test(test_threads),
    };
    return cmocka_run_group_tests_name("article", tests, NULL, NULL);
}
