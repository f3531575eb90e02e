/* What stands above and below the columns: the header, each column's head, the status line. Columns
 * of the screen. */
#include "parallel/heads.h"

#include "desk/status.h"
#include "parallel/badges.h"
#include "parallel/columns.h"
#include "parallel/tally.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "text/width.h"

enum {
    NARROW = 70,
    WIDE = 100,
    FIGURES_LEAST = 28,
    NAME_MOST = 34,
    FILTER = 24,
    FILTER_NARROW = 12
};

const char *heads_border(const struct reader *reader)
{
    return reader->ascii ? "|" : "\u2502";
}

static void add_filter(const struct reader *reader, struct buffer *into)
{
    static const char marks[] = "=~:+!^";
    if (reader->hidden_marks) {
        buffer_add_string(into, "hidden: ");
        for (size_t i = 0; marks[i]; i++)
            if (reader->hidden_marks & state_mark_bit(marks[i]))
                buffer_add_char(into, marks[i]);
        buffer_add_string(into, "  ");
    }
    if (reader->furniture)
        buffer_add_string(into, "furniture  ");
    if (reader->folds.only_new)
        buffer_add_string(into, "only what is new  ");
    else if (!reader->hidden_marks && !reader->layout.matches)
        buffer_add_string(into, "all  ");
}

/* The whole name of the focused column's article, as far as there is room. */
static void add_source(const struct reader *reader, size_t columns, size_t right,
                       struct buffer *left)
{
    uint32_t article = columns_focused(&reader->board);
    size_t used =
        width_text(buffer_slice(&reader->story_name)) + width_text(buffer_slice(left)) + right + 11;
    if (columns < used + 12)
        return;
    struct buffer name = {0};
    buffer_format(&name, "%.*s ", SLICE_ARG(reader->comparison->labels[article]));
    display_name(reader->comparison->articles[article], &name);
    buffer_add_string(left, "   ");
    cut_add(left, buffer_slice(&name), columns - used, reader->ascii);
    buffer_free(&name);
}

/* How the columns are laid out, and which of them are on the screen. */
static void add_mode(const struct reader *reader, const char *mode, struct buffer *left)
{
    const struct columns *board = &reader->board;
    const char *gap = left->len ? "   " : "";
    bool stacked = board->stacked && !mode;
    if (mode)
        buffer_format(left, "%s%s", gap, mode);
    if (board->visible == 1 && board->slot_count > 1 && !stacked)
        buffer_format(left, "   %s< %zu of %zu >", board->zoomed ? "zoomed " : "", board->focus + 1,
                      board->slot_count);
    else if (board->visible < board->slot_count && !stacked)
        buffer_format(left, "   < %zu-%zu of %zu >", board->first + 1,
                      board->first + board->visible, board->slot_count);
    if (stacked)
        buffer_format(left, "%sstacked", gap);
}

void heads_draw_header(const struct reader *reader, struct canvas *canvas, const char *mode)
{
    const struct comparison *comparison = reader->comparison;
    struct buffer left = {0}, right = {0};
    bool narrow = canvas_columns(canvas) < NARROW;
    if (reader->layout.matches)
        tally_filter_words(reader, narrow ? FILTER_NARROW : FILTER, &left);
    else if (!narrow && !(mode && canvas_columns(canvas) < WIDE))
        buffer_format(&left, "%zu source%s  %zu statements", comparison->article_count,
                      comparison->article_count == 1 ? "" : "s", comparison->statement_count);
    if (canvas_columns(canvas) >= WIDE && !mode)
        buffer_add_string(&left, "   view: parallel");
    if (comparison->base != NO_BASE)
        buffer_format(&left, "   base: %.*s", SLICE_ARG(comparison->labels[comparison->base]));
    struct buffer alarms = {0};
    badges_elsewhere(reader, &alarms);
    if (alarms.len)
        buffer_format(&left, "   %.*s", SLICE_ARG(buffer_slice(&alarms)));
    buffer_free(&alarms);
    add_mode(reader, mode, &left);
    if (!mode &&
        (!narrow || reader->hidden_marks || reader->layout.matches || reader->folds.only_new))
        add_filter(reader, &right);
    buffer_format(&right, "%u/%zu", reader->plan.rows[reader->cursor.row].statement + 1,
                  comparison->statement_count);
    if (!narrow)
        add_source(reader, canvas_columns(canvas), width_text(buffer_slice(&right)), &left);
    frame_header(reader, canvas, buffer_slice(&reader->story_name), buffer_slice(&left),
                 buffer_slice(&right));
    buffer_free(&left);
    buffer_free(&right);
}

/* What is known of an article, from what matters most on: its time, words, the unique share. */
enum figures { FIGURES_TIME, FIGURES_WORDS, FIGURES_UNIQUE };

