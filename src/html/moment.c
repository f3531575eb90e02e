/* Reads the claims of dates into typed values and weighs them. Instants are minutes since the year
 * 0 in UTC; nothing is made up that the page does not say. */
#include "html/moment.h"

#include <ctype.h>
#include <stdlib.h>

enum {
    MOMENTS = 64,
    NEAR_AFTER = 700, /* nodes */
    NEAR_BEFORE = 150,
    NEAR_DOUBTFUL = 60,
    DOUBTFUL = 8, /* rank */
    RANK = 5,     /* nodes that one rank is worth */
    FAR = 100000,
    DAY = 24 * 60
};

struct moment {
    const struct claim *claim;
    struct date date;
    long day;     /* days since the year 0, as the page writes it */
    long instant; /* minutes in UTC, where the time is known; without a zone as if in UTC */
    bool shown;   /* by an element of the page, at its headline */
    bool updated; /* its wording or place says that it is a change */
};

struct moments {
    struct moment list[MOMENTS];
    size_t count;
    const struct headline *headline;
    enum date_order order;
    struct slice language;
    long address; /* the day in the page's address; 0: none */
};

/* Days since 1 March of the year 0, by the proleptic Gregorian calendar (Howard Hinnant's method).
 */
static long days_of(const struct date *date)
{
    long year = date->year - (date->month <= 2);
    long of_year = (153 * (date->month + (date->month > 2 ? -3 : 9)) + 2) / 5 + date->day - 1;
    return year * 365 + year / 4 - year / 100 + year / 400 + of_year;
}

static bool is_whole(const struct date *date)
{
    return date->year && date->month && date->day;
}

static bool has_time(const struct moment *moment)
{
    return moment->date.hour >= 0 && moment->date.minute >= 0;
}

/* How far from the headline; what stands above it counts twice, what seems to belong to something
 * else must stand right behind it. FAR where it is too far to be the article's. */
static uint32_t distance_of(const struct claim *claim, const struct headline *headline)
{
    bool doubtful = claim->place == PLACE_MARKUP && claim->rank >= DOUBTFUL;
    if (!claim->node)
        return FAR;
    if (!headline->order)
        return doubtful ? FAR : claim->order;
    bool behind = claim->order > headline->order;
    uint32_t away = behind ? claim->order - headline->order : headline->order - claim->order;
    uint32_t most = doubtful ? NEAR_DOUBTFUL : behind ? NEAR_AFTER : NEAR_BEFORE;
    return away >= most ? FAR : behind ? away : 2 * away;
}

static bool is_near(const struct claim *claim, const struct headline *headline)
{
    return distance_of(claim, headline) < FAR;
}

static bool says_updated(struct slice s)
{
    static const struct slice words[] = {
        {"updated", 7},      {"modified", 8},        {"aktualisiert", 12}, {"mis à jour", 11},
        {"actualizado", 11}, {"aggiornato", 10},     {"bijgewerkt", 10},   {"atualizado", 10},
        {"opdateret", 9},    {"zaktualizowano", 14}, {"обновлено", 18}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_find_nocase(s, words[i], 0) < s.len)
            return slice_find_nocase(s, SLICE("publish"), 0) >= s.len;
    return false;
}

static void settle(struct moment *moment)
{
    const struct date *date = &moment->date;
    moment->day = days_of(date);
    moment->instant = moment->day * DAY;
    if (has_time(moment))
        moment->instant += date->hour * 60 + date->minute - (date->has_zone ? date->zone : 0);
}

static bool read_moment(const struct moments *moments, struct slice text, struct date *date)
{
    struct range range;
    size_t len = date_read_in(text, 0, moments->order, moments->language, date);
    if (len && is_whole(date))
        return true;
    for (size_t from = 0; date_find_in(text, from, moments->order, moments->language, date, &range);
         from = range.end) {
        if (is_whole(date))
            return true;
        if (range.end <= from)
            break;
    }
    return false;
}

