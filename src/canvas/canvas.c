/* The grid. Rows are kept apart and only as long as what is drawn in them, so that an endless
 * canvas costs what it shows. A cell's text lies in the canvas's arena or, for ASCII, in one table.
 * Never holds a control character: the text functions pass everything through safe_add. */
#include "canvas/canvas.h"

#include "base/alloc.h"
#include "text/safe.h"
#include "text/utf8.h"
#include "text/width.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_CELL = 32 }; /* characters; UAX #15's stream-safe text has at most 30 marks */

struct row {
    struct cell *cells;
    size_t count; /* cells touched; what lies right of them is blank */
    size_t capacity;
};

struct canvas {
    struct arena *arena;
    struct buffer safe; /* room to make a text safe in */
    struct row *rows;
    size_t allocated; /* rows that exist */
    size_t drawn;     /* endless: rows drawn on */
    size_t height;    /* 0: endless */
    size_t columns;
    size_t cursor_row, cursor_column;
};

static const struct cell blank = {.width = 1, .meaning = MEANING_PLAIN};

const char *meaning_name(enum meaning meaning)
{
    static const char *const words[] = {
#define X(name, word, what) [MEANING_##name] = word,
        MEANINGS(X)
#undef X
    };
    return words[meaning];
}

struct canvas *canvas_new(size_t rows, size_t columns)
{
    struct canvas *canvas = alloc_zeroed(1, sizeof *canvas);
    canvas->arena = arena_new();
    canvas_reset(canvas, rows, columns);
    return canvas;
}

void canvas_free(struct canvas *canvas)
{
    if (!canvas)
        return;
    for (size_t i = 0; i < canvas->allocated; i++)
        free(canvas->rows[i].cells);
    free(canvas->rows);
    buffer_free(&canvas->safe);
    arena_free(canvas->arena);
    free(canvas);
}

void canvas_reset(struct canvas *canvas, size_t rows, size_t columns)
{
    arena_reset(canvas->arena);
    for (size_t i = 0; i < canvas->allocated; i++)
        canvas->rows[i].count = 0;
    canvas->height = rows;
    canvas->columns = columns;
    canvas->drawn = 0;
    canvas->cursor_row = canvas->cursor_column = 0;
}

size_t canvas_rows(const struct canvas *canvas)
{
    return canvas->height ? canvas->height : canvas->drawn;
}

size_t canvas_columns(const struct canvas *canvas)
{
    return canvas->columns;
}

bool canvas_is_endless(const struct canvas *canvas)
{
    return canvas->height == 0;
}

const struct cell *canvas_cell(const struct canvas *canvas, size_t row, size_t column)
{
    if (row >= canvas->allocated || row >= canvas_rows(canvas) || column >= canvas->rows[row].count)
        return &blank;
    return &canvas->rows[row].cells[column];
}

/* The row to draw on, NULL off the canvas. */
static struct row *row_at(struct canvas *canvas, size_t row)
{
    if (canvas->height ? row >= canvas->height : row >= UINT32_MAX)
        return NULL;
    if (row >= canvas->allocated) {
        size_t count = row + row / 2 + 1;
        canvas->rows = alloc_resize(canvas->rows, count, sizeof *canvas->rows);
        memset(canvas->rows + canvas->allocated, 0,
               (count - canvas->allocated) * sizeof *canvas->rows);
        canvas->allocated = count;
    }
    if (canvas->drawn <= row)
        canvas->drawn = row + 1;
    return &canvas->rows[row];
}

/* Makes the row at least so long. */
static void reach(struct row *row, size_t count)
{
    if (count > row->capacity) {
        row->capacity = count > row->capacity * 2 ? count : row->capacity * 2;
        row->cells = alloc_resize(row->cells, row->capacity, sizeof *row->cells);
    }
    while (row->count < count)
        row->cells[row->count++] = blank;
}

static void blank_text(struct cell *cell)
{
    cell->text = SLICE_NONE;
    cell->width = 1;
}

/* Before cells first to end are drawn over: a wide cell that loses a half loses the other too. */
static void part_wide(struct row *row, size_t first, size_t end)
{
    if (first > 0 && first < row->count && row->cells[first].width == 0)
        blank_text(&row->cells[first - 1]);
    if (end < row->count && row->cells[end].width == 0)
        blank_text(&row->cells[end]);
}

static void put(struct row *row, size_t column, struct slice text, int width, enum meaning meaning)
{
    size_t end = column + (size_t)width;
    part_wide(row, column, end);
    reach(row, end);
    row->cells[column] = (struct cell){text, (uint8_t)width, (uint8_t)meaning};
    if (width == 2)
        row->cells[column + 1] = (struct cell){SLICE_NONE, 0, (uint8_t)meaning};
}

