/* Pages of text made into one text; and whole files of PDF, written here, where pdftotext is
 * installed. */
#include "document/document.h"

#include "document/pages.h"
#include "document/printed.h"
#include "document/reflow.h"
#include "tests/document/show.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

static void pages(void **state)
{
    (void)state;
    static const struct {
        const char *input, *text, *margins;
    } cases[] = {
        /* Headers, footers and numbers go; a sentence goes on over a page's end. */
        {"The Post\n\nOne story\nand a\n\n1\n\fThe Post\n\nlittle more.\n\n2\n\f",
         "One story and a little more.\n", "The Post|1|2|"},
        {"A Story\n\nIt ends here.\n\n- 1 -\n\fAnother begins.\n\n- 2 -\n\f",
         "A Story\n\nIt ends here.\n\nAnother begins.\n", "- 1 -|- 2 -|"},
        {"Text here.\n\nPage 1 of 3\n\fMore here.\n\nPage 2 of 3\n\fLast here.\n\nPage 3 of 3\n",
         "Text here.\n\nMore here.\n\nLast here.\n", "Page 1 of 3|Page 2 of 3|Page 3 of 3|"},
        /* Left and right pages. */
        {"L\n\nA a.\n\fR\n\nB b.\n\fL\n\nC c.\n\fR\n\nD d.\n\f", "A a.\n\nB b.\n\nC c.\n\nD d.\n",
         "L|R|"},
        /* A line that comes again inside pages is text, and so is a year. */
        {"First.\n\na\nb\n\nAgain.\n\nc\nd\ne\n\fSecond.\n\na2\nb2\n\nAgain.\n\nc2\nd2\ne2\n\f",
         "First.\n\na b\n\nAgain.\n\nc d e\n\nSecond.\n\na2 b2\n\nAgain.\n\nc2 d2 e2\n", ""},
        /* The foot of a page between its columns. */
        {"The ferry runs\nfor a year\nPage 1\n\nand no more.\n\nIt is\nold.\nNobody\nsails.\n\f"
         "More of it is\nto come\nPage 2\n\non Monday.\n\nIt is\nnew.\nAll of us\nsail.\n\f",
         "The ferry runs for a year and no more.\n\nIt is old.\n\nNobody sails.\n\nMore of it is "
         "to "
         "come on Monday.\n\nIt is new.\n\nAll of us sail.\n",
         "Page 1|Page 2|"},
        {"1989\n\nA story of that year.\n\f", "1989\n\nA story of that year.\n", ""},
        {"A single page.\n\n7\n\f", "A single page.\n", "7|"},
        /* Words cut at line ends. */
        {"The har-\nbour is well-\nknown, a well-known one, and re-\nMarkable.\n",
         "The harbour is well-known, a well-known one, and re-Markable.\n", ""},
        {"The har-\n\f1\n\nbour.\n\f2\n\n\f", "The harbour.\n", "1|2|"},
        {"\xEF\xAC\x81nd the \xEF\xAC\x82oor, o\xEF\xAC\x83"
         "ce\n",
         "find the floor, office\n", ""},
        {"  indented\n   more  \n\n\n\nend.\n", "indented more end.\n", ""},
        {"", "\n", ""},
        {"\f\f\f", "\n", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pages pages;
        struct buffer margins = {0};
        pages_read(slice_from(cases[i].input), &pages);
        for (size_t k = 0; k < pages.margins.count; k++)
            buffer_format(&margins, "%.*s|", SLICE_ARG(pages.margins.items[k]));
        assert_string_equal(pages.text.data, cases[i].text);
        assert_string_equal(margins.data ? margins.data : "", cases[i].margins);
        buffer_free(&margins);
        pages_free(&pages);
    }
}

/* A word that goes on for ever, cut at each line's end, takes no more time than other text. */
static void endless_word(void **state)
{
    (void)state;
    struct buffer input = {0};
    struct pages pages;
    for (int i = 0; i < 400000; i++)
        buffer_add_string(&input, "abcdefgh-\n");
    clock_t start = clock();
    pages_read(buffer_slice(&input), &pages);
    assert_true((double)(clock() - start) / CLOCKS_PER_SEC < 5);
    assert_true(pages.text.len > 8 * 400000);
    pages_free(&pages);
    buffer_free(&input);
}

/* A file with one font and lines of text, each with its place on the page. */
static void write_pdf(struct buffer *into, const char *info, const char *const *lines, size_t count)
{
    struct buffer page = {0};
    buffer_add_string(&page, "BT /F 10 Tf\n");
    for (size_t i = 0; i < count; i++)
        buffer_format(&page, "1 0 0 1 72 %zu Tm (%s) Tj\n", 740 - i * 12, lines[i]);
    buffer_add_string(&page, "ET");
    buffer_add_string(into, "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                            "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                            "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
                            "/Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>\nendobj\n");
    buffer_format(into, "4 0 obj\n<< /Length %zu >>\nstream\n%s\nendstream\nendobj\n", page.len,
                  page.data);
    buffer_add_string(into, "5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\n"
                            "endobj\n");
    buffer_format(into, "6 0 obj\n<< %s >>\nendobj\n", info);
    buffer_add_string(into, "trailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R >>\n%%EOF\n");
    buffer_free(&page);
}

static bool load(struct slice bytes, struct buffer *shown, struct error *error)
{
    struct load_options options = {.language = {"en", 2}};
    struct articles articles = {0};
    bool done = document_pdf(bytes, "x.pdf", &options, &articles, error);
    if (done) {
        assert_int_equal(articles.count, 1);
        assert_null(articles.items[0]->pieces);
        show(shown, articles.items[0]);
    }
    articles_free(&articles);
    return done;
}

static void whole_file(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "Harbour town keeps its night ferry",
        "By Jane Roe",
        "March 2, 2026",
        "",
        "WESTPORT \\(HP\\) - The council voted on Monday evening to keep",
        "the night ferry running for another year, at a cost of 1.2",
        "million euros, which the harbour said it would find.",
        "",
        "12",
    };
    struct buffer file = {0}, shown = {0};
    struct error error = {0};
    write_pdf(&file, "", lines, sizeof lines / sizeof *lines);
    bool done = load(buffer_slice(&file), &shown, &error);
    buffer_free(&file);
    if (!done && error.code == MESSAGE_NEEDS_PROGRAM) {
        buffer_free(&shown);
        skip();
    }
    assert_true(done);
    assert_string_equal(
        shown.data,
        "title: Harbour town keeps its night ferry\nbyline: Jane Roe\npublished: 2026-03-02\n"
        "dateline: WESTPORT\nlanguage: en\n(metadata) Harbour town keeps its night ferry\n"
        "(metadata) By Jane Roe\n(metadata) March 2, 2026\nparagraph> WESTPORT (HP) - The council "
        "voted on Monday evening to keep the night ferry running for another year, at a cost of "
        "1.2 million euros, which the harbour said it would find.\n(other) 12\n");
    buffer_free(&shown);
}

