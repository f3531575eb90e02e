/* Tokens, units, terms and postings of an article. */
#include "texts.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct {
    const char *text;
    uint32_t places, units;
    const char *opens; /* a digit a token, and one for the end */
} rows[] = {
    {"One two three four five six seven eight. Nine ten eleven twelve thirteen fourteen fifteen "
     "sixteen.",
     16, 2, "10000000100000001"},
    /* Short sentences are joined with the next. */
    {"Go home. Now. The gate will be closed at nine tonight.", 11, 1, "101100000001"},
    /* The last one stands by itself. */
    {"The gate will be closed at nine tonight. Go home.", 10, 2, "10000000101"},
    {"He said \"never again\" and left.", 6, 1, "1010101"},
    {"He said \xE2\x80\x9Cnever again\xE2\x80\x9D and left.", 6, 1, "1010101"},
    {"It's o'clock and don\xE2\x80\x99t", 4, 1, "10001"},
};

static void test_rows(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct digest *digest = text_digest(rows[i].text);
        assert_int_equal(digest->place_count, rows[i].places);
        assert_int_equal(digest->unit_count, rows[i].units);
        for (uint32_t k = 0; k <= digest->place_count; k++)
            assert_int_equal(digest->opens[k], rows[i].opens[k] - '0');
        digest_free(digest);
    }
}

/* Every token in one unit, every unit's terms ascending and in the stems' postings. */
static void check(const struct digest *digest)
{
    uint32_t at = 0, postings = 0;
    for (uint32_t unit = 0; unit < digest->unit_count; unit++) {
        assert_int_equal(digest->units[unit].from, at);
        assert_true(digest->units[unit].to > at && digest->units[unit].to - at <= 48);
        at = digest->units[unit].to;
        uint32_t told = 0;
        for (uint32_t i = digest->term_first[unit]; i < digest->term_first[unit + 1]; i++) {
            uint32_t stem = digest->terms[i];
            told += digest->counts[i];
            assert_true(i == digest->term_first[unit] || digest->terms[i - 1] < stem);
            bool posted = false;
            for (uint32_t p = digest->post_first[stem]; p < digest->post_first[stem + 1]; p++)
                posted |= digest->posts[p] == unit;
            assert_true(posted);
        }
        assert_int_equal(told, digest->units[unit].to - digest->units[unit].from);
    }
    assert_int_equal(at, digest->place_count);
    for (uint32_t stem = 0; stem < digest->stems.count; stem++) {
        assert_true(digest_held(digest, stem) <= digest->told[stem]);
        postings += digest_held(digest, stem);
    }
    assert_int_equal(postings, digest->term_first[digest->unit_count]);
}

static void test_index(void **state)
{
    (void)state;
    struct buffer text = {0};
    for (int i = 0; i < 900; i++)
        buffer_format(&text, "word%d%s ", i * i % 97, i % 41 == 7 ? "." : "");
    struct digest *digest = text_digest(text.data);
    check(digest);
    assert_true(digest->unit_count > 20);
    assert_true(digest_bytes(digest) > 900 * sizeof(struct spot));
    digest_free(digest);
    buffer_free(&text);
}

/* The stem of an ideograph is it and the one before it; a break begins anew. */
static void test_ideographs(void **state)
{
    (void)state;
    struct digest *digest =
        text_digest("\xE5\x8C\x97\xE4\xBA\xAC, \xE4\xBA\xAC\xE5\x8C\x97\xE4\xBA\xAC");
    assert_int_equal(digest->place_count, 5);
    assert_int_equal(digest->places[0].word, digest->places[3].word);
    assert_int_equal(digest->places[1].stem, digest->places[4].stem);
    assert_int_not_equal(digest->places[1].stem, digest->places[2].stem);
    assert_int_not_equal(digest->places[0].stem, digest->places[3].stem);
    digest_free(digest);
    digest_free(NULL);
}

/* What is said, and where its bounds are, decides the hash; how it is laid out does not. */
static void test_hash(void **state)
{
    (void)state;
    struct digest *a = text_digest("The gate is closed. Go home."),
                  *b = text_digest("the gate  is closed! Go home"),
                  *c = text_digest("The gate is closed, go home.");
    assert_true(a->hash == b->hash);
    assert_true(a->hash != c->hash);
    digest_free(a);
    digest_free(b);
    digest_free(c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows), cmocka_unit_test(test_index),
                                       cmocka_unit_test(test_ideographs),
                                       cmocka_unit_test(test_hash)};
    return cmocka_run_group_tests_name("digest", tests, NULL, NULL);
}
