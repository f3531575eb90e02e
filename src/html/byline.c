/* Goes through the claims of authors from the most trusted place down, until one gives people. Each
 * place and rank is one group; what a group shows on the page is taken from one spot only, so that
 * the writers of related stories stay out. */
#include "html/byline.h"

#include "html/people.h"
#include "html/saying.h"

enum { SPOT = 60, GAP = 25, FAR = 800, DOUBTFUL = 8, BYLINE_MOST = 90 };

struct search {
    const struct claims *claims;
    const struct site *site;
    const struct headline *headline;
    struct people found;    /* of the group at hand */
    struct people fallback; /* the first outlet or handle */
};

static bool holds(const struct node *outer, const struct node *inner)
{
    while (inner && inner != outer && inner->depth > outer->depth)
        inner = inner->parent;
    return inner == outer;
}

static const struct claim *group_end(const struct claims *claims, const struct claim *claim)
{
    const struct claim *end = claim + 1, *last = claims->list.items + claims->list.count;
    while (end < last && end->field == claim->field && end->place == claim->place &&
           end->rank == claim->rank)
        end++;
    return end;
}

/* Where the group's spot begins: the first claim behind the headline, or, where none follows, the
 * last before it. */
static const struct claim *spot_of(const struct search *search, const struct claim *from,
                                   const struct claim *end)
{
    uint32_t title = search->headline->order;
    /* Those that seem to belong to something else must stand right behind it. */
    bool doubtful = from->place == PLACE_MARKUP && from->rank >= DOUBTFUL;
    if (!from->node || !title)
        return doubtful ? end : from;
    const struct claim *after = from;
    while (after < end && after->order <= title)
        after++;
    const struct claim *above = after > from ? after - 1 : end;
    uint32_t below_by = after < end ? after->order - title : FAR;
    uint32_t above_by = above < end ? title - above->order : FAR;
    if (!doubtful && above_by < SPOT / 2 && below_by > SPOT)
        return above;
    if (below_by < (doubtful ? SPOT : FAR))
        return after;
    return above_by < SPOT && !doubtful ? above : end;
}

/* The people in claims of elements inside this one: they say more clearly whom it names. */
static bool read_inner(struct search *search, const struct claim *outer)
{
    size_t before = people_count(&search->found, NAME_PERSON);
    for (const struct claim *c = claims_first(search->claims, CLAIM_AUTHOR); c && outer->node;
         c = claims_after(search->claims, c))
        if (c->node && c->node != outer->node && c->order > outer->order &&
            c->order - outer->order < SPOT && holds(outer->node, c->node)) {
            struct people inner = {.count = 0};
            people_read(&inner, c->value, search->site);
            if (inner.count == 1 && inner.kinds[0] == NAME_PERSON)
                people_add(&search->found, inner.names[0], NAME_PERSON);
        }
    return people_count(&search->found, NAME_PERSON) > before;
}

static bool is_picture_credit(struct slice s)
{
    static const struct slice words[] = {
        {"getty images", 12}, {"shutterstock", 12}, {"istock", 6},           {"via ap", 6},
        {"ap photo", 8},      {"photo:", 6},        {"picture alliance", 16}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_find_nocase(s, words[i], 0) < s.len)
            return true;
    return false;
}

static void read_group(struct search *search, const struct claim *from, const struct claim *end)
{
    search->found.count = 0;
    const struct claim *c = spot_of(search, from, end);
    for (uint32_t last = c < end ? c->order : 0; c < end; c++) {
        if (c->node && c->order - last > GAP)
            break;
        size_t before = search->found.count;
        /* What is long and does not begin as a byline tells of a person, or of other stories. */
        bool telling = c->node && ((c->value.len > BYLINE_MOST && !people_announced(c->value)) ||
                                   is_picture_credit(c->value));
        if (!read_inner(search, c) && !telling)
            people_read(&search->found, c->value, search->site);
        if (search->found.count > before)
            last = c->order;
    }
}

/* One small word in an element that is only called "author" by its class is no user's name. */
static void keep_fallback(struct search *search, const struct claim *claim)
{
    bool clear = claim->place < PLACE_MARKUP || claim->rank <= 1 ||
                 people_announced(claim->value) || people_count(&search->found, NAME_OUTLET);
    if (!search->fallback.count && search->found.count && clear)
        search->fallback = search->found;
}

