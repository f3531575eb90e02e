/* Running text: wrapping with an indent, colours over lines, rules, and word differences. */
#include "report/flow.h"
#include "report/changes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <locale.h>

static void test_indent(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct page page = page_make(&out, 33, false, false);
    struct flow flow = {0};
    page_put(&page, STYLE_PLAIN, "ab  ");
    flow_string(&flow, STYLE_PLAIN, "one two three four five six ");
    flow_string(&flow, STYLE_STRONG, "seven eight");
    flow_print(&flow, &page, 4);
    assert_string_equal(out.data, "ab  one two three four five six\n    seven eight\n");
    buffer_clear(&out);
    flow_print(&flow, &page, 4);
    assert_string_equal(out.data, "\n");
    flow_free(&flow);
    buffer_free(&out);
}

/* Colour is off at every line's end and on again where the style goes on. */
static void test_color_ends_with_the_line(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct page page = page_make(&out, 33, true, false);
    struct flow flow = {0};
    flow_string(&flow, STYLE_PLAIN, "plain ");
    flow_string(&flow, STYLE_CONFLICT, "red words that go past the line's end");
    flow_print(&flow, &page, 0);
    assert_string_equal(out.data, "plain \x1b[1;31mred words that go past the\x1b[0m\n"
                                  "\x1b[1;31mline's end\x1b[0m\n");
    flow_free(&flow);
    buffer_free(&out);
}

static void test_rule(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct page page = page_make(&out, 1, false, true);
    page_rule(&page, "Title");
    assert_string_equal(out.data, "-- Title -----------\n");
    buffer_clear(&out);
    page_rule(&page, "A title that is far too long for it all");
    assert_string_equal(out.data, "-- A title that i --\n");
    buffer_free(&out);
}

static void test_changes(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b, *want;
    } cases[] = {
        {"all the same", "all the same", "all the same"},
        {"with 214 people aboard", "with 241 people aboard", "with [-214-] {+241+} people aboard"},
        {"the ferry burned", "the big ferry burned", "the {+big+} ferry burned"},
        {"the big ferry burned", "the ferry burned", "the [-big-] ferry burned"},
        {"the ferry burned down", "the ferry burned", "the ferry burned [-down-]"},
        {"SKELBY, March 3 (Nordhav) - A ferry burned", "SKELBY - A ferry burned",
         "SKELBY[-, March 3 (Nordhav)-] - A ferry burned"},
        {"The owner, Orm Line, said so to the press", "Orm Line said so to the press",
         "[-The owner,-] Orm Line[-,-] said so to the press"},
        {"had not yet been able to go in", "had not been able to go in",
         "had not [-yet-] been able to go in"},
        {"was built in 1998 and can hold 390", "which was built in 1998, can hold 390",
         "{+which+} was built in 1998 [-and-]{+,+} can hold 390"},
        {"Lars left. He denied it all then.", "Lars left, and he denied it all then.",
         "Lars left[-. He-]{+, and he+} denied it all then."},
        {"It fell on all ships last year", "Last year it fell on all ships",
         "[-It-] {+Last year it+} fell on all ships [-last year-]"},
        {"one of a kind", "{curly [-brackets-]", "{curly [-brackets-]"},
        {"nothing in common", "quite other words here", "quite other words here"},
        {"", "new", "new"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct flow flow = {0};
        changes_add(&flow, slice_from(cases[i].a), slice_from(cases[i].b), 0.3);
        assert_string_equal(flow.text.data, cases[i].want);
        flow_free(&flow);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_indent),
        cmocka_unit_test(test_color_ends_with_the_line),
        cmocka_unit_test(test_rule),
        cmocka_unit_test(test_changes),
    };
    if (!setlocale(LC_CTYPE, "C.UTF-8"))
        return 77;
    return cmocka_run_group_tests_name("flow", tests, NULL, NULL);
}
