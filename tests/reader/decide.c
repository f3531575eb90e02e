/* Splitting and joining in the focus: what is asked for, what waits, what is said, and how it
 * looks. The comparisons that answer are made by hand, but for the last tests, where the engine's
 * are. */
#include "base/vec.h"
#include "compare/compare.h"
#include "desk/state.h"
#include "ferry.h"
#include "invariants.h"
#include "random.h"

#include <locale.h>

/* Daily Post's injured are told apart from those taken off safely. */
static const struct said split_a[] = {
    {0, "A ferry carrying 214 passengers caught fire off Harwick on Tuesday, the coast guard said.",
     0},
    {1, "All passengers were taken off safely.", SAID_SAME_BLOCK},
    {3, "Four fireboats reached the ferry within 20 minutes.", 0},
    {4, "\"We heard a bang and then smoke,\" said passenger Ana Ruiz.", 0},
    {6, "Coast guard chief J. Holt said the fire was out by noon.", 0},
};
static const struct said split_b[] = {
    {0, "A ferry carrying 214 passengers caught fire off Harwick on Tuesday, the coast guard said.",
     0},
    {1, "Everyone on board was brought ashore unhurt.", SAID_SAME_BLOCK},
    {4, "Ms Ruiz, a passenger, said: \"We heard a bang and then smoke.\"", 0},
    {5, "The line was fined last year over engine checks.", 0},
    {6, "The fire was out by noon, coast guard chief John Holt said.", 0},
};
static const struct said split_c[] = {
    {0, "A passenger ferry with 241 people aboard caught fire near Harwick on Tuesday.", 0},
    {2, "Three people were treated for smoke.", SAID_SAME_BLOCK},
    {6, "The blaze burned until early evening, said Jon Holt of the coast guard.", 0},
    {7, "The fire began in the engine room, a crew member told the Daily Post.", 0},
};
static const struct said split_d[] = {
    {0, "A ferry with 214 passengers caught fire off Harwick on Tuesday, officials said.", 0},
    {1, "All passengers were taken off safely.", SAID_SAME_BLOCK},
    {3, "Four fireboats reached the ferry within 20 minutes.", 0},
    {6, "By midday crews had put out the fire, Holt said.", 0},
    {8, "The line runs six ferries between Harwick and the islands.", 0},
    {4, "\"We heard a bang and then smoke,\" said passenger Ana Ruiz.", SAID_MOVED},
};
/* What the Courier and the Herald say of the line is one statement. */
static const struct said joined_d[] = {
    {0, "A ferry with 214 passengers caught fire off Harwick on Tuesday, officials said.", 0},
    {1, "All passengers were taken off safely.", SAID_SAME_BLOCK},
    {3, "Four fireboats reached the ferry within 20 minutes.", 0},
    {6, "By midday crews had put out the fire, Holt said.", 0},
    {5, "The line runs six ferries between Harwick and the islands.", SAID_MOVED},
    {4, "\"We heard a bang and then smoke,\" said passenger Ana Ruiz.", SAID_MOVED},
};
static const struct telling after_split[] = {
    {"Northwire", "2026-06-02T14:02", split_a, COUNT(split_a), NULL},
    {"Courier", "2026-06-02T16:40", split_b, COUNT(split_b), NULL},
    {"Daily Post", "2026-06-02T17:15", split_c, COUNT(split_c), NULL},
    {"Herald", "2026-06-02", split_d, COUNT(split_d), NULL},
};
static const struct telling after_join[] = {
    {"Northwire", "2026-06-02T14:02", split_a, COUNT(split_a), NULL},
    {"Courier", "2026-06-02T16:40", split_b, COUNT(split_b), NULL},
    {"Daily Post", "2026-06-02T17:15", split_c, COUNT(split_c), NULL},
    {"Herald", "2026-06-02", joined_d, COUNT(joined_d), NULL},
};
static const struct held decided_held[] = {
    {0, 0, 2, CLASS_NEAR, 0.66, FLAG_CONFLICT, "number-differs", "214 against 241"},
    {0, 1, 2, CLASS_NEAR, 0.66, FLAG_CONFLICT, "number-differs", "214 against 241"},
    {0, 2, 3, CLASS_NEAR, 0.60, FLAG_CONFLICT, "number-differs", "241 against 214"},
    {4, 0, 1, CLASS_NEAR, 0.81, 0, NULL, NULL},
    {5, 1, 3, CLASS_PARAPHRASE, 0, FLAG_MOVED, "decision", "an editor's decision"},
};

static void give(struct reader *reader, const struct telling *tellings)
{
    struct comparison *comparison = story_compare(tellings, 4, decided_held, COUNT(decided_held));
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
}

