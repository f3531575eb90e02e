/* Finds declarations without a parser, since the bytes cannot be parsed before they are decoded:
 * a walk from '<' to '<'. Offsets are bytes as they stand in the file. */
#include "charset/declare.h"

#include "charset/labels.h"

/* Longer tags are cut: no <meta> is. After so many labels that are none, nobody means it. */
enum { TAG_BYTES = 4096, LABEL_BYTES = 64, METAS = 64 };

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static size_t skip_spaces(struct slice s, size_t at)
{
    while (at < s.len && is_space(s.data[at]))
        at++;
    return at;
}

/* The value behind "name=", quoted or not; *at moves past it. */
static struct slice read_value(struct slice tag, size_t *at)
{
    char quote = *at < tag.len ? tag.data[*at] : '\0';
    if (quote == '"' || quote == '\'') {
        size_t end = slice_find(tag, slice_of(&quote, 1), *at + 1);
        struct slice value = slice_sub(tag, *at + 1, end);
        *at = end < tag.len ? end + 1 : end;
        return value;
    }
    size_t end = *at;
    while (end < tag.len && !is_space(tag.data[end]) && tag.data[end] != '>')
        end++;
    struct slice value = slice_sub(tag, *at, end);
    *at = end;
    return value;
}

static bool ends_name(char c)
{
    return c == '=' || c == '/' || c == '>';
}

/* Takes the next attribute of a tag's inside; false at its end. */
static bool next_attribute(struct slice tag, size_t *at, struct slice *name, struct slice *value)
{
    while (*at < tag.len && (is_space(tag.data[*at]) || tag.data[*at] == '/'))
        ++*at;
    size_t start = *at;
    while (*at < tag.len && !is_space(tag.data[*at]) && !ends_name(tag.data[*at]))
        ++*at;
    *name = slice_sub(tag, start, *at);
    *value = SLICE_NONE;
    size_t equals = skip_spaces(tag, *at);
    if (equals < tag.len && tag.data[equals] == '=') {
        *at = skip_spaces(tag, equals + 1);
        *value = read_value(tag, at);
    }
    return *at > start;
}

/* The label in "text/html; charset=big5". */
static const char *from_content(struct slice content)
{
    size_t at = 0;
    while ((at = slice_find_nocase(content, SLICE("charset"), at)) < content.len) {
        at = skip_spaces(content, at + 7);
        if (at >= content.len || content.data[at] != '=')
            continue;
        at = skip_spaces(content, at + 1);
        struct slice label = slice_sub(content, at, at + LABEL_BYTES);
        label.len = slice_find(label, SLICE(";"), 0);
        const char *encoding = labels_encoding(label);
        if (encoding)
            return encoding;
    }
    return NULL;
}

/* tag: what stands between "<meta" and ">". */
static const char *from_meta(struct slice tag)
{
    struct slice name, value, content = SLICE_NONE;
    bool of_type = false;
    for (size_t at = 0; next_attribute(tag, &at, &name, &value);) {
        if (slice_equal_nocase(name, SLICE("charset"))) {
            const char *encoding = labels_encoding(value);
            encoding = encoding ? encoding : from_content(value);
            if (encoding)
                return encoding;
        }
        if (slice_equal_nocase(name, SLICE("content")))
            content = value;
        of_type |= slice_equal_nocase(slice_trim(value), SLICE("content-type"));
    }
    return of_type && !slice_is_none(content) ? from_content(content) : NULL;
}

/* The end of the tag that starts at at, quoted '>' inside it; the nearest '>' where a quotation
 * mark is never closed. */
static size_t tag_end(struct slice bytes, size_t at)
{
    struct slice tag = slice_sub(bytes, 0, at + TAG_BYTES);
    size_t nearest = slice_find(tag, SLICE(">"), at);
    char quote = '\0';
    for (size_t i = at; i < tag.len; i++) {
        char c = tag.data[i];
        if (quote ? c == quote : c == '"' || c == '\'')
            quote = quote ? '\0' : c;
        else if (!quote && c == '>')
            return i;
    }
    return nearest;
}

