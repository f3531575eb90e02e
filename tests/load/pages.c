/* Pages out of MHTML, mails and WARC: whole files of our own writing, through the door. */
#include "load/load.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define P1 \
    "The harbour of Lindvale was closed on Monday after a barge ran aground near the old pier, " \
    "officials said."
#define P2 \
    "Nobody was hurt, but the ferries to the islands were cancelled until Wednesday, the port " \
    "authority said in a statement."
#define P3 \
    "It hopes to free the barge with the next tide, which is expected on Tuesday in the early " \
    "morning. Until then, two tugs will hold her in place, while divers look for damage to the " \
    "hull and to the cables that lie on the ground there. The barge carries 900 tonnes of " \
    "gravel for the new road, and nothing that could harm the water, according to the owner. It " \
    "is the third time this winter that a ship has missed the narrow channel, and the council " \
    "wants to know on Thursday why the lights on the pier were out for a week."
#define PAGE(title) \
    "<!DOCTYPE html><html><head><title>" title "</title></head><body><article><h1>" title \
    "</h1><p>" P1 "</p><p>" P2 "</p><p>" P3 "</p></article></body></html>"
#define NO_PAGE \
    "<!DOCTYPE " \
    "html><html><head><title>Login</title></head><body><form><input></form></body></html>"
#define SAVED(subject, boundary) \
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://lindvale.test/1\r\n" \
    "Subject: " subject "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; " boundary \
    "\r\n\r\n"
#define PART(headers, body) "--B\r\nContent-Type: " headers "\r\n\r\n" body "\r\n"

static struct articles load(const char *name, struct slice bytes)
{
    struct load_options options = {0};
    struct articles articles;
    struct error error;
    if (!load_bytes(bytes, slice_from(name), &options, &articles, &error))
        fail_msg("%s: %s: %s", name, message_text(error.code), error.detail);
    return articles;
}

static bool has_warning(const struct article *article, enum message code)
{
    for (size_t i = 0; i < article->warning_count; i++)
        if (article->warnings[i].code == code)
            return true;
    return false;
}

static void check(const char *name, struct slice got, const char *expected)
{
    if (!slice_equal(got, slice_from(expected)))
        fail_msg("%s: \"%.*s\", not \"%s\"", name, SLICE_ARG(got), expected);
}

/* Whether the whole text of the sample page is the article's. */
static void check_body(const char *name, const struct article *article)
{
    check(name, article->text, P1 "\n\n" P2 "\n\n" P3);
}

static const struct message_sample {
    const char *name, *text, *title, *url;
    enum message warning;
} messages[] = {
    {"saved",
     SAVED("x", "boundary=B") PART("text/html\r\nContent-Location: https://lindvale.test/1",
                                   PAGE("Barge")) PART("image/png", "bytes") "--B--\r\n",
     "Barge", "https://lindvale.test/1", MESSAGE_NONE},
    {"cut", SAVED("x", "boundary=B") PART("text/html", PAGE("Barge")), "Barge",
     "https://lindvale.test/1", MESSAGE_TRUNCATED},
    {"the part to begin with",
     SAVED("x", "boundary=B; start=\"<main>\"")
         PART("text/html\r\nContent-ID: <ad>", PAGE("Not this"))
             PART("text/html\r\nContent-ID: <main>", PAGE("Barge")) "--B--\r\n",
     "Barge", "https://lindvale.test/1", MESSAGE_NONE},
    {"an empty frame first",
     SAVED("x", "boundary=B") PART("text/html", NO_PAGE)
         PART("text/html\r\nContent-Location: https://lindvale.test/f", PAGE("Barge")) "--B--\r\n",
     "Barge", "https://lindvale.test/f", MESSAGE_NONE},
    {"a mail",
     "Received: by x\r\nFrom: Desk <desk@lindvale.test>\r\nSubject: =?iso-8859-1?Q?Bar=E7a?=\r\n"
     "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n"
     "Content-Transfer-Encoding: 8bit\r\n\r\n<p>" P1 "</p><p>" P2 "</p><p>" P3 "</p>",
     "Barça", "", MESSAGE_NONE},
};

static void test_messages(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof messages / sizeof *messages; i++) {
        struct articles articles = load(messages[i].name, slice_from(messages[i].text));
        const struct article *article = articles.items[0];
        assert_int_equal(articles.count, 1);
        assert_int_equal(article->format, FORMAT_MHTML);
        check(messages[i].name, article->title, messages[i].title);
        check(messages[i].name, article->url, messages[i].url);
        check_body(messages[i].name, article);
        if (messages[i].warning != MESSAGE_NONE)
            assert_true(has_warning(article, messages[i].warning));
        else
            assert_false(has_warning(article, MESSAGE_TRUNCATED));
        articles_free(&articles);
    }
}

/* Adds a record with the length that it has, or the one that is said. */
static void add_record(struct buffer *into, const char *type, const char *url, const char *block,
                       size_t length)
{
    buffer_format(into,
                  "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\n"
                  "Content-Type: %s\r\nContent-Length: %zu\r\n\r\n%s\r\n\r\n",
                  type, url, strcmp(type, "resource") == 0 ? "text/plain" : "application/http",
                  length ? length : strlen(block), block);
}

