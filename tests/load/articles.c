/* The head of every article in articles/, which somebody else wrote as pages of many kinds. */
#include "load/load.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct head {
    const char *file, *title, *source, *published;
    const char *bylines; /* joined by "; " */
};

static const struct head heads[] = {
    {"chips/1-pacific-cable", "Beijing lets in first Nvidia H200 chips, with conditions to follow",
     "Pacific Cable", "2026-01-28T09:40Z", "Lena Marsh"},
    {"chips/2-harbour-ledger",
     "China opens the door to Nvidia’s H200, but keeps a hand on the latch", "Harbour & Ledger",
     "2026-01-28T14:05Z", "Tomas Reyle"},
    {"chips/3-eastgate-markets",
     "Nvidia's H200 Wins Entry to China as Beijing Weighs Speed Against Self-Reliance",
     "Eastgate Markets", "2026-01-29T07:15", ""},
    {"chips/4-chipwatch-daily",
     "China Says Yes to the H200: What We Know About Nvidia's Big Return", "Chipwatch Daily",
     "2026-01-28T13:20:44", ""},
    {"chips/5-the-long-memo", "No. 212: A door opened by the width of a chip", "THE LONG MEMO",
     "2026-01-29", "Ines Aldana"},
    {"chips/6-lunchbreak-tech", "Who gets Nvidia's H200 in China? The reports so far, side by side",
     "Lunchbreak Tech", "2026-01-30T12:00", ""},
    {"ferry/1-nordhav-wire", "Ferry fire in Orm Strait: all 214 passengers brought ashore",
     "Nordhav News Agency", "2026-03-03T15:20Z", "Astrid Vell"},
    {"ferry/2-skelby-courier", "‘One dull bang’: passengers tell of fire on the Maren Lund",
     "Skelby Courier", "2026-03-04", "Courier staff; Nordhav News Agency"},
    {"ferry/3-strait-today", "Fuel leak fed blaze on island ferry", "STRAIT TODAY",
     "2026-03-03T18:45", "Desk"},
    {"ferry/4-coastline-live", "Ferry fire: what happened on the Maren Lund", "Coastline Live",
     "2026-03-04T08:05", "Oskar Teige"},
    {"ferry/5-harbour-post", "Counted in by eight: the morning the Maren Lund burned",
     "The Harbour Post", "2026-03-05", "Viktor Sahl"},
    {"ferry/6-hallen-free-press", "Island waits for its boat, and for an answer",
     "THE HALLEN FREE PRESS", "2026-03-05", ""},
    {"library-bus/1-alderwick-echo", "School bus saved from scrap comes back as a library",
     "The Alderwick Echo", "2026-05-11T07:30", "Ruth Pallister"},
    {"library-bus/2-bellfield-newsletter", "Our bus is back!", "BELLFIELD SCHOOL NEWSLETTER",
     "2026-05-15", ""},
    {"library-bus/3-river-radio", "All aboard for a good book", "River Radio 98.4",
     "2026-05-09T17:05", ""},
    {"library-bus/4-council-release", "Council puts library back on the road",
     "ALDERWICK TOWN COUNCIL", "2026-05-08", ""},
    {"library-bus/5-martha-blog", "A library came past my window", "Martha's Window", "2026-05-13",
     "Martha Bligh"},
    {"rates/1-meridian-wire", "Velmark cuts interest rate for first time in six years, board split",
     "Meridian Wire", "2026-04-16T10:45Z", "Johan Reis"},
    {"rates/2-karsholm-gazette", "Rate cut at last: what it means for the city’s borrowers",
     "Karsholm Gazette", "2026-04-16T15:20", "Gazette staff; Meridian Wire"},
    {"rates/3-northern-herald", "Borrowing gets cheaper as Velmark's rate-setters fall out",
     "The Northern Herald", "2026-04-17", "Sofia Lindgaard"},
    {"rates/5-global-brief", "Velmark slashes rates as homeowners cheer", "GLOBAL BRIEF DAILY",
     "2026-04-17T06:02", "GBD Staff"},
    {"rockfall/1-transalpine-press", "At least seven dead as rocks hit train in Serra valley",
     "Transalpine Press", "2026-02-13T08:10Z", "Marta Oberholt"},
    {"rockfall/2-castelmur-messenger", "Seven lose their lives on the 4.25 to Aldenz",
     "The Castelmur Messenger", "2026-02-13T11:30", "Messenger reporters; TAP"},
    {"rockfall/3-weekend-chronicle",
     "A valley counts its dead, and wonders what the mountain had been saying",
     "The Weekend Chronicle", "2026-02-14", "Hugh Pemberley"},
    {"rockfall/4-track-and-signal", "Ponte Rovo: why did the slope alarm stay silent?",
     "TRACK & SIGNAL", "2026-02-16", "Renate Vogel"},
    {"rockfall/5-world-in-a-minute",
     "Rockslide slams into European mountain train, killing at least 8", "WORLD IN A MINUTE",
     "2026-02-13T13:40", "Kayla Brandt"},
};

/* What the pages carry besides; none of it may stay in the body. */
static const char *const furniture[] = {"Share",
                                        "All rights reserved",
                                        "©",
                                        "♡",
                                        "Subscribe",
                                        "Sign in",
                                        "Now playing",
                                        "Write to us",
                                        "Listen 3 min",
                                        "The quiet return",
                                        "Menu",
                                        "PRESS RELEASE",
                                        "Tweet",
                                        "Was this article",
                                        "Follow us",
                                        "Privacy",
                                        "Copy link",
                                        "Tram line: first rails",
                                        "Quiz:",
                                        "Carnival parade",
                                        "frozen lake"};

static void assert_field(const char *file, const char *name, struct slice have, const char *want)
{
    if (!slice_equal_string(have, want))
        fail_msg("%s: %s is %.*s, not %s", file, name, SLICE_ARG(have), want);
}

static void check(const struct head *head)
{
    struct load_options options = {0};
    struct articles articles;
    struct error error;
    struct buffer path = {0}, bylines = {0};
    const char *top = getenv("top_srcdir");
    buffer_format(&path, "%s/articles/%s.txt", top ? top : ".", head->file);
    assert_true(load_file(path.data, &options, &articles, &error));
    const struct article *article = articles.items[0];
    assert_field(head->file, "title", article->title, head->title);
    assert_field(head->file, "source", article->source, head->source);
    assert_field(head->file, "published", article->published, head->published);
    for (size_t i = 0; i < article->bylines.count; i++) {
        buffer_add_string(&bylines, i ? "; " : "");
        buffer_add_slice(&bylines, article->bylines.items[i]);
    }
    assert_field(head->file, "bylines", buffer_slice(&bylines), head->bylines);
    for (size_t i = 0; i < sizeof furniture / sizeof *furniture; i++)
        if (slice_find(article->text, slice_from(furniture[i]), 0) < article->text.len)
            fail_msg("%s: %s is in the body", head->file, furniture[i]);
    articles_free(&articles);
    buffer_free(&path);
    buffer_free(&bylines);
}

static void test_heads(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        check(&heads[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_heads)};
    return cmocka_run_group_tests_name("articles", tests, NULL, NULL);
}
