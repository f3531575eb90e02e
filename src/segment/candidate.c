/* Reads the surroundings of a mark into a candidate. It looks a bounded way back; ahead only over
 * marks and white space, which the scanner will not look at again. */
#include "segment/candidate.h"

#include "segment/parts.h"
#include "segment/peek.h"
#include "text/chars.h"
#include "text/utf8.h"

#include <string.h>

enum { ELISION_BYTES = 6 };

static bool is_outcry(uint32_t code)
{
    return code == '?' || code == '!' || code == 0x203D || (code >= 0x2047 && code <= 0x2049) ||
           code == 0x61F || code == 0x37E;
}

/* Full stops of scripts that are written without a space after them, or without case. */
static bool is_wide(uint32_t code)
{
    switch (code) {
    case 0x3002: /* 。 */
    case 0xFF0E: /* ． */
    case 0xFF61: /* ｡ */
    case 0xFF01: /* ！ */
    case 0xFF1F: /* ？ */
    case 0x964:  /* । */
    case 0x965:  /* ॥ */
    case 0x6D4:  /* ۔ */
    case 0x589:  /* ։ */
    case 0x1362: /* ። */
    case 0x1367: /* ፧ */
    case 0x1368: /* ፨ */
    case 0x104B: /* ။ */
    case 0x17D4: /* ។ */
        return true;
    default:
        return false;
    }
}

/* ፡፡, two word separators of Ethiopic, stand for its full stop. */
static bool is_double_separator(struct slice text, size_t at, size_t *len)
{
    static const struct slice pair = {"\xE1\x8D\xA1\xE1\x8D\xA1", 6};
    if (!slice_equal(slice_sub(text, at, at + pair.len), pair))
        return false;
    *len = pair.len;
    return true;
}

bool candidate_is_mark(struct slice text, size_t at, size_t *len)
{
    uint32_t code = peek_at(text, at, len);
    return code == '.' || code == 0x2026 || is_outcry(code) || is_wide(code) ||
           (code == 0x1361 && is_double_separator(text, at, len));
}

static bool is_extra(const struct language_rules *rules, uint32_t code)
{
    return rules->terminators && code > 0 && code < 0x80 && strchr(rules->terminators, (int)code);
}

/* After the spaced full stops that continue an ellipsis (". . ."), or at. */
static size_t skip_spaced_stops(struct slice text, size_t at, size_t *stops)
{
    while (at + 1 < text.len && text.data[at] == ' ' && text.data[at + 1] == '.' &&
           (at + 2 == text.len || text.data[at + 2] != '.' || *stops > 1)) {
        size_t len;
        uint32_t code = peek_at(text, at + 2, &len);
        if (char_is_letter(code) || char_is_digit(code))
            break; /* ". .jpeg" */
        at += 2;
        ++*stops;
    }
    return at;
}

/* "compounds. . . . The": a full stop at its word, then the ellipsis of the next sentence. */
static bool opens_with_ellipsis(const struct candidate *c, size_t end)
{
    size_t len;
    uint32_t next = peek_at(c->text, peek_skip_space(c->text, end), &len);
    return c->at > c->start && peek_before(c->text, c->at) > ' ' && char_is_upper(next);
}

static void read_mark(struct candidate *c)
{
    size_t at = c->at, len, stops = 0;
    bool outcry = false, wide = false;
    for (;; at += len) {
        uint32_t code = peek_at(c->text, at, &len);
        if (code == '.')
            stops++;
        else if (code == 0x2026)
            stops += 3;
        else if (is_wide(code) || (code == 0x1361 && is_double_separator(c->text, at, &len)))
            wide = true;
        else if (is_outcry(code) || is_extra(c->rules, code))
            outcry = true;
        else
            break;
    }
    if (stops && !outcry && !wide)
        at = skip_spaced_stops(c->text, at, &stops);
    if (stops == 4 && at == c->at + 7 && opens_with_ellipsis(c, at)) {
        at = c->at + 1;
        stops = 1;
    }
    c->mark_end = at;
    c->mark = wide ? MARK_WIDE : outcry ? MARK_OUTCRY : stops > 1 ? MARK_ELLIPSIS : MARK_STOP;
}

static bool is_closing_bracket(uint32_t code)
{
    return code == ')' || code == ']' || code == '}' || code == 0xFF09 || code == 0x3011 ||
           code == 0x3015 || code == 0xFF3D;
}

static bool is_closing_title(uint32_t code)
{
    return code == 0x300B || code == 0x3009;
}

/* A straight quotation mark directly after the mark closes, unless a word follows directly and no
 * quotation is open. */
