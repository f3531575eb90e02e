/* Names of people in a byline: "Jane Roe and John Doe, political editor". Offsets are bytes of one
 * line. Fills the page's bylines and, where an outlet is named behind a comma, its source. */
#include "plain/names.h"

#include "plain/outlets.h"
#include "text/chars.h"
#include "text/utf8.h"

#include <ctype.h>
#include <string.h>

/* A name, cut before what its bearer is. */
static struct slice bare_name(struct slice name)
{
    name = slice_trim(name);
    size_t open = slice_find(name, SLICE("("), 0);
    size_t in = slice_find(name, SLICE(" in "), 0), at = slice_find(name, SLICE(" at "), 0);
    size_t cut = open < in ? open : in;
    name = slice_trim(slice_sub(name, 0, cut < at ? cut : at));
    while (name.len && strchr(".,;:", name.data[name.len - 1]) &&
           !(name.len > 2 && isupper((unsigned char)name.data[name.len - 2])))
        name.len--;
    return name;
}

bool names_is_role(struct slice s)
{
    static const char *const roles[] = {
        "writer",        "reporter",     "correspondent", "editor",        "staff",
        "contributor",   "columnist",    "analyst",       "producer",      "officer",
        "director",      "photographer", "journalist",    "critic",        "host",
        "researcher",    "intern",       "author",        "president",     "manager",
        "professor",     "fellow",       "strategist",    "redakteur",     "redakteurin",
        "redaktor",      "redaktion",    "journaliste",   "redactor",      "redactora",
        "giornalista",   "periodista",   "corresponsal",  "korrespondent", "korrespondentin",
        "meteorologist", "economist",    "commentator",   "presenter",     "anchor",
        "specialist"};
    /* What one does stands last ("Chief Reporter"), or before "at", "of", "for". */
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        struct slice role = slice_from(roles[i]);
        for (size_t at = 0; (at = slice_find_nocase(s, role, at)) < s.len; at++) {
            size_t end = at + role.len;
            struct slice rest = slice_sub(s, end, s.len);
            bool left = at == 0 || !isalpha((unsigned char)s.data[at - 1]);
            if (left &&
                (!rest.len || slice_starts(rest, SLICE("s")) || slice_starts(rest, SLICE(" at ")) ||
                 slice_starts(rest, SLICE(" of ")) || slice_starts(rest, SLICE(" for ")) ||
                 rest.data[0] == ',' || rest.data[0] == ')'))
                return true;
        }
    }
    return slice_find_nocase(s, SLICE("bureau"), 0) < s.len;
}

void names_add_one(struct page *page, struct slice name)
{
    name = bare_name(name);
    for (size_t i = 0; i < page->bylines.count; i++)
        if (slice_equal_nocase(page->bylines.items[i], name))
            return;
    if (name.len)
        VEC_PUSH(&page->bylines, arena_slice(page->article->arena, name));
}

/* The end of the name at the start of s: a comma, "and", "&", "und" … *next gets where the next one
 * starts. */
static size_t name_end(struct slice s, size_t *next)
{
    static const struct slice marks[] = {{" and ", 5}, {" & ", 3}, {" und ", 5},  {" et ", 4},
                                         {", ", 2},    {"; ", 2},  {" with ", 6}, {" / ", 3}};
    size_t end = s.len;
    *next = s.len;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = slice_find(s, marks[i], 0);
        if (at < end) {
            end = at;
            *next = at + marks[i].len;
        }
    }
    return end;
}

void names_add(struct page *page, struct slice names)
{
    /* An outlet behind "and" wrote along; behind a comma it is whom the writer works for. */
    bool joined = false;
    for (bool first = true; names.len; first = false) {
        size_t next, end = name_end(names, &next);
        struct slice name = slice_trim(slice_sub(names, 0, end));
        bool joins = end < names.len && names.data[end] == ' ';
        names = slice_sub(names, next, names.len);
        if (slice_starts_nocase(name, SLICE("and ")))
            name = slice_sub(name, 4, name.len);
        if (!first && names_is_role(name))
            continue;
        if (!first && !joined && outlets_likeness(name) >= 2) {
            if (slice_is_none(page->article->source))
                page->article->source = arena_slice(page->article->arena, name);
            continue;
        }
        if (first || outlets_person(name) || (joined && outlets_likeness(name) >= 2))
            names_add_one(page, name);
        joined = joins;
    }
}

/* The rest behind "By": names and nothing like a sentence. */
bool names_is_list(struct slice s)
{
    uint32_t code = 0;
    if (!s.len || s.len > 160 || isdigit((unsigned char)s.data[0]) || memchr(s.data, '|', s.len) ||
        slice_find(s, SLICE("•"), 0) < s.len || slice_find(s, SLICE("·"), 0) < s.len)
        return false;
    utf8_decode(s, 0, &code);
    size_t small = 0, words = 0;
    for (size_t i = 0; i < s.len; i++) {
        bool starts = i == 0 || s.data[i - 1] == ' ';
        words += starts;
        small += starts && islower((unsigned char)s.data[i]);
    }
    return char_is_upper(code) && small * 2 <= words && words <= 18 &&
           (!lines_ends_sentence(s) || words <= 3);
}
