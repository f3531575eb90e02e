/* Motions. Those by line and page move over what is shown; those by kind (divergence, conflict …)
 * look at rows that have something only in columns slid off the screen too, and slide to them. */
#include "parallel/move.h"

#include "parallel/cell.h"
#include "parallel/columns.h"
#include "parallel/folds.h"
#include "parallel/layout.h"
#include "parallel/motion.h"
#include "parallel/scroll.h"
#include "parallel/stacked.h"

static size_t times(long count)
{
    return count > 0 ? (size_t)count : 1;
}

static void nowhere(struct reader *reader, struct requests *requests, bool on, const char *what)
{
    state_say(reader, MEANING_MESSAGE, "No %s %s%s", on ? "further" : "earlier", what,
              reader->board.zoomed ? " in this source alone" : "");
    state_request(requests, REQUEST_BELL, 0);
}

static void skip_gap(struct reader *reader, bool down)
{
    size_t lines = layout_height(reader, reader->cursor.row) - reader->layout.gap;
    if (reader->cursor.line < lines)
        return;
    size_t next = down ? layout_step(reader, reader->cursor.row, 1) : LAYOUT_NONE;
    if (next != LAYOUT_NONE)
        reader->cursor = (struct position){next, 0};
    else
        reader->cursor.line = lines - 1;
}

static void by_lines(struct reader *reader, long lines)
{
    size_t n = (size_t)(lines < 0 ? -lines : lines);
    reader->cursor = lines < 0 ? layout_back(reader, reader->cursor, n)
                               : layout_forward(reader, reader->cursor, n);
    skip_gap(reader, lines > 0);
    stacked_follow_line(reader);
}

/* Lines of the row that the focused column has something on. */
static size_t own_lines(const struct reader *reader, size_t row)
{
    const struct columns *board = &reader->board;
    size_t content = layout_height(reader, row) - reader->layout.gap;
    if (board->stacked || (reader->layout.flags[row] & ROW_FOLD))
        return content;
    return cell_height(reader, row, columns_focused(board),
                       board->texts[board->focus - board->first]);
}

/* Below the last line of the focused cell there is nothing to go to: on to the next row, or, where
 * other cells go on below the screen, to the first of their lines that is not on it. */
static void line_down(struct reader *reader)
{
    size_t row = reader->cursor.row, line = reader->cursor.line, body = reader->layout.lines;
    size_t content = layout_height(reader, row) - reader->layout.gap;
    size_t next = layout_step(reader, row, 1);
    if (line + 1 < own_lines(reader, row) || line + 1 >= content)
        by_lines(reader, 1);
    else if (reader->cursor_screen + content - line > body)
        reader->cursor.line = line + body - reader->cursor_screen;
    else if (next != LAYOUT_NONE)
        reader->cursor = (struct position){next, 0};
}

/* Whether the last line of the focused cell is below the screen's upper edge. */
static bool own_in_view(const struct reader *reader, size_t row, size_t own)
{
    return row > reader->top.row || (row == reader->top.row && own > reader->top.line);
}

/* The same upwards: to the last line of the focused cell, unless that is above the screen. */
static void line_up(struct reader *reader)
{
    size_t own = own_lines(reader, reader->cursor.row);
    if (reader->cursor.line >= own && own_in_view(reader, reader->cursor.row, own))
        reader->cursor.line = own - 1;
    by_lines(reader, -1);
    size_t row = reader->cursor.row, content = layout_height(reader, row) - reader->layout.gap;
    own = own_lines(reader, row);
    if (reader->cursor.line < own)
        return;
    if (content <= reader->layout.lines || own_in_view(reader, row, own))
        reader->cursor.line = own - 1;
    else if (row == reader->top.row)
        reader->cursor.line = reader->top.line - 1;
}

