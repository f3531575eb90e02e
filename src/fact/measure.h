/* What a number is measured in, and how one measure becomes another. */
#ifndef HEXAPLA_FACT_MEASURE_H
#define HEXAPLA_FACT_MEASURE_H

#include "text/number.h"

enum dimension {
    DIMENSION_NONE,
    DIMENSION_MONEY, /* the unit is an enum currency */
    DIMENSION_SHARE,
    DIMENSION_LENGTH,
    DIMENSION_MASS,
    DIMENSION_TIME,
    DIMENSION_AREA,
    DIMENSION_VOLUME,
    DIMENSION_SPEED,
    DIMENSION_HEAT,
    DIMENSION_POWER,
    DIMENSION_DATA,
    DIMENSIONS
};

enum {
    MEASURE_DIMENSION = 100,
    MEASURE_POINT = DIMENSION_SHARE * MEASURE_DIMENSION, /* places in the table of units */
    MEASURE_PERCENT,
    MEASURE_CELSIUS = DIMENSION_HEAT * MEASURE_DIMENSION + 43,
    MEASURE_FAHRENHEIT,
    MEASURE_DEGREE /* of the one or the other */
};

/* 0: none that is known; else the dimension times MEASURE_DIMENSION and the unit. core: the digits
 * or words of the number alone. *whole gets the range of the number with its unit; it has to hold
 * that of the number with its bounds before. */
uint32_t measure_of(struct slice text, struct range core, const struct number_style *style,
                    struct range *whole);
/* "a day", "per hour" behind it: the unit of time, and *whole grows; 0 for none. */
uint32_t measure_per(struct slice text, struct range *whole);
enum dimension measure_dimension(uint32_t measure);
/* Whether one amount is never given in both units: percent and percentage points. */
bool measure_exclusive(uint32_t measure);
/* Different units of one dimension. */
bool measure_differs(uint32_t a, uint32_t b);
/* The value in the base unit of its dimension (metres, kilograms, seconds, degrees Celsius …; money
 * in dollars at rates that are only good to tell what can be a conversion). */
double measure_base(uint32_t measure, double value);
/* The unit's name, as in "nautical mile"; absent for none. */
struct slice measure_name(uint32_t measure);

#endif
