/* Units behind (or currency signs before) a number. Names of units are English; percent and
 * currencies are known in more languages (numberwords.c). Offsets are bytes of the text. */
#include "fact/measure.h"

#include "text/words.h"

#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* In an order that MEASURE_POINT, MEASURE_CELSIUS and those behind them rely on. */
enum unit_name {
    UNIT_PERCENTAGE_POINT,
    UNIT_PERCENT,
    UNIT_BASIS_POINT,
    UNIT_NAUTICAL_MILE,
    UNIT_MILE,
    UNIT_KILOMETRE,
    UNIT_METRE,
    UNIT_CENTIMETRE,
    UNIT_MILLIMETRE,
    UNIT_FOOT,
    UNIT_INCH,
    UNIT_YARD,
    UNIT_LIGHT_YEAR,
    UNIT_TONNE,
    UNIT_TON,
    UNIT_KILOGRAM,
    UNIT_GRAM,
    UNIT_MILLIGRAM,
    UNIT_OUNCE,
    UNIT_SECOND,
    UNIT_MINUTE,
    UNIT_HOUR,
    UNIT_DAY,
    UNIT_WEEK,
    UNIT_FORTNIGHT,
    UNIT_MONTH,
    UNIT_YEAR,
    UNIT_DECADE,
    UNIT_CENTURY,
    UNIT_ACRE,
    UNIT_HECTARE,
    UNIT_SQUARE_KILOMETRE,
    UNIT_SQUARE_MILE,
    UNIT_SQUARE_METRE,
    UNIT_SQUARE_FOOT,
    UNIT_LITRE,
    UNIT_GALLON,
    UNIT_BARREL,
    UNIT_CUBIC_METRE,
    UNIT_CUBIC_FOOT,
    UNIT_KILOMETRE_AN_HOUR,
    UNIT_MILE_AN_HOUR,
    UNIT_KNOT,
    UNIT_DEGREE_CELSIUS,
    UNIT_DEGREE_FAHRENHEIT,
    UNIT_DEGREE,
    UNIT_WATT,
    UNIT_KILOWATT,
    UNIT_MEGAWATT,
    UNIT_GIGAWATT,
    UNIT_MEGABYTE,
    UNIT_GIGABYTE,
    UNIT_TERABYTE,
};

struct unit {
    const char *name; /* in the singular, as it is shown */
    enum dimension dimension;
    double factor; /* to the base unit; 0: see measure_base */
};

