/* The prompt's line editor: offsets are bytes of UTF-8, at grapheme boundaries. */
#include "keyboard/prompt.h"

#include "canvas/key.h"
#include "text/grapheme.h"
#include "text/utf8.h"
#include "text/width.h"

#include <string.h>

enum { PROMPT_BYTES = 400 };

void prompt_open(struct prompt *prompt, enum prompt_kind kind)
{
    buffer_clear(&prompt->text);
    prompt->kind = kind;
    prompt->at = prompt->back = prompt->tabs = 0;
    prompt->pasting = false;
}

void prompt_free(struct prompt *prompt)
{
    buffer_free(&prompt->text);
    buffer_free(&prompt->draft);
    history_free(&prompt->searches);
    history_free(&prompt->commands);
}

struct history *prompt_history(struct prompt *prompt)
{
    return prompt->kind == PROMPT_COMMAND ? &prompt->commands : &prompt->searches;
}

struct slice prompt_last_search(const struct prompt *prompt)
{
    return history_line(&prompt->searches, 1);
}

static size_t cluster_before(const struct prompt *prompt)
{
    struct slice s = buffer_slice(&prompt->text);
    size_t start = 0;
    for (size_t at = 0; at < prompt->at;) {
        start = at;
        at = grapheme_next(s, at);
    }
    return start;
}

static size_t word_before(const struct prompt *prompt)
{
    size_t at = prompt->at;
    while (at > 0 && prompt->text.data[at - 1] == ' ')
        at--;
    while (at > 0 && prompt->text.data[at - 1] != ' ')
        at--;
    return at;
}

static void erase(struct prompt *prompt, size_t start, size_t end)
{
    struct buffer *b = &prompt->text;
    if (start >= end)
        return;
    memmove(b->data + start, b->data + end, b->len - end);
    b->len -= end - start;
    b->data[b->len] = '\0';
    prompt->at = start;
}

static void put(struct prompt *prompt, struct slice bytes)
{
    struct buffer *b = &prompt->text;
    if (b->len + bytes.len > PROMPT_BYTES)
        return;
    buffer_add_slice(b, bytes);
    memmove(b->data + prompt->at + bytes.len, b->data + prompt->at,
            b->len - bytes.len - prompt->at);
    memcpy(b->data + prompt->at, bytes.data, bytes.len);
    prompt->at += bytes.len;
}

static void insert(struct prompt *prompt, uint32_t key)
{
    char bytes[4];
    if (key < 32 || key == 127 || (key >= 0x80 && key < 0xA0) || key >= KEY_NAMED_BASE)
        return;
    put(prompt, (struct slice){bytes, utf8_encode(key, bytes)});
}

void prompt_replace(struct prompt *prompt, size_t start, struct slice with)
{
    erase(prompt, start, prompt->at);
    put(prompt, with);
}

/* One line further back (by 1) or on; beyond the latest is what was being typed. */
static void recall(struct prompt *prompt, int by)
{
    const struct history *history = prompt_history(prompt);
    size_t back = prompt->back + (size_t)by;
    if ((by < 0 && !prompt->back) || back > history->count)
        return;
    if (!prompt->back) {
        buffer_clear(&prompt->draft);
        buffer_add_slice(&prompt->draft, buffer_slice(&prompt->text));
    }
    prompt->back = back;
    buffer_clear(&prompt->text);
    buffer_add_slice(&prompt->text,
                     back ? history_line(history, back) : buffer_slice(&prompt->draft));
    prompt->at = prompt->text.len;
}

static enum prompt_result end(struct prompt *prompt, enum prompt_result result)
{
    if (result == PROMPT_ENTERED && prompt->kind != PROMPT_EXPORT)
        history_add(prompt_history(prompt), buffer_slice(&prompt->text));
    prompt->kind = PROMPT_NONE;
    return result;
}

enum {
    CONTROL_A = 1,
    CONTROL_C = 3,
    CONTROL_E = 5,
    CONTROL_H = 8,
    CONTROL_K = 11,
    CONTROL_U = 21,
    CONTROL_W = 23
};

static void edit(struct prompt *prompt, uint32_t key)
{
    size_t len = prompt->text.len;
    struct slice s = buffer_slice(&prompt->text);
    if (key == CONTROL_A || key == KEYS_HOME)
        prompt->at = 0;
    else if (key == CONTROL_E || key == KEYS_END)
        prompt->at = len;
    else if (key == KEYS_LEFT)
        prompt->at = cluster_before(prompt);
    else if (key == KEYS_RIGHT && prompt->at < len)
        prompt->at = grapheme_next(s, prompt->at);
    else if (key == KEYS_DELETE && prompt->at < len)
        erase(prompt, prompt->at, grapheme_next(s, prompt->at));
    else if (key == CONTROL_U)
        erase(prompt, 0, prompt->at);
    else if (key == CONTROL_K)
        erase(prompt, prompt->at, len);
    else if (key == CONTROL_W)
        erase(prompt, word_before(prompt), prompt->at);
    else if (key == KEYS_UP)
        recall(prompt, 1);
    else if (key == KEYS_DOWN)
        recall(prompt, -1);
    else
        insert(prompt, key);
}

enum prompt_result prompt_key(struct prompt *prompt, uint32_t key)
{
    prompt->tabs = 0;
    if (key == KEYS_PASTE_START || key == KEYS_PASTE_END) {
        prompt->pasting = key == KEYS_PASTE_START;
        return PROMPT_GOES_ON;
    }
    if (prompt->pasting) {
        insert(prompt, key < 32 ? ' ' : key);
        return PROMPT_GOES_ON;
    }
    if (key == KEYS_ESCAPE || key == CONTROL_C)
        return end(prompt, PROMPT_CANCELLED);
    if (key == KEYS_ENTER || key == '\n')
        return end(prompt, PROMPT_ENTERED);
    if (key == KEYS_BACKSPACE || key == CONTROL_H) {
        if (!prompt->text.len)
            return end(prompt, PROMPT_CANCELLED);
        erase(prompt, cluster_before(prompt), prompt->at);
        return PROMPT_GOES_ON;
    }
    edit(prompt, key);
    return PROMPT_GOES_ON;
}

void prompt_draw(const struct prompt *prompt, struct canvas *canvas, size_t row)
{
    size_t columns = canvas_columns(canvas);
    const char *sign = prompt->kind == PROMPT_FILTER    ? "&"
                       : prompt->kind == PROMPT_COMMAND ? ":"
                       : prompt->kind == PROMPT_EXPORT  ? "Write to: "
                                                        : "/";
    canvas_fill(canvas, row, 0, columns, MEANING_PLAIN, ' ');
    size_t start = canvas_string(canvas, row, 0, columns, MEANING_KEY, sign);
    struct slice s = buffer_slice(&prompt->text);
    size_t from = 0;
    while (start + width_text(slice_sub(s, from, prompt->at)) + 2 > columns && from < prompt->at)
        from = grapheme_next(s, from);
    canvas_text(canvas, row, start, columns - start, MEANING_PLAIN, slice_sub(s, from, s.len));
    canvas_set_cursor(canvas, row, start + width_text(slice_sub(s, from, prompt->at)));
}
