/* How a statement is told once. Origins are joined over verbatim pairs alone: one changed word may
 * be the word that matters. Indexes are of articles and sentences. */
#include "views/telling.h"

#include "base/alloc.h"
#include "sheet/display.h"
#include "text/date.h"
#include "views/differing.h"

#include <stdlib.h>

enum { SENTENCES_MOST = 16, MINUTES_DAY = 24 * 60 };

struct issue {
    uint32_t article;
    int64_t minute;
};

/* Days since 1 March of year 0, by the Gregorian calendar. */
static int64_t day_of(const struct date *date)
{
    int64_t year = date->month > 2 ? date->year : date->year - 1;
    int64_t month = (date->month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + date->day;
}

static int64_t minute_of(struct slice published)
{
    struct date date;
    if (!published.len || !date_read(published, 0, DATE_ORDER_UNKNOWN, &date) || !date.year ||
        !date.month || !date.day)
        return INT64_MAX;
    int64_t day = day_of(&date) * MINUTES_DAY;
    if (date.hour < 0)
        return day + MINUTES_DAY - 1;
    return day + date.hour * 60 + (date.minute > 0 ? date.minute : 0) -
           (date.has_zone ? date.zone : 0);
}

static int earliest_first(const void *a, const void *b)
{
    const struct issue *x = a, *y = b;
    if (x->minute != y->minute)
        return x->minute < y->minute ? -1 : 1;
    return (x->article > y->article) - (x->article < y->article);
}

void telling_rank(const struct comparison *comparison, uint32_t *ranks)
{
    size_t count = comparison->article_count;
    struct issue *issues = alloc_zeroed(count + 1, sizeof *issues);
    for (uint32_t i = 0; i < count; i++)
        issues[i] = (struct issue){i, minute_of(comparison->articles[i]->published)};
    if (count)
        qsort(issues, count, sizeof *issues, earliest_first);
    for (uint32_t i = 0; i < count; i++)
        ranks[issues[i].article] = i;
    free(issues);
}

const struct member *telling_first(const struct statement *statement, const uint32_t *ranks)
{
    const struct member *first = &statement->members[0];
    for (size_t i = 1; i < statement->member_count; i++)
        if (ranks[statement->members[i].article] < ranks[first->article])
            first = &statement->members[i];
    return first;
}

/* Members are sorted by article. */
static uint32_t index_of(const struct statement *statement, uint32_t article)
{
    size_t low = 0, high = statement->member_count;
    while (low + 1 < high) {
        size_t middle = (low + high) / 2;
        if (statement->members[middle].article <= article)
            low = middle;
        else
            high = middle;
    }
    return (uint32_t)low;
}

static uint32_t root_of(uint32_t *parents, uint32_t at)
{
    while (parents[at] != at) {
        parents[at] = parents[parents[at]];
        at = parents[at];
    }
    return at;
}

uint32_t telling_origins(const struct statement *statement)
{
    uint32_t count = (uint32_t)statement->member_count;
    uint32_t *parents = alloc_zeroed(count + 1, sizeof *parents);
    for (uint32_t i = 0; i < count; i++)
        parents[i] = i;
    for (size_t i = 0; i < statement->pair_count; i++) {
        const struct pair *pair = &statement->pairs[i];
        if (pair->class != CLASS_VERBATIM)
            continue;
        uint32_t a = root_of(parents, index_of(statement, pair->a.article));
        uint32_t b = root_of(parents, index_of(statement, pair->b.article));
        count -= a != b;
        parents[a] = b;
    }
    free(parents);
    return count;
}

static bool holds(const struct member *member, uint32_t sentence)
{
    for (uint32_t i = 0; i < member->count; i++)
        if (member->sentences[i] == sentence)
            return true;
    return false;
}

/* The later side of a repetition in one article. */
static bool is_again(const struct statement *statement, uint32_t article, uint32_t sentence)
{
    for (size_t i = 0; i < statement->pair_count; i++) {
        const struct pair *pair = &statement->pairs[i];
        if (pair->a.article == article && pair->b.article == article &&
            holds(pair->a.sentences[0] < pair->b.sentences[0] ? &pair->b : &pair->a, sentence))
            return true;
    }
    return false;
}

/* The member's sentences that are shown; gives how many. */
static uint32_t choose(const struct statement *statement, const struct member *member,
                       uint32_t sentences[SENTENCES_MOST])
{
    uint32_t count = 0;
    bool repeated = statement->flags & FLAG_REPEATED;
    for (uint32_t i = 0; i < member->count && count < SENTENCES_MOST; i++)
        if (!repeated || !is_again(statement, member->article, member->sentences[i]))
            sentences[count++] = member->sentences[i];
    if (!count)
        sentences[count++] = member->sentences[0];
    return count;
}

void telling_add(const struct reader *reader, const struct statement *statement,
                 const struct member *member, struct piece_list *pieces)
{
    const struct article *article = reader->comparison->articles[member->article];
    uint32_t sentences[SENTENCES_MOST], count = choose(statement, member, sentences);
    struct buffer scratch = {0};
    size_t start = pieces->text.len;
    for (uint32_t i = 0; i < count; i++) {
        bool on = i > 0 && sentences[i] == sentences[i - 1] + 1;
        if (i > 0)
            piece_add(pieces, MEANING_GHOST, on ? SLICE(" ") : SLICE(" ... "));
        if (article->blocks[article->sentences[sentences[i]].block].kind == BLOCK_HEADING)
            piece_add(pieces, MEANING_HEADING, display_sentence(article, sentences[i], &scratch));
        else
            piece_add(pieces, statement->member_count > 1 ? MEANING_PLAIN : MEANING_ONLY,
                      display_sentence(article, sentences[i], &scratch));
    }
    if (statement->flags & FLAG_CONFLICT)
        differing_mark(statement, member->article, start, pieces);
    buffer_free(&scratch);
}

bool telling_matches(const struct reader *reader, const struct statement *statement,
                     const struct member *member)
{
    const struct article *article = reader->comparison->articles[member->article];
    uint32_t sentences[SENTENCES_MOST], count = choose(statement, member, sentences);
    struct buffer scratch = {0};
    bool found = false;
    for (uint32_t i = 0; i < count && !found; i++) {
        struct range match;
        struct slice text = display_sentence(article, sentences[i], &scratch);
        found = search_next(&reader->search, text, 0, &match);
    }
    buffer_free(&scratch);
    return found;
}
