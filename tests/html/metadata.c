/* Metadata of pages: every step of the cascade, and what pages get wrong. */
#include "html/metadata.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

struct page {
    struct tree *tree;
    struct article *article;
    struct html_hints hints;
};

static struct page read_page(const char *html)
{
    struct page page = {.tree = tree_html(slice_from(html)), .article = article_new()};
    struct load_options options = {0};
    html_metadata(page.article, page.tree, &options, &page.hints);
    return page;
}

static void free_page(struct page *page)
{
    article_release(page->article);
    tree_free(page->tree);
}

/* A field as text: lists joined by "; ", "-" for what is absent. */
static struct slice field_of(const struct article *article, char field)
{
    struct buffer text = {0};
    const struct strings *list = field == 'b' ? &article->bylines : &article->keywords;
    struct slice value = field == 't'   ? article->title
                         : field == 'd' ? article->subtitle
                         : field == 's' ? article->source
                         : field == 'p' ? article->published
                         : field == 'm' ? article->modified
                         : field == 'l' ? article->language
                         : field == 'u' ? article->url
                         : field == 'c' ? article->copyright
                         : field == 'n' ? article->dateline
                                        : SLICE_NONE;
    for (size_t i = 0; strchr("bk", field) && i < list->count; i++) {
        buffer_add_string(&text, i ? "; " : "");
        buffer_add_slice(&text, list->items[i]);
    }
    if (!strchr("bk", field))
        buffer_add_slice(&text, value);
    struct slice kept = text.len ? arena_slice(article->arena, buffer_slice(&text)) : SLICE("-");
    buffer_free(&text);
    return kept;
}

struct row {
    const char *html;
    const char *wanted;
};

static void expect_rows(char field, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct page page = read_page(rows[i].html);
        struct slice got = field_of(page.article, field);
        if (!slice_equal_string(got, rows[i].wanted))
            fail_msg("field %c, row %zu\n%s\ngot:    %.*s\nwanted: %s", field, i, rows[i].html,
                     SLICE_ARG(got), rows[i].wanted);
        free_page(&page);
    }
}

#define EXPECT(field, rows) expect_rows((field), (rows), sizeof(rows) / sizeof *(rows))

#define LD(json) "<script type='application/ld+json'>" json "</script>"
#define H1 "<h1>Harbour bridge reopens after storm</h1>"

