/* Looks at the few bytes on both sides of a figure. Texts that went through a program for words
 * have spaces inside figures, and a sentence may even begin behind a decimal point. */
#include "compare/torn.h"

/* SPACES: that may stand inside a figure. MODEL: letters of a name that a figure ends. */
enum { SPACES = 2, MODEL = 4 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static bool is_point(char c)
{
    return c == '.' || c == ',' || c == ':';
}

static size_t skip_back(struct slice text, size_t at)
{
    for (size_t i = 0; i < SPACES && at > 0 && is_space(text.data[at - 1]); i++)
        at--;
    return at;
}

static size_t skip(struct slice text, size_t at)
{
    for (size_t i = 0; i < SPACES && at < text.len && is_space(text.data[at]); i++)
        at++;
    return at;
}

/* Capitals with a hyphen or nothing between them and the figure. */
static bool ends_model(struct slice text, size_t at)
{
    size_t end = skip_back(text, at);
    if (end > 0 && text.data[end - 1] == '-')
        end = skip_back(text, end - 1);
    else if (end + 1 != at)
        return false;
    size_t start = end;
    while (start > 0 && text.data[start - 1] >= 'A' && text.data[start - 1] <= 'Z')
        start--;
    bool whole = start == 0 || is_space(text.data[start - 1]);
    return whole && end > start && end - start <= MODEL;
}

/* A figure's tail: what stands before is a point right behind a digit, or at no word's end. */
static bool goes_on_before(struct slice text, size_t at)
{
    size_t end = skip_back(text, at);
    if (!end || !is_point(text.data[end - 1]))
        return false;
    bool joined = end == at && text.data[end - 1] == '.';
    size_t before = skip_back(text, end - 1);
    return joined || (before && is_digit(text.data[before - 1]));
}

/* "200MM": letters that were not read stand right behind. */
static bool runs_into_word(struct slice text, size_t at)
{
    char c = at < text.len ? text.data[at] : ' ';
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Behind a comma only three digits go on. */
static bool goes_on_behind(struct slice text, size_t at)
{
    size_t point = skip(text, at);
    if (point >= text.len || !is_point(text.data[point]))
        return false;
    size_t start = skip(text, point + 1), end = start;
    while (end < text.len && is_digit(text.data[end]))
        end++;
    return text.data[point] == ',' ? end - start == 3 : end > start;
}

bool torn_figure(struct slice text, struct range range)
{
    size_t start = range.start, end = range.end;
    while (start < end && !is_digit(text.data[start]))
        start++;
    if (start == end)
        return false;
    /* Behind the digits themselves: a unit may be part of the range. */
    size_t behind = end;
    while (behind > start && !is_digit(text.data[behind - 1]))
        behind--;
    return runs_into_word(text, end) || goes_on_before(text, start) ||
           goes_on_behind(text, behind) || ends_model(text, start);
}
