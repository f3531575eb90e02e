/* The focus: drawing. Each counterpart is shown as the base's words with what goes in [-…-] and
 * what comes in {+…+}, so that it reads without colour. */
#include "base/vec.h"
#include "reader/cell.h"
#include "reader/display.h"
#include "reader/focus.h"
#include "reader/frame.h"
#include "reader/status.h"
#include "text/worddiff.h"
#include "text/words.h"

static void add_name(const struct reader *reader, uint32_t article, struct piece_list *pieces)
{
    struct buffer name = {0};
    display_name(reader->comparison->articles[article], &name);
    piece_format(pieces, MEANING_HEADING, "%.*s ", SLICE_ARG(reader->comparison->labels[article]));
    piece_add(pieces, MEANING_HEADING, buffer_slice(&name));
    buffer_free(&name);
}

static void add_place(const struct reader *reader, uint32_t article, uint32_t sentence,
                      struct piece_list *pieces)
{
    struct buffer place = {0};
    buffer_add_string(&place, "   ");
    cell_place_name(reader->comparison->articles[article], sentence, &place);
    if (reader->comparison->places[article][sentence].moved)
        buffer_add_string(&place, " (moved)");
    piece_add(pieces, MEANING_MARK, buffer_slice(&place));
    buffer_free(&place);
}

static void add_conflict_words(const struct pair *pair, struct slice text, enum meaning meaning,
                               struct piece_list *pieces)
{
    struct word word;
    size_t done = 0;
    for (size_t at = 0; words_next(text, &at, &word);) {
        struct slice w = slice_range(text, word.range);
        if (!wording_in_conflict(pair, w))
            continue;
        piece_add(pieces, meaning, slice_sub(text, done, word.range.start));
        piece_add(pieces, MEANING_CONFLICT, w);
        done = word.range.end;
    }
    piece_add(pieces, meaning, slice_sub(text, done, text.len));
}

/* One run in its signs, the white space at its end kept outside. */
static void add_changed(const struct pair *pair, struct slice run, bool deleted,
                        struct piece_list *pieces)
{
    size_t end = run.len, start = 0;
    while (end > 0 && run.data[end - 1] == ' ')
        end--;
    while (start < end && run.data[start] == ' ')
        start++;
    piece_add(pieces, MEANING_PLAIN, slice_sub(run, 0, start));
    if (start < end) {
        enum meaning meaning = deleted ? MEANING_GHOST : MEANING_OTHER;
        piece_add(pieces, meaning, deleted ? SLICE("[-") : SLICE("{+"));
        add_conflict_words(pair, slice_sub(run, start, end), meaning, pieces);
        piece_add(pieces, meaning, deleted ? SLICE("-]") : SLICE("+}"));
    }
    piece_add(pieces, MEANING_PLAIN, slice_sub(run, end, run.len));
}

static bool ends_open(const struct piece_list *pieces)
{
    return pieces->text.len && pieces->text.data[pieces->text.len - 1] != ' ';
}

static void add_diff(struct page *page, const struct pair *pair, struct slice base,
                     struct slice text, struct piece_list *pieces)
{
    enum meaning same = pair->class == CLASS_NEAR ? MEANING_NEAR : MEANING_SAME;
    struct worddiff diff = worddiff_compute(page->arena, base, text);
    for (size_t i = 0; i < diff.count; i++) {
        const struct diff_run *run = &diff.runs[i];
        if (run->kind == DIFF_SAME) {
            piece_add(pieces, same, slice_range(text, run->b));
            continue;
        }
        bool deleted = run->kind == DIFF_DELETED;
        bool after = i > 0 && diff.runs[i - 1].kind == DIFF_DELETED && !deleted;
        if (after && ends_open(pieces))
            piece_add(pieces, MEANING_PLAIN, SLICE(" "));
        add_changed(pair, deleted ? slice_range(base, run->a) : slice_range(text, run->b), deleted,
                    pieces);
    }
}

