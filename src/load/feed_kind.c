/* Looks for the tag that opens a feed near the start, and for tags of feeds behind it: a text that
 * only speaks of feeds has not both. */
#include "load/feed_kind.h"

enum { NEAR = 8192, FAR = 131072 };

static const struct sign {
    struct slice tag;
    enum article_format format;
} signs[] = {
    {{"<rss", 4}, FORMAT_RSS},  {{"<rdf:rdf", 8}, FORMAT_RDF}, {{"<feed", 5}, FORMAT_ATOM},
    {{"<item", 5}, FORMAT_RSS}, {{"<entry", 6}, FORMAT_ATOM},
};

static bool ends_name(struct slice s, size_t at)
{
    return at < s.len && (s.data[at] == ' ' || s.data[at] == '>' || s.data[at] == '\n' ||
                          s.data[at] == '\r' || s.data[at] == '\t');
}

static bool has_tag(struct slice s, size_t from, struct slice tag)
{
    for (size_t at = from; (at = slice_find_nocase(s, tag, at)) < s.len; at += tag.len)
        if (ends_name(s, at + tag.len))
            return true;
    return false;
}

/* At the start of a line, or right behind another tag. */
static size_t find_opening(struct slice s, struct slice tag)
{
    for (size_t at = 0; (at = slice_find_nocase(s, tag, at)) < s.len; at += tag.len) {
        size_t before = at;
        while (before && (s.data[before - 1] == ' ' || s.data[before - 1] == '\t'))
            before--;
        bool begins = !before || s.data[before - 1] == '\n' || s.data[before - 1] == '\r' ||
                      s.data[before - 1] == '>';
        if (begins && ends_name(s, at + tag.len))
            return at;
    }
    return s.len;
}

enum article_format feed_kind(struct slice bytes)
{
    struct slice near = slice_sub(bytes, 0, NEAR), far = slice_sub(bytes, 0, FAR);
    bool any = near.len && memchr(near.data, '<', near.len);
    for (size_t i = 0; any && i < sizeof signs / sizeof *signs; i++) {
        size_t at = find_opening(near, signs[i].tag);
        if (at == near.len || !has_tag(far, at, SLICE("<title")))
            continue;
        bool items = has_tag(far, at, SLICE("<item")) || has_tag(far, at, SLICE("<entry")) ||
                     has_tag(far, at, SLICE("<channel"));
        bool closes = slice_find_nocase(far, SLICE("</title"), at) < far.len;
        if (items && closes)
            return signs[i].format;
    }
    return FORMAT_TEXT;
}