/* What the file declares tells its title from what stands above it. */
static void properties(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "Harbour Weekly, the paper for the coast",
        "Harbour town keeps <b>its & night",
        "ferry for a year",
        "",
        "The council voted on Monday evening to keep the ferry running",
        "for another year, at a cost of 1.2 million euros, it said.",
    };
    struct buffer file = {0}, shown = {0};
    struct error error = {0};
    write_pdf(&file,
              "/Title (Harbour town keeps <b>its & night ferry for a year) /Author (Jane Roe)",
              lines, sizeof lines / sizeof *lines);
    bool done = load(buffer_slice(&file), &shown, &error);
    buffer_free(&file);
    if (!done && error.code == MESSAGE_NEEDS_PROGRAM) {
        buffer_free(&shown);
        skip();
    }
    assert_true(done);
    assert_string_equal(shown.data,
                        "title: Harbour town keeps <b>its & night ferry for a year\n"
                        "byline: Jane Roe\nlanguage: en\n"
                        "(other) Harbour Weekly, the paper for the coast\n"
                        "(metadata) Harbour town keeps <b>its & night ferry for a year\n"
                        "paragraph> The council voted on Monday evening to keep the ferry running "
                        "for another year, at a cost of 1.2 million euros, it said.\n");
    buffer_free(&shown);
}

static void printed(void **state)
{
    (void)state;
    static const char header[] = "<!DOCTYPE html PUBLIC ><html><head>\n<title>A &amp; b&#233;&quot;"
                                 "</title>\n<meta name=\"Author\" content=\"Jane\"/>\n</head>\n"
                                 "<body>\n<pre>\nText </pre> & more\n\f</pre>\n</body>\n</html>\n";
    struct printed with, without;
    printed_read(slice_from(header), &with);
    assert_string_equal(with.title.data, "A & b\xC3\xA9\"");
    assert_string_equal(with.author.data, "Jane");
    assert_true(slice_equal_string(with.text, "Text </pre> & more\n\f"));
    printed_read(SLICE("<!DOCTYPE html> is a text\n"), &without);
    assert_true(slice_equal_string(without.text, "<!DOCTYPE html> is a text\n"));
    printed_free(&with);
    printed_free(&without);
}

