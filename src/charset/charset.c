/* The order in which encodings are tried, and repair. Offsets are bytes of the decoded text. What
 * each encoding's bytes mean stands in convert.c. */
#include "charset/charset.h"

#include "base/limits.h"
#include "charset/binary.h"
#include "charset/convert.h"
#include "charset/guess.h"
#include "text/utf8.h"

#include <string.h>

enum { GUESS_BYTES = 262144, UTF16_SAMPLE = 65536 };

/* How a file splits under UTF-8: whole sequences of several bytes, and bad ones. */
struct utf8_count {
    size_t good, bad, odd; /* odd: bad bytes that are no letter or mark in Windows-1252 */
};

/* Length of the ASCII run at the start, eight bytes at a time. */
static size_t ascii_run(struct slice s, size_t at)
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

static bool is_bad(struct slice s, size_t at, size_t len, uint32_t code)
{
    return code == UTF8_REPLACEMENT && !(len == 3 && memcmp(s.data + at, "\xEF\xBF\xBD", 3) == 0);
}

static struct utf8_count count_utf8(struct slice s)
{
    struct utf8_count count = {0};
    for (size_t at = ascii_run(s, 0); at < s.len; at += ascii_run(s, at)) {
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
        size_t run = ascii_run(bytes, at);
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

/* UTF-16 without a mark: the high bytes of Latin text are NUL on one side only. */
static const char *guess_utf16(struct slice bytes)
{
    size_t sample = bytes.len < UTF16_SAMPLE ? bytes.len : UTF16_SAMPLE, zeros[2] = {0, 0};
    if (bytes.len < 4 || bytes.len % 2)
        return NULL;
    for (size_t i = 0; i < sample; i++)
        zeros[i % 2] += !bytes.data[i];
    size_t more = zeros[0] > zeros[1] ? zeros[0] : zeros[1];
    size_t less = zeros[0] + zeros[1] - more;
    /* Spaces and line ends alone make some 5 % of any script's characters. */
    if (more * 20 < sample / 2 * 1 || less * 20 > more)
        return NULL;
    const char *encoding = zeros[0] > zeros[1] ? "utf-16be" : "utf-16le";
    return convert_utf16_plausible(slice_sub(bytes, 0, sample), encoding[6] == 'b') ? encoding
                                                                                    : NULL;
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

/* A legacy encoding, where UTF-8 is ruled out. */
static const char *guess_legacy(struct slice bytes, bool *missing)
{
    if (convert_1252_likely(slice_sub(bytes, 0, GUESS_BYTES)))
        return "windows-1252";
    const char *encoding = guess_encoding(bytes, missing);
    return encoding && strncmp(encoding, "utf-", 4) != 0 && strcmp(encoding, "ascii") != 0
               ? encoding
               : "windows-1252";
}

/* ISO 2022 is ASCII to the eye; its escapes to a set of several bytes give it away. */
static bool has_shifts(struct slice bytes)
{
    return bytes.len && memchr(bytes.data, 0x1B, bytes.len) &&
           (slice_find(bytes, SLICE("\x1B$B"), 0) < bytes.len ||
            slice_find(bytes, SLICE("\x1B$@"), 0) < bytes.len ||
            slice_find(bytes, SLICE("\x1B$)C"), 0) < bytes.len);
}

static void decode_unmarked(struct slice bytes, struct buffer *store, struct charset_text *out)
{
    struct utf8_count count = count_utf8(bytes);
    if (!count.good && !count.bad && has_shifts(bytes)) {
        const char *encoding = guess_encoding(bytes, &out->unasked);
        if (encoding && strncmp(encoding, "iso-2022-", 9) == 0) {
            convert_legacy(bytes, encoding, store, out);
            return;
        }
    }
    if (is_utf8(count)) {
        out->encoding = "utf-8";
        out->text = bytes;
        if (count.bad)
            repair(bytes, store, out);
        return;
    }
    out->guessed = true;
    convert_legacy(bytes, guess_legacy(bytes, &out->unasked), store, out);
}

bool charset_decode(struct slice bytes, struct slice declared, const char *name,
                    struct buffer *store, struct charset_text *out, struct error *error)
{
    (void)declared;
    *out = (struct charset_text){0};
    const char *marked = byte_order_mark(bytes);
    const char *wide = marked ? marked : guess_utf16(bytes);
    if (wide && strcmp(wide, "utf-8") != 0) {
        convert_wide(bytes, wide, store, out);
        out->guessed = !marked;
    } else if (binary_bytes(bytes)) {
        return error_set(error, MESSAGE_BINARY_FILE, name, NULL);
    } else if (marked) {
        out->encoding = "utf-8";
        out->text = bytes;
        if (count_utf8(bytes).bad)
            repair(bytes, store, out);
    } else {
        decode_unmarked(bytes, store, out);
    }
    replace_nuls(store, out);
    out->mark = slice_starts(out->text, SLICE("\xEF\xBB\xBF")) ? 3 : 0;
    if (out->text.len > LIMIT_FILE_BYTES)
        return error_set(error, MESSAGE_TOO_LARGE, name, "%zu bytes", out->text.len);
    return true;
}

bool charset_decode_markup(struct slice bytes, struct slice declared, const char *name,
                           struct buffer *store, struct charset_text *out, struct error *error)
{
    return charset_decode(bytes, declared, name, store, out, error);
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
