/* Motions in flowing columns: by lines, pages and sentences of the focused article, and across to
 * other columns. What else there is to do, the aligned columns do. */
#include "parallel/columns.h"
#include "parallel/flow.h"
#include "parallel/layout.h"
#include "parallel/parallel.h"
#include "parallel/stretch.h"

static void go_sentence(struct reader *reader, struct flow *flow, uint32_t sentence)
{
    flow->sentence = sentence;
    flow->line = flow_place_of(reader, flow->article, sentence, flow->width).line;
    layout_go(reader, flow_row_of(reader, flow->article, sentence));
}

static void go_place(struct reader *reader, struct flow *flow, struct flow_place place)
{
    flow->sentence = flow_sentence_at(reader, flow->article, place, flow->width);
    flow->line = place.line;
    layout_go(reader, flow_row_of(reader, flow->article, flow->sentence));
}

static bool by_lines(struct reader *reader, struct flow *flow, long lines)
{
    struct flow_place at = flow_cursor(flow), old = at;
    size_t n = (size_t)(lines < 0 ? -lines : lines);
    if (lines < 0)
        flow_back(reader, flow->article, flow->width, &at, n);
    else
        flow_forward(reader, flow->article, flow->width, &at, n);
    size_t high = stretch_lines(reader, flow->article, at.stretch, flow->width);
    bool more = at.stretch + 1 < flow->articles[flow->article].count;
    if (lines > 0 && more && at.line + 1 == high && high > 1) {
        struct flow_place next = {at.stretch + 1, 0};
        struct stretch stretch; /* a gap is no place to stand on */
        stretch_make(reader, flow->article, at.stretch, &stretch);
        uint32_t last = stretch.first + (uint32_t)stretch.count - 1;
        bool gap = reader->comparison->articles[flow->article]->sentences[last].block !=
                   reader->comparison->articles[flow->article]->sentences[last + 1].block;
        stretch_free(&stretch);
        at = gap ? next : at;
    }
    if (at.stretch == old.stretch && at.line == old.line)
        return false;
    go_place(reader, flow, at);
    return true;
}

static bool by_page(struct reader *reader, struct flow *flow, long lines)
{
    struct flow_place *top = &flow->tops[flow->article];
    size_t n = (size_t)(lines < 0 ? -lines : lines);
    if (lines < 0)
        flow_back(reader, flow->article, flow->width, top, n);
    else
        flow_forward(reader, flow->article, flow->width, top, n);
    return by_lines(reader, flow, lines);
}

static bool by_sentences(struct reader *reader, struct flow *flow, long by)
{
    long last = (long)reader->comparison->articles[flow->article]->sentence_count - 1;
    long to = (long)flow->sentence + by;
    to = to < 0 ? 0 : to > last ? last : to;
    if (to == (long)flow->sentence)
        return false;
    go_sentence(reader, flow, (uint32_t)to);
    return true;
}

/* Motions of the flowing text itself. */
static bool move(struct reader *reader, struct flow *flow, enum action action, long count,
                 bool *moved)
{
    long n = count > 0 ? count : 1, page = (long)flow_body_lines(reader);
    long half = count > 0 ? count : page > 1 ? page / 2 : 1;
    switch (action) {
    case ACTION_LINE_DOWN:
    case ACTION_SCROLL_DOWN:
        *moved = by_lines(reader, flow, n);
        return true;
    case ACTION_LINE_UP:
    case ACTION_SCROLL_UP:
        *moved = by_lines(reader, flow, -n);
        return true;
    case ACTION_HALF_DOWN:
    case ACTION_HALF_UP:
        *moved = by_page(reader, flow, action == ACTION_HALF_UP ? -half : half);
        return true;
    case ACTION_PAGE_DOWN:
    case ACTION_PAGE_UP:
        *moved = by_page(reader, flow, action == ACTION_PAGE_UP ? -n * page : n * page);
        return true;
    case ACTION_STATEMENT_NEXT:
    case ACTION_STATEMENT_PREVIOUS:
        *moved = by_sentences(reader, flow, action == ACTION_STATEMENT_PREVIOUS ? -n : n);
        return true;
    case ACTION_FIRST:
    case ACTION_LAST:
        if (count > 0)
            return false;
        by_sentences(reader, flow, action == ACTION_FIRST ? -(long)INT32_MAX : (long)INT32_MAX);
        return true;
    case ACTION_SCROLL_CENTRE:
        flow->tops[flow->article] = flow_cursor(flow);
        flow_back(reader, flow->article, flow->width, &flow->tops[flow->article],
                  flow_body_lines(reader) / 2);
        return true;
    default:
        return false;
    }
}

