/* Every bound on input stands in this one table; the manual prints it. */
#ifndef HEXAPLA_BASE_LIMITS_H
#define HEXAPLA_BASE_LIMITS_H

#include <stddef.h>

/* clang-format off */
#define LIMITS(X)                                                                                  \
    X(FILE_BYTES,      268435456, "bytes",      "size of one input file, before and after decoding") \
    X(FOLDER_DEPTH,    32,        "folders",    "depth of folders read below one given")           \
    X(FOLDER_FILES,    1000000,   "files",      "files read below one folder given")               \
    X(SENTENCES,       4000000,   "sentences",  "sentences of one article")                        \
    X(ARTICLES,        4096,      "articles",   "articles of one comparison")                      \
    X(SETTING_LINE,    4096,      "bytes",      "length of one line of settings")
/* clang-format on */

enum {
#define X(name, value, unit, what) LIMIT_##name = (value),
    LIMITS(X)
#undef X
};

struct limit {
    const char *name; /* "FILE_BYTES" */
    size_t value;
    const char *unit;
    const char *what;
};

/* The table; *count gets its length. */
const struct limit *limits_table(size_t *count);

#endif
