/* The door of the room: reads the file, tells its format, decodes it and hands it to the one reader
 * of that format. Knows no format itself. */
#include "load/load.h"

#include "base/alloc.h"
#include "base/file.h"
#include "base/limits.h"
#include "load/charset.h"
#include "load/plain.h"
#include "load/sniff.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A reader of one format. It gets the file as it stands, and fills *articles. */
struct reader {
    bool (*load)(struct slice bytes, const char *name, const struct load_options *options,
                 struct articles *articles, struct error *error);
};

static uint32_t line_at(struct slice text, size_t offset)
{
    uint32_t line = 1;
    const char *at = text.data, *end = text.data + offset;
    while (at < end && (at = memchr(at, '\n', (size_t)(end - at)))) {
        line++;
        at++;
    }
    return line;
}

static void warn_of_decoding(struct article *article, const struct charset_text *decoded)
{
    if (decoded->guessed || decoded->unasked)
        article_warn(article, MESSAGE_ENCODING_GUESSED, 0,
                     decoded->unasked ? "%s, since libuchardet.so.0 is missing" : "%s",
                     decoded->encoding);
    if (decoded->replaced)
        article_warn(article, MESSAGE_INVALID_BYTES, line_at(decoded->text, decoded->first_bad),
                     decoded->replaced == 1 ? "one" : "%zu, the first here", decoded->replaced);
    if (decoded->nuls)
        article_warn(article, MESSAGE_NUL_BYTES, line_at(decoded->text, decoded->first_nul),
                     decoded->nuls == 1 ? "one" : "%zu, the first here", decoded->nuls);
}

static bool load_text(struct slice bytes, const char *name, const struct load_options *options,
                      struct articles *articles, struct error *error)
{
    struct buffer store = {0};
    struct charset_text decoded;
    if (!charset_decode(bytes, name, &store, &decoded, error)) {
        buffer_free(&store);
        return false;
    }
    struct article *article = article_new();
    article->format = FORMAT_TEXT;
    article->encoding = arena_string(article->arena, decoded.encoding);
    warn_of_decoding(article, &decoded);
    bool done = plain_load(article, decoded.text, decoded.mark, options);
    buffer_free(&store);
    if (!done) {
        article_release(article);
        return error_set(error, MESSAGE_NO_TEXT, name, NULL);
    }
    articles->items = alloc_zeroed(1, sizeof *articles->items);
    articles->items[0] = article;
    articles->count = 1;
    return true;
}

/* One line a format; a format without one is not read yet. */
static const struct reader readers[FORMATS] = {
    [FORMAT_TEXT] = {load_text},
};

/* Paths come as slices and messages want strings; a longer path is cut, in messages only. */
static void name_of(struct slice path, char *into, size_t room)
{
    size_t len = path.len < room - 1 ? path.len : room - 1;
    if (len)
        memcpy(into, path.data, len);
    into[len] = '\0';
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
    enum article_format format = options->forced ? options->format : sniff_format(bytes);
    if (!readers[format].load)
        return error_set(error, MESSAGE_FORMAT_UNKNOWN, name, "%s", article_format_name(format));
    if (!readers[format].load(bytes, name, options, articles, error))
        return false;
    for (size_t i = 0; i < articles->count; i++) {
        struct article *article = articles->items[i];
        article->path = arena_slice(article->arena, path);
        article->item = (uint32_t)i;
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

void articles_free(struct articles *articles)
{
    for (size_t i = 0; i < articles->count; i++)
        article_release(articles->items[i]);
    free(articles->items);
    *articles = (struct articles){0};
}
