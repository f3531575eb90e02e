/* One pass over the text with a stack of the open elements. Offsets are bytes of the text. Never
 * deeper than MEND_DEPTH, so that what comes out can be parsed; text of deeper elements stays. */
#include "feed/mend.h"

#include "feed/mend_open.h"
#include "feed/mend_tag.h"

#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

/* What is looked for ahead; each place is kept until it is passed, so that a mark which is nowhere
 * is looked for once. */
enum ahead { SECTION_END, COMMENT_END, INSTRUCTION_END, SUBSET_END, TAG_END, AHEAD };

static const struct slice marks[AHEAD] = {{"]]>", 3}, {"-->", 3}, {"?>", 2}, {"]", 1}, {">", 1}};

struct mend {
    struct slice text;
    struct buffer *into;
    struct mend_open open;
    size_t ahead[AHEAD];
};

/* The first of the marks at or after `from`, which never goes back. */
static size_t look_ahead(struct mend *mend, enum ahead mark, size_t from)
{
    if (mend->ahead[mark] < from || !mend->ahead[mark])
        mend->ahead[mark] = slice_find(mend->text, marks[mark], from);
    return mend->ahead[mark];
}

static void add_lines(struct mend *mend, size_t from, size_t to)
{
    for (const char *at = mend->text.data + from, *end = mend->text.data + to; at < end; at++) {
        at = memchr(at, '\n', (size_t)(end - at));
        if (!at)
            return;
        buffer_add_char(mend->into, '\n');
    }
}

static size_t open_tag(struct mend *mend, size_t at, struct slice name)
{
    struct slice text = mend->text;
    unsigned roles = mend_roles(name);
    mend_make_room(&mend->open, roles);
    bool kept = mend->open.depth < MEND_DEPTH && name.len <= MEND_NAME;
    if (kept) {
        buffer_add_char(mend->into, '<');
        buffer_add_slice(mend->into, name);
    }
    size_t end = mend_attributes(text, at + 1 + name.len, kept ? mend->into : NULL);
    bool empty = end < text.len && end > at && text.data[end] == '>' && text.data[end - 1] == '/';
    if (kept && (empty || roles & MEND_VOID)) {
        buffer_add_string(mend->into, "/>");
    } else if (kept) {
        buffer_add_char(mend->into, '>');
        mend->open.list[mend->open.depth++] = (struct mend_element){name, roles};
    }
    return end < text.len && text.data[end] == '>' ? end + 1 : end;
}

/* The end of a section's text: "]]>", or where that is missing, what shows that it is. */
static size_t section_end(struct mend *mend, size_t at, size_t *next)
{
    struct slice text = mend->text;
    size_t end = look_ahead(mend, SECTION_END, at);
    size_t other = slice_find(slice_sub(text, 0, end), SLICE("<![CDATA["), at);
    *next = end < text.len ? end + marks[SECTION_END].len : end;
    if (end < text.len && other == end)
        return end;
    struct slice name =
        mend->open.depth ? mend->open.list[mend->open.depth - 1].name : SLICE("item");
    struct slice rest = slice_sub(text, 0, other);
    for (size_t tag = at; (tag = slice_find(rest, SLICE("</"), tag)) < rest.len; tag += 2)
        if (slice_equal_nocase(mend_name(rest, tag + 2), name))
            return *next = tag;
    return other < end ? *next = other : end;
}

static size_t section(struct mend *mend, size_t at)
{
    size_t next, end = section_end(mend, at, &next);
    mend_text(slice_sub(mend->text, at, end), true, mend->into);
    return next;
}

/* Past a comment, an instruction or a declaration, which are left out. */
static size_t left_out(struct mend *mend, size_t at)
{
    struct slice text = mend->text, rest = slice_sub(text, at, text.len);
    enum ahead mark = slice_starts(rest, SLICE("<!--")) ? COMMENT_END
                      : slice_starts(rest, SLICE("<?")) ? INSTRUCTION_END
                                                        : TAG_END;
    size_t end = look_ahead(mend, mark, at);
    if (end == text.len && mark == COMMENT_END)
        return at + 4; /* never closed: what is in it counts */
    if (end == text.len)
        end = look_ahead(mend, mark = TAG_END, at);
    if (slice_starts_nocase(rest, SLICE("<!DOCTYPE")) &&
        mend_find(slice_sub(text, 0, end), at, '[') < end) {
        size_t subset = look_ahead(mend, SUBSET_END, at);
        end = subset < text.len ? look_ahead(mend, TAG_END, subset) : end;
    }
    size_t next = end < text.len ? end + marks[mark].len : end;
    add_lines(mend, at, next);
    return next;
}

static size_t special(struct mend *mend, size_t at)
{
    struct slice rest = slice_sub(mend->text, at, mend->text.len);
    bool opens = slice_starts_nocase(rest, SLICE("<![CDATA["));
    return opens ? section(mend, at + 9) : left_out(mend, at);
}

/* An address in angle brackets, as authors have them, is text. */
static bool is_address(struct slice text, size_t at, struct slice name)
{
    size_t behind = at + name.len + 1;
    return behind < text.len && text.data[behind] == '@';
}

static size_t tag(struct mend *mend, size_t at)
{
    struct slice text = mend->text;
    char next = at + 1 < text.len ? text.data[at + 1] : 0;
    if (next == '!' || next == '?')
        return special(mend, at);
    bool closes = next == '/';
    struct slice name = mend_name(text, at + 1 + closes);
    if (!name.len || !mend_begins_name(name.data[0]) || is_address(text, at, name)) {
        mend_text(slice_sub(text, at, at + 1), false, mend->into);
        return at + 1;
    }
    if (!closes)
        return open_tag(mend, at, name);
    mend_close(&mend->open, name);
    size_t end = look_ahead(mend, TAG_END, at);
    size_t other = mend_find(slice_sub(text, 0, end), at + 1, '<');
    return other < end ? other : end < text.len ? end + 1 : end;
}

bool mend_feed(struct slice text, struct buffer *into)
{
    struct mend *mend = alloc_zeroed(1, sizeof *mend);
    mend->text = text;
    mend->into = mend->open.into = into;
    buffer_add_string(into, "<mended>");
    for (size_t at = 0; at < text.len;) {
        size_t open = mend_find(text, at, '<');
        mend_text(slice_sub(text, at, open), false, mend->into);
        at = open < text.len ? tag(mend, open) : open;
    }
    bool whole = true;
    for (size_t i = 0; i < mend->open.depth; i++)
        whole = whole && !(mend->open.list[i].roles & MEND_FRAME);
    mend_close_to(&mend->open, 0);
    buffer_add_string(into, "</mended>");
    free(mend);
    return whole;
}

bool mend_swallows(struct slice text)
{
    static const struct slice mark = {"<![CDATA[", 9};
    for (size_t at = slice_find(text, mark, 0); at < text.len; at = slice_find(text, mark, at)) {
        size_t end = slice_find(text, SLICE("]]>"), at);
        struct slice inner = slice_sub(text, at + mark.len, end);
        if (slice_find(inner, mark, 0) < inner.len &&
            (slice_find_nocase(inner, SLICE("</item"), 0) < inner.len ||
             slice_find_nocase(inner, SLICE("</entry"), 0) < inner.len))
            return true;
        at = end;
    }
    return false;
}
