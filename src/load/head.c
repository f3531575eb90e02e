/* Weighs the lines before the first paragraph: which is the title, which names the source or the
 * author, which only belongs to the page. Evidence, never names of sites: length, case, repetition,
 * the words a line shares with the body, the copyright line, addresses, the dateline. */
#include "load/head.h"

#include "load/body.h"

#include "load/credits.h"
#include "load/dateline.h"
#include "load/outlets.h"

#include <ctype.h>
#include <string.h>

enum { FARTHEST = 60, SPARSE = 6, NO_UNIT = -1 };

struct head {
    size_t end;  /* the first unit of the body */
    bool sparse; /* there is no paragraph to measure by */
    long title;
};

static struct unit *unit_of(const struct page *page, size_t i)
{
    return &page->units.list.items[i];
}

static bool same_line(struct slice a, struct slice b)
{
    char x[PHRASE_LINE + 1], y[PHRASE_LINE + 1];
    size_t len = phrases_normalise(a, x);
    return len && len == phrases_normalise(b, y) && memcmp(x, y, len) == 0;
}

/* A headline that asks or exclaims ends like a sentence. */
static bool asks(const struct page *page, size_t i)
{
    const struct unit *unit = unit_of(page, i);
    struct slice s = page_unit(page, i);
    char last = s.len ? s.data[s.len - 1] : ' ';
    return i < 4 && i + 1 < page->units.list.count && (last == '?' || last == '!') &&
           !(unit->look & LOOK_INNER) && unit->words <= 20 && unit->count == 1;
}

static bool is_sure(const struct page *page, size_t i)
{
    const struct phrase *phrase = phrases_find(&page->phrases, page_unit(page, i));
    return phrase && phrase->force == PHRASE_SURE && phrase->place != PHRASE_INSIDE;
}

static struct head find_end(const struct page *page)
{
    size_t count = page->units.list.count, i = 0;
    while (i < count && i < FARTHEST &&
           (!unit_is_prose(unit_of(page, i)) || asks(page, i) || is_sure(page, i)))
        i++;
    struct head head = {i, i == count || i == FARTHEST, NO_UNIT};
    if (head.sparse)
        head.end = count < SPARSE ? count : SPARSE;
    return head;
}

/* The share of a line's longer words that the first paragraphs have, in percent. */
static unsigned shared_words(struct slice line, struct slice body)
{
    unsigned words = 0, found = 0;
    for (size_t at = 0; at < line.len;) {
        size_t end = at;
        while (end < line.len && (isalnum((unsigned char)line.data[end]) || line.data[end] & 0x80))
            end++;
        if (end - at >= 4) {
            words++;
            size_t stem = end - at > 6 ? 6 : end - at; /* approves, approval */
            found += slice_find_nocase(body, slice_sub(line, at, at + stem), 0) < body.len;
        }
        at = end + 1;
    }
    return words ? found * 100 / words : 0;
}

static struct slice opening(const struct page *page, size_t from)
{
    if (from >= page->units.list.count)
        return SLICE_NONE;
    uint32_t start = unit_of(page, from)->start;
    return slice_sub(page->text, start, start + 4000);
}

/* Rows such as "Home > World" and "NEWS • TECH": several short parts and marks between. */
static bool is_row(struct slice s)
{
    static const struct slice marks[] = {{"•", 3}, {"|", 1},   {" > ", 3}, {"›", 3},
                                         {"»", 2}, {" / ", 3}, {"·", 2},   {"→", 3}};
    size_t parts = 0, words = 0, longest = 0;
    for (size_t at = 0; at < s.len;) {
        size_t step = 1;
        bool mark = false;
        for (size_t i = 0; i < sizeof marks / sizeof *marks && !mark; i++)
            if (slice_starts(slice_sub(s, at, s.len), marks[i])) {
                mark = true;
                step = marks[i].len;
            }
        words += !mark && s.data[at] != ' ' && (at == 0 || s.data[at - 1] == ' ');
        if (words > longest)
            longest = words;
        parts += mark;
        words = mark ? 0 : words;
        at += step;
    }
    return parts && longest <= 4 && !lines_ends_sentence(s);
}

