/* Any text: what is found of dates lies inside it, and is a date; the language is one of those
 * known; every look goes on. */
#include "text/date.h"
#include "text/language.h"
#include "text/languagetag.h"
#include "text/utf8.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct date *date)
{
    if (date->month < 0 || date->month > 12 || date->day < 0 || date->day > 31)
        abort();
    if (date->year && (date->year < 1500 || date->year > 2199))
        abort();
    if (date->hour < -1 || date->hour > 23 || date->minute < -1 || date->minute > 59 ||
        date->second < -1 || date->second > 60)
        abort();
    if (date->has_zone && (date->zone < -15 * 60 || date->zone > 15 * 60))
        abort();
}

static void find_all(struct slice text, struct slice language)
{
    struct date date;
    struct range range;
    enum date_order order = date_order_for(language);
    for (size_t from = 0; date_find_in(text, from, order, language, &date, &range);
         from = range.end) {
        if (range.start < from || range.end <= range.start || range.end > text.len)
            abort();
        check(&date);
    }
}

/* The first line is a tag, the rest is text. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buffer valid = {0};
    struct arena *arena = arena_new();
    utf8_repair(slice_of((const char *)data, size), &valid);
    struct slice rest = buffer_slice(&valid), declared = SLICE_NONE;
    slice_next_line(&rest, &declared);
    struct slice tag = languagetag_read(arena, declared);
    double confidence;
    struct slice detected = language_detect(rest, &confidence);
    if (!(confidence >= 0 && confidence <= 1) || (!slice_is_none(detected) && detected.len > 3))
        abort();
    language_fits(rest, tag);
    find_all(rest, tag);
    find_all(rest, SLICE_NONE);
    struct date date;
    if (date_read(rest, 0, DATE_ORDER_UNKNOWN, &date))
        check(&date);
    date_is_relative(rest);
    date_is_other_calendar(rest);
    arena_free(arena);
    buffer_free(&valid);
    return 0;
}
