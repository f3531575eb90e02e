/* Records as archives have them, and as they should not be. */
#include "unpack/warc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define RECORD(type, uri, media, length, block) \
    "WARC/1.0\r\nWARC-Type: " type "\r\nWARC-Target-URI: " uri "\r\nContent-Type: " media \
    "\r\nContent-Length: " length "\r\n\r\n" block "\r\n\r\n"
#define HTTP "application/http; msgtype=response"
#define PAGE "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=\"utf-8\"\r\n\r\n<p>page</p>"

enum { RECORDS = 4 };

struct expected {
    enum warc_type type;
    const char *url, *media, *charset;
    int status;
    const char *payload;
    bool wrong_length, cut;
};

static const struct sample {
    const char *text;
    struct expected records[RECORDS];
    size_t count;
} samples[] = {
    {RECORD("warcinfo", "-", "application/warc-fields", "5", "a: b\n")
         RECORD("response", "http://a.test/", HTTP, "72", PAGE),
     {{WARC_OTHER, "-", "application/warc-fields", NULL, 0, "a: b\n", false, false},
      {WARC_RESPONSE, "http://a.test/", "text/html", "utf-8", 200, "<p>page</p>", false, false}},
     2},
    /* a length that is too short, then one that is too long, then one that is no number */
    {RECORD("response", "http://a.test/1", HTTP, "10", PAGE)
         RECORD("response", "<http://a.test/2>", HTTP, "90", PAGE)
             RECORD("resource", "file:x", "text/html", "x", "<p>file</p>"),
     {{WARC_RESPONSE, "http://a.test/1", "text/html", "utf-8", 200, "<p>page</p>", true, false},
      {WARC_RESPONSE, "http://a.test/2", "text/html", "utf-8", 200, "<p>page</p>", true, false},
      {WARC_RESOURCE, "file:x", "text/html", NULL, 0, "<p>file</p>", true, false}},
     3},
    /* cut off inside a block */
    {"WARC/1.1\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\n"
     "only so much",
     {{WARC_CONVERSION, NULL, "text/plain", NULL, 0, "only so much", false, true}},
     1},
    /* other things before and between; line ends of one byte */
    {"junk WARC/1.0\nWARC/1.0\nWARC-Type: revisit\nContent-Length: 0\n\n\n\nmore junk\n"
     "WARC/1.0\nWARC-Type: request\nContent-Length: 2\n\nab\n\n",
     {{WARC_OTHER, NULL, NULL, NULL, 0, "\n\nmore junk", true, false},
      {WARC_OTHER, NULL, NULL, NULL, 0, "ab", false, false}},
     2},
    {"no archive", {{0}}, 0},
};

static void check(struct slice got, const char *expected)
{
    if (!expected && slice_is_none(got))
        return;
    if (!expected || !slice_equal(got, slice_from(expected)))
        fail_msg("\"%.*s\", not \"%s\"", SLICE_ARG(got), expected ? expected : "(absent)");
}

static void test_records(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct warc warc;
        struct warc_record record;
        warc_open(&warc, slice_from(samples[i].text));
        for (size_t j = 0; j < samples[i].count; j++) {
            const struct expected *expected = &samples[i].records[j];
            assert_true(warc_next(&warc, &record));
            assert_int_equal(record.type, expected->type);
            check(record.url, expected->url);
            check(record.media, expected->media);
            check(record.charset, expected->charset);
            check(record.payload, expected->payload);
            assert_int_equal(record.status, expected->status);
            assert_int_equal(record.wrong_length, expected->wrong_length);
            assert_int_equal(record.cut, expected->cut);
        }
        assert_false(warc_next(&warc, &record));
        warc_free(&warc);
    }
}

/* "<p>zip</p>", by gzip. */
static const char zipped[] = "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff\xb3\x29\xb0\xab\xca\x2c"
                             "\xb0\xd1\x2f\xb0\x03\x00\xfb\x9b\x22\x08\x0a\x00\x00\x00";

/* "<p>deflated</p>", with the header of zlib and bare; "<p>brotli</p>" three times. */
static const char deflated[] = "\x78\x9c\xb3\x29\xb0\x4b\x49\x4d\xcb\x49\x2c\x49\x4d\xb1\xd1"
                               "\x2f\xb0\x03\x00\x2a\xc9\x05\x3d";