static int title_score(const struct page *page, size_t i, const struct head *head)
{
    const struct unit *unit = unit_of(page, i);
    struct slice s = page_unit(page, i);
    const struct phrase *phrase = phrases_find(&page->phrases, s);
    int score = unit->words >= 5 ? 3 : unit->words >= 3 ? 1 : -3;
    score -= unit->words > 30 ? 4 : 0;
    score -= unit->look & LOOK_CAPITALS && unit->words <= 3 ? 3 : 0;
    score -= unit->look & (LOOK_URL | LOOK_MARKED) ? 6 : 0;
    score -= unit->look & LOOK_ENDS && !asks(page, i) ? 2 : 0;
    score -= phrase ? 5 : 0;
    score -= outlets_likeness(s) >= 2 && unit->words <= 4 ? 4 : 0;
    unsigned shared = head->sparse ? 0 : shared_words(s, opening(page, head->end));
    score += shared >= 50 ? 4 : shared >= 30 ? 2 : 0;
    for (size_t j = 0; j < head->end; j++)
        score += j != i && same_line(s, page_unit(page, j)) && unit->words >= 3 ? 2 : 0;
    return score;
}

static long pick_title(const struct page *page, const struct head *head)
{
    long best = NO_UNIT;
    int top = -3;
    size_t end = head->sparse && head->end ? 1 : head->end;
    for (size_t i = 0; i < end; i++) {
        if (unit_of(page, i)->furniture)
            continue;
        int score = title_score(page, i, head);
        if (score > top) {
            top = score;
            best = (long)i;
        }
    }
    /* Without paragraphs a first line is a title only if it is set off like one. */
    if (head->sparse && best == 0 &&
        (page->units.list.count < 2 || unit_of(page, 0)->look & LOOK_ENDS || top < 0 ||
         !page->lines.list.items[unit_of(page, 1)->first].blanks))
        return NO_UNIT;
    return best;
}

/* "Headline | Name": the name goes to the source. */
static void set_title(struct page *page, size_t i)
{
    struct article *article = page->article;
    struct slice s = body_unit_text(article, page->text, &page->lines, unit_of(page, i));
    static const struct slice marks[] = {{" | ", 3}, {" — ", 5}, {" – ", 5}, {" - ", 3}};
    for (size_t m = 0; m < sizeof marks / sizeof *marks; m++) {
        size_t at = slice_find(s, marks[m], 0);
        struct slice name = slice_sub(s, at + marks[m].len, s.len);
        if (at == s.len || slice_find(name, marks[m], 0) < name.len)
            continue;
        if (at > 20 && name.len < 40 && outlets_likeness(name) >= 2) {
            if (slice_is_none(article->source))
                article->source = name;
            s = slice_sub(s, 0, at);
            break;
        }
    }
    article->title = s;
}

/* First pass: lines that say plainly what they are. */
static void cut_plain(struct page *page, const struct head *head)
{
    for (size_t i = 0; i < head->end; i++) {
        struct unit *unit = unit_of(page, i);
        struct slice s = page_unit(page, i);
        const struct phrase *phrase = phrases_find(&page->phrases, s);
        unsigned credit = unit->words <= 40 ? credits_read(page, i) : 0;
        bool whole = phrase && (phrase->force == PHRASE_SURE || phrase->place == PHRASE_WHOLE ||
                                phrase->kind == FURNITURE_ADVERTISEMENT);
        if (unit->look & LOOK_WORDLESS)
            page_cut(page, i, FURNITURE_OTHER);
        else if (credit)
            page_cut(page, i, credit == CREDIT_READTIME ? FURNITURE_READTIME : FURNITURE_METADATA);
        else if (whole && (!head->sparse || phrase->force == PHRASE_SURE))
            page_cut(page, i, (enum furniture_kind)phrase->kind);
        else if (!head->sparse && unit->words <= 24 && !(unit->look & LOOK_MARKED) && is_row(s))
            page_cut(page, i, FURNITURE_NAVIGATION);
    }
}

static bool stands_in_row(const struct page *page, size_t i, size_t end)
{
    for (size_t j = 0; j < end; j++)
        if (j != i && unit_of(page, j)->furniture && unit_of(page, j)->words <= 12 &&
            slice_find_nocase(page_unit(page, j), page_unit(page, i), 0) < page_unit(page, j).len)
            return true;
    return false;
}

/* How strongly the whole page says that a short line is the outlet's name. */
static int outlet_evidence(const struct page *page, size_t i, const struct head *head)
{
    struct slice s = page_unit(page, i);
    int score = outlets_likeness(s);
    score += dateline_names(page, s) ? 3 : 0;
    score += dateline_page_owner(page, s) ? 3 : 0;
    for (size_t j = 0; j < head->end; j++)
        if (j != i && same_line(s, page_unit(page, j))) {
            score++;
            break;
        }
    return score;
}

