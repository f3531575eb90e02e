/* Names in the author elements of feeds. Offsets are bytes of one line. */
#include "feed/people.h"

#include "plain/names.h"
#include "plain/outlets.h"

#include <string.h>

static bool has_address(struct slice s)
{
    return s.len && memchr(s.data, '@', s.len) && slice_find(s, SLICE(" "), 0) == s.len;
}

/* "outer (inner)" or "outer <inner>"; false where it is neither. */
static bool split(struct slice s, char open, char close, struct slice *outer, struct slice *inner)
{
    const char *at = s.len && s.data[s.len - 1] == close ? memchr(s.data, open, s.len) : NULL;
    if (!at)
        return false;
    size_t start = (size_t)(at - s.data);
    *outer = slice_trim(slice_sub(s, 0, start));
    *inner = slice_trim(slice_sub(s, start + 1, s.len - 1));
    return true;
}

/* The name without the address beside it. */
static struct slice bare(struct slice s)
{
    struct slice outer, inner;
    s = slice_trim(s);
    if (slice_starts_nocase(s, SLICE("mailto:")))
        s = slice_sub(s, 7, s.len);
    if (split(s, '(', ')', &outer, &inner) || split(s, '<', '>', &outer, &inner)) {
        if (has_address(outer) && inner.len)
            s = inner;
        else if (has_address(inner) && outer.len)
            s = outer;
    }
    size_t place = slice_find(s, SLICE(" in "), 0);
    if (place < s.len && outlets_person(slice_sub(s, 0, place)))
        s = slice_sub(s, 0, place);
    while (s.len > 1 && s.data[0] == '"' && s.data[s.len - 1] == '"')
        s = slice_trim(slice_sub(s, 1, s.len - 1));
    return s;
}

static struct slice without_label(struct slice s)
{
    static const struct slice labels[] = {{"by ", 3},  {"by: ", 4}, {"von ", 4},
                                          {"par ", 4}, {"por ", 4}, {"written by ", 11}};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        struct slice rest = slice_sub(s, labels[i].len, s.len);
        bool capital =
            rest.len && ((rest.data[0] >= 'A' && rest.data[0] <= 'Z') || rest.data[0] & 0x80);
        /* "Von Trapp" with a capital is a name; "By" is none. */
        if (capital && slice_starts_nocase(s, labels[i]) &&
            (labels[i].data[0] == 'b' || labels[i].data[0] == 'w' ||
             s.data[0] == labels[i].data[0]))
            return slice_trim(rest);
    }
    return s;
}

/* The end of the first part of a list. */
static size_t part_end(struct slice s, size_t *next)
{
    static const struct slice marks[] = {{"; ", 2},    {" and ", 5}, {" & ", 3}, {", ", 2},
                                         {" und ", 5}, {" et ", 4},  {" y ", 3}, {" e ", 3}};
    size_t end = *next = s.len;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = slice_find(s, marks[i], 0);
        if (at < end) {
            end = at;
            *next = at + marks[i].len;
        }
    }
    return end;
}

/* The part without the "and" of ", and". */
static struct slice part_of(struct slice s, size_t end)
{
    struct slice part = slice_trim(slice_sub(s, 0, end));
    return slice_starts_nocase(part, SLICE("and ")) ? slice_sub(part, 4, part.len) : part;
}

/* Who else wrote, without a name. */
static bool is_nobody(struct slice s)
{
    static const struct slice names[] = {{"agencies", 8}, {"agency", 6}, {"wires", 5},
                                         {"staff", 5},    {"others", 6}, {"dpa", 3}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_equal_nocase(s, names[i]))
            return true;
    return false;
}

/* Whether all parts are names, or the first is one and all others say what its bearer is. */
static bool is_list(struct slice s, bool *roles)
{
    size_t count = 0, people = 0, others = 0;
    while (s.len) {
        size_t next, end = part_end(s, &next);
        struct slice part = bare(part_of(s, end));
        bool role = names_is_role(part) || outlets_likeness(part) >= 2 || is_nobody(part);
        count++;
        people += !role && outlets_person(part);
        others += role && count > 1;
        s = slice_sub(s, next, s.len);
    }
    *roles = people == 1 && others == count - 1;
    return people && (people == count || *roles);
}

struct slice people_next(struct slice *rest)
{
    enum { LONGEST = 400 };
    struct slice s = without_label(slice_trim(*rest));
    bool roles = false;
    if (s.len > LONGEST || !is_list(s, &roles)) {
        *rest = SLICE_NONE;
        s = bare(s);
        return s.len ? s : SLICE_NONE;
    }
    size_t next, end = part_end(s, &next);
    *rest = roles ? SLICE_NONE : slice_sub(s, next, s.len);
    return bare(part_of(s, end));
}
