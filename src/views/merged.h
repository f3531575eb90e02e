/* The merged story: which statements are listed, and in whose wording. */
#ifndef HEXAPLA_VIEWS_MERGED_H
#define HEXAPLA_VIEWS_MERGED_H

#include "base/vec.h"
#include "views/roster.h"

enum merged_filter { MERGED_ALL, MERGED_TOLD, MERGED_SINGLE, MERGED_DISPUTED };

/* In whose words a statement is to be read: those of an article's sentence. */
struct choice {
    struct id id;
    uint64_t key; /* article_key */
};

struct merged {
    const struct comparison *of; /* the rest is made of this one; NULL: to be made */
    struct roster roster;
    uint32_t *order;   /* statements as they are read, of reading_order */
    size_t statements; /* how many those are */
    uint32_t *origins; /* [statement] */
    uint32_t *ranks;   /* [article]: telling_rank */
    uint32_t *chosen;  /* [statement]: the article whose wording was chosen, + 1; 0: none */
    VEC(struct choice) choices; /* what chosen is made of; they outlive the comparison */
    size_t articles;
    enum merged_filter filter;
    uint32_t told;      /* MERGED_TOLD: by so many origins at least */
    bool matching;      /* only what the search finds, beside that */
    uint32_t preferred; /* the article whose wording is shown where it has one, + 1; 0: earliest */
};

/* What is kept of the view, brought up to date with the comparison. */
struct merged *merged_own(struct reader *reader);
void merged_forget(struct reader *reader);
void merged_release(struct reader *reader);
/* Whose wording of a statement is shown. */
const struct member *merged_wording(const struct reader *reader, uint32_t statement);
/* Filters and wordings; false where the action is neither. */
bool merged_update(struct reader *reader, enum action action, long count,
                   struct requests *requests);
/* Lists only what matches what is searched for, besides the other filter; or no longer so. */
void merged_match(struct reader *reader, bool on);
/* Appends what the filter lets through: "told by 3 or more", or nothing. */
void merged_filter_words(const struct reader *reader, struct buffer *into);

#endif
