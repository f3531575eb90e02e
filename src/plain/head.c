/* Gives every line above the first paragraph its part: title, deck, source, byline, date, or what
 * belongs to the page. Evidence, never names of sites; title.c and owner.c weigh it. What says the
 * metadata stays as furniture of that kind; a deck stays body. */
#include "plain/head.h"

#include "plain/body.h"
#include "plain/credits.h"
#include "plain/dateline.h"
#include "plain/names.h"
#include "plain/outlets.h"
#include "plain/owner.h"
#include "plain/rows.h"
#include "plain/title.h"

#include <ctype.h>
#include <string.h>

enum { FARTHEST = 60, SPARSE = 6, DECK_WORDS = 60, BELOW_DECK = 6, SAMPLE_UNITS = 24, LATE = 12 };

static struct unit *unit_of(const struct page *page, size_t i)
{
    return &page->units.list.items[i];
}

static bool is_short(const struct unit *unit, unsigned words)
{
    return unit->words <= words && !(unit->look & (LOOK_ENDS | LOOK_MARKED));
}

/* A paragraph that the page speaks: cookies, sign-up, legal notes. */
static bool is_notice(const struct page *page, size_t i)
{
    const struct phrase *phrase = page_phrase(page, i);
    if (!phrase)
        return false;
    return phrase->kind == FURNITURE_COOKIE ||
           (phrase->kind == FURNITURE_LEGAL && unit_of(page, i)->words <= 20) ||
           (phrase->force == PHRASE_SURE && phrase->place != PHRASE_INSIDE);
}

/* "Jane Roe  Tannford Herald", "Jane Roe • Senior Editor": a writer beside whom she works for. */
static bool is_pair(const struct page *page, size_t i, struct slice parts[ROW_PARTS])
{
    if (unit_of(page, i)->words > 10 || rows_split(page_unit(page, i), parts) != 2)
        return false;
    return outlets_person(parts[0]) && outlets_likeness(parts[0]) < 2 &&
           !owner_is_section(page, parts[0]) &&
           (outlets_likeness(parts[1]) >= 2 || names_is_role(parts[1]));
}

static bool is_credit(const struct page *page, size_t i)
{
    struct slice parts[ROW_PARTS];
    return unit_of(page, i)->words <= 40 &&
           (credits_peek(page, i) & (CREDIT_DATE | CREDIT_BYLINE) || is_pair(page, i, parts));
}

/* A date or byline on one of the next lines, no paragraph between. Gives the line behind it, 0
 * where there is none. */
static size_t credits_below(const struct page *page, size_t i)
{
    size_t count = page->units.list.count, last = 0;
    for (size_t j = i + 1; j < count && j <= i + BELOW_DECK; j++) {
        const struct unit *unit = unit_of(page, j);
        if (is_credit(page, j))
            last = j + 1;
        else if (unit_is_prose(unit) && !is_notice(page, j) &&
                 (unit->words > DECK_WORDS || j + 1 == count || !is_credit(page, j + 1)))
            break;
    }
    return last;
}

/* A long headline without a stop at its end looks like prose until its byline follows. */
static bool is_long_headline(const struct page *page, size_t i)
{
    const struct unit *unit = unit_of(page, i);
    return i < 12 && unit->count == 1 && !(unit->look & LOOK_ENDS) && unit->words <= 45 &&
           credits_below(page, i) && credits_below(page, i) <= i + 4;
}

/* A long headline in a list of links. */
static bool is_teaser(const struct unit *unit)
{
    return unit->kind == BLOCK_ITEM && !(unit->look & LOOK_ENDS) && unit->words <= 50;
}

/* Buttons, counters and labels between the byline and the first paragraph. */
static size_t skip_buttons(const struct page *page, size_t i)
{
    for (; i < page->units.list.count; i++) {
        const struct unit *unit = unit_of(page, i);
        struct slice s = page_unit(page, i);
        if (unit_is_prose(unit) || unit->words > 16 || unit->look & LOOK_MARKED ||
            !(unit->look & LOOK_WORDLESS || phrases_find(&page->phrases, s) ||
              credits_peek(page, i) || rows_is_sharing(&page->phrases, s)))
            break;
    }
    return i;
}

