/* Attributes whose quotation marks are missing or run on, and characters that XML has no place for.
 * Looks no further ahead than VALUE bytes for the end of a value. */
#include "feed/mend_tag.h"

enum { VALUE_WITH_TAG = 300, VALUE = 1 << 16 };

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool mend_begins_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool in_name(char c)
{
    return mend_begins_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
}

struct slice mend_name(struct slice text, size_t at)
{
    size_t end = at;
    while (end < text.len && in_name(text.data[end]))
        end++;
    return slice_sub(text, at, end);
}

void mend_text(struct slice text, bool whole, struct buffer *into)
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
        buffer_add(into, text.data + from, i - from);
        buffer_add_string(into, instead);
        from = i + 1;
    }
    buffer_add(into, text.data + from, text.len - from);
}

static size_t skip_space(struct slice text, size_t at)
{
    while (at < text.len && is_space(text.data[at]))
        at++;
    return at;
}

size_t mend_find(struct slice text, size_t from, char c)
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
        size_t end = mend_find(near, at + 1, quote);
        size_t tag = mend_find(slice_sub(near, 0, end), at + 1, '<');
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

size_t mend_attributes(struct slice text, size_t at, struct buffer *into)
{
    while ((at = skip_space(text, at)) < text.len && text.data[at] != '>' && text.data[at] != '<') {
        struct slice name = mend_name(text, at), value = SLICE_NONE;
        at += name.len ? name.len : 1;
        if (!name.len)
            continue;
        size_t equals = skip_space(text, at);
        if (equals < text.len && text.data[equals] == '=')
            at = read_value(text, skip_space(text, equals + 1), &value);
        if (!into || !value.data || !mend_begins_name(name.data[0]) || name.len > MEND_NAME)
            continue;
        buffer_add_char(into, ' ');
        buffer_add_slice(into, name);
        buffer_add_string(into, "=\"");
        mend_text(value, false, into);
        buffer_add_char(into, '"');
    }
    return at;
}