/* A short line that is neither title nor plain metadata. */
static void place_name(struct page *page, size_t i, const struct head *head)
{
    struct slice s = page_unit(page, i);
    bool above = head->title == NO_UNIT || (long)i < head->title;
    int outlet = outlet_evidence(page, i, head);
    bool row = stands_in_row(page, i, head->end);
    if (row && outlet <= outlets_likeness(s) + 1) {
        page_cut(page, i, FURNITURE_NAVIGATION);
    } else if (outlet >= 2 && !(outlet == 2 && !above && outlets_person(s) &&
                                page->bylines.count == 0 && !outlets_likeness(s))) {
        if (slice_is_none(page->article->source))
            page->article->source = arena_slice(page->article->arena, s);
        page_cut(page, i, FURNITURE_METADATA);
    } else if (!above && outlets_person(s)) {
        credits_add_names(page, s);
        page_cut(page, i, FURNITURE_METADATA);
    } else if (above) {
        page_cut(page, i, FURNITURE_NAVIGATION);
    } else if (i && unit_of(page, i - 1)->furniture && (long)i - 1 != head->title &&
               i + 1 < head->end && unit_of(page, i + 1)->furniture) {
        page_cut(page, i, FURNITURE_OTHER);
    }
}

static void place_rest(struct page *page, size_t i, const struct head *head)
{
    struct unit *unit = unit_of(page, i);
    struct article *article = page->article;
    const struct phrase *phrase = phrases_find(&page->phrases, page_unit(page, i));
    if (!slice_is_none(article->title) && same_line(article->title, page_unit(page, i)))
        page_cut(page, i, FURNITURE_METADATA);
    else if (phrase && unit->words <= 8)
        page_cut(page, i, (enum furniture_kind)phrase->kind);
    else if (unit->words <= 5 && !(unit->look & (LOOK_ENDS | LOOK_MARKED)))
        place_name(page, i, head);
    else if (head->title != NO_UNIT && (long)i < head->title)
        page_cut(page, i, FURNITURE_OTHER);
    else if (slice_is_none(article->subtitle) && !slice_is_none(article->title) &&
             unit->words >= 6 && !(unit->look & LOOK_MARKED))
        article->subtitle = body_unit_text(article, page->text, &page->lines, unit);
}

/* Date and byline under a deck: the deck was taken for the first paragraph. Gives the new end. */
static size_t read_below_deck(struct page *page, size_t end)
{
    size_t count = page->units.list.count, last = end;
    if (end >= count || unit_of(page, end)->words > 60)
        return end;
    for (size_t i = end + 1; i < count && i < end + 7 && !unit_is_prose(unit_of(page, i)); i++) {
        bool known = !slice_is_none(page->article->published) && page->bylines.count;
        if (!known && credits_read(page, i)) {
            page_cut(page, i, FURNITURE_METADATA);
            last = i;
        }
    }
    return last;
}

/* A first paragraph that the second says again is a deck. */
static void find_deck(struct page *page, size_t end, bool sure)
{
    struct article *article = page->article;
    size_t first = page_next_prose(page, end), count = page->units.list.count;
    if (first >= count || slice_is_none(article->title) || !slice_is_none(article->subtitle))
        return;
    struct unit *deck = unit_of(page, first);
    size_t second = first + 1;
    if (deck->words > 60 || second >= count || deck->kind != BLOCK_PARAGRAPH)
        return;
    while (second < count && unit_of(page, second)->furniture)
        second++;
    if (second >= count)
        return;
    struct slice next = slice_sub(page_unit(page, second), 0, 3000);
    if (sure ||
        (unit_is_prose(unit_of(page, second)) && unit_of(page, second)->kind == BLOCK_PARAGRAPH &&
         shared_words(page_unit(page, first), next) >= (deck->words <= 35 ? 30u : 45u)))
        article->subtitle = body_unit_text(article, page->text, &page->lines, deck);
}

size_t head_read(struct page *page)
{
    struct head head = find_end(page);
    cut_plain(page, &head);
    if (slice_is_none(page->article->title)) {
        head.title = pick_title(page, &head);
        if (head.title != NO_UNIT) {
            set_title(page, (size_t)head.title);
            page_cut(page, (size_t)head.title, FURNITURE_METADATA);
        }
    }
    for (size_t i = 0; i < head.end && !head.sparse; i++)
        if (!unit_of(page, i)->furniture && !unit_is_prose(unit_of(page, i)))
            place_rest(page, i, &head);
    size_t below = head.sparse ? head.end : read_below_deck(page, head.end);
    if (!head.sparse)
        find_deck(page, head.end, below > head.end);
    return head.sparse ? 0 : head.end;
}
