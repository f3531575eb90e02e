/* Texts of Markdown and what becomes of them: a table of the fields of front matter, and one of the
 * kinds of blocks. */
#include "document/document.h"

#include "base/limits.h"
#include "tests/document/show.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#define PROSE \
    "The council voted on Monday evening to keep the ferry running for another year, it said.\n"
#define BODY "paragraph> " PROSE

struct sample {
    const char *text;
    const char *expected;
};

static void check(const struct sample *samples, size_t count, bool raw)
{
    for (size_t i = 0; i < count; i++) {
        struct load_options options = {.raw = raw, .language = {"en", 2}};
        struct articles articles = {0};
        struct error error;
        struct buffer shown = {0};
        assert_true(
            document_markdown(slice_from(samples[i].text), "x.md", &options, &articles, &error));
        assert_int_equal(articles.count, 1);
        assert_string_equal(show(&shown, articles.items[0]), samples[i].expected);
        buffer_free(&shown);
        articles_free(&articles);
    }
}

#define CHECK(samples) check(samples, sizeof(samples) / sizeof *(samples), false)
#define FRONT(lines) "---\n" lines "---\n\n" PROSE
#define SEEN(fields) fields BODY
#define EN "language: en\n"

/* The table of fields. */
static void yaml_fields(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {FRONT("title: A plain title\n"), SEEN("title: A plain title\n" EN)},
        {FRONT("title: \"With \\\"quotes\\\": and \\u2014 a dash\"\n"),
         SEEN("title: With \"quotes\": and \xE2\x80\x94 a dash\n" EN)},
        {FRONT("title: 'It''s here' # a comment\n"), SEEN("title: It's here\n" EN)},
        {FRONT("Title: One line\n  and the next\n"), SEEN("title: One line and the next\n" EN)},
        {FRONT("title: Good\nsubtitle: Better\ndescription: Best\n"),
         SEEN("title: Good\nsubtitle: Better\n" EN)},
        {FRONT("description: >-\n  folded\n  text\n\n  here\nlang: en\n"),
         SEEN("subtitle: folded text here\n" EN)},
        {FRONT("summary: |\n  kept\n  lines\n"), SEEN("subtitle: kept lines\n" EN)},
        {FRONT("author: Jane Roe\n"), SEEN("byline: Jane Roe\n" EN)},
        {FRONT("author: By Jane Roe and John Doe\n"),
         SEEN("byline: Jane Roe\nbyline: John Doe\n" EN)},
        {FRONT("authors: [Jane Roe, \"Doe, John\"]\n"),
         SEEN("byline: Jane Roe\nbyline: Doe, John\n" EN)},
        {FRONT("authors:\n  - Jane Roe\n  - 'John Doe'\n"),
         SEEN("byline: Jane Roe\nbyline: John Doe\n" EN)},
        {FRONT("authors:\n- Jane Roe\n- John Doe\n"),
         SEEN("byline: Jane Roe\nbyline: John Doe\n" EN)},
        {FRONT("author:\n  - name: Jane Roe\n    email: jane@example.org\n"),
         "byline: Jane Roe\n" EN "(metadata) email: jane@example.org\n" BODY},
        {FRONT("author:\n  name: Jane Roe\n"), SEEN("byline: Jane Roe\n" EN)},
        {FRONT("author: {name: Jane Roe}\n"), SEEN("byline: Jane Roe\n" EN)},
        {FRONT("date: 2026-03-02\nlastmod: 2026-03-03 09:14:07 +0100\n"),
         SEEN("published: 2026-03-02\nmodified: 2026-03-03T09:14:07+01:00\n" EN)},
        {FRONT("publishDate: March 2, 2026\nupdated_at: 2026-03-03T10:00Z\n"),
         SEEN("published: 2026-03-02\nmodified: 2026-03-03T10:00Z\n" EN)},
        {FRONT("date: soon\n"), EN "(metadata) date: soon\n" BODY "! date-unread\n"},
        {FRONT("tags: [ferry, 'town, council', ferry]\n"),
         SEEN(EN "keyword: ferry\nkeyword: town, council\n")},
        {FRONT("keywords: ferry, money\ntags:\n  - town\n"),
         SEEN(EN "keyword: ferry\nkeyword: money\nkeyword: town\n")},
        {FRONT("canonical: https://example.org/a\nurl: /a\n"),
         "language: en\nurl: https://example.org/a\n(metadata) url: /a\n" BODY},
        {FRONT("publication: The Harbour Post\n"), SEEN("source: The Harbour Post\n" EN)},
        {FRONT("draft: true\n"), SEEN(EN "status: withheld\n")},
        {FRONT("draft: false\n"), EN "(metadata) draft: false\n" BODY},
        {FRONT("embargo: 2026-03-02T10:00Z\nversion: 3\nurgency: 4\ncopyright: (c) Post\n"
               "editors-note: Hold.\ndateline: WESTPORT\n"),
         SEEN("dateline: WESTPORT\n" EN "embargo: 2026-03-02T10:00Z\nversion: 3\nurgency: 4\n"
              "copyright: (c) Post\nnote: Hold.\n")},
        {FRONT("layout: post\n# a note\nimage:\n  src: a.jpg\nnot a key\n"),
         EN "(metadata) layout: post\n(metadata) # a note\n(metadata) src: a.jpg\n"
            "(metadata) not a key\n" BODY},
        {FRONT("title: ~\nauthor: \"\"\n"),
         EN "(metadata) title: ~\n(metadata) author: \"\"\n" BODY},
        {"\xEF\xBB\xBF---\r\ntitle: Windows\r\n---\r\n" PROSE, SEEN("title: Windows\n" EN)},
        {"---\ntitle: Dots\n...\n" PROSE, SEEN("title: Dots\n" EN)},
    };
    CHECK(samples);
}

