/* Reads clocks as people write them: 12:27 PM UTC, 0910 GMT, 14.30 Uhr, 9h05. Zones that name
 * several offsets (ET, CST) are read and left unknown. */
#include "text/dateclock.h"

#include "text/datescan.h"
#include "text/datewords.h"

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

/* 12:27 PM UTC, 08:33, 12:11:58, 12.30 Uhr, 12h30, 5 p.m. EST, 0910 GMT. */
size_t dateclock_read(struct slice s, size_t at, struct date *date)
{
    int hour, minute = -1, second = -1, more;
    size_t start = at, digits = scan_number(s, at, &hour), half;
    struct date zone = {0};
    if (digits == 4 && hour / 100 < 24 && hour % 100 < 60) {
        size_t behind = read_zone(s, at + 4, &zone);
        if (!behind || !zone.has_zone)
            return 0;
        date->hour = hour / 100;
        date->minute = hour % 100;
        date->zone = zone.zone;
        return date->has_zone = true, 4 + behind;
    }
    if (digits < 1 || digits > 2 || hour > 23)
        return 0;
    at += digits;
    char mark = scan_char(s, at);
    if ((mark == ':' || mark == '.' || mark == 'h') && scan_number(s, at + 1, &minute) == 2 &&
        minute < 60) {
        at += 3;
        if (mark == ':' && scan_char(s, at) == ':' && scan_number(s, at + 1, &more) == 2 &&
            more < 61) {
            second = more;
            at += 3;
            size_t fraction = scan_char(s, at) == '.' ? scan_number(s, at + 1, &more) : 0;
            at += fraction ? fraction + 1 : 0;
        }
    } else {
        minute = -1;
    }
    date->hour = hour;
    date->minute = minute;
    date->second = second;
    half = read_half(s, at, date);
    at += half;
    size_t clock = half ? 0 : datewords_clock(s, scan_spaces(s, at));
    if (clock)
        at = scan_spaces(s, at) + clock;
    /* A bare hour, or 12.30, is a time only where something says so; a zone says it of 12.30. */
    size_t behind = read_zone(s, at, date);
    if (!half && !clock && mark != 'h' && (minute < 0 || (mark == '.' && !behind)))
        return 0;
    return at + behind - start;
}
