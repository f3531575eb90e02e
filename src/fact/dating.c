/* What two dates or times make of each other. Days are compared where both are known, else what was
 * said of them: weekdays, months, years, distances. All rules are the same both ways round. */
#include "fact/dating.h"

#include "fact/calendar.h"

enum relation { UNKNOWN, SAME, WITHIN, APART };

enum { WEEK = 7, HALF_DAY = 720, DAY_MINUTES = 1440, ROUGH = 15 };

static bool has_days(const struct moment *moment)
{
    return moment->first_day <= moment->last_day;
}

static bool is_weekday(const struct moment *moment)
{
    return moment->weekday && !moment->date.day;
}

static bool is_single(const struct moment *moment)
{
    return has_days(moment) && moment->first_day == moment->last_day;
}

static uint32_t weekday_of(const struct moment *moment)
{
    return moment->weekday     ? moment->weekday
           : is_single(moment) ? calendar_weekday(moment->first_day)
                               : 0;
}

/* Parts of a day or of a longer span: "morning" against "evening". Evening and night meet. */
static bool parts_apart(const struct moment *a, const struct moment *b)
{
    bool late = a->part >= PART_LATE && b->part >= PART_LATE;
    return a->grain == b->grain && a->part && b->part && a->part != b->part && !late;
}

static enum relation of_days(const struct moment *a, const struct moment *b)
{
    if (a->first_day == b->first_day && a->last_day == b->last_day)
        return SAME;
    return a->first_day <= b->last_day && b->first_day <= a->last_day ? WITHIN : APART;
}

/* A weekday alone may be the one before or the one to come. */
static enum relation of_weekdays(const struct moment *a, const struct moment *b)
{
    uint32_t x = weekday_of(a), y = weekday_of(b);
    if (!x || !y)
        return has_days(a) && has_days(b) ? of_days(a, b) : UNKNOWN;
    if (x != y)
        return APART;
    if (!has_days(a) || !has_days(b) || (is_weekday(a) && is_weekday(b)))
        return SAME;
    int64_t apart = (int64_t)a->first_day - b->first_day;
    return apart >= -WEEK && apart <= WEEK ? SAME : APART;
}

/* By what was said, field by field; the finer one lies within the other. */
static enum relation of_fields(const struct date *a, const struct date *b)
{
    bool shared = false, all = true;
    const int fields[][2] = {{a->year, b->year}, {a->month, b->month}, {a->day, b->day}};
    for (size_t i = 0; i < 3; i++) {
        int x = fields[i][0], y = fields[i][1];
        if (x && y && x != y)
            return APART;
        shared = shared || (x && y);
        all = all && !x == !y;
    }
    return !shared ? UNKNOWN : all ? SAME : WITHIN;
}

static bool same_shape(const struct moment *a, const struct moment *b)
{
    return a->grain == b->grain && a->origin == b->origin;
}

/* "yesterday" and "two days ago", where neither is resolved; quarters and seasons. */
static enum relation of_words(const struct moment *a, const struct moment *b)
{
    if (a->period && b->period && a->grain == b->grain)
        return a->period == b->period ? SAME : APART;
    if (!same_shape(a, b) || a->origin == ORIGIN_NONE)
        return UNKNOWN;
    return a->shift == b->shift ? SAME : APART;
}

static bool has_date(const struct moment *moment)
{
    return moment->date.year || moment->date.month;
}

static enum relation relate_days(const struct moment *a, const struct moment *b)
{
    enum relation relation = UNKNOWN;
    if (is_weekday(a) || is_weekday(b))
        relation = of_weekdays(a, b);
    else if (has_date(a) && has_date(b) && !a->period && !b->period && a->grain != GRAIN_DECADE &&
             b->grain != GRAIN_DECADE)
        relation = of_fields(&a->date, &b->date);
    /* Years that were not said may tell the two apart. */
    if ((relation == UNKNOWN || relation == WITHIN) && has_days(a) && has_days(b) &&
        !is_weekday(a) && !is_weekday(b))
        relation = of_days(a, b);
    if (a->weekday && b->weekday && a->weekday != b->weekday)
        return APART;
    if (relation == UNKNOWN)
        relation = of_words(a, b);
    if (relation == SAME && parts_apart(a, b))
        return APART;
    return relation == SAME && a->part != b->part ? WITHIN : relation;
}

