/* Values in dispute. The engine words a conflict of a pair as "214 against 241 (digits swapped)",
 * the first article's value first; here they are put together by article. */
#include "views/differing.h"

#include "sheet/cut.h"
#include "sheet/display.h"

#include <string.h>

enum { MOST = 12, VALUE_COLUMNS = 48 };

struct claim {
    uint32_t article;
    struct slice value, note; /* note: "(digits swapped)", or absent */
};

struct claims {
    struct claim items[MOST];
    size_t count;
};

static bool is_known(const struct claims *claims, uint32_t article, struct slice value)
{
    for (size_t i = 0; i < claims->count; i++)
        if (claims->items[i].article == article && slice_equal(claims->items[i].value, value))
            return true;
    return false;
}

static void push(struct claims *claims, uint32_t article, struct slice value, struct slice note)
{
    if (claims->count < MOST && value.len && !is_known(claims, article, value))
        claims->items[claims->count++] = (struct claim){article, value, note};
}

/* Takes "(digits swapped)" off the end. */
static struct slice cut_note(struct slice text, struct slice *note)
{
    size_t open = text.len;
    if (!slice_ends(text, SLICE(")")))
        return text;
    while (open > 0 && text.data[open - 1] != '(')
        open--;
    if (open < 2)
        return text;
    *note = slice_sub(text, open - 1, text.len);
    return slice_trim(slice_sub(text, 0, open - 1));
}

static bool tells_conflict(const char *code)
{
    struct slice name = slice_from(code);
    return slice_ends(name, SLICE("-differs")) || slice_equal_string(name, "quote-altered");
}

/* "X against Y (note)": X is of the pair's first article. */
static bool split(const struct reason *reason, struct slice *left, struct slice *right,
                  struct slice *note)
{
    const struct slice between = SLICE(" against ");
    size_t at = slice_find(reason->text, between, 0);
    if (!tells_conflict(reason->code) || at == reason->text.len)
        return false;
    *note = SLICE_NONE;
    *left = slice_sub(reason->text, 0, at);
    *right = cut_note(slice_sub(reason->text, at + between.len, reason->text.len), note);
    return true;
}

static void collect_values(struct claims *claims, const struct pair *pair, uint32_t shown)
{
    for (size_t i = 0; i < pair->reason_count; i++) {
        struct slice left, right, note;
        if (!split(&pair->reasons[i], &left, &right, &note))
            continue;
        if (pair->a.article != shown)
            push(claims, pair->a.article, left, note);
        if (pair->b.article != shown)
            push(claims, pair->b.article, right, note);
    }
}

/* The article of the pair that states as its own what the other credits, if the facts say so. */
static uint32_t who_lost(const struct comparison *comparison, const struct statement *statement,
                         const struct pair *pair)
{
    for (size_t i = 0; i < statement->fact_count; i++) {
        const struct fact *fact = &comparison->facts[statement->facts[i]];
        for (size_t k = 0; k < fact->value_count && fact->verdict == VERDICT_CONFLICT; k++)
            if (slice_is_none(fact->values[k].value) &&
                (fact->values[k].article == pair->a.article ||
                 fact->values[k].article == pair->b.article))
                return fact->values[k].article;
    }
    return pair->b.article;
}

/* Where no values stand against each other: "“…”: marks and speaker lost". */
static void collect_losses(struct claims *claims, const struct comparison *comparison,
                           const struct statement *statement, const struct pair *pair)
{
    for (size_t i = 0; i < pair->reason_count; i++) {
        struct slice text = pair->reasons[i].text;
        size_t colon = text.len;
        if (strcmp(pair->reasons[i].code, "attribution-lost") != 0)
            continue;
        while (colon > 0 && text.data[colon - 1] != ':')
            colon--;
        push(claims, who_lost(comparison, statement, pair),
             slice_trim(slice_sub(text, colon, text.len)), SLICE_NONE);
    }
}

static bool takes_part(const struct pair *pair, uint32_t article)
{
    return pair->a.article == article || pair->b.article == article;
}

static void collect(struct claims *claims, const struct comparison *comparison,
                    const struct statement *statement, uint32_t shown)
{
    bool own = false;
    for (size_t i = 0; i < statement->pair_count; i++)
        own |=
            (statement->pairs[i].flags & FLAG_CONFLICT) && takes_part(&statement->pairs[i], shown);
    for (size_t i = 0; i < statement->pair_count; i++) {
        const struct pair *pair = &statement->pairs[i];
        if (!(pair->flags & FLAG_CONFLICT) || (own && !takes_part(pair, shown)))
            continue;
        size_t before = claims->count;
        collect_values(claims, pair, shown);
        if (claims->count == before)
            collect_losses(claims, comparison, statement, pair);
    }
}