/* The text right before an element: "Updated" beside a time. */
static struct slice text_before(const struct node *node)
{
    enum { STEPS = 3, LAST = 40 };
    for (int i = 0; node && i < STEPS; i++) {
        const struct node *before = node->previous;
        while (before && before->last)
            before = before->last;
        if (before && before->tag == TAG_TEXT && slice_trim(before->name).len) {
            struct slice s = slice_trim(before->name);
            return slice_sub(s, s.len > LAST ? s.len - LAST : 0, s.len);
        }
        node = before ? before : node->parent;
    }
    return SLICE_NONE;
}

static void gather(struct moments *moments, const struct claims *claims, enum claim_field field)
{
    for (const struct claim *c = claims_first(claims, field); c && moments->count < MOMENTS;
         c = claims_after(claims, c)) {
        struct moment moment = {.claim = c, .shown = is_near(c, moments->headline)};
        if (c->value.len > 300 || !read_moment(moments, c->value, &moment.date))
            continue;
        bool stray = c->place == PLACE_MARKUP && !moment.shown;
        moment.updated =
            field == CLAIM_MODIFIED ||
            (c->node && (says_updated(c->value) || says_updated(text_before(c->node))));
        settle(&moment);
        if (!stray)
            moments->list[moments->count++] = moment;
    }
}

/* The same moment told with the local time: *local gets it, its zone worked out where not said. */
static bool same_moment(const struct moment *utc, const struct moment *other, struct date *local)
{
    const struct date *date = &other->date;
    bool seconds = utc->date.second > 0 && date->second > 0;
    if (!has_time(other) || (seconds && utc->date.second != date->second))
        return false;
    *local = *date;
    if (date->second < 0)
        local->second = utc->date.second;
    if (date->has_zone)
        return date->zone != 0 && labs(other->instant - utc->instant) <= 1;
    long away = other->instant - utc->instant;
    if (!away || away % 30 || away < -12 * 60 || away > 14 * 60)
        return false;
    local->has_zone = true;
    local->zone = (int)away;
    return true;
}

/* A zone that stands in the claims themselves goes before one worked out. */
static void localise(const struct moments *moments, struct moment *moment)
{
    if (!moment->date.has_zone || moment->date.zone || !has_time(moment))
        return;
    for (int said = 1; said >= 0; said--)
        for (size_t i = 0; i < moments->count; i++) {
            struct date local;
            const struct moment *other = &moments->list[i];
            if (other->date.has_zone == (said == 1) && same_moment(moment, other, &local)) {
                moment->date = local;
                settle(moment);
                return;
            }
        }
}

/* The first of the place believed first; of several that the page shows, the nearest to the
 * headline. */
static const struct moment *first_of(const struct moments *moments, bool updated)
{
    const struct moment *best = NULL;
    uint32_t least = UINT32_MAX;
    for (size_t i = 0; i < moments->count; i++) {
        const struct moment *moment = &moments->list[i];
        if (moment->updated != updated || (best && moment->claim->place > best->claim->place))
            continue;
        if (best && moment->claim->place < best->claim->place)
            least = UINT32_MAX;
        uint32_t away = distance_of(moment->claim, moments->headline) + RANK * moment->claim->rank;
        if (moments->address && labs(moment->day - moments->address) <= 1)
            away = moment->claim->rank;
        if (away < least) {
            best = moment;
            least = away;
        }
    }
    return best;
}

/* The edition's own date: shown at the headline as that of publication, later than what machines
 * are told, and not after the last change. */
static const struct moment *edition(const struct moments *moments, const struct moment *published,
                                    const struct moment *modified)
{
    for (size_t i = 0; i < moments->count && modified; i++) {
        const struct moment *moment = &moments->list[i];
        bool labelled = moment->claim->place == PLACE_MARKUP && moment->claim->rank == 0;
        bool is_change = !labelled && moment->day == modified->day;
        if (moment->shown && !moment->updated && moment->claim->place == PLACE_MARKUP &&
            moment->day > published->day + 1 && moment->day <= modified->day && !is_change)
            return moment;
    }
    return NULL;
}

