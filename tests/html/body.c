/* The article in pages of many shapes: what of them is body, what furniture, and what is told of
 * pages that hold none. All texts are made up. */
#include "base/limits.h"
#include "html/html.h"
#include "model/builder.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#define P1 \
    "The harbour council of Norvik voted on Tuesday to close the old fish market by the end of " \
    "the year, after two decades in which the number of stalls had fallen from ninety to eleven."
#define P2 \
    "\xE2\x80\x9CNobody wanted this,\xE2\x80\x9D said Marta Lindqvist, who chairs the council. " \
    "\xE2\x80\x9C" \
    "But the roof will not stand another winter, and there is no money for a new " \
    "one.\xE2\x80\x9D"
#define P3 \
    "Traders who still work in the hall were told of the plan by letter. Several of them said " \
    "they would ask the regional court to stop it, since their leases run for another six years."
#define P4 \
    "The building dates from 1931 and was designed by an engineer who had never drawn a market " \
    "before. Its iron columns came from a ship that ran aground on the sandbank outside the town."
#define P5 \
    "A new hall is to be built beside the railway station in 2028, the council said, but its " \
    "plans show room for no more than eight stalls, and the rents have not been decided."
#define TITLE "Norvik to close its fish market after ninety years"
#define DOC(body) \
    "<!DOCTYPE html><html lang=en><head><title>" TITLE " - The Norvik Mail</title></head><body>" \
    "<div class=top><ul class=menu><li><a href=/>Home</a><li><a href=/n>News</a>" \
    "<li><a href=/s>Sport</a><li><a href=/w>Weather</a></ul></div>" body \
    "<footer><p>Copyright 2026 The Norvik Mail. All rights reserved.</p><a href=/t>Terms of use" \
    "</a> <a href=/p>Privacy policy</a></footer></body></html>"

static struct articles load(const char *html, bool raw)
{
    struct articles articles = {0};
    struct error error;
    struct load_options options = {.raw = raw};
    assert_true(html_load(slice_from(html), "page.html", &options, &articles, &error));
    assert_int_equal(articles.count, 1);
    return articles;
}

static bool has_body(const struct article *article, const char *text)
{
    return slice_find(article->text, slice_from(text), 0) < article->text.len;
}

static const struct furniture *furniture_with(const struct article *article, const char *text)
{
    for (size_t i = 0; i < article->furniture_count; i++)
        if (slice_find(article->furniture[i].text, slice_from(text), 0) <
            article->furniture[i].text.len)
            return &article->furniture[i];
    return NULL;
}

static bool warned(const struct article *article, enum message code)
{
    for (size_t i = 0; i < article->warning_count; i++)
        if (article->warnings[i].code == code)
            return true;
    return false;
}

