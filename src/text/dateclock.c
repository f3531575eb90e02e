/* Reads clocks as people write them: 12:27 PM UTC, 0910 GMT, 14.30 Uhr, 9h05. Zones that name
 * several offsets (ET, CST) are read and left unknown. */
#include "text/dateclock.h"

#include "text/datenames.h"
#include "text/datescan.h"
#include "text/datewords.h"

#include <string.h>

/* "+01:00", "-0500", "+1" behind a time, or behind UTC or GMT. */
static size_t read_offset(struct slice s, size_t at, int *minutes)
{
    int sign = scan_char(s, at) == '+' ? 1 : scan_char(s, at) == '-' ? -1 : 0, value, more;
    if (!sign)
        return 0;
    size_t digits = scan_number(s, at + 1, &value);
    if (digits == 4) {
        *minutes = sign * (value / 100 * 60 + value % 100);
        return value <= 1400 && value % 100 < 60 ? 5 : 0;
    }
    if (digits < 1 || digits > 2 || value > 14)
        return 0;
    *minutes = sign * value * 60;
    if (scan_char(s, at + 1 + digits) == ':' && scan_number(s, at + 2 + digits, &more) == 2 &&
        more < 60) {
        *minutes += sign * more;
        return digits + 4;
    }
    return digits + 1;
}

/* " (EST)" behind an offset, as mail has it. */
static size_t zone_comment(struct slice s, size_t at)
{
    int minutes;
    bool known;
    if (scan_char(s, at) != ' ' || scan_char(s, at + 1) != '(')
        return 0;
    size_t name = datewords_zone(s, at + 2, &minutes, &known);
    return name && scan_char(s, at + 2 + name) == ')' ? name + 3 : 0;
}

/* A zone behind a time, with the space before it; gives the bytes. */
static size_t read_zone(struct slice s, size_t at, struct date *date)
{
    size_t start = at, name;
    int minutes = 0;
    bool known;
    at = scan_spaces(s, at);
    if (scan_char(s, at) == '(')
        at++;
    size_t offset = read_offset(s, at, &minutes);
    /* "12:00 - 2026": an offset hugs its sign, and stands at the time or has four digits. */
    if (offset && (at == start || offset >= 5)) {
        date->zone = minutes;
        date->has_zone = true;
        return at + offset + zone_comment(s, at + offset) - start;
    }
    name = datewords_zone(s, at, &minutes, &known);
    if (!name)
        return 0;
    at += name;
    if (known && minutes == 0 && (offset = read_offset(s, at, &minutes)))
        at += offset;
    date->zone = minutes;
    date->has_zone = known;
    return at + (scan_char(s, at) == ')') - start;
}

static size_t read_half(struct slice s, size_t at, struct date *date)
{
    size_t start = at;
    bool afternoon;
    at = scan_spaces(s, at);
    size_t half = datewords_half(s, at, &afternoon);
    if (!half || date->hour < 1 || date->hour > 12)
        return 0;
    date->hour = date->hour % 12 + (afternoon ? 12 : 0);
    return at + half - start;
}

/* The marks that East Asian clocks have behind a number. */
static size_t unit_mark(struct slice s, size_t at, const char *const *marks)
{
    for (; *marks; marks++)
        if (slice_starts(slice_sub(s, at, s.len), slice_from(*marks)))
            return strlen(*marks);
    return 0;
}

/* 12時27分, 3点30分05秒, 12시 27분, 3点半. at stands behind the hour. */
static size_t read_units(struct slice s, size_t at, struct date *date)
{
    static const char *const hours[] = {"時", "时", "点", "點", "시", NULL};
    static const char *const minutes[] = {"分", "분", NULL}, *const seconds[] = {"秒", "초", NULL};
    int value;
    size_t start = at, mark = unit_mark(s, at, hours), digits;
    if (!mark)
        return 0;
    at += mark;
    if (slice_starts(slice_sub(s, at, s.len), SLICE("半"))) {
        date->minute = 30;
        return at + 3 - start;
    }
    size_t next = scan_spaces(s, at);
    digits = scan_number(s, next, &value);
    if (!digits || digits > 2 || value > 59 || !(mark = unit_mark(s, next + digits, minutes)))
        return at - start;
    date->minute = value;
    at = next + digits + mark;
    next = scan_spaces(s, at);
    digits = scan_number(s, next, &value);
    if (!digits || digits > 2 || value > 60 || !(mark = unit_mark(s, next + digits, seconds)))
        return at - start;
    date->second = value;
    return next + digits + mark - start;
}

