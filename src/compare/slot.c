/* The words beside a value name it, as the earliest source has them: what is counted and what of
 * it, what happened on the day, whose name it is. Where the value itself would stand among them
 * stands an ellipsis. */
#include "compare/slot.h"

#include "compare/surroundings.h"
#include "vocabulary/trait.h"

#include <string.h>

#define ELLIPSIS "\xE2\x80\xA6"

enum { WORDS = 4, ASIDE = 2, FAR = 7, TRIED = 6 };

/* The first value that was published; those that only lack something come last. */
static size_t earliest(const struct candidates *candidates, const struct fact *fact)
{
    size_t best = 0;
    struct slice when = SLICE_NONE;
    for (size_t i = 0; i < fact->value_count; i++) {
        const struct fact_value *value = &fact->values[i];
        struct slice published = candidates->articles[value->article]->published;
        bool lacks = !value->value.len, best_lacks = !fact->values[best].value.len;
        bool earlier = published.len && (!when.len || slice_compare(published, when) < 0);
        if (i > 0 && (lacks || (!best_lacks && !earlier)))
            continue;
        best = i;
        when = published;
    }
    return best;
}

/* "reopen on …", "… went into the water", "fined … over engine checks". */
static void put_both(const struct surroundings *around, struct range before, struct range after,
                     struct buffer *into)
{
    bool any_before = before.end > before.start, any_after = after.end > after.start;
    surroundings_add(around, before, into);
    if (any_before || any_after)
        buffer_format(into, "%s" ELLIPSIS "%s", any_before ? " " : "", any_after ? " " : "");
    surroundings_add(around, after, into);
}

/* Where the unit or the noun begins that a figure counts: behind its digits. */
static uint32_t counted(const struct surroundings *around)
{
    uint32_t token = around->place.behind;
    while (token > around->place.first) {
        const struct stem *stem =
            vocabulary_entry(around->vocabulary, around->place.tokens[token - 1].stem);
        if (stem->number || stem->spelled)
            break;
        token--;
    }
    return token > around->place.first ? token : around->place.behind;
}

/* "nautical miles west of Skelby", "ferry carrying … passengers". */
static void name_figure(const struct surroundings *around, struct buffer *into)
{
    uint32_t from = counted(around);
    bool measured = from < around->place.behind;
    uint32_t noun = measured ? WORDS : surroundings_noun(around, from, WORDS);
    struct range after = surroundings_after(around, from, noun ? noun : WORDS);
    struct range before = {around->value.start, around->value.start};
    if (surroundings_words(around, after) < ASIDE)
        before = surroundings_before(around, ASIDE + 1);
    if (before.end == before.start && surroundings_words(around, after) < ASIDE)
        after = surroundings_after(around, from, WORDS);
    if (before.end == before.start && !surroundings_begins_small(around, after))
        surroundings_add(around, after, into);
    else
        put_both(around, before, after, into);
}

/* Enough words before the value to hold one that tells something, which a name does not. */
static struct range telling_before(const struct surroundings *around, uint32_t least)
{
    for (uint32_t most = least; most <= FAR; most++) {
        struct range before = surroundings_before(around, most);
        if (surroundings_tells(around, before))
            return before;
    }
    return (struct range){around->value.start, around->value.start};
}

/* "SKELBY, March 3 (Nordhav) -": in capitals at the head of a sentence. */
static bool is_dateline(const struct surroundings *around)
{
    struct slice text = slice_range(around->text, around->value);
    for (size_t i = 0; i < text.len; i++)
        if (text.data[i] >= 'a' && text.data[i] <= 'z')
            return false;
    return around->place.first == around->place.from && text.len > 3;
}

/* What stands before a day or a place says what of it: "hospital in …". */
static void name_where(const struct surroundings *around, struct buffer *into)
{
    if (is_dateline(around)) {
        buffer_add_string(into, around->over_marks ? "dateline" : "");
        return;
    }
    struct range before = telling_before(around, WORDS);
    struct range none = {around->value.end, around->value.end};
    if (before.end > before.start)
        put_both(around, before, none, into);
    else
        put_both(around, none, surroundings_after(around, around->place.behind, WORDS), into);
}

/* "… said": all that is known of who speaks in a quotation's sentence. */
static void name_speaker(const struct surroundings *around, struct buffer *into)
{
    const struct spot_tokens *place = &around->place;
    if (place->behind == place->to ||
        !(vocabulary_traits(around->vocabulary, place->tokens[place->behind].word) &
          (TRAIT_SAY | TRAIT_REPORT)))
        return;
    const struct token *verb = &place->tokens[place->behind];
    put_both(around, (struct range){0, 0}, (struct range){verb->start, verb->end}, into);
}

