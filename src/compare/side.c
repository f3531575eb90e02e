/* Mentions with their roles. */
#include "compare/side.h"

void side_add(struct side *side, const struct mention *mentions, size_t count, uint32_t from,
              uint32_t to)
{
    for (size_t i = 0; i < count && side->mentions.count < SIDE_MOST; i++) {
        VEC_PUSH(&side->mentions, &mentions[i]);
        VEC_PUSH(&side->roles,
                 role_of(side->vocabulary, side->document, from, to, mentions[i].range));
    }
    VEC_PUSH(&side->sentences, (struct range){from, to});
}

void side_clear(struct side *side)
{
    side->mentions.count = side->roles.count = side->sentences.count = 0;
}

void side_free(struct side *side)
{
    VEC_FREE(&side->mentions);
    VEC_FREE(&side->roles);
    VEC_FREE(&side->sentences);
}
