/* Countries with their peoples, capitals and towns, as news names them; tools/places.txt. */
#ifndef HEXAPLA_FACT_GAZETTEER_H
#define HEXAPLA_FACT_GAZETTEER_H

#include "base/slice.h"

enum place_kind {
    PLACE_UNKNOWN,
    PLACE_COUNTRY,
    PLACE_PEOPLE,  /* its adjective, or those who live there: "Chinese" */
    PLACE_CAPITAL, /* whose name stands for the government too */
    PLACE_TOWN     /* other towns, and regions */
};

struct toponym {
    enum place_kind kind;
    char country[3];   /* "cn": one a country; "": not known */
    struct slice name; /* as the table has it; of static life */
};

/* folded: as fold_add gives it, words apart by single spaces. kind is PLACE_UNKNOWN where the table
 * does not have it. */
struct toponym gazetteer_find(struct slice folded);
/* What a country is called first, "china" of "cn"; of static life, absent where unknown. */
struct slice gazetteer_country(const char *country);

#endif
