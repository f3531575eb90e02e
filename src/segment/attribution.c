/* Looks past a question or exclamation mark for a speaker and a verb of speech. It reads words of
 * the text, never the marks before the candidate. */
#include "segment/attribution.h"

#include "segment/peek.h"
#include "text/chars.h"

#include <string.h>

enum {
    NAME_WORDS = 8,
    APPOSITION_WORDS = 24,
    UNCASED_BYTES = 60,
    SPACED_BYTES = 100,
    TOLD_WORDS = 3
};

/* The next word and the offset after it; a full stop after a short name ("Mr.", "J.") is passed. */
static struct slice next_word(struct slice text, size_t *at)
{
    size_t start = peek_skip_space(text, *at);
    struct slice word = peek_word(text, start);
    *at = start + word.len;
    size_t len;
    if (word.len < 5 && char_is_upper(peek_at(word, 0, &len)) && *at + 1 < text.len &&
        text.data[*at] == '.' && (peek_space(text, *at + 1) || text.data[*at + 1] == ','))
        ++*at;
    return word;
}

/* Whether whom was told is all that stands after the verb: "told supporters Tuesday.", not "told
 * them that it would". */
static bool told_whom(const struct candidate *c, size_t at)
{
    static const char *const starts[] = {"that", "he", "she", "it", "to", "not", "how", "why"};
    for (size_t i = 0; i <= TOLD_WORDS; i++) {
        struct slice word = next_word(c->text, &at);
        for (size_t k = 0; k < sizeof starts / sizeof *starts; k++)
            if (!word.len || slice_equal(word, slice_from(starts[k])))
                return false;
        if (i > 0 &&
            (word_set_has(&c->rules->continuers, word) || word_set_has(&c->rules->hours, word)))
            return true;
        if (i < TOLD_WORDS && at < c->text.len && strchr(".,", c->text.data[at]))
            return true;
    }
    return false;
}

/* What can stand after the verb when nothing new is said: the end, a pause, or a lower-case word
 * that does not begin what was said. */
static bool verb_closes(const struct candidate *c, struct slice verb, size_t at)
{
    if (at >= c->text.len || c->text.data[at] == '.' || c->text.data[at] == ',')
        return true;
    if (slice_equal(verb, SLICE("told")) || slice_equal(verb, SLICE("tells")))
        return told_whom(c, at);
    if (slice_equal_nocase(verb, SLICE("asked")) || slice_equal_nocase(verb, SLICE("asks")))
        return true;
    size_t len, after = at;
    if (word_set_has(&c->rules->hours, next_word(c->text, &after)))
        return true;
    return char_is_lower(peek_at(c->text, peek_skip_space(c->text, at), &len)) &&
           word_set_has(&c->rules->continuers, next_word(c->text, &at));
}

/* After the age in "Ruiz, 42, asked", or at. */
static size_t skip_age(struct slice text, size_t at)
{
    if (at + 2 >= text.len || text.data[at] != ',' || text.data[at + 1] != ' ')
        return at;
    struct slice age = peek_word(text, at + 2);
    size_t end = at + 2 + age.len;
    bool digits = age.len > 0 && age.len < 4 && char_is_digit((unsigned char)age.data[0]);
    return digits && end < text.len && text.data[end] == ',' ? end + 1 : at;
}

/* "he yelled", "said Ruiz": the words after an outcry without quotation marks. */
static bool reports_lower(const struct candidate *c)
{
    if (word_set_has(&c->rules->speech, c->after))
        return true;
    size_t at = c->next + c->after.len;
    return c->opening.len == 0 && word_set_has(&c->rules->speakers, c->after) &&
           word_set_has(&c->rules->speech, next_word(c->text, &at));
}

/* "Mayor Jane T. Doe of Lund asked.": capitalised words up to a verb of speech. */
static bool reports_name(const struct candidate *c)
{
    size_t at = c->next;
    for (size_t i = 0; i < NAME_WORDS; i++) {
        struct slice word = next_word(c->text, &at);
        size_t len;
        if (!word.len)
            return false;
        if (i > 0 && word_set_has(&c->rules->speech, word))
            return verb_closes(c, word, at);
        if (!char_is_upper(peek_at(word, 0, &len)) && !word_set_has(&c->rules->roles, word))
            return false;
        at = skip_age(c->text, at);
    }
    return false;
}

