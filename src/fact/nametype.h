/* What kind of name a name is. */
#ifndef HEXAPLA_FACT_NAMETYPE_H
#define HEXAPLA_FACT_NAMETYPE_H

#include "fact/reading.h"

/* Sets type and sure of the name of tokens first..last, whose text and place are set. titled: a
 * role or a form of address belongs to it; beside: a role stands beside it. */
void nametype_set(const struct reading *reading, struct name *name, uint32_t first, uint32_t last,
                  bool titled, bool beside);
/* Whether the tokens only say what somebody is: "Prime Minister". */
bool nametype_only_role(const struct reading *reading, uint32_t first, uint32_t last);
/* Letters with digits among them: H200. */
bool nametype_model(struct slice word);

#endif
