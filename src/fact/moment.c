/* Looks at the words that may begin a moment, lets the date reader of text take what it knows, and
 * reads the rest itself. Offsets are bytes of the article's text. */
#include "fact/moment.h"

#include "fact/clock.h"
#include "fact/relative.h"
#include "fact/resolve.h"
#include "text/datenames.h"
#include "vocabulary/cue.h"

enum { OLDEST_YEAR = 1500, LAST_YEAR = 2199, SHORT_NAME = 5, SHORT_FOREIGN = 3, CLAUSE = 12 };

struct scan {
    struct reading *reading;
    const struct token *tokens;
    struct slice text; /* up to the end of the sentence */
    uint64_t languages;
    bool english;
    uint32_t first; /* token of the sentence */
    uint32_t end;   /* of the last moment */
};

static struct moment fresh(void)
{
    return (struct moment){.date = {.hour = -1, .minute = -1, .second = -1},
                           .first_day = 1,
                           .first_minute = -1,
                           .last_minute = -1};
}

static bool says_ahead(const struct scan *scan, uint32_t token)
{
    return reading_stem(scan->reading, token)->cues & CUE_AHEAD;
}

/* "will", "is due to" in the clause of the token: a weekday is then the next one. */
static bool looks_ahead(const struct scan *scan, uint32_t token)
{
    const struct reading *reading = scan->reading;
    for (uint32_t t = token; t > reading->from && token - t < CLAUSE && !reading_parted(reading, t);
         t--)
        if (says_ahead(scan, t - 1))
            return true;
    for (uint32_t t = token + 1;
         t < reading->to && t - token < CLAUSE && !reading_parted(reading, t); t++)
        if (says_ahead(scan, t))
            return true;
    return false;
}

static void add(struct scan *scan, struct moment moment, struct range range)
{
    range.start = range.start < scan->end ? scan->end : range.start;
    uint32_t token = reading_token_at(scan->reading, range.end - 1);
    resolve_moment(&moment, scan->reading->today,
                   scan->reading->today != NO_DAY && looks_ahead(scan, token));
    struct mention *mention = reading_add(scan->reading, FACT_DATE, range);
    mention->moment = moment;
    scan->end = range.end;
}

