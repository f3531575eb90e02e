/* How the search for passages grows with the length of two documents, and how it fares on what
 * repeats itself: each pair is four times as long as the last.
 * usage: passages [WORDS] (of the first pair; 20000) */
#include "bench/bench.h"
#include "passage/passage.h"

#include "base/buffer.h"

#include <stdio.h>
#include <stdlib.h>

enum { STEPS = 4, SENTENCE = 18, VOCABULARY = 20000 };

struct chance {
    uint64_t state;
};

static uint32_t draw(struct chance *chance, uint32_t below)
{
    chance->state = chance->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)((chance->state >> 33) % below);
}

/* Word n of a text whose words are about as frequent as in prose. */
static uint32_t prose_word(struct chance *chance)
{
    double at = draw(chance, 1000000) / 1e6;
    return (uint32_t)(at * at * at * at * VOCABULARY);
}

static void add_sentence(struct buffer *text, uint64_t seed, bool shuffled)
{
    struct chance chance = {seed}, order = {seed ^ 77};
    uint32_t words[SENTENCE];
    for (int i = 0; i < SENTENCE; i++)
        words[i] = prose_word(&chance);
    for (int i = 0; i < SENTENCE && shuffled; i++) {
        uint32_t other = draw(&order, SENTENCE), held = words[i];
        words[i] = words[other];
        words[other] = held;
    }
    for (int i = 0; i < SENTENCE; i++)
        buffer_format(text, "%s%x", i ? " w" : "W", words[i]);
    buffer_add_slice(text, SLICE(". "));
}

/* Half of the second text's sentences are the first's: runs of them copied or reworded. */
static void retold(struct buffer *text, size_t words, bool second)
{
    for (size_t i = 0; i < words / SENTENCE; i++) {
        bool own = second && i / 8 % 2;
        add_sentence(text, (i + 1) * 7919 + (own ? 13 : 0), second && i / 16 % 2);
    }
}

static void one_sentence(struct buffer *text, size_t words, bool second)
{
    for (size_t i = 0; i < words / SENTENCE; i++)
        add_sentence(text, 42, second && i == 5);
}

static void one_word(struct buffer *text, size_t words, bool second)
{
    for (size_t i = 0; i < words + second; i++)
        buffer_add_slice(text, SLICE("word "));
}

static void no_space(struct buffer *text, size_t words, bool second)
{
    for (size_t i = 0; i < words; i++)
        buffer_add_slice(text, second ? SLICE("letter") : SLICE("letters"));
}

static void one_word_lines(struct buffer *text, size_t words, bool second)
{
    for (size_t i = 0; i < words; i++)
        buffer_format(text, "line%zu\n", i * (second ? 2 : 1));
}

static const struct {
    const char *name;
    void (*write)(struct buffer *text, size_t words, bool second);
} kinds[] = {{"prose, half of it retold", retold},
             {"one sentence", one_sentence},
             {"one word", one_word},
             {"no space", no_space},
             {"lines of one word", one_word_lines}};

/* One sentence a line, or sentences that end with a full stop. */
static struct article *make(const struct buffer *text)
{
    struct article *article = article_new();
    article->text = arena_slice(article->arena, slice_of(text->data, text->len));
    article->sentences = ARENA_ARRAY(article->arena, struct sentence, text->len / 2 + 1);
    uint32_t start = 0;
    for (uint32_t at = 0; at < article->text.len; at++) {
        char byte = article->text.data[at];
        if (byte != '\n' && byte != '.' && at + 1 < article->text.len)
            continue;
        article->sentences[article->sentence_count++].range = (struct range){start, at + 1};
        start = at + 1;
    }
    return article;
}

static double measure(size_t kind, size_t words, size_t *count)
{
    struct article *articles[2];
    struct digest *digests[2];
    struct passage_list found = {0};
    struct lexicon *lexicon = lexicon_new();
    for (int i = 0; i < 2; i++) {
        struct buffer text = {0};
        kinds[kind].write(&text, words, i == 1);
        articles[i] = make(&text);
        buffer_free(&text);
    }
    double begun = bench_now();
    struct passage_finder *finder = passage_finder_new(1);
    for (int i = 0; i < 2; i++)
        digests[i] = digest_new(lexicon, articles[i]);
    passage_find(finder, digests[0], digests[1], 0, &found);
    double taken = bench_now() - begun;
    *count = found.count;
    passage_list_free(&found);
    passage_finder_free(finder);
    for (int i = 0; i < 2; i++) {
        digest_free(digests[i]);
        article_release(articles[i]);
    }
    lexicon_free(lexicon);
    return taken;
}

int main(int argc, char **argv)
{
    size_t first = argc > 1 ? strtoul(argv[1], NULL, 10) : 20000;
    for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++) {
        double last = 0;
        size_t words = first;
        for (int step = 0; step < STEPS; step++, words *= 4) {
            size_t count;
            double taken = measure(kind, words, &count);
            printf("passages: %s, %zu words: %.1f ms, %zu found", kinds[kind].name, words, taken,
                   count);
            if (step)
                printf(", %.1f times the last", taken / last);
            printf("\n");
            last = taken;
        }
    }
}
