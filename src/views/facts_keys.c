/* What keys and the mouse do in the facts view: which facts are listed, which one is chosen, and
 * where the story's cursor goes along with it. */
#include "desk/frame.h"
#include "parallel/columns.h"
#include "parallel/layout.h"
#include "parallel/move.h"
#include "parallel/parallel.h"
#include "views/fact_value.h"
#include "views/facts.h"

/* The value to go to: the focused source's, else the first. */
static const struct fact_value *value_here(const struct reader *reader, const struct fact *fact)
{
    uint32_t article = columns_focused(&reader->board);
    size_t first = fact_value_has(fact, article) ? fact_value_first(fact, article) : 0;
    return &fact->values[first];
}

/* The story's cursor goes along; the column stays the one that was chosen. */
static void take_place(struct reader *reader)
{
    const struct fact *fact = facts_chosen(reader);
    if (!fact)
        return;
    const struct fact_value *value = value_here(reader, fact);
    layout_go(reader,
              plan_row_of(&reader->plan, reader->comparison, value->article, value->sentence));
}

static void bell(struct reader *reader, struct requests *requests, const char *why)
{
    state_say(reader, MEANING_MESSAGE, "%s", why);
    state_request(requests, REQUEST_BELL, 0);
}

static void to_conflict(struct reader *reader, int step, long count, struct requests *requests)
{
    const struct facts *facts = facts_shown(reader);
    struct list *list = list_of(reader);
    size_t at = list->at, found = SIZE_MAX, left = count > 0 ? (size_t)count : 1;
    while (left > 0 && (step > 0 ? at + 1 < facts->count : at > 0)) {
        at += (size_t)step;
        if (facts->comparison->facts[facts->rows[at]].verdict != VERDICT_CONFLICT)
            continue;
        found = at;
        left--;
    }
    if (found == SIZE_MAX)
        bell(reader, requests, step > 0 ? "No further conflict" : "No earlier conflict");
    else
        list->at = found;
}

static void sort_next(struct reader *reader)
{
    struct facts *facts = facts_of(reader);
    facts->sort = (facts->sort + 1) % SORTS;
    facts->stale = true;
    state_say(reader, MEANING_MESSAGE, "Sorted: %s", facts_sort_name(facts->sort));
}

static void kind_next(struct reader *reader, int step)
{
    struct facts *facts = facts_of(reader);
    facts->kind = facts_next_kind(facts->comparison, facts->kind, step);
    facts->stale = true;
    state_say(reader, MEANING_MESSAGE, "Shown: %s",
              facts->kind == ANY_KIND ? "facts of every kind"
                                      : fact_kind_name((enum fact_kind)facts->kind));
}

void facts_filter(struct reader *reader, struct slice pattern)
{
    struct facts *facts = facts_of(reader);
    struct buffer reason = {0};
    if (pattern.len)
        search_compile(&facts->filter, pattern, &reason);
    else
        search_end(&facts->filter);
    facts->stale = true;
    buffer_free(&reason);
}

/* Everything is listed again; false where it is already. */
static bool list_all(struct reader *reader)
{
    struct facts *facts = facts_of(reader);
    if (!facts->filter.active && facts->kind == ANY_KIND)
        return false;
    search_end(&facts->filter);
    facts->kind = ANY_KIND;
    facts->stale = true;
    return true;
}

static void read_there(struct reader *reader, struct requests *requests)
{
    const struct fact *fact = facts_chosen(reader);
    if (!fact) {
        bell(reader, requests, "No fact is chosen");
        return;
    }
    const struct fact_value *value = value_here(reader, fact);
    move_to_sentence(reader, value->article, value->sentence);
    state_push(reader, VIEW_PARALLEL);
}

static bool update_own(struct reader *reader, enum action action, long count,
                       struct requests *requests)
{
    switch (action) {
    case ACTION_CONFLICT_NEXT:
    case ACTION_CONFLICT_PREVIOUS:
        to_conflict(reader, action == ACTION_CONFLICT_NEXT ? 1 : -1, count, requests);
        take_place(reader);
        return true;
    case ACTION_SORT:
        sort_next(reader);
        return true;
    case ACTION_KIND_NEXT:
    case ACTION_KIND_PREVIOUS:
        kind_next(reader, action == ACTION_KIND_NEXT ? 1 : -1);
        return true;
    case ACTION_READ:
        read_there(reader, requests);
        return true;
    case ACTION_CANCEL:
        return list_all(reader);
    case ACTION_FILTER:
        prompt_open(&reader->prompt, PROMPT_FILTER);
        return true;
    case ACTION_COLUMN_LEFT:
    case ACTION_COLUMN_RIGHT:
    case ACTION_COLUMN_MOVE_LEFT:
    case ACTION_COLUMN_MOVE_RIGHT:
    case ACTION_COLUMN_HIDE:
    case ACTION_COLUMN_EQUALISE:
        return parallel_update(reader, action, count, requests);
    default:
        return false;
    }
}

bool facts_update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    if (!facts_ready(reader))
        return false;
    struct list_source source = facts_source(reader);
    if (!list_update(reader, list_of(reader), &source, action, count, requests))
        return update_own(reader, action, count, requests);
    take_place(reader);
    return true;
}

/* A press on a source's head or cell goes to its column. */
void facts_click(struct reader *reader, const struct mouse *mouse, struct requests *requests)
{
    if (!facts_ready(reader))
        return;
    struct frame frame = frame_of(reader->rows, fact_table_fits(reader->columns));
    struct list_source source = facts_source(reader);
    size_t slot = reader->board.focus, before = slot;
    enum list_press press = list_press(reader, list_of(reader), &source, mouse, frame.body);
    bool head = mouse->kind == MOUSE_PRESS && mouse->row == frame.heads;
    if (press == LIST_MISSED && !head)
        return;
    fact_table_slot_at(reader, mouse->column, &slot);
    reader->board.focus = slot;
    take_place(reader);
    if (press == LIST_AGAIN && slot == before)
        read_there(reader, requests);
}
