/* What actions do in every view alike. A view is asked first; this is what it leaves. */
#include "reader/common.h"

#include "parallel/jumps.h"
#include "parallel/layout.h"
#include "parallel/move.h"
#include "parallel/parallel.h"
#include "parallel/quest.h"
#include "reader/yank.h"

#include <stdlib.h>

/* A page that lies over a view for a moment. */
static bool is_over(const struct reader *reader)
{
    return state_view(reader)->context == CONTEXT_HELP;
}

static void back(struct reader *reader, struct requests *requests, bool may_quit)
{
    if (reader->depth > 1) {
        bool over = is_over(reader);
        reader->depth--;
        reader->page_top = over ? reader->page_top_behind : 0;
    } else if (may_quit) {
        state_request(requests, REQUEST_QUIT, 0);
    } else {
        state_say(reader, MEANING_MESSAGE, "This is the first view; q quits");
    }
}

static void cancel(struct reader *reader, struct requests *requests)
{
    if (reader->progress >= 0) {
        state_say(reader, MEANING_MESSAGE, "Stopping");
        state_request(requests, REQUEST_STOP, 0);
        return;
    }
    if (!is_over(reader) && (reader->search.active || reader->layout.matches)) {
        search_end(&reader->search);
        free(reader->layout.matches);
        reader->layout.matches = NULL;
        reader->layout.stale_flags = reader->layout.keep = true;
        return;
    }
    if (state_view(reader)->which != VIEW_HELP && state_forget_waiting(reader))
        return;
    back(reader, requests, false);
}

/* Help, or the messages: one of them at a time. */
static void open_over(struct reader *reader, enum view_name view)
{
    if (is_over(reader))
        reader->depth--;
    else
        reader->page_top_behind = reader->page_top;
    reader->page_top = 0;
    state_push(reader, view);
}

/* v and a letter. */
static bool open_view(struct reader *reader, enum action action, struct requests *requests)
{
    static const struct {
        enum action action;
        enum view_name view;
    } views[] = {
        {ACTION_VIEW_PARALLEL, VIEW_PARALLEL},   {ACTION_VIEW_FACTS, VIEW_FACTS},
        {ACTION_VIEW_MATRIX, VIEW_MATRIX},       {ACTION_VIEW_ARTICLE, VIEW_ARTICLE},
        {ACTION_VIEW_MERGED, VIEW_MERGED},       {ACTION_VIEW_STEMMA, VIEW_STEMMA},
        {ACTION_VIEW_OMISSIONS, VIEW_OMISSIONS}, {ACTION_VIEW_LIBRARY, VIEW_LIBRARY},
    };
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        if (views[i].action != action)
            continue;
        bool library = views[i].view == VIEW_LIBRARY;
        if (library ? reader->library->count > 0 : reader->comparison && reader->plan.count) {
            state_open(reader, views[i].view);
            return true;
        }
        state_say(reader, MEANING_MESSAGE,
                  library ? "There is only this one story" : "No story is open yet");
        state_request(requests, REQUEST_BELL, 0);
        return true;
    }
    return false;
}

static bool ask_app(struct reader *reader, enum action action, struct requests *requests)
{
    static const struct {
        enum action action;
        enum request_kind kind;
        long number;
        const char *word;
    } asks[] = {
        {ACTION_QUIT, REQUEST_QUIT, 0, NULL},
        {ACTION_SUSPEND, REQUEST_SUSPEND, 0, NULL},
        {ACTION_REDRAW, REQUEST_REDRAW, 0, NULL},
        {ACTION_RELOAD, REQUEST_RELOAD, 0, NULL},
        {ACTION_THEME, REQUEST_THEME, 1, "The next theme"},
        {ACTION_MOUSE, REQUEST_MOUSE, 0, NULL},
        {ACTION_COLOR, REQUEST_THEME, 0, NULL},
    };
    for (size_t i = 0; i < sizeof asks / sizeof *asks; i++)
        if (asks[i].action == action) {
            if (asks[i].word)
                state_say(reader, MEANING_MESSAGE, "%s", asks[i].word);
            state_request(requests, asks[i].kind, asks[i].number);
            return true;
        }
    return false;
}

/* To where the cursor was before a jump, or after it. */
static void jump(struct reader *reader, int step, long count, struct requests *requests)
{
    if (jumps_go(reader, step * (count > 0 ? count : 1))) {
        state_follow(reader);
        return;
    }
    state_say(reader, MEANING_MESSAGE, "No place to go %s to", step < 0 ? "back" : "forward");
    state_request(requests, REQUEST_BELL, 0);
}

/* What needs a story: without one it is taken, and nothing comes of it. */
static bool story_update(struct reader *reader, bool story, enum action action, long count,
                         struct requests *requests)
{
    switch (action) {
    case ACTION_JUMP_BACK:
    case ACTION_JUMP_FORWARD:
        if (story)
            jump(reader, action == ACTION_JUMP_BACK ? -1 : 1, count, requests);
        return true;
    case ACTION_PERCENT:
        if (story && move_update(reader, action, count, requests))
            state_follow(reader);
        return true;
    case ACTION_EXPORT:
        if (story)
            prompt_open(&reader->prompt, PROMPT_EXPORT);
        return true;
    case ACTION_SEARCH:
    case ACTION_FILTER:
        if (story)
            prompt_open(&reader->prompt, action == ACTION_SEARCH ? PROMPT_SEARCH : PROMPT_FILTER);
        return true;
    case ACTION_SEARCH_NEXT:
    case ACTION_SEARCH_PREVIOUS:
        if (story)
            quest_match(reader, action == ACTION_SEARCH_NEXT ? 1 : -1, count, requests);
        return true;
    default:
        return story && (yank_update(reader, action, requests) ||
                         parallel_compare(reader, action, requests));
    }
}

bool common_update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    bool story =
        reader->comparison && reader->plan.count && state_view(reader)->which != VIEW_LIBRARY;
    switch (action) {
    case ACTION_BACK:
        back(reader, requests, true);
        return true;
    case ACTION_CANCEL:
        cancel(reader, requests);
        return true;
    case ACTION_HELP:
    case ACTION_MESSAGES:
        open_over(reader, action == ACTION_HELP ? VIEW_HELP : VIEW_MESSAGES);
        return true;
    case ACTION_SCROLL_DOWN:
        return state_view(reader)->update(reader, ACTION_LINE_DOWN, count, requests);
    case ACTION_SCROLL_UP:
        return state_view(reader)->update(reader, ACTION_LINE_UP, count, requests);
    case ACTION_COMMAND:
        prompt_open(&reader->prompt, PROMPT_COMMAND);
        return true;
    default:
        return open_view(reader, action, requests) ||
               story_update(reader, story, action, count, requests) ||
               ask_app(reader, action, requests);
    }
}