static const char bare[] = "\xb3\x29\xb0\x4b\x49\x4d\xcb\x49\x2c\x49\x4d\xb1\xd1\x2f\xb0\x03\x00";
static const char brotli[] = "\x1b\x26\x00\xf8\x9d\x07\x36\x2e\xd4\xbb\xf9\x31\x5e\xf2\xc0\xd1\xd5"
                             "\x8b\x58\xf9\xc8\x65\x1a\xdb\x5b\x10\x15\x0d\x4c\xf9\x43\x00";

#define CODED(bytes, name) \
    { \
        .payload = slice_of(bytes, sizeof bytes - 1), .coding = SLICE(name) \
    }

static void test_codings(void **state)
{
    (void)state;
    const struct warc_record records[] = {CODED(deflated, "deflate"), CODED(bare, "Deflate"),
                                          CODED(brotli, "br")};
    static const char *const texts[] = {"<p>deflated</p>", "<p>deflated</p>",
                                        "<p>brotli</p><p>brotli</p><p>brotli</p>"};
    for (size_t i = 0; i < sizeof records / sizeof *records; i++) {
        struct error error;
        struct buffer text = {0};
        bool cut;
        if (!warc_payload(&records[i], "x", &text, &cut, &error))
            fail_msg("%s: %s", texts[i], error.detail);
        check(buffer_slice(&text), texts[i]);
        assert_false(cut);
        buffer_free(&text);
        struct warc_record half = records[i];
        half.payload.len--;
        text = (struct buffer){0};
        assert_true(!warc_payload(&half, "x", &text, &cut, &error) || cut);
        buffer_free(&text);
    }
}

/* 64 MB of NULs by Brotli. */
static void test_bomb(void **state)
{
    (void)state;
    static const char bomb[] =
        "\xcf\xff\xff\x7f\x00\x24\x00\xe2\xb1\x40\x72\xef\xff\xf9\xff\xff\x0f\x80\x04\x40\x1c\x16"
        "\x80\xee\xfd\x3f\xff\xff\xff\x01\x90\x00\x88\xc3\x02\xd0\xbd\xff\xcf\xff\xff\x7f\x00\x12"
        "\x00\x71\x58\x00\xba\xf7\xff";
    struct warc_record record = CODED(bomb, "br");
    struct error error;
    struct buffer text = {0};
    bool cut;
    assert_false(warc_payload(&record, "x", &text, &cut, &error));
    assert_int_equal(error.code, MESSAGE_BOMB);
    buffer_free(&text);
}

static void test_payload(void **state)
{
    (void)state;
    struct warc_record chunked = {.payload = SLICE("3\r\n<p>\r\n8\r\npage</p>\r\n0\r\n\r\n"),
                                  .chunked = true};
    struct warc_record coded = {.payload = slice_of(zipped, sizeof zipped - 1),
                                .coding = SLICE("gzip")};
    struct warc_record taken_off = {
        .payload = SLICE("<p>page</p>"), .coding = SLICE("br"), .chunked = true};
    struct warc_record unread = {.payload = SLICE("\x0b\x02\x80\x01\x02\x03"),
                                 .coding = SLICE("compress")};
    const struct {
        const struct warc_record *record;
        const char *text;
    } payloads[] = {{&chunked, "<p>page</p>"}, {&coded, "<p>zip</p>"}, {&taken_off, "<p>page</p>"}};
    struct error error;
    bool cut;
    for (size_t i = 0; i < sizeof payloads / sizeof *payloads; i++) {
        struct buffer text = {0};
        if (!warc_payload(payloads[i].record, "x", &text, &cut, &error))
            fail_msg("%s: %s", payloads[i].text, error.detail);
        check(buffer_slice(&text), payloads[i].text);
        assert_false(cut);
        buffer_free(&text);
    }
    struct buffer text = {0};
    assert_false(warc_payload(&unread, "x", &text, &cut, &error));
    assert_int_equal(error.code, MESSAGE_FORMAT_UNKNOWN);
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_records),
        cmocka_unit_test(test_payload),
        cmocka_unit_test(test_codings),
        cmocka_unit_test(test_bomb),
    };
    return cmocka_run_group_tests_name("warc", tests, NULL, NULL);
}
