/* Whole paragraphs of news with many quotations, out of tests/segment/paragraphs, one file a
 * language: how well the boundaries of the splitter agree with those set by hand. The notation of
 * the files is marked.h's; '#' begins a comment. Misses are printed: "want" and "got" a paragraph.
 */
#include "marked.h"

#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>

enum { FILE_BYTES = 1 << 20 };

struct score {
    size_t right, found, wanted;
};

/* Bytes of the boundary mark at c, or 0; *space is set where it stands for a space. */
static size_t boundary(const char *c, bool *space)
{
    *space = c[0] == '|' && c[1] != '_';
    return c[0] != '|' ? 0 : *space ? 1 : 2;
}

/* Counts the boundaries of two markings of one text. */
static void compare(const char *want, const char *got, struct score *score)
{
    while (*want) {
        bool want_space, got_space;
        size_t wanted = boundary(want, &want_space), found = boundary(got, &got_space);
        score->wanted += wanted > 0;
        score->found += found > 0;
        score->right += wanted > 0 && found > 0;
        if (!wanted && !found) {
            assert_int_equal(*want, *got);
            wanted = found = 1;
        } else if (!wanted) {
            wanted = got_space;
        } else if (!found) {
            found = want_space;
        }
        want += wanted;
        got += found;
    }
    assert_int_equal(*got, '\0');
}

static void score_paragraph(struct slice line, const char *language, struct score *score)
{
    struct buffer want = {0}, text = {0};
    buffer_add_slice(&want, line);
    plain(want.data, &text);
    struct split split = {.text = buffer_slice(&text)};
    segment_text(split.text, slice_from(language), mark, &split);
    struct score before = *score;
    compare(want.data, split.marked.data, score);
    size_t wanted = score->wanted - before.wanted, found = score->found - before.found;
    if (score->right - before.right != wanted || found != wanted)
        printf("# %s want %s\n# %s got  %s\n", language, want.data, language, split.marked.data);
    buffer_free(&want);
    buffer_free(&text);
    buffer_free(&split.marked);
}

static double f1(const struct score *score)
{
    return 2.0 * (double)score->right / (double)(score->found + score->wanted);
}

/* The boundaries of a language's paragraphs; the score is printed with its floor. */
static void check_language(const char *language, double floor)
{
    const char *top = getenv("top_srcdir");
    struct buffer path = {0}, content = {0};
    buffer_format(&path, "%s/tests/segment/paragraphs/%s.txt", top ? top : ".", language);
    assert_true(file_read(path.data, FILE_BYTES, &content, &(struct error){0}));
    struct slice rest = buffer_slice(&content), line;
    struct score score = {0};
    while (slice_next_line(&rest, &line))
        if (line.len && line.data[0] != '#')
            score_paragraph(line, language, &score);
    printf("# %s: %zu of %zu boundaries, F1 %.4f, floor %.3f\n", language, score.right,
           score.wanted, f1(&score), floor);
    assert_true(f1(&score) >= floor);
    buffer_free(&content);
    buffer_free(&path);
}

static void test_english(void **state)
{
    (void)state;
    check_language("en", 0.985);
}

static void test_others(void **state)
{
    (void)state;
    static const char *const languages[] = {"ar", "bg", "da", "de", "el", "es", "fr", "hi",
                                            "it", "ja", "nl", "pl", "pt", "ru", "sk", "zh"};
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        check_language(languages[i], 0.98);
}

/* The scorer itself: one boundary of three found, and one that is not there. */
static void test_score(void **state)
{
    (void)state;
    struct score score = {0};
    compare("A b.|C d.|E f.|_G.", "A b.|C|d. E f.G.", &score);
    assert_int_equal(score.wanted, 3);
    assert_int_equal(score.found, 2);
    assert_int_equal(score.right, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_english),
        cmocka_unit_test(test_others),
        cmocka_unit_test(test_score),
    };
    return cmocka_run_group_tests_name("prose", tests, NULL, NULL);
}
