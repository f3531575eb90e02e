/* The open story written to a file from within the reader. */
#ifndef HEXAPLA_APP_EXPORT_H
#define HEXAPLA_APP_EXPORT_H

#include "app/options.h"
#include "model/comparison.h"

/* Writes what `diff` would print: JSON where the name ends in .json, else text, of the view of that
 * name where it has a printed form ("facts", "matrix"). A file that is there already is not
 * replaced, unless the name ends in "!", which is then no part of it. Appends what was done, for
 * people. */
bool export_story(const struct options *options, const struct comparison *comparison,
                  struct slice view, struct slice name, struct buffer *said, struct error *error);

#endif