/* To what the focused column shows on a line of the screen. */
static void go_screen(struct reader *reader, struct flow *flow, size_t line)
{
    uint32_t article = columns_focused(&reader->board);
    if (flow_is_empty(reader, article))
        return;
    struct flow_place at = flow->tops[article];
    flow->article = article;
    flow->width = flow_focused_width(reader);
    flow_forward(reader, article, flow->width, &at, line);
    go_place(reader, flow, at);
}

/* Unlocked, the cursor goes straight across, to what the other column shows there. */
static void go_across(struct reader *reader, struct flow *flow)
{
    layout_refresh(reader);
    if (columns_focused(&reader->board) != flow->article)
        go_screen(reader, flow, flow->screen);
}

void flow_press(struct reader *reader, size_t line)
{
    struct flow *flow = flow_own(reader);
    if (!flow->of)
        return;
    if (line != SIZE_MAX)
        go_screen(reader, flow, line);
    else if (!flow->locked)
        go_across(reader, flow);
}

/* To what the next column that has the cursor's statement says of it, moved or not. */
static bool go_counterpart(struct reader *reader, struct flow *flow)
{
    const struct comparison *comparison = reader->comparison;
    struct columns *board = &reader->board;
    uint32_t index = comparison->places[flow->article][flow->sentence].statement;
    for (size_t i = 1; i < board->slot_count; i++) {
        uint32_t other = board->slots[(board->focus + i) % board->slot_count];
        const struct member *member = statement_member(&comparison->statements[index], other);
        if (!member)
            continue;
        columns_go(board, other);
        flow->article = other;
        flow->sentence = member->sentences[0];
        flow->width = 0;
        layout_go(reader, flow_row_of(reader, other, flow->sentence));
        return true;
    }
    return false;
}

/* What only aligned rows can hide, fold or add. */
static bool is_of_rows(enum action action)
{
    switch (action) {
    case ACTION_FILTER:
    case ACTION_FURNITURE:
    case ACTION_FOLD_OPEN:
    case ACTION_FOLD_CLOSE:
    case ACTION_FOLDS_OPEN:
    case ACTION_FOLDS_CLOSE:
    case ACTION_ONLY_NEW:
        return true;
    default:
        return action >= ACTION_TOGGLE_VERBATIM && action <= ACTION_TOGGLE_MOVED;
    }
}

static void refuse(struct reader *reader, struct requests *requests)
{
    struct buffer key = {0};
    keymap_name(&reader->keymap, CONTEXT_PARALLEL, ACTION_VIEW_PARALLEL, &key);
    state_say(reader, MEANING_MESSAGE,
              "Flowing columns show all of every article; %.*s aligns them",
              SLICE_ARG(buffer_slice(&key)));
    state_request(requests, REQUEST_BELL, 0);
    buffer_free(&key);
}

bool flow_update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    struct flow *flow = flow_own(reader);
    bool moved = true, text = reader->comparison && reader->plan.count && flow->of &&
                              flow->article == columns_focused(&reader->board);
    if (text && move(reader, flow, action, count, &moved)) {
        if (!moved)
            state_request(requests, REQUEST_BELL, 0);
        return true;
    }
    if (is_of_rows(action)) {
        refuse(reader, requests);
        return true;
    }
    if (text && action == ACTION_COUNTERPART && go_counterpart(reader, flow))
        return true;
    if (!parallel_update(reader, action, count, requests))
        return false;
    bool column = action == ACTION_COLUMN_LEFT || action == ACTION_COLUMN_RIGHT;
    if (column && text && !flow->locked)
        go_across(reader, flow);
    return true;
}
