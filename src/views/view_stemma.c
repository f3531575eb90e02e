/* The stemma view: the tree of descent, and beside or below it the evidence for the chosen line.
 * Columns and rows of the screen. */
#include "desk/frame.h"
#include "desk/list.h"
#include "parallel/columns.h"
#include "parallel/layout.h"
#include "parallel/move.h"
#include "parallel/parallel.h"
#include "views/stemma.h"
#include "views/views.h"

enum { BELOW_LEAST = 3, BELOW_MOST = 12, TOTAL_LEAST = 140 };

/* Where the tree and the evidence stand. */
struct halves {
    size_t tree;            /* columns of the tree */
    size_t rows;            /* lines of the tree */
    size_t column;          /* of the evidence */
    size_t below, evidence; /* its first line, from the body's; its lines */
    bool beside;
};

static const struct stemma *own_of(const struct reader *reader)
{
    return reader->own[VIEW_STEMMA];
}

static struct halves halves_of(const struct reader *reader, size_t body)
{
    struct halves halves = {.tree = stemma_columns(reader), .rows = body, .column = 1};
    if (reader->columns >= STEMMA_BESIDE_LEAST) {
        halves.beside = true;
        halves.column = halves.tree + 2;
        halves.evidence = body;
        return halves;
    }
    size_t wanted = body / 2 < BELOW_MOST ? body / 2 : BELOW_MOST;
    if (wanted < BELOW_LEAST || body < wanted + 2)
        return halves;
    size_t room = body - wanted - 1, lines = own_of(reader)->count;
    halves.rows = lines < room ? lines : room;
    halves.below = halves.rows + 1;
    halves.evidence = body - halves.below;
    return halves;
}

static struct list_source source_of(const struct reader *reader)
{
    return (struct list_source){
        .count = own_of(reader)->count, .add = stemma_add, .beside = stemma_draw_branches};
}

/* The node of the focused column's article. */
static void refresh(struct reader *reader)
{
    if (!reader->comparison || !reader->plan.count)
        return;
    struct stemma *stemma = stemma_own(reader);
    uint32_t focused = columns_focused(&reader->board);
    if (focused != stemma->seen)
        list_of(reader)->at = stemma->node_of[focused];
    stemma->seen = focused;
    struct list_source source = source_of(reader);
    size_t body = frame_of(reader->rows, false).body_rows;
    list_refresh(reader, list_of(reader), &source, halves_of(reader, body).rows);
}

/* To where the two have most in common: their longest passage, else the first statement of both. */
static bool go_together(struct reader *reader, const struct descent *descent)
{
    const struct comparison *comparison = reader->comparison;
    const struct passage *passage = stemma_passage(comparison, descent);
    const struct article *article = comparison->articles[descent->to];
    /* Both on the screen, where there is room for both. */
    columns_go(&reader->board, descent->from);
    layout_refresh(reader);
    if (passage && article->sentence_count) {
        uint32_t at = passage->article_a == descent->to ? passage->a.start : passage->b.start;
        move_to_sentence(reader, descent->to, article_sentence_at(article, at));
        return true;
    }
    for (size_t i = 0; i < comparison->statement_count; i++)
        if (statement_member(&comparison->statements[i], descent->from) &&
            statement_member(&comparison->statements[i], descent->to)) {
            columns_go(&reader->board, descent->to);
            layout_go(reader, reader->plan.first[i]);
            return true;
        }
    return false;
}

static void show(struct reader *reader)
{
    const struct stemma *stemma = own_of(reader);
    const struct stemma_node *node = &stemma->items[list_of(reader)->at];
    const struct comparison *comparison = reader->comparison;
    bool line = node->descent != STEMMA_NONE;
    bool together = line && go_together(reader, &comparison->lineage[node->descent]);
    if (!line && comparison->articles[node->article]->sentence_count)
        move_to_sentence(reader, node->article, 0);
    state_push(reader, VIEW_PARALLEL);
    if (together) {
        const struct descent *descent = &comparison->lineage[node->descent];
        state_say(reader, MEANING_MESSAGE, "Here begins the longest that %.*s and %.*s share",
                  SLICE_ARG(comparison->labels[descent->from]),
                  SLICE_ARG(comparison->labels[descent->to]));
    }
}

/* The focused column becomes the chosen node's. */
static void lead(struct reader *reader, struct stemma *stemma)
{
    columns_go(&reader->board, stemma->items[list_of(reader)->at].article);
    layout_refresh(reader);
    stemma->seen = columns_focused(&reader->board);
}

static void click(struct reader *reader, const struct mouse *mouse, struct requests *requests)
{
    (void)requests;
    if (!reader->comparison || !reader->plan.count || !state_has_parts(reader, PART_LINEAGE))
        return;
    struct stemma *stemma = stemma_own(reader);
    struct list_source source = source_of(reader);
    struct frame frame = frame_of(reader->rows, false);
    struct halves halves = halves_of(reader, frame.body_rows);
    if (halves.beside && mouse->column >= halves.tree)
        return;
    enum list_press press = list_press(reader, list_of(reader), &source, mouse, frame.body);
    if (press != LIST_MISSED)
        lead(reader, stemma);
    if (press == LIST_AGAIN)
        show(reader);
}

