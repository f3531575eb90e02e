/* Tables of month names and the like. Names are UTF-8; letters beyond ASCII are listed as they are
 * written small and in capitals where that is common. */
#include "text/datewords.h"

#include <string.h>

struct word_value {
    const char *word;
    int value;
};

static const struct word_value months[] = {
    {"january", 1},   {"february", 2},   {"march", 3},      {"april", 4},      {"may", 5},
    {"june", 6},      {"july", 7},       {"august", 8},     {"september", 9},  {"october", 10},
    {"november", 11}, {"december", 12},  {"jan", 1},        {"feb", 2},        {"mar", 3},
    {"apr", 4},       {"jun", 6},        {"jul", 7},        {"aug", 8},        {"sep", 9},
    {"sept", 9},      {"oct", 10},       {"nov", 11},       {"dec", 12},       {"januar", 1},
    {"jänner", 1},    {"februar", 2},    {"märz", 3},       {"mai", 5},        {"juni", 6},
    {"juli", 7},      {"oktober", 10},   {"dezember", 12},  {"mär", 3},        {"okt", 10},
    {"dez", 12},      {"janvier", 1},    {"février", 2},    {"fevrier", 2},    {"mars", 3},
    {"avril", 4},     {"juin", 6},       {"juillet", 7},    {"août", 8},       {"aout", 8},
    {"septembre", 9}, {"octobre", 10},   {"novembre", 11},  {"décembre", 12},  {"decembre", 12},
    {"janv", 1},      {"févr", 2},       {"avr", 4},        {"juil", 7},       {"déc", 12},
    {"enero", 1},     {"febrero", 2},    {"marzo", 3},      {"abril", 4},      {"mayo", 5},
    {"junio", 6},     {"julio", 7},      {"agosto", 8},     {"septiembre", 9}, {"setiembre", 9},
    {"octubre", 10},  {"noviembre", 11}, {"diciembre", 12}, {"gennaio", 1},    {"febbraio", 2},
    {"aprile", 4},    {"maggio", 5},     {"giugno", 6},     {"luglio", 7},     {"settembre", 9},
    {"ottobre", 10},  {"dicembre", 12},  {"janeiro", 1},    {"fevereiro", 2},  {"março", 3},
    {"maio", 5},      {"junho", 6},      {"julho", 7},      {"setembro", 9},   {"outubro", 10},
    {"novembro", 11}, {"dezembro", 12},  {"januari", 1},    {"februari", 2},   {"maart", 3},
    {"mei", 5},       {"augustus", 8},
};

static const char *const weekdays[] = {
    "monday",    "tuesday",  "wednesday", "thursday", "friday",   "saturday", "sunday",
    "mon",       "tue",      "tues",      "wed",      "thu",      "thur",     "thurs",
    "fri",       "sat",      "sun",       "montag",   "dienstag", "mittwoch", "donnerstag",
    "freitag",   "samstag",  "sonnabend", "sonntag",  "lundi",    "mardi",    "mercredi",
    "jeudi",     "vendredi", "samedi",    "dimanche", "lunes",    "martes",   "miércoles",
    "jueves",    "viernes",  "sábado",    "domingo",  "lunedì",   "martedì",  "mercoledì",
    "giovedì",   "venerdì",  "sabato",    "domenica", "maandag",  "dinsdag",  "woensdag",
    "donderdag", "vrijdag",  "zaterdag",  "zondag",   "mo",       "di",       "mi",
    "do",        "fr",       "sa",        "so",
};

static const struct word_value zones[] = {
    {"utc", 0},     {"gmt", 0},     {"z", 0},      {"est", -300}, {"edt", -240}, {"cdt", -300},
    {"mst", -420},  {"mdt", -360},  {"pst", -480}, {"pdt", -420}, {"cet", 60},   {"cest", 120},
    {"mez", 60},    {"mesz", 120},  {"wet", 0},    {"west", 60},  {"eet", 120},  {"eest", 180},
    {"msk", 180},   {"jst", 540},   {"kst", 540},  {"hkt", 480},  {"sgt", 480},  {"aest", 600},
    {"aedt", 660},  {"acst", 570},  {"awst", 480}, {"nzst", 720}, {"nzdt", 780}, {"hst", -600},
    {"akst", -540}, {"akdt", -480}, {"sast", 120}, {"pkt", 300},  {"gst", 240},  {"ist", 330},
    {"bst", 60},
};

static const char *const open_zones[] = {"et", "ct", "mt", "pt", "cst", "ast", "uk time"};

static bool is_letter_byte(struct slice s, size_t at)
{
    if (at >= s.len)
        return false;
    unsigned char c = (unsigned char)s.data[at];
    /* 0xC3 leads the accented Latin letters, whose tails are above 0x80. */
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= 0x80 && c <= 0xBF) || c == 0xC3;
}

