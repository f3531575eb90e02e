/* Looks at the first and the last blocks only, but for lines without a word and for disclosures,
 * which may stand anywhere. The wording it goes by is that of plain/. */
#include "wire/tidy.h"

#include "plain/dateline.h"
#include "plain/judge.h"
#include "plain/lines.h"
#include "plain/names.h"
#include "plain/rows.h"
#include "plain/title.h"
#include "text/chars.h"
#include "text/utf8.h"
#include "wire/credit.h"

#include <string.h>

enum {
    HEAD_BLOCKS = 8,
    HEAD_LINE = 200,
    BYLINE = 160,
    TAIL_LINE = 300,
    SIGN_OFF = 24,
    SUMMARY = 1000,
    SUMMARY_START = 60,
    DISCLOSURE = 500
};

/* The next byte that counts, small; 0 at the end. */
static unsigned char next_letter(struct slice s, size_t *at)
{
    while (*at < s.len) {
        unsigned char c = (unsigned char)s.data[(*at)++];
        if (c >= 'A' && c <= 'Z')
            return c | 0x20;
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80)
            return c;
    }
    return 0;
}

bool tidy_same(struct slice a, struct slice b)
{
    size_t i = 0, j = 0, same = 0;
    unsigned char x, y;
    while ((x = next_letter(a, &i)) == (y = next_letter(b, &j)) && x)
        same++;
    return (same && x == y) || title_same(a, b);
}

/* Whether s is a date or a time and nothing else; a zone behind it is let pass. */
static bool is_date(struct slice s)
{
    struct date date;
    size_t len = date_read(s, 0, DATE_ORDER_UNKNOWN, &date);
    if (len == 8 && slice_starts(slice_sub(s, 8, s.len), SLICE("T"))) /* 20260128T121158 */
        return true;
    struct slice rest = slice_trim(slice_sub(s, len, s.len));
    return len && date.month && rest.len <= 10 && !memchr(rest.data, ' ', rest.len);
}

struct slice tidy_dash(struct slice text)
{
    static const struct slice dashes[] = {{"-", 1}, {"_", 1}, {"–", 3}, {"—", 3}, {":", 1}};
    text = slice_trim(text);
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        while (slice_ends(text, dashes[i]))
            text = slice_trim(slice_sub(text, 0, text.len - dashes[i].len));
    return text;
}

struct slice tidy_dateline(struct slice text)
{
    text = tidy_dash(text);
    return text.len && !is_date(text) ? text : SLICE_NONE;
}

static struct story_part *part_at(struct story *story, size_t i)
{
    return &story->parts.items[i];
}

static bool is_block(const struct story *story, size_t i)
{
    return !story->parts.items[i].furniture;
}

/* The last block stays, whatever it is. */
static void cut(struct story *story, size_t i, enum furniture_kind kind)
{
    if (story->blocks <= 1)
        return;
    part_at(story, i)->furniture = true;
    part_at(story, i)->kind = (uint8_t)kind;
    story->blocks--;
}

static bool is_byline(struct story *story, struct slice text)
{
    struct article *article = story->article;
    struct slice names = text;
    bool led = credit_lead(text, &names);
    if (text.len > BYLINE)
        return false;
    for (size_t i = 0; i < article->bylines.count; i++)
        if (slice_equal_nocase(names, article->bylines.items[i]))
            return true;
    if (!led || !names_is_list(names))
        return false;
    if (!article->bylines.count)
        story_byline(story, text);
    return true;
}

/* "2.4.2019 16:02 CEST | Publisher | Kind of notice" */
static bool is_dated_row(struct slice text)
{
    struct slice parts[ROW_PARTS];
    return rows_split(text, parts) >= 2 && is_date(parts[0]);
}

static void tidy_head(struct story *story)
{
    size_t seen = 0;
    for (size_t i = 0; i < story->parts.count && seen < HEAD_BLOCKS; i++) {
        const struct story_part *part = part_at(story, i);
        if (part->furniture)
            continue;
        seen++;
        if (part->text.len > HEAD_LINE || slice_equal(part->text, story->article->subtitle))
            continue;
        if (tidy_same(part->text, story->article->title) || is_byline(story, part->text) ||
            is_dated_row(part->text))
            cut(story, i, FURNITURE_METADATA);
    }
}

static bool has_word(struct slice text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t code;
        at += utf8_decode(text, at, &code);
        if (char_is_letter(code) || char_is_digit(code))
            return true;
    }
    return false;
}

static void tidy_lines(struct story *story)
{
    for (size_t i = 0; i < story->parts.count; i++) {
        const struct story_part *part = part_at(story, i);
        if (part->furniture || part->text.len > DISCLOSURE)
            continue;
        if (!has_word(part->text)) {
            cut(story, i, FURNITURE_OTHER);
        } else if (judge_discloses(part->text)) {
            VEC_PUSH(&story->page.disclosures, part->text);
            cut(story, i, FURNITURE_METADATA);
        }
    }
}

