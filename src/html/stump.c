/* Held against how much text was found: a whole article may well ask its reader to subscribe. */
#include "html/stump.h"

#include "text/words.h"

enum {
    STUMP_WORDS = 250,
    PLEA_WORDS = 400,
    LEAST_WORDS = 60,
    LIST_WORDS = 150,
    BRIEF_WORDS = 15,
    FEWEST_WORDS = 8
};

/* Asks for money or a name before one may read on. */
static bool is_wall(struct slice text)
{
    static const struct slice walls[] = {
        {"to continue reading", 19},
        {"to keep reading", 15},
        {"to read the full", 16},
        {"to read this article", 20},
        {"to read the rest", 16},
        {"subscribe to continue", 21},
        {"subscribe to read", 17},
        {"for subscribers only", 20},
        {"subscriber-only", 15},
        {"subscribers only", 16},
        {"exclusive to subscribers", 24},
        {"already a subscriber", 20},
        {"subscribe to unlock", 19},
        {"unlock this article", 19},
        {"get unlimited access", 20},
        {"jetzt weiterlesen", 17},
        {"weiterlesen mit", 15},
        {"um weiterzulesen", 16},
        {"reserved for subscribers", 24},
        {"réservé aux abonnés", 22},
        {"pour lire la suite", 18},
        {"para seguir leyendo", 19},
        {"solo para suscriptores", 22},
        {"per continuare a leggere", 24},
        {"articolo riservato agli abbonati", 32},
        {"para continuar lendo", 20},
    };
    for (size_t i = 0; i < sizeof walls / sizeof *walls; i++)
        if (slice_find_nocase(text, walls[i], 0) < text.len)
            return true;
    return false;
}

static bool has_wall(const struct article *article)
{
    for (size_t i = 0; i < article->furniture_count; i++)
        if (article->furniture[i].text.len < 400 && is_wall(article->furniture[i].text))
            return true;
    struct slice text = article->text;
    return text.len && is_wall(slice_sub(text, text.len > 500 ? text.len - 500 : 0, text.len));
}

/* More of the page's text stands in links than in its article, and nothing says that it is one. */
static bool is_list(const struct sheet *sheet, const struct html_hints *hints, size_t words)
{
    const struct region *page = &sheet->regions[0];
    if (hints->type == PAGE_ARTICLE)
        return false;
    if (hints->type == PAGE_OTHER && words < LIST_WORDS)
        return true;
    return words < LIST_WORDS && page->linked * 2 > page->text;
}

/* Title, day and a writer are what a story has; lists and front pages hardly ever show all three.
 */
static bool is_signed(const struct article *article)
{
    return article->title.len && article->published.len && article->bylines.count;
}

/* A few words may be an article where they read like one and the page is not a list of others. */
static bool is_brief(const struct article *article, const struct sheet *sheet, size_t words)
{
    const struct region *page = &sheet->regions[0];
    return words >= BRIEF_WORDS && article->title.len && article->published.len && sheet->prose &&
           page->linked * 2 <= page->text;
}

static bool is_no_article(const struct article *article, const struct sheet *sheet,
                          const struct html_hints *hints, size_t words)
{
    if (hints->type == PAGE_ARTICLE)
        return words < FEWEST_WORDS;
    if (words < LEAST_WORDS)
        return hints->type == PAGE_OTHER || !is_brief(article, sheet, words);
    return is_list(sheet, hints, words) && !is_signed(article);
}

void stump_warn(struct article *article, const struct sheet *sheet, const struct html_hints *hints)
{
    size_t words = words_count(slice_sub(article->text, 0, 16384));
    if ((hints->locked && words < STUMP_WORDS) || (words < PLEA_WORDS && has_wall(article)))
        article_warn(article, MESSAGE_PAYWALL, 0, NULL);
    else if (is_no_article(article, sheet, hints, words))
        article_warn(article, MESSAGE_NOT_AN_ARTICLE, 0, NULL);
}
