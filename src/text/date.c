/* Puts dates together of their day and their time, and finds them in running text. Offsets are
 * bytes. Never completes what is not said: no year, zone or second is made up. */
#include "text/date.h"

#include "text/chars.h"
#include "text/dateclock.h"
#include "text/datedigits.h"
#include "text/datenames.h"
#include "text/datescan.h"
#include "text/dateshape.h"
#include "text/languagetag.h"
#include "text/utf8.h"

static struct date no_date(void)
{
    return (struct date){.hour = -1, .minute = -1, .second = -1};
}

/* "(Wed)", ", szerda", "星期三" behind a date; the bytes, with what stands before it. */
static size_t skip_weekday(struct slice s, size_t at, uint64_t languages)
{
    size_t from = scan_spaces(s, at);
    if (scan_char(s, from) == ',')
        from = scan_spaces(s, from + 1);
    if (scan_char(s, from) == '(') {
        size_t close = from + 1;
        while (close < from + 16 && close < s.len && s.data[close] != ')' &&
               !scan_is_digit(s, close))
            close++;
        return scan_char(s, close) == ')' && close > from + 1 ? close + 1 - at : 0;
    }
    size_t day = dateshape_weekday(s, from, languages);
    return day ? from + day - at : 0;
}

/* What may stand between a date and its time; *announced where a word says that a time follows. */
static size_t skip_between(struct slice s, size_t at, uint64_t languages, bool *announced)
{
    static const struct slice marks[] = {{",", 1}, {"-", 1}, {"|", 1}, {"@", 1}, {"/", 1}, {";", 1},
                                         {"–", 3}, {"—", 3}, {"•", 3}, {"·", 2}, {"‧", 3}};
    size_t start = at;
    *announced = false;
    if (scan_char(s, at) == 'T' || scan_char(s, at) == '_')
        return 1;
    at = scan_spaces(s, at);
    struct slice rest = slice_sub(s, at, s.len);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (slice_starts(rest, marks[i])) {
            at = scan_spaces(s, at + marks[i].len);
            break;
        }
    size_t hour = datenames_find(s, at, NAME_HOUR, languages, NULL);
    size_t link = hour ? hour : datenames_find(s, at, NAME_AT, languages, NULL);
    *announced = hour > 0;
    at += link;
    if (link && scan_char(s, at) == '.')
        at++;
    return (link ? scan_spaces(s, at) : at) - start;
}

static void take_time(struct date *date, const struct date *time)
{
    date->hour = time->hour;
    date->minute = time->minute;
    date->second = time->second;
    date->zone = time->zone;
    date->has_zone = time->has_zone;
}

static size_t read_clock_behind(struct slice s, size_t at, uint64_t languages, struct date *time)
{
    bool announced;
    *time = no_date();
    if (at >= s.len)
        return 0;
    size_t between = skip_between(s, at, languages, &announced);
    struct dateclock_context context = {languages, announced, scan_char(s, at) == 'T'};
    bool unspaced = at && ((s.data[at - 1] & 0x80) || (s.data[at] & 0x80)); /* 日12時, 日午後3時 */
    size_t len = between || unspaced ? dateclock_read(s, at + between, &context, time) : 0;
    return len ? between + len : 0;
}

/* Behind a date: its time, and for ctime(3) the year behind that. */
static size_t read_time_behind(struct slice s, size_t at, uint64_t languages, struct date *date)
{
    struct date time;
    size_t weekday = 0, len = read_clock_behind(s, at, languages, &time);
    if (!len) {
        weekday = skip_weekday(s, at, languages);
        len = weekday ? read_clock_behind(s, at + weekday, languages, &time) : 0;
    }
    if (!len)
        return 0;
    take_time(date, &time);
    len += weekday;
    int year;
    size_t behind = scan_spaces(s, at + len);
    if (!date->year && scan_number(s, behind, &year) == 4 && year >= 1500 && year <= 2199 &&
        scan_char(s, behind + 4) != ':') {
        date->year = year;
        return behind + 4 - at;
    }
    return len;
}

static size_t read_plain(struct slice s, size_t at, const struct date_reading *how,
                         struct date *date)
{
    bool announced;
    size_t len = dateshape_read(s, at, how, date);
    if (len)
        return date->hour >= 0 ? len : len + read_time_behind(s, at + len, how->languages, date);
    struct date time = no_date();
    struct dateclock_context context = {how->languages, false, false};
    len = dateclock_read(s, at, &context, &time);
    if (!len)
        return 0;
    size_t between = skip_between(s, at + len, how->languages, &announced);
    size_t day = between ? dateshape_read(s, at + len + between, how, date) : 0;
    take_time(date, &time);
    return day ? len + between + day : len;
}

size_t date_read_in(struct slice s, size_t at, enum date_order order, struct slice language,
                    struct date *date)
{
    struct date_reading how = {order, datenames_language(language)};
    struct datedigits digits;
    *date = no_date();
    if (at >= s.len)
        return 0;
    if (!datedigits_plain(slice_sub(s, at, s.len), &digits))
        return read_plain(s, at, &how, date);
    size_t len = read_plain(slice_of(digits.text, digits.len), 0, &how, date);
    return digits.origin[len < digits.len ? len : digits.len];
}