static char byte_at(const struct scan *scan, uint32_t at)
{
    return at < scan->text.len ? scan->text.data[at] : ' ';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static uint32_t weekday_at(const struct scan *scan, uint32_t token)
{
    int which = 0;
    size_t len =
        datenames_find(scan->text, scan->tokens[token].start, NAME_DAY, scan->languages, &which);
    /* Sun, Mon, Thurs; so, di, ma are words of other languages. */
    bool shortened = len <= (scan->english ? SHORT_NAME : SHORT_FOREIGN);
    return len && !shortened ? (uint32_t)which : 0;
}

/* Names count in English with a capital alone: may, march. */
static bool is_named(const struct scan *scan, uint32_t token)
{
    const struct stem *stem = reading_stem(scan->reading, token);
    return (stem->cues & CUE_DATE) &&
           (!scan->english || (scan->tokens[token].flags & TOKEN_CAPITAL));
}

/* Whether digits at the token can begin a date or a time: a quick look. */
static bool may_begin(const struct scan *scan, uint32_t token)
{
    const struct token *at = &scan->tokens[token];
    char after = byte_at(scan, at->end);
    if (at->start && strchr(":/-$", scan->text.data[at->start - 1]))
        return false;
    if ((after == ':' || after == '/' || after == '-') && is_digit(byte_at(scan, at->end + 1)))
        return true;
    if (token + 1 >= scan->reading->to) {
        char last = byte_at(scan, at->end - 1);
        return last == 'm' || last == 'h';
    }
    const struct stem *next = reading_stem(scan->reading, token + 1);
    char last = byte_at(scan, at->end - 1);
    return (next->cues & (CUE_DATE | CUE_MOMENT)) || last == 'm' || last == 'h' || last == '.' ||
           reading_is_any(scan->reading, token + 1, "of de a p utc uhr heures h kl") ||
           byte_at(scan, at->end + 1) == '.';
}

/* A date or time that the date reader knows: "January 13, 2026", "9:10 a.m.". */
static bool read_date(struct scan *scan, uint32_t token)
{
    const struct token *at = &scan->tokens[token];
    struct moment moment = fresh();
    bool named = is_named(scan, token);
    if (!named && !may_begin(scan, token))
        return false;
    size_t len = date_read_in(scan->text, at->start, date_order_for(scan->reading->language),
                              scan->reading->language, &moment.date);
    if (!len)
        return false;
    struct range range = {at->start, at->start + (uint32_t)len};
    bool day = moment.date.month || moment.date.day;
    /* 3-2 and 1/2 are scores and shares; 24/7 is no date. */
    if (!named && day && !moment.date.year && moment.date.ambiguous)
        return false;
    moment.weekday = named ? weekday_at(scan, token) : 0;
    moment.grain = !day ? GRAIN_TIME : moment.date.day ? GRAIN_DAY : GRAIN_MONTH;
    uint32_t start = range.start;
    clock_set(scan->reading, &moment, &start);
    if (moment.grain == GRAIN_TIME)
        range.start = start;
    if (moment.grain == GRAIN_MONTH)
        moment.part = relative_part_before(scan->reading, token, &range.start);
    add(scan, moment, range);
    return true;
}

static bool read_weekday(struct scan *scan, uint32_t token)
{
    uint32_t weekday = weekday_at(scan, token);
    struct moment moment = fresh();
    struct range range = {scan->tokens[token].start, scan->tokens[token].end};
    if (!weekday)
        return false;
    moment.weekday = weekday;
    moment.grain = GRAIN_DAY;
    relative_order_before(scan->reading, token, &moment, &range.start);
    moment.part = relative_part_behind(scan->reading, token + 1, &range.end);
    if (!moment.part)
        moment.part = relative_part_before(scan->reading, token, &range.start);
    add(scan, moment, range);
    return true;
}

/* "in May", "last March", "September". */
static bool read_month(struct scan *scan, uint32_t token)
{
    int which = 0;
    struct moment moment = fresh();
    struct range range = {scan->tokens[token].start, scan->tokens[token].end};
    size_t len = datenames_find(scan->text, range.start, NAME_MONTH, scan->languages, &which);
    const char *links = "in since last next this until till by of early late mid for from through "
                        "during to between and before after";
    bool linked = token > scan->reading->from && reading_is_any(scan->reading, token - 1, links);
    bool doubtful = scan->english && (which == 3 || which == 5);
    if (!len || !which || (scan->english && doubtful && !linked))
        return false;
    moment.date.month = which;
    moment.grain = GRAIN_MONTH;
    relative_order_before(scan->reading, token, &moment, &range.start);
    if (!moment.origin)
        moment.part = relative_part_before(scan->reading, token, &range.start);
    add(scan, moment, range);
    return true;
}

static bool year_of(struct slice word, int *year)
{
    *year = 0;
    if (word.len != 4)
        return false;
    for (size_t i = 0; i < 4; i++) {
        if (!is_digit(word.data[i]))
            return false;
        *year = *year * 10 + (word.data[i] - '0');
    }
    return *year >= OLDEST_YEAR && *year <= LAST_YEAR;
}

/* "2003-04", "1998-2003": to the end of it. */
static uint32_t year_span_end(const struct scan *scan, uint32_t end)
{
    uint32_t dash =
        byte_at(scan, end) == '-'                                                         ? 1
        : slice_starts(slice_sub(scan->text, end, scan->text.len), SLICE("\xE2\x80\x93")) ? 3
                                                                                          : 0;
    uint32_t at = end + dash;
    while (dash && is_digit(byte_at(scan, at)))
        at++;
    return dash && (at - end - dash == 2 || at - end - dash == 4) ? at : end;
}

/* "2002, 2001 and perhaps 2000", "Christmas Eve, 2000,". */
static bool follows_year(const struct scan *scan, uint32_t token)
{
    const struct token *at = &scan->tokens[token];
    size_t count = scan->reading->mentions.count;
    char after = byte_at(scan, at->end);
    bool comma = at->start > 1 && scan->text.data[at->start - 2] == ',' && token > scan->first;
    if (comma && (after == ',' || after == '.' || at->end >= scan->text.len) &&
        reading_in_name(scan->reading, token - 1))
        return true;
    if (!count || scan->end + 16 < at->start)
        return false;
    const struct mention *last = &scan->reading->mentions.items[count - 1];
    struct slice between = slice_sub(scan->text, scan->end, at->start);
    return last->kind == FACT_DATE && last->sentence == scan->reading->sentence &&
           last->moment.grain == GRAIN_YEAR &&
           (slice_starts(between, SLICE(", ")) || slice_starts(between, SLICE(" and ")) ||
            slice_starts(between, SLICE(" or ")));
}

/* "in 2024", "the 1990s", "(2019)", "2024 budget" is left to what says more. */
static bool read_year(struct scan *scan, uint32_t token)
{
    const struct token *at = &scan->tokens[token];
    struct slice word = reading_word(scan->reading, token);
    struct moment moment = fresh();
    bool decade = word.len == 5 && word.data[4] == 's' && word.data[3] == '0';
    int year;
    if (!year_of(slice_sub(word, 0, decade ? 4 : word.len), &year))
        return false;
    char before = at->start ? scan->text.data[at->start - 1] : ' ', after = byte_at(scan, at->end);
    const char *links = "in since by during until till from to through late early mid between and "
                        "before after of year years around about than the for summer spring winter "
                        "autumn fall season";
    bool linked = token > scan->reading->from && reading_is_any(scan->reading, token - 1, links);
    bool strong = token > scan->reading->from &&
                  reading_is_any(scan->reading, token - 1,
                                 "in since during until till late early mid year years");
    bool counts = token + 1 < scan->reading->to && reading_adjacent(scan->reading, token + 1) &&
                  !(scan->tokens[token + 1].flags & TOKEN_CAPITAL) &&
                  reading_stem(scan->reading, token + 1)->rarity >= 330;
    if (before == '$' || before == '-' || after == '%' ||
        (after == ',' && is_digit(byte_at(scan, at->end + 1))))
        return false;
    bool enclosed = before == '(' || after == ')' || follows_year(scan, token);
    /* "of 2000", "to 2000" may say how many. */
    if (linked && !strong && (year < 1900 || year > 2049))
        return false;
    if (!decade && !enclosed && (scan->english ? !linked || (counts && !strong) : counts))
        return false;
    struct range range = {at->start, decade ? at->end : year_span_end(scan, at->end)};
    moment.date.year = year;
    moment.grain = decade ? GRAIN_DECADE : GRAIN_YEAR;
    moment.part = relative_part_before(scan->reading, token, &range.start);
    add(scan, moment, range);
    return true;
}

static bool read_words(struct scan *scan, uint32_t token, bool clock)
{
    struct moment moment = fresh();
    struct range range = {0, 0};
    if (!(clock ? clock_read : relative_read)(scan->reading, token, &moment, &range))
        return false;
    add(scan, moment, range);
    return true;
}

static void read_at(struct scan *scan, uint32_t token)
{
    const struct stem *stem = reading_stem(scan->reading, token);
    bool digits =
        stem->number || (stem->spelled && is_digit(byte_at(scan, scan->tokens[token].start)));
    bool named = is_named(scan, token);
    if ((digits || named) && read_date(scan, token))
        return;
    if (named && (read_weekday(scan, token) || read_month(scan, token)))
        return;
    if (digits && read_year(scan, token))
        return;
    if ((stem->cues & CUE_MOMENT) && read_words(scan, token, false))
        return;
    if ((stem->cues & CUE_MOMENT) || stem->number || stem->spelled)
        read_words(scan, token, true);
}

/* Most sentences hold no moment at all. */
static bool has_any(const struct reading *reading)
{
    for (uint32_t t = reading->from; t < reading->to; t++) {
        const struct stem *stem = reading_stem(reading, t);
        if (stem->number || stem->spelled || (stem->cues & (CUE_DATE | CUE_MOMENT)))
            return true;
    }
    return false;
}

void moments_read(struct reading *reading)
{
    struct scan scan = {.reading = reading,
                        .tokens = reading->document->tokens,
                        .text = slice_sub(reading->text, 0, reading->range.end),
                        .languages = reading->languages};
    if (!has_any(reading))
        return;
    scan.english = slice_starts_nocase(reading->language, SLICE("en")) || !reading->language.len;
    scan.first = reading->from;
    for (uint32_t t = reading->from; t < reading->to; t++)
        if (scan.tokens[t].start >= scan.end)
            read_at(&scan, t);
}
