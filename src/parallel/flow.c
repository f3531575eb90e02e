/* Flowing columns: the cursor is a sentence of the focused article and a line of its stretch. Only
 * what is on the screen is laid out. The row of the aligned columns always goes along. */
#include "parallel/flow.h"

#include "base/alloc.h"
#include "desk/frame.h"
#include "parallel/columns.h"
#include "parallel/layout.h"
#include "parallel/move.h"
#include "parallel/parallel.h"
#include "parallel/stretch.h"

#include <stdlib.h>

const struct flow *flow_of(const struct reader *reader)
{
    return reader->own[VIEW_FLOWING];
}

struct flow *flow_own(struct reader *reader)
{
    if (!reader->own[VIEW_FLOWING])
        reader->own[VIEW_FLOWING] = alloc_zeroed(1, sizeof(struct flow));
    return reader->own[VIEW_FLOWING];
}

static void empty(struct flow *flow)
{
    for (size_t i = 0; flow->of && i < flow->of->article_count; i++)
        free(flow->articles[i].first);
    free(flow->articles);
    free(flow->tops);
    *flow = (struct flow){.locked = flow->locked};
}

void flow_forget(struct reader *reader)
{
    if (reader->own[VIEW_FLOWING])
        empty(reader->own[VIEW_FLOWING]);
}

void flow_release(struct reader *reader)
{
    flow_forget(reader);
    free(reader->own[VIEW_FLOWING]);
    reader->own[VIEW_FLOWING] = NULL;
}

static void fill(struct flow *flow, const struct comparison *comparison)
{
    size_t count = comparison->article_count;
    flow->of = comparison;
    flow->article = UINT32_MAX;
    flow->articles = alloc_zeroed(count + 1, sizeof *flow->articles);
    flow->tops = alloc_zeroed(count + 1, sizeof *flow->tops);
    for (size_t i = 0; i < count; i++)
        flow->articles[i] = stretches_find(comparison->articles[i]);
}

void flow_cycle(struct reader *reader)
{
    struct flow *flow = flow_own(reader);
    bool flowing = state_view(reader)->which == VIEW_FLOWING;
    if (flowing && flow->locked) {
        reader->views[reader->depth - 1] = VIEW_PARALLEL;
        state_say(reader, MEANING_MESSAGE, "Aligned columns: statement beside statement");
        return;
    }
    flow->locked = flowing;
    reader->views[reader->depth - 1] = VIEW_FLOWING;
    state_say(reader, MEANING_MESSAGE, "%s",
              flowing ? "Flowing columns, locked: they keep to the cursor's statement"
                      : "Flowing columns, unlocked: each scrolls on its own");
}

size_t flow_width(const struct reader *reader, size_t place)
{
    const struct columns *board = &reader->board;
    size_t cell = board->start[place + 1] - 1 - board->start[place];
    return cell > 4 ? cell - 2 : 2;
}

bool flow_forward(const struct reader *reader, uint32_t article, size_t width,
                  struct flow_place *place, size_t lines)
{
    const struct stretches *all = &flow_of(reader)->articles[article];
    while (lines > 0 && place->stretch < all->count) {
        size_t left = stretch_lines(reader, article, place->stretch, width) - place->line - 1;
        if (lines <= left) {
            place->line += lines;
            return true;
        }
        if (place->stretch + 1 == all->count) {
            place->line += left;
            return false;
        }
        lines -= left + 1;
        *place = (struct flow_place){place->stretch + 1, 0};
    }
    return true;
}

bool flow_back(const struct reader *reader, uint32_t article, size_t width,
               struct flow_place *place, size_t lines)
{
    while (lines > place->line) {
        if (!place->stretch) {
            place->line = 0;
            return false;
        }
        lines -= place->line + 1;
        place->stretch--;
        place->line = stretch_lines(reader, article, place->stretch, width) - 1;
    }
    place->line -= lines;
    return true;
}

static bool is_before(struct flow_place a, struct flow_place b)
{
    return a.stretch < b.stretch || (a.stretch == b.stretch && a.line < b.line);
}

/* Lines from a to b, which is not before a; at most limit. */
static size_t distance(const struct reader *reader, uint32_t article, size_t width,
                       struct flow_place a, struct flow_place b, size_t limit)
{
    size_t lines = 0;
    for (; a.stretch < b.stretch && lines < limit; a = (struct flow_place){a.stretch + 1, 0})
        lines += stretch_lines(reader, article, a.stretch, width) - a.line;
    lines += a.stretch == b.stretch ? b.line - a.line : 0;
    return lines < limit ? lines : limit;
}

struct flow_place flow_place_of(const struct reader *reader, uint32_t article, uint32_t sentence,
                                size_t width)
{
    struct stretch stretch;
    struct flow_place place = {stretches_of(&flow_of(reader)->articles[article], sentence), 0};
    stretch_make(reader, article, place.stretch, &stretch);
    place.line = stretch_line_of(&stretch, sentence, width);
    stretch_free(&stretch);
    return place;
}

uint32_t flow_sentence_at(const struct reader *reader, uint32_t article, struct flow_place place,
                          size_t width)
{
    struct stretch stretch;
    stretch_make(reader, article, place.stretch, &stretch);
    uint32_t sentence = stretch_sentence_at(&stretch, place.line, width);
    stretch_free(&stretch);
    return sentence;
}

/* The last sentence of an article that stands in the row or above it. Down a column, sentences come
 * in their order. */
static uint32_t sentence_before(const struct reader *reader, uint32_t article, size_t row)
{
    size_t low = 0, high = reader->comparison->articles[article]->sentence_count;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (plan_row_of(&reader->plan, reader->comparison, article, (uint32_t)middle) <= row)
            low = middle;
        else
            high = middle;
    }
    return (uint32_t)low;
}