/* "coastguard commander …", "… a teacher", "… denied the account". */
static void name_name(const struct surroundings *around, struct buffer *into)
{
    struct range before = surroundings_before(around, WORDS), none = {0, 0};
    struct slice behind = slice_sub(around->text, around->value.end, around->text.len);
    struct surroundings apposed = *around;
    apposed.value.end += slice_starts(behind, SLICE(", ")) ? 2 : 0;
    struct range after = surroundings_after(&apposed, around->place.behind, WORDS);
    if (surroundings_tells(around, before) || after.end == after.start)
        put_both(around, telling_before(around, WORDS), none, into);
    else
        put_both(&apposed, none, after, into);
    if (!into->len)
        name_speaker(around, into);
}

static void name_turn(const struct surroundings *around, struct buffer *into)
{
    struct range before = surroundings_before(around, ASIDE + 1);
    uint32_t used = surroundings_words(around, before);
    put_both(around, before,
             surroundings_after(around, around->place.behind, used > 1 ? WORDS - 1 : WORDS), into);
}

/* Where a sentence begins that stands behind a place and a dash: "SKELBY, March 3 (Nordhav) - A
 * ferry …". */
static uint32_t behind_dateline(const struct surroundings *around)
{
    static const char *const dashes[] = {" - ", " -- ", " \xE2\x80\x93 ", " \xE2\x80\x94 "};
    enum { NEAR = 8 };
    const struct spot_tokens *place = &around->place;
    for (uint32_t t = place->from + 1; t < place->to && t - place->from < NEAR; t++) {
        struct slice gap =
            slice_sub(around->text, place->tokens[t - 1].end, place->tokens[t].start);
        for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
            if (slice_ends(gap, slice_from(dashes[i])) &&
                (place->tokens[place->from].flags & place->tokens[t].flags & TOKEN_CAPITAL))
                return t;
    }
    return place->from;
}

/* The words said from a token on, before the credit or behind it. */
static struct range words_said(const struct surroundings *around, uint32_t token, bool before)
{
    struct surroundings said = *around;
    said.over_numbers = true;
    if (before)
        said.place.to = said.place.first;
    if (token >= said.place.to)
        return (struct range){said.value.end, said.value.end};
    said.value.end = said.place.tokens[token].start;
    said.place.behind = token;
    return surroundings_after(&said, token, WORDS + 1);
}

/* The first words of what is said, without who says it. */
static void name_speech(const struct surroundings *around, struct buffer *into)
{
    enum { ENOUGH = 3 };
    const struct token *tokens = around->place.tokens;
    struct range words = words_said(around, behind_dateline(around), true);
    if (surroundings_words(around, words) < ENOUGH) {
        uint32_t token = around->place.behind;
        struct slice that = token < around->place.to
                                ? slice_sub(around->text, tokens[token].start, tokens[token].end)
                                : SLICE_NONE;
        struct range after = words_said(around, token + slice_equal(that, SLICE("that")), false);
        if (surroundings_words(around, after) > surroundings_words(around, words))
            words = after;
    }
    buffer_add_string(into, "says who");
    if (words.end == words.start)
        return;
    buffer_add_string(into, ": ");
    surroundings_add(around, words, into);
    buffer_add_string(into, " " ELLIPSIS);
}

static void name_by(const struct candidates *candidates, enum fact_kind kind,
                    const struct fact_value *value, bool over_marks, struct buffer *into)
{
    struct surroundings found =
        surroundings_of(candidates->vocabulary, &candidates->documents[value->article],
                        candidates->articles[value->article]->text, value->sentence, value->range);
    const struct surroundings *around = &found;
    found.over_marks = over_marks;
    switch (kind) {
    case FACT_NUMBER:
    case FACT_MONEY:
    case FACT_PERCENT:
        name_figure(around, into);
        break;
    case FACT_DATE:
    case FACT_PLACE:
        name_where(around, into);
        break;
    case FACT_NAME:
        name_name(around, into);
        break;
    case FACT_ATTRIBUTION:
        name_speech(around, into);
        break;
    case FACT_NEGATION:
    case FACT_HEDGE:
        name_turn(around, into);
        break;
    default:
        break;
    }
}

struct slice slot_name(struct arena *arena, const struct candidates *candidates,
                       const struct fact *fact)
{
    static const char *const kinds[FACT_KINDS] = {
        [FACT_NUMBER] = "how many",    [FACT_MONEY] = "how much",
        [FACT_PERCENT] = "what share", [FACT_DATE] = "when",
        [FACT_NAME] = "who",           [FACT_PLACE] = "where",
        [FACT_QUOTE] = "quotation",    [FACT_ATTRIBUTION] = "says who",
        [FACT_NEGATION] = "sense",     [FACT_HEDGE] = "how sure"};
    struct buffer name = {0};
    size_t first = earliest(candidates, fact);
    for (size_t i = 0; i < 2 * fact->value_count && i < 2 * TRIED && !name.len; i++) {
        size_t tried = fact->value_count < TRIED ? fact->value_count : TRIED;
        name_by(candidates, fact->kind, &fact->values[(first + i % tried) % fact->value_count],
                i >= tried, &name);
    }
    struct slice slot =
        name.len ? arena_slice(arena, buffer_slice(&name)) : slice_from(kinds[fact->kind]);
    buffer_free(&name);
    return slot;
}
