/* People, organisations, places and whatever else has a name. */
#ifndef HEXAPLA_FACT_NAME_H
#define HEXAPLA_FACT_NAME_H

#include "fact/reading.h"

/* The names of a sentence: NAME, and PLACE where the name is a place's. */
void names_read(struct reading *reading);
struct slice name_value(struct arena *arena, const struct name *name);

#endif
