/* Sentences are held to speak of one thing by the telling words they share, however common those
 * are in the story. */
#include "compare/across.h"

#include "base/alloc.h"
#include "fact/hold.h"

#include <stdlib.h>
#include <string.h>

/* TELLING is of FULL_WEIGHT. Smaller figures than LARGE are the same by chance. */
enum { TELLING = 330, LARGE = 1000, SHARED = 2, ROW = 4, NAMED = 5 };
/* Nobody names more, and nobody withholds more, in a story that is read. */
enum {
    MOST_TRIED = 256,
    MOST_FIGURES = 4096,
    MOST_RANKS = 256,
    MOST_WITHHELD = 64,
    MOST_DECLINED = 256,
    TOLD = 64 /* figures between two reports */
};

struct across {
    struct links *links;
    const struct comparison *comparison;
    struct going *going;
    unsigned char *told; /* [mention]: whether the article told_by has it; 0: not known yet */
    uint32_t told_by;
};

enum { TOLD_YES = 1, TOLD_NO };

struct spot {
    uint32_t number, article;
    const struct mention *mention;
};

struct spots {
    VEC(struct spot) items;
};

static bool is_figure(const struct mention *mention)
{
    return !mention->withheld && (mention->kind == FACT_NUMBER || mention->kind == FACT_MONEY) &&
           mention->quantity.form == QUANTITY_AMOUNT && mention->quantity.number.value >= LARGE;
}

static bool is_rank(const struct mention *mention)
{
    return !mention->withheld && mention->kind == FACT_NUMBER &&
           mention->quantity.form == QUANTITY_RANK;
}

static bool is_withheld(const struct mention *mention)
{
    return mention->withheld;
}

static void collect(const struct across *across, bool (*wanted)(const struct mention *),
                    size_t most, struct spots *spots)
{
    const struct candidates *candidates = across->links->candidates;
    for (uint32_t a = 0; a < candidates->article_count; a++)
        for (uint32_t i = 0; i < candidates->mentions[a].count && spots->items.count < most; i++) {
            const struct mention *mention = &candidates->mentions[a].items[i];
            if (wanted(mention))
                VEC_PUSH(&spots->items, (struct spot){across->links->base[a] + i, a, mention});
        }
}

static bool apart(const struct across *across, const struct spot *a, const struct spot *b)
{
    struct place *const *places = across->comparison->places;
    return a->article != b->article && places[a->article][a->mention->sentence].statement !=
                                           places[b->article][b->mention->sentence].statement;
}

static const struct phrase *phrase_of(const struct across *across, uint32_t article,
                                      uint32_t sentence)
{
    const struct units *units = &across->links->candidates->units;
    return &units->items[units->of[article][sentence]].phrase;
}

/* How many telling concepts the two sentences share. */
static uint32_t shared(const struct across *across, const struct phrase *a, const struct phrase *b)
{
    uint32_t count = 0;
    for (uint32_t i = 0, j = 0; i < a->term_count && j < b->term_count;) {
        uint32_t x = a->terms[i].concept, y = b->terms[j].concept;
        const struct stem *stem =
            vocabulary_entry(across->links->candidates->vocabulary, a->terms[i].stem);
        count += x == y && stem->rarity >= TELLING && !stem->number;
        i += x <= y;
        j += y <= x;
    }
    return count;
}

static uint32_t shared_by(const struct across *across, const struct spot *a, const struct spot *b)
{
    return shared(across, phrase_of(across, a->article, a->mention->sentence),
                  phrase_of(across, b->article, b->mention->sentence));
}

static void link(struct across *across, const struct spot *a, const struct spot *b,
                 enum verdict verdict, const char *note)
{
    VEC_PUSH(&across->links->items,
             (struct link){.a = a->number, .b = b->number, .verdict = verdict, .note = note});
}