static void check_screens(struct reader *reader, const char *name)
{
    static const size_t sizes[][2] = {{10, 40}, {24, 80}, {40, 120}, {50, 200}};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        char file[60];
        snprintf(file, sizeof file, "%s-%zux%zu", name, sizes[i][1], sizes[i][0]);
        story_check_screen(reader, sizes[i][0], sizes[i][1], file);
    }
}

/* How it looks: the third source split off the second statement; a statement that waits, seen from
 * another; the two joined. */
static void test_screens(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    assert_int_equal(story_type(reader, "J<Enter>jX").items[0].kind, REQUEST_COMPARE);
    give(reader, after_split);
    check_screens(reader, "split");
    assert_int_equal(story_type(reader, "4J+3J").count, 0);
    check_screens(reader, "waiting");
    assert_int_equal(story_type(reader, "+").items[0].kind, REQUEST_COMPARE);
    give(reader, after_join);
    check_screens(reader, "joined");
    story_check_linear(reader, 80, "linear-joined");
    reader_free(reader);
}

/* All that the source says in the statement, with its articles named. */
static void test_split(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "J<Enter>jX");
    struct decisions decisions = reader_decisions(reader);
    const struct article *article = reader->comparison->articles[2];
    assert_int_equal(decisions.count, 1);
    assert_int_equal(decisions.items[0].kind, DECISION_SPLIT);
    assert_true(decisions.items[0].b.hash == article->sentences[1].id.hash);
    assert_true(decisions.items[0].key_b == article_key(article));
    story_has(reader, 24, 80, "C is split off; u takes it back");
    give(reader, after_split);
    story_has(reader, 24, 80, "C split off, now statement 3 (u takes it back)");
    story_has(reader, 24, 80, ">C Daily Post   par 1, sentence 2   split off");
    assert_int_equal(story_type(reader, "X").items[0].kind, REQUEST_BELL);
    story_has(reader, 24, 80, "It stands on its own already");
    assert_int_equal(story_type(reader, "u").items[0].kind, REQUEST_COMPARE);
    assert_int_equal(reader_decisions(reader).count, 0);
    reader_free(reader);
}

/* What was split off is listed even where the source says other things alone that are nearer. */
static void test_split_off_is_listed(void **state)
{
    static const struct said a[] = {{3, "The pier was closed.", 0}};
    static const struct said b[] = {{0, "They shut the pier.", 0},
                                    {1, "It rained in the morning.", 0},
                                    {2, "It snowed in the evening.", 0},
                                    {4, "Nobody went out to look.", 0}};
    const struct telling tellings[] = {{"One", NULL, a, 1, NULL}, {"Two", NULL, b, COUNT(b), NULL}};
    struct comparison *comparison = story_compare(tellings, 2, NULL, 0);
    struct reader *reader = reader_new(NULL);
    (void)state;
    reader_set_comparison(reader, comparison);
    struct id id = comparison->articles[1]->sentences[0].id;
    uint64_t key = article_key(comparison->articles[1]);
    VEC_PUSH(&reader->decisions, ((struct decision){DECISION_SPLIT, id, id, key, key}));
    story_type(reader, "4g<Enter>");
    story_has(reader, 24, 80, "B Two   par 1, sentence 1   split off");
    story_has(reader, 24, 80, "Nobody went out to look.");
    comparison_release(comparison);
    reader_free(reader);
}

/* Where only one source tells a statement nothing is chosen at first, so that + marks it. */
static void test_nothing_chosen(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "4J<Enter>");
    story_has(reader, 24, 80, ">B Courier");
    static const char *const said[][2] = {{"X", "Only one source tells this"},
                                          {"x", "Nothing is chosen"},
                                          {"y", "Nothing is chosen"}};
    for (size_t i = 0; i < COUNT(said); i++) {
        assert_int_equal(story_type(reader, said[i][0]).items[0].kind, REQUEST_BELL);
        story_has(reader, 24, 80, said[i][1]);
    }
    assert_int_equal(reader_decisions(reader).count, 0);
    assert_int_equal(story_type(reader, "j+").items[0].kind, REQUEST_COMPARE);
    story_has(reader, 24, 80, "are joined; u takes it back");
    assert_false(reader->joining.set);
    reader_free(reader);
}

