/* One pass over the bytes, which copies only where something must change. Offsets are bytes of the
 * input. It reads tags, comments and scripts just as libxml2's parsers do, broken ones too, since
 * what it takes for text and they take for a tag would reach them unguarded. */
#include "markup/guard.h"

#include "base/limits.h"
#include "text/utf8.h"

enum { ENTITY_NAME = 10, OPEN_NAMES = 256 };

/* What is copied so far: everything before `from` is in the store. */
struct copy {
    struct slice text;
    struct buffer *store;
    size_t from;
    bool xml;
    guard_lookup *lookup;
    struct guard *guard;
    size_t spaces;             /* declarations of namespaces */
    uint32_t open[OPEN_NAMES]; /* elements opened and not closed, by a hash of their names */
};

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool begins_name(const struct copy *copy, char c)
{
    return is_letter(c) || c == '_' || c == ':' || (!copy->xml && c == '.') ||
           (copy->xml && (c & 0x80));
}

static bool in_name(const struct copy *copy, char c)
{
    return begins_name(copy, c) || is_digit(c) || c == '-' || c == '.';
}

/* Puts `instead` in the place of the bytes from at to end; their line breaks stay. */
static void replace(struct copy *copy, size_t at, size_t end, struct slice instead)
{
    if (!copy->from)
        buffer_reserve(copy->store, copy->text.len + instead.len);
    buffer_add(copy->store, copy->text.data + copy->from, at - copy->from);
    buffer_add_slice(copy->store, instead);
    for (size_t i = at; i < end; i++)
        if (copy->text.data[i] == '\n')
            buffer_add_char(copy->store, '\n');
    copy->from = end;
}

static void finish(struct copy *copy)
{
    copy->guard->text = copy->text;
    if (!copy->from)
        return;
    buffer_add(copy->store, copy->text.data + copy->from, copy->text.len - copy->from);
    copy->guard->text = buffer_slice(copy->store);
}

static size_t after(struct slice text, size_t from, struct slice mark)
{
    size_t at = slice_find(text, mark, from);
    return at < text.len ? at + mark.len : text.len;
}

static size_t after_char(struct slice text, size_t from, char c)
{
    const char *found = from < text.len ? memchr(text.data + from, c, text.len - from) : NULL;
    return found ? (size_t)(found - text.data) + 1 : text.len;
}

static size_t skip_space(struct slice text, size_t at)
{
    while (at < text.len && is_space(text.data[at]))
        at++;
    return at;
}

static bool is_name(struct slice name)
{
    size_t at = 0;
    while (at < name.len && (is_letter(name.data[at]) || (at && name.data[at] <= '9')))
        at++;
    return name.len && at == name.len;
}

/* "&nbsp;" and its like are told by HTML's parser itself; what is none it complains of, slowly. */
static size_t html_reference(struct copy *copy, size_t at)
{
    struct slice rest = slice_sub(copy->text, at + 1, at + 2 + ENTITY_NAME);
    struct slice name = slice_sub(rest, 0, slice_find(rest, SLICE(";"), 0));
    bool number = rest.len > 1 && rest.data[0] == '#' &&
                  (rest.data[1] == 'x' || rest.data[1] == 'X' || is_digit(rest.data[1]));
    if (!number && (name.len == rest.len || !is_name(name)))
        replace(copy, at, at + 1, SLICE("&amp;"));
    return at + 1;
}

/* The same in XML, where five names and the numbers are its own; at is the ampersand. */
static size_t xml_reference(struct copy *copy, size_t at)
{
    struct slice rest = slice_sub(copy->text, at + 1, at + 2 + ENTITY_NAME);
    size_t len = slice_find(rest, SLICE(";"), 0);
    struct slice name = slice_sub(rest, 0, len);
    bool whole = len > 0 && len < rest.len;
    static const char *const own[] = {"amp", "lt", "gt", "quot", "apos"};
    for (size_t i = 0; whole && i < sizeof own / sizeof *own; i++)
        if (slice_equal_string(name, own[i]))
            return at + len + 2;
    if (whole && name.data[0] == '#')
        return at + len + 2;
    char plain[ENTITY_NAME + 2] = "";
    if (whole)
        memcpy(plain, name.data, name.len);
    const htmlEntityDesc *entity = whole ? copy->lookup((const xmlChar *)plain) : NULL;
    if (!entity) {
        replace(copy, at, at + 1, SLICE("&amp;"));
        return at + 1;
    }
    struct buffer character = {0};
    utf8_add(&character, entity->value);
    replace(copy, at, at + len + 2, buffer_slice(&character));
    buffer_free(&character);
    return at + len + 2;
}

