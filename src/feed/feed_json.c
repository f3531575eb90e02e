/* Not read yet. */
#include "feed/feed.h"

bool feed_json(struct slice bytes, const char *name, const struct load_options *options,
               struct articles *articles, struct error *error)
{
    (void)bytes, (void)options, (void)articles;
    return error_set(error, MESSAGE_FORMAT_UNKNOWN, name, NULL);
}
