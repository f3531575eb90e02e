/* Tokens of the sentence being read. */
#include "fact/reading.h"

struct mention *reading_add(struct reading *reading, enum fact_kind kind, struct range range)
{
    struct mention fresh = {.kind = kind, .sentence = reading->sentence, .range = range};
    VEC_PUSH(&reading->mentions, fresh);
    return &reading->mentions.items[reading->mentions.count - 1];
}

struct mention *reading_add_speech(struct reading *reading, enum fact_kind kind, struct range range)
{
    struct mention fresh = {.kind = kind, .sentence = reading->sentence, .range = range};
    VEC_PUSH(&reading->speech, fresh);
    return &reading->speech.items[reading->speech.count - 1];
}

struct slice reading_word(const struct reading *reading, uint32_t token)
{
    const struct token *item = &reading->document->tokens[token];
    return slice_sub(reading->text, item->start, item->end);
}

bool reading_is_any(const struct reading *reading, uint32_t token, const char *words)
{
    if (token < reading->from || token >= reading->to)
        return false;
    struct slice form = reading_form(reading, token);
    if (!form.len)
        return false;
    for (const char *at = words; *at;) {
        size_t same = 0;
        while (same < form.len && at[same] == form.data[same])
            same++;
        if (same == form.len && (at[same] == ' ' || at[same] == '\0'))
            return true;
        for (at += same; *at && *at != ' ';)
            at++;
        at += *at == ' ';
    }
    return false;
}

bool reading_adjacent(const struct reading *reading, uint32_t token)
{
    const struct token *tokens = reading->document->tokens;
    return token > reading->from && token < reading->to &&
           tokens[token].start - tokens[token - 1].end == 1 &&
           reading->text.data[tokens[token - 1].end] == ' ';
}

bool reading_parted(const struct reading *reading, uint32_t token)
{
    const struct token *tokens = reading->document->tokens;
    uint32_t start = tokens[token - 1].end, end = tokens[token].start;
    /* Nearly always a space alone. */
    if (end - start == 1 && reading->text.data[start] == ' ')
        return false;
    for (uint32_t at = start; at < end; at++) {
        char c = reading->text.data[at];
        if ((c & 0x80) || (c != ' ' && c != '-' && c != '\'' && c != '\n' && c != '/' && c != '$'))
            return true;
    }
    return false;
}

bool reading_in_name(const struct reading *reading, uint32_t token)
{
    uint32_t flags = reading->document->tokens[token].flags;
    if (!(flags & TOKEN_CAPITAL))
        return false;
    return !(flags & TOKEN_FIRST) || stem_is_name(reading_stem(reading, token));
}

uint32_t reading_token_at(const struct reading *reading, uint32_t byte)
{
    uint32_t low = reading->from, high = reading->to;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (reading->document->tokens[middle].end <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low < reading->to ? low : reading->to - 1;
}
