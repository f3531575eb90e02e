/* Negations, opposites and hedges: what they turn, and what comes of it where one side lacks them.
 */
#include "tests/fact/told.h"

static void test_said(void **state)
{
    static const struct {
        const char *text, *told;
    } cases[] = {
        {"The police have not ruled out a criminal inquiry.", "negation not rule out"},
        {"The police have ruled out a criminal inquiry.", ""},
        {"She didn't sign the treaty.", "negation not sign treati"},
        {"It is unclear how many firms follow.", "negation not clear"},
        {"It is not unclear how many firms follow.", ""},
        {"Not only the police were there.", ""},
        {"He asked whether or not to sign.", ""},
        {"Orm Line denied the claims.", "negation deny claim"},
        {"No. 2 was the number that won.", "negation won"},
        {"The route may reopen soon.", "hedge may reopen soon"},
        {"In May the route will reopen.", ""},
        {"The alleged thief reportedly fled.", "hedge alleged thief report; hedge reportedly fled"},
        {"She is said to be ill, and is expected to resign.",
         "hedge said ill; hedge expected resign"},
        {"She said it was expected.", ""},
        {"It could not be reached.", "negation not reach"},
    };
    struct buffer line = {0};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct told told;
        told_read(&told, cases[i].text);
        buffer_clear(&line);
        for (size_t k = 0; k < told.mentions.count; k++) {
            const struct mention *mention = &told.mentions.items[k];
            if (mention->kind != FACT_NEGATION && mention->kind != FACT_HEDGE)
                continue;
            buffer_format(&line, "%s%s %.*s", line.len ? "; " : "", fact_kind_name(mention->kind),
                          SLICE_ARG(mention_value(told.arena, mention)));
        }
        buffer_add_char(&line, '\0');
        assert_string_equal(line.data, cases[i].told);
        told_free(&told);
    }
    buffer_free(&line);
}

static void test_held(void **state)
{
    static const struct told_case cases[] = {
        {"not ruled out", "never ruled out", BOND_NONE, "agree", NULL},
        {"unclear", "uncertain", BOND_NONE, "agree", NULL},
        {"east of it", "west of it", BOND_STRONG, "conflict", "opposites"},
        {"east of it", "west of it", BOND_WEAK, "", NULL},
        {"east of it", "east of it", BOND_WEAK, "agree", NULL},
        {"shares rose", "shares climbed", BOND_STRONG, "agree", NULL},
        {"shares rose", "shares fell", BOND_STRONG, "conflict", "opposites"},
        {"may reopen", "might reopen", BOND_NONE, "agree", NULL},
        {"may reopen", "is expected to reopen", BOND_NONE, "close", NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        told_check(&cases[i]);
}

static void test_absent(void **state)
{
    static const struct {
        const char *a, *b;
        enum slot_bond bond;
        const char *verdict, *note;
    } cases[] = {
        {"The police have not ruled out an inquiry.", "Police have ruled out an inquiry.",
         BOND_STRONG, "conflict", "only one of them says not"},
        {"The police have not ruled out an inquiry.", "Police have ruled out an inquiry.",
         BOND_WEAK, "conflict", NULL},
        {"The police have not ruled out an inquiry.", "Police never ruled out an inquiry.",
         BOND_STRONG, "", NULL},
        {"The police have not ruled out an inquiry.", "The ferry is in the harbour.", BOND_STRONG,
         "", NULL},
        {"The route may reopen on Friday.", "The route will reopen on Friday.", BOND_STRONG,
         "close", "hedge dropped"},
        {"A fuel leak may have fed the flames.", "A fuel leak fed the flames.", BOND_WEAK, "close",
         "hedge dropped"},
        {"Readers may keep a book.", "They let you keep a book.", BOND_STRONG, "", NULL},
        {"The route may reopen on Friday.", "The route could reopen on Friday.", BOND_STRONG, "",
         NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct told a, b;
        told_read(&a, cases[i].a);
        told_read_with(&b, a.vocabulary, cases[i].b);
        struct ruling ruling = mention_absent(a.mentions.items, a.vocabulary, &b.document, 0,
                                              (uint32_t)b.document.token_count, b.mentions.items,
                                              b.mentions.count, cases[i].bond);
        const char *said = ruling.meets ? verdict_name(ruling.verdict) : "";
        if (strcmp(said, cases[i].verdict) != 0)
            fail_msg("%s / %s: %s", cases[i].a, cases[i].b, said);
        if (cases[i].note)
            assert_string_equal(ruling.note, cases[i].note);
        b.vocabulary = NULL;
        told_free(&a);
        told_free(&b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_said),
        cmocka_unit_test(test_held),
        cmocka_unit_test(test_absent),
    };
    return cmocka_run_group_tests_name("turning", tests, NULL, NULL);
}
