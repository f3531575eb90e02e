/* The rules that decide whether a sentence ends, each a small predicate on a candidate, in one
 * table that is tried from top to bottom. They look at the candidate and a few words past it. */
#include "segment/rules.h"

#include "segment/attribution.h"
#include "segment/marker.h"
#include "segment/missing.h"
#include "segment/ordinal.h"
#include "segment/peek.h"
#include "text/chars.h"

#include <string.h>

enum { SHORT_LETTERS = 5, DATELINE_BYTES = 60, NUMBER_BYTES = 12 };

static bool ends_text(const struct candidate *c)
{
    return c->next >= c->text.len;
}

/* "[...]" and "(?)" stand for something; they end nothing. */
static bool is_bracketed_mark(const struct candidate *c)
{
    uint32_t before = peek_before(c->text, c->at);
    return c->bracket_closed && (before == '[' || before == '(');
}

static bool opens_sentence(const struct candidate *c)
{
    return c->at == c->start;
}

static bool is_wide(const struct candidate *c)
{
    return c->mark == MARK_WIDE;
}

/* A wide stop between digits, or a Japanese quotation that the sentence goes on to report. */
static bool is_wide_inside(const struct candidate *c)
{
    size_t len;
    uint32_t next = peek_at(c->text, c->next, &len);
    if (c->mark != MARK_WIDE || c->next != c->end)
        return false;
    if (c->title_closed || (c->bracket_closed && c->bracket_open))
        return true;
    if (c->quote_closed || c->bracket_closed)
        return (next >= 0x3041 && next <= 0x309F) || next == 0x3001 || next == 0xFF0C;
    return char_is_digit(next) && char_is_digit(peek_before(c->text, c->at));
}

/* "本当?そうだ": a mark of Latin scripts among ideographs, which have no spaces. */
static bool is_tight_outcry(const struct candidate *c)
{
    size_t len;
    return c->mark == MARK_OUTCRY && c->end == c->next && !c->quote_closed && !c->bracket_closed &&
           char_is_ideograph(peek_at(c->text, c->next, &len)) &&
           char_is_ideograph(peek_before(c->text, c->at));
}

static bool lacks_space(const struct candidate *c)
{
    return c->end == c->next;
}

static bool precedes_pause(const struct candidate *c)
{
    return c->next < c->text.len && c->text.data[c->next] && strchr(",;:?!", c->text.data[c->next]);
}

static bool is_lower(const struct candidate *c)
{
    return c->follow == FOLLOW_LOWER;
}

/* "-- voila! -- you have cake": a dash that goes on with the sentence. */
static bool continues_by_dash(const struct candidate *c)
{
    size_t len;
    return is_lower(c) && c->opening.len && char_is_dash(peek_at(c->opening, 0, &len));
}

/* `"No!" said X`, "(He worked there.) at": what closed stands inside a sentence. */
static bool continues_after_closing(const struct candidate *c)
{
    return (c->quote_closed || c->bracket_closed) && is_lower(c);
}

static bool is_short_label(struct slice s)
{
    if (s.len == 0 || s.len > 6)
        return false;
    bool digits = true, roman = true;
    for (size_t i = 0; i < s.len; i++) {
        digits &= char_is_digit((unsigned char)s.data[i]) || s.data[i] == '.';
        roman &= strchr("ivxIVX", s.data[i]) != NULL;
    }
    return (digits && s.len < 4) || roman || (s.len == 1 && char_is_letter((unsigned char)*s.data));
}

/* "1. The first item", "• 9. The", "Q. What is it?": the sentence so far is its label. */
static bool is_label(const struct candidate *c)
{
    struct marker marker;
    return marker_read(c->text, c->start, &marker) && marker.end >= c->mark_end;
}

/* "१. पहला", "၁။": the same in the digits of other scripts. */
static bool is_number_label(const struct candidate *c)
{
    size_t at = c->start, len;
    if (c->at - c->start > NUMBER_BYTES || c->mark_end != c->end)
        return false;
    while (at < c->at && char_is_digit(peek_at(c->text, at, &len)))
        at += len;
    return at == c->at && (unsigned char)c->text.data[c->start] >= 0x80;
}

