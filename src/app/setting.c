/* Parsing of settings. Knows the grammar, not the names: those are the reader's of the words. */
#include "app/setting.h"

#include "base/buffer.h"
#include "base/limits.h"
#include "base/vec.h"
#include "text/utf8.h"

#include <stdio.h>

static bool is_gap(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Reads one word at *at; false where a quotation mark stays open. */
static bool take_word(struct slice line, size_t *at, struct buffer *word)
{
    bool quoted = false;
    for (; *at < line.len && (quoted || !is_gap(line.data[*at])); ++*at) {
        char c = line.data[*at];
        if (c == '"') {
            quoted = !quoted;
            continue;
        }
        bool escape = quoted && c == '\\' && *at + 1 < line.len &&
                      (line.data[*at + 1] == '"' || line.data[*at + 1] == '\\');
        if (escape)
            c = line.data[++*at];
        buffer_add_char(word, c);
    }
    return !quoted;
}

static bool has_control(struct slice line)
{
    for (size_t i = 0; i < line.len; i++)
        if (((unsigned char)line.data[i] < ' ' && !is_gap(line.data[i])) || line.data[i] == 127)
            return true;
    return false;
}

static bool check_line(struct slice line, struct error *error)
{
    if (line.len > LIMIT_SETTING_LINE)
        return error_set(error, MESSAGE_SETTING, "", "the line is too long");
    if (has_control(line))
        return error_set(error, MESSAGE_SETTING, "", "the line holds a control character");
    if (!utf8_valid(line))
        return error_set(error, MESSAGE_SETTING, "", "the line is not UTF-8");
    return true;
}

bool setting_parse(struct arena *arena, struct slice line, struct setting *setting,
                   struct error *error)
{
    *setting = (struct setting){0};
    if (!check_line(line, error))
        return false;
    VEC(struct slice) words = {0};
    struct buffer word = {0};
    bool closed = true;
    for (size_t at = 0; closed;) {
        while (at < line.len && is_gap(line.data[at]))
            at++;
        if (at == line.len || line.data[at] == '#')
            break;
        buffer_clear(&word);
        closed = take_word(line, &at, &word);
        VEC_PUSH(&words, arena_slice(arena, buffer_slice(&word)));
    }
    setting->words = arena_copy(arena, words.items, words.count, sizeof *words.items);
    setting->count = words.count;
    VEC_FREE(&words);
    buffer_free(&word);
    return closed || error_set(error, MESSAGE_SETTING, "", "a quotation mark stays open");
}

void setting_read(struct slice text, const char *name, const struct setting_reader *reader)
{
    struct arena *arena = arena_new();
    struct slice line;
    for (size_t number = 1; slice_next_line(&text, &line); number++) {
        struct setting setting;
        struct error error = {0};
        arena_reset(arena);
        if (setting_parse(arena, line, &setting, &error) &&
            (!setting.count || reader->apply(reader->context, &setting, &error)))
            continue;
        error.code = MESSAGE_SETTING;
        snprintf(error.where, sizeof error.where, "%s:%zu", name, number);
        reader->fault(reader->context, &error);
    }
    arena_free(arena);
}
