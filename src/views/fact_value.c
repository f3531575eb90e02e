/* Values of a fact, the same where their normal form is, or how they are written. Indexes are of
 * fact.values, which stand by article. */
#include "views/fact_value.h"

#include "text/words.h"

const struct fact_lack *fact_value_lack(const struct fact *fact, const struct fact_value *value)
{
    static const struct fact_lack lacks[FACT_KINDS] = {
        [FACT_QUOTE] = {"(no quotes)", "tells it in its own words", "tell it in their own words"},
        [FACT_ATTRIBUTION] = {"(as a fact)", "states it as a fact", "state it as a fact"},
        [FACT_NEGATION] = {"(without)", "tells it without", "tell it without"},
        [FACT_HEDGE] = {"(as certain)", "states it as certain", "state it as certain"},
    };
    return !value->value.len && lacks[fact->kind].cell ? &lacks[fact->kind] : NULL;
}

bool fact_value_same(const struct fact *fact, const struct fact_value *a,
                     const struct fact_value *b)
{
    bool lacks_a = fact_value_lack(fact, a), lacks_b = fact_value_lack(fact, b);
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
        bool lacks = fact_value_lack(fact, &fact->values[i]);
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
        if (fact_value_lack(fact, value))
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

uint32_t fact_value_statement(const struct comparison *comparison, const struct fact *fact)
{
    const struct fact_value *value = &fact->values[0];
    return comparison->places[value->article][value->sentence].statement;
}
