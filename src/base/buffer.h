/* A growable run of bytes, always followed by a NUL that is not counted.
 * `struct buffer b = {0};` is an empty one; the owner calls buffer_free. */
#ifndef HEXAPLA_BASE_BUFFER_H
#define HEXAPLA_BASE_BUFFER_H

#include "base/slice.h"

struct buffer {
    char *data;
    size_t len;
    size_t capacity;
};

void buffer_free(struct buffer *b);
void buffer_clear(struct buffer *b);
void buffer_reserve(struct buffer *b, size_t more);
void buffer_add(struct buffer *b, const char *data, size_t len);
void buffer_add_slice(struct buffer *b, struct slice s);
void buffer_add_string(struct buffer *b, const char *string);
void buffer_add_char(struct buffer *b, char c);
__attribute__((format(printf, 2, 3))) void buffer_format(struct buffer *b, const char *format, ...);
/* Valid until the buffer changes. */
struct slice buffer_slice(const struct buffer *b);

#endif
