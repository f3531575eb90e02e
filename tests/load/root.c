/* Root elements behind every kind of prolog, and the formats they stand for. */
#include "load/root.h"
#include "base/buffer.h"
#include "load/sniff.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static const struct {
    const char *file, *name, *space; /* name NULL: no element */
    enum article_format format;
} cases[] = {
    {"<nitf>", "nitf", "", FORMAT_NITF},
    {"\n\n  <NewsML Version='1.2'>", "NewsML", "", FORMAT_NEWSML_1},
    {"\xEF\xBB\xBF<?xml version='1.0'?>\n<nitf/>", "nitf", "", FORMAT_NITF},
    {"<?xml version='1.0'?><!-- <rss> --><!DOCTYPE nitf SYSTEM 'x>y' [<!ENTITY a '<feed>'> "
     "<!-- ]> --> ]><?xml-stylesheet href='a?>b'?><nitf>",
     NULL, "", FORMAT_TEXT},
    {"<?xml version='1.0'?><!-- <rss> --><!DOCTYPE nitf SYSTEM 'x>y' [<!ENTITY a '<feed>'> "
     "<!-- ]> --> ]>\n<nitf>",
     "nitf", "", FORMAT_NITF},
    {"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='x'>", "newsItem",
     "http://iptc.org/std/nar/2006-10-01/", FORMAT_NEWSML_G2},
    {"<g2:newsMessage\n  a='>' xmlns:x='urn:x'\n  xmlns:g2 = \"http://iptc.org/std/nar/\">",
     "newsMessage", "http://iptc.org/std/nar/", FORMAT_NEWSML_G2},
    {"<packageItem>", "packageItem", "", FORMAT_NEWSML_G2},
    {"<n:NewsML xmlns:n='http://iptc.org/std/NewsML/2003-10-10/'>", "NewsML",
     "http://iptc.org/std/NewsML/2003-10-10/", FORMAT_NEWSML_1},
    {"<NewsML><NewsItem><nitf>", "NewsML", "", FORMAT_NEWSML_1},
    {"\x01\x16\x16 0042 <?xml version='1.0'?><nitf>", "nitf", "", FORMAT_NITF},
    {"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", "html",
     "http://www.w3.org/1999/xhtml", FORMAT_HTML},
    {"<!-- saved -->\n<!DOCTYPE html><head>", "head", "", FORMAT_HTML},
    {"<?xml version='1.0'?><rss version='2.0'>", "rss", "", FORMAT_RSS},
    {"<rdf:RDF xmlns:rdf='urn:rdf'>", "RDF", "urn:rdf", FORMAT_RDF},
    {"<feed xmlns='http://www.w3.org/2005/Atom'>", "feed", "http://www.w3.org/2005/Atom",
     FORMAT_ATOM},
    {"<?xml version='1.0'?><svg>", "svg", "", FORMAT_TEXT},
    {"A text that speaks of <nitf> only.", NULL, "", FORMAT_TEXT},
    {"<3 for ferries", NULL, "", FORMAT_TEXT},
    {"< nitf>", NULL, "", FORMAT_TEXT},
    {"<!-- never closed <nitf>", NULL, "", FORMAT_TEXT},
    {"<!DOCTYPE nitf [ never closed <nitf>", NULL, "", FORMAT_TEXT},
    {"<?xml", NULL, "", FORMAT_TEXT},
    {"<nitf a", "nitf", "", FORMAT_NITF},
    {"<nitf xmlns", "nitf", "", FORMAT_NITF},
    {"<nitf xmlns='", "nitf", "", FORMAT_NITF},
    {"<", NULL, "", FORMAT_TEXT},
    {"", NULL, "", FORMAT_TEXT},
};

static void roots_are_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct root root;
        struct slice file = slice_from(cases[i].file);
        bool found = root_find(file, &root);
        if (found != (cases[i].name != NULL) || (found && strcmp(root.name, cases[i].name) != 0) ||
            (found && strcmp(root.space, cases[i].space) != 0))
            fail_msg("%s: %s %s", cases[i].file, root.name, root.space);
        if (sniff_format(file) != cases[i].format)
            fail_msg("%s: %s", cases[i].file, article_format_name(sniff_format(file)));
    }
}

static void wide_encodings_are_no_veil(void **state)
{
    (void)state;
    static const char text[] = "<?xml version='1.0'?><nitf>";
    for (unsigned big = 0; big < 2; big++)
        for (unsigned width = 2; width <= 4; width += 2)
            for (unsigned mark = 0; mark < 2; mark++) {
                struct buffer file = {0};
                struct root root;
                if (mark) {
                    buffer_add(&file, big ? &"\0\0\xFE\xFF"[4 - width] : "\xFF\xFE\0\0", width);
                }
                for (const char *c = text; *c; c++)
                    for (unsigned b = 0; b < width; b++)
                        buffer_add_char(&file, (char)(b == (big ? width - 1 : 0) ? *c : 0));
                assert_true(root_find(buffer_slice(&file), &root));
                assert_string_equal(root.name, "nitf");
                buffer_free(&file);
            }
}

static void only_the_beginning_is_looked_at(void **state)
{
    (void)state;
    struct buffer file = {0};
    struct root root;
    buffer_add_string(&file, "<?xml version='1.0'?>");
    while (file.len < 60000)
        buffer_add_string(&file, "<!-- long --> \n");
    size_t near = file.len;
    buffer_add_string(&file, "<nitf>");
    assert_true(root_find(buffer_slice(&file), &root));
    file.len = near;
    while (file.len < 70000)
        buffer_add_string(&file, "<!-- long --> \n");
    buffer_add_string(&file, "<nitf>");
    assert_false(root_find(buffer_slice(&file), &root));
    buffer_free(&file);
}

static void foreign_vocabularies_are_told(void **state)
{
    (void)state;
    struct root root;
    assert_true(sniff_foreign(SLICE("<?xml version='1.0'?><svg>"), &root));
    assert_string_equal(root.name, "svg");
    assert_true(sniff_foreign(SLICE("<s xmlns='urn:s'>"), &root));
    assert_false(sniff_foreign(SLICE("<b>Bold</b> words"), &root));
    assert_false(sniff_foreign(SLICE("<?xml version='1.0'?><nitf>"), &root));
    assert_false(sniff_foreign(SLICE("words"), &root));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(roots_are_found),
        cmocka_unit_test(wide_encodings_are_no_veil),
        cmocka_unit_test(only_the_beginning_is_looked_at),
        cmocka_unit_test(foreign_vocabularies_are_told),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
