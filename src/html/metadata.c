/* Reads the metadata of a page. Never changes the tree. */
#include "html/metadata.h"

void html_metadata(struct article *article, const struct tree *tree,
                   const struct load_options *options, struct html_hints *hints)
{
    *hints = (struct html_hints){.title = tree_find_tag(tree->root, TAG_H1)};
    const struct node *title = tree_find_tag(tree->root, TAG_TITLE);
    article->title = tree_line(hints->title ? hints->title : title, article->arena);
    if (!article->title.len)
        article->title = SLICE_NONE;
    struct slice declared = tree_attribute(tree_find_tag(tree->root, TAG_HTML), "lang");
    article->language =
        arena_slice(article->arena, options->language.len ? options->language : declared);
}

void html_metadata_of_text(struct article *article)
{
    (void)article;
}
