/* The omissions view: what the focused column's article leaves out that most others tell, and where
 * in it that would have stood; then what it tells without the others' credit or quotation marks. */
#include "desk/frame.h"
#include "desk/status.h"
#include "parallel/columns.h"
#include "parallel/motion.h"
#include "parallel/parallel.h"
#include "sheet/display.h"
#include "views/ledger_sheet.h"
#include "views/omissions.h"
#include "views/telling.h"
#include "views/views.h"

enum { NARROW = 70 };

static const struct omissions *own_of(const struct reader *reader)
{
    return reader->own[VIEW_OMISSIONS];
}

static const struct roster_item *item_of(const struct reader *reader, size_t entry)
{
    return &own_of(reader)->roster.items[entry];
}

static const struct statement *statement_of(const struct reader *reader, size_t entry)
{
    return &reader->comparison->statements[item_of(reader, entry)->statement];
}

static void add(const struct reader *reader, size_t entry, struct page *page)
{
    struct ledger ledger = ledger_for(reader);
    size_t indent = ledger_fit(&ledger, page);
    omissions_add(reader, entry, indent, page);
}

static void beside(const struct reader *reader, size_t entry, struct canvas *canvas, size_t row)
{
    struct ledger ledger = ledger_for(reader);
    const struct statement *statement = statement_of(reader, entry);
    struct buffer who = {0};
    tellers_add(&ledger.tellers, reader->comparison, statement, &who);
    ledger_draw_entry(&ledger, canvas, row, buffer_slice(&who), statement->member_count);
    buffer_free(&who);
}

static bool matches(const struct reader *reader, size_t entry)
{
    return telling_matches(reader, statement_of(reader, entry), omissions_wording(reader, entry));
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
    struct omissions *own = omissions_own(reader);
    struct list_source source = source_of(reader);
    ledger_sheet_refresh(reader, &own->roster, &source);
}

/* A motion where nothing is listed says why nothing moves. */
static bool say_nothing(struct reader *reader, enum action action, struct requests *requests)
{
    struct motion motion;
    struct buffer nothing = {0};
    bool moves = (action >= ACTION_LINE_DOWN && action <= ACTION_LAST) ||
                 motion_of(action, &motion) || action == ACTION_READ;
    if (own_of(reader)->roster.count || !moves)
        return false;
    omissions_nothing(reader, &nothing);
    state_say(reader, MEANING_MESSAGE, "%.*s", SLICE_ARG(buffer_slice(&nothing)));
    state_request(requests, REQUEST_BELL, 0);
    buffer_free(&nothing);
    return true;
}

static bool update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    if (!reader->comparison || !reader->plan.count)
        return false;
    struct omissions *own = omissions_own(reader);
    struct list_source source = source_of(reader);
    if (say_nothing(reader, action, requests))
        return true;
    if (list_update(reader, list_of(reader), &source, action, count, requests)) {
        roster_lead(reader, &own->roster);
        return true;
    }
    switch (action) {
    case ACTION_READ:
        roster_show(reader, &own->roster);
        return true;
    case ACTION_COLUMN_LEFT:
    case ACTION_COLUMN_RIGHT:
        return parallel_update(reader, action, count, requests);
    default:
        return roster_update(reader, &own->roster, action, count, requests) ||
               omissions_update(reader, action, count);
    }
}

static void click(struct reader *reader, const struct mouse *mouse, struct requests *requests)
{
    (void)requests;
    if (!reader->comparison || !reader->plan.count)
        return;
    struct omissions *own = omissions_own(reader);
    struct list_source source = source_of(reader);
    ledger_sheet_click(reader, &own->roster, &source, mouse);
}

static void draw_header(const struct reader *reader, struct canvas *canvas)
{
    const struct omissions *own = own_of(reader);
    struct buffer left = {0}, scratch = {0};
    buffer_add_string(&left, "omissions: ");
    buffer_add_slice(&left, display_text(reader->comparison->labels[own->article], &scratch));
    buffer_add_char(&left, ' ');
    display_name(reader->comparison->articles[own->article], &left);
    frame_header(reader, canvas, buffer_slice(&reader->story_name), buffer_slice(&left),
                 own->by_story ? SLICE("in story order") : SLICE("most told first"));
    buffer_free(&left);
    buffer_free(&scratch);
}

