/* Signatures and byte counts that tell a file's format. Looks at the file's own bytes, before any
 * decoding, and never at its name. */
#include "load/sniff.h"

#include "load/feed_kind.h"
#include "load/json_kind.h"
#include "load/mail.h"
#include "markup/tag.h"
#include "wire/envelope.h"

enum { HEAD = 4096 };

struct signature {
    struct slice bytes;
    enum article_format format;
};

/* Words that may open a file of the format, compared without case. */
static const struct signature openings[] = {
    {{"%PDF-", 5}, FORMAT_PDF},
    {{"WARC/", 5}, FORMAT_WARC},
    {{"<!doctype html", 14}, FORMAT_HTML},
    {{"<html", 5}, FORMAT_HTML},
};

/* Root elements by local name, compared without case, and a part of their namespace, or NULL for
 * any. The first that fits counts. */
static const struct root_format {
    const char *name, *space;
    enum article_format format;
} roots[] = {
    {"nitf", NULL, FORMAT_NITF},
    {"newsMessage", NULL, FORMAT_NEWSML_G2},
    {"newsItem", "/std/nar/", FORMAT_NEWSML_G2},
    {"packageItem", NULL, FORMAT_NEWSML_G2},
    {"conceptItem", NULL, FORMAT_NEWSML_G2},
    {"knowledgeItem", NULL, FORMAT_NEWSML_G2},
    {"planningItem", NULL, FORMAT_NEWSML_G2},
    {"catalogItem", NULL, FORMAT_NEWSML_G2},
    {"newsML", NULL, FORMAT_NEWSML_1},
    {"newsItem", NULL, FORMAT_NEWSML_G2},
    {"html", NULL, FORMAT_HTML},
    {"rss", NULL, FORMAT_RSS},
    {"feed", NULL, FORMAT_ATOM},
    {"rdf", NULL, FORMAT_RDF},
    {"channel", NULL, FORMAT_RSS},
    {"entry", "atom", FORMAT_ATOM},
    {"entry", "Atom", FORMAT_ATOM},
};

static bool format_of(const struct root *root, enum article_format *format)
{
    struct slice name = slice_from(root->name), space = slice_from(root->space);
    for (size_t i = 0; i < sizeof roots / sizeof *roots; i++) {
        struct slice part = slice_from(roots[i].space);
        if (slice_equal_nocase(name, slice_from(roots[i].name)) &&
            (!part.len || slice_find(space, part, 0) < space.len)) {
            *format = roots[i].format;
            return true;
        }
    }
    return false;
}

/* A piece of a page without <html>: it begins with an element that browsers set apart. */
static bool is_fragment(struct slice head)
{
    char name[16];
    size_t len = 0;
    while (len + 1 < head.len && len < sizeof name && head.data[len + 1] > ' ' &&
           head.data[len + 1] != '>') {
        name[len] = (char)(head.data[len + 1] | 0x20);
        len++;
    }
    bool ends = len && len < sizeof name && len + 1 < head.len;
    enum tag tag = ends && head.data[0] == '<' ? tag_find(slice_of(name, len)) : TAG_OTHER;
    return tag == TAG_META || tag == TAG_HEAD || tag == TAG_TITLE || tag_role(tag) == ROLE_BLOCK;
}

enum article_format sniff_format(struct slice bytes)
{
    struct slice head = slice_sub(bytes, 0, HEAD);
    struct root root;
    enum article_format format = envelope_format(head);
    if (format != FORMAT_TEXT)
        return format;
    if (slice_starts(head, SLICE("\xEF\xBB\xBF")))
        head = slice_sub(head, 3, head.len);
    head = slice_trim(head);
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
        if (slice_starts_nocase(head, openings[i].bytes))
            return openings[i].format;
    if (is_fragment(head))
        return FORMAT_HTML;
    if (root_find(bytes, &root))
        return format_of(&root, &format) ? format : root.html ? FORMAT_HTML : feed_kind(bytes);
    if (mail_is_coded(bytes))
        return FORMAT_MHTML;
    format = json_kind(bytes);
    return format == FORMAT_TEXT ? feed_kind(bytes) : format;
}

bool sniff_foreign(struct slice bytes, struct root *root)
{
    enum article_format format;
    return root_find(bytes, root) && (root->declared || root->space[0]) && !root->html &&
           !format_of(root, &format);
}