static struct head find_end(const struct page *page)
{
    size_t count = page->units.list.count, i = 0;
    while (i < count && i < FARTHEST &&
           (!unit_is_prose(unit_of(page, i)) || is_teaser(unit_of(page, i)) ||
            title_asks(page, i) || is_notice(page, i) ||
            (i < 12 && unit_is_prose(unit_of(page, i)) && is_long_headline(page, i))))
        i++;
    struct head head = {
        .end = i, .body = i, .sparse = i == count || i == FARTHEST, .title = NO_UNIT};
    if (head.sparse) {
        head.end = head.body = count < SPARSE ? count : SPARSE;
    } else if (unit_of(page, i)->words <= DECK_WORDS && unit_of(page, i)->kind == BLOCK_PARAGRAPH) {
        size_t below = credits_below(page, i);
        head.end = below ? skip_buttons(page, below) : i;
    }
    return head;
}

static void sample(const struct page *page, struct head *head)
{
    size_t taken = 0, count = page->units.list.count;
    terms_init(&head->terms);
    for (size_t i = head->end; i < count && taken < SAMPLE_UNITS; i++) {
        if (!unit_is_prose(unit_of(page, i)) || is_notice(page, i))
            continue;
        taken++;
        terms_add(&head->terms, slice_sub(page_unit(page, i), 0, 1500));
    }
}

/* "author" above a name: the label says what the next line is. Gives whether it took that line. */
static bool read_labelled(struct page *page, size_t i, const struct head *head)
{
    static const struct slice labels[] = {
        {"author", 6},   {"by", 2},    {"byline", 6}, {"written by", 10}, {"posted by", 9},
        {"words by", 8}, {"autor", 5}, {"von", 3},    {"par", 3},         {"por", 3}};
    char text[PHRASE_LINE + 1];
    size_t next = i + 1, len = phrases_normalise(page_unit(page, i), text);
    bool label = false;
    for (size_t k = 0; k < sizeof labels / sizeof *labels; k++)
        label = label || slice_equal(slice_of(text, len), labels[k]);
    if (!label || next >= head->end || !is_short(unit_of(page, next), 5))
        return false;
    struct slice name = page_unit(page, next);
    if (!names_is_list(name) || phrases_find(&page->phrases, name) || outlets_likeness(name) >= 2)
        return false;
    names_add(page, name);
    page_cut(page, next, FURNITURE_METADATA);
    return true;
}

/* The kind of a line by its wording and shape alone; -1 for what wants weighing. */
static int plain_kind(const struct page *page, size_t i, const struct head *head)
{
    const struct unit *unit = unit_of(page, i);
    struct slice s = page_unit(page, i);
    const struct phrase *phrase = page_phrase(page, i);
    bool whole = phrase && (phrase->force == PHRASE_SURE || phrase->place == PHRASE_WHOLE ||
                            phrase->kind == FURNITURE_ADVERTISEMENT);
    if (head->sparse)
        return phrase && phrase->force == PHRASE_SURE ? (int)phrase->kind : -1;
    if (unit->words <= 24 && rows_is_sharing(&page->phrases, s))
        return FURNITURE_SHARING;
    if (whole || (phrase && unit_is_prose(unit) && is_notice(page, i)))
        return phrase->kind;
    if (unit->words <= 32 && !(unit->look & LOOK_MARKED) && rows_is_row(s))
        return FURNITURE_NAVIGATION;
    return -1;
}

