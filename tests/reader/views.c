/* Library, focus, help, prompt and linear output. */
#include "desk/state.h"
#include "ferry.h"

#include <locale.h>

static struct slice names[] = {{"a.txt", 5}, {"b.txt", 5}};
static const struct library_story stories[] = {
    {{"Ferry burns off Harwick", 23}, {"stories/ferry", 13}, 4, NULL, NULL, {NULL, 0}},
    {{"School roof", 11}, {"stories/school", 14}, 2, names, NULL, {NULL, 0}},
    {{"A title that is far too long for any line of a small terminal, and goes on", 74},
     {NULL, 0},
     1,
     NULL,
     NULL,
     {NULL, 0}},
};
static const struct library library = {.stories = stories, .count = 3};

static void test_library(void **state)
{
    (void)state;
    struct reader *reader = reader_new(&library);
    story_check_screen(reader, 24, 80, "library-80x24");
    story_check_screen(reader, 10, 40, "library-40x10");
    struct requests requests = story_type(reader, "l");
    assert_int_equal(requests.items[0].kind, REQUEST_OPEN_STORY);
    requests = story_type(reader, "j<Enter>");
    assert_int_equal(requests.count, 1);
    assert_int_equal(requests.items[0].kind, REQUEST_OPEN_STORY);
    assert_int_equal(requests.items[0].number, 1);
    struct comparison *comparison = story_compare(ferry, 3, ferry_held, COUNT(ferry_held));
    reader_set_comparison(reader, comparison);
    story_has(reader, 24, 80, "A Northwire");
    assert_int_equal(story_type(reader, "q").count, 0);
    story_has(reader, 24, 80, "> School roof");
    /* A comparison that comes late does not take the reader away from the list. */
    reader_set_comparison(reader, comparison);
    story_has(reader, 24, 80, "School roof");
    assert_int_equal(story_type(reader, "vp").count, 0);
    story_has(reader, 24, 80, "A Northwire");
    assert_int_equal(story_type(reader, "vlq").items[0].kind, REQUEST_QUIT);
    comparison_release(comparison);
    reader_free(reader);
}

/* Back to the library while the story is still compared: what comes then does not take it away. */
static void test_left_while_comparing(void **state)
{
    (void)state;
    struct reader *reader = reader_new(&library);
    struct comparison *comparison = story_compare(ferry, 3, ferry_held, COUNT(ferry_held));
    story_type(reader, "<Enter>");
    reader_set_articles(reader, comparison->articles, comparison->article_count);
    story_has(reader, 24, 80, "Northwire");
    story_type(reader, "vl");
    story_has(reader, 24, 80, "School roof");
    reader_set_comparison(reader, comparison);
    story_has(reader, 24, 80, "School roof");
    story_type(reader, "vp");
    story_has(reader, 24, 80, "A Northwire");
    comparison_release(comparison);
    reader_free(reader);
}

static void test_focus(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "<Enter>");
    story_check_screen(reader, 24, 80, "focus-80x24");
    story_check_screen(reader, 40, 120, "focus-120x40");
    story_check_screen(reader, 10, 40, "focus-40x10");
    story_type(reader, "l");
    story_has(reader, 24, 80, "compare: B with each");
    story_type(reader, "h");
    story_has(reader, 24, 80, "compare: A with each");
    story_type(reader, "J");
    story_has(reader, 24, 80, "statement 2 of 8 - focus");
    story_type(reader, "K]m");
    story_has(reader, 24, 80, "(moved)");
    reader_free(reader);
}

static void test_article(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "Jva");
    story_check_screen(reader, 24, 80, "article-80x24");
    story_check_screen(reader, 10, 40, "article-40x10");
    story_type(reader, "l");
    story_has(reader, 24, 80, "article B Courier");
    /* The place is kept, from view to view. */
    story_type(reader, "G");
    struct buffer last = story_screen(reader, 24, 80);
    story_type(reader, "q");
    story_has(reader, 24, 80, ">B Courier");
    story_type(reader, "va");
    struct buffer again = story_screen(reader, 24, 80);
    assert_string_equal(last.data, again.data);
    buffer_free(&last);
    buffer_free(&again);
    assert_int_equal(story_type(reader, "/Harwick<Enter>").count, 0);
    assert_int_equal(story_type(reader, "/nowhere at all<Enter>").items[0].kind, REQUEST_BELL);
    reader_free(reader);
}

