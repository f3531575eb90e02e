/* The table of fields per format: where each field of an article comes from in each vocabulary. */
#include "reading.h"

enum { FIELDS = 16 };

struct sample {
    const char *name;
    const char *text;
    const char *fields[FIELDS];
};

#define P1 \
    "The council of Arden voted on Tuesday to close the old bridge for repairs that will last " \
    "two years."
#define P2 "Traffic will be led over the northern road, said the mayor."

static const struct sample samples[] = {
    {"rss2",
     "<?xml version='1.0' encoding='utf-8'?>\n"
     "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
     " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:atom='http://www.w3.org/2005/Atom'>"
     "<channel><title>Arden Post</title><link>https://arden.test/</link>"
     "<atom:link href='https://arden.test/feed' rel='self' type='application/rss+xml'/>"
     "<description>All news</description><language>en-gb</language>"
     "<copyright>© 2026 Arden Post</copyright><pubDate>Fri, 30 Jan 2026 08:00:00 GMT</pubDate>"
     "<image><url>https://arden.test/i.png</url><title>Logo</title></image>"
     "<item><title>Bridge &amp;amp; road: what changes</title><link>https://arden.test/1</link>"
     "<guid isPermaLink='false'>arden-1</guid><dc:creator><![CDATA[Jane Roe and John Doe]]>"
     "</dc:creator><pubDate>Thu, 29 Jan 2026 10:30:00 +0100</pubDate>"
     "<category>Traffic</category><category domain='x'>Arden</category>"
     "<description>A bridge closes for two years.</description>"
     "<content:encoded><![CDATA[<p>" P1 "</p><h2>Detours</h2><p>" P2
     "</p><p>The post <a href='https://arden.test/1'>Bridge</a> appeared first on "
     "<a href='https://arden.test/'>Arden Post</a>.</p>]]></content:encoded></item>"
     "</channel></rss>",
     {"format=rss", "title=Bridge & road: what changes", "bylines=Jane Roe|John Doe",
      "published=2026-01-29T10:30:00+01:00", "url=https://arden.test/1", "source=Arden Post",
      "language=en-GB", "keywords=Traffic|Arden", "copyright=© 2026 Arden Post",
      "version_of=arden-1", "subtitle=A bridge closes for two years.", "text=" P1 "/Detours/" P2,
      "kinds=paragraph heading paragraph",
      "furniture=other:The post Bridge appeared first on Arden Post."}},
    {"rss 0.91",
     "<?xml version=\"1.0\"?>\n"
     "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" "
     "\"http://my.netscape.com/publish/formats/rss-0.91.dtd\">\n"
     "<rss version=\"0.91\"><channel><title>Arden&eacute; Post</title>"
     "<link>http://arden.test/</link><language>fr</language>"
     "<managingEditor>desk@arden.test</managingEditor>"
     "<item><title>Pont ferm&eacute;</title><link>/2004/1.html</link>"
     "<author>roe@arden.test (Jane Roe)</author><pubDate>Thu, 29 Jan 04 10:30:00 GMT</pubDate>"
     "<description>" P1 " &lt;a href=\"/2004/1.html\"&gt;Lire la suite&lt;/a&gt;</description>"
     "</item></channel></rss>",
     {"format=rss", "title=Pont fermé", "bylines=Jane Roe", "published=2004-01-29T10:30:00Z",
      "url=http://arden.test/2004/1.html", "source=Ardené Post", "language=fr", "text=" P1,
      "kinds=paragraph", "furniture=related:Lire la suite"}},
    {"rdf",
     "<?xml version='1.0'?>"
     "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
     "xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/' "
     "xmlns:x='http://purl.org/rss/1.0/modules/content/' xmlns:t='http://purl.org/dc/terms/'>"
     "<channel rdf:about='http://arden.test/'><title>Arden Post</title>"
     "<link>http://arden.test/</link><dc:language>de</dc:language><dc:rights>CC BY</dc:rights>"
     "<items><rdf:Seq><rdf:li rdf:resource='http://arden.test/1'/></rdf:Seq></items></channel>"
     "<item rdf:about='http://arden.test/1'><title>Brücke zu</title>"
     "<link>http://arden.test/1</link><dc:creator>Jane Roe</dc:creator>"
     "<dc:date>2026-01-29T10:30+01:00</dc:date><t:modified>2026-01-30</t:modified>"
     "<dc:subject>Verkehr</dc:subject><x:encoded>&lt;p&gt;" P1 "&lt;/p&gt;&lt;ul&gt;&lt;li&gt;"
     "one&lt;/li&gt;&lt;/ul&gt;</x:encoded></item></rdf:RDF>",
     {"format=rdf", "title=Brücke zu", "bylines=Jane Roe", "published=2026-01-29T10:30+01:00",
      "modified=2026-01-30", "url=http://arden.test/1", "source=Arden Post", "language=de",
      "keywords=Verkehr", "copyright=CC BY", "version_of=http://arden.test/1", "text=" P1 "/one",
      "kinds=paragraph item"}},
    {"rss 0.90",
     "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
     "xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>Arden Post</title>"
     "</channel><item><title>Bridge closed</title><link>http://arden.test/1</link>"
     "<description>" P1 "</description></item></rdf:RDF>",
     {"format=rdf", "title=Bridge closed", "url=http://arden.test/1", "source=Arden Post",
      "text=" P1}},
    {"atom 1.0",
     "<?xml version='1.0' encoding='utf-8'?>"
     "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en' xml:base='http://arden.test/f/'>"
     "<title type='html'>Arden &lt;b&gt;Post&lt;/b&gt;</title><rights>© Arden</rights>"
     "<author><name>The Desk</name></author><updated>2026-01-31T00:00:00Z</updated>"
     "<entry xml:lang='en-IE'><title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
     "Bridge <i>closed</i></div></title><id>urn:arden:1</id>"
     "<link rel='self' href='http://arden.test/self'/><link rel='alternate' href='../1.html'/>"
     "<link rel='related' href='http://other.test/'/>"
     "<author><name>Jane Roe</name><email>j@arden.test</email></author>"
     "<author><name>John Doe</name></author><contributor><name>No One</name></contributor>"
     "<published>2026-01-29T10:30:00.25Z</published><updated>2026-01-30T10:30:00Z</updated>"
     "<category term='tr' label='Traffic'/><category term='arden'/>"
     "<summary>Two years of detours.</summary>"
     "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>" P1 "</p><blockquote>" P2
     "</blockquote></div></content></entry></feed>",
     {"format=atom", "title=Bridge closed", "bylines=Jane Roe|John Doe",
      "published=2026-01-29T10:30:00Z", "modified=2026-01-30T10:30:00Z",
      "url=http://arden.test/1.html", "source=Arden Post", "language=en-IE",
      "keywords=Traffic|arden", "copyright=© Arden", "version_of=urn:arden:1",
      "subtitle=Two years of detours.", "text=" P1 "/" P2, "kinds=paragraph quote"}},
    {"atom 0.3",
     "<feed version='0.3' xmlns='http://purl.org/atom/ns#' xml:lang='en'>"
     "<title>Arden Post</title><copyright>Arden</copyright><author><name>The Desk</name></author>"
     "<entry><title>Bridge closed</title><link rel='alternate' type='text/html' "
     "href='http://arden.test/1'/><id>tag:arden</id><issued>2004-01-29T10:30:00Z</issued>"
     "<modified>2004-01-30T10:30:00Z</modified><created>2004-01-01T00:00:00Z</created>"
     "<content type='text/html' mode='base64'>PHA+T25lIHBhcmFncmFwaC48L3A+PHA+QW5vdGhlci48L3A+"
     "</content></entry></feed>",
     {"format=atom", "title=Bridge closed", "bylines=The Desk", "published=2004-01-29T10:30:00Z",
      "modified=2004-01-30T10:30:00Z", "url=http://arden.test/1", "source=Arden Post",
      "copyright=Arden", "version_of=tag:arden", "text=One paragraph./Another."}},
    {"atom, taken over",
     "<feed xmlns='http://www.w3.org/2005/Atom'><title>Planet</title>"
     "<author><name>The Planet</name></author><entry><title>Bridge closed</title>"
     "<id>http://arden.test/1</id><source><title>Arden Post</title><id>urn:f</id>"
     "<author><name>Jane Roe</name></author><updated>2020-01-01T00:00:00Z</updated></source>"
     "<content type='html'>&lt;p&gt;" P1 "&lt;/p&gt;</content></entry></feed>",
     {"format=atom", "title=Bridge closed", "bylines=Jane Roe", "source=Arden Post",
      "url=http://arden.test/1", "version_of=http://arden.test/1", "modified=", "text=" P1}},
    {"json feed 1.1",
     "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Arden Post\","
     "\"language\":\"en-US\",\"authors\":[{\"name\":\"The Desk\"}],\"items\":[{\"id\":17,"
     "\"url\":\"https://arden.test/1\",\"external_url\":\"https://other.test/\","
     "\"title\":\"Bridge closed\",\"content_html\":\"<p>" P1 "</p><p>" P2 "</p>\","
     "\"content_text\":\"short\",\"summary\":\"Two years of detours.\","
     "\"date_published\":\"2026-01-29T10:30:00+01:00\","
     "\"date_modified\":\"2026-01-30T10:30:00+01:00\","
     "\"authors\":[{\"name\":\"Jane Roe\"},{\"name\":\"John Doe\"}],"
     "\"tags\":[\"Traffic\",\"Arden\"],\"language\":\"en-GB\"}]}",
     {"format=jsonfeed", "title=Bridge closed", "bylines=Jane Roe|John Doe",
      "published=2026-01-29T10:30:00+01:00", "modified=2026-01-30T10:30:00+01:00",
      "url=https://arden.test/1", "source=Arden Post", "language=en-GB", "keywords=Traffic|Arden",
      "version_of=17", "text=" P1 "/" P2}},
    {"json feed 1.0",
     "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"Arden Post\","
     "\"author\":{\"name\":\"The Desk\"},\"items\":[{\"id\":\"https://arden.test/1\","
     "\"content_text\":\"" P1 "\\n\\n" P2 "\"}]}",
     {"format=jsonfeed", "title=", "bylines=The Desk", "url=https://arden.test/1",
      "version_of=https://arden.test/1", "source=Arden Post", "text=" P1 "/" P2}},
};

