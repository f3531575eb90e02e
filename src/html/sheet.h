/* A page as blocks of text and the regions around them: every element with what its name says and
 * how much text of which sort it holds. */
#ifndef HEXAPLA_HTML_SHEET_H
#define HEXAPLA_HTML_SHEET_H

#include "html/classes.h"
#include "html/look.h"
#include "html/metadata.h"
#include "html/shingles.h"
#include "markup/blocks.h"

/* One element; sums are over all that stands inside. */
struct region {
    uint64_t own;   /* hints of the element itself */
    uint64_t hints; /* and of all elements around it, but those of the whole page */
    uint32_t parent;
    uint32_t article;         /* the innermost article element it is or is in; 0: none */
    uint32_t path;            /* hash of the element's kind and those of the two above */
    uint32_t text, linked;    /* bytes */
    uint32_t prose;           /* bytes of paragraphs that read like an article's */
    uint32_t paragraphs;      /* how many of them there are */
    uint32_t blocks;          /* all blocks */
    uint32_t headings, items; /* those of them that are headings, items */
};

/* Where an element stands to the regions that hold the page's prose. */
struct place {
    uint32_t branch;   /* the child of the main region that it is or is in; 0: none */
    uint16_t levels;   /* below the main region */
    uint16_t up, down; /* to what it shares with the best region, and from there to that one */
    uint16_t title_up, title_down; /* the same to the title; 0 where there is none */
    bool parallel; /* inside an element beside one around the title that is of the same make */
};

struct sheet {
    struct shingles spoken; /* the article as JSON-LD has it */
    struct blocks blocks;
    struct look *looks; /* as many as blocks */
    struct region *regions;
    struct place *places;
    size_t region_count;
    uint32_t prose;         /* of the whole page */
    uint32_t title_article; /* the article element that the title is in */
    uint32_t main;          /* the smallest region with most of it */
    uint32_t best; /* the region with most of it in its own children: paragraphs side by side */
};

/* The blocks' texts are in the arena given. */
void sheet_read(struct sheet *sheet, const struct tree *tree, const struct html_hints *hints,
                struct arena *arena);
void sheet_free(struct sheet *sheet);

#endif
