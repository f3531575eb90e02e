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
    size_t chosen = entries.count ? focus_chosen(reader, &entries) : 0;
    if (chosen)
        place.chosen = anchor_entry(reader, &entries.items[chosen]);
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

/* "A, B, C and 4 more" */
static void add_tellers(const struct reader *reader, const struct statement *statement,
                        struct buffer *into)
{
    enum { MOST = 6 };
    size_t count = statement->member_count, shown = count > MOST ? MOST - 1 : count;
    for (size_t i = 0; i < shown; i++)
        buffer_format(into, "%s%.*s", i ? ", " : "",
                      SLICE_ARG(reader->comparison->labels[statement->members[i].article]));
    if (shown < count)
        buffer_format(into, " and %zu more", count - shown);
}

static void say_rejected(const struct reader *reader, const uint32_t articles[2],
                         const uint32_t statements[2], struct buffer *words)
{
    if (statements[0] == statements[1]) {
        buffer_add_string(words, "parted, but others still hold them together");
        return;
    }
    buffer_add_string(words, "parted");
    add_company(reader, statements[0], articles[0], articles[1], "stays with ", words);
    add_company(reader, statements[1], articles[1], articles[0], "stands with ", words);
}

/* Nobody else is in the statement of what has been split off. */
static void say_split(const struct reader *reader, uint32_t article, uint32_t index,
                      struct buffer *words)
{
    const struct statement *statement = &reader->comparison->statements[index];
    const struct member *member = statement_member(statement, article);
    buffer_format(words, "%.*s split off", SLICE_ARG(reader->comparison->labels[article]));
    if (member->count > 1)
        buffer_format(words, " with its %u sentences", member->count);
    buffer_format(words, ", now statement %u", index + 1);
}

static void say_joined(const struct reader *reader, const uint32_t statements[2],
                       struct buffer *words)
{
    if (statements[0] != statements[1]) {
        buffer_add_string(words, "The two could not be joined");
        return;
    }
    buffer_format(words, "Joined as statement %u: ", statements[0] + 1);
    add_tellers(reader, &reader->comparison->statements[statements[0]], words);
}

static void say_effect(struct reader *reader)
{
    const struct decided *decided = &reader->decided;
    struct sentence_place a, b;
    if (!decided->set || !state_find(reader, &decided->a, &a) ||
        !state_find(reader, &decided->b, &b))
        return;
    struct place *const *places = reader->comparison->places;
    const struct slice *labels = reader->comparison->labels;
    uint32_t articles[2] = {a.article, b.article};
    uint32_t statements[2] = {places[a.article][a.sentence].statement,
                              places[b.article][b.sentence].statement};
    struct buffer words = {0};
    if (decided->kind == DECISION_ACCEPT || decided->kind == DECISION_REJECT)
        buffer_format(&words, "%.*s and %.*s ", SLICE_ARG(labels[a.article]),
                      SLICE_ARG(labels[b.article]));
    switch (decided->kind) {
    case DECISION_ACCEPT:
        buffer_add_string(&words,
                          statements[0] == statements[1] ? "joined" : "could not be joined");
        break;
    case DECISION_REJECT:
        say_rejected(reader, articles, statements, &words);
        break;
    case DECISION_JOIN:
        say_joined(reader, statements, &words);
        break;
    case DECISION_SPLIT:
        say_split(reader, b.article, statements[1], &words);
        break;
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
    for (size_t i = 1; i < entries.count; i++) {
        int like = likeness(reader, &entries.items[i], &place->chosen);
        if (like <= best)
            continue;
        best = like;
        reader->focus_at = i;
    }
    if (entries.count)
        focus_show(reader, &entries);
    VEC_FREE(&entries);
}
