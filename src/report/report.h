/* A comparison or an article as text and as JSON. Writers append to a buffer; the app writes it
 * out, so that nothing here can fail. */
#ifndef HEXAPLA_REPORT_REPORT_H
#define HEXAPLA_REPORT_REPORT_H

#include "base/buffer.h"
#include "base/error.h"
#include "model/comparison.h"

/* Names of the keys to keep (--fields); count 0 keeps all. */
struct fields {
    const struct slice *names;
    size_t count;
};

/* Whether a key may be asked for in the objects of `extract` / `diff`. */
bool report_article_has_field(struct slice name);
bool report_comparison_has_field(struct slice name);

/* One line of JSON with its line feed, after the project's interface. */
void report_article_json(const struct article *article, const struct fields *fields,
                         struct buffer *into);
void report_error_json(const struct error *error, struct buffer *into);

struct report_options {
    size_t width;       /* columns */
    unsigned colors;    /* 0, or SGR sequences of the project's own for 8 or 256 colours */
    unsigned only;      /* bits 1 << enum pair_class, plus REPORT_ONLY_CONFLICT …; 0: all */
    bool ascii;         /* marks and rules in ASCII only */
    struct slice title; /* of the comparison, where it is one of several; else empty */
    size_t threads;     /* at most; 0: one a core. The text is the same whatever their number. */
};
enum { REPORT_ONLY_CONFLICT = 1 << CLASSES, REPORT_ONLY_MOVED = 2 << CLASSES };

struct report_json_options {
    const struct fields *fields; /* NULL: all */
    /* Only label, id and path of each article (--pairs), unless fields ask for "articles". */
    bool short_articles;
    unsigned only;  /* as in report_options: which "statements" are given; the rest stays whole */
    size_t threads; /* as in report_options */
};
void report_comparison_json(const struct comparison *comparison,
                            const struct report_json_options *options, struct buffer *into);

/* Of the options only width, colors and ascii count. */
void report_article_text(const struct article *article, const struct report_options *options,
                         struct buffer *into);
/* So many sentences at most, from the first on, one a line; line breaks inside one become spaces.
 * Offsets do not matter here, so the text is passed through safe_add. */
void report_article_sentences(const struct article *article, size_t first, size_t most,
                              struct buffer *into);
void report_article_markdown(const struct article *article, struct buffer *into);

/* The comparison as text: who the articles are, what is in conflict or moved and how much is
 * shared, then the story in reading order, statement by statement who says it and how, then the
 * matrix. */
void report_comparison_text(const struct comparison *comparison,
                            const struct report_options *options, struct buffer *into);
/* The facts of the story, the worst verdicts first. */
void report_facts_text(const struct comparison *comparison, const struct report_options *options,
                       struct buffer *into);
/* How much of each article the others have. */
void report_matrix_text(const struct comparison *comparison, const struct report_options *options,
                        struct buffer *into);

#endif