/* Each text is on the page once: in the body, or in furniture. */
static const struct {
    const char *name, *html;
    const char *body[8];
    const char *furniture[8];
} pages[] = {
    {"semantic article",
     DOC("<main><article><h1>" TITLE "</h1><p class=byline>By Jon Aker</p><p>" P1 "</p><p>" P2
         "</p><h2>Leases</h2><p>" P3 "</p><figure><img src=a><figcaption>The market hall in 1950"
         "</figcaption></figure><p>" P4 "</p><p>" P5 "</p></article></main>"
         "<aside class=related><h3>More stories</h3><ul><li><a href=1>Ferry timetable changes in "
         "May</a><li><a href=2>Library opens on Sundays again</a></ul></aside>"),
     {P1, P2, "Leases", P3, P4, P5},
     {TITLE, "Ferry timetable", "Library opens", "All rights reserved", "Weather"}},
    {"div soup",
     DOC("<div class=x1><div class=x2><h1>" TITLE "</h1><div class=x3><div>" P1 "</div><div>" P2
         "</div><div>" P3 "</div><div>" P4 "</div><div>" P5 "</div></div></div><div class=x9><div>"
         "<a href=1>Ferry timetable changes in May</a></div><div><a href=2>Library opens on Sundays"
         " again</a></div><div><a href=3>Mayor to retire</a></div></div></div>"),
     {P1, P2, P3, P4, P5},
     {"Ferry timetable", "Library opens", "Mayor to retire", "Sport"}},
    {"table layout",
     DOC("<table><tr><td width=150><a href=1>News</a><br><a href=2>Letters</a><br><a href=3>Archive"
         "</a></td><td><h1>" TITLE "</h1><font size=2>" P1 "<br><br>" P2 "<br><br>" P3 "<br><br>" P4
         "<br><br>" P5 "</font></td></tr></table>"),
     {P1, P2, P3, P4, P5},
     {"Archive", "Sport"}},
    {"comments behind the article",
     DOC("<article><h1>" TITLE "</h1><div class=entry-content><p>" P1 "</p><p>" P2 "</p><p>" P3
         "</p><p>" P4 "</p></div></article><section id=comments class=comments-area><h3>2 comments"
         "</h3><ol class=comment-list><li class=comment><div class=comment-author>Old salt</div>"
         "<div class=comment-content><p>I bought my first herring there, and nobody at the council "
         "ever asked us what we think of it.</p></div></li><li class=comment><div "
         "class=comment-author>Anna</div><div class=comment-content><p>They should have mended the "
         "roof ten years ago, when it was still cheap to do so.</p></div></li></ol></section>"),
     {P1, P2, P3, P4},
     {"first herring", "mended the roof"}},
    {"boxes between the paragraphs",
     DOC("<article><h1>" TITLE "</h1><div class=article-body><p>" P1 "</p><p>" P2 "</p><div "
         "class=\"newsletter-signup\"><p>Sign up for our daily newsletter, straight to your inbox."
         "</p></div><p>" P3 "</p><div class=\"related-box\"><h4>Read more</h4><ul><li><a href=1>"
         "Ferry timetable changes in May</a></ul></div><p>" P4 "</p><div class=share-bar><a href=1>"
         "Facebook</a><a href=2>WhatsApp</a></div><p>" P5 "</p></div></article>"),
     {P1, P2, P3, P4, P5},
     {"daily newsletter", "Ferry timetable"}},
    {"list in an article",
     DOC("<article><h1>" TITLE "</h1><div class=story-body><p>" P1 "</p><p>The council gave these "
         "reasons for the decision:</p><ul><li>The roof would cost four million crowns to mend.<li>"
         "Only eleven of the ninety stalls are still let to traders.<li>A new hall is to be built "
         "beside the railway station.</ul><p>" P2 "</p><p>" P3 "</p><p>" P4 "</p></div></article>"),
     {P1, "four million crowns", "Only eleven", "beside the railway", P2, P3, P4},
     {"Weather"}},
    {"a quotation",
     DOC("<article><h1>" TITLE "</h1><div class=post-content><p>" P1 "</p><p>In its letter to the "
         "traders the council wrote:</p><blockquote><p>We regret that the hall must close. We will "
         "help every one of you to find another place before the winter.</p></blockquote><p>" P3
         "</p><p>" P4 "</p><p>" P5 "</p></div></article>"),
     {P1, "We regret that the hall must close.", P3, P4, P5},
     {"Sport"}},
};

static void the_article_is_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        struct articles articles = load(pages[i].html, false);
        const struct article *article = articles.items[0];
        for (size_t k = 0; k < 8 && pages[i].body[k]; k++)
            if (!has_body(article, pages[i].body[k]))
                fail_msg("%s: no body: %.60s", pages[i].name, pages[i].body[k]);
        for (size_t k = 0; k < 8 && pages[i].furniture[k]; k++)
            if (has_body(article, pages[i].furniture[k]) ||
                !furniture_with(article, pages[i].furniture[k]))
                fail_msg("%s: no furniture: %.60s", pages[i].name, pages[i].furniture[k]);
        assert_int_equal(article->format, FORMAT_HTML);
        assert_false(warned(article, MESSAGE_NOT_AN_ARTICLE));
        assert_false(warned(article, MESSAGE_PAYWALL));
        articles_free(&articles);
    }
}

