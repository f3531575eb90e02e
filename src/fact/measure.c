/* Units behind (or currency signs before) a number. Names of units are English; percent and
 * currencies are known in more languages (numberwords.c). Offsets are bytes of the text. */
#include "fact/measure.h"

#include "text/words.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

struct unit {
    const char *name;  /* in the singular, as it is shown */
    const char *words; /* all of its forms, apart by bars; those of several words first */
    enum dimension dimension;
    double factor; /* to the base unit; 0: see measure_base */
};

static const struct unit units[] = {
    {"percentage point", "percentage points|percentage point|percent points|pct points",
     DIMENSION_SHARE, 1},
    {"percent", "percent|per cent|pct|percentage", DIMENSION_SHARE, 1},
    {"basis point", "basis points|basis point", DIMENSION_SHARE, 0.01},
    {"nautical mile", "nautical miles|nautical mile|nautical", DIMENSION_LENGTH, 1852},
    {"mile", "miles|mile", DIMENSION_LENGTH, 1609.344},
    {"kilometre", "kilometres|kilometers|kilometre|kilometer|km|kms", DIMENSION_LENGTH, 1000},
    {"metre", "metres|meters|metre|meter", DIMENSION_LENGTH, 1},
    {"centimetre", "centimetres|centimeters|centimetre|centimeter|cm", DIMENSION_LENGTH, 0.01},
    {"millimetre", "millimetres|millimeters|mm", DIMENSION_LENGTH, 0.001},
    {"foot", "feet|foot|ft", DIMENSION_LENGTH, 0.3048},
    {"inch", "inches|inch", DIMENSION_LENGTH, 0.0254},
    {"yard", "yards|yard", DIMENSION_LENGTH, 0.9144},
    {"light year", "light years|light-years", DIMENSION_LENGTH, 9.4607e15},
    {"tonne", "metric tons|metric tonnes|tonnes|tonne", DIMENSION_MASS, 1000},
    {"ton", "tons|ton", DIMENSION_MASS, 907.185},
    {"kilogram", "kilograms|kilogram|kilogrammes|kilos|kilo|kg|kgs", DIMENSION_MASS, 1},
    {"gram", "grams|gram|grammes", DIMENSION_MASS, 0.001},
    {"milligram", "milligrams|mg", DIMENSION_MASS, 1e-6},
    {"ounce", "ounces|ounce|oz", DIMENSION_MASS, 0.0283495},
    {"second", "seconds", DIMENSION_TIME, 1},
    {"minute", "minutes|minute|mins", DIMENSION_TIME, 60},
    {"hour", "hours|hour|hrs", DIMENSION_TIME, 3600},
    {"day", "days|day", DIMENSION_TIME, 86400},
    {"week", "weeks|week", DIMENSION_TIME, 604800},
    {"fortnight", "fortnights|fortnight", DIMENSION_TIME, 1209600},
    {"month", "months|month", DIMENSION_TIME, 2629800},
    {"year", "years|year", DIMENSION_TIME, 31557600},
    {"decade", "decades|decade", DIMENSION_TIME, 315576000},
    {"century", "centuries|century", DIMENSION_TIME, 3155760000.0},
    {"acre", "acres|acre", DIMENSION_AREA, 4046.856},
    {"hectare", "hectares|hectare|ha", DIMENSION_AREA, 10000},
    {"square kilometre", "square kilometres|square kilometers|square km|sq km", DIMENSION_AREA,
     1e6},
    {"square mile", "square miles|square mile|sq miles", DIMENSION_AREA, 2589988.11},
    {"square metre", "square metres|square meters|sq m", DIMENSION_AREA, 1},
    {"square foot", "square feet|square foot|sq ft", DIMENSION_AREA, 0.092903},
    {"litre", "litres|liters|litre|liter", DIMENSION_VOLUME, 1},
    {"gallon", "gallons|gallon", DIMENSION_VOLUME, 3.78541},
    {"barrel", "barrels|barrel", DIMENSION_VOLUME, 158.987},
    {"cubic metre", "cubic metres|cubic meters", DIMENSION_VOLUME, 1000},
    {"cubic foot", "cubic feet", DIMENSION_VOLUME, 28.3168},
    {"kilometre an hour",
     "kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km per hour|"
     "km an hour|kph|km/h|kmh",
     DIMENSION_SPEED, 1 / 3.6},
    {"mile an hour", "miles per hour|miles an hour|mph", DIMENSION_SPEED, 0.44704},
    {"knot", "knots|knot", DIMENSION_SPEED, 0.514444},
    {"degree Celsius", /* MEASURE_CELSIUS and those behind it */
     "degrees celsius|degrees centigrade|degree celsius|celsius|centigrade|\xC2\xB0"
     "c|degrees c",
     DIMENSION_HEAT, 1},
    {"degree Fahrenheit",
     "degrees fahrenheit|degree fahrenheit|fahrenheit|\xC2\xB0"
     "f|degrees f",
     DIMENSION_HEAT, 0},
    {"degree", "degrees", DIMENSION_HEAT, 0},
    {"watt", "watts", DIMENSION_POWER, 1},
    {"kilowatt", "kilowatts|kw", DIMENSION_POWER, 1e3},
    {"megawatt", "megawatts|megawatt|mw", DIMENSION_POWER, 1e6},
    {"gigawatt", "gigawatts|gigawatt|gw", DIMENSION_POWER, 1e9},
    {"megabyte", "megabytes|mb", DIMENSION_DATA, 1e6},
    {"gigabyte", "gigabytes|gb", DIMENSION_DATA, 1e9},
    {"terabyte", "terabytes|tb", DIMENSION_DATA, 1e12},
};

enum { POINT_UNIT = 0, PERCENT_UNIT = 1, LONGEST = 24 };

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
    for (size_t i = 0; i < COUNT(units); i++) {
        const char *item = units[i].words;
        while (*item) {
            const char *end = item;
            while (*end && *end != '|')
                end++;
            size_t len = phrase_at(s, slice_of(item, (size_t)(end - item)));
            if (len > longest) {
                longest = len;
                *which = i;
            }
            item = *end ? end + 1 : end;
        }
    }
    return longest;
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
        size_t bytes = (unsigned char)s.data[0] >= 0xE0 ? 3 : 2;
        if (number_role_of(style, slice_sub(s, 0, bytes), &value) == ROLE_MONEY) {
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
        return of_unit(POINT_UNIT);
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
    else
        measure = money_at(rest, style, &len);
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
