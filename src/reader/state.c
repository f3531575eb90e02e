/* Small things every part of the reader needs: views on their stack, requests, messages, places
 * that survive a new comparison. */
#include "reader/state.h"

#include "reader/columns.h"
#include "reader/layout.h"
#include "reader/move.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const struct view *state_view(const struct reader *reader)
{
    static const struct view *const views[VIEWS] = {&view_library, &view_parallel, &view_focus,
                                                    &view_help};
    return views[reader->views[reader->depth - 1]];
}

void state_push(struct reader *reader, enum view_name view)
{
    if (reader->depth < sizeof reader->views / sizeof *reader->views)
        reader->views[reader->depth++] = view;
}

void state_request(struct requests *requests, enum request_kind kind, long number)
{
    size_t room = sizeof requests->items / sizeof *requests->items;
    if (requests->count < room)
        requests->items[requests->count++] = (struct request){kind, number};
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
}

struct anchor state_anchor(const struct reader *reader)
{
    struct anchor anchor = {0};
    if (!reader->comparison || !reader->plan.count)
        return anchor;
    struct part parts[ROW_PARTS];
    const struct row *row = &reader->plan.rows[reader->cursor.row];
    anchor.article = columns_focused(&reader->board);
    uint32_t sentence;
    if (!plan_parts(&reader->plan, reader->comparison, reader->cursor.row, anchor.article, parts) &&
        row->kind == ROW_STATEMENT) {
        if (!state_statement(reader)->member_count)
            return anchor;
        const struct member *member = reader->comparison->statements[row->statement].members;
        anchor.article = member->article;
        sentence = member->sentences[0];
    } else if (!move_sentence_here(reader, &sentence)) {
        return anchor;
    }
    anchor.id = reader->comparison->articles[anchor.article]->sentences[sentence].id;
    anchor.set = true;
    return anchor;
}

bool state_go_anchor(struct reader *reader, const struct anchor *anchor)
{
    const struct comparison *comparison = reader->comparison;
    if (!anchor->set || !comparison || anchor->article >= comparison->article_count)
        return false;
    const struct article *article = comparison->articles[anchor->article];
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        const struct id *id = &article->sentences[i].id;
        if (id->hash == anchor->id.hash && id->repeat == anchor->id.repeat) {
            layout_go(reader, plan_row_of(&reader->plan, comparison, anchor->article, i));
            return true;
        }
    }
    return false;
}

const struct statement *state_statement(const struct reader *reader)
{
    if (!reader->comparison || !reader->plan.count)
        return NULL;
    return &reader->comparison->statements[reader->plan.rows[reader->cursor.row].statement];
}

unsigned state_mark_bit(char mark)
{
    const char *found = strchr("=~:+!^", mark);
    return found && mark ? 1u << (found - "=~:+!^") : 0;
}
