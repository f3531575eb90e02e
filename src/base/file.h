/* Whole files into memory. */
#ifndef HEXAPLA_BASE_FILE_H
#define HEXAPLA_BASE_FILE_H

#include "base/buffer.h"
#include "base/error.h"

/* Appends the file's bytes to *into. Fails on a file that cannot be opened or read, is a folder, or
 * holds more than limit bytes; *into then holds what it held before. */
bool file_read(const char *path, size_t limit, struct buffer *into, struct error *error);
/* The same from an open descriptor (a pipe, a terminal); name is for messages. */
bool file_read_descriptor(int descriptor, const char *name, size_t limit, struct buffer *into,
                          struct error *error);

#endif
