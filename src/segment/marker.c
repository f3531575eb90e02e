/* Reads list markers, in bytes of a text. Whether one begins a sentence is the scanner's business.
 */
#include "segment/marker.h"

#include "segment/peek.h"

#include <string.h>

enum { TOKEN_BYTES = 4, SPACES = 8 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

size_t marker_token(struct slice text, size_t at)
{
    size_t start = at;
    if (start > 0 && text.data[start] == ')' && text.data[start - 1] == '.')
        start--;
    size_t end = start;
    while (start > 0 && end - start < TOKEN_BYTES &&
           (is_digit(text.data[start - 1]) || is_letter(text.data[start - 1])))
        start--;
    if (start > 0 && text.data[start - 1] == '(')
        start--;
    return start;
}

/* • ⁃ ▪ ● ◦ ‣ */
static size_t bullet(struct slice text, size_t at)
{
    size_t len;
    uint32_t code = peek_at(text, at, &len);
    bool is = code == 0x2022 || code == 0x2043 || code == 0x25AA || code == 0x25CF ||
              code == 0x25E6 || code == 0x2023;
    return is ? len : 0;
}

static size_t skip_few_spaces(struct slice text, size_t at)
{
    for (size_t i = 0, len; i < SPACES && (len = peek_space(text, at)); i++)
        at += len;
    return at;
}

static bool is_roman(struct slice token)
{
    for (size_t i = 0; i < token.len; i++)
        if (!strchr(token.data[0] >= 'a' ? "ivx" : "IVX", token.data[i]))
            return false;
    return token.len > 1;
}

/* What a token of letters or digits counts; kind NONE where it counts nothing. */
static void read_token(struct slice token, struct marker *marker)
{
    marker->kind = MARKER_NONE;
    if (token.len == 0 || token.len > TOKEN_BYTES)
        return;
    size_t digits = 0;
    for (size_t i = 0; i < token.len; i++) {
        digits += is_digit(token.data[i]);
        marker->value = marker->value * 10 + (uint32_t)(token.data[i] - '0');
    }
    if (digits == token.len && digits < 4) {
        marker->kind = MARKER_NUMBER;
    } else if (token.len == 1 && !digits) {
        marker->kind = MARKER_LETTER;
        marker->value = (uint32_t)((token.data[0] | 32) - 'a' + 1);
        marker->capital = token.data[0] < 'a';
    } else if (is_roman(token)) {
        marker->kind = MARKER_ROMAN;
    }
}

static bool read_closing(struct slice text, size_t at, struct marker *marker)
{
    if (at < text.len && text.data[at] == '.') {
        marker->stop = true;
        at++;
    }
    if (at < text.len && text.data[at] == ')') {
        marker->bracket = true;
        at++;
    }
    marker->end = at;
    return (marker->stop || marker->bracket) && peek_gap(text, at);
}

bool marker_read(struct slice text, size_t at, struct marker *marker)
{
    *marker = (struct marker){0};
    size_t dot = bullet(text, at), start = at;
    if (dot)
        start = skip_few_spaces(text, at + dot);
    bool open = start < text.len && text.data[start] == '(';
    start += open;
    size_t end = start;
    while (end < text.len && end - start <= TOKEN_BYTES &&
           (is_digit(text.data[end]) || is_letter(text.data[end])))
        end++;
    read_token(slice_sub(text, start, end), marker);
    if (marker->kind != MARKER_NONE && read_closing(text, end, marker) &&
        (!open || marker->bracket))
        return true;
    *marker = (struct marker){.kind = dot ? MARKER_BULLET : MARKER_NONE, .end = at + dot};
    return dot > 0;
}

bool marker_follows(const struct marker *first, const struct marker *second)
{
    return first->kind == second->kind && first->kind != MARKER_NONE &&
           first->stop == second->stop && first->bracket == second->bracket &&
           first->capital == second->capital && second->value == first->value + 1 &&
           !(second->kind == MARKER_LETTER && second->capital && !second->bracket);
}

bool marker_begins(const struct marker *marker)
{
    return marker->kind == MARKER_BULLET || marker->bracket ||
           (marker->kind == MARKER_NUMBER && marker->value == 1);
}