static void titles(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {H1, "Harbour bridge reopens after storm"},
        {"<title>Harbour bridge reopens after storm</title>", "Harbour bridge reopens after storm"},
        {"<meta property='og:title' content='Ferry: what we know &amp;amp; what not'>",
         "Ferry: what we know & what not"},
        /* the site's name goes where something says that it is that */
        {"<title>Bridge reopens after storm | Harwick Herald</title>"
         "<meta property='og:site_name' content='Harwick Herald'>",
         "Bridge reopens after storm"},
        {"<title>Harwick Herald - Bridge reopens after storm</title>"
         "<meta property='og:site_name' content='Harwick Herald'>",
         "Bridge reopens after storm"},
        {"<title>Bridge reopens after storm – harwickherald.example</title>"
         "<link rel=canonical href='https://www.harwickherald.example/a/1'>",
         "Bridge reopens after storm"},
        {"<title>Bridge reopens after storm | Politics | Harwick Herald</title>"
         "<meta property='og:site_name' content='Harwick Herald'>"
         "<h1>Bridge reopens after storm</h1>",
         "Bridge reopens after storm"},
        {"<title>Harwick Herald: Bridge reopens after storm</title>"
         "<meta property='og:site_name' content='Harwick Herald'>",
         "Bridge reopens after storm"},
        /* and stays where nothing does */
        {"<title>Mayor - a portrait in four parts</title>", "Mayor - a portrait in four parts"},
        {"<title>Bridge | Tunnel: which one lasts</title>", "Bridge | Tunnel: which one lasts"},
        /* colons are the title's own, even where a part of it stands elsewhere */
        {"<h1>Best boots: what to wear in the fells</h1><h2>Best boots</h2>",
         "Best boots: what to wear in the fells"},
        {"<meta property='og:title' content='Boots: what to wear in the fells'>"
         "<title>What to wear in the fells</title><h1>Boots: what to wear in the fells</h1>",
         "Boots: what to wear in the fells"},
        /* a section in the heading */
        {"<meta property='og:title' content='What I saw at the harbour'>"
         "<h1><span>Opinion</span> What I saw at the harbour</h1>",
         "What I saw at the harbour"},
        {"<h1>Opinion | What I saw at the harbour</h1>", "What I saw at the harbour"},
        {"<h1><b>Opinion</b> What I saw at the harbour</h1>", "What I saw at the harbour"},
        {"<h1>Opinion: what I saw at the harbour</h1>", "Opinion: what I saw at the harbour"},
        /* the reader's headline goes before the one for search engines */
        {"<meta property='og:title' content='Why the harbour bridge closed for three days'>"
         "<h1>Storm, rust and a harbour bridge</h1>",
         "Storm, rust and a harbour bridge"},
        /* but not a heading of something else */
        {"<meta property='og:title' content='Council votes to move the market'>"
         "<h2 class=title>Most read this week on our pages</h2>",
         "Council votes to move the market"},
        {"<meta property='og:site_name' content='Harwick Herald'><h1>Harwick Herald</h1>"
         "<meta property='og:title' content='Council votes to move the market'>",
         "Council votes to move the market"},
        {"<meta property='og:title' content='Council votes to move the market'>"
         "<h1>Harwick weather</h1><h1>Council votes to move the market</h1>",
         "Council votes to move the market"},
        /* cut short for machines */
        {LD("{\"@type\":\"NewsArticle\",\"headline\":\"Council votes to move the market to "
            "the…\"}") "<h1>Council votes to move the market to the old port</h1>",
         "Council votes to move the market to the old port"},
        /* no heading: the title stands as a line of its own */
        {"<title>Council votes to move the market - The Quay</title><body>"
         "<table><tr><td><b>Council votes to move the market</b><p>Text.",
         "Council votes to move the market"},
        {"<p>Nothing here", "-"},
    };
    EXPECT('t', rows);
}

