/* Converters of legacy encodings. iconv's module of an encoding of one byte is asked once for each
 * of its bytes, which gives a table; those of several bytes go through iconv as they stand. A bad
 * sequence becomes U+FFFD and is counted; nothing is dropped. */
#include "charset/legacy.h"

#include "charset/convert.h"
#include "text/utf8.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

/* 0x80 to 0x9F; the rest of Windows-1252 is Latin-1. Source: WHATWG Encoding, index windows-1252.
 */
static const uint16_t table_1252[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

/* Names that WHATWG gives to what iconv calls otherwise. */
static const char *const iconv_names[][2] = {
    {"windows-874", "CP874"},
    {"gbk", "GB18030"},
    {"shift_jis", "CP932"},
    {"euc-kr", "CP949"},
    {"macintosh", "MACINTOSH"},
    {"x-mac-cyrillic", "MAC-CYRILLIC"},
    {"big5", "BIG5-HKSCS"},
    {"euc-jp", "EUC-JP-MS"},
    {"mac-centraleurope", "MAC-CENTRALEUROPE"},
    {"iso-8859-8-i", "ISO-8859-8"},
    {"iso-2022-jp", "ISO-2022-JP-3"},
};

/* Where the WHATWG tables differ from iconv's. */
static const struct {
    const char *encoding;
    unsigned char byte;
    uint16_t code;
} differences[] = {
    {"macintosh", 0xC6, 0x2206}, {"macintosh", 0xF0, 0xF8FF}, {"x-mac-cyrillic", 0xFF, 0x20AC},
    {"koi8-u", 0xAE, 0x045E},    {"koi8-u", 0xBE, 0x040E},    {"windows-1255", 0xCA, 0x05BA},
};

static const char *const of_several_bytes[] = {
    "gbk",    "gb18030", "big5",  "euc-jp",      "iso-2022-jp", "shift_jis",
    "euc-kr", "euc-tw",  "johab", "iso-2022-kr", "hz-gb-2312",
};

static iconv_t open_converter(const char *encoding)
{
    for (size_t i = 0; i < sizeof iconv_names / sizeof *iconv_names; i++)
        if (strcmp(iconv_names[i][0], encoding) == 0)
            return iconv_open("UTF-8", iconv_names[i][1]);
    return iconv_open("UTF-8", encoding);
}

static bool is_of_several_bytes(const char *encoding)
{
    for (size_t i = 0; i < sizeof of_several_bytes / sizeof *of_several_bytes; i++)
        if (strcmp(of_several_bytes[i], encoding) == 0)
            return true;
    return false;
}

/* One byte alone; U+FFFD where it stands for nothing. The flush gets what waits for a combining
 * mark, which the standard never composes. */
static uint32_t ask_byte(iconv_t converter, unsigned char byte)
{
    char in[1] = {(char)byte}, out[16], *from = in, *to = out;
    size_t left = 1, room = sizeof out;
    iconv(converter, NULL, NULL, NULL, NULL);
    if (iconv(converter, &from, &left, &to, &room) == (size_t)-1 ||
        iconv(converter, NULL, NULL, &to, &room) == (size_t)-1 || room == sizeof out)
        return UTF8_REPLACEMENT;
    uint32_t code;
    utf8_decode(slice_of(out, sizeof out - room), 0, &code);
    return code;
}

static bool fill_table(const char *encoding, uint32_t table[128])
{
    for (size_t i = 0; i < 128; i++)
        table[i] = i < 32 ? table_1252[i] : (uint32_t)i + 128;
    if (strcmp(encoding, "windows-1252") == 0)
        return true;
    iconv_t converter = open_converter(encoding);
    if (converter == (iconv_t)-1)
        return false;
    bool windows = strncmp(encoding, "windows-", 8) == 0;
    for (size_t i = 0; i < 128; i++) {
        table[i] = ask_byte(converter, (unsigned char)(i + 128));
        /* The standard lets the unassigned of Windows through as C1 controls. */
        if (table[i] == UTF8_REPLACEMENT && windows && i < 32)
            table[i] = (uint32_t)i + 128;
    }
    iconv_close(converter);
    for (size_t i = 0; i < sizeof differences / sizeof *differences; i++)
        if (strcmp(differences[i].encoding, encoding) == 0)
            table[differences[i].byte - 128] = differences[i].code;
    return true;
}

static void replace(struct buffer *store, struct charset_text *out)
{
    if (!out->replaced++)
        out->first_bad = store->len;
    utf8_add(store, UTF8_REPLACEMENT);
}

static struct legacy_result run_table(struct slice bytes, const uint32_t table[128],
                                      struct buffer *store, struct charset_text *out)
{
    struct legacy_result result = {0};
    buffer_reserve(store, bytes.len + bytes.len / 4);
    for (size_t at = 0; at < bytes.len; at++) {
        size_t run = convert_ascii_run(bytes, at);
        buffer_add(store, bytes.data + at, run);
        at += run;
        if (at == bytes.len)
            break;
        uint32_t code = table[(unsigned char)bytes.data[at] - 128];
        result.wide++;
        result.controls += code < 0xA0;
        if (code == UTF8_REPLACEMENT)
            replace(store, out);
        else
            utf8_add(store, code);
    }
    return result;
}

/* The byte that GBK of Windows has for the euro, which iconv takes for a bad one. */
static bool is_lone_euro(const char *encoding, unsigned char byte)
{
    return byte == 0x80 && strncmp(encoding, "gb", 2) == 0;
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
        if (fault != EILSEQ && fault != EINVAL)
            continue;
        if (is_lone_euro(out->encoding, (unsigned char)*in))
            utf8_add(store, 0x20AC);
        else
            replace(store, out);
        in++;
        left--;
    }
}

