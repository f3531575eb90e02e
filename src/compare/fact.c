/* Finding facts sentence by sentence, with the content words around each, which tell its role. */
#include "compare/fact.h"

#include "fact/measure.h"
#include "vocabulary/turn.h"

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
static void set_role(const struct scene *scene, struct value *fact, uint32_t first, uint32_t last)
{
    for (uint32_t t = first; t > scene->from && first - t < WINDOW; t--)
        if (content(scene, t - 1) && fact->before_count < ROLE_WORDS)
    fact->before[fact->before_count++] = stem_at(scene, t - 1)->concept;
    for (uint32_t t = last + 1; t < scene->to && t - last <= WINDOW; t++)
        if (content(scene, t) && fact->after_count < ROLE_WORDS)
    fact->after[fact->after_count++] = stem_at(scene, t)->concept;
}

static void add(const struct scene *scene, struct value fact, uint32_t first, uint32_t last)
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

static bool in_name(const struct scene *scene, uint32_t token);
static bool adjacent(const struct scene *scene, uint32_t token);

static bool is_label(const struct scene *scene, uint32_t token)
{
    if (token == scene->from || !adjacent(scene, token))
        return false;
    struct slice before = text_of(scene, token - 1);
    return slice_equal_nocase(before, SLICE("number")) || slice_equal_nocase(before, SLICE("no")) ||
           (in_name(scene, token - 1) && !weekday_of(before));
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
        struct value fact = {.kind = VALUE_NUMBER, .number = number};
        fact.text = slice_range(part, number.range);
        struct range whole = number.range;
        fact.measure = measure_of(part, number.core, number_style_of(SLICE_NONE), &whole);
        fact.measured = slice_range(part, whole);
        uint32_t first = token_at(scene, start + number.range.start);
        fact.label = number.kind == NUMBER_PLAIN && is_label(scene, first);
        add(scene, fact, first, token_at(scene, start + number.range.end - 1));
    }
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

/* Only a comma, "and" or "or" between the name that ended before last and the one at token. */
static bool enumerated(const struct scene *scene, uint32_t last, uint32_t token)
{
    const struct token *tokens = scene->document->tokens;
    struct slice between = slice_sub(scene->text, tokens[last].end, tokens[token].start);
    static const struct slice links[] = {
        {", ", 2}, {" and ", 5}, {" or ", 4}, {", and ", 6}, {", or ", 5}};
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        if (slice_equal_nocase(between, links[i]))
            return true;
    return false;
}

/* "such as X and Y", "including X and Y": there may be more. */
static bool gives_examples(const struct scene *scene, uint32_t first)
{
    static const struct slice words[] = {{"like", 4},    {"as", 2},       {"including", 9},
                                         {"include", 7}, {"included", 8}, {"includes", 8}};
    for (size_t i = 0; i < sizeof words / sizeof *words && first > scene->from; i++)
        if (slice_equal_nocase(text_of(scene, first - 1), words[i]))
            return true;
    return false;
}

static void begin_list(const struct scene *scene, struct value *name, uint32_t first)
{
    name->list = ++scene->facts->lists;
    if (name->list < 64 && gives_examples(scene, first))
        scene->facts->open |= UINT64_C(1) << name->list;
}

static void find_names(const struct scene *scene)
{
    uint32_t start = 0;          /* first token of the name before */
    uint32_t last = 0;           /* token of the name before */
    struct value *before = NULL; /* that name */
    for (uint32_t t = scene->from; t < scene->to; t++) {
        struct value fact = {.kind = VALUE_NAME, .text = text_of(scene, t)};
        uint32_t weekday = weekday_of(fact.text);
        if (weekday) {
            fact.kind = VALUE_WEEKDAY;
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
        size_t count = scene->facts->count;
        if (before && enumerated(scene, last, first)) {
            if (!before->list)
                begin_list(scene, before, start);
            fact.list = before->list;
        }
        add(scene, fact, first, t);
        before = scene->facts->count > count ? &scene->facts->items[count] : NULL;
        start = first;
        last = t;
    }
}

static bool word_is(const struct scene *scene, uint32_t token, struct slice word)
{
    return token >= scene->from && token < scene->to &&
           slice_equal_nocase(text_of(scene, token), word);
}

/* most: the token "most". */
static void find_ranking(const struct scene *scene, uint32_t most)
{
    static const struct slice ranks[] = {{"second", 6}, {"third", 5}, {"fourth", 6}};
    struct ranking ranking = {1, 0};
    bool one_of = word_is(scene, most - 1, SLICE("the")) && word_is(scene, most - 2, SLICE("of"));
    if (most + 1 >= scene->to || most == scene->from || one_of || scene->facts->ranking.rank)
        return;
    for (uint32_t i = 0; i < 3; i++)
        if (word_is(scene, most - 1, ranks[i]))
            ranking.rank = i + 2;
    ranking.stem = scene->document->tokens[most + 1].stem;
    scene->facts->ranking = ranking;
}

static void find_turns(const struct scene *scene)
{
    for (uint32_t t = scene->from; t < scene->to; t++) {
        uint8_t turn = stem_at(scene, t)->turn;
        if (turn == TURN_NEGATION)
            scene->facts->negations++;
        else if (turn == TURN_MOST)
            find_ranking(scene, t);
        else if (turn >= TURN_OPPOSITE && (turn - TURN_OPPOSITE) % 2 == 0)
            scene->facts->ones |= UINT64_C(1) << (turn - TURN_OPPOSITE) / 2;
        else if (turn >= TURN_OPPOSITE)
            scene->facts->others |= UINT64_C(1) << (turn - TURN_OPPOSITE) / 2;
    }
}

void facts_clear(struct facts *facts)
{
    facts->count = 0;
    facts->lists = facts->negations = facts->ones = facts->others = 0;
    facts->ranking = (struct ranking){0, 0};
    facts->open = 0;
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
    find_turns(&scene);
}