/* The next word is known to begin sentences; "A." and "I." are initials. */
static bool is_starter(const struct candidate *c)
{
    if (c->follow != FOLLOW_UPPER || !word_set_has(&c->rules->starters, c->after))
        return false;
    const char *end = c->after.data + c->after.len, *text_end = c->text.data + c->text.len;
    return end == text_end || *end != '.';
}

/* "Yahoo! Inc.", "works at Yahoo! in". */
static bool is_exclaimed_name(const struct candidate *c)
{
    return c->mark == MARK_OUTCRY && c->mark_end == c->at + 1 && c->text.data[c->at] == '!' &&
           c->end == c->mark_end && !is_starter(c) &&
           (word_set_has(&c->rules->exclaimed, c->word) ||
            word_set_has(&language_common()->exclaimed, c->word));
}

static bool is_reported(const struct candidate *c)
{
    return c->mark == MARK_OUTCRY && attribution_follows(c);
}

/* “……。”他说。, «لماذا؟» سألت. */
static bool is_reported_uncased(const struct candidate *c)
{
    return (c->mark == MARK_WIDE || c->mark == MARK_OUTCRY) && c->quote_closed &&
           attribution_follows_uncased(c);
}

static bool is_outcry(const struct candidate *c)
{
    return c->mark == MARK_OUTCRY;
}

static bool is_ellipsis(const struct candidate *c)
{
    return c->mark == MARK_ELLIPSIS;
}

/* After an ellipsis only a capital tells; "I" is one anywhere. */
static bool is_ellipsis_inside(const struct candidate *c)
{
    if (c->mark != MARK_ELLIPSIS)
        return false;
    bool always_capital = c->after.len > 0 && c->after.data[0] == 'I' &&
                          (c->after.len == 1 || c->after.data[1] == '\'');
    bool spaced = c->at > 0 && c->text.data[c->at - 1] == ' ';
    return is_lower(c) || c->follow == FOLLOW_DIGIT || (always_capital && spaced);
}

static bool is_abbreviation_inside(const struct candidate *c)
{
    return c->abbreviation == ABBREVIATION_NEVER && !c->quote_closed;
}

/* "z." in "z. B." */
static bool is_abbreviation_part(const struct candidate *c)
{
    return c->abbreviation_inside;
}

static bool is_abbreviation_lower(const struct candidate *c)
{
    return c->abbreviation != ABBREVIATION_NONE && is_lower(c);
}

/* "No. 5", "Jan. 20", "Fig. IV". */
static bool is_number_of(const struct candidate *c)
{
    if (c->abbreviation == ABBREVIATION_NONE)
        return false;
    bool numbered = c->abbreviation == ABBREVIATION_NUMBERED;
    return c->follow == FOLLOW_DIGIT || (numbered && c->follow == FOLLOW_UNCASED) ||
           (numbered && c->after.len < 5 && c->follow == FOLLOW_UPPER && is_short_label(c->after) &&
            c->after.data[0] != 'I');
}

static bool is_abbreviation_before_bracket(const struct candidate *c)
{
    return c->abbreviation != ABBREVIATION_NONE && c->opening.len && c->opening.data[0] == '(' &&
           !is_starter(c);
}

/* Whether a quotation of several words opens after the mark: `on X. "We won"`; one word in marks
 * may be a nickname, `George W. "Dubya" Bush`. */
static bool opens_quotation(const struct candidate *c)
{
    size_t len;
    uint32_t mark = c->opening.len ? peek_at(c->opening, 0, &len) : 0;
    if (c->follow != FOLLOW_UPPER || !char_is_quote(mark))
        return false;
    size_t at = (size_t)(c->after.data - c->text.data) + c->after.len;
    uint32_t next = peek_at(c->text, at, &len);
    return !char_is_quote(next);
}

static bool is_quotation_after(const struct candidate *c)
{
    return c->abbreviation != ABBREVIATION_NONE && c->abbreviation != ABBREVIATION_NEVER &&
           opens_quotation(c);
}

