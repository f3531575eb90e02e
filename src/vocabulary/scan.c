/* Each thread reads a stretch of the story, which may begin and end inside an article, with a
 * vocabulary of its own. Those are then taken over in the order of the stretches, so that every
 * word gets the number it would have had, and tokens move to their articles under these numbers. */
#include "vocabulary/scan.h"

#include "base/alloc.h"
#include "base/share.h"
#include "base/vec.h"

#include <stdlib.h>

/* Bytes that a thread is worth. */
enum { WORTH = 1 << 16 };

/* What a stretch has of one article. */
struct fragment {
    size_t article;
    size_t from, to;   /* sentences */
    size_t token, end; /* tokens, counted in the stretch */
    size_t place;      /* where they come to in the article */
};

struct stretch {
    size_t from, to; /* sentences, counted over all articles */
    struct vocabulary *vocabulary;
    struct document read;    /* only its tokens */
    uint32_t *words, *stems; /* [number in the stretch's vocabulary]: that in the story's */
    VEC(struct fragment) fragments;
};

struct scan {
    struct article *const *articles;
    size_t count;
    struct document *documents;
    struct slice language;
    struct stretch stretches[SHARE_PARTS];
};

static void read_fragment(const struct scan *scan, struct stretch *stretch,
                          struct fragment fragment)
{
    const struct article *article = scan->articles[fragment.article];
    uint32_t *first = scan->documents[fragment.article].first;
    fragment.token = stretch->read.token_count;
    for (size_t i = fragment.from; i < fragment.to; i++) {
        first[i] = (uint32_t)stretch->read.token_count;
        document_scan(&stretch->read, stretch->vocabulary, article->text,
                      article->sentences[i].range);
    }
    fragment.end = stretch->read.token_count;
    VEC_PUSH(&stretch->fragments, fragment);
}

static void read_stretch(void *context, size_t part)
{
    struct scan *scan = context;
    struct stretch *stretch = &scan->stretches[part];
    size_t before = 0; /* sentences of the articles before */
    stretch->vocabulary = vocabulary_new(scan->language);
    for (size_t i = 0; i < scan->count && before < stretch->to; i++) {
        size_t all = scan->articles[i]->sentence_count;
        size_t from = stretch->from > before ? stretch->from - before : 0;
        size_t to = stretch->to - before < all ? stretch->to - before : all;
        if (from < to)
            read_fragment(scan, stretch, (struct fragment){.article = i, .from = from, .to = to});
        before += all;
    }
}

static void take_over(struct scan *scan, struct stretch *stretch, struct vocabulary *vocabulary)
{
    stretch->words =
        alloc_resize(NULL, vocabulary_words(stretch->vocabulary) + 1, sizeof *stretch->words);
    stretch->stems =
        alloc_resize(NULL, vocabulary_stems(stretch->vocabulary) + 1, sizeof *stretch->stems);
    vocabulary_adopt(vocabulary, stretch->vocabulary, stretch->words, stretch->stems);
    for (size_t i = 0; i < stretch->fragments.count; i++) {
        struct fragment *fragment = &stretch->fragments.items[i];
        fragment->place = scan->documents[fragment->article].token_count;
        scan->documents[fragment->article].token_count += fragment->end - fragment->token;
    }
}

static void open_documents(struct scan *scan)
{
    for (size_t i = 0; i < scan->count; i++) {
        struct document *document = &scan->documents[i];
        document->sentence_count = scan->articles[i]->sentence_count;
        document->first = alloc_zeroed(document->sentence_count + 1, sizeof *document->first);
    }
}

static void make_room(struct scan *scan)
{
    for (size_t i = 0; i < scan->count; i++) {
        struct document *document = &scan->documents[i];
        document->capacity = document->token_count;
        document->tokens = alloc_resize(NULL, document->capacity + 1, sizeof *document->tokens);
        document->first[document->sentence_count] = (uint32_t)document->token_count;
    }
}

static void move_stretch(void *context, size_t part)
{
    struct scan *scan = context;
    struct stretch *stretch = &scan->stretches[part];
    for (size_t i = 0; i < stretch->fragments.count; i++) {
        struct fragment fragment = stretch->fragments.items[i];
        struct document *document = &scan->documents[fragment.article];
        for (size_t s = fragment.from; s < fragment.to; s++)
            document->first[s] = (uint32_t)(document->first[s] - fragment.token + fragment.place);
        for (size_t t = fragment.token; t < fragment.end; t++) {
            struct token token = stretch->read.tokens[t];
            token.word = stretch->words[token.word];
            token.stem = stretch->stems[token.stem];
            document->tokens[fragment.place + t - fragment.token] = token;
        }
    }
    document_free(&stretch->read);
    free(stretch->words);
    free(stretch->stems);
    VEC_FREE(&stretch->fragments);
}

void scan_articles(struct document *documents, struct vocabulary *vocabulary,
                   struct article *const *articles, size_t count, size_t threads)
{
    struct scan scan = {articles, count, documents, vocabulary_language(vocabulary), {{0}}};
    size_t bytes = 0, sentences = 0;
    for (size_t i = 0; i < count; i++) {
        bytes += articles[i]->text.len;
        sentences += articles[i]->sentence_count;
    }
    size_t parts = share_parts(bytes, WORTH, threads);
    for (size_t i = 0; parts < 2 && i < count; i++)
        document_read(&documents[i], vocabulary, articles[i]);
    if (parts < 2)
        return;
    open_documents(&scan);
    for (size_t i = 0; i < parts; i++) {
        scan.stretches[i].from = share_start(sentences, i, parts);
        scan.stretches[i].to = share_start(sentences, i + 1, parts);
    }
    share_run(parts, read_stretch, &scan);
    for (size_t i = 0; i < parts; i++)
        take_over(&scan, &scan.stretches[i], vocabulary);
    make_room(&scan);
    share_run(parts, move_stretch, &scan);
}
