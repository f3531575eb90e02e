/* Walks the runs of a paragraph (ECMA-376 part 1, sections 17.3 and 17.16). Of a tracked change the
 * new text is shown; of drawings only the text boxes count; of the alternatives of a drawing the
 * first. Never recurses. */
#include "document/docx_text.h"

void docx_text_clear(struct docx_text *text)
{
    buffer_clear(&text->text);
    buffer_clear(&text->deleted);
    buffer_clear(&text->hidden);
    text->boxes.count = text->notes.count = text->comments.count = 0;
}

void docx_text_free(struct docx_text *text)
{
    buffer_free(&text->text);
    buffer_free(&text->deleted);
    buffer_free(&text->hidden);
    VEC_FREE(&text->boxes);
    VEC_FREE(&text->notes);
    VEC_FREE(&text->comments);
}

static bool is_off(struct slice value)
{
    return slice_equal(value, SLICE("0")) || slice_equal(value, SLICE("false")) ||
           slice_equal(value, SLICE("off"));
}

static bool is_hidden(const struct node *run)
{
    const struct node *properties = tree_child(run, "rPr");
    const struct node *vanish = properties ? tree_child(properties, "vanish") : NULL;
    return vanish && !is_off(tree_attribute(vanish, "val"));
}

/* begin, separate and end of a field: its code stands between the first two. */
static void step_field(struct docx_text *text, struct slice type)
{
    if (slice_equal(type, SLICE("begin"))) {
        text->fields++;
        text->codes = text->codes << 1 | 1;
    } else if (slice_equal(type, SLICE("separate"))) {
        text->codes &= ~(uint64_t)1;
    } else if (slice_equal(type, SLICE("end")) && text->fields) {
        text->fields--;
        text->codes = text->fields ? text->codes >> 1 : 0;
    }
}

static void add_line(struct buffer *into, const struct node *top)
{
    if (into->len)
        buffer_add_char(into, ' ');
    tree_text(top, into);
}

/* Text boxes inside a drawing, those of its alternatives left out. */
static void find_boxes(struct docx_text *text, const struct node *top)
{
    const struct node *at = tree_next(top, top);
    while (at) {
        bool box = tree_is(at, "txbxContent");
        if (box)
            VEC_PUSH(&text->boxes, at);
        at = box || tree_is(at, "Fallback") ? tree_skip(at, top) : tree_next(at, top);
    }
}

static void add_break(struct docx_text *text, const struct node *node)
{
    struct slice type = tree_attribute(node, "type");
    if (slice_is_none(type) || slice_equal(type, SLICE("textWrapping")))
        buffer_add_char(&text->text, '\n');
    else if (text->text.len)
        buffer_add_char(&text->text, ' ');
}

static void add_text(struct docx_text *text, const struct node *node)
{
    for (const struct node *at = node->first; at && !text->codes; at = at->next)
        if (at->tag == TAG_TEXT)
            buffer_add_slice(&text->text, at->name);
}

/* Elements of which nothing inside is shown as text. */
static bool is_skipped(const struct node *node)
{
    static const char *const names[] = {"pPr",      "rPr",  "moveFrom",    "instrText",
                                        "Fallback", "rt",   "sdtPr",       "tblPr",
                                        "trPr",     "tcPr", "delInstrText"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (tree_is(node, names[i]))
            return true;
    return false;
}

/* "Click here to enter text." */
static bool is_placeholder(const struct node *node)
{
    return tree_is(node, "sdt") && tree_child(tree_child(node, "sdtPr"), "showingPlcHdr");
}

/* Gives true where the walk goes past what is inside. */
static bool take_node(struct docx_text *text, const struct node *at)
{
    if (at->tag == TAG_TEXT || is_skipped(at) || is_placeholder(at))
        return true;
    if (tree_is(at, "t")) {
        add_text(text, at);
    } else if (tree_is(at, "tab")) {
        buffer_add_char(&text->text, '\t');
    } else if (tree_is(at, "br") || tree_is(at, "cr")) {
        add_break(text, at);
    } else if (tree_is(at, "noBreakHyphen")) {
        buffer_add_char(&text->text, '-');
    } else if (tree_is(at, "fldChar")) {
        step_field(text, tree_attribute(at, "fldCharType"));
    } else if (tree_is(at, "footnoteReference") || tree_is(at, "endnoteReference")) {
        VEC_PUSH(&text->notes, tree_attribute(at, "id"));
    } else if (tree_is(at, "commentReference")) {
        VEC_PUSH(&text->comments, tree_attribute(at, "id"));
    } else if (tree_is(at, "drawing") || tree_is(at, "pict") || tree_is(at, "object")) {
        find_boxes(text, at);
    } else if (tree_is(at, "del")) {
        add_line(&text->deleted, at);
    } else if (tree_is(at, "r") && is_hidden(at)) {
        add_line(&text->hidden, at);
    } else {
        return false;
    }
    return true;
}

void docx_text_read(struct docx_text *text, const struct node *top)
{
    const struct node *at = tree_next(top, top);
    while (at)
        at = take_node(text, at) ? tree_skip(at, top) : tree_next(at, top);
}
