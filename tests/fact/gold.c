/* The facts that a careful reader found in the stories of articles/ (gold/facts): how many of their
 * numbers, dates, negations and hedges are read at all, and how often two values of one fact that
 * mean the same are said to agree. Bounds stand a little below what was measured, so that a loss
 * fails. With FACTS_SHOW set in the environment it prints what is missed. */
#include "base/file.h"
#include "fact/hold.h"
#include "load/load.h"
#include "segment/segment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

enum { ARTICLES = 8, ROWS = 512, FIELDS = 9 };
enum { STORY, FACT, KIND, SLOT, VERDICT, FILE_NAME, SENTENCE, TEXT, VALUE };

struct source {
    struct article *article;
    struct slice name;
    struct document document;
    struct mentions mentions;
};

struct row {
    struct slice fields[FIELDS];
    const struct source *source;
    const struct mention *mention; /* NULL: not read */
};

struct gold {
    struct arena *arena;
    struct vocabulary *vocabulary;
    struct source sources[ARTICLES];
    size_t source_count;
    struct row rows[ROWS];
    size_t row_count;
};

static struct slice path_to(struct gold *gold, struct slice tail)
{
    const char *top = getenv("top_srcdir");
    return arena_format(gold->arena, "%s/articles/%.*s", top ? top : ".", SLICE_ARG(tail));
}

static const struct source *source_of(struct gold *gold, struct slice name)
{
    for (size_t i = 0; i < gold->source_count; i++)
        if (slice_equal(gold->sources[i].name, name))
            return &gold->sources[i];
    struct load_options options = {0};
    struct articles articles;
    struct error error;
    struct source *source = &gold->sources[gold->source_count++];
    assert_true(gold->source_count <= ARTICLES);
    assert_true(load_file(path_to(gold, name).data, &options, &articles, &error));
    segment_article(articles.items[0]);
    *source = (struct source){.article = article_retain(articles.items[0]), .name = name};
    articles_free(&articles);
    document_read(&source->document, gold->vocabulary, source->article);
    return source;
}

/* With every run of white space as one space. */
static struct slice squeeze(struct arena *arena, struct slice text)
{
    char *copy = arena_alloc(arena, text.len + 1, 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++) {
        bool blank = text.data[i] == ' ' || text.data[i] == '\n';
        if (!blank || (len && copy[len - 1] != ' '))
            copy[len++] = blank ? ' ' : text.data[i];
    }
    return slice_of(copy, len);
}

static size_t sentence_of(struct gold *gold, const struct row *row)
{
    const struct article *article = row->source->article;
    for (size_t i = 0; i < article->sentence_count; i++)
        if (slice_starts(squeeze(gold->arena, article_sentence(article, i)), row->fields[SENTENCE]))
            return i;
    return SIZE_MAX;
}

/* The bytes of the text in the sentence, line breaks standing for spaces. */
static struct range place_of(const struct article *article, size_t sentence, struct slice wanted)
{
    struct range range = article->sentences[sentence].range;
    for (uint32_t at = range.start; at + wanted.len <= range.end; at++) {
        size_t i = 0;
        while (i < wanted.len && (article->text.data[at + i] == wanted.data[i] ||
                                  (article->text.data[at + i] == '\n' && wanted.data[i] == ' ')))
            i++;
        char before = at > range.start ? article->text.data[at - 1] : ' ';
        bool whole = before != '.' && !(before >= '0' && before <= '9');
        if (i == wanted.len && whole)
            return (struct range){at, at + (uint32_t)wanted.len};
    }
    return (struct range){0, 0};
}

static bool is_figure(enum fact_kind kind)
{
    return kind == FACT_NUMBER || kind == FACT_MONEY || kind == FACT_PERCENT;
}

static bool same_kind(enum fact_kind kind, struct slice name)
{
    if (is_figure(kind))
        return slice_equal_string(name, "number") || slice_equal_string(name, "money") ||
               slice_equal_string(name, "percent");
    return slice_equal_string(name, fact_kind_name(kind));
}

/* The mention of the kind that shares most bytes with the place. */
static const struct mention *mention_at(const struct source *source, struct range place,
                                        struct slice kind)
{
    const struct mention *best = NULL;
    uint32_t most = 0;
    for (size_t i = 0; i < source->mentions.count; i++) {
        const struct mention *mention = &source->mentions.items[i];
        uint32_t from = mention->range.start > place.start ? mention->range.start : place.start;
        uint32_t to = mention->range.end < place.end ? mention->range.end : place.end;
        if (from < to && to - from > most && same_kind(mention->kind, kind))
            best = mention, most = to - from;
    }
    return best;
}

