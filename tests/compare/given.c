/* Pairs that are handed over, as `hexapla score` gets them: a word exchanged is a conflict wherever
 * it stands, and other wordings of the same are none. Every row is tried both ways round. */
#include "compare/compare.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct row {
    const char *a, *b;
    bool conflict;
} rows[] = {
    /* Another name in the same place. */
    {"The ferry was towed into Skelby by two tugs on Monday night.",
     "Two tugs had towed the ferry into Marholm by Monday night.", true},
    {"The grinning mechanic from east Norland was seen on television.",
     "Television showed the grinning mechanic from east Vesterby.", true},
    {"The harbour board said Brian Haller would lead the inquiry into the fire.",
     "The inquiry into the fire will be led by Simon Haller, the harbour board said.", true},
    {"A court in Fort Wending ordered him held without bail on Tuesday.",
     "He was ordered held without bail by a court in Mount Wending.", true},
    {"The European Union's ban on new crops is being challenged at the court.",
     "At the court the Atlantic Union's ban on new crops is being challenged.", true},
    {"Shares of the Ostermann Bank closed two cents down yesterday at $47.98.",
     "Ostreman Bank shares closed at $47.98 yesterday, down two cents.", true},
    {"Her findings were published in the Journal of the American Dental Association.",
     "The Journal of the Ameriacn Dental Association published her findings.", true},
    /* The same, said otherwise. */
    {"Divers of the World Harbour Organization found the wreck on Monday.",
     "On Monday WHO divers found the wreck.", false},
    {"The American navy found the wreck on Monday.", "The U.S. navy found the wreck on Monday.",
     false},
    {"The ship belongs to the UN Development Program.",
     "The ship belongs to the United Nations Development Program.", false},
    {"The Internationally Recognised Corridor was closed on Friday.",
     "On Friday the Internationally Recognized Corridor was closed.", false},
    {"Police arrested Ingrid Solheim in Skelby on Monday.",
     "Solheim was arrested by police in Skelby.", false},
    {"The U.S. Circuit Court for Norland threw the claim out on Monday.",
     "On Monday the claim was thrown out by the Norland Circuit Court.", false},
    /* Quoted words. */
    {"\"We make no apologies for finding every legal way to protect people,\" he said.",
     "\"We make no excursions for finding every legal way to protect people,\" he said.", true},
    {"\"We're confident that the new board will take responsibility for the past,\" Dahl said.",
     "\"We are puzzled that the new board will take responsibility for the past,\" said Dahl.",
     true},
    {"He wanted \"a smooth transition\" of the harbour, the mayor told reporters.",
     "The mayor told reporters he wanted \"a smooth garden\" of the harbour.", true},
    {"\"It was a close vote\", Dahl said, \"but the plan to close the harbour will win.\"",
     "\"It was a close vote, but the plan to close the kitchen will win\", Dahl said.", true},
    {"\"You can't win by looking in the rearview mirror,\" he said.",
     "\"You can't win by looking through the rear view mirror,\" he said.", false},
    {"\"Everybody [in town] was heard,\" said the mayor.",
     "\"Everybody was heard,\" said the mayor.", false},
    {"\"The failure to act on September the 11th continues today,\" she said.",
     "\"The failure to act on September 11 continues today,\" she said.", false},
    {"\"Nobody knows what happened,\" Kay said, \"and I can tell you that it was not me.\"",
     "\"Nobody knows what happened, and I can tell you that it was not me,\" Kay said.", false},
    /* Figures and dates. */
    {"The firm posted a profit of 26 million crowns in the spring.",
     "In spring a profit of 260 million crowns was posted by the firm.", true},
    {"The trial of the captain will begin in September, the court said on Friday.",
     "The court said on Friday that the captain will be tried in June.", true},
    {"The settlement involved five priests and 26 plaintiffs for an undisclosed sum.",
     "The settlement involved five priests and 62 plaintiffs.", true},
    {"A figure below 50 means that output shrinks, one above it that it grows.",
     "A figure above 50 means that output grows, and one below it that it shrinks.", false},
};

static bool flagged(struct compare_scorer *scorer, const char *a, const char *b)
{
    struct pair_score score =
        compare_score(scorer, slice_from(a), slice_from(b), COMPARE_THRESHOLD);
    return score.flags & FLAG_CONFLICT;
}

static void test_given(void **state)
{
    struct compare_scorer *scorer = compare_scorer_new(SLICE("en"));
    size_t faults = 0;
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        bool there = flagged(scorer, rows[i].a, rows[i].b);
        bool back = flagged(scorer, rows[i].b, rows[i].a);
        if (there == rows[i].conflict && back == rows[i].conflict)
            continue;
        print_message("# %s%s: %s / %s\n", there ? "flagged" : "not flagged",
                      there == back ? "" : " one way only", rows[i].a, rows[i].b);
        faults++;
    }
    compare_scorer_free(scorer);
    assert_int_equal(faults, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_given)};
    return cmocka_run_group_tests_name("given", tests, NULL, NULL);
}
