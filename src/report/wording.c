/* Grouping a statement's members by wording. Indexes of members, not of articles. */
#include "report/wording.h"

static size_t reference_of(const struct comparison *comparison, const struct statement *statement)
{
    for (size_t i = 0; i < statement->member_count; i++)
        if ((int)statement->members[i].article == comparison->base)
            return i;
    return 0;
}

/* Members are sorted by article. */
uint32_t wording_member(const struct statement *statement, uint32_t article)
{
    size_t low = 0, high = statement->member_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (statement->members[middle].article < article)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < statement->member_count && statement->members[low].article == article;
    return found ? (uint32_t)low : WORDING_NOWHERE;
}

/* The end of the chain of leaders, which it shortens on the way. */
static uint32_t head_of(uint32_t *leader, uint32_t at)
{
    while (leader[at] != at) {
        leader[at] = leader[leader[at]];
        at = leader[at];
    }
    return at;
}

/* The same sentences to the letter. */
static bool same_sentences(const struct comparison *comparison, const struct member *a,
                           const struct member *b)
{
    const struct article *of_a = comparison->articles[a->article];
    const struct article *of_b = comparison->articles[b->article];
    bool same = a->count == b->count;
    for (uint32_t i = 0; same && i < a->count; i++)
        same = slice_equal(article_sentence(of_a, a->sentences[i]),
                           article_sentence(of_b, b->sentences[i]));
    return same;
}

/* Members that no pair holds against the reference join it where they say it to the letter, or
 * where the whole statement is verbatim. */
static void join_unpaired(struct wording *wording, const struct comparison *comparison,
                          const struct statement *statement)
{
    uint32_t reference = head_of(wording->leader, (uint32_t)wording->reference);
    for (uint32_t i = 0; i < statement->member_count; i++) {
        uint32_t head = head_of(wording->leader, i);
        if (wording->pair[i] || head == reference ||
            (statement->class != CLASS_VERBATIM &&
             !same_sentences(comparison, &statement->members[i],
                             &statement->members[wording->reference])))
            continue;
        uint32_t first = head < reference ? head : reference;
        wording->leader[head] = wording->leader[reference] = first;
        reference = first;
    }
}

struct wording wording_group(struct arena *arena, const struct comparison *comparison,
                             const struct statement *statement)
{
    size_t count = statement->member_count;
    struct wording wording = {ARENA_ARRAY(arena, uint32_t, count),
                              ARENA_ARRAY(arena, const struct pair *, count),
                              reference_of(comparison, statement)};
    for (size_t i = 0; i < count; i++)
        wording.leader[i] = (uint32_t)i;
    for (size_t i = 0; i < statement->pair_count; i++) {
        const struct pair *pair = &statement->pairs[i];
        uint32_t a = wording_member(statement, pair->a.article);
        uint32_t b = wording_member(statement, pair->b.article);
        if (a == WORDING_NOWHERE || b == WORDING_NOWHERE || a == b)
            continue;
        if (a == wording.reference)
            wording.pair[b] = pair;
        if (b == wording.reference)
            wording.pair[a] = pair;
        if (pair->class != CLASS_VERBATIM)
            continue;
        uint32_t first = head_of(wording.leader, a), second = head_of(wording.leader, b);
        wording.leader[first > second ? first : second] = first < second ? first : second;
    }
    if (count)
        join_unpaired(&wording, comparison, statement);
    for (size_t i = 0; i < count; i++)
        wording.leader[i] = head_of(wording.leader, (uint32_t)i);
    return wording;
}

void wording_text(const struct comparison *comparison, const struct member *member, const char *gap,
                  struct buffer *into)
{
    const struct article *article = comparison->articles[member->article];
    for (uint32_t i = 0; i < member->count; i++) {
        uint32_t sentence = member->sentences[i];
        if (i > 0 && article->sentences[sentence].id.hash ==
                         article->sentences[member->sentences[0]].id.hash)
            continue;
        if (i > 0)
            buffer_add_string(into, member->sentences[i - 1] + 1 == sentence ? " " : gap);
        buffer_add_slice(into, article_sentence(article, sentence));
    }
}
