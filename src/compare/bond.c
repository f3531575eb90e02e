/* Bonds are collected from passages, from facts in conflict and from what the articles credit; none
 * of it looks at two articles that share nothing. */
#include "compare/bond.h"

#include "base/buffer.h"
#include "text/chars.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/words.h"

static struct bond *bond_of(struct bonds *bonds, uint32_t a, uint32_t b)
{
    uint32_t key[2] = {a < b ? a : b, a < b ? b : a};
    struct slice bytes = slice_of((const char *)key, sizeof key);
    uint32_t *found = map_get(&bonds->known, bytes);
    if (found)
        return &bonds->items.items[*found];
    *map_put(&bonds->known, arena_slice(bonds->arena, bytes), 0, NULL) =
        (uint32_t)bonds->items.count;
    VEC_PUSH(&bonds->items, (struct bond){.a = key[0], .b = key[1]});
    return &bonds->items.items[bonds->items.count - 1];
}

/* Whether the byte stands between quotation marks, told from the start of its paragraph. */
static bool quoted_at(struct slice text, uint32_t byte)
{
    size_t at = byte;
    bool inside = false;
    while (at > 0 && text.data[at - 1] != '\n')
        at--;
    while (at < byte) {
        uint32_t code;
        at += utf8_decode(text, at, &code);
        if (code == '"')
            inside = !inside;
        else if (char_is_quote(code) && !char_is_apostrophe(code))
            inside = char_is_opening_quote(code);
    }
    return inside;
}

static uint32_t unquoted_words(struct slice text, struct range range)
{
    bool inside = quoted_at(text, range.start);
    uint32_t words = 0;
    size_t start = range.start, at = start;
    while (at < range.end) {
        uint32_t code;
        size_t len = utf8_decode(text, at, &code);
        bool toggles = code == '"' || (char_is_quote(code) && !char_is_apostrophe(code));
        if (toggles && !inside)
            words += (uint32_t)words_count(slice_sub(text, start, at));
        at += len;
        if (toggles) {
            inside = !inside;
            start = at;
        }
    }
    return inside ? words : words + (uint32_t)words_count(slice_sub(text, start, range.end));
}

static void add_passages(struct bonds *bonds, const struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->passage_count; i++) {
        const struct passage *passage = &comparison->passages[i];
        if (passage->class <= CLASS_NEAR && passage->article_a != passage->article_b)
            bond_of(bonds, passage->article_a, passage->article_b)->words +=
                unquoted_words(comparison->articles[passage->article_a]->text, passage->a);
    }
}

static bool same_value(const struct fact_value *a, const struct fact_value *b)
{
    return a->value.len && slice_equal(a->value, b->value);
}

/* How many articles have the value; values stand by article. */
static uint32_t holders(const struct fact *fact, const struct fact_value *value)
{
    uint32_t count = 0, last = UINT32_MAX;
    for (size_t i = 0; i < fact->value_count; i++)
        if (fact->values[i].article != last && same_value(value, &fact->values[i])) {
            last = fact->values[i].article;
            count++;
        }
    return count;
}

static uint32_t articles_in(const struct fact *fact)
{
    uint32_t count = 0;
    for (size_t i = 0; i < fact->value_count; i++)
        count += i == 0 || fact->values[i].article != fact->values[i - 1].article;
    return count;
}

/* Articles that agree on what most others contradict. */
static void add_errors(struct bonds *bonds, const struct fact *fact)
{
    enum { MOST = 64 };
    for (size_t i = 0; i < fact->value_count && i < MOST; i++)
        for (size_t j = i + 1; j < fact->value_count && j < MOST; j++) {
            const struct fact_value *x = &fact->values[i], *y = &fact->values[j];
            if (x->article == y->article || !same_value(x, y) ||
                holders(fact, x) * 2 >= articles_in(fact))
                continue;
            struct bond *bond = bond_of(bonds, x->article, y->article);
            bond->error = bond->errors++ ? bond->error : x->text;
        }
}

/* A name as it is compared: folded, without "the". */
static struct slice name_key(struct arena *arena, struct slice name)
{
    struct buffer folded = {0};
    fold_add(slice_trim(name), &folded);
    struct slice key = buffer_slice(&folded);
    if (slice_starts(key, SLICE("the ")))
        key = slice_sub(key, 4, key.len);
    key = arena_slice(arena, key);
    buffer_free(&folded);
    return key;
}

static void add_citations(struct bonds *bonds, const struct comparison *comparison)
{
    struct map sources = {0};
    for (uint32_t i = 0; i < comparison->article_count; i++)
        if (comparison->articles[i]->source.len)
            map_put(&sources, name_key(bonds->arena, comparison->articles[i]->source), i, NULL);
    for (uint32_t i = 0; i < comparison->article_count; i++)
        for (size_t k = 0; k < comparison->articles[i]->cites.count; k++) {
            struct slice key = name_key(bonds->arena, comparison->articles[i]->cites.items[k]);
            uint32_t *cited = map_get(&sources, key);
            if (!cited || *cited == i)
                continue;
            struct bond *bond = bond_of(bonds, i, *cited);
            bond->a_cites |= bond->a == i;
            bond->b_cites |= bond->b == i;
        }
    map_free(&sources);
}

void bonds_collect(struct bonds *bonds, const struct comparison *comparison)
{
    *bonds = (struct bonds){.arena = arena_new()};
    add_passages(bonds, comparison);
    for (size_t i = 0; i < comparison->fact_count; i++)
        if (comparison->facts[i].verdict == VERDICT_CONFLICT)
            add_errors(bonds, &comparison->facts[i]);
    add_citations(bonds, comparison);
}

void bonds_free(struct bonds *bonds)
{
    VEC_FREE(&bonds->items);
    map_free(&bonds->known);
    arena_free(bonds->arena);
}
