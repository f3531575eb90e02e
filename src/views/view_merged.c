/* The merged view: one story, each statement once, in one wording, and who tells it. In wide
 * terminals a panel has the chosen statement in everybody's words. */
#include "desk/frame.h"
#include "desk/status.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "views/differing.h"
#include "views/ledger_sheet.h"
#include "views/merged.h"
#include "views/telling.h"
#include "views/views.h"

enum { NARROW = 70, TITLE_LESS = 36 };

static const struct merged *own_of(const struct reader *reader)
{
    return reader->own[VIEW_MERGED];
}

static void add_text(const struct reader *reader, uint32_t index, size_t indent, struct page *page)
{
    const struct statement *statement = &reader->comparison->statements[index];
    const struct member *member = merged_wording(reader, index);
    struct piece_list pieces = {0};
    char mark = statement_mark(statement);
    piece_format(&pieces, mark == '!' ? MEANING_CONFLICT : MEANING_MARK, "%c ", mark);
    telling_add(reader, statement, member, &pieces);
    differing_add(reader->comparison, statement, member->article, reader->ascii, &pieces);
    page_add(page, indent, indent + 2, &pieces);
}

static void add(const struct reader *reader, size_t entry, struct page *page)
{
    struct ledger ledger = ledger_for(reader);
    size_t indent = ledger_fit(&ledger, page);
    add_text(reader, own_of(reader)->roster.items[entry].statement, indent, page);
}

static void beside(const struct reader *reader, size_t entry, struct canvas *canvas, size_t row)
{
    struct ledger ledger = ledger_for(reader);
    uint32_t index = own_of(reader)->roster.items[entry].statement;
    struct buffer who = {0};
    tellers_add(&ledger.tellers, reader->comparison, &reader->comparison->statements[index], &who);
    ledger_draw_entry(&ledger, canvas, row, buffer_slice(&who), own_of(reader)->origins[index]);
    buffer_free(&who);
}

static bool matches(const struct reader *reader, size_t entry)
{
    uint32_t index = own_of(reader)->roster.items[entry].statement;
    return telling_matches(reader, &reader->comparison->statements[index],
                           merged_wording(reader, index));
}

static struct list_source source_of(const struct reader *reader)
{
    return (struct list_source){
        .count = own_of(reader)->roster.count, .add = add, .beside = beside, .matches = matches};
}

static void refresh(struct reader *reader)
{
    if (!reader->comparison || !reader->plan.count)
        return;
    struct merged *merged = merged_own(reader);
    struct list_source source = source_of(reader);
    ledger_sheet_refresh(reader, &merged->roster, &source);
}

static bool update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    if (!reader->comparison || !reader->plan.count)
        return false;
    struct merged *merged = merged_own(reader);
    struct list_source source = source_of(reader);
    if (list_update(reader, list_of(reader), &source, action, count, requests)) {
        roster_lead(reader, &merged->roster);
        return true;
    }
    if (action == ACTION_READ) {
        roster_show(reader, &merged->roster);
        return true;
    }
    return roster_update(reader, &merged->roster, action, count, requests) ||
           merged_update(reader, action, count, requests);
}

/* "told by 3 of 4, 2 origins". */
static void add_count(const struct reader *reader, uint32_t index, struct buffer *into)
{
    size_t told = reader->comparison->statements[index].member_count;
    uint32_t origins = own_of(reader)->origins[index];
    buffer_format(into, "told by %zu of %zu", told, reader->comparison->article_count);
    if (origins < told)
        buffer_format(into, ", %u origin%s", origins, origins == 1 ? "" : "s");
}

static void filter(struct reader *reader, struct slice pattern)
{
    merged_own(reader);
    merged_match(reader, pattern.len > 0);
}

static void click(struct reader *reader, const struct mouse *mouse, struct requests *requests)
{
    (void)requests;
    if (!reader->comparison || !reader->plan.count)
        return;
    struct merged *merged = merged_own(reader);
    struct list_source source = source_of(reader);
    ledger_sheet_click(reader, &merged->roster, &source, mouse);
}

/* What the earliest source calls the story. */
static void add_title(const struct reader *reader, size_t columns, struct buffer *into)
{
    const struct comparison *comparison = reader->comparison;
    const uint32_t *ranks = own_of(reader)->ranks;
    const struct article *earliest = NULL;
    uint32_t best = UINT32_MAX;
    for (size_t i = 0; i < comparison->article_count; i++)
        if (comparison->articles[i]->title.len && ranks[i] < best) {
            earliest = comparison->articles[i];
            best = ranks[i];
        }
    struct buffer scratch = {0};
    buffer_add_string(into, ": ");
    if (earliest)
        cut_add(into, display_text(earliest->title, &scratch), columns, reader->ascii);
    else
        buffer_add_string(into, "one story, each statement once");
    buffer_free(&scratch);
}

