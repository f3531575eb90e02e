/* Every bound on input stands in this one table; the manual prints it. */
#ifndef HEXAPLA_BASE_LIMITS_H
#define HEXAPLA_BASE_LIMITS_H

#include <stddef.h>

/* clang-format off */
#define LIMITS(X)                                                                                  \
    X(FILE_BYTES,      268435456, "bytes",      "size of one input file, before and after decoding") \
    X(FOLDER_DEPTH,    32,        "folders",    "depth of folders read below one given")           \
    X(FOLDER_FILES,    1000000,   "files",      "files read below one folder given")               \
    X(MARKUP_BYTES,      16777216,  "bytes",     "HTML or XML read of one document; the rest is cut") \
    X(MARKUP_NODES,      500000,    "nodes",     "elements and texts of one document; the rest is cut") \
    X(MARKUP_DEPTH,      512,       "elements",  "depth of elements; deeper ones are flattened") \
    X(MARKUP_ATTRIBUTES, 256,       "attributes","attributes of one element; the rest is dropped") \
    X(JSON_BYTES,        67108864,  "bytes",     "JSON of one document") \
    X(JSON_VALUES,       2000000,   "values",    "values and keys of one document of JSON") \
    X(JSON_DEPTH,        512,       "levels",    "depth of arrays and objects in JSON") \
    X(UNPACKED_BYTES,    134217728, "bytes",     "what one compressed file may unpack to") \
    X(UNPACK_RATIO,      200,       "times",     "how much larger it may become, beyond 1 MB") \
    X(PARTS,             10000,     "parts",     "parts of one archive, items of one feed, records of one WARC") \
    X(PROGRAM_SECONDS,   20,        "seconds",   "time that another program may take") \
    X(PROGRAM_MEMORY,    1073741824,"bytes",     "memory that another program may take") \
    X(SENTENCES,       4000000,   "sentences",  "sentences of one article")                        \
    X(ARTICLES,        4096,      "articles",   "articles of one comparison")                      \
    X(ALL_PASSAGES,    256,       "articles",   "articles of which every two are searched for passages; of more, those that share a statement") \
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
