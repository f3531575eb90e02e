/* Telling HTML from text by its tags, and taking it off one line. Only elements that HTML has count
 * as tags. */
#include "feed/marked.h"

#include "markup/tree.h"

#include <string.h>

enum { TAG_NAME = 12, ROUNDS = 3 };

/* Elements of older HTML that do nothing to the flow of text, so that the trees do not know them.
 */
static bool is_old(struct slice name)
{
    static const char *const names[] = {"strike",  "big", "dfn",   "kbd",     "samp", "var",
                                        "acronym", "dir", "blink", "marquee", "nobr", "basefont"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_equal_string(name, names[i]))
            return true;
    return false;
}

/* The element of HTML whose tag opens or closes at the "<" (or "&lt;") before `at`; TAG_OTHER:
 * none. */
static enum tag tag_at(struct slice s, size_t at, bool *closes)
{
    char name[TAG_NAME];
    size_t len = 0;
    *closes = at < s.len && s.data[at] == '/';
    at += *closes;
    while (at + len < s.len && len < TAG_NAME) {
        char c = s.data[at + len];
        bool letter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (len && c >= '0' && c <= '9');
        if (!letter)
            break;
        name[len++] = (char)(c | 0x20);
    }
    bool ends = at + len < s.len && len && strchr(" \t\r\n/>&", s.data[at + len]);
    enum tag tag = ends ? tag_find(slice_of(name, len)) : TAG_OTHER;
    return tag == TAG_OTHER && ends && is_old(slice_of(name, len)) ? TAG_SPAN : tag;
}

static bool has_tag(struct slice s, struct slice mark, bool sure)
{
    for (size_t at = 0; (at = slice_find(s, mark, at)) < s.len;) {
        bool closes;
        at += mark.len;
        enum tag tag = tag_at(s, at, &closes);
        if (tag != TAG_OTHER && (!sure || closes || tag == TAG_P || tag == TAG_BR))
            return true;
    }
    return false;
}

bool marked_has_tags(struct slice s)
{
    return has_tag(s, SLICE("<"), false);
}

bool marked_is_html(struct slice s)
{
    return has_tag(s, SLICE("<"), true);
}

bool marked_is_escaped(struct slice s)
{
    return has_tag(s, SLICE("&lt;"), true) && !marked_has_tags(s);
}

/* The same with every "<" escaped, so that a parser of HTML finds nothing but references. */
static void quote(struct slice s, struct buffer *into)
{
    for (size_t at = 0; at < s.len;) {
        size_t open = slice_find(s, SLICE("<"), at);
        buffer_add(into, s.data + at, open - at);
        if (open < s.len)
            buffer_add_string(into, "&lt;");
        at = open + 1;
    }
}

struct slice marked_unescape(struct slice s, struct arena *arena)
{
    if (!s.len || !memchr(s.data, '&', s.len))
        return s;
    struct buffer quoted = {0}, text = {0};
    /* Inside "pre" white space stays; the parser would drop a line break right behind the tag. */
    buffer_add_string(&quoted, "<pre>\n");
    quote(s, &quoted);
    struct tree *tree = tree_html(buffer_slice(&quoted));
    tree_text(tree->root, &text);
    struct slice result = slice_trim(buffer_slice(&text));
    result = result.len ? arena_slice(arena, result) : SLICE("");
    tree_free(tree);
    buffer_free(&quoted);
    buffer_free(&text);
    return result;
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static struct slice one_line(struct slice s, struct arena *arena)
{
    s = marked_trim(s);
    if (!s.len)
        return SLICE_NONE;
    char *line = arena_alloc(arena, s.len + 1, 1);
    size_t len = 0;
    for (size_t i = 0; i < s.len; i++)
        if (!is_space(s.data[i]))
            line[len++] = s.data[i];
        else if (line[len - 1] != ' ')
            line[len++] = ' ';
    return slice_of(line, len);
}

struct slice marked_trim(struct slice s)
{
    static const struct slice blanks[] = {
        {"\xC2\xA0", 2}, {"\xE2\x80\x8B", 3}, {"\xEF\xBB\xBF", 3}};
    for (size_t before = s.len + 1; s.len < before;) {
        s = slice_trim(s);
        before = s.len;
        for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++) {
            if (slice_starts(s, blanks[i]))
                s = slice_sub(s, blanks[i].len, s.len);
            if (slice_ends(s, blanks[i]))
                s.len -= blanks[i].len;
        }
    }
    return s;
}

struct slice marked_line(struct slice s, bool html, struct arena *arena)
{
    for (int round = 0; round < ROUNDS; round++) {
        struct slice before = s;
        if (html ? marked_has_tags(s) : marked_is_html(s)) {
            struct tree *tree = tree_html(s);
            s = tree_line(tree->root, arena);
            tree_free(tree);
        } else {
            s = marked_unescape(s, arena);
        }
        if (slice_equal(before, s))
            break;
    }
    return one_line(marked_clean(s, arena), arena);
}

/* What 0x80 to 0x9F are in Windows-1252; NULL: nothing. */
static const char *const controls[32] = {
    "€",  NULL, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", NULL, "Ž", NULL,
    NULL, "‘",  "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", NULL, "ž", "Ÿ",
};

struct slice marked_clean(struct slice s, struct arena *arena)
{
    struct buffer clean = {0};
    size_t from = 0;
    for (size_t at = 0; s.len && at + 1 < s.len; at++) {
        const char *lead = memchr(s.data + at, 0xC2, s.len - 1 - at);
        if (!lead)
            break;
        at = (size_t)(lead - s.data);
        unsigned code = (unsigned char)s.data[at + 1];
        const char *character = code < 0xA0 ? controls[code - 0x80] : NULL;
        if (!character)
            continue;
        buffer_add(&clean, s.data + from, at - from);
        buffer_add_string(&clean, character);
        from = at + 2;
    }
    if (!from)
        return s;
    buffer_add(&clean, s.data + from, s.len - from);
    struct slice result = arena_slice(arena, buffer_slice(&clean));
    buffer_free(&clean);
    return result;
}
