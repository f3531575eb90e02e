/* Values of a fact, the same where their normal form is, or how they are written. Indexes are of
 * fact.values, which stand by article. */
#include "views/fact_value.h"

#include "text/words.h"

bool fact_value_same(const struct fact *fact, const struct fact_value *a,
                     const struct fact_value *b)
{
    bool lacks_a = lack_of(fact, a), lacks_b = lack_of(fact, b);
    if (lacks_a || lacks_b)
        return lacks_a && lacks_b;
    return (a->value.len && slice_equal(a->value, b->value)) ||
           slice_equal_nocase(a->text, b->text);
}

bool fact_value_repeats(const struct fact *fact, size_t from, size_t value)
{
    for (size_t i = from; i < value && i < from + FACT_VALUES_HELD; i++)
        if (fact_value_same(fact, &fact->values[i], &fact->values[value]))
            return true;
    return false;
}

size_t fact_value_first(const struct fact *fact, uint32_t article)
{
    size_t low = 0, high = fact->value_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (fact->values[middle].article < article)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool fact_value_has(const struct fact *fact, uint32_t article)
{
    size_t first = fact_value_first(fact, article);
    return first < fact->value_count && fact->values[first].article == article;
}

/* How many articles have this value. */
static size_t votes(const struct fact *fact, size_t count, size_t value)
{
    uint32_t last = UINT32_MAX;
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (fact->values[i].article == last ||
            !fact_value_same(fact, &fact->values[value], &fact->values[i]))
            continue;
        last = fact->values[i].article;
        found++;
    }
    return found;
}

size_t fact_value_standard(const struct comparison *comparison, const struct fact *fact)
{
    size_t count = fact->value_count < FACT_VALUES_HELD ? fact->value_count : FACT_VALUES_HELD;
    size_t best = 0, most = 0;
    if (comparison->base != NO_BASE && fact_value_has(fact, (uint32_t)comparison->base))
        return fact_value_first(fact, (uint32_t)comparison->base);
    for (size_t i = 0; i < count; i++) {
        bool lacks = lack_of(fact, &fact->values[i]);
        size_t found = lacks ? 0 : votes(fact, count, i);
        if (found > most) {
            best = i;
            most = found;
        }
    }
    return best;
}

/* With how many words both begin alike, at most so many. */
static size_t common_words(struct slice a, struct slice b, size_t most)
{
    struct word of_a, of_b;
    size_t at_a = 0, at_b = 0, count = 0;
    while (count < most && words_next(a, &at_a, &of_a) && words_next(b, &at_b, &of_b) &&
           slice_equal_nocase(slice_range(a, of_a.range), slice_range(b, of_b.range)))
        count++;
    return count;
}

size_t fact_value_common_words(const struct fact *fact)
{
    enum { MOST = 200 };
    const struct fact_value *first = NULL;
    size_t common = MOST;
    bool differ = false;
    for (size_t i = 0; i < fact->value_count && i < FACT_VALUES_HELD; i++) {
        const struct fact_value *value = &fact->values[i];
        if (lack_of(fact, value))
            continue;
        if (first) {
            differ |= !fact_value_same(fact, first, value);
            common = common_words(first->text, value->text, common);
        } else {
            first = value;
        }
    }
    return differ ? common : 0;
}

size_t fact_value_differing(const struct comparison *comparison, const struct fact *fact,
                            uint32_t *articles, size_t room)
{
    size_t standard = fact_value_standard(comparison, fact), found = 0;
    uint32_t last = UINT32_MAX;
    bool differs = fact->verdict != VERDICT_AGREE && fact->verdict != VERDICT_SINGLE;
    for (size_t i = 0; differs && i < fact->value_count; i++) {
        const struct fact_value *value = &fact->values[i];
        if (value->article == last || fact_value_same(fact, value, &fact->values[standard]))
            continue;
        last = value->article;
        if (found < room)
            articles[found] = last;
        found++;
    }
    return found;
}

uint32_t fact_value_statement(const struct comparison *comparison, const struct fact *fact)
{
    const struct fact_value *value = &fact->values[0];
    return comparison->places[value->article][value->sentence].statement;
}
