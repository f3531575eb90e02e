/* A large story: eight articles of 5,000 sentences. What a key costs must not grow with it. */
#include "invariants.h"
#include "parallel/columns.h"
#include "story.h"

#include <locale.h>
#include <time.h>

enum { ARTICLES = 8, SENTENCES = 5000 };

static struct article *large_article(uint32_t index)
{
    struct article *article = article_new();
    struct buffer text = {0};
    article->path = arena_format(article->arena, "large/%u.txt", index);
    article->sentences = ARENA_ARRAY(article->arena, struct sentence, SENTENCES);
    article->blocks = ARENA_ARRAY(article->arena, struct block, SENTENCES);
    article->sentence_count = article->block_count = SENTENCES;
    for (uint32_t i = 0; i < SENTENCES; i++) {
        uint32_t start = (uint32_t)text.len;
        buffer_format(&text, "Sentence %u of %s %u tells what the others %s, at some length.", i,
                      i % 2 ? "article" : "teller", i % 2 ? index : index % 3,
                      i % 2 ? "do not" : "tell as well");
        struct range range = {start, (uint32_t)text.len};
        buffer_add_string(&text, "\n\n");
        article->sentences[i] = (struct sentence){
            .id = {hash_stable(slice_range(buffer_slice(&text), range), 0), 0},
            .block = i,
            .range = range,
        };
        article->blocks[i] = (struct block){BLOCK_PARAGRAPH, range, 0};
    }
    article->text = arena_slice(article->arena, buffer_slice(&text));
    buffer_free(&text);
    return article;
}

static void add_member(struct comparison *comparison, uint32_t statement, uint32_t article,
                       uint32_t sentence)
{
    struct statement *s = &comparison->statements[statement];
    struct member member = {article, ARENA_NEW(comparison->arena, uint32_t), 1};
    member.sentences[0] = sentence;
    s->members[s->member_count++] = member;
    comparison->places[article][sentence].statement = statement;
    if (s->member_count < 2)
        return;
    s->pairs[s->pair_count++] =
        (struct pair){s->members[0], member, CLASS_PARAPHRASE, 0.7, 0, NULL, 0};
    s->class = CLASS_PARAPHRASE;
}