static const struct unit units[] = {
    [UNIT_PERCENTAGE_POINT] = {"percentage point", DIMENSION_SHARE, 1},
    [UNIT_PERCENT] = {"percent", DIMENSION_SHARE, 1},
    [UNIT_BASIS_POINT] = {"basis point", DIMENSION_SHARE, 0.01},
    [UNIT_NAUTICAL_MILE] = {"nautical mile", DIMENSION_LENGTH, 1852},
    [UNIT_MILE] = {"mile", DIMENSION_LENGTH, 1609.344},
    [UNIT_KILOMETRE] = {"kilometre", DIMENSION_LENGTH, 1000},
    [UNIT_METRE] = {"metre", DIMENSION_LENGTH, 1},
    [UNIT_CENTIMETRE] = {"centimetre", DIMENSION_LENGTH, 0.01},
    [UNIT_MILLIMETRE] = {"millimetre", DIMENSION_LENGTH, 0.001},
    [UNIT_FOOT] = {"foot", DIMENSION_LENGTH, 0.3048},
    [UNIT_INCH] = {"inch", DIMENSION_LENGTH, 0.0254},
    [UNIT_YARD] = {"yard", DIMENSION_LENGTH, 0.9144},
    [UNIT_LIGHT_YEAR] = {"light year", DIMENSION_LENGTH, 9.4607e15},
    [UNIT_TONNE] = {"tonne", DIMENSION_MASS, 1000},
    [UNIT_TON] = {"ton", DIMENSION_MASS, 907.185},
    [UNIT_KILOGRAM] = {"kilogram", DIMENSION_MASS, 1},
    [UNIT_GRAM] = {"gram", DIMENSION_MASS, 0.001},
    [UNIT_MILLIGRAM] = {"milligram", DIMENSION_MASS, 1e-6},
    [UNIT_OUNCE] = {"ounce", DIMENSION_MASS, 0.0283495},
    [UNIT_SECOND] = {"second", DIMENSION_TIME, 1},
    [UNIT_MINUTE] = {"minute", DIMENSION_TIME, 60},
    [UNIT_HOUR] = {"hour", DIMENSION_TIME, 3600},
    [UNIT_DAY] = {"day", DIMENSION_TIME, 86400},
    [UNIT_WEEK] = {"week", DIMENSION_TIME, 604800},
    [UNIT_FORTNIGHT] = {"fortnight", DIMENSION_TIME, 1209600},
    [UNIT_MONTH] = {"month", DIMENSION_TIME, 2629800},
    [UNIT_YEAR] = {"year", DIMENSION_TIME, 31557600},
    [UNIT_DECADE] = {"decade", DIMENSION_TIME, 315576000},
    [UNIT_CENTURY] = {"century", DIMENSION_TIME, 3155760000.0},
    [UNIT_ACRE] = {"acre", DIMENSION_AREA, 4046.856},
    [UNIT_HECTARE] = {"hectare", DIMENSION_AREA, 10000},
    [UNIT_SQUARE_KILOMETRE] = {"square kilometre", DIMENSION_AREA, 1e6},
    [UNIT_SQUARE_MILE] = {"square mile", DIMENSION_AREA, 2589988.11},
    [UNIT_SQUARE_METRE] = {"square metre", DIMENSION_AREA, 1},
    [UNIT_SQUARE_FOOT] = {"square foot", DIMENSION_AREA, 0.092903},
    [UNIT_LITRE] = {"litre", DIMENSION_VOLUME, 1},
    [UNIT_GALLON] = {"gallon", DIMENSION_VOLUME, 3.78541},
    [UNIT_BARREL] = {"barrel", DIMENSION_VOLUME, 158.987},
    [UNIT_CUBIC_METRE] = {"cubic metre", DIMENSION_VOLUME, 1000},
    [UNIT_CUBIC_FOOT] = {"cubic foot", DIMENSION_VOLUME, 28.3168},
    [UNIT_KILOMETRE_AN_HOUR] = {"kilometre an hour", DIMENSION_SPEED, 1 / 3.6},
    [UNIT_MILE_AN_HOUR] = {"mile an hour", DIMENSION_SPEED, 0.44704},
    [UNIT_KNOT] = {"knot", DIMENSION_SPEED, 0.514444},
    [UNIT_DEGREE_CELSIUS] = {"degree Celsius", DIMENSION_HEAT, 1},
    [UNIT_DEGREE_FAHRENHEIT] = {"degree Fahrenheit", DIMENSION_HEAT, 0},
    [UNIT_DEGREE] = {"degree", DIMENSION_HEAT, 0},
    [UNIT_WATT] = {"watt", DIMENSION_POWER, 1},
    [UNIT_KILOWATT] = {"kilowatt", DIMENSION_POWER, 1e3},
    [UNIT_MEGAWATT] = {"megawatt", DIMENSION_POWER, 1e6},
    [UNIT_GIGAWATT] = {"gigawatt", DIMENSION_POWER, 1e9},
    [UNIT_MEGABYTE] = {"megabyte", DIMENSION_DATA, 1e6},
    [UNIT_GIGABYTE] = {"gigabyte", DIMENSION_DATA, 1e9},
    [UNIT_TERABYTE] = {"terabyte", DIMENSION_DATA, 1e12},
};

#include "fact/measurewords.inc"

enum { LONGEST = 24 };

static const struct {
    const char *name;
    double dollars; /* about: only to tell what can be a conversion */
} currencies[CURRENCIES] = {
    {"", 0},           {"dollar", 1},    {"euro", 1.1},     {"pound", 1.4}, {"yuan", 0.14},
    {"yen", 0.0085},   {"rupee", 0.015}, {"krona", 0.11},   {"franc", 1},   {"rouble", 0.018},
    {"zloty", 0.26},   {"lira", 0.1},    {"forint", 0.003}, {"leu", 0.24},  {"real", 0.25},
    {"peso", 0.04},    {"won", 0.0008},  {"shekel", 0.28},  {"rand", 0.08}, {"dirham", 0.27},
    {"hryvnia", 0.03}, {"cent", 0.01},
};

static uint32_t of_unit(size_t unit)
{
    enum dimension dimension = units[unit].dimension;
    /* percent is 1, so that MEASURE_PERCENT is what it says. */
    return dimension * MEASURE_DIMENSION + (uint32_t)unit;
}

