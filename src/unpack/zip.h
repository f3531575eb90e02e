/* Entries of a zip archive, read into memory. Nothing is ever written, so that no name can do harm.
 */
#ifndef HEXAPLA_UNPACK_ZIP_H
#define HEXAPLA_UNPACK_ZIP_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/map.h"
#include "base/vec.h"

struct zip_entry {
    struct slice path; /* valid UTF-8 */
    struct buffer data;
    bool read; /* it was wanted, and data holds it */
    bool cut;  /* it is damaged or breaks off: data holds what came before */
};

struct zip {
    struct arena *arena;
    VEC(struct zip_entry) entries; /* files, in the archive's order */
    struct map index;
    bool cut; /* the archive breaks off */
};

/* Whether the bytes begin as a zip archive does. */
bool zip_is(struct slice bytes);
/* The names in an archive's headers, without unpacking anything: those of the directory or, where
 * there is none, those of the entries. */
struct zip_names {
    struct slice bytes;
    size_t at;
    bool directory;
};

void zip_names_begin(struct zip_names *names, struct slice bytes);
/* False behind the last. */
bool zip_names_next(struct zip_names *names, struct slice *name);
/* Reads the entries whose path is wanted, in one pass; of equal paths the first counts. Fails on
 * damage where nothing can be read, on wanted entries that are encrypted, on more entries or bytes
 * than the limits, and where libarchive is missing. The caller calls zip_free on success. */
bool zip_read(struct slice bytes, const char *name, bool (*wanted)(struct slice path),
              struct zip *zip, struct error *error);
void zip_free(struct zip *zip);
/* The entry that was read under this path, or NULL. */
const struct zip_entry *zip_find(const struct zip *zip, struct slice path);

#endif
