/* Cuts a text into lines. Offsets are bytes of the decoded text; widths and indents are characters,
 * which is close enough to columns for telling how a text was wrapped. */
#include "plain/lines.h"

#include "text/chars.h"
#include "text/utf8.h"

#include <string.h>

enum { MOST = 255 };

static bool is_ascii_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Where the text of the range begins; *indent gets the columns passed. */
static size_t skip_space(struct slice text, size_t at, size_t end, unsigned *indent)
{
    *indent = 0;
    while (at < end) {
        uint32_t code;
        size_t len = utf8_decode(text, at, &code);
        if (!char_is_space(code))
            break;
        *indent = code == '\t' ? (*indent / 8 + 1) * 8 : *indent + 1;
        if (*indent > MOST)
            *indent = MOST;
        at += len;
    }
    return at;
}

static size_t skip_space_back(struct slice text, size_t start, size_t end)
{
    while (end > start) {
        if (is_ascii_space(text.data[end - 1])) {
            end--;
            continue;
        }
        if ((unsigned char)text.data[end - 1] < 0x80)
            break;
        uint32_t code;
        size_t before = utf8_back(text, end);
        utf8_decode(text, before, &code);
        if (!char_is_space(code))
            break;
        end = before;
    }
    return end;
}

static uint8_t count_characters(const char *data, size_t len)
{
    size_t count = 0;
    if (len > MOST * 4)
        return MOST;
    for (size_t i = 0; i < len; i++)
        count += ((unsigned char)data[i] & 0xC0) != 0x80;
    return count > MOST ? MOST : (uint8_t)count;
}

void lines_split(struct slice text, size_t from, struct lines *lines)
{
    /* Old Macintosh files have nothing but carriage returns. */
    char end_mark = memchr(text.data, '\n', text.len) ? '\n' : '\r';
    uint32_t number = 0;
    unsigned blanks = 0;
    for (size_t at = from; at < text.len;) {
        const char *found = memchr(text.data + at, end_mark, text.len - at);
        size_t end = found ? (size_t)(found - text.data) : text.len;
        unsigned indent;
        size_t start = skip_space(text, at, end, &indent);
        at = end + 1;
        number++;
        if (start == end) {
            blanks += blanks < MOST;
            continue;
        }
        end = skip_space_back(text, start, end);
        VEC_PUSH(&lines->list,
                 (struct line){(uint32_t)start, (uint32_t)end, number, (uint8_t)indent,
                               (uint8_t)blanks, count_characters(text.data + start, end - start),
                               false});
        blanks = 0;
    }
}

void lines_free(struct lines *lines)
{
    VEC_FREE(&lines->list);
}

static size_t bullet_length(struct slice s)
{
    static const struct slice bullets[] = {
        {"•", 3}, {"◦", 3}, {"▪", 3}, {"▫", 3}, {"‣", 3}, {"●", 3}, {"○", 3}, {"■", 3},
        {"□", 3}, {"∙", 3}, {"⁃", 3}, {"·", 2}, {"►", 3}, {"▶", 3}, {"✓", 3}, {"➤", 3},
        {"–", 3}, {"—", 3}, {"*", 1}, {"-", 1}, {"+", 1}, {"o", 1}};
    if (!strchr("\xE2\xC2*-+o", s.data[0]))
        return 0;
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
        if (slice_starts(s, bullets[i]))
            return bullets[i].len;
    return 0;
}

/* "1." "12)" "(3)"; gives the length without the white space after it. */
static size_t number_length(struct slice s, unsigned *number)
{
    size_t at = s.len && s.data[0] == '(', digits = 0;
    for (*number = 0; at < s.len && s.data[at] >= '0' && s.data[at] <= '9' && digits < 3; at++) {
        *number = *number * 10 + (unsigned)(s.data[at] - '0');
        digits++;
    }
    if (!digits || !*number || at == s.len || (s.data[at] != '.' && s.data[at] != ')'))
        return 0;
    if (s.data[0] == '(' && s.data[at] != ')')
        return 0;
    at++;
    return at < s.len && s.data[at] == ')' ? at + 1 : at;
}

size_t lines_list_mark(struct slice s, unsigned *number)
{
    *number = 0;
    /* Most lines begin with a letter, and only one letter is a mark. */
    if (!s.len || ((s.data[0] | 32) >= 'a' && (s.data[0] | 32) <= 'z' && s.data[0] != 'o'))
        return 0;
    size_t len = bullet_length(s);
    bool tight = len == 3 && s.len > 3 && s.data[0] == '\xE2' && slice_starts(s, SLICE("•"));
    if (!len)
        len = number_length(s, number);
    if (!len || len == s.len)
        return 0;
    unsigned indent;
    size_t after = skip_space(s, len, s.len, &indent);
    if (after == s.len || (after == len && !tight))
        return 0;
    /* "o" is a bullet only where a tab sets it off, as word processors write it. */
    if (s.data[0] == 'o' && s.data[1] != '\t')
        return 0;
    return after;
}

size_t lines_quote_mark(struct slice s)
{
    size_t at = 0, marks = 0;
    while (at < s.len && (s.data[at] == '>' || s.data[at] == ' ')) {
        marks += s.data[at] == '>';
        at++;
    }
    if (!marks || s.data[0] != '>' || at == s.len || s.data[at - 1] != ' ')
        return 0;
    return at;
}

bool lines_ends_sentence(struct slice s)
{
    while (s.len) {
        uint32_t code;
        size_t at = utf8_back(s, s.len);
        utf8_decode(s, at, &code);
        if (code == '.' || code == '!' || code == '?' || code == 0x2026 || code == 0x3002 ||
            code == 0xFF01 || code == 0xFF1F || code == 0x061F || code == 0x06D4 || code == 0x0964)
            return true;
        if (!char_is_quote(code) && code != ')' && code != ']' && code != 0x300D &&
            code != 0x300F && code != 0xFF09 && code != '*' && code != '_' && !char_is_space(code))
            return false;
        s.len = at;
    }
    return false;
}
