/* The mouse by coordinates of the screen, in every view: what is pressed, dragged and turned. */
#include "desk/frame.h"
#include "desk/state.h"
#include "facts.h"
#include "parallel/columns.h"
#include "parallel/flow.h"
#include "parallel/layout.h"
#include "shares.h"

#include <locale.h>

enum { ROWS = 24, COLUMNS = 80 };

static struct requests act(struct reader *reader, enum mouse_kind kind, size_t row, size_t column)
{
    struct requests requests = {0};
    reader_mouse(reader, &(struct mouse){kind, row, column}, &requests);
    return requests;
}

/* Where a text stands on the screen. */
static void find(struct reader *reader, const char *text, size_t *row, size_t *column)
{
    struct canvas *canvas = canvas_new(ROWS, COLUMNS);
    struct buffer line = {0};
    reader_draw(reader, canvas);
    for (*row = 0; *row < ROWS; ++*row) {
        buffer_clear(&line);
        for (size_t i = 0; i < COLUMNS; i++) {
            const struct cell *cell = canvas_cell(canvas, *row, i);
            buffer_add_char(&line, cell->text.len == 1 ? cell->text.data[0] : ' ');
        }
        const char *found = strstr(line.data, text);
        *column = found ? (size_t)(found - line.data) : 0;
        if (found)
            break;
    }
    buffer_free(&line);
    canvas_free(canvas);
    if (*row == ROWS)
        fail_msg("%s is not on the screen", text);
}

static void press_twice(struct reader *reader, size_t row, size_t column)
{
    act(reader, MOUSE_PRESS, row, column);
    act(reader, MOUSE_DOUBLE, row, column);
}

static struct reader *open_reader(void)
{
    struct reader *reader = ferry_reader(2);
    reader_resize(reader, ROWS, COLUMNS);
    return reader;
}

static void test_press_goes_there(void **state)
{
    (void)state;
    struct reader *reader = open_reader();
    for (size_t wanted = 1; wanted < 4; wanted++) {
        size_t line = frame_of_story(reader, ROWS).body, at = reader->top.row;
        while (at < wanted) {
            line += layout_height(reader, at);
            at = layout_step(reader, at, 1);
        }
        for (size_t place = 0; place < reader->board.visible; place++) {
            act(reader, MOUSE_PRESS, line, reader->board.start[place] + 6);
            assert_int_equal(reader->cursor.row, at);
            assert_int_equal(reader->board.focus, place);
        }
    }
    act(reader, MOUSE_PRESS, frame_of_story(reader, ROWS).heads, 2);
    assert_int_equal(reader->board.focus, 0);
    act(reader, MOUSE_PRESS, frame_of_story(reader, ROWS).heads, reader->board.start[1] + 3);
    assert_int_equal(reader->board.focus, 1);
    reader_free(reader);
}

static void test_double_press_opens_the_focus(void **state)
{
    (void)state;
    struct reader *reader = open_reader();
    struct frame frame = frame_of_story(reader, ROWS);
    press_twice(reader, frame.body, 8);
    struct buffer screen = story_screen(reader, ROWS, COLUMNS);
    if (reader->plan.rows[reader->cursor.row].kind == ROW_STATEMENT)
        assert_int_equal(state_view(reader)->which, VIEW_FOCUS);
    else
        assert_int_equal(state_view(reader)->which, VIEW_PARALLEL);
    buffer_free(&screen);
    while (state_view(reader)->which == VIEW_FOCUS)
        story_type(reader, "q");
    story_type(reader, "3J");
    size_t line = reader->cursor_screen;
    press_twice(reader, frame.body + line, 8);
    assert_int_equal(state_view(reader)->which, VIEW_FOCUS);
    reader_free(reader);
}

