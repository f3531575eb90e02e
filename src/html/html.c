/* A page from its bytes to an article: decoding, the tree, the metadata, the body. What each of
 * them does stands in its own file. */
#include "html/html.h"

#include "base/limits.h"
#include "charset/charset.h"
#include "html/body.h"
#include "html/metadata.h"
#include "markup/tree.h"

static void read_page(struct article *article, struct slice text,
                      const struct load_options *options)
{
    struct tree *tree = tree_html(text);
    if (tree->cut)
        article_warn(article, MESSAGE_MARKUP_CUT, 0, NULL);
    struct html_hints hints = {0};
    html_metadata(article, tree, options, &hints);
    html_body(article, tree, options, &hints);
    html_metadata_of_text(article);
    tree_free(tree);
}

bool html_load(struct slice bytes, const char *name, const struct load_options *options,
               struct articles *articles, struct error *error)
{
    struct buffer store = {0};
    struct charset_text decoded;
    /* Four bytes are the most that one of the tree's takes in any encoding; the tree tells the cut.
     */
    bytes = slice_sub(bytes, 0, (size_t)4 * LIMIT_MARKUP_BYTES);
    if (!charset_decode_markup(bytes, options->charset, name, &store, &decoded, error)) {
        buffer_free(&store);
        return false;
    }
    struct article *article = article_new();
    article->format = FORMAT_HTML;
    charset_tell(article, &decoded);
    read_page(article, slice_sub(decoded.text, decoded.mark, decoded.text.len), options);
    buffer_free(&store);
    if (!article->block_count) {
        article_release(article);
        return error_set(error, MESSAGE_NO_TEXT, name, NULL);
    }
    articles_add(articles, article);
    return true;
}
