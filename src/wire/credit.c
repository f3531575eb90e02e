/* Bylines, datelines and credits of wires. What a name or a place is, plain/ knows. */
#include "wire/credit.h"

#include "plain/dateline.h"
#include "plain/names.h"
#include "plain/outlets.h"

/* A longer line is no byline, or a hostile one: finding where names end is not linear. */
enum { BYLINE_MOST = 1000 };

bool credit_lead(struct slice line, struct slice *names)
{
    static const struct slice leads[] = {{"by: ", 4}, {"by ", 3},   {"von ", 4}, {"par ", 4},
                                         {"por ", 4}, {"door ", 5}, {"av ", 3},  {"af ", 3}};
    line = slice_trim(line);
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (slice_starts_nocase(line, leads[i])) {
            *names = slice_trim(slice_sub(line, leads[i].len, line.len));
            return names->len > 0;
        }
    return false;
}

static struct strings keep(struct arena *arena, const struct slice *items, size_t count)
{
    return (struct strings){arena_copy(arena, items, count, sizeof *items), count};
}

/* The end of the first name, and how the next is joined to it. */
static size_t name_end(struct slice s, size_t *next, bool *comma)
{
    static const struct slice marks[] = {
        {", ", 2},   {" and ", 5}, {" & ", 3},  {" und ", 5}, {" et ", 4}, {" y ", 3},   {" e ", 3},
        {" og ", 4}, {" och ", 5}, {" en ", 4}, {"; ", 2},    {" / ", 3},  {" with ", 6}};
    size_t end = *next = s.len;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = slice_find(s, marks[i], 0);
        if (at < end) {
            end = at;
            *next = at + marks[i].len;
            *comma = i == 0;
        }
    }
    return end;
}

/* Behind a comma may stand whom the writer works for: "dpa", "The Harbour Times". */
static bool is_outlet(struct slice name)
{
    bool word = !memchr(name.data, ' ', name.len);
    return slice_starts_nocase(name, SLICE("the ")) || outlets_likeness(name) >= 2 ||
           (word && !outlets_person(name));
}

static void add_names(struct page *page, struct slice names)
{
    struct article *article = page->article;
    bool behind_comma = false;
    while (names.len) {
        bool comma = false;
        size_t next, end = name_end(names, &next, &comma);
        struct slice name = slice_trim(slice_sub(names, 0, end));
        if (slice_starts_nocase(name, SLICE("and ")))
            name = slice_sub(name, 4, name.len);
        bool outlet = behind_comma && name.len && is_outlet(name);
        if (outlet && slice_is_none(article->source))
            article->source = arena_slice(article->arena, name);
        if (name.len && !outlet && !(behind_comma && names_is_role(name)))
            names_add_one(page, name);
        names = slice_sub(names, next, names.len);
        behind_comma = comma;
    }
}

void credit_byline(struct article *article, struct slice line)
{
    struct page page = {.article = article};
    struct slice names = line = slice_trim(line);
    if (!line.len)
        return;
    credit_lead(line, &names);
    static const char ends[] = "=<, ";
    while (names.len && memchr(ends, names.data[names.len - 1], sizeof ends - 1))
        names.len--;
    for (size_t i = 0; i < article->bylines.count; i++)
        VEC_PUSH(&page.bylines, article->bylines.items[i]);
    add_names(&page, slice_sub(names, 0, BYLINE_MOST));
    article->bylines = keep(article->arena, page.bylines.items, page.bylines.count);
    VEC_FREE(&page.bylines);
}

void credit_text(struct article *article)
{
    struct slice place, agency;
    struct page page = {.article = article};
    for (size_t i = 0, tries = 0; i < article->block_count && tries < 2; i++) {
        if (article->blocks[i].kind != BLOCK_PARAGRAPH)
            continue;
        tries++;
        if (!dateline_split(slice_range(article->text, article->blocks[i].range), &place, &agency))
            continue;
        if (slice_is_none(article->dateline))
            article->dateline = arena_slice(article->arena, place);
        if (slice_is_none(article->source) && agency.len)
            article->source = arena_slice(article->arena, agency);
        break;
    }
    outlets_cites(&page);
    article->cites = keep(article->arena, page.cites.items, page.cites.count);
    VEC_FREE(&page.cites);
}