static void test_border_is_dragged(void **state)
{
    (void)state;
    struct reader *reader = open_reader();
    const struct columns *board = &reader->board;
    size_t border = board->start[1] - 1, cursor = reader->cursor.row;
    act(reader, MOUSE_PRESS, 8, border);
    assert_int_equal(reader->cursor.row, cursor);
    for (size_t to = border; to <= border + 9; to++) {
        act(reader, MOUSE_DRAG, 8, to);
        assert_int_equal(board->start[1] - 1, to);
    }
    act(reader, MOUSE_DRAG, 8, COLUMNS - 1);
    assert_int_equal(board->start[1] - 1, border + 9);
    act(reader, MOUSE_DRAG, 8, border - 5);
    assert_int_equal(board->start[1] - 1, border - 5);
    act(reader, MOUSE_RELEASE, 8, border - 5);
    act(reader, MOUSE_DRAG, 8, border);
    assert_int_equal(board->start[1] - 1, border - 5);
    reader_free(reader);
}

static void test_strip_and_wheel(void **state)
{
    (void)state;
    struct reader *reader = open_reader();
    struct frame frame = frame_of_story(reader, ROWS);
    act(reader, MOUSE_PRESS, frame.body + reader->plan.count - 1, COLUMNS - 1);
    assert_int_equal(reader->cursor.row, reader->plan.count - 1);
    act(reader, MOUSE_PRESS, frame.body + 1, COLUMNS - 1);
    assert_int_equal(reader->cursor.row, 1);
    struct position before = reader->cursor;
    act(reader, MOUSE_WHEEL_DOWN, 10, 10);
    assert_true(reader->cursor.row > before.row || reader->cursor.line > before.line);
    act(reader, MOUSE_WHEEL_UP, 10, 10);
    assert_int_equal(reader->cursor.row, before.row);
    reader_free(reader);
}

static void test_hints(void **state)
{
    (void)state;
    struct reader *reader = open_reader();
    size_t row, column, cursor = reader->cursor.row;
    find(reader, "J K statement", &row, &column);
    act(reader, MOUSE_PRESS, row, column);
    assert_true(reader->cursor.row > cursor);
    act(reader, MOUSE_PRESS, row, column + 2);
    assert_int_equal(reader->cursor.row, cursor);
    find(reader, "? help", &row, &column);
    act(reader, MOUSE_PRESS, row, column + 3);
    assert_int_equal(state_view(reader)->which, VIEW_HELP);
    reader_free(reader);
}

static void test_library_and_article(void **state)
{
    (void)state;
    static const struct library_story stories[] = {
        {.title = {"One", 3}}, {.title = {"Two", 3}}, {.title = {"Three", 5}}};
    struct library library = {.stories = stories, .count = 3};
    struct reader *reader = reader_new(&library);
    reader_resize(reader, ROWS, COLUMNS);
    size_t row, column;
    find(reader, "Three", &row, &column);
    act(reader, MOUSE_PRESS, row, column);
    assert_int_equal(reader->lists[VIEW_LIBRARY].at, 2);
    act(reader, MOUSE_PRESS, row + 3, column);
    assert_int_equal(reader->lists[VIEW_LIBRARY].at, 2);
    struct requests requests = act(reader, MOUSE_PRESS, row - 1, column);
    assert_int_equal(requests.count, 0);
    requests = act(reader, MOUSE_DOUBLE, row - 1, column);
    assert_int_equal(requests.count, 1);
    assert_int_equal(requests.items[0].kind, REQUEST_OPEN_STORY);
    assert_int_equal(requests.items[0].number, 1);
    reader_free(reader);
    /* What is chosen already is opened by the first of two presses, and only by it. */
    reader = reader_new(&library);
    reader_resize(reader, ROWS, COLUMNS);
    find(reader, "One", &row, &column);
    assert_int_equal(act(reader, MOUSE_PRESS, row, column).items[0].kind, REQUEST_OPEN_STORY);
    assert_int_equal(act(reader, MOUSE_DOUBLE, row, column).count, 0);
    reader_free(reader);
    reader = open_reader();
    story_type(reader, "va");
    size_t at = reader->lists[VIEW_ARTICLE].at;
    act(reader, MOUSE_PRESS, frame_of(ROWS, false).body + 6, 10);
    assert_true(reader->lists[VIEW_ARTICLE].at > at);
    reader_free(reader);
}