static void add_reasons(const struct pair *pair, struct page *page)
{
    struct buffer why = {0};
    status_reasons(pair, false, 6, &why);
    if (why.len) {
        struct piece_list pieces = {0};
        piece_add(&pieces, MEANING_MARK, SLICE("why: "));
        piece_add(&pieces, MEANING_PLAIN, buffer_slice(&why));
        page_add(page, 4, 9, &pieces);
    }
    buffer_free(&why);
}

static void add_base(const struct reader *reader, const struct entry *entry, struct page *page)
{
    struct piece_list pieces = {0};
    size_t own;
    add_name(reader, entry->article, &pieces);
    add_place(reader, entry->article, entry->member->sentences[0], &pieces);
    piece_add(&pieces, MEANING_MARK, SLICE("   base text"));
    page_add(page, 1, 4, &pieces);
    piece_add(&pieces, MEANING_PLAIN,
              wording_join(page->arena, reader->comparison, entry->member, UINT32_MAX, &own));
    page_add(page, 4, 4, &pieces);
}

static void add_verdict(const struct pair *pair, struct piece_list *pieces)
{
    if (!pair) {
        piece_add(pieces, MEANING_MARK, SLICE("   through another source"));
        return;
    }
    piece_format(pieces, MEANING_MARK, "   %s   score %.2f  (%c)", class_name(pair->class),
                 pair->score, class_mark(pair->class));
    if (pair->flags & FLAG_CONFLICT)
        piece_add(pieces, MEANING_CONFLICT, SLICE("  ! conflict"));
}

static void add_counterpart(const struct reader *reader, const struct entries *entries, size_t at,
                            struct page *page)
{
    const struct entry *entry = &entries->items[at], *base = &entries->items[0];
    struct piece_list pieces = {0};
    size_t own;
    bool chosen = reader->focus_at + 1 == at;
    if (chosen)
        piece_add(&pieces, MEANING_FOCUS, SLICE(">"));
    add_name(reader, entry->article, &pieces);
    add_place(reader, entry->article, entry->member->sentences[0], &pieces);
    add_verdict(entry->pair, &pieces);
    page_add(page, !chosen, 4, &pieces);
    struct slice text =
        wording_join(page->arena, reader->comparison, entry->member, UINT32_MAX, &own);
    struct slice held =
        wording_join(page->arena, reader->comparison, base->member, UINT32_MAX, &own);
    if (entry->pair && slice_equal(text, held))
        piece_add(&pieces, MEANING_SAME, SLICE("(the same words)"));
    else if (entry->pair)
        add_diff(page, entry->pair, held, text, &pieces);
    else
        piece_add(&pieces, MEANING_PLAIN, text);
    page_add(page, 4, 4, &pieces);
    if (entry->pair)
        add_reasons(entry->pair, page);
}

static void add_nearby(const struct reader *reader, const struct entries *entries, size_t at,
                       struct page *page)
{
    const struct entry *entry = &entries->items[at];
    const struct article *article = reader->comparison->articles[entry->article];
    struct piece_list pieces = {0};
    struct buffer scratch = {0};
    bool chosen = reader->focus_at + 1 == at;
    if (chosen)
        piece_add(&pieces, MEANING_FOCUS, SLICE(">"));
    add_name(reader, entry->article, &pieces);
    add_place(reader, entry->article, entry->sentence, &pieces);
    piece_add(&pieces, MEANING_MARK, SLICE("   not matched; it says near here, alone:"));
    page_add(page, !chosen, 4, &pieces);
    piece_add(&pieces, MEANING_ONLY, display_sentence(article, entry->sentence, &scratch));
    page_add(page, 4, 4, &pieces);
    buffer_free(&scratch);
}

static void add_absent(const struct reader *reader, const struct statement *statement,
                       struct page *page)
{
    struct piece_list pieces = {0};
    bool any = false;
    for (uint32_t i = 0; i < reader->comparison->article_count; i++) {
        if (statement_member(statement, i))
            continue;
        if (!any)
            piece_add(&pieces, MEANING_GHOST, SLICE("Not in:"));
        any = true;
        piece_add(&pieces, MEANING_GHOST, SLICE("  "));
        add_name(reader, i, &pieces);
    }
    if (any)
        page_add(page, 1, 4, &pieces);
    else
        page_add(page, 1, 1, &pieces);
}

