/* Feeds as they should not be: each must give its items, or a reason. */
#include "reading.h"

#include "base/limits.h"

#define P1 "The council of Arden voted on Tuesday to close the old bridge for repairs."
#define P2 "Traffic will be led over the northern road, said the mayor."
#define ITEM(title, text) "<item><title>" title "</title><description>" text "</description></item>"
#define RSS(items) "<rss><channel><title>Arden</title>" items "</channel></rss>"

enum { ITEMS = 3 };

struct sample {
    const char *name, *text;
    enum message warning; /* on the first article; NONE: not repaired */
    const char *titles[ITEMS], *texts[ITEMS];
};

static const struct sample samples[] = {
    {"unescaped HTML and ampersands",
     RSS(ITEM("Fish & chips", "<p>" P1 "<br>more & more <b>bold<p>" P2) ITEM("Two", P2)),
     MESSAGE_REPAIRED,
     {"Fish & chips", "Two"},
     {P1 "\nmore & more bold/" P2, P2}},
    {"an item that is not closed",
     RSS("<item><title>One</title><description>" P1 "</description>" ITEM("Two", P2)),
     MESSAGE_REPAIRED,
     {"One", "Two"},
     {P1, P2}},
    {"a title that is not closed",
     RSS("<item><title>One<link>http://a.test</link><description>" P1
         "</description></item>" ITEM("Two", P2)),
     MESSAGE_REPAIRED,
     {"One", "Two"},
     {P1, P2}},
    {"a description that is not closed",
     RSS("<item><title>One</title><description>" P1 "<guid>x</guid></item>" ITEM("Two", P2)),
     MESSAGE_REPAIRED,
     {"One", "Two"},
     {P1, P2}},
    {"cut off",
     "<rss><channel>" ITEM("One", P1) "<item><title>Two</title><description>Traffic wil",
     MESSAGE_TRUNCATED,
     {"One", "Two"},
     {P1, "Traffic wil"}},
    {"a section that runs into the next",
     RSS(ITEM("One", "<![CDATA[<p>" P1 "</p>") ITEM("Two", "<![CDATA[<p>" P2 "</p>]]>")),
     MESSAGE_REPAIRED,
     {"One", "Two"},
     {P1, P2}},
    {"a section that is never closed",
     RSS(ITEM("One", "<![CDATA[<p>" P1 "</p>") ITEM("Two", P2)),
     MESSAGE_REPAIRED,
     {"One", "Two"},
     {P1, P2}},
    {"a comment that is never closed",
     "<rss><channel><!-- oops " ITEM("One", P1) "</channel></rss>",
     MESSAGE_REPAIRED,
     {"One"},
     {P1}},
    {"a warning before the declaration",
     "<br />\n<b>Warning</b>: something in <b>/x.php</b><br />\n<?xml version='1.0'?>\n" RSS(
         ITEM("One", P1)),
     MESSAGE_REPAIRED,
     {"One"},
     {P1}},
    {"a server's header",
     "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<?xml version='1.0'?>\n" RSS(
         ITEM("One", P1)),
     MESSAGE_REPAIRED,
     {"One"},
     {P1}},
    {"no outer elements",
     "<?xml version='1.0'?>" ITEM("One", P1) ITEM("Two", P2),
     MESSAGE_REPAIRED,
     {"One", "Two"},
     {P1, P2}},
    {"no rss element",
     "<?xml version='1.0'?><channel><title>N</title>" ITEM("One", P1) "</channel>",
     MESSAGE_NONE,
     {"One"},
     {P1}},
    {"capitals",
     "<RSS><CHANNEL><ITEM><TITLE>One</TITLE><DESCRIPTION>" P1
     "</DESCRIPTION></ITEM></CHANNEL></RSS>",
     MESSAGE_NONE,
     {"One"},
     {P1}},
    {"tags of mixed case",
     RSS("<Item><Title>One</title><Description>" P1 "</description></item>"),
     MESSAGE_REPAIRED,
     {"One"},
     {P1}},
    {"entities of HTML, declared nowhere",
     RSS(ITEM("One &mdash; two &bogus; &", "caf&eacute; " P1)),
     MESSAGE_NONE,
     {"One — two &bogus; &"},
     {"café " P1}},
    {"entities of its own",
     "<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>" RSS(ITEM("One &b;", P1)),
     MESSAGE_ENTITIES,
     {"One &b;"},
     {P1}},
    {"escaped twice",
     RSS(ITEM("It&amp;#8217;s &amp;amp; was",
              "&amp;lt;p&amp;gt;" P1 "&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;" P2
              "&amp;lt;/p&amp;gt;")),
     MESSAGE_NONE,
     {"It’s & was"},
     {P1 "/" P2}},
    {"references to Windows-1252",
     RSS(ITEM("&#147;One&#148;", "It&#146;s &amp;#150; here.")),
     MESSAGE_NONE,
     {"“One”"},
     {"It’s – here."}},
    {"prefixes that are not declared",
     RSS("<item><title>One</title><content:encoded>&lt;p&gt;" P1
         "&lt;/p&gt;</content:encoded></item>"),
     MESSAGE_NONE,
     {"One"},
     {P1}},
    {"odd prefixes",
     "<x:rss xmlns:x='http://backend.userland.com/rss2' "
     "xmlns:q='http://purl.org/rss/1.0/modules/content/'><x:channel><x:item><x:title>One</x:title>"
     "<q:encoded>&lt;p&gt;" P1 "&lt;/p&gt;</q:encoded></x:item></x:channel></x:rss>",
     MESSAGE_NONE,
     {"One"},
     {P1}},
    {"names of another vocabulary",
     "<rss xmlns:e='http://e.test/rss/mine'><channel><item><title>One</title>"
     "<e:title>Not this</e:title><e:description>Not this either, though it is long enough."
     "</e:description><description>" P1 "</description></item></channel></rss>",
     MESSAGE_NONE,
     {"One"},
     {P1}},
    {"a quotation mark that is missing",
     RSS(ITEM("One", P1 " <a href=\"http://x>link</a> and on.") ITEM("Two", P2)),
     MESSAGE_REPAIRED,
     {"One", "Two"},
     {P1 " link and on.", P2}},
    {"an address in angle brackets",
     RSS("<item><title>One</title><author>Jane <jane@x.test></author><description>" P1
         "</description></item>"),
     MESSAGE_REPAIRED,
     {"One"},
     {P1}},
    {"encoding declared wrongly",
     "<?xml version='1.0' encoding='utf-16'?>" RSS(ITEM("Café", P1)),
     MESSAGE_NONE,
     {"Café"},
     {P1}},
    {"bytes of Latin-1 in what says UTF-8",
     "<?xml version='1.0' encoding='utf-8'?>" RSS(ITEM("Caf\xE9 closed", P1)),
     MESSAGE_ENCODING_GUESSED,
     {"Café closed"},
     {P1}},
    {"items without text among others",
     RSS("<item><title>Nothing</title></item>" ITEM("One", P1)
             ITEM("Pictures", "&lt;img src='x'&gt;")),
     MESSAGE_NOT_TEXT,
     {"One"},
     {P1}},
    {"an item that only repeats its title and source",
     RSS("<item><title>Echo - Arden Post</title><source url='x'>Arden Post</source><description>"
         "&lt;a href='x'&gt;Echo&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font&gt;Arden Post&lt;/font&gt;"
         "</description></item>" ITEM("One", P1)),
     MESSAGE_NOT_TEXT,
     {"One"},
     {P1}},
    {"JSON that breaks off",
     "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"A\",\"items\":["
     "{\"id\":\"1\",\"title\":\"One\",\"content_text\":\"" P1 "\"},"
     "{\"id\":\"2\",\"title\":\"Two\",\"content_te",
     MESSAGE_REPAIRED,
     {"One"},
     {P1}},
};

