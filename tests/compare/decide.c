/* An editor's decisions: what they do to statements, in which order they hold, and what may not
 * break whatever is decided. */
#include "story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { ARTICLES = 3, DECISIONS = 64 };

static const char *const lines[ARTICLES] = {
    "The ferry Marigold ran aground off Brackwater harbour early on Tuesday.\n"
    "All 214 passengers were taken off by lifeboats within three hours.\n"
    "The harbour master, Jon Holt, blamed thick fog.\n"
    "A bakery in Dunmore won the regional bread prize.\n",
    "The ferry Marigold ran aground off Brackwater harbour early on Tuesday.\n"
    "Lifeboats took off all 214 passengers in less than three hours.\n"
    "Thick fog was to blame, according to harbour master Jon Holt.\n"
    "Schools on the island stayed closed.\n",
    "Schools stayed shut on the whole island.\n"
    "The ferry Marigold ran aground off Brackwater harbour early on Tuesday.\n"
    "Lifeboats took all 214 passengers off.\n"
    "The passengers were off within three hours.\n"
    "Salvage crews will try to float the ship at high tide.\n",
};

/* A story with decisions on it, as an editor makes them one by one. */
struct desk {
    struct article *articles[ARTICLES];
    struct candidates *candidates;
    struct decision items[DECISIONS];
    size_t count;
    struct compare_options options;
    struct comparison *now;
};

static void compare_again(struct desk *desk)
{
    comparison_release(desk->now);
    desk->options.decisions = (struct decisions){desk->items, desk->count};
    desk->now = compare_statements(desk->candidates, &desk->options);
}

static void begin(struct desk *desk)
{
    *desk = (struct desk){.options = {.threshold = COMPARE_THRESHOLD, .base = NO_BASE}};
    for (uint32_t i = 0; i < ARTICLES; i++) {
        desk->articles[i] = story_article(lines[i]);
        desk->articles[i]->item = i;
    }
    desk->candidates = compare_candidates(desk->articles, ARTICLES, NULL);
    compare_again(desk);
}

static void end(struct desk *desk)
{
    comparison_release(desk->now);
    candidates_free(desk->candidates);
    for (size_t i = 0; i < ARTICLES; i++)
        article_release(desk->articles[i]);
}

static void add(struct desk *desk, enum decision_kind kind, uint32_t article_a, uint32_t a,
                uint32_t article_b, uint32_t b)
{
    struct article *const *articles = desk->articles;
    desk->items[desk->count++] = (struct decision){
        kind, articles[article_a]->sentences[a].id, articles[article_b]->sentences[b].id,
        article_key(articles[article_a]), article_key(articles[article_b])};
}

static void decide(struct desk *desk, enum decision_kind kind, uint32_t article_a, uint32_t a,
                   uint32_t article_b, uint32_t b)
{
    add(desk, kind, article_a, a, article_b, b);
    compare_again(desk);
}

static uint32_t at(const struct desk *desk, uint32_t article, uint32_t sentence)
{
    return desk->now->places[article][sentence].statement;
}

static size_t members_at(const struct desk *desk, uint32_t article, uint32_t sentence)
{
    return desk->now->statements[at(desk, article, sentence)].member_count;
}

static const struct pair *pair_at(const struct desk *desk, uint32_t article_a, uint32_t a,
                                  uint32_t article_b)
{
    return statement_pair(&desk->now->statements[at(desk, article_a, a)], article_a, article_b);
}

static bool by_decision(const struct pair *pair)
{
    for (size_t i = 0; i < pair->reason_count; i++)
        if (strcmp(pair->reasons[i].code, "decision") == 0)
            return true;
    return false;
}

/* Every sentence is in one statement, no two of which have one id; a class is the weakest over the
 * pairs of different articles. */
static void check_laws(const struct comparison *comparison)
{
    size_t sentences = 0, told = 0;
    for (size_t i = 0; i < comparison->article_count; i++)
        sentences += comparison->articles[i]->sentence_count;
    for (uint32_t s = 0; s < comparison->statement_count; s++) {
        const struct statement *statement = &comparison->statements[s];
        enum pair_class weakest = CLASS_VERBATIM;
        size_t pairs = 0;
        for (size_t m = 0; m < statement->member_count; m++)
            for (uint32_t i = 0; i < statement->members[m].count; i++, told++)
                assert_int_equal(
                    comparison
                        ->places[statement->members[m].article][statement->members[m].sentences[i]]
                        .statement,
                    s);
        for (size_t p = 0; p < statement->pair_count; p++) {
            const struct pair *pair = &statement->pairs[p];
            if (pair->a.article == pair->b.article)
                continue;
            pairs++;
            weakest = pair->class > weakest ? pair->class : weakest;
        }
        assert_true(statement->member_count > 0);
        if (statement->member_count == 1)
            assert_int_equal(statement->class, CLASS_UNIQUE);
        else if (pairs)
            assert_int_equal(statement->class, weakest);
        for (uint32_t other = 0; other < s; other++)
            assert_true(comparison->statements[other].id != statement->id);
    }
    assert_int_equal(told, sentences);
}

