/* Names of keys, both ways. A name alone ("PageDown") needs no brackets; in a sequence it stands in
 * <>. Control keys are written ^X, the caret itself as "^" where no letter follows, or <^>. */
#include "canvas/key.h"

#include "text/utf8.h"

#include <string.h>

struct name {
    uint32_t key;
    const char *word;
};

static const struct name names[] = {
#define X(name, word) {KEYS_##name, word},
    NAMED_KEYS(X)
#undef X
        {KEYS_ESCAPE, "Esc"},
    {KEYS_ENTER, "Enter"},
    {KEYS_TAB, "Tab"},
    {KEYS_BACKSPACE, "Backspace"},
    {' ', "Space"},
};

static const char *word_of(uint32_t key)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (names[i].key == key)
            return names[i].word;
    return NULL;
}

void key_name_add(uint32_t key, struct buffer *into)
{
    const char *word = word_of(key);
    if (word)
        buffer_add_string(into, word);
    else if (key < 0x20)
        buffer_format(into, "^%c", (char)(key ^ 0x40));
    else if (key >= 0x80 && key < 0xA0)
        buffer_format(into, "<%02X>", (unsigned)key);
    else
        utf8_add(into, key);
}

static bool find_word(struct slice word, bool exact, uint32_t *key)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct slice known = slice_from(names[i].word);
        if (exact ? slice_equal(word, known) : slice_equal_nocase(word, known)) {
            *key = names[i].key;
            return true;
        }
    }
    return false;
}

static bool is_control_letter(char c)
{
    return (c >= '@' && c <= '_') || (c >= 'a' && c <= 'z');
}

/* "<PageDown>", "<^D>", "<x>": gives its length, or 0 where it is none of these. */
static size_t parse_bracketed(struct slice s, uint32_t *key)
{
    size_t end = slice_find(s, SLICE(">"), 2);
    if (s.data[0] != '<' || end >= s.len)
        return 0;
    struct slice inside = slice_sub(s, 1, end);
    if (find_word(inside, false, key))
        return end + 1;
    if (inside.len == 2 && inside.data[0] == '^' && is_control_letter(inside.data[1])) {
        *key = (uint32_t)inside.data[1] & 0x1F;
        return end + 1;
    }
    return utf8_decode(inside, 0, key) == inside.len ? end + 1 : 0;
}

static size_t parse_one(struct slice s, uint32_t *key)
{
    size_t len = parse_bracketed(s, key);
    if (len)
        return len;
    if (s.data[0] == '^' && s.len > 1 && is_control_letter(s.data[1])) {
        *key = (uint32_t)s.data[1] & 0x1F;
        return 2;
    }
    return utf8_decode(s, 0, key);
}

size_t key_parse(struct slice name, uint32_t *keys, size_t room)
{
    if (room && find_word(name, true, &keys[0]))
        return 1;
    size_t count = 0;
    for (size_t at = 0; at < name.len;) {
        struct slice rest = slice_sub(name, at, name.len);
        unsigned char byte = (unsigned char)rest.data[0];
        if (count == room || byte <= ' ' || byte == 0x7F)
            return 0;
        at += parse_one(rest, &keys[count++]);
    }
    return utf8_valid(name) ? count : 0;
}