static void check_sample(const struct sample *sample)
{
    struct articles articles = read_sample(sample->name, slice_from(sample->text));
    size_t count = 0;
    while (count < ITEMS && sample->titles[count])
        count++;
    if (articles.count != count)
        fail_msg("%s: %zu articles", sample->name, articles.count);
    for (size_t i = 0; i < count; i++) {
        char expected[1000];
        snprintf(expected, sizeof expected, "title=%s", sample->titles[i]);
        check_field(sample->name, articles.items[i], expected);
        snprintf(expected, sizeof expected, "text=%s", sample->texts[i]);
        check_field(sample->name, articles.items[i], expected);
    }
    const struct article *first = articles.items[0];
    if (sample->warning != MESSAGE_NONE && !has_warning(first, sample->warning))
        fail_msg("%s: no warning", sample->name);
    if (sample->warning == MESSAGE_NONE &&
        (has_warning(first, MESSAGE_REPAIRED) || has_warning(first, MESSAGE_TRUNCATED)))
        fail_msg("%s: a warning", sample->name);
    articles_free(&articles);
}

static void test_broken(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        check_sample(&samples[i]);
}

static const struct {
    const char *text;
    enum message code;
    const char *detail;
} refusals[] = {
    {"<rss><channel><title>Arden</title></channel></rss>", MESSAGE_NO_ARTICLE,
     "the feed has no items"},
    {"<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title></feed>", MESSAGE_NO_ARTICLE,
     "the feed has no items"},
    {RSS("<item><title>Only a title</title></item>"), MESSAGE_NO_ARTICLE,
     "its only item has no text"},
    {RSS("<item><title>A</title></item><item><title>B</title></item>"), MESSAGE_NO_ARTICLE,
     "none of its 2 items has text"},
    {"{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}", MESSAGE_NO_ARTICLE,
     "the feed has no items"},
};

