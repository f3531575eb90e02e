/* Badges from an article's fields. There is no clock here: an embargo is shown with its time, and
 * whether that is past is for the reader to see. */
#include "model/badge.h"

#include <stdarg.h>
#include <stdio.h>

__attribute__((format(printf, 4, 5))) static void add(struct badges *badges, enum badge_rank rank,
                                                      const char *brief, const char *format, ...);

static void add(struct badges *badges, enum badge_rank rank, const char *brief, const char *format,
                ...)
{
    va_list arguments;
    if (badges->count == BADGES_MOST)
        return;
    struct badge *badge = &badges->items[badges->count++];
    badge->rank = rank;
    va_start(arguments, format);
    vsnprintf(badge->text, sizeof badge->text, format, arguments);
    va_end(arguments);
    snprintf(badge->brief, sizeof badge->brief, "%s", brief);
}

/* As much of s as a badge has room for, cut at a whole character. */
static struct slice fit(struct slice s, size_t room)
{
    if (s.len <= room)
        return s;
    while (room && ((unsigned char)s.data[room] & 0xC0) == 0x80)
        room--;
    return slice_sub(s, 0, room);
}

/* "2026-03-01T06:00Z" as "2026-03-01 06:00Z". */
static void add_embargo(const struct article *article, struct badges *badges)
{
    char until[32];
    struct slice time = fit(article->embargo, sizeof until - 1);
    if (!time.len) {
        add(badges, BADGE_ALARM, "EMBARGO", "EMBARGOED");
        return;
    }
    for (size_t i = 0; i < time.len; i++)
        until[i] = time.data[i] == 'T' ? ' ' : time.data[i];
    until[time.len] = '\0';
    add(badges, BADGE_ALARM, "EMBARGO", "EMBARGOED until %s", until);
}

static void add_status(const struct article *article, struct badges *badges)
{
    if (slice_equal_string(article->status, "canceled"))
        add(badges, BADGE_ALARM, "CANCELED", "CANCELED");
    if (slice_equal_string(article->status, "withheld"))
        add(badges, BADGE_ALARM, "WITHHELD", "WITHHELD");
    if (article->embargo.len || slice_equal_string(article->status, "embargoed"))
        add_embargo(article, badges);
}

/* Whether the beginning of s speaks of a correction: "CORRECTS name", "Eds: Korrektur". */
static bool is_correction(struct slice s)
{
    enum { OPENING = 60 };
    static const char *const stems[] = {"correct", "corrig", "korrektur", "berichtig", "rectific"};
    s = slice_sub(s, 0, OPENING);
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++) {
        size_t at = slice_find_nocase(s, slice_from(stems[i]), 0);
        char before = at ? (char)(s.data[at - 1] | 32) : ' ';
        if (at < s.len && (before < 'a' || before > 'z'))
            return true;
    }
    return false;
}

/* IPTC counts from 1, most urgent, to 8; ANPA has letters, and desks type the words. */
static void add_urgency(struct slice urgency, struct badges *badges)
{
    static const struct {
        const char *found, *word, *brief;
    } words[] = {
        {"f", "FLASH", "FLASH"},
        {"b", "BULLETIN", "BULLETIN"},
        {"u", "URGENT", "URGENT"},
        {"1", "URGENT 1", "URGENT 1"},
        {"2", "URGENT 2", "URGENT 2"},
        {"flash", "FLASH", "FLASH"},
        {"bulletin", "BULLETIN", "BULLETIN"},
        {"urgent", "URGENT", "URGENT"},
        {"eil", "EIL", "EIL"},
        {"eilmeldung", "EIL", "EIL"},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_equal_nocase(urgency, slice_from(words[i].found))) {
            add(badges, BADGE_WARNING, words[i].brief, "%s", words[i].word);
            return;
        }
    struct slice s = fit(urgency, 24);
    char brief[20];
    snprintf(brief, sizeof brief, "urg %.*s", SLICE_ARG(fit(urgency, 12)));
    add(badges, BADGE_QUIET, brief, "urgency %.*s", SLICE_ARG(s));
}

static void add_version(struct slice version, struct badges *badges)
{
    bool number = version.len <= 9;
    for (size_t i = 0; i < version.len; i++)
        number = number && version.data[i] >= '0' && version.data[i] <= '9';
    char brief[20];
    snprintf(brief, sizeof brief, "%s%.*s", number ? "v" : "", SLICE_ARG(fit(version, 16)));
    add(badges, BADGE_QUIET, brief, "%s%.*s", number ? "v" : "", SLICE_ARG(fit(version, 40)));
}

static void add_faults(const struct article *article, struct badges *badges)
{
    static const struct {
        enum message code;
        const char *text, *brief;
    } faults[] = {
        {MESSAGE_NOT_AN_ARTICLE, "NO ARTICLE?", "NO ARTICLE?"},
        {MESSAGE_PAYWALL, "PAYWALL", "PAYWALL"},
        {MESSAGE_SUMMARY_ONLY, "SUMMARY ONLY", "SUMMARY"},
        {MESSAGE_OLD_VERSION, "OLD VERSION", "OLD"},
        {MESSAGE_TRUNCATED, "CUT OFF", "CUT OFF"},
    };
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        for (size_t k = 0; k < article->warning_count; k++)
            if (article->warnings[k].code == faults[i].code) {
                add(badges, BADGE_WARNING, faults[i].brief, "%s", faults[i].text);
                break;
            }
}

void badges_of(const struct article *article, bool faults, struct badges *badges)
{
    badges->count = 0;
    add_status(article, badges);
    bool corrected = is_correction(article->version) || is_correction(article->editor_note);
    if (corrected)
        add(badges, BADGE_WARNING, "CORR", "CORRECTION");
    if (faults)
        add_faults(article, badges);
    if (article->urgency.len)
        add_urgency(article->urgency, badges);
    if (article->version.len)
        add_version(article->version, badges);
    if (article->editor_note.len)
        add(badges, BADGE_QUIET, "NOTE", "NOTE");
}
