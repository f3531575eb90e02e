/* The order in which encodings are tried, and repair. Offsets are bytes of the decoded text. What
 * each encoding's bytes mean stands in convert.c and legacy.c. */
#include "charset/charset.h"

#include "base/limits.h"
#include "charset/binary.h"
#include "charset/convert.h"
#include "charset/declare.h"
#include "charset/guess.h"
#include "charset/labels.h"
#include "charset/legacy.h"
#include "charset/refine.h"
#include "text/utf8.h"

#include <string.h>

enum { GUESS_BYTES = 262144 };

/* How a file splits under UTF-8: whole sequences of several bytes, and bad ones. */
struct utf8_count {
    size_t good, bad, odd; /* odd: bad bytes that are no letter or mark in Windows-1252 */
};

static bool is_bad(struct slice s, size_t at, size_t len, uint32_t code)
{
    return code == UTF8_REPLACEMENT && !(len == 3 && memcmp(s.data + at, "\xEF\xBF\xBD", 3) == 0);
}

static struct utf8_count count_utf8(struct slice s)
{
    struct utf8_count count = {0};
    for (size_t at = convert_ascii_run(s, 0); at < s.len; at += convert_ascii_run(s, at)) {
        uint32_t code;
        size_t len = utf8_decode(s, at, &code);
        bool bad = is_bad(s, at, len, code);
        count.good += !bad;
        count.bad += bad;
        count.odd += bad && !convert_1252_plausible((unsigned char)s.data[at]);
        at += len;
    }
    return count;
}

static bool is_utf8(struct utf8_count count)
{
    if (!count.bad)
        return true;
    /* Text of another encoding hits a whole UTF-8 sequence about once in seven bad ones. */
    return count.good >= 2 * count.bad || (!count.good && count.odd == count.bad);
}

static void repair(struct slice bytes, struct buffer *store, struct charset_text *out)
{
    buffer_reserve(store, bytes.len + bytes.len / 8);
    for (size_t at = 0; at < bytes.len;) {
        size_t run = convert_ascii_run(bytes, at);
        buffer_add(store, bytes.data + at, run);
        at += run;
        if (at == bytes.len)
            break;
        uint32_t code;
        size_t len = utf8_decode(bytes, at, &code);
        if (is_bad(bytes, at, len, code) && !out->replaced++)
            out->first_bad = store->len;
        utf8_add(store, code);
        at += len;
    }
    out->text = buffer_slice(store);
}

/* NULs as U+FFFD. Few files have any: most leave at once. */
static void replace_nuls(struct buffer *store, struct charset_text *out)
{
    struct slice text = out->text;
    if (!text.len || !memchr(text.data, 0, text.len))
        return;
    struct buffer clean = {0};
    buffer_reserve(&clean, text.len + 64);
    while (text.len) {
        const char *nul = memchr(text.data, 0, text.len);
        size_t run = nul ? (size_t)(nul - text.data) : text.len;
        buffer_add(&clean, text.data, run);
        if (nul) {
            if (!out->nuls++)
                out->first_nul = clean.len;
            utf8_add(&clean, UTF8_REPLACEMENT);
            run++;
        }
        text = slice_sub(text, run, text.len);
    }
    if (out->replaced) /* moved by the NULs before it: 1 byte became 3 */
        for (size_t at = 0; at < out->first_bad && at < out->text.len; at++)
            out->first_bad += out->text.data[at] ? 0 : 2;
    buffer_free(store);
    *store = clean;
    out->text = buffer_slice(store);
}

static const char *byte_order_mark(struct slice bytes)
{
    if (slice_starts(bytes, SLICE("\xEF\xBB\xBF")))
        return "utf-8";
    if (bytes.len % 4 == 0 && slice_starts(bytes, SLICE("\xFF\xFE\0\0")))
        return "utf-32le";
    if (bytes.len % 4 == 0 && slice_starts(bytes, SLICE("\0\0\xFE\xFF")))
        return "utf-32be";
    if (slice_starts(bytes, SLICE("\xFF\xFE")))
        return "utf-16le";
    return slice_starts(bytes, SLICE("\xFE\xFF")) ? "utf-16be" : NULL;
}

static bool has(struct slice bytes, struct slice what)
{
    return slice_find(bytes, what, 0) < bytes.len;
}

/* A legacy encoding, where UTF-8 is ruled out. */
static const char *guess_legacy(struct slice bytes, bool *missing)
{
    struct slice start = slice_sub(bytes, 0, GUESS_BYTES);
    if (convert_1252_likely(start))
        return refine_guess(bytes, "windows-1252");
    const char *encoding = guess_encoding(bytes, missing);
    if (*missing)
        return "windows-1252";
    bool none = !encoding || strncmp(encoding, "utf-", 4) == 0 || strcmp(encoding, "ascii") == 0;
    return refine_guess(bytes, none ? "windows-1252" : encoding);
}

/* Encodings in seven bits are ASCII to the eye; their escapes give them away. */
static const char *guess_shifted(struct slice bytes, const char *declared)
{
    if (declared && strcmp(declared, "hz-gb-2312") == 0 && has(bytes, SLICE("~{")))
        return declared;
    if (!bytes.len || !memchr(bytes.data, 0x1B, bytes.len))
        return NULL;
    if (has(bytes, SLICE("\x1B$)C")) && memchr(bytes.data, 0x0E, bytes.len))
        return "iso-2022-kr";
    return has(bytes, SLICE("\x1B$B")) || has(bytes, SLICE("\x1B$@")) ? "iso-2022-jp" : NULL;
}

/* Takes the encoding where the bytes do not resist it: more than one bad sequence or C1 control in
 * twenty characters means that it is not theirs. */
