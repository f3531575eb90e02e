/* Lines: a table of breaks, and what must hold for every text at every width. */
#include "text/wrap.h"

#include "base/buffer.h"
#include "text/linebreak.h"
#include "text/utf8.h"
#include "text/width.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct row {
    size_t columns;
    const char *text;
    const char *lines; /* joined by '\n' */
};

static const struct row rows[] = {
    {10, "", ""},
    {10, "   \t \n ", ""},
    {10, "short", "short"},
    {10, "one two three", "one two\nthree"},
    {7, "one two three", "one two\nthree"},
    {10, "  lead  and   trail  ", "lead  and\ntrail"},
    {10, "a\nb\tc", "a\nb\tc"}, /* white space like any other */
    /* words too long */
    {4, "abcdefghij", "abcd\nefgh\nij"},
    {4, "ab abcdefghij", "ab\nabcd\nefgh\nij"},
    {3, "nai\u0308ve\u0301e\u0301", "nai\u0308\nve\u0301e\u0301"},
    {2, "👩\u200d👧👩\u200d👧", "👩\u200d👧\n👩\u200d👧"},
    {2, "🇫🇷🇩🇪", "🇫🇷\n🇩🇪"},
    {2, "कािी", "का\nिी"}, /* a cluster wider than the line is cut between its pieces */
    /* hyphens, dashes, slashes */
    {8, "state-owned", "state-\nowned"},
    {9, "in 2020-21", "in\n2020-21"},
    {8, "rises -5 to", "rises -5\nto"},
    {7, "rises -5 to", "rises\n-5 to"},
    {9, "use --flag now", "use\n--flag\nnow"},
    {6, "word—word", "word—\nword"},
    {6, "word — word", "word —\nword"},
    {7, "2020–2024", "2020–\n2024"},
    {7, "either/or", "either/\nor"},
    {6, "on 3/4/2026 it", "on\n3/4/20\n26 it"},
    /* punctuation keeps to its word */
    {6, "hello (you) there", "hello\n(you)\nthere"},
    {9, "say \"yes\" now", "say \"yes\"\nnow"},
    {8, "say \"yes\" now", "say\n\"yes\"\nnow"},
    {5, "“Quoi ? »", "“Quoi\n? »"}, /* wider than the line: cut */
    {7, "Quoi ? Oui", "Quoi ?\nOui"},
    {6, "Quoi ? Oui", "Quoi ?\nOui"},
    {8, "the sum of $5.50 net", "the sum\nof $5.50\nnet"},
    {4, "a 100% b", "a\n100%\nb"},
    {9, "wait … what", "wait …\nwhat"},
    {6, "U.S. Navy", "U.S.\nNavy"},
    {5, "word[1] on", "word[\n1] on"}, /* cut: no break stands in it */
    /* words of one letter go down */
    {20, "The captain gave me a boat to row", "The captain gave me\na boat to row"},
    {21, "The captain gave me a boat to row", "The captain gave me\na boat to row"},
    {22, "The captain gave me a \"boat\" to row", "The captain gave me\na \"boat\" to row"},
    {19, "The captain gave me a boat", "The captain gave me\na boat"},
    {16, "captain gave me a boat", "captain gave me\na boat"},
    {17, "captain gave me a boat", "captain gave me a\nboat"}, /* too narrow to spare any */
    {25, "the captain was told that I should go", "the captain was told that\nI should go"},
    {27, "the captain was told that I should go", "the captain was told that\nI should go"},
    {20, "Пассажиры вышли на и берег", "Пассажиры вышли на\nи берег"},
    {20, "the lake by Plan B in June", "the lake by Plan B\nin June"},
    {20, "the lakes by vitamin C", "the lakes by vitamin\nC"},
    {20, "abcdefghijklmnopqr a stone", "abcdefghijklmnopqr\na stone"},
    {20, "a b c d e f g h i j k l", "a b c d e f g h i\nj k l"},
    {20, "the lake at number 4 of it", "the lake at number 4\nof it"},
    /* no break */
    {6, "10\u00a0km far", "10\u00a0km\nfar"},
    {4, "a 10\u00a0km", "a\n10\u00a0k\nm"},
    {6, "ab co\u2011op", "ab\nco\u2011op"},
    {4, "ab\u200bcdef", "ab\u200b\ncdef"},
    {5, "soft\u00adware", "soft\u00adw\nare"}, /* a soft hyphen cannot be made to show */
    /* ideographs */
    {6, "日本語日本語", "日本語\n日本語"},
    {5, "日本語", "日本\n語"},
    {6, "日本語。日本", "日本\n語。日\n本"},
    {6, "中国「日本」", "中国\n「日\n本」"},
    {5, "他说“你好”他", "他说\n“你\n好”他"},
    {6, "キャラ", "キャラ"},
    {4, "ナャラ", "ナャ\nラ"},
    {6, "価格は100円", "価格は\n100円"},
    {5, "한국어", "한국\n어"},
    {4, "👍👍👍", "👍👍\n👍"},
    /* right to left, in logical order */
    {9, "שלום לכולם חברים", "שלום\nלכולם\nחברים"},
    {4, "مرحبا بك", "مرحب\nا بك"},
    /* a space that carries a mark is not white space */
    {3, "ab \u0301 cd", "ab \u0301\ncd"},
};

