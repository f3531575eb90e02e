/* NITF by itself: one document, one article. */
#include "wire/nitf_story.h"
#include "wire/wire.h"
#include "wire/xml.h"

static bool read(const struct xml *xml, const char *name, const struct load_options *options,
                 struct articles *articles, struct error *error)
{
    struct node *root = xml->tree->root;
    struct node *nitf = tree_find(root, "nitf");
    struct story story;
    story_init(&story, FORMAT_NITF, options);
    xml_tell(xml, story.article);
    nitf_story(&story, nitf ? nitf : root);
    struct slice title = story.article->title;
    bool titled = title.len > 0;
    struct article *article = story_finish(&story);
    if (article) {
        articles_add(articles, article);
        return true;
    }
    if (!nitf)
        return error_set(error, MESSAGE_MALFORMED, name, "no nitf element");
    return error_set(error, MESSAGE_NO_ARTICLE, name,
                     titled ? "a headline, and no text in body.content"
                            : "neither a headline nor text in body.content");
}

bool wire_nitf(struct slice bytes, const char *name, const struct load_options *options,
               struct articles *articles, struct error *error)
{
    struct xml xml;
    if (!xml_open(bytes, name, &xml, error))
        return false;
    bool done = read(&xml, name, options, articles, error);
    xml_close(&xml);
    return done;
}