size_t date_read(struct slice s, size_t at, enum date_order order, struct date *date)
{
    return date_read_in(s, at, order, SLICE_NONE, date);
}

static bool begins_word(struct slice s, size_t at)
{
    if (!at)
        return true;
    unsigned char before = (unsigned char)s.data[at - 1];
    bool word = (before | 32) >= 'a' && (before | 32) <= 'z';
    return !word && !(before >= '0' && before <= '9') && before != '.' && before != '-';
}

static bool ends_word(struct slice s, size_t at)
{
    unsigned char after = (unsigned char)scan_char(s, at);
    if (after == '.' || after == '-')
        return !scan_is_digit(s, at + 1);
    return !((after | 32) >= 'a' && (after | 32) <= 'z') && !scan_is_digit(s, at);
}

/* Eras and the like of East Asia stand inside runs of letters. */
static bool begins_unspaced(struct slice s, size_t at)
{
    static const struct slice starts[] = {{"令和", 6}, {"平成", 6}, {"昭和", 6}, {"民國", 6}};
    struct slice rest = slice_sub(s, at, at + 6);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (slice_equal(rest, starts[i]))
            return true;
    return false;
}

/* The next place at or after at where a date may begin, or s.len. Most words are passed by one look
 * into the table of names. */
static size_t next_start(struct slice s, size_t at)
{
    while (at < s.len) {
        unsigned char c = (unsigned char)s.data[at];
        uint32_t code;
        size_t word;
        if (scan_is_digit(s, at) || (c >= 0x80 && datedigits_at(s, at)))
            return at;
        size_t len = utf8_decode(s, at, &code);
        if (!char_is_letter(code)) {
            at += len;
            continue;
        }
        if (char_is_ideograph(code)) {
            if (begins_unspaced(s, at))
                return at;
            at += len;
            continue;
        }
        if (datenames_may_begin(s, at, &word))
            return at;
        at += word ? word : len;
    }
    return s.len;
}

/* Behind the number or word at at, where no date began. */
static size_t skip_start(struct slice s, size_t at)
{
    uint32_t code;
    size_t word, start = at;
    while (scan_is_digit(s, at))
        at++;
    while (at < s.len && datedigits_at(s, at))
        at += utf8_decode(s, at, &code);
    if (at > start)
        return at;
    size_t len = utf8_decode(s, at, &code);
    if (char_is_ideograph(code))
        return at + len;
    datenames_may_begin(s, at, &word);
    return at + (word ? word : len);
}

bool date_find_in(struct slice s, size_t from, enum date_order order, struct slice language,
                  struct date *date, struct range *range)
{
    for (size_t at = next_start(s, from); at < s.len; at = next_start(s, skip_start(s, at))) {
        if (!begins_word(s, at))
            continue;
        size_t len = date_read_in(s, at, order, language, date);
        if (!len || !date->month || !ends_word(s, at + len))
            continue;
        *range = (struct range){(uint32_t)at, (uint32_t)(at + len)};
        return true;
    }
    return false;
}

bool date_find(struct slice s, size_t from, enum date_order order, struct date *date,
               struct range *range)
{
    return date_find_in(s, from, order, SLICE_NONE, date, range);
}

enum date_order date_order_for(struct slice language)
{
    static const struct slice american[] = {{"en-US", 5}, {"en-PH", 5}, {"es-US", 5},
                                            {"fil", 3},   {"en-PR", 5}, {"es-PR", 5}};
    /* Languages whose own dates begin with the year: one that does not is somebody else's. */
    static const char *const unsure[] = {"zh", "ja", "ko", "hu", "lt", "mn"};
    if (slice_is_none(language) || !language.len || slice_equal_nocase(language, SLICE("en")) ||
        slice_equal_nocase(language, SLICE("en-CA")))
        return DATE_ORDER_UNKNOWN;
    for (size_t i = 0; i < sizeof american / sizeof *american; i++)
        if (slice_equal_nocase(language, american[i]))
            return DATE_ORDER_MONTH_FIRST;
    for (size_t i = 0; i < sizeof unsure / sizeof *unsure; i++)
        if (languagetag_is(language, unsure[i]))
            return DATE_ORDER_UNKNOWN;
    return DATE_ORDER_DAY_FIRST;
}

struct slice date_iso(struct arena *arena, const struct date *date)
{
    struct buffer text = {0};
    if (!date->month)
        return SLICE_NONE;
    if (date->year)
        buffer_format(&text, "%04d-%02d", date->year, date->month);
    else
        buffer_format(&text, "--%02d", date->month);
    if (date->day)
        buffer_format(&text, "-%02d", date->day);
    if (date->day && date->hour >= 0) {
        buffer_format(&text, "T%02d", date->hour);
        if (date->minute >= 0)
            buffer_format(&text, ":%02d", date->minute);
        if (date->minute >= 0 && date->second >= 0)
            buffer_format(&text, ":%02d", date->second);
        int zone = date->zone < 0 ? -date->zone : date->zone;
        if (date->has_zone && !zone)
            buffer_add_char(&text, 'Z');
        else if (date->has_zone)
            buffer_format(&text, "%c%02d:%02d", date->zone < 0 ? '-' : '+', zone / 60, zone % 60);
    }
    struct slice iso = arena_slice(arena, buffer_slice(&text));
    buffer_free(&text);
    return iso;
}