/* First pass: lines that say plainly what they are. A row may name the source. */
static void cut_plain(struct page *page, const struct head *head, struct slice *row_owner)
{
    for (size_t i = 0; i < head->end; i++) {
        struct unit *unit = unit_of(page, i);
        if (unit->furniture)
            continue;
        if (unit->look & LOOK_WORDLESS) {
            page_cut(page, i, FURNITURE_OTHER);
            continue;
        }
        read_labelled(page, i, head);
        unsigned credit = unit->words <= 40 ? credits_read(page, i) : 0;
        int kind = credit ? -1 : plain_kind(page, i, head);
        if (credit)
            page_cut(page, i, credit == CREDIT_READTIME ? FURNITURE_READTIME : FURNITURE_METADATA);
        else if (kind >= 0)
            page_cut(page, i, (enum furniture_kind)kind);
        if (kind == FURNITURE_NAVIGATION && slice_is_none(*row_owner))
            *row_owner = owner_in_row(page, page_unit(page, i));
    }
}

/* "Headline | Name": the name goes to the source where the page or its wording says so. */
static void set_title(struct page *page, const struct head *head)
{
    struct article *article = page->article;
    size_t title = (size_t)head->title;
    struct slice s = body_unit_text(article, page->text, &page->lines, unit_of(page, title));
    static const struct slice marks[] = {{" | ", 3}, {" — ", 5}, {" – ", 5}, {" - ", 3}};
    bool shorter = false;
    for (size_t m = 0; m < sizeof marks / sizeof *marks; m++) {
        size_t at = slice_find(s, marks[m], 0);
        struct slice name = slice_sub(s, at + marks[m].len, s.len), rest = slice_sub(s, 0, at);
        if (at == s.len || slice_find(name, marks[m], 0) < name.len)
            continue;
        for (size_t i = 0; i < head->end; i++)
            shorter = shorter || (i != title && slice_equal_nocase(page_unit(page, i), rest));
        if (shorter || (at > 20 && name.len < 40 && owner_evidence(page, name) >= 2)) {
            if (slice_is_none(article->source))
                article->source = name;
            s = rest;
            break;
        }
    }
    article->title = s;
}

/* A line that may name the outlet: short, and neither a section nor a date. */
static bool may_own(const struct page *page, size_t i)
{
    const struct unit *unit = unit_of(page, i);
    struct slice s = page_unit(page, i);
    return !unit->furniture && is_short(unit, 6) && !memchr(s.data, ':', s.len) &&
           !memchr(s.data, '@', s.len) && !(unit->look & LOOK_URL) &&
           unit->look & (LOOK_TITLE | LOOK_CAPITALS) && !names_is_role(s) &&
           !phrases_find(&page->phrases, s) && !owner_is_section(page, s);
}

/* The first line of the page, where nothing else names the outlet: a masthead stands there. */
static bool is_masthead(const struct page *page, size_t i, const struct head *head)
{
    const struct unit *unit = unit_of(page, i);
    for (size_t j = 0; j < i; j++)
        if (!unit_of(page, j)->furniture)
            return false;
    return head->title != NO_UNIT && (long)i < head->title && i < 4 && unit->words >= 2 &&
           unit->look & (LOOK_TITLE | LOOK_CAPITALS);
}

static void find_source(struct page *page, const struct head *head, struct slice row_owner)
{
    struct article *article = page->article;
    long best = NO_UNIT;
    int top = 1;
    for (size_t i = 0; i < head->end; i++) {
        if (!may_own(page, i))
            continue;
        struct slice s = page_unit(page, i);
        bool above = (long)i < head->title;
        int score = owner_evidence(page, s);
        /* Below the title two names are a person's, unless the dateline or the page's rights speak.
         */
        if (!above && outlets_person(s) && !outlets_likeness(s) && !dateline_names(page, s) &&
            !dateline_page_owner(page, s))
            continue;
        if (score > top) {
            top = score;
            best = (long)i;
        }
    }
    for (size_t i = 0; i < head->end && best == NO_UNIT && slice_is_none(row_owner); i++)
        if (may_own(page, i) && is_masthead(page, i, head))
            best = (long)i;
    if (best != NO_UNIT)
        page_cut(page, (size_t)best, FURNITURE_METADATA);
    if (!slice_is_none(article->source))
        return;
    struct slice name = best != NO_UNIT ? page_unit(page, (size_t)best) : row_owner;
    if (slice_is_none(name))
        name = owner_of_rights(page);
    article->source = slice_is_none(name) ? name : arena_slice(article->arena, name);
}

