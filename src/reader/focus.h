/* The statement in focus: its entries, and the page that shows them. */
#ifndef HEXAPLA_READER_FOCUS_H
#define HEXAPLA_READER_FOCUS_H

#include "reader/page.h"
#include "reader/state.h"

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
};

struct entries {
    struct entry *items; /* the base first */
    size_t count, capacity;
};

/* The entries of the statement under the cursor. The owner frees items. */
void focus_entries(const struct reader *reader, struct entries *entries);
void focus_page(const struct reader *reader, const struct entries *entries, struct page *page);
bool focus_update(struct reader *reader, enum action action, long count, struct requests *requests);

#endif