/* "AFP sn", "/ritzau/", "AAP RTV ar/ld": who sends it, and the initials of those who handled it. */
static bool is_sign_off(struct slice text)
{
    size_t words = 0, capitals = 0;
    if (text.len > SIGN_OFF)
        return false;
    for (size_t at = 0; at < text.len;) {
        size_t end = at, upper = 0;
        while (end < text.len && text.data[end] != ' ' && text.data[end] != '/') {
            char c = text.data[end++];
            if (!((c | 0x20) >= 'a' && (c | 0x20) <= 'z'))
                return false;
            upper += c <= 'Z';
        }
        size_t len = end - at;
        if (upper != len && len > 3 && !(at && text.data[at - 1] == '/'))
            return false;
        words += len > 0;
        capitals += upper == len && len >= 2;
        at = end + 1;
    }
    bool framed = text.data[0] == '/' && text.data[text.len - 1] == '/';
    return words <= 3 && (framed || (capitals && capitals < words));
}

/* "ends", "-30-", "(c) Copyright Name 2014. Click for restrictions" */
static int tail_kind(const struct story *story, struct slice text)
{
    const struct phrase *phrase =
        text.len <= TAIL_LINE ? phrases_find(&story->page.phrases, text) : NULL;
    if (phrase && phrase->kind == FURNITURE_OTHER && phrase->place == PHRASE_WHOLE)
        return FURNITURE_OTHER;
    if (is_sign_off(text))
        return FURNITURE_METADATA;
    struct slice bare = text.len && text.data[0] == '(' ? slice_sub(text, 1, text.len) : text;
    bool rights = slice_starts(bare, SLICE("©")) || slice_starts_nocase(bare, SLICE("c) ")) ||
                  slice_starts_nocase(bare, SLICE("copyright")) ||
                  slice_starts_nocase(text, SLICE("all rights reserved"));
    if (rights && text.len <= TAIL_LINE)
        return FURNITURE_LEGAL;
    return -1;
}

static void tidy_tail(struct story *story)
{
    for (size_t i = story->parts.count; i-- > 0;) {
        if (!is_block(story, i))
            continue;
        const struct story_part *part = part_at(story, i);
        if (part->kind == BLOCK_CAPTION)
            continue;
        int kind = tail_kind(story, part->text);
        if (kind < 0)
            return;
        if (kind == FURNITURE_LEGAL)
            story_set(story, &story->article->copyright, part->text);
        cut(story, i, (enum furniture_kind)kind);
    }
}

/* A heading near the start, where the format's own headline is empty. */
static void find_title(struct story *story)
{
    size_t seen = 0;
    for (size_t i = 0; i < story->parts.count && seen < HEAD_BLOCKS; i++) {
        const struct story_part *part = part_at(story, i);
        if (part->furniture)
            continue;
        seen++;
        if (part->kind == BLOCK_HEADING && part->text.len <= HEAD_LINE) {
            story->article->title = part->text;
            return;
        }
    }
    story->article->title = story->label;
}

static void find_dateline(struct story *story)
{
    size_t seen = 0;
    for (size_t i = 0; i < story->parts.count && seen < 2; i++) {
        const struct story_part *part = part_at(story, i);
        if (part->furniture || part->kind != BLOCK_PARAGRAPH ||
            slice_equal(part->text, story->article->subtitle))
            continue;
        seen++;
        struct slice place, agency;
        if (dateline_split(part->text, &place, &agency))
            story_set(story, &story->article->dateline, place);
    }
}

/* Whether the body says the same in its first paragraphs: a summary is often their beginning, cut
 * off somewhere, behind a dateline of its own or not. */
static bool begins_body(const struct story *story, struct slice summary)
{
    struct slice start = slice_sub(summary, 0, SUMMARY_START);
    size_t seen = 0;
    while (slice_ends(start, SLICE(".")))
        start.len--;
    for (size_t i = 0; i < story->parts.count && seen < HEAD_BLOCKS; i++) {
        const struct story_part *part = &story->parts.items[i];
        if (part->furniture)
            continue;
        struct slice text = slice_sub(part->text, 0, 4 * SUMMARY_START + HEAD_LINE);
        if (slice_find(text, start, 0) < text.len || slice_starts(summary, part->text))
            return true;
        seen++;
    }
    return false;
}

static void find_subtitle(struct story *story)
{
    for (size_t i = 0; i < story->parts.count; i++) {
        const struct story_part *part = part_at(story, i);
        if (!part->summary || !part->furniture || part->text.len > SUMMARY)
            continue;
        if (!tidy_same(part->text, story->article->title) && !begins_body(story, part->text))
            story_set(story, &story->article->subtitle, part->text);
        return;
    }
}

void tidy_story(struct story *story)
{
    if (slice_is_none(story->article->subtitle))
        find_subtitle(story);
    if (slice_is_none(story->article->title))
        find_title(story);
    if (slice_is_none(story->article->dateline))
        find_dateline(story);
    if (story->options->raw)
        return;
    tidy_head(story);
    tidy_lines(story);
    tidy_tail(story);
}
