/* A few sentences that tell a long article in brief, among text that does not. */
#include "passage/condense.h"

#include "base/vec.h"
#include "texts.h"

#include <stdlib.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* A report, the brief of it, and a text about something else to put the brief into. */
#define REPORT_1 \
    "Fishermen in the gulf of Marenna have lost two thirds of their nets this season to a bloom " \
    "of " \
    "jellyfish that marine biologists call the largest since records began in 1951. The swarms " \
    "arrived in April, six weeks earlier than usual, and have since drifted along the whole " \
    "eastern shore, clogging intake pipes of the desalination plant at Port Halva on nine days. "
#define REPORT_2 \
    "Warm currents are one reason. Surface temperatures were 2.4 degrees above the average, " \
    "according to buoys moored by the oceanographic institute. Another is that tuna and turtles, " \
    "which feed on jellyfish, have been hunted for decades until few were left. Fertilizer from " \
    "orchards upstream adds nutrients to the water, on which the plankton thrives. "
#define REPORT_3 \
    "The ministry of fisheries has offered crews compensation of 900 crowns a month. Their " \
    "cooperative rejected it as an insult, since a single net costs four times as much. Some " \
    "skippers now rent their boats to divers, others have left for the northern ports. A cannery " \
    "that employed 340 women closed its gates in June and has not said when it will open again. "
#define REPORT_4 \
    "Hotels suffer, too. Lifeguards treated eleven hundred bathers for stings in July alone, and " \
    "red flags flew on most beaches. Bookings fell by a quarter. One resort stretched a curtain " \
    "of " \
    "fine mesh around its bay; it tore in the first storm. Researchers are testing whether the " \
    "animals could be dried and ground into feed, as is done in Korea, or made into collagen."
#define BRIEF \
    "A record bloom of jellyfish has cost fishermen in the gulf of Marenna two thirds of their " \
    "nets and clogged the desalination plant at Port Halva. Biologists blame warm currents, " \
    "fertilizer from orchards and the hunting of tuna and turtles. The cooperative rejected the " \
    "compensation offered by the ministry, and a cannery with 340 women closed. Hotel bookings " \
    "fell by a quarter after lifeguards treated eleven hundred bathers for stings. Researchers " \
    "test whether the animals could be ground into feed."
#define ASIDE \
    "The opera house will begin its year with a comedy nobody has sung for a century. Its " \
    "conductor found the score in an attic, under a pile of theatre bills and a stuffed heron. " \
    "Singers complain that the second act has no pause to breathe in. Tickets for the gallery " \
    "are " \
    "cheaper than a cup of coffee, and the dress circle stays reserved for pensioners. "
#define ASIDE_2 \
    " Rehearsals are open to anyone who keeps quiet. The costumes were sewn of old curtains by " \
    "pupils, who also painted the backdrop with its seven crooked towers. A violinist fell ill " \
    "and " \
    "was replaced by her teacher. On the first evening the lights will stay on during the " \
    "overture, so that people may look at the ceiling, which has been cleaned."

static struct stretches find(const char *brief, const char *other)
{
    struct digest *a = text_digest(brief), *b = text_digest(other);
    struct arena *arena = arena_new();
    struct joint joint;
    struct stretches found = {0};
    uint8_t *none[2] = {calloc(a->place_count + 1, 1), calloc(b->place_count + 1, 1)};
    joint_make(&joint, arena, a, b);
    condense_find(&found, &joint, 0, none[0]);
    condense_find(&found, &joint, 1, none[1]);
    for (size_t i = 0; i < found.count; i++) {
        assert_int_equal(found.items[i].from[1], 0);
        assert_int_equal(found.items[i].to[1], b->place_count);
    }
    free(none[0]);
    free(none[1]);
    arena_free(arena);
    digest_free(a);
    digest_free(b);
    return found;
}

static void test_found(void **state)
{
    (void)state;
    struct digest *aside = text_digest(ASIDE), *brief = text_digest(BRIEF);
    struct stretches found = find(ASIDE BRIEF ASIDE_2, REPORT_1 REPORT_2 REPORT_3 REPORT_4);
    assert_int_equal(found.count, 1);
    assert_int_equal(found.items[0].kind, STRETCH_CONDENSED);
    assert_int_equal(found.items[0].from[0], aside->place_count);
    assert_int_equal(found.items[0].to[0], aside->place_count + brief->place_count);
    assert_true(found.items[0].score > 0.5 && found.items[0].score <= 1);
    VEC_FREE(&found);
    digest_free(aside);
    digest_free(brief);
}

static void test_not_found(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {ASIDE ASIDE_2, REPORT_1 REPORT_2 REPORT_3 REPORT_4},
        /* Not a brief: it stands in one place over there. */
        {ASIDE REPORT_2 ASIDE_2, REPORT_1 REPORT_2 REPORT_3 REPORT_4},
        /* Too little to tell. */
        {ASIDE BRIEF ASIDE_2, REPORT_1},
        {"A bloom of jellyfish.", REPORT_1 REPORT_2 REPORT_3 REPORT_4},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct stretches found = find(rows[i][0], rows[i][1]);
        assert_int_equal(found.count, 0);
        VEC_FREE(&found);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_found),
                                       cmocka_unit_test(test_not_found)};
    return cmocka_run_group_tests_name("condense", tests, NULL, NULL);
}