static void head_facts(const struct reader *reader, uint32_t article, bool year,
                       enum figures figures, struct buffer *facts)
{
    const struct comparison *comparison = reader->comparison;
    display_time(comparison->articles[article], year, facts);
    if (figures >= FIGURES_WORDS && comparison->matrix.words)
        buffer_format(facts, " %uw", comparison->matrix.words[article]);
    if (figures >= FIGURES_UNIQUE)
        buffer_format(facts, " u%2.0f%%", 100 * reader->unique[article]);
}

static size_t head_width(const struct reader *reader, size_t place)
{
    return reader->board.start[place + 1] - 1 - reader->board.start[place];
}

/* As much as every column on the screen has room for beside its name, if that is no longer than
 * most. */
static enum figures figures_in_all(const struct reader *reader)
{
    enum figures figures = FIGURES_UNIQUE;
    for (size_t i = 0; i < reader->board.visible; i++) {
        uint32_t article = columns_article(&reader->board, i);
        size_t width = head_width(reader, i);
        struct buffer name = {0}, facts = {0};
        display_name(reader->comparison->articles[article], &name);
        size_t named = width_text(buffer_slice(&name)) + 6;
        named = named < NAME_MOST ? named : NAME_MOST;
        for (; figures > FIGURES_TIME; figures--) {
            buffer_clear(&facts);
            head_facts(reader, article, true, figures, &facts);
            if (width >= FIGURES_LEAST && named + facts.len <= width)
                break;
        }
        buffer_free(&name);
        buffer_free(&facts);
    }
    return figures;
}

/* Label and name to the left, what is known of the article to the right. */
static void draw_head(const struct reader *reader, struct canvas *canvas, size_t row, size_t place,
                      enum figures figures)
{
    const struct comparison *comparison = reader->comparison;
    uint32_t article = columns_article(&reader->board, place);
    size_t start = reader->board.start[place];
    size_t width = head_width(reader, place);
    bool focused = article == columns_focused(&reader->board);
    enum meaning meaning = focused ? MEANING_FOCUS : MEANING_HEADING;
    struct buffer name = {0}, facts = {0};
    buffer_format(&name, "%c%.*s ", focused ? '>' : ' ', SLICE_ARG(comparison->labels[article]));
    display_name(comparison->articles[article], &name);
    head_facts(reader, article, width >= FIGURES_LEAST, figures, &facts);
    canvas_fill(canvas, row, start, width, meaning, ' ');
    size_t wide = width_text(buffer_slice(&facts));
    bool both = wide && wide + 10 < width;
    cut_draw(canvas, row, start, both ? width - wide - 2 : width, meaning, buffer_slice(&name),
             reader->ascii);
    if (both)
        canvas_text(canvas, row, start + width - wide - 1, wide, meaning, buffer_slice(&facts));
    buffer_free(&name);
    buffer_free(&facts);
}

static void draw_badges(const struct reader *reader, struct canvas *canvas, size_t row,
                        size_t place)
{
    const struct article *article =
        reader->comparison->articles[columns_article(&reader->board, place)];
    size_t start = reader->board.start[place], width = head_width(reader, place);
    if (width > 2)
        badges_draw(reader, canvas, row, start + 1, width - 2, article);
    canvas_string(canvas, row, start + width, 1, MEANING_BORDER, heads_border(reader));
}

void heads_draw(const struct reader *reader, struct canvas *canvas, const struct frame *frame)
{
    const struct columns *board = &reader->board;
    enum figures figures = figures_in_all(reader);
    if (frame->rule)
        frame_rule(reader, canvas, frame->rule);
    for (size_t i = 0; i < board->visible; i++) {
        size_t edge = board->start[i + 1] - 1;
        draw_head(reader, canvas, frame->heads, i, figures);
        canvas_string(canvas, frame->heads, edge, 1, MEANING_BORDER, heads_border(reader));
        if (frame->badges)
            draw_badges(reader, canvas, frame->badges, i);
        if (frame->rule)
            canvas_string(canvas, frame->rule, edge, 1, MEANING_BORDER,
                          reader->ascii ? "+" : "\u253C");
    }
}

void heads_draw_status(const struct reader *reader, struct canvas *canvas)
{
    const struct row *row = &reader->plan.rows[reader->cursor.row];
    struct buffer left = {0}, right = {0};
    if (row->kind == ROW_FURNITURE) {
        const struct article *article = reader->comparison->articles[row->article];
        buffer_format(&left, "furniture of the page: %s",
                      furniture_kind_name(article->furniture[row->index].kind));
    } else if (row->kind == ROW_TITLES) {
        buffer_add_string(&left, "the articles' titles");
    } else {
        if (canvas_columns(canvas) >= NARROW)
            buffer_format(&left, "statement %u: ", row->statement + 1);
        status_words(reader->comparison, row->statement, &left);
        status_flags(&reader->comparison->statements[row->statement], &right);
    }
    frame_status(reader, canvas, buffer_slice(&left), buffer_slice(&right));
    buffer_free(&left);
    buffer_free(&right);
}
