/* The table of facts: one line a fact, one column a source. Columns are those of the screen; what
 * does not fit a cell is cut. */
#include "desk/frame.h"
#include "parallel/columns.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "text/width.h"
#include "text/words.h"
#include "views/fact_value.h"
#include "views/fact_words.h"
#include "views/facts.h"

enum {
    TABLE_LEAST = 60,
    KIND_START = 1,
    WHAT_START = KIND_START + FACT_KIND_COLUMNS + 1,
    WHAT_LEAST = 20,
    WHAT_MOST = 44,
    CELL_LEAST = 14,
    CELL_NARROW = 12, /* on screens below ROOMY columns */
    ROOMY = 80,
    CELL_MOST = 40,
    VERDICT = 2,
    WHO = 6, /* the same with the labels of those who differ, where not all columns are shown */
    WHO_NARROW = 4,
    WHO_MOST = 12
};

bool fact_table_fits(size_t columns)
{
    return columns >= TABLE_LEAST;
}

/* Fits as many columns as there is room for beside a verdict so wide. */
static struct fact_table fit(const struct reader *reader, size_t columns, size_t verdict)
{
    const struct columns *board = &reader->board;
    struct fact_table table = {.first = facts_shown(reader)->first, .verdict = verdict};
    size_t least = columns / 5 > WHAT_LEAST ? columns / 5 : WHAT_LEAST;
    size_t cell = columns < ROOMY ? CELL_NARROW : CELL_LEAST;
    size_t room = columns - WHAT_START - verdict - 1; /* with a border before each cell */
    size_t most = board->slot_count < FACT_CELLS_MOST ? board->slot_count : FACT_CELLS_MOST;
    table.visible = room > least ? (room - least) / (cell + 1) : 1;
    table.visible = table.visible < 1 ? 1 : table.visible > most ? most : table.visible;
    size_t width = (room - least) / table.visible - 1;
    width = width > CELL_MOST ? CELL_MOST : width;
    table.what = room - table.visible * (width + 1);
    table.what = table.what > WHAT_MOST ? WHAT_MOST : table.what;
    table.first = columns_slide(board, table.first, table.visible);
    for (size_t i = 0; i <= table.visible; i++)
        table.start[i] = WHAT_START + table.what + 1 + i * (width + 1);
    return table;
}

/* Who differs is told where that takes no column away. */
struct fact_table fact_table_of(const struct reader *reader, size_t columns)
{
    static const size_t verdicts[] = {WHO, WHO_NARROW};
    struct fact_table plain = fit(reader, columns, VERDICT);
    for (size_t i = 0; i < 2 && plain.visible < reader->board.slot_count; i++) {
        struct fact_table table = fit(reader, columns, verdicts[i]);
        if (table.visible == plain.visible)
            return table;
    }
    return plain;
}

bool fact_table_slot_at(const struct reader *reader, size_t column, size_t *slot)
{
    if (!fact_table_fits(reader->columns))
        return false;
    struct fact_table table = fact_table_of(reader, reader->columns);
    for (size_t i = 0; i < table.visible; i++)
        if (column >= table.start[i] && column < table.start[i + 1]) {
            *slot = table.first + i;
            return true;
        }
    return false;
}

static size_t cell_width(const struct fact_table *table, size_t place)
{
    return table->start[place + 1] - 1 - table->start[place];
}

static void border(const struct reader *reader, struct canvas *canvas, size_t row,
                   const struct fact_table *table, bool crossing)
{
    const char *sign = crossing ? reader->ascii ? "+" : "\u253C" : reader->ascii ? "|" : "\u2502";
    for (size_t i = 0; i <= table->visible; i++)
        canvas_string(canvas, row, table->start[i] - 1, 1, MEANING_BORDER, sign);
}

void fact_table_heads(const struct reader *reader, struct canvas *canvas, size_t row, size_t rule)
{
    struct fact_table table = fact_table_of(reader, canvas_columns(canvas));
    struct buffer name = {0};
    canvas_fill(canvas, row, 0, canvas_columns(canvas), MEANING_HEADING, ' ');
    canvas_string(canvas, row, KIND_START, FACT_KIND_COLUMNS, MEANING_HEADING, "kind");
    canvas_string(canvas, row, WHAT_START, table.what, MEANING_HEADING, "what");
    for (size_t i = 0; i < table.visible; i++) {
        uint32_t article = reader->board.slots[table.first + i];
        bool focused = table.first + i == reader->board.focus;
        enum meaning meaning = focused ? MEANING_FOCUS : MEANING_HEADING;
        struct buffer scratch = {0};
        buffer_clear(&name);
        buffer_format(&name, "%c%.*s ", focused ? '>' : ' ',
                      SLICE_ARG(display_text(reader->comparison->labels[article], &scratch)));
        display_name(reader->comparison->articles[article], &name);
        canvas_fill(canvas, row, table.start[i], cell_width(&table, i), meaning, ' ');
        cut_draw(canvas, row, table.start[i], cell_width(&table, i), meaning, buffer_slice(&name),
                 reader->ascii);
        buffer_free(&scratch);
    }
    border(reader, canvas, row, &table, false);
    if (table.verdict > VERDICT)
        canvas_string(canvas, row, table.start[table.visible], table.verdict - 1, MEANING_HEADING,
                      "who");
    if (rule) {
        frame_rule(reader, canvas, rule);
        border(reader, canvas, rule, &table, true);
    }
    buffer_free(&name);
}

