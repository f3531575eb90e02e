/* Signatures and byte counts that tell a file's format. Looks at the file's own bytes, before any
 * decoding, and never at its name. */
#include "load/sniff.h"

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

static const struct slice binaries[] = {
    {"\x89PNG", 4},
    {"GIF8", 4},
    {"\xFF\xD8\xFF", 3},
    {"PK\x03\x04", 4},
    {"\x1F\x8B", 2},
    {"\x7F"
     "ELF",
     4},
    {"BZh", 3},
    {"\xFD"
     "7zXZ",
     5},
    {"\x28\xB5\x2F\xFD", 4},
    {"SQLite format 3", 15},
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
        return FORMAT_TEXT;
    for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
        if (slice_find_nocase(head, roots[i].bytes, 0) < head.len)
            return roots[i].format;
    return FORMAT_TEXT;
}

/* Control bytes that no text holds: all of C0 but white space, backspace and escape (terminal
 * sequences and ISO 2022 have it). */
static bool is_control(unsigned char byte)
{
    return byte < 0x20 && !(byte >= 0x08 && byte <= 0x0D) && byte != 0x1B;
}

bool sniff_binary(struct slice bytes)
{
    for (size_t i = 0; i < sizeof binaries / sizeof *binaries; i++)
        if (bytes.len > binaries[i].len && slice_starts(bytes, binaries[i])) {
            /* A text may happen to begin with the letters; only controls make it binary. */
            for (size_t at = 0; at < bytes.len && at < HEAD; at++)
                if (is_control((unsigned char)bytes.data[at]))
                    return true;
        }
    size_t controls = 0;
    for (size_t i = 0; i < bytes.len; i++)
        controls += is_control((unsigned char)bytes.data[i]);
    /* Random bytes hold 10 % of them; three stray ones are forgiven even in a short text. */
    return controls && (controls == bytes.len || controls * 100 > bytes.len * 3 + 300);
}
