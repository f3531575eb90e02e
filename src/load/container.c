/* What a container holds, by the names in its headers and the mimetype that OpenDocument and EPUB
 * keep uncompressed at the start. Never unpacks, and never looks at the file's own name. */
#include "load/container.h"

#include "unpack/unpack.h"
#include "unpack/zip.h"

/* A name that begins so, or a mimetype, and what the archive then is. The first that fits counts.
 */
struct sign {
    struct slice start;
    enum article_format format; /* FORMATS: not read */
    const char *what;
};

static const struct sign mimetypes[] = {
    {{"application/epub+zip", 20}, FORMAT_EPUB, "EPUB"},
    {{"application/vnd.oasis.opendocument.text", 39}, FORMAT_ODT, "OpenDocument text"},
    {{"application/vnd.oasis.opendocument.spreadsheet", 46},
     FORMATS,
     "an OpenDocument spreadsheet"},
    {{"application/vnd.oasis.opendocument.presentation", 47},
     FORMATS,
     "an OpenDocument presentation"},
    {{"application/vnd.oasis.opendocument", 34}, FORMATS, "an OpenDocument drawing"},
};

static const struct sign names[] = {
    {{"word/", 5}, FORMAT_DOCX, "DOCX"},
    {{"xl/", 3}, FORMATS, "an Excel spreadsheet"},
    {{"ppt/", 4}, FORMATS, "a PowerPoint presentation"},
    {{"META-INF/container.xml", 22}, FORMAT_EPUB, "EPUB"},
    {{"META-INF/MANIFEST.MF", 20}, FORMATS, "a Java archive"},
    {{"Index/Document.iwa", 18}, FORMATS, "a Pages document"},
    {{"content.xml", 11}, FORMAT_ODT, "OpenDocument text"},
};

static const struct sign others[] = {
    {{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8},
     FORMATS,
     "an encrypted or an old (before 2007) Office document"},
    {{"{\\rtf", 5}, FORMATS, "Rich Text (RTF)"},
    {{"Rar!\x1A\x07", 6}, FORMATS, "a RAR archive"},
    {{"7z\xBC\xAF\x27\x1C", 6}, FORMATS, "a 7z archive"},
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const struct sign *find_sign(const struct sign *table, size_t count, struct slice s)
{
    for (size_t i = 0; i < count; i++)
        if (slice_starts(s, table[i].start))
            return &table[i];
    return NULL;
}

/* The first entry of these formats is "mimetype", stored; it stands behind a header of 30 bytes. */
static const struct sign *by_mimetype(struct slice bytes)
{
    struct slice head = slice_sub(bytes, 30, 30 + 256);
    if (!slice_starts(head, SLICE("mimetype")))
        return NULL;
    unsigned extra = (unsigned char)bytes.data[28] + (unsigned char)bytes.data[29] * 256u;
    return find_sign(mimetypes, COUNT(mimetypes), slice_sub(head, 8 + extra, head.len));
}

static const struct sign *by_names(struct slice bytes)
{
    const struct sign *best = NULL;
    struct zip_names list;
    struct slice name;
    zip_names_begin(&list, bytes);
    while (zip_names_next(&list, &name)) {
        const struct sign *found = find_sign(names, COUNT(names), name);
        if (found && (!best || found < best))
            best = found;
    }
    return best;
}

bool container_tell(struct slice bytes, enum article_format *format, const char **what)
{
    static const struct sign zip = {.format = FORMATS, .what = "a zip archive; unpack it first"};
    static const struct sign tar = {.format = FORMATS, .what = "a tar archive; unpack it first"};
    const struct sign *sign = find_sign(others, COUNT(others), bytes);
    if (zip_is(bytes)) {
        sign = by_mimetype(bytes);
        if (!sign)
            sign = by_names(bytes);
        if (!sign)
            sign = &zip;
    } else if (unpack_is_tar(bytes)) {
        sign = &tar;
    }
    if (!sign)
        return false;
    *format = sign->format;
    *what = sign->what;
    return true;
}