static size_t whole_word(struct slice s, size_t at, const char *word)
{
    struct slice want = slice_from(word);
    if (at >= s.len || !slice_starts_nocase(slice_sub(s, at, s.len), want))
        return 0;
    return is_letter_byte(s, at + want.len) ? 0 : want.len;
}

static size_t any_word(struct slice s, size_t at, const char *const *words, size_t count)
{
    if (at >= s.len)
        return 0;
    for (size_t i = 0; i < count; i++)
        if ((words[i][0] ^ s.data[at]) % 32 == 0) {
            size_t len = whole_word(s, at, words[i]);
            if (len)
                return len;
        }
    return 0;
}

#define ANY_WORD(s, at, ...) \
    any_word((s), (at), (const char *const[]){__VA_ARGS__}, \
             sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

size_t datewords_month(struct slice s, size_t at, int *month)
{
    if (at >= s.len)
        return 0;
    for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
        if ((months[i].word[0] ^ s.data[at]) % 32)
            continue;
        size_t len = whole_word(s, at, months[i].word);
        if (!len)
            continue;
        *month = months[i].value;
        return len + (at + len < s.len && s.data[at + len] == '.' && len <= 5);
    }
    return 0;
}

size_t datewords_weekday(struct slice s, size_t at)
{
    return any_word(s, at, weekdays, sizeof weekdays / sizeof *weekdays);
}

size_t datewords_ordinal(struct slice s, size_t at)
{
    size_t len = ANY_WORD(s, at, "st", "nd", "rd", "th", "er");
    return len ? len : slice_starts(slice_sub(s, at, s.len), SLICE("º")) ? 2 : 0;
}

size_t datewords_link(struct slice s, size_t at)
{
    return ANY_WORD(s, at, "of", "de", "del", "den", "the", "dem");
}

size_t datewords_at(struct slice s, size_t at)
{
    if (slice_starts(slice_sub(s, at, s.len), SLICE("à")))
        return 2;
    return ANY_WORD(s, at, "at", "um", "on", "am", "alle", "om", "le", "el", "as", "a las", "kl");
}

size_t datewords_clock(struct slice s, size_t at)
{
    return ANY_WORD(s, at, "uhr", "hrs", "hours", "uur", "heures");
}

size_t datewords_half(struct slice s, size_t at, bool *afternoon)
{
    if (at >= s.len)
        return 0;
    char first = s.data[at] | 32;
    *afternoon = first == 'p';
    if (first != 'a' && first != 'p')
        return 0;
    if (at + 3 < s.len && s.data[at + 1] == '.' && (s.data[at + 2] | 32) == 'm')
        return s.data[at + 3] == '.' ? 4 : 3;
    return at + 1 < s.len && (s.data[at + 1] | 32) == 'm' && !is_letter_byte(s, at + 2) ? 2 : 0;
}

size_t datewords_zone(struct slice s, size_t at, int *minutes, bool *known)
{
    if (at >= s.len)
        return 0;
    *known = true;
    for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
        size_t len = whole_word(s, at, zones[i].word);
        /* Zones are written in capitals; "est" and "west" are words elsewhere. */
        if (len && s.data[at] >= 'A' && s.data[at] <= 'Z') {
            *minutes = zones[i].value;
            return len;
        }
    }
    *known = false;
    size_t len = s.data[at] >= 'A' && s.data[at] <= 'Z'
                     ? any_word(s, at, open_zones, sizeof open_zones / sizeof *open_zones)
                     : 0;
    return len;
}

/* The last word of a distance from now, or all of it. */
static bool ends_relative(struct slice s)
{
    static const struct slice ends[] = {{" ago", 4}, {" geleden", 8}, {" fa", 3}, {" atrás", 7}};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (slice_ends(s, ends[i]))
            return true;
    return false;
}

bool datewords_relative(struct slice s)
{
    static const char *const alone[] = {"just now", "yesterday", "today", "moments ago",
                                        "gestern",  "heute",     "hier",  "aujourd'hui",
                                        "ayer",     "hoy"};
    static const struct slice starts[] = {{"vor ", 4}, {"il y a ", 7}, {"hace ", 5}, {"há ", 4}};
    s = slice_trim(s);
    if (s.len > 40)
        return false;
    for (size_t i = 0; i < sizeof alone / sizeof *alone; i++)
        if (slice_equal_nocase(s, slice_from(alone[i])))
            return true;
    bool digit = false;
    for (size_t i = 0; i < s.len; i++)
        digit |= s.data[i] >= '0' && s.data[i] <= '9';
    bool article = slice_starts_nocase(s, SLICE("a ")) || slice_starts_nocase(s, SLICE("an "));
    if (ends_relative(s) && (digit || article))
        return true;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (digit && slice_starts_nocase(s, starts[i]))
            return true;
    return false;
}
