/* Tokens of the sentence being read. */
#include "fact/reading.h"

struct mention *reading_add(struct reading *reading, enum fact_kind kind, struct range range)
{
    struct mention fresh = {.kind = kind, .sentence = reading->sentence, .range = range};
    VEC_PUSH(&reading->mentions, fresh);
    return &reading->mentions.items[reading->mentions.count - 1];
}

struct slice reading_word(const struct reading *reading, uint32_t token)
{
    const struct token *item = &reading->document->tokens[token];
    return slice_sub(reading->text, item->start, item->end);
}

struct slice reading_form(const struct reading *reading, uint32_t token)
{
    return vocabulary_form(reading->vocabulary, reading->document->tokens[token].word);
}

uint32_t reading_traits(const struct reading *reading, uint32_t token)
{
    return vocabulary_traits(reading->vocabulary, reading->document->tokens[token].word);
}

const struct stem *reading_stem(const struct reading *reading, uint32_t token)
{
    return vocabulary_entry(reading->vocabulary, reading->document->tokens[token].stem);
}

bool reading_is(const struct reading *reading, uint32_t token, struct slice folded)
{
    return token >= reading->from && token < reading->to &&
           slice_equal(reading_form(reading, token), folded);
}

bool reading_is_any(const struct reading *reading, uint32_t token, const char *words)
{
    if (token < reading->from || token >= reading->to)
        return false;
    struct slice form = reading_form(reading, token);
    for (const char *at = words; *at;) {
        const char *end = at;
        while (*end && *end != ' ')
            end++;
        if (slice_equal(form, slice_of(at, (size_t)(end - at))))
            return true;
        at = *end ? end + 1 : end;
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
