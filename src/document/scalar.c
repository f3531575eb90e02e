/* One line at a time, with the lines that go on from it: block scalars, lists over several lines,
 * open quotation marks. Whatever is not understood is handed on as a line. */
#include "document/scalar.h"

#include "base/buffer.h"
#include "text/utf8.h"

#include <ctype.h>

struct reader {
    struct slice rest; /* behind the current line */
    uint32_t line;     /* of rest's first line */
    struct arena *arena;
    scalar_take *take;
    void *context;
    char between;            /* key and value: ':' or '=' */
    struct scalar_item item; /* what is being read */
};

static bool is_fence(struct slice line, char c)
{
    line = slice_trim(line);
    return line.len == 3 && line.data[0] == c && line.data[1] == c && line.data[2] == c;
}

static bool is_comment(struct slice s)
{
    return s.len && s.data[0] == '#';
}

static size_t indent_of(struct slice line)
{
    size_t i = 0;
    while (i < line.len && (line.data[i] == ' ' || line.data[i] == '\t'))
        i++;
    return i;
}

/* The bytes of a key and what sets it from its value; 0: there is none. */
static size_t key_length(struct slice s, char between, struct slice *key)
{
    size_t i = 0;
    char quote = s.len && (s.data[0] == '"' || s.data[0] == '\'') ? s.data[0] : 0;
    if (quote) {
        for (i = 1; i < s.len && s.data[i] != quote;)
            i++;
        *key = slice_sub(s, 1, i);
        i += i < s.len;
    } else {
        while (i < s.len && i < 40 &&
               (isalnum((unsigned char)s.data[i]) || strchr("_-. ", s.data[i]) || s.data[i] & 0x80))
            i++;
        *key = slice_trim(slice_sub(s, 0, i));
    }
    while (i < s.len && s.data[i] == ' ')
        i++;
    bool apart = between == '=' || i + 1 >= s.len || isspace((unsigned char)s.data[i + 1]);
    return key->len && i < s.len && s.data[i] == between && apart ? i + 1 : 0;
}

size_t scalar_fences(struct slice text, struct slice *inside)
{
    struct slice rest = text, line, key;
    if (!slice_next_line(&rest, &line) || !line.len || (line.data[0] != '-' && line.data[0] != '+'))
        return 0;
    char fence = line.data[0];
    bool keyed = false;
    if (!is_fence(line, fence))
        return 0;
    size_t start = (size_t)(rest.data - text.data);
    while (slice_next_line(&rest, &line)) {
        struct slice s = slice_trim(line);
        if (is_fence(line, fence) || (fence == '-' && slice_equal(s, SLICE("..."))))
            break;
        /* A rule above a text is no front matter. */
        if (!keyed && s.len && !is_comment(s) && s.data[0] != '[' &&
            !key_length(s, fence == '-' ? ':' : '=', &key))
            return 0;
        keyed |= s.len && !is_comment(s);
        line.data = NULL;
    }
    if (!keyed || !line.data)
        return 0;
    *inside = slice_sub(text, start, (size_t)(line.data - text.data));
    return rest.len ? (size_t)(rest.data - text.data) : text.len;
}

static bool next_line(struct reader *reader, struct slice *line)
{
    if (!slice_next_line(&reader->rest, line))
        return false;
    reader->line++;
    return true;
}

static void emit(struct reader *reader, struct slice value)
{
    reader->item.value = value;
    reader->take(reader->context, &reader->item);
    reader->item.source = SLICE("");
}

static void emit_unread(struct reader *reader, struct slice line)
{
    struct scalar_item item = {.source = slice_trim(line), .line = reader->line - 1};
    if (item.source.len)
        reader->take(reader->context, &item);
}

