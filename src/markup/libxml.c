/* Finds the functions of libxml2 in the shared library. */
#include "markup/libxml.h"

#include <dlfcn.h>
#include <stddef.h>

/* ISO C knows no way from an object's address to a function's; POSIX promises this one. */
static bool find(void *library, const char *name, void *function)
{
    return (*(void **)function = dlsym(library, name)) != NULL;
}

bool libxml_open(struct libxml *libxml)
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
