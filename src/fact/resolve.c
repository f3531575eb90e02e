/* News speaks of the nearest day of a name: of the past, unless the sentence looks ahead. Spans are
 * widened where speech is loose ("last week"). */
#include "fact/resolve.h"

#include "fact/calendar.h"

/* Days by which "two weeks ago" may be off, and seasons begin early or end late. */
enum { WEEK = 7, HALF_WEEK = 4, HALF_MONTH = 16, SEASON_SLACK = 20 };

static int32_t day_in(struct slice text)
{
    struct date date;
    struct range range;
    if (!text.len || !date_find(text, 0, DATE_ORDER_UNKNOWN, &date, &range))
        return NO_DAY;
    return date.year && date.month && date.day ? calendar_day(date.year, date.month, date.day)
                                               : NO_DAY;
}

int32_t resolve_today(const struct article *article)
{
    int32_t day = day_in(article->published);
    return day != NO_DAY ? day : day_in(article->dateline);
}

static struct span none(void)
{
    return (struct span){1, 0};
}

static struct span one(int32_t day)
{
    return (struct span){day, day};
}

/* The year that brings the month nearest to today: half a year ahead at most, less where the
 * sentence does not look ahead. */
static int nearest_year(int32_t today, int month, int day, bool ahead)
{
    int year, this_month, of_month;
    calendar_date(today, &year, &this_month, &of_month);
    int32_t there = calendar_day(year, month, day ? day : 1);
    int32_t most = ahead ? 300 : 120;
    if (there - today > most)
        return year - 1;
    return today - there > 365 - most ? year + 1 : year;
}

/* "last October", "next May": of the months that are over, or to come. */
static int ordered_year(int32_t today, int month, int32_t shift)
{
    int year, this_month, of_month;
    calendar_date(today, &year, &this_month, &of_month);
    if (shift < 0)
        return month < this_month ? year : year - 1;
    return month > this_month ? year : year + 1;
}

static struct span of_date(const struct moment *moment, int32_t today, bool ahead)
{
    struct date date = moment->date;
    if (!date.year && today == NO_DAY)
        return none();
    if (!date.year && date.month && !date.day && moment->origin == ORIGIN_NOW && moment->shift)
        date.year = ordered_year(today, date.month, moment->shift);
    else if (!date.year && date.month)
        date.year = nearest_year(today, date.month, date.day, ahead);
    if (date.month && date.day)
        return one(calendar_day(date.year, date.month, date.day));
    if (date.month)
        return calendar_month(date.year, date.month);
    int years = moment->grain == GRAIN_DECADE ? 10 : 1;
    return calendar_months(date.year, 1, 12 * years);
}

static struct span of_weekday(const struct moment *moment, int32_t today, bool ahead)
{
    if (today == NO_DAY)
        return none();
    int32_t back = (int32_t)((calendar_weekday(today) + WEEK - moment->weekday) % WEEK);
    if (moment->origin == ORIGIN_NOW && moment->shift < 0) /* "last Tuesday" */
        return (struct span){today - back - (back <= 1 ? WEEK : 0), today - back};
    bool next = moment->origin == ORIGIN_NOW && moment->shift > 0;
    if (!ahead && !next)
        return one(today - back);
    int32_t there = today + (WEEK - back) % WEEK;
    return next ? (struct span){there, there + WEEK} : one(there);
}

static struct span of_week(int32_t today, int32_t shift, bool loose)
{
    if (loose) {
        int32_t there = today + shift * WEEK;
        return (struct span){there - HALF_WEEK, there + HALF_WEEK};
    }
    int32_t monday = today - (int32_t)calendar_weekday(today) + 1 + shift * WEEK;
    return (struct span){monday - 1, monday + WEEK};
}

/* Seasons of the northern half: spring begins in March. */
static struct span of_season(const struct moment *moment, int32_t today)
{
    int year = moment->date.year, month, of_month;
    if (!year && today == NO_DAY)
        return none();
    if (!year) {
        calendar_date(today, &year, &month, &of_month);
        int begins = (int)moment->period * 3;
        bool past = moment->origin == ORIGIN_NOW && moment->shift < 0;
        if (month < begins || (past && month < begins + 3 && moment->period < 4))
            year--;
        else if (moment->origin == ORIGIN_NOW && moment->shift > 0 && month >= begins)
            year++;
    }
    struct span span = calendar_months(year, (int)moment->period * 3, 3);
    return (struct span){span.first - SEASON_SLACK, span.last + SEASON_SLACK};
}

static struct span of_quarter(const struct moment *moment, int32_t today)
{
    int year = moment->date.year, month, of_month;
    if (!year && today == NO_DAY)
        return none();
    if (!year) {
        calendar_date(today, &year, &month, &of_month);
        int quarter = (month - 1) / 3;
        if (!moment->period)
            return calendar_months(year, (quarter + moment->shift) * 3 + 1, 3);
        year -= (int)moment->period > quarter + 1;
    }
    return calendar_months(year, ((int)moment->period - 1) * 3 + 1, 3);
}

/* "two months ago" is loose, "last month" a month of the calendar. */
static struct span of_shift(const struct moment *moment, int32_t today)
{
    int year, month, of_month;
    int32_t shift = moment->shift;
    bool loose = shift < -1 || shift > 1;
    if (today == NO_DAY || moment->origin != ORIGIN_NOW || shift > 1000 || shift < -1000)
        return none();
    calendar_date(today, &year, &month, &of_month);
    switch (moment->grain) {
    case GRAIN_DAY:
        return one(today + shift);
    case GRAIN_WEEK:
        return of_week(today, shift, loose);
    case GRAIN_MONTH:
        if (loose) {
            int32_t there = calendar_add_months(today, shift);
            return (struct span){there - HALF_MONTH, there + HALF_MONTH};
        }
        return calendar_month(year, month + shift);
    case GRAIN_YEAR:
        return calendar_months(year + shift, 1, 12);
    case GRAIN_DECADE:
        return calendar_months(year / 10 * 10 + shift * 10, 1, 120);
    default:
        return none();
    }
}

/* "late last year": a third of it, and a little more. */
static struct span narrow(struct span span, enum moment_part part, enum moment_grain grain)
{
    int32_t days = span.last - span.first + 1, third = days / 3;
    if (part == PART_NONE || grain <= GRAIN_DAY || days < 3)
        return span;
    if (part == PART_EARLY)
        span.last = span.first + third + third / 4;
    else if (part == PART_MIDDLE)
        span = (struct span){span.first + third - third / 4, span.last - third + third / 4};
    else
        span.first = span.last - third - third / 4;
    return span;
}

void resolve_moment(struct moment *moment, int32_t today, bool ahead)
{
    struct span span;
    if (moment->grain == GRAIN_TIME)
        span = none();
    else if (moment->grain == GRAIN_SEASON)
        span = of_season(moment, today);
    else if (moment->grain == GRAIN_QUARTER)
        span = of_quarter(moment, today);
    else if (moment->date.year || moment->date.month)
        span = of_date(moment, today, ahead);
    else if (moment->weekday)
        span = of_weekday(moment, today, ahead);
    else
        span = of_shift(moment, today);
    if (span.first <= span.last)
        span = narrow(span, moment->part, moment->grain);
    moment->first_day = span.first;
    moment->last_day = span.last;
}
