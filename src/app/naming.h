/* What the command line calls the articles: by number or path (--base), by letter (--label).
 * Numbers and letters count what was given: a file that could not be read has one, too. */
#ifndef HEXAPLA_APP_NAMING_H
#define HEXAPLA_APP_NAMING_H

#include "app/options.h"
#include "base/error.h"
#include "model/comparison.h"

/* Which article the user's --base names: its index, NO_BASE for none, or false with the error. */
bool naming_base(const struct options *options, struct article *const *articles, size_t count,
                 int *base, struct error *error);
/* Whether every --label names one of the articles, or a file that could not be read. */
bool naming_check_labels(const struct options *options, struct article *const *articles,
                         size_t count, struct error *error);
/* Gives the comparison the user's labels. Only before it is shared. */
void naming_label(const struct options *options, struct comparison *comparison);

#endif
