/* Tells ordinals by the word before the number and the word after its full stop. */
#include "segment/ordinal.h"

#include "segment/peek.h"
#include "text/chars.h"

#include <string.h>

static bool is_small_number(struct slice word)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.data[i] < '0' || word.data[i] > '9')
            return false;
    return word.len > 0 && word.len < 4;
}

static bool is_roman(struct slice word)
{
    for (size_t i = 0; i < word.len; i++)
        if (!strchr("IVXL", word.data[i]))
            return false;
    return word.len > 1 && word.len < 6;
}

/* Whether the word before the number asks for an ordinal. */
static bool has_cue(const struct candidate *c)
{
    size_t start = (size_t)(c->word.data - c->text.data);
    size_t end = peek_trim(c->text, c->start, start);
    return end < start &&
           word_set_has(&c->rules->ordinal_cues, peek_word_before(c->text, c->start, end));
}

bool ordinal_inside(const struct candidate *c, bool starter)
{
    const struct language_rules *rules = c->rules;
    if (c->mark != MARK_STOP || !rules->ordinal_cues.count || c->end != c->mark_end)
        return false;
    if (is_roman(c->word))
        return !starter && c->follow == FOLLOW_UPPER;
    if (!is_small_number(c->word))
        return false;
    if (c->follow == FOLLOW_DIGIT)
        return has_cue(c);
    if (c->follow != FOLLOW_UPPER)
        return false;
    return word_set_has(&rules->months, c->after) ||
           word_set_has(&rules->ordinal_nouns, c->after) || (!starter && has_cue(c));
}
