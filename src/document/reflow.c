/* A line is full when the next word would not have fitted; a paragraph's last line seldom is. All
 * lengths are bytes, which serves as a measure since a text keeps to one script. */
#include "document/reflow.h"

#include "text/chars.h"
#include "text/utf8.h"

enum { WORD_MOST = 40, CJK = 0x2E80, CJK_BYTES = 3 };

static uint32_t first_code(struct slice s)
{
    uint32_t code = 0;
    if (s.len)
        utf8_decode(s, 0, &code);
    return code;
}

static uint32_t last_code(struct slice s)
{
    uint32_t code = 0;
    if (s.len)
        utf8_decode(s, utf8_back(s, s.len), &code);
    return code;
}

static bool is_full(struct slice line, struct slice next, size_t width)
{
    size_t word = slice_find(slice_sub(next, 0, WORD_MOST), SLICE(" "), 0);
    if (first_code(next) >= CJK)
        word = CJK_BYTES;
    return (line.len + 1 + word) * 20 >= width * 19;
}

/* "•", "- ", "3.", "b)". */
static bool is_item(struct slice line)
{
    uint32_t code = first_code(line);
    size_t at = 0;
    if (code == 0x2022 || code == 0x25AA || code == 0x25CF || slice_starts(line, SLICE("- ")) ||
        slice_starts(line, SLICE("\xE2\x80\x93 ")))
        return true;
    while (at < line.len && at < 3 && line.data[at] >= '0' && line.data[at] <= '9')
        at++;
    if (!at && line.len && char_is_letter(code) && code < 0x80)
        at = 1;
    return at && at + 1 < line.len && line.data[at + 1] == ' ' &&
           (line.data[at] == ')' || (line.data[at] == '.' && line.data[0] <= '9'));
}

bool reflow_joins(struct slice line, struct slice next, size_t width, bool apart)
{
    bool small = char_is_lower(first_code(next)), full = is_full(line, next, width);
    if (is_item(next))
        return false;
    bool ended = strchr(".!?:", line.data[line.len - 1]) != NULL;
    if (apart)
        return small && !ended && line.len * 3 >= width;
    /* What follows a sentence is a paragraph's next line rather than a caption or a cell. */
    return small || (full && (!ended || next.len * 2 >= width));
}

void reflow_add_gap(struct buffer *paragraph, struct slice next)
{
    struct slice so_far = buffer_slice(paragraph);
    uint32_t last = last_code(so_far);
    bool hyphen = last == '-' && so_far.len > 1 &&
                  char_is_letter(last_code(slice_sub(so_far, 0, so_far.len - 1)));
    if (!hyphen && (last < CJK || first_code(next) < CJK))
        buffer_add_char(paragraph, ' ');
}