/* The first letter of the word after the next one, in "Shares rose" the r. */
static bool precedes_lower_word(const struct candidate *c)
{
    size_t at = (size_t)(c->after.data - c->text.data) + c->after.len, len;
    if (!c->after.len || !peek_space(c->text, at))
        return false;
    return char_is_lower(peek_at(c->text, peek_skip_space(c->text, at), &len));
}

/* "Inc. Shares rose" begins a sentence; "Inc. Chief Executive" and "Corp. President says" do not.
 */
static bool is_ending_inside(const struct candidate *c)
{
    if (c->abbreviation != ABBREVIATION_ENDING || c->quote_closed || is_starter(c))
        return false;
    if (c->follow != FOLLOW_UPPER)
        return c->follow != FOLLOW_UNCASED;
    return !precedes_lower_word(c) || word_set_has(&c->rules->offices, c->after);
}

static bool is_initial_inside(const struct candidate *c)
{
    return c->abbreviation == ABBREVIATION_INITIAL && !c->quote_closed && !is_starter(c);
}

/* The word before the one at the mark. */
static struct slice word_before(const struct candidate *c)
{
    size_t end = peek_trim(c->text, c->start, (size_t)(c->word.data - c->text.data));
    return peek_word_before(c->text, c->start, end);
}

/* "vitamin C. Doctors", "Plan B. Ministers", "on X. Musk": a letter that is no initial. */
static bool is_letter_name(const struct candidate *c)
{
    size_t len;
    if (c->abbreviation != ABBREVIATION_INITIAL || c->word.len != 1 || c->opening.len ||
        c->follow != FOLLOW_UPPER)
        return false;
    struct slice before = word_before(c);
    const char *end = c->after.data + c->after.len;
    bool initials = end < c->text.data + c->text.len && *end == '.' && c->after.len == 1;
    return !initials && (word_set_has(&c->rules->letter_cues, before) ||
                         (c->word.data[0] == 'X' && char_is_lower(peek_at(before, 0, &len))));
}

/* "Sammy Davis Jr. Davis thanked": the name opens the next sentence. */
static bool is_name_again(const struct candidate *c)
{
    return (c->abbreviation == ABBREVIATION_INITIAL || c->abbreviation == ABBREVIATION_ENDING) &&
           c->follow == FOLLOW_UPPER && !c->opening.len && precedes_lower_word(c) &&
           slice_equal(word_before(c), c->after);
}

/* "4 p.m. Monday", "5 a.m. London time". */
static bool is_hour_with_zone(const struct candidate *c)
{
    return (c->abbreviation == ABBREVIATION_HOUR || c->abbreviation == ABBREVIATION_YEAR) &&
           word_set_has(&c->rules->hours, c->after);
}

/* Whether less has been said in the sentence than so many bytes and spaces. */
static bool said_less(const struct candidate *c, size_t bytes, size_t spaces)
{
    struct slice said = slice_sub(c->text, c->start, c->at);
    size_t count = 0;
    for (size_t i = 0; said.len < bytes && i < said.len; i++)
        count += said.data[i] == ' ';
    return said.len < bytes && count < spaces;
}

/* "At 5 a.m. Mr. Smith left", "W 2014 r. Polska": nothing but the hour or date has been said. */
static bool is_hour_opening(const struct candidate *c)
{
    if (c->abbreviation == ABBREVIATION_YEAR)
        return said_less(c, 40, 4) && !is_starter(c);
    return c->abbreviation == ABBREVIATION_HOUR && said_less(c, 30, 3);
}

/* "WASHINGTON, D.C. — The bill", "МОСКВА, 3 окт. — Рост": a place and date before the report. */
static bool is_dateline(const struct candidate *c)
{
    size_t len;
    return c->abbreviation != ABBREVIATION_NONE && !c->quote_closed &&
           char_is_dash(peek_at(c->opening, 0, &len)) && said_less(c, DATELINE_BYTES, 5);
}

