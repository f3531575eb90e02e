/* From cells to curses. Rows that have not changed since the last paint are not even handed over;
 * of the others ncurses sends only the difference. What the locale or a cell cannot hold is decided
 * here and nowhere else: '?' (U+FFFD in UTF-8) for what cannot be shown, a dotted circle under a
 * mark without a base, and of long clusters the first CCHARW_MAX characters. */
#include "term/screen.h"

#include "base/alloc.h"
#include "base/hash.h"
#include "term/guard.h"

#include <stdlib.h>
#include <string.h>

enum { JOINER = 0x200D, DOTTED_CIRCLE = 0x25CC, REPLACEMENT = 0xFFFD };

static bool start_colors(struct screen *screen)
{
    if (!screen->has_colors || screen->colors_started)
        return screen->has_colors;
    screen->has_colors = start_color() == OK && COLORS >= 8 && COLOR_PAIRS > MEANING_COUNT;
    screen->colors_started = screen->has_colors;
    if (screen->has_colors)
        use_default_colors();
    return screen->has_colors;
}

static attr_t curses_attributes(uint8_t attributes)
{
    return (attributes & ATTRIBUTE_BOLD ? A_BOLD : 0) |
           (attributes & ATTRIBUTE_UNDERLINE ? A_UNDERLINE : 0) |
           (attributes & ATTRIBUTE_REVERSE ? A_REVERSE : 0) |
           (attributes & ATTRIBUTE_DIM ? A_DIM : 0);
}

void screen_restyle(struct term *term)
{
    struct screen *screen = (struct screen *)term;
    bool colored = term->color && start_colors(screen);
    screen->abilities.colors = !colored ? 0 : COLORS;
    for (short i = 0; i < MEANING_COUNT; i++) {
        struct look look =
            themes_look(term->themes, term->theme, (enum meaning)i, screen->abilities);
        bool plain = look.foreground < 0 && look.background < 0;
        screen->styles[i].attributes = curses_attributes(look.attributes);
        screen->styles[i].pair = plain ? 0 : (short)(i + 1);
        if (!plain)
            init_pair((short)(i + 1), look.foreground, look.background);
    }
    /* A theme with a background of its own has it everywhere. */
    bool ground =
        themes_look(term->themes, term->theme, MEANING_PLAIN, screen->abilities).background >= 0;
    screen->blank = ground ? screen->styles[MEANING_PLAIN] : (struct style){0};
    screen_forget(screen);
}

void screen_forget(struct screen *screen)
{
    if (screen->row_count)
        memset(screen->row_hashes, 0, screen->row_count * sizeof *screen->row_hashes);
}

/* Room for the screen's size of now. */
static void fit(struct screen *screen)
{
    if (screen->row_count != (size_t)LINES) {
        screen->row_count = (size_t)LINES;
        screen->row_hashes =
            alloc_resize(screen->row_hashes, screen->row_count, sizeof *screen->row_hashes);
        screen_forget(screen);
    }
    if (screen->line_room < (size_t)COLS) {
        screen->line_room = (size_t)COLS;
        screen->line = alloc_resize(screen->line, screen->line_room, sizeof *screen->line);
    }
}

static uint64_t hash_row(const struct canvas *canvas, size_t row, size_t columns)
{
    uint64_t hash = 0x9E3779B97F4A7C15u;
    for (size_t i = 0; i < columns; i++) {
        const struct cell *cell = canvas_cell(canvas, row, i);
        uint64_t text = cell->text.len == 1 ? (unsigned char)cell->text.data[0]
                        : cell->text.len    ? hash_quick(cell->text)
                                            : 0;
        hash = (hash ^ text ^ (uint64_t)cell->meaning << 56 ^ (uint64_t)cell->width << 48) *
               0x100000001B3u;
        hash ^= hash >> 29;
    }
    return hash | 1;
}

/* The characters that a cell of curses shows; first comes one of the cell's width. */
static void convert(const struct screen *screen, const struct cell *cell, wchar_t out[])
{
    uint32_t codes[CCHARW_MAX + 1];
    size_t count = cell_codes(cell, codes, CCHARW_MAX + 1), used = 0;
    int columns = count ? wcwidth((wchar_t)codes[0]) : 1;
    if (!count) {
        out[used++] = ' ';
    } else if (columns == cell->width) {
        out[used++] = (wchar_t)codes[0];
    } else if (columns == 0 && screen->utf8) {
        out[used++] = DOTTED_CIRCLE;
        out[used++] = (wchar_t)codes[0];
    } else {
        out[used++] = screen->utf8 && cell->width == 1 ? REPLACEMENT : '?';
    }
    for (size_t i = 1; i < count && used < CCHARW_MAX; i++) {
        bool joins_wide = codes[i] == JOINER && i + 1 < count && wcwidth((wchar_t)codes[i + 1]) > 0;
        if (joins_wide || wcwidth((wchar_t)codes[i]) != 0)
            break;
        out[used++] = (wchar_t)codes[i];
    }
    out[used] = L'\0';
}

static void paint_row(struct screen *screen, const struct canvas *canvas, size_t row,
                      size_t columns)
{
    size_t count = 0;
    for (size_t i = 0; i < columns; i++) {
        const struct cell *cell = canvas_cell(canvas, row, i);
        if (cell->width == 0)
            continue;
        wchar_t text[CCHARW_MAX + 2];
        struct style style = screen->styles[cell->meaning];
        if (i + cell->width > columns)
            wcscpy(text, L" ");
        else
            convert(screen, cell, text);
        if (!cell->text.len)
            style = screen->blank;
        setcchar(&screen->line[count++], text, style.attributes, style.pair, NULL);
    }
    mvwadd_wchnstr(stdscr, (int)row, 0, screen->line, (int)count);
}

void screen_paint(struct term *term, const struct canvas *canvas)
{
    struct screen *screen = (struct screen *)term;
    size_t rows = (size_t)LINES, columns = (size_t)COLS, row, column;
    fit(screen);
    for (size_t i = 0; i < rows; i++) {
        uint64_t hash = hash_row(canvas, i, columns);
        if (hash == screen->row_hashes[i])
            continue;
        screen->row_hashes[i] = hash;
        paint_row(screen, canvas, i, columns);
    }
    canvas_cursor(canvas, &row, &column);
    wmove(stdscr, (int)(row < rows ? row : rows - 1),
          (int)(column < columns ? column : columns - 1));
    guard_hold_stop(true);
    wnoutrefresh(stdscr);
    doupdate();
    guard_hold_stop(false);
}
