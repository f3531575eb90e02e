/* The user's own abbreviations: how they are read, whose texts they are for, and that they come
 * before the program's. */
#include "segment/own.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct line {
    const char *tag, *words; /* tag NULL: the end */
};

/* The article's sentences with '|' between them, under such settings. */
static void split(const struct line *lines, const char *language, const char *text,
                  struct buffer *into)
{
    struct segment_options options = {0};
    struct arena *arena = arena_new();
    for (; lines->tag; lines++)
        assert_true(segment_add_abbreviations(&options, arena, slice_from(lines->tag),
                                              slice_from(lines->words), NULL));
    struct article *article = article_new();
    struct block block = {BLOCK_PARAGRAPH, {0, (uint32_t)strlen(text)}, 1};
    article->language = slice_from(language);
    article->text = slice_from(text);
    article->blocks = &block;
    article->block_count = 1;
    segment_article_as(article, &options);
    buffer_clear(into);
    for (size_t i = 0; i < article->sentence_count; i++) {
        buffer_add_string(into, i ? "|" : "");
        buffer_add_slice(into, article_sentence(article, i));
    }
    article_release(article);
    arena_free(arena);
}

static void test_split(void **state)
{
    (void)state;
    static const struct {
        struct line lines[4];
        const char *language, *text, *want;
    } table[] = {
        {{{0}}, "de", "Es sprach Abtk. Baum. Alle gingen.", "Es sprach Abtk.|Baum.|Alle gingen."},
        {{{"de", "Abtk."}},
         "de",
         "Es sprach Abtk. Baum. Alle gingen.",
         "Es sprach Abtk. Baum.|Alle gingen."},
        {{{"de", "Abtk."}}, "de-AT", "Es sprach Abtk. Baum.", "Es sprach Abtk. Baum."},
        {{{"de", "Abtk."}},
         "de",
         "Dort sind die Abtk. Die anderen gingen.",
         "Dort sind die Abtk.|Die anderen gingen."},
        {{{"de", "never: Abtk."}},
         "de",
         "Dort sind die Abtk. Die anderen gingen.",
         "Dort sind die Abtk. Die anderen gingen."},
        {{{"de", "Abtk."}}, "fr", "Ici Abtk. Baum parle.", "Ici Abtk.|Baum parle."},
        {{{"any", "Abtk."}}, "fr", "Ici Abtk. Baum parle.", "Ici Abtk. Baum parle."},
        {{{"fi", "Abtk."}},
         "fi",
         "Siell\xC3\xA4 Abtk. Baum puhuu.",
         "Siell\xC3\xA4 Abtk. Baum puhuu."},
        /* Without a language, Latin script has the rules of English. */
        {{{"en", "Abtk."}}, NULL, "Here is Abtk. Baum.", "Here is Abtk. Baum."},
        {{{"en", "closing: Mr."}},
         "en",
         "So said Mr. Then Mr. Lund left.",
         "So said Mr.|Then Mr.|Lund left."},
        {{{"en", "closing: Mr."}, {"en", "never: Mr."}},
         "en",
         "So said Mr. Lund.",
         "So said Mr. Lund."},
        {{{"en", "x.y.z."}}, "en", "It is x. y. z. Lund.", "It is x. y. z. Lund."},
        {{{"en", "never: Abc. Def. closing: ghi."}},
         "en",
         "Abc. One Def. Two ghi. Three",
         "Abc. One Def. Two ghi.|Three"},
    };
    struct buffer got = {0};
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        split(table[i].lines, table[i].language, table[i].text, &got);
        assert_string_equal(got.data, table[i].want);
    }
    buffer_free(&got);
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *tag, *words, *detail;
    } table[] = {
        {"de", "Abg", "'Abg' is no abbreviation: it ends with a full stop"},
        {"de", "Abg. .", "'.' is no abbreviation: it ends with a full stop"},
        {"de", "ending: Abg. sometimes: Hptm.", "'sometimes:' is no kind of abbreviation"},
        {"de", "", "abbreviations are wanted"},
        {"de", "closing:", "abbreviations are wanted"},
        {"", "Abg.", "'' is no language"},
        {"de_AT", "Abg.", "'de_AT' is no language"},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct segment_options options = {0};
        struct error error = {0};
        assert_false(segment_add_abbreviations(&options, arena, slice_from(table[i].tag),
                                               slice_from(table[i].words), &error));
        assert_string_equal(error.detail, table[i].detail);
        assert_null(options.own);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_split),
                                       cmocka_unit_test(test_refused)};
    return cmocka_run_group_tests_name("own", tests, NULL, NULL);
}