static void bylines(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"<html lang=pt-BR><h1>T</h1><p class=byline>Por Ana Souza 12 out 2025</p>", "Ana Souza"},
        {LD("{\"@type\":\"NewsArticle\",\"author\":\"Jane Roe\"}"), "Jane Roe"},
        {LD("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Jane Roe\"}}"),
         "Jane Roe"},
        {LD("{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Jane Roe\"},\"Max Doe\"]}"),
         "Jane Roe; Max Doe"},
        {LD("{\"@type\":\"BlogPosting\",\"author\":{\"name\":[\"Jane Roe\",\"Max Doe\"]}}"),
         "Jane Roe; Max Doe"},
        {LD("{\"@graph\":[{\"@type\":[\"Article\",\"Thing\"],\"author\":{\"@id\":\"#jr\"}},"
            "{\"@id\":\"#jr\",\"@type\":\"Person\",\"name\":\"Jane Roe\"}]}"),
         "Jane Roe"},
        {LD("{\"@type\":\"Report\",\"author\":{\"givenName\":\"Jane\",\"familyName\":\"Roe\"}}"),
         "Jane Roe"},
        {LD("{\"@type\":\"Article\",\"author\":\"By Jane Roe and Max Doe, Meridian News\"}"),
         "Jane Roe; Max Doe"},
        {LD("{\"@type\":\"Article\",\"author\":\"JANE ROE, Chief Reporter\"}"), "JANE ROE"},
        {LD("{\"@type\":\"Article\",\"author\":\"Jane Roe | jroe@herald.example\"}"), "Jane Roe"},
        {LD("{\"@type\":\"Article\",\"author\":\"Jane Roe, Ph.D.\"}"), "Jane Roe, Ph.D."},
        {LD("{\"@type\":\"Article\",\"author\":\"Jane Roe (in Oslo) & Max Doe (Bergen)\"}"),
         "Jane Roe; Max Doe"},
        {LD("{\"@type\":\"Article\",\"author\":\"Von Jana Rode und Max Dohm\"}"),
         "Jana Rode; Max Dohm"},
        {LD("{\"@type\":\"Article\",\"author\":\"Vincent Van Houten\"}"), "Vincent Van Houten"},
        /* what comes first names nobody: the next place is asked */
        {LD("{\"@type\":\"NewsArticle\",\"author\":\", Harwick Herald\"}") "<h1>T</h1><div "
                                                                           "class=byline>By <a "
                                                                           "class=author-name>Jane "
                                                                           "Roe</a></div>",
         "Jane Roe"},
        {LD("{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Harwick Herald\"}}") "<meta "
                                                                                    "property='og:"
                                                                                    "site_name' "
                                                                                    "content='"
                                                                                    "Harwick "
                                                                                    "Herald'>"
                                                                                    "<meta "
                                                                                    "name=author "
                                                                                    "content='Jane "
                                                                                    "Roe'>",
         "Jane Roe"},
        {"<meta property='article:author' content='https://social.example/herald'>"
         "<meta name=byl content='By Jane Roe'>",
         "Jane Roe"},
        /* an outlet signs only where nobody else does */
        {LD("{\"@type\":\"NewsArticle\",\"author\":\"Associated Press\"}"), "Associated Press"},
        {"<meta name=author content='Harwick Herald Staff'>", "Harwick Herald Staff"},
        {"<meta name=author content='jroe'>", "jroe"},
        {"<meta name=author content='admin'>", "-"},
        {"<meta name=twitter:label1 content='Written by'>"
         "<meta name=twitter:data1 content='Jane Roe'>",
         "Jane Roe"},
        /* microdata; the writer of a comment is none */
        {"<div itemscope itemtype='http://schema.org/NewsArticle'><span itemprop=author itemscope "
         "itemtype='http://schema.org/Person'><b itemprop=name>Jane Roe</b></span>"
         "<div itemprop=comment itemscope itemtype='http://schema.org/Comment'>"
         "<span itemprop=author>Troll One</span></div></div>",
         "Jane Roe"},
        {"<h1>T</h1><p class=c-article__author>By<a href=/jr>Jane Roe</a><span>Staff "
         "Writer</span></p>",
         "Jane Roe"},
        {"<h1>T</h1><a rel=author>Jane Roe</a> and <a rel=author>Max Doe</a>", "Jane Roe; Max Doe"},
        {LD("{\"@type\":\"NewsArticle\",\"author\":\"Jane Roe\"}") "<h1>T</h1><div class=byline>By "
                                                                   "<a>Jane Roe</a> and Max Doe, "
                                                                   "HH</div>",
         "Jane Roe; Max Doe"},
        /* those who only helped */
        {LD("{\"@type\":\"NewsArticle\",\"author\":[\"Jane Roe\",\"Max Doe\"]}") "<h1>T</h1><div "
                                                                                 "class=byline>By "
                                                                                 "Jane Roe "
                                                                                 "<i>Photography "
                                                                                 "by Max "
                                                                                 "Doe</i></div>",
         "Jane Roe"},
        /* text alone */
        {"<h1>T</h1><div><span>By </span><a>Jane Roe</a><span>, </span><a>Max Doe</a></div>"
         "<p>Text of the story.",
         "Jane Roe; Max Doe"},
        {"<h1>T</h1><p>By Jane Roe<p>By the time the ferry came, all was over.", "Jane Roe"},
        {"<h1>T</h1><div><span>Jane Roe</span><span>Jan 28, 2026</span></div>", "Jane Roe"},
        {"<h1>T</h1><div><a href=/topics/x>Meal Plans</a><span>Jan 28, 2026</span></div>", "-"},
        {"<h1>T</h1><p>By the time the ferry came, all was over.", "-"},
        /* writers of other stories */
        {"<h1>T</h1><p>Text</p><div class=related><a class=author>Max Doe</a></div>", "-"},
    };
    EXPECT('b', rows);
}

