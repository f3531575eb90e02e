/* One pass over the prolog. Offsets are bytes of the head, wide encodings squeezed to a byte a
 * character first, since names and namespaces that matter here are ASCII. */
#include "load/root.h"

#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

enum { HEAD = 65536, JUNK = 512 };

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool ends_name(char c)
{
    return is_space(c) || c == '>' || c == '/' || c == '=' || c == '<' || c == '"' || c == '\'';
}

static size_t skip_space(struct slice s, size_t at)
{
    while (at < s.len && is_space(s.data[at]))
        at++;
    return at;
}

static bool starts(struct slice s, size_t at, struct slice what)
{
    return slice_starts_nocase(slice_sub(s, at, s.len), what);
}

static size_t past(struct slice s, size_t at, struct slice mark)
{
    size_t found = slice_find(s, mark, at);
    return found < s.len ? found + mark.len : s.len;
}

/* Behind a document type, its internal subset and quoted names passed over. */
static size_t past_type(struct slice s, size_t at)
{
    for (bool inner = false; at < s.len && (inner || s.data[at] != '>'); at++) {
        char c = s.data[at];
        if (starts(s, at, SLICE("<!--")))
            at = past(s, at, SLICE("-->")) - 1;
        else if (c == '"' || c == '\'')
            at = past(s, at + 1, slice_of(&s.data[at], 1)) - 1;
        else if (c == '[' || c == ']')
            inner = c == '[';
    }
    return at < s.len ? at + 1 : s.len;
}

/* Behind one thing that may stand before the root; the same place where there is none. */
static size_t past_one(struct slice s, size_t at, struct root *root)
{
    if (starts(s, at, SLICE("<!--")))
        return past(s, at, SLICE("-->"));
    if (starts(s, at, SLICE("<?"))) {
        root->declared = root->declared || starts(s, at, SLICE("<?xml"));
        return past(s, at, SLICE("?>"));
    }
    if (starts(s, at, SLICE("<!DOCTYPE"))) {
        root->declared = true;
        root->html = starts(s, at, SLICE("<!DOCTYPE html"));
        return past_type(s, at);
    }
    return at;
}

static void copy(char *into, size_t room, struct slice s)
{
    size_t len = s.len < room - 1 ? s.len : room - 1;
    if (len)
        memcpy(into, s.data, len);
    into[len] = '\0';
}

/* The value of xmlns or xmlns:PREFIX among the attributes from `at` on. */
static struct slice namespace_of(struct slice s, size_t at, struct slice prefix)
{
    while ((at = skip_space(s, at)) < s.len && s.data[at] != '>') {
        size_t start = at;
        while (at < s.len && !ends_name(s.data[at]))
            at++;
        struct slice name = slice_sub(s, start, at);
        at = skip_space(s, at);
        if (at >= s.len || s.data[at] != '=') {
            at += at == start;
            continue;
        }
        at = skip_space(s, at + 1);
        if (at >= s.len || (s.data[at] != '"' && s.data[at] != '\''))
            continue;
        size_t end = past(s, at + 1, slice_of(&s.data[at], 1));
        struct slice rest = slice_sub(name, 5, name.len);
        bool named =
            prefix.len ? rest.len && slice_equal(slice_sub(rest, 1, rest.len), prefix) : !rest.len;
        if (slice_starts(name, SLICE("xmlns")) && named)
            return slice_sub(s, at + 1, end - 1);
        at = end;
    }
    return SLICE_NONE;
}

static bool read_root(struct slice s, size_t at, struct root *root)
{
    size_t start = ++at;
    while (at < s.len && !ends_name(s.data[at]))
        at++;
    struct slice name = slice_sub(s, start, at), prefix = SLICE_NONE;
    size_t colon = slice_find(name, SLICE(":"), 0);
    if (colon < name.len) {
        prefix = slice_sub(name, 0, colon);
        name = slice_sub(name, colon + 1, name.len);
    }
    char first = name.len ? (char)(name.data[0] | 0x20) : ' ';
    if (!((first >= 'a' && first <= 'z') || first == '_' || (first & 0x80)))
        return false;
    copy(root->name, sizeof root->name, name);
    copy(root->space, sizeof root->space, namespace_of(s, at, prefix));
    return true;
}

static bool find(struct slice s, struct root *root)
{
    size_t at = skip_space(s, 0);
    if (at < s.len && s.data[at] != '<') {
        at = slice_find_nocase(slice_sub(s, 0, JUNK), SLICE("<?xml"), 0);
        if (at >= s.len || at >= JUNK)
            return false;
    }
    for (size_t next; (next = past_one(s, at, root)) != at;)
        at = skip_space(s, next);
    return at < s.len && s.data[at] == '<' && read_root(s, at, root);
}

/* UTF-16 and UTF-32 of Latin text: every second byte, or three of four, are NUL. */
static bool is_wide(struct slice head)
{
    size_t nuls = 0, sample = head.len < 256 ? head.len : 256;
    for (size_t i = 0; i < sample; i++)
        nuls += !head.data[i];
    return nuls * 3 > sample;
}

bool root_find(struct slice bytes, struct root *root)
{
    *root = (struct root){0};
    struct slice head = slice_sub(bytes, 0, HEAD);
    if (slice_starts(head, SLICE("\xEF\xBB\xBF")))
        head = slice_sub(head, 3, head.len);
    if (!is_wide(head))
        return find(head, root);
    char *narrow = alloc_bytes(HEAD);
    size_t len = 0;
    for (size_t i = 0; i < head.len; i++)
        if (head.data[i] && (i > 3 || !(head.data[i] & 0x80)))
            narrow[len++] = head.data[i];
    bool found = find(slice_of(narrow, len), root);
    free(narrow);
    return found;
}
