/* Not read yet. */
#include "document/document.h"

bool document_epub(struct slice bytes, const char *name, const struct load_options *options,
                   struct articles *articles, struct error *error)
{
    (void)bytes, (void)options, (void)articles;
    return error_set(error, MESSAGE_FORMAT_UNKNOWN, name, NULL);
}
