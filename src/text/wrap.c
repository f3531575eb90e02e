/* Lines, filled greedily. Offsets are bytes, widths columns. Holds nothing between calls: the place
 * in the text is the caller's. */
#include "text/wrap.h"

#include "text/linebreak.h"
#include "text/utf8.h"
#include "text/width.h"

#include <string.h>

enum { CARRY_LEAST = 20 }; /* columns of a line that can spare two */

/* A place where the line can end, and where the next one then starts. */
struct stop {
    size_t end, next, columns;
};

struct filling {
    struct width_scan scan;
    struct line_place place;
    size_t start, room;
    size_t gap;         /* columns of the white space after text.end */
    struct stop text;   /* what has been taken so far */
    struct stop chosen; /* the last good place to break; end 0: none yet */
    struct stop before; /* and the one before it */
    struct stop cut;    /* the last end of a cluster */
};

/* A space that carries a mark is no white space: it shows. */
static bool is_plain(const struct width_piece *piece)
{
    char bytes[4];
    uint32_t len = piece->range.end - piece->range.start;
    return len == 1 || piece->code == '\r' || len == utf8_encode(piece->code, bytes);
}

static enum line_class class_of(const struct width_piece *piece, bool starts_cluster)
{
    if (!starts_cluster)
        return LINE_ALPHABETIC;
    enum line_class class = line_class(piece->code);
    return class == LINE_SPACE && !is_plain(piece) ? LINE_ALPHABETIC : class;
}

static size_t skip_spaces(struct slice text, size_t at)
{
    struct width_scan scan = {.text = text, .at = at};
    struct width_piece piece;
    while (width_next(&scan, &piece) && class_of(&piece, true) == LINE_SPACE)
        at = piece.range.end;
    return at;
}

static struct line_place move_place(struct line_place old, enum line_class class)
{
    bool leading = old.word_start && (old.before == LINE_HYPHEN || old.before == LINE_DASH ||
                                      old.before == LINE_OPEN || old.before == LINE_QUOTE ||
                                      old.before == LINE_QUOTE_OPEN);
    return (struct line_place){.before = class, .word_start = old.spaced || leading};
}

/* Takes the piece into the line; false where it does not fit. */
static bool take(struct filling *filling, const struct width_piece *piece, bool starts_cluster)
{
    enum line_class class = class_of(piece, starts_cluster);
    struct stop *text = &filling->text;
    size_t columns = (size_t)piece->columns;
    if (class == LINE_SPACE) {
        filling->gap += columns;
        filling->place.spaced = true;
        return true;
    }
    if (starts_cluster && text->end && line_may_break(filling->place, class)) {
        filling->before = filling->chosen;
        filling->chosen = (struct stop){text->end, piece->range.start, text->columns};
    }
    if (text->columns + filling->gap + columns > filling->room)
        return false;
    text->columns += filling->gap + columns;
    text->end = text->next = piece->range.end;
    filling->gap = 0;
    if (piece->ends_cluster)
        filling->cut = *text;
    if (starts_cluster)
        filling->place = move_place(filling->place, class);
    return true;
}

static bool is_plain_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* Inside a word no line ends: ASCII letters behind a letter are taken together, as far as they are
 * sure to be clusters of their own and fit. */
static void take_letters(struct filling *filling)
{
    struct slice s = filling->scan.text;
    struct stop *text = &filling->text;
    size_t start = filling->scan.at, at = start;
    if (filling->place.before != LINE_ALPHABETIC || filling->place.spaced || text->end != start)
        return;
    size_t most = filling->room > text->columns ? filling->room - text->columns : 0;
    while (at < s.len && at - start < most && is_plain_letter(s.data[at]))
        at++;
    if (at < s.len && s.data[at] & 0x80) /* may be a mark that the last letter carries */
        at -= at > start;
    if (at == start)
        return;
    filling->scan.at = text->end = text->next = at;
    filling->scan.state = 0;
    text->columns += at - start;
    filling->cut = *text;
    filling->place.word_start = false;
}

/* Of an alphabet whose words can be of one letter: "a", "I", "и", "w". */
static bool is_lone_letter(struct slice word)
{
    uint32_t code;
    if (!word.len || utf8_decode(word, 0, &code) != word.len)
        return false;
    if (code >= 'A' && code <= 'Z') /* others name the word before them: Plan B */
        return strchr("AEIOY", (char)code) != NULL;
    return (code >= 'a' && code <= 'z') ||
           (code >= 0xC0 && code < 0x590 && line_class(code) == LINE_ALPHABETIC);
}

/* A word of one letter goes down with the word it belongs to, where the line can spare it. */
static struct stop choose(const struct filling *filling)
{
    const struct stop *last = &filling->chosen, *before = &filling->before;
    struct slice text = filling->scan.text;
    bool spare =
        filling->room >= CARRY_LEAST && before->end > filling->start && before->next > before->end;
    if (spare && last->next > last->end && is_lone_letter(slice_sub(text, before->next, last->end)))
        return *before;
    return *last;
}

static struct stop fill(struct filling *filling)
{
    struct width_piece piece;
    bool starts_cluster = true;
    for (;;) {
        if (starts_cluster)
            take_letters(filling);
        if (!width_next(&filling->scan, &piece))
            break;
        if (!take(filling, &piece, starts_cluster)) {
            if (filling->chosen.end)
                return choose(filling);
            return filling->cut.end ? filling->cut : filling->text;
        }
        starts_cluster = piece.ends_cluster;
    }
    return filling->text;
}

bool wrap_next(struct slice text, size_t columns, size_t *at, struct wrap_line *line)
{
    size_t start = skip_spaces(text, *at);
    *at = start;
    if (start >= text.len)
        return false;
    struct filling filling = {
        .scan = {.text = text, .at = start},
        .place = {.before = LINE_OPEN, .word_start = true},
        .start = start,
        .room = columns > 2 ? columns : 2,
    };
    struct stop stop = fill(&filling);
    line->range = (struct range){(uint32_t)start, (uint32_t)stop.end};
    line->columns = stop.columns;
    *at = skip_spaces(text, stop.next);
    return true;
}
