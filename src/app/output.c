/* Writing with write(2), so that what was handed over is with the kernel when output_write returns:
 * "flushed article by article". */
#include "app/output.h"

#include "base/alloc.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool fail(struct output *output)
{
    output->failed = true;
    return error_set(&output->error, MESSAGE_WRITE_FAILED,
                     output->path ? output->path : "standard output", "%s", strerror(errno));
}

static bool open_temporary(struct output *output)
{
    size_t size = strlen(output->path) + sizeof ".XXXXXX";
    output->temporary = alloc_bytes(size);
    snprintf(output->temporary, size, "%s.XXXXXX", output->path);
    output->descriptor = mkstemp(output->temporary);
    if (output->descriptor < 0) {
        fail(output);
        free(output->temporary);
        output->temporary = NULL;
        return false;
    }
    mode_t mask = umask(0);
    umask(mask);
    if (fchmod(output->descriptor, 0666 & ~mask) < 0)
        return fail(output);
    return true;
}

bool output_open(struct output *output, const char *path)
{
    *output = (struct output){.descriptor = STDOUT_FILENO};
    if (!path || strcmp(path, "-") == 0)
        return true;
    output->path = path;
    struct stat status;
    if (stat(path, &status) < 0 || S_ISREG(status.st_mode))
        return open_temporary(output);
    output->descriptor = open(path, O_WRONLY | O_CLOEXEC);
    return output->descriptor >= 0 || fail(output);
}

void output_write(struct output *output, struct slice bytes)
{
    while (bytes.len && !output->failed) {
        ssize_t wrote = write(output->descriptor, bytes.data, bytes.len);
        if (wrote > 0)
            bytes = slice_sub(bytes, (size_t)wrote, bytes.len);
        else if (errno != EINTR)
            fail(output);
    }
}

bool output_close(struct output *output)
{
    if (output->path && output->descriptor >= 0) {
        if (!output->failed && output->temporary && fsync(output->descriptor) < 0)
            fail(output);
        if (close(output->descriptor) < 0 && !output->failed)
            fail(output);
    }
    if (output->temporary) {
        if (!output->failed && rename(output->temporary, output->path) < 0)
            fail(output);
        if (output->failed)
            unlink(output->temporary);
        free(output->temporary);
    }
    return !output->failed;
}
