/* Which values of a story contradict each other, and which are of different things. Unlike pairs
 * that are handed over, sentences of a story may have but a part in common. */
#include "story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { ARTICLES = 2 };

/* Articles of lines; their first lines are taken to say the same. */
static const struct {
    const char *a, *b;
    bool conflict;
} rows[] = {
    /* What is counted. */
    {"The quake on the island of Merrow killed ten people, the governor said in Aldport.",
     "The governor said in Aldport that the quake on the island of Merrow killed three people.",
     true},
    {"The quake flattened seven villages on the island, the governor of Merrow told reporters.",
     "The quake killed ten people on the island, the governor of Merrow told reporters.", false},
    {"Divers brought up nine crates, a brass lamp and 40 bottles from the wreck off Skelby.",
     "From the wreck off Skelby divers brought up a lamp, 40 bottles and two cannons.", false},
    {"The firm owns 1,340 vans in the county of Brackwater.",
     "In the county of Brackwater the firm owns 1,430 of them.", true},
    /* Part of a figure. */
    {"Officers seized six MK-47 rifles and a boat at Skelby harbour on Friday.",
     "At Skelby harbour officers seized a boat and 12 rifles of the make MK-47.", false},
    {"The quake killed more than 26, 000 people in the old city of Barrow.",
     "In the old city of Barrow the quake killed more than 26,000 people.", false},
    {"All three victims of the blast at the mill were taken to the hospital in Aldport.",
     "At the hospital in Aldport the two other victims of the blast at the mill were treated.",
     false},
    /* What the other has elsewhere. */
    {"Damage to the chapel was put at $1 million, the parish said.",
     "Damage to the chapel was put at a million dollars ($1.52 million), the parish said.", false},
    {"The marines seized six rifles from the boat, the navy said.\n"
     "In all operations so far the marines have seized fourteen rifles, the navy said.",
     "The marines have seized fourteen rifles, the navy said.", false},
    /* Forms of a name, and slips. */
    {"Twelve Somalis were held when the navy boarded a boat off Skelby, a spokesman said.",
     "Off Skelby the navy boarded a boat and held twelve Somalian pirates, a spokesman said.",
     false},
    {"The navy boarded an Ethiopian boat off Skelby after a call for help, a spokesman said.",
     "After a call for help the navy boarded an Ethopian vessel off Skelby, a spokesman said.",
     true},
    /* Lengths, short and in other units. */
    {"The climber slipped on the ice and fell about 200 feet from a ridge of Mount Aster.",
     "Falling about 60m from a ridge, a climber who had slipped died on Mount Aster.", false},
    {"The climber slipped on the ice and fell about 200 feet from a ridge of Mount Aster.",
     "On Mount Aster a climber died who had slipped and fell about 200m from a ridge.", true},
    /* Whose age it is. */
    {"A 27-year-old cook was found near the mill after the shooting.",
     "After the shooting near the mill a 35-year-old constable was found dead, police said.",
     false},
    {"Police said Raymond Buckley, 32, slipped on the ice and fell.",
     "Police said 31-year-old Raymond Buckley slipped on the ice and fell.", true},
    {"Police said Raymond Buckley, 32, slipped on the ice and fell.",
     "Police said 36-year-old Duncan Rait slipped on the ice and fell.", false},
    /* Which day it was. */
    {"Voters in 2009 approved a loan of three million to buy the mill.",
     "Voters in 2010 approved a loan of three million to buy the mill.", true},
    {"The man was charged on Saturday with the murder of a clerk at a party in Aldport.",
     "A clerk was shot dead on Friday at a party in Aldport, and a man was held for murder.",
     false},
    /* Streets are no ranks. */
    {"Officers met the driver at 115th Street in the east of Aldport.",
     "In the east of Aldport the driver was met by officers, near a shop at 117th Street.", false},
    /* Who speaks. */
    {"The fire was lit at the door while women were at work inside, Mr Steele said.",
     "Ms Kroon said the fire broke out at night while women worked inside.", false},
};

static struct comparison *compare(const char *a, const char *b)
{
    struct article *articles[ARTICLES] = {story_article(a), story_article(b)};
    struct decision item = {.kind = DECISION_ACCEPT,
                            .a = articles[0]->sentences[0].id,
                            .b = articles[1]->sentences[0].id};
    struct compare_options options = {
        .threshold = COMPARE_THRESHOLD, .base = NO_BASE, .min_run = 8, .decisions = {&item, 1}};
    struct comparison *comparison = story_compare(articles, ARTICLES, &options);
    for (size_t i = 0; i < ARTICLES; i++)
        article_release(articles[i]);
    return comparison;
}

static bool in_conflict(const struct comparison *comparison)
{
    uint32_t statement = comparison->places[0][0].statement;
    return comparison->statements[statement].flags & FLAG_CONFLICT;
}

/* The same whichever article comes first. */
static void test_table(void **state)
{
    size_t faults = 0;
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int turn = 0; turn < 2; turn++) {
            struct comparison *comparison =
                compare(turn ? rows[i].b : rows[i].a, turn ? rows[i].a : rows[i].b);
            if (in_conflict(comparison) != rows[i].conflict) {
                print_message("# %s / %s\n", rows[i].a, rows[i].b);
                faults++;
            }
            comparison_release(comparison);
        }
    assert_int_equal(faults, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_table)};
    return cmocka_run_group_tests_name("evidence", tests, NULL, NULL);
}