/* Dates are read in the language that the document declares. */
static void dates_in_the_language(void **state)
{
    (void)state;
    struct load_options options = {0};
    struct articles articles = {0};
    struct buffer shown = {0};
    assert_true(document_markdown(SLICE("---\nlang: it\ndate: 5 set 2026\n---\n" PROSE), "x.md",
                                  &options, &articles, NULL));
    assert_string_equal(show(&shown, articles.items[0]),
                        "published: 2026-09-05\nlanguage: it\n" BODY);
    buffer_free(&shown);
    articles_free(&articles);
}

static void toml_fields(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"+++\ntitle = \"A \\\"title\\\"\"\ndate = 2026-03-02T09:14:07Z\ndraft = true\n+++\n" PROSE,
         SEEN("title: A \"title\"\npublished: 2026-03-02T09:14:07Z\n" EN "status: withheld\n")},
        {"+++\nauthors = [\n  \"Jane Roe\",\n  'John Doe',\n]\n+++\n" PROSE,
         SEEN("byline: Jane Roe\nbyline: John Doe\n" EN)},
        {"+++\n[author]\nname = \"Jane Roe\"\n[taxonomies]\ntags = [\"a\", \"b\"]\n+++\n" PROSE,
         SEEN("byline: Jane Roe\n" EN "keyword: a\nkeyword: b\n")},
        {"+++\ndescription = \"\"\"Two\nlines\"\"\"\nweight = 4\n+++\n" PROSE,
         "subtitle: Two lines\n" EN "(metadata) weight = 4\n" BODY},
    };
    CHECK(samples);
}

/* What looks like front matter and is none stays text. */
static void no_front_matter(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"---\n\n" PROSE "\n---\n\n" PROSE, EN BODY BODY},
        {"---\ntitle: never closed\n\n" PROSE,
         "title: never closed\n" EN "(metadata) title: never closed\n" BODY},
        {"--- \n" PROSE, EN BODY},
        {PROSE "\n---\ntitle: too late\n---\n", EN BODY "heading> title: too late\n"},
    };
    CHECK(samples);
}

static void blocks(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"# The Harbour *Town* Story\n\n" PROSE,
         "title: The Harbour Town Story\n" EN "(metadata) The Harbour Town Story\n" BODY},
        {"The Harbour Town Story\n===\n\nBy Jane Roe\n\nMarch 2, 2026\n\n" PROSE,
         "title: The Harbour Town Story\nbyline: Jane Roe\npublished: 2026-03-02\n" EN
         "(metadata) The Harbour Town Story\n(metadata) By Jane Roe\n(metadata) March 2, "
         "2026\n" BODY},
        {"---\ntitle: \"The \xE2\x80\x9CHarbour\xE2\x80\x9D Story\"\n---\n# The \"Harbour\" "
         "Story\n\n" PROSE,
         "title: The \xE2\x80\x9CHarbour\xE2\x80\x9D Story\n" EN
         "(metadata) The \"Harbour\" Story\n" BODY},
        {PROSE "\n## A part of it\n\n" PROSE, EN BODY "heading> A part of it\n" BODY},
        {PROSE "\n- one\n- two\n\n  more\n  1. three\n\n* four\n",
         EN BODY "item> one\nitem> two\nparagraph> more\nitem> three\nitem> four\n"},
        {PROSE "\n> Quoted *text*\n> goes on.\n>\n> - inside\n",
         EN BODY "quote> Quoted text goes on.\nquote> inside\n"},
        {PROSE "\n```c\nint  a;\n\n  b\n```\n\n    indented\n",
         EN BODY "preformatted> int  a;\n\n  b\npreformatted> indented\n"},
        {PROSE "\n| Year | Cost |\n|---|--:|\n| 2025 | **1.1** |\n| 2026 | |\n",
         EN BODY "table> Year | Cost\ntable> 2025 | 1.1\ntable> 2026 |\n"},
        {PROSE "\n![alt](a.jpg \"The ferry at dusk.\")\n\n![Only alt](b.jpg)\n",
         EN BODY "caption> The ferry at dusk.\ncaption> Only alt\n"},
        {"Text with ![a picture](p.png) in it, and a [link](http://x.org) and `code` as well.\n",
         EN "paragraph> Text with  in it, and a link and code as well.\n(other) a picture\n"},
        {"A ~~struck~~ word, &amp; &eacute;&mdash;&#8220;x&#x201D; &unknown; \\*no\\* "
         "<b>bold</b><br>next\n",
         EN "paragraph> A struck word, & \xC3\xA9\xE2\x80\x94\xE2\x80\x9Cx\xE2\x80\x9D &unknown; "
            "*no* bold\nnext\n"},
        {PROSE "\n<div class=\"a\">\n<p>Inside <i>HTML</i> &amp; more.</p>\n<!-- not this -->\n"
               "<script>nor()</script>\n</div>\n\n" PROSE,
         EN BODY "paragraph> Inside HTML & more.\n" BODY},
        {PROSE "\n<!-- never closed\n\nLost text.\n",
         EN BODY "(other) <!-- never closed\n\nLost text.\n"},
        {PROSE "[^1]\n\n[^1]: A note.\n",
         EN "paragraph> The council voted on Monday evening to keep the ferry running for another "
            "year, it said. [^1]\n(other) [^1]: A note.\n"},
        {PROSE "\nShare this article on Facebook\n",
         EN BODY "(sharing) Share this article on Facebook\n"},
        {"\xE6\x9D\xB1\xE4\xBA\xAC\xE3\x81\xA7\n\xE4\xBC\x9A\xE8\xAD\xB0\n",
         EN "paragraph> \xE6\x9D\xB1\xE4\xBA\xAC\xE3\x81\xA7\xE4\xBC\x9A\xE8\xAD\xB0\n"},
    };
    CHECK(samples);
}

