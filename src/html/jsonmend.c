/* One pass over broken JSON that writes whole JSON. It knows what may come next (a key, a colon, a
 * value, a comma) from what came before and which bracket is open, and bends what it finds to that.
 * Offsets are bytes of the text. Never recurses; brackets deeper than a bound are dropped. */
#include "html/jsonmend.h"

#include <ctype.h>
#include <string.h>

enum { DEPTH = 200, KEY_MOST = 50 };

enum want {
    WANT_VALUE, /* a value, at the top or behind a colon */
    WANT_ITEM,  /* a key in an object, a value in an array, or the end of either */
    WANT_COLON,
    WANT_COMMA /* a comma or the end */
};

struct mend {
    struct slice text;
    size_t at;
    struct buffer *into;
    char open[DEPTH]; /* '{' or '[' */
    size_t depth;
    enum want want;
    bool comma; /* a comma is owed before the next item */
};

struct slice jsonmend_core(struct slice text)
{
    size_t start = 0;
    while (start < text.len && text.data[start] != '{' && text.data[start] != '[') {
        struct slice rest = slice_sub(text, start, text.len);
        if (slice_starts(rest, SLICE("<![CDATA[")))
            start += 8;
        start++;
    }
    size_t end = text.len;
    while (end > start && text.data[end - 1] != '}' && text.data[end - 1] != ']')
        end--;
    /* A closing CDATA mark is no bracket. */
    struct slice core = slice_sub(text, start, end);
    if (slice_ends(core, SLICE("]]")) && end < text.len && text.data[end] == '>') {
        core.len -= 2;
        while (core.len && core.data[core.len - 1] != '}' && core.data[core.len - 1] != ']')
            core.len--;
    }
    return core.len ? core : slice_sub(text, start, text.len);
}

static char byte_at(const struct mend *mend, size_t at)
{
    return at < mend->text.len ? mend->text.data[at] : '\0';
}

static size_t skip_space(const struct mend *mend, size_t at)
{
    while (at < mend->text.len && (unsigned char)mend->text.data[at] <= ' ')
        at++;
    return at;
}

/* A quoted name with a colon behind it. */
static bool is_key(const struct mend *mend, size_t at)
{
    size_t end = at + 1;
    while (end - at < KEY_MOST && (isalnum((unsigned char)byte_at(mend, end)) ||
                                   strchr("@_-", byte_at(mend, end) ? byte_at(mend, end) : ' ')))
        end++;
    return end > at + 1 && byte_at(mend, end) == '"' &&
           byte_at(mend, skip_space(mend, end + 1)) == ':';
}

/* Whether the quotation mark at `at` ends the string: only then does what follows fit. */
static bool closes(const struct mend *mend, size_t at, bool key)
{
    size_t next = skip_space(mend, at + 1);
    char c = byte_at(mend, next);
    if (next >= mend->text.len || (key && c == ':'))
        return true;
    if (key)
        return false;
    if (c == '}' || c == ']')
        return true;
    if (c == '"') /* a comma was forgotten, if a key follows */
        return is_key(mend, next);
    if (c != ',')
        return false;
    /* `he said "yes", then left`: behind a comma comes an item, not a word. */
    c = byte_at(mend, skip_space(mend, next + 1));
    return c == '"' || c == '{' || c == '[' || c == '}' || c == ']' || c == '-' ||
           isdigit((unsigned char)c) || c == 't' || c == 'f' || c == 'n' || c == '\0' || c == ',';
}

/* The unit of UTF-16 in "\\uXXXX" at `at`; -1 where there is none. */
static long unit_at(const struct mend *mend, size_t at)
{
    long unit = 0;
    if (byte_at(mend, at) != '\\' || byte_at(mend, at + 1) != 'u')
        return -1;
    for (size_t i = at + 2; i < at + 6; i++) {
        int c = tolower((unsigned char)byte_at(mend, i));
        if (!isxdigit(c))
            return -1;
        unit = unit * 16 + (isdigit(c) ? c - '0' : c - 'a' + 10);
    }
    return unit;
}

static bool add_unit(struct mend *mend)
{
    long unit = unit_at(mend, mend->at), next = unit_at(mend, mend->at + 6);
    bool pair = unit >= 0xD800 && unit < 0xDC00 && next >= 0xDC00 && next < 0xE000;
    if (unit < 0)
        return false;
    if (!unit || (!pair && unit >= 0xD800 && unit < 0xE000))
        buffer_add_string(mend->into, "\\uFFFD");
    else
        buffer_add(mend->into, mend->text.data + mend->at, pair ? 12 : 6);
    mend->at += pair ? 12 : 6;
    return true;
}

static void add_escape(struct mend *mend)
{
    char next = byte_at(mend, mend->at + 1);
    if (add_unit(mend))
        return;
    if (next && next != 'u' && strchr("\"\\/bfnrt", next)) {
        buffer_add(mend->into, mend->text.data + mend->at, 2);
        mend->at += 2;
        return;
    }
    mend->at++; /* the backslash goes; what it stood before is read as it is */
}

