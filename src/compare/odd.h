/* What is left over: the one value of its kind on each side that the other side has no equal of. */
#ifndef HEXAPLA_COMPARE_ODD_H
#define HEXAPLA_COMPARE_ODD_H

#include "compare/side.h"

struct odd {
    uint32_t a[FACT_KINDS], b[FACT_KINDS];     /* [family]: mentions, or UINT32_MAX */
    bool free_a[SIDE_MOST], free_b[SIDE_MOST]; /* [mention]: the other side has no equal of it */
};

/* People, firms and places are told apart by guess, so they are one family. */
enum fact_kind odd_family(enum fact_kind kind);
/* Whether it is a name or place, and told. */
bool odd_name(const struct mention *mention);
/* Whether the other side has the figure in another form: "five" in "five to two". */
bool odd_elsewhere(const struct mention *mention, const struct side *other);
void odd_find(struct odd *odd, const struct side *a, const struct side *b);
/* Whether mention i of a and j of b are left over, of one sort, and each the only one of it. */
bool odd_alike(const struct odd *odd, const struct side *a, uint32_t i, const struct side *b,
               uint32_t j);
/* Whether the mention is the odd one of its family, or says the same name again. */
bool odd_is(const struct side *side, uint32_t odd, uint32_t index);
/* The bond of mention i of a and j of b, given that of their roles; stronger where both are left
 * over and look like versions of one thing. */
enum slot_bond odd_bond(const struct odd *odd, const struct side *a, uint32_t i,
                        const struct side *b, uint32_t j, enum slot_bond bond, bool near);

#endif
