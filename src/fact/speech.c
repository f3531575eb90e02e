/* Gives quotations to speakers: who is credited in the same sentence, nearest to the marks; who
 * spoke in the quotation before, where this one goes on; who the sentence before ended on with a
 * colon; the one person a sentence names. Indexes are of reading->speech. */
#include "fact/speech.h"

#include "fact/credit.h"
#include "fact/quotation.h"
#include "vocabulary/trait.h"

/* A quotation so short may be a word that somebody only passes on. */
enum { FEW_WORDS = 4, REACH = 32 };

void speech_read(struct reading *reading)
{
    reading->carried = reading->quoted;
    reading->quote = reading->speech.count;
    quotations_read(reading);
    reading->quote_end = reading->speech.count;
    credit_read(reading);
}

static uint32_t end_sentence(const struct reading *reading, const struct mention *quote)
{
    const struct article *article = reading->article;
    uint32_t sentence = quote->sentence;
    while (article && sentence + 1 < article->sentence_count &&
           article->sentences[sentence + 1].range.start < quote->range.end)
        sentence++;
    return sentence;
}

static uint32_t gap(const struct mention *credit, const struct mention *quote)
{
    if (credit->range.start >= quote->range.end)
        return credit->range.start - quote->range.end;
    return quote->range.start >= credit->range.end ? quote->range.start - credit->range.end
                                                   : UINT32_MAX;
}

/* The credit nearest to the quotation, in the sentences it stands in. */
static const struct mention *credit_beside(const struct reading *reading, size_t index)
{
    const struct mention *quote = &reading->speech.items[index], *best = NULL;
    uint32_t last = end_sentence(reading, quote), nearest = UINT32_MAX;
    size_t from = index;
    while (from > 0 && index - from < REACH &&
           reading->speech.items[from - 1].sentence == quote->sentence)
        from--;
    for (size_t i = from; i < reading->speech.count && i < index + REACH &&
                          reading->speech.items[i].sentence <= last;
         i++) {
        const struct mention *credit = &reading->speech.items[i];
        if (credit->kind != FACT_ATTRIBUTION || credit->credit.declined ||
            gap(credit, quote) >= nearest)
            continue;
        nearest = gap(credit, quote);
        best = credit;
    }
    return best;
}

static bool same_block(const struct reading *reading, uint32_t a, uint32_t b)
{
    return !reading->article ||
           reading->article->sentences[a].block == reading->article->sentences[b].block;
}

/* "…," she said. "…": the quotation before goes on in this one. */
static const struct credit *credit_before(const struct reading *reading, size_t index)
{
    const struct mention *quote = &reading->speech.items[index];
    for (size_t i = index; i > 0; i--) {
        const struct mention *before = &reading->speech.items[i - 1];
        if (before->sentence + 1 < quote->sentence &&
            end_sentence(reading, before) + 1 < quote->sentence)
            return NULL;
        if (before->kind == FACT_QUOTE)
            return before->quotation.credited &&
                           same_block(reading, before->sentence, quote->sentence)
                       ? &before->quotation.credit
                       : NULL;
    }
    return NULL;
}

/* The sentence before ends with a colon and credits somebody. */
static const struct credit *credit_announced(const struct reading *reading, size_t index)
{
    const struct mention *quote = &reading->speech.items[index];
    if (!reading->article || !quote->sentence)
        return NULL;
    struct slice before = article_sentence(reading->article, quote->sentence - 1);
    for (size_t i = index; i > 0 && slice_ends(before, SLICE(":")); i--) {
        const struct mention *credit = &reading->speech.items[i - 1];
        if (credit->sentence + 1 < quote->sentence)
            return NULL;
        if (credit->kind == FACT_ATTRIBUTION && credit->sentence + 1 == quote->sentence)
            return &credit->credit;
    }
    return NULL;
}

/* The only person that the sentence names outside the quotation. */
static bool lone_person(const struct reading *reading, const struct mention *quote, size_t *names,
                        struct credit *credit)
{
    const struct mention *person = NULL;
    while (*names < reading->mentions.count &&
           reading->mentions.items[*names].sentence < quote->sentence)
        ++*names;
    for (size_t i = *names; i < reading->mentions.count && i < *names + REACH &&
                            reading->mentions.items[i].sentence == quote->sentence;
         i++) {
        const struct mention *name = &reading->mentions.items[i];
        bool inside =
            name->range.start >= quote->range.start && name->range.end <= quote->range.end;
        if (name->kind != FACT_NAME || name->name.type != NAME_PERSON || inside)
            continue;
        if (person && !slice_equal(person->name.full, name->name.full))
            return false;
        person = name;
    }
    if (person)
        *credit = (struct credit){
            .kind = SPEAKER_NAMED, .speaker = person->name.text, .full = person->name.full};
    return person != NULL;
}

void speech_credit(struct reading *reading)
{
    size_t names = 0;
    for (size_t i = 0; i < reading->speech.count; i++) {
        struct mention *quote = &reading->speech.items[i];
        if (quote->kind != FACT_QUOTE)
            continue;
        const struct mention *beside = credit_beside(reading, i);
        const struct credit *credit = beside ? &beside->credit : credit_announced(reading, i);
        if (!credit)
            credit = credit_before(reading, i);
        struct credit lone;
        if (!credit && quote->quotation.token_count >= FEW_WORDS &&
            lone_person(reading, quote, &names, &lone))
            credit = &lone;
        quote->quotation.credited = credit != NULL;
        if (credit)
            quote->quotation.credit = *credit;
    }
}