static bool is_ours(struct slice kind)
{
    static const char *const kinds[] = {"number", "money", "percent", "date", "negation", "hedge"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (slice_equal_string(kind, kinds[i]))
            return true;
    return false;
}

static void read_rows(struct gold *gold, const char *story)
{
    struct buffer file = {0};
    struct error error;
    struct slice line, tail = arena_format(gold->arena, "gold/facts/%s.tsv", story);
    assert_true(file_read(path_to(gold, tail).data, 1 << 20, &file, &error));
    struct slice rest = arena_slice(gold->arena, buffer_slice(&file));
    buffer_free(&file);
    slice_next_line(&rest, &line);
    while (slice_next_line(&rest, &line)) {
        struct row row = {.source = NULL};
        for (size_t at = 0, i = 0; i < FIELDS; i++) {
            size_t end = slice_find(line, SLICE("\t"), at);
            row.fields[i] = slice_sub(line, at, end);
            at = end + 1;
        }
        assert_true(gold->row_count < ROWS);
        if (is_ours(row.fields[KIND]))
            gold->rows[gold->row_count++] = row;
    }
}

static void gold_open(struct gold *gold, const char *story)
{
    *gold = (struct gold){.arena = arena_new(), .vocabulary = vocabulary_new(SLICE("en"))};
    read_rows(gold, story);
    for (size_t i = 0; i < gold->row_count; i++)
        gold->rows[i].source = source_of(gold, gold->rows[i].fields[FILE_NAME]);
    for (size_t i = 0; i < gold->source_count; i++) {
        struct source *source = &gold->sources[i];
        source->mentions =
            mentions_read(gold->arena, source->article, gold->vocabulary, &source->document);
    }
    for (size_t i = 0; i < gold->row_count; i++) {
        struct row *row = &gold->rows[i];
        size_t sentence = sentence_of(gold, row);
        assert_true(sentence != SIZE_MAX);
        struct range place = place_of(row->source->article, sentence, row->fields[TEXT]);
        row->mention = mention_at(row->source, place, row->fields[KIND]);
    }
}

static void gold_close(struct gold *gold)
{
    for (size_t i = 0; i < gold->source_count; i++) {
        document_free(&gold->sources[i].document);
        article_release(gold->sources[i].article);
    }
    vocabulary_free(gold->vocabulary);
    arena_free(gold->arena);
}

static void show(struct gold *gold, const char *what, const struct row *a, const struct row *b)
{
    if (!getenv("FACTS_SHOW"))
        return;
    struct slice value_a = a->mention ? mention_value(gold->arena, a->mention) : SLICE_NONE;
    struct slice value_b = b->mention ? mention_value(gold->arena, b->mention) : SLICE_NONE;
    fprintf(stderr, "%s\t%.*s\t%.*s\t%.*s\t[%.*s = %.*s: %.*s]\t[%.*s = %.*s: %.*s]\n", what,
            SLICE_ARG(a->fields[KIND]), SLICE_ARG(a->fields[SLOT]), SLICE_ARG(a->fields[VERDICT]),
            SLICE_ARG(a->fields[TEXT]), SLICE_ARG(a->fields[VALUE]), SLICE_ARG(value_a),
            SLICE_ARG(b->fields[TEXT]), SLICE_ARG(b->fields[VALUE]), SLICE_ARG(value_b));
}

struct score {
    size_t rows, read;   /* values, and those found */
    size_t same, agreed; /* pairs that mean the same, and those that agree or are close */
    size_t apart, told;  /* pairs of other values in facts in conflict, and conflicts */
    size_t alike, wrong; /* pairs of facts that agree or are close, and conflicts */
};

static void score_pair(struct gold *gold, const struct row *a, const struct row *b,
                       struct score *score)
{
    if (!slice_equal(a->fields[FACT], b->fields[FACT]) || !a->mention || !b->mention ||
        a->mention->kind != b->mention->kind)
        return;
    struct ruling ruling = mention_hold(a->mention, b->mention, BOND_STRONG);
    bool same = slice_equal(a->fields[VALUE], b->fields[VALUE]);
    bool conflict = slice_equal_string(a->fields[VERDICT], "conflict");
    bool agrees = ruling.meets && ruling.verdict <= VERDICT_CLOSE;
    bool says = ruling.meets && ruling.verdict == VERDICT_CONFLICT;
    score->same += same;
    score->agreed += same && agrees;
    if (same && !agrees)
        show(gold, "should agree", a, b);
    score->apart += conflict && !same;
    score->told += conflict && !same && says;
    if (conflict && !same && !says)
        show(gold, "may conflict", a, b);
    score->alike += !conflict;
    score->wrong += !conflict && says;
    if (!conflict && says)
        show(gold, "no conflict", a, b);
}

static struct score score_story(const char *story)
{
    struct gold *gold = malloc(sizeof *gold);
    struct score score = {0};
    gold_open(gold, story);
    for (size_t i = 0; i < gold->row_count; i++) {
        score.rows++;
        score.read += gold->rows[i].mention != NULL;
        if (!gold->rows[i].mention)
            show(gold, "not read", &gold->rows[i], &gold->rows[i]);
        for (size_t j = i + 1; j < gold->row_count; j++)
            score_pair(gold, &gold->rows[i], &gold->rows[j], &score);
    }
    print_message("%s: read %zu of %zu; agree %zu of %zu; conflict %zu of %zu; wrongly %zu of "
                  "%zu\n",
                  story, score.read, score.rows, score.agreed, score.same, score.told, score.apart,
                  score.wrong, score.alike);
    gold_close(gold);
    free(gold);
    return score;
}

static void test_stories(void **state)
{
    static const struct {
        const char *name;
        double read, agreed, told, wrong;
    } stories[] = {{"rates", 0.9, 0.9, 0.7, 0.01}, {"rockfall", 0.86, 0.95, 0.4, 0.03}};
    (void)state;
    for (size_t i = 0; i < sizeof stories / sizeof *stories; i++) {
        struct score score = score_story(stories[i].name);
        assert_true((double)score.read >= stories[i].read * (double)score.rows);
        assert_true((double)score.agreed >= stories[i].agreed * (double)score.same);
        assert_true((double)score.told >= stories[i].told * (double)score.apart);
        assert_true((double)score.wrong <= stories[i].wrong * (double)score.alike);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_stories)};
    return cmocka_run_group_tests_name("gold", tests, NULL, NULL);
}