static void add_string(struct mend *mend, bool key)
{
    buffer_add_char(mend->into, '"');
    for (mend->at++; mend->at < mend->text.len;) {
        char c = mend->text.data[mend->at];
        if (c == '\\') {
            add_escape(mend);
            continue;
        }
        if (c == '"' && closes(mend, mend->at, key))
            break;
        if (c == '"')
            buffer_add_string(mend->into, "\\\"");
        else if ((unsigned char)c < ' ' || c == 0x7F)
            buffer_add_char(mend->into, ' ');
        else
            buffer_add_char(mend->into, c);
        mend->at++;
    }
    mend->at++;
    buffer_add_char(mend->into, '"');
}

static void owe_comma(struct mend *mend)
{
    if (mend->comma)
        buffer_add_char(mend->into, ',');
    mend->comma = false;
}

static bool in_object(const struct mend *mend)
{
    return mend->depth && mend->open[mend->depth - 1] == '{';
}

static void value_done(struct mend *mend)
{
    mend->want = WANT_COMMA;
    mend->comma = true;
}

static void open_bracket(struct mend *mend, char c)
{
    owe_comma(mend);
    mend->open[mend->depth++] = c;
    buffer_add_char(mend->into, c);
    mend->want = WANT_ITEM;
    mend->at++;
}

/* Closes what is open, whichever bracket was written. */
static void close_bracket(struct mend *mend)
{
    if (mend->want == WANT_COLON)
        buffer_add_string(mend->into, ":null");
    else if (mend->want == WANT_VALUE)
        buffer_add_string(mend->into, "null");
    buffer_add_char(mend->into, mend->open[--mend->depth] == '{' ? '}' : ']');
    value_done(mend);
}

/* A bracket that closes nothing open is passed over; what it skips is closed with it. */
static void close_down_to(struct mend *mend, char c)
{
    size_t depth = mend->depth;
    while (depth > 1 && mend->open[depth - 1] != (c == '}' ? '{' : '['))
        depth--;
    while (depth > 1 && mend->depth >= depth)
        close_bracket(mend);
}

/* A number, true, false or null as it stands; another word is null. */
static void add_word(struct mend *mend)
{
    size_t start = mend->at;
    while (mend->at < mend->text.len && !strchr(",:{}[]\" \t\r\n", mend->text.data[mend->at]))
        mend->at++;
    struct slice word = slice_sub(mend->text, start, mend->at);
    size_t digits = word.len && word.data[0] == '-';
    bool number =
        word.len > digits && word.len < 16 && (word.data[digits] != '0' || word.len == digits + 1);
    for (size_t i = digits; i < word.len; i++)
        number = number && isdigit((unsigned char)word.data[i]);
    bool named = slice_equal_string(word, "true") || slice_equal_string(word, "false");
    owe_comma(mend);
    buffer_add_slice(mend->into, number || named ? word : SLICE("null"));
    if (!word.len)
        mend->at++;
    value_done(mend);
}

static bool skip_comment(struct mend *mend)
{
    struct slice rest = slice_sub(mend->text, mend->at, mend->text.len);
    bool block = slice_starts(rest, SLICE("/*"));
    if (!block && !slice_starts(rest, SLICE("//")))
        return false;
    struct slice end = block ? SLICE("*/") : SLICE("\n");
    mend->at = slice_find(mend->text, end, mend->at + 2) + end.len;
    return true;
}

/* A key, or a value where one is wanted. */
static void add_item(struct mend *mend, char c)
{
    bool key = mend->want != WANT_VALUE && in_object(mend);
    if (key && c != '"') { /* nothing else can stand here */
        mend->at++;
    } else if (c == '"') {
        owe_comma(mend);
        add_string(mend, key);
        if (key)
            mend->want = WANT_COLON;
        else
            value_done(mend);
    } else if (c == '{' || c == '[') {
        if (mend->depth < DEPTH)
            open_bracket(mend, c);
        else
            mend->at++;
    } else {
        add_word(mend);
    }
}

static void step(struct mend *mend)
{
    char c = mend->text.data[mend->at];
    if ((unsigned char)c <= ' ') {
        mend->at++;
    } else if (c == '/' && skip_comment(mend)) {
        return;
    } else if (c == ',') {
        mend->at++;
        if (mend->want == WANT_COMMA)
            mend->want = WANT_ITEM;
    } else if (c == ':') {
        mend->at++;
        if (mend->want == WANT_COLON) {
            buffer_add_char(mend->into, ':');
            mend->want = WANT_VALUE;
        }
    } else if (c == '}' || c == ']') {
        mend->at++;
        close_down_to(mend, c);
    } else if (mend->want == WANT_COLON) {
        buffer_add_char(mend->into, ':');
        mend->want = WANT_VALUE;
    } else {
        add_item(mend, c);
    }
}

bool jsonmend(struct slice text, struct buffer *into)
{
    struct mend mend = {.text = text, .into = into, .want = WANT_VALUE};
    while (mend.at < text.len && text.data[mend.at] != '{' && text.data[mend.at] != '[')
        mend.at++;
    if (mend.at >= text.len)
        return false;
    /* Several values one behind the other become one array. */
    open_bracket(&mend, '[');
    mend.at--;
    while (mend.at < text.len)
        step(&mend);
    while (mend.depth)
        close_bracket(&mend);
    return true;
}
