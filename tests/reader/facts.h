/* Facts made by hand for the ferry of ferry.h. */
#ifndef HEXAPLA_TESTS_READER_FACTS_H
#define HEXAPLA_TESTS_READER_FACTS_H

#include "ferry.h"

enum { VALUES_MOST = 4 };

/* A value as it is written in a sentence of an article; form NULL: the article lacks it. */
struct valued {
    uint32_t article, sentence;
    const char *text, *form;
};

struct stated {
    enum fact_kind kind;
    enum verdict verdict;
    const char *slot, *note;
    struct valued values[VALUES_MOST]; /* ended by one without text */
};

/* Statement by statement, as comparisons have them. */
static const struct stated ferry_facts[] = {
    {FACT_NUMBER,
     VERDICT_CONFLICT,
     "passengers",
     "digits swapped",
     {{0, 0, "214", "214"}, {1, 0, "214", "214"}, {2, 0, "241", "241"}, {3, 0, "214", "214"}}},
    {FACT_PLACE,
     VERDICT_CLOSE,
     "where",
     NULL,
     {{0, 0, "Harwick", "harwick"},
      {1, 0, "Harwick", "harwick"},
      {2, 0, "Harwick", "near harwick"}}},
    {FACT_DATE,
     VERDICT_AGREE,
     "caught fire",
     NULL,
     {{0, 0, "Tuesday", "2"},
      {1, 0, "Tuesday", "2"},
      {2, 0, "Tuesday", "2"},
      {3, 0, "Tuesday", "2"}}},
    {FACT_ATTRIBUTION,
     VERDICT_CLOSE,
     "says who",
     "stated as a fact",
     {{0, 0, "the coast guard said", "said: coast guard"},
      {1, 0, "the coast guard said", "said: coast guard"},
      {2, 0, "A passenger ferry with 241 people aboard caught fire near Harwick on Tuesday.", NULL},
      {3, 0, "officials said", "said: officials"}}},
    {FACT_NUMBER, VERDICT_SINGLE, "people treated", NULL, {{2, 1, "Three", "3"}}},
    {FACT_NUMBER, VERDICT_AGREE, "fireboats", NULL, {{0, 2, "Four", "4"}, {3, 2, "Four", "4"}}},
    {FACT_QUOTE,
     VERDICT_AGREE,
     "quotation",
     NULL,
     {{0, 3, "\"We heard a bang and then smoke,\"", "we heard a bang and then smoke"},
      {1, 2, "\"We heard a bang and then smoke.\"", "we heard a bang and then smoke"},
      {3, 5, "\"We heard a bang and then smoke,\"", "we heard a bang and then smoke"}}},
    {FACT_NAME,
     VERDICT_CONFLICT,
     "coast guard chief",
     "spelled differently",
     {{0, 4, "J. Holt", "j holt"},
      {1, 4, "John Holt", "john holt"},
      {2, 2, "Jon Holt", "jon holt"}}},
};

static struct range place_of(const struct article *article, const struct valued *valued)
{
    struct range sentence = article->sentences[valued->sentence].range;
    size_t at = slice_find(article->text, slice_from(valued->text), sentence.start);
    assert_true(at + strlen(valued->text) <= sentence.end);
    return (struct range){(uint32_t)at, (uint32_t)(at + strlen(valued->text))};
}

static void facts_add(struct comparison *comparison, const struct stated *stated)
{
    struct fact *fact = &comparison->facts[comparison->fact_count];
    *fact = (struct fact){.id = hash_stable(slice_from(stated->slot), stated->kind),
                          .kind = stated->kind,
                          .verdict = stated->verdict,
                          .slot = slice_from(stated->slot),
                          .note = slice_from(stated->note)};
    fact->values = ARENA_ARRAY(comparison->arena, struct fact_value, VALUES_MOST);
    for (size_t i = 0; i < VALUES_MOST && stated->values[i].text; i++) {
        const struct valued *valued = &stated->values[i];
        if (valued->article >= comparison->article_count)
            continue;
        const struct article *article = comparison->articles[valued->article];
        struct range range = place_of(article, valued);
        fact->values[fact->value_count++] =
            (struct fact_value){valued->article, valued->sentence, range,
                                slice_range(article->text, range), slice_from(valued->form)};
    }
    if (!fact->value_count)
        return;
    uint32_t statement =
        comparison->places[fact->values[0].article][fact->values[0].sentence].statement;
    struct statement *s = &comparison->statements[statement];
    if (!s->facts)
        s->facts = ARENA_ARRAY(comparison->arena, uint32_t, COUNT(ferry_facts));
    s->facts[s->fact_count++] = (uint32_t)comparison->fact_count++;
}

/* The ferry with its facts. One reference, owned by the caller. */
static struct comparison *facts_story(size_t tellings)
{
    struct comparison *comparison = story_compare(ferry, tellings, ferry_held, COUNT(ferry_held));
    comparison->parts |= PART_FACTS;
    comparison->facts = ARENA_ARRAY(comparison->arena, struct fact, COUNT(ferry_facts));
    for (size_t i = 0; i < COUNT(ferry_facts); i++)
        facts_add(comparison, &ferry_facts[i]);
    return comparison;
}

__attribute__((unused)) static struct reader *facts_reader(size_t tellings)
{
    struct reader *reader = reader_new(NULL);
    struct comparison *comparison = facts_story(tellings);
    reader_set_story_name(reader, SLICE("harwick-ferry"));
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    return reader;
}

#endif
