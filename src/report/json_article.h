/* The object of `extract`, also used inside the object of `diff`. */
#ifndef HEXAPLA_REPORT_JSON_ARTICLE_H
#define HEXAPLA_REPORT_JSON_ARTICLE_H

#include "report/emit.h"
#include "report/report.h"

/* Writes every key and value of the article, inside braces that the caller opened. */
void json_article_members(struct emit *emit, const struct article *article,
                          const struct fields *fields);

#endif
