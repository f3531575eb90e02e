/* The door of libarchive: its functions, found when a file first needs them. */
#ifndef HEXAPLA_UNPACK_LIBRARY_H
#define HEXAPLA_UNPACK_LIBRARY_H

#include "base/error.h"

#include <archive.h>
#include <archive_entry.h>

struct library {
    void *handle;
    __typeof__(archive_read_new) *create;
    __typeof__(archive_read_free) *destroy;
    __typeof__(archive_read_support_filter_bzip2) *bzip2;
    __typeof__(archive_read_support_filter_xz) *xz;
    __typeof__(archive_read_support_filter_zstd) *zstd;
    __typeof__(archive_read_support_format_raw) *raw;
    __typeof__(archive_read_support_format_empty) *empty;
    __typeof__(archive_read_support_format_zip) *zip;
    __typeof__(archive_read_open_memory) *open;
    __typeof__(archive_read_next_header) *next;
    __typeof__(archive_read_data_block) *block;
    __typeof__(archive_read_data_skip) *skip;
    __typeof__(archive_filter_count) *filters;
    __typeof__(archive_error_string) *fault;
    __typeof__(archive_entry_pathname) *path;
    __typeof__(archive_entry_pathname_utf8) *path_utf8;
    __typeof__(archive_entry_filetype) *type;
    __typeof__(archive_entry_size) *size;
    __typeof__(archive_entry_is_data_encrypted) *encrypted;
};

/* False, with NEEDS_LIBRARY, where it is not installed. name is the file that wants it. Each open
 * is followed by a close. */
bool library_open(struct library *library, const char *name, struct error *error);
void library_close(struct library *library);

#endif
