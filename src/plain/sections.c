/* How far a section of related articles or comments reaches. It is known by its heading; whether
 * the body comes back below it is weighed by what follows: headlines, teasers or paragraphs, and
 * how much of the article still stands there. Losing body is worse than keeping furniture. */
#include "plain/sections.h"

enum { TEASER_WORDS = 50, TEASERS = 12, LOOKED_BACK = 4, SECTIONS = 64 };

static struct unit *unit_of(const struct page *page, size_t i)
{
    return &page->units.list.items[i];
}

/* How much of the body stands before the unit that is looked at, and from it on: kept while the
 * page is gone through, since a page can have many sections. */
struct weight {
    size_t before, rest;
};

/* What the unit weighs as body. */
static size_t words_of(const struct unit *unit)
{
    return !unit->furniture && unit_is_prose(unit) ? unit->words : 0;
}

static size_t prose_words(const struct page *page, size_t from, size_t to)
{
    size_t words = 0;
    for (size_t i = from; i < to; i++)
        words += words_of(unit_of(page, i));
    return words;
}

/* Something of the page's end stands shortly before. */
static bool after_end(const struct page *page, size_t i)
{
    for (size_t back = 1; back <= LOOKED_BACK && back <= i; back++) {
        const struct unit *unit = unit_of(page, i - back);
        if (unit->furniture && (unit->role == FURNITURE_COMMENTS ||
                                unit->role == FURNITURE_SHARING || unit->role == FURNITURE_LEGAL ||
                                unit->role == FURNITURE_SIGNUP || unit->role == FURNITURE_METADATA))
            return true;
        if (!unit->furniture && unit_is_prose(unit))
            return false;
    }
    return false;
}

static bool all_teasers(const struct page *page, size_t from)
{
    size_t teasers = 0, count = page->units.list.count;
    for (size_t i = from; i < count; i++) {
        const struct unit *unit = unit_of(page, i);
        if (unit->furniture)
            continue;
        teasers += unit_is_prose(unit);
        if (unit->words > TEASER_WORDS || teasers > TEASERS || unit->kind == BLOCK_QUOTE)
            return false;
    }
    return true;
}

/* A line of the section that says itself what it is. */
static enum furniture_kind kind_in(const struct page *page, size_t i, enum furniture_kind kind)
{
    const struct unit *unit = unit_of(page, i);
    struct slice s = page_unit(page, i);
    const struct phrase *phrase = unit->words <= 8 ? page_phrase(page, i) : NULL;
    if (phrase && phrase->place != PHRASE_INSIDE)
        return (enum furniture_kind)phrase->kind;
    bool row = unit->words <= 20 && slice_find(s, SLICE(" | "), 0) < s.len;
    return row ? FURNITURE_NAVIGATION : kind;
}

static void cut_range(struct page *page, size_t from, size_t to, enum furniture_kind kind,
                      struct weight *weight)
{
    for (size_t i = from; i < to; i++) {
        if (unit_of(page, i)->furniture)
            continue;
        weight->rest -= words_of(unit_of(page, i));
        page_cut(page, i, kind_in(page, i, kind));
    }
}

/* Headlines directly below a heading at i; gives the first unit that is none. */
static size_t headline_run(const struct page *page, size_t i)
{
    size_t next = i + 1, count = page->units.list.count;
    while (next < count && (unit_of(page, next)->furniture || !unit_is_prose(unit_of(page, next))))
        next++;
    /* The last may be a sub-heading of the body: shorter than headlines are. */
    if (next < count && next > i + 2 && unit_of(page, next - 1)->words <= 5 &&
        unit_of(page, next - 2)->words > 5 && !unit_of(page, next - 1)->furniture &&
        !(unit_of(page, next - 1)->look & LOOK_MARKED))
        next--;
    return next;
}

/* Headline, teaser, headline, teaser to the end. */
static bool alternates(const struct page *page, size_t prose)
{
    size_t count = page->units.list.count;
    return prose + 2 < count && !unit_is_prose(unit_of(page, prose + 1)) &&
           unit_is_prose(unit_of(page, prose + 2)) && unit_of(page, prose)->words <= TEASER_WORDS;
}

static void cut_related(struct page *page, size_t i, struct weight *weight)
{
    size_t count = page->units.list.count, resume = headline_run(page, i);
    size_t before = weight->before, rest = weight->rest - prose_words(page, i, resume);
    bool headlines = resume > i + 1;
    bool teasers = all_teasers(page, resume) && rest * 3 <= before;
    if (resume < count && after_end(page, i) && rest <= before)
        resume = count;
    else if (resume < count && teasers && (!headlines || alternates(page, resume)))
        resume = count;
    else if (!headlines) /* a sub-heading that happens to be called so */
        return;
    cut_range(page, i, resume, FURNITURE_RELATED, weight);
}

static void cut_comments(struct page *page, size_t i, struct weight *weight)
{
    size_t count = page->units.list.count;
    size_t before = weight->before, rest = weight->rest;
    struct slice s = page_unit(page, i);
    bool counted = false;
    for (size_t at = 0; at < s.len; at++)
        counted |= s.data[at] >= '0' && s.data[at] <= '9';
    bool end = after_end(page, i);
    if (!rest || (end && rest <= before) || (rest * 2 <= before && (counted || s.len > 12)))
        cut_range(page, i, count, FURNITURE_COMMENTS, weight);
    else if (counted || end) /* a counter above the article */
        page_cut(page, i, FURNITURE_COMMENTS);
}

/* "More Local Stories": a heading of links, if nothing but short lines follows. */
static bool is_more(const struct page *page, size_t i)
{
    const struct unit *unit = unit_of(page, i);
    struct slice s = page_unit(page, i);
    return slice_starts_nocase(s, SLICE("more ")) && unit->words <= 5 && unit->words >= 2 &&
           unit->look & LOOK_TITLE && !(unit->look & (LOOK_ENDS | LOOK_MARKED)) &&
           page_next_prose(page, i + 1) == page->units.list.count && i + 1 < page->units.list.count;
}

/* Cuts what the unit opens; true where it is, by its wording, the heading of a section. */
static bool look_at(struct page *page, size_t i, struct weight *weight)
{
    const struct unit *unit = unit_of(page, i);
    if (unit->furniture || unit->words > 8 || unit_is_prose(unit))
        return false;
    const struct phrase *phrase = page_phrase(page, i);
    bool more = slice_starts_nocase(page_unit(page, i), SLICE("more "));
    bool opens = phrase && phrase->force == PHRASE_OPENS;
    bool related = phrase && phrase->kind == FURNITURE_RELATED;
    if (opens && phrase->kind == FURNITURE_COMMENTS)
        cut_comments(page, i, weight);
    else if (opens || (related && after_end(page, i)) || (more && is_more(page, i)))
        cut_related(page, i, weight);
    return more || opens || related;
}

void sections_cut(struct page *page, size_t from)
{
    size_t count = page->units.list.count, tried = 0;
    struct weight weight = {.rest = prose_words(page, from, count)};
    /* Each can cost a look at the rest of the page; a real page has a few. */
    for (size_t i = from; i < count && tried < SECTIONS; i++) {
        tried += i > from && look_at(page, i, &weight);
        size_t words = words_of(unit_of(page, i));
        weight.before += words;
        weight.rest -= words;
    }
}
