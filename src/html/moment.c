/* Reads the claims of dates into typed values and weighs them. Instants are minutes since the year
 * 0 in UTC; nothing is made up that the page does not say. */
#include "html/moment.h"

#include <ctype.h>
#include <stdlib.h>

enum { MOMENTS = 64, NEAR_AFTER = 700, NEAR_BEFORE = 150, DAY = 24 * 60 };

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

static bool is_near(const struct claim *claim, const struct headline *headline)
{
    if (!claim->node)
        return false;
    if (!headline->order)
        return true;
    return claim->order > headline->order ? claim->order - headline->order < NEAR_AFTER
                                          : headline->order - claim->order < NEAR_BEFORE;
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

static bool read_moment(struct slice text, enum date_order order, struct date *date)
{
    struct range range;
    size_t len = date_read(text, 0, order, date);
    if (len && is_whole(date))
        return true;
    for (size_t from = 0; date_find(text, from, order, date, &range); from = range.end) {
        if (is_whole(date))
            return true;
        if (range.end <= from)
            break;
    }
    return false;
}

static void gather(struct moments *moments, const struct claims *claims, enum claim_field field)
{
    for (const struct claim *c = claims_first(claims, field); c && moments->count < MOMENTS;
         c = claims_after(claims, c)) {
        struct moment moment = {.claim = c, .shown = is_near(c, moments->headline)};
        if (c->value.len > 300 || !read_moment(c->value, moments->order, &moment.date))
            continue;
        bool stray = c->place == PLACE_MARKUP && !moment.shown;
        moment.updated = field == CLAIM_MODIFIED || (c->node && says_updated(c->value));
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

/* A zone's hours shift a date's day: the shown day alone tells which day readers saw. */
static const struct moment *first_of(const struct moments *moments, bool updated)
{
    const struct moment *shown = NULL;
    for (size_t i = 0; i < moments->count; i++) {
        const struct moment *moment = &moments->list[i];
        if (moment->updated != updated)
            continue;
        if (moment->claim->place != PLACE_MARKUP)
            return moment;
        /* Behind the headline goes before above it, nearer before farther. */
        bool behind = moment->claim->order > moments->headline->order;
        bool other = shown && shown->claim->order > moments->headline->order;
        bool nearer = shown && behind == other && moment->claim->rank == shown->claim->rank &&
                      (behind ? moment->claim->order < shown->claim->order
                              : moment->claim->order > shown->claim->order);
        if (!shown || (behind && !other) || nearer)
            shown = moment;
    }
    return shown;
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

void moment_fill(struct article *article, const struct claims *claims,
                 const struct headline *headline, enum date_order order)
{
    struct moments *moments = alloc_zeroed(1, sizeof *moments);
    moments->headline = headline;
    moments->order = order;
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

static bool is_part_end(char c)
{
    return c == '/' || c == '-' || c == '_' || c == '.';
}

struct slice moment_of_address(struct arena *arena, struct slice url)
{
    struct date date;
    url = slice_sub(url, 0, slice_find(url, SLICE("?"), 0));
    for (size_t at = slice_find(url, SLICE("://"), 0) + 3; at + 8 <= url.len; at++) {
        bool starts = is_part_end(url.data[at - 1]) && isdigit((unsigned char)url.data[at]);
        size_t len =
            starts ? date_read(slice_sub(url, 0, at + 24), at, DATE_ORDER_UNKNOWN, &date) : 0;
        bool ends = at + len >= url.len || is_part_end(url.data[at + len]);
        if (len && ends && is_whole(&date) && !date.ambiguous && date.year >= 1990 &&
            date.year <= 2100) {
            date.hour = date.minute = date.second = -1;
            date.has_zone = false;
            return date_iso(arena, &date);
        }
    }
    return SLICE_NONE;
}