size_t flow_focused_width(const struct reader *reader)
{
    return flow_width(reader, reader->board.focus - reader->board.first);
}

bool flow_is_empty(const struct reader *reader, uint32_t article)
{
    return !reader->comparison->articles[article]->sentence_count;
}

size_t flow_row_of(const struct reader *reader, uint32_t article, uint32_t sentence)
{
    return plan_row_of(&reader->plan, reader->comparison, article, sentence);
}

/* The sentence the row of the aligned columns is at, unless the cursor's stands there. */
static void take_row(struct reader *reader, struct flow *flow)
{
    uint32_t article = columns_focused(&reader->board);
    size_t row = reader->cursor.row, width = flow_focused_width(reader);
    bool same = flow->article == article && flow_row_of(reader, article, flow->sentence) == row;
    if (same && flow->width == width)
        return;
    if (!same) {
        /* The first of those in the row. */
        uint32_t sentence = sentence_before(reader, article, row);
        while (sentence > 0 &&
               flow_row_of(reader, article, sentence - 1) == flow_row_of(reader, article, sentence))
            sentence--;
        flow->sentence = sentence;
    }
    flow->article = article;
    flow->width = width;
    flow->line = flow_place_of(reader, article, flow->sentence, width).line;
}

struct flow_place flow_cursor(const struct flow *flow)
{
    return (struct flow_place){stretches_of(&flow->articles[flow->article], flow->sentence),
                               flow->line};
}

size_t flow_body_lines(const struct reader *reader)
{
    return frame_of_story(reader, reader->rows).body_rows;
}

/* The end of the article is not scrolled up from the end of the screen. */
static void clamp_top(const struct reader *reader, struct flow *flow, size_t body)
{
    size_t last = flow->articles[flow->article].count - 1;
    struct flow_place most = {last, stretch_lines(reader, flow->article, last, flow->width) - 1};
    flow_back(reader, flow->article, flow->width, &most, body - 1);
    if (is_before(most, flow->tops[flow->article]))
        flow->tops[flow->article] = most;
}

/* Lines of the cursor's sentence below the cursor. */
static size_t lines_below(const struct reader *reader, const struct flow *flow)
{
    struct stretch stretch;
    stretch_make(reader, flow->article, flow_cursor(flow).stretch, &stretch);
    size_t last = stretch_last_line_of(&stretch, flow->sentence, flow->width);
    stretch_free(&stretch);
    return last > flow->line ? last - flow->line : 0;
}

/* Scrolls the focused column as little as shows the cursor's line and what its sentence has below
 * it; far jumps show what is before it. */
static void follow(const struct reader *reader, struct flow *flow)
{
    struct flow_place *top = &flow->tops[flow->article], at = flow_cursor(flow);
    size_t body = flow_body_lines(reader), width = flow->width;
    bool before = is_before(at, *top);
    size_t limit = 2 * body;
    size_t lines = before ? distance(reader, flow->article, width, at, *top, limit)
                          : distance(reader, flow->article, width, *top, at, limit);
    if (before || lines >= body) {
        size_t above = lines >= limit ? body / 3 : before ? 0 : body - 1;
        *top = at;
        flow_back(reader, flow->article, width, top, above);
    }
    clamp_top(reader, flow, body);
    flow->screen = distance(reader, flow->article, width, *top, at, body - 1);
    size_t end = flow->screen + lines_below(reader, flow) + 1;
    if (end <= body)
        return;
    size_t more = end - body < flow->screen ? end - body : flow->screen;
    flow_forward(reader, flow->article, width, top, more);
    flow->screen -= more;
}

/* The other columns on the screen: the counterpart beside the cursor, or what stands before where
 * it would be. */
static void keep_others(const struct reader *reader, struct flow *flow)
{
    const struct comparison *comparison = reader->comparison;
    const struct columns *board = &reader->board;
    uint32_t index = comparison->places[flow->article][flow->sentence].statement;
    for (size_t i = 0; i < board->visible; i++) {
        uint32_t other = columns_article(board, i);
        if (other == flow->article || flow_is_empty(reader, other))
            continue;
        const struct member *member = statement_member(&comparison->statements[index], other);
        uint32_t sentence =
            member ? member->sentences[0] : sentence_before(reader, other, reader->cursor.row);
        size_t width = flow_width(reader, i);
        flow->tops[other] = flow_place_of(reader, other, sentence, width);
        flow_back(reader, other, width, &flow->tops[other], flow->screen);
    }
}

void flow_refresh(struct reader *reader)
{
    struct flow *flow = flow_own(reader);
    if (!reader->comparison || !reader->plan.count)
        return;
    if (flow->of != reader->comparison) {
        empty(flow);
        fill(flow, reader->comparison);
    }
    if (flow_is_empty(reader, columns_focused(&reader->board))) {
        flow->screen = 0;
        flow->article = UINT32_MAX;
        return;
    }
    take_row(reader, flow);
    layout_go(reader, flow_row_of(reader, flow->article, flow->sentence));
    /* Lines are counted anew where the width has changed. */
    for (size_t i = 0; i < reader->board.visible; i++) {
        uint32_t article = columns_article(&reader->board, i);
        struct flow_place *top = &flow->tops[article];
        if (flow_is_empty(reader, article))
            continue;
        size_t lines = stretch_lines(reader, article, top->stretch, flow_width(reader, i));
        top->line = top->line < lines ? top->line : lines - 1;
    }
    follow(reader, flow);
    if (flow->locked)
        keep_others(reader, flow);
}
