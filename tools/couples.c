/* Prints the features of all couples of sentences that the index finds in one story, for
 * tools/fit_story. Not installed.
 *
 * usage: couples ARTICLE…
 *
 * Lines out: "SENTENCE<TAB>article<TAB>sentence<TAB>unit<TAB>text" (white space as one space), then
 * "NAMES<TAB>feature…", then "COUPLE<TAB>unit<TAB>unit<TAB>scale<TAB>near<TAB>feature…". scale:
 * what the score is multiplied with where only one is a heading or a question. */
#include "compare/candidates.h"
#include "compare/classify.h"
#include "compare/features.h"
#include "compare/index.h"
#include "load/load.h"
#include "segment/segment.h"
#include "text/chars.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST = 64 };

static bool go_on(void *context, double done)
{
    (void)context;
    (void)done;
    return true;
}

static void print_squeezed(struct slice text)
{
    bool space = false;
    for (size_t i = 0; i < text.len; i++) {
        bool here = text.data[i] == ' ' || text.data[i] == '\n' || text.data[i] == '\t';
        if (here && space)
            continue;
        space = here;
        putchar(here ? ' ' : text.data[i]);
    }
}

static void print_sentences(const struct candidates *candidates)
{
    for (uint32_t a = 0; a < candidates->article_count; a++)
        for (uint32_t i = 0; i < candidates->articles[a]->sentence_count; i++) {
            printf("SENTENCE\t%u\t%u\t%u\t", a, i, candidates->units.of[a][i]);
            print_squeezed(article_sentence(candidates->articles[a], i));
            putchar('\n');
        }
    fputs("NAMES", stdout);
#define X(name, what) fputs("\t" #name, stdout);
    FEATURES(X)
#undef X
    putchar('\n');
}

static void print_couple(const struct candidates *candidates, struct couple couple)
{
    const struct unit *a = &candidates->units.items[couple.a];
    const struct unit *b = &candidates->units.items[couple.b];
    double scale, alike;
    struct features features = candidates_features(a, b, &scale);
    enum pair_class class = classify(&a->phrase, a->text, &b->phrase, b->text, &alike);
    printf("COUPLE\t%u\t%u\t%g\t%.4f", couple.a, couple.b, scale, class == CLASS_NEAR ? alike : 0);
    for (int i = 0; i < FEATURE_COUNT; i++)
        printf("\t%.5f", features.x[i]);
    putchar('\n');
}

int main(int argc, char **argv)
{
    struct article *read[MOST];
    size_t count = 0;
    for (int i = 1; i < argc && count < MOST; i++) {
        struct load_options options = {0};
        struct articles articles;
        struct error error;
        if (!load_file(argv[i], &options, &articles, &error))
            return EXIT_FAILURE;
        segment_article(articles.items[0]);
        read[count++] = article_retain(articles.items[0]);
        articles_free(&articles);
    }
    struct candidates *candidates = compare_candidates(read, count, NULL);
    print_sentences(candidates);
    struct couples couples = index_couples(&candidates->units, candidates->vocabulary, count,
                                           (struct index_watch){.going = go_on, .threads = 1});
    for (size_t i = 0; i < couples.count; i++)
        print_couple(candidates, couples.items[i]);
    free(couples.items);
    candidates_free(candidates);
    for (size_t i = 0; i < count; i++)
        article_release(read[i]);
    return EXIT_SUCCESS;
}
