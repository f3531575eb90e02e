/* The focus over a new comparison: the same base and counterpart are found again by their
 * sentences' ids, and what a decision has changed is put into words. */
#include "base/vec.h"
#include "parallel/anchor.h"
#include "views/focus.h"

static bool same_id(const struct id *a, const struct id *b)
{
    return a->hash == b->hash && a->repeat == b->repeat;
}

static bool names(const struct reader *reader, const struct member *member, const struct id *id)
{
    const struct article *article = reader->comparison->articles[member->article];
    for (uint32_t i = 0; i < member->count && i < ROW_PARTS; i++)
        if (same_id(&article->sentences[member->sentences[i]].id, id))
            return true;
    return false;
}

bool focus_by_decision(const struct reader *reader, const struct member *a, const struct member *b)
{
    for (size_t i = 0; i < reader->decisions.count; i++) {
        const struct decision *decision = &reader->decisions.items[i];
        if (decision->kind != DECISION_ACCEPT)
            continue;
        if ((names(reader, a, &decision->a) && names(reader, b, &decision->b)) ||
            (names(reader, a, &decision->b) && names(reader, b, &decision->a)))
            return true;
    }
    return false;
}

static bool in_focus(const struct reader *reader)
{
    for (size_t i = 0; i < reader->depth; i++)
        if (reader->views[i] == VIEW_FOCUS)
            return true;
    return false;
}

/* The sentence an entry is found again by. */
static struct anchor anchor_entry(const struct reader *reader, const struct entry *entry)
{
    uint32_t sentence = entry->sentence;
    if (entry->pair)
        sentence = entry->pair->a.article == entry->article ? entry->pair->a.sentences[0]
                                                            : entry->pair->b.sentences[0];
    else if (entry->member)
        sentence = entry->member->sentences[0];
    return anchor_of(reader, entry->article, sentence);
}

struct focus_place focus_here(const struct reader *reader)
{
    struct focus_place place = {0};
    struct entries entries;
    if (!reader->comparison || !in_focus(reader))
        return place;
    focus_entries(reader, &entries);
    if (entries.count) {
        place.set = true;
        place.base = anchor_entry(reader, &entries.items[0]);
    }
    if (reader->focus_at + 1 < entries.count)
        place.chosen = anchor_entry(reader, &entries.items[reader->focus_at + 1]);
    VEC_FREE(&entries);
    return place;
}

/* How well an entry is the one that was chosen: the same sentence, or another of the article. */
static int likeness(const struct reader *reader, const struct entry *entry,
                    const struct anchor *chosen)
{
    if (!chosen->set || entry->article != chosen->article)
        return 0;
    struct member nearby = {entry->article, (uint32_t[]){entry->sentence}, 1};
    const struct member *member = entry->member ? entry->member : &nearby;
    return names(reader, member, &chosen->id) ? 2 : entry->kind == ENTRY_COUNTERPART;
}

static bool find(const struct reader *reader, const struct anchor *anchor, uint32_t *statement)
{
    const struct article *article = reader->comparison->articles[anchor->article];
    for (uint32_t i = 0; i < article->sentence_count; i++)
        if (same_id(&article->sentences[i].id, &anchor->id)) {
            *statement = reader->comparison->places[anchor->article][i].statement;
            return true;
        }
    return false;
}

/* "; C stays with A, B" of a statement's members but one. */
static void add_company(const struct reader *reader, uint32_t index, uint32_t article, uint32_t but,
                        const char *verb, struct buffer *into)
{
    const struct comparison *comparison = reader->comparison;
    const struct statement *statement = &comparison->statements[index];
    bool any = false;
    buffer_format(into, "; %.*s ", SLICE_ARG(comparison->labels[article]));
    for (size_t i = 0; i < statement->member_count; i++) {
        uint32_t other = statement->members[i].article;
        if (other == article || other == but)
            continue;
        buffer_format(into, "%s%.*s", any ? ", " : verb, SLICE_ARG(comparison->labels[other]));
        any = true;
    }
    if (!any)
        buffer_add_string(into, "stands alone");
}

static void say_effect(struct reader *reader)
{
    const struct decided *decided = &reader->decided;
    uint32_t a, b;
    if (!decided->set || decided->a.article >= reader->comparison->article_count ||
        decided->b.article >= reader->comparison->article_count || !find(reader, &decided->a, &a) ||
        !find(reader, &decided->b, &b))
        return;
    const struct slice *labels = reader->comparison->labels;
    struct buffer words = {0};
    buffer_format(&words, "%.*s and %.*s ", SLICE_ARG(labels[decided->a.article]),
                  SLICE_ARG(labels[decided->b.article]));
    if (decided->kind == DECISION_ACCEPT) {
        buffer_add_string(&words, a == b ? "joined" : "could not be joined");
    } else if (a == b) {
        buffer_add_string(&words, "parted, but others still hold them together");
    } else {
        buffer_add_string(&words, "parted");
        add_company(reader, a, decided->a.article, decided->b.article, "stays with ", &words);
        add_company(reader, b, decided->b.article, decided->a.article, "stands with ", &words);
    }
    state_say(reader, MEANING_MESSAGE, "%.*s (u takes it back)", SLICE_ARG(buffer_slice(&words)));
    buffer_free(&words);
}

void focus_again(struct reader *reader, const struct focus_place *place)
{
    struct entries entries;
    int best = 0;
    say_effect(reader);
    reader->decided.set = false;
    if (!place->set || !in_focus(reader))
        return;
    focus_entries(reader, &entries);
    size_t last = entries.count > 1 ? entries.count - 2 : 0;
    for (size_t i = 1; i < entries.count; i++) {
        int like = likeness(reader, &entries.items[i], &place->chosen);
        if (like <= best)
            continue;
        best = like;
        reader->focus_at = i - 1;
    }
    if (reader->focus_at > last)
        reader->focus_at = last;
    VEC_FREE(&entries);
}