static bool update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    if (!reader->comparison || !reader->plan.count)
        return false;
    struct stemma *stemma = stemma_own(reader);
    struct list_source source = source_of(reader);
    if (list_update(reader, list_of(reader), &source, action, count, requests)) {
        lead(reader, stemma);
        return true;
    }
    switch (action) {
    case ACTION_READ:
        show(reader);
        return true;
    case ACTION_COLUMN_LEFT:
    case ACTION_COLUMN_RIGHT:
        return parallel_update(reader, action, count, requests);
    default:
        return false;
    }
}

/* "4 lines of descent, 1 without direction, 2 stand alone". */
static void add_total(const struct stemma *stemma, bool brief, struct buffer *into)
{
    size_t lines = stemma->of->lineage_count, undirected = 0;
    for (size_t i = 0; i < lines; i++)
        undirected += !stemma->of->lineage[i].directed;
    buffer_format(into, "%zu line%s", lines, lines == 1 ? "" : "s");
    if (undirected && !brief)
        buffer_format(into, ", %zu without direction", undirected);
    if (stemma->alone)
        buffer_format(into, ", %zu alone", stemma->alone);
}

static void draw_evidence(const struct reader *reader, struct canvas *canvas,
                          const struct frame *frame, const struct halves *halves)
{
    struct page page;
    size_t first = frame->body + halves->below;
    if (!halves->evidence)
        return;
    if (halves->beside)
        for (size_t i = 0; i < frame->body_rows; i++)
            canvas_string(canvas, frame->body + i, halves->tree, 1, MEANING_BORDER,
                          reader->ascii ? "|" : "\u2502");
    else
        frame_rule(reader, canvas, first - 1);
    page_init(&page, canvas_columns(canvas) - halves->column - 1);
    stemma_explain(reader, reader->lists[VIEW_STEMMA].at, &page);
    for (size_t i = 0; i < page.count; i++)
        page.items[i].indent += halves->column;
    page_draw(&page, canvas, first, halves->evidence, 0);
    page_free(&page);
}

static void draw(const struct reader *reader, struct canvas *canvas)
{
    const struct stemma *stemma = own_of(reader);
    struct frame frame = frame_of(canvas_rows(canvas), false);
    struct halves halves = halves_of(reader, frame.body_rows);
    struct list_source source = source_of(reader);
    struct buffer right = {0};
    bool narrow = canvas_columns(canvas) < STEMMA_BESIDE_LEAST;
    if (state_has_parts(reader, PART_LINEAGE))
        add_total(stemma, canvas_columns(canvas) < TOTAL_LEAST, &right);
    frame_header(reader, canvas, buffer_slice(&reader->story_name),
                 narrow ? SLICE("stemma") : SLICE("stemma: likely lines of descent"),
                 buffer_slice(&right));
    frame_rule(reader, canvas, frame.heads);
    if (state_has_parts(reader, PART_LINEAGE)) {
        draw_evidence(reader, canvas, &frame, &halves);
        list_draw(reader, &reader->lists[VIEW_STEMMA], &source, canvas, frame.body, halves.rows);
    } else {
        canvas_string(canvas, frame.body, 1, canvas_columns(canvas) - 1, MEANING_MESSAGE,
                      "Looking for the lines of descent ...");
        canvas_set_cursor(canvas, frame.body, 0);
    }
    if (frame.bottom_rule)
        frame_rule(reader, canvas, frame.bottom_rule);
    buffer_clear(&right);
    buffer_format(&right, "%zu/%zu", reader->lists[VIEW_STEMMA].at + 1, stemma->count);
    frame_status(reader, canvas, SLICE("These lines say how text is shared, not who copied whom."),
                 buffer_slice(&right));
    frame_bottom(reader, canvas);
    buffer_free(&right);
}

static void linear(const struct reader *reader, struct canvas *canvas)
{
    const struct stemma *stemma = own_of(reader);
    struct page page;
    struct piece_list pieces = {0};
    struct buffer total = {0};
    page_init(&page, canvas_columns(canvas));
    add_total(stemma, false, &total);
    piece_format(&pieces, MEANING_TITLE, "stemma: %.*s", SLICE_ARG(buffer_slice(&total)));
    page_add(&page, 0, 2, &pieces);
    piece_add(&pieces, MEANING_STATUS,
              SLICE("These lines say how text is shared, not who copied whom."));
    page_add(&page, 0, 2, &pieces);
    for (size_t i = 0; i < stemma->count; i++) {
        page_blank(&page);
        piece_format(&pieces, MEANING_MARK, "%zu", i + 1);
        page_add(&page, 0, 0, &pieces);
        stemma_explain(reader, i, &page);
    }
    page_draw(&page, canvas, canvas_rows(canvas), page.count, 0);
    page_free(&page);
    buffer_free(&total);
}

static const struct hint hints[] = {
    {ACTION_LINE_DOWN, ACTION_LINE_UP, "article"},
    {ACTION_READ, ACTION_NONE, "the two side by side"},
    {ACTION_BACK, ACTION_NONE, "back"},
    {ACTION_SEARCH, ACTION_NONE, "search"},
    {ACTION_HELP, ACTION_NONE, "help"},
    {ACTION_NONE, ACTION_NONE, NULL},
};

const struct view view_stemma = {
    .which = VIEW_STEMMA,
    .name = "stemma",
    .title = "stemma",
    .context = CONTEXT_STEMMA,
    .draw = draw,
    .update = update,
    .linear = linear,
    .hints = hints,
    .parts = PART_ORIGINS | PART_LINEAGE | PART_PASSAGES,
    .refresh = refresh,
    .forget = stemma_forget,
    .release = stemma_release,
    .click = click,
};
