/* UTF-16 and UTF-32 into UTF-8, and how well bytes read as these or as Windows-1252. A bad sequence
 * becomes U+FFFD and is counted; nothing is dropped. */
#include "charset/convert.h"

#include "text/utf8.h"

#include <ctype.h>
#include <string.h>

enum { WIDE_SAMPLE = 65536 };

/* Length of the ASCII run, eight bytes at a time. */
size_t convert_ascii_run(struct slice s, size_t at)
{
    size_t start = at;
    for (uint64_t word; at + 8 <= s.len; at += 8) {
        memcpy(&word, s.data + at, 8);
        if (word & 0x8080808080808080u)
            break;
    }
    while (at < s.len && (unsigned char)s.data[at] < 0x80)
        at++;
    return at - start;
}

/* Marks and signs of prose: quotation marks, dashes, dots, money, degrees, fractions. */
static bool is_mark(unsigned char byte)
{
    return byte != 0 && strchr("\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\xA0\xA1\xA3\xA7"
                               "\xA9\xAB\xAD\xAE\xB0\xB2\xB3\xB7\xBB\xBC\xBD\xBE\xBF",
                               byte) != NULL;
}

/* Letters common in Western European languages, lower case, and the capitals that open words. */
static bool is_letter(unsigned char byte)
{
    if (byte >= 0xE0)
        return byte != 0xF0 && byte != 0xF7 && byte != 0xFD && byte < 0xFE;
    return byte == 0xDF || byte == 0x9C || byte == 0x9A || byte == 0x9E || byte == 0x8A ||
           byte == 0x8E || byte == 0x8C ||
           (byte >= 0xC0 && byte != 0xD0 && byte != 0xD7 && byte != 0xDD && byte != 0xDE);
}

bool convert_1252_plausible(unsigned char byte)
{
    return is_mark(byte) || is_letter(byte);
}

/* A run of high bytes that reads as Western: at most two in a row, a capital only at the start of
 * a word or between capitals. */
static bool reads_well(struct slice s, size_t at)
{
    unsigned char byte = (unsigned char)s.data[at];
    unsigned char before = at ? (unsigned char)s.data[at - 1] : ' ';
    unsigned char after = at + 1 < s.len ? (unsigned char)s.data[at + 1] : ' ';
    if (is_mark(byte))
        return before < 0x80 || after < 0x80 || is_mark(before) || is_mark(after);
    if (!is_letter(byte))
        return false;
    if (byte >= 0xC0 && byte <= 0xDE && (islower(before) || (before >= 0xE0 && after >= 0x80)))
        return false;
    return before < 0x80 ? after < 0x80 || isalpha(before) || is_mark(after)
                         : isalpha(after) || is_mark(before) || after < 0x40;
}

bool convert_1252_likely(struct slice bytes)
{
    size_t high = 0, well = 0, letters = 0;
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.data[i];
        letters += isalpha(byte) != 0;
        high += byte >= 0x80;
        well += byte >= 0x80 &&
                (byte == 0xE9 || byte == 0xE8 || byte == 0xE0 || byte == 0xFC || byte == 0xF6 ||
                 byte == 0xE4 || byte == 0xDF || is_mark(byte)) &&
                reads_well(bytes, i);
    }
    /* Nine in ten are the commonest letters of French and German, or marks. */
    return high && well * 10 >= high * 9 && high * 6 <= letters;
}

/* One unit of UTF-16 or UTF-32 at a time, as its bytes stand. */
static uint32_t unit_at(struct slice s, size_t at, size_t width, bool big_endian)
{
    uint32_t value = 0;
    for (size_t i = 0; i < width; i++) {
        size_t place = big_endian ? i : width - 1 - i;
        value = value << 8 | (unsigned char)s.data[at + place];
    }
    return value;
}

/* The character at at; *len gets its bytes. Lone surrogates and cut units give U+FFFD. */
static uint32_t wide_char(struct slice s, size_t at, size_t width, bool big_endian, size_t *len)
{
    *len = s.len - at < width ? s.len - at : width;
    if (*len < width)
        return UTF8_REPLACEMENT;
    uint32_t code = unit_at(s, at, width, big_endian);
    if (code < 0xD800 || (code > 0xDFFF && code <= 0x10FFFF))
        return code;
    if (width != 2 || code > 0xDBFF || at + 4 > s.len)
        return UTF8_REPLACEMENT;
    uint32_t low = unit_at(s, at + 2, 2, big_endian);
    if (low < 0xDC00 || low > 0xDFFF)
        return UTF8_REPLACEMENT;
    *len = 4;
    return 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
}

