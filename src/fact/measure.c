/* Units behind (or currency signs before) a number; English words. Offsets are bytes of the text.
 */
#include "fact/measure.h"

#include "text/words.h"

enum { MONEY = 10, LENGTH = 20, MASS = 30, TIME = 40, SHARE = 50, AREA = 60, VOLUME = 70 };

static const struct {
    struct slice word;
    uint32_t measure;
} units[] = {
#define U(word, measure) \
    { \
        {word, sizeof word - 1}, measure \
    }
    U("dollars", MONEY + 1),     U("dollar", MONEY + 1),    U("euros", MONEY + 2),
    U("euro", MONEY + 2),        U("pounds", MONEY + 3),    U("yuan", MONEY + 4),
    U("yen", MONEY + 5),         U("rupees", MONEY + 6),    U("kronor", MONEY + 7),
    U("kroner", MONEY + 7),      U("francs", MONEY + 8),    U("roubles", MONEY + 9),
    U("rubles", MONEY + 9),      U("nautical", LENGTH + 1), U("miles", LENGTH + 2),
    U("mile", LENGTH + 2),       U("km", LENGTH + 3),       U("kilometres", LENGTH + 3),
    U("kilometers", LENGTH + 3), U("metres", LENGTH + 4),   U("meters", LENGTH + 4),
    U("feet", LENGTH + 5),       U("foot", LENGTH + 5),     U("inches", LENGTH + 6),
    U("yards", LENGTH + 7),      U("tonnes", MASS + 1),     U("tons", MASS + 1),
    U("kilograms", MASS + 2),    U("kilos", MASS + 2),      U("kg", MASS + 2),
    U("grams", MASS + 3),        U("seconds", TIME + 1),    U("minutes", TIME + 2),
    U("minute", TIME + 2),       U("hours", TIME + 3),      U("hour", TIME + 3),
    U("days", TIME + 4),         U("day", TIME + 4),        U("weeks", TIME + 5),
    U("week", TIME + 5),         U("months", TIME + 6),     U("month", TIME + 6),
    U("years", TIME + 7),        U("year", TIME + 7),       U("percent", SHARE + 1),
    U("percentage", SHARE + 2),  U("acres", AREA + 1),      U("hectares", AREA + 2),
    U("litres", VOLUME + 1),     U("liters", VOLUME + 1),   U("gallons", VOLUME + 2),
#undef U
};

static uint32_t sign_before(struct slice text, uint32_t start, struct range *whole)
{
    static const struct {
        struct slice sign;
        uint32_t measure;
    } signs[] = {{{"$", 1}, MONEY + 1},
                 {{"\xE2\x82\xAC", 3}, MONEY + 2},
                 {{"\xC2\xA3", 2}, MONEY + 3},
                 {{"\xC2\xA5", 2}, MONEY + 5}};
    struct slice before = slice_sub(text, start > 4 ? start - 4 : 0, start);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (slice_ends(before, signs[i].sign)) {
            whole->start -= (uint32_t)signs[i].sign.len;
            return signs[i].measure;
        }
    return 0;
}

uint32_t measure_of(struct slice text, struct range number, struct range *whole)
{
    *whole = number;
    uint32_t sign = sign_before(text, number.start, whole);
    if (sign)
        return sign;
    size_t at = number.end;
    struct word word;
    struct slice near = slice_sub(text, 0, number.end + (size_t)40);
    if (number.end < text.len && text.data[number.end] == '%')
        return SHARE + 1;
    if (!words_next(near, &at, &word) || word.range.start - number.end > 1)
        return 0;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (slice_equal_nocase(slice_range(text, word.range), units[i].word)) {
            whole->end = word.range.end;
            return units[i].measure;
        }
    return 0;
}

bool measure_exclusive(uint32_t measure)
{
    return measure / 10 == SHARE / 10;
}

bool measure_differs(uint32_t a, uint32_t b)
{
    return a && b && a != b && a / 10 == b / 10;
}
