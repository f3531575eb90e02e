/* Reads the same bytes under each encoding in question, and weighs what comes out: evidence for the
 * best language (text/language.h), less what no text has. Keeps nothing. */
#include "charset/refine.h"

#include "charset/legacy.h"
#include "text/chars.h"
#include "text/language.h"
#include "text/utf8.h"

#include <string.h>

enum { SAMPLE_BYTES = 6144 };

/* Encodings of the same scripts, the likelier first. */
static const char *const latin[] = {"windows-1252",
                                    "iso-8859-15",
                                    "windows-1250",
                                    "iso-8859-2",
                                    "windows-1254",
                                    "windows-1257",
                                    "iso-8859-13",
                                    "iso-8859-16",
                                    "iso-8859-4",
                                    "iso-8859-10",
                                    "iso-8859-3",
                                    "ibm852",
                                    "mac-centraleurope",
                                    "macintosh",
                                    "windows-1258",
                                    "viscii",
                                    "ibm850",
                                    NULL};
static const char *const cyrillic[] = {"windows-1251", "koi8-r", "koi8-u",         "iso-8859-5",
                                       "ibm866",       "ibm855", "x-mac-cyrillic", NULL};
static const char *const greek[] = {"windows-1253", "iso-8859-7", NULL};
static const char *const arabic[] = {"windows-1256", "iso-8859-6", NULL};
static const char *const hebrew[] = {"windows-1255", "iso-8859-8", NULL};
static const char *const *const groups[] = {latin, cyrillic, greek, arabic, hebrew};

static bool is_rare(const char *encoding)
{
    return strncmp(encoding, "ibm", 3) == 0 || strstr(encoding, "mac") ||
           strcmp(encoding, "viscii") == 0 || strcmp(encoding, "iso-8859-16") == 0;
}

static const char *const *group_of(const char *encoding)
{
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        for (const char *const *at = groups[i]; *at; at++)
            if (strcmp(*at, encoding) == 0)
                return groups[i];
    return NULL;
}

/* Whole lines from the first that is not all ASCII. */
static struct slice take_sample(struct slice bytes)
{
    size_t at = 0;
    while (at < bytes.len && (unsigned char)bytes.data[at] < 0x80)
        at++;
    size_t back = at < 200 ? at : 200;
    return slice_sub(bytes, at - back, at - back + SAMPLE_BYTES);
}

/* Signs that stand alone in no text, but are letters in the encodings beside. */
static bool is_stray(uint32_t code)
{
    return code == 0xA4 || code == 0xA6 || code == 0xA8 || code == 0xAC || code == 0xAF ||
           code == 0xB4 || code == 0xB8 || code == 0x2C7 || code == 0x2D8 || code == 0x2D9 ||
           code == 0x2DB || code == 0x2DD;
}

/* What no text has: controls, boxes, private characters. */
static double fault_alone(uint32_t code)
{
    if ((code >= 0x80 && code < 0xA0) || code == UTF8_REPLACEMENT ||
        (code >= 0xE000 && code <= 0xF8FF))
        return 5;
    if (code >= 0x2500 && code <= 0x25FF)
        return 3;
    return is_stray(code) ? 3 : 0;
}

static bool joins_words(uint32_t code)
{
    return char_is_apostrophe(code) || char_is_dash(code) || char_is_mark(code) || code == 0xAD ||
           code == 0xB7 || code == 0x2026;
}

static bool is_latin_letter(uint32_t code)
{
    return code < 0x250 || (code >= 0x1E00 && code < 0x1F00);
}

/* What is wrong with a character between its neighbours. */
static double fault_between(uint32_t before, uint32_t code, uint32_t after)
{
    bool letter = char_is_letter(code), first = char_is_letter(before),
         last = char_is_letter(after);
    if (!letter)
        return code >= 0x80 && last && !joins_words(code) && !char_is_quote(code)
                   ? first                                                         ? 2.0
                     : code >= 0xA1 && code < 0xC0 && code != 0xA1 && code != 0xBF ? 1.0
                                                                                   : 0.0
                   : 0.0;
    if (!first)
        return 0;
    if ((code >= 0x80 || before >= 0x80) && is_latin_letter(code) != is_latin_letter(before))
        return 2;
    return code >= 0x80 && char_is_upper(code) && char_is_lower(before) ? 1.5 : 0;
}

static double faults(struct slice text)
{
    double sum = 0;
    uint32_t before = ' ', code = ' ';
    for (size_t at = 0; at <= text.len;) {
        uint32_t after = ' ';
        at += at < text.len ? utf8_decode(text, at, &after) : 1;
        sum += fault_alone(code) + fault_between(before, code, after);
        before = code;
        code = after;
    }
    return sum;
}

static double weigh(struct slice sample, const char *encoding)
{
    struct buffer store = {0};
    struct charset_text decoded = {0};
    legacy_convert(sample, encoding, &store, &decoded);
    double weight = language_evidence(decoded.text) - faults(decoded.text);
    buffer_free(&store);
    return weight;
}

/* What speaks for an encoding before the bytes are read: the web's commonest first, then the guess;
 * machines that write no more must read clearly better. */
static double prior(const char *encoding, const char *guess)
{
    double weight = strcmp(encoding, guess) == 0 ? 1 : 0;
    if (strcmp(encoding, "windows-1252") == 0)
        weight += 1.05;
    return weight - (is_rare(encoding) ? 1.5 : 0);
}

const char *refine_guess(struct slice bytes, const char *guess)
{
    const char *const *group = group_of(guess);
    if (!group)
        return guess;
    struct slice sample = take_sample(bytes);
    const char *best = guess;
    double most = weigh(sample, guess) + prior(guess, guess);
    for (; *group; group++) {
        if (strcmp(*group, guess) == 0)
            continue;
        double weight = weigh(sample, *group) + prior(*group, guess);
        if (weight > most) {
            most = weight;
            best = *group;
        }
    }
    return best;
}
