/* One large piece of work cut into parts, which several threads do at once. */
#ifndef HEXAPLA_BASE_SHARE_H
#define HEXAPLA_BASE_SHARE_H

#include <stddef.h>

enum { SHARE_PARTS = 16 }; /* at most */

/* How many parts work of the size is worth where each must be worth so much: 1 to SHARE_PARTS, and
 * no more than threads (0: one a core). */
size_t share_parts(size_t size, size_t worth, size_t threads);
/* Where part of parts begins in work of the size; that of parts itself is its end. */
size_t share_start(size_t size, size_t part, size_t parts);
/* Calls work(context, part) for every part below parts, each on a thread of its own as far as there
 * are any, and returns when all are done. The parts must not write to the same memory. */
void share_run(size_t parts, void (*work)(void *context, size_t part), void *context);
/* The same for parts of which some cost more than others: each of so many threads takes the next
 * part when it is done with one. */
void share_pull(size_t parts, size_t threads, void (*work)(void *context, size_t part),
                void *context);

#endif
