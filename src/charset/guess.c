/* The door of uchardet. Hardly a file needs it, and it brings the C++ run-time along, which would
 * double the time of every start: so it is loaded when it is first asked. Reads bytes, keeps none.
 */
#include "charset/guess.h"

#include "charset/labels.h"

#include <dlfcn.h>
#include <stddef.h>
#include <uchardet/uchardet.h>

enum { GUESS_BYTES = 262144 };

struct detector {
    __typeof__(uchardet_new) *create;
    __typeof__(uchardet_delete) *destroy;
    __typeof__(uchardet_handle_data) *feed;
    __typeof__(uchardet_data_end) *end;
    __typeof__(uchardet_get_charset) *charset;
};

/* ISO C knows no way from an object's address to a function's; POSIX promises this one. */
static bool find(void *library, const char *name, void *function)
{
    return (*(void **)function = dlsym(library, name)) != NULL;
}

static bool find_all(void *library, struct detector *out)
{
    return find(library, "uchardet_new", &out->create) &&
           find(library, "uchardet_delete", &out->destroy) &&
           find(library, "uchardet_handle_data", &out->feed) &&
           find(library, "uchardet_data_end", &out->end) &&
           find(library, "uchardet_get_charset", &out->charset);
}

static const char *ask(const struct detector *with, struct slice bytes)
{
    const char *encoding = NULL;
    uchardet_t detector = with->create();
    if (!detector)
        return NULL;
    if (with->feed(detector, bytes.data, bytes.len) == 0) {
        with->end(detector);
        encoding = labels_encoding(slice_from(with->charset(detector)));
    }
    with->destroy(detector);
    return encoding;
}

const char *guess_encoding(struct slice bytes, bool *missing)
{
    struct detector detector;
    /* Never unloaded: the next file gets it for nothing. */
    void *library = dlopen("libuchardet.so.0", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    bool found = library && find_all(library, &detector);
    const char *encoding = found ? ask(&detector, slice_sub(bytes, 0, GUESS_BYTES)) : NULL;
    if (library)
        dlclose(library);
    *missing = !found;
    return encoding;
}