static void raw(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"# The Harbour Town Story\n\nBy Jane Roe\n\n" PROSE "\nShare this article\n",
         "title: The Harbour Town Story\nbyline: Jane Roe\n" EN
         "heading> The Harbour Town Story\nparagraph> By Jane Roe\n" BODY
         "paragraph> Share this article\n"},
    };
    check(samples, 1, true);
}

static void lines(void **state)
{
    (void)state;
    struct load_options options = {0};
    struct articles articles = {0};
    static const uint32_t expected[] = {5, 8, 10, 13, 15};
    assert_true(document_markdown(SLICE("---\ntitle: x\n---\n\n" PROSE "goes on\n\n## H\n\n- i\n\n"
                                        "\n| a | b |\n|---|---|\n| c | d |\n"),
                                  "x", &options, &articles, NULL));
    const struct article *article = articles.items[0];
    assert_int_equal(article->block_count, 5);
    for (size_t i = 0; i < 5; i++)
        assert_int_equal(article->blocks[i].line, expected[i]);
    assert_null(article->pieces);
    articles_free(&articles);
}

static void refusals(void **state)
{
    (void)state;
    static const struct {
        struct slice bytes;
        enum message code;
    } cases[] = {
        {{"---\ntitle: x\n---\n", 17}, MESSAGE_NO_TEXT},
        {{"<!-- nothing -->\n", 17}, MESSAGE_NO_TEXT},
        {{"\x7F"
          "ELF\0\0\0\1\2\3\4",
          11},
         MESSAGE_BINARY_FILE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct load_options options = {0};
        struct articles articles = {0};
        struct error error;
        assert_false(document_markdown(cases[i].bytes, "x", &options, &articles, &error));
        assert_int_equal(error.code, cases[i].code);
        assert_int_equal(articles.count, 0);
    }
}

/* Inputs that make careless parsers slow; each is read in well under the two seconds that the
 * limits promise, even with sanitizers. */
static void hostile(void **state)
{
    (void)state;
    static const struct {
        const char *begin, *repeat;
    } cases[] = {
        {"", "["},          {"", "*a "},
        {"", "> "},         {"", "- "},
        {"", "`"},          {"", "![]("},
        {"", "|"},          {"| a |\n|---|\n", "| b |\n"},
        {"", "<a "},        {"", "a**b__c"},
        {"", "&#1;"},       {"---\na: [", "\nx,"},
        {"---\n", "- a\n"}, {"---\na: |\n", " x\n"},
        {"", "[a]: b\n"},   {"", "[a][b]"},
        {"", "<div>\n\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer text = {0};
        struct load_options options = {0};
        struct articles articles = {0};
        buffer_add_string(&text, cases[i].begin);
        while (text.len < 40000)
            buffer_add_string(&text, cases[i].repeat);
        clock_t start = clock();
        document_markdown(buffer_slice(&text), "x", &options, &articles, NULL);
        if (clock() - start > 2 * CLOCKS_PER_SEC)
            fail_msg("slow: %s", cases[i].repeat);
        articles_free(&articles);
        buffer_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(yaml_fields), cmocka_unit_test(dates_in_the_language),
        cmocka_unit_test(toml_fields), cmocka_unit_test(no_front_matter),
        cmocka_unit_test(blocks),      cmocka_unit_test(raw),
        cmocka_unit_test(lines),       cmocka_unit_test(refusals),
        cmocka_unit_test(hostile),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
