/* Dates that are not read: distances from now, and other calendars. Offsets are bytes. */
#include "text/chars.h"
#include "text/date.h"
#include "text/datedigits.h"
#include "text/datenames.h"
#include "text/datescan.h"
#include "text/utf8.h"

enum { LONGEST = 60, MOST_BYTES = 1024 };

/* Words that are a distance alone. */
static const char *const alone[] = {
    "just now",   "yesterday", "today",       "moments ago", "now",        "gestern",  "heute",
    "vorgestern", "hier",      "aujourd'hui", "aujourd’hui", "avant-hier", "ayer",     "hoy",
    "anteayer",   "ieri",      "oggi",        "ontem",       "hoje",       "gisteren", "vandaag",
    "wczoraj",    "dziś",      "dzisiaj",     "i går",       "i dag",      "igår",     "idag",
    "eilen",      "tänään",    "včera",       "dnes",        "tegnap",     "azi",      "dün",
    "bugün",      "kemarin",   "hari ini",    "hôm qua",     "hôm nay",    "вчера",    "сегодня",
    "Вчера",      "Сегодня",   "днес",        "Днес",        "вчора",      "сьогодні", "Вчора",
    "Сьогодні",   "χθες",      "Χθες",        "σήμερα",      "Σήμερα",     "أمس",      "اليوم",
    "دیروز",      "امروز",     "آج",          "آجکل",        "आज",         "कल",       "काल",
    "昨天",       "今天",      "昨日",        "今日",        "刚刚",       "어제",     "오늘",
    "երեկ",       "այսօր",     "кеше",        "бүгін",       "ትናንት",       "ዛሬ",       "မနေ့က",
    "ယနေ့",        "אתמול",     "היום",
};

/* With a number or "a" between: "vor 2 Stunden". */
static const char *const starts[] = {"vor ",   "il y a ",   "hace ", "há ",   "πριν ",   "Πριν ",
                                     "преди ", "Преди ",    "منذ ",  "قبل ",  "pred ",   "před ",
                                     "acum ",  "cách đây ", "fa ",   "לפני ", "လွန်ခဲ့သော ", "Před "};
static const char *const ends[] = {
    " ago",    " geleden", " fa",    " atrás", " atras",   " temu", " siden",   " sedan",
    " sitten", " назад",   " тому",  " پیش",   " قبل",     " پہلے", " पहले",     " पूर्वी",
    " önce",   " lalu",    " trước", "前",     " 전",      "전",    " ezelőtt", " առաջ",
    " бұрын",  " በፊት",     "အကြာ",   " zpět",  " earlier", " enne", " tagasi",  "以前",
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static bool has_number(struct slice s)
{
    for (size_t at = 0; at < s.len;) {
        uint32_t code;
        at += utf8_decode(s, at, &code);
        if (char_is_digit(code))
            return true;
    }
    static const char *const articles[] = {"a ",  "an ",  "einer ", "einem ", "un ", "une ", "una ",
                                           "um ", "uma ", "een ",   "en ",    "et ", "ett "};
    for (size_t i = 0; i < COUNT(articles); i++)
        if (slice_starts_nocase(s, slice_from(articles[i])))
            return true;
    return false;
}

bool date_is_relative(struct slice s)
{
    s = slice_trim(s);
    if (!s.len || s.len > LONGEST)
        return false;
    for (size_t i = 0; i < COUNT(alone); i++)
        if (slice_equal_nocase(s, slice_from(alone[i])))
            return true;
    for (size_t i = 0; i < COUNT(starts); i++) {
        struct slice start = slice_from(starts[i]);
        if (slice_starts_nocase(s, start) && has_number(slice_sub(s, start.len, s.len)))
            return true;
    }
    for (size_t i = 0; i < COUNT(ends); i++)
        if (slice_ends(s, slice_from(ends[i])) && has_number(s))
            return true;
    return false;
}

/* A year of Jalali or Hijri before a stroke, a month and a day. */
static bool is_numeric(struct slice s, size_t at)
{
    int year, month, day;
    if (scan_number(s, at, &year) != 4 || year < 1300 || year > 1499)
        return false;
    char mark = scan_char(s, at + 4);
    size_t digits = scan_number(s, at + 5, &month);
    return (mark == '/' || mark == '-') && digits >= 1 && digits <= 2 && month >= 1 &&
           month <= 12 && scan_char(s, at + 5 + digits) == mark &&
           scan_number(s, at + 6 + digits, &day) >= 1 && day >= 1 && day <= 31;
}

/* "۸ بهمن", "ጥር 20". */
static bool is_named(struct slice s, size_t at)
{
    int day;
    size_t digits = scan_number(s, at, &day), name;
    if (digits >= 1 && digits <= 2)
        return datenames_find(s, scan_spaces(s, at + digits), NAME_UNREAD, 0, NULL) > 0;
    name = datenames_find(s, at, NAME_UNREAD, 0, NULL);
    return name && scan_number(s, scan_spaces(s, at + name), &day) > 0;
}

bool date_is_other_calendar(struct slice s)
{
    bool in_word = false;
    s = slice_sub(s, 0, MOST_BYTES);
    for (size_t at = 0; at < s.len;) {
        uint32_t code;
        struct datedigits digits;
        size_t len = utf8_decode(s, at, &code);
        bool number = char_is_digit(code), letter = char_is_letter(code);
        /* ASCII letters begin none of these names. */
        if (!in_word && (number || (letter && code >= 0x600))) {
            struct slice window = slice_sub(s, at, s.len);
            if (datedigits_plain(window, &digits))
                window = slice_of(digits.text, digits.len);
            if (is_numeric(window, 0) || is_named(window, 0))
                return true;
        }
        in_word = number || letter || char_is_mark(code);
        at += len;
    }
    return false;
}
