/* Tells formats of JSON apart by the keys of the outermost object. Offsets are bytes. */
#include "load/json_kind.h"

#include "charset/charset.h"
#include "text/jsonscan.h"

/* What a JSON Feed has besides its items; its "version" is enough by itself. */
static const char *const feed_keys[] = {"feed_url", "home_page_url", "next_url", "hubs"};

static bool is_feed(struct slice text)
{
    struct jsonscan_walk walk = {.text = text};
    struct jsonscan_member member;
    bool items = false, other = false;
    while (jsonscan_next(&walk, &member) && member.object == 0) {
        if (slice_equal_string(member.key, "version") &&
            slice_find(member.value, SLICE("jsonfeed.org"), 0) < member.value.len)
            return true;
        items = items || slice_equal_string(member.key, "items");
        for (size_t i = 0; i < sizeof feed_keys / sizeof *feed_keys; i++)
            other = other || slice_equal_string(member.key, feed_keys[i]);
    }
    return items && other;
}

static enum article_format kind_of(struct slice text)
{
    if (slice_starts(text, SLICE("\xEF\xBB\xBF")))
        text = slice_sub(text, 3, text.len);
    if (!jsonscan_begins(text))
        return FORMAT_TEXT;
    return is_feed(text) ? FORMAT_JSONFEED : FORMAT_NINJS;
}

static bool opens(char c)
{
    return c == '{' || c == '[';
}

/* A bracket, or white space before one, in two bytes, behind a mark or without one. */
static bool may_be_utf16(struct slice bytes)
{
    if (slice_starts(bytes, SLICE("\xFF\xFE")) || slice_starts(bytes, SLICE("\xFE\xFF")))
        return true;
    return bytes.len >= 4 &&
           ((opens(bytes.data[0]) && !bytes.data[1]) || (!bytes.data[0] && opens(bytes.data[1])));
}

enum article_format json_kind(struct slice bytes)
{
    if (!may_be_utf16(bytes))
        return kind_of(bytes);
    struct buffer store = {0};
    struct charset_text decoded;
    enum article_format format = FORMAT_TEXT;
    if (charset_decode(bytes, SLICE_NONE, "", &store, &decoded, NULL))
        format = kind_of(decoded.text);
    buffer_free(&store);
    return format;
}