/* The ferry of four with all that any view shows. */
static struct reader *open_all(void)
{
    struct comparison *comparison = facts_story(4);
    shares_set(comparison, ferry_shared, COUNT(ferry_shared));
    shares_set_lineage(comparison);
    struct reader *reader = reader_new(NULL);
    reader_set_story_name(reader, SLICE("harwick-ferry"));
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    reader_resize(reader, ROWS, COLUMNS);
    return reader;
}

enum { ONCE = 1, TWICE };

/* before: keys typed first; text: what is pressed, so many columns along it. Then the view that is
 * on the screen, and what it shows. */
struct click {
    const char *before, *text;
    size_t along;
    int presses;
    enum view_name view;
    const char *shown;
};

static const struct click clicks[] = {
    /* focus: an entry is chosen; of the base and of nothing, nothing comes */
    {"<Enter>", "C Daily Post", 2, ONCE, VIEW_FOCUS, ">C Daily Post"},
    {"<Enter>", "D Herald", 0, TWICE, VIEW_FOCUS, ">D Herald"},
    {"<Enter>", "B Courier", 0, ONCE, VIEW_FOCUS, ">B Courier"},
    {"<Enter>j", "A Northwire", 0, ONCE, VIEW_FOCUS, ">C Daily Post"},
    {"<Enter>", "people aboard", 0, ONCE, VIEW_FOCUS, ">C Daily Post"},
    /* facts: a row and a source; the same again reads it */
    {"vt", "fireboats", 0, ONCE, VIEW_FACTS, "fact 6/8"},
    {"vt", "chief", 0, ONCE, VIEW_FACTS, "fact 2/8"},
    {"vt", "fireboats", 0, TWICE, VIEW_PARALLEL, ">3= Four fireboats"},
    {"vt", "passengers", 0, ONCE, VIEW_PARALLEL, ">1= A ferry carrying"},
    {"vt", "passengers", 0, TWICE, VIEW_PARALLEL, ">1= A ferry carrying"},
    {"vt", "John Holt", 1, ONCE, VIEW_FACTS, ">B Courier"},
    {"vt", "John Holt", 1, TWICE, VIEW_PARALLEL, ">6: The fire was out"},
    {"vt", "C Daily", 2, ONCE, VIEW_FACTS, ">C Daily"},
    {"vt", "kind ", 0, ONCE, VIEW_FACTS, "fact 1/8"},
    /* matrix: a cell, a head, a name; the same again, strips and the run lead away */
    {"vx", "C Daily Post     ", 0, ONCE, VIEW_MATRIX, "C Daily Post in A Northwire"},
    {"vx", "C Daily", 0, ONCE, VIEW_MATRIX, "B Courier in C Daily Post"},
    {"vx", ">A Northw", 2, ONCE, VIEW_MATRIX, "B Courier in A Northwire"},
    {"vx", "B Courier  C", 2, ONCE, VIEW_MATRIX, "A Northwire in B Courier"},
    {"vx", "55 ", 0, ONCE, VIEW_MATRIX, "A Northwire in C Daily Post"},
    {"vx", "55 ", 0, TWICE, VIEW_PARALLEL, ">1= A ferry carrying"},
    {"vx", "80 ", 0, ONCE, VIEW_PARALLEL, ">1= A ferry carrying"},
    {"vx", " .  ", 1, TWICE, VIEW_MATRIX, "B Courier in A Northwire"},
    {"vx", "A Northwire       ", 0, ONCE, VIEW_MATRIX, "A Northwire in B Courier"},
    {"vx", "A Northwire       ", 0, TWICE, VIEW_PARALLEL, ">1= A ferry carrying"},
    {"vx", "B Courier         ", 0, ONCE, VIEW_PARALLEL, ">1= A ferry carrying"},
    {"vxg", " A |", 4, ONCE, VIEW_PARALLEL, ">1= A ferry carrying"},
    {"vx", "|  where A is", SIZE_MAX, ONCE, VIEW_PARALLEL, ">6: Coast guard chief"},
    {"vx", "|  where B is", SIZE_MAX, ONCE, VIEW_PARALLEL, ">6: The fire was out"},
    {"vx", "where B is", 0, ONCE, VIEW_MATRIX, "B Courier in A Northwire"},
    {"vx", "longest shared run", 5, ONCE, VIEW_PARALLEL, ">1= A ferry carrying"},
    {"vx", "coast guard said", 0, ONCE, VIEW_PARALLEL, ">1= A ferry carrying"},
    {"vx", "likely order", 5, ONCE, VIEW_MATRIX, "B Courier in A Northwire"},
    /* merged and omissions: a statement; the same again side by side */
    {"vm", "Four fireboats", 2, ONCE, VIEW_MERGED, "3/8"},
    {"vm", "Four fireboats", 2, TWICE, VIEW_PARALLEL, ">3= Four fireboats"},
    {"vmj", "All passengers", 2, ONCE, VIEW_PARALLEL, ">2= All passengers"},
    {"voll", "Four fireboats", 0, ONCE, VIEW_OMISSIONS, "2/3"},
    {"voll", "Four fireboats", 0, TWICE, VIEW_PARALLEL, ">3= Four fireboats"},
    /* stemma: a source; the same again with the other one */
    {"vs", "D Herald", 0, ONCE, VIEW_STEMMA, "2/4"},
    {"vs", "D Herald", 0, TWICE, VIEW_PARALLEL, "share"},
    /* article: a paragraph, and the cursor along with it */
    {"va", "Four fireboats", 0, ONCE, VIEW_ARTICLE, "paragraph 2 of 4"},
    {"va", "Four fireboats", 0, TWICE, VIEW_ARTICLE, "paragraph 2 of 4"},
    /* help has nothing to press but its hints */
    {"?", "near: nearly", 0, ONCE, VIEW_HELP, "signs and keys"},
    {"?", "q back", 0, ONCE, VIEW_PARALLEL, ">1= A ferry carrying"},
    /* flowing: a column and the sentence there */
    {"S", "noon, coast", 2, ONCE, VIEW_FLOWING, ">B Courier"},
    {"S", "noon, coast", 2, ONCE, VIEW_FLOWING, "statement 6"},
    {"S", "Three people", 2, ONCE, VIEW_FLOWING, "statement 2"},
    {"S", "Three people", 2, TWICE, VIEW_FOCUS, "statement 2"},
    {"SS", "engine room", 2, ONCE, VIEW_FLOWING, "statement 7"},
    {"S2J", "C Daily", 2, ONCE, VIEW_FLOWING, ">C Daily"},
    {"SS2J", "C Daily", 2, ONCE, VIEW_FLOWING, ">C Daily"},
};

