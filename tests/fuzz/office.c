/* Any bytes as one part of a DOCX, an ODT or an EPUB, beside other parts that are sound; and as the
 * pages of a PDF. The first byte chooses which. */
#include "document/docx.h"
#include "document/epub.h"
#include "document/odt.h"
#include "document/pages.h"
#include "tests/fuzz/article_checks.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef bool reader(const struct zip *zip, const char *name, const struct load_options *options,
                    struct articles *articles, struct error *error);

#define W(body) "<w:document xmlns:w=\"w\"><w:body>" body "</w:body></w:document>"
#define RUN(text) "<w:r><w:t>" text "</w:t></w:r>"

static const char document[] =
    W("<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr>" RUN("A title") "</w:p><w:p>" RUN(
        "Text.") "<w:r><w:footnoteReference w:id=\"1\"/><w:commentReference "
                 "w:id=\"1\"/></w:r></w:p>");
static const char content[] =
    "<office:document-content xmlns:office=\"o\" "
    "xmlns:text=\"t\"><office:body><office:text><text:p "
    "text:style-name=\"A\">A title</text:p><text:p>Text.</text:p></office:text></office:body>"
    "</office:document-content>";
static const char container[] = "<container><rootfile full-path=\"p.opf\"/></container>";
static const char package[] =
    "<package><metadata><title>A book</title></metadata><manifest><item id=\"a\" href=\"a.xhtml\"/>"
    "<item id=\"b\" href=\"b.xhtml\" properties=\"nav\"/></manifest><spine><itemref idref=\"a\"/>"
    "<itemref idref=\"b\"/></spine></package>";
static const char page[] = "<html><body><h1>A title</h1><p>Text.</p></body></html>";

/* What a kind of file consists of; the first part is the one that is given. */
static const struct {
    reader *read;
    const char *given;
    const char *others[6]; /* path, text, … */
} kinds[] = {
    {docx_read, "word/document.xml", {NULL}},
    {docx_read, "word/styles.xml", {"word/document.xml", document}},
    {docx_read, "word/footnotes.xml", {"word/document.xml", document}},
    {docx_read, "word/header1.xml", {"word/document.xml", document}},
    {docx_read, "docProps/core.xml", {"word/document.xml", document}},
    {docx_read, "[Content_Types].xml", {"word/document.xml", document}},
    {odt_read, "content.xml", {NULL}},
    {odt_read, "styles.xml", {"content.xml", content}},
    {odt_read, "meta.xml", {"content.xml", content}},
    {epub_read, "p.opf", {"META-INF/container.xml", container, "a.xhtml", page}},
    {epub_read, "a.xhtml", {"META-INF/container.xml", container, "p.opf", package}},
    {epub_read,
     "b.xhtml",
     {"META-INF/container.xml", container, "p.opf", package, "a.xhtml", page}},
    {epub_read, "META-INF/container.xml", {"p.opf", package, "a.xhtml", page}},
};

enum { KINDS = sizeof kinds / sizeof *kinds };

static void add(struct zip *zip, const char *path, struct slice text)
{
    struct zip_entry entry = {.path = slice_from(path), .read = true};
    buffer_add_slice(&entry.data, text);
    *map_put(&zip->index, entry.path, 0, NULL) = (uint32_t)zip->entries.count;
    VEC_PUSH(&zip->entries, entry);
}

static void try_parts(size_t kind, struct slice bytes, bool raw)
{
    struct zip zip = {0};
    struct load_options options = {.raw = raw};
    struct articles articles = {0};
    struct error error = {0};
    add(&zip, kinds[kind].given, bytes);
    for (size_t i = 0; i < 6 && kinds[kind].others[i]; i += 2)
        add(&zip, kinds[kind].others[i], slice_from(kinds[kind].others[i + 1]));
    bool done = kinds[kind].read(&zip, "fuzz", &options, &articles, &error);
    must_be_loaded(&articles, done, &error);
    articles_free(&articles);
    zip_free(&zip);
}

static void try_pages(struct slice bytes)
{
    struct buffer text = {0};
    struct pages pages;
    utf8_repair(bytes, &text);
    pages_read(buffer_slice(&text), &pages);
    if (!utf8_valid(buffer_slice(&pages.text)))
        abort();
    pages_free(&pages);
    buffer_free(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (!size)
        return 0;
    struct slice bytes = slice_of((const char *)data + 1, size - 1);
    size_t kind = data[0] & 31;
    if (kind < KINDS)
        try_parts(kind, bytes, data[0] & 32);
    else if (kind == KINDS)
        try_pages(bytes);
    return 0;
}