/* Moves on from the claims until a group names a person. */
static bool find_people(struct search *search)
{
    const struct claim *claim = claims_first(search->claims, CLAIM_AUTHOR);
    while (claim) {
        const struct claim *end = group_end(search->claims, claim);
        read_group(search, claim, end);
        if (people_count(&search->found, NAME_PERSON))
            return true;
        keep_fallback(search, claim);
        claim = claims_after(search->claims, end - 1);
    }
    return false;
}

/* "By A and B" on the page, of whom the place believed first named only some. */
static void complete(struct search *search)
{
    size_t have = people_count(&search->found, NAME_PERSON);
    for (const struct claim *c = claims_first(search->claims, CLAIM_AUTHOR); c;
         c = claims_after(search->claims, c)) {
        struct people shown = {.count = 0};
        bool announced = c->node && people_announced(c->value);
        if (c->place != PLACE_META && (!announced || c->order < search->headline->order))
            continue;
        people_read(&shown, c->value, search->site);
        for (size_t i = 0; i < shown.count; i++)
            if (shown.kinds[i] == NAME_OUTLET) /* whom they work for, and what follows that */
                shown.count = i;
        size_t shared = 0;
        for (size_t i = 0; i < shown.count; i++)
            shared += people_have(&search->found, shown.names[i]);
        if (shared >= have && people_count(&shown, NAME_PERSON) > have && shown.count <= 8) {
            search->found = shown;
            return;
        }
    }
}

/* "Contributions from", "Photography by": those behind it did not write the article. */
static bool only_helped(const struct search *search, struct slice name)
{
    static const struct slice leads[] = {{"contributions from", 18},
                                         {"contributions by", 16},
                                         {"photography by", 14},
                                         {"photographs by", 14},
                                         {"photos by", 9},
                                         {"photo by", 8},
                                         {"styled by", 9},
                                         {"edited by", 9},
                                         {"reviewed by", 11},
                                         {"fact checked by", 15},
                                         {"fact-checked by", 15},
                                         {"illustrations by", 16},
                                         {"illustration by", 15},
                                         {"translated by", 13},
                                         {"video by", 8},
                                         {"tested by", 9},
                                         {"additional reporting by", 23},
                                         {"updated by", 10},
                                         {"produced by", 11}};
    for (const struct claim *c = claims_first(search->claims, CLAIM_AUTHOR); c;
         c = claims_after(search->claims, c))
        for (size_t i = 0; i < sizeof leads / sizeof *leads && c->node; i++) {
            size_t at = slice_find_nocase(c->value, leads[i], 0);
            size_t named = slice_find(c->value, name, 0);
            if (at < c->value.len && named > at && named < c->value.len &&
                named - at < leads[i].len + 80)
                return true;
        }
    return false;
}

static void keep(struct article *article, const struct search *search, enum name_kind kind)
{
    const struct people *people = kind == NAME_PERSON ? &search->found : &search->fallback;
    struct slice kept[PEOPLE_MOST];
    size_t count = 0;
    for (size_t i = 0; i < people->count; i++)
        if (people->kinds[i] == kind &&
            !(kind == NAME_PERSON && only_helped(search, people->names[i])))
            kept[count++] = arena_slice(article->arena, people->names[i]);
    if (!count)
        return;
    article->bylines.items = arena_copy(article->arena, kept, count, sizeof *kept);
    article->bylines.count = count;
}

bool byline_people(struct article *article, const struct claims *claims, const struct site *site,
                   const struct headline *headline)
{
    struct search search = {.claims = claims, .site = site, .headline = headline};
    if (find_people(&search)) {
        complete(&search);
        keep(article, &search, NAME_PERSON);
    }
    return article->bylines.count > 0;
}

void byline_signers(struct article *article, const struct claims *claims, const struct site *site,
                    const struct headline *headline)
{
    struct search search = {.claims = claims, .site = site, .headline = headline};
    find_people(&search);
    keep(article, &search, NAME_HANDLE);
    if (!article->bylines.count)
        keep(article, &search, NAME_OUTLET);
}