bool convert_utf16_plausible(struct slice bytes, bool big_endian)
{
    size_t strange = 0, pairs = 0, count = 0;
    for (size_t at = 0, len; at < bytes.len; at += len, count++) {
        uint32_t code = wide_char(bytes, at, 2, big_endian, &len);
        bool cut = at + 4 > bytes.len;
        strange += (code == UTF8_REPLACEMENT && !cut) || code < 8 || (code > 0x0D && code < 0x20) ||
                   (code >= 0x80 && code < 0xA0);
        pairs += code >= 0x2020 && !(code & 0x8080) && (code & 0xFF) >= 0x20;
    }
    /* Pairs of printable ASCII are text of single bytes, be there stray NULs in it. */
    return strange * 50 <= count && pairs * 2 < count;
}

void convert_wide(struct slice bytes, const char *encoding, struct buffer *store,
                  struct charset_text *out)
{
    size_t width = encoding[4] == '3' ? 4 : 2;
    bool big_endian = encoding[6] == 'b';
    out->encoding = encoding;
    buffer_reserve(store, bytes.len + bytes.len / 2);
    for (size_t at = 0, len; at < bytes.len; at += len) {
        uint32_t code = wide_char(bytes, at, width, big_endian, &len);
        bool whole = len >= width && unit_at(bytes, at, width, big_endian) == UTF8_REPLACEMENT;
        if (code == UTF8_REPLACEMENT && !whole && !out->replaced++)
            out->first_bad = store->len;
        utf8_add(store, code);
    }
    out->text = buffer_slice(store);
}

/* NULs by their place in groups of four, in the first bytes. */
static size_t count_zeros(struct slice bytes, size_t zeros[4])
{
    size_t sample = bytes.len < WIDE_SAMPLE ? bytes.len : WIDE_SAMPLE;
    sample -= sample % 4;
    memset(zeros, 0, 4 * sizeof *zeros);
    for (size_t i = 0; i < sample; i++)
        zeros[i % 4] += !bytes.data[i];
    return sample;
}

/* Whether nearly all characters are of East Asia or ASCII. */
static bool is_east_asian(struct slice bytes, bool big_endian)
{
    size_t count = 0, good = 0;
    for (size_t at = 0, len; at < bytes.len; at += len, count++) {
        uint32_t code = wide_char(bytes, at, 2, big_endian, &len);
        good += code < 0x80 || (code >= 0x3000 && code <= 0x9FFF) ||
                (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xFF00 && code <= 0xFFEF) ||
                (code >= 0x2010 && code <= 0x2027);
    }
    return good * 20 >= count * 19;
}

const char *convert_wide_guess(struct slice bytes)
{
    size_t zeros[4], sample = count_zeros(bytes, zeros), units = sample / 4;
    if (units == 0)
        return NULL;
    /* A byte of four is always NUL in UTF-32, and its neighbour nearly always. */
    if (zeros[3] == units && zeros[2] * 10 >= units * 9 && zeros[0] * 10 < units)
        return "utf-32le";
    if (zeros[0] == units && zeros[1] * 10 >= units * 9 && zeros[3] * 10 < units)
        return "utf-32be";
    size_t first = zeros[0] + zeros[2], second = zeros[1] + zeros[3];
    size_t more = first > second ? first : second, less = first + second - more;
    bool big_endian = first > second;
    struct slice start = slice_sub(bytes, 0, sample);
    if (more == 0 || less * 20 > more || !convert_utf16_plausible(start, big_endian))
        return NULL;
    /* Spaces and line ends alone make some 5 % of the characters of scripts that have them. */
    if (more * 20 < units * 2 && (less || more * 200 < units || !is_east_asian(start, big_endian)))
        return NULL;
    return big_endian ? "utf-16be" : "utf-16le";
}

bool convert_runs_long(struct slice bytes)
{
    size_t high = 0, runs = 0;
    for (size_t i = 0; i < bytes.len; i++) {
        bool is_high = (unsigned char)bytes.data[i] >= 0x80;
        high += is_high;
        runs += is_high && (i == 0 || (unsigned char)bytes.data[i - 1] < 0x80);
    }
    return high >= 12 && high * 2 >= runs * 5;
}
