/* What files are, by their content; what is refused, by name; and streams around all of it. */
#include "load/load.h"

#include "load/container.h"
#include "load/extension.h"
#include "tests/unpack/makezip.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static void kinds(void **state)
{
    (void)state;
    static const struct {
        const char *names[4];
        const char *mimetype;
        enum article_format format;
        const char *what;
    } cases[] = {
        {{"[Content_Types].xml", "word/document.xml"}, NULL, FORMAT_DOCX, "DOCX"},
        {{"docProps/app.xml", "content.xml", "word/document.xml"}, NULL, FORMAT_DOCX, "DOCX"},
        {{"content.xml"}, "application/vnd.oasis.opendocument.text", FORMAT_ODT, ""},
        {{"content.xml", "META-INF/manifest.xml"}, NULL, FORMAT_ODT, ""},
        {{"META-INF/container.xml"}, "application/epub+zip", FORMAT_EPUB, ""},
        {{"a.xhtml", "META-INF/container.xml"}, NULL, FORMAT_EPUB, ""},
        {{"[Content_Types].xml", "xl/workbook.xml"}, NULL, FORMATS, "Excel"},
        {{"[Content_Types].xml", "ppt/presentation.xml"}, NULL, FORMATS, "PowerPoint"},
        {{"content.xml"}, "application/vnd.oasis.opendocument.spreadsheet", FORMATS, "spreadsheet"},
        {{"content.xml"}, "application/vnd.oasis.opendocument.graphics", FORMATS, "drawing"},
        {{"META-INF/MANIFEST.MF"}, NULL, FORMATS, "Java"},
        {{"Index/Document.iwa"}, NULL, FORMATS, "Pages"},
        {{"a.txt", "b.txt"}, NULL, FORMATS, "zip"},
        {{NULL}, NULL, FORMATS, "zip"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct makezip zip = {0};
        enum article_format format;
        const char *what;
        if (cases[i].mimetype)
            makezip_add(&zip, "mimetype", slice_from(cases[i].mimetype));
        for (size_t k = 0; k < 4 && cases[i].names[k]; k++)
            makezip_add(&zip, cases[i].names[k], SLICE("<x/>"));
        struct slice bytes = makezip_end(&zip);
        assert_true(container_tell(bytes, &format, &what));
        assert_int_equal(format, cases[i].format);
        assert_non_null(strstr(what, cases[i].what));
        buffer_free(&zip.out);
    }
}

static void others(void **state)
{
    (void)state;
    static const struct {
        struct slice bytes;
        const char *detail;
    } cases[] = {
        {{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on", 18}, "Office"},
        {{"{\\rtf1\\ansi Text}", 17}, "RTF"},
        {{"Rar!\x1A\x07\x01 and so on", 17}, "RAR"},
        {{"7z\xBC\xAF\x27\x1C and so on", 16}, "7z"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct load_options options = {0};
        struct articles articles;
        struct error error;
        assert_false(load_bytes(cases[i].bytes, SLICE("x"), &options, &articles, &error));
        assert_int_equal(error.code, MESSAGE_FORMAT_UNKNOWN);
        assert_non_null(strstr(error.detail, cases[i].detail));
    }
}

#define STORED "\x1F\x8B\x08\0\0\0\0\0\0\3\1"

/* A document in a gzip stream of one stored block, whole and broken off. */
static void compressed(void **state)
{
    (void)state;
    static const struct {
        struct slice bytes;
        const char *path;
        enum article_format format;
        const char *title;
        bool cut;
    } cases[] = {
        {{STORED "\x24\0\xDB\xFF# A Story\n\nIt begins here, and so on.\n", 47},
         "a.md.gz",
         FORMAT_MARKDOWN,
         "A Story",
         true},
        {{STORED "\x24\0\xDB\xFF# A Story\n\nIt begins here, and so on.\n", 47},
         "a.txt.gz",
         FORMAT_TEXT,
         NULL,
         true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct load_options options = {0};
        struct articles articles;
        struct error error;
        assert_true(
            load_bytes(cases[i].bytes, slice_from(cases[i].path), &options, &articles, &error));
        const struct article *article = articles.items[0];
        assert_int_equal(article->format, cases[i].format);
        if (cases[i].title)
            assert_true(slice_equal_string(article->title, cases[i].title));
        bool warned = false;
        for (size_t k = 0; k < article->warning_count; k++)
            warned |= article->warnings[k].code == MESSAGE_TRUNCATED;
        assert_int_equal(warned, cases[i].cut);
        articles_free(&articles);
    }
}

static void extensions(void **state)
{
    (void)state;
    static const struct {
        const char *path;
        bool known, markdown;
    } cases[] = {
        {"a/story.md", true, true},
        {"a/story.MARKDOWN", true, true},
        {"a/story.md.gz", true, true},
        {"a/README.md", false, true},
        {"a/readme.de.md", false, true},
        {"LICENSE.md", false, true},
        {"a/Changelog.md", false, true},
        {"a/news-of-the-fire.md", true, true},
        {"a/CONTRIBUTING.markdown.xz", false, true},
        {"a/NEWS.md", false, true},
        {"a/newsroom.md", true, true},
        {"a/readme.txt", true, false},
        {"a/story.docx", true, false},
        {"a/story.odt", true, false},
        {"a/story.epub", true, false},
        {"a/story.pdf", true, false},
        {"a/story.txt.zst", true, false},
        {"a/story.txt.bz2", true, false},
        {"a/data.tar.gz", false, false},
        {"a/story.gz", false, false},
        {".md", false, false},
        {"a/.md", true, true},
        {"md", false, false},
        {"", false, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct slice path = slice_from(cases[i].path);
        assert_int_equal(load_extension_known(path), cases[i].known);
        assert_int_equal(load_extension_markdown(path), cases[i].markdown);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kinds),
        cmocka_unit_test(others),
        cmocka_unit_test(compressed),
        cmocka_unit_test(extensions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
