/* Tells hard-wrapped paragraphs from lines that are paragraphs themselves. Widths are characters.
 * The evidence is the document's own: whether the first word of the next line would have fitted on
 * this one, whether lines begin with small letters, whether they end as sentences do. */
#include "plain/lines.h"

#include "text/chars.h"
#include "text/utf8.h"

enum {
    NARROWEST = 45, /* a wrapped text is at least this wide */
    WIDEST = 132,
    FEWEST = 2, /* breaks that a measure can be trusted on */
};

struct measure {
    unsigned width; /* of the wrapped text; 0: it is not wrapped */
};

static struct slice text_of(struct slice text, const struct line *line)
{
    return slice_sub(text, line->start, line->end);
}

/* Without a quotation mark of mail at its start. */
static struct slice content(struct slice text, const struct line *line)
{
    struct slice s = text_of(text, line);
    return slice_sub(s, lines_quote_mark(s), s.len);
}

static unsigned first_word(struct slice s)
{
    unsigned count = 0;
    for (size_t i = 0; i < s.len && s.data[i] != ' ' && s.data[i] != '\t' && count < 80; i++)
        count += ((unsigned char)s.data[i] & 0xC0) != 0x80;
    return count;
}

static uint32_t first_char(struct slice s)
{
    uint32_t code = 0;
    if (s.len)
        utf8_decode(s, 0, &code);
    return code;
}

/* The first letter behind quotation marks and brackets is a small one. */
static bool starts_small(struct slice s)
{
    for (size_t at = 0; at < s.len && at < 16;) {
        uint32_t code;
        size_t len = utf8_decode(s, at, &code);
        if (!char_is_quote(code) && code != '(')
            return char_is_lower(code);
        at += len;
    }
    return false;
}

/* A break that could be a soft one at all: no blank line, no list mark, no deeper indent. */
static bool adjacent(struct slice text, const struct line *a, const struct line *b)
{
    unsigned number;
    struct slice s = text_of(text, b);
    return !b->blanks && !lines_list_mark(s, &number) &&
           !lines_quote_mark(s) == !lines_quote_mark(text_of(text, a));
}

static bool would_not_fit(struct slice text, const struct line *a, const struct line *b,
                          unsigned width)
{
    unsigned with = a->width + 1u + first_word(content(text, b));
    if (with > width)
        return true;
    return with * 5 > width * 4 && !lines_ends_sentence(text_of(text, a));
}

/* How many breaks between lines of at most so many characters look like wrapping, of how many. */
static void count_breaks(struct slice text, const struct lines *lines, unsigned width, size_t *soft,
                         size_t *all, size_t *capitals)
{
    *soft = *all = *capitals = 0;
    for (size_t i = 1; i < lines->list.count; i++) {
        const struct line *a = &lines->list.items[i - 1], *b = &lines->list.items[i];
        /* Shorter lines end paragraphs, or belong to lists and heads: they prove nothing. */
        if (a->width > width || a->width * 4u < width * 3u || !adjacent(text, a, b))
            continue;
        ++*all;
        *soft += would_not_fit(text, a, b, width);
        *capitals += char_is_upper(first_char(content(text, b)));
    }
}

/* The widths of lines that another follows, as a histogram; gives how many stand wider than WIDEST.
 */
static size_t histogram(struct slice text, const struct lines *lines, size_t counts[WIDEST + 1])
{
    size_t wider = 0;
    for (size_t i = 1; i < lines->list.count; i++) {
        const struct line *a = &lines->list.items[i - 1];
        if (!adjacent(text, a, &lines->list.items[i]))
            continue;
        if (a->width <= WIDEST)
            counts[a->width]++;
        else
            wider++;
    }
    return wider;
}

/* Lines that no wrapping at this width would leave, single ones too. */
static size_t count_wider(const struct lines *lines, unsigned width)
{
    size_t wider = 0;
    for (size_t i = 0; i < lines->list.count; i++)
        wider += lines->list.items[i].width > width;
    return wider;
}

