/* The seventeen main subjects of IPTC's Subject Codes and Media Topics, which share their first two
 * digits. */
#include "wire/subject.h"

static const char *const names[] = {
    NULL,
    "arts, culture, entertainment and media",
    "crime, law and justice",
    "disaster, accident and emergency incident",
    "economy, business and finance",
    "education",
    "environment",
    "health",
    "human interest",
    "labour",
    "lifestyle and leisure",
    "politics and government",
    "religion",
    "science and technology",
    "society",
    "sport",
    "conflict, war and peace",
    "weather",
};

struct slice subject_name(struct slice code)
{
    size_t start = code.len;
    while (start && code.data[start - 1] != ':' && code.data[start - 1] != '/')
        start--;
    struct slice digits = slice_sub(code, start, code.len);
    if (digits.len != 8)
        return SLICE_NONE;
    for (size_t i = 0; i < digits.len; i++)
        if (digits.data[i] < '0' || digits.data[i] > '9')
            return SLICE_NONE;
    size_t main = (size_t)(digits.data[0] - '0') * 10 + (size_t)(digits.data[1] - '0');
    return main < sizeof names / sizeof *names ? slice_from(names[main]) : SLICE_NONE;
}