static void draw_header(const struct reader *reader, struct canvas *canvas)
{
    const struct merged *merged = own_of(reader);
    struct buffer left = {0}, right = {0};
    bool narrow = canvas_columns(canvas) < NARROW;
    buffer_add_string(&left, "merged");
    if (merged->filter != MERGED_ALL || merged->matching) {
        buffer_add_string(&left, ": ");
        merged_filter_words(reader, &left);
    } else if (!narrow) {
        add_title(reader, canvas_columns(canvas) - TITLE_LESS, &left);
    }
    buffer_format(&right, "%zu of %zu%s", merged->roster.count, merged->statements,
                  narrow ? "" : " shown");
    frame_header(reader, canvas, buffer_slice(&reader->story_name), buffer_slice(&left),
                 buffer_slice(&right));
    buffer_free(&left);
    buffer_free(&right);
}

static void head_words(const struct reader *reader, bool narrow, struct buffer *into)
{
    const struct merged *merged = own_of(reader);
    buffer_add_string(into, narrow ? "words of " : "statement, in the words of ");
    if (merged->preferred)
        buffer_format(into, "%.*s, else of the earliest",
                      SLICE_ARG(reader->comparison->labels[merged->preferred - 1]));
    else
        buffer_add_string(into, "the earliest");
}

static void draw_status(const struct reader *reader, struct canvas *canvas)
{
    const struct merged *merged = own_of(reader);
    size_t at = reader->lists[VIEW_MERGED].at;
    struct buffer left = {0}, right = {0};
    if (at < merged->roster.count) {
        uint32_t index = merged->roster.items[at].statement, shown;
        shown = merged_wording(reader, index)->article;
        add_count(reader, index, &left);
        buffer_add_string(&left, ": ");
        status_words(reader->comparison, index, &left);
        if (canvas_columns(canvas) >= NARROW)
            buffer_format(&right, "words of %.*s  ", SLICE_ARG(reader->comparison->labels[shown]));
        buffer_format(&right, "%zu/%zu", at + 1, merged->roster.count);
    }
    frame_status(reader, canvas, buffer_slice(&left), buffer_slice(&right));
    buffer_free(&left);
    buffer_free(&right);
}

static void draw(const struct reader *reader, struct canvas *canvas)
{
    const struct roster *roster = &own_of(reader)->roster;
    size_t at = reader->lists[VIEW_MERGED].at;
    struct buffer head = {0}, told = {0};
    draw_header(reader, canvas);
    head_words(reader, canvas_columns(canvas) < NARROW, &head);
    if (at < roster->count)
        add_count(reader, roster->items[at].statement, &told);
    struct ledger_sheet sheet = {.roster = roster,
                                 .source = source_of(reader),
                                 .head = buffer_slice(&head),
                                 .nothing = SLICE("No statement is like that."),
                                 .told = buffer_slice(&told)};
    ledger_sheet_draw(reader, &sheet, canvas);
    draw_status(reader, canvas);
    buffer_free(&head);
    buffer_free(&told);
}

static void linear_entry(const struct reader *reader, size_t entry, struct page *page)
{
    uint32_t index = own_of(reader)->roster.items[entry].statement;
    struct buffer told = {0};
    add_count(reader, index, &told);
    ledger_sheet_number(reader, index, buffer_slice(&told), page);
    add_text(reader, index, 2, page);
    buffer_free(&told);
}

static void linear(const struct reader *reader, struct canvas *canvas)
{
    const struct merged *merged = own_of(reader);
    struct buffer title = {0};
    buffer_add_string(&title, "merged: each ");
    head_words(reader, false, &title);
    buffer_add_string(&title, "; ");
    merged_filter_words(reader, &title);
    buffer_format(&title, "%s%zu of %zu shown",
                  merged->filter == MERGED_ALL && !merged->matching ? "" : ", ",
                  merged->roster.count, merged->statements);
    ledger_sheet_linear(reader, buffer_slice(&title), merged->roster.count, linear_entry, canvas);
    buffer_free(&title);
}

static const struct hint hints[] = {
    {ACTION_READ, ACTION_NONE, "side by side"},
    {ACTION_WORDING_NEXT, ACTION_NONE, "wording"},
    {ACTION_BACK, ACTION_NONE, "back"},
    {ACTION_TOLD_BY, ACTION_NONE, "told by more"},
    {ACTION_TOLD_SINGLE, ACTION_NONE, "single"},
    {ACTION_TOLD_DISPUTED, ACTION_NONE, "disputed"},
    {ACTION_TOLD_ALL, ACTION_NONE, "all"},
    {ACTION_HELP, ACTION_NONE, "help"},
    {ACTION_WORDING_SOURCE, ACTION_NONE, "whose words first"},
    {ACTION_CONFLICT_NEXT, ACTION_CONFLICT_PREVIOUS, "conflict"},
    {ACTION_UNIQUE_NEXT, ACTION_UNIQUE_PREVIOUS, "unique"},
    {ACTION_NONE, ACTION_NONE, NULL},
};

const struct view view_merged = {
    .which = VIEW_MERGED,
    .name = "merged",
    .title = "merged story",
    .context = CONTEXT_MERGED,
    .draw = draw,
    .update = update,
    .linear = linear,
    .hints = hints,
    .parts = PART_FACTS,
    .refresh = refresh,
    .filter = filter,
    .forget = merged_forget,
    .release = merged_release,
    .click = click,
};
