/* The smallest steps of reading dates: digits and spaces, each safe at the end of s. */
#ifndef HEXAPLA_TEXT_DATESCAN_H
#define HEXAPLA_TEXT_DATESCAN_H

#include "base/slice.h"

static inline bool scan_is_digit(struct slice s, size_t at)
{
    return at < s.len && s.data[at] >= '0' && s.data[at] <= '9';
}

static inline bool scan_starts(struct slice s, size_t at, const char *what)
{
    return at < s.len && slice_starts(slice_sub(s, at, s.len), slice_from(what));
}

static inline char scan_char(struct slice s, size_t at)
{
    return at < s.len ? s.data[at] : '\0';
}

/* A run of at most nine digits; gives its length. */
static inline size_t scan_number(struct slice s, size_t at, int *value)
{
    size_t start = at;
    for (*value = 0; scan_is_digit(s, at) && at - start < 9; at++)
        *value = *value * 10 + (s.data[at] - '0');
    return scan_is_digit(s, at) ? 0 : at - start;
}

static inline size_t scan_spaces(struct slice s, size_t at)
{
    for (;;) {
        if (scan_char(s, at) == ' ' || scan_char(s, at) == '\t' || scan_char(s, at) == '\n')
            at++;
        else if (scan_char(s, at) == '\xC2' && scan_char(s, at + 1) == '\xA0')
            at += 2;
        else if (slice_starts(slice_sub(s, at, s.len), SLICE("\xE2\x80\xAF")))
            at += 3;
        else
            return at;
    }
}

#endif