/* The width the document was wrapped at: the widest of some percentiles that explains its breaks.
 */
static unsigned measure_width(struct slice text, const struct lines *lines)
{
    static const unsigned percent[] = {100, 98, 95, 90, 80};
    size_t counts[WIDEST + 1] = {0}, all = 0;
    size_t wider = histogram(text, lines, counts);
    for (unsigned w = 0; w <= WIDEST; w++)
        all += counts[w];
    if (all < FEWEST || wider > all / 2)
        return 0;
    unsigned tried = 0;
    for (size_t p = 0; p < sizeof percent / sizeof *percent; p++) {
        size_t sum = 0;
        unsigned width = 0;
        for (; width <= WIDEST && (sum += counts[width]) * 100 < all * percent[p]; width++)
            ;
        if (width < NARROWEST || width == tried)
            continue;
        size_t soft, seen, capitals;
        count_breaks(text, lines, tried = width, &soft, &seen, &capitals);
        if (count_wider(lines, width + 2) * 3 <= seen && seen >= FEWEST && seen * 4 >= all &&
            soft * 5 >= seen * 4 && capitals * 10 <= seen * 8)
            return width;
    }
    return 0;
}

/* Whether the run of lines around a break ends as a sentence: a list of words does not. */
static bool run_ends_sentence(struct slice text, const struct lines *lines, size_t at)
{
    for (size_t i = at, seen = 0; i < lines->list.count && seen < 64; i++, seen++)
        if (i + 1 == lines->list.count || lines->list.items[i + 1].blanks)
            return lines_ends_sentence(text_of(text, &lines->list.items[i]));
    return false;
}

static bool has_space(struct slice s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.data[i] == ' ')
            return true;
    return false;
}

/* "by Jane Roe", "von Lena Ortner": small letters, and yet a line of its own. */
static bool is_byline(struct slice s)
{
    static const struct slice leads[] = {{"by ", 3},  {"von ", 4}, {"par ", 4},
                                         {"por ", 4}, {"di ", 3},  {"door ", 5}};
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (slice_starts(s, leads[i]))
            return s.len < 80 && !lines_ends_sentence(s) &&
                   char_is_upper(first_char(slice_sub(s, leads[i].len, s.len)));
    return false;
}

/* A break inside a sentence, whatever the widths: the line before leaves off, this one goes on. */
static bool goes_on(struct slice text, const struct lines *lines, size_t at)
{
    const struct line *a = &lines->list.items[at - 1], *b = &lines->list.items[at];
    struct slice before = text_of(text, a), s = content(text, b);
    uint32_t first = first_char(s);
    if (first == '.' || first == ',' || first == ';' || first == 0x3002 || first == 0x3001)
        return s.len < 3 || s.data[1] == ' ';
    if (lines_ends_sentence(before))
        return false;
    if (char_is_ideograph(first) && a->width < WIDEST)
        return run_ends_sentence(text, lines, at);
    if (a->width > WIDEST || !starts_small(s) || !has_space(s) || !has_space(before) ||
        is_byline(s))
        return false;
    return before.data[before.len - 1] != ':' && run_ends_sentence(text, lines, at);
}

/* In a wrapped text a deeper indent begins a paragraph; a hanging one goes on with an item. */
static bool indent_begins(struct slice text, const struct line *a, const struct line *b)
{
    unsigned number;
    bool item = lines_list_mark(text_of(text, a), &number) > 0;
    return b->indent > a->indent + 1u && !item;
}

void lines_join(struct slice text, struct lines *lines)
{
    unsigned width = measure_width(text, lines);
    for (size_t i = 1; i < lines->list.count; i++) {
        const struct line *a = &lines->list.items[i - 1];
        struct line *b = &lines->list.items[i];
        if (!adjacent(text, a, b))
            continue;
        b->joined = goes_on(text, lines, i) ||
                    (width && a->width <= width + 2 && would_not_fit(text, a, b, width) &&
                     !indent_begins(text, a, b));
    }
}
