/* Prints the likenesses of pairs of sentences, for tools/fit: "gold<TAB>sentence<TAB>sentence"
 * lines in, "gold<TAB>likeness…" lines out, the first line their names, and "SET<TAB>file" before
 * each file. Each line's second sentence is also paired with the first of the line before, with
 * gold "-": sentences that have nothing to do with each other. Not installed. */
#include "base/file.h"
#include "compare/likeness.h"

#include <stdio.h>
#include <stdlib.h>

static void print_features(const char *gold, int gold_len, struct slice a, struct slice b)
{
    struct vocabulary *vocabulary = vocabulary_new(SLICE("en"));
    struct arena *arena = arena_new();
    struct document document = {0};
    struct phrase phrases[2] = {{0}, {0}};
    document_scan(&document, vocabulary, a, (struct range){0, (uint32_t)a.len});
    size_t cut = document.token_count;
    document_scan(&document, vocabulary, b, (struct range){0, (uint32_t)b.len});
    phrase_collect(&phrases[0], arena, vocabulary, a, document.tokens, cut);
    phrase_collect(&phrases[1], arena, vocabulary, b, document.tokens + cut,
                   document.token_count - cut);
    vocabulary_weigh(vocabulary, 0, 0);
    phrase_weigh(&phrases[0], arena, vocabulary);
    phrase_weigh(&phrases[1], arena, vocabulary);
    struct likenesses likenesses = likeness_of(vocabulary, &phrases[0], &phrases[1]);
    printf("%.*s", gold_len, gold);
    for (int i = 0; i < LIKENESS_COUNT; i++)
        printf("\t%.5f", likenesses.x[i]);
    putchar('\n');
    document_free(&document);
    arena_free(arena);
    vocabulary_free(vocabulary);
}

static void print_names(void)
{
    fputs("GOLD", stdout);
#define X(name, what) fputs("\t" #name, stdout);
    LIKENESSES(X)
#undef X
    putchar('\n');
}

static void print_line(struct slice line, struct slice *before)
{
    size_t first = slice_find(line, SLICE("\t"), 0),
           second = slice_find(line, SLICE("\t"), first + 1);
    struct slice b = slice_sub(line, second + 1, line.len);
    print_features(line.data, (int)first, slice_sub(line, first + 1, second), b);
    if (before->len)
        print_features("-", 1, *before, b);
    *before = slice_sub(line, first + 1, second);
}

int main(int argc, char **argv)
{
    print_names();
    for (int i = 1; i < argc; i++) {
        struct buffer file = {0};
        if (!file_read(argv[i], (size_t)1 << 30, &file, NULL))
            return EXIT_FAILURE;
        printf("SET\t%s\n", argv[i]);
        struct slice rest = buffer_slice(&file), line, before = SLICE_NONE;
        while (slice_next_line(&rest, &line))
            print_line(line, &before);
        buffer_free(&file);
    }
    return EXIT_SUCCESS;
}
