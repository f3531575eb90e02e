/* The scripted terminal. Nothing waits, nothing is coloured; each paint is kept as text. */
#include "term/script.h"

#include "base/alloc.h"
#include "base/arena.h"
#include "base/vec.h"
#include "term/driver.h"

#include <stdlib.h>

struct script {
    struct term term;
    struct arena *arena;
    uint32_t *keys;
    size_t key_count, given;
    size_t rows, columns;
    size_t resize_at, resize_rows, resize_columns; /* resize_rows 0: none to come */
    VEC(struct slice) screens;
    size_t bells, suspends, redraws;
    struct slice sent;
};

static void script_close(struct term *term)
{
    struct script *script = (struct script *)term;
    VEC_FREE(&script->screens);
    arena_free(script->arena);
    free(script->keys);
    free(script);
}

static void script_size(struct term *term, size_t *rows, size_t *columns)
{
    struct script *script = (struct script *)term;
    *rows = script->rows;
    *columns = script->columns;
}

static void script_paint(struct term *term, const struct canvas *canvas)
{
    struct script *script = (struct script *)term;
    struct buffer text = {0};
    for (size_t i = 0; i < canvas_rows(canvas); i++) {
        canvas_row_text(canvas, i, &text);
        buffer_add_char(&text, '\n');
    }
    VEC_PUSH(&script->screens, arena_slice(script->arena, buffer_slice(&text)));
    buffer_free(&text);
}

static void script_redraw(struct term *term)
{
    ((struct script *)term)->redraws++;
}

static uint32_t script_key(struct term *term)
{
    struct script *script = (struct script *)term;
    if (script->resize_rows && script->given >= script->resize_at) {
        script->rows = script->resize_rows;
        script->columns = script->resize_columns;
        script->resize_rows = 0;
        return KEYS_RESIZE;
    }
    return script->given < script->key_count ? script->keys[script->given++] : KEYS_NONE;
}

static bool script_key_waiting(struct term *term)
{
    struct script *script = (struct script *)term;
    return script->given < script->key_count;
}

static bool script_wait(struct term *term, int milliseconds)
{
    (void)term, (void)milliseconds;
    return true;
}

static void script_set_mouse(struct term *term, bool on)
{
    (void)term, (void)on;
}

static struct mouse script_mouse(const struct term *term)
{
    (void)term;
    return (struct mouse){MOUSE_RELEASE, 0, 0};
}

static void script_suspend(struct term *term)
{
    ((struct script *)term)->suspends++;
}

static void script_send(struct term *term, struct slice bytes)
{
    struct script *script = (struct script *)term;
    script->sent = arena_slice(script->arena, bytes);
}

static void script_bell(struct term *term)
{
    ((struct script *)term)->bells++;
}

static void script_restyle(struct term *term)
{
    (void)term;
}

static const struct driver driver = {
    .close = script_close,
    .size = script_size,
    .paint = script_paint,
    .redraw = script_redraw,
    .key = script_key,
    .key_waiting = script_key_waiting,
    .wait = script_wait,
    .suspend = script_suspend,
    .send = script_send,
    .set_mouse = script_set_mouse,
    .mouse = script_mouse,
    .bell = script_bell,
    .restyle = script_restyle,
};

struct term *script_open(size_t rows, size_t columns, struct slice keys)
{
    struct script *script = alloc_zeroed(1, sizeof *script);
    script->arena = arena_new();
    script->keys = alloc_zeroed(keys.len, sizeof *script->keys);
    script->key_count = key_parse(keys, script->keys, keys.len);
    script->rows = rows;
    script->columns = columns;
    term_init(&script->term, &driver, &(struct term_options){.color = true, .wake = -1});
    if (!keys.len || script->key_count)
        return &script->term;
    term_close(&script->term);
    return NULL;
}

void script_resize_at(struct term *term, size_t key_number, size_t rows, size_t columns)
{
    struct script *script = (struct script *)term;
    script->resize_at = key_number;
    script->resize_rows = rows;
    script->resize_columns = columns;
}

size_t script_screen_count(const struct term *term)
{
    return ((const struct script *)term)->screens.count;
}

struct slice script_screen(const struct term *term, size_t index)
{
    return ((const struct script *)term)->screens.items[index];
}

struct slice script_sent(const struct term *term)
{
    return ((const struct script *)term)->sent;
}

size_t script_bells(const struct term *term)
{
    return ((const struct script *)term)->bells;
}

size_t script_suspends(const struct term *term)
{
    return ((const struct script *)term)->suspends;
}

size_t script_redraws(const struct term *term)
{
    return ((const struct script *)term)->redraws;
}
