/* Messages taken apart: each sample's parts as "type|charset|location|id|decoded text". */
#include "unpack/mhtml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { PARTS = 4 };

static const struct sample {
    const char *name, *text;
    const char *parts[PARTS];
    const char *location, *start, *subject;
    bool cut;
} samples[] = {
    {"as a browser saves it",
     "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a.test/1\r\n"
     "Subject: =?utf-8?Q?Caf=C3=A9?=\r\nMIME-Version: 1.0\r\n"
     "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----B\"\r\n\r\n\r\n"
     "------B\r\nContent-Type: text/html\r\nContent-ID: <f@mhtml>\r\n"
     "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: http://a.test/1\r\n\r\n"
     "<p>a=3Db=\r\nc</p>\r\n------B\r\nContent-Type: image/png\r\n"
     "Content-Transfer-Encoding: base64\r\n\r\nSGVsbG8=\r\n------B--\r\nafter",
     {"text/html||http://a.test/1|f@mhtml|<p>a=bc</p>\r\n", "image/png||||Hello"},
     "http://a.test/1",
     NULL,
     "Café",
     false},
    {"parts within parts",
     "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=A\n\npreamble\n--A\n"
     "Content-Type: multipart/alternative; boundary=\"AB\"\n\n--AB\nContent-Type: text/plain\n\n"
     "plain\n--AB\nContent-Type: text/html; charset=iso-8859-1\n\n<p>html</p>\n--AB--\n"
     "--A\n\nno header of its own\n--A--\n",
     {"text/plain||||plain\n", "text/html|iso-8859-1|||<p>html</p>\n",
      "text/plain||||no header of its own\n"},
     NULL,
     NULL,
     NULL,
     false},
    {"a border that is not named",
     "MIME-Version: 1.0\nContent-Type: multipart/related; start=\"<x>\"\n\n--xyz123\n"
     "Content-Type: text/html\n\n<p>1</p>\n--xyz123\nContent-ID: <x>\nContent-Type: text/html\n\n"
     "<p>2</p>\n--xyz123--\n",
     {"text/html||||<p>1</p>\n", "text/html|||x|<p>2</p>\n"},
     NULL,
     "x",
     NULL,
     false},
    {"cut off",
     "Content-Type: multipart/related; boundary=A\n\n--A\nContent-Type: text/html\n\n<p>1</p>\n<p>",
     {"text/html||||<p>1</p>\n<p>"},
     NULL,
     NULL,
     NULL,
     true},
    {"a border inside a text, and one that is only the beginning of another",
     "Content-Type: multipart/related; boundary=A\n\n--A\nContent-Type: text/html\n\n<p>\n-- "
     "A\n--AB\n"
     "--A--\n",
     {"text/html||||<p>\n-- A\n--AB\n"},
     NULL,
     NULL,
     NULL,
     false},
    {"a single part",
     "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
     "PHA+MTwvcD4=\r\n",
     {"text/html|utf-8|||<p>1</p>"},
     NULL,
     NULL,
     NULL,
     false},
};

static void check(const char *name, struct slice got, const char *expected)
{
    if (!expected && slice_is_none(got))
        return;
    if (!expected || !slice_equal(got, slice_from(expected)))
        fail_msg("%s: \"%.*s\", not \"%s\"", name, SLICE_ARG(got), expected ? expected : "(none)");
}

static void check_part(const char *name, const struct mhtml_part *part, const char *expected)
{
    struct buffer shown = {0};
    const struct slice fields[] = {part->type, part->charset, part->location, part->id};
    for (size_t i = 0; i < 4; i++) {
        buffer_add_slice(&shown, fields[i]);
        buffer_add_char(&shown, '|');
    }
    mhtml_decode(part, &shown);
    check(name, buffer_slice(&shown), expected);
    buffer_free(&shown);
}

static void test_parts(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        const struct sample *sample = &samples[i];
        struct mhtml mhtml;
        struct error error;
        assert_true(mhtml_read(slice_from(sample->text), sample->name, &mhtml, &error));
        size_t count = 0;
        while (count < PARTS && sample->parts[count])
            count++;
        assert_int_equal(mhtml.parts.count, count);
        for (size_t j = 0; j < count; j++)
            check_part(sample->name, &mhtml.parts.items[j], sample->parts[j]);
        check(sample->name, mhtml.location, sample->location);
        check(sample->name, mhtml.start, sample->start);
        check(sample->name, mhtml.subject, sample->subject);
        assert_int_equal(mhtml.cut, sample->cut);
        mhtml_free(&mhtml);
    }
}

static void test_no_header(void **state)
{
    (void)state;
    struct mhtml mhtml;
    struct error error;
    assert_false(mhtml_read(SLICE("just text\n"), "x", &mhtml, &error));
    assert_int_equal(error.code, MESSAGE_MALFORMED);
    mhtml_free(&mhtml);
}

/* Many parts, and many open multiparts: neither may take long. */
static void test_many(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "--A\n\nx\n", "--A\nContent-Type: multipart/x; boundary=A\n\n", "--\n", "--A--\n"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct buffer text = {0};
        struct mhtml mhtml;
        struct error error;
        buffer_add_string(&text, "Content-Type: multipart/related; boundary=A\n\n");
        for (size_t j = 0; j < 50000; j++)
            buffer_add_string(&text, pieces[i]);
        assert_true(mhtml_read(buffer_slice(&text), "x", &mhtml, &error));
        assert_int_equal(mhtml.left, i < 2);
        mhtml_free(&mhtml);
        buffer_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_no_header),
        cmocka_unit_test(test_many),
    };
    return cmocka_run_group_tests_name("mhtml", tests, NULL, NULL);
}