static void test_clicks(void **state)
{
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < COUNT(clicks); i++) {
        const struct click *click = &clicks[i];
        struct reader *reader = open_all();
        size_t row, column;
        story_type(reader, click->before);
        find(reader, click->text, &row, &column);
        column += click->along;
        if (click->presses == TWICE)
            press_twice(reader, row, column);
        else
            act(reader, MOUSE_PRESS, row, column);
        struct buffer screen = story_screen(reader, ROWS, COLUMNS);
        bool right = state_view(reader)->which == click->view && strstr(screen.data, click->shown);
        if (!right)
            fprintf(stderr, "%s, %s: %s without '%s'\n%s", click->before, click->text,
                    state_view(reader)->name, click->shown, screen.data);
        wrong += !right;
        buffer_free(&screen);
        reader_free(reader);
    }
    assert_int_equal(wrong, 0);
}

/* The wheel goes on and back in every view. */
static void test_wheel(void **state)
{
    (void)state;
    static const char *const views[] = {"", "S", "SS", "<Enter>", "vt", "vx", "vm", "va", "?"};
    for (size_t i = 0; i < COUNT(views); i++) {
        struct reader *reader = open_all();
        reader_resize(reader, 12, 60);
        story_type(reader, views[i]);
        act(reader, MOUSE_PRESS, 0, 0); /* what was said is gone */
        struct buffer before = story_screen(reader, 12, 60);
        act(reader, MOUSE_WHEEL_DOWN, 5, 5);
        struct buffer after = story_screen(reader, 12, 60);
        act(reader, MOUSE_WHEEL_UP, 5, 5);
        struct buffer again = story_screen(reader, 12, 60);
        if (strcmp(before.data, after.data) == 0 || strcmp(before.data, again.data) != 0)
            fail_msg("'%s':\n%s\n%s", views[i], after.data, again.data);
        buffer_free(&before);
        buffer_free(&after);
        buffer_free(&again);
        reader_free(reader);
    }
}

