/* The shapes a date without its time can have, tried one after the other at one place; each is a
 * short walk over numbers, names and the marks between them (datenumber.c has those without names).
 * Offsets are bytes. */
#include "text/dateshape.h"

#include "text/datenames.h"
#include "text/datenumber.h"
#include "text/datescan.h"
#include "text/datewords.h"

#include <string.h>

/* The words behind a year: "г.", "року", "r.", "年" is none of them. */
static size_t read_year_word(struct slice s, size_t at, uint64_t languages)
{
    size_t from = scan_spaces(s, at), len = datenames_find(s, from, NAME_YEAR, languages, NULL);
    if (!len)
        return 0;
    bool point = scan_char(s, from + len) == '.' && len <= 6;
    return from + len + point - at;
}

/* A year behind a day and month: ", 2026", " 2026", " de 2026", " 2026 г.". Gives the bytes, 0 for
 * none. */
static size_t read_year(struct slice s, size_t at, uint64_t languages, int *year)
{
    size_t start = at;
    at = scan_spaces(s, at);
    if (scan_char(s, at) == ',' || scan_char(s, at) == '.')
        at = scan_spaces(s, at + 1);
    size_t link = datenames_find(s, at, NAME_OF, languages, NULL);
    if (link)
        at = scan_spaces(s, at + link);
    if (link && scan_char(s, at) == '.') /* พ.ศ. */
        at = scan_spaces(s, at + 1);
    size_t digits = scan_number(s, at, year);
    if (digits != 4 || !datenumber_fix_year(4, year) || scan_char(s, at + 4) == ':')
        return 0;
    return at + 4 + read_year_word(s, at + 4, languages) - start;
}

/* A month by its name, with the point of an abbreviation; in Vietnamese by "tháng 1". A second name
 * of the same month may follow a stroke: "يناير/كانون الثاني". */
static size_t read_month(struct slice s, size_t at, uint64_t languages, int *month)
{
    if (scan_starts(s, at, "tháng ") || scan_starts(s, at, "Tháng ")) {
        size_t from = scan_spaces(s, at + 7), digits = scan_number(s, from, month);
        return digits >= 1 && digits <= 2 && *month >= 1 && *month <= 12 ? from + digits - at : 0;
    }
    size_t len = datenames_find(s, at, NAME_MONTH, languages, month);
    if (!len)
        return 0;
    bool wide = (unsigned char)s.data[at] >= 0x80;
    len += scan_char(s, at + len) == '.' && len <= (wide ? 10u : 5u);
    int again;
    size_t slash = scan_char(s, at + len) == '/' ? 1 : 0;
    size_t second = slash ? datenames_find(s, at + len + 1, NAME_MONTH, languages, &again) : 0;
    return second && again == *month ? len + 1 + second : len;
}

/* Thai years count from the death of the Buddha. */
static size_t read_thai_year(struct slice s, size_t at, struct date *date)
{
    int year;
    size_t from = scan_spaces(s, at);
    if (scan_starts(s, from, "พ.ศ."))
        from = scan_spaces(s, from + 8);
    size_t digits = scan_number(s, from, &year);
    if (digits != 4 || year < 2400 || year > 2700)
        return 0;
    date->year = year - 543;
    return from + 4 - at;
}

static bool is_thai(struct slice s, size_t at)
{
    return scan_char(s, at) == '\xE0' && (scan_char(s, at + 1) & '\xFE') == '\xB8';
}

/* Two digits of a year before a time, as old mail has them: "28 Jan 26 12:11". */
static size_t read_short_year(struct slice s, size_t at, int *year)
{
    int hour;
    size_t from = scan_spaces(s, at);
    if (from == at || scan_number(s, from, year) != 2 || !datenumber_fix_year(2, year))
        return 0;
    size_t next = scan_spaces(s, from + 2);
    bool timed =
        next > from + 2 && scan_number(s, next, &hour) == 2 && scan_char(s, next + 2) == ':';
    return timed ? from + 2 - at : 0;
}

