/* "The second most powerful chip": rank 2, of powerful. English. */
#include "fact/rank.h"

#include "vocabulary/cue.h"

static const struct slice ordinals[] = {{"first", 5}, {"second", 6}, {"third", 5},   {"fourth", 6},
                                        {"fifth", 5}, {"sixth", 5},  {"seventh", 7}, {"eighth", 6},
                                        {"ninth", 5}, {"tenth", 5}};

static double ordinal_at(const struct reading *reading, uint32_t token)
{
    for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++)
        if (reading_is(reading, token, ordinals[i]))
            return (double)(i + 1);
    return 0;
}

/* "the most", "its largest", "China's largest": else "most people", "at best". */
static bool is_determined(const struct reading *reading, uint32_t token)
{
    static const struct slice words[] = {{"the", 3}, {"its", 3}, {"his", 3},   {"her", 3},
                                         {"our", 3}, {"my", 2},  {"their", 5}, {"your", 4}};
    if (token == reading->from)
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (reading_is(reading, token - 1, words[i]))
            return true;
    struct slice before = reading_form(reading, token - 1);
    return slice_ends(before, SLICE("'s")) || slice_ends(before, SLICE("s'"));
}

/* "one of the most", "among the largest". */
static bool is_one_of(const struct reading *reading, uint32_t token)
{
    return token >= reading->from + 2 && (reading_is(reading, token - 2, SLICE("of")) ||
                                          reading_is(reading, token - 2, SLICE("among")) ||
                                          reading_is(reading, token - 2, SLICE("amongst")));
}

uint32_t rank_read(struct reading *reading, uint32_t token)
{
    const struct token *tokens = reading->document->tokens;
    double rank = ordinal_at(reading, token);
    uint32_t at = rank > 0 ? token + 1 : token;
    if (at >= reading->to || (rank == 0 && !is_determined(reading, token)))
        return 0;
    uint32_t adjective = at;
    bool most = reading_is(reading, at, SLICE("most")) || reading_is(reading, at, SLICE("least"));
    if (most)
        adjective = at + 1;
    else if (!(reading_stem(reading, at)->cues & CUE_RANK) || ordinal_at(reading, at) > 0)
        return 0;
    if (adjective >= reading->to || tokens[adjective].start > tokens[token].end + 40)
        return 0;
    const struct stem *stem = reading_stem(reading, adjective);
    if (most && stem->rarity < 200) /* "the most of", "the most that" */
        return 0;
    bool open = rank == 0 && is_one_of(reading, token);
    struct range range = {tokens[token].start, tokens[adjective].end};
    struct mention *mention = reading_add(reading, FACT_NUMBER, range);
    struct quantity *quantity = &mention->quantity;
    quantity->number = (struct number){.range = range,
                                       .core = {tokens[token].start, tokens[token].end},
                                       .kind = NUMBER_ORDINAL,
                                       .bound = open ? NUMBER_VAGUE : NUMBER_EXACT,
                                       .value = rank > 0 ? rank : 1,
                                       .unit = 1,
                                       .low = 1,
                                       .high = open ? 10 : 1};
    quantity->form = QUANTITY_RANK;
    quantity->superlative = true;
    quantity->counted = (struct range){tokens[adjective].start, tokens[adjective].end};
    quantity->concept = most ? stem->concept : cue_superlative(reading_form(reading, at));
    return range.end;
}