/* However many: the last of them is seen to move. */
static void step_lines(struct reader *reader, long lines)
{
    if (lines > 1 || lines < -1) {
        by_lines(reader, lines > 0 ? lines - 1 : lines + 1);
        layout_refresh(reader);
    }
    if (lines > 0)
        line_down(reader);
    else
        line_up(reader);
}

/* The screen moves along, so that the cursor keeps its place on it. */
static void by_page(struct reader *reader, long lines)
{
    size_t n = (size_t)(lines < 0 ? -lines : lines);
    reader->top =
        lines < 0 ? layout_back(reader, reader->top, n) : layout_forward(reader, reader->top, n);
    by_lines(reader, lines);
}

static bool is_statement(const struct reader *reader, size_t row)
{
    const struct row *r = &reader->plan.rows[row];
    return r->kind == ROW_STATEMENT && r->index == 0;
}

static bool is_kind(const struct reader *reader, size_t row, enum kind kind)
{
    const struct row *r = &reader->plan.rows[row];
    if (kind == KIND_MOVED)
        return r->kind == ROW_APART;
    return is_statement(reader, row) &&
           motion_is_kind(reader->comparison, &reader->comparison->statements[r->statement], kind);
}

/* Of a source alone, only what it has is gone to. */
static bool is_apart(const struct reader *reader, size_t row)
{
    return reader->board.zoomed && !(reader->layout.flags[row] & ROW_IN_VIEW);
}

/* Puts the cursor's column where the row has something, when no column on the screen has. A source
 * that is shown alone stays. */
static void land(struct reader *reader, size_t row)
{
    const struct columns *board = &reader->board;
    layout_go(reader, row);
    bool in_view = reader->layout.flags[row] & ROW_IN_VIEW;
    bool single =
        reader->plan.rows[row].kind != ROW_STATEMENT ||
        reader->comparison->statements[reader->plan.rows[row].statement].class == CLASS_UNIQUE;
    if ((in_view && !single) || board->zoomed)
        return;
    for (size_t i = 0; i < board->slot_count; i++)
        if (plan_has(&reader->plan, reader->comparison, row, board->slots[i])) {
            columns_go(&reader->board, board->slots[i]);
            return;
        }
}

/* The first or last row of all, whichever columns have it; its last line is found once it is laid
 * out. */
static void to_end(struct reader *reader, bool last)
{
    size_t rows = reader->plan.count;
    for (size_t i = 0; i < rows; i++) {
        size_t row = last ? rows - 1 - i : i;
        if (!layout_passes(reader, row) || is_apart(reader, row))
            continue;
        land(reader, row);
        reader->cursor.line = last ? SIZE_MAX : 0;
        return;
    }
}

/* With a count, g and G go to that statement. */
static void to_statement(struct reader *reader, size_t number)
{
    size_t statements = reader->comparison->statement_count;
    land(reader, reader->plan.first[(number < statements ? number : statements) - 1]);
}

/* So many hundredths of the way from the first statement to the last. */
static void to_percent(struct reader *reader, long percent, struct requests *requests)
{
    size_t last = reader->comparison->statement_count - 1, hundredths = (size_t)percent;
    if (percent < 1 || percent > 100) {
        state_say(reader, MEANING_MESSAGE, "%% wants a count from 1 to 100 before it: 50%%");
        state_request(requests, REQUEST_BELL, 0);
        return;
    }
    to_statement(reader, (size_t)((uint64_t)last * hundredths / 100) + 1);
}

static bool by_kind(struct reader *reader, enum kind kind, int step, long count)
{
    size_t row = reader->cursor.row, found = LAYOUT_NONE, left = times(count);
    while (left > 0 && (step > 0 ? row + 1 < reader->plan.count : row > 0)) {
        row += (size_t)step;
        if (!layout_passes(reader, row) || is_apart(reader, row) || !is_kind(reader, row, kind))
            continue;
        size_t line = layout_line_row(reader, row);
        if (line == found || line == reader->cursor.row)
            continue; /* a fold counts once */
        found = line;
        left--;
    }
    if (found == LAYOUT_NONE)
        return false;
    land(reader, found);
    return true;
}

