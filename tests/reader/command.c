/* The command line: running, completing, history, key maps and their clashes. */
#include "desk/state.h"
#include "ferry.h"
#include "keyboard/clash.h"
#include "keyboard/preset.h"

#include <locale.h>

static void prompt_is(struct reader *reader, const char *text)
{
    assert_string_equal(reader->prompt.text.data ? reader->prompt.text.data : "", text);
}

static void message_has(struct reader *reader, const char *text)
{
    if (!reader->message.len || !strstr(reader->message.data, text))
        fail_msg("no '%s' in '%s'", text, reader->message.len ? reader->message.data : "");
}

static void test_actions(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(3);
    story_type(reader, ":statement-next<Enter>");
    assert_int_equal(reader->cursor.row, 1);
    story_type(reader, ":3 statement-next<Enter>");
    assert_int_equal(reader->cursor.row, 4);
    story_type(reader, ":2<Enter>");
    assert_int_equal(reader->cursor.row, 1);
    story_type(reader, ":mark-set a<Enter>:g<Enter>");
    message_has(reader, "no command 'g'");
    story_type(reader, "G:mark-go a<Enter>");
    assert_int_equal(reader->cursor.row, 1);
    assert_int_equal(story_type(reader, ":q<Enter>").items[0].kind, REQUEST_QUIT);
    assert_int_equal(story_type(reader, ":accept<Enter>").items[0].kind, REQUEST_BELL);
    message_has(reader, "accept means nothing here");
    story_type(reader, ":statement-next now<Enter>");
    message_has(reader, "takes no words");
    assert_int_equal(story_type(reader, ":<Enter>").count, 0);
    reader_free(reader);
}

static void test_settings_are_asked_for(void **state)
{
    (void)state;
    static const char *const lines[] = {"set threshold 0.4", "bind all v line-down",
                                        "theme dark same 75", "write-config"};
    struct reader *reader = ferry_reader(2);
    for (size_t i = 0; i < COUNT(lines); i++) {
        struct buffer keys = {0};
        buffer_format(&keys, ":%s<Enter>", lines[i]);
        struct requests requests = story_type(reader, keys.data);
        assert_int_equal(requests.count, 1);
        assert_int_equal(requests.items[0].kind, REQUEST_COMMAND);
        assert_true(slice_equal_string(requests.items[0].text, lines[i]));
        buffer_free(&keys);
    }
    reader_free(reader);
}

static void test_completion(void **state)
{
    (void)state;
    static const struct setting_words settings[] = {{"threshold", NULL}, {"color", "auto never"}};
    static const char *const themes[] = {"dark", "light"};
    static const struct vocabulary vocabulary = {settings, 2, themes, 2};
    static const struct {
        const char *typed, *then;
    } cases[] = {
        {"se<Tab>", "se"}, /* search, set: told, not chosen */
        {"se<Tab><Tab>", "search"},
        {"se<Tab><Tab><Tab><Tab><Tab><Tab>", "search"}, /* round */
        {"wri<Tab>", "write-config "},
        {"the<Tab>", "theme "}, /* an action and a verb, offered once */
        {"set th<Tab>", "set threshold "},
        {"set color n<Tab>", "set color never "},
        {"theme l<Tab>", "theme light "},
        {"theme light con<Tab>", "theme light conflict "},
        {"bind lib<Tab>", "bind library "},
        {"bind all v column-h<Tab>", "bind all v column-hide "},
        {"statement-n<Tab>", "statement-next "},
        {"zzz<Tab>", "zzz"},
        {"bind all v column-hide x<Tab>", "bind all v column-hide x"},
        {"set th x<Left><Left><Tab>", "set threshold  x"},
    };
    struct reader *reader = ferry_reader(2);
    reader_set_vocabulary(reader, &vocabulary);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buffer keys = {0};
        buffer_format(&keys, ":%s", cases[i].typed);
        story_type(reader, keys.data);
        prompt_is(reader, cases[i].then);
        story_type(reader, "<Esc>");
        buffer_free(&keys);
    }
    reader_free(reader);
}