static bool utf8_locale(void)
{
    return setlocale(LC_CTYPE, "C.UTF-8") || setlocale(LC_CTYPE, "en_US.UTF-8");
}

static void test_table(void **state)
{
    (void)state;
    if (!utf8_locale())
        skip();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct slice text = slice_from(rows[i].text);
        struct buffer out = {0};
        struct wrap_line line;
        for (size_t at = 0; wrap_next(text, rows[i].columns, &at, &line);) {
            if (out.len)
                buffer_add_char(&out, '\n');
            buffer_add_slice(&out, slice_range(text, line.range));
        }
        assert_string_equal(out.data ? out.data : "", rows[i].lines);
        buffer_free(&out);
    }
}

/* Between lines there is nothing but white space, and each line is as wide as it says. */
static void check(struct slice text, size_t columns)
{
    struct wrap_line line;
    size_t done = 0;
    for (size_t at = 0; wrap_next(text, columns, &at, &line);) {
        assert_true(line.range.start < line.range.end);
        assert_true(line.range.start >= done && line.range.end <= text.len);
        for (uint32_t code; done < line.range.start;) {
            done += utf8_decode(text, done, &code);
            assert_int_equal(line_class(code), LINE_SPACE);
        }
        assert_int_equal(line.columns, width_text(slice_range(text, line.range)));
        assert_true(line.columns <= columns);
        assert_true(at >= line.range.end);
        done = line.range.end;
    }
    for (uint32_t code; done < text.len;) {
        done += utf8_decode(text, done, &code);
        assert_int_equal(line_class(code), LINE_SPACE);
    }
}

static void test_nothing_lost(void **state)
{
    (void)state;
    if (!utf8_locale())
        skip();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (size_t columns = 2; columns < 20; columns++)
            check(slice_from(rows[i].text), columns);
}

/* Random strings of awkward characters, the same at every run. */
static void test_random(void **state)
{
    (void)state;
    if (!utf8_locale())
        skip();
    static const char *const parts[] = {
        "a",    "b1",     "9",      " ",      "  ",     "-",  "—",      "/",      ".",      ",",
        "(",    ")",      "\"",     "“",      "”",      "日", "。",     "「",     "ャ",     "👍",
        "🏽", "\u200d", "\u0301", "\u00a0", "\u200b", "🇫",  "ा",      "क",      "\u00ad", "%",
        "$",    "…",      "ש",      "!",      "word",   "\n", "\u3000", "\u2060",
    };
    uint32_t seed = 12345;
    for (int round = 0; round < 2000; round++) {
        struct buffer text = {0};
        for (int i = 0; i < 30; i++) {
            seed = seed * 1664525 + 1013904223;
            buffer_add_string(&text, parts[(seed >> 16) % (sizeof parts / sizeof *parts)]);
        }
        check(buffer_slice(&text), 2 + (seed >> 8) % 14);
        buffer_free(&text);
    }
}

static void test_c_locale(void **state)
{
    (void)state;
    setlocale(LC_CTYPE, "C");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (size_t columns = 2; columns < 12; columns++)
            check(slice_from(rows[i].text), columns);
}

/* Long texts without a place to break, or with nothing but one: minutes if it were quadratic. */
static void test_hostile(void **state)
{
    (void)state;
    if (!utf8_locale())
        skip();
    static const char *const units[] = {"a", " ", "-", "\u0301", "ा", "\u2060", "(", "日", ". "};
    enum { COUNT = 50000 };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        struct buffer text = {0};
        buffer_add_string(&text, "x ");
        for (int k = 0; k < COUNT; k++)
            buffer_add_string(&text, units[i]);
        buffer_add_string(&text, " tail");
        check(buffer_slice(&text), 20);
        buffer_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table),   cmocka_unit_test(test_nothing_lost),
        cmocka_unit_test(test_random),  cmocka_unit_test(test_c_locale),
        cmocka_unit_test(test_hostile),
    };
    return cmocka_run_group_tests_name("wrap", tests, NULL, NULL);
}
