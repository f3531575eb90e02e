/* The table of shares: one row and one column a source. The number is how many of the row's words
 * the column has, in percent; the bar beside it says the same, verbatim, near and paraphrase by
 * their colours. */
#include "parallel/columns.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "text/width.h"
#include "views/matrix.h"

enum {
    NARROW = 60,
    NAME_NARROW = 5,
    NAME_LEAST = 17,
    NAME_MOST = 34,
    WORDS = 7,
    ONLY = 11,
    ONLY_NARROW = 6,
    NUMBER = 4,
    BAR = 5,
    BAR_LONG = 10
};

const struct matrix_own *matrix_shown(const struct reader *reader)
{
    return reader->own[VIEW_MATRIX];
}

struct matrix_table matrix_table_of(const struct reader *reader, size_t columns)
{
    const struct columns *board = &reader->board;
    struct matrix_table table = {.name = NAME_NARROW, .only = ONLY_NARROW, .cell = NUMBER + 1};
    if (columns >= NARROW) {
        size_t name = columns / 5;
        table.name = name < NAME_LEAST ? NAME_LEAST : name > NAME_MOST ? NAME_MOST : name;
        table.words = WORDS;
        table.only = ONLY;
        table.bar = BAR;
        table.cell = NUMBER + 1 + BAR + 1;
    }
    size_t room = columns - 1 - table.name - table.words - table.only;
    if (table.bar && board->slot_count * (table.cell + BAR_LONG - BAR) <= room) {
        table.bar = BAR_LONG;
        table.cell += BAR_LONG - BAR;
    }
    table.visible = room / table.cell ? room / table.cell : 1;
    if (table.visible > board->slot_count)
        table.visible = board->slot_count;
    table.first = columns_slide(board, matrix_shown(reader)->first, table.visible);
    return table;
}

size_t matrix_table_start(const struct matrix_table *table, size_t slot)
{
    return 1 + table->name + table->words + (slot - table->first) * table->cell;
}

bool matrix_table_slot_at(const struct matrix_table *table, size_t column, size_t *slot)
{
    size_t first = matrix_table_start(table, table->first);
    *slot = column < first ? 0 : table->first + (column - first) / table->cell;
    return column >= first && *slot < table->first + table->visible;
}

/* The label, and the article's name where there is room. */
static void add_name(const struct reader *reader, uint32_t article, bool named, struct buffer *into)
{
    struct buffer scratch = {0};
    buffer_add_slice(into, display_text(reader->comparison->labels[article], &scratch));
    if (named) {
        buffer_add_char(into, ' ');
        display_name(reader->comparison->articles[article], into);
    }
    buffer_free(&scratch);
}

/* In the last columns of so many. */
static void put_right(struct canvas *canvas, size_t row, size_t column, size_t columns,
                      enum meaning meaning, struct slice text)
{
    size_t wide = width_text(text);
    if (wide < columns)
        column += columns - wide;
    canvas_text(canvas, row, column, columns, meaning, text);
}

void matrix_table_heads(const struct reader *reader, struct canvas *canvas, size_t row)
{
    size_t columns = canvas_columns(canvas);
    struct matrix_table table = matrix_table_of(reader, columns);
    struct buffer name = {0};
    canvas_fill(canvas, row, 0, columns, MEANING_HEADING, ' ');
    for (size_t i = 0; i < table.visible; i++) {
        size_t slot = table.first + i, start = matrix_table_start(&table, slot);
        uint32_t article = reader->board.slots[slot];
        bool focused = slot == reader->board.focus;
        enum meaning meaning = focused ? MEANING_FOCUS : MEANING_HEADING;
        struct buffer shown = {0};
        buffer_clear(&name);
        buffer_add_char(&name, focused ? '>' : ' ');
        add_name(reader, article, table.bar, &name);
        cut_add(&shown, buffer_slice(&name), table.cell - 1, reader->ascii);
        if (table.bar)
            canvas_text(canvas, row, start, table.cell - 1, meaning, buffer_slice(&shown));
        else
            put_right(canvas, row, start, NUMBER, meaning, buffer_slice(&shown));
        buffer_free(&shown);
    }
    put_right(canvas, row, matrix_table_start(&table, table.first + table.visible), table.only - 1,
              MEANING_HEADING, table.only == ONLY ? SLICE("only here") : SLICE("only"));
    buffer_free(&name);
}

/* One sign for each step of the share, rounded up, so that nothing is only where nothing is. */
static void put_bar(const struct reader *reader, struct canvas *canvas, size_t row, size_t column,
                    size_t bar, uint32_t of, uint32_t in)
{
    static const enum meaning meanings[] = {MEANING_SAME, MEANING_NEAR, MEANING_OTHER};
    double sum = 0;
    size_t from = 0;
    for (enum pair_class class = 0; class < CLASS_UNIQUE; class ++) {
        sum += matrix_share(&reader->comparison->matrix, class, of, in);
        double steps = sum * (double)bar;
        size_t to = (size_t)steps + (steps > (double)(size_t)steps + 1e-9);
        for (; from < to && from < bar; from++)
            canvas_string(canvas, row, column + from, 1, meanings[class], "#");
    }
}

static void put_cell(const struct reader *reader, struct canvas *canvas, size_t row,
                     const struct matrix_table *table, size_t slot, size_t other)
{
    uint32_t of = reader->board.slots[slot], in = reader->board.slots[other];
    size_t start = matrix_table_start(table, other);
    double all = matrix_all(reader->comparison, of, in);
    if (slot == other)
        put_right(canvas, row, start, NUMBER, MEANING_GHOST, SLICE("."));
    else if (all <= 0)
        put_right(canvas, row, start, NUMBER, MEANING_GHOST, SLICE("-"));
    else
        canvas_format(canvas, row, start, NUMBER, MEANING_PLAIN, "%4u", matrix_percent(all));
    if (slot != other && table->bar)
        put_bar(reader, canvas, row, start + NUMBER + 1, table->bar, of, in);
    if (slot == reader->lists[VIEW_MATRIX].at && other == reader->board.focus)
        canvas_restyle(canvas, row, start + 1, NUMBER - 1, MEANING_FOCUS);
}

void matrix_table_row(const struct reader *reader, size_t slot, struct canvas *canvas, size_t row)
{
    size_t columns = canvas_columns(canvas);
    struct matrix_table table = matrix_table_of(reader, columns);
    const struct comparison *comparison = reader->comparison;
    uint32_t article = reader->board.slots[slot];
    bool chosen = slot == reader->lists[VIEW_MATRIX].at;
    struct buffer name = {0}, text = {0};
    add_name(reader, article, table.bar, &name);
    cut_add(&text, buffer_slice(&name), table.name - 1, reader->ascii);
    canvas_text(canvas, row, 1, table.name - 1, chosen ? MEANING_HEADING : MEANING_PLAIN,
                buffer_slice(&text));
    search_draw(&reader->search, canvas, row, 1, table.name - 1, buffer_slice(&text),
                (struct range){0, (uint32_t)text.len});
    if (table.words)
        canvas_format(canvas, row, 1 + table.name, table.words - 1, MEANING_MARK, "%5uw",
                      comparison->matrix.words[article]);
    for (size_t i = 0; i < table.visible; i++)
        put_cell(reader, canvas, row, &table, slot, table.first + i);
    buffer_clear(&text);
    buffer_format(&text, "%u%%", matrix_percent(reader->unique[article]));
    put_right(canvas, row, matrix_table_start(&table, table.first + table.visible), table.only - 1,
              MEANING_ONLY, buffer_slice(&text));
    buffer_free(&name);
    buffer_free(&text);
}
