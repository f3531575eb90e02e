/* A story in every kind of script: wide characters, combining marks, clusters of emoji, text from
 * right to left, words wider than a column, controls. */
#ifndef HEXAPLA_TESTS_READER_SCRIPTS_H
#define HEXAPLA_TESTS_READER_SCRIPTS_H

#include "story.h"

static const struct said scripts_a[] = {
    {0, "A heading in plain words", SAID_HEADING},
    {1,
     "\u4e2d\u56fd\u6279\u51c6\u8fdb\u53e3\u9996\u6279\u82af\u7247\uff0c\u4e09\u5bb6\u516c\u53f8"
     "\u5c06\u83b7\u5f97\u56db\u5341\u591a\u4e07\u5757\u3002",
     0},
    {2,
     "Cafe\u0301 nai\u0308ve, a\u0301\u0302\u0303\u0304\u0305\u0306 e\u0301clair: the combining "
     "marks stay on their letters.",
     SAID_SAME_BLOCK},
    {3,
     "Flags \U0001F1EB\U0001F1F7\U0001F1E9\U0001F1EA and families "
     "\U0001F468\u200D\U0001F469\u200D\U0001F467 and thumbs \U0001F44D\U0001F3FD count 1,200.",
     0},
    {4,
     "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd, \u05d6\u05d4 \u05de\u05e9\u05e4\u05d8 "
     "\u05de\u05d9\u05de\u05d9\u05df \u05dc\u05e9\u05de\u05d0\u05dc.",
     0},
    {6,
     "http://example.org/a/very/long/address/that/has/no/place/to/break/and/goes/on/and/on/for/"
     "more/than/one/hundred/columns/of/any/terminal.html",
     0},
    {7, "Escape \x1b[31m and bell \x07 and tab\there.\nA line break  and  spaces.", 0},
};
static const struct said scripts_b[] = {
    {0, "A heading in plain words", SAID_HEADING},
    {2, "Caf\u00e9 na\u00efve: the combining marks stay on their letters, it said.", 0},
    {3, "Flags \U0001F1EB\U0001F1F7 and families count 1,300.", 0},
    {5, "x", 0},
    {6, "Donaudampfschifffahrtselektrizit\u00e4tenhauptbetriebswerkbauunterbeamtengesellschaft", 0},
    {1, "\u4e2d\u56fd\u6279\u51c6\u8fdb\u53e3\u82af\u7247\u3002", SAID_MOVED},
    {7, "Escape \x1b[31m and bell \x07 and tab\there.\nA line break  and  spaces.", 0},
};
static const struct said scripts_c[] = {
    {1, "\u4e2d\u56fd\u6279\u51c6\u8fdb\u53e3\u82af\u7247\u3002", 0},
    {1, "\u4e09\u5bb6\u516c\u53f8\u5c06\u83b7\u5f97\u82af\u7247\u3002", SAID_SAME_BLOCK},
    {8, "\u0301 a lone mark first, and \u200f\u202e bidi controls.", 0},
};
static const struct telling scripts[] = {
    {"\u4e2d\u56fd\u65e5\u62a5 with a very long name that will not fit anywhere", NULL, scripts_a,
     sizeof scripts_a / sizeof *scripts_a, "\u2605 Home\tNews"},
    {"B\u0301", "2026-06-02T16:40", scripts_b, sizeof scripts_b / sizeof *scripts_b, NULL},
    {NULL, "x", scripts_c, sizeof scripts_c / sizeof *scripts_c, "\x1b]0;title\x07"},
};
static const struct held scripts_held[] = {
    {3, 0, 1, CLASS_NEAR, 0.8, FLAG_CONFLICT, "number-differs", "1,200 against 1,300"},
};

static struct comparison *scripts_comparison(void)
{
    return story_compare(scripts, 3, scripts_held, 1);
}

static struct library_story scripts_stories[] = {
    {{"One", 3}, {"one", 3}, 2, NULL, NULL, {NULL, 0}},
    {{"\xff\x1b[1m", 5}, {NULL, 0}, 1, NULL, NULL, {"2026-03-01", 10}}};
static const struct library scripts_library = {.stories = scripts_stories, .count = 2};

/* In the library first, or at once in the story. */
__attribute__((unused)) static struct reader *scripts_reader(bool library)
{
    struct reader *reader = reader_new(library ? &scripts_library : NULL);
    struct comparison *comparison = scripts_comparison();
    reader_set_story_name(reader, SLICE("scripts \x1b[0m"));
    if (!library)
        reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    return reader;
}

#endif