static const char *from_xml(struct slice bytes)
{
    size_t at = slice_starts(bytes, SLICE("\xEF\xBB\xBF")) ? 3 : 0;
    at = skip_spaces(bytes, at);
    struct slice rest = slice_sub(bytes, at, at + TAG_BYTES);
    if (!slice_starts_nocase(rest, SLICE("<?xml")))
        return NULL;
    rest = slice_sub(rest, 5, slice_find(rest, SLICE("?>"), 0));
    struct slice name, value;
    for (size_t from = 0; next_attribute(rest, &from, &name, &value);)
        if (slice_equal_nocase(name, SLICE("encoding")))
            return labels_encoding(value);
    return NULL;
}

/* Where a walk over tags is, and what it need not look for again. */
struct walk {
    struct slice bytes;
    size_t at;
    bool no_comment_end, no_raw_end;
};

/* Goes behind a comment. One that is never closed is none, as parsers of HTML recover from it. */
static bool skip_comment(struct walk *walk)
{
    struct slice rest = slice_sub(walk->bytes, walk->at, walk->bytes.len);
    if (walk->no_comment_end || !slice_starts(rest, SLICE("<!--")))
        return false;
    size_t end = slice_find(rest, SLICE("-->"), 2);
    walk->no_comment_end = end >= rest.len;
    walk->at += walk->no_comment_end ? 0 : end + 3;
    return !walk->no_comment_end;
}

/* Goes behind a script or style, whose inside is no markup. */
static bool skip_raw(struct walk *walk)
{
    static const struct slice raw[][2] = {{{"<script", 7}, {"</script", 8}},
                                          {{"<style", 6}, {"</style", 7}}};
    struct slice rest = slice_sub(walk->bytes, walk->at, walk->bytes.len);
    for (size_t i = 0; i < sizeof raw / sizeof *raw && !walk->no_raw_end; i++) {
        if (!slice_starts_nocase(rest, raw[i][0]))
            continue;
        size_t open = slice_find(slice_sub(rest, 0, TAG_BYTES), SLICE(">"), 0);
        if (rest.data[open - 1] == '/') /* XHTML closes it at once */
            return false;
        size_t end = slice_find_nocase(rest, raw[i][1], raw[i][0].len);
        walk->no_raw_end = end >= rest.len;
        walk->at += walk->no_raw_end ? 0 : end + raw[i][1].len;
        return !walk->no_raw_end;
    }
    return false;
}

/* The inside of the <meta> that starts here, behind which the walk goes. */
static bool take_meta(struct walk *walk, struct slice *inside)
{
    struct slice start = slice_sub(walk->bytes, walk->at, walk->at + 6);
    if (start.len < 6 || !slice_starts_nocase(start, SLICE("<meta")) ||
        (!is_space(start.data[5]) && start.data[5] != '/'))
        return false;
    size_t end = tag_end(walk->bytes, walk->at + 5);
    *inside = slice_sub(walk->bytes, walk->at + 5, end);
    walk->at = end;
    return true;
}

const char *declare_encoding(struct slice bytes)
{
    const char *encoding = from_xml(bytes);
    struct walk walk = {.bytes = bytes};
    struct slice inside;
    for (int metas = 0; !encoding && metas < METAS;) {
        walk.at = slice_find(bytes, SLICE("<"), walk.at);
        if (walk.at >= bytes.len)
            break;
        if (skip_comment(&walk) || skip_raw(&walk))
            continue;
        if (take_meta(&walk, &inside)) {
            encoding = from_meta(inside);
            metas += slice_find_nocase(inside, SLICE("charset"), 0) < inside.len;
        } else {
            walk.at++;
        }
    }
    return encoding;
}
