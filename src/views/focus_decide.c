/* What an editor decides in the focus. A decision names sentences by their ids, holds over every
 * comparison to come, and is one step to undo however many sentences it names. */
#include "base/vec.h"
#include "parallel/anchor.h"
#include "views/focus.h"

static void add_decision(struct reader *reader, enum decision_kind kind, uint32_t article_a,
                         uint32_t a, uint32_t article_b, uint32_t b)
{
    struct article *const *articles = reader->comparison->articles;
    struct decision decision = {kind, articles[article_a]->sentences[a].id,
                                articles[article_b]->sentences[b].id,
                                article_key(articles[article_a]), article_key(articles[article_b])};
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

static void ask(struct reader *reader, struct requests *requests, enum decision_kind kind,
                struct anchor a, struct anchor b)
{
    reader->decided = (struct decided){true, kind, a, b};
    state_request(requests, REQUEST_COMPARE, 0);
}

static bool refuse(struct reader *reader, struct requests *requests, const char *why)
{
    state_say(reader, MEANING_MESSAGE, "%s", why);
    state_request(requests, REQUEST_BELL, 0);
    return true;
}

/* The sentences a decision is about: those of the pair, where the two have one; of a base that
 * something nearby is to join, the first. nearby: room for that. */
static void sides_of(const struct entry *base, const struct entry *entry, uint32_t nearby[1],
                     struct member *a, struct member *b)
{
    const struct pair *pair = entry->pair;
    *a = *base->member;
    nearby[0] = entry->sentence;
    *b = entry->member ? *entry->member : (struct member){entry->article, nearby, 1};
    if (pair) {
        bool first = pair->a.article == base->article;
        *a = first ? pair->a : pair->b;
        *b = first ? pair->b : pair->a;
    } else if (entry->kind == ENTRY_NEARBY) {
        a->count = 1;
    }
}

/* About exactly the two members that are shown side by side. */
static bool decide(struct reader *reader, struct requests *requests, enum decision_kind kind,
                   const struct entry *base, const struct entry *entry)
{
    struct member a, b;
    uint32_t nearby[1];
    if (entry->kind == ENTRY_BASE)
        return refuse(reader, requests, "Nothing is chosen to decide on");
    if (entry->kind == ENTRY_NEARBY && kind == DECISION_REJECT)
        return refuse(reader, requests, "It is not matched: nothing to reject");
    sides_of(base, entry, nearby, &a, &b);
    push_undo(reader);
    for (uint32_t i = 0; i < a.count && i < ROW_PARTS; i++)
        for (uint32_t j = 0; j < b.count && j < ROW_PARTS; j++)
            add_decision(reader, kind, a.article, a.sentences[i], b.article, b.sentences[j]);
    ask(reader, requests, kind, anchor_of(reader, a.article, a.sentences[0]),
        anchor_of(reader, b.article, b.sentences[0]));
    state_say(reader, MEANING_MESSAGE, "%.*s and %.*s %s here; u takes it back",
              SLICE_ARG(reader->comparison->labels[a.article]),
              SLICE_ARG(reader->comparison->labels[b.article]),
              kind == DECISION_ACCEPT ? "say the same" : "do not say the same");
    return true;
}

/* All that the source says in the statement leaves it. */
static bool split(struct reader *reader, struct requests *requests, const struct entry *base,
                  const struct entry *entry)
{
    if (entry->kind == ENTRY_BASE)
        return refuse(reader, requests, "Only one source tells this: nothing to split off");
    if (entry->kind == ENTRY_NEARBY)
        return refuse(reader, requests, "It stands on its own already: nothing to split off");
    const struct member *member = entry->member;
    push_undo(reader);
    for (uint32_t i = 0; i < member->count; i++)
        add_decision(reader, DECISION_SPLIT, member->article, member->sentences[0], member->article,
                     member->sentences[i]);
    ask(reader, requests, DECISION_SPLIT,
        anchor_of(reader, base->article, base->member->sentences[0]),
        anchor_of(reader, member->article, member->sentences[0]));
    state_say(reader, MEANING_MESSAGE, "%.*s is split off; u takes it back",
              SLICE_ARG(reader->comparison->labels[member->article]));
    return true;
}

/* Binds all that a statement says to the sentence. What an article says again in the same words
 * comes along by itself. */
static void bind(struct reader *reader, uint32_t article, uint32_t sentence,
                 const struct statement *statement)
{
    for (size_t m = 0; m < statement->member_count; m++) {
        const struct member *member = &statement->members[m];
        const struct sentence *all = reader->comparison->articles[member->article]->sentences;
        for (uint32_t i = 0; i < member->count; i++) {
            uint32_t own = member->sentences[i];
            bool self = member->article == article && own == sentence;
            bool again = i > 0 && all[own].id.hash == all[member->sentences[i - 1]].id.hash;
            if (!self && !again)
                add_decision(reader, DECISION_JOIN, article, sentence, member->article, own);
        }
    }
}

static void join(struct reader *reader, struct requests *requests, const struct entry *base,
                 struct sentence_place other)
{
    const struct comparison *comparison = reader->comparison;
    uint32_t sentence = base->member->sentences[0];
    uint32_t here = comparison->places[base->article][sentence].statement;
    uint32_t there = comparison->places[other.article][other.sentence].statement;
    push_undo(reader);
    bind(reader, base->article, sentence, &comparison->statements[here]);
    bind(reader, base->article, sentence, &comparison->statements[there]);
    reader->joining.set = false;
    ask(reader, requests, DECISION_JOIN, anchor_of(reader, base->article, sentence),
        anchor_of(reader, other.article, other.sentence));
    state_say(reader, MEANING_MESSAGE, "Statements %u and %u are joined; u takes it back",
              (here < there ? here : there) + 1, (here < there ? there : here) + 1);
}

/* With what waits; or else with what stands near here, where that is chosen; or else this statement
 * waits for the other. */
static bool plus(struct reader *reader, struct requests *requests, const struct entry *base,
                 const struct entry *entry)
{
    struct sentence_place waiting;
    uint32_t sentence = base->member->sentences[0];
    const struct place *here = &reader->comparison->places[base->article][sentence];
    if (state_waiting(reader, &waiting)) {
        const struct place *there = &reader->comparison->places[waiting.article][waiting.sentence];
        if (there->statement != here->statement) {
            join(reader, requests, base, waiting);
            return true;
        }
        state_forget_waiting(reader);
    } else if (entry->kind == ENTRY_NEARBY) {
        join(reader, requests, base, (struct sentence_place){entry->article, entry->sentence});
    } else {
        reader->joining = anchor_of(reader, base->article, sentence);
        state_say(reader, MEANING_MESSAGE, "Marked; now go to the statement to join it with");
    }
    return true;
}

bool focus_decide(struct reader *reader, enum action action, const struct entries *entries,
                  struct requests *requests)
{
    const struct entry *base = &entries->items[0];
    const struct entry *entry = &entries->items[focus_chosen(reader, entries)];
    switch (action) {
    case ACTION_ACCEPT:
        return decide(reader, requests, DECISION_ACCEPT, base, entry);
    case ACTION_REJECT:
        return decide(reader, requests, DECISION_REJECT, base, entry);
    case ACTION_SPLIT:
        return split(reader, requests, base, entry);
    case ACTION_JOIN:
        return plus(reader, requests, base, entry);
    default:
        return false;
    }
}

/* Whether the id is the sentence's, and its article meant: the same words stand in others, too. */
static bool is_named(const struct reader *reader, const struct entry *entry, const struct id *id,
                     uint64_t key)
{
    const struct article *article = reader->comparison->articles[entry->article];
    const struct id *own = &article->sentences[entry->sentence].id;
    return own->hash == id->hash && own->repeat == id->repeat && key == article_key(article);
}

bool focus_split_off(const struct reader *reader, const struct entry *entry)
{
    for (size_t i = reader->decisions.count; i > 0; i--) {
        const struct decision *decision = &reader->decisions.items[i - 1];
        bool b = is_named(reader, entry, &decision->b, decision->key_b);
        if (b && decision->kind == DECISION_SPLIT)
            return true;
        bool a = is_named(reader, entry, &decision->a, decision->key_a);
        if ((a || b) && (decision->kind == DECISION_ACCEPT || decision->kind == DECISION_JOIN))
            return false;
    }
    return false;
}