static bool beside_credit(const struct page *page, size_t i, size_t end)
{
    bool before =
        i && unit_of(page, i - 1)->furniture && unit_of(page, i - 1)->role == FURNITURE_METADATA;
    bool after = i + 1 < end && unit_of(page, i + 1)->furniture;
    return before || after;
}

/* A line of a few words below the title. */
static void place_label(struct page *page, size_t i, const struct head *head)
{
    struct slice s = page_unit(page, i), name = slice_sub(s, 0, slice_find(s, SLICE(","), 0));
    name = slice_sub(name, 0, slice_find(name, SLICE(" in "), 0));
    bool credit = beside_credit(page, i, head->end), role = names_is_role(s);
    bool person = outlets_person(name) && (!role || name.len < s.len);
    if (slice_equal_nocase(s, page->article->source)) {
        page_cut(page, i, FURNITURE_METADATA);
    } else if (person && !page->bylines.count && outlets_likeness(name) < 2) {
        names_add(page, s);
        page_cut(page, i, FURNITURE_METADATA);
    } else if (credit && (role || outlets_likeness(s) >= 2)) {
        page_cut(page, i, FURNITURE_METADATA);
    } else if (i && unit_of(page, i - 1)->furniture && (long)i - 1 != head->title &&
               i + 1 < head->end && unit_of(page, i + 1)->furniture) {
        page_cut(page, i, FURNITURE_OTHER);
    }
}

/* "Jane Roe covers the harbour.": about the author, not the matter. */
static bool is_about_author(const struct page *page, size_t i)
{
    struct slice s = page_unit(page, i);
    for (size_t b = 0; b < page->bylines.count; b++)
        if (unit_of(page, i)->words <= 40 && slice_starts(s, page->bylines.items[b]) &&
            (slice_find(s, SLICE(" is "), 0) < s.len ||
             slice_find(s, SLICE(" covers "), 0) < s.len ||
             slice_find(s, SLICE(" writes "), 0) < s.len))
            return true;
    return false;
}

static void place_rest(struct page *page, size_t i, const struct head *head)
{
    struct unit *unit = unit_of(page, i);
    struct article *article = page->article;
    struct slice s = page_unit(page, i);
    bool above = (long)i < head->title;
    const struct phrase *phrase = page_phrase(page, i);
    struct overlap overlap = terms_overlap(&head->terms, s);
    if (!slice_is_none(article->title) && title_same(article->title, s))
        page_cut(page, i, FURNITURE_METADATA);
    else if (phrase && unit->words <= 8)
        page_cut(page, i, (enum furniture_kind)phrase->kind);
    else if (above && !unit_is_prose(unit))
        page_cut(page, i, unit->words <= 5 ? FURNITURE_NAVIGATION : FURNITURE_OTHER);
    else if (is_about_author(page, i))
        page_cut(page, i, FURNITURE_METADATA);
    else if (is_short(unit, 5))
        place_label(page, i, head);
    else if (!above && slice_is_none(article->subtitle) && head->title != NO_UNIT &&
             unit->words >= 5 && !(unit->look & LOOK_MARKED) && unit->words <= DECK_WORDS &&
             (overlap.shared || !overlap.words))
        article->subtitle = body_unit_text(article, page->text, &page->lines, unit);
}

