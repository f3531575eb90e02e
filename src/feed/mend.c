/* One pass over the text with a stack of the open elements. Offsets are bytes of the text. Never
 * deeper than DEPTH, so that what comes out can be parsed; text of deeper elements stays. */
#include "feed/mend.h"

#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

enum { DEPTH = 100, NAME = 64, VALUE_WITH_TAG = 300, VALUE = 1 << 16 };

enum role {
    ITEM = 1,
    FRAME = 2, /* an item and what is around it */
    LEAF = 4,  /* holds text and no other fields */
    FIELD = 8, /* no piece of HTML inside a text is called so */
    LONG = 16, /* may hold pieces of HTML */
    VOID = 32  /* HTML's elements without an end tag; "link" is one in HTML and none in a feed */
};

struct element {
    struct slice name; /* as written */
    unsigned roles;
};

/* What is looked for ahead; each place is kept until it is passed, so that a mark which is nowhere
 * is looked for once. */
enum ahead { SECTION_END, COMMENT_END, INSTRUCTION_END, SUBSET_END, TAG_END, AHEAD };

static const struct slice marks[AHEAD] = {{"]]>", 3}, {"-->", 3}, {"?>", 2}, {"]", 1}, {">", 1}};

struct mend {
    struct slice text;
    struct buffer *into;
    struct element open[DEPTH];
    size_t depth;
    size_t ahead[AHEAD];
};

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool in_name(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
}

static const struct element known[] = {
    {{"item", 4}, ITEM | FRAME},
    {{"entry", 5}, ITEM | FRAME},
    {{"rss:item", 8}, ITEM | FRAME},
    {{"atom:entry", 10}, ITEM | FRAME},
    {{"channel", 7}, FRAME},
    {{"rss", 3}, FRAME},
    {{"feed", 4}, FRAME},
    {{"rdf:rdf", 7}, FRAME},
    {{"title", 5}, LEAF},
    {{"link", 4}, LEAF},
    {{"guid", 4}, LEAF | FIELD},
    {{"pubdate", 7}, LEAF | FIELD},
    {{"dc:date", 7}, LEAF | FIELD},
    {{"dc:creator", 10}, LEAF | FIELD},
    {{"dc:subject", 10}, LEAF | FIELD},
    {{"dc:title", 8}, LEAF},
    {{"category", 8}, LEAF},
    {{"comments", 8}, LEAF},
    {{"language", 8}, LEAF},
    {{"copyright", 9}, LEAF},
    {{"issued", 6}, LEAF | FIELD},
    {{"modified", 8}, LEAF},
    {{"updated", 7}, LEAF},
    {{"published", 9}, LEAF | FIELD},
    {{"author", 6}, FIELD},
    {{"enclosure", 9}, FIELD},
    {{"description", 11}, FIELD | LONG},
    {{"content:encoded", 15}, FIELD | LONG},
    {{"summary", 7}, LONG},
    {{"br", 2}, VOID},
    {{"img", 3}, VOID},
    {{"hr", 2}, VOID},
    {{"input", 5}, VOID},
    {{"wbr", 3}, VOID},
    {{"meta", 4}, VOID},
    {{"embed", 5}, VOID},
    {{"param", 5}, VOID},
};

static unsigned roles_of(struct slice name)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (slice_equal_nocase(known[i].name, name))
            return known[i].roles;
    return 0;
}

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

/* Text with what XML forbids in it replaced; whole: nothing in it is markup, "&" neither. */
static void add_text(struct mend *mend, struct slice text, bool whole)
{
    size_t from = 0;
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.data[i];
        const char *instead = NULL;
        if (c == '<')
            instead = "&lt;";
        else if (c == '>')
            instead = "&gt;";
        else if (c == '"')
            instead = "&quot;";
        else if (c == '&' && whole)
            instead = "&amp;";
        else if (c < ' ' && c != '\n' && c != '\r' && c != '\t')
            instead = " ";
        if (!instead)
            continue;
        buffer_add(mend->into, text.data + from, i - from);
        buffer_add_string(mend->into, instead);
        from = i + 1;
    }
    buffer_add(mend->into, text.data + from, text.len - from);
}

static void close_to(struct mend *mend, size_t depth)
{
    while (mend->depth > depth) {
        buffer_add_string(mend->into, "</");
        buffer_add_slice(mend->into, mend->open[--mend->depth].name);
        buffer_add_char(mend->into, '>');
    }
}

/* Closes the nearest open element of the name; a frame is closed by none but frames. */
static void close_name(struct mend *mend, struct slice name)
{
    unsigned roles = roles_of(name);
    for (size_t at = mend->depth; at; at--) {
        if (slice_equal_nocase(mend->open[at - 1].name, name)) {
            close_to(mend, at - 1);
            return;
        }
        if (mend->open[at - 1].roles & FRAME && !(roles & FRAME))
            return;
    }
}

/* Closes what must be closed before an element of these roles can open. */
static void make_room(struct mend *mend, unsigned roles)
{
    if (roles & ITEM) {
        size_t at = 0;
        while (at < mend->depth && !(mend->open[at].roles & ITEM))
            at++;
        close_to(mend, at);
        return;
    }
    unsigned over = roles & FIELD ? LEAF | LONG : roles & LEAF ? LEAF : 0;
    for (size_t at = mend->depth; over && at && !(mend->open[at - 1].roles & FRAME); at--)
        if (mend->open[at - 1].roles & over) {
            close_to(mend, at - 1);
            return;
        }
}