/* Every second sentence is one that all share; between them each says one of its own. */
static struct comparison *large_story(void)
{
    struct article *articles[ARTICLES];
    for (uint32_t i = 0; i < ARTICLES; i++)
        articles[i] = large_article(i);
    struct comparison *comparison = comparison_new(articles, ARTICLES);
    comparison->threshold = 0.5;
    comparison->statement_count = SENTENCES / 2 * (1 + ARTICLES);
    comparison->statements =
        ARENA_ARRAY(comparison->arena, struct statement, comparison->statement_count);
    uint32_t next = 0;
    for (uint32_t i = 0; i < SENTENCES; i++) {
        for (uint32_t k = 0; k < ARTICLES; k++) {
            struct statement *s = &comparison->statements[next];
            if (!s->members) {
                s->members = ARENA_ARRAY(comparison->arena, struct member, ARTICLES);
                s->pairs = ARENA_ARRAY(comparison->arena, struct pair, ARTICLES);
                s->class = CLASS_UNIQUE;
            }
            add_member(comparison, next, k, i);
            next += i % 2;
        }
        next += i % 2 == 0;
    }
    for (uint32_t i = 0; i < ARTICLES; i++)
        article_release(articles[i]);
    return comparison;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

enum { KEYS_MOST = 100 };

/* Types the keys one after the other on a large screen. */
static void measure(const char *const *keys, size_t count)
{
    double took[KEYS_MOST];
    struct reader *reader = reader_new(NULL);
    struct comparison *comparison = large_story();
    double start = now();
    reader_resize(reader, 60, 200);
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    printf("# first layout %.2f ms\n", now() - start);
    struct canvas *canvas = canvas_new(60, 200);
    for (size_t i = 0; i < count; i++) {
        start = now();
        story_type(reader, keys[i]);
        canvas_reset(canvas, 60, 200);
        reader_draw(reader, canvas);
        took[i] = now() - start;
        printf("# %-8s %.2f ms\n", keys[i], took[i]);
        check_screen(reader, 60, 200);
    }
    qsort(took, count, sizeof *took, by_value);
    printf("# median %.2f ms, most %.2f ms\n", took[count / 2], took[count - 1]);
    assert_true(took[count / 2] < 100); /* sanitizers and a busy machine allowed for */
    canvas_free(canvas);
    reader_free(reader);
}

static void test_keys_are_quick(void **state)
{
    (void)state;
    static const char *const keys[] = {
        "j",     "J",  " ",  "^D", "]c",      "K",    "G", "k", "b",   "g", "l", "h",   "]u", "[u",
        "5000g", "]s", "F=", "F=", "<Enter>", "q",    "?", "q", "-",   "W", "}", "zM",  "j",  "zo",
        "zR",    "o",  "J",  "G",  "o",       "9^W>", "Z", "Z", "^Ws", "j", "G", "^Ws", "S",  "J",
        "G",     " ",  "l",  "g",  "S",       "J",    "}", "G", "b",   "k", "S"};
    measure(keys, sizeof keys / sizeof *keys);
}

/* Views that list statements. */
static void test_lists_are_quick(void **state)
{
    (void)state;
    static const char *const keys[] = {"vm",
                                       "j",
                                       "J",
                                       " ",
                                       "^D",
                                       "]u",
                                       "G",
                                       "k",
                                       "b",
                                       "g",
                                       "=",
                                       "w",
                                       "t",
                                       "*",
                                       "+",
                                       "*",
                                       "/no such word<Enter>",
                                       "<Enter>",
                                       "q",
                                       "vo",
                                       "j",
                                       "G",
                                       "l",
                                       "o",
                                       "1t",
                                       "vs",
                                       "j"};
    measure(keys, sizeof keys / sizeof *keys);
}

static void test_search_everywhere(void **state)
{
    (void)state;
    struct reader *reader = reader_new(NULL);
    struct comparison *comparison = large_story();
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    double start = now();
    story_type(reader, "/no such word<Enter>");
    printf("# search without a match %.0f ms\n", now() - start);
    start = now();
    story_type(reader, "&Sentence 4[0-9]+7 of article 5<Enter>");
    printf("# filter %.0f ms\n", now() - start);
    check_screen(reader, 24, 80);
    assert_int_equal(columns_focused(&reader->board), 5);
    reader_free(reader);
}

static struct reader *large_reader(void)
{
    struct reader *reader = reader_new(NULL);
    struct comparison *comparison = large_story();
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    return reader;
}

/* As they come from the terminal: nothing more is done than each key does. */
static void type_alone(struct reader *reader, const char *keys)
{
    for (; *keys; keys++)
        reader_key(reader, *keys == '\r' ? KEYS_ENTER : (unsigned char)*keys, NULL);
}

/* Goes on to the end; how many stretches there were. */
static size_t search_out(struct reader *reader, struct requests *requests)
{
    size_t stretches = 0;
    for (; reader_is_searching(reader); stretches++)
        reader_search_on(reader, requests);
    return stretches;
}

/* A search goes on in stretches, and says so; what it finds is what it would have found at once. */
static void test_search_in_stretches(void **state)
{
    (void)state;
    struct requests requests = {.count = 0};
    struct reader *reader = large_reader();
    size_t row = reader->cursor.row;
    type_alone(reader, "/Sentence 4[5]01 of article 5\r");
    assert_true(reader_is_searching(reader));
    assert_int_equal(reader->cursor.row, row);
    story_has(reader, 24, 80, "(Esc stops)");
    assert_true(search_out(reader, &requests) > 3);
    assert_int_equal(requests.count, 0);
    assert_int_equal(columns_focused(&reader->board), 5);
    size_t found = reader->cursor.row;
    assert_true(found > row);
    story_has(reader, 24, 80, "Sentence 4501");
    /* Where it was begun can be gone back to. */
    story_type(reader, "^O");
    assert_int_equal(reader->cursor.row, row);
    /* A key that comes in between is taken after it. */
    type_alone(reader, "/Sentence 4[5]01 of article 5\r");
    assert_true(reader_is_searching(reader));
    type_alone(reader, "j");
    assert_false(reader_is_searching(reader));
    assert_true(reader->cursor.row > found);
    /* None is said at the end. */
    type_alone(reader, "/no[ ]such\r");
    search_out(reader, &requests);
    story_has(reader, 24, 80, "No match: no[ ]such");
    assert_int_equal(requests.items[0].kind, REQUEST_BELL);
    reader_free(reader);
}

static void test_stopped_search(void **state)
{
    (void)state;
    struct requests requests = {.count = 0};
    struct reader *reader = large_reader();
    size_t row = reader->cursor.row;
    type_alone(reader, "/no[ ]such\r");
    reader_search_on(reader, &requests);
    reader_key(reader, KEYS_ESCAPE, &requests);
    assert_false(reader_is_searching(reader));
    assert_int_equal(reader->cursor.row, row);
    story_has(reader, 24, 80, "Stopped; nothing was found so far");
    /* A comparison that comes meanwhile ends it. */
    type_alone(reader, "/no[ ]such\r");
    struct comparison *again = large_story();
    reader_set_comparison(reader, again);
    comparison_release(again);
    assert_false(reader_is_searching(reader));
    reader_free(reader);
}

/* The filter of before holds until the new one is known, and a new comparison is filtered, too. */
static void test_filter_in_stretches(void **state)
{
    (void)state;
    struct requests requests = {.count = 0};
    struct reader *reader = large_reader();
    type_alone(reader, "&Sentence [4]501 of article 5\r");
    assert_true(reader_is_searching(reader));
    assert_null(reader->layout.matches);
    assert_true(search_out(reader, &requests) > 3);
    assert_non_null(reader->layout.matches);
    story_has(reader, 24, 80, "Sentence 4501");
    struct comparison *again = large_story();
    reader_set_comparison(reader, again);
    comparison_release(again);
    assert_true(reader_is_searching(reader));
    search_out(reader, &requests);
    story_has(reader, 24, 80, "Sentence 4501");
    assert_non_null(reader->layout.matches);
    /* Given up, everything is shown as before. */
    story_type(reader, "<Esc>");
    type_alone(reader, "&Sentence [4]501 of article 5\r");
    reader_key(reader, KEYS_ESCAPE, NULL);
    assert_null(reader->layout.matches);
    story_has(reader, 24, 80, "Sentence 4501");
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_keys_are_quick),    cmocka_unit_test(test_lists_are_quick),
        cmocka_unit_test(test_search_everywhere), cmocka_unit_test(test_search_in_stretches),
        cmocka_unit_test(test_stopped_search),    cmocka_unit_test(test_filter_in_stretches),
    };
    return cmocka_run_group_tests_name("large", tests, NULL, NULL);
}