/* Text cut to its room, with what the search found in it. */
static void put(const struct reader *reader, struct canvas *canvas, size_t row, size_t column,
                size_t room, enum meaning meaning, struct slice text)
{
    struct buffer shown = {0};
    cut_add(&shown, text, room, reader->ascii);
    struct slice line = buffer_slice(&shown);
    canvas_text(canvas, row, column, room, meaning, line);
    search_draw(&reader->search, canvas, row, column, room, line,
                (struct range){0, (uint32_t)line.len});
    buffer_free(&shown);
}

/* Where a value too long for its cell is to begin, so that what makes it differ from the others is
 * seen: at the last of the words that all have in common. Bytes of shown. */
static size_t differs_from(const struct fact *fact, struct slice shown)
{
    size_t common = fact_value_common_words(fact), end = 0, start = 0;
    struct word word;
    for (size_t at = 0, i = 0; i < common && words_next(shown, &at, &word); i++) {
        start = word.range.start;
        end = word.range.end;
    }
    return end < shown.len ? start : 0;
}

static void put_cell(const struct reader *reader, struct canvas *canvas, size_t row,
                     const struct fact_table *table, size_t place, const struct fact *fact,
                     size_t standard)
{
    uint32_t article = reader->board.slots[table->first + place];
    size_t room = cell_width(table, place) - 1;
    struct buffer text = {0}, late = {0};
    struct fact_cell cell = fact_words_cell(fact, article, standard, &text);
    struct slice shown = buffer_slice(&text);
    char mark[2] = {cell.mark, 0};
    size_t from = width_text(shown) > room ? differs_from(fact, shown) : 0;
    if (from) {
        buffer_add_string(&late, reader->ascii ? ".." : "\u2026");
        buffer_add_slice(&late, slice_sub(shown, from, shown.len));
        shown = buffer_slice(&late);
    }
    canvas_string(canvas, row, table->start[place], 1, cell.meaning, mark);
    put(reader, canvas, row, table->start[place] + 1, room, cell.meaning, shown);
    buffer_free(&text);
    buffer_free(&late);
}

static enum meaning verdict_meaning(enum verdict verdict)
{
    return verdict >= VERDICT_WITHHELD ? MEANING_CONFLICT
           : verdict == VERDICT_SINGLE ? MEANING_ONLY
                                       : MEANING_MARK;
}

/* "!C": who differs stands beside the verdict where the columns that show it may be off the screen.
 */
static void put_verdict(const struct reader *reader, struct canvas *canvas, size_t row,
                        const struct fact_table *table, const struct fact *fact)
{
    size_t column = table->start[table->visible];
    uint32_t articles[WHO_MOST];
    struct buffer who = {0}, shown = {0}, scratch = {0};
    buffer_add_char(&who, verdict_mark(fact->verdict));
    size_t count = table->verdict > VERDICT
                       ? fact_value_differing(reader->comparison, fact, articles, WHO_MOST)
                       : 0;
    for (size_t i = 0; i < count && i < WHO_MOST; i++)
        buffer_add_slice(&who, display_text(reader->comparison->labels[articles[i]], &scratch));
    cut_add(&shown, buffer_slice(&who), table->verdict - 1, reader->ascii);
    canvas_text(canvas, row, column, table->verdict - 1, verdict_meaning(fact->verdict),
                buffer_slice(&shown));
    buffer_free(&who);
    buffer_free(&shown);
    buffer_free(&scratch);
}

void fact_table_row(const struct reader *reader, size_t entry, struct canvas *canvas, size_t row)
{
    const struct facts *facts = facts_shown(reader);
    const struct fact *fact = &facts->comparison->facts[facts->rows[entry]];
    struct fact_table table = fact_table_of(reader, canvas_columns(canvas));
    size_t standard = fact_value_standard(facts->comparison, fact);
    size_t focus = reader->board.focus - table.first;
    bool chosen = entry == reader->lists[VIEW_FACTS].at;
    struct buffer what = {0};
    fact_words_what(facts->comparison, fact, &what);
    put(reader, canvas, row, KIND_START, FACT_KIND_COLUMNS, MEANING_MARK,
        slice_from(fact_words_kind(fact->kind)));
    put(reader, canvas, row, WHAT_START, table.what, chosen ? MEANING_HEADING : MEANING_PLAIN,
        buffer_slice(&what));
    for (size_t i = 0; i < table.visible; i++)
        put_cell(reader, canvas, row, &table, i, fact, standard);
    border(reader, canvas, row, &table, false);
    put_verdict(reader, canvas, row, &table, fact);
    if (chosen)
        canvas_restyle(canvas, row, table.start[focus], cell_width(&table, focus), MEANING_FOCUS);
    buffer_free(&what);
}
