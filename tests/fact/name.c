/* Names and places as mentions, and what two of them make of each other. */
#include "tests/fact/told.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void line_of(const char *text, struct buffer *line)
{
    struct buffer part = {0};
    struct told told;
    told_read(&told, text);
    told_line(&told, FACT_NAME, line);
    told_line(&told, FACT_PLACE, &part);
    if (line->len && part.len)
        buffer_add_string(line, "; ");
    buffer_add_slice(line, buffer_slice(&part));
    buffer_add_char(line, '\0');
    told_free(&told);
    buffer_free(&part);
}

static void values(void **state)
{
    static const struct {
        const char *text, *told;
    } cases[] = {
        {"The coastguard commander Ingrid Solheim said so.", "name Ingrid Solheim"},
        {"A report by Jean-Claude Juncker and J. K. Rowling was read.",
         "name Jean-Claude Juncker; name J. K. Rowling"},
        {"They met Ursula von der Leyen and Gov. Margit Solvang.",
         "name Ursula von der Leyen; name Margit Solvang"},
        {"It came from the Ministry of Industry and Information Technology.",
         "name Ministry of Industry and Information Technology"},
        {"Shares of Nvidia's rival in Shanghai fell.", "name Nvidia; place shanghai"},
        {"It was agreed by German Chancellor Friedrich Merz in the U.S. on Monday.",
         "name Friedrich Merz; place germany; place united states"},
        {"A boat sank in the Orm Strait, west of Skelby, near the island of Hallen.",
         "place Orm Strait; place Skelby; place Hallen"},
        {"Police said that on Tuesday the road was open.", ""},
        {"He said that Nvidia CEO Jensen Huang had spoken.", "name Nvidia; name Jensen Huang"},
        {"SKELBY, March 3 (Nordhav) - A ferry sank.", "place SKELBY"},
        {"Help us and tell us what you saw in May.", ""},
        {"It was bought by Alibaba Group Holding and the Bank of England.",
         "name Alibaba Group Holding; name Bank of England"},
        {"State-backed firms may not.", ""},
    };
    struct buffer line = {0};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        line_of(cases[i].text, &line);
        assert_string_equal(line.data, cases[i].told);
    }
    buffer_free(&line);
}

static const struct mention *first_name(const struct told *told)
{
    for (size_t i = 0; i < told->mentions.count; i++)
        if (told->mentions.items[i].kind == FACT_NAME || told->mentions.items[i].kind == FACT_PLACE)
            return &told->mentions.items[i];
    return NULL;
}

static void held(void **state)
{
    static const struct {
        const char *a, *b;
        enum slot_bond bond;
        enum verdict verdict; /* SINGLE: they do not meet */
    } cases[] = {
        {"said Ingrid Solheim", "said Ingrid Solheim", BOND_NONE, VERDICT_AGREE},
        {"said Ingrid Solheim", "said Ingrid Solhiem", BOND_NONE, VERDICT_CONFLICT},
        {"said Mirela Kostova", "said Mirela Kostava", BOND_NONE, VERDICT_CONFLICT},
        {"said Ilse Farrow", "said Ilse Farow", BOND_NONE, VERDICT_CONFLICT},
        {"said Tom Ashdown", "said Tom Ashton", BOND_NONE, VERDICT_CONFLICT},
        {"said Jon Holt", "said John Holt", BOND_NONE, VERDICT_CONFLICT},
        {"said Tom Ashdown", "said Mr Ashdown", BOND_NONE, VERDICT_CLOSE},
        {"said Bill Gates", "said William Gates", BOND_NONE, VERDICT_CLOSE},
        {"said Mohammed Salah", "said Muhammad Salah", BOND_NONE, VERDICT_CLOSE},
        {"said T. Ashdown", "said Tom Ashdown", BOND_NONE, VERDICT_CLOSE},
        {"said Recep Erdo\xC4\x9F"
         "an",
         "said Recep Erdogan", BOND_NONE, VERDICT_AGREE},
        {"the commander Ingrid Solheim", "the commander Erik Dahl", BOND_WEAK, VERDICT_CONFLICT},
        {"said Ingrid Solheim", "said Erik Dahl", BOND_WEAK, VERDICT_SINGLE},
        {"said Ingrid Solheim", "said Erik Dahl", BOND_STRONG, VERDICT_CONFLICT},
        {"by the Federal Reserve", "by the Fed", BOND_NONE, VERDICT_CLOSE},
        {"by the Ministry of Commerce", "by MOFCOM", BOND_NONE, VERDICT_AGREE},
        {"by the World Health Organization", "by the WHO", BOND_NONE, VERDICT_AGREE},
        {"by Alibaba Group Holding", "by Alibaba", BOND_NONE, VERDICT_AGREE},
        {"an H200", "an H20", BOND_WEAK, VERDICT_SINGLE},
        {"an H200", "an H20", BOND_FIXED, VERDICT_CONFLICT},
        {"said Beijing", "said China", BOND_STRONG, VERDICT_CLOSE},
        {"said the US", "said America", BOND_STRONG, VERDICT_AGREE},
        {"in Paris", "in Berlin", BOND_WEAK, VERDICT_SINGLE},
        {"in Paris", "in Berlin", BOND_STRONG, VERDICT_CONFLICT},
        {"in Austria", "in Australia", BOND_NONE, VERDICT_SINGLE},
        {"in Lyon", "in France", BOND_STRONG, VERDICT_CLOSE},
        {"a Korean ship", "in South Korea", BOND_NONE, VERDICT_AGREE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct told a, b;
        told_read(&a, cases[i].a);
        told_read(&b, cases[i].b);
        const struct mention *x = first_name(&a), *y = first_name(&b);
        if (!x || !y)
            print_message("%s | %s\n", cases[i].a, cases[i].b);
        assert_non_null(x);
        assert_non_null(y);
        struct ruling there = mention_hold(x, y, cases[i].bond);
        struct ruling back = mention_hold(y, x, cases[i].bond);
        enum verdict verdict = there.meets ? there.verdict : VERDICT_SINGLE;
        if (verdict != cases[i].verdict)
            print_message("%s | %s: %s\n", cases[i].a, cases[i].b, verdict_name(verdict));
        assert_int_equal(verdict, cases[i].verdict);
        assert_int_equal(there.meets, back.meets);
        assert_int_equal(there.verdict, back.verdict);
        told_free(&a);
        told_free(&b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values),
        cmocka_unit_test(held),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
