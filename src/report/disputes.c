/* Disagreements in words. The engine says them as reasons of a pair, "214 against 241", whose code
 * ends with "-differs", and may end with a note: "(digits swapped)"; here those of several pairs
 * are put together. Indexes are of articles. */
#include "report/disputes.h"

#include "report/wording.h"

/* So many different disagreements, and so many labels for each, are told; nobody reads more. */
enum { MOST = 8 };

struct labels {
    uint32_t articles[MOST];
    size_t count; /* beyond MOST: there are more */
};

/* Two values that stand against each other, and who has which. */
struct contest {
    struct slice left, right; /* right is SLICE_NONE where the reason names no two values */
    struct slice note;        /* what is wrong, or absent */
    struct labels left_labels, right_labels;
};

struct contests {
    struct contest items[MOST];
    size_t count;
};

struct dispute **disputes_of(struct arena *arena, const struct statement *statement)
{
    struct dispute **first = ARENA_ARRAY(arena, struct dispute *, statement->member_count + 1);
    for (size_t i = statement->pair_count; i-- > 0;) {
        const struct pair *pair = &statement->pairs[i];
        uint32_t a = wording_member(statement, pair->a.article);
        uint32_t b = wording_member(statement, pair->b.article);
        if (!(pair->flags & FLAG_CONFLICT) || a == b)
            continue;
        struct dispute *dispute = ARENA_ARRAY(arena, struct dispute, 2);
        if (a != WORDING_NOWHERE) {
            dispute[0] = (struct dispute){pair, false, first[a]};
            first[a] = &dispute[0];
        }
        if (b != WORDING_NOWHERE) {
            dispute[1] = (struct dispute){pair, true, first[b]};
            first[b] = &dispute[1];
        }
    }
    return first;
}

static void add_label(struct labels *labels, uint32_t article)
{
    size_t known = labels->count < MOST ? labels->count : MOST;
    for (size_t i = 0; i < known; i++)
        if (labels->articles[i] == article)
            return;
    if (labels->count < MOST)
        labels->articles[labels->count] = article;
    labels->count++;
}

/* The contest of these two values; turned: it has them the other way round. */
static struct contest *contest_for(struct contests *contests, struct slice left, struct slice right,
                                   bool *turned)
{
    *turned = false;
    for (size_t i = 0; i < contests->count; i++) {
        struct contest *contest = &contests->items[i];
        *turned = slice_equal(contest->left, right) && slice_equal(contest->right, left);
        if (*turned || (slice_equal(contest->left, left) && slice_equal(contest->right, right)))
            return contest;
    }
    if (contests->count == MOST)
        return NULL;
    contests->items[contests->count] = (struct contest){.left = left, .right = right};
    return &contests->items[contests->count++];
}

/* Takes " (digits swapped)" off the end. */
static struct slice cut_note(struct slice text, struct slice *note)
{
    size_t open = text.len;
    if (!slice_ends(text, SLICE(")")))
        return text;
    while (open > 0 && text.data[open - 1] != '(')
        open--;
    if (open < 2)
        return text;
    *note = slice_sub(text, open, text.len - 1);
    return slice_sub(text, 0, open - 2);
}

static void collect_reason(struct contests *contests, const struct pair *pair, struct slice text,
                           bool second)
{
    const struct slice between = SLICE(" against ");
    size_t at = slice_find(text, between, 0);
    struct slice left = slice_sub(text, 0, at), right = SLICE_NONE;
    uint32_t mine = second ? pair->b.article : pair->a.article;
    uint32_t theirs = second ? pair->a.article : pair->b.article;
    bool turned;
    struct slice note = SLICE_NONE;
    if (at < text.len)
        right = cut_note(slice_sub(text, at + between.len, text.len), &note);
    bool swap = second && at < text.len;
    struct contest *contest =
        contest_for(contests, swap ? right : left, swap ? left : right, &turned);
    if (!contest)
        return;
    contest->note = note;
    add_label(turned ? &contest->right_labels : &contest->left_labels, mine);
    add_label(turned ? &contest->left_labels : &contest->right_labels, theirs);
}

