/* Words of time, read token by token. Nothing is resolved here. */
#include "fact/relative.h"

#include "text/number.h"

static uint32_t start_of(const struct reading *reading, uint32_t token)
{
    return reading->document->tokens[token].start;
}

static uint32_t end_of(const struct reading *reading, uint32_t token)
{
    return reading->document->tokens[token].end;
}

static bool before_is(const struct reading *reading, uint32_t token, const char *words)
{
    return token > reading->from && reading_is_any(reading, token - 1, words);
}

enum moment_part relative_part_before(const struct reading *reading, uint32_t token,
                                      uint32_t *start)
{
    enum moment_part part = PART_NONE;
    uint32_t at = token;
    if (before_is(reading, at, "of") && at > reading->from + 1) {
        at--;
        part = before_is(reading, at, "beginning start") ? PART_EARLY
               : before_is(reading, at, "middle")        ? PART_MIDDLE
               : before_is(reading, at, "end close")     ? PART_LATE
                                                         : PART_NONE;
        if (part) {
            *start = start_of(reading, at - 1);
            return part;
        }
    }
    if (before_is(reading, at, "in of on the"))
        at--;
    if (before_is(reading, at, "early earlier"))
        part = PART_EARLY;
    else if (before_is(reading, at, "mid"))
        part = PART_MIDDLE;
    else if (before_is(reading, at, "late later"))
        part = PART_LATE;
    if (part)
        *start = start_of(reading, at - 1);
    return part;
}

