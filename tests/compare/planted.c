/* What was planted in the stories of articles/ (articles/planted.tsv), row by row: all is found
 * but what stands in the table below, and no pair is in conflict where nothing was planted. A row
 * that is found at last has to leave the table. */
#include "gold.h"

enum { MOST_SPOTS = 128 };

static const char *const stories[] = {"chips", "ferry", "library-bus", "rates", "rockfall"};
enum { STORIES = sizeof stories / sizeof *stories };

/* Not found so far, by the other article and what it says (the one that has it, where none other
 * does). */
static const char *const missed[] = {
    "chips/5-the-long-memo.txt: private companies, Tencent and Baidu among them",
    "chips/3-eastgate-markets.txt: orders from Chinese groups passed two million",
    "chips/2-harbour-ledger.txt: Washington had dropped its own ban late last year",
    "chips/5-the-long-memo.txt: other arms of government get none",
    "chips/2-harbour-ledger.txt: Other companies have applied and are waiting for a later round.",
    "chips/2-harbour-ledger.txt: the terms may prove so tight that",
    "ferry/3-strait-today.txt: the engine room of the ferry Maren Lund on Thursday",
    "ferry/4-coastline-live.txt: was confident in its safety systems, provided that",
    "ferry/2-skelby-courier.txt: Paul Wender, the doctor on duty, said none was seriously hurt.",
    "library-bus/3-river-radio.txt: nearly 1,400 books",
    "library-bus/4-council-release.txt: more than 1,300 books",
    "library-bus/5-martha-blog.txt: But on Sunday 10 May I saw something better.",
    "library-bus/5-martha-blog.txt: The bus goes to five places now",
    "library-bus/4-council-release.txt: The council's libraries team had the idea last autumn",
    "library-bus/4-council-release.txt: The council has spent £7,260",
    "library-bus/5-martha-blog.txt: a bus without seats has plenty of room for shelves",
    "library-bus/4-council-release.txt: The bus will be driven by Mr Tom Ashdown",
    "library-bus/4-council-release.txt: was built in 2001",
    "rates/5-global-brief.txt: The vote was five to three.",
    "rates/5-global-brief.txt: The names of those who voted no were not disclosed.",
    "rates/3-northern-herald.txt: the other two, Ilse Farow and Dag Hemming",
    "rates/3-northern-herald.txt: since the autumn of 2022",
    "rates/4-ledgerline.txt: After 31 months at 4 percent",
    "rates/3-northern-herald.txt: half a point lower than in February",
    "rates/3-northern-herald.txt: in January the bank foresaw 1.8 per cent",
    "rates/4-ledgerline.txt: came down by half a percentage point, to 0.8 percent",
    "rates/3-northern-herald.txt: Unemployment will climb",
    "rates/4-ledgerline.txt: they go back to the table on April 20",
    "rates/3-northern-herald.txt: represents more than 600,000 people",
    "rates/4-ledgerline.txt: three quarters of the economists",
    "rates/3-northern-herald.txt: denied that he had leaned on the bank",
    "rates/2-karsholm-gazette.txt: About 70 percent of home loans",
    "rates/5-global-brief.txt: some $5,000 a year",
    "rates/3-northern-herald.txt: would not say by how much",
    "rates/2-karsholm-gazette.txt: Sparrebank declined to comment on its profits.",
    "rockfall/3-weekend-chronicle.txt: Hope for the last two missing travellers ended",
    "rockfall/3-weekend-chronicle.txt: A little before five on Thursday",
    "rockfall/3-weekend-chronicle.txt: About 150 men and women",
    "rockfall/3-weekend-chronicle.txt: He was Matteo Brun, 54",
    "rockfall/3-weekend-chronicle.txt: Sensors had been put on the slope seven years ago.",
    "rockfall/4-track-and-signal.txt: The system had been taken out of service on Wednesday",
    "rockfall/4-track-and-signal.txt: for maintenance, prosecutors say",
    "rockfall/5-world-in-a-minute.txt: because it was turned off for maintenance",
    "rockfall/4-track-and-signal.txt: at up to 8 millimetres a week",
    "rockfall/5-world-in-a-minute.txt: a third of an inch a day",
    "rockfall/5-world-in-a-minute.txt: about 60 miles per hour",
    "rockfall/4-track-and-signal.txt: The limit on the section is 80 km/h.",
    "rockfall/3-weekend-chronicle.txt: No train is likely to run before the end of March.",
    "rockfall/3-weekend-chronicle.txt: Fifteen years ago an avalanche killed three",
    "rockfall/2-castelmur-messenger.txt: The hospital declined to give the names of the injured.",
};

