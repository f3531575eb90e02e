/* Mentions with their roles. */
#include "compare/side.h"

#include "fact/namehold.h"

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

/* Whether the mention at the index stands inside of what says who speaks. */
static bool is_speaker(const struct side *side, uint32_t index)
{
    struct range range = side->mentions.items[index]->range;
    for (uint32_t k = 0; k < side->mentions.count; k++) {
        const struct mention *mention = side->mentions.items[k];
        if (mention->kind == FACT_ATTRIBUTION && mention->range.start <= range.start &&
            range.end <= mention->range.end)
            return true;
    }
    return false;
}

/* A person in the sentence of the mention at the index. */
static bool is_person_beside(const struct side *side, uint32_t person, uint32_t index)
{
    const struct mention *mention = side->mentions.items[person];
    return mention->kind == FACT_NAME && !mention->withheld && mention->name.type == NAME_PERSON &&
           side->roles.items[person].place.from == side->roles.items[index].place.from &&
           !is_speaker(side, person);
}

bool side_strangers(const struct side *a, uint32_t i, const struct side *b, uint32_t j)
{
    bool any = false;
    for (uint32_t k = 0; k < a->mentions.count; k++)
        for (uint32_t l = 0; l < b->mentions.count; l++) {
            if (!is_person_beside(a, k, i) || !is_person_beside(b, l, j))
                continue;
            if (!names_apart(&a->mentions.items[k]->name, &b->mentions.items[l]->name))
                return false;
            any = true;
        }
    return any;
}
