/* What one article leaves out that most others tell, and which credits and quotation marks it has
 * lost. */
#ifndef HEXAPLA_VIEWS_OMISSIONS_H
#define HEXAPLA_VIEWS_OMISSIONS_H

#include "views/roster.h"

struct omissions {
    const struct comparison *of; /* the rest is made of this one; NULL: to be made */
    uint32_t article;            /* and for this one */
    uint32_t least;              /* told by so many others at least; 0: half of them */
    bool by_story;               /* in the story's order, not the most told first */
    struct roster roster;        /* statements left out, then facts that lost something */
    size_t told, left_out;       /* statements told by enough others; of these, how many are not */
    uint32_t *before; /* [statement]: the article's last sentence in its row or above, + 1; 0: none
                       */
    uint32_t *ranks;  /* [article]: telling_rank */
};

/* What is kept of the view, brought up to date with the comparison and the focused column. */
struct omissions *omissions_own(struct reader *reader);
void omissions_forget(struct reader *reader);
void omissions_release(struct reader *reader);
/* Which and in what order; false where the action is neither. */
bool omissions_update(struct reader *reader, enum action action, long count);
/* How many of the others are asked for. */
uint32_t omissions_least(const struct omissions *omissions);
/* Whose wording of an entry's statement is shown. */
const struct member *omissions_wording(const struct reader *reader, size_t entry);
/* Adds an entry's lines, its text so far in. */
void omissions_add(const struct reader *reader, size_t entry, size_t indent, struct page *page);
/* Appends "C leaves out 12 of 40 statements told by 2 or more others", or what of it fits. */
void omissions_total(const struct reader *reader, bool narrow, struct buffer *into);
/* Appends that nothing is left out. */
void omissions_nothing(const struct reader *reader, struct buffer *into);
/* Whether a value of a fact states as the article's own what the other values credit or quote. */
bool omissions_is_bare(const struct fact *fact, const struct fact_value *value);

#endif
