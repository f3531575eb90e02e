/* The door of the room: reads the file, tells its format, decodes it and hands it to the one reader
 * of that format. Knows no format itself. */
#include "load/load.h"

#include "base/alloc.h"
#include "base/file.h"
#include "base/limits.h"
#include "document/document.h"
#include "feed/feed.h"
#include "html/html.h"
#include "load/container.h"
#include "load/extension.h"
#include "load/pages.h"
#include "load/sniff.h"
#include "plain/plain.h"
#include "text/language.h"
#include "text/languagetag.h"
#include "unpack/unpack.h"
#include "wire/wire.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A reader of one format. It gets the file as it stands, and fills *articles. */
struct reader {
    bool (*load)(struct slice bytes, const char *name, const struct load_options *options,
                 struct articles *articles, struct error *error);
};

/* One line a format; a format without one is not read yet. */
static const struct reader readers[FORMATS] = {
    [FORMAT_TEXT] = {plain_read},
    [FORMAT_HTML] = {html_load},
    [FORMAT_MARKDOWN] = {document_markdown},
    [FORMAT_NITF] = {wire_nitf},
    [FORMAT_NEWSML_G2] = {wire_newsml_g2},
    [FORMAT_NEWSML_1] = {wire_newsml_1},
    [FORMAT_NINJS] = {wire_ninjs},
    [FORMAT_IPTC7901] = {wire_iptc7901},
    [FORMAT_ANPA1312] = {wire_anpa1312},
    [FORMAT_RSS] = {feed_xml},
    [FORMAT_ATOM] = {feed_xml},
    [FORMAT_RDF] = {feed_xml},
    [FORMAT_JSONFEED] = {feed_json},
    [FORMAT_DOCX] = {document_docx},
    [FORMAT_ODT] = {document_odt},
    [FORMAT_EPUB] = {document_epub},
    [FORMAT_MHTML] = {pages_mhtml},
    [FORMAT_WARC] = {pages_warc},
    [FORMAT_PDF] = {document_pdf},
};

/* Paths come as slices and messages want strings; a longer path is cut, in messages only. */
static void name_of(struct slice path, char *into, size_t room)
{
    size_t len = path.len < room - 1 ? path.len : room - 1;
    if (len)
        memcpy(into, path.data, len);
    into[len] = '\0';
}

static bool load_compressed(struct slice bytes, struct slice path,
                            const struct load_options *options, struct articles *articles,
                            struct error *error)
{
    char name[4096];
    name_of(path, name, sizeof name);
    struct buffer inner = {0};
    bool cut;
    bool done = unpack_stream(bytes, name, &inner, &cut, error) &&
                load_bytes(buffer_slice(&inner), path, options, articles, error);
    buffer_free(&inner);
    for (size_t i = 0; done && cut && i < articles->count; i++)
        article_warn(articles->items[i], MESSAGE_TRUNCATED, 0, "the compressed file");
    return done;
}

/* What the user said; else what the file declares, unless its script belies it; else what the text
 * itself says. */
static void settle_language(struct article *article, const struct load_options *options)
{
    bool said = options->language.len > 0;
    struct slice declared = said ? options->language : article->language;
    struct slice tag = languagetag_read(article->arena, declared);
    if (said && slice_is_none(tag)) /* a tag that is not known here is still what the user wants */
        tag = arena_slice(article->arena, declared);
    if (!said && !slice_is_none(tag) && !language_fits(article->text, tag))
        tag = SLICE_NONE;
    article->language = slice_is_none(tag) ? language_detect(article->text, NULL) : tag;
}

/* What the bytes are; of the path only what nothing else tells. */
static bool tell_format(struct slice bytes, struct slice path, const char *name,
                        const struct load_options *options, enum article_format *format,
                        struct error *error)
{
    const char *what;
    struct root root;
    *format = options->format;
    if (options->forced)
        return true;
    if (container_tell(bytes, format, &what))
        return *format != FORMATS || error_set(error, MESSAGE_FORMAT_UNKNOWN, name, "%s", what);
    *format = sniff_format(bytes);
    if (*format == FORMAT_TEXT && sniff_foreign(bytes, &root))
        return error_set(error, MESSAGE_FORMAT_UNKNOWN, name, "XML whose root element is %s",
                         root.name);
    if (*format == FORMAT_TEXT && load_extension_markdown(path))
        *format = FORMAT_MARKDOWN;
    return true;
}

bool load_bytes(struct slice bytes, struct slice path, const struct load_options *options,
                struct articles *articles, struct error *error)
{
    char name[4096];
    name_of(path, name, sizeof name);
    *articles = (struct articles){0};
    if (!bytes.len)
        return error_set(error, MESSAGE_EMPTY_FILE, name, NULL);
    if (bytes.len > LIMIT_FILE_BYTES)
        return error_set(error, MESSAGE_TOO_LARGE, name, "%zu bytes", bytes.len);
    if (unpack_is_compressed(bytes))
        return load_compressed(bytes, path, options, articles, error);
    enum article_format format;
    if (!tell_format(bytes, path, name, options, &format, error))
        return false;
    if (!readers[format].load)
        return error_set(error, MESSAGE_FORMAT_UNKNOWN, name, "%s", article_format_name(format));
    if (!readers[format].load(bytes, name, options, articles, error))
        return false;
    for (size_t i = 0; i < articles->count; i++) {
        struct article *article = articles->items[i];
        article->path = arena_slice(article->arena, path);
        article->item = (uint32_t)i;
        settle_language(article, options);
    }
    return true;
}

bool load_file(const char *path, const struct load_options *options, struct articles *articles,
               struct error *error)
{
    struct buffer bytes = {0};
    *articles = (struct articles){0};
    bool done = strcmp(path, "-") == 0
                    ? file_read_descriptor(STDIN_FILENO, "-", LIMIT_FILE_BYTES, &bytes, error)
                    : file_read(path, LIMIT_FILE_BYTES, &bytes, error);
    if (done)
        done = load_bytes(buffer_slice(&bytes), slice_from(path), options, articles, error);
    buffer_free(&bytes);
    return done;
}