/* In conflict, and nobody planted it; by the reason. */
static const char *const false_flags[] = {
    "according to the bank: stated as a fact",
};

static bool listed(const char *const *list, size_t count, struct slice words)
{
    for (size_t i = 0; i < count; i++)
        if (slice_equal_string(words, list[i]))
            return true;
    return false;
}

/* "FILE: words". */
static bool is_missed(struct slice file, struct slice words)
{
    struct buffer key = {0};
    buffer_add_slice(&key, file);
    buffer_add_string(&key, ": ");
    buffer_add_slice(&key, words);
    bool known = listed(missed, sizeof missed / sizeof *missed, buffer_slice(&key));
    buffer_free(&key);
    return known;
}

/* Reasons that tell of a conflict, by their codes. */
static bool tells(const struct reason *reason)
{
    struct slice code = slice_from(reason->code);
    return slice_ends(code, SLICE("-differs")) || slice_equal_string(code, "quote-altered") ||
           slice_equal_string(code, "attribution-lost");
}

static bool fact_has(const struct fact *fact, struct spot spot)
{
    for (size_t i = 0; i < fact->value_count; i++)
        if (same_spot(spot, (struct spot){fact->values[i].article, fact->values[i].sentence}))
            return true;
    return false;
}

/* A fact with values in both sentences that disagrees; of two kinds, or any where the first is
 * FACT_KINDS. */
static bool disagrees(const struct story *story, struct spot a, struct spot b, enum fact_kind one,
                      enum fact_kind other)
{
    for (size_t i = 0; i < story->comparison->fact_count; i++) {
        const struct fact *fact = &story->comparison->facts[i];
        bool kind = one == FACT_KINDS || fact->kind == one || fact->kind == other;
        if (kind && fact->verdict > VERDICT_AGREE && fact_has(fact, a) && fact_has(fact, b))
            return true;
    }
    return false;
}

static bool ruled(const struct story *story, struct spot a, struct spot b, enum verdict verdict)
{
    for (size_t i = 0; i < story->comparison->fact_count; i++) {
        const struct fact *fact = &story->comparison->facts[i];
        if (fact->verdict == verdict && fact_has(fact, a) && fact_has(fact, b))
            return true;
    }
    return false;
}

static bool is_class(struct slice expected, enum pair_class class)
{
    return slice_equal_string(expected, class_name(class));
}

static bool found_in_facts(const struct story *story, struct spot a, struct spot b,
                           struct slice expected)
{
    if (slice_equal_string(expected, "attribution-lost"))
        return disagrees(story, a, b, FACT_QUOTE, FACT_ATTRIBUTION);
    if (slice_equal_string(expected, "quote-altered"))
        return disagrees(story, a, b, FACT_QUOTE, FACT_QUOTE);
    if (slice_equal_string(expected, "hedge"))
        return disagrees(story, a, b, FACT_HEDGE, FACT_HEDGE) ||
               disagrees(story, a, b, FACT_NUMBER, FACT_NUMBER);
    if (slice_equal_string(expected, "negation"))
        return disagrees(story, a, b, FACT_NEGATION, FACT_NEGATION);
    for (int verdict = 0; verdict < VERDICTS; verdict++)
        if (slice_equal_string(expected, verdict_name((enum verdict)verdict)))
            return ruled(story, a, b, (enum verdict)verdict);
    return false;
}