/* "for 1. above": a bare number is no word that ends a sentence. */
static bool is_number_lower(const struct candidate *c)
{
    return is_lower(c) && c->word.len > 0 && c->word.len < 4 &&
           char_is_digit((unsigned char)c->word.data[c->word.len - 1]);
}

static bool is_one_letter(struct slice word)
{
    size_t len;
    return char_is_letter(peek_at(word, 0, &len)) && len == word.len;
}

/* A letter alone and its full stop: "т. б.", "أ. محمد". Where a script has capitals, small ones
 * only before a small letter, or before another letter. */
static bool is_letter_inside(const struct candidate *c)
{
    size_t len;
    if (!is_one_letter(c->word))
        return false;
    uint32_t letter = peek_at(c->word, 0, &len);
    const char *end = c->after.data + c->after.len;
    bool stop = is_one_letter(c->after) && end < c->text.data + c->text.len && *end == '.';
    bool uncased = !char_is_upper(letter) && !char_is_lower(letter) && !char_is_ideograph(letter);
    return is_lower(c) || uncased || (stop && !char_is_upper(letter));
}

/* A short word before a small letter is taken for an abbreviation that the table lacks: "тыс.
 * рублей". */
static bool is_short_before_lower(const struct candidate *c)
{
    if (c->rules->informal || !is_lower(c) || c->opening.len)
        return false;
    size_t letters = 0;
    for (size_t at = 0, len; at < c->word.len; at += len) {
        uint32_t code = peek_at(c->word, at, &len);
        if (!char_is_letter(code) && code != '.')
            return false;
        letters += code != '.';
    }
    return c->rules->weak_stop || (letters > 0 && letters <= SHORT_LETTERS);
}

static bool is_ordinal(const struct candidate *c)
{
    return c->rules->ordinal_cues.count && ordinal_inside(c, is_starter(c));
}

/* "(«Айқын», 23 сәуір. № 70)": a number sign goes on with what it counts. */
static bool precedes_number_sign(const struct candidate *c)
{
    size_t len;
    return c->mark == MARK_STOP && !c->quote_closed && !c->bracket_closed &&
           peek_at(c->text, c->next, &len) == 0x2116;
}

static bool always(const struct candidate *c)
{
    (void)c;
    return true;
}

enum verdict { JOIN, SPLIT };

static const struct {
    bool (*holds)(const struct candidate *c);
    enum verdict verdict;
} rules[] = {
    {ends_text, SPLIT},
    {is_bracketed_mark, JOIN},
    {opens_sentence, JOIN},
    {is_number_label, JOIN},
    {is_wide_inside, JOIN},
    {is_reported_uncased, JOIN},
    {is_wide, SPLIT},
    {missing_space, SPLIT},
    {is_tight_outcry, SPLIT},
    {lacks_space, JOIN},
    {precedes_pause, JOIN},
    {is_label, JOIN},
    {continues_by_dash, JOIN},
    {continues_after_closing, JOIN},
    {is_exclaimed_name, JOIN},
    {is_reported, JOIN},
    {is_outcry, SPLIT},
    {is_ellipsis_inside, JOIN},
    {is_ellipsis, SPLIT},
    {is_abbreviation_part, JOIN},
    {is_ordinal, JOIN},
    {precedes_number_sign, JOIN},
    {is_abbreviation_inside, JOIN},
    {is_abbreviation_lower, JOIN},
    {is_number_of, JOIN},
    {is_abbreviation_before_bracket, JOIN},
    {is_dateline, JOIN},
    {is_quotation_after, SPLIT},
    {is_letter_name, SPLIT},
    {is_name_again, SPLIT},
    {is_ending_inside, JOIN},
    {is_initial_inside, JOIN},
    {is_hour_with_zone, JOIN},
    {is_hour_opening, JOIN},
    {is_number_lower, JOIN},
    {is_letter_inside, JOIN},
    {is_short_before_lower, JOIN},
    {always, SPLIT},
};

bool rules_split(const struct candidate *candidate)
{
    size_t i = 0;
    while (!rules[i].holds(candidate))
        i++;
    return rules[i].verdict == SPLIT;
}
