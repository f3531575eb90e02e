/* Growable bytes; capacity doubles, so that adding is linear in what is added. */
#include "base/buffer.h"

#include "base/alloc.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void buffer_free(struct buffer *b)
{
    free(b->data);
    *b = (struct buffer){0};
}

void buffer_clear(struct buffer *b)
{
    b->len = 0;
    if (b->data)
        b->data[0] = '\0';
}

void buffer_reserve(struct buffer *b, size_t more)
{
    if (more > SIZE_MAX / 4 - b->len)
        alloc_fatal("out of memory");
    size_t need = b->len + more + 1;
    if (need <= b->capacity)
        return;
    size_t capacity = b->capacity ? b->capacity : 64;
    while (capacity < need)
        capacity *= 2;
    b->data = alloc_resize(b->data, capacity, 1);
    b->capacity = capacity;
}

void buffer_add(struct buffer *b, const char *data, size_t len)
{
    buffer_reserve(b, len);
    if (len)
        memcpy(b->data + b->len, data, len);
    b->len += len;
    b->data[b->len] = '\0';
}

void buffer_add_slice(struct buffer *b, struct slice s)
{
    buffer_add(b, s.data, s.len);
}

void buffer_add_string(struct buffer *b, const char *string)
{
    buffer_add(b, string, strlen(string));
}

void buffer_add_char(struct buffer *b, char c)
{
    buffer_add(b, &c, 1);
}

void buffer_format(struct buffer *b, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    buffer_reserve(b, (size_t)len);
    va_start(args, format);
    vsnprintf(b->data + b->len, (size_t)len + 1, format, args);
    va_end(args);
    b->len += (size_t)len;
}

struct slice buffer_slice(const struct buffer *b)
{
    return slice_of(b->data ? b->data : "", b->len);
}
