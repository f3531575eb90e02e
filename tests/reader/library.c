/* The library: its articles, its orders, its filter and search. */
#include "ferry.h"

#include "desk/state.h"
#include "parallel/columns.h"

#include <locale.h>

static struct slice bridge[] = {{"wire.txt", 8}, {"courier-late.txt", 16}};
static struct slice bridge_titles[] = {{"Northwire: The old bridge closes for good", 41},
                                       {NULL, 0}};
static struct slice ferry_names[] = {{"1.txt", 5}, {"2.html", 6}, {"\033[2J3.txt", 9}};
static struct slice clinic[] = {{"note.md", 7}};
static const struct library_story stories[] = {
    {{"old bridge closes", 17},
     {"in/2025/bridge", 14},
     2,
     bridge,
     bridge_titles,
     {"2025-11-02", 10}},
    {{"Ferry burns off Harwick", 23},
     {"in/2026/ferry", 13},
     3,
     ferry_names,
     NULL,
     {"2026-06-02T14:02Z", 17}},
    {{"A clinic with a name that goes on and on for longer than a terminal of eighty columns", 85},
     {"in/2026/clinic", 14},
     1,
     clinic,
     NULL,
     {NULL, 0}},
    {{"Pears \xe2\x80\xae\033]0;x\007 dearer", 22}, {NULL, 0}, 1, NULL, NULL, {"2026-06-03", 10}},
};
static const struct library library = {.stories = stories, .count = COUNT(stories)};

static struct buffer screen_of(struct reader *reader)
{
    return story_screen(reader, 24, 80);
}

/* One text after the other, from the top of the screen down. */
static void has_in_order(struct reader *reader, const char *const texts[], size_t count)
{
    struct buffer screen = screen_of(reader);
    const char *at = screen.data;
    for (size_t i = 0; i < count; i++) {
        at = strstr(at, texts[i]);
        if (!at)
            fail_msg("no '%s' where it belongs in\n%s", texts[i], screen.data);
    }
    buffer_free(&screen);
}
#define HAS(reader, ...) \
    has_in_order(reader, (const char *const[]){__VA_ARGS__}, \
                 COUNT(((const char *const[]){__VA_ARGS__})))

static void has_not(struct reader *reader, const char *text)
{
    struct buffer screen = screen_of(reader);
    if (strstr(screen.data, text))
        fail_msg("'%s' in\n%s", text, screen.data);
    buffer_free(&screen);
}

static void test_screens(void **state)
{
    (void)state;
    struct reader *reader = reader_new(&library);
    story_type(reader, "j<Tab>");
    story_check_screen(reader, 10, 40, "library-open-40x10");
    story_check_screen(reader, 24, 80, "library-open-80x24");
    story_check_screen(reader, 40, 120, "library-open-120x40");
    story_check_screen(reader, 50, 200, "library-open-200x50");
    reader_free(reader);
}

static void test_articles(void **state)
{
    (void)state;
    struct reader *reader = reader_new(&library);
    story_type(reader, "<Tab>j");
    HAS(reader, "old bridge", ">     Northwire: The old bridge", "wire.txt",
        "      courier-late.txt", "Ferry", "2/6");
    /* From an article too, its story is opened, and its list closed. */
    struct requests requests = story_type(reader, "<Enter>");
    assert_int_equal(requests.items[0].kind, REQUEST_OPEN_STORY);
    assert_int_equal(requests.items[0].number, 0);
    story_type(reader, "<Tab>");
    HAS(reader, "> old bridge", "Ferry", "1/4");
    has_not(reader, "  wire.txt\n");
    /* A story whose articles have no names. */
    assert_int_equal(story_type(reader, "G<Tab>").items[0].kind, REQUEST_BELL);
    reader_free(reader);
}

static void test_orders(void **state)
{
    (void)state;
    struct reader *reader = reader_new(&library);
    story_type(reader, "jo");
    HAS(reader, "Sorted: by title");
    HAS(reader, "A clinic", "> Ferry", "old bridge", "Pears");
    story_type(reader, "o");
    HAS(reader, "most articles first", "> Ferry", "old bridge", "A clinic", "Pears");
    story_type(reader, "o");
    HAS(reader, "latest first", "Pears", "> Ferry", "old bridge", "A clinic");
    assert_int_equal(story_type(reader, "<Enter>").items[0].number, 1);
    story_type(reader, "o");
    HAS(reader, "old bridge", "> Ferry", "A clinic", "Pears", "as given");
    reader_free(reader);
}

static void test_filter(void **state)
{
    (void)state;
    struct reader *reader = reader_new(&library);
    story_type(reader, "j&2026/|pears<Enter>");
    HAS(reader, "4 stories, 3 shown: filter ", "> Ferry", "A clinic", "Pears", "1/3");
    has_not(reader, "old bridge");
    story_type(reader, "&courier<Enter>");
    HAS(reader, "> old bridge", "1/1");
    assert_int_equal(story_type(reader, "<Enter>").items[0].number, 0);
    story_type(reader, "&nothing like it<Enter>");
    HAS(reader, "No story matches");
    assert_int_equal(story_type(reader, "<Enter>").items[0].kind, REQUEST_BELL);
    assert_int_equal(story_type(reader, "<Tab>").items[0].kind, REQUEST_BELL);
    story_type(reader, "o<Esc>");
    HAS(reader, "A clinic", "old bridge", "/4");
    story_type(reader, "&ferry<Enter>&<Enter>");
    HAS(reader, "Everything is shown");
    HAS(reader, "old bridge");
    reader_free(reader);
}