static bool closes_straight(const struct candidate *c, size_t at)
{
    size_t len;
    uint32_t code = peek_at(c->text, at + 1, &len);
    bool word = char_is_letter(code) || char_is_digit(code);
    return !word || (c->text.data[at] == '"' && c->quote_open && !c->quote_closed);
}

static bool closes(struct candidate *c, size_t at, size_t *len)
{
    uint32_t code = peek_at(c->text, at, len);
    if (is_closing_bracket(code)) {
        c->bracket_closed = true;
        return true;
    }
    if (is_closing_title(code)) {
        c->title_closed = true;
        return true;
    }
    bool quote = code == '"' || code == '\''
                     ? closes_straight(c, at)
                     : char_is_closing_quote(code) ||
                           (char_is_quote(code) && peek_gap(c->text, at + *len)); /* „ … “ */
    c->quote_closed |= quote;
    return quote;
}

/* Whether a guillemet after a space closes: French sets it off, and a gap or pause follows it. */
static bool closes_spaced(const struct candidate *c, uint32_t code, size_t after)
{
    return (code == 0xBB || code == 0x203A) &&
           (peek_gap(c->text, after) || strchr(",.;:)", c->text.data[after]));
}

/* A closing mark set off by one space (`. "`, `. )`, `. »`), at the end of a text or before a
 * space. */
static size_t skip_stray_closing(struct candidate *c, size_t at)
{
    size_t space = peek_space(c->text, at), mark = at + space, len;
    if (!space || mark >= c->text.len || c->text.data[at] == '\n')
        return at;
    uint32_t code = peek_at(c->text, mark, &len);
    if (closes_spaced(c, code, mark + len)) {
        c->quote_closed = true;
        return mark + len;
    }
    bool quote = code == 0x201D || (code == '"' && c->quote_open && !c->quote_closed);
    bool closing = quote || is_closing_bracket(code) || code == '\'';
    if (c->text.data[at] != ' ' || !closing || !peek_gap(c->text, mark + len))
        return at;
    c->quote_closed |= quote;
    return mark + len;
}

/* Note marks after a sentence: "[1][2]", superscripts, or bare numbers after a letter or bracket
 * ("consultation.11 12 Take"). */
static size_t skip_notes(const struct candidate *c, size_t at)
{
    for (;;) {
        size_t len, end = at;
        uint32_t code = peek_at(c->text, at, &len);
        if (code == 0xB9 || code == 0xB2 || code == 0xB3 || (code >= 0x2074 && code <= 0x2079)) {
            at += len;
            continue;
        }
        if (code != '[')
            return at;
        do
            end++;
        while (end < c->text.len && end - at < 8 &&
               (c->text.data[end] == ',' || char_is_digit((unsigned char)c->text.data[end])));
        if (end >= c->text.len || c->text.data[end] != ']' || end == at + 1)
            return at;
        at = end + 1;
    }
}

static size_t skip_bare_notes(const struct candidate *c, size_t at)
{
    uint32_t before = peek_before(c->text, c->at);
    if (c->mark != MARK_STOP || at != c->mark_end || !(char_is_lower(before) || before == ')'))
        return at;
    size_t end = at;
    for (size_t digits = 0; end < c->text.len; end++) {
        char byte = c->text.data[end];
        bool digit = byte >= '0' && byte <= '9';
        digits = digit ? digits + 1 : 0;
        if (digits > 3 || !(digit || (byte == ' ' && end > at && end - at < 16)))
            break;
    }
    while (end > at && c->text.data[end - 1] == ' ')
        end--;
    size_t len;
    uint32_t code = peek_at(c->text, peek_skip_space(c->text, end), &len);
    return peek_gap(c->text, end) && char_is_upper(code) ? end : at;
}

static void read_closing(struct candidate *c)
{
    size_t at = c->mark_end, len;
    while (closes(c, at, &len))
        at += len;
    at = skip_stray_closing(c, at);
    at = skip_notes(c, at);
    c->end = skip_bare_notes(c, at);
    c->next = peek_skip_space(c->text, c->end);
}

static enum follow kind_of(uint32_t code)
{
    if (code == 0)
        return FOLLOW_NOTHING;
    if (char_is_upper(code))
        return FOLLOW_UPPER;
    if (char_is_lower(code))
        return FOLLOW_LOWER;
    if (char_is_digit(code))
        return FOLLOW_DIGIT;
    return char_is_letter(code) ? FOLLOW_UNCASED : FOLLOW_OTHER;
}

