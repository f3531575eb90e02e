/* Walks the spans of a paragraph (OASIS OpenDocument 1.3 part 3, chapter 6). White space is what a
 * reader sees of it: a run is one space, and more only by an element of its own. Never recurses. */
#include "document/odt_text.h"

enum { MOST_SPACES = 64 };

void odt_text_clear(struct odt_text *text)
{
    buffer_clear(&text->text);
    buffer_clear(&text->hidden);
    text->boxes.count = text->notes.count = text->comments.count = text->deletions.count = 0;
}

void odt_text_free(struct odt_text *text)
{
    buffer_free(&text->text);
    buffer_free(&text->hidden);
    VEC_FREE(&text->boxes);
    VEC_FREE(&text->notes);
    VEC_FREE(&text->comments);
    VEC_FREE(&text->deletions);
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void add_text(struct buffer *into, struct slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        bool space = is_space(text.data[i]);
        if (!space)
            buffer_add_char(into, text.data[i]);
        else if (into->len && !is_space(into->data[into->len - 1]))
            buffer_add_char(into, ' ');
    }
}

static void add_spaces(struct buffer *into, struct slice count)
{
    unsigned n = 0;
    for (size_t i = 0; i < count.len && n < MOST_SPACES; i++)
        n = n * 10 + (unsigned)(count.data[i] - '0');
    n = slice_is_none(count) ? 1 : n;
    for (unsigned i = 0; i < n && i < MOST_SPACES; i++)
        buffer_add_char(into, ' ');
}

static void find_boxes(struct odt_text *text, const struct node *top)
{
    for (const struct node *at = tree_next(top, top); at;) {
        bool box = tree_is(at, "text-box");
        if (box)
            VEC_PUSH(&text->boxes, at);
        at = box ? tree_skip(at, top) : tree_next(at, top);
    }
}

/* Elements of which nothing inside is shown here. */
static bool is_skipped(const struct node *node)
{
    static const char *const names[] = {
        "ruby-text", "hidden-text",     "annotation-end",          "desc",
        "forms",     "tracked-changes", "page-number-continuation"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (tree_is(node, names[i]))
            return true;
    return false;
}

/* Gives true where the walk goes past what is inside. */
static bool take_node(struct odt_text *text, const struct odt_styles *styles, const struct node *at)
{
    if (at->tag == TAG_TEXT)
        add_text(&text->text, at->name);
    else if (tree_is(at, "s"))
        add_spaces(&text->text, tree_attribute(at, "c"));
    else if (tree_is(at, "tab"))
        buffer_add_char(&text->text, '\t');
    else if (tree_is(at, "line-break"))
        buffer_add_char(&text->text, '\n');
    else if (tree_is(at, "note"))
        VEC_PUSH(&text->notes, at);
    else if (tree_is(at, "annotation"))
        VEC_PUSH(&text->comments, at);
    else if (tree_is(at, "change"))
        VEC_PUSH(&text->deletions, tree_attribute(at, "change-id"));
    else if (at->prefix.len && slice_equal(at->prefix, SLICE("draw")) && !tree_is(at, "a"))
        find_boxes(text, at);
    else if (tree_is(at, "span") && odt_style_hides(styles, tree_attribute(at, "style-name")))
        tree_text(at, &text->hidden);
    else
        return is_skipped(at);
    return true;
}

void odt_text_read(struct odt_text *text, const struct odt_styles *styles, const struct node *top)
{
    for (const struct node *at = tree_next(top, top); at;)
        at = take_node(text, styles, at) ? tree_skip(at, top) : tree_next(at, top);
}
