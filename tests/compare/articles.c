/* The stories of articles/, loaded, split and compared in this process: how many of the pairs that
 * a careful reader found are found (articles/gold), and which planted disagreements are flagged
 * (articles/planted.tsv). Bounds stand a little below what was measured, so that a loss fails. */
#include "base/buffer.h"
#include "base/file.h"
#include "compare/compare.h"
#include "load/load.h"
#include "segment/segment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

enum { MOST_ARTICLES = 8, MOST_FIELDS = 8 };

struct story {
    const char *name;
    struct article *articles[MOST_ARTICLES];
    size_t count;
    struct comparison *comparison;
};

static void load_one(void *context, const char *path)
{
    struct story *story = context;
    struct load_options options = {0};
    struct articles articles;
    struct error error;
    assert_true(story->count < MOST_ARTICLES);
    assert_true(load_file(path, &options, &articles, &error));
    segment_article(articles.items[0]);
    story->articles[story->count++] = article_retain(articles.items[0]);
    articles_free(&articles);
}

static void path_below(struct buffer *path, const char *folder, const char *name, const char *tail)
{
    const char *top = getenv("top_srcdir");
    buffer_clear(path);
    buffer_format(path, "%s/articles/%s%s%s", top ? top : ".", folder, name, tail);
}

static void story_open(struct story *story, const char *name)
{
    struct buffer path = {0};
    struct error error;
    struct compare_options options = {
        .threshold = COMPARE_THRESHOLD, .base = NO_BASE, .min_run = 8};
    *story = (struct story){.name = name};
    path_below(&path, "", name, "");
    assert_true(load_walk(path.data, load_one, NULL, story, &error));
    buffer_free(&path);
    struct candidates *candidates = compare_candidates(story->articles, story->count, NULL);
    story->comparison = compare_statements(candidates, &options);
    candidates_free(candidates);
}

static void story_close(struct story *story)
{
    comparison_release(story->comparison);
    for (size_t i = 0; i < story->count; i++)
        article_release(story->articles[i]);
}

struct spot {
    uint32_t article, sentence;
};

static bool same_spot(struct spot a, struct spot b)
{
    return a.article == b.article && a.sentence == b.sentence;
}

/* With every run of white space as one space, as the tables have it. */
static struct slice squeeze(struct buffer *into, struct slice text)
{
    buffer_clear(into);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i] == '\n' || text.data[i] == '\t' ? ' ' : text.data[i];
        if (c != ' ' || (into->len && into->data[into->len - 1] != ' '))
            buffer_add_slice(into, slice_of(&c, 1));
    }
    return buffer_slice(into);
}

/* The sentence that begins with the snippet, or else holds it. file: "story/name.txt". */
static bool find_spot(const struct story *story, struct slice file, struct slice snippet,
                      struct spot *spot)
{
    struct buffer text = {0};
    bool found = false;
    for (uint32_t a = 0; a < story->count && !found; a++) {
        if (!slice_ends(story->articles[a]->path, file))
            continue;
        for (int anywhere = 0; anywhere < 2 && !found; anywhere++)
            for (uint32_t i = 0; i < story->articles[a]->sentence_count && !found; i++) {
                struct slice sentence = squeeze(&text, article_sentence(story->articles[a], i));
                found = anywhere ? slice_find(sentence, snippet, 0) < sentence.len
                                 : slice_starts(sentence, snippet);
                *spot = (struct spot){a, i};
            }
    }
    buffer_free(&text);
    return found;
}

static bool member_has(const struct member *member, struct spot spot)
{
    for (uint32_t i = 0; i < member->count; i++)
        if (same_spot(spot, (struct spot){member->article, member->sentences[i]}))
            return true;
    return false;
}

/* The pair in which the two stand against each other, or NULL. */
static const struct pair *pair_of(const struct story *story, struct spot a, struct spot b)
{
    const struct statement *statement =
        &story->comparison->statements[story->comparison->places[a.article][a.sentence].statement];
    for (size_t i = 0; i < statement->pair_count; i++) {
        const struct pair *pair = &statement->pairs[i];
        if ((member_has(&pair->a, a) && member_has(&pair->b, b)) ||
            (member_has(&pair->a, b) && member_has(&pair->b, a)))
            return pair;
    }
    return NULL;
}

static size_t split(struct slice line, struct slice *fields)
{
    size_t count = 0, start = 0;
    while (count < MOST_FIELDS) {
        size_t end = slice_find(line, SLICE("\t"), start);
        fields[count++] = slice_sub(line, start, end);
        if (end == line.len)
            break;
        start = end + 1;
    }
    return count;
}

/* Pairs of sentences of different articles, each member's sentences with each of the other's. */
static size_t count_shown(const struct story *story)
{
    size_t shown = 0;
    for (size_t i = 0; i < story->comparison->statement_count; i++)
        for (size_t j = 0; j < story->comparison->statements[i].pair_count; j++) {
            const struct pair *pair = &story->comparison->statements[i].pairs[j];
            if (pair->a.article != pair->b.article)
                shown += (size_t)pair->a.count * pair->b.count;
        }
    return shown;
}

static const struct {
    const char *story;
    double precision, recall; /* at least */
} bounds[] = {{"chips", 0.74, 0.69}, {"library-bus", 0.84, 0.71}, {"ferry", 0.96, 0.90}};