static void test_choices_are_shown(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(2);
    story_type(reader, ":statement-<Tab>");
    struct buffer screen = story_screen(reader, 24, 80);
    assert_non_null(strstr(screen.data, " statement-next  statement-previous\n:statement-"));
    buffer_free(&screen);
    reader_free(reader);
}

static void test_history(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(2);
    story_type(reader, ":first<Enter>:last<Enter>:first<Enter>/noon<Enter>");
    story_type(reader, ":se<Up>");
    prompt_is(reader, "first");
    story_type(reader, "<Up>");
    prompt_is(reader, "last");
    story_type(reader, "<Up>");
    prompt_is(reader, "last");
    story_type(reader, "<Down><Down>");
    prompt_is(reader, "se");
    story_type(reader, "<Down>");
    prompt_is(reader, "se");
    story_type(reader, "<Esc>/<Up>");
    prompt_is(reader, "noon");
    assert_int_equal(reader_commands(reader)->count, 2);
    assert_int_equal(reader_searches(reader)->count, 1);
    reader_free(reader);
}

static void test_history_is_bounded(void **state)
{
    (void)state;
    struct history history = {0};
    char line[32];
    for (int i = 0; i < HISTORY_LINES + 50; i++) {
        snprintf(line, sizeof line, "line %d", i);
        history_add(&history, slice_from(line));
    }
    history_add(&history, SLICE(""));
    history_add(&history, SLICE("two\nlines"));
    assert_int_equal(history.count, HISTORY_LINES);
    assert_true(slice_equal(history_line(&history, 1), SLICE("line 249")));
    assert_true(slice_equal(history_line(&history, HISTORY_LINES), SLICE("line 50")));
    assert_true(slice_is_none(history_line(&history, HISTORY_LINES + 1)));
    history_free(&history);
}

static void test_preset(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(2);
    assert_true(reader_set_keymap(reader, SLICE("less")));
    story_type(reader, ">");
    assert_int_equal(reader->cursor.row, reader->plan.count - 1);
    story_type(reader, "<Home>e");
    assert_int_equal(reader->cursor.line, 1);
    assert_false(reader_set_keymap(reader, SLICE("emacs")));
    assert_true(reader_set_keymap(reader, SLICE("default")));
    story_type(reader, "gJ<Home>");
    assert_int_equal(reader->cursor.row, 0);
    reader_free(reader);
}

static void test_clashes(void **state)
{
    (void)state;
    static const struct {
        unsigned context;
        const char *keys;
        enum action action;
        const char *clash;
    } cases[] = {
        {CONTEXT_ALL, "^X", ACTION_QUIT, ""},
        {CONTEXT_LIBRARY, "J", ACTION_QUIT, ""}, /* J means nothing there */
        {CONTEXT_PARALLEL, "J", ACTION_QUIT, "was statement-next"},
        {CONTEXT_ALL, "Q", ACTION_QUIT, ""},
        {CONTEXT_PARALLEL, "F", ACTION_QUIT, "hides F^ F! F+ F: F~ F="},
        {CONTEXT_PARALLEL, "Jx", ACTION_QUIT, "is hidden by J"},
    };
    struct keymap map;
    keymap_init(&map);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buffer clash = {0};
        keymap_clash(&map, cases[i].context, slice_from(cases[i].keys), cases[i].action, &clash);
        assert_string_equal(clash.data ? clash.data : "", cases[i].clash);
        buffer_free(&clash);
    }
    keymap_free(&map);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_actions),    cmocka_unit_test(test_settings_are_asked_for),
        cmocka_unit_test(test_completion), cmocka_unit_test(test_choices_are_shown),
        cmocka_unit_test(test_history),    cmocka_unit_test(test_history_is_bounded),
        cmocka_unit_test(test_preset),     cmocka_unit_test(test_clashes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