static int by_low(const void *a, const void *b)
{
    const struct spot *x = a, *y = b;
    double low_x = x->mention->quantity.number.low, low_y = y->mention->quantity.number.low;
    if (low_x != low_y)
        return low_x < low_y ? -1 : 1;
    return (x->number > y->number) - (x->number < y->number);
}

/* Only figures whose ranges meet are tried. */
static void link_figures(struct across *across)
{
    struct spots spots = {0};
    collect(across, is_figure, MOST_FIGURES, &spots);
    if (spots.items.count)
        qsort(spots.items.items, spots.items.count, sizeof *spots.items.items, by_low);
    for (size_t i = 0; i < spots.items.count && going_on(across->going); i++) {
        const struct spot *a = &spots.items.items[i];
        if (i % TOLD == 0)
            going_tell(across->going, 0);
        for (size_t j = i + 1; j < spots.items.count && j - i < MOST_TRIED; j++) {
            const struct spot *b = &spots.items.items[j];
            if (b->mention->quantity.number.low > a->mention->quantity.number.high)
                break;
            if (a->mention->kind != b->mention->kind || !apart(across, a, b))
                continue;
            struct ruling ruling = mention_hold(a->mention, b->mention, BOND_NONE);
            if (ruling.meets && ruling.verdict <= VERDICT_CLOSE &&
                shared_by(across, a, b) >= SHARED)
                link(across, a, b, ruling.verdict, ruling.note);
        }
    }
    VEC_FREE(&spots.items);
}

static void link_ranks(struct across *across)
{
    struct spots spots = {0};
    collect(across, is_rank, MOST_RANKS, &spots);
    for (size_t i = 0; i < spots.items.count; i++)
        for (size_t j = i + 1; j < spots.items.count; j++) {
            const struct spot *a = &spots.items.items[i], *b = &spots.items.items[j];
            if (!apart(across, a, b) || shared_by(across, a, b) < SHARED)
                continue;
            struct ruling ruling = mention_hold(a->mention, b->mention, BOND_WEAK);
            if (ruling.meets)
                link(across, a, b, ruling.verdict, ruling.note);
        }
    VEC_FREE(&spots.items);
}

static bool is_declined(const struct mention *mention)
{
    return mention->kind == FACT_ATTRIBUTION && !mention->withheld && mention->credit.declined;
}

static bool is_only_one(const struct spots *spots, size_t index)
{
    uint32_t article = spots->items.items[index].article;
    bool before = index > 0 && spots->items.items[index - 1].article == article;
    bool behind =
        index + 1 < spots->items.count && spots->items.items[index + 1].article == article;
    return !before && !behind;
}

/* Who did not comment: an article that says so once says it of the story, wherever it stands. */
static void link_declined(struct across *across)
{
    struct spots spots = {0};
    size_t last = SIZE_MAX;
    collect(across, is_declined, MOST_DECLINED, &spots);
    for (size_t i = 0; i < spots.items.count; i++) {
        if (!is_only_one(&spots, i))
            continue;
        const struct spot *a = last == SIZE_MAX ? NULL : &spots.items.items[last];
        const struct spot *b = &spots.items.items[i];
        struct ruling ruling = {0};
        if (a)
            ruling = mention_hold(a->mention, b->mention, BOND_NONE);
        if (ruling.meets)
            link(across, a, b, ruling.verdict, ruling.note);
        last = i;
    }
    VEC_FREE(&spots.items);
}

static bool same_family(enum fact_kind hidden, enum fact_kind kind)
{
    bool name = hidden == FACT_NAME || hidden == FACT_PLACE;
    bool amount = hidden == FACT_NUMBER || hidden == FACT_MONEY || hidden == FACT_PERCENT;
    return name     ? kind == FACT_NAME
           : amount ? kind == FACT_NUMBER || kind == FACT_MONEY || kind == FACT_PERCENT
                    : kind == hidden;
}

