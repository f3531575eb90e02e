/* Scores lines as titles by what holds on any page: a title shares its words with the paragraphs
 * below, is longer than a label and shorter than a paragraph, stands right above deck, byline and
 * date, and is often said twice. Taglines, sections and names fail most of these. */
#include "plain/title.h"

#include "plain/credits.h"
#include "plain/outlets.h"
#include "plain/owner.h"
#include "plain/rows.h"

#include <string.h>

enum { WORTH = 2, CLOSE = 5, LONGEST = 45, CREDIT_NEAR = 3 };

static const struct unit *unit_of(const struct page *page, size_t i)
{
    return &page->units.list.items[i];
}

static bool ends_name(const char *s, size_t len)
{
    static const char *const marks[] = {" | ", " - ", " – ", " — ", " : ", " » "};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (strncmp(s, marks[i], strlen(marks[i])) == 0)
            return len - strlen(marks[i]) <= 40;
    return false;
}

bool title_same(struct slice a, struct slice b)
{
    char x[PHRASE_LINE + 1], y[PHRASE_LINE + 1];
    size_t first = phrases_normalise(a, x), second = phrases_normalise(b, y);
    size_t len = first < second ? first : second;
    if (!len || memcmp(x, y, len) != 0)
        return false;
    return first == second || (len >= 16 && (first > len ? ends_name(x + len, first - len)
                                                         : ends_name(y + len, second - len)));
}

bool title_asks(const struct page *page, size_t i)
{
    const struct unit *unit = unit_of(page, i);
    struct slice s = page_unit(page, i);
    char last = s.len ? s.data[s.len - 1] : ' ';
    return i < 12 && i + 1 < page->units.list.count && (last == '?' || last == '!') &&
           !(unit->look & LOOK_INNER) && unit->words <= 20 && unit->count == 1;
}

/* 4 right above a date or byline, 2 a little above, else 0. */
static int credit_score(const struct page *page, size_t i)
{
    for (size_t j = i + 1; j <= i + CREDIT_NEAR && j < page->units.list.count; j++) {
        const struct unit *unit = unit_of(page, j);
        if (unit->words <= 40 && credits_peek(page, j) & (CREDIT_DATE | CREDIT_BYLINE))
            return j == i + 1 ? 4 : 2;
    }
    return 0;
}

/* The line right below a name, without a blank line between: what the outlet says of itself. */
static bool is_tagline(const struct page *page, size_t i)
{
    const struct unit *above = i ? unit_of(page, i - 1) : NULL;
    if (!above || above->furniture || i > 3 || above->words > 5 ||
        above->look & (LOOK_ENDS | LOOK_MARKED) ||
        page->lines.list.items[unit_of(page, i)->first].blanks || credits_peek(page, i - 1))
        return false;
    struct slice name = page_unit(page, i - 1);
    if (owner_is_section(page, name))
        return false;
    return (i == 1 && above->words >= 2) || owner_evidence(page, name) > 0;
}

static int shape_score(const struct page *page, size_t i)
{
    const struct unit *unit = unit_of(page, i);
    struct slice s = page_unit(page, i), parts[ROW_PARTS];
    const struct phrase *phrase = page_phrase(page, i);
    int score = unit->words >= 5 ? 3 : unit->words >= 3 ? 1 : -4;
    score -= unit->words > 30 ? 2 : 0;
    score -= unit->look & LOOK_CAPITALS && unit->words <= 3 ? 3 : 0;
    score -= unit->look & (LOOK_URL | LOOK_MARKED) ? 6 : 0;
    score -= unit->look & LOOK_ENDS && !title_asks(page, i) ? 3 : 0;
    score -= phrase ? (phrase->place == PHRASE_INSIDE ? 3 : 5) : 0;
    score -= rows_split(s, parts) > 2 ? 5 : 0;
    score -= slice_find(s, SLICE("@"), 0) < s.len ? 5 : 0;
    score -= unit->words <= 3 && outlets_person(s) ? 2 : 0;
    return score;
}

/* -5 for what names the page's owner, +2 where the line stands again above the article. */
static int page_score(const struct page *page, size_t i, const struct head *head)
{
    struct slice s = page_unit(page, i);
    int score = unit_of(page, i)->words <= 6 && owner_evidence(page, s) >= 2 ? -5 : 0;
    for (size_t j = 0; j < head->end && unit_of(page, i)->words >= 3; j++)
        if (j != i && title_same(s, page_unit(page, j))) {
            score += 2;
            break;
        }
    return score;
}

static int title_score(const struct page *page, size_t i, const struct head *head)
{
    struct overlap overlap = terms_overlap(&head->terms, page_unit(page, i));
    int score = shape_score(page, i) + page_score(page, i, head);
    if (overlap.words)
        score += (int)(overlap.shared * 6 / overlap.words);
    score += overlap.shared < 4 ? (int)overlap.shared : 4;
    score += credit_score(page, i);
    score -= is_tagline(page, i) ? 4 : 0;
    return score;
}

static bool is_candidate(const struct page *page, size_t i)
{
    const struct unit *unit = unit_of(page, i);
    if (unit->furniture || unit->words > LONGEST || unit->kind != BLOCK_PARAGRAPH)
        return false;
    return !unit_is_prose(unit) || title_asks(page, i) || !(unit->look & LOOK_ENDS);
}

/* Without paragraphs a first line is a title only if it is set off like one. */
static long pick_sparse(const struct page *page, const struct head *head)
{
    if (!head->end || !is_candidate(page, 0) || page->units.list.count < 2 ||
        unit_of(page, 0)->look & LOOK_ENDS || shape_score(page, 0) < 0 ||
        !page->lines.list.items[unit_of(page, 1)->first].blanks)
        return NO_UNIT;
    return 0;
}

long title_pick(const struct page *page, const struct head *head)
{
    long best = NO_UNIT;
    int top = WORTH - 1;
    if (head->sparse)
        return pick_sparse(page, head);
    for (size_t i = 0; i < head->end; i++) {
        int score = is_candidate(page, i) ? title_score(page, i, head) : 0;
        if (is_candidate(page, i) && score > top) {
            top = score;
            best = (long)i;
        }
    }
    /* Deck and title share their words: the title is the line above. */
    for (long i = best - 1; i >= 0 && i >= best - 2; i--)
        if (is_candidate(page, (size_t)i) && !is_tagline(page, (size_t)i) &&
            unit_of(page, (size_t)i)->words >= 3 &&
            title_score(page, (size_t)i, head) >= top - CLOSE &&
            terms_overlap(&head->terms, page_unit(page, (size_t)i)).shared >= 1)
            best = i;
    return best;
}
