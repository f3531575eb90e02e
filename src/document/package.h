/* Parts of XML in a zip archive: DOCX, ODT and EPUB alike. */
#ifndef HEXAPLA_DOCUMENT_PACKAGE_H
#define HEXAPLA_DOCUMENT_PACKAGE_H

#include "base/error.h"
#include "markup/tree.h"
#include "model/article.h"
#include "unpack/zip.h"

/* The part under this path as a tree that the caller frees; NULL where it is not there or no text
 * in any encoding. What had to be tolerated becomes a warning on the article (may be NULL). */
struct tree *package_tree(const struct zip *zip, struct slice path, struct article *article);
/* The same of a page: where it is no well-formed XHTML, it is read as a browser would. */
struct tree *package_page(const struct zip *zip, struct slice path, struct article *article);
/* The same as package_tree of a path that is put together: folder (with its "/") and name. */
struct tree *package_tree_in(const struct zip *zip, struct slice folder, const char *name,
                             struct article *article);
/* The path with everything behind its last "/" taken off; "" where there is none. */
struct slice package_folder(struct slice path);
/* A path as another part in the folder refers to it: "." and ".." resolved, "%20" decoded, a
 * fragment cut. In the arena. */
struct slice package_resolve(struct arena *arena, struct slice folder, struct slice reference);

#endif