/* Whether a paragraph goes on in the next line of a column of 30 letters. */
static void lines(void **state)
{
    (void)state;
    static const struct {
        const char *line, *next;
        bool apart, joined;
    } cases[] = {
        {"The council of the town said", "on Monday that", false, true},
        {"was", "unanimously approved", false, true},
        {"The council of the town of", "Lindvale said so", false, true},
        {"It was the end of the work.", "Another day has come for us", false, true},
        {"It was the end.", "Another day has come for us", false, false},
        {"It was the end of the work.", "Pier", false, false},
        {"What was done", "Workers replaced three of", false, false},
        {"The council said on Monday", "- one", false, false},
        {"The council said on Monday", "\xE2\x80\xA2 one", false, false},
        {"The council said on Monday", "12. one", false, false},
        {"The council said on Monday", "a) one", false, false},
        {"The council said on Monday", "12.5 million were spent", false, true},
        {"The council said on", "that day", true, true},
        {"The council said so.", "on that day", true, false},
        {"one", "two", true, false},
        {"The council of the town said", "On Monday that", true, false},
        {"\xE5\xB8\x82\xE8\xAE\xAE\xE4\xBC\x9A\xE5\x91\xA8\xE4\xB8\x80\xE8\xAF\xB4\xE8\xBF\x99",
         "\xE6\xA0\xB7\xE5\xA5\xBD", false, true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t width = (unsigned char)cases[i].line[0] >= 0xE0 ? 24 : 30;
        if (reflow_joins(slice_from(cases[i].line), slice_from(cases[i].next), width,
                         cases[i].apart) != cases[i].joined)
            fail_msg("%s | %s", cases[i].line, cases[i].next);
    }
}

static void titles(void **state)
{
    (void)state;
    static const struct {
        const char *text, *title, *raised, *above;
    } cases[] = {
        {"Weekly\n\nOne story of it\nText.\n", "One story of it", "One story of it\n\nText.\n",
         "Weekly"},
        {"One story\nof it all\nText.\n", "One story of it all", "One story of it all\n\nText.\n",
         ""},
        {"One story of it", "One story of it", "One story of it\n\n", ""},
        {"Text.\n", "One story of it", "Text.\n", ""},
        {"Text here it is\n", "text here it.doc", "Text here it is\n", ""},
        {"", "One story of it", "", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer raised = {0};
        struct slice above;
        printed_raise_title(slice_from(cases[i].text), slice_from(cases[i].title), &raised, &above);
        assert_string_equal(raised.data ? raised.data : "", cases[i].raised);
        assert_true(slice_equal_string(above, cases[i].above));
        buffer_free(&raised);
    }
}

static void refusals(void **state)
{
    (void)state;
    struct buffer empty = {0}, shown = {0};
    struct error error = {0};
    write_pdf(&empty, "", NULL, 0);
    assert_false(load(buffer_slice(&empty), &shown, &error));
    if (error.code != MESSAGE_NEEDS_PROGRAM) {
        assert_int_equal(error.code, MESSAGE_NO_TEXT);
        assert_false(load(SLICE("%PDF-1.4\nnothing of the kind\n"), &shown, &error));
        assert_int_equal(error.code, MESSAGE_PROGRAM_FAILED);
    }
    /* Where the program is not installed. */
    char *path = strdup(getenv("PATH"));
    setenv("PATH", "/nonexistent", 1);
    assert_false(load(buffer_slice(&empty), &shown, &error));
    assert_int_equal(error.code, MESSAGE_NEEDS_PROGRAM);
    assert_string_equal(error.detail, "pdftotext (Debian: poppler-utils)");
    setenv("PATH", path, 1);
    free(path);
    buffer_free(&empty);
    buffer_free(&shown);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages),      cmocka_unit_test(endless_word), cmocka_unit_test(printed),
        cmocka_unit_test(lines),      cmocka_unit_test(titles),       cmocka_unit_test(whole_file),
        cmocka_unit_test(properties), cmocka_unit_test(refusals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
