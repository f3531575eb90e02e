/* The focus: what is decided of the two that are shown side by side. It is kept by the ids of their
 * sentences, one decision for each two of them; undo takes them back together. */
#include "base/vec.h"
#include "parallel/anchor.h"
#include "views/focus.h"

static void add_decision(struct reader *reader, enum decision_kind kind, uint32_t article_a,
                         uint32_t a, uint32_t article_b, uint32_t b)
{
    struct article *const *articles = reader->comparison->articles;
    struct decision decision = {kind, articles[article_a]->sentences[a].id,
                                articles[article_b]->sentences[b].id};
    VEC_PUSH(&reader->decisions, decision);
}

static void push_undo(struct reader *reader)
{
    if (reader->undo_count == reader->undo_capacity) {
        reader->undo_capacity = reader->undo_capacity ? reader->undo_capacity * 2 : 8;
        reader->undo = alloc_resize(reader->undo, reader->undo_capacity, sizeof *reader->undo);
    }
    reader->undo[reader->undo_count++] = reader->decisions.count;
}

/* The sentences a decision is about: those of the pair, where the two have one; of a base that
 * something nearby is to join, the first. */
static void sides_of(const struct entry *base, const struct entry *entry, uint32_t *nearby,
                     struct member *a, struct member *b)
{
    const struct pair *pair = entry->pair;
    *a = *base->member;
    *b = entry->member ? *entry->member : (struct member){entry->article, nearby, 1};
    if (pair) {
        bool first = pair->a.article == base->article;
        *a = first ? pair->a : pair->b;
        *b = first ? pair->b : pair->a;
    } else if (entry->kind == ENTRY_NEARBY) {
        a->count = 1;
    }
}

bool focus_decide(struct reader *reader, enum decision_kind kind, const struct entries *entries)
{
    if (reader->focus_at + 1 >= entries->count)
        return false;
    const struct entry *base = &entries->items[0], *entry = &entries->items[reader->focus_at + 1];
    if (entry->kind == ENTRY_NEARBY && kind == DECISION_REJECT)
        return false;
    struct member a, b;
    uint32_t nearby = entry->sentence;
    sides_of(base, entry, &nearby, &a, &b);
    push_undo(reader);
    for (uint32_t i = 0; i < a.count && i < ROW_PARTS; i++)
        for (uint32_t j = 0; j < b.count && j < ROW_PARTS; j++)
            add_decision(reader, kind, a.article, a.sentences[i], b.article, b.sentences[j]);
    reader->decided = (struct decided){true, kind, anchor_of(reader, a.article, a.sentences[0]),
                                       anchor_of(reader, b.article, b.sentences[0])};
    state_say(reader, MEANING_MESSAGE, "%.*s and %.*s %s here; u takes it back",
              SLICE_ARG(reader->comparison->labels[a.article]),
              SLICE_ARG(reader->comparison->labels[b.article]),
              kind == DECISION_ACCEPT ? "say the same" : "do not say the same");
    return true;
}