/* The references between two places. */
static void references(struct copy *copy, size_t at, size_t end)
{
    while (at < end) {
        const char *found = memchr(copy->text.data + at, '&', end - at);
        if (!found)
            return;
        at = (size_t)(found - copy->text.data);
        at = copy->xml ? xml_reference(copy, at) : html_reference(copy, at);
    }
}

/* Past the value of an attribute, from behind the equals sign. */
static size_t value_end(struct slice text, size_t at)
{
    at = skip_space(text, at);
    if (at < text.len && (text.data[at] == '"' || text.data[at] == '\''))
        return after_char(text, at + 1, text.data[at]);
    while (at < text.len && !is_space(text.data[at]) && text.data[at] != '>')
        at++;
    return at;
}

/* Past the next attribute, or past what stands in its place and is none. */
static size_t attribute_end(const struct copy *copy, size_t at)
{
    struct slice text = copy->text;
    if (!begins_name(copy, text.data[at])) {
        do
            at++;
        while (at < text.len && !is_space(text.data[at]) && text.data[at] != '>' &&
               text.data[at] != '/');
        return at;
    }
    while (at < text.len && in_name(copy, text.data[at]))
        at++;
    size_t equals = skip_space(text, at);
    return equals < text.len && text.data[equals] == '=' ? value_end(text, equals + 1) : at;
}

/* Reads the tag whose name ends at `at`, and drops its attributes beyond the limit; gives the place
 * of its end mark. */
static size_t attributes(struct copy *copy, size_t at)
{
    struct slice text = copy->text;
    size_t count = 0, first = at, cut = 0;
    at = skip_space(text, at);
    while (at < text.len && text.data[at] != '>') {
        bool space = copy->xml && slice_starts(slice_sub(text, at, text.len), SLICE("xmlns"));
        copy->spaces += space;
        bool over =
            ++count > LIMIT_MARKUP_ATTRIBUTES || (space && copy->spaces > LIMIT_MARKUP_ATTRIBUTES);
        if (over && !cut)
            cut = at;
        at = skip_space(text, attribute_end(copy, at));
    }
    references(copy, first, cut ? cut : at);
    if (cut) {
        replace(copy, cut, at, SLICE(""));
        copy->guard->cut = true;
    }
    return at;
}

/* Past the text of a script or style, which ends only by its own end tag. */
static size_t raw_text(struct slice text, size_t at, struct slice name)
{
    while ((at = after_char(text, at, '<')) < text.len)
        if (text.data[at] == '/' && slice_starts_nocase(slice_sub(text, at + 1, text.len), name))
            return at - 1;
    return text.len;
}

static struct slice name_at(const struct copy *copy, size_t at)
{
    size_t end = at;
    while (end < copy->text.len && in_name(copy, copy->text.data[end]))
        end++;
    return slice_sub(copy->text, at, end);
}

static uint32_t *open_count(struct copy *copy, struct slice name)
{
    uint32_t hash = 0;
    for (size_t i = 0; i < name.len; i++)
        hash = hash * 31 + (uint32_t)(name.data[i] | 0x20);
    return &copy->open[hash % OPEN_NAMES];
}

/* An end tag whose element is not open is taken out: the parser would look for it through all that
 * is. at is the "<". */
static size_t end_tag(struct copy *copy, size_t at)
{
    struct slice name = name_at(copy, at + 2);
    size_t end = after_char(copy->text, at, '>');
    uint32_t *count = open_count(copy, name);
    if (*count)
        --*count;
    else if (!copy->xml)
        replace(copy, at, end, SLICE(""));
    return end;
}

static size_t tag(struct copy *copy, size_t open)
{
    struct slice text = copy->text, name = name_at(copy, open + 1);
    size_t end = open + 1 + name.len;
    ++*open_count(copy, name);
    size_t at = attributes(copy, end);
    at = at < text.len ? at + 1 : at;
    bool raw =
        slice_equal_nocase(name, SLICE("script")) || slice_equal_nocase(name, SLICE("style"));
    return raw && !copy->xml ? raw_text(text, at, name) : at;
}