static void draw_status(const struct reader *reader, struct canvas *canvas)
{
    const struct omissions *own = own_of(reader);
    size_t at = reader->lists[VIEW_OMISSIONS].at;
    struct buffer left = {0}, right = {0};
    if (at < own->roster.count) {
        status_words(reader->comparison, own->roster.items[at].statement, &left);
        buffer_format(&right, "%zu/%zu", at + 1, own->roster.count);
    } else {
        buffer_add_string(&left, "nothing to list");
    }
    frame_status(reader, canvas, buffer_slice(&left), buffer_slice(&right));
    buffer_free(&left);
    buffer_free(&right);
}

static void add_count(const struct reader *reader, size_t entry, struct buffer *into)
{
    buffer_format(into, "told by %zu of %zu", statement_of(reader, entry)->member_count,
                  reader->comparison->article_count);
}

static void draw(const struct reader *reader, struct canvas *canvas)
{
    const struct roster *roster = &own_of(reader)->roster;
    size_t at = reader->lists[VIEW_OMISSIONS].at;
    struct buffer head = {0}, nothing = {0}, told = {0};
    draw_header(reader, canvas);
    omissions_total(reader, canvas_columns(canvas) < NARROW, &head);
    omissions_nothing(reader, &nothing);
    if (at < roster->count)
        add_count(reader, at, &told);
    struct ledger_sheet sheet = {.roster = roster,
                                 .source = source_of(reader),
                                 .head = buffer_slice(&head),
                                 .nothing = buffer_slice(&nothing),
                                 .told = buffer_slice(&told)};
    ledger_sheet_draw(reader, &sheet, canvas);
    draw_status(reader, canvas);
    buffer_free(&head);
    buffer_free(&nothing);
    buffer_free(&told);
}

static void linear_entry(const struct reader *reader, size_t entry, struct page *page)
{
    struct buffer told = {0};
    add_count(reader, entry, &told);
    ledger_sheet_number(reader, item_of(reader, entry)->statement, buffer_slice(&told), page);
    omissions_add(reader, entry, 2, page);
    buffer_free(&told);
}

static void linear(const struct reader *reader, struct canvas *canvas)
{
    size_t count = own_of(reader)->roster.count;
    struct buffer words = {0};
    buffer_add_string(&words, "omissions: ");
    omissions_total(reader, false, &words);
    ledger_sheet_linear(reader, buffer_slice(&words), count, linear_entry, canvas);
    if (!count) {
        buffer_clear(&words);
        omissions_nothing(reader, &words);
        canvas_text(canvas, canvas_rows(canvas), 0, canvas_columns(canvas), MEANING_MESSAGE,
                    buffer_slice(&words));
    }
    buffer_free(&words);
}

static const struct hint hints[] = {
    {ACTION_COLUMN_LEFT, ACTION_COLUMN_RIGHT, "source"},
    {ACTION_READ, ACTION_NONE, "side by side"},
    {ACTION_BACK, ACTION_NONE, "back"},
    {ACTION_TOLD_BY, ACTION_NONE, "told by more"},
    {ACTION_SORT, ACTION_NONE, "order"},
    {ACTION_HELP, ACTION_NONE, "help"},
    {ACTION_TOLD_ALL, ACTION_NONE, "told by half"},
    {ACTION_CONFLICT_NEXT, ACTION_CONFLICT_PREVIOUS, "conflict"},
    {ACTION_NONE, ACTION_NONE, NULL},
};

const struct view view_omissions = {
    .which = VIEW_OMISSIONS,
    .name = "omissions",
    .title = "omissions",
    .context = CONTEXT_OMISSIONS,
    .draw = draw,
    .update = update,
    .linear = linear,
    .hints = hints,
    .parts = PART_FACTS,
    .refresh = refresh,
    .forget = omissions_forget,
    .release = omissions_release,
    .click = click,
};