static void test_fields(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct articles articles = read_sample(samples[i].name, slice_from(samples[i].text));
        assert_int_equal(articles.count, 1);
        for (size_t j = 0; j < FIELDS && samples[i].fields[j]; j++)
            check_field(samples[i].name, articles.items[0], samples[i].fields[j]);
        articles_free(&articles);
    }
}

/* A --language given outside goes before what the feed says. */
static void test_language(void **state)
{
    (void)state;
    struct load_options options = {.language = SLICE("pt-BR")};
    struct articles articles;
    struct error error;
    assert_true(load_bytes(slice_from(samples[0].text), SLICE("x"), &options, &articles, &error));
    check_field("language", articles.items[0], "language=pt-BR");
    articles_free(&articles);
}

/* Dates are read in the feed's language. */
static void test_date_language(void **state)
{
    (void)state;
    struct articles articles = read_sample(
        "it", SLICE("<rss><channel><language>it</language><item><title>x</title><description>Un "
                    "testo.</description><pubDate>5 set 2026</pubDate></item></channel></rss>"));
    check_field("it", articles.items[0], "published=2026-09-05");
    articles_free(&articles);
}

/* Raw: what is furniture otherwise is body. */
static void test_raw(void **state)
{
    (void)state;
    struct load_options options = {.raw = true};
    struct articles articles;
    struct error error;
    assert_true(load_bytes(slice_from(samples[0].text), SLICE("x"), &options, &articles, &error));
    check_field("raw", articles.items[0],
                "text=" P1 "/Detours/" P2 "/The post Bridge appeared first on Arden Post.");
    articles_free(&articles);
}

