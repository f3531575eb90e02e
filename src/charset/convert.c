/* Converters into UTF-8: Windows-1252 by a table, UTF-16 and UTF-32 by hand, the rest through
 * iconv. A bad sequence becomes U+FFFD and is counted; nothing is dropped. */
#include "charset/convert.h"

#include "text/utf8.h"

#include <ctype.h>
#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

/* 0x80 to 0x9F; the rest of Windows-1252 is Latin-1. Source: WHATWG Encoding, index windows-1252.
 */
static const uint16_t table_1252[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

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
    size_t strange = 0, count = 0;
    for (size_t at = 0, len; at < bytes.len; at += len, count++) {
        uint32_t code = wide_char(bytes, at, 2, big_endian, &len);
        bool cut = at + 4 > bytes.len;
        strange += (code == UTF8_REPLACEMENT && !cut) || code < 8 || (code > 0x0D && code < 0x20) ||
                   (code >= 0x80 && code < 0xA0);
    }
    return strange * 50 <= count;
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

static void convert_1252(struct slice bytes, struct buffer *store)
{
    buffer_reserve(store, bytes.len + bytes.len / 4);
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.data[i];
        if (byte < 0x80)
            buffer_add_char(store, (char)byte);
        else
            utf8_add(store, byte < 0xA0 ? table_1252[byte - 0x80] : byte);
    }
}

/* Names that WHATWG gives to what iconv calls otherwise. */
static const char *iconv_name(const char *encoding)
{
    static const char *const names[][2] = {
        {"windows-874", "CP874"},   {"gbk", "CP936"},
        {"shift_jis", "CP932"},     {"euc-kr", "CP949"},
        {"macintosh", "MACINTOSH"}, {"x-mac-cyrillic", "MAC-CYRILLIC"},
        {"big5", "BIG5-HKSCS"},     {"mac-centraleurope", "MAC-CENTRALEUROPE"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i][0], encoding) == 0)
            return names[i][1];
    return encoding;
}

static void run_iconv(iconv_t converter, struct slice bytes, struct buffer *store,
                      struct charset_text *out)
{
    char *in = (char *)bytes.data; /* iconv takes no const, and writes nothing there */
    size_t left = bytes.len;
    while (left) {
        buffer_reserve(store, left + left / 2 + 64);
        char *to = store->data + store->len;
        size_t room = store->capacity - store->len - 1, before = room;
        size_t done = iconv(converter, &in, &left, &to, &room);
        int fault = done == (size_t)-1 ? errno : 0;
        store->len += before - room;
        if (fault == EILSEQ || fault == EINVAL) {
            if (!out->replaced++)
                out->first_bad = store->len;
            utf8_add(store, UTF8_REPLACEMENT);
            in++;
            left--;
        }
    }
}

void convert_legacy(struct slice bytes, const char *encoding, struct buffer *store,
                    struct charset_text *out)
{
    iconv_t converter = (iconv_t)-1;
    if (strcmp(encoding, "windows-1252") != 0)
        converter = iconv_open("UTF-8", iconv_name(encoding));
    if (converter == (iconv_t)-1) {
        out->encoding = "windows-1252";
        convert_1252(bytes, store);
    } else {
        out->encoding = encoding;
        run_iconv(converter, bytes, store, out);
        iconv_close(converter);
    }
    buffer_add(store, "", 0);
    out->text = buffer_slice(store);
}

/* Labels as the WHATWG Encoding standard resolves them; what it does not know keeps its name. */
const char *convert_whatwg_name(const char *uchardet)
{
    static const char *const names[][2] = {
        {"ASCII", "ascii"},
        {"UTF-8", "utf-8"},
        {"UTF-16", "utf-16le"},
        {"WINDOWS-1250", "windows-1250"},
        {"WINDOWS-1251", "windows-1251"},
        {"WINDOWS-1252", "windows-1252"},
        {"WINDOWS-1253", "windows-1253"},
        {"WINDOWS-1255", "windows-1255"},
        {"WINDOWS-1256", "windows-1256"},
        {"WINDOWS-1257", "windows-1257"},
        {"WINDOWS-1258", "windows-1258"},
        {"ISO-8859-1", "windows-1252"},
        {"ISO-8859-2", "iso-8859-2"},
        {"ISO-8859-3", "iso-8859-3"},
        {"ISO-8859-4", "iso-8859-4"},
        {"ISO-8859-5", "iso-8859-5"},
        {"ISO-8859-6", "iso-8859-6"},
        {"ISO-8859-7", "iso-8859-7"},
        {"ISO-8859-8", "iso-8859-8"},
        {"ISO-8859-9", "windows-1254"},
        {"ISO-8859-10", "iso-8859-10"},
        {"ISO-8859-11", "windows-874"},
        {"ISO-8859-13", "iso-8859-13"},
        {"ISO-8859-15", "iso-8859-15"},
        {"ISO-8859-16", "iso-8859-16"},
        {"TIS-620", "windows-874"},
        {"KOI8-R", "koi8-r"},
        {"IBM852", "ibm852"},
        {"IBM855", "ibm855"},
        {"IBM862", "ibm862"},
        {"IBM865", "ibm865"},
        {"IBM866", "ibm866"},
        {"IBM737", "ibm737"},
        {"MAC-CYRILLIC", "x-mac-cyrillic"},
        {"MAC-CENTRALEUROPE", "mac-centraleurope"},
        {"SHIFT_JIS", "shift_jis"},
        {"EUC-JP", "euc-jp"},
        {"ISO-2022-JP", "iso-2022-jp"},
        {"EUC-KR", "euc-kr"},
        {"UHC", "euc-kr"},
        {"JOHAB", "johab"},
        {"ISO-2022-KR", "iso-2022-kr"},
        {"BIG5", "big5"},
        {"EUC-TW", "euc-tw"},
        {"GB18030", "gb18030"},
        {"HZ-GB-2312", "hz-gb-2312"},
        {"VISCII", "viscii"},
        {"GEORGIAN-ACADEMY", "georgian-academy"},
        {"GEORGIAN-PS", "georgian-ps"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcasecmp(names[i][0], uchardet) == 0)
            return names[i][1];
    return NULL;
}