static bool has_time(const struct moment *moment)
{
    return moment->first_minute <= moment->last_minute && moment->date.hour >= 0;
}

static enum relation overlap(int32_t a_first, int32_t a_last, int32_t b_first, int32_t b_last)
{
    if (a_first == b_first && a_last == b_last)
        return SAME;
    return a_first <= b_last && b_first <= a_last ? WITHIN : APART;
}

/* A zone on one side only: the other may be local time anywhere. */
static enum relation relate_times(const struct moment *a, const struct moment *b)
{
    if (!has_time(a) || !has_time(b))
        return UNKNOWN;
    if (a->date.has_zone != b->date.has_zone) {
        int32_t zone = a->date.has_zone ? a->date.zone : b->date.zone;
        int32_t local_a = a->first_minute + (a->date.has_zone ? zone : 0);
        int32_t local_b = b->first_minute + (b->date.has_zone ? zone : 0);
        return local_a == local_b ? SAME : UNKNOWN;
    }
    /* Said to the hour, it is less sure. */
    int32_t slack = (a->date.minute < 0) != (b->date.minute < 0) ? ROUGH : 0;
    int32_t turn = a->half_day || b->half_day ? HALF_DAY : DAY_MINUTES;
    enum relation best = APART;
    for (int32_t shift = -turn; shift <= turn; shift += turn) {
        enum relation now = overlap(a->first_minute + shift, a->last_minute + shift,
                                    b->first_minute, b->last_minute);
        if (now == APART)
            now = overlap(a->first_minute - slack + shift, a->last_minute + slack + shift,
                          b->first_minute, b->last_minute) == APART
                      ? APART
                      : WITHIN;
        best = now < best ? now : best;
    }
    return best;
}

static const char *note_of(const struct moment *a, const struct moment *b)
{
    const struct date *x = &a->date, *y = &b->date;
    if (is_weekday(a) && is_weekday(b) && a->weekday != b->weekday)
        return "another weekday";
    if (x->day && x->day == y->day && x->month != y->month)
        return "another month, same day";
    if (x->day && x->day == y->day && x->month == y->month && x->year != y->year)
        return "another year";
    if (x->month && x->month == y->month && x->day != y->day && x->day > 9 && y->day > 9 &&
        x->day / 10 == y->day % 10 && x->day % 10 == y->day / 10)
        return "digits swapped";
    if (x->day && y->day && x->month == y->month)
        return "another day";
    if (x->year && y->year && x->year != y->year)
        return "another year";
    return parts_apart(a, b) ? "another part of it" : NULL;
}

struct ruling moment_hold(const struct mention *a, const struct mention *b, enum slot_bond bond)
{
    const struct moment *x = &a->moment, *y = &b->moment;
    enum relation days =
        x->grain == GRAIN_TIME || y->grain == GRAIN_TIME ? UNKNOWN : relate_days(x, y);
    enum relation times = days == APART ? UNKNOWN : relate_times(x, y);
    bool apart = days == APART || times == APART;
    if (days == UNKNOWN && times == UNKNOWN)
        return (struct ruling){.meets = false};
    if (apart) {
        const char *note = days == APART ? note_of(x, y) : "another time";
        if (bond < (note ? BOND_WEAK : BOND_STRONG))
            return (struct ruling){.meets = false};
        return (struct ruling){.meets = true,
                               .verdict = VERDICT_CONFLICT,
                               .code = days == APART ? "date-differs" : "time-differs",
                               .note = note};
    }
    bool close = days == WITHIN || times == WITHIN || has_time(x) != has_time(y);
    return (struct ruling){.meets = true, .verdict = close ? VERDICT_CLOSE : VERDICT_AGREE};
}

