/* Sentence splitting: fills article.sentences from article.blocks. */
#ifndef HEXAPLA_SEGMENT_SEGMENT_H
#define HEXAPLA_SEGMENT_SEGMENT_H

#include "base/error.h"
#include "model/article.h"

struct segment_own;

/* What the user wants of the splitter; zero for nothing. */
struct segment_options {
    struct segment_own *own; /* abbreviations, by segment_add_abbreviations; in its arena */
    size_t threads;          /* for one large article; 0: one a core */
};

/* Adds abbreviations of a language ("any" for all): words that end with a full stop, with blanks
 * between them; one such as "closing:" says what kind those after it are (the kinds of data/README;
 * "initial" if none is said). They come before the program's own; the last added holds. Fails, with
 * error->detail, on what is no language tag or no abbreviation, and then adds none. */
bool segment_add_abbreviations(struct segment_options *options, struct arena *arena,
                               struct slice tag, struct slice words, struct error *error);

/* Splits every block of the article into sentences, in the article's arena, with ids and origins.
 * Every character of the text that is not white space is in exactly one sentence; headings are one
 * sentence each. The article's language decides the rules; where it is absent or unknown, the
 * script does (English for Latin). */
void segment_article(struct article *article);
/* The same as the user wants it; options may be NULL. */
void segment_article_as(struct article *article, const struct segment_options *options);
/* With a limit other than LIMIT_SENTENCES (at least 1): past it, the rest of the text
 * stands as one sentence, with a warning. */
void segment_article_within(struct article *article, const struct segment_options *options,
                            size_t limit);

/* The splitter alone: ranges of the sentences of a text in which white space is free to be line
 * breaks. Calls each with every range in order, until it gives false. */
void segment_text(struct slice text, struct slice language,
                  bool (*each)(void *context, struct range range), void *context);

#endif