static enum block_kind kind_of(const struct article *article, const char *text)
{
    for (size_t i = 0; i < article->block_count; i++) {
        struct slice block = slice_range(article->text, article->blocks[i].range);
        if (slice_find(block, slice_from(text), 0) < block.len)
            return article->blocks[i].kind;
    }
    return BLOCK_KINDS;
}

static void blocks_have_their_kinds(void **state)
{
    (void)state;
    struct articles articles = load(pages[0].html, false);
    assert_int_equal(kind_of(articles.items[0], "Leases"), BLOCK_HEADING);
    assert_int_equal(kind_of(articles.items[0], "hall in 1950"), BLOCK_CAPTION);
    assert_int_equal(kind_of(articles.items[0], P3), BLOCK_PARAGRAPH);
    articles_free(&articles);
    articles = load(pages[5].html, false);
    assert_int_equal(kind_of(articles.items[0], "Only eleven"), BLOCK_ITEM);
    articles_free(&articles);
    articles = load(pages[6].html, false);
    assert_int_equal(kind_of(articles.items[0], "We regret"), BLOCK_QUOTE);
    articles_free(&articles);
}

static void furniture_has_its_kind_and_place(void **state)
{
    (void)state;
    struct articles articles = load(pages[4].html, false);
    const struct article *article = articles.items[0];
    const struct furniture *letter = furniture_with(article, "daily newsletter");
    assert_int_equal(letter->kind, FURNITURE_SIGNUP);
    assert_int_equal(letter->before, 2);
    assert_int_equal(furniture_with(article, "Ferry")->kind, FURNITURE_RELATED);
    assert_int_equal(furniture_with(article, "WhatsApp")->kind, FURNITURE_SHARING);
    assert_int_equal(furniture_with(article, "All rights")->kind, FURNITURE_LEGAL);
    assert_int_equal(furniture_with(article, "Sport")->kind, FURNITURE_NAVIGATION);
    assert_int_equal(furniture_with(article, TITLE)->kind, FURNITURE_METADATA);
    articles_free(&articles);
    articles = load(pages[3].html, false);
    assert_int_equal(furniture_with(articles.items[0], "herring")->kind, FURNITURE_COMMENTS);
    articles_free(&articles);
}

static void raw_keeps_everything(void **state)
{
    (void)state;
    struct articles articles = load(pages[4].html, true);
    assert_int_equal(articles.items[0]->furniture_count, 0);
    assert_true(has_body(articles.items[0], TITLE) && has_body(articles.items[0], "WhatsApp"));
    articles_free(&articles);
}

static void what_only_json_says_is_read(void **state)
{
    (void)state;
    static const char html[] =
        DOC("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":"
            "\"NewsArticle\",\"headline\":\"" TITLE "\",\"articleBody\":\"" P1 "\\n\\n" P3
            "\\n\\n" P4 "\\n\\n" P5 "\"}</script><h1>" TITLE "</h1><div id=app></div>");
    struct articles articles = load(html, false);
    const struct article *article = articles.items[0];
    assert_true(has_body(article, P1) && has_body(article, P5));
    assert_int_equal(article->block_count, 4);
    assert_non_null(furniture_with(article, "All rights reserved"));
    articles_free(&articles);
}

