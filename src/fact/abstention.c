/* "Nvidia declined to comment", "did not immediately reply when asked", "Neither the ministry nor
 * Nvidia has issued a statement". Indexes are tokens. */
#include "fact/abstention.h"

#include "fact/speaker.h"
#include "vocabulary/trait.h"
#include "vocabulary/turn.h"

/* How far before the word its negation stands, and how far the subject reaches before that. */
enum { REACH = 9, SUBJECT = 24 };

static bool any_of(const struct reading *reading, uint32_t token, const struct slice *words,
                   size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (reading_is(reading, token, words[i]))
            return true;
    return false;
}

static bool is_neither(const struct reading *reading, uint32_t token)
{
    static const struct slice words[] = {{"neither", 7}, {"none", 4}, {"nobody", 6}};
    return any_of(reading, token, words, sizeof words / sizeof *words);
}

/* "reply to the attack" is something else: a reply to questions, or one that nothing follows. */
static bool asked(const struct reading *reading, uint32_t token)
{
    static const struct slice words[] = {
        {"request", 7}, {"requests", 8}, {"question", 8}, {"questions", 9}, {"email", 5},
        {"emails", 6},  {"message", 7},  {"messages", 8}, {"inquiry", 7},   {"inquiries", 9},
        {"calls", 5},   {"queries", 7},  {"comment", 7},  {"when", 4},      {"enquiries", 9}};
    if (token + 1 >= reading->to || speaker_parted(reading, token + 1))
        return true;
    for (uint32_t t = token + 1; t < reading->to && t <= token + 6; t++)
        if (any_of(reading, t, words, sizeof words / sizeof *words))
            return true;
    return false;
}

static bool issued(const struct reading *reading, uint32_t token)
{
    static const struct slice verbs[] = {{"issued", 6},   {"offered", 7}, {"made", 4},
                                         {"make", 4},     {"issue", 5},   {"offer", 5},
                                         {"released", 8}, {"given", 5},   {"gave", 4}};
    for (uint32_t t = token; t > reading->from && token - t < 4; t--)
        if (any_of(reading, t - 1, verbs, sizeof verbs / sizeof *verbs))
            return true;
    return false;
}

static bool is_comment(const struct reading *reading, uint32_t token)
{
    struct slice form = reading_form(reading, token);
    if (slice_starts(form, SLICE("comment")))
        return true;
    return slice_starts(form, SLICE("statement")) ? issued(reading, token) : asked(reading, token);
}

/* The token that turns the comment into none: "declined", "not", "no"; or UINT32_MAX. */
static uint32_t find_refusal(const struct reading *reading, uint32_t token)
{
    for (uint32_t t = token; t > reading->from && token - t < REACH; t--) {
        const struct stem *stem = reading_stem(reading, t - 1);
        if (is_neither(reading, t - 1))
            return UINT32_MAX;
        if (reading_is(reading, t - 1, SLICE("nor")))
            continue;
        if ((reading_traits(reading, t - 1) & TRAIT_ABSTAIN) || stem->turn == TURN_NEGATION)
            return t - 1;
    }
    return UINT32_MAX;
}

static bool is_auxiliary(const struct reading *reading, uint32_t token)
{
    static const struct slice words[] = {{"did", 3}, {"does", 4}, {"do", 2},     {"could", 5},
                                         {"was", 3}, {"were", 4}, {"would", 5},  {"be", 2},
                                         {"is", 2},  {"are", 3},  {"has", 3},    {"have", 4},
                                         {"had", 3}, {"made", 4}, {"issued", 6}, {"also", 4}};
    return any_of(reading, token, words, sizeof words / sizeof *words) ||
           (reading_traits(reading, token) & TRAIT_HELPER);
}

static void add(struct reading *reading, uint32_t first, uint32_t last, uint32_t end)
{
    const struct token *tokens = reading->document->tokens;
    struct credit credit;
    if (!speaker_read(reading, first, last, &credit))
        credit = (struct credit){.kind = SPEAKER_OFFICIAL};
    struct slice speaker = slice_sub(reading->text, tokens[first].start, tokens[last].end);
    bool pronoun = first == last && (reading_traits(reading, first) & TRAIT_PRONOUN);
    credit.speaker = speaker;
    if (!pronoun || !credit.full.len)
        credit.full = speaker;
    credit.declined = true;
    struct mention *mention = reading_add_speech(
        reading, FACT_ATTRIBUTION, (struct range){tokens[first].start, tokens[end].end});
    mention->credit = credit;
}

/* "Neither X nor Y has commented": the two are the subject. */
static bool read_neither(struct reading *reading, uint32_t token)
{
    uint32_t neither = token, last = token;
    while (neither > reading->from && token - neither < SUBJECT && !is_neither(reading, neither))
        neither--;
    if (!is_neither(reading, neither))
        return false;
    for (uint32_t t = neither + 1; t < token && last == token; t++)
        if (is_auxiliary(reading, t) && !reading_is(reading, t, SLICE("and")))
            last = t - 1;
    if (last == token || last <= neither)
        return false;
    add(reading, neither + 1, last, token);
    return true;
}

bool abstention_read(struct reading *reading, uint32_t token)
{
    if (!is_comment(reading, token))
        return false;
    size_t count = reading->speech.count;
    if (count && reading->speech.items[count - 1].kind == FACT_ATTRIBUTION &&
        reading->speech.items[count - 1].sentence == reading->sentence &&
        reading->speech.items[count - 1].credit.declined)
        return true;
    uint32_t refusal = find_refusal(reading, token);
    if (refusal == UINT32_MAX)
        return read_neither(reading, token);
    uint32_t end = refusal;
    while (end > reading->from && is_auxiliary(reading, end - 1) && !speaker_parted(reading, end))
        end--;
    uint32_t first = end;
    while (first > reading->from && end - first < SUBJECT &&
           (first == end || !speaker_parted(reading, first)))
        first--;
    if (first >= end)
        return false;
    add(reading, first, end - 1, token);
    return true;
}
