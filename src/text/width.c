/* Widths in columns, by wcwidth; a short way for ASCII. Offsets are bytes. Each function is linear
 * in what it passes over, whatever the clusters are. */
#include "text/width.h"

#include "text/chars.h"
#include "text/grapheme.h"
#include "text/utf8.h"

#include <langinfo.h>
#include <string.h>
#include <utf8proc.h>
#include <wchar.h>

enum { SOFT_HYPHEN = 0xAD, ZERO_WIDTH_JOINER = 0x200D, FIRST_TONE = 0x1F3FB, LAST_TONE = 0x1F3FF };

static bool is_printable_ascii(uint32_t code)
{
    return code >= 0x20 && code < 0x7F;
}

int width_char(uint32_t code)
{
    if (is_printable_ascii(code))
        return 1;
    if (code == SOFT_HYPHEN)
        return 0;
    int columns = wcwidth((wchar_t)code);
    if (columns >= 0)
        return columns;
    return utf8proc_category((utf8proc_int32_t)code) == UTF8PROC_CATEGORY_CF ? 0 : 1;
}

/* A piece that starts with a character of no width shows it on a dotted circle, unless there is
 * nothing to see. */
static int width_alone(uint32_t code)
{
    int columns = width_char(code);
    if (columns > 0 || code == 0)
        return columns;
    switch (utf8proc_category((utf8proc_int32_t)code)) {
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
        return 0;
    default:
        return 1;
    }
}

static bool adds_columns(uint32_t before, uint32_t code)
{
    if (before == ZERO_WIDTH_JOINER || (code >= FIRST_TONE && code <= LAST_TONE))
        return false;
    return width_char(code) > 0;
}

bool width_next(struct width_scan *scan, struct width_piece *piece)
{
    struct slice s = scan->text;
    size_t start = scan->at, at = start;
    if (at >= s.len)
        return false;
    unsigned char first = (unsigned char)s.data[at];
    if (is_printable_ascii(first) && at + 1 < s.len && !(s.data[at + 1] & 0x80)) {
        *piece = (struct width_piece){
            {(uint32_t)start, (uint32_t)start + 1}, first, 1, .ends_cluster = true};
        scan->at = start + 1;
        scan->state = 0;
        return true;
    }
    at += utf8_decode(s, at, &piece->code);
    piece->columns = width_alone(piece->code);
    piece->ends_cluster = true;
    uint32_t before = piece->code;
    while (at < s.len) {
        uint32_t code;
        size_t len = utf8_decode(s, at, &code);
        if (grapheme_breaks(before, code, &scan->state))
            break;
        if (adds_columns(before, code)) {
            piece->ends_cluster = false;
            break;
        }
        before = code;
        at += len;
    }
    piece->range = (struct range){(uint32_t)start, (uint32_t)at};
    scan->at = at;
    return true;
}

static size_t ascii_run(struct slice s)
{
    size_t at = 0;
    while (at < s.len && is_printable_ascii((unsigned char)s.data[at]))
        at++;
    return at;
}

size_t width_fit(struct slice s, size_t columns, size_t *used)
{
    size_t fit = ascii_run(slice_sub(s, 0, columns));
    *used = fit;
    if (fit == s.len || (fit == columns && is_printable_ascii((unsigned char)s.data[fit])))
        return fit;
    /* The last plain character may carry marks. */
    *used = fit -= fit > 0;
    struct width_scan scan = {.text = s, .at = fit};
    struct width_piece piece;
    while (width_next(&scan, &piece) && *used + (size_t)piece.columns <= columns) {
        *used += (size_t)piece.columns;
        fit = piece.range.end;
    }
    return fit;
}

size_t width_text(struct slice s)
{
    size_t used;
    width_fit(s, SIZE_MAX, &used);
    return used;
}

int width_cluster(struct slice cluster)
{
    return (int)width_text(cluster);
}

bool width_utf8_locale(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}