static bool take_encoding(struct slice bytes, const char *encoding, struct buffer *store,
                          struct charset_text *out)
{
    struct charset_text tried = *out;
    struct legacy_result result = legacy_convert(bytes, encoding, store, &tried);
    size_t faults = tried.replaced + result.controls;
    if (faults > 1 && faults * 20 > result.wide) {
        buffer_clear(store);
        return false;
    }
    *out = tried;
    return true;
}

/* Latin encodings take any bytes without resistance; other scripts show in the length of runs. */
static bool is_latin(const char *encoding)
{
    static const char *const latin[] = {"windows-1250", "windows-1252", "windows-1254",
                                        "windows-1257", "iso-8859-2",   "iso-8859-3",
                                        "iso-8859-4",   "iso-8859-10",  "iso-8859-13",
                                        "iso-8859-14",  "iso-8859-15",  "iso-8859-16"};
    for (size_t i = 0; i < sizeof latin / sizeof *latin; i++)
        if (strcmp(latin[i], encoding) == 0)
            return true;
    return false;
}

static bool take_declared(struct slice bytes, const char *declared, struct utf8_count count,
                          struct buffer *store, struct charset_text *out)
{
    /* UTF-8 with few bad bytes is UTF-8, whatever is declared. */
    if (!declared || count.good >= 2 * count.bad || strncmp(declared, "utf-", 4) == 0)
        return false;
    if (is_latin(declared) && convert_runs_long(slice_sub(bytes, 0, GUESS_BYTES)))
        return false;
    return take_encoding(bytes, declared, store, out);
}

static void decode_unmarked(struct slice bytes, const char *declared, struct buffer *store,
                            struct charset_text *out)
{
    struct utf8_count count = count_utf8(bytes);
    const char *shifted = count.good || count.bad ? NULL : guess_shifted(bytes, declared);
    if (shifted && take_encoding(bytes, shifted, store, out))
        return;
    if (count.bad && take_declared(bytes, declared, count, store, out))
        return;
    if (is_utf8(count)) {
        out->encoding = "utf-8";
        out->text = bytes;
        if (count.bad)
            repair(bytes, store, out);
        return;
    }
    out->guessed = true;
    legacy_convert(bytes, guess_legacy(bytes, &out->unasked), store, out);
}

/* What the bytes alone do not tell: UTF-16 of a script without spaces, where it is declared. */
static const char *declared_wide(struct slice bytes, const char *declared)
{
    if (!declared || strncmp(declared, "utf-16", 6) != 0 || utf8_valid(bytes))
        return NULL;
    return convert_utf16_plausible(bytes, declared[6] == 'b') ? declared : NULL;
}

static bool decode(struct slice bytes, const char *declared, const char *name, struct buffer *store,
                   struct charset_text *out, struct error *error)
{
    *out = (struct charset_text){0};
    const char *marked = byte_order_mark(bytes);
    const char *wide = marked ? marked : convert_wide_guess(bytes);
    if (!wide)
        wide = declared_wide(bytes, declared);
    if (wide && strcmp(wide, "utf-8") != 0) {
        convert_wide(bytes, wide, store, out);
        out->guessed = !marked && (!declared || strcmp(wide, declared) != 0);
    } else if (binary_bytes(bytes)) {
        return error_set(error, MESSAGE_BINARY_FILE, name, NULL);
    } else if (marked) {
        out->encoding = "utf-8";
        out->text = bytes;
        if (count_utf8(bytes).bad)
            repair(bytes, store, out);
    } else {
        decode_unmarked(bytes, declared, store, out);
    }
    replace_nuls(store, out);
    out->mark = slice_starts(out->text, SLICE("\xEF\xBB\xBF")) ? 3 : 0;
    if (out->text.len > LIMIT_FILE_BYTES)
        return error_set(error, MESSAGE_TOO_LARGE, name, "%zu bytes", out->text.len);
    return true;
}

bool charset_decode(struct slice bytes, struct slice declared, const char *name,
                    struct buffer *store, struct charset_text *out, struct error *error)
{
    return decode(bytes, labels_encoding(declared), name, store, out, error);
}

bool charset_decode_markup(struct slice bytes, struct slice declared, const char *name,
                           struct buffer *store, struct charset_text *out, struct error *error)
{
    const char *encoding = labels_encoding(declared);
    /* Valid UTF-8 is not asked what it is; only hz and the like would say something else. */
    if (!encoding)
        encoding = declare_encoding(bytes);
    return decode(bytes, encoding, name, store, out, error);
}

static uint32_t line_at(struct slice text, size_t offset)
{
    uint32_t line = 1;
    const char *at = text.data, *end = text.data + offset;
    while (at < end && (at = memchr(at, '\n', (size_t)(end - at)))) {
        line++;
        at++;
    }
    return line;
}

void charset_tell(struct article *article, const struct charset_text *decoded)
{
    article->encoding = arena_string(article->arena, decoded->encoding);
    if (decoded->guessed || decoded->unasked)
        article_warn(article, MESSAGE_ENCODING_GUESSED, 0,
                     decoded->unasked ? "%s, since libuchardet.so.0 is missing" : "%s",
                     decoded->encoding);
    if (decoded->replaced)
        article_warn(article, MESSAGE_INVALID_BYTES, line_at(decoded->text, decoded->first_bad),
                     decoded->replaced == 1 ? "one" : "%zu, the first here", decoded->replaced);
    if (decoded->nuls)
        article_warn(article, MESSAGE_NUL_BYTES, line_at(decoded->text, decoded->first_nul),
                     decoded->nuls == 1 ? "one" : "%zu, the first here", decoded->nuls);
}
