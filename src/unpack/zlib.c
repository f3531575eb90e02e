/* Loads zlib. Small as it is, most runs read no compressed file. Holds no state of its own. */
#include "unpack/zlib.h"

#include <dlfcn.h>
#include <stddef.h>

/* POSIX promises what ISO C does not: that an object's address can hold a function's. */
static bool find(void *library, const char *name, void *function)
{
    return (*(void **)function = dlsym(library, name)) != NULL;
}

bool zlib_open(struct zlib *zlib)
{
    void *library = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    bool found = library && find(library, "inflateInit2_", &zlib->init) &&
                 find(library, "inflate", &zlib->inflate) &&
                 find(library, "inflateReset", &zlib->reset) &&
                 find(library, "inflateEnd", &zlib->end);
    if (library)
        dlclose(library);
    return found;
}
