/* Trees of HTML and XML: what is kept, what is dropped, and what no input can do. */
#include "markup/tree.h"
#include "base/limits.h"
#include "markup/blocks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static void expect_line(const char *html, const char *line)
{
    struct tree *tree = tree_html(slice_from(html));
    struct slice got = tree_line(tree->root, tree->arena);
    if (!slice_equal_string(got, line))
        fail_msg("%s: %.*s", html, SLICE_ARG(got));
    tree_free(tree);
}

static void html_is_read_as_browsers_show_it(void **state)
{
    (void)state;
    expect_line("<p>One <b>two</b> three", "One two three");
    expect_line("<p>A&nbsp;&eacute;&#8364;", "A\xC2\xA0\xC3\xA9\xE2\x82\xAC");
    expect_line("a<script>var x='<p>no</p>'</script>b<style>p{}</style>c", "abc");
    expect_line("a<!-- no -->b<noscript><p>no</p></noscript>c", "abc");
    expect_line("<p>one<p>two</div></b>three<p>four", "one twothree four");
    expect_line("", "");
}

static void xml_keeps_names_and_references(void **state)
{
    (void)state;
    struct tree *tree =
        tree_xml(SLICE("<?xml version='1.0' encoding='iso-8859-1'?>\n<a xmlns:m='u'>"
                       "\n<m:B c='d&amp;e'>x &mdash; y &unknown; z & \xC3\xA9</m:B>"
                       "<![CDATA[<&nbsp;>]]></a>"));
    struct node *b = tree_find(tree->root, "B");
    assert_non_null(b);
    assert_true(slice_equal_string(b->prefix, "m") && slice_equal_string(b->space, "u"));
    assert_int_equal(b->line, 3);
    assert_true(slice_equal_string(tree_attribute(b, "c"), "d&e"));
    assert_true(
        slice_equal_string(tree_line(b, tree->arena), "x \xE2\x80\x94 y &unknown; z & \xC3\xA9"));
    assert_true(slice_equal_string(tree_line(tree->root, tree->arena),
                                   "x \xE2\x80\x94 y &unknown; z & \xC3\xA9<&nbsp;>"));
    assert_int_equal(tree->fault_line, 0);
    tree_free(tree);
}

static void broken_xml_is_read_as_far_as_it_goes(void **state)
{
    (void)state;
    struct tree *tree = tree_xml(SLICE("<a>\n<b>one</c>two</a>"));
    assert_int_equal(tree->fault_line, 2);
    assert_true(slice_find(tree_line(tree->root, tree->arena), SLICE("one"), 0) < 3);
    tree_free(tree);
    tree = tree_xml(SLICE("<a>1 < 2\x01 & 3 <4</a>"));
    assert_true(slice_equal_string(tree_line(tree->root, tree->arena), "1 < 2\xEF\xBF\xBD & 3 <4"));
    tree_free(tree);
    tree = tree_xml(SLICE("<a>\x01</a>"));
    assert_true(slice_equal_string(tree_line(tree->root, tree->arena), "\xEF\xBF\xBD"));
    tree_free(tree);
    tree = tree_xml(SLICE("no markup"));
    assert_true(tree->fault_line > 0 && !tree->root->first);
    tree_free(tree);
}

static void entities_are_not_expanded(void **state)
{
    (void)state;
    struct tree *tree = tree_xml(SLICE(
        "<!DOCTYPE a [<!ENTITY x 'boom'><!ENTITY y SYSTEM 'file:///etc/passwd'>]>\n<a>&x;&y;</a>"));
    assert_true(tree->entities);
    assert_true(slice_equal_string(tree_line(tree->root, tree->arena), "&x;&y;"));
    assert_int_equal(tree_find(tree->root, "a")->line, 2);
    tree_free(tree);
}

static void limits_hold(void **state)
{
    (void)state;
    struct buffer page = {0};
    buffer_add_string(&page, "<p ");
    for (int i = 0; i < 100000; i++)
        buffer_format(&page, "a%d='>' ", i);
    buffer_add_string(&page, ">text");
    for (int i = 0; i < 5000; i++)
        buffer_add_string(&page, "<div>deep ");
    struct tree *tree = tree_html(buffer_slice(&page));
    assert_true(tree->cut);
    struct node *p = tree_find(tree->root, "p");
    assert_int_equal(p->attribute_count, LIMIT_MARKUP_ATTRIBUTES);
    struct slice line = tree_line(tree->root, tree->arena);
    assert_int_equal(line.len, 4 + 5000 * 5);
    tree_free(tree);
    buffer_free(&page);
}

