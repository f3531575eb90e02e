/* Text as the reader shows it. Sentences keep their bytes in the model; here line breaks and runs
 * of spaces become one space and controls become visible. */
#include "sheet/display.h"

#include "text/safe.h"
#include "text/utf8.h"

#include <string.h>

static bool has_double_space(struct slice s)
{
    for (size_t i = 1; i < s.len; i++)
        if (s.data[i] == ' ' && s.data[i - 1] == ' ')
            return true;
    return false;
}

static void collapse(struct buffer *b)
{
    size_t kept = 0;
    for (size_t i = 0; i < b->len; i++)
        if (b->data[i] != ' ' || (kept > 0 && b->data[kept - 1] != ' '))
            b->data[kept++] = b->data[i];
    b->len = kept;
    if (b->data)
        b->data[kept] = '\0';
}

struct slice display_text(struct slice raw, struct buffer *scratch)
{
    struct slice s = raw;
    if (s.len > DISPLAY_BYTES)
        s.len = utf8_back(raw, DISPLAY_BYTES);
    if (s.len == raw.len && safe_already(s) && !has_double_space(s))
        return s;
    buffer_clear(scratch);
    safe_add(s, (struct safe_options){0}, scratch);
    collapse(scratch);
    if (s.len < raw.len)
        buffer_format(scratch, " [%zu bytes more]", raw.len - s.len);
    return buffer_slice(scratch);
}

struct slice display_sentence(const struct article *article, size_t sentence,
                              struct buffer *scratch)
{
    return display_text(article_sentence(article, sentence), scratch);
}

void display_name(const struct article *article, struct buffer *into)
{
    struct slice name = slice_trim(article->source);
    if (!name.len)
        name = slice_trim(article->title);
    if (!name.len) {
        name = article->path;
        for (size_t i = name.len; i > 0; i--)
            if (name.data[i - 1] == '/' && i < name.len) {
                name = slice_sub(name, i, name.len);
                break;
            }
    }
    struct buffer scratch = {0};
    buffer_add_slice(into, display_text(name, &scratch));
    buffer_free(&scratch);
}

static int digits_at(struct slice s, size_t at)
{
    if (at + 2 > s.len || s.data[at] < '0' || s.data[at] > '9' || s.data[at + 1] < '0' ||
        s.data[at + 1] > '9')
        return -1;
    return 10 * (s.data[at] - '0') + s.data[at + 1] - '0';
}

/* Appends "3 Mar"; false where there is no date. */
static bool add_day(struct slice published, struct buffer *into)
{
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    int month = digits_at(published, 5), day = digits_at(published, 8);
    if (month < 1 || month > 12 || day < 1)
        return false;
    buffer_format(into, "%d %s", day, months[month - 1]);
    return true;
}

void display_day(struct slice published, struct buffer *into)
{
    if (add_day(published, into))
        buffer_format(into, " %.*s", 4, published.data);
}

void display_time(const struct article *article, bool year, struct buffer *into)
{
    struct slice published = article->published;
    if (!add_day(published, into))
        return;
    if (published.len >= 16 && published.data[10] == 'T' && digits_at(published, 11) >= 0)
        buffer_format(into, " %.*s", 5, published.data + 11);
    else if (year)
        buffer_format(into, " %.*s", 4, published.data);
}

static bool is_rtl_code(uint32_t code)
{
    return (code >= 0x590 && code <= 0x8FF) || (code >= 0xFB1D && code <= 0xFDFF) ||
           (code >= 0xFE70 && code <= 0xFEFE) || (code >= 0x10800 && code <= 0x10FFF) ||
           (code >= 0x1E800 && code <= 0x1EFFF);
}

static bool is_ltr_code(uint32_t code)
{
    return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z') ||
           (code >= 0xC0 && code < 0x590) || (code >= 0x900 && code < 0x2000) ||
           (code >= 0x3040 && code < 0xFB1D);
}

bool display_is_rtl(struct slice text)
{
    for (size_t at = 0; at < text.len && at < 256;) {
        uint32_t code;
        at += utf8_decode(text, at, &code);
        if (is_rtl_code(code))
            return true;
        if (is_ltr_code(code))
            return false;
    }
    return false;
}
