/* Checked allocation: these never return NULL. Out of memory (or a size that overflows) calls the
 * fatal hook, which gives the terminal back, and then ends the process with status 2. */
#ifndef HEXAPLA_BASE_ALLOC_H
#define HEXAPLA_BASE_ALLOC_H

#include <stddef.h>

void *alloc_bytes(size_t size);
void *alloc_zeroed(size_t count, size_t size);
void *alloc_resize(void *old, size_t count, size_t size);
char *alloc_string(const char *string);

/* The hook runs on whichever thread failed; it must only use async-signal-safe calls. */
void alloc_on_fatal(void (*hook)(void));
/* Runs the hook, writes "hexapla: REASON" to standard error and ends the process. */
_Noreturn void alloc_fatal(const char *reason);

#endif
