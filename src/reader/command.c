/* Running and completing command lines. What changes the program's settings is only handed on. */
#include "reader/command.h"

#include "keyboard/complete.h"
#include "reader/reader.h"
#include "reader/typed.h"
#include "text/utf8.h"

/* Takes the first word off a line. */
static struct slice take_word(struct slice *line)
{
    *line = slice_trim(*line);
    size_t end = slice_find(*line, SLICE(" "), 0);
    struct slice word = slice_sub(*line, 0, end);
    *line = slice_trim(slice_sub(*line, end, line->len));
    return word;
}

/* Reads a whole word of digits; false where it is none. */
static bool number_of(struct slice word, long *number)
{
    *number = 0;
    for (size_t i = 0; i < word.len; i++) {
        if (word.data[i] < '0' || word.data[i] > '9' || word.len > 9)
            return false;
        *number = *number * 10 + (word.data[i] - '0');
    }
    return word.len > 0;
}

static void run_action(struct reader *reader, enum action action, long count, struct slice rest,
                       struct requests *requests)
{
    size_t at = 0;
    if (action_takes_letter(action)) {
        uint32_t letter = 0;
        at = rest.len ? utf8_decode(rest, 0, &letter) : 0;
        typed_mark(reader, action, at == rest.len ? letter : 0, requests);
    } else if (rest.len) {
        state_say(reader, MEANING_WARNING, "%s takes no words after it", action_name(action));
        state_request(requests, REQUEST_BELL, 0);
    } else {
        reader_update(reader, action, count, requests);
        if (requests->count && requests->items[requests->count - 1].kind == REQUEST_BELL &&
            !reader->message.len)
            state_say(reader, MEANING_MESSAGE, "%s means nothing here", action_name(action));
    }
}

static bool is_setting(struct slice verb)
{
    static const char *const verbs[] = {"set", "bind", "theme", "write-config"};
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (slice_equal_string(verb, verbs[i]))
            return true;
    return false;
}

void command_run(struct reader *reader, struct slice line, struct requests *requests)
{
    struct slice rest = slice_trim(line);
    struct slice verb = take_word(&rest);
    enum action action = action_find(verb.data, verb.len);
    long count = 0;
    if (slice_equal(verb, SLICE("q")))
        action = ACTION_QUIT;
    if (number_of(verb, &count)) {
        struct slice name = take_word(&rest);
        action = name.len ? action_find(name.data, name.len) : ACTION_FIRST;
        verb = name.len ? name : verb;
    }
    buffer_clear(&reader->message);
    if (!verb.len)
        return;
    bool theme = slice_equal(verb, SLICE("theme")) && rest.len;
    if (action != ACTION_NONE && !theme) {
        run_action(reader, action, count, rest, requests);
    } else if (is_setting(verb)) {
        state_ask(reader, requests, REQUEST_COMMAND, slice_trim(line));
    } else {
        state_say(reader, MEANING_WARNING, "There is no command '%.*s'; Tab shows what there is",
                  SLICE_ARG(verb));
        state_request(requests, REQUEST_BELL, 0);
    }
}

/* What the word may become, on the line above the prompt. */
static void show(struct reader *reader, const struct completions *completions)
{
    struct buffer line = {0};
    for (size_t i = 0; i < completions->count; i++)
        buffer_format(&line, "%s%.*s", i ? "  " : "", SLICE_ARG(completions->items[i]));
    state_say(reader, MEANING_MESSAGE, "%.*s", SLICE_ARG(buffer_slice(&line)));
    buffer_free(&line);
}

void command_tab(struct reader *reader, struct requests *requests)
{
    struct prompt *prompt = &reader->prompt;
    struct completions completions;
    struct buffer line = {0};
    bool again = prompt->tabs > 0;
    buffer_add_slice(
        &line, slice_sub(buffer_slice(&prompt->text), 0, again ? prompt->tab_start : prompt->at));
    if (again)
        buffer_add_slice(&line, buffer_slice(&prompt->draft));
    complete(buffer_slice(&line), reader->vocabulary, &completions);
    struct slice begun = slice_sub(buffer_slice(&line), completions.start, line.len);
    struct slice common = completions_common(&completions);
    if (!completions.count) {
        state_request(requests, REQUEST_BELL, 0);
    } else if (completions.count == 1) {
        prompt_replace(prompt, completions.start, common);
        prompt_replace(prompt, prompt->at, SLICE(" "));
    } else if (common.len > begun.len) {
        prompt_replace(prompt, completions.start, common);
        show(reader, &completions);
    } else {
        if (again) {
            prompt_replace(prompt, completions.start,
                           completions.items[(prompt->tabs - 1) % completions.count]);
        } else {
            buffer_clear(&prompt->draft);
            buffer_add_slice(&prompt->draft, begun);
            prompt->tab_start = completions.start;
        }
        prompt->tabs++;
        show(reader, &completions);
    }
    buffer_free(&line);
}