static void test_refusals(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        struct error error;
        assert_int_equal(refuse_sample(refusals[i].text, slice_from(refusals[i].text), &error),
                         refusals[i].code);
        assert_string_equal(error.detail, refusals[i].detail);
        assert_string_equal(error.where, refusals[i].text);
    }
    struct load_options forced = {.forced = true, .format = FORMAT_RSS};
    struct articles articles;
    struct error error;
    assert_false(load_bytes(SLICE("no feed"), SLICE("x"), &forced, &articles, &error));
    assert_int_equal(error.code, MESSAGE_MALFORMED);
}

/* Which texts are told to be summaries, and what becomes of the second text of an item. */
static const struct {
    const char *item;
    bool summary;
    const char *text, *subtitle, *furniture;
} bodies[] = {
    {"<description>" P1 "</description>", true, P1, "", ""},
    {"<description>&lt;p&gt;" P1 "&lt;/p&gt;&lt;p&gt;" P2 "&lt;/p&gt;&lt;p&gt;Third.&lt;/p&gt;"
     "</description>",
     false, P1 "/" P2 "/Third.", "", ""},
    {"<description>" P1 " [...]</description><content:encoded>&lt;p&gt;" P1 "&lt;/p&gt;&lt;p&gt;" P2
     "&lt;/p&gt;</content:encoded>",
     false, P1 "/" P2, "", ""},
    {"<description>&lt;p&gt;" P1 " [&amp;#8230;]&lt;/p&gt;&lt;p&gt;The post One appeared first on "
     "Arden.&lt;/p&gt;</description><content:encoded>&lt;p&gt;" P1 "&lt;/p&gt;&lt;p&gt;" P2
     "&lt;/p&gt;</content:encoded>",
     false, P1 "/" P2, "", ""},
    {"<description>&lt;p&gt;" P1 "&lt;/p&gt;&lt;p&gt;" P2 "&lt;/p&gt;&lt;p&gt;Third.&lt;/p&gt;"
     "&lt;a href='x'&gt;Continue reading...&lt;/a&gt;</description>",
     true, P1 "/" P2 "/Third.", "", "related:Continue reading..."},
    {"<description>A deck.</description><content:encoded>&lt;p&gt;" P1 "&lt;/p&gt;"
     "</content:encoded>",
     false, P1, "A deck.", ""},
    {"<content:encoded>&lt;img src='x'&gt;</content:encoded><description>" P1 "</description>",
     true, P1, "", ""},
    {"<content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded><description>&lt;p&gt;" P1
     "&lt;/p&gt;&lt;p&gt;" P2 "&lt;/p&gt;&lt;p&gt;Third.&lt;/p&gt;</description>",
     false, P1 "/" P2 "/Third.", "x", ""},
    {"<content:encoded>&lt;p&gt;" P1 " &lt;a href='x'&gt;Continue reading One&lt;/a&gt;&lt;/p&gt;"
     "</content:encoded>",
     false, P1, "", "related:Continue reading One"},
    {"<content:encoded>&lt;h1&gt;One&lt;/h1&gt;&lt;p&gt;" P1 "&lt;/p&gt;</content:encoded>", false,
     P1, "", "metadata:One"},
    {"<content:encoded>&lt;p&gt;" P1 "&lt;/p&gt;&lt;p&gt;&lt;a href='x'&gt;Mayor resigns&lt;/a&gt;"
     "&lt;/p&gt;&lt;img width='1' height='1' src='t'&gt;</content:encoded>",
     false, P1, "", "related:Mayor resigns"},
    {"<description>" P1 "\n\n" P2 "</description>", true, P1 "/" P2, "", ""},
    {"<description>If a &amp;lt; b, then 3 &amp;gt; 2.</description>", true,
     "If a < b, then 3 > 2.", "", ""},
};