/* 03/04 of the page is settled by another date that it gives. */
static void disambiguate(const struct moments *moments, struct moment *moment)
{
    struct date swapped = moment->date;
    swapped.month = moment->date.day;
    swapped.day = moment->date.month;
    for (size_t i = 0; i < moments->count && moment->date.ambiguous; i++) {
        const struct date *other = &moments->list[i].date;
        bool plain = !other->ambiguous && other->year == swapped.year;
        if (plain && other->month == swapped.month && other->day == swapped.day)
            moment->date = swapped;
        if (plain && other->month == swapped.month && other->day == swapped.day)
            settle(moment);
        if (plain && other->month == moment->date.month && other->day == moment->date.day)
            moment->date.ambiguous = false;
    }
}

static struct slice keep(struct article *article, const struct moments *moments,
                         const struct moment *found)
{
    struct moment moment = *found;
    disambiguate(moments, &moment);
    localise(moments, &moment);
    if (moment.date.ambiguous)
        article_warn(article, MESSAGE_DATE_AMBIGUOUS,
                     found->claim->node ? found->claim->node->line : 0, "%.*s",
                     SLICE_ARG(found->claim->value));
    return date_iso(article->arena, &moment.date);
}

static void warn_of_relative(struct article *article, const struct claims *claims,
                             const struct headline *headline)
{
    for (const struct claim *c = claims_first(claims, CLAIM_PUBLISHED); c;
         c = claims_after(claims, c))
        if (is_near(c, headline) && c->value.len < 80 && date_is_relative(c->value)) {
            article_warn(article, MESSAGE_DATE_RELATIVE, c->node->line, "%.*s",
                         SLICE_ARG(c->value));
            return;
        }
}

static bool is_part_end(char c)
{
    return c == '/' || c == '-' || c == '_' || c == '.';
}

static bool read_address(struct slice url, struct date *date)
{
    url = slice_sub(url, 0, slice_find(url, SLICE("?"), 0));
    for (size_t at = slice_find(url, SLICE("://"), 0) + 3; at + 8 <= url.len; at++) {
        bool starts = is_part_end(url.data[at - 1]) && isdigit((unsigned char)url.data[at]);
        size_t len =
            starts ? date_read(slice_sub(url, 0, at + 24), at, DATE_ORDER_UNKNOWN, date) : 0;
        bool ends = at + len >= url.len || is_part_end(url.data[at + len]);
        if (len && ends && is_whole(date) && !date->ambiguous && date->year >= 1990 &&
            date->year <= 2100)
            return true;
    }
    return false;
}

void moment_fill(struct article *article, const struct claims *claims,
                 const struct headline *headline, enum date_order order)
{
    struct moments *moments = alloc_zeroed(1, sizeof *moments);
    moments->headline = headline;
    moments->order = order;
    moments->language = article->language;
    struct date address;
    moments->address = read_address(article->url, &address) ? days_of(&address) : 0;
    gather(moments, claims, CLAIM_PUBLISHED);
    gather(moments, claims, CLAIM_MODIFIED);
    const struct moment *published = first_of(moments, false), *modified = first_of(moments, true);
    const struct moment *shown = published ? edition(moments, published, modified) : NULL;
    if (shown)
        published = shown;
    if (published && slice_is_none(article->published))
        article->published = keep(article, moments, published);
    if (modified && slice_is_none(article->modified))
        article->modified = keep(article, moments, modified);
    if (!published && !modified)
        warn_of_relative(article, claims, headline);
    free(moments);
}

struct slice moment_of_address(struct arena *arena, struct slice url)
{
    struct date date;
    if (!read_address(url, &date))
        return SLICE_NONE;
    date.hour = date.minute = date.second = -1;
    date.has_zone = false;
    return date_iso(arena, &date);
}
