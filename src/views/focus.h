/* The statement in focus: its entries, and the page that shows them. */
#ifndef HEXAPLA_VIEWS_FOCUS_H
#define HEXAPLA_VIEWS_FOCUS_H

#include "desk/state.h"
#include "sheet/page.h"

enum entry_kind {
    ENTRY_BASE,        /* what the others are held against */
    ENTRY_COUNTERPART, /* the same statement in another article */
    ENTRY_NEARBY       /* an article without it, and what it says alone near there */
};

struct entry {
    enum entry_kind kind;
    uint32_t article;
    const struct member *member; /* COUNTERPART and BASE */
    const struct pair *pair;     /* with the base's article; may be NULL */
    uint32_t sentence;           /* NEARBY */
    uint32_t distance;           /* NEARBY: statements between; furthest for what is hardly said */
};

struct entries {
    struct entry *items; /* the base first */
    size_t count, capacity;
    bool unmarked; /* the page has no sign at the chosen one */
};

/* The entries of the statement under the cursor. The owner frees items. */
void focus_entries(const struct reader *reader, struct entries *entries);
/* Which of them is chosen: 0, the base, where the others are but nearby and none was chosen yet. */
size_t focus_chosen(const struct reader *reader, const struct entries *entries);
void focus_page(const struct reader *reader, const struct entries *entries, struct page *page);
/* Scrolls so that the chosen entry is on the screen. */
void focus_show(struct reader *reader, const struct entries *entries);
bool focus_update(struct reader *reader, enum action action, long count, struct requests *requests);
/* An entry that is pressed is chosen. */
void focus_click(struct reader *reader, const struct mouse *mouse, struct requests *requests);
/* Accept, reject, split, join; false where the action is none of them. */
bool focus_decide(struct reader *reader, enum action action, const struct entries *entries,
                  struct requests *requests);
/* Whether what stands near was split off, and has not been matched again since. */
bool focus_split_off(const struct reader *reader, const struct entry *entry);
/* Whether somebody decided that the two members say the same. */
bool focus_by_decision(const struct reader *reader, const struct member *a, const struct member *b);

/* What the focus must find again in the next comparison. */
struct focus_place {
    bool set;
    struct anchor base, chosen; /* chosen may be unset */
};
struct focus_place focus_here(const struct reader *reader);
/* After the comparison has changed: the same base, the same counterpart, or else the entry now in
 * its place; and in a message what the last decision has changed. */
void focus_again(struct reader *reader, const struct focus_place *place);

#endif