/* What has nothing in common stands together because somebody says so, and the pair says that. */
static void test_accept(void **state)
{
    struct desk desk;
    (void)state;
    begin(&desk);
    decide(&desk, DECISION_ACCEPT, 0, 3, 1, 3);
    assert_int_equal(at(&desk, 0, 3), at(&desk, 1, 3));
    const struct pair *pair = pair_at(&desk, 0, 3, 1);
    assert_non_null(pair);
    assert_true(by_decision(pair));
    assert_int_equal(pair->class, CLASS_PARAPHRASE);
    assert_int_equal(desk.now->statements[at(&desk, 0, 3)].class, CLASS_PARAPHRASE);
    check_laws(desk.now);
    end(&desk);
}

/* The statement that the other was in comes along whole, and no other statement changes. */
static void test_accept_moves_nothing_else(void **state)
{
    struct desk desk;
    (void)state;
    begin(&desk);
    assert_int_equal(at(&desk, 1, 3), at(&desk, 2, 0));
    uint64_t fog = desk.now->statements[at(&desk, 0, 2)].id;
    decide(&desk, DECISION_ACCEPT, 0, 3, 1, 3);
    assert_int_equal(at(&desk, 0, 3), at(&desk, 2, 0));
    assert_true(desk.now->statements[at(&desk, 0, 2)].id == fog);
    end(&desk);
}

/* The later decision holds. */
static void test_order(void **state)
{
    struct desk desk;
    (void)state;
    begin(&desk);
    decide(&desk, DECISION_REJECT, 0, 2, 1, 2);
    assert_int_not_equal(at(&desk, 0, 2), at(&desk, 1, 2));
    decide(&desk, DECISION_ACCEPT, 0, 2, 1, 2);
    assert_int_equal(at(&desk, 0, 2), at(&desk, 1, 2));
    decide(&desk, DECISION_REJECT, 0, 2, 1, 2);
    assert_int_not_equal(at(&desk, 0, 2), at(&desk, 1, 2));
    check_laws(desk.now);
    end(&desk);
}

/* Three say it word for word; one is told from the others all the same. */
static void test_reject_verbatim(void **state)
{
    struct desk desk;
    (void)state;
    begin(&desk);
    assert_int_equal(members_at(&desk, 0, 0), 3);
    decide(&desk, DECISION_REJECT, 0, 0, 1, 0);
    assert_int_equal(members_at(&desk, 1, 0), 1);
    assert_int_equal(at(&desk, 0, 0), at(&desk, 2, 1));
    check_laws(desk.now);
    end(&desk);
}

/* A source that tells it word for word, and one that tells it in two sentences: they stand on their
 * own whatever the threshold and the base, until they are matched again. */
static void test_split(void **state)
{
    static const struct {
        double threshold;
        int base;
    } cases[] = {{COMPARE_THRESHOLD, NO_BASE}, {0.05, NO_BASE}, {0.95, NO_BASE},
                 {COMPARE_THRESHOLD, 0},       {0.05, 1},       {0.05, 2}};
    struct desk desk;
    (void)state;
    begin(&desk);
    decide(&desk, DECISION_ACCEPT, 0, 1, 2, 2);
    decide(&desk, DECISION_ACCEPT, 0, 1, 2, 3);
    assert_int_equal(at(&desk, 2, 2), at(&desk, 2, 3));
    add(&desk, DECISION_SPLIT, 2, 1, 2, 1);
    add(&desk, DECISION_SPLIT, 2, 2, 2, 2);
    add(&desk, DECISION_SPLIT, 2, 2, 2, 3);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        desk.options.threshold = cases[i].threshold;
        desk.options.base = cases[i].base;
        compare_again(&desk);
        assert_int_equal(members_at(&desk, 2, 1), 1);
        assert_int_equal(members_at(&desk, 2, 2), 1);
        assert_int_equal(at(&desk, 2, 2), at(&desk, 2, 3));
        assert_int_equal(at(&desk, 0, 0), at(&desk, 1, 0));
        check_laws(desk.now);
    }
    desk.options = (struct compare_options){.threshold = COMPARE_THRESHOLD, .base = NO_BASE};
    decide(&desk, DECISION_ACCEPT, 0, 1, 2, 3);
    assert_int_equal(at(&desk, 0, 1), at(&desk, 2, 2));
    assert_int_equal(at(&desk, 0, 1), at(&desk, 2, 3));
    desk.count -= 4;
    compare_again(&desk);
    assert_int_equal(members_at(&desk, 2, 1), 3);
    end(&desk);
}

/* Two statements of several sentences each become one, with a pair between any two sources of it;
 * one of them can leave again, and the others stay. */
