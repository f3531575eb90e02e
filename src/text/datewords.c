/* The words of times and zones; names of months and the like are in datenames.c. Words are UTF-8.
 */
#include "text/datewords.h"

#include "text/datenames.h"

#include <string.h>

struct word_value {
    const char *word;
    int value;
};

static const struct word_value zones[] = {
    {"utc", 0},     {"gmt", 0},     {"z", 0},      {"est", -300}, {"edt", -240}, {"cdt", -300},
    {"mst", -420},  {"mdt", -360},  {"pst", -480}, {"pdt", -420}, {"cet", 60},   {"cest", 120},
    {"mez", 60},    {"mesz", 120},  {"wet", 0},    {"west", 60},  {"eet", 120},  {"eest", 180},
    {"msk", 180},   {"jst", 540},   {"kst", 540},  {"hkt", 480},  {"sgt", 480},  {"aest", 600},
    {"aedt", 660},  {"acst", 570},  {"awst", 480}, {"nzst", 720}, {"nzdt", 780}, {"hst", -600},
    {"akst", -540}, {"akdt", -480}, {"sast", 120}, {"pkt", 300},  {"gst", 240},  {"ist", 330},
    {"bst", 60},    {"irst", 210},  {"trt", 180},  {"eat", 180},  {"wat", 60},   {"cat", 120},
    {"npt", 345},   {"ict", 420},   {"wib", 420},  {"wita", 480}, {"wit", 540},  {"pht", 480},
    {"myt", 480},   {"brt", -180},  {"art", -180}, {"acdt", 630}, {"chst", 600}, {"idt", 180},
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
    size_t len = datenames_find(s, at, NAME_MONTH, 0, month);
    return len + (len && len <= 4 && at + len < s.len && s.data[at + len] == '.');
}

size_t datewords_ordinal(struct slice s, size_t at)
{
    struct slice rest = slice_sub(s, at, s.len);
    size_t len = ANY_WORD(s, at, "st", "nd", "rd", "th", "er", "e", "a", "ste", "de");
    if (len)
        return len;
    return slice_starts(rest, SLICE("º")) || slice_starts(rest, SLICE("ª")) ? 2 : 0;
}

/* Halves of the day that are no single word of letters, or of one letter. */
struct half {
    const char *word;
    bool afternoon;
};

static const struct half halves_behind[] = {
    {"a. m.", false}, {"p. m.", true},  {"π.μ.", false},  {"μ.μ.", true}, {"πμ", false},
    {"μμ", true},     {"صباحا", false}, {"صباحًا", false}, {"مساء", true}, {"مساءً", true},
    {"ص", false},     {"م", true},      {"ق.ظ", false},   {"ب.ظ", true},  {"पूर्वाह्न", false},
    {"अपराह्न", true}, {"AM", false},    {"PM", true},
};

static const struct half halves_before[] = {
    {"午前", false}, {"上午", false}, {"오전", false}, {"凌晨", false}, {"早上", false},
    {"午後", true},  {"下午", true},  {"오후", true},  {"晚上", true},
};

static size_t find_half(struct slice s, size_t at, const struct half *halves, size_t count,
                        bool *afternoon)
{
    size_t best = 0;
    struct slice rest = slice_sub(s, at, s.len);
    for (size_t i = 0; i < count; i++) {
        struct slice word = slice_from(halves[i].word);
        if (word.len > best && slice_starts_nocase(rest, word)) {
            best = word.len;
            *afternoon = halves[i].afternoon;
        }
    }
    return best;
}

size_t datewords_half_before(struct slice s, size_t at, bool *afternoon)
{
    if (at >= s.len || (unsigned char)s.data[at] < 0xE4)
        return 0;
    return find_half(s, at, halves_before, sizeof halves_before / sizeof *halves_before, afternoon);
}

size_t datewords_half(struct slice s, size_t at, bool *afternoon)
{
    if (at >= s.len)
        return 0;
    if ((unsigned char)s.data[at] >= 0x80 || slice_starts(slice_sub(s, at + 1, s.len), SLICE(". ")))
        return find_half(s, at, halves_behind, sizeof halves_behind / sizeof *halves_behind,
                         afternoon);
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
    if (slice_starts(slice_sub(s, at, s.len), SLICE("мск")) ||
        slice_starts(slice_sub(s, at, s.len), SLICE("МСК"))) {
        *minutes = 180;
        return 6;
    }
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
