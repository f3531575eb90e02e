/* Which values are taken for opposed, and that a contradiction does not pull a pair apart. */
#include "compare/settle.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "compare/compare.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct read {
    struct vocabulary *vocabulary;
    struct arena *arena;
    struct document document;
    struct phrase a, b;
};

static void read_both(struct read *read, const char *a, const char *b)
{
    struct slice text_a = slice_from(a), text_b = slice_from(b);
    memset(read, 0, sizeof *read);
    read->vocabulary = vocabulary_new(SLICE("en"));
    read->arena = arena_new();
    document_scan(&read->document, read->vocabulary, text_a,
                  (struct range){0, (uint32_t)text_a.len});
    size_t cut = read->document.token_count;
    document_scan(&read->document, read->vocabulary, text_b,
                  (struct range){0, (uint32_t)text_b.len});
    phrase_collect(&read->a, read->arena, read->vocabulary, text_a, read->document.tokens, cut);
    phrase_collect(&read->b, read->arena, read->vocabulary, text_b, read->document.tokens + cut,
                   read->document.token_count - cut);
}

static void read_done(struct read *read)
{
    document_free(&read->document);
    vocabulary_free(read->vocabulary);
    arena_free(read->arena);
}

/* The words of a settled phrase, a space behind each. */
static void add_words(struct buffer *out, const struct read *read, const struct settled *settled)
{
    for (uint32_t i = 0; i < settled->token_count; i++) {
        buffer_add_slice(out, vocabulary_form(read->vocabulary, settled->tokens[i].word));
        buffer_add_string(out, " ");
    }
}

static void test_settle(void **state)
{
    /* becomes: what the second reads like with the first's values; NULL: nothing is opposed. */
    static const struct {
        const char *a, *b, *becomes;
        uint32_t numbers;
    } rows[] = {
        {"The council of Harrow said that 52 buses would run every day from May.",
         "The council of Harrow said 37 buses would run every day from May.",
         "the council of harrow said 52 buses would run every day from may ", 1},
        /* A slip needs no neighbour. */
        {"The works hired 1,340 people, said the owner of the mill on the river.",
         "On the river the owner of the mill spoke of hiring some 1,430 more people.",
         "on the river the owner of the mill spoke of hiring some 1,340 more people ", 1},
        {"The minister told Anna Bellweather that the bridge would be closed all summer.",
         "The bridge would be closed all summer, the minister told Anna Bellwaether then.",
         "the bridge would be closed all summer the minister told anna bellweather then ", 0},
        /* Another name between the same words, of two words. */
        {"The bridge over the river was opened by Anna Kolb yesterday after years of work.",
         "After years of work the bridge over the river was opened by Mary Strand yesterday.",
         "after years of work the bridge over the river was opened by anna kolb yesterday ", 0},
        /* Spelled out against digits is no figure's fault. */
        {"The council of Harrow said that three buses would run every day from May.",
         "The council of Harrow said that nine buses would run every day from May.",
         "the council of harrow said that three buses would run every day from may ", 1},
        /* Both have both: who said it to whom is not for here. */
        {"On the pier Mr Strand told Mr Kolb that the ferry would not sail in the storm.",
         "On the pier Mr Kolb told Mr Strand that the ferry would not sail in the storm.", NULL, 0},
        /* Missing is not opposed. */
        {"The council of Harrow said that 52 buses would run every day from May.",
         "The council of Harrow said that some buses would run every day from May.", NULL, 0},
        /* A figure is no name. */
        {"The council of Harrow said that 52 buses would run every day from May.",
         "The council of Harrow said that Kolb buses would run every day from May.", NULL, 0},
        /* Little else in common. */
        {"A storm killed 52 people on the northern coast of the island last night.",
         "A lorry struck and killed 37 people in a market town far to the south.", NULL, 0},
        /* In a headline the figure is the news. */
        {"Bomb kills 52 in market", "Bomb kills 37 in market", NULL, 0},
        {"", "The council of Harrow said that 52 buses would run every day from May.", NULL, 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct read read;
        struct settled settled;
        struct buffer words = {0};
        read_both(&read, rows[i].a, rows[i].b);
        bool opposed = settle(&settled, read.vocabulary, &read.a, &read.b);
        if (opposed)
            add_words(&words, &read, &settled);
        if (opposed != (rows[i].becomes != NULL) ||
            (opposed && !slice_equal_string(buffer_slice(&words), rows[i].becomes)))
            fail_msg("%s: %.*s", rows[i].b, SLICE_ARG(buffer_slice(&words)));
        if (opposed)
            assert_int_equal(settled.numbers, rows[i].numbers);
        buffer_free(&words);
        read_done(&read);
    }
}

/* A conflict is a flag on a pair that is aligned, never evidence against the pair. */
static void test_conflict_keeps_score(void **state)
{
    static const char *const rows[][3] = {
        {"The council of Harrow said that 52 buses would run every day from May.",
         "From May, 52 buses would run every day, according to the council of Harrow.",
         "From May, 37 buses would run every day, according to the council of Harrow."},
        {"The works at Brenn will hire 1,340 people, its owner said on Friday.",
         "Its owner said on Friday that the works at Brenn would hire 1,340 people.",
         "Its owner said on Friday that the works at Brenn would hire 1,430 people."},
    };
    (void)state;
    struct compare_scorer *scorer = compare_scorer_new(SLICE("en"));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct slice a = slice_from(rows[i][0]);
        struct pair_score same = compare_score(scorer, a, slice_from(rows[i][1]), 0.5);
        struct pair_score other = compare_score(scorer, a, slice_from(rows[i][2]), 0.5);
        assert_int_not_equal(same.class, CLASS_UNIQUE);
        assert_int_not_equal(other.class, CLASS_UNIQUE);
        assert_true(fabs(same.score - other.score) < 0.05);
        assert_false(same.flags & FLAG_CONFLICT);
        assert_true(other.flags & FLAG_CONFLICT);
    }
    compare_scorer_free(scorer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_settle),
                                       cmocka_unit_test(test_conflict_keeps_score)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
