/* Quotations, who is credited with what, and what two of either make of each other. */
#include "fact/quotehold.h"

#include "tests/fact/told.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void told_as(const char *text, enum fact_kind kind, const char *wanted)
{
    struct buffer line = {0};
    struct told told;
    told_read(&told, text);
    told_line(&told, kind, &line);
    buffer_add_char(&line, '\0');
    assert_string_equal(line.data, wanted);
    buffer_free(&line);
    told_free(&told);
}

static void quotations(void **state)
{
    static const struct {
        const char *text, *told;
    } cases[] = {
        {"\"We heard one dull bang,\" she said.", "quote we heard one dull bang"},
        {"\xE2\x80\x9CIt\xE2\x80\x99s full of stories,\xE2\x80\x9D he said.",
         "quote it's full of stories"},
        {"He said: \xE2\x80\x98The seamen\xE2\x80\x99s hall is full.\xE2\x80\x99 Then he left.",
         "quote the seamen's hall is full"},
        {"He said 'one step is enough' and left.", "quote one step is enough"},
        {"The workers' rights and the 1990s' music don't count.", ""},
        {"\xE2\x80\x9E"
         "Das reicht nicht\xE2\x80\x9C, sagte sie.",
         "quote das reicht nicht"},
        {"\xC2\xAB Nous avons fini \xC2\xBB, a-t-il dit.", "quote nous avons fini"},
        {"\xC2\xBB"
         "Das reicht\xC2\xAB, sagte sie.",
         "quote das reicht"},
        {"\xE3\x80\x8C\xE7\x81\xAB\xE4\xBA\x8B\xE3\x80\x8D\xE3\x81\xA0",
         "quote \xE7\x81\xAB \xE4\xBA\x8B"},
        {"\"One,\" he said, \"and then two.\"", "quote one; quote and then two"},
        {"A 6\" pipe and nothing else.", ""},
        {"He said, \"We have seen it all.", "quote we have seen it all"},
        {"We have seen it all,\" he said.", "quote we have seen it all"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        told_as(cases[i].text, FACT_QUOTE, cases[i].told);
}

static void credits(void **state)
{
    static const struct {
        const char *text, *told;
    } cases[] = {
        {"The route may reopen, the Maritime Authority said.",
         "attribution said: Maritime Authority"},
        {"\"We heard one bang,\" said Berit Moen, who keeps the post office.",
         "attribution said: Berit Moen"},
        {"None was hurt, said Paul Wender, the doctor on duty.", "attribution said: Paul Wender"},
        {"Mirela Kostova, a teacher who was taking pupils home, said it was a noise.",
         "attribution said: Mirela Kostova"},
        {"In a short letter, Maud Ferrer, a retired judge, said that it was unwise.",
         "attribution said: Maud Ferrer"},
        {"The ferry's owner, Orm Line, said the ship was safe.", "attribution said: Orm Line"},
        {"It fell 3 percent, according to people familiar with the matter.",
         "attribution said: people familiar with the matter"},
        {"Reuters reported that the chips were cleared.", "attribution said: Reuters"},
        {"The police said on Tuesday that nobody was hurt.", "attribution said: The police"},
        {"He is said to be ill, and would not say why.", ""},
        {"Crew members reported worn pipes.", ""},
        {"It trades with the United States.", ""},
        {"Nvidia did not immediately reply when asked for comment.",
         "attribution declined: Nvidia"},
        {"Neither Nvidia nor the ministry has issued a statement.",
         "attribution declined: Nvidia nor the ministry"},
        {"The bank declined to comment on that.", "attribution declined: The bank"},
        {"The army did not respond to the attack.", ""},
        {"What does Nvidia say?", ""},
        {"\"We have it all\", said yesterday.", ""},
        {"\"Nobody said a word,\" she thought.", ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        told_as(cases[i].text, FACT_ATTRIBUTION, cases[i].told);
}

static void withheld(void **state)
{
    static const struct {
        const char *text, *told;
        enum fact_kind kind;
    } cases[] = {
        {"Their names have not been disclosed.", "name withheld withheld", FACT_NAME},
        {"The identities of these firms remain undisclosed.", "name withheld withheld", FACT_NAME},
        {"The victim has not been named.", "name withheld withheld", FACT_NAME},
        {"It was sold to an unnamed buyer.", "name withheld withheld", FACT_NAME},
        {"It paid an undisclosed sum.", "money withheld withheld", FACT_MONEY},
        {"The company would not say how many were sold.", "number withheld withheld", FACT_NUMBER},
        {"It cut fees but would not say by how much.", "percent withheld withheld", FACT_PERCENT},
        {"Orders far exceed supply.", "number withheld withheld", FACT_NUMBER},
        {"They named the ship and gave figures.", "", FACT_NAME},
        {"Nobody went into the water, said a man who knew it.", "", FACT_NAME},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        told_as(cases[i].text, cases[i].kind, cases[i].told);
}

static const struct mention *first_of(const struct told *told, enum fact_kind kind)
{
    for (size_t i = 0; i < told->mentions.count; i++)
        if (told->mentions.items[i].kind == kind)
            return &told->mentions.items[i];
    return NULL;
}

/* Both texts in one vocabulary, as the articles of a story are. */
struct both {
    struct told a, b;
};

static void read_both(struct both *both, const char *a, const char *b)
{
    told_read(&both->a, a);
    struct slice text = slice_from(b);
    both->b = (struct told){.arena = arena_new(), .vocabulary = both->a.vocabulary};
    document_scan(&both->b.document, both->b.vocabulary, text,
                  (struct range){0, (uint32_t)text.len});
    both->b.mentions =
        mentions_read_alone(both->b.arena, text, both->b.vocabulary, &both->b.document, 0,
                            (uint32_t)both->b.document.token_count);
}

static void free_both(struct both *both)
{
    document_free(&both->b.document);
    arena_free(both->b.arena);
    told_free(&both->a);
}

static void held_as(enum fact_kind kind, const char *a, const char *b, enum slot_bond bond,
                    enum verdict verdict, const char *code)
{
    struct both both;
    read_both(&both, a, b);
    const struct mention *x = first_of(&both.a, kind), *y = first_of(&both.b, kind);
    assert_non_null(x);
    assert_non_null(y);
    struct ruling there = mention_hold(x, y, bond), back = mention_hold(y, x, bond);
    if (there.verdict != verdict)
        print_message("%s | %s: %s\n", a, b, verdict_name(there.verdict));
    assert_int_equal(there.verdict, verdict);
    assert_int_equal(back.verdict, verdict);
    if (code)
        assert_string_equal(there.code, code);
    free_both(&both);
}

static void quotations_held(void **state)
{
    static const struct {
        const char *a, *b;
        enum slot_bond bond;
        enum verdict verdict;
        const char *code;
    } cases[] = {
        {"\"It is full of stories,\" he said.",
         "\xE2\x80\x9CIt is full of stories,\xE2\x80\x9D he said.", BOND_NONE, VERDICT_AGREE, NULL},
        {"\"It used to be full of noise, and now it is full of stories,\" he said.",
         "\"It used to be full of noise, and now it is full of surprises,\" he said.", BOND_NONE,
         VERDICT_CONFLICT, "quote-altered"},
        {"\"We heard one dull bang, and then the lights went out.\"",
         "\"We heard one loud bang, and then the lights went out.\"", BOND_NONE, VERDICT_CONFLICT,
         "quote-altered"},
        {"\"Moved by plainly selfish reasons\", he said.", "\"Plainly selfish\", he said.",
         BOND_NONE, VERDICT_CLOSE, "quote-trimmed"},
        {"\"We are confident in our safety systems, provided that every repair was carried out.\"",
         "\"We are confident in our safety systems.\"", BOND_NONE, VERDICT_CONFLICT,
         "quote-altered"},
        {"\"We have taken one step, and nobody should assume that a staircase follows.\"",
         "\"We have taken one step.\"", BOND_NONE, VERDICT_CONFLICT, "quote-altered"},
        {"\"We have taken one step, and it was a large one.\"", "\"We have taken one step.\"",
         BOND_NONE, VERDICT_CLOSE, "quote-trimmed"},
        {"\"This will not end well.\"", "\"This will end well.\"", BOND_NONE, VERDICT_CONFLICT,
         "quote-altered"},
        {"\"Approximately 60 per cent of all national advertisers say it isn't long-standing.\"",
         "\"Approximately 60 percent of all national advertisers say it isnt longstanding.\"",
         BOND_NONE, VERDICT_AGREE, NULL},
        {"\"It should have reported that it was sailing with an atomic bomb cargo.\"",
         "\"It could have declared that it was steaming with a cargo like an atomic bomb.\"",
         BOND_NONE, VERDICT_CLOSE, "quote-altered"},
        {"\"He [the mayor] has seen it all.\"", "\"He has seen it all.\"", BOND_NONE, VERDICT_CLOSE,
         "quote-trimmed"},
        {"\"Nobody went into the water at all,\" said Ingrid Solheim.",
         "\"Nobody went into the water at all,\" said Erik Dahl.", BOND_NONE, VERDICT_CONFLICT,
         "speaker-differs"},
        {"\"Nobody went into the water at all,\" said Ingrid Solheim and Erik Dahl.",
         "Erik Dahl and Ingrid Solheim said: \"Nobody went into the water at all.\"", BOND_NONE,
         VERDICT_AGREE, NULL},
        {"\"A tragedy,\" he said.", "\"A comedy,\" he said.", BOND_STRONG, VERDICT_CONFLICT,
         "quote-altered"},
        {"\"We had the first boat alongside.\"", "\"I like it here, and so do you.\"", BOND_STRONG,
         VERDICT_SINGLE, NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        held_as(FACT_QUOTE, cases[i].a, cases[i].b, cases[i].bond, cases[i].verdict, cases[i].code);
}

static void credits_held(void **state)
{
    static const struct {
        const char *a, *b;
        enum slot_bond bond;
        enum verdict verdict;
    } cases[] = {
        {"It is safe, Ingrid Solheim said.", "Ms Solheim said it was safe.", BOND_NONE,
         VERDICT_AGREE},
        {"It is safe, Ingrid Solheim said.", "It is safe, Erik Dahl said.", BOND_FIXED,
         VERDICT_CONFLICT},
        {"It is safe, Ingrid Solheim said.", "It is safe, Erik Dahl said.", BOND_WEAK,
         VERDICT_SINGLE},
        {"It is safe, the police said.", "It is safe, officials said.", BOND_NONE, VERDICT_CLOSE},
        {"It is safe, Ingrid Solheim said.", "It is safe, sources said.", BOND_NONE,
         VERDICT_WITHHELD},
        {"It is safe, officials said.", "It is safe, sources said.", BOND_NONE, VERDICT_CLOSE},
        {"Nvidia did not immediately reply when asked for comment.",
         "Neither Nvidia nor the ministry has commented.", BOND_NONE, VERDICT_CLOSE},
        {"Nvidia declined to comment.", "Nvidia did not comment.", BOND_NONE, VERDICT_AGREE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        held_as(FACT_ATTRIBUTION, cases[i].a, cases[i].b, cases[i].bond, cases[i].verdict, NULL);
}

static void marks_lost(void **state)
{
    static const struct {
        const char *quote, *sentence;
        enum verdict verdict; /* SINGLE: does not meet */
        const char *code;
    } cases[] = {
        {"Maud Ferrer said it was \"moved by plainly selfish reasons\".",
         "Beijing was moved by plainly selfish reasons.", VERDICT_CONFLICT, "attribution-lost"},
        {"Maud Ferrer said it was \"moved by plainly selfish reasons\".",
         "Maud Ferrer said Beijing was moved by plainly selfish reasons.", VERDICT_CLOSE,
         "marks-lost"},
        {"\"I told them that a bus with no seats has a lot of room for shelves,\" Nia Okafor said.",
         "He wrote to ask, because a bus without seats has plenty of room for shelves.",
         VERDICT_CONFLICT, "attribution-lost"},
        {"\"We are confident in our safety systems,\" Henrik Dahl said.",
         "Its chief executive, Henrik Dahl, was confident in its safety systems.", VERDICT_SINGLE,
         NULL},
        {"Maud Ferrer said it was \"moved by plainly selfish reasons\".",
         "Asked why, he said: \"Moved by plainly selfish reasons.\"", VERDICT_SINGLE, NULL},
        {"\"The price of services is rising too fast for comfort,\" Maud Ferrer said.",
         "The price of services is rising too fast for comfort.\"", VERDICT_SINGLE, NULL},
        {"\"The price of services is rising too fast for comfort,\" Maud Ferrer said.",
         "\"The price of services is rising too fast for comfort.", VERDICT_SINGLE, NULL},
        {"Maud Ferrer praised \"The Old Harbour of Skelby\" and its author.",
         "The Old Harbour of Skelby was made into a film.", VERDICT_CLOSE, "marks-lost"},
        {"\"We heard one dull bang,\" she said.", "The lights went out in the whole of the town.",
         VERDICT_SINGLE, NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct both both;
        read_both(&both, cases[i].quote, cases[i].sentence);
        uint32_t first[2] = {0, (uint32_t)both.b.document.token_count};
        both.b.document.first = first;
        struct ruling ruling =
            quotation_against_sentence(first_of(&both.a, FACT_QUOTE), &both.b.mentions,
                                       &both.b.document, slice_from(cases[i].sentence), 0);
        both.b.document.first = NULL;
        assert_int_equal(ruling.verdict, cases[i].verdict);
        assert_int_equal(ruling.meets, cases[i].verdict != VERDICT_SINGLE);
        if (cases[i].code)
            assert_string_equal(ruling.code, cases[i].code);
        free_both(&both);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotations),   cmocka_unit_test(credits),
        cmocka_unit_test(withheld),     cmocka_unit_test(quotations_held),
        cmocka_unit_test(credits_held), cmocka_unit_test(marks_lost),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