enum dimension measure_dimension(uint32_t measure)
{
    return (enum dimension)(measure / MEASURE_DIMENSION);
}

static bool ends_word(struct slice s, size_t at)
{
    return at >= s.len || !((s.data[at] | 0x20) >= 'a' && (s.data[at] | 0x20) <= 'z');
}

/* A phrase at the start of s, its spaces standing for any of space, line break and hyphen; its
 * bytes, 0 for none. */
static size_t phrase_at(struct slice s, struct slice phrase)
{
    if (s.len < phrase.len || (s.data[0] | 0x20) != (phrase.data[0] | 0x20))
        return 0;
    for (size_t i = 0; i < phrase.len; i++) {
        char c = s.data[i], wanted = phrase.data[i];
        bool gap = wanted == ' ' && (c == ' ' || c == '\n' || c == '-');
        bool letter = c == wanted || ((c | 0x20) == wanted && c >= 'A' && c <= 'Z');
        if (!gap && !letter)
            return 0;
    }
    return ends_word(s, phrase.len) ? phrase.len : 0;
}

static size_t unit_at(struct slice s, size_t *which)
{
    size_t longest = 0;
    for (size_t i = 0; s.len && i < COUNT(unit_words); i++) {
        if ((s.data[0] | 0x20) != (unit_words[i].words.data[0] | 0x20) ||
            unit_words[i].words.len <= longest)
            continue;
        size_t len = phrase_at(s, unit_words[i].words);
        if (len > longest) {
            longest = len;
            *which = unit_words[i].unit;
        }
    }
    return longest;
}

/* The unit whose name in the language begins s, as a whole word; its bytes, 0 for none. */
static size_t foreign_unit_at(struct slice s, const char *language, size_t *which)
{
    struct word word;
    size_t at = 0;
    struct slice near = slice_sub(s, 0, LONGEST * 2);
    if (strcmp(language, "en") == 0 || !words_next(near, &at, &word) || word.range.start)
        return 0;
    struct slice written = slice_range(near, word.range);
    for (size_t i = 0; i < COUNT(foreign_units); i++) {
        if (strcmp(foreign_units[i].language, language) != 0)
            continue;
        for (const char *list = foreign_units[i].words; *list;) {
            size_t len = strcspn(list, " ");
            if (slice_equal_nocase(written, slice_of(list, len))) {
                *which = foreign_units[i].unit;
                return word.range.end;
            }
            list += len + (list[len] == ' ');
        }
    }
    return 0;
}

static uint32_t sign_before(struct slice text, uint32_t start, const struct number_style *style,
                            uint32_t *len)
{
    double value;
    for (*len = 4; *len >= 1; --*len) {
        if (*len > start)
            continue;
        struct slice sign = slice_sub(text, start - *len, start);
        bool mark = sign.data[0] == '$' || (sign.data[sign.len - 1] & 0x80) ||
                    sign.data[sign.len - 1] == '$' ||
                    (*len == 3 && sign.data[0] >= 'A' && sign.data[0] <= 'Z');
        if (mark && number_role_of(style, sign, &value) == ROLE_MONEY)
            return DIMENSION_MONEY * MEASURE_DIMENSION + (uint32_t)value;
    }
    return 0;
}

/* "Canadian dollars": the word between number and currency is passed over. */
static size_t skip_nation(struct slice s)
{
    static const struct slice nations[] = {
        {"us ", 3},    {"u.s. ", 5},    {"canadian ", 9}, {"australian ", 11}, {"hong kong ", 10},
        {"swiss ", 6}, {"swedish ", 8}, {"danish ", 7},   {"norwegian ", 10},  {"british ", 8},
        {"de ", 3},    {"di ", 3},      {"sterling ", 9}};
    for (size_t i = 0; i < COUNT(nations); i++)
        if (slice_starts_nocase(s, nations[i]))
            return nations[i].len;
    return 0;
}