static void dates(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {LD("{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-01-28T12:11:58+01:00\"}"),
         "2026-01-28T12:11:58+01:00"},
        {LD("{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-01-28\"}") "<meta "
                                                                            "property='article:"
                                                                            "published_time' "
                                                                            "content='2026-01-"
                                                                            "27T10:00:00Z'>",
         "2026-01-28"},
        {"<meta property='article:published_time' content='2026-01-28T12:27:00Z'>",
         "2026-01-28T12:27:00Z"},
        /* the day that readers see, in the zone that the page gives */
        {"<meta property='article:published_time' content='2026-01-29T03:22:07Z'>"
         "<h1>T</h1><time datetime='2026-01-28T22:22:07-05:00'>Jan 28</time>",
         "2026-01-28T22:22:07-05:00"},
        {"<meta property='article:published_time' content='2026-01-29T03:22:07Z'>"
         "<h1>T</h1><span class=date>Jan. 28, 2026 10:22 pm</span>",
         "2026-01-28T22:22:07-05:00"},
        {"<meta property='article:published_time' content='2026-01-29T03:22:07Z'>"
         "<h1>T</h1><span class=date>Jan. 28, 2026 8:14 pm</span>",
         "2026-01-29T03:22:07Z"},
        /* republished: the page says so at its headline */
        {LD("{\"@type\":\"Article\",\"datePublished\":\"2023-05-01\",\"dateModified\":"
            "\"2026-01-30\"}") "<h1>T</h1><span class=posted-on>Jan 28, 2026</span>",
         "2026-01-28"},
        {LD("{\"@type\":\"Article\",\"datePublished\":\"2023-05-01\",\"dateModified\":"
            "\"2026-01-30\"}") "<h1>T</h1><span class=date>Updated Jan 28, 2026</span>",
         "2023-05-01"},
        {"<article itemscope><time itemprop=datePublished datetime=2026-01-28>28/1</time>",
         "2026-01-28"},
        {"<h1>T</h1><p class=meta-date>Published: 28 January 2026</p>", "2026-01-28"},
        /* names that one language has for October and another for November */
        {"<html lang=pl><h1>T</h1><p class=date>12 lis 2025, 10:30</p>", "2025-11-12T10:30"},
        {"<html lang=hr><h1>T</h1><p class=date>12. listopada 2025.</p>", "2025-10-12"},
        {"<html lang=pt-BR><h1>T</h1><p>12 out 2025, 14h30</p>", "2025-10-12T14:30"},
        {"<html lang=ru><h1>T</h1><p>5 ноя 2025, 12:00</p>", "2025-11-05T12:00"},
        {"<html lang=el><h1>T</h1><p>7 Μαΐου 2025</p>", "2025-05-07"},
        {"<h1>T</h1>Updated <time datetime=2026-01-30>30.</time> Published "
         "<time datetime=2026-01-28>28.</time>",
         "2026-01-28"},
        /* dates of other stories */
        {"<nav><time datetime=2026-01-01>1.</time></nav><h1>T</h1><p>x</p>"
         "<div class=dateline>28 Jan 2026</div>",
         "2026-01-28"},
        {"<h1>T</h1><div><span>x</span><span>28 Jan 2026 3 min read</span></div>", "2026-01-28"},
        {"<html lang=de><h1>T</h1><p>Text</p><p class=datum>03.04.2026</p>", "2026-04-03"},
        {"<html lang=en-US><h1>T</h1><p class=date>03/04/2026</p>", "2026-03-04"},
        {"<html lang=en><meta property=og:locale content=en_GB><h1>T</h1>"
         "<p class=date>03/04/2026</p>",
         "2026-04-03"},
        {"<link rel=canonical href='https://h.example/2026/01/28/bridge.html'>" H1, "2026-01-28"},
        {"<link rel=canonical href='https://h.example/item/20260132/'>" H1, "-"},
        {"<h1>T</h1><span class=date>2 hours ago</span>", "-"},
    };
    EXPECT('p', rows);
    static const struct row changes[] = {
        {LD("{\"@type\":\"NewsArticle\",\"dateModified\":\"2026-01-28T09:00Z\"}"),
         "2026-01-28T09:00Z"},
        {"<h1>T</h1><p class=date>Updated 29 January 2026</p>", "2026-01-29"},
        {"<h1>T</h1><p class=date>Published 29 January 2026</p>", "-"},
    };
    EXPECT('m', changes);
}

