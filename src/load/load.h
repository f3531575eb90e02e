/* From bytes to articles. One door for the app; one file per format behind it. */
#ifndef HEXAPLA_LOAD_LOAD_H
#define HEXAPLA_LOAD_LOAD_H

#include "model/loading.h"

/* Reads one file ("-": standard input). On success at least one article, without sentences.
 * Fails with a message where the file cannot be read or holds nothing. */
bool load_file(const char *path, const struct load_options *options, struct articles *articles,
               struct error *error);
/* The same from bytes in memory; path is only remembered. */
bool load_bytes(struct slice bytes, struct slice path, const struct load_options *options,
                struct articles *articles, struct error *error);

/* Finds the files below a folder, sorted by name bytewise, folders after files; hidden names, what
 * is no regular file, and folders that hold the parts of a page saved beside them ("NAME_files"
 * beside "NAME.html") are skipped, links are followed but never in circles. found is called with
 * "FOLDER/REST"; fault with what had to be skipped (may be NULL). */
bool load_walk(const char *folder, void (*found)(void *context, const char *path),
               void (*fault)(void *context, const struct error *error), void *context,
               struct error *error);

#endif