static void test_help(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(2);
    story_type(reader, "?");
    /* The list is as long as the table of actions; held here is how it stands on the screen. */
    story_has(reader, 24, 80, "help: parallel columns");
    story_has(reader, 24, 80, " lines 1-19 of ");
    story_type(reader, "??");
    story_has(reader, 24, 80, "help: parallel columns");
    story_has(reader, 60, 200, " Signs  ");
    story_has(reader, 60, 200,
              "verbatim: the same words                                                ");
    story_check_screen(reader, 10, 40, "help-40x10");
    reader_resize(reader, 24, 80);
    story_type(reader, "G");
    story_has(reader, 24, 80, "suspend the program");
    story_type(reader, "q");
    story_has(reader, 24, 120, "view: parallel");
    reader_free(reader);
}

/* Each view has the keys that hold in it, and no others; ? in it shows all, and where they hold. */
static void test_help_of_views(void **state)
{
    static const struct {
        const char *keys, *has, *lacks;
    } views[] = {
        {"?", "then a letter: set a mark", "only facts of the next kind"},
        {"vt?", "only facts of the next kind", "fold all shared statements"},
        {"vt?", "withheld: one names it", "who AB.D"},
        {"vm?", "whose words come first", "these do say the same"},
        {"<Enter>?", "these do say the same", "whose words come first"},
        {"va?", "[FILE GONE]", "verbatim: the same words"},
        {"va??", "these do say the same (focus)", "these do say the same\n"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        struct reader *reader = ferry_reader(3);
        story_type(reader, views[i].keys);
        story_has(reader, 220, 110, views[i].has);
        struct buffer screen = story_screen(reader, 220, 110);
        assert_null(strstr(screen.data, views[i].lacks));
        buffer_free(&screen);
        reader_free(reader);
    }
}

static void test_help_search(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(3);
    reader_resize(reader, 24, 80);
    story_type(reader, "?/suspend<Enter>");
    story_has(reader, 24, 80, "suspend the program");
    story_has(reader, 24, 80, "Match 1 of 1");
    story_type(reader, "/fold<Enter>n");
    story_has(reader, 24, 80, "Match 2 of ");
    story_type(reader, "N");
    story_has(reader, 24, 80, "Match 1 of ");
    story_type(reader, "/no such word<Enter>");
    story_has(reader, 24, 80, "No match: no such word");
    reader_free(reader);
}

static void test_prompt(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "/abc");
    story_has(reader, 24, 80, "\n/abc\n");
    story_type(reader, "<Backspace>d");
    story_has(reader, 24, 80, "\n/abd\n");
    story_type(reader, "<Left><Left>X");
    story_has(reader, 24, 80, "\n/aXbd\n");
    story_type(reader, "^U");
    story_has(reader, 24, 80, "\n/bd\n");
    story_type(reader, "<Esc>");
    story_has(reader, 24, 80, "Enter focus");
    story_type(reader, "/(<Enter>");
    story_has(reader, 24, 80, "Unmatched");
    story_type(reader, "/nowhere in it<Enter>");
    story_has(reader, 24, 80, "No match: nowhere in it");
    assert_int_equal(reader->cursor.row, 0);
    story_type(reader, "/COURIER|Holt<Enter>");
    assert_int_equal(reader->cursor.row, 5);
    story_type(reader, "g/holt<Enter>");
    assert_int_equal(reader->cursor.row, 5);
    reader_free(reader);
}

/* The words found are marked in every column. */
static void test_matches_are_marked(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(3);
    struct canvas *canvas = canvas_new(24, 80);
    story_type(reader, "/ferry<Enter>");
    reader_draw(reader, canvas);
    size_t found = 0;
    for (size_t column = 0; column < 80; column++) {
        const struct cell *cell = canvas_cell(canvas, 3, column);
        found += cell->meaning == MEANING_MATCH;
    }
    assert_int_equal(found, 3 * 5);
    canvas_free(canvas);
    reader_free(reader);
}