static void sources_and_addresses(void **state)
{
    (void)state;
    static const struct row sources[] = {
        {LD("{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Harwick Herald\"}}") "<meta "
                                                                                       "property='"
                                                                                       "og:site_"
                                                                                       "name' "
                                                                                       "content='"
                                                                                       "HH'>",
         "Harwick Herald"},
        {"<meta property='og:site_name' content='Harwick Herald'>", "Harwick Herald"},
        {LD("{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Harwick Herald\"}]}"),
         "Harwick Herald"},
        {"<link rel=canonical href='https://www.herald.example/a/b'>", "herald.example"},
        {"<title>Council votes to move the market - The Quay</title>"
         "<h1>Council votes to move the market</h1>",
         "The Quay"},
        {H1, "-"},
    };
    EXPECT('s', sources);
    static const struct row urls[] = {
        {"<link rel=canonical href='https://h.example/a/b'>"
         "<meta property='og:url' content='https://h.example/c'>",
         "https://h.example/a/b"},
        {"<link rel=canonical href='/a/b'><meta property='og:url' content='https://h.example/c'>",
         "https://h.example/a/b"},
        {"<link rel=canonical href='//h.example/a/b'>"
         "<meta property='og:url' content='https://h.example/'>",
         "https://h.example/a/b"},
        {"<link rel=canonical href='https://h.example/'>"
         "<meta property='og:url' content='https://h.example/c'>",
         "https://h.example/c"},
        {LD("{\"@type\":\"Article\",\"mainEntityOfPage\":{\"@id\":\"https://h.example/d\"}}"),
         "https://h.example/d"},
    };
    EXPECT('u', urls);
}

/* A page of the old days: no head, no headings, no classes. */
static void pages_without_anything_are_read_as_text(void **state)
{
    (void)state;
    struct page page = read_page(
        "<font size=5><b>Council votes to move the market</b></font><p>By Jane Roe<p>28 January "
        "2026<p>The council voted on Monday evening to move the market to the old port, where it "
        "stood until the storm of 1962 took the pier. Traders had asked for the move for years.<p>"
        "\"We will be there in spring,\" said Ada Quill, who sells fish at the market and whose "
        "mother sold fish there before her. The vote was close, and the council will meet again.");
    assert_true(slice_equal_string(page.article->title, "Council votes to move the market"));
    assert_true(slice_equal_string(page.article->published, "2026-01-28"));
    assert_int_equal(page.article->bylines.count, 1);
    assert_true(slice_equal_string(page.article->bylines.items[0], "Jane Roe"));
    free_page(&page);
}

static void other_fields(void **state)
{
    (void)state;
    static const struct row languages[] = {
        {"<html lang='DE-at'><meta property=og:locale content=en_US>", "de-AT"},
        {"<meta property=og:locale content=pt_br>", "pt-BR"},
        {LD("{\"@type\":\"Article\",\"inLanguage\":{\"name\":\"zh-hant\"}}"), "zh-Hant"},
        {"<html lang='{{lang}}'>", "-"},
        {H1, "-"},
    };
    EXPECT('l', languages);
    static const struct row decks[] = {
        {H1 "<p class=article__standfirst>Two lanes will stay closed until June.</p>",
         "Two lanes will stay closed until June."},
        {LD("{\"@type\":\"Article\",\"alternativeHeadline\":\"Two lanes stay closed until June\"}"),
         "Two lanes stay closed until June"},
        {"<meta name=description content='Two lanes will stay closed until June.'>", "-"},
        {H1 "<p class=subhead>By Jane Roe, 28 January 2026</p>", "-"},
    };
    EXPECT('d', decks);
    static const struct row keywords[] = {
        {LD("{\"@type\":\"Article\",\"keywords\":[\"bridge\",\"storm\",\"Bridge\"]}"),
         "bridge; storm"},
        {"<meta name=keywords content='bridge, storm;harbour'>", "bridge; storm; harbour"},
        {"<meta property='article:tag' content=bridge><meta property='article:tag' content=storm>"
         "<meta name=keywords content=x>",
         "bridge; storm"},
    };
    EXPECT('k', keywords);
    static const struct row rest[] = {
        {"<meta name=copyright content='© 2026 Harwick Herald'>", "© 2026 Harwick Herald"}};
    EXPECT('c', rest);
    static const struct row datelines[] = {
        {LD("{\"@type\":\"NewsArticle\",\"dateline\":\"HARWICK\"}"), "HARWICK"}};
    EXPECT('n', datelines);
}