static int hex_value(struct slice s)
{
    int value = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (!isxdigit((unsigned char)s.data[i]))
            return -1;
        int c = tolower((unsigned char)s.data[i]);
        value = value * 16 + (c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return value;
}

/* The escape whose backslash stands at at; gives how many bytes it takes. */
static size_t unescape(struct slice s, size_t at, struct buffer *out)
{
    char c = at + 1 < s.len ? s.data[at + 1] : '\\';
    size_t digits = c == 'u' ? 4 : c == 'U' ? 8 : c == 'x' ? 2 : 0;
    struct slice number = slice_sub(s, at + 2, at + 2 + digits);
    if (digits && number.len == digits && hex_value(number) > 0) {
        utf8_add(out, (uint32_t)hex_value(number));
        return 2 + digits;
    }
    buffer_add_char(out, c == 'n' || c == 't' || c == 'r' || c == '\n' ? ' ' : c);
    return 2;
}

/* A quoted string from its opening mark; gives the bytes it takes, s.len + 1 where it stays open.
 */
static size_t read_quoted(struct slice s, struct buffer *out)
{
    char quote = s.data[0];
    size_t i = 1;
    while (i < s.len) {
        if (s.data[i] == '\\' && quote == '"') {
            i += unescape(s, i, out);
        } else if (s.data[i] == quote && quote == '\'' && i + 1 < s.len && s.data[i + 1] == quote) {
            buffer_add_char(out, quote);
            i += 2;
        } else if (s.data[i] == quote) {
            return i + 1;
        } else {
            buffer_add_char(out, s.data[i++]);
        }
    }
    return s.len + 1;
}

/* A string, quoted or not, without the comment behind it. */
static struct slice clean(struct reader *reader, struct slice s)
{
    s = slice_trim(s);
    if (s.len && (s.data[0] == '"' || s.data[0] == '\'')) {
        struct buffer out = {0};
        read_quoted(s, &out);
        struct slice kept = arena_slice(reader->arena, buffer_slice(&out));
        buffer_free(&out);
        return kept.data ? kept : SLICE("");
    }
    size_t end = slice_find(s, SLICE(" #"), 0);
    s = slice_trim(slice_sub(s, 0, end));
    bool none = slice_equal(s, SLICE("~")) || slice_equal_nocase(s, SLICE("null"));
    return none ? SLICE("") : s;
}

/* The value's bytes with the lines it goes on over, until it is whole; limited by the text. */
static struct slice with_lines(struct reader *reader, struct slice value, struct slice end)
{
    struct slice whole = value, line;
    size_t from = end.len; /* behind the opening mark, which is as long */
    while (slice_find(whole, end, from) == whole.len && next_line(reader, &line)) {
        from = whole.len;
        whole.len = (size_t)(line.data + line.len - whole.data);
    }
    return whole;
}

/* One part of a flow list or map: "a", "name: a". */
static void emit_part(struct reader *reader, struct slice part, bool map)
{
    struct slice inner;
    size_t len = key_length(part, reader->between, &inner);
    if (!part.len)
        return;
    reader->item.inner = map && len ? inner : SLICE_NONE;
    emit(reader, clean(reader, map && len ? slice_sub(part, len, part.len) : part));
}

/* "[a, 'b, c', d]" or "{name: a}": s begins behind the bracket. */
static void read_flow(struct reader *reader, struct slice s, char close)
{
    struct buffer ignored = {0};
    size_t start = 0, i = 0;
    reader->item.listed = true;
    for (; i < s.len && s.data[i] != close; i++) {
        struct slice before = slice_trim(slice_sub(s, start, i));
        if ((s.data[i] == '"' || s.data[i] == '\'') &&
            (!before.len || before.data[before.len - 1] == reader->between)) {
            buffer_clear(&ignored);
            i += read_quoted(slice_sub(s, i, s.len), &ignored) - 1;
        } else if (s.data[i] == ',') {
            emit_part(reader, before, close == '}');
            start = i + 1;
        }
    }
    emit_part(reader, slice_trim(slice_sub(s, start, i)), close == '}');
    buffer_free(&ignored);
    reader->item.inner = SLICE_NONE;
}

/* Lines that stand deeper than their key, as one text. */
static struct slice deeper_lines(struct reader *reader, struct slice first, size_t indent,
                                 bool block)
{
    struct buffer out = {0};
    struct slice line;
    buffer_add_slice(&out, first);
    for (;;) {
        struct slice before = reader->rest;
        if (!next_line(reader, &line))
            break;
        struct slice s = slice_trim(line);
        if ((s.len && indent_of(line) <= indent) || (!block && !s.len)) {
            reader->rest = before;
            reader->line--;
            break;
        }
        if (out.len)
            buffer_add_char(&out, ' ');
        buffer_add_slice(&out, s);
    }
    struct slice kept = arena_slice(reader->arena, buffer_slice(&out));
    buffer_free(&out);
    return kept.data ? kept : SLICE("");
}

static void read_value(struct reader *reader, struct slice value, size_t indent)
{
    char first = value.len ? value.data[0] : 0;
    struct slice triple = slice_sub(value, 0, 3);
    if (is_comment(value))
        return;
    if (first == '[' || first == '{') {
        char close = first == '[' ? ']' : '}';
        value = with_lines(reader, value, slice_of(&close, 1));
        read_flow(reader, slice_sub(value, 1, value.len), close);
    } else if (reader->between == '=' &&
               (slice_equal(triple, SLICE("\"\"\"")) || slice_equal(triple, SLICE("'''")))) {
        value = with_lines(reader, value, triple);
        emit(reader, slice_sub(value, 3, slice_find(value, triple, 3)));
    } else if (first == '|' || first == '>') {
        emit(reader, deeper_lines(reader, SLICE(""), indent, true));
    } else if (reader->between == ':' && value.len) {
        emit(reader, clean(reader, deeper_lines(reader, value, indent, false)));
    } else if (value.len) {
        emit(reader, clean(reader, value));
    }
}

/* "- a", "- name: a" under a key. */
static void read_listed(struct reader *reader, struct slice s, size_t indent)
{
    struct slice inner;
    const char *dash = s.data;
    s = slice_trim(slice_sub(s, 1, s.len));
    size_t len = s.len && s.data[0] != '"' ? key_length(s, ':', &inner) : 0;
    /* The keys beside this one stand as deep as it does. */
    indent += len ? (size_t)(s.data - dash) : 0;
    reader->item.inner = len ? inner : SLICE_NONE;
    reader->item.listed = true;
    read_value(reader, len ? slice_trim(slice_sub(s, len, s.len)) : s, indent);
}

static void read_yaml_line(struct reader *reader, struct slice line)
{
    struct slice s = slice_trim(line), key;
    size_t indent = indent_of(line), len = key_length(s, ':', &key);
    bool inside = !slice_is_none(reader->item.key);
    reader->item.source = s;
    reader->item.line = reader->line - 1;
    if (!s.len)
        return;
    if (inside && s.data[0] == '-' && (s.len == 1 || s.data[1] == ' ')) {
        read_listed(reader, s, indent);
    } else if (len && indent && inside) {
        reader->item.inner = key;
        reader->item.listed = false;
        read_value(reader, slice_trim(slice_sub(s, len, s.len)), indent);
    } else if (len) {
        reader->item.key = key;
        reader->item.inner = SLICE_NONE;
        reader->item.listed = false;
        read_value(reader, slice_trim(slice_sub(s, len, s.len)), indent);
    } else {
        emit_unread(reader, line);
    }
}

void scalar_yaml(struct slice text, uint32_t line, struct arena *arena, scalar_take *take,
                 void *context)
{
    struct reader reader = {.rest = text,
                            .line = line,
                            .arena = arena,
                            .take = take,
                            .context = context,
                            .between = ':'};
    struct slice next;
    while (next_line(&reader, &next))
        read_yaml_line(&reader, next);
}

/* "[author]": its keys are a map's; those of "[params]" stand for themselves. */
static struct slice read_table(struct slice s)
{
    static const char *const plain[] = {"params", "extra", "taxonomies", "meta"};
    while (s.len && s.data[0] == '[')
        s = slice_sub(s, 1, s.len);
    s = slice_trim(slice_sub(s, 0, slice_find(s, SLICE("]"), 0)));
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (slice_equal_string(s, plain[i]))
            return SLICE_NONE;
    return s;
}

void scalar_toml(struct slice text, uint32_t line, struct arena *arena, scalar_take *take,
                 void *context)
{
    struct reader reader = {.rest = text,
                            .line = line,
                            .arena = arena,
                            .take = take,
                            .context = context,
                            .between = '='};
    struct slice next, table = SLICE_NONE, key;
    while (next_line(&reader, &next)) {
        struct slice s = slice_trim(next);
        size_t len = key_length(s, '=', &key);
        reader.item = (struct scalar_item){
            .key = slice_is_none(table) ? key : table,
            .inner = slice_is_none(table) ? table : key,
            .source = s,
            .line = reader.line - 1,
        };
        if (s.len && s.data[0] == '[')
            table = read_table(s);
        else if (len)
            read_value(&reader, slice_trim(slice_sub(s, len, s.len)), 0);
        else if (s.len)
            emit_unread(&reader, next);
    }
}