enum moment_part relative_part_behind(const struct reading *reading, uint32_t token, uint32_t *end)
{
    static const struct {
        const char *words;
        enum moment_part part;
    } parts[] = {{"morning", PART_EARLY},
                 {"afternoon", PART_MIDDLE},
                 {"evening", PART_LATE},
                 {"night", PART_NIGHT}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (reading_is_any(reading, token, parts[i].words)) {
            *end = end_of(reading, token);
            return parts[i].part;
        }
    return PART_NONE;
}

static bool order_of(const struct reading *reading, uint32_t token, int32_t *shift)
{
    *shift = reading_is_any(reading, token, "last previous") ? -1
             : reading_is_any(reading, token, "next coming") ? 1
                                                             : 0;
    return *shift || reading_is_any(reading, token, "this");
}

void relative_order_before(const struct reading *reading, uint32_t token, struct moment *moment,
                           uint32_t *start)
{
    int32_t shift;
    if (token == reading->from || !order_of(reading, token - 1, &shift))
        return;
    moment->origin = ORIGIN_NOW;
    moment->shift = shift;
    *start = start_of(reading, token - 1);
}

static bool read_day_word(const struct reading *reading, uint32_t token, struct moment *moment,
                          struct range *range)
{
    int32_t shift = reading_is_any(reading, token, "yesterday")       ? -1
                    : reading_is_any(reading, token, "tomorrow")      ? 1
                    : reading_is_any(reading, token, "today tonight") ? 0
                                                                      : 2;
    if (shift == 2)
        return false;
    *range = (struct range){start_of(reading, token), end_of(reading, token)};
    moment->part = reading_is_any(reading, token, "tonight")
                       ? PART_NIGHT
                       : relative_part_behind(reading, token + 1, &range->end);
    moment->grain = GRAIN_DAY;
    moment->origin = ORIGIN_NOW;
    moment->shift = shift;
    return true;
}

static bool unit_of(const struct reading *reading, uint32_t token, enum moment_grain *grain)
{
    static const struct {
        const char *words;
        enum moment_grain grain;
    } units[] = {{"day days", GRAIN_DAY},       {"week weeks weekend", GRAIN_WEEK},
                 {"month months", GRAIN_MONTH}, {"quarter quarters", GRAIN_QUARTER},
                 {"year years", GRAIN_YEAR},    {"decade decades", GRAIN_DECADE}};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (reading_is_any(reading, token, units[i].words)) {
            *grain = units[i].grain;
            return true;
        }
    return false;
}

static uint32_t season_of(const struct reading *reading, uint32_t token)
{
    static const char *const names[] = {"spring", "summer", "autumn fall", "winter"};
    for (uint32_t i = 0; i < 4; i++)
        if (reading_is_any(reading, token, names[i]))
            return i + 1;
    return 0;
}

/* "last month", "this year", "last night". */
static bool read_ordered(const struct reading *reading, uint32_t token, struct moment *moment,
                         struct range *range)
{
    int32_t shift;
    if (!order_of(reading, token, &shift) || token + 1 >= reading->to ||
        !reading_adjacent(reading, token + 1))
        return false;
    *range = (struct range){start_of(reading, token), end_of(reading, token + 1)};
    moment->origin = ORIGIN_NOW;
    moment->shift = shift;
    uint32_t end = range->end;
    enum moment_part part = relative_part_behind(reading, token + 1, &end);
    if (part) {
        moment->grain = GRAIN_DAY;
        moment->part = part;
        return shift <= 0;
    }
    moment->period = season_of(reading, token + 1);
    if (moment->period)
        moment->grain = GRAIN_SEASON;
    else if (!unit_of(reading, token + 1, &moment->grain) || moment->grain == GRAIN_DAY)
        return false;
    moment->part = relative_part_before(reading, token, &range->start);
    return true;
}

/* "2027", "of 2027" from the token on. */
static bool take_year(const struct reading *reading, uint32_t token, struct moment *moment,
                      struct range *range)
{
    struct number number;
    size_t end;
    if (reading_is_any(reading, token, "of in"))
        token++;
    if (token >= reading->to || !reading_stem(reading, token)->number ||
        !number_read(reading->text, start_of(reading, token), reading->style, &number, &end) ||
        number.kind != NUMBER_YEAR)
        return false;
    moment->date.year = (int)number.value;
    range->end = end_of(reading, token);
    return true;
}

/* "in the summer of 2024", "spring 2024", "in autumn": behind "last" it is read from there. */
static bool read_season(const struct reading *reading, uint32_t token, struct moment *moment,
                        struct range *range)
{
    moment->period = season_of(reading, token);
    if (!moment->period)
        return false;
    *range = (struct range){start_of(reading, token), end_of(reading, token)};
    if (!take_year(reading, token + 1, moment, range) &&
        (!before_is(reading, token, "the in early late mid") ||
         reading_is_any(reading, token, "fall"))) {
        return false;
    }
    moment->grain = GRAIN_SEASON;
    moment->part = relative_part_before(reading, token, &range->start);
    return true;
}

/* "the third quarter", "third-quarter": the ordinal stands before. */
static bool read_quarter(const struct reading *reading, uint32_t token, struct moment *moment,
                         struct range *range)
{
    static const char *const ordinals[] = {"first", "second", "third", "fourth"};
    if (!reading_is_any(reading, token, "quarter") || token == reading->from)
        return false;
    for (uint32_t i = 0; i < 4; i++)
        if (before_is(reading, token, ordinals[i])) {
            moment->grain = GRAIN_QUARTER;
            moment->period = i + 1;
            *range = (struct range){start_of(reading, token - 1), end_of(reading, token)};
            take_year(reading, token + 1, moment, range);
            return true;
        }
    return false;
}

/* The count that stands before the unit at the token: "two", "a", "several"; false where none. */
static bool count_before(const struct reading *reading, uint32_t unit, double *count,
                         uint32_t *start)
{
    for (uint32_t t = unit; t > reading->from && unit - t < 4; t--) {
        const struct stem *stem = reading_stem(reading, t - 1);
        struct number number;
        size_t end;
        if ((stem->number || stem->spelled) &&
            number_read(slice_sub(reading->text, 0, reading->range.end), start_of(reading, t - 1),
                        reading->style, &number, &end) &&
            end <= start_of(reading, unit) && start_of(reading, unit) - end <= 2 &&
            number.kind == NUMBER_PLAIN) {
            *count = number.value;
            *start = number.range.start;
            return true;
        }
    }
    if (!before_is(reading, unit, "a an the"))
        return false;
    *count = 1;
    *start = start_of(reading, unit - 1);
    return true;
}

/* "two days ago", "a year earlier", "three weeks later": token is the last word. */
static bool read_distance(const struct reading *reading, uint32_t token, struct moment *moment,
                          struct range *range)
{
    bool ago = reading_is_any(reading, token, "ago");
    bool back = reading_is_any(reading, token, "earlier before");
    bool ahead = reading_is_any(reading, token, "later after");
    double count;
    if ((!ago && !back && !ahead) || token == reading->from || !reading_adjacent(reading, token) ||
        !unit_of(reading, token - 1, &moment->grain) ||
        !count_before(reading, token - 1, &count, &range->start) || count > 1000)
        return false;
    /* "the day after", "the year before". */
    if (count == 1 &&
        slice_starts_nocase(slice_sub(reading->text, range->start, range->start + 4),
                            SLICE("the ")) &&
        ago)
        return false;
    range->end = end_of(reading, token);
    moment->origin = ago ? ORIGIN_NOW : ORIGIN_TOLD;
    moment->shift = ahead ? (int32_t)count : -(int32_t)count;
    return true;
}

bool relative_read(const struct reading *reading, uint32_t token, struct moment *moment,
                   struct range *range)
{
    static bool (*const shapes[])(const struct reading *, uint32_t, struct moment *,
                                  struct range *) = {read_day_word, read_ordered, read_season,
                                                     read_quarter, read_distance};
    const struct moment fresh = *moment;
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        if (shapes[i](reading, token, moment, range))
            return true;
        *moment = fresh;
    }
    return false;
}