static void test_join(void **state)
{
    struct desk desk;
    (void)state;
    begin(&desk);
    uint64_t fog = desk.now->statements[at(&desk, 0, 2)].id;
    add(&desk, DECISION_JOIN, 0, 3, 1, 3);
    add(&desk, DECISION_JOIN, 0, 3, 2, 0);
    static const double thresholds[] = {0.05, COMPARE_THRESHOLD, 0.95};
    for (size_t i = 0; i < 3; i++) {
        desk.options.threshold = thresholds[i];
        compare_again(&desk);
        assert_int_equal(members_at(&desk, 0, 3), 3);
        for (uint32_t a = 0; a < 3; a++)
            for (uint32_t b = a + 1; b < 3; b++)
                assert_non_null(pair_at(&desk, a, a == 2 ? 0 : 3, b));
        check_laws(desk.now);
    }
    desk.options.threshold = COMPARE_THRESHOLD;
    decide(&desk, DECISION_SPLIT, 0, 3, 0, 3);
    assert_int_equal(members_at(&desk, 0, 3), 1);
    assert_int_equal(at(&desk, 1, 3), at(&desk, 2, 0));
    assert_true(desk.now->statements[at(&desk, 0, 2)].id == fog);
    end(&desk);
}

/* Joined statements that the base says nothing of have their pairs, too. */
static void test_join_without_base(void **state)
{
    struct desk desk;
    (void)state;
    begin(&desk);
    desk.options.base = 0;
    decide(&desk, DECISION_JOIN, 1, 3, 2, 4);
    assert_int_equal(at(&desk, 1, 3), at(&desk, 2, 4));
    assert_non_null(pair_at(&desk, 1, 3, 2));
    assert_int_equal(desk.now->statements[at(&desk, 1, 3)].class, CLASS_PARAPHRASE);
    check_laws(desk.now);
    end(&desk);
}

/* Who goes takes nobody along, and nobody comes instead. */
static void test_split_moves_nothing_else(void **state)
{
    struct desk desk;
    (void)state;
    begin(&desk);
    size_t count = desk.now->statement_count;
    uint64_t others[2] = {desk.now->statements[at(&desk, 0, 0)].id,
                          desk.now->statements[at(&desk, 0, 2)].id};
    assert_int_equal(members_at(&desk, 0, 1), 3);
    add(&desk, DECISION_SPLIT, 1, 1, 1, 1);
    compare_again(&desk);
    assert_int_equal(desk.now->statement_count, count + 1);
    assert_int_equal(at(&desk, 0, 1), at(&desk, 2, 2));
    assert_int_equal(members_at(&desk, 0, 1), 2);
    assert_true(desk.now->statements[at(&desk, 0, 0)].id == others[0]);
    assert_true(desk.now->statements[at(&desk, 0, 2)].id == others[1]);
    check_laws(desk.now);
    end(&desk);
}

/* The article is edited elsewhere and another stands before it: the words that three say alike are
 * still split off from the same one. */
static void test_other_story(void **state)
{
    struct desk desk;
    (void)state;
    begin(&desk);
    add(&desk, DECISION_SPLIT, 1, 0, 1, 0);
    struct article *articles[ARTICLES + 1] = {
        story_article(lines[0]), desk.articles[0],
        story_article("The ferry Marigold ran aground off Brackwater harbour early on Tuesday.\n"
                      "Nobody was hurt.\n"),
        desk.articles[2]};
    articles[0]->item = 7;
    articles[2]->item = 1;
    desk.options.decisions = (struct decisions){desk.items, desk.count};
    struct comparison *comparison = story_compare(articles, ARTICLES + 1, &desk.options);
    const struct place *alone = &comparison->places[2][0];
    assert_int_equal(comparison->statements[alone->statement].member_count, 1);
    assert_int_equal(comparison->statements[comparison->places[0][0].statement].member_count, 3);
    check_laws(comparison);
    comparison_release(comparison);
    article_release(articles[0]);
    article_release(articles[2]);
    end(&desk);
}

/* Decisions without rhyme or reason. */
static void test_laws(void **state)
{
    uint32_t seed = 1;
    (void)state;
    for (int round = 0; round < 60; round++) {
        struct desk desk;
        begin(&desk);
        while (desk.count < 24) {
            uint32_t draw[5];
            for (int i = 0; i < 5; i++)
                draw[i] = (seed = seed * 1103515245u + 12345u) >> 16;
            uint32_t a = draw[1] % ARTICLES, b = draw[2] % ARTICLES;
            enum decision_kind kind = draw[0] % 4;
            add(&desk, kind, a, draw[3] % 4, b, draw[4] % 4);
        }
        desk.options.base = round % 4 - 1;
        desk.options.threshold = 0.05 + 0.1 * (round % 10);
        compare_again(&desk);
        check_laws(desk.now);
        end(&desk);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_accept),      cmocka_unit_test(test_accept_moves_nothing_else),
        cmocka_unit_test(test_order),       cmocka_unit_test(test_reject_verbatim),
        cmocka_unit_test(test_split),       cmocka_unit_test(test_split_moves_nothing_else),
        cmocka_unit_test(test_join),        cmocka_unit_test(test_join_without_base),
        cmocka_unit_test(test_other_story), cmocka_unit_test(test_laws),
    };
    return cmocka_run_group_tests_name("decide", tests, NULL, NULL);
}