static const struct {
    const char *written, *iso;
} dates[] = {
    {"Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"},
    {"Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01T19:48:21Z"},
    {"01-Jan-99 19:48:21 GMT", "1999-01-01T19:48:21Z"},
    {"Thu, 1 Jan 2004 19:48 PST", "2004-01-01T19:48-08:00"},
    {"Thu, 29 Jan 2026 12:00:00 UT", "2026-01-29T12:00:00Z"},
    {"2003-12-31T10:14:55.123Z", "2003-12-31T10:14:55Z"},
    {"20031231T101455Z", "2003-12-31T10:14:55Z"},
    {"20260128122700", "2026-01-28T12:27:00"},
    {"2003-12", "2003-12"},
    {"Donnerstag, 29. Januar 2026", "2026-01-29"},
    {"Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21"},
    {"Thu, 29 Jan 2026 00:00:00 GMT", "2026-01-29"},
    {"2026-01-29T00:00:00+01:00", "2026-01-29"},
    {"Thu, 29 Jan 2026 00:00 GMT", "2026-01-29T00:00Z"},
    {"not a date", ""},
};

/* A feed of one item with this element in it. */
static struct articles read_item(const char *element, const char *value)
{
    struct buffer text = {0};
    buffer_format(&text,
                  "<rss><channel><item><title>x</title><description>A text.</description>"
                  "<%s>%s</%s></item></channel></rss>",
                  element, value, element);
    struct articles articles = read_sample(value, buffer_slice(&text));
    buffer_free(&text);
    return articles;
}

