/* The only place that calls malloc for memory that must not fail, and the one way out when it
 * does. The hook is one of the two mutable globals of the program (the other is the log sink). */
#include "base/alloc.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void (*fatal_hook)(void);

void alloc_on_fatal(void (*hook)(void))
{
    fatal_hook = hook;
}

static void put(const char *string)
{
    if (write(STDERR_FILENO, string, strlen(string)) < 0)
        _exit(2);
}

void alloc_fatal(const char *reason)
{
    if (fatal_hook)
        fatal_hook();
    put("hexapla: ");
    put(reason);
    put("\n");
    _exit(2);
}

static void *checked(void *memory)
{
    if (!memory)
        alloc_fatal("out of memory");
    return memory;
}

void *alloc_bytes(size_t size)
{
    return checked(malloc(size ? size : 1));
}

void *alloc_zeroed(size_t count, size_t size)
{
    return checked(calloc(count ? count : 1, size ? size : 1));
}

void *alloc_resize(void *old, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        alloc_fatal("out of memory");
    return checked(realloc(old, count && size ? count * size : 1));
}

char *alloc_string(const char *string)
{
    size_t size = strlen(string) + 1;
    return memcpy(alloc_bytes(size), string, size);
}