/* "'s Avonds", "'t Huis": a letter after an apostrophe, with the capital on the next word. */
static bool is_clipped(const struct candidate *c, size_t at)
{
    size_t len;
    return c->opening.len && c->after.len == 1 && char_is_apostrophe(peek_before(c->text, at)) &&
           at + 1 < c->text.len && c->text.data[at + 1] == ' ' &&
           char_is_upper(peek_at(c->text, at + 2, &len));
}

static void read_following(struct candidate *c)
{
    size_t at = c->next, len, opener;
    for (size_t i = 0; i < 4; i++) {
        uint32_t code = peek_at(c->text, at, &len);
        if (char_is_dash(code))
            at = peek_skip_space(c->text, at + len);
        else if ((opener = peek_opener(c->text, at)))
            at += code == 0xAB ? opener + peek_space(c->text, at + opener) : opener;
        else
            break;
    }
    c->opening = slice_sub(c->text, c->next, at);
    c->after = peek_word(c->text, at);
    if (is_clipped(c, at))
        c->after = peek_word(c->text, at = at + c->after.len + 1);
    c->follow = kind_of(peek_at(c->text, at, &len));
}

/* Single letters joined by full stops: U.S, J.R.R, a.m. */
static bool is_dotted(struct slice word)
{
    size_t letters = 0;
    for (size_t at = 0, len; at < word.len; at += len) {
        uint32_t code = peek_at(word, at, &len);
        if (!char_is_letter(code))
            return false;
        letters++;
        at += len;
        if (at < word.len && word.data[at] != '.')
            return false;
        len = 1;
    }
    return letters > 1;
}

/* Without the digits that an abbreviation is written against: "10a.m", "9:30p.m". */
static struct slice without_digits(struct slice word)
{
    size_t at = 0;
    while (at < word.len && (char_is_digit((unsigned char)word.data[at]) || word.data[at] == '.'))
        at++;
    return slice_sub(word, at, word.len);
}

/* Without what an apostrophe joins to it: "l'U.E", "dell'on". */
static struct slice without_elision(struct slice word)
{
    size_t len;
    for (size_t at = 0; at < word.len && at < ELISION_BYTES; at += len) {
        uint32_t code = peek_at(word, at, &len);
        if (char_is_apostrophe(code))
            return slice_sub(word, at + len, word.len);
    }
    return word;
}

static bool is_single_capital(struct slice word)
{
    size_t len;
    return char_is_upper(peek_at(word, 0, &len)) && len == word.len;
}

/* A capital and consonants only: Blvd, Sgt, Pvt; all capitals (FBI, NHTSA) are names. */
static bool lacks_vowels(struct slice word)
{
    bool lower = false;
    for (size_t i = 0; i < word.len; i++) {
        char c = word.data[i];
        if (c < 'A' || (c > 'Z' && c < 'a') || c > 'z' || strchr("aeiouyAEIOUY", c))
            return false;
        lower |= c >= 'a';
    }
    return lower && word.len < 6 && word.len > 1 && char_is_upper((unsigned char)word.data[0]);
}

static enum abbreviation classify(const struct language_rules *rules, struct slice word)
{
    word = without_digits(rules->informal ? word : without_elision(word));
    if (is_single_capital(word))
        return language_letter(rules, word); /* P. Lowe, not p. 12 */
    enum abbreviation kind = language_abbreviation(rules, word);
    if (kind != ABBREVIATION_NONE)
        return kind;
    if (is_dotted(word) || lacks_vowels(word) || language_compound(rules, word))
        return ABBREVIATION_INITIAL;
    return ABBREVIATION_NONE;
}

/* A year's abbreviation without a number before it is a title or place: "г. Москва". */
static enum abbreviation settle_year(const struct candidate *c)
{
    size_t end = peek_trim(c->text, c->start, (size_t)(c->word.data - c->text.data));
    struct slice before = peek_word_before(c->text, c->start, end);
    bool number = before.len > 0;
    for (size_t i = 0; i < before.len; i++)
        number &= char_is_digit((unsigned char)before.data[i]) || strchr("IVXLC", before.data[i]);
    return number ? ABBREVIATION_YEAR : ABBREVIATION_NEVER;
}

void candidate_look(struct candidate *c)
{
    read_mark(c);
    read_closing(c);
    read_following(c);
    if (c->end == c->next && c->follow != FOLLOW_UPPER)
        return; /* inside a word; what stands before the mark does not matter */
    c->word = peek_word_before(c->text, c->start, c->at);
    if (c->mark != MARK_STOP)
        return;
    c->abbreviation = classify(c->rules, c->word);
    parts_look(c);
    if (c->abbreviation == ABBREVIATION_YEAR)
        c->abbreviation = settle_year(c);
}