static bool is_name_word(const struct candidate *c, struct slice word)
{
    size_t len;
    return char_is_upper(peek_at(word, 0, &len)) || word_set_has(&c->rules->roles, word);
}

/* "Ann Lee, who runs the bakery on Mill St., said": a name, a clause between commas, and a verb of
 * speech. The clause holds no other mark. */
static bool reports_apposition(const struct candidate *c)
{
    size_t at = c->next;
    bool named = false; /* the name is over */
    for (size_t i = 0; i < APPOSITION_WORDS; i++) {
        struct slice word = next_word(c->text, &at);
        bool sign = !word.len && at < c->text.len && c->text.data[at] == '&';
        at += sign;
        if (!sign && (!word.len || (!named && !is_name_word(c, word))))
            return false;
        bool pause = at < c->text.len && c->text.data[at] == ',';
        bool hyphen = at < c->text.len && c->text.data[at] == '-';
        at += pause || hyphen;
        if (pause && named) {
            size_t after = at;
            word = next_word(c->text, &after);
            if (word_set_has(&c->rules->speech, word))
                return verb_closes(c, word, after);
        }
        named |= pause;
    }
    return false;
}

bool attribution_follows(const struct candidate *candidate)
{
    if (candidate->follow == FOLLOW_LOWER)
        return reports_lower(candidate);
    return candidate->quote_closed && candidate->follow == FOLLOW_UPPER &&
           candidate->opening.len == 0 &&
           !word_set_has(&candidate->rules->starters, candidate->after) &&
           (reports_name(candidate) || reports_apposition(candidate));
}

/* Whether the word's script sets spaces between words, as Han, Kana and Burmese do not. */
static bool is_spaced(const char *word)
{
    size_t len;
    uint32_t code = peek_at(slice_from(word), 0, &len);
    return code < 0x1000 || (code >= 0x1200 && code < 0x1780);
}

/* The clause after the candidate, and in *end the mark after it; 0 where it is too long. The full
 * stop of an abbreviation is inside. */
static struct slice clause_after(const struct candidate *c, uint32_t *end)
{
    size_t at = c->next, stop = at, len;
    size_t limit = is_spaced(c->rules->speech.words[0]) ? SPACED_BYTES : UNCASED_BYTES;
    while (stop < c->text.len && stop - at < limit) {
        *end = peek_at(c->text, stop, &len);
        bool inside =
            *end == ' ' || char_is_letter(*end) || char_is_mark(*end) || char_is_digit(*end) ||
            (*end == '.' && language_abbreviation(c->rules, peek_word_before(c->text, at, stop)) !=
                                ABBREVIATION_NONE);
        if (!inside)
            return slice_sub(c->text, at, stop);
        stop += len;
    }
    *end = 0;
    return slice_sub(c->text, at, at);
}

/* Whether the clause holds the word, on its own where spaces are set. */
static bool holds_word(struct slice clause, const char *word)
{
    size_t size = strlen(word), at = 0;
    for (;; at += size) {
        at += slice_find(slice_sub(clause, at, clause.len), slice_from(word), 0);
        if (at >= clause.len)
            return false;
        bool alone = (at == 0 || clause.data[at - 1] == ' ') &&
                     (at + size == clause.len || clause.data[at + size] == ' ');
        if (alone || !is_spaced(word))
            return true;
    }
}

static bool holds_any(struct slice clause, const struct word_set *set)
{
    for (size_t i = 0; i < set->count; i++)
        if (holds_word(clause, set->words[i]))
            return true;
    return false;
}

bool attribution_follows_uncased(const struct candidate *candidate)
{
    const struct language_rules *rules = candidate->rules;
    uint32_t end = 0;
    if (candidate->follow != FOLLOW_UNCASED || candidate->opening.len || !rules->speech.count)
        return false;
    struct slice clause = clause_after(candidate, &end);
    return end && end != ':' && end != 0xFF1A && holds_any(clause, &rules->speech) &&
           !holds_any(clause, &rules->denials);
}
