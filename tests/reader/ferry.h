/* A story for the reader's tests, told four times. */
#ifndef HEXAPLA_TESTS_READER_FERRY_H
#define HEXAPLA_TESTS_READER_FERRY_H

#include "story.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct said ferry_a[] = {
    {0, "A ferry carrying 214 passengers caught fire off Harwick on Tuesday, the coast guard said.",
     0},
    {1, "All passengers were taken off safely.", SAID_SAME_BLOCK},
    {2, "Four fireboats reached the ferry within 20 minutes.", 0},
    {3, "\"We heard a bang and then smoke,\" said passenger Ana Ruiz.", 0},
    {5, "Coast guard chief J. Holt said the fire was out by noon.", 0},
};
static const struct said ferry_b[] = {
    {0, "A ferry carrying 214 passengers caught fire off Harwick on Tuesday, the coast guard said.",
     0},
    {1, "Everyone on board was brought ashore unhurt.", SAID_SAME_BLOCK},
    {3, "Ms Ruiz, a passenger, said: \"We heard a bang and then smoke.\"", 0},
    {4, "The line was fined last year over engine checks.", 0},
    {5, "The fire was out by noon, coast guard chief John Holt said.", 0},
};
static const struct said ferry_c[] = {
    {0, "A passenger ferry with 241 people aboard caught fire near Harwick on Tuesday.", 0},
    {1, "Three people were treated for smoke.", SAID_SAME_BLOCK},
    {5, "The blaze burned until early evening, said Jon Holt of the coast guard.", 0},
    {6, "The fire began in the engine room, a crew member told the Daily Post.", 0},
};
static const struct said ferry_d[] = {
    {0, "A ferry with 214 passengers caught fire off Harwick on Tuesday, officials said.", 0},
    {1, "All passengers were taken off safely.", SAID_SAME_BLOCK},
    {2, "Four fireboats reached the ferry within 20 minutes.", 0},
    {5, "By midday crews had put out the fire, Holt said.", 0},
    {7, "The line runs six ferries between Harwick and the islands.", 0},
    {3, "\"We heard a bang and then smoke,\" said passenger Ana Ruiz.", SAID_MOVED},
};
static const struct telling ferry[] = {
    {"Northwire", "2026-06-02T14:02", ferry_a, COUNT(ferry_a), "Home | World | Sea"},
    {"Courier", "2026-06-02T16:40", ferry_b, COUNT(ferry_b), NULL},
    {"Daily Post", "2026-06-02T17:15", ferry_c, COUNT(ferry_c), NULL},
    {"Herald", "2026-06-02", ferry_d, COUNT(ferry_d), NULL},
};
static const struct held ferry_held[] = {
    {0, 0, 2, CLASS_NEAR, 0.66, FLAG_CONFLICT, "number-differs", "214 against 241"},
    {0, 1, 2, CLASS_NEAR, 0.66, FLAG_CONFLICT, "number-differs", "214 against 241"},
    {0, 2, 3, CLASS_NEAR, 0.60, FLAG_CONFLICT, "number-differs", "241 against 214"},
    {0, 0, 3, CLASS_NEAR, 0.88, 0, NULL, NULL},
    {0, 1, 3, CLASS_NEAR, 0.88, 0, NULL, NULL},
    {3, 0, 1, CLASS_NEAR, 0.81, 0, NULL, NULL},
    {3, 1, 3, CLASS_NEAR, 0.81, 0, NULL, NULL},
};

/* A reader with the first so many tellings. */
__attribute__((unused)) static struct reader *ferry_reader(size_t tellings)
{
    struct reader *reader = reader_new(NULL);
    struct comparison *comparison = story_compare(ferry, tellings, ferry_held, COUNT(ferry_held));
    reader_set_story_name(reader, SLICE("harwick-ferry"));
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    return reader;
}

#endif