#define ANSWER(status, media, body) "HTTP/1.1 " status "\r\nContent-Type: " media "\r\n\r\n" body

static void test_archive(void **state)
{
    (void)state;
    struct buffer text = {0};
    add_record(&text, "warcinfo", "-", "software: x\r\n", 0);
    add_record(&text, "request", "http://l.test/1", "GET / HTTP/1.1\r\n\r\n", 0);
    add_record(&text, "response", "http://l.test/1", ANSWER("200 OK", "text/html", PAGE("One")), 0);
    add_record(&text, "response", "http://l.test/i", ANSWER("200 OK", "image/png", "x"), 0);
    add_record(&text, "response", "http://l.test/login", ANSWER("200 OK", "text/html", NO_PAGE), 0);
    add_record(&text, "response", "http://l.test/0", ANSWER("302 Found", "text/html", "moved"), 0);
    add_record(&text, "response", "http://l.test/gone", ANSWER("404 No", "text/html", "gone"), 0);
    add_record(&text, "response", "http://l.test/2", ANSWER("200 OK", "text/html", PAGE("Two")),
               60);
    add_record(&text, "resource", "metadata://x/arguments.txt", P1 P2 P3, 0);
    struct articles articles = load("archive", buffer_slice(&text));
    assert_int_equal(articles.count, 2);
    check("archive", articles.items[0]->title, "One");
    check("archive", articles.items[0]->url, "http://l.test/1");
    check("archive", articles.items[1]->title, "Two");
    check_body("archive", articles.items[0]);
    check_body("archive", articles.items[1]);
    assert_int_equal(articles.items[0]->format, FORMAT_WARC);
    assert_int_equal(articles.items[1]->item, 1);
    assert_true(has_warning(articles.items[0], MESSAGE_NOT_TEXT));
    assert_false(has_warning(articles.items[0], MESSAGE_WRONG_LENGTH));
    assert_true(has_warning(articles.items[1], MESSAGE_WRONG_LENGTH));
    articles_free(&articles);
    buffer_free(&text);
}

#define CODED(coding) \
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " coding "\r\n\r\n\x1\x2\x3" \
    "\x4"

/* A page whose coding is not read is named, alone or beside others. */
static void test_unread(void **state)
{
    (void)state;
    struct buffer text = {0};
    struct load_options options = {0};
    struct articles articles;
    struct error error = {0};
    add_record(&text, "response", "http://l.test/odd", CODED("compress"), 0);
    assert_false(load_bytes(buffer_slice(&text), SLICE("a.warc"), &options, &articles, &error));
    assert_int_equal(error.code, MESSAGE_FORMAT_UNKNOWN);
    assert_string_equal(error.where, "a.warc");
    assert_string_equal(error.detail, "http://l.test/odd: Content-Encoding compress");
    add_record(&text, "response", "http://l.test/1", ANSWER("200 OK", "text/html", PAGE("One")), 0);
    articles = load("a.warc", buffer_slice(&text));
    assert_int_equal(articles.count, 1);
    assert_int_equal(articles.items[0]->warning_count, 1);
    check("warning", articles.items[0]->warnings[0].message,
          "a part of the file could not be read: http://l.test/odd is in a format that is not read "
          "yet: Content-Encoding compress");
    articles_free(&articles);
    buffer_free(&text);
}

/* The encoding that the server declared counts. */
static void test_charset(void **state)
{
    (void)state;
    struct buffer text = {0};
    add_record(&text, "response", "http://l.test/1",
               ANSWER("200 OK", "text/html; charset=iso-8859-2",
                      "<html><body><article><h1>\xA3\xF3\x64\xBC</h1><p>" P1 "</p><p>" P2
                      "</p><p>" P3 "</p></article></body></html>"),
               0);
    struct articles articles = load("charset", buffer_slice(&text));
    check("charset", articles.items[0]->encoding, "iso-8859-2");
    check("charset", articles.items[0]->title, "Łódź");
    articles_free(&articles);
    buffer_free(&text);
}

static void test_refusals(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum message code;
    } samples[] = {
        {SAVED("x", "boundary=B") PART("image/png", "x") "--B--\r\n", MESSAGE_NO_ARTICLE},
        {"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 1\r\n\r\nx\r\n\r\n",
         MESSAGE_NO_ARTICLE},
        {"WARC/1.0\r\n", MESSAGE_NO_ARTICLE},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct load_options options = {0};
        struct articles articles;
        struct error error = {0};
        assert_false(
            load_bytes(slice_from(samples[i].text), SLICE("name"), &options, &articles, &error));
        assert_int_equal(error.code, samples[i].code);
        assert_string_equal(error.where, "name");
        assert_true(error.detail[0] != '\0');
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_messages), cmocka_unit_test(test_archive),
        cmocka_unit_test(test_unread),   cmocka_unit_test(test_charset),
        cmocka_unit_test(test_refusals),
    };
    return cmocka_run_group_tests_name("pages", tests, NULL, NULL);
}
