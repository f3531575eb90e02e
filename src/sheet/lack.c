/* Words for values that are only the lack of something. */
#include "sheet/lack.h"

const struct lack *lack_of(const struct fact *fact, const struct fact_value *value)
{
    static const struct lack lacks[FACT_KINDS] = {
        [FACT_QUOTE] = {"(no quotes)", "tells it in its own words", "tell it in their own words"},
        [FACT_ATTRIBUTION] = {"(as a fact)", "states it as a fact", "state it as a fact"},
        [FACT_NEGATION] = {"(without)", "tells it without", "tell it without"},
        [FACT_HEDGE] = {"(as certain)", "states it as certain", "state it as certain"},
    };
    return !value->value.len && lacks[fact->kind].cell ? &lacks[fact->kind] : NULL;
}