static void test_dates(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        char expected[80];
        snprintf(expected, sizeof expected, "published=%s", dates[i].iso);
        struct articles articles = read_item("pubDate", dates[i].written);
        check_field(dates[i].written, articles.items[0], expected);
        assert_int_equal(has_warning(articles.items[0], MESSAGE_DATE_UNREAD), !dates[i].iso[0]);
        articles_free(&articles);
    }
}

static const struct {
    const char *written, *bylines;
} people[] = {
    {"jane@x.test (Jane Roe)", "Jane Roe"},
    {"Jane Roe (jane@x.test)", "Jane Roe"},
    {"Jane Roe &lt;jane@x.test&gt;", "Jane Roe"},
    {"jane@x.test", "jane@x.test"},
    {"By Jane Roe and John Doe", "Jane Roe|John Doe"},
    {"Jane Roe, John Doe &amp; Mary Major", "Jane Roe|John Doe|Mary Major"},
    {"Jane Roe, Political Editor", "Jane Roe"},
    {"Guardian staff and agencies", "Guardian staff and agencies"},
    {"Jane Roe in Lindvale and agencies", "Jane Roe"},
    {"Ludwig van Beethoven", "Ludwig van Beethoven"},
    {"Von Trapp", "Von Trapp"},
    {" ", ""},
};

static void test_people(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof people / sizeof *people; i++) {
        char expected[80];
        snprintf(expected, sizeof expected, "bylines=%s", people[i].bylines);
        struct articles articles = read_item("author", people[i].written);
        check_field(people[i].written, articles.items[0], expected);
        articles_free(&articles);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fields),        cmocka_unit_test(test_language),
        cmocka_unit_test(test_date_language), cmocka_unit_test(test_raw),
        cmocka_unit_test(test_dates),         cmocka_unit_test(test_people),
    };
    return cmocka_run_group_tests_name("fields of feeds", tests, NULL, NULL);
}
