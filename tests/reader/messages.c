/* What the app says of files: the line at the bottom, the view of messages, files that are gone. */
#include "desk/state.h"
#include "ferry.h"

#include <locale.h>

#define FAULT "/srv/wires/2026/06/02/incoming/agency-with-a-long-name/item-0042.xml: is empty"

static void test_reason_stays(void **state)
{
    static const size_t widths[] = {40, 60, 80};
    (void)state;
    struct reader *reader = ferry_reader(4);
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        reader_say_of(reader, MEANING_WARNING, SLICE(FAULT), strlen(FAULT) - strlen(": is empty"));
        story_has(reader, 24, widths[i], "item-0042.xml: is empty");
        story_has(reader, 24, widths[i], "\u2026");
        story_has(reader, 24, 120, "/srv/wires/2026");
    }
    reader_free(reader);
}

static void test_view(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "v!");
    story_has(reader, 24, 80, "Nothing was said");
    story_type(reader, "q");
    story_has(reader, 24, 80, "A Northwire");
    reader_keep(reader, MEANING_WARNING, SLICE("one.txt: is empty"));
    reader_keep(reader, MEANING_WARNING, SLICE("two\x1b[2J.txt: is empty"));
    reader_keep(reader, MEANING_MESSAGE, SLICE("three.txt has changed and is read again"));
    story_type(reader, ":messages<Enter>");
    story_has(reader, 24, 80, "one.txt: is empty");
    story_has(reader, 24, 80, "two^[[2J.txt: is empty");
    story_has(reader, 24, 80, "> three.txt");
    story_has(reader, 24, 80, "3/3");
    story_type(reader, "/one<Enter>");
    story_has(reader, 24, 80, "> one.txt");
    story_type(reader, "?");
    story_type(reader, "q");
    story_has(reader, 24, 80, "A Northwire");
    reader_free(reader);
}

/* Of very many, the latest. */
static void test_many(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(2);
    for (size_t i = 0; i < 5000; i++) {
        struct buffer line = {0};
        buffer_format(&line, "file %zu", i);
        reader_keep(reader, MEANING_MESSAGE, buffer_slice(&line));
        buffer_free(&line);
    }
    story_type(reader, "v!");
    story_has(reader, 24, 80, "file 4999");
    assert_true(reader->kept.count < 1000);
    reader_free(reader);
}

static void test_gone(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(2);
    struct article *b = (struct article *)reader->comparison->articles[1];
    const struct slice gone[] = {SLICE("elsewhere.txt"), SLICE("stories/b.txt")};
    b->path = gone[1];
    struct buffer before = story_screen(reader, 24, 80), after;
    assert_null(strstr(before.data, "GONE"));
    reader_set_gone(reader, gone, 2);
    story_has(reader, 24, 80, "[FILE GONE]");
    story_type(reader, "va");
    assert_null(strstr((after = story_screen(reader, 24, 80)).data, "GONE"));
    buffer_free(&after);
    story_type(reader, "l");
    story_has(reader, 24, 80, "[FILE GONE]");
    story_type(reader, "q");
    reader_set_gone(reader, NULL, 0);
    after = story_screen(reader, 24, 80);
    assert_null(strstr(after.data, "GONE"));
    buffer_free(&after);
    buffer_free(&before);
    reader_free(reader);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reason_stays),
        cmocka_unit_test(test_view),
        cmocka_unit_test(test_many),
        cmocka_unit_test(test_gone),
    };
    setlocale(LC_CTYPE, "C.UTF-8");
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("messages", tests, NULL, NULL);
}
