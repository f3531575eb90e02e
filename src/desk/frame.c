/* The frame around a view. Rows and columns of the screen. */
#include "desk/frame.h"

#include "canvas/key.h"

#include "desk/message.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "text/width.h"

#include <string.h>

enum { RULES_LEAST = 16, HELP_LEAST = 12, PANEL_MOST = 18, PROGRESS_COLUMNS = 33 };

/* Up to this share of the work files are read. */
#define READING 0.5

struct frame frame_of(size_t rows, bool heads)
{
    struct frame frame = {.heads = 1, .body = 2};
    size_t bottom = 1;
    frame.status = rows > 0 ? rows - 1 : 0;
    if (rows >= HELP_LEAST) {
        frame.help = rows - 1;
        frame.status = rows - 2;
        bottom = 2;
    }
    if (rows >= RULES_LEAST) {
        frame.bottom_rule = rows - 3;
        bottom = 3;
        if (heads) {
            frame.rule = 2;
            frame.body = 3;
        }
    }
    frame.body_rows = rows > frame.body + bottom ? rows - frame.body - bottom : 1;
    return frame;
}

struct frame frame_of_story(const struct reader *reader, size_t rows)
{
    struct frame frame = frame_of(rows, true);
    if (!reader->no_panels && rows >= PANEL_ROWS_LEAST && reader->columns >= PANEL_COLUMNS_LEAST) {
        frame.panel_rows = rows * 3 / 10 < PANEL_MOST ? rows * 3 / 10 : PANEL_MOST;
        frame.body_rows -= frame.panel_rows;
        frame.panel = frame.body + frame.body_rows;
    }
    if (!reader->badges || frame.body_rows < 2)
        return frame;
    frame.badges = frame.heads + 1;
    frame.rule += frame.rule > 0;
    frame.body++;
    frame.body_rows--;
    return frame;
}

/* left, then right at the right edge where both fit. */
static void two_sided(const struct reader *reader, struct canvas *canvas, size_t row,
                      enum meaning meaning, struct slice left, struct slice right)
{
    size_t columns = canvas_columns(canvas), wide = width_text(right);
    canvas_fill(canvas, row, 0, columns, meaning, ' ');
    bool both = wide && wide * 3 + 16 < columns;
    size_t room = both ? columns - wide - 3 : columns - 1;
    cut_draw(canvas, row, 1, room, meaning, left, reader->ascii);
    if (both)
        canvas_text(canvas, row, columns - wide - 1, wide, meaning, right);
}

/* Of the reading, or of the comparing. */
static int percent(double progress)
{
    double step = progress < READING ? progress / READING : (progress - READING) / (1 - READING);
    return (int)(step * 100 + 0.5);
}

void frame_header(const struct reader *reader, struct canvas *canvas, struct slice name,
                  struct slice left, struct slice right)
{
    struct buffer line = {0};
    if (name.len) {
        size_t columns = canvas_columns(canvas);
        size_t wide = width_text(left) + width_text(right) + 8 +
                      (reader->progress < 0 ? 0 : PROGRESS_COLUMNS);
        cut_add(&line, name, columns > wide + 8 ? columns - wide : 8, reader->ascii);
        buffer_add_string(&line, "   ");
    }
    if (reader->progress >= 0)
        buffer_format(&line, "%s %s %d%% (Esc stops)   ",
                      reader->progress < READING ? "reading" : "comparing",
                      reader->ascii ? "..." : "\u2026", percent(reader->progress));
    buffer_add_slice(&line, left);
    two_sided(reader, canvas, 0, MEANING_TITLE, buffer_slice(&line), right);
    buffer_free(&line);
}

void frame_rule(const struct reader *reader, struct canvas *canvas, size_t row)
{
    size_t columns = canvas_columns(canvas);
    if (reader->ascii) {
        canvas_fill(canvas, row, 0, columns, MEANING_BORDER, '-');
        return;
    }
    for (size_t i = 0; i < columns; i++)
        canvas_string(canvas, row, i, 1, MEANING_BORDER, "\u2500");
}

/* What waits to be joined, and the keys that end that. */
static void add_waiting(const struct reader *reader, struct buffer *into)
{
    struct sentence_place waiting;
    struct buffer join = {0}, cancel = {0}, scratch = {0};
    if (!state_waiting(reader, &waiting))
        return;
    const struct comparison *comparison = reader->comparison;
    uint32_t index = comparison->places[waiting.article][waiting.sentence].statement;
    bool here = state_statement(reader) == &comparison->statements[index];
    keymap_name(&reader->keymap, CONTEXT_FOCUS, ACTION_JOIN, &join);
    keymap_name(&reader->keymap, state_view(reader)->context, ACTION_CANCEL, &cancel);
    if (here)
        buffer_format(into, "This one waits: %s on another joins both", join.data);
    else if (state_view(reader)->which == VIEW_FOCUS)
        buffer_format(into, "%s joins statement %u with this", join.data, index + 1);
    else
        buffer_format(into, "Statement %u waits: %s in another's focus joins both", index + 1,
                      join.data);
    buffer_format(into, ", %s forgets it", cancel.data);
    if (!here) {
        buffer_add_string(into, ": ");
        buffer_add_slice(into, display_sentence(comparison->articles[waiting.article],
                                                waiting.sentence, &scratch));
    }
    buffer_free(&join);
    buffer_free(&cancel);
    buffer_free(&scratch);
}

