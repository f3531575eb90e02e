/* A growable array of any type: `struct { T *items; size_t count, capacity; } v = {0};`.
 * The owner frees with VEC_FREE, or copies into an arena with arena_copy(v.items, v.count, …). */
#ifndef HEXAPLA_BASE_VEC_H
#define HEXAPLA_BASE_VEC_H

#include "base/alloc.h"

#include <stdlib.h>

#define VEC(type) \
    struct { \
        type *items; \
        size_t count; \
        size_t capacity; \
    }

#define VEC_PUSH(v, ...) \
    do { \
        if ((v)->count == (v)->capacity) { \
            (v)->capacity = (v)->capacity ? (v)->capacity * 2 : 8; \
            (v)->items = alloc_resize((v)->items, (v)->capacity, sizeof *(v)->items); \
        } \
        (v)->items[(v)->count++] = (__VA_ARGS__); \
    } while (0)

#define VEC_FREE(v) \
    do { \
        free((v)->items); \
        (v)->items = NULL; \
        (v)->count = (v)->capacity = 0; \
    } while (0)

#endif