static void test_bodies(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        char text[2000], expected[1000];
        snprintf(text, sizeof text, RSS("<item><title>One</title>%s</item>"), bodies[i].item);
        struct articles articles = read_sample(bodies[i].item, slice_from(text));
        const struct article *article = articles.items[0];
        snprintf(expected, sizeof expected, "text=%s", bodies[i].text);
        check_field(bodies[i].item, article, expected);
        snprintf(expected, sizeof expected, "subtitle=%s", bodies[i].subtitle);
        check_field(bodies[i].item, article, expected);
        snprintf(expected, sizeof expected, "furniture=%s", bodies[i].furniture);
        check_field(bodies[i].item, article, expected);
        if (has_warning(article, MESSAGE_SUMMARY_ONLY) != bodies[i].summary)
            fail_msg("%s: summary?", bodies[i].item);
        articles_free(&articles);
    }
}

static void repeat(struct buffer *into, const char *piece, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buffer_add_string(into, piece);
}

/* No more items than the limit; the rest is told of. */
static void test_limit(void **state)
{
    (void)state;
    struct buffer text = {0};
    buffer_add_string(&text, "<rss><channel>");
    repeat(&text, ITEM("One", "A text."), LIMIT_PARTS + 1);
    buffer_add_string(&text, "</channel></rss>");
    struct articles articles = read_sample("many", buffer_slice(&text));
    assert_int_equal(articles.count, LIMIT_PARTS);
    assert_true(has_warning(articles.items[0], MESSAGE_MARKUP_CUT));
    articles_free(&articles);
    buffer_free(&text);
}

/* Shapes that would be slow if anything were quadratic; what comes of them does not matter. */
static void test_hostile(void **state)
{
    (void)state;
    static const char *const pieces[] = {"<![CDATA[",
                                         "<!--",
                                         "<!",
                                         "<?",
                                         "</",
                                         "<a b=\"",
                                         "<a b='",
                                         "<item>",
                                         "<title>",
                                         "&lt;p&gt;",
                                         "<b>",
                                         "</b",
                                         "<!DOCTYPE x [",
                                         "]]>",
                                         "<description><![CDATA[",
                                         "<p>&#146;",
                                         "&amp;amp;",
                                         "<a href=x>more</a>",
                                         "\xC2\x85"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct buffer text = {0};
        buffer_add_string(&text, "<rss><channel><item><title>One</title><description>A text.");
        repeat(&text, pieces[i], 200000 / strlen(pieces[i]));
        struct load_options options = {.forced = true, .format = FORMAT_RSS};
        struct articles articles;
        struct error error;
        if (load_bytes(buffer_slice(&text), SLICE("x"), &options, &articles, &error))
            articles_free(&articles);
        buffer_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_broken),  cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_bodies),  cmocka_unit_test(test_limit),
        cmocka_unit_test(test_hostile),
    };
    return cmocka_run_group_tests_name("broken feeds", tests, NULL, NULL);
}
