/* The overview strip. Each of its lines stands for an equal stretch of the plan's rows (one row
 * where they are fewer) and shows what is most in it, or ! where anything in it conflicts. */
#include "parallel/strip.h"

#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

static const char marks[] = "!+^:~= ";

static char most_in(const struct reader *reader, size_t from, size_t to)
{
    size_t counts[sizeof marks] = {0}, best = 0;
    for (size_t row = from; row < to; row++) {
        char mark = plan_mark(&reader->plan, reader->comparison, row);
        const char *found = strchr(marks, mark);
        if (found == marks)
            return '!';
        counts[found - marks]++;
    }
    for (size_t i = 1; i < sizeof marks - 1; i++)
        if (counts[i] > counts[best])
            best = i;
    return marks[best];
}

size_t strip_row(const struct reader *reader, size_t line)
{
    size_t rows = reader->plan.count, lines = reader->layout.lines;
    if (rows <= lines)
        return line < rows ? line : rows;
    return (size_t)((uint64_t)line * rows / lines);
}

void strip_make(struct reader *reader)
{
    struct layout *layout = &reader->layout;
    free(layout->strip);
    layout->strip = alloc_zeroed(layout->lines + 1, 1);
    for (size_t line = 0; line < layout->lines; line++) {
        size_t from = strip_row(reader, line), to = strip_row(reader, line + 1);
        layout->strip[line] = from < to ? most_in(reader, from, to) : ' ';
    }
}

enum meaning strip_meaning(char mark)
{
    switch (mark) {
    case '!':
        return MEANING_CONFLICT;
    case '+':
        return MEANING_ONLY;
    case ':':
        return MEANING_PLAIN;
    case '~':
        return MEANING_NEAR;
    case '=':
        return MEANING_SAME;
    default:
        return MEANING_MARK;
    }
}

void strip_draw(const struct reader *reader, struct canvas *canvas, size_t top, size_t first,
                size_t last)
{
    size_t border = reader->board.start[reader->board.visible] - 1;
    for (size_t line = 0; line < reader->layout.lines; line++) {
        size_t from = strip_row(reader, line), to = strip_row(reader, line + 1);
        bool seen = from < to && from <= last && to > first;
        const char *thin = reader->ascii ? "|" : "\u2502", *thick = reader->ascii ? "#" : "\u2590";
        canvas_string(canvas, top + line, border, 1, MEANING_BORDER, seen ? thick : thin);
        char text[2] = {reader->layout.strip[line], '\0'};
        bool here = from <= reader->cursor.row && reader->cursor.row < to;
        canvas_string(canvas, top + line, border + 1, 1,
                      here ? MEANING_FOCUS : strip_meaning(*text), text);
    }
}