static size_t skip_space(struct slice text, size_t at)
{
    while (at < text.len && is_space(text.data[at]))
        at++;
    return at;
}

static size_t find_char(struct slice text, size_t from, char c)
{
    const char *found = from < text.len ? memchr(text.data + from, c, text.len - from) : NULL;
    return found ? (size_t)(found - text.data) : text.len;
}

/* The value at `at`; gives the place behind it. A quotation mark that is not closed before the next
 * tag is taken for missing. */
static size_t read_value(struct slice text, size_t at, struct slice *value)
{
    char quote = at < text.len ? text.data[at] : 0;
    if (quote == '"' || quote == '\'') {
        struct slice near = slice_sub(text, 0, at + 1 + VALUE);
        size_t end = find_char(near, at + 1, quote);
        size_t tag = find_char(slice_sub(near, 0, end), at + 1, '<');
        bool follows = end + 1 < text.len &&
                       (is_space(text.data[end + 1]) || strchr("/>?", text.data[end + 1]) != NULL);
        if (end < near.len && (tag == end || (follows && end - at < VALUE_WITH_TAG))) {
            *value = slice_sub(text, at + 1, end);
            return end + 1;
        }
        at++;
    }
    size_t end = at;
    while (end < text.len && !is_space(text.data[end]) && text.data[end] != '>' &&
           text.data[end] != '<')
        end++;
    *value = slice_sub(text, at, end);
    return end;
}

/* Copies the attributes from `at` on, where copied is not false; gives the place of the ">". */
static size_t attributes(struct mend *mend, size_t at, bool copied)
{
    struct slice text = mend->text;
    while ((at = skip_space(text, at)) < text.len && text.data[at] != '>' && text.data[at] != '<') {
        size_t start = at;
        while (at < text.len && in_name(text.data[at]))
            at++;
        struct slice name = slice_sub(text, start, at), value = SLICE_NONE;
        if (!name.len) {
            at++;
            continue;
        }
        size_t equals = skip_space(text, at);
        if (equals < text.len && text.data[equals] == '=')
            at = read_value(text, skip_space(text, equals + 1), &value);
        if (!copied || !value.data || !is_letter(name.data[0]) || name.len > NAME)
            continue;
        buffer_add_char(mend->into, ' ');
        buffer_add_slice(mend->into, name);
        buffer_add_string(mend->into, "=\"");
        add_text(mend, value, false);
        buffer_add_char(mend->into, '"');
    }
    return at;
}

static size_t open_tag(struct mend *mend, size_t at, struct slice name)
{
    struct slice text = mend->text;
    unsigned roles = roles_of(name);
    make_room(mend, roles);
    bool kept = mend->depth < DEPTH && name.len <= NAME;
    if (kept) {
        buffer_add_char(mend->into, '<');
        buffer_add_slice(mend->into, name);
    }
    size_t end = attributes(mend, at + 1 + name.len, kept);
    bool empty = end < text.len && end > at && text.data[end] == '>' && text.data[end - 1] == '/';
    if (kept && (empty || roles & VOID)) {
        buffer_add_string(mend->into, "/>");
    } else if (kept) {
        buffer_add_char(mend->into, '>');
        mend->open[mend->depth++] = (struct element){name, roles};
    }
    return end < text.len && text.data[end] == '>' ? end + 1 : end;
}

static struct slice name_at(struct slice text, size_t at)
{
    size_t end = at;
    while (end < text.len && in_name(text.data[end]))
        end++;
    return slice_sub(text, at, end);
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
    struct slice name = mend->depth ? mend->open[mend->depth - 1].name : SLICE("item");
    struct slice rest = slice_sub(text, 0, other);
    for (size_t tag = at; (tag = slice_find(rest, SLICE("</"), tag)) < rest.len; tag += 2)
        if (slice_equal_nocase(name_at(rest, tag + 2), name))
            return *next = tag;
    return other < end ? *next = other : end;
}

static size_t section(struct mend *mend, size_t at)
{
    size_t next, end = section_end(mend, at, &next);
    add_text(mend, slice_sub(mend->text, at, end), true);
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
        find_char(slice_sub(text, 0, end), at, '[') < end) {
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
    struct slice name = name_at(text, at + 1 + closes);
    if (!name.len || !is_letter(name.data[0]) || is_address(text, at, name)) {
        add_text(mend, slice_sub(text, at, at + 1), false);
        return at + 1;
    }
    if (!closes)
        return open_tag(mend, at, name);
    close_name(mend, name);
    size_t end = look_ahead(mend, TAG_END, at);
    size_t other = find_char(slice_sub(text, 0, end), at + 1, '<');
    return other < end ? other : end < text.len ? end + 1 : end;
}

bool mend_feed(struct slice text, struct buffer *into)
{
    struct mend *mend = alloc_zeroed(1, sizeof *mend);
    mend->text = text;
    mend->into = into;
    buffer_add_string(into, "<mended>");
    for (size_t at = 0; at < text.len;) {
        size_t open = find_char(text, at, '<');
        add_text(mend, slice_sub(text, at, open), false);
        at = open < text.len ? tag(mend, open) : open;
    }
    bool whole = true;
    for (size_t i = 0; i < mend->depth; i++)
        whole = whole && !(mend->open[i].roles & FRAME);
    close_to(mend, 0);
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