/* A first paragraph that the second says again is a deck. */
static void find_deck(struct page *page, const struct head *head)
{
    struct article *article = page->article;
    size_t first = page_next_prose(page, head->end), count = page->units.list.count;
    if (first >= count || slice_is_none(article->title) || !slice_is_none(article->subtitle))
        return;
    struct unit *deck = unit_of(page, first);
    size_t second = first + 1;
    if (deck->words > DECK_WORDS || deck->kind != BLOCK_PARAGRAPH)
        return;
    while (second < count && unit_of(page, second)->furniture)
        second++;
    if (second >= count || !unit_is_prose(unit_of(page, second)) ||
        unit_of(page, second)->kind != BLOCK_PARAGRAPH)
        return;
    struct terms next;
    terms_init(&next);
    terms_add(&next, slice_sub(page_unit(page, second), 0, 3000));
    struct overlap overlap = terms_overlap(&next, page_unit(page, first));
    if (overlap.words && overlap.shared * 100 >= overlap.words * (deck->words <= 35 ? 20u : 35u))
        article->subtitle = body_unit_text(article, page->text, &page->lines, deck);
}

/* Paragraphs of the page itself may stand above everything: then the title is a line of its own
 * that byline and date follow, and most of its words come again below. */
static bool find_late(struct page *page, struct head *head)
{
    size_t count = page->units.list.count;
    for (size_t i = head->end + 1; i < count && i < head->end + LATE && !head->sparse; i++) {
        const struct unit *unit = unit_of(page, i);
        if (unit_is_prose(unit) || unit->look & LOOK_MARKED || unit->words < 4)
            continue;
        struct overlap overlap = terms_overlap(&head->terms, page_unit(page, i));
        size_t below = credits_below(page, i);
        if (overlap.shared >= 3 && overlap.shared * 2 >= overlap.words && below && below <= i + 4) {
            head->end = skip_buttons(page, below);
            return true;
        }
    }
    return false;
}

static void read_pairs(struct page *page, const struct head *head)
{
    for (size_t i = (size_t)head->title + 1; i < head->end && !page->bylines.count; i++) {
        struct slice parts[ROW_PARTS];
        const struct unit *unit = unit_of(page, i);
        if ((unit->furniture && unit->role != FURNITURE_NAVIGATION) || !is_pair(page, i, parts))
            continue;
        names_add(page, parts[0]);
        if (outlets_likeness(parts[1]) >= 2 && slice_is_none(page->article->source))
            page->article->source = arena_slice(page->article->arena, parts[1]);
        page_cut(page, i, FURNITURE_METADATA);
    }
}

/* A title that was known before the page was read, as it stands there. */
static void find_known(struct page *page, struct head *head)
{
    for (size_t i = 0; i < head->end && head->title == NO_UNIT; i++)
        if (!unit_of(page, i)->furniture && title_same(page->article->title, page_unit(page, i)))
            head->title = (long)i;
    if (head->title != NO_UNIT)
        page_cut(page, (size_t)head->title, FURNITURE_METADATA);
}

size_t head_read(struct page *page)
{
    struct head head = find_end(page);
    struct slice row_owner = SLICE_NONE;
    if (!head.sparse)
        sample(page, &head);
    if (!slice_is_none(page->article->title))
        find_known(page, &head);
    cut_plain(page, &head, &row_owner);
    if (slice_is_none(page->article->title)) {
        head.title = title_pick(page, &head);
        if (head.title == NO_UNIT && find_late(page, &head)) {
            cut_plain(page, &head, &row_owner);
            head.title = title_pick(page, &head);
        }
        if (head.title != NO_UNIT) {
            set_title(page, &head);
            page_cut(page, (size_t)head.title, FURNITURE_METADATA);
        }
    }
    if (head.sparse)
        return 0;
    if (head.title != NO_UNIT)
        read_pairs(page, &head);
    find_source(page, &head, row_owner);
    for (size_t i = 0; i < head.end; i++)
        if (!unit_of(page, i)->furniture)
            place_rest(page, i, &head);
    find_deck(page, &head);
    return head.body;
}
