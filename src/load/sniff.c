/* Signatures and byte counts that tell a file's format. Looks at the file's own bytes, before any
 * decoding, and never at its name. */
#include "load/sniff.h"

#include "load/json_kind.h"

enum { HEAD = 4096 };

struct signature {
    struct slice bytes;
    enum article_format format;
};

/* Words that may open a file of the format, compared without case. */
static const struct signature openings[] = {
    {{"%PDF-", 5}, FORMAT_PDF},
    {{"WARC/1.", 7}, FORMAT_WARC},
    {{"<!doctype html", 14}, FORMAT_HTML},
    {{"<html", 5}, FORMAT_HTML},
};

/* Root elements, looked for behind an XML declaration. */
static const struct signature roots[] = {
    {{"<!doctype html", 14}, FORMAT_HTML},
    {{"<html", 5}, FORMAT_HTML},
    {{"<nitf", 5}, FORMAT_NITF},
    {{"<newsmessage", 12}, FORMAT_NEWSML_G2},
    {{"<newsitem", 9}, FORMAT_NEWSML_G2},
    {{"<newsml", 7}, FORMAT_NEWSML_1},
    {{"<rss", 4}, FORMAT_RSS},
    {{"<feed", 5}, FORMAT_ATOM},
    {{"<rdf:rdf", 8}, FORMAT_RDF},
};

enum article_format sniff_format(struct slice bytes)
{
    struct slice head = slice_sub(bytes, 0, HEAD);
    if (slice_starts(head, SLICE("\xEF\xBB\xBF")))
        head = slice_sub(head, 3, head.len);
    head = slice_trim(head);
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
        if (slice_starts_nocase(head, openings[i].bytes))
            return openings[i].format;
    if (!slice_starts_nocase(head, SLICE("<?xml")) && !slice_starts_nocase(head, SLICE("<!--")))
        return json_kind(bytes);
    for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
        if (slice_find_nocase(head, roots[i].bytes, 0) < head.len)
            return roots[i].format;
    return FORMAT_TEXT;
}
