/* Rows and columns count from 0, but in the sequences themselves. */
#include "tests/tmux/vt.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const wchar_t gone = L'?';

static void blank(struct vt *vt, int row, int from, int to)
{
    for (int i = from; i < to && i < vt->columns; i++)
        vt->cells[row][i] = L' ';
}

static void clamp(struct vt *vt)
{
    vt->row = vt->row < 0 ? 0 : vt->row >= vt->rows ? vt->rows - 1 : vt->row;
    vt->column = vt->column < 0 ? 0 : vt->column >= vt->columns ? vt->columns - 1 : vt->column;
}

void vt_resize(struct vt *vt, int rows, int columns)
{
    vt->rows = rows;
    vt->columns = columns;
    vt->top = 0;
    vt->bottom = rows - 1;
    for (int row = 0; row < rows; row++)
        for (int i = 0; i < columns; i++)
            vt->cells[row][i] = gone;
    clamp(vt);
}

void vt_init(struct vt *vt, int rows, int columns)
{
    memset(vt, 0, sizeof *vt);
    vt_resize(vt, rows, columns);
}

/* Moves the rows from at to bottom by so many, down where by is positive. */
static void shift(struct vt *vt, int at, int bottom, int by)
{
    int count = bottom - at + 1, far = by < 0 ? -by : by;
    far = far < count ? far : count;
    if (by > 0)
        memmove(vt->cells[at + far], vt->cells[at], (size_t)(count - far) * sizeof vt->cells[0]);
    else
        memmove(vt->cells[at], vt->cells[at + far], (size_t)(count - far) * sizeof vt->cells[0]);
    for (int i = 0; i < far; i++)
        blank(vt, by > 0 ? at + i : bottom - i, 0, vt->columns);
}

static void line_feed(struct vt *vt)
{
    if (vt->row == vt->bottom)
        shift(vt, vt->top, vt->bottom, -1);
    else
        vt->row++;
    clamp(vt);
}

static void put(struct vt *vt, wchar_t c)
{
    int wide = wcwidth(c);
    if (wide < 1)
        return;
    if (vt->column + wide > vt->columns) {
        vt->column = 0;
        line_feed(vt);
    }
    vt->cells[vt->row][vt->column] = c;
    if (wide > 1 && vt->column + 1 < vt->columns)
        vt->cells[vt->row][vt->column + 1] = 0;
    vt->column += wide;
    vt->last = c;
}

/* Characters out of the line (by < 0) or into it, at the cursor. */
static void shift_line(struct vt *vt, int by)
{
    wchar_t *at = &vt->cells[vt->row][vt->column];
    int left = vt->columns - vt->column, far = by < 0 ? -by : by;
    far = far < left ? far : left;
    size_t kept = (size_t)(left - far) * sizeof *at;
    if (by > 0)
        memmove(at + far, at, kept);
    else
        memmove(at, at + far, kept);
    int from = by > 0 ? vt->column : vt->columns - far;
    blank(vt, vt->row, from, from + far);
}

static void erase_screen(struct vt *vt, int how)
{
    int from = how == 0 ? vt->row + 1 : 0, to = how == 1 ? vt->row : vt->rows;
    for (int row = from; row < to; row++)
        blank(vt, row, 0, vt->columns);
    if (how == 0)
        blank(vt, vt->row, vt->column, vt->columns);
    if (how == 1)
        blank(vt, vt->row, 0, vt->column + 1);
}

static void scroll_region(struct vt *vt, int top, int bottom)
{
    vt->top = top - 1;
    vt->bottom = (bottom && bottom <= vt->rows ? bottom : vt->rows) - 1;
    vt->row = vt->column = 0;
}

static void edit(struct vt *vt, char what, int n, int given)
{
    if (what == 'J')
        erase_screen(vt, given);
    else if (what == 'K')
        blank(vt, vt->row, given ? 0 : vt->column, given == 1 ? vt->column + 1 : vt->columns);
    else if (what == 'X')
        blank(vt, vt->row, vt->column, vt->column + n);
    else if (what == 'P' || what == '@')
        shift_line(vt, what == 'P' ? -n : n);
    else if (what == 'L' || what == 'M')
        shift(vt, vt->row, vt->bottom, what == 'L' ? n : -n);
    else if (what == 'S' || what == 'T')
        shift(vt, vt->top, vt->bottom, what == 'S' ? -n : n);
    else if (what == 'b')
        for (int i = 0; i < n; i++)
            put(vt, vt->last);
}

static void move(struct vt *vt, char what, int n, int second)
{
    vt->row += what == 'A' ? -n : what == 'B' ? n : 0;
    vt->column += what == 'C' ? n : what == 'D' ? -n : 0;
    if (what == 'H' || what == 'f' || what == 'd')
        vt->row = n - 1;
    if (what == 'H' || what == 'f')
        vt->column = second - 1;
    if (what == 'G')
        vt->column = n - 1;
    clamp(vt);
}

/* "\033[12;5H" without the beginning. What changes modes or colours means nothing here. */
static void control(struct vt *vt, const char *code, char what)
{
    char *end;
    if (*code == '?' || *code == '>' || *code == '=')
        return;
    int given = (int)strtol(code, &end, 10), n = given ? given : 1;
    int second = *end == ';' ? (int)strtol(end + 1, NULL, 10) : 0;
    if (what == 'r')
        scroll_region(vt, n, second);
    else if (strchr("ABCDGHdf", what))
        move(vt, what, n, second ? second : 1);
    else
        edit(vt, what, n, given);
}

/* One byte more of an escape sequence; it ends with a letter, or what is not known is over at once.
 */
static void take_code(struct vt *vt, char c)
{
    char *code = vt->code;
    if (vt->code_len + 1 < sizeof vt->code)
        code[vt->code_len++] = c;
    code[vt->code_len] = '\0';
    if (code[1] == '[') {
        if (vt->code_len > 2 && c >= '@' && c <= '~') {
            control(vt, code + 2, c);
            vt->code_len = 0;
        }
        return;
    }
    if (code[1] == ']') {
        if (c == '\a')
            vt->code_len = 0;
        return;
    }
    if ((code[1] == '(' || code[1] == ')') && vt->code_len < 3)
        return;
    if (code[1] == 'M' && vt->row == vt->top)
        shift(vt, vt->top, vt->bottom, 1);
    else if (code[1] == 'M')
        vt->row--;
    vt->code_len = 0;
}

static void take_byte(struct vt *vt, char c)
{
    wchar_t wide;
    if (vt->code_len) {
        take_code(vt, c);
    } else if (c == '\033') {
        vt->code[vt->code_len++] = c;
    } else if (c == '\r') {
        vt->column = 0;
    } else if (c == '\n') {
        line_feed(vt);
    } else if (c == '\b') {
        vt->column -= vt->column > 0;
    } else if ((unsigned char)c >= ' ') {
        size_t used = mbrtowc(&wide, &c, 1, &vt->decoding);
        if (used == 1)
            put(vt, wide);
        else if (used == (size_t)-1)
            memset(&vt->decoding, 0, sizeof vt->decoding);
    }
}

void vt_feed(struct vt *vt, const char *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        take_byte(vt, bytes[i]);
}