static void check_gold(const char *name, double precision, double recall)
{
    struct story story;
    struct buffer path = {0}, file = {0};
    struct slice rest, line, fields[MOST_FIELDS];
    size_t gold = 0, found = 0, optional = 0;
    story_open(&story, name);
    path_below(&path, "gold/", name, ".tsv");
    assert_true(file_read(path.data, 1 << 20, &file, NULL));
    for (rest = buffer_slice(&file); slice_next_line(&rest, &line); gold++) {
        struct spot a = {0}, b = {0};
        assert_int_equal(split(line, fields), 5);
        if (!find_spot(&story, fields[0], fields[1], &a) ||
            !find_spot(&story, fields[2], fields[3], &b))
            fail_msg("%s: no such sentence: %.*s", name, SLICE_ARG(line));
        if (slice_ends(fields[4], SLICE("?"))) { /* borderline: counts neither way */
            optional += pair_of(&story, a, b) != NULL;
            gold--;
        } else {
            found += pair_of(&story, a, b) != NULL;
        }
    }
    double shown = (double)(count_shown(&story) - optional);
    print_message("# %s: precision %.3f recall %.3f\n", name, (double)found / shown,
                  (double)found / (double)gold);
    if ((double)found < precision * shown || (double)found < recall * (double)gold)
        fail_msg("%s: %zu of %zu found, %.0f shown", name, found, gold, shown);
    buffer_free(&path);
    buffer_free(&file);
    story_close(&story);
}

static void test_gold(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
        check_gold(bounds[i].story, bounds[i].precision, bounds[i].recall);
}

/* The planted disagreements that are found so far, by the snippet of the second article. */
static const char *const flagged[] = {
    "Nvidia's H200 is the most powerful AI accelerator that money can buy.",
    "Tom Ashton, who drove",
    "A ferry carrying 241 passengers",
    "passed a safety inspection on February 7.",
    "coastguard commander Ingrid Solhiem said",
    "Mirela Kostava, a teacher",
    "The police have ruled out a criminal inquiry.",
    "Police have ruled out a criminal inquiry.",
    "fined 1.2 million dollars",
    "nine miles west of Skelby",
    "up three percent from the year before",
    "nine nautical miles east of Skelby",
    "smoke inhalation at Hallen hospital",
    "and now it is full of surprises",
    "We heard one loud bang",
    "\xE2\x80\x9CWe are confident in our safety systems,\xE2\x80\x9D chief",
};
enum { FLAGGED = sizeof flagged / sizeof *flagged };

static bool is_flagged(struct slice snippet)
{
    for (size_t i = 0; i < FLAGGED; i++)
        if (slice_equal_string(snippet, flagged[i]))
            return true;
    return false;
}

struct planted {
    struct spot spots[64]; /* both sides of every planted disagreement, flagged or not */
    size_t count, flagged;
};

static void read_planted(struct planted *planted, const struct story *story, struct slice table)
{
    struct slice line, fields[MOST_FIELDS];
    while (slice_next_line(&table, &line)) {
        struct spot a = {0}, b = {0};
        if (split(line, fields) != 7 || !slice_equal_string(fields[0], story->name) ||
            !(slice_equal_string(fields[6], "conflict") ||
              slice_equal_string(fields[6], "quote-altered") ||
              slice_equal_string(fields[6], "attribution-lost") ||
              slice_equal_string(fields[6], "negation")))
            continue;
        assert_true(find_spot(story, fields[2], fields[3], &a));
        assert_true(find_spot(story, fields[4], fields[5], &b));
        planted->spots[planted->count++] = a;
        planted->spots[planted->count++] = b;
        const struct pair *pair = pair_of(story, a, b);
        bool conflict = pair && pair->flags & FLAG_CONFLICT;
        if (is_flagged(fields[5]) && !conflict)
            fail_msg("no longer flagged: %.*s", SLICE_ARG(line));
        planted->flagged += conflict;
    }
}

/* Every flag must stand where something was planted. */
static void check_flags(const struct planted *planted, const struct story *story)
{
    for (size_t i = 0; i < story->comparison->statement_count; i++)
        for (size_t j = 0; j < story->comparison->statements[i].pair_count; j++) {
            const struct pair *pair = &story->comparison->statements[i].pairs[j];
            bool known = !(pair->flags & FLAG_CONFLICT);
            for (size_t k = 0; k < planted->count && !known; k++)
                known = member_has(&pair->a, planted->spots[k]) ||
                        member_has(&pair->b, planted->spots[k]);
            if (!known)
                fail_msg("%s: false conflict: %.*s", story->name, SLICE_ARG(pair->reasons[0].text));
        }
}

static void test_planted(void **state)
{
    (void)state;
    struct buffer path = {0}, file = {0};
    size_t total = 0;
    path_below(&path, "", "planted", ".tsv");
    assert_true(file_read(path.data, 1 << 20, &file, NULL));
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++) {
        struct story story;
        struct planted planted = {.count = 0};
        story_open(&story, bounds[i].story);
        read_planted(&planted, &story, buffer_slice(&file));
        check_flags(&planted, &story);
        total += planted.flagged;
        story_close(&story);
    }
    assert_true(total >= FLAGGED);
    buffer_free(&path);
    buffer_free(&file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_gold), cmocka_unit_test(test_planted)};
    return cmocka_run_group_tests_name("articles", tests, NULL, NULL);
}
