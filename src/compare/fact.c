/* Finding facts sentence by sentence, with the content words around each, which tell its role. */
#include "compare/fact.h"

enum { CONTENT = 330, WINDOW = 8, LONGEST = 4000 };

struct scene {
    const struct vocabulary *vocabulary;
    const struct document *document;
    struct slice text; /* of the article */
    uint32_t from, to; /* tokens of the sentence */
    struct facts *facts;
};

static const struct stem *stem_at(const struct scene *scene, uint32_t token)
{
    return vocabulary_entry(scene->vocabulary, scene->document->tokens[token].stem);
}

static struct slice text_of(const struct scene *scene, uint32_t token)
{
    return slice_sub(scene->text, scene->document->tokens[token].start,
                     scene->document->tokens[token].end);
}

static bool content(const struct scene *scene, uint32_t token)
{
    const struct stem *stem = stem_at(scene, token);
    return stem->rarity >= CONTENT && !stem->number;
}

/* first and last: the fact's own tokens. */
static void set_role(const struct scene *scene, struct fact *fact, uint32_t first, uint32_t last)
{
    for (uint32_t t = first; t > scene->from && first - t < WINDOW; t--)
        if (content(scene, t - 1) && fact->before_count < ROLE_WORDS)
    fact->before[fact->before_count++] = stem_at(scene, t - 1)->concept;
    for (uint32_t t = last + 1; t < scene->to && t - last <= WINDOW; t++)
        if (content(scene, t) && fact->after_count < ROLE_WORDS)
    fact->after[fact->after_count++] = stem_at(scene, t)->concept;
}

static void add(const struct scene *scene, struct fact fact, uint32_t first, uint32_t last)
{
    if (scene->facts->count == MOST_FACTS)
        return;
    set_role(scene, &fact, first, last);
    scene->facts->items[scene->facts->count++] = fact;
}

static uint32_t token_at(const struct scene *scene, uint32_t byte)
{
    uint32_t low = scene->from, high = scene->to;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (scene->document->tokens[middle].end <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low < scene->to ? low : scene->to - 1;
}

static void find_numbers(const struct scene *scene)
{
    uint32_t start = scene->document->tokens[scene->from].start;
    struct slice part = slice_sub(scene->text, start, scene->document->tokens[scene->to - 1].end);
    struct number number;
    /* The mark behind the last word may say percent. */
    if (start + part.len < scene->text.len)
        part.len++;
    for (size_t at = 0; number_next(part, &at, &number);) {
        struct fact fact = {.kind = FACT_NUMBER, .number = number};
        fact.text = slice_range(part, number.range);
        add(scene, fact, token_at(scene, start + number.range.start),
            token_at(scene, start + number.range.end - 1));
    }
}

static uint32_t weekday_of(struct slice word)
{
    static const char *const days[] = {"monday", "tuesday",  "wednesday", "thursday",
                                       "friday", "saturday", "sunday"};
    if (word.len < 6 || !slice_equal_nocase(slice_sub(word, word.len - 3, word.len), SLICE("day")))
        return 0;
    for (uint32_t i = 0; i < 7; i++)
        if (slice_equal_nocase(word, slice_from(days[i])))
            return i + 1;
    return 0;
}

/* A capital that the place in the sentence does not explain, or a word that is a name elsewhere. */
static bool in_name(const struct scene *scene, uint32_t token)
{
    uint32_t flags = scene->document->tokens[token].flags;
    if (!(flags & TOKEN_CAPITAL))
        return false;
    return !(flags & TOKEN_FIRST) || stem_is_name(stem_at(scene, token));
}

/* Only a space between the two. */
static bool adjacent(const struct scene *scene, uint32_t token)
{
    const struct token *tokens = scene->document->tokens;
    return tokens[token].start - tokens[token - 1].end == 1 &&
           scene->text.data[tokens[token - 1].end] == ' ';
}

static void find_names(const struct scene *scene)
{
    for (uint32_t t = scene->from; t < scene->to; t++) {
        struct fact fact = {.kind = FACT_NAME, .text = text_of(scene, t)};
        uint32_t weekday = weekday_of(fact.text);
        if (weekday) {
            fact.kind = FACT_WEEKDAY;
            fact.weekday = weekday;
            add(scene, fact, t, t);
            continue;
        }
        if (!in_name(scene, t))
            continue;
        uint32_t first = t;
        while (t + 1 < scene->to && in_name(scene, t + 1) && adjacent(scene, t + 1) &&
               !weekday_of(text_of(scene, t + 1)))
            t++;
        fact.text = slice_sub(scene->text, scene->document->tokens[first].start,
                              scene->document->tokens[t].end);
        fact.stem = scene->document->tokens[t].stem;
        fact.given = t > first ? text_of(scene, t - 1) : SLICE_NONE;
        add(scene, fact, first, t);
    }
}

void facts_add(struct facts *facts, const struct vocabulary *vocabulary,
               const struct document *document, struct slice text, uint32_t from, uint32_t to,
               bool numbers)
{
    struct scene scene = {vocabulary, document, text, from, to, facts};
    if (from == to || to - from > LONGEST)
        return;
    if (numbers)
        find_numbers(&scene);
    find_names(&scene);
}
