/* One walk asks every element; JSON-LD is read at the end, since which of its objects is the
 * article is told by what else the page says. */
#include "html/collect.h"

#include "html/jsonld.h"
#include "html/marked.h"
#include "html/markup.h"
#include "html/meta.h"

void collect_claims(struct claims *claims, const struct tree *tree)
{
    struct jsonld jsonld = {.count = 0};
    struct meta meta = {.writer_next = false};
    for (const struct node *at = tree->root; at; at = tree_next(at, tree->root)) {
        claims->order++;
        if (at->tag == TAG_TEXT)
            continue;
        if (at->tag == TAG_SCRIPT)
            jsonld_collect(&jsonld, at);
        if (!at->attribute_count && at->tag != TAG_H1 && at->tag != TAG_TITLE &&
            at->tag != TAG_TIME)
            continue;
        meta_claim(&meta, claims, at);
        marked_claim(claims, at);
        markup_claim(claims, at);
    }
    claims->order = 0;
    jsonld_claim(&jsonld, claims);
    claims_sort(claims);
}
