/* Scripts by ranges of code points. Coarse: blocks, not the script property, since blocks differ
 * from it only in what no running text holds. */
#include "text/script.h"

#include "text/chars.h"
#include "text/utf8.h"

#include <string.h>

static const struct {
    uint32_t from, to;
    int script;
} ranges[] = {
    {0x41, 0x5A, SCRIPT_LATIN},          {0x61, 0x7A, SCRIPT_LATIN},
    {0xC0, 0x24F, SCRIPT_LATIN},         {0x370, 0x3FF, SCRIPT_ONE + 0},
    {0x400, 0x52F, SCRIPT_CYRILLIC},     {0x531, 0x58F, SCRIPT_ONE + 1},
    {0x591, 0x5F4, SCRIPT_ONE + 22},     {0x620, 0x6FF, SCRIPT_ARABIC},
    {0x750, 0x77F, SCRIPT_ARABIC},       {0x904, 0x963, SCRIPT_DEVANAGARI},
    {0x980, 0x9E5, SCRIPT_ONE + 2},      {0xA01, 0xA75, SCRIPT_ONE + 3},
    {0xA81, 0xAE3, SCRIPT_ONE + 4},      {0xB01, 0xB63, SCRIPT_ONE + 5},
    {0xB82, 0xBE5, SCRIPT_ONE + 6},      {0xC00, 0xC63, SCRIPT_ONE + 7},
    {0xC80, 0xCE3, SCRIPT_ONE + 8},      {0xD00, 0xD63, SCRIPT_ONE + 9},
    {0xD81, 0xDF3, SCRIPT_ONE + 10},     {0xE01, 0xE4E, SCRIPT_ONE + 11},
    {0xE81, 0xEDF, SCRIPT_ONE + 12},     {0xF40, 0xFBC, SCRIPT_ONE + 13},
    {0x1000, 0x109F, SCRIPT_ONE + 14},   {0x10A0, 0x10FF, SCRIPT_ONE + 15},
    {0x1100, 0x11FF, SCRIPT_ONE + 16},   {0x1200, 0x137F, SCRIPT_ONE + 17},
    {0x1780, 0x17D3, SCRIPT_ONE + 18},   {0x1820, 0x1878, SCRIPT_ONE + 19},
    {0x1E00, 0x1EFF, SCRIPT_LATIN},      {0x1F00, 0x1FFF, SCRIPT_ONE + 0},
    {0x3041, 0x30FF, SCRIPT_ONE + 20},   {0x31F0, 0x31FF, SCRIPT_ONE + 20},
    {0x3400, 0x4DBF, SCRIPT_ONE + 21},   {0x4E00, 0x9FFF, SCRIPT_ONE + 21},
    {0xAC00, 0xD7A3, SCRIPT_ONE + 16},   {0xF900, 0xFAFF, SCRIPT_ONE + 21},
    {0xFB1D, 0xFB4F, SCRIPT_ONE + 22},   {0xFB50, 0xFDFF, SCRIPT_ARABIC},
    {0xFE70, 0xFEFC, SCRIPT_ARABIC},     {0xFF66, 0xFF9D, SCRIPT_ONE + 20},
    {0x20000, 0x3134F, SCRIPT_ONE + 21},
};

/* By script minus SCRIPT_ONE. */
static const char *const languages[] = {"el", "hy", "bn", "pa", "gu", "or", "ta", "te",
                                        "kn", "ml", "si", "th", "lo", "bo", "my", "ka",
                                        "ko", "am", "km", "mn", "ja", "zh", "he"};

enum {
    SCRIPTS = SCRIPT_ONE + sizeof languages / sizeof *languages,
    HANGUL = SCRIPT_ONE + 16,
    KANA = SCRIPT_ONE + 20,
    HAN = SCRIPT_ONE + 21
};

static int script_at(uint32_t code)
{
    size_t from = 0, to = sizeof ranges / sizeof *ranges;
    if (code < 0x370)
        return char_is_letter(code) ? SCRIPT_LATIN : SCRIPT_NONE;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (ranges[middle].to < code)
            from = middle + 1;
        else
            to = middle;
    }
    bool inside = from < sizeof ranges / sizeof *ranges && ranges[from].from <= code;
    return inside ? ranges[from].script : SCRIPT_NONE;
}

struct script_count script_of(struct slice s)
{
    size_t counts[SCRIPTS] = {0}, all = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t code;
        at += utf8_decode(s, at, &code);
        int script = script_at(code);
        size_t weight = script == KANA || script == HAN || script == HANGUL ? 3 : script != 0;
        counts[script] += weight;
        all += weight;
    }
    struct script_count count = {.letters = all, .ideographs = counts[HAN] / 3};
    /* Japanese is kana among ideographs; a Chinese text may quote a word of it. */
    if (counts[KANA] * 10 >= counts[HAN]) {
        counts[KANA] += counts[HAN];
        counts[HAN] = 0;
    }
    for (int i = 1; i < (int)SCRIPTS; i++)
        if (counts[i] > counts[count.script])
            count.script = i;
    count.share = all ? (double)counts[count.script] / (double)all : 0;
    count.language = count.script >= SCRIPT_ONE ? languages[count.script - SCRIPT_ONE] : NULL;
    return count;
}

bool script_writes(int script, const char *language)
{
    static const struct {
        int script;
        const char *languages;
    } shared[] = {
        {SCRIPT_CYRILLIC, "ru uk bg be sr mk kk "},
        {SCRIPT_ARABIC, "ar fa ur "},
        {SCRIPT_DEVANAGARI, "hi mr ne "},
    };
    for (size_t i = 0; i < sizeof shared / sizeof *shared; i++) {
        const char *hit = strstr(shared[i].languages, language);
        if (hit && hit[strlen(language)] == ' ')
            return shared[i].script == script;
    }
    return script == SCRIPT_LATIN;
}

bool script_may_write(int script, const char *language)
{
    static const char latin[] =
        "en de nl fr es pt it ca gl ro da no nb nn sv fi et hu pl cs sk sl lt "
        "lv tr id vi ga ";
    static const char cyrillic[] = "ru uk bg be mk ";
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (strcmp(languages[i], language) == 0) /* Japanese may be all ideographs */
            return (size_t)(script - SCRIPT_ONE) == i || (script == HAN && i + SCRIPT_ONE == KANA);
    const char *hit = strstr(latin, language);
    if (hit && hit[strlen(language)] == ' ')
        return script == SCRIPT_LATIN;
    hit = strstr(cyrillic, language);
    if (hit && hit[strlen(language)] == ' ')
        return script == SCRIPT_CYRILLIC;
    bool arabic = strcmp(language, "ar") == 0 || strcmp(language, "fa") == 0;
    bool devanagari = strcmp(language, "hi") == 0 || strcmp(language, "mr") == 0;
    return (!arabic || script == SCRIPT_ARABIC) && (!devanagari || script == SCRIPT_DEVANAGARI);
}

bool script_is_optional_mark(uint32_t code)
{
    return (code >= 0x591 && code <= 0x5C7) || (code >= 0x64B && code <= 0x65F) || code == 0x670;
}
