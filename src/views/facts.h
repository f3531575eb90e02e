/* The facts view's inside: which facts are listed, in which order, and how they are shown. */
#ifndef HEXAPLA_VIEWS_FACTS_H
#define HEXAPLA_VIEWS_FACTS_H

#include "desk/list.h"
#include "desk/state.h"

enum fact_sort { SORT_CONFLICTS_FIRST, SORT_BY_KIND, SORT_IN_ORDER, SORTS };

enum { ANY_KIND = -1 };

struct facts {
    const struct comparison *comparison; /* what the rows are of; NULL: none yet */
    uint32_t *rows;                      /* [0 to count]: indexes of its facts */
    size_t count, in_conflict;           /* of those listed */
    enum fact_sort sort;
    int kind;             /* only facts of this enum fact_kind, or ANY_KIND */
    struct search filter; /* active: only facts that match */
    bool stale;           /* rows are to be made again */
    uint64_t chosen;      /* the id of the chosen fact, which is kept */
    size_t first;         /* the leftmost slot of the table on the screen */
};

/* facts_list.c: which facts. The view's own data are made when first asked for. */
struct facts *facts_of(struct reader *reader);
const struct facts *facts_shown(const struct reader *reader);
/* Makes the rows again where something has changed; the chosen fact stays chosen. */
void facts_make(struct reader *reader, struct facts *facts, struct list *list);
const char *facts_sort_name(enum fact_sort sort);
/* The next (step 1) or previous kind that occurs, or ANY_KIND between the ends. */
int facts_next_kind(const struct comparison *comparison, int kind, int step);
/* The chosen fact, or NULL where none is listed. */
const struct fact *facts_chosen(const struct reader *reader);
/* Whether the facts were looked for and the rows are of the comparison on the screen. */
bool facts_ready(const struct reader *reader);
/* The rows as the list on the screen has them: lines of the table, or wrapped where it is narrow.
 */
struct list_source facts_source(const struct reader *reader);

/* facts_keys.c */
bool facts_update(struct reader *reader, enum action action, long count, struct requests *requests);
void facts_click(struct reader *reader, const struct mouse *mouse, struct requests *requests);
/* Lists only what matches; an empty pattern: everything. */
void facts_filter(struct reader *reader, struct slice pattern);

/* fact_table.c: one line a fact, one column a source. */
enum { FACT_CELLS_MOST = 12 };
struct fact_table {
    size_t what;                       /* columns of what a fact is about; it starts at the kind */
    size_t first, visible;             /* slots */
    size_t verdict;                    /* columns of the verdict, one of them blank */
    size_t start[FACT_CELLS_MOST + 1]; /* where each cell begins, and the verdict's */
};
/* Whether the screen is wide enough for a table. */
bool fact_table_fits(size_t columns);
struct fact_table fact_table_of(const struct reader *reader, size_t columns);
/* The slot whose cell stands at a column of the screen; false where none does. */
bool fact_table_slot_at(const struct reader *reader, size_t column, size_t *slot);
void fact_table_heads(const struct reader *reader, struct canvas *canvas, size_t row, size_t rule);
void fact_table_row(const struct reader *reader, size_t entry, struct canvas *canvas, size_t row);

/* fact_page.c: a fact in wrapped lines. */
/* As an entry of a narrow list. */
void fact_page_entry(const struct reader *reader, size_t entry, struct page *page);
/* The same with its number, in words, as linear output has it. */
void fact_page_linear(const struct reader *reader, size_t entry, struct page *page);
/* What is wrong, and the sentences: in so many lines at most, cut round the values where whole ones
 * do not fit. */
void fact_page_pane(const struct reader *reader, const struct fact *fact, size_t lines,
                    struct page *page);

#endif