static uint32_t money_at(struct slice s, const struct number_style *style, size_t *len)
{
    struct word word;
    double value;
    size_t at = skip_nation(s), from = at;
    struct slice near = slice_sub(s, 0, at + LONGEST);
    if (s.len && (s.data[0] & 0x80)) { /* € */
        size_t letter = (unsigned char)s.data[0] >= 0xE0 ? 3 : 2;
        /* 美元, ユーロ: up to three. */
        for (size_t bytes = letter == 3 ? 9 : letter; bytes >= letter; bytes -= letter)
            if (bytes <= s.len &&
                number_role_of(style, slice_sub(s, 0, bytes), &value) == ROLE_MONEY) {
                *len = bytes;
                return DIMENSION_MONEY * MEASURE_DIMENSION + (uint32_t)value;
            }
    }
    if (!words_next(near, &at, &word) || word.range.start != from)
        return 0;
    enum number_role role = number_role_of(style, slice_range(near, word.range), &value);
    *len = word.range.end;
    if (role == ROLE_MONEY)
        return DIMENSION_MONEY * MEASURE_DIMENSION + (uint32_t)value;
    if (role == ROLE_POINTS)
        return MEASURE_POINT;
    return role == ROLE_PERCENT ? MEASURE_PERCENT : 0;
}

uint32_t measure_of(struct slice text, struct range core, const struct number_style *style,
                    struct range *whole)
{
    uint32_t sign_len, sign = sign_before(text, core.start, style, &sign_len);
    if (sign) {
        uint32_t start = core.start - sign_len;
        whole->start = start < whole->start ? start : whole->start;
        return sign;
    }
    size_t at = whole->end > core.end ? whole->end : core.end, from = at, len = 0, unit = 0;
    while (at < text.len && at - from < 2 &&
           (text.data[at] == ' ' || text.data[at] == '-' || text.data[at] == '\n'))
        at++;
    while (at + 1 < text.len && at - from < 4 && text.data[at] == '\xC2' &&
           text.data[at + 1] == '\xA0')
        at += 2;
    struct slice rest = slice_sub(text, at, at + 48);
    if (!rest.len)
        return 0;
    uint32_t measure = 0;
    if (rest.data[0] == '%')
        measure = MEASURE_PERCENT, len = 1;
    else if ((len = unit_at(rest, &unit)) > 0)
        measure = of_unit(unit);
    else if ((len = foreign_unit_at(rest, style->language, &unit)) > 0)
        measure = of_unit(unit);
    else
        measure = money_at(rest, style, &len);
    /* "22 Mio. Euro" */
    if (!measure && style->comma && slice_starts(rest, SLICE(". "))) {
        at += 2;
        measure = money_at(slice_sub(text, at, at + 48), style, &len);
    }
    whole->end = measure ? (uint32_t)(at + len) : whole->end;
    return measure;
}

uint32_t measure_per(struct slice text, struct range *whole)
{
    static const char *const links[] = {"a ", "an ", "per ", "each ", "every "};
    size_t unit = 0, at = whole->end + (whole->end < text.len && text.data[whole->end] == ' ');
    struct slice rest = slice_sub(text, at, at + 32);
    for (size_t i = 0; i < COUNT(links); i++) {
        struct slice link = slice_from(links[i]);
        if (!slice_starts_nocase(rest, link))
            continue;
        size_t len = unit_at(slice_sub(rest, link.len, rest.len), &unit);
        if (!len || units[unit].dimension != DIMENSION_TIME)
            return 0;
        whole->end = (uint32_t)(at + link.len + len);
        return of_unit(unit);
    }
    return 0;
}

bool measure_exclusive(uint32_t measure)
{
    return measure_dimension(measure) == DIMENSION_SHARE;
}

bool measure_differs(uint32_t a, uint32_t b)
{
    return a && b && a != b && measure_dimension(a) == measure_dimension(b);
}

double measure_base(uint32_t measure, double value)
{
    uint32_t unit = measure % MEASURE_DIMENSION;
    if (measure_dimension(measure) == DIMENSION_MONEY)
        return unit < CURRENCIES ? value * currencies[unit].dollars : value;
    if (!measure || unit >= COUNT(units))
        return value;
    if (units[unit].factor > 0)
        return value * units[unit].factor;
    return measure == MEASURE_FAHRENHEIT ? (value - 32) / 1.8 : value;
}

struct slice measure_name(uint32_t measure)
{
    uint32_t unit = measure % MEASURE_DIMENSION;
    if (measure_dimension(measure) == DIMENSION_MONEY && unit < CURRENCIES)
        return slice_from(currencies[unit].name);
    return measure && unit < COUNT(units) ? slice_from(units[unit].name) : SLICE_NONE;
}