void frame_status(const struct reader *reader, struct canvas *canvas, struct slice left,
                  struct slice right)
{
    struct frame frame = frame_of(canvas_rows(canvas), true);
    struct buffer waiting = {0};
    if (reader->joining.set && (state_view(reader)->context & CONTEXT_STORY))
        add_waiting(reader, &waiting);
    two_sided(reader, canvas, frame.status, MEANING_STATUS,
              waiting.len ? buffer_slice(&waiting) : left, right);
    buffer_free(&waiting);
}

/* Draws the hints (where canvas is not NULL), and gives the action of the one at a column. */
static enum action lay_hints(const struct reader *reader, struct canvas *canvas, size_t row,
                             const struct hint *hints, size_t column)
{
    const struct view *view = state_view(reader);
    size_t columns = canvas ? canvas_columns(canvas) : reader->columns, at = 1;
    enum action found = ACTION_NONE;
    struct buffer keys = {0};
    for (const struct hint *hint = hints; hint->action != ACTION_NONE; hint++) {
        buffer_clear(&keys);
        keymap_name(&reader->keymap, view->context, hint->action, &keys);
        size_t first = at + width_text(buffer_slice(&keys));
        if (hint->other != ACTION_NONE) {
            buffer_add_char(&keys, ' ');
            keymap_name(&reader->keymap, view->context, hint->other, &keys);
        }
        size_t wide = width_text(buffer_slice(&keys)), word = width_text(slice_from(hint->word));
        if (!keys.len || at + wide + 1 + word >= columns)
            continue;
        if (column >= at && column < at + wide + 1 + word)
            found = hint->other != ACTION_NONE && column > first && column < at + wide
                        ? hint->other
                        : hint->action;
        if (canvas) {
            canvas_text(canvas, row, at, wide, MEANING_KEY, buffer_slice(&keys));
            canvas_string(canvas, row, at + wide + 1, word, MEANING_STATUS, hint->word);
        }
        at += wide + 1 + word + 2;
    }
    buffer_free(&keys);
    return found;
}

enum action frame_hint_at(const struct reader *reader, const struct hint *hints, size_t column)
{
    return lay_hints(reader, NULL, 0, hints, column);
}

/* An action's name without what the keys before it say already. */
static struct slice short_name(enum action action)
{
    struct slice name = slice_from(action_name(action));
    static const char *const starts[] = {"toggle-", "view-"}, *const ends[] = {"-next",
                                                                               "-previous"};
    for (size_t i = 0; i < 2; i++) {
        if (slice_starts(name, slice_from(starts[i])))
            name = slice_sub(name, strlen(starts[i]), name.len);
        if (slice_ends(name, slice_from(ends[i])))
            name.len -= strlen(ends[i]);
    }
    return name;
}

/* What the keys typed so far may become. */
static void draw_pending(const struct reader *reader, struct canvas *canvas, size_t row)
{
    size_t columns = canvas_columns(canvas), at = 1;
    struct buffer typed = {0};
    keys_pending_name(&reader->pending, &typed);
    at += canvas_text(canvas, row, at, columns - at, MEANING_KEY, buffer_slice(&typed)) + 2;
    if (reader->pending.waiting)
        canvas_string(canvas, row, at, columns - at, MEANING_STATUS,
                      reader->pending.waiting == ACTION_MARK_GO
                          ? "a letter, a to z; ' before the last jump"
                          : "a letter, a to z");
    unsigned context = state_view(reader)->context;
    for (size_t i = 0; reader->pending.len && i < reader->keymap.count && at < columns; i++) {
        const struct binding *b = &reader->keymap.items[i];
        if (b->len <= reader->pending.len || !(b->context & context) ||
            b->keys[0] != reader->pending.keys[0])
            continue;
        buffer_clear(&typed);
        key_name_add(b->keys[b->len - 1], &typed);
        at += canvas_text(canvas, row, at, columns - at, MEANING_KEY, buffer_slice(&typed)) + 1;
        if (at < columns)
            at +=
                canvas_text(canvas, row, at, columns - at, MEANING_STATUS, short_name(b->action)) +
                2;
    }
    buffer_free(&typed);
}

void frame_bottom(const struct reader *reader, struct canvas *canvas)
{
    frame_bottom_with(reader, canvas, state_view(reader)->hints);
}

void frame_bottom_with(const struct reader *reader, struct canvas *canvas, const struct hint *hints)
{
    struct frame frame = frame_of(canvas_rows(canvas), true);
    size_t row = frame.help ? frame.help : frame.status, columns = canvas_columns(canvas);
    if (reader->prompt.kind != PROMPT_NONE) {
        if (reader->message.len && frame.help) {
            canvas_erase(canvas, frame.status, 0, columns);
            two_sided(reader, canvas, frame.status, reader->message_meaning,
                      buffer_slice(&reader->message), SLICE_NONE);
        }
        prompt_draw(&reader->prompt, canvas, row);
        return;
    }
    bool pending = keys_are_pending(&reader->pending);
    if (!frame.help && !reader->message.len && !pending)
        return;
    canvas_erase(canvas, row, 0, columns);
    canvas_fill(canvas, row, 0, columns, MEANING_STATUS, ' ');
    if (reader->message.len)
        message_draw(reader, canvas, row);
    else if (pending)
        draw_pending(reader, canvas, row);
    else
        lay_hints(reader, canvas, row, hints, 0);
}