/* ":27:58.123", ".30", "h05", " h 27"; at stands behind the hour. *mark gets the first of it. */
static size_t read_minutes(struct slice s, size_t at, char *mark, struct date *date)
{
    int minute, more;
    size_t start = at;
    *mark = scan_char(s, at);
    if (*mark == ' ' && (scan_char(s, at + 1) | 32) == 'h' && scan_char(s, at + 2) == ' ' &&
        scan_number(s, at + 3, &minute) == 2 && minute < 60) {
        *mark = 'h';
        date->minute = minute;
        return 5;
    }
    if (*mark == 'H')
        *mark = 'h';
    if ((*mark != ':' && *mark != '.' && *mark != 'h') || scan_number(s, at + 1, &minute) != 2 ||
        minute > 59)
        return 0;
    date->minute = minute;
    at += 3;
    if (*mark == ':' && scan_char(s, at) == ':' && scan_number(s, at + 1, &more) == 2 &&
        more < 61) {
        date->second = more;
        at += 3;
        size_t fraction =
            scan_char(s, at) == '.' || scan_char(s, at) == ',' ? scan_number(s, at + 1, &more) : 0;
        at += fraction && scan_char(s, at) == ',' && fraction != 3 ? 0
              : fraction                                           ? fraction + 1
                                                                   : 0;
    }
    if (*mark == 'h' && slice_starts(slice_sub(s, at, s.len), SLICE("min")))
        at += 3;
    return at - start;
}

/* 1211, 121158 of ISO 8601; 0910 GMT. */
static size_t read_solid(struct slice s, size_t at, size_t digits, int value,
                         const struct dateclock_context *context, struct date *date)
{
    struct date zone = {0};
    int time = digits == 6 ? value / 100 : value, more;
    if ((digits == 6 && !context->basic) || time / 100 > 23 || time % 100 > 59 ||
        (digits == 6 && value % 100 > 60))
        return 0;
    size_t end = at + digits;
    if (digits == 6 && scan_char(s, end) == '.')
        end += scan_number(s, end + 1, &more) + 1;
    size_t behind = read_zone(s, end, &zone);
    if (!context->basic && (!behind || !zone.has_zone))
        return 0;
    date->hour = time / 100;
    date->minute = time % 100;
    date->second = digits == 6 ? value % 100 : -1;
    date->zone = zone.zone;
    date->has_zone = zone.has_zone;
    return end + behind - at;
}

/* "h", "Uhr", "ч.", "horas" behind a time. */
static size_t read_word_behind(struct slice s, size_t at, uint64_t languages)
{
    size_t from = scan_spaces(s, at), len = datenames_find(s, from, NAME_CLOCK, languages, NULL);
    if (!len)
        return 0;
    bool point = scan_char(s, from + len) == '.' && len <= 4;
    return from + len + point - at;
}

static size_t read_clock(struct slice s, size_t at, const struct dateclock_context *context,
                         struct date *date)
{
    int hour;
    char mark = '\0';
    size_t start = at, digits = scan_number(s, at, &hour);
    date->minute = date->second = -1;
    if (digits == 4 || digits == 6)
        return read_solid(s, at, digits, hour, context, date);
    if (digits < 1 || digits > 2 || hour > 23)
        return 0;
    date->hour = hour;
    at += digits;
    size_t units = read_units(s, at, date), minutes = 0;
    at += units ? units : (minutes = read_minutes(s, at, &mark, date));
    size_t half = read_half(s, at, date);
    at += half;
    size_t clock = half || units ? 0 : read_word_behind(s, at, context->languages);
    at += clock;
    if (!minutes && !half && !clock && mark == 'h') {
        unsigned char next = (unsigned char)scan_char(s, at + 1);
        at += !((next | 32) >= 'a' && (next | 32) <= 'z') && next < 0x80;
    }
    /* A bare hour, or 12.30, is a time only where something says so; a zone says it of 12.30. */
    size_t behind = read_zone(s, at, date);
    bool said =
        half || clock || units || mark == 'h' || (context->announced && (minutes || behind));
    if (!said && (!minutes || (mark == '.' && !behind)))
        return 0;
    return at + behind - start;
}

/* 12:27 PM UTC, 08:33, 12:11:58, 12.30 Uhr, 12h30, 5 p.m. EST, 0910 GMT, 午後3時, 下午3:30. */
size_t dateclock_read(struct slice s, size_t at, const struct dateclock_context *context,
                      struct date *date)
{
    bool afternoon = false;
    size_t before = datewords_half_before(s, at, &afternoon);
    if (!before)
        return read_clock(s, at, context, date);
    before = scan_spaces(s, at + before) - at;
    struct dateclock_context announced = *context;
    announced.announced = true;
    size_t len = read_clock(s, at + before, &announced, date);
    if (len && afternoon && date->hour < 12)
        date->hour += 12;
    return len ? before + len : 0;
}
