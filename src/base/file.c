/* Reads through read(2) in growing steps, so that pipes and files whose size lies work alike. */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { STEP = 65536 };

static bool too_large(const char *name, size_t limit, struct error *error)
{
    return error_set(error, MESSAGE_TOO_LARGE, name, "%zu bytes", limit);
}

bool file_read_descriptor(int descriptor, const char *name, size_t limit, struct buffer *into,
                          struct error *error)
{
    size_t before = into->len;
    for (;;) {
        buffer_reserve(into, STEP);
        ssize_t got = read(descriptor, into->data + into->len, into->capacity - into->len - 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            error_set(error, MESSAGE_UNREADABLE, name, "%s", strerror(errno));
        if (got > 0)
            into->len += (size_t)got;
        if (into->len - before > limit) {
            too_large(name, limit, error);
            got = -1;
        }
        if (got <= 0) {
            if (got < 0)
                into->len = before;
            into->data[into->len] = '\0';
            return got == 0;
        }
    }
}

bool file_read(const char *path, size_t limit, struct buffer *into, struct error *error)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        enum message code =
            errno == ENOENT || errno == ENOTDIR ? MESSAGE_NOT_FOUND : MESSAGE_UNREADABLE;
        return error_set(error, code, path, code == MESSAGE_NOT_FOUND ? NULL : "%s",
                         strerror(errno));
    }
    struct stat status;
    bool done = false;
    if (fstat(descriptor, &status) < 0)
        error_set(error, MESSAGE_UNREADABLE, path, "%s", strerror(errno));
    else if (S_ISDIR(status.st_mode))
        error_set(error, MESSAGE_UNREADABLE, path, "%s", strerror(EISDIR));
    else if (S_ISREG(status.st_mode) && (uint64_t)status.st_size > limit)
        too_large(path, limit, error);
    else {
        if (S_ISREG(status.st_mode))
            buffer_reserve(into, (size_t)status.st_size + STEP);
        done = file_read_descriptor(descriptor, path, limit, into, error);
    }
    close(descriptor);
    return done;
}