/* Whether the article itself has the value somewhere. */
static bool tells(const struct across *across, uint32_t article, const struct mention *value)
{
    const struct mentions *mentions = &across->links->candidates->mentions[article];
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *own = &mentions->items[i];
        if (own->withheld || own->kind != value->kind)
            continue;
        struct ruling ruling = mention_hold(own, value, BOND_NONE);
        if (ruling.meets && ruling.verdict <= VERDICT_CLOSE)
            return true;
    }
    return false;
}

/* The same from memory: an article withholds many things, and what others name is mostly the same.
 */
static bool tells_it(struct across *across, uint32_t article, const struct spot *value)
{
    size_t count = across->links->base[across->comparison->article_count];
    if (across->told && across->told_by != article)
        memset(across->told, 0, count);
    else if (!across->told)
        across->told = alloc_zeroed(count + 1, 1);
    across->told_by = article;
    unsigned char *told = &across->told[value->number];
    if (!*told)
        *told = tells(across, article, value->mention) ? TOLD_YES : TOLD_NO;
    return *told == TOLD_YES;
}

/* How well the value answers what is withheld: the telling words its sentence shares with the
 * sentence that withholds, or with the one before it, which often says of whom; rows of names are
 * what is kept back more often than one name. 0: it does not. */
static uint32_t answers(const struct across *across, const struct spot *hidden,
                        const struct spot *value)
{
    bool row = value->mention->kind == FACT_NAME && value->mention->name.list;
    const struct phrase *there = phrase_of(across, value->article, value->mention->sentence);
    uint32_t words =
        shared(across, phrase_of(across, hidden->article, hidden->mention->sentence), there);
    if (hidden->mention->sentence > 0 && words) {
        const struct phrase *before =
            phrase_of(across, hidden->article, hidden->mention->sentence - 1);
        words += shared(across, before, there) / 2;
    }
    uint32_t sum = words + (row ? ROW : 0);
    return words && sum >= NAMED ? sum : 0;
}

static void link_withheld(struct across *across, const struct spot *hidden, double done)
{
    const struct candidates *candidates = across->links->candidates;
    struct spot best = {0};
    uint32_t most = 0;
    for (uint32_t a = 0; a < candidates->article_count && going_tell(across->going, done); a++)
        for (uint32_t i = 0; i < candidates->mentions[a].count && a != hidden->article; i++) {
            const struct mention *mention = &candidates->mentions[a].items[i];
            struct spot value = {across->links->base[a] + i, a, mention};
            if (mention->withheld || !same_family(hidden->mention->kind, mention->kind))
                continue;
            uint32_t here = answers(across, hidden, &value);
            if (here > most && !tells_it(across, hidden->article, &value)) {
                most = here;
                best = value;
            }
        }
    if (most)
        link(across, hidden, &best, VERDICT_WITHHELD, NULL);
}

/* Whether a pair has linked it with a value. */
static bool answered(const struct across *across, uint32_t number, size_t known)
{
    for (size_t i = 0; i < known; i++) {
        const struct link *link = &across->links->items.items[i];
        if ((link->a == number || link->b == number) && link->verdict == VERDICT_WITHHELD)
            return true;
    }
    return false;
}

static void link_all_withheld(struct across *across)
{
    struct spots spots = {0};
    size_t known = across->links->items.count;
    collect(across, is_withheld, MOST_WITHHELD, &spots);
    for (size_t i = 0; i < spots.items.count; i++)
        if (!answered(across, spots.items.items[i].number, known))
            link_withheld(across, &spots.items.items[i], (double)i / (double)spots.items.count);
    VEC_FREE(&spots.items);
    free(across->told);
}

void across_link(struct links *links, const struct comparison *comparison, struct going *going)
{
    struct across across = {.links = links, .comparison = comparison, .going = going};
    if (comparison->article_count < 2)
        return;
    link_figures(&across);
    link_ranks(&across);
    link_declined(&across);
    link_all_withheld(&across);
}
