/* What a fact comes to, in whole sentences: who says what, what is wrong, who is one source. */
#include "base/alloc.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "views/fact_value.h"
#include "views/fact_words.h"

#include <stdlib.h>

enum { SAID_COLUMNS = 60, GROUPS_MOST = 6, LABELS_MOST = 8 };

void fact_words_verdict(const struct fact *fact, struct buffer *into)
{
    static const char *const words[VERDICTS] = {[VERDICT_SINGLE] = "only one source",
                                                [VERDICT_AGREE] = "agreed on",
                                                [VERDICT_CLOSE] = "close",
                                                [VERDICT_WITHHELD] = "withheld by some",
                                                [VERDICT_CONFLICT] = "in conflict"};
    buffer_add_string(into, words[fact->verdict]);
}

/* "A, B and D" of articles ascending. */
static void add_labels(const struct comparison *comparison, const uint32_t *articles, size_t count,
                       struct buffer *into)
{
    struct buffer scratch = {0};
    size_t shown = count < LABELS_MOST ? count : LABELS_MOST;
    for (size_t i = 0; i < shown; i++) {
        if (i > 0)
            buffer_add_string(into, i + 1 == count ? " and " : ", ");
        buffer_add_slice(into, display_text(comparison->labels[articles[i]], &scratch));
    }
    if (count > shown)
        buffer_format(into, " and %zu more", count - shown);
    buffer_free(&scratch);
}

/* The articles that have this value, each once, ascending. */
static size_t who_says(const struct fact *fact, size_t value, uint32_t *articles)
{
    size_t count = 0;
    for (size_t i = 0; i < fact->value_count; i++) {
        uint32_t article = fact->values[i].article;
        if ((!count || articles[count - 1] != article) &&
            fact_value_same(fact, &fact->values[value], &fact->values[i]))
            articles[count++] = article;
    }
    return count;
}

/* The same, giving how many they are. */
static size_t add_who(const struct comparison *comparison, const struct fact *fact, size_t value,
                      struct buffer *into)
{
    uint32_t *articles = alloc_zeroed(fact->value_count, sizeof *articles);
    size_t count = who_says(fact, value, articles);
    add_labels(comparison, articles, count, into);
    free(articles);
    return count;
}

void fact_words_who(const struct comparison *comparison, const struct fact *fact, size_t value,
                    struct buffer *into)
{
    add_who(comparison, fact, value, into);
}

/* "B says 241", "A and C say 214", "D states it as a fact". */
static void add_saying(const struct comparison *comparison, const struct fact *fact, size_t value,
                       struct buffer *into)
{
    const struct lack *lack = lack_of(fact, &fact->values[value]);
    struct buffer scratch = {0};
    size_t count = add_who(comparison, fact, value, into);
    if (lack) {
        buffer_format(into, " %s", count > 1 ? lack->say : lack->says);
    } else {
        buffer_add_string(into, count > 1 ? " say " : " says ");
        cut_add(into, display_text(fact->values[value].text, &scratch), SAID_COLUMNS, true);
    }
    buffer_free(&scratch);
}

void fact_words_sayings(const struct comparison *comparison, const struct fact *fact,
                        struct buffer *into)
{
    size_t standard = fact_value_standard(comparison, fact), groups = 0;
    bool last = fact->verdict == VERDICT_CONFLICT || fact->verdict == VERDICT_WITHHELD;
    size_t held = fact->value_count < FACT_VALUES_HELD ? fact->value_count : FACT_VALUES_HELD;
    if (!last)
        add_saying(comparison, fact, standard, into);
    for (size_t i = 0; i < held; i++) {
        if (fact_value_same(fact, &fact->values[i], &fact->values[standard]) ||
            fact_value_repeats(fact, 0, i))
            continue;
        if (groups++ == GROUPS_MOST)
            break;
        if (groups > 1 || !last)
            buffer_add_string(into, "; ");
        add_saying(comparison, fact, i, into);
    }
    if (groups > GROUPS_MOST)
        buffer_add_string(into, "; others something else");
    if (last) {
        buffer_add_string(into, groups ? "; " : "");
        add_saying(comparison, fact, standard, into);
    }
    if (fact->note.len) {
        struct buffer scratch = {0};
        buffer_format(into, " (%.*s)", SLICE_ARG(display_text(fact->note, &scratch)));
        buffer_free(&scratch);
    }
}

/* The group's first article, by the articles' own links. */
static uint32_t head_of(const uint32_t *heads, uint32_t article)
{
    while (heads[article] != article)
        article = heads[article];
    return article;
}

/* Joins the articles whose sentences of the fact are word for word the same. */
static void join_copies(const struct comparison *comparison, const struct fact *fact,
                        uint32_t *heads)
{
    const struct statement *statement =
        &comparison->statements[fact_value_statement(comparison, fact)];
    for (uint32_t i = 0; i < comparison->article_count; i++)
        heads[i] = i;
    for (size_t i = 0; i < statement->pair_count; i++) {
        const struct pair *pair = &statement->pairs[i];
        if (pair->class != CLASS_VERBATIM || pair->a.article == pair->b.article ||
            !fact_value_has(fact, pair->a.article) || !fact_value_has(fact, pair->b.article))
            continue;
        uint32_t a = head_of(heads, pair->a.article), b = head_of(heads, pair->b.article);
        heads[a < b ? b : a] = a < b ? a : b;
    }
}

void fact_words_origins(const struct comparison *comparison, const struct fact *fact,
                        struct buffer *into)
{
    size_t articles = comparison->article_count;
    uint32_t *heads = alloc_zeroed(articles, sizeof *heads);
    uint32_t *group = alloc_zeroed(articles, sizeof *group);
    uint32_t *sizes = alloc_zeroed(articles, sizeof *sizes);
    join_copies(comparison, fact, heads);
    for (uint32_t i = 0; i < articles; i++)
        sizes[head_of(heads, i)]++;
    for (uint32_t head = 0; head < articles; head++) {
        size_t count = 0;
        for (uint32_t i = head; sizes[head] > 1 && i < articles; i++)
            if (head_of(heads, i) == head)
                group[count++] = i;
        if (!count)
            continue;
        buffer_add_string(into, into->len ? " " : "");
        add_labels(comparison, group, count, into);
        buffer_add_string(into, " share one sentence: count them as one source.");
    }
    free(heads);
    free(group);
    free(sizes);
}
