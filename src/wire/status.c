/* Tables of words, and the one place that says what is left to a date. Never guesses: a word that
 * is not in the table has no meaning here. */
#include "wire/status.h"

#include "text/date.h"

struct word {
    const char *found, *status;
};

/* IPTC's own words come first (NITF, NewsML 1, NewsML-G2, ninjs), then what desks type. */
static const struct word words[] = {
    {"usable", "usable"},          {"embargoed", "embargoed"},    {"withheld", "withheld"},
    {"canceled", "canceled"},      {"cancelled", "canceled"},     {"cancel", "canceled"},
    {"kill", "canceled"},          {"killed", "canceled"},        {"mandatory kill", "canceled"},
    {"bulletin kill", "canceled"}, {"kill bulletin", "canceled"}, {"withdrawn", "canceled"},
    {"withdraw", "canceled"},      {"withdrawal", "canceled"},    {"recalled", "canceled"},
    {"retracted", "canceled"},     {"elimination", "canceled"},   {"eliminate", "canceled"},
    {"withhold", "withheld"},      {"hold", "withheld"},          {"on hold", "withheld"},
    {"held", "withheld"},          {"embargo", "embargoed"},      {"hold for release", "embargoed"},
    {"released", "usable"},        {"publishable", "usable"},     {"published", "usable"},
};

/* What stands behind the scheme of a code or the path of an address. */
static struct slice last_part(struct slice s)
{
    size_t at = s.len;
    while (at && s.data[at - 1] != ':' && s.data[at - 1] != '/' && s.data[at - 1] != '#')
        at--;
    return slice_trim(slice_sub(s, at, s.len));
}

struct slice wire_status(struct arena *arena, struct slice found)
{
    struct slice word = last_part(slice_trim(found));
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_equal_nocase(word, slice_from(words[i].found)))
            return arena_string(arena, words[i].status);
    return SLICE_NONE;
}

static size_t digits_at(struct slice s, size_t at)
{
    size_t end = at;
    while (end < s.len && s.data[end] >= '0' && s.data[end] <= '9')
        end++;
    return end - at;
}

enum { STAMP = 40 };

/* "20260128T121158+0000" with the marks that text/date.h reads: "2026-01-28T12:11:58+0000". Other
 * forms stay as they are. */
static struct slice spell_out(struct slice s, char into[STAMP])
{
    size_t time = digits_at(s, 9), len = 0;
    if (digits_at(s, 0) != 8 || (time != 4 && time != 6) || s.data[8] != 'T' || s.len > STAMP - 8)
        return s;
    for (size_t at = 0; at < s.len; at++) {
        if (at == 4 || at == 6)
            into[len++] = '-';
        else if (at == 11 || (at == 13 && time == 6))
            into[len++] = ':';
        into[len++] = s.data[at];
    }
    return slice_of(into, len);
}

struct slice wire_cut(struct slice text, size_t most)
{
    if (text.len <= most)
        return text;
    size_t end = most;
    while (end && ((unsigned char)text.data[end] & 0xC0) == 0x80)
        end--;
    return slice_sub(text, 0, end);
}

struct slice wire_date(struct article *article, struct slice found, uint32_t line)
{
    struct date date;
    struct slice text = slice_trim(found);
    if (!text.len)
        return SLICE_NONE;
    char room[STAMP];
    struct slice spelt = spell_out(text, room);
    size_t len =
        date_read_in(spelt, 0, date_order_for(article->language), article->language, &date);
    struct slice iso = len ? date_iso(article->arena, &date) : SLICE_NONE;
    if (slice_is_none(iso))
        article_warn(article, MESSAGE_DATE_UNREAD, line, "%.*s", SLICE_ARG(wire_cut(text, 60)));
    else if (date.ambiguous)
        article_warn(article, MESSAGE_DATE_AMBIGUOUS, line, "%.*s", SLICE_ARG(wire_cut(text, 60)));
    return iso;
}

/* Minutes since the year 0 in a calendar of equal months, which keeps the order. */
static long long moment(const struct date *date)
{
    long long days = ((long long)date->year * 12 + date->month) * 31 + date->day;
    long long minutes = days * 1440 + (date->hour > 0 ? date->hour : 0) * 60;
    return minutes + (date->minute > 0 ? date->minute : 0) - (date->has_zone ? date->zone : 0);
}

bool wire_date_later(struct slice a, struct slice b)
{
    struct date first, second;
    if (!date_read(a, 0, DATE_ORDER_UNKNOWN, &first) ||
        !date_read(b, 0, DATE_ORDER_UNKNOWN, &second) || first.has_zone != second.has_zone)
        return false;
    long long x = moment(&first), y = moment(&second);
    return x != y ? x > y : first.second > second.second;
}