/* Takes out a document type; at is its "<". */
static size_t document_type(struct copy *copy, size_t at)
{
    struct slice text = copy->text;
    size_t end = at + 1;
    bool inner = false;
    while (end < text.len && (inner || text.data[end] != '>')) {
        char c = text.data[end++];
        if (c == '"' || c == '\'')
            end = after_char(text, end, c);
        else if (c == '<' && slice_starts(slice_sub(text, end, text.len), SLICE("!--")))
            end = after(text, end, SLICE("-->"));
        else if (c == '[' || c == ']')
            inner = c == '[';
    }
    end = end < text.len ? end + 1 : end;
    struct slice whole = slice_sub(text, at, end);
    copy->guard->entities =
        copy->guard->entities || slice_find(whole, SLICE("<!ENTITY"), 0) < whole.len;
    replace(copy, at, end, SLICE(""));
    return end;
}

/* Past a comment, a section, an instruction or a declaration; at is its "<". */
static size_t special(struct copy *copy, size_t at)
{
    struct slice text = copy->text, rest = slice_sub(text, at, text.len);
    if (slice_starts(rest, SLICE("<!--")))
        return after(text, at + 4, SLICE("-->"));
    if (!copy->xml)
        return after_char(text, at, '>');
    if (slice_starts(rest, SLICE("<![CDATA[")))
        return after(text, at, SLICE("]]>"));
    if (at == 0 && slice_starts(rest, SLICE("<?xml")) && rest.len > 5 && is_space(rest.data[5]))
        return after_char(text, at, '>'); /* so it ends even where it is broken */
    if (slice_starts(rest, SLICE("<?")))
        return after(text, at, SLICE("?>"));
    if (slice_starts_nocase(rest, SLICE("<!DOCTYPE")))
        return document_type(copy, at);
    return after_char(text, at, '>');
}

/* A "<" that begins nothing is text. HTML's parser knows that itself. */
static size_t stray(struct copy *copy, size_t at)
{
    if (copy->xml)
        replace(copy, at, at + 1, SLICE("&lt;"));
    return at + 1;
}

static void guard(struct slice text, guard_lookup *lookup, struct buffer *store,
                  struct guard *guard)
{
    *guard = (struct guard){0};
    struct copy copy = {
        .text = text, .store = store, .xml = lookup != NULL, .lookup = lookup, .guard = guard};
    size_t at = 0;
    while (at < text.len) {
        size_t open = after_char(text, at, '<') - 1;
        if (open + 1 >= text.len)
            break;
        references(&copy, at, open);
        char next = text.data[open + 1];
        if (next == '!' || next == '?')
            at = special(&copy, open);
        else if (begins_name(&copy, next))
            at = tag(&copy, open);
        else if (next == '/')
            at = end_tag(&copy, open);
        else
            at = stray(&copy, open);
    }
    references(&copy, at, text.len);
    finish(&copy);
}

void guard_html(struct slice text, struct buffer *store, struct guard *guarded)
{
    guard(text, NULL, store, guarded);
}

static bool is_control(char c)
{
    return (unsigned char)c < 0x20 && !is_space(c);
}

/* XML has no control characters, and its parser complains of each. */
static struct slice without_controls(struct slice text, struct buffer *store)
{
    size_t controls = 0;
    for (size_t i = 0; i < text.len; i++)
        controls += is_control(text.data[i]);
    if (!controls)
        return text;
    buffer_reserve(store, text.len + 2 * controls);
    for (size_t i = 0; i < text.len; i++)
        if (is_control(text.data[i]))
            utf8_add(store, UTF8_REPLACEMENT);
        else
            buffer_add_char(store, text.data[i]);
    return buffer_slice(store);
}

void guard_xml(struct slice text, guard_lookup *lookup, struct buffer *store, struct guard *guarded)
{
    struct buffer clean = {0};
    guard(without_controls(text, &clean), lookup, store, guarded);
    if (clean.len && guarded->text.data == clean.data)
        *store = clean; /* nothing else was changed, and the text is there */
    else
        buffer_free(&clean);
}