/* 28 January 2026, 28. Januar 2026, 28 de enero de 2026, 28-Jan-2026, 1er janvier. */
static size_t read_day_month(struct slice s, size_t at, uint64_t languages, struct date *date)
{
    int day, month, year;
    size_t start = at, digits = scan_number(s, at, &day);
    if (digits < 1 || digits > 2)
        return 0;
    at += digits;
    at += datewords_ordinal(s, at);
    if (scan_char(s, at) == '.')
        at++;
    char dash = scan_char(s, at);
    bool dashed = dash == '-' || dash == '/';
    at = dashed ? at + 1 : scan_spaces(s, at);
    size_t link =
        dashed || scan_starts(s, at, "tháng") ? 0 : datenames_find(s, at, NAME_OF, languages, NULL);
    if (link)
        at = scan_spaces(s, at + link);
    else if (scan_starts(s, at, "d'") || scan_starts(s, at, "d’"))
        at += s.data[at + 1] == '\'' ? 2 : 4;
    size_t name_at = at, name = read_month(s, at, languages, &month);
    if (!name || !datenumber_is_day(0, month, day))
        return 0;
    at += name;
    date->day = day;
    date->month = month;
    if (dashed && scan_char(s, at) == dash) {
        digits = scan_number(s, at + 1, &year);
        if (!datenumber_fix_year(digits, &year))
            return 0;
        date->year = year;
        return at + 1 + digits - start;
    }
    size_t more = read_year(s, at, languages, &year);
    more = more ? more : read_short_year(s, at, &year);
    date->year = more ? year : 0;
    if (!more && is_thai(s, name_at))
        more = read_thai_year(s, at, date);
    return at + more - start;
}

/* January 28, 2026; Jan. 28; January 2026. */
static size_t read_month_day(struct slice s, size_t at, uint64_t languages, struct date *date)
{
    int day, year;
    size_t start = at, name = read_month(s, at, languages, &date->month);
    if (!name)
        return 0;
    at += name;
    size_t more = read_year(s, at, languages, &year);
    if (more) {
        date->year = year;
        return at + more - start;
    }
    if (!datenames_is_own(s, start, languages)) /* where the day is not known to stand behind */
        return 0;
    at = scan_spaces(s, at);
    size_t digits = scan_number(s, at, &day);
    if (digits < 1 || digits > 2 || !datenumber_is_day(0, date->month, day) ||
        scan_char(s, at + digits) == ':')
        return 0;
    at += digits;
    at += datewords_ordinal(s, at);
    date->day = day;
    more = read_year(s, at, languages, &year);
    date->year = more ? year : 0;
    return at + more - start;
}

/* 2026. január 28., 2026 жылғы 28 қаңтар, ၂၀၂၆ ခုနှစ် ဇန်နဝါရီ ၂၈, 2026 Jan 28. */
static size_t read_year_name(struct slice s, size_t at, uint64_t languages, struct date *date)
{
    int year, month, day;
    size_t start = at, digits = scan_number(s, at, &year);
    if (digits != 4 || !datenumber_fix_year(4, &year))
        return 0;
    at += 4;
    size_t word = read_year_word(s, at, languages);
    bool marked = word || scan_char(s, at) == '.';
    at += word ? word : marked;
    if (scan_char(s, at) == ',')
        at++;
    size_t next = scan_spaces(s, at);
    if (next == at && !marked)
        return 0;
    at = next;
    digits = scan_number(s, at, &day);
    if (digits && marked && digits <= 2) {
        at = scan_spaces(s, at + digits + (scan_char(s, at + digits) == '-'));
        size_t name = read_month(s, at, languages, &month);
        if (!name || !datenumber_is_day(year, month, day))
            return 0;
        *date = (struct date){year, month, day, -1, -1, -1, 0, false, false};
        return at + name - start;
    }
    size_t name = read_month(s, at, languages, &month);
    at = name ? scan_spaces(s, at + name) : at;
    digits = name ? scan_number(s, at, &day) : 0;
    if (digits < 1 || digits > 2 || !datenumber_is_day(year, month, day))
        return 0;
    at += digits;
    unsigned char after = (unsigned char)scan_char(s, scan_spaces(s, at));
    bool ends = !after || (after < 0x80 && !((after | 32) >= 'a' && (after | 32) <= 'z'));
    if (!marked && !ends)
        return 0;
    *date = (struct date){year, month, day, -1, -1, -1, 0, false, false};
    return at + (marked && scan_char(s, at) == '.') - start;
}

