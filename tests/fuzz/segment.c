/* Any text, repaired to UTF-8: its sentences go up, do not overlap, start and end at whole
 * characters without outer white space, and leave out nothing but white space. */
#include "segment/segment.h"
#include "base/buffer.h"
#include "text/chars.h"
#include "text/utf8.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct walk {
    struct slice text;
    size_t end;
};

static void require(bool holds)
{
    if (!holds)
        abort();
}

static bool is_boundary(struct slice text, size_t at)
{
    return at == text.len || ((unsigned char)text.data[at] & 0xC0) != 0x80;
}

static uint32_t code_at(struct slice text, size_t at)
{
    uint32_t code;
    utf8_decode(text, at, &code);
    return code;
}

static void require_space(struct slice text, size_t from, size_t to)
{
    uint32_t code;
    for (size_t at = from; at < to;) {
        at += utf8_decode(text, at, &code);
        require(char_is_space(code));
    }
}

static bool check(void *context, struct range range)
{
    struct walk *walk = context;
    require(range.start >= walk->end && range.end > range.start && range.end <= walk->text.len);
    require(is_boundary(walk->text, range.start) && is_boundary(walk->text, range.end));
    require(!char_is_space(code_at(walk->text, range.start)));
    require(!char_is_space(code_at(walk->text, utf8_back(walk->text, range.end))));
    require_space(walk->text, walk->end, range.start);
    walk->end = range.end;
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct slice tags[] = {{"en", 2}, {"el", 2}, {"hy-AM", 5}, {NULL, 0}};
    struct buffer text = {0};
    buffer_add(&text, "", 0);
    utf8_repair(slice_of((const char *)data, size), &text);
    struct walk walk = {.text = buffer_slice(&text)};
    segment_text(walk.text, tags[size % 4], check, &walk);
    require_space(walk.text, walk.end, walk.text.len);
    buffer_free(&text);
    return 0;
}