/* HZ (RFC 1843): GB 2312 in seven bits between ~{ and ~}, which no iconv here knows. */
static void unwrap_hz(struct slice bytes, struct buffer *into)
{
    bool shifted = false;
    for (size_t i = 0; i < bytes.len; i++) {
        char c = bytes.data[i], next = i + 1 < bytes.len ? bytes.data[i + 1] : '\0';
        if (c == '~' && (next == '{' || next == '}')) {
            shifted = next == '{';
            i++;
        } else if (c == '~' && (next == '~' || next == '\n')) {
            if (next == '~')
                buffer_add_char(into, '~');
            i++;
        } else {
            shifted = shifted && c != '\n';
            buffer_add_char(into, shifted && c > ' ' ? (char)(c | '\x80') : c);
        }
    }
}

static size_t count_wide(struct slice text)
{
    size_t wide = 0;
    for (size_t i = 0; i < text.len; i++)
        wide += ((unsigned char)text.data[i] & 0xC0) == 0xC0;
    return wide;
}

static struct legacy_result convert_several(struct slice bytes, const char *encoding,
                                            iconv_t converter, struct buffer *store,
                                            struct charset_text *out)
{
    struct buffer unwrapped = {0};
    size_t start = store->len;
    out->encoding = encoding;
    if (strcmp(encoding, "hz-gb-2312") == 0) {
        unwrap_hz(bytes, &unwrapped);
        bytes = buffer_slice(&unwrapped);
    }
    run_iconv(converter, bytes, store, out);
    buffer_free(&unwrapped);
    struct slice made = slice_sub(buffer_slice(store), start, store->len);
    return (struct legacy_result){.wide = count_wide(made)};
}

struct legacy_result legacy_convert(struct slice bytes, const char *encoding, struct buffer *store,
                                    struct charset_text *out)
{
    struct legacy_result result;
    iconv_t converter = (iconv_t)-1;
    if (is_of_several_bytes(encoding))
        converter = strcmp(encoding, "hz-gb-2312") == 0 ? iconv_open("UTF-8", "GB18030")
                                                        : open_converter(encoding);
    if (converter != (iconv_t)-1) {
        result = convert_several(bytes, encoding, converter, store, out);
        iconv_close(converter);
    } else {
        uint32_t table[128];
        if (!fill_table(encoding, table)) {
            encoding = "windows-1252";
            fill_table(encoding, table);
        }
        out->encoding = encoding;
        result = run_table(bytes, table, store, out);
    }
    buffer_add(store, "", 0);
    out->text = buffer_slice(store);
    return result;
}
