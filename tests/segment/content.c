/* Hashes of sentences: the same as those of their words with single spaces between, whatever stands
 * beside them. */
#include "segment/content.h"

#include "base/buffer.h"
#include "base/hash.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <string.h>

static const struct {
    const char *text, *spaced;
} rows[] = {
    {"a", "a"},
    {".", "."},
    {"The ferry left.", "The ferry left."},
    {"The  ferry\n\tleft  late.", "The ferry left late."},
    {"Am 3.\u00a0\u2003Mai \u00a0 kam “sie” – endlich …", "Am 3. Mai kam “sie” – endlich …"},
    {"港で火災が\u3000発生。", "港で火災が 発生。"},
    {"A long one, so that the lanes are never of the same length and one waits for the other.",
     "A long one, so that the lanes are never of the same length and one waits for the other."},
    {"a \x01 b\x7f", "a \x01 b\x7f"},
    {"é è", "é è"},
};

enum { ROWS = sizeof rows / sizeof *rows, MOST = 11 };

/* Every number of sentences, each row at each place. */
static void test_any_company(void **state)
{
    (void)state;
    for (size_t count = 0; count <= MOST; count++)
        for (size_t first = 0; first < ROWS; first++) {
            struct sentence sentences[MOST] = {0};
            struct buffer text = {0};
            for (size_t i = 0; i < count; i++) {
                uint32_t start = (uint32_t)text.len;
                buffer_add_string(&text, rows[(first + i) % ROWS].text);
                sentences[i].range = (struct range){start, (uint32_t)text.len};
                buffer_add_string(&text, " \n");
            }
            content_hash(buffer_slice(&text), sentences, count);
            for (size_t i = 0; i < count; i++)
                assert_true(sentences[i].id.hash ==
                            hash_stable(slice_from(rows[(first + i) % ROWS].spaced), 0));
            buffer_free(&text);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_any_company)};
    return cmocka_run_group_tests_name("content", tests, NULL, NULL);
}
