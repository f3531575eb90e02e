/* What no file in XML may do to the readers of wires: crash, hang, read another file, lose its end
 * without a word. Each input is loaded whole and in pieces. */
#include "base/limits.h"
#include "load/load.h"
#include "text/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

/* Under sanitizers and on a loaded machine; quadratic work on these would take minutes. */
enum { SECONDS = 5 };

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Gives the count of articles. */
static size_t load(struct slice bytes, struct articles *articles)
{
    struct load_options options = {0};
    double start = seconds();
    if (!load_bytes(bytes, SLICE("hostile"), &options, articles, NULL))
        *articles = (struct articles){0};
    if (seconds() - start > SECONDS)
        fail_msg("%.1f s: %.*s", seconds() - start, SLICE_ARG(slice_sub(bytes, 0, 80)));
    for (size_t i = 0; i < articles->count; i++)
        assert_true(utf8_valid(articles->items[i]->text));
    return articles->count;
}

static bool warned(const struct articles *articles, enum message code)
{
    for (size_t i = 0; i < articles->count; i++)
        for (size_t k = 0; k < articles->items[i]->warning_count; k++)
            if (articles->items[i]->warnings[k].code == code)
                return true;
    return false;
}

static const char *const whole[] = {
    "<nitf><head><docdata><ed-msg info='a'/></docdata></head><body><body.head><hedline><hl1>Title"
    "</hl1></hedline><byline>By A B</byline></body.head><body.content><p>One &amp; <b>two</b>.</p>"
    "<table><tr><td>1</td><td>2</td></tr></table></body.content></body></nitf>",
    "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet><newsItem guid='a' "
    "version='1'><itemMeta><itemClass qcode='ninat:text'/></itemMeta><contentMeta><headline>T"
    "</headline></contentMeta><contentSet><inlineData><![CDATA[<p>One<p>Two]]></inlineData>"
    "</contentSet></newsItem></itemSet></newsMessage>",
    "<NewsML><NewsItem><NewsManagement><Status FormalName='Usable'/></NewsManagement>"
    "<NewsComponent><NewsLines><HeadLine>T</HeadLine></NewsLines><ContentItem><DataContent>One."
    "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>",
};

static void files_may_end_anywhere(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        for (size_t len = 0; len <= strlen(whole[i]); len += 2) {
            struct articles articles;
            load(slice_of(whole[i], len), &articles);
            articles_free(&articles);
        }
}

static void elements_may_be_missing(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) {
        struct slice text = slice_from(whole[i]);
        for (size_t at = 1; (at = slice_find(text, SLICE("<"), at)) < text.len; at++) {
            struct buffer file = {0};
            struct articles articles;
            size_t end = slice_find(text, SLICE(">"), at) + 1;
            buffer_add(&file, text.data, at);
            buffer_add(&file, text.data + end, text.len - end);
            load(buffer_slice(&file), &articles);
            articles_free(&articles);
            buffer_free(&file);
        }
    }
}

static void entities_are_not_expanded(void **state)
{
    (void)state;
    struct articles articles;
    struct slice bomb = SLICE("<?xml version='1.0'?><!DOCTYPE nitf [<!ENTITY a 'boom'>"
                              "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                              "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>"
                              "<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                              "<nitf><body><body.content><p>&c; &f; end</p></body.content></body>"
                              "</nitf>");
    assert_int_equal(load(bomb, &articles), 1);
    assert_true(slice_equal_string(articles.items[0]->text, "&c; &f; end"));
    assert_true(warned(&articles, MESSAGE_ENTITIES));
    articles_free(&articles);
}

static void repeat(struct buffer *into, const char *text, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buffer_add_string(into, text);
}

