/* Zip archives by libarchive, from memory into memory. Entries are told by the directory at the
 * archive's end; where that is lost, by their own headers. Bounded in entries, bytes and ratio, all
 * entries together. */
#include "unpack/zip.h"

#include "base/limits.h"
#include "text/utf8.h"
#include "unpack/bound.h"
#include "unpack/library.h"

#include <locale.h>
#include <string.h>

/* Of the two headers: APPNOTE 6.3, sections 4.3.7 and 4.3.12. */
enum { LOCAL_SIZE = 30, LOCAL_NAME = 26, CENTRAL_SIZE = 46, CENTRAL_NAME = 28 };

bool zip_is(struct slice bytes)
{
    return slice_starts(bytes, SLICE("PK\3\4")) || slice_starts(bytes, SLICE("PK\5\6"));
}

static size_t find_mark(struct slice bytes, size_t from, const char *mark)
{
    const char *found =
        from < bytes.len ? memmem(bytes.data + from, bytes.len - from, mark, 4) : NULL;
    return found ? (size_t)(found - bytes.data) : bytes.len;
}

void zip_names_begin(struct zip_names *names, struct slice bytes)
{
    size_t first = find_mark(bytes, 0, "PK\1\2");
    *names = (struct zip_names){bytes, first < bytes.len ? first : 0, first < bytes.len};
}

bool zip_names_next(struct zip_names *names, struct slice *name)
{
    struct slice bytes = names->bytes;
    size_t size = names->directory ? CENTRAL_SIZE : LOCAL_SIZE;
    size_t header = find_mark(bytes, names->at, names->directory ? "PK\1\2" : "PK\3\4");
    if (bytes.len - header < size)
        return false;
    const unsigned char *len =
        (const unsigned char *)bytes.data + header + (names->directory ? CENTRAL_NAME : LOCAL_NAME);
    names->at = header + size + len[0] + len[1] * 256u;
    *name = slice_sub(bytes, header + size, names->at);
    return true;
}

/* libarchive reads the whole directory at once: so it is counted first. */
static bool check_count(struct slice bytes, const char *name, struct error *error)
{
    struct zip_names names;
    struct slice entry;
    size_t count = 0;
    zip_names_begin(&names, bytes);
    while (count <= LIMIT_PARTS && zip_names_next(&names, &entry))
        count++;
    return count <= LIMIT_PARTS ||
           error_set(error, MESSAGE_BOMB, name, "more than %d entries", LIMIT_PARTS);
}

struct unzip {
    struct library library;
    struct archive *archive;
    struct slice bytes;
    const char *name;
    struct zip *zip;
    size_t total; /* bytes unpacked */
};

static bool read_data(struct unzip *run, struct zip_entry *entry, struct error *error)
{
    for (;;) {
        const void *data;
        size_t len;
        la_int64_t offset;
        int code = run->library.block(run->archive, &data, &len, &offset);
        if (code == ARCHIVE_EOF)
            return true;
        if (code < ARCHIVE_WARN) {
            entry->cut = true;
            return true;
        }
        run->total += len;
        if (!bound_check(run->bytes.len, run->total, run->name, error))
            return false;
        buffer_add(&entry->data, data, len);
        entry->cut |= code == ARCHIVE_WARN; /* the checksum is wrong */
    }
}

static struct slice path_of(const struct unzip *run, struct archive_entry *header)
{
    struct buffer repaired = {0};
    const char *path = run->library.path_utf8(header);
    utf8_repair(slice_from(path ? path : run->library.path(header)), &repaired);
    struct slice kept = arena_slice(run->zip->arena, buffer_slice(&repaired));
    buffer_free(&repaired);
    return kept;
}

static bool take_entry(struct unzip *run, struct archive_entry *header,
                       bool (*wanted)(struct slice path), struct error *error)
{
    struct zip *zip = run->zip;
    struct zip_entry entry = {.path = path_of(run, header)};
    bool fresh = false;
    if (!slice_is_none(entry.path) && run->library.type(header) == AE_IFREG)
        map_put(&zip->index, entry.path, (uint32_t)zip->entries.count, &fresh);
    if (!fresh)
        return true;
    entry.read = wanted(entry.path);
    bool done = true;
    if (entry.read && run->library.encrypted(header))
        done = error_set(error, MESSAGE_ENCRYPTED, run->name, "%.*s", SLICE_ARG(entry.path));
    else if (entry.read)
        done = read_data(run, &entry, error);
    VEC_PUSH(&zip->entries, entry);
    return done;
}

static bool read_entries(struct unzip *run, bool (*wanted)(struct slice path), struct error *error)
{
    for (size_t count = 0;; count++) {
        struct archive_entry *header;
        int code = run->library.next(run->archive, &header);
        if (code == ARCHIVE_EOF)
            break;
        if (code < ARCHIVE_WARN) {
            run->zip->cut = true;
            break;
        }
        if (count == LIMIT_PARTS)
            return error_set(error, MESSAGE_BOMB, run->name, "more than %d entries", LIMIT_PARTS);
        if (!take_entry(run, header, wanted, error))
            return false;
    }
    return run->zip->entries.count > 0 ||
           error_set(error, MESSAGE_MALFORMED, run->name, "zip: no entry can be read");
}

static bool open_archive(struct unzip *run, struct error *error)
{
    run->archive = run->library.create();
    return (run->archive && run->library.zip(run->archive) == ARCHIVE_OK &&
            run->library.open(run->archive, run->bytes.data, run->bytes.len) == ARCHIVE_OK) ||
           error_set(error, MESSAGE_MALFORMED, run->name, "zip: damaged");
}

bool zip_read(struct slice bytes, const char *name, bool (*wanted)(struct slice path),
              struct zip *zip, struct error *error)
{
    struct unzip run = {.bytes = bytes, .name = name, .zip = zip};
    *zip = (struct zip){0};
    if (!check_count(bytes, name, error) || !library_open(&run.library, name, error))
        return false;
    zip->arena = arena_new();
    /* libarchive brings names into the locale, and a locale without UTF-8 would lose some. */
    locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    locale_t before = uselocale(locale);
    bool done = open_archive(&run, error) && read_entries(&run, wanted, error);
    if (run.archive)
        run.library.destroy(run.archive);
    uselocale(before);
    if (locale)
        freelocale(locale);
    library_close(&run.library);
    if (!done)
        zip_free(zip);
    return done;
}

void zip_free(struct zip *zip)
{
    for (size_t i = 0; i < zip->entries.count; i++)
        buffer_free(&zip->entries.items[i].data);
    VEC_FREE(&zip->entries);
    map_free(&zip->index);
    if (zip->arena)
        arena_free(zip->arena);
    *zip = (struct zip){0};
}

const struct zip_entry *zip_find(const struct zip *zip, struct slice path)
{
    const uint32_t *at = map_get(&zip->index, path);
    return at && zip->entries.items[*at].read ? &zip->entries.items[*at] : NULL;
}