static bool in_word(struct slice text, size_t at)
{
    unsigned char c = at < text.len ? (unsigned char)text.data[at] : ' ';
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

/* The first place where the value stands as words of its own. */
static void mark_value(struct slice value, size_t start, struct piece_list *pieces)
{
    struct slice text = buffer_slice(&pieces->text);
    for (size_t at = start; value.len && (at = slice_find(text, value, at)) < text.len; at++) {
        size_t end = at + value.len;
        if ((at > start && in_word(text, at - 1) && in_word(text, at)) ||
            (in_word(text, end - 1) && in_word(text, end)))
            continue;
        spans_add(&pieces->spans, at, end, MEANING_CONFLICT);
        return;
    }
}

void differing_mark(const struct statement *statement, uint32_t article, size_t start,
                    struct piece_list *pieces)
{
    for (size_t i = 0; i < statement->pair_count; i++) {
        const struct pair *pair = &statement->pairs[i];
        if (!(pair->flags & FLAG_CONFLICT) || !takes_part(pair, article))
            continue;
        for (size_t k = 0; k < pair->reason_count; k++) {
            struct slice left, right, note;
            if (split(&pair->reasons[k], &left, &right, &note))
                mark_value(pair->a.article == article ? left : right, start, pieces);
        }
    }
}

/* Whether the claim is the first with its value. */
static bool is_first(const struct claims *claims, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (slice_equal(claims->items[i].value, claims->items[at].value))
            return false;
    return true;
}

/* "A, B": all who have the value. */
static void add_labels(const struct comparison *comparison, const struct claims *claims, size_t at,
                       struct piece_list *pieces)
{
    struct buffer scratch = {0};
    for (size_t i = at; i < claims->count; i++) {
        if (!slice_equal(claims->items[i].value, claims->items[at].value))
            continue;
        piece_add(pieces, MEANING_MARK, i > at ? SLICE(", ") : SLICE(""));
        piece_add(pieces, MEANING_MARK,
                  display_text(comparison->labels[claims->items[i].article], &scratch));
    }
    buffer_free(&scratch);
}

/* What is wrong, said once, behind the last value it is said of. */
static void add_note(const struct claims *claims, size_t at, struct piece_list *pieces)
{
    struct slice note = claims->items[at].note;
    struct buffer scratch = {0};
    bool last = note.len > 0;
    for (size_t i = at + 1; i < claims->count; i++)
        last &= !slice_equal(claims->items[i].note, note) || !is_first(claims, i);
    if (last) {
        piece_add(pieces, MEANING_MARK, SLICE(" "));
        piece_add(pieces, MEANING_MARK, display_text(note, &scratch));
    }
    buffer_free(&scratch);
}

static void sort_by_article(struct claims *claims)
{
    for (size_t i = 1; i < claims->count; i++) {
        struct claim claim = claims->items[i];
        size_t k = i;
        for (; k > 0 && claims->items[k - 1].article > claim.article; k--)
            claims->items[k] = claims->items[k - 1];
        claims->items[k] = claim;
    }
}

void differing_add(const struct comparison *comparison, const struct statement *statement,
                   uint32_t shown, bool ascii, struct piece_list *pieces)
{
    struct claims claims = {.count = 0};
    struct buffer scratch = {0}, cut = {0};
    if (!(statement->flags & FLAG_CONFLICT))
        return;
    collect(&claims, comparison, statement, shown);
    sort_by_article(&claims);
    for (size_t i = 0; i < claims.count; i++) {
        if (!is_first(&claims, i))
            continue;
        piece_add(pieces, MEANING_MARK, i ? SLICE("; ") : SLICE(" ["));
        add_labels(comparison, &claims, i, pieces);
        piece_add(pieces, MEANING_MARK, SLICE(": "));
        buffer_clear(&cut);
        cut_add(&cut, display_text(claims.items[i].value, &scratch), VALUE_COLUMNS, ascii);
        piece_add(pieces, MEANING_CONFLICT, buffer_slice(&cut));
        add_note(&claims, i, pieces);
    }
    piece_add(pieces, MEANING_MARK, claims.count ? SLICE("]") : SLICE(""));
    buffer_free(&scratch);
    buffer_free(&cut);
}
