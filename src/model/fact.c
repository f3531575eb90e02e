/* Names of kinds and verdicts. */
#include "model/fact.h"

const char *fact_kind_name(enum fact_kind kind)
{
    static const char *const names[FACT_KINDS] = {"number",   "money", "percent", "date",
                                                  "name",     "place", "quote",   "attribution",
                                                  "negation", "hedge"};
    return names[kind];
}

const char *verdict_name(enum verdict verdict)
{
    static const char *const names[VERDICTS] = {"single", "agree", "close", "withheld", "conflict"};
    return names[verdict];
}

char verdict_mark(enum verdict verdict)
{
    return "1=~?!"[verdict];
}
