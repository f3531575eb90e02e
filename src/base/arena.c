/* Chunks in a list, the newest first; a request bigger than a chunk gets a chunk of its own. */
#include "base/arena.h"

#include "base/alloc.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CHUNK = 4096, LARGEST_CHUNK = 1 << 20, ALIGN = 16 };

struct chunk {
    struct chunk *next;
    size_t size;
    size_t used;
    _Alignas(ALIGN) char bytes[];
};

struct arena {
    struct chunk *chunks;
    size_t next_size;
    size_t total;
};

struct arena *arena_new(void)
{
    struct arena *arena = alloc_zeroed(1, sizeof *arena);
    arena->next_size = FIRST_CHUNK;
    return arena;
}

static void free_chunks(struct chunk *chunk)
{
    while (chunk) {
        struct chunk *next = chunk->next;
        free(chunk);
        chunk = next;
    }
}

void arena_free(struct arena *arena)
{
    if (!arena)
        return;
    free_chunks(arena->chunks);
    free(arena);
}

void arena_reset(struct arena *arena)
{
    struct chunk *keep = arena->chunks;
    if (!keep)
        return;
    free_chunks(keep->next);
    keep->next = NULL;
    keep->used = 0;
    arena->total = keep->size;
}

void arena_absorb(struct arena *arena, struct arena *other)
{
    struct chunk *last = other->chunks;
    while (last && last->next)
        last = last->next;
    if (last) {
        /* Behind the chunk in use, which may have room left. */
        struct chunk **behind = arena->chunks ? &arena->chunks->next : &arena->chunks;
        last->next = *behind;
        *behind = other->chunks;
        arena->total += other->total;
    }
    free(other);
}

size_t arena_size(const struct arena *arena)
{
    return arena->total;
}

static void add_chunk(struct arena *arena, size_t need)
{
    size_t size = arena->next_size > need ? arena->next_size : need;
    if (arena->next_size < LARGEST_CHUNK)
        arena->next_size *= 2;
    struct chunk *chunk = alloc_bytes(sizeof *chunk + size);
    *chunk = (struct chunk){.next = arena->chunks, .size = size};
    arena->chunks = chunk;
    arena->total += size;
}

void *arena_bytes(struct arena *arena, size_t count, size_t size)
{
    if (size && count > (SIZE_MAX - ALIGN) / 2 / size)
        alloc_fatal("out of memory");
    size_t need = (count * size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
    if (!arena->chunks || arena->chunks->size - arena->chunks->used < need)
        add_chunk(arena, need);
    char *memory = arena->chunks->bytes + arena->chunks->used;
    arena->chunks->used += need;
    return memory;
}

void *arena_alloc(struct arena *arena, size_t count, size_t size)
{
    return memset(arena_bytes(arena, count, size), 0, count * size);
}

struct slice arena_slice(struct arena *arena, struct slice s)
{
    if (slice_is_none(s))
        return s;
    char *copy = arena_bytes(arena, s.len + 1, 1);
    memcpy(copy, s.data, s.len);
    copy[s.len] = '\0';
    return slice_of(copy, s.len);
}

struct slice arena_string(struct arena *arena, const char *string)
{
    return arena_slice(arena, slice_from(string));
}

struct slice arena_format(struct arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *text = arena_alloc(arena, (size_t)len + 1, 1);
    va_start(args, format);
    vsnprintf(text, (size_t)len + 1, format, args);
    va_end(args);
    return slice_of(text, (size_t)len);
}

void *arena_copy(struct arena *arena, const void *items, size_t count, size_t size)
{
    if (!count)
        return NULL;
    return memcpy(arena_bytes(arena, count, size), items, count * size);
}