/* Borders and the strip are where they are when the columns flow, too. */
static void test_flowing_borders(void **state)
{
    (void)state;
    static const char *const ways[] = {"S", "SS"};
    for (size_t i = 0; i < COUNT(ways); i++) {
        struct reader *reader = open_all();
        const struct columns *board = &reader->board;
        size_t border = board->start[1] - 1;
        story_type(reader, ways[i]);
        act(reader, MOUSE_PRESS, 8, border);
        act(reader, MOUSE_DRAG, 8, border + 4);
        act(reader, MOUSE_RELEASE, 8, border + 4);
        assert_int_equal(board->start[1] - 1, border + 4);
        assert_int_equal(reader->cursor.row, 0);
        struct frame frame = frame_of_story(reader, ROWS);
        act(reader, MOUSE_PRESS, frame.body + 4, COLUMNS - 1);
        assert_in_range(reader->cursor.row, 3, 4);
        reader_free(reader);
    }
}

/* The wheel scrolls the column it is turned over, unless the others keep to the cursor. */
static void test_wheel_over_columns(void **state)
{
    (void)state;
    static const struct {
        const char *keys;
        uint32_t article;
        bool others_stay;
    } cases[] = {{"S", 1, true}, {"SS", 0, false}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reader *reader = open_all();
        reader_resize(reader, 12, 80);
        story_type(reader, cases[i].keys);
        const struct flow *flow = flow_of(reader);
        struct flow_place first = flow->tops[0];
        act(reader, MOUSE_WHEEL_DOWN, 6, reader->board.start[1] + 5);
        assert_int_equal(columns_focused(&reader->board), cases[i].article);
        assert_int_equal(flow->article, cases[i].article);
        bool stays = flow->tops[0].stretch == first.stretch && flow->tops[0].line == first.line;
        assert_int_equal(stays, cases[i].others_stay);
        reader_free(reader);
    }
}

/* Anything anywhere, in every view: nothing falls over, and the prompt is left alone. */
static void test_everywhere(void **state)
{
    (void)state;
    static const char *const views[] = {"",   "<Enter>", "q?",    "qva",  "vt", "vx", "vm",
                                        "vs", "vo",      "vp^Ws", "^WsZ", "ZS", "S",  "^Ws"};
    struct reader *reader = open_all();
    for (size_t v = 0; v < COUNT(views); v++) {
        story_type(reader, views[v]);
        for (size_t i = 0; i < 300; i++) {
            act(reader, (enum mouse_kind)(i % 6), i * 7 % (ROWS + 2), i * 31 % (COLUMNS + 3));
            story_type(reader, i % 50 == 49 ? "vp" : "");
        }
        struct buffer screen = story_screen(reader, ROWS, COLUMNS);
        buffer_free(&screen);
    }
    story_type(reader, "vp/abc");
    act(reader, MOUSE_PRESS, 5, 5);
    assert_int_equal(reader->prompt.kind, PROMPT_SEARCH);
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_press_goes_there),
        cmocka_unit_test(test_double_press_opens_the_focus),
        cmocka_unit_test(test_border_is_dragged),
        cmocka_unit_test(test_strip_and_wheel),
        cmocka_unit_test(test_hints),
        cmocka_unit_test(test_library_and_article),
        cmocka_unit_test(test_clicks),
        cmocka_unit_test(test_wheel),
        cmocka_unit_test(test_flowing_borders),
        cmocka_unit_test(test_wheel_over_columns),
        cmocka_unit_test(test_everywhere),
    };
    return cmocka_run_group_tests_name("mouse", tests, NULL, NULL);
}
