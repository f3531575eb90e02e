/* Completion by the grammar of the command line:
 *   ACTION | NUMBER | set NAME VALUE | bind CONTEXT KEY ACTION | theme NAME MEANING COLOUR | …
 * Words are looked up as they are begun, with regard to case. */
#include "keyboard/complete.h"

#include <string.h>

enum { WORDS_MOST = 4 };

/* The words of a line; the last is the one that is begun, maybe empty. */
struct line {
    struct slice words[WORDS_MOST + 1];
    size_t count;
};

static void split(struct slice text, struct line *line, size_t *start)
{
    size_t at = 0;
    line->count = 0;
    do {
        while (at < text.len && text.data[at] == ' ')
            at++;
        size_t from = at;
        while (at < text.len && text.data[at] != ' ')
            at++;
        if (line->count <= WORDS_MOST)
            line->words[line->count] = slice_sub(text, from, at);
        line->count++;
        *start = from;
    } while (at < text.len);
}

static void offer(struct completions *into, struct slice begun, struct slice word)
{
    for (size_t i = 0; i < into->count; i++)
        if (slice_equal(into->items[i], word))
            return;
    if (into->count < COMPLETIONS_MOST && slice_starts(word, begun))
        into->items[into->count++] = word;
}

/* Words parted by spaces. */
static void offer_words(struct completions *into, struct slice begun, const char *words)
{
    struct slice rest = slice_from(words ? words : "");
    while (rest.len) {
        size_t end = slice_find(rest, SLICE(" "), 0);
        offer(into, begun, slice_sub(rest, 0, end));
        rest = slice_sub(rest, end + (end < rest.len), rest.len);
    }
}

static void offer_actions(struct completions *into, struct slice begun)
{
    size_t count;
    const struct action_info *table = action_table(&count);
    for (size_t i = 0; i < count; i++)
        if (table[i].name)
            offer(into, begun, slice_from(table[i].name));
}

static void offer_settings(struct completions *into, struct slice begun,
                           const struct vocabulary *vocabulary)
{
    for (size_t i = 0; i < vocabulary->setting_count; i++)
        offer(into, begun, slice_from(vocabulary->settings[i].name));
}

static void offer_themes(struct completions *into, struct slice begun,
                         const struct vocabulary *vocabulary)
{
    for (size_t i = 0; i < vocabulary->theme_count; i++)
        offer(into, begun, slice_from(vocabulary->themes[i]));
}

static void offer_values(struct completions *into, struct slice begun, struct slice name,
                         const struct vocabulary *vocabulary)
{
    if (slice_equal(name, SLICE("theme")))
        offer_themes(into, begun, vocabulary);
    for (size_t i = 0; i < vocabulary->setting_count; i++)
        if (slice_equal_string(name, vocabulary->settings[i].name))
            offer_words(into, begun, vocabulary->settings[i].values);
}

static void offer_meanings(struct completions *into, struct slice begun)
{
    for (int i = 0; i < MEANING_COUNT; i++)
        offer(into, begun, slice_from(meaning_name((enum meaning)i)));
}

static void offer_contexts(struct completions *into, struct slice begun)
{
    size_t count;
    const struct context_info *table = context_table(&count);
    for (size_t i = 0; i < count; i++)
        offer(into, begun, slice_from(table[i].name));
}

/* The word at place (from 0) of a line that begins with the verb. */
static void offer_after(struct completions *into, const struct line *line, struct slice begun,
                        const struct vocabulary *vocabulary)
{
    struct slice verb = line->words[0];
    size_t place = line->count - 1;
    if (slice_equal(verb, SLICE("set")) && place == 1)
        offer_settings(into, begun, vocabulary);
    else if (slice_equal(verb, SLICE("set")) && place == 2)
        offer_values(into, begun, line->words[1], vocabulary);
    else if (slice_equal(verb, SLICE("bind")) && place == 1)
        offer_contexts(into, begun);
    else if (slice_equal(verb, SLICE("bind")) && place == 3)
        offer_actions(into, begun);
    else if (slice_equal(verb, SLICE("theme")) && place == 1)
        offer_themes(into, begun, vocabulary);
    else if (slice_equal(verb, SLICE("theme")) && place == 2)
        offer_meanings(into, begun);
}

void complete(struct slice text, const struct vocabulary *vocabulary,
              struct completions *completions)
{
    static const struct vocabulary none;
    struct line line;
    completions->count = 0;
    split(text, &line, &completions->start);
    if (line.count > WORDS_MOST)
        return;
    struct slice begun = line.words[line.count - 1];
    if (line.count > 1) {
        offer_after(completions, &line, begun, vocabulary ? vocabulary : &none);
        return;
    }
    offer_actions(completions, begun);
    offer_words(completions, begun, "set bind theme write-config");
}

struct slice completions_common(const struct completions *completions)
{
    if (!completions->count)
        return SLICE_NONE;
    struct slice common = completions->items[0];
    for (size_t i = 1; i < completions->count; i++) {
        size_t same = 0;
        struct slice other = completions->items[i];
        while (same < common.len && same < other.len && common.data[same] == other.data[same])
            same++;
        common.len = same;
    }
    return common;
}
