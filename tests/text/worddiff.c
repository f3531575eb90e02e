/* Word diffs, written as one line: [-gone-] {+come+} and what stays plain. */
#include "text/worddiff.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void show(struct slice a, struct slice b, struct buffer *out)
{
    struct arena *arena = arena_new();
    struct worddiff diff = worddiff_compute(arena, a, b);
    uint32_t at_a = 0, at_b = 0;
    for (size_t i = 0; i < diff.count; i++) {
        struct diff_run run = diff.runs[i];
        assert_int_equal(run.a.start, at_a);
        assert_int_equal(run.b.start, at_b);
        at_a = run.a.end;
        at_b = run.b.end;
        struct slice text =
            run.kind == DIFF_INSERTED ? slice_range(b, run.b) : slice_range(a, run.a);
        const char *open[] = {"", "[-", "{+"}, *close[] = {"", "-]", "+}"};
        buffer_add_string(out, open[run.kind]);
        buffer_add_slice(out, text);
        buffer_add_string(out, close[run.kind]);
    }
    if (diff.count) {
        assert_int_equal(at_a, a.len);
        assert_int_equal(at_b, b.len);
    }
    arena_free(arena);
}

static void test_table(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b, *want;
    } rows[] = {
        {"", "", ""},
        {"one", "one", "one"},
        {"one two", "", "[-one two-]"},
        {"", "one two", "{+one two+}"},
        {" ", "one", "[- -]{+one+}"},
        {"one", "\n ", "[-one-]{+\n +}"},
        {" ", "\t", " "},
        {"The ferry held 214 people.", "The ferry held 241 people.",
         "The ferry held [-214 -]{+241 +}people."},
        {"He said no.", "He \xE2\x80\x9Csaid\xE2\x80\x9D no.",
         "He {+\xE2\x80\x9C+}said {+\xE2\x80\x9D +}no."},
        {"it's \"off\"", "it\xE2\x80\x99s \xE2\x80\x9Coff\xE2\x80\x9D", "it's \"off\""},
        {"a b c d", "b c x d", "[-a -]b c {+x +}d"},
        {"a b c", "c b a", "[-a b c-]{+c b a+}"},
        /* A lone comma or a short word is lost in long changes, a quotation mark never. */
        {"It said, on oath, no.", "She told, under duress, no.",
         "[-It said, on oath-]{+She told, under duress+}, no."},
        {"the end of all work on it", "that close of any job on it",
         "[-the end of all work -]{+that close of any job +}on it"},
        {"big of it", "small of it", "[-big -]{+small +}of it"},
        {"It \"was off\" said", "It \"is on\" said", "It \"[-was off-]{+is on+}\" said"},
        {"cars in 12 towns now", "buses in 21 towns then",
         "[-cars -]{+buses +}in [-12 -]{+21 +}towns [-now-]{+then+}"},
        /* A change starts with a word and ends before a space, where it may. */
        {"At 6.40 a.m. in the hall.", "At 6.40 a.m.", "At 6.40 a.m. [-in the hall.-]"},
        {"Police have no clue. The police have ruled it out.", "The police have ruled it out.",
         "[-Police have no clue. -]The police have ruled it out."},
        {"He left (again).", "He left.", "He left [-(again)-]."},
        {"one, two, three", "one, three", "one, [-two, -]three"},
        {"one two three", "one two two three", "one two {+two +}three"},
        {"  lead and tail  ", "lead and tail", "  lead and tail  "},
        {"Reed left", "reed left", "[-Reed -]{+reed +}left"},
        {"\xE5\x8C\x97\xE4\xBA\xAC", "\xE5\x8D\x97\xE4\xBA\xAC",
         "[-\xE5\x8C\x97-]{+\xE5\x8D\x97+}\xE4\xBA\xAC"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer out = {0};
        buffer_add_string(&out, "");
        show(slice_from(rows[i].a), slice_from(rows[i].b), &out);
        assert_string_equal(out.data ? out.data : "", rows[i].want);
        buffer_free(&out);
    }
}

/* Beyond the bound the middle comes out whole; the common ends still stand. */
static void test_bound(void **state)
{
    (void)state;
    struct buffer a = {0}, b = {0}, out = {0};
    for (int i = 0; i < 2000; i++) {
        buffer_format(&a, "%sa%d", i ? " " : "same ", i);
        buffer_format(&b, "%sb%d", i ? " " : "same ", i);
    }
    struct arena *arena = arena_new();
    struct worddiff diff = worddiff_compute(arena, buffer_slice(&a), buffer_slice(&b));
    assert_int_equal(diff.count, 3);
    assert_int_equal(diff.runs[0].kind, DIFF_SAME);
    assert_int_equal(diff.runs[1].kind, DIFF_DELETED);
    assert_int_equal(diff.runs[2].kind, DIFF_INSERTED);
    arena_free(arena);
    show(buffer_slice(&a), buffer_slice(&b), &out);
    buffer_free(&a);
    buffer_free(&b);
    buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_table), cmocka_unit_test(test_bound)};
    return cmocka_run_group_tests_name("worddiff", tests, NULL, NULL);
}
