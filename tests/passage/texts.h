/* Articles and digests made of plain text, for tests. */
#ifndef HEXAPLA_TESTS_PASSAGE_TEXTS_H
#define HEXAPLA_TESTS_PASSAGE_TEXTS_H

#include "load/load.h"
#include "passage/digest.h"
#include "passage/passage.h"
#include "segment/segment.h"

/* All of the text is body. */
static inline struct article *text_article(struct slice text)
{
    struct load_options options = {.raw = true, .forced = true, .format = FORMAT_TEXT};
    struct articles found = {0};
    struct error error;
    if (!load_bytes(text, SLICE("test"), &options, &found, &error))
        return NULL;
    struct article *article = article_retain(found.items[0]);
    articles_free(&found);
    segment_article(article);
    return article;
}

static inline struct digest *text_digest(const char *text)
{
    struct lexicon *lexicon = lexicon_new();
    struct article *article = text_article(slice_from(text));
    struct digest *digest = digest_new(lexicon, article);
    article_release(article);
    lexicon_free(lexicon);
    return digest;
}

static inline struct passage_list text_passages(const char *a, const char *b, uint32_t min_run)
{
    struct passage_finder *finder = passage_finder_new(1);
    struct digest *first = text_digest(a), *second = text_digest(b);
    struct passage_list found = {0};
    passage_find(finder, first, second, min_run, &found);
    digest_free(first);
    digest_free(second);
    passage_finder_free(finder);
    return found;
}

#endif
