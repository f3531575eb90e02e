/* Sequences that only other views know: they are taken whole, and none of their keys does what it
 * means by itself. */
#include "desk/state.h"
#include "facts.h"

#include <locale.h>

static void test_nothing_happens(void **state)
{
    (void)state;
    static const char *const views[] = {"vt", "vx", "vm", "vs", "vo", "va", "?"};
    static const char *const keys[] = {"zM",  "zR", "zn", "zc", "zo", "^Wo", "^Ws",
                                       "^W>", "F:", "F=", "[m", "]m", "z9"};
    for (size_t v = 0; v < COUNT(views); v++) {
        struct reader *reader = facts_reader(4);
        story_type(reader, "<Enter>xq2J");
        story_type(reader, views[v]);
        for (size_t i = 0; i < COUNT(keys); i++) {
            if (v == 0 && keys[i][0] == 'F') /* the facts have an F of their own */
                continue;
            struct requests asked = story_type(reader, keys[i]);
            for (size_t k = 0; k < asked.count; k++)
                assert_int_equal(asked.items[k].kind, REQUEST_BELL);
            assert_int_equal(reader->prompt.kind, PROMPT_NONE);
            assert_int_equal(reader->undo_count, 1);
            assert_false(keys_are_pending(&reader->pending));
            story_has(reader, 24, 80, "means nothing here; ? shows the keys");
        }
        reader_free(reader);
    }
}

static void test_whole_sequences_are_named(void **state)
{
    (void)state;
    static const struct {
        const char *keys, *word;
    } cases[] = {
        {"vt]u", " ]u means nothing here"}, {"vx]c", " ]c means nothing here"},
        {"vxzM", " zM means nothing here"}, {"vsma", " ma means nothing here"},
        {"vx'a", " 'a means nothing here"}, {"vm^Wo", " ^Wo means nothing here"},
        {"va]q", " ]q means nothing here"}, {"vt3]u", " ]u means nothing here"},
        {"vmF:", " F: means nothing here"}, {"vm]~", " ]~ means nothing here"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reader *reader = facts_reader(4);
        story_type(reader, cases[i].keys);
        story_has(reader, 24, 80, cases[i].word);
        reader_free(reader);
    }
}

/* Escape leaves a sequence that leads nowhere, as any other. */
static void test_escape(void **state)
{
    (void)state;
    struct reader *reader = facts_reader(4);
    story_type(reader, "vx]<Esc>j");
    assert_false(keys_are_pending(&reader->pending));
    assert_string_equal(reader_view(reader), "matrix");
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_happens),
        cmocka_unit_test(test_whole_sequences_are_named),
        cmocka_unit_test(test_escape),
    };
    return cmocka_run_group_tests_name("stray", tests, NULL, NULL);
}