/* What waits can be forgotten in every way that is promised, and in no other. */
static void test_forget(void **state)
{
    static const struct {
        const char *keys;
        bool waits;
    } cases[] = {{"+", true},
                 {"+<Esc>", false},
                 {"+u", false},
                 {"++", false},
                 {"+q", true},
                 {"+q<Esc>", false},
                 {"+Jqvm", true},
                 {"+vtu", false},
                 {"+/noon<Enter><Esc>", true},
                 {"+?q", true},
                 {"+/noon<Enter><Esc><Esc>", false}};
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reader *reader = ferry_reader(4);
        story_type(reader, "4J<Enter>");
        struct requests requests = story_type(reader, cases[i].keys);
        if (reader->joining.set != cases[i].waits)
            fail_msg("%s: %s", cases[i].keys, cases[i].waits ? "forgotten" : "waits");
        for (size_t k = 0; k < requests.count; k++)
            assert_int_not_equal(requests.items[k].kind, REQUEST_COMPARE);
        assert_int_equal(reader_decisions(reader).count, 0);
        reader_free(reader);
    }
}

/* What waits is said in every view, until the story's other statement is found. */
static void test_said_everywhere(void **state)
{
    static const char *const views[] = {"", "q", "qvt", "qvm", "qvx", "qvo", "qvs", "qva", "qS"};
    (void)state;
    for (size_t i = 0; i < COUNT(views); i++) {
        struct reader *reader = ferry_reader(4);
        story_type(reader, "4J<Enter>+J");
        story_type(reader, views[i]);
        struct buffer screen = story_screen(reader, 24, 80);
        if (!strstr(screen.data, "+ joins statement 5 with this, Esc forgets it: ") &&
            !strstr(screen.data, "Statement 5 waits: + in another's focus joins both, "))
            fail_msg("%s: nothing of it in\n%s", views[i], screen.data);
        buffer_free(&screen);
        reader_free(reader);
    }
}

/* What was decided, and what waits, holds when a file of the story comes in or goes. */
static void test_file_comes_in(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(3);
    story_type(reader, "<Enter>X2J+");
    for (size_t tellings = 4; tellings > 1; tellings--) {
        struct comparison *comparison =
            story_compare(ferry, tellings, ferry_held, COUNT(ferry_held));
        reader_set_comparison(reader, comparison);
        comparison_release(comparison);
        assert_int_equal(reader_decisions(reader).count, 1);
        assert_true(reader->joining.set);
    }
    story_type(reader, "uu");
    assert_int_equal(reader_decisions(reader).count, 0);
    reader_free(reader);
}

/* A comparison that is stopped leaves the decisions as the screen shows them. */
static void test_given_up(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "J<Enter>jX");
    reader_give_up(reader);
    assert_int_equal(reader_decisions(reader).count, 0);
    story_type(reader, "X");
    give(reader, after_split);
    story_type(reader, "kkkx");
    assert_true(reader_decisions(reader).count > 1);
    reader_give_up(reader);
    assert_int_equal(reader_decisions(reader).count, 1);
    assert_int_equal(story_type(reader, "u").items[0].kind, REQUEST_COMPARE);
    assert_int_equal(reader_decisions(reader).count, 0);
    reader_free(reader);
}

/* A story as the app keeps it: what the reader asks for is compared. */
struct live {
    struct article *articles[3];
    struct candidates *candidates;
    struct reader *reader;
};

static void answer(struct live *live)
{
    struct compare_options options = {.threshold = reader_threshold(live->reader),
                                      .base = reader_base(live->reader),
                                      .decisions = reader_decisions(live->reader)};
    struct comparison *comparison = compare_statements(live->candidates, &options);
    reader_set_comparison(live->reader, comparison);
    comparison_release(comparison);
}

static void type_live(struct live *live, const char *keys)
{
    struct requests requests = story_type(live->reader, keys);
    for (size_t i = 0; i < requests.count; i++)
        if (requests.items[i].kind == REQUEST_COMPARE)
            answer(live);
}

static void begin_live(struct live *live, const struct telling *tellings)
{
    for (uint32_t i = 0; i < 3; i++) {
        live->articles[i] = story_article(&tellings[i]);
        live->articles[i]->item = i;
        live->articles[i]->language = SLICE("en");
    }
    live->candidates = compare_candidates(live->articles, 3, NULL);
    live->reader = reader_new(NULL);
    answer(live);
}

static void end_live(struct live *live)
{
    reader_free(live->reader);
    candidates_free(live->candidates);
    for (size_t i = 0; i < 3; i++)
        article_release(live->articles[i]);
}

static size_t told_by(const struct live *live, uint32_t article, uint32_t sentence)
{
    const struct comparison *comparison = live->reader->comparison;
    return comparison->statements[comparison->places[article][sentence].statement].member_count;
}

static const struct said live_a[] = {
    {0, "All 214 passengers were taken off by lifeboats within three hours.", 0},
    {0, "A bakery in Dunmore won the regional bread prize.", 0},
    {0, "The harbour master, Jon Holt, blamed thick fog.", 0}};
