/* Checks a captured screen on standard input: no line is wider than COLUMNS, and in the rows that
 * have a border at all, the borders stand in the same columns of the screen from top to bottom.
 * Columns count from 0, in the widths of the C library. Says what is wrong; exit status 1 then.
 * usage: columns COLUMNS BORDER-CHARACTER MINIMUM-OF-ROWS-WITH-BORDERS */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

enum { BORDERS_MAX = 16 };

struct borders {
    int columns[BORDERS_MAX];
    int count, width;
};

static void measure(const wchar_t *line, wchar_t border, struct borders *borders)
{
    *borders = (struct borders){.count = 0};
    for (; *line && *line != L'\n'; line++) {
        if (*line == border && borders->count < BORDERS_MAX)
            borders->columns[borders->count++] = borders->width;
        int width = wcwidth(*line);
        borders->width += width > 0 ? width : 0;
    }
}

static int is_same(const struct borders *a, const struct borders *b)
{
    return a->count == b->count &&
           !memcmp(a->columns, b->columns, (size_t)a->count * sizeof a->columns[0]);
}

int main(int argc, char **argv)
{
    wchar_t line[8192], border[8] = {0};
    struct borders first = {.count = 0}, now;
    int rows = 0, faults = 0;
    setlocale(LC_CTYPE, "");
    if (argc != 4 || mbstowcs(border, argv[2], 7) == (size_t)-1)
        return 2;
    for (int row = 1; fgetws(line, 8192, stdin); row++) {
        measure(line, border[0], &now);
        if (now.width > strtol(argv[1], NULL, 10))
            faults++, printf("row %d is %d columns wide\n", row, now.width);
        if (!now.count)
            continue;
        if (!rows++)
            first = now;
        else if (!is_same(&first, &now))
            faults++, printf("row %d has its borders elsewhere\n", row);
    }
    if (rows < strtol(argv[3], NULL, 10))
        faults++, printf("only %d rows have borders\n", rows);
    return faults ? 1 : 0;
}
