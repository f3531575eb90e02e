/* Small articles out of few words, so that much is alike; then what every comparison promises:
 * each sentence in exactly one statement, sentences not moved in order, shares between 0 and 1,
 * passages inside their articles, and the same pairs when the articles are swapped. */
#include "base/buffer.h"
#include "compare/compare.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ARTICLES = 4, SENTENCES = 64 };

static const char *const words[] = {
    "the",     "Ferry",     "ran", "aground", "214",          "241",         "people", "left",
    "Tuesday", "Wednesday", "Jon", "Holt",    "John",         "said",        "over",   "million",
    "harbour", "\"",        ",",   "not",     "\xE5\x8C\x97", "caf\xC3\xA9", "$5",     "%"};

static void require(bool held)
{
    if (!held)
        abort();
}

/* A byte ends an article (0), a sentence (1 to 15), or is a word. */
static size_t read_articles(const uint8_t *data, size_t size, struct buffer text[ARTICLES])
{
    size_t count = 1;
    for (size_t i = 0; i < size; i++) {
        if (data[i] == 0 && count < ARTICLES)
            count++;
        else if (data[i] < 16)
            buffer_add_char(&text[count - 1], '\n');
        else
            buffer_format(&text[count - 1], "%s ", words[data[i] % (sizeof words / sizeof *words)]);
    }
    return count;
}

static struct article *make(struct slice text)
{
    struct article *article = article_new();
    article->text = arena_slice(article->arena, text.data ? text : SLICE(""));
    article->language = SLICE("en");
    article->sentences = ARENA_ARRAY(article->arena, struct sentence, SENTENCES);
    struct slice rest = article->text, line;
    while (article->sentence_count < SENTENCES && slice_next_line(&rest, &line)) {
        line = slice_trim(line);
        if (!line.len)
            continue;
        struct sentence *sentence = &article->sentences[article->sentence_count++];
        sentence->range.start = (uint32_t)(line.data - article->text.data);
        sentence->range.end = sentence->range.start + (uint32_t)line.len;
        sentence->id.hash = line.len * 31 + (unsigned char)line.data[0];
    }
    return article;
}

static struct comparison *compare(struct article *const *articles, size_t count, int base)
{
    struct compare_options options = {
        .threshold = COMPARE_THRESHOLD, .base = base, .parts = PARTS_ALL, .min_run = 6};
    struct candidates *candidates = compare_candidates(articles, count, NULL);
    struct comparison *comparison = compare_statements(candidates, &options);
    candidates_free(candidates);
    return comparison;
}

static void check_places(const struct comparison *comparison)
{
    for (uint32_t a = 0; a < comparison->article_count; a++) {
        uint32_t last = 0;
        for (uint32_t i = 0; i < comparison->articles[a]->sentence_count; i++) {
            struct place place = comparison->places[a][i];
            require(place.statement < comparison->statement_count);
            require(place.moved || place.statement >= last);
            last = place.moved ? last : place.statement;
        }
    }
}

static void check_members(const struct comparison *comparison)
{
    size_t seen = 0, all = 0;
    for (size_t i = 0; i < comparison->statement_count; i++)
        for (size_t m = 0; m < comparison->statements[i].member_count; m++) {
            const struct member *member = &comparison->statements[i].members[m];
            require(member->count > 0);
            require(!m || member[-1].article < member->article);
            for (uint32_t s = 0; s < member->count; s++) {
                require(!s || member->sentences[s - 1] < member->sentences[s]);
                require(comparison->places[member->article][member->sentences[s]].statement == i);
            }
            seen += member->count;
        }
    for (size_t a = 0; a < comparison->article_count; a++)
        all += comparison->articles[a]->sentence_count;
    require(seen == all);
}

static void check_numbers(const struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->passage_count; i++) {
        const struct passage *passage = &comparison->passages[i];
        require(passage->article_a < passage->article_b);
        require(passage->a.end <= comparison->articles[passage->article_a]->text.len);
        require(passage->b.end <= comparison->articles[passage->article_b]->text.len);
        require(passage->a.start < passage->a.end && passage->b.start < passage->b.end);
    }
    for (int class = 0; class < CLASS_UNIQUE; class ++)
        for (size_t i = 0; i < comparison->matrix.first[comparison->matrix.size]; i++)
            require(comparison->matrix.cells[i].share[class] >= 0 &&
                    comparison->matrix.cells[i].share[class] <= 1.000001);
}

static void check(const struct comparison *comparison)
{
    check_places(comparison);
    check_members(comparison);
    check_numbers(comparison);
}

static void check_swap(struct article *const *articles)
{
    struct article *const swapped[] = {articles[1], articles[0]};
    struct comparison *one = compare(articles, 2, NO_BASE);
    struct comparison *two = compare(swapped, 2, NO_BASE);
    require(one->statement_count == two->statement_count);
    for (size_t i = 0; i < one->statement_count; i++) {
        const struct statement *a = &one->statements[i];
        const struct member *member = &a->members[0];
        const struct statement *b =
            &two->statements[two->places[1 - member->article][member->sentences[0]].statement];
        require(a->class == b->class && a->member_count == b->member_count);
        require(a->pair_count == b->pair_count);
        require((a->flags & FLAG_CONFLICT) == (b->flags & FLAG_CONFLICT));
    }
    comparison_release(one);
    comparison_release(two);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buffer text[ARTICLES] = {0};
    struct article *articles[ARTICLES];
    if (size > 4096)
        return 0;
    size_t count = read_articles(data, size, text);
    for (size_t i = 0; i < count; i++)
        articles[i] = make(buffer_slice(&text[i]));
    struct comparison *plain = compare(articles, count, NO_BASE);
    struct comparison *based = compare(articles, count, (int)count - 1);
    check(plain);
    check(based);
    comparison_release(plain);
    comparison_release(based);
    if (count == 2)
        check_swap(articles);
    for (size_t i = 0; i < count; i++) {
        article_release(articles[i]);
        buffer_free(&text[i]);
    }
    return 0;
}