static const struct said live_b[] = {
    {0, "Lifeboats took off all 214 passengers in less than three hours.", 0},
    {0, "Thick fog was to blame, according to harbour master Jon Holt.", 0},
    {0, "Schools on the island stayed closed.", 0}};
static const struct said live_c[] = {
    {0, "All 214 passengers were taken off by lifeboats within three hours.", 0},
    {0, "Lessons on the island were cancelled for want of teachers.", 0}};
static const struct telling live_story[] = {{"One", NULL, live_a, COUNT(live_a), NULL},
                                            {"Two", NULL, live_b, COUNT(live_b), NULL},
                                            {"Three", NULL, live_c, COUNT(live_c), NULL}};

/* Over threshold, base and reload; undone in one step. */
static void test_live_split(void **state)
{
    struct live live;
    (void)state;
    begin_live(&live, live_story);
    assert_int_equal(told_by(&live, 0, 0), 3);
    type_live(&live, "<Enter>j");
    type_live(&live, "X");
    static const char *const keys[] = {"", "(", "((", "))))", "B", "B", "R"};
    for (size_t i = 0; i < COUNT(keys); i++) {
        type_live(&live, keys[i]);
        assert_int_equal(told_by(&live, 2, 0), 1);
        assert_int_equal(told_by(&live, 0, 0), 2);
    }
    answer(&live);
    assert_int_equal(told_by(&live, 2, 0), 1);
    type_live(&live, "u");
    assert_int_equal(told_by(&live, 0, 0), 3);
    end_live(&live);
}

static void test_live_join(void **state)
{
    struct live live;
    (void)state;
    begin_live(&live, live_story);
    uint32_t from = live.reader->comparison->places[1][2].statement;
    type_live(&live, "G<Enter>");
    live.reader->focus_base = -1;
    char keys[40];
    snprintf(keys, sizeof keys, "q%ug<Enter>+q%ug<Enter>", from + 1,
             live.reader->comparison->places[2][1].statement + 1);
    type_live(&live, keys);
    story_has(live.reader, 24, 80, "+ joins statement ");
    type_live(&live, "+");
    assert_int_equal(told_by(&live, 1, 2), 2);
    assert_int_equal(told_by(&live, 2, 1), 2);
    story_has(live.reader, 24, 80, ": B, C (u takes it back)");
    story_has(live.reader, 24, 80, "by decision: paraphrase");
    type_live(&live, ")");
    assert_int_equal(told_by(&live, 2, 1), 2);
    type_live(&live, "u");
    assert_int_equal(told_by(&live, 2, 1), 1);
    end_live(&live);
}

/* Whatever is typed in the focus: every sentence stays in one statement, one undo takes one
 * decision back, and in the end the story is as it was. */
static void test_live_anything(void **state)
{
    static const char *const keys[] = {"y", "x", "X", "+", "u", "j", "k",     "l",       "J",
                                       "K", "G", "q", "B", "(", ")", "<Esc>", "<Enter>", "vm"};
    uint64_t seed = 7;
    (void)state;
    for (int round = 0; round < 4; round++) {
        struct live live;
        begin_live(&live, live_story);
        size_t statements = live.reader->comparison->statement_count;
        for (int i = 0; i < 150; i++) {
            if (strcmp(reader_view(live.reader), "focus") != 0)
                type_live(&live, "vp<Enter>");
            size_t before = live.reader->undo_count;
            const char *key = keys[random_next(&seed, COUNT(keys))];
            type_live(&live, key);
            assert_true(live.reader->undo_count <= before + 1);
            check_screen(live.reader, 24, 80);
        }
        type_live(&live, "vp<Esc>");
        live.reader->joining.set = false;
        while (live.reader->undo_count)
            type_live(&live, "u");
        assert_int_equal(reader_decisions(live.reader).count, 0);
        live.reader->threshold = 0.5;
        live.reader->base = NO_BASE;
        answer(&live);
        assert_int_equal(live.reader->comparison->statement_count, statements);
        end_live(&live);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_screens),        cmocka_unit_test(test_split),
        cmocka_unit_test(test_nothing_chosen), cmocka_unit_test(test_split_off_is_listed),
        cmocka_unit_test(test_forget),         cmocka_unit_test(test_said_everywhere),
        cmocka_unit_test(test_file_comes_in),  cmocka_unit_test(test_given_up),
        cmocka_unit_test(test_live_split),     cmocka_unit_test(test_live_join),
        cmocka_unit_test(test_live_anything),
    };
    return cmocka_run_group_tests_name("decide", tests, NULL, NULL);
}