static void broken_json_is_mended(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {LD("<!-- {\"@type\":\"Article\",\"headline\":\"Ferry runs again\"} -->"),
         "Ferry runs again"},
        {LD("//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Ferry runs again\"}\n//]]>"),
         "Ferry runs again"},
        {LD("{\"@type\":\"Article\",\"headline\":\"Ferry runs again\",}"), "Ferry runs again"},
        {LD("{\"@type\":\"Article\",\"headline\":\"Ferry\nruns\tagain\"}"), "Ferry runs again"},
        {LD("{\"@type\":\"Article\",\"headline\":\"The \"last\" ferry\",\"x\":1}"),
         "The \"last\" ferry"},
        {LD("{\"@type\":\"Person\",\"name\":\"X\"}{\"@type\":\"Article\",\"headline\":\"Ferry\"}"),
         "Ferry"},
        {LD("{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Ferry&quot;}"),
         "Ferry"},
        {LD("{\"@type\":\"Article\",\"headline\":\"Ferry &amp;#8217;s back\""), "Ferry ’s back"},
        {LD("{\"@type\":\"Article\",\"headline\":\"Ferry\" \"author\":{\"name\":\"Jane\"}"),
         "Ferry"},
        {LD("[]") LD("{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\"};"), "Ferry"},
        {LD("not json"), "-"},
    };
    EXPECT('t', rows);
}

static void the_right_object_is_chosen(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {LD("[{\"@type\":\"NewsArticle\",\"headline\":\"Another story of the day\"},"
            "{\"@type\":\"NewsArticle\",\"headline\":\"Harbour bridge reopens\"}]") "<meta "
                                                                                    "property='og:"
                                                                                    "title' "
                                                                                    "content='"
                                                                                    "Harbour "
                                                                                    "bridge "
                                                                                    "reopens'>",
         "Harbour bridge reopens"},
        {LD("{\"@type\":\"WebPage\",\"name\":\"A page\",\"mainEntity\":{\"@type\":\"LiveBlogPosting"
            "\",\"headline\":\"Storm live\"}}"),
         "Storm live"},
        {LD("{\"@type\":\"http://schema.org/NewsArticle\",\"headline\":\"Storm\"}"), "Storm"},
        {LD("{\"@type\":\"VideoObject\",\"name\":\"Clip\",\"author\":\"X Y\"}") "<meta "
                                                                                "property='og:"
                                                                                "title' "
                                                                                "content='Storm'>",
         "Storm"},
    };
    EXPECT('t', rows);
}

static void hints_tell_the_body(void **state)
{
    (void)state;
    struct page page = read_page(
        LD("{\"@type\":\"NewsArticle\",\"articleBody\":\"One. Two.\",\"isAccessibleForFree\":\"Fals"
           "e\"}") H1
        "<p class=deck>Two lanes will stay closed until June.</p><p class=byline>By Jane Roe</p>"
        "<time datetime=2026-01-28>28 January</time>");
    assert_true(slice_equal_string(page.hints.body, "One. Two."));
    assert_true(page.hints.locked);
    assert_int_equal(page.hints.type, PAGE_ARTICLE);
    assert_non_null(page.hints.title);
    assert_int_equal(page.hints.title->tag, TAG_H1);
    assert_true(tree_is(page.hints.deck, "p"));
    assert_int_equal(page.hints.byline_count, 1);
    assert_int_equal(page.hints.date_count, 1);
    free_page(&page);
    page = read_page("<meta property=og:type content=website>");
    assert_int_equal(page.hints.type, PAGE_OTHER);
    assert_false(page.hints.locked);
    free_page(&page);
}

static bool warns(const struct article *article, enum message code)
{
    for (size_t i = 0; i < article->warning_count; i++)
        if (article->warnings[i].code == code)
            return true;
    return false;
}