void focus_page(const struct reader *reader, const struct entries *entries, struct page *page)
{
    for (size_t i = 0; i < entries->count; i++) {
        page->tag = i + 1;
        switch (entries->items[i].kind) {
        case ENTRY_BASE:
            add_base(reader, &entries->items[i], page);
            break;
        case ENTRY_COUNTERPART:
            add_counterpart(reader, entries, i, page);
            break;
        case ENTRY_NEARBY:
            add_nearby(reader, entries, i, page);
            break;
        }
        page->tag = 0;
        page_blank(page);
    }
    add_absent(reader, state_statement(reader), page);
}

static void draw_frame(const struct reader *reader, struct canvas *canvas,
                       const struct frame *frame, const struct entries *entries)
{
    struct buffer left = {0}, right = {0};
    uint32_t index = reader->plan.rows[reader->cursor.row].statement;
    buffer_format(&left, "group %u of %zu - focus", index + 1, reader->comparison->statement_count);
    buffer_format(&right, "compare: %.*s with each",
                  SLICE_ARG(reader->comparison->labels[entries->items[0].article]));
    frame_header(canvas, buffer_slice(&reader->story_name), buffer_slice(&left),
                 buffer_slice(&right));
    frame_rule(reader, canvas, frame->heads);
    if (frame->bottom_rule)
        frame_rule(reader, canvas, frame->bottom_rule);
    buffer_clear(&left);
    buffer_clear(&right);
    status_words(reader->comparison, index, &left);
    status_flags(state_statement(reader), &right);
    frame_status(canvas, buffer_slice(&left), buffer_slice(&right));
    buffer_free(&left);
    buffer_free(&right);
}

static void draw(const struct reader *reader, struct canvas *canvas)
{
    struct entries entries;
    focus_entries(reader, &entries);
    if (!entries.count)
        return;
    struct frame frame = frame_of(canvas_rows(canvas), false);
    struct page page;
    page_init(&page, canvas_columns(canvas));
    focus_page(reader, &entries, &page);
    draw_frame(reader, canvas, &frame, &entries);
    page_draw(&page, canvas, frame.body, frame.body_rows, reader->page_top);
    size_t line = 0;
    while (line < page.count && page.items[line].tag != reader->focus_at + 2)
        line++;
    if (line == page.count)
        line = 0;
    size_t screen = line > reader->page_top ? line - reader->page_top : 0;
    canvas_set_cursor(canvas, frame.body + (screen < frame.body_rows ? screen : 0), 0);
    frame_bottom(reader, canvas);
    page_free(&page);
    VEC_FREE(&entries);
}

static void linear(const struct reader *reader, struct canvas *canvas)
{
    struct entries entries;
    focus_entries(reader, &entries);
    struct page page;
    page_init(&page, canvas_columns(canvas));
    if (entries.count)
        focus_page(reader, &entries, &page);
    page_draw(&page, canvas, canvas_rows(canvas), page.count, 0);
    page_free(&page);
    VEC_FREE(&entries);
}

static const struct hint hints[] = {
    {ACTION_STATEMENT_NEXT, ACTION_STATEMENT_PREVIOUS, "next/prev group"},
    {ACTION_COLUMN_RIGHT, ACTION_NONE, "other base"},
    {ACTION_BACK, ACTION_NONE, "back"},
    {ACTION_LINE_DOWN, ACTION_LINE_UP, "choose"},
    {ACTION_ACCEPT, ACTION_NONE, "accept"},
    {ACTION_REJECT, ACTION_NONE, "reject"},
    {ACTION_UNDO, ACTION_NONE, "undo"},
    {ACTION_HELP, ACTION_NONE, "help"},
    {ACTION_DIVERGENCE_NEXT, ACTION_DIVERGENCE_PREVIOUS, "divergence"},
    {ACTION_NONE, ACTION_NONE, NULL},
};

const struct view view_focus = {
    "focus", "focused statement", CONTEXT_FOCUS, draw, focus_update, linear, hints,
};