static struct slice ascii_text(unsigned char byte)
{
    static const char table[] =
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`"
        "abcdefghijklmnopqrstuvwxyz{|}~";
    return slice_of(table + (byte - ' '), 1);
}

/* The piece's bytes, or as much of them as a cell holds. */
static struct slice cell_text(struct slice text, struct width_piece piece)
{
    struct slice all = slice_range(text, piece.range);
    size_t at = 0, count = 0;
    if (all.len <= LONGEST_CELL)
        return all;
    for (uint32_t code; at < all.len && count < LONGEST_CELL; count++)
        at += utf8_decode(all, at, &code);
    return slice_sub(all, 0, at);
}

/* Draws safe text; what is not ASCII is copied to the arena. */
static size_t draw(struct canvas *canvas, struct row *row, size_t column, size_t room,
                   enum meaning meaning, struct slice text)
{
    size_t used = 0;
    struct width_scan scan = {.text = text};
    struct width_piece piece;
    while (used < room && width_next(&scan, &piece)) {
        if (piece.columns == 0)
            continue;
        if (used + (size_t)piece.columns > room)
            break;
        bool ascii = piece.code < 0x7F && piece.range.end - piece.range.start == 1;
        struct slice cell = ascii ? ascii_text((unsigned char)piece.code)
                                  : arena_slice(canvas->arena, cell_text(text, piece));
        put(row, column + used, cell, piece.columns, meaning);
        used += (size_t)piece.columns;
    }
    return used;
}

/* More bytes than any room can show need not be made safe; what stands behind a flood of signs
 * without width is to be seen all the same. */
static struct slice cut_to(struct slice s, size_t room)
{
    enum { COLUMN_BYTES = 256, FLOOD_BYTES = 1 << 16 };
    size_t most = (room + 1) * COLUMN_BYTES + FLOOD_BYTES;
    return s.len <= most ? s : slice_sub(s, 0, utf8_back(s, most));
}

size_t canvas_text(struct canvas *canvas, size_t row, size_t column, size_t room,
                   enum meaning meaning, struct slice s)
{
    if (column >= canvas->columns)
        return 0;
    struct row *target = row_at(canvas, row);
    if (!target || !s.len)
        return 0;
    if (room > canvas->columns - column)
        room = canvas->columns - column;
    s = cut_to(s, room);
    if (!safe_already(s)) {
        buffer_clear(&canvas->safe);
        safe_add(s, (struct safe_options){0}, &canvas->safe);
        s = buffer_slice(&canvas->safe);
    }
    return draw(canvas, target, column, room, meaning, s);
}

size_t canvas_string(struct canvas *canvas, size_t row, size_t column, size_t room,
                     enum meaning meaning, const char *string)
{
    return canvas_text(canvas, row, column, room, meaning, slice_from(string));
}

size_t canvas_format(struct canvas *canvas, size_t row, size_t column, size_t room,
                     enum meaning meaning, const char *format, ...)
{
    char small[512];
    va_list args;
    va_start(args, format);
    int len = vsnprintf(small, sizeof small, format, args);
    va_end(args);
    if (len < (int)sizeof small)
        return canvas_string(canvas, row, column, room, meaning, len < 0 ? "" : small);
    char *large = alloc_bytes((size_t)len + 1);
    va_start(args, format);
    vsnprintf(large, (size_t)len + 1, format, args);
    va_end(args);
    size_t used = canvas_string(canvas, row, column, room, meaning, large);
    free(large);
    return used;
}

/* The part of the row that a stretch covers; NULL for none of it. */
static struct row *stretch(struct canvas *canvas, size_t row, size_t column, size_t columns,
                           size_t *end)
{
    if (column >= canvas->columns || !columns)
        return NULL;
    size_t right = canvas->columns - column;
    *end = column + (columns < right ? columns : right);
    return row_at(canvas, row);
}

void canvas_fill(struct canvas *canvas, size_t row, size_t column, size_t columns,
                 enum meaning meaning, char character)
{
    size_t end;
    struct row *target = stretch(canvas, row, column, columns, &end);
    if (!target)
        return;
    unsigned char byte = (unsigned char)character;
    struct slice text = ascii_text(byte > ' ' && byte < 0x7F ? byte : ' ');
    reach(target, end);
    for (size_t i = column; i < end; i++) {
        struct cell *cell = &target->cells[i];
        cell->meaning = (uint8_t)meaning;
        if (!cell->text.len && cell->width)
            cell->text = text;
    }
}

void canvas_erase(struct canvas *canvas, size_t row, size_t column, size_t columns)
{
    size_t end;
    struct row *target = stretch(canvas, row, column, columns, &end);
    if (!target)
        return;
    part_wide(target, column, end);
    for (size_t i = column; i < end && i < target->count; i++)
        target->cells[i] = blank;
}

void canvas_restyle(struct canvas *canvas, size_t row, size_t column, size_t columns,
                    enum meaning meaning)
{
    if (row >= canvas->allocated || row >= canvas_rows(canvas))
        return;
    struct row *target = &canvas->rows[row];
    for (size_t i = column; i < target->count && i - column < columns; i++)
        if (target->cells[i].text.len || !target->cells[i].width)
            target->cells[i].meaning = (uint8_t)meaning;
}

void canvas_set_cursor(struct canvas *canvas, size_t row, size_t column)
{
    canvas->cursor_row = row;
    canvas->cursor_column = column;
}

void canvas_cursor(const struct canvas *canvas, size_t *row, size_t *column)
{
    *row = canvas->cursor_row;
    *column = canvas->cursor_column;
}

static bool shows(const struct cell *cell)
{
    return cell->width == 0 || (cell->text.len && !slice_equal(cell->text, SLICE(" ")));
}

void canvas_row_text(const struct canvas *canvas, size_t row, struct buffer *into)
{
    if (row >= canvas->allocated || row >= canvas_rows(canvas))
        return;
    const struct row *from = &canvas->rows[row];
    size_t count = from->count;
    while (count && !shows(&from->cells[count - 1]))
        count--;
    for (size_t i = 0; i < count; i++) {
        const struct cell *cell = &from->cells[i];
        if (cell->text.len)
            buffer_add_slice(into, cell->text);
        else if (cell->width)
            buffer_add_char(into, ' ');
    }
}

size_t cell_codes(const struct cell *cell, uint32_t *codes, size_t room)
{
    size_t count = 0;
    for (size_t at = 0; at < cell->text.len && count < room; count++)
        at += utf8_decode(cell->text, at, &codes[count]);
    return count;
}