static void too_deep_is_flattened(void **state)
{
    (void)state;
    struct buffer page = {0};
    for (int i = 0; i < 3 * LIMIT_MARKUP_DEPTH; i++)
        buffer_format(&page, "<b>%d\n", i);
    buffer_add_string(&page, "</i></b><p title='&amp;copy'>last &copy; AT&T &x &nosuch;");
    struct tree *tree = tree_html(buffer_slice(&page));
    struct node *p = tree_find(tree->root, "p"); /* the parser's own, round text without one */
    while (p && !p->attribute_count)
        p = tree_next(p, tree->root);
    assert_true(tree->cut && p);
    assert_int_equal(p->line, 3 * LIMIT_MARKUP_DEPTH + 1);
    assert_true(slice_equal_string(tree_line(p, tree->arena), "last \xC2\xA9 AT&T &x &nosuch;"));
    assert_true(slice_equal_string(tree_attribute(p, "title"), "&copy"));
    for (struct node *node = tree->root; node; node = tree_next(node, tree->root))
        assert_true(node->depth <= LIMIT_MARKUP_DEPTH + 1);
    struct slice line = tree_line(tree->root, tree->arena);
    for (int i = 0; i < 3 * LIMIT_MARKUP_DEPTH; i++) {
        char number[16];
        snprintf(number, sizeof number, "%d ", i);
        assert_true(slice_find(line, slice_from(number), 0) < line.len);
    }
    tree_free(tree);
    buffer_free(&page);
}

static void namespaces_are_bounded(void **state)
{
    (void)state;
    struct buffer document = {0};
    for (int i = 0; i < 3; i++) {
        buffer_add_string(&document, "<a ");
        for (int k = 0; k < 200; k++)
            buffer_format(&document, "xmlns:n%d_%d='u%d' ", i, k, k);
        buffer_add_string(&document, ">");
    }
    buffer_add_string(&document, "text</a></a></a>");
    struct tree *tree = tree_xml(buffer_slice(&document));
    assert_true(tree->cut);
    assert_true(slice_equal_string(tree_line(tree->root, tree->arena), "text"));
    tree_free(tree);
    buffer_free(&document);
}

static void blocks_are_found(void **state)
{
    (void)state;
    struct tree *tree =
        tree_html(SLICE("<h2>Head</h2><p>One <a href=x>linked</a> word<br><br>Two<div>Three<ul>"
                        "<li>Item</ul></div><blockquote><p>Said</blockquote>"
                        "<table><tr><td>a<td>b<tr><td>c<td>d</table><pre>x\n  y</pre>"));
    struct blocks blocks = {.arena = arena_new()};
    blocks_read(&blocks, tree->root);
    static const struct {
        enum block_kind kind;
        const char *text;
    } want[] = {{BLOCK_HEADING, "Head"},       {BLOCK_PARAGRAPH, "One linked word"},
                {BLOCK_PARAGRAPH, "Two"},      {BLOCK_PARAGRAPH, "Three"},
                {BLOCK_ITEM, "Item"},          {BLOCK_QUOTE, "Said"},
                {BLOCK_TABLE, "a | b"},        {BLOCK_TABLE, "c | d"},
                {BLOCK_PREFORMATTED, "x\n  y"}};
    assert_int_equal(blocks.list.count, sizeof want / sizeof *want);
    for (size_t i = 0; i < blocks.list.count; i++) {
        assert_int_equal(blocks.list.items[i].kind, want[i].kind);
        assert_true(slice_equal_string(blocks.list.items[i].text, want[i].text));
    }
    assert_int_equal(blocks.list.items[1].linked, 6);
    blocks_free(&blocks);
    arena_free(blocks.arena);
    tree_free(tree);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(html_is_read_as_browsers_show_it),
        cmocka_unit_test(xml_keeps_names_and_references),
        cmocka_unit_test(broken_xml_is_read_as_far_as_it_goes),
        cmocka_unit_test(entities_are_not_expanded),
        cmocka_unit_test(limits_hold),
        cmocka_unit_test(too_deep_is_flattened),
        cmocka_unit_test(namespaces_are_bounded),
        cmocka_unit_test(blocks_are_found),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