/* Head, a part many times over, and a tail. */
static const struct {
    const char *head, *part, *tail;
    size_t count;
} floods[] = {
    {"<nitf><body><body.content>", "<p>x</p>", "</body.content></body></nitf>", 12500},
    {"<nitf><body><body.content><p>", "x<br/><br/>", "</p></body.content></body></nitf>", 12500},
    {"<nitf><body><body.content>", "<block>x", "</body.content></body></nitf>", 6250},
    {"<nitf><head>", "<revision-history norm='x'/><keyword key='k'/><ed-msg info='i'/>",
     "</head><body><body.content><p>x</p></body.content></body></nitf>", 6250},
    {"<nitf><body><body.head>", "<byline>A B</byline><hedline><hl1>x</hl1><hl2>y</hl2></hedline>",
     "</body.head><body.content><p>x</p></body.content></body></nitf>", 3750},
    {"<newsMessage><itemSet>",
     "<newsItem guid='a' version='1'><contentSet><inlineData>x"
     "</inlineData></contentSet></newsItem>",
     "</itemSet></newsMessage>", 2500},
    {"<newsItem guid='a'><contentMeta>",
     "<headline>h</headline><by>A B</by><keyword>k</keyword><infoSource literal='s'/>",
     "</contentMeta><contentSet><inlineData>x</inlineData></contentSet></newsItem>", 3750},
    {"<newsItem guid='a'><contentSet>", "<inlineXML><p>x</p></inlineXML>",
     "</contentSet></newsItem>", 6250},
    {"<newsItem guid='a'><contentSet><inlineXML><html><body><p>", "<b>x</b>\n  <br/><br/>",
     "</p></body></html></inlineXML></contentSet></newsItem>", 6250},
    {"<NewsML><NewsItem>", "<NewsComponent><NewsLines><HeadLine>h</HeadLine></NewsLines>",
     "<ContentItem><DataContent>x</DataContent></ContentItem></NewsItem></NewsML>", 6250},
    {"<NewsML><NewsItem><NewsComponent>",
     "<NewsComponent><NewsLines><HeadLine>h</HeadLine></NewsLines><ContentItem><DataContent>x"
     "</DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName='Photo'/>"
     "<NewsLines><HeadLine>p</HeadLine></NewsLines></NewsComponent>",
     "</NewsComponent></NewsItem></NewsML>", 1250},
    {"<NewsML><NewsItem><NewsComponent EquivalentsList='yes'>",
     "<ContentItem><DataContent>x</DataContent></ContentItem><ContentItem/>",
     "</NewsComponent></NewsItem></NewsML>", 6250},
    {"<NewsML><NewsItem><NewsComponent>", "<ContentItem><DataContent>x",
     "</NewsComponent></NewsItem></NewsML>", 6250},
    {"<NewsML>",
     "<NewsItem><NewsComponent><ContentItem><DataContent>x</DataContent></ContentItem>"
     "</NewsComponent></NewsItem>",
     "</NewsML>", 2500},
    {"<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>", "< <p &lt;p&gt; x\n",
     "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>", 12500},
    {"<nitf ", "a='x' ", "><body><body.content><p>x</p></body.content></body></nitf>", 12500},
};

static void floods_are_bounded(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof floods / sizeof *floods; i++) {
        struct buffer file = {0};
        struct articles articles;
        buffer_add_string(&file, floods[i].head);
        repeat(&file, floods[i].part, floods[i].count);
        buffer_add_string(&file, floods[i].tail);
        load(buffer_slice(&file), &articles);
        assert_true(articles.count <= 32 * (size_t)LIMIT_PARTS);
        articles_free(&articles);
        buffer_free(&file);
    }
}

static void wrong_encodings_are_survived(void **state)
{
    (void)state;
    static const char *const declared[] = {"utf-16", "utf-32", "ebcdic-cp-us", "x-none", "utf-7"};
    for (size_t i = 0; i < sizeof declared / sizeof *declared; i++) {
        struct buffer file = {0};
        struct articles articles;
        buffer_format(&file, "<?xml version='1.0' encoding='%s'?>", declared[i]);
        buffer_add_string(&file, "<nitf><body><body.content><p>Caf\xC3\xA9 here.</p>"
                                 "</body.content></body></nitf>");
        assert_int_equal(load(buffer_slice(&file), &articles), 1);
        assert_true(slice_equal_string(articles.items[0]->text, "Caf\xC3\xA9 here."));
        articles_free(&articles);
        buffer_free(&file);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_may_end_anywhere),       cmocka_unit_test(elements_may_be_missing),
        cmocka_unit_test(entities_are_not_expanded),    cmocka_unit_test(floods_are_bounded),
        cmocka_unit_test(wrong_encodings_are_survived),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