static void test_search(void **state)
{
    (void)state;
    struct reader *reader = reader_new(&library);
    story_type(reader, "/clinic<Enter>");
    HAS(reader, "> A clinic", "3/4");
    story_type(reader, "n");
    HAS(reader, "> A clinic", "went on from the beginning");
    story_type(reader, "g/courier<Enter>");
    HAS(reader, "> old bridge");
    story_type(reader, "<Tab>n");
    HAS(reader, ">     courier-late.txt");
    story_type(reader, "N");
    HAS(reader, "> old bridge");
    assert_int_equal(story_type(reader, "/zebra<Enter>").items[0].kind, REQUEST_BELL);
    reader_free(reader);
}

/* What was chosen, opened and sorted is there again after a story. */
static void test_back(void **state)
{
    (void)state;
    struct reader *reader = reader_new(&library);
    story_type(reader, "ok<Tab>jj<Enter>");
    struct buffer before = screen_of(reader);
    struct comparison *comparison = story_compare(ferry, 3, ferry_held, COUNT(ferry_held));
    reader_set_comparison(reader, comparison);
    HAS(reader, "A Northwire");
    story_type(reader, "vtvl");
    HAS(reader, ">     2.html");
    story_type(reader, "vpq");
    struct buffer after = screen_of(reader);
    assert_non_null(strstr(before.data, ">     2.html"));
    assert_non_null(strstr(after.data, ">     2.html"));
    buffer_free(&before);
    buffer_free(&after);
    comparison_release(comparison);
    reader_free(reader);
}

static void test_linear(void **state)
{
    (void)state;
    struct reader *reader = reader_new(&library);
    story_type(reader, "<Tab>");
    struct canvas *canvas = canvas_new(0, 60);
    struct buffer text = {0};
    reader_draw_linear(reader, canvas);
    for (size_t i = 0; i < canvas_rows(canvas); i++) {
        canvas_row_text(canvas, i, &text);
        buffer_add_char(&text, '\n');
    }
    assert_non_null(strstr(text.data, "1  2 articles  old bridge closes  2 Nov 2025\n"
                                      "  article 1  Northwire: The old bridge closes for good\n"));
    assert_non_null(strstr(text.data, "4  1 article  Pears"));
    buffer_free(&text);
    canvas_free(canvas);
    reader_free(reader);
}

/* Of an article in the list: its story, to be begun with it. */
static void test_open_at_article(void **state)
{
    (void)state;
    struct reader *reader = reader_new(&library);
    struct requests requests = story_type(reader, "<Enter>");
    assert_int_equal(requests.items[0].article, 0);
    reader_give_up(reader);
    requests = story_type(reader, "<Tab>2j<Enter>");
    assert_int_equal(requests.items[0].kind, REQUEST_OPEN_STORY);
    assert_int_equal(requests.items[0].number, 0);
    assert_int_equal(requests.items[0].article, 2);
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    struct slice path = SLICE("in/2025/bridge/courier-late.txt");
    comparison->articles[2]->path = path;
    for (int with_articles = 0; with_articles < 2; with_articles++) {
        reader_begin_with(reader, path);
        assert_true(reader_has_moved(reader));
        if (with_articles)
            reader_set_articles(reader, comparison->articles, comparison->article_count);
        reader_set_comparison(reader, comparison);
        assert_string_equal(reader_view(reader), "parallel");
        assert_int_equal(columns_focused(&reader->board), 2);
        story_type(reader, "vlg<Enter>");
    }
    /* One that is not among them: at the beginning, and forgotten. */
    reader_begin_with(reader, SLICE("in/none.txt"));
    reader_set_comparison(reader, comparison);
    assert_int_equal(columns_focused(&reader->board), 0);
    assert_false(reader_has_moved(reader));
    comparison_release(comparison);
    reader_free(reader);
}

/* Titles that come while the list is on the screen: what is chosen and unfolded stays so. */
static void test_titles_come_late(void **state)
{
    (void)state;
    static struct library_story own[COUNT(stories)];
    memcpy(own, stories, sizeof own);
    own[1].title = SLICE("ferry");
    own[1].published = SLICE_NONE;
    struct library late = {.stories = own, .count = COUNT(own), .unread = 0.6};
    struct reader *reader = reader_new(&late);
    story_type(reader, "j<Tab>");
    HAS(reader, "reading titles", "40%");
    HAS(reader, "> ferry", "2.html");
    own[1] = stories[1];
    late.unread = 0;
    late.edition++;
    reader_set_library(reader, &late);
    has_not(reader, "reading titles");
    HAS(reader, "old bridge", "> Ferry burns off Harwick", "2.html", "A clinic");
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_screens),          cmocka_unit_test(test_articles),
        cmocka_unit_test(test_orders),           cmocka_unit_test(test_filter),
        cmocka_unit_test(test_search),           cmocka_unit_test(test_back),
        cmocka_unit_test(test_linear),           cmocka_unit_test(test_open_at_article),
        cmocka_unit_test(test_titles_come_late),
    };
    return cmocka_run_group_tests_name("library", tests, NULL, NULL);
}
