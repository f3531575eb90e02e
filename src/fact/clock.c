/* Times of day in words, and what is around those in digits. Minutes from midnight, of UTC where
 * the zone is said. */
#include "fact/clock.h"

#include "text/number.h"

enum { HOUR = 60, SOON = 40, AROUND = 20, LOOSE = 15, BEYOND = 180, HALF_DAY = 720 };

static bool before_is(const struct reading *reading, uint32_t token, const char *words)
{
    return token > reading->from && reading_is_any(reading, token - 1, words);
}

/* first: the token that the time begins with. */
static void widen(const struct reading *reading, uint32_t first, struct moment *moment,
                  uint32_t *start)
{
    const struct token *tokens = reading->document->tokens;
    bool soon = first > reading->from + 1 &&
                reading_is_any(reading, first - 2, "shortly just soon slightly little bit");
    if (before_is(reading, first, "after past")) {
        moment->last_minute += soon ? SOON : BEYOND;
        *start = tokens[first - 1 - soon].start;
    } else if (before_is(reading, first, "before")) {
        moment->first_minute -= soon ? SOON : BEYOND;
        *start = tokens[first - 1 - soon].start;
    } else if (before_is(reading, first, "around about approximately")) {
        moment->first_minute -= AROUND;
        moment->last_minute += AROUND;
        *start = tokens[first - 1].start;
    }
}

void clock_set(const struct reading *reading, struct moment *moment, uint32_t *start)
{
    const struct date *date = &moment->date;
    uint32_t first = reading_token_at(reading, *start);
    if (date->hour < 0)
        return;
    int32_t minute = date->hour * HOUR + (date->minute > 0 ? date->minute : 0);
    if (date->has_zone)
        minute -= date->zone;
    moment->first_minute = moment->last_minute = minute;
    widen(reading, first, moment, start);
}

/* The time is said to the hour: a little around it is meant. */
static void set_hour(const struct reading *reading, uint32_t token, int hour, struct moment *moment,
                     struct range *range)
{
    moment->date.hour = hour;
    moment->grain = GRAIN_TIME;
    uint32_t start = range->start = reading->document->tokens[token].start;
    range->end = reading->document->tokens[token].end;
    clock_set(reading, moment, &start);
    range->start = start;
}

static void take_half(const struct reading *reading, uint32_t token, struct moment *moment,
                      struct range *range)
{
    if (!reading_is_any(reading, token, "in") || !reading_is_any(reading, token + 1, "the")) {
        moment->half_day = true;
        return;
    }
    bool morning = reading_is_any(reading, token + 2, "morning");
    bool evening = reading_is_any(reading, token + 2, "evening afternoon");
    moment->half_day = !morning && !evening;
    if (evening && moment->date.hour < 12) {
        moment->date.hour += 12;
        moment->first_minute += HALF_DAY;
        moment->last_minute += HALF_DAY;
    }
    if (!moment->half_day)
        range->end = reading->document->tokens[token + 2].end;
}

/* Nothing counted follows: the end, a mark, or "in the morning". */
static bool stands_alone(const struct reading *reading, uint32_t token)
{
    return token >= reading->to || !reading_adjacent(reading, token) ||
           reading_is_any(reading, token, "in on and local");
}

bool clock_read(const struct reading *reading, uint32_t token, struct moment *moment,
                struct range *range)
{
    if (reading_is_any(reading, token, "noon midday midnight")) {
        set_hour(reading, token, reading_is_any(reading, token, "midnight") ? 0 : 12, moment,
                 range);
        return true;
    }
    const struct stem *stem = reading_stem(reading, token);
    struct number number;
    size_t end;
    if (!stem->number && !stem->spelled)
        return false;
    bool clock = reading_is_any(reading, token + 1, "o'clock");
    bool at =
        before_is(reading, token, "at") ||
        (before_is(reading, token, "after before") && token > reading->from + 1 &&
         reading_is_any(reading, token - 2, "shortly just soon slightly little bit")) ||
        (reading_is_any(reading, token + 1, "in") && reading_is_any(reading, token + 2, "the") &&
         reading_is_any(reading, token + 3, "morning afternoon evening"));
    if (!clock && !(at && stands_alone(reading, token + 1)))
        return false;
    if (!number_read(slice_sub(reading->text, 0, reading->range.end),
                     reading->document->tokens[token].start, reading->style, &number, &end) ||
        number.kind != NUMBER_PLAIN || number.value < 1 || number.value > 12 ||
        number.value != (int)number.value)
        return false;
    set_hour(reading, token, (int)number.value, moment, range);
    if (clock)
        range->end = reading->document->tokens[token + 1].end;
    take_half(reading, token + 1 + clock, moment, range);
    return true;
}
