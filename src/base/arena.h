/* An arena hands out memory that is freed all at once: one per article, one per comparison, one
 * per frame. Not safe to share between threads while one of them allocates. */
#ifndef HEXAPLA_BASE_ARENA_H
#define HEXAPLA_BASE_ARENA_H

#include "base/slice.h"

struct arena;

/* The caller owns the arena. */
struct arena *arena_new(void);
void arena_free(struct arena *arena);
/* Forgets everything handed out and keeps one chunk for the next round. */
void arena_reset(struct arena *arena);
/* Bytes taken from the system so far. */
size_t arena_size(const struct arena *arena);

/* Takes over all that the other has handed out, and frees the other: memory that several threads
 * took each from an arena of its own becomes one arena's. */
void arena_absorb(struct arena *arena, struct arena *other);

/* Zeroed memory, aligned for any type; the arena owns it. */
void *arena_alloc(struct arena *arena, size_t count, size_t size);
/* The same, not zeroed: for large memory that is written at once. */
void *arena_bytes(struct arena *arena, size_t count, size_t size);
/* A copy of the bytes with a NUL after them (not counted); an absent slice stays absent. */
struct slice arena_slice(struct arena *arena, struct slice s);
struct slice arena_string(struct arena *arena, const char *string);
__attribute__((format(printf, 2, 3))) struct slice arena_format(struct arena *arena,
                                                                const char *format, ...);
/* A copy of count items of the size; NULL for none. */
void *arena_copy(struct arena *arena, const void *items, size_t count, size_t size);

#define ARENA_ARRAY(arena, type, count) ((type *)arena_alloc((arena), (count), sizeof(type)))
#define ARENA_NEW(arena, type) ARENA_ARRAY(arena, type, 1)

#endif
