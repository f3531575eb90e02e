/* Loads libarchive. Hardly a run needs it, and it brings eight libraries along: so it is loaded
 * when it is first asked, and kept for the next file. Holds no state of its own. */
#include "unpack/library.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

static const struct {
    const char *name;
    size_t offset;
} symbols[] = {
    {"archive_read_new", offsetof(struct library, create)},
    {"archive_read_free", offsetof(struct library, destroy)},
    {"archive_read_support_filter_bzip2", offsetof(struct library, bzip2)},
    {"archive_read_support_filter_xz", offsetof(struct library, xz)},
    {"archive_read_support_filter_zstd", offsetof(struct library, zstd)},
    {"archive_read_support_format_raw", offsetof(struct library, raw)},
    {"archive_read_support_format_empty", offsetof(struct library, empty)},
    {"archive_read_support_format_zip", offsetof(struct library, zip)},
    {"archive_read_open_memory", offsetof(struct library, open)},
    {"archive_read_next_header", offsetof(struct library, next)},
    {"archive_read_data_block", offsetof(struct library, block)},
    {"archive_read_data_skip", offsetof(struct library, skip)},
    {"archive_filter_count", offsetof(struct library, filters)},
    {"archive_error_string", offsetof(struct library, fault)},
    {"archive_entry_pathname", offsetof(struct library, path)},
    {"archive_entry_pathname_utf8", offsetof(struct library, path_utf8)},
    {"archive_entry_filetype", offsetof(struct library, type)},
    {"archive_entry_size", offsetof(struct library, size)},
    {"archive_entry_is_data_encrypted", offsetof(struct library, encrypted)},
};

/* POSIX promises what ISO C does not: that an object's address can hold a function's. */
static bool find_all(struct library *library)
{
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
        void *found = dlsym(library->handle, symbols[i].name);
        if (!found)
            return false;
        memcpy((char *)library + symbols[i].offset, &found, sizeof found);
    }
    return true;
}

bool library_open(struct library *library, const char *name, struct error *error)
{
    *library = (struct library){0};
    library->handle = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (library->handle && find_all(library))
        return true;
    library_close(library);
    return error_set(error, MESSAGE_NEEDS_LIBRARY, name, "libarchive (Debian: libarchive13)");
}

void library_close(struct library *library)
{
    if (library->handle)
        dlclose(library->handle);
    library->handle = NULL;
}
