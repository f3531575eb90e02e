/* Tells compressed streams by their signatures and unpacks them: gzip by zlib, the others by
 * libarchive. Never starts another program, as libarchive would where a filter was left out. */
#include "unpack/unpack.h"

#include "unpack/bound.h"
#include "unpack/gzip.h"
#include "unpack/library.h"

static const struct stream {
    struct slice signature;
    const char *name;
    size_t filter; /* offset in struct library of what reads it; 0: zlib does */
} streams[] = {
    {{"\x1F\x8B", 2}, "gzip", 0},
    {{"BZh", 3}, "bzip2", offsetof(struct library, bzip2)},
    {{"\xFD\x37\x7A\x58\x5A", 5}, "xz", offsetof(struct library, xz)},
    {{"\x28\xB5\x2F\xFD", 4}, "zstd", offsetof(struct library, zstd)},
};

enum { SHORTEST = 9, TAR_MAGIC = 257 };

static const struct stream *find_stream(struct slice bytes)
{
    for (size_t i = 0; i < sizeof streams / sizeof *streams; i++)
        if (bytes.len >= SHORTEST && slice_starts(bytes, streams[i].signature))
            return &streams[i];
    return NULL;
}

bool unpack_is_compressed(struct slice bytes)
{
    return find_stream(bytes) != NULL;
}

bool unpack_is_tar(struct slice bytes)
{
    return slice_starts(slice_sub(bytes, TAR_MAGIC, bytes.len), SLICE("ustar"));
}

/* What goes on in one stream that libarchive reads. */
struct run {
    const struct library *library;
    struct archive *archive;
    struct slice bytes;
    const char *name;
    const char *kind;
    struct buffer *into;
};

static bool fault(const struct run *run, struct error *error)
{
    const char *said = run->library->fault(run->archive);
    return error_set(error, MESSAGE_MALFORMED, run->name, "%s: %s", run->kind,
                     said ? said : "damaged");
}

static bool read_blocks(struct run *run, bool *cut, struct error *error)
{
    size_t start = run->into->len;
    for (;;) {
        const void *data;
        size_t len;
        la_int64_t offset;
        int code = run->library->block(run->archive, &data, &len, &offset);
        if (code == ARCHIVE_EOF)
            return true;
        if (code != ARCHIVE_OK && code != ARCHIVE_WARN) {
            *cut = run->into->len > start;
            return *cut || fault(run, error);
        }
        if (!bound_check(run->bytes.len, run->into->len - start + len, run->name, error))
            return false;
        buffer_add(run->into, data, len);
    }
}

static bool read_archive(struct run *run, size_t filter, bool *cut, struct error *error)
{
    const struct library *library = run->library;
    struct archive *archive = run->archive;
    struct archive_entry *entry;
    /* Every filter's function has the same type. */
    __typeof__(archive_read_support_filter_xz) *support;
    memcpy(&support, (const char *)library + filter, sizeof support);
    if (support(archive) != ARCHIVE_OK)
        return error_set(error, MESSAGE_NEEDS_LIBRARY, run->name, "libarchive without %s",
                         run->kind);
    library->raw(archive);
    library->empty(archive);
    if (library->open(archive, run->bytes.data, run->bytes.len) != ARCHIVE_OK)
        return fault(run, error);
    if (library->filters(archive) < 2)
        return error_set(error, MESSAGE_MALFORMED, run->name, "%s: damaged", run->kind);
    /* It would unpack streams in streams as deep as they go. */
    if (library->filters(archive) > 2)
        return error_set(error, MESSAGE_BOMB, run->name, "compressed twice");
    int code = library->next(archive, &entry);
    if (code == ARCHIVE_EOF)
        return true;
    return code == ARCHIVE_OK ? read_blocks(run, cut, error) : fault(run, error);
}

static bool read_stream(const struct stream *stream, struct slice bytes, const char *name,
                        struct buffer *into, bool *cut, struct error *error)
{
    struct library library;
    if (!library_open(&library, name, error))
        return false;
    struct run run = {&library, library.create(), bytes, name, stream->name, into};
    bool done = run.archive ? read_archive(&run, stream->filter, cut, error)
                            : error_set(error, MESSAGE_NEEDS_LIBRARY, name, "libarchive");
    if (run.archive)
        library.destroy(run.archive);
    library_close(&library);
    return done;
}

bool unpack_stream(struct slice bytes, const char *name, struct buffer *into, bool *cut,
                   struct error *error)
{
    const struct stream *stream = find_stream(bytes);
    size_t start = into->len;
    bool broken = false;
    if (!stream)
        return error_set(error, MESSAGE_FORMAT_UNKNOWN, name, "not compressed");
    bool done = stream->filter ? read_stream(stream, bytes, name, into, &broken, error)
                               : gzip_read(bytes, name, into, &broken, error);
    struct slice out = slice_sub(buffer_slice(into), start, into->len);
    if (done && unpack_is_compressed(out))
        done = error_set(error, MESSAGE_BOMB, name, "compressed twice");
    if (done && unpack_is_tar(out))
        done = error_set(error, MESSAGE_FORMAT_UNKNOWN, name,
                         "a tar archive inside %s; unpack it first", stream->name);
    if (!done && into->data)
        into->data[into->len = start] = '\0';
    if (cut)
        *cut = broken;
    return done;
}