static void doubts_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *html;
        enum message code;
        bool told;
    } rows[] = {
        {"<h1>T</h1><p class=date>03/04/2026</p>", MESSAGE_DATE_AMBIGUOUS, true},
        {"<html lang=en-GB><h1>T</h1><p class=date>03/04/2026</p>", MESSAGE_DATE_AMBIGUOUS, false},
        {"<h1>T</h1><p class=date>03/04/2026</p><p class=date>Updated April 3, 2026</p>",
         MESSAGE_DATE_AMBIGUOUS, false},
        {"<h1>T</h1><p class=date>yesterday</p>", MESSAGE_DATE_RELATIVE, true},
        {"<h1>T</h1><p><span>2 hours ago</span>", MESSAGE_DATE_RELATIVE, true},
        {"<meta name=date content=2026-01-28><h1>T</h1><p class=date>yesterday</p>",
         MESSAGE_DATE_RELATIVE, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct page page = read_page(rows[i].html);
        if (warns(page.article, rows[i].code) != rows[i].told)
            fail_msg("%s: %s", rows[i].html, message_code(rows[i].code));
        free_page(&page);
    }
}

static void the_option_goes_before_the_page(void **state)
{
    (void)state;
    struct tree *tree = tree_html(SLICE("<html lang=en-US><h1>T</h1><p class=date>03/04/2026</p>"));
    struct article *article = article_new();
    struct load_options options = {.language = SLICE("fr")};
    struct html_hints hints;
    html_metadata(article, tree, &options, &hints);
    assert_true(slice_equal_string(article->language, "fr"));
    assert_true(slice_equal_string(article->published, "2026-04-03"));
    article_release(article);
    tree_free(tree);
}

/* 20,000 headings, bylines and dates, in and beside one another, take no time that is noticed. */
static void hostile_pages_are_read_in_time(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "<h1 class='title author date'>", "<p class=byline>By Jane Roe ",
        "<time datetime=2026-01-28>x</time>",
        "<script type=application/ld+json>[[[[[[{\"@type\":\"Article\",</script>",
        "<meta name=author content='A - B | C : D, E'>"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct buffer text = {0};
        for (int n = 0; n < 20000; n++)
            buffer_add_string(&text, pieces[i]);
        struct page page = read_page(text.data);
        assert_true(page.article->bylines.count < 100);
        free_page(&page);
        buffer_free(&text);
    }
}

static void the_text_says_the_rest(void **state)
{
    (void)state;
    struct article *article = article_new();
    article->text = SLICE("HARWICK, England (Meridian) — The bridge is open, Reuters reported.\n\n"
                          "This article was generated with the help of AI.");
    struct block blocks[] = {{BLOCK_PARAGRAPH, {0, 70}, 1}, {BLOCK_PARAGRAPH, {70, 0}, 3}};
    blocks[0].range.end = (uint32_t)slice_find(article->text, SLICE("\n\n"), 0);
    blocks[1].range.start = blocks[0].range.end + 2;
    blocks[1].range.end = (uint32_t)article->text.len;
    article->blocks = blocks;
    article->block_count = 2;
    html_metadata_of_text(article);
    assert_true(slice_equal_string(article->dateline, "HARWICK, England"));
    assert_int_equal(article->cites.count, 1);
    assert_true(slice_equal_string(article->cites.items[0], "Reuters"));
    assert_int_equal(article->disclosures.count, 1);
    article->blocks = NULL;
    article_release(article);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(titles),
        cmocka_unit_test(bylines),
        cmocka_unit_test(dates),
        cmocka_unit_test(sources_and_addresses),
        cmocka_unit_test(pages_without_anything_are_read_as_text),
        cmocka_unit_test(other_fields),
        cmocka_unit_test(broken_json_is_mended),
        cmocka_unit_test(the_right_object_is_chosen),
        cmocka_unit_test(hints_tell_the_body),
        cmocka_unit_test(doubts_are_told),
        cmocka_unit_test(the_option_goes_before_the_page),
        cmocka_unit_test(hostile_pages_are_read_in_time),
        cmocka_unit_test(the_text_says_the_rest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