/* The figure that disagrees is marked, the words around it are not. */
static void test_conflict_words(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(3);
    struct canvas *canvas = canvas_new(24, 80);
    reader_draw(reader, canvas);
    struct buffer text = {0};
    for (size_t row = 3; row < 9; row++)
        for (size_t column = 53; column < 78; column++) {
            const struct cell *cell = canvas_cell(canvas, row, column);
            if (cell->meaning == MEANING_CONFLICT)
                buffer_add_slice(&text, cell->text);
        }
    assert_string_equal(text.data, "!241");
    buffer_free(&text);
    canvas_free(canvas);
    reader_free(reader);
}

static void check_linear(struct reader *reader, const char *name)
{
    struct canvas *canvas = canvas_new(0, 72);
    struct buffer screen = {0};
    reader_draw_linear(reader, canvas);
    for (size_t i = 0; i < canvas_rows(canvas); i++) {
        canvas_row_text(canvas, i, &screen);
        buffer_add_char(&screen, '\n');
    }
    story_hold(&screen, name);
    buffer_free(&screen);
    canvas_free(canvas);
}

static void test_linear(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    check_linear(reader, "linear-parallel");
    story_type(reader, "<Enter>");
    check_linear(reader, "linear-focus");
    story_type(reader, "?");
    check_linear(reader, "linear-help");
    reader_free(reader);
    reader = reader_new(&library);
    check_linear(reader, "linear-library");
    reader_free(reader);
}

/* A story opens with the view that was named, over the parallel columns. */
static void test_start(void **state)
{
    (void)state;
    struct reader *reader = reader_new(NULL);
    struct comparison *comparison = story_compare(ferry, 3, ferry_held, COUNT(ferry_held));
    unsigned parts;
    assert_true(reader_has_view(SLICE("article"), &parts));
    assert_false(reader_has_view(SLICE("help"), &parts));
    assert_false(reader_start_with(reader, SLICE("nowhere")));
    assert_true(reader_start_with(reader, SLICE("article")));
    reader_set_comparison(reader, comparison);
    story_has(reader, 24, 80, "article A Northwire");
    assert_int_equal(story_type(reader, "q").count, 0);
    story_has(reader, 24, 120, "view: parallel");
    /* The same story compared again stays as it is shown. */
    reader_set_comparison(reader, comparison);
    story_has(reader, 24, 120, "view: parallel");
    comparison_release(comparison);
    reader_free(reader);
}

/* The files are read again, and hold nothing any more. */
static void test_nothing_left(void **state)
{
    (void)state;
    static const char *const keys[] = {"", "<Enter>", "va", "vt", "vx", "vm", "vs", "vo", "vm?"};
    static const struct telling empty[4] = {{"A", NULL, ferry_a, 0, NULL}};
    for (size_t i = 0; i < COUNT(keys); i++) {
        struct reader *reader = ferry_reader(4);
        struct comparison *comparison = story_compare(empty, 4, NULL, 0);
        story_type(reader, keys[i]);
        reader_set_comparison(reader, comparison);
        comparison_release(comparison);
        story_has(reader, 24, 80, "The articles hold no sentences.");
        story_type(reader, "jvmjvsjvojq");
        reader_free(reader);
    }
}

static void test_nothing_yet(void **state)
{
    (void)state;
    struct reader *reader = reader_new(NULL);
    story_has(reader, 24, 80, "Nothing to show yet.");
    story_type(reader, "jJ]cl<Enter>/x<Enter>n&x<Enter>|mB(u'a?q");
    story_has(reader, 24, 80, "Nothing to show yet.");
    assert_int_equal(story_type(reader, "q").items[0].kind, REQUEST_QUIT);
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_library),
        cmocka_unit_test(test_left_while_comparing),
        cmocka_unit_test(test_focus),
        cmocka_unit_test(test_article),
        cmocka_unit_test(test_help),
        cmocka_unit_test(test_help_of_views),
        cmocka_unit_test(test_help_search),
        cmocka_unit_test(test_prompt),
        cmocka_unit_test(test_matches_are_marked),
        cmocka_unit_test(test_conflict_words),
        cmocka_unit_test(test_linear),
        cmocka_unit_test(test_nothing_yet),
        cmocka_unit_test(test_nothing_left),
        cmocka_unit_test(test_start),
    };
    return cmocka_run_group_tests_name("views", tests, NULL, NULL);
}