static void stumps_and_lists_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *html;
        enum message code;
    } rows[] = {
        {DOC("<article><h1>" TITLE "</h1><div class=article-body><p>" P1 "</p></div><div "
             "class=paywall><p>Subscribe to continue reading this article.</p></div></article>"),
         MESSAGE_PAYWALL},
        {DOC("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":"
             "\"NewsArticle\",\"headline\":\"" TITLE "\",\"isAccessibleForFree\":false}</script>"
             "<article><h1>" TITLE "</h1><p>" P1 "</p><p>" P2 "</p></article>"),
         MESSAGE_PAYWALL},
        {"<html><head><title>The Norvik Mail</title></head><body><div class=list>"
         "<h2><a href=1>Fish market to close</a></h2><h2><a href=2>Ferry timetable changes in May"
         "</a></h2><h2><a href=3>Library opens on Sundays again</a></h2><h2><a href=4>Mayor to "
         "retire</a></h2><h2><a href=5>Two boats lost in the storm</a></h2></div></body></html>",
         MESSAGE_NOT_AN_ARTICLE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct articles articles = load(rows[i].html, false);
        if (!warned(articles.items[0], rows[i].code))
            fail_msg("row %zu", i);
        articles_free(&articles);
    }
}

/* The same words with and without what a story has around it. */
static void brief_stories_are_stories(void **state)
{
    (void)state;
#define BRIEF \
    "<p>The ferry to Norvik will not sail on Sunday, the harbour office said, because of the " \
    "storm.</p>"
#define LINKS \
    "<ul><li><a href=1>Fish market to close in the spring after all</a><li><a href=2>Ferry " \
    "timetable " \
    "changes in May</a><li><a href=3>Library opens on Sundays again</a></ul>"
#define DAY "<p class=date>28 January 2026</p>"
    static const struct {
        const char *html;
        bool warned;
    } rows[] = {
        {"<html><title>No ferry on Sunday</title><body><h1>No ferry on Sunday</h1>" DAY BRIEF,
         false},
        {"<html><title>No ferry on Sunday</title><body><h1>No ferry on Sunday</h1>" BRIEF, true},
        {"<html><title>No ferry on Sunday</title><body><h1>No ferry on Sunday</h1>" DAY BRIEF LINKS
             LINKS,
         true},
        {"<html><meta property=og:type content=website><title>No ferry on Sunday</title><body><h1>"
         "No ferry on Sunday</h1>" DAY BRIEF,
         true},
        {"<html><meta property=og:type content=article><title>No ferry on Sunday</title><body><h1>"
         "No ferry on Sunday</h1>" BRIEF LINKS LINKS,
         false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct articles articles = load(rows[i].html, false);
        if (warned(articles.items[0], MESSAGE_NOT_AN_ARTICLE) != rows[i].warned)
            fail_msg("row %zu", i);
        articles_free(&articles);
    }
}

static void nothing_to_read_is_refused(void **state)
{
    (void)state;
    static const char *const rows[] = {"<html><body></body></html>", "<p>&nbsp;\xE2\x80\x8B</p>",
                                       "<script>var a = 1;</script>"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct articles articles = {0};
        struct error error;
        assert_false(html_load(slice_from(rows[i]), "page.html", &(struct load_options){0},
                               &articles, &error));
        assert_int_equal(error.code, MESSAGE_NO_TEXT);
    }
}

/* Each is far beyond any real page; sanitizers and the time limit of the suite watch. */
static void no_page_is_too_much(void **state)
{
    (void)state;
    static const char *const units[] = {"<div>",
                                        "<div>x",
                                        "<p>word word word. ",
                                        "<table><tr><td>",
                                        "<a href=1>x",
                                        "<li>",
                                        "<div class='related nav comment share story'>a</div>"};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        struct buffer page = {0};
        for (size_t k = 0; k < 30000; k++)
            buffer_add_string(&page, units[i]);
        struct articles articles = {0};
        struct error error;
        html_load(buffer_slice(&page), "page.html", &(struct load_options){0}, &articles, &error);
        articles_free(&articles);
        buffer_free(&page);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_article_is_found),
        cmocka_unit_test(blocks_have_their_kinds),
        cmocka_unit_test(furniture_has_its_kind_and_place),
        cmocka_unit_test(raw_keeps_everything),
        cmocka_unit_test(what_only_json_says_is_read),
        cmocka_unit_test(stumps_and_lists_are_told),
        cmocka_unit_test(brief_stories_are_stories),
        cmocka_unit_test(nothing_to_read_is_refused),
        cmocka_unit_test(no_page_is_too_much),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
