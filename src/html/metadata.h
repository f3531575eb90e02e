/* What a page says of its article outside the body: title, bylines, dates, source and the rest.
 *
 * A page says the same thing in several places, and not every place is to be trusted alike. They
 * are asked in this order, field by field:
 *
 *   1. JSON-LD: the page's own article among all objects it lists, references within it resolved
 *   2. meta and link elements: OpenGraph, article:*, Dublin Core, citation_*, parsely-*, sailthru.*
 *   3. JSON-LD about the page itself, or about what is no article
 *   4. microdata and RDFa
 *   5. markup: h1, time, rel=author, classes that say byline, date, deck
 *   6. the text that can be seen at the headline
 *   7. the address of the page (dates, the name of the site)
 *
 * Some fields have rules of their own, which hexapla(5) tells and headline.h, byline.h and moment.h
 * detail: the title is what readers see where machines are told much the same; people go before
 * outlets; a moment is written in the page's own zone; the language is asked of html lang first. */
#ifndef HEXAPLA_HTML_METADATA_H
#define HEXAPLA_HTML_METADATA_H

#include "markup/tree.h"
#include "model/loading.h"

enum page_type {
    PAGE_UNSAID,  /* the page does not say */
    PAGE_ARTICLE, /* it says that it is an article */
    PAGE_OTHER    /* it says that it is something else: a list, a product, a profile, the front */
};

enum { HINT_NODES = 16 };

/* What the body's reader can use of it. Nodes are the tree's; slices are the article's. */
struct html_hints {
    struct slice body;        /* JSON-LD articleBody as it stands, markup in it perhaps; absent */
    const struct node *title; /* the heading that shows the title, or NULL */
    const struct node *deck;  /* what shows the subtitle, or NULL */
    const struct node *bylines[HINT_NODES]; /* elements that say who wrote it */
    const struct node *dates[HINT_NODES];   /* elements that say when */
    size_t byline_count, date_count;
    bool locked; /* isAccessibleForFree is false */
    enum page_type type;
};

/* Fills the article's metadata and the hints. Warnings go to the article; nothing can fail. */
void html_metadata(struct article *article, const struct tree *tree,
                   const struct load_options *options, struct html_hints *hints);
/* To be called once the article's text and blocks stand: fills dateline, cites and what else only
 * the text says. */
void html_metadata_of_text(struct article *article);

#endif