/* 281211Z JAN 26: day, hour, minute, zone (NATO date-time group); no zone letter but Z is used. */
static size_t read_group(struct slice s, size_t at, struct date *date)
{
    int group, month, year;
    size_t start = at;
    if (scan_number(s, at, &group) != 6)
        return 0;
    at += 6;
    at = scan_char(s, at) == ' ' && scan_char(s, at + 1) == 'Z' ? at + 1 : at;
    char zone = scan_char(s, at);
    bool lettered =
        zone >= 'A' && zone <= 'Z' && scan_number(s, at + 1, &year) == 0 &&
        (scan_char(s, at + 1) == ' ' || datenames_find(s, at + 1, NAME_MONTH, 0, &month));
    at = scan_spaces(s, at + (lettered && !datenames_find(s, at, NAME_MONTH, 0, &month)));
    size_t name = datenames_find(s, at, NAME_MONTH, 0, &month);
    if (!name || name > 4)
        return 0;
    at = scan_spaces(s, at + name);
    size_t digits = scan_number(s, at, &year);
    if (!datenumber_fix_year(digits, &year) || !datenumber_is_day(year, month, group / 10000) ||
        group / 100 % 100 > 23 || group % 100 > 59)
        return 0;
    *date = (struct date){.year = year,
                          .month = month,
                          .day = group / 10000,
                          .hour = group / 100 % 100,
                          .minute = group % 100,
                          .second = -1,
                          .has_zone = lettered && zone == 'Z'};
    return at + digits - start;
}

size_t dateshape_weekday(struct slice s, size_t at, uint64_t languages)
{
    static const char *const prefixes[] = {"星期", "礼拜", "禮拜", "周", "週"};
    static const char *const days[] = {"一", "二", "三", "四", "五", "六", "日", "天"};
    size_t len = datenames_find(s, at, NAME_DAY, languages, NULL);
    /* "terça-feira", "Πέμπτη" …; the second half of Portuguese ones. */
    if (len)
        return len + (scan_starts(s, at + len, "-feira") ? 6 : 0);
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        if (!scan_starts(s, at, prefixes[i]))
            continue;
        for (size_t j = 0; j < sizeof days / sizeof *days; j++)
            if (scan_starts(s, at + strlen(prefixes[i]), days[j]))
                return strlen(prefixes[i]) + 3;
    }
    bool korean = scan_starts(s, at + 3, "요일"), japanese = scan_starts(s, at + 3, "曜日");
    return korean || japanese ? 9 : 0;
}

/* A weekday before a date, with the comma and space behind it. */
static size_t skip_weekday(struct slice s, size_t at, uint64_t languages)
{
    size_t day = dateshape_weekday(s, at, languages);
    if (!day)
        return 0;
    size_t end = at + day;
    if (scan_char(s, end) == '.')
        end++;
    end = scan_spaces(s, end);
    if (scan_char(s, end) == ',')
        end = scan_spaces(s, end + 1);
    size_t link = datenames_find(s, end, NAME_OF, languages, NULL);
    return (link ? scan_spaces(s, end + link) : end) - at;
}

size_t dateshape_read(struct slice s, size_t at, const struct date_reading *how, struct date *date)
{
    size_t weekday = skip_weekday(s, at, how->languages), from = at + weekday, len;
    struct date tried;
#define TRY(call) \
    do { \
        tried = (struct date){.hour = -1, .minute = -1, .second = -1}; \
        len = (call); \
        if (len) { \
            *date = tried; \
            return weekday + len; \
        } \
    } while (0)
    if (scan_is_digit(s, from)) {
        TRY(datenumber_year_first(s, from, &tried));
        TRY(datenumber_year_last(s, from, how->order, &tried));
        TRY(read_day_month(s, from, how->languages, &tried));
        TRY(read_year_name(s, from, how->languages, &tried));
        TRY(datenumber_units_alone(s, from, &tried));
        TRY(read_group(s, from, &tried));
    } else {
        TRY(read_month_day(s, from, how->languages, &tried));
        TRY(datenumber_era(s, from, &tried));
    }
#undef TRY
    return 0;
}