static bool may_flag(struct slice expected)
{
    static const char *const words[] = {"conflict", "negation", "quote-altered",
                                        "attribution-lost"};
    return listed(words, sizeof words / sizeof *words, expected);
}

static bool found(const struct story *story, struct spot a, struct spot b, struct slice expected)
{
    const struct pair *pair = pair_of(story, a, b);
    if (pair && may_flag(expected) && pair->flags & FLAG_CONFLICT)
        return true;
    if (slice_equal_string(expected, "moved"))
        return pair && pair->flags & FLAG_MOVED;
    for (int class = 0; class < CLASS_UNIQUE; class ++)
        if (is_class(expected, (enum pair_class) class))
            return pair && pair->class == (enum pair_class) class;
    return found_in_facts(story, a, b, expected);
}

static bool alone(const struct story *story, struct spot spot)
{
    const struct comparison *comparison = story->comparison;
    return comparison->statements[comparison->places[spot.article][spot.sentence].statement]
               .member_count == 1;
}

/* Gives the spots that may be in conflict. */
static size_t check_rows(const struct story *story, struct slice table, struct spot *spots,
                         size_t *count)
{
    struct slice line, fields[MOST_FIELDS];
    size_t faults = 0;
    while (slice_next_line(&table, &line)) {
        struct spot a = {0}, b = {0};
        if (split(line, fields) != 7 || !slice_equal_string(fields[0], story->name))
            continue;
        bool unique = slice_equal_string(fields[6], "unique");
        if (!find_spot(story, fields[2], fields[3], &a) ||
            !(unique || find_spot(story, fields[4], fields[5], &b)))
            fail_msg("no such sentence: %.*s", SLICE_ARG(line));
        bool is_found = unique ? alone(story, a) : found(story, a, b, fields[6]);
        bool known = is_missed(fields[unique ? 2 : 4], fields[unique ? 3 : 5]);
        if (is_found == known) {
            print_message("# %s: %.*s\n", known ? "found at last" : "not found", SLICE_ARG(line));
            faults++;
        }
        for (int i = 0; i < 2 && may_flag(fields[6]); i++) {
            assert_true(*count < MOST_SPOTS);
            spots[(*count)++] = i ? b : a;
        }
    }
    return faults;
}

static size_t check_flags(const struct story *story, const struct spot *spots, size_t count)
{
    size_t faults = 0;
    for (size_t i = 0; i < story->comparison->statement_count; i++)
        for (size_t j = 0; j < story->comparison->statements[i].pair_count; j++) {
            const struct pair *pair = &story->comparison->statements[i].pairs[j];
            bool known = !(pair->flags & FLAG_CONFLICT);
            for (size_t k = 0; k < count && !known; k++)
                known = member_has(&pair->a, spots[k]) || member_has(&pair->b, spots[k]);
            for (size_t k = 0; k < pair->reason_count && !known; k++)
                known = listed(false_flags, sizeof false_flags / sizeof *false_flags,
                               pair->reasons[k].text);
            if (known)
                continue;
            faults++;
            for (size_t k = 0; k < pair->reason_count; k++)
                if (tells(&pair->reasons[k]))
                    print_message("# %s: false conflict: %.*s\n", story->name,
                                  SLICE_ARG(pair->reasons[k].text));
        }
    return faults;
}

static void test_planted(void **state)
{
    (void)state;
    struct buffer path = {0}, file = {0};
    size_t faults = 0;
    path_below(&path, "", "planted", ".tsv");
    assert_true(file_read(path.data, 1 << 20, &file, NULL));
    for (size_t i = 0; i < STORIES; i++) {
        struct story story;
        struct spot spots[MOST_SPOTS];
        size_t count = 0;
        story_open(&story, stories[i]);
        faults += check_rows(&story, buffer_slice(&file), spots, &count);
        faults += check_flags(&story, spots, count);
        story_close(&story);
    }
    buffer_free(&path);
    buffer_free(&file);
    assert_int_equal(faults, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_planted)};
    return cmocka_run_group_tests_name("planted", tests, NULL, NULL);
}
