/* A slice is a view of bytes that somebody else owns; it is never NUL-terminated by promise.
 * A slice whose data is NULL is "absent" (JSON null); an empty one with data is "". */
#ifndef HEXAPLA_BASE_SLICE_H
#define HEXAPLA_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct slice {
    const char *data;
    size_t len;
};

/* A half-open range of bytes in a text. */
struct range {
    uint32_t start;
    uint32_t end;
};

#define SLICE(literal) \
    (struct slice) \
    { \
        (literal), sizeof(literal) - 1 \
    }
#define SLICE_NONE \
    (struct slice) \
    { \
        NULL, 0 \
    }
/* For printf("%.*s", SLICE_ARG(s)). */
#define SLICE_ARG(s) (int)(s).len, (s).data

/* The few that stand in every inner loop are inline. */
static inline struct slice slice_of(const char *data, size_t len)
{
    return (struct slice){data, len};
}

static inline struct slice slice_from(const char *string)
{
    return string ? slice_of(string, strlen(string)) : SLICE_NONE;
}

/* The part from start to end, both cut to the slice's length. */
static inline struct slice slice_sub(struct slice s, size_t start, size_t end)
{
    end = end > s.len ? s.len : end;
    start = start > end ? end : start;
    return s.data ? slice_of(s.data + start, end - start) : s;
}

static inline struct slice slice_range(struct slice s, struct range r)
{
    return slice_sub(s, r.start, r.end);
}

static inline bool slice_is_none(struct slice s)
{
    return s.data == NULL;
}

static inline bool slice_equal(struct slice a, struct slice b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
}

bool slice_equal_string(struct slice a, const char *b);
/* ASCII letters compare without case; all other bytes exactly. */
bool slice_equal_nocase(struct slice a, struct slice b);
/* As memcmp, then the shorter first. */
int slice_compare(struct slice a, struct slice b);
bool slice_starts(struct slice s, struct slice prefix);
bool slice_starts_nocase(struct slice s, struct slice prefix);
bool slice_ends(struct slice s, struct slice suffix);
/* Offset of the first needle at or after from, or s.len where there is none. */
size_t slice_find(struct slice s, struct slice needle, size_t from);
size_t slice_find_nocase(struct slice s, struct slice needle, size_t from);
/* Without ASCII white space (space, \t \n \v \f \r) at both ends. */
struct slice slice_trim(struct slice s);
/* Takes the first line (without its \n) off *rest; false when nothing is left. */
bool slice_next_line(struct slice *rest, struct slice *line);

#endif