bool move_sentence_here(const struct reader *reader, uint32_t *sentence)
{
    uint32_t article = columns_focused(&reader->board);
    struct part parts[ROW_PARTS];
    for (size_t row = reader->cursor.row + 1; row > 0; row--) {
        size_t count = plan_parts(&reader->plan, reader->comparison, row - 1, article, parts);
        for (size_t i = 0; i < count; i++)
            if (parts[i].kind == PART_SENTENCE) {
                *sentence = parts[i].index;
                return true;
            }
    }
    return false;
}

void move_to_sentence(struct reader *reader, uint32_t article, uint32_t sentence)
{
    size_t row = plan_row_of(&reader->plan, reader->comparison, article, sentence);
    columns_go(&reader->board, article);
    folds_reveal(reader, row);
    layout_go(reader, row);
}

static bool by_paragraph(struct reader *reader, int step, long count)
{
    uint32_t index = columns_focused(&reader->board), here = 0;
    const struct article *article = reader->comparison->articles[index];
    if (!article->sentence_count)
        return false;
    bool any = move_sentence_here(reader, &here);
    uint32_t sentence = here, target = here;
    for (size_t left = times(count); left > 0; left--) {
        uint32_t block = article->sentences[sentence].block;
        while (step > 0 ? sentence + 1 < article->sentence_count : sentence > 0) {
            sentence += (uint32_t)step;
            if (article->sentences[sentence].block != block)
                break;
        }
        while (sentence > 0 &&
               article->sentences[sentence - 1].block == article->sentences[sentence].block)
            sentence--;
        if (step > 0 ? sentence <= target : sentence >= target)
            break;
        target = sentence;
    }
    if (any && target == here)
        return false;
    move_to_sentence(reader, index, target);
    return true;
}

static bool move_by_statement(struct reader *reader, enum action action, long count,
                              struct requests *requests)
{
    struct motion motion;
    if (!motion_of(action, &motion))
        return false;
    if (!by_kind(reader, motion.kind, motion.on ? 1 : -1, count))
        nowhere(reader, requests, motion.on, motion.what);
    return true;
}

bool move_update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    long n = (long)times(count), page = (long)reader->layout.lines;
    long half = count > 0 ? count : page > 1 ? page / 2 : 1;
    switch (action) {
    case ACTION_LINE_DOWN:
        step_lines(reader, n);
        return true;
    case ACTION_LINE_UP:
        step_lines(reader, -n);
        return true;
    case ACTION_HALF_DOWN:
        by_page(reader, half);
        return true;
    case ACTION_HALF_UP:
        by_page(reader, -half);
        return true;
    case ACTION_PAGE_DOWN:
        by_page(reader, n * page);
        return true;
    case ACTION_PAGE_UP:
        by_page(reader, -n * page);
        return true;
    case ACTION_FIRST:
    case ACTION_LAST:
        if (count > 0)
            to_statement(reader, (size_t)count);
        else
            to_end(reader, action == ACTION_LAST);
        return true;
    case ACTION_PERCENT:
        to_percent(reader, count, requests);
        return true;
    case ACTION_SCROLL_DOWN:
    case ACTION_SCROLL_UP:
        if (!scroll_by(reader, action == ACTION_SCROLL_DOWN ? n : -n))
            state_request(requests, REQUEST_BELL, 0);
        return true;
    case ACTION_SCROLL_CENTRE:
        scroll_centre(reader);
        return true;
    case ACTION_PARAGRAPH_NEXT:
    case ACTION_PARAGRAPH_PREVIOUS:
        if (!by_paragraph(reader, action == ACTION_PARAGRAPH_NEXT ? 1 : -1, count))
            nowhere(reader, requests, action == ACTION_PARAGRAPH_NEXT, "paragraph");
        return true;
    default:
        return move_by_statement(reader, action, count, requests);
    }
}
