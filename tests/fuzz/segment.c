/* Any text in any of the languages, repaired to UTF-8: its sentences go up, do not overlap, start
 * and end at whole characters without outer white space, and leave out nothing but white space. */
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

/* The same bytes as a user's list of abbreviations: they are taken or refused. */
static void add_own(struct slice words)
{
    struct segment_options options = {0};
    struct arena *arena = arena_new();
    if (!segment_add_abbreviations(&options, arena, SLICE("de"), words, NULL))
        require(!options.own);
    arena_free(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const tags[] = {"am", "ar", "bg", "da", "de",    "el", "en", "es", "fa",
                                       "fr", "hi", "hy", "it", "ja",    "kk", "mr", "my", "nl",
                                       "pl", "pt", "ru", "sk", "ur-PK", "zh", "xx", NULL};
    struct buffer text = {0};
    buffer_add(&text, "", 0);
    utf8_repair(slice_of((const char *)data, size), &text);
    struct walk walk = {.text = buffer_slice(&text)};
    const char *tag = tags[size % (sizeof tags / sizeof *tags)];
    segment_text(walk.text, slice_from(tag), check, &walk);
    require_space(walk.text, walk.end, walk.text.len);
    add_own(walk.text);
    buffer_free(&text);
    return 0;
}
