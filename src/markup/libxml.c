/* Finds the functions of libxml2 in the shared library. */
#include "markup/libxml.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

/* ISO C knows no way from an object's address to a function's; POSIX promises this one. */
static bool find(void *library, const char *name, void *function)
{
    return (*(void **)function = dlsym(library, name)) != NULL;
}

static bool find_all(struct libxml *libxml)
{
    void *library = dlopen("libxml2.so.2", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    bool found = library != NULL;
#define X(name) found = found && find(library, #name, &libxml->name);
    LIBXML_FUNCTIONS(X)
#undef X
    if (library)
        dlclose(library);
    return found;
}

/* The library must be set up by one thread alone: two that begin their first parser at the same
 * time can wait for each other for ever. */
static pthread_once_t libxml_ready = PTHREAD_ONCE_INIT;

static void set_up(void)
{
    struct libxml libxml;
    if (find_all(&libxml))
        libxml.xmlInitParser();
}

bool libxml_open(struct libxml *libxml)
{
    pthread_once(&libxml_ready, set_up);
    return find_all(libxml);
}