static bool tells_conflict(struct slice code)
{
    return slice_ends(code, SLICE("-differs")) || slice_equal_string(code, "quote-altered") ||
           slice_equal_string(code, "attribution-lost");
}

/* Only the reasons that speak of a conflict; their codes say so. */
static void collect(struct contests *contests, const struct pair *pair, bool second)
{
    for (size_t i = 0; i < pair->reason_count; i++)
        if (tells_conflict(slice_from(pair->reasons[i].code)))
            collect_reason(contests, pair, pair->reasons[i].text, second);
}

/* All that have a part in a contest without values, ascending. */
static struct labels everyone(const struct contest *contest)
{
    struct labels all = contest->left_labels;
    size_t more = contest->right_labels.count < MOST ? contest->right_labels.count : MOST;
    for (size_t i = 0; i < more; i++)
        add_label(&all, contest->right_labels.articles[i]);
    size_t count = all.count < MOST ? all.count : MOST;
    for (size_t i = 1; i < count; i++)
        for (size_t j = i; j > 0 && all.articles[j] < all.articles[j - 1]; j--) {
            uint32_t article = all.articles[j];
            all.articles[j] = all.articles[j - 1];
            all.articles[j - 1] = article;
        }
    return all;
}

static void put_labels(struct flow *flow, const struct comparison *comparison,
                       const struct labels *labels)
{
    flow_string(flow, STYLE_PLAIN, " (");
    for (size_t i = 0; i < labels->count && i < MOST; i++) {
        flow_string(flow, STYLE_PLAIN, i ? ", " : "");
        flow_add(flow, STYLE_STRONG, comparison->labels[labels->articles[i]]);
    }
    flow_string(flow, STYLE_PLAIN, labels->count > MOST ? ", and more)" : ")");
}

static void put_contests(struct flow *flow, const struct comparison *comparison,
                         const struct contests *contests, bool name_left)
{
    for (size_t i = 0; i < contests->count; i++) {
        const struct contest *contest = &contests->items[i];
        flow_string(flow, STYLE_CONFLICT, i ? "; " : "");
        flow_add(flow, STYLE_CONFLICT, contest->left);
        if (slice_is_none(contest->right)) {
            struct labels all = name_left ? everyone(contest) : contest->right_labels;
            put_labels(flow, comparison, &all);
            continue;
        }
        if (name_left)
            put_labels(flow, comparison, &contest->left_labels);
        flow_string(flow, STYLE_CONFLICT, " against ");
        flow_add(flow, STYLE_CONFLICT, contest->right);
        put_labels(flow, comparison, &contest->right_labels);
        flow_string(flow, STYLE_DIM, contest->note.len ? " - " : "");
        flow_add(flow, STYLE_DIM, contest->note);
    }
    if (contests->count == 0)
        flow_string(flow, STYLE_CONFLICT, "in conflict");
}

void disputes_add(struct flow *flow, const struct comparison *comparison,
                  const struct dispute *first)
{
    struct contests contests = {.count = 0};
    for (const struct dispute *dispute = first; dispute; dispute = dispute->next)
        collect(&contests, dispute->pair, dispute->second);
    flow_string(flow, STYLE_CONFLICT, "! ");
    put_contests(flow, comparison, &contests, false);
}

void disputes_add_all(struct flow *flow, const struct comparison *comparison,
                      const struct statement *statement)
{
    struct contests contests = {.count = 0};
    for (size_t i = 0; i < statement->pair_count; i++)
        if ((statement->pairs[i].flags & FLAG_CONFLICT) &&
            statement->pairs[i].a.article != statement->pairs[i].b.article)
            collect(&contests, &statement->pairs[i], false);
    put_contests(flow, comparison, &contests, true);
}