bool moment_alike(const struct moment *a, const struct moment *b)
{
    bool year_a = a->grain == GRAIN_YEAR, year_b = b->grain == GRAIN_YEAR;
    return (a->grain == GRAIN_TIME) == (b->grain == GRAIN_TIME) && year_a == year_b;
}

static struct slice day_text(struct arena *arena, int32_t day)
{
    int year, month, of_month;
    calendar_date(day, &year, &month, &of_month);
    return arena_format(arena, "%04d-%02d-%02d", year, month, of_month);
}

static struct slice said(struct arena *arena, const struct moment *moment)
{
    static const char *const weekdays[] = {"",         "monday", "tuesday",  "wednesday",
                                           "thursday", "friday", "saturday", "sunday"};
    static const char *const seasons[] = {"", "spring", "summer", "autumn", "winter"};
    static const char *const grains[] = {"time",    "day",    "week", "month",
                                         "quarter", "season", "year", "decade"};
    const struct date *date = &moment->date;
    if (moment->grain == GRAIN_TIME)
        return SLICE_NONE;
    if (has_days(moment))
        return is_single(moment) ? day_text(arena, moment->first_day)
                                 : arena_format(arena, "%.*s..%.*s",
                                                SLICE_ARG(day_text(arena, moment->first_day)),
                                                SLICE_ARG(day_text(arena, moment->last_day)));
    if (moment->period && moment->grain == GRAIN_QUARTER)
        return arena_format(arena, "Q%u", moment->period);
    if (moment->period)
        return slice_from(seasons[moment->period]);
    if (date->month && date->day)
        return arena_format(arena, "--%02d-%02d", date->month, date->day);
    if (date->month)
        return arena_format(arena, "--%02d", date->month);
    if (moment->weekday)
        return slice_from(weekdays[moment->weekday]);
    return arena_format(arena, "%+d %s%s", (int)moment->shift, grains[moment->grain],
                        moment->origin == ORIGIN_TOLD ? " told" : "");
}

static struct slice clock_text(struct arena *arena, int32_t minute)
{
    minute = (minute % DAY_MINUTES + DAY_MINUTES) % DAY_MINUTES;
    return arena_format(arena, "%02d:%02d", (int)(minute / 60), (int)(minute % 60));
}

static struct slice time_text(struct arena *arena, const struct moment *moment)
{
    if (!has_time(moment))
        return SLICE_NONE;
    struct slice first = clock_text(arena, moment->first_minute);
    const char *zone = moment->date.has_zone ? "Z" : "";
    if (moment->first_minute == moment->last_minute)
        return arena_format(arena, "%.*s%s", SLICE_ARG(first), zone);
    return arena_format(arena, "%.*s..%.*s%s", SLICE_ARG(first),
                        SLICE_ARG(clock_text(arena, moment->last_minute)), zone);
}

struct slice moment_value(struct arena *arena, const struct moment *moment)
{
    static const char *const parts[] = {"", " early", " middle", " late", " night"};
    static const char *const day_parts[] = {"", " morning", " afternoon", " evening", " night"};
    const struct date *date = &moment->date;
    struct slice day = said(arena, moment), time = time_text(arena, moment);
    if (moment->grain == GRAIN_YEAR && date->year && !moment->part)
        day = arena_format(arena, "%d", date->year);
    else if (moment->grain == GRAIN_DECADE && date->year && !moment->part)
        day = arena_format(arena, "%ds", date->year);
    else if (moment->grain == GRAIN_MONTH && has_days(moment) && !moment->part)
        day = slice_sub(day, 0, 7);
    const char *part = has_days(moment) && moment->grain > GRAIN_DAY ? ""
                       : moment->grain == GRAIN_DAY                  ? day_parts[moment->part]
                                                                     : parts[moment->part];
    if (!time.len)
        return arena_format(arena, "%.*s%s", SLICE_ARG(day), part);
    return day.len ? arena_format(arena, "%.*sT%.*s", SLICE_ARG(day), SLICE_ARG(time)) : time;
}
