/* Small things every part of the reader needs: views on their stack, requests, messages. It knows
 * the views by their table alone. */
#include "desk/state.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const struct view *state_view(const struct reader *reader)
{
    return reader->table[reader->views[reader->depth - 1]];
}

static void enter(struct reader *reader)
{
    const struct view *view = state_view(reader);
    if (view->enter)
        view->enter(reader);
    if (view->refresh)
        view->refresh(reader);
}

void state_push(struct reader *reader, enum view_name view)
{
    if (reader->depth == sizeof reader->views / sizeof *reader->views)
        reader->depth--;
    reader->views[reader->depth++] = view;
    enter(reader);
}

void state_open(struct reader *reader, enum view_name view)
{
    reader->depth = 0;
    reader->page_top = 0;
    if (reader->library->count)
        reader->views[reader->depth++] = VIEW_LIBRARY;
    if (view != VIEW_LIBRARY && view != VIEW_PARALLEL)
        reader->views[reader->depth++] = VIEW_PARALLEL;
    if (!reader->depth || reader->views[reader->depth - 1] != view)
        reader->views[reader->depth++] = view;
    enter(reader);
}

unsigned state_parts(const struct reader *reader)
{
    unsigned parts = reader->panel_parts | (reader->folds.only_new ? PART_FACTS : 0);
    for (size_t i = 0; i < reader->depth; i++)
        parts |= reader->table[reader->views[i]]->parts;
    return parts;
}

void state_follow(struct reader *reader)
{
    const struct view *view = state_view(reader);
    reader->focus_at = reader->page_top = 0;
    if (view->enter)
        view->enter(reader);
}

bool state_has_parts(const struct reader *reader, unsigned parts)
{
    return reader->comparison && (reader->comparison->parts & parts) == parts;
}

void state_request(struct requests *requests, enum request_kind kind, long number)
{
    size_t room = sizeof requests->items / sizeof *requests->items;
    if (requests->count < room)
        requests->items[requests->count++] = (struct request){.kind = kind, .number = number};
}

void state_ask(struct reader *reader, struct requests *requests, enum request_kind kind,
               struct slice text)
{
    size_t at = requests->count;
    buffer_clear(&reader->request_text);
    buffer_add_slice(&reader->request_text, text);
    state_request(requests, kind, 0);
    if (requests->count > at)
        requests->items[at].text = buffer_slice(&reader->request_text);
}

void state_say(struct reader *reader, enum meaning meaning, const char *format, ...)
{
    char text[1000];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    buffer_clear(&reader->message);
    buffer_add_string(&reader->message, text);
    reader->message_meaning = meaning;
    reader->message_path = 0;
}

const struct statement *state_statement(const struct reader *reader)
{
    if (!reader->comparison || !reader->plan.count)
        return NULL;
    return &reader->comparison->statements[reader->plan.rows[reader->cursor.row].statement];
}

static bool find_in(const struct article *article, const struct id *id, uint32_t *sentence)
{
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        const struct id *own = &article->sentences[i].id;
        if (own->hash == id->hash && own->repeat == id->repeat) {
            *sentence = i;
            return true;
        }
    }
    return false;
}

bool state_find(const struct reader *reader, const struct anchor *anchor,
                struct sentence_place *place)
{
    const struct comparison *comparison = reader->comparison;
    if (!anchor->set || !comparison)
        return false;
    place->article = anchor->article;
    if (anchor->article < comparison->article_count &&
        find_in(comparison->articles[anchor->article], &anchor->id, &place->sentence))
        return true;
    for (uint32_t i = 0; i < comparison->article_count; i++) {
        place->article = i;
        if (i != anchor->article && find_in(comparison->articles[i], &anchor->id, &place->sentence))
            return true;
    }
    return false;
}

bool state_waiting(const struct reader *reader, struct sentence_place *place)
{
    return state_find(reader, &reader->joining, place);
}

bool state_forget_waiting(struct reader *reader)
{
    struct sentence_place place;
    if (!state_waiting(reader, &place))
        return false;
    reader->joining.set = false;
    state_say(reader, MEANING_MESSAGE, "Nothing waits to be joined any more");
    return true;
}

unsigned state_mark_bit(char mark)
{
    const char *found = strchr("=~:+!^", mark);
    return found && mark ? 1u << (found - "=~:+!^") : 0;
}
