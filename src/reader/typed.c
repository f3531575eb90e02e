/* What is typed besides actions. */
#include "reader/typed.h"

#include "canvas/key.h"
#include "parallel/anchor.h"
#include "parallel/columns.h"
#include "parallel/folds.h"
#include "parallel/jumps.h"
#include "parallel/layout.h"
#include "parallel/move.h"
#include "parallel/quest.h"
#include "parallel/tally.h"
#include "reader/command.h"

#include <stdlib.h>

/* pattern is empty, or compiled in reader->search already. */
static void set_filter(struct reader *reader, struct slice pattern)
{
    const struct view *view = state_view(reader);
    struct buffer *kept = &reader->filters[view->filter ? view->which : VIEW_PARALLEL];
    buffer_clear(kept);
    buffer_add_slice(kept, pattern);
    if (state_view(reader)->filter) {
        state_view(reader)->filter(reader, pattern);
        return;
    }
    if (pattern.len) {
        quest_filter(reader);
        return;
    }
    free(reader->layout.matches);
    reader->layout.matches = NULL;
    reader->layout.stale_flags = true;
}

void typed_no_match(struct reader *reader)
{
    if (reader->no_match && reader->plan.count && (state_view(reader)->context & CONTEXT_STORY))
        tally_say_elsewhere(reader);
    reader->no_match = false;
}

/* What was typed at the prompt. Nothing typed: the last search again, or no filter. */
static void entered(struct reader *reader, enum prompt_kind kind, struct requests *requests)
{
    bool empty = !reader->prompt.text.len;
    struct slice pattern =
        empty ? prompt_last_search(&reader->prompt) : buffer_slice(&reader->prompt.text);
    struct buffer reason = {0};
    if (kind == PROMPT_FILTER && empty) {
        set_filter(reader, SLICE_NONE);
        state_say(reader, MEANING_MESSAGE, "Everything is shown");
    } else if (!pattern.len) {
        state_request(requests, REQUEST_BELL, 0);
    } else if (!search_compile(&reader->search, pattern, &reason)) {
        state_say(reader, MEANING_WARNING, "%s", reason.data);
        state_request(requests, REQUEST_BELL, 0);
    } else if (kind == PROMPT_FILTER) {
        set_filter(reader, pattern);
    } else {
        reader->no_match = false;
        if (!state_view(reader)->update(reader, ACTION_SEARCH_NEXT, 1, requests))
            quest_match(reader, 1, 1, requests);
        typed_no_match(reader);
    }
    buffer_free(&reason);
}

void typed_prompt(struct reader *reader, uint32_t key, struct requests *requests)
{
    enum prompt_kind kind = reader->prompt.kind;
    if (key == KEYS_TAB && kind == PROMPT_COMMAND && !reader->prompt.pasting) {
        command_tab(reader, requests);
        return;
    }
    buffer_clear(&reader->message);
    if (prompt_key(&reader->prompt, key) != PROMPT_ENTERED)
        return;
    if (kind == PROMPT_COMMAND)
        command_run(reader, buffer_slice(&reader->prompt.text), requests);
    else if (kind == PROMPT_EXPORT && reader->prompt.text.len)
        state_ask(reader, requests, REQUEST_EXPORT, buffer_slice(&reader->prompt.text));
    else if (kind != PROMPT_EXPORT)
        entered(reader, kind, requests);
}

/* To before the last jump. */
static void go_last(struct reader *reader, struct requests *requests)
{
    buffer_clear(&reader->message);
    if (jumps_go_last(reader)) {
        state_follow(reader);
    } else {
        state_say(reader, MEANING_MESSAGE, "No place to go back to");
        state_request(requests, REQUEST_BELL, 0);
    }
    layout_refresh(reader);
}

void typed_mark(struct reader *reader, enum action action, uint32_t letter,
                struct requests *requests)
{
    if (action == ACTION_MARK_GO && letter == '\'' && reader->comparison) {
        go_last(reader, requests);
        return;
    }
    bool valid = letter >= 'a' && letter <= 'z' && reader->comparison;
    struct anchor *mark = valid ? &reader->marks[letter - 'a'] : NULL;
    buffer_clear(&reader->message);
    if (valid && action == ACTION_MARK_SET) {
        *mark = anchor_here(reader);
        state_say(reader, MEANING_MESSAGE, "Mark %c is set", (char)letter);
    } else if (!valid || !mark->set || !anchor_go(reader, mark)) {
        state_say(reader, MEANING_MESSAGE, valid ? "No such mark" : "A mark is a letter, a to z");
        state_request(requests, REQUEST_BELL, 0);
    } else {
        columns_go(&reader->board, mark->article);
        folds_reveal(reader, reader->cursor.row);
        state_follow(reader);
    }
    layout_refresh(reader);
}

void typed_unbound(struct reader *reader, struct slice keys, struct requests *requests)
{
    struct buffer word = {0};
    unsigned context = state_view(reader)->context;
    bool interrupt = slice_equal(keys, SLICE("^C"));
    keymap_name(&reader->keymap, context, interrupt ? ACTION_QUIT : ACTION_HELP, &word);
    if (interrupt)
        state_say(reader, MEANING_MESSAGE, "%.*s quits", SLICE_ARG(buffer_slice(&word)));
    else
        state_say(reader, MEANING_MESSAGE, "%.*s means nothing here; %.*s shows the keys",
                  SLICE_ARG(keys), SLICE_ARG(buffer_slice(&word)));
    state_request(requests, REQUEST_BELL, 0);
    buffer_free(&word);
}
