/* The extensions of article files. A folder holds other things too (pictures, notes, tables), and
 * taking those for news would be worse than asking for them by name. */
#include "load/extension.h"

static const struct slice extensions[] = {
    {".txt", 4},  {".text", 5},  {".json", 5}, {".jsonl", 6},  {".ninjs", 6},      {".anpa", 5},
    {".iptc", 5}, {".xml", 4},   {".nitf", 5}, {".newsml", 7}, {".newsml-g2", 10}, {".g2", 3},
    {".nml", 4},  {".docx", 5},  {".odt", 4},  {".epub", 5},   {".pdf", 4},        {".html", 5},
    {".htm", 4},  {".xhtml", 6}, {".mht", 4},  {".mhtml", 6},  {".eml", 4},        {".warc", 5},
    {".rss", 4},  {".rdf", 4},   {".atom", 5}};

static const struct slice markdown[] = {{".md", 3}, {".markdown", 9}, {".mdown", 6}, {".mkd", 4}};

/* Around any of them. */
static const struct slice compressed[] = {{".gz", 3}, {".bz2", 4}, {".xz", 3}, {".zst", 4}};

/* Files that go with a project, not with a story; written in Markdown as often as not. */
static const struct slice companions[] = {
    {"readme", 6}, {"license", 7}, {"contributing", 12}, {"changelog", 9}, {"news", 4}};

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* The length of the extension at the path's end, 0 where it has none of them. */
static size_t find_end(struct slice path, const struct slice *table, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (path.len > table[i].len &&
            slice_equal_nocase(slice_sub(path, path.len - table[i].len, path.len), table[i]))
            return table[i].len;
    return 0;
}

static struct slice uncompressed(struct slice path)
{
    return slice_sub(path, 0, path.len - find_end(path, compressed, COUNT(compressed)));
}

static bool is_companion(struct slice path, size_t extension)
{
    size_t start = path.len;
    while (start && path.data[start - 1] != '/')
        start--;
    struct slice name = slice_sub(path, start, path.len - extension);
    for (size_t i = 0; i < COUNT(companions); i++) {
        size_t len = companions[i].len;
        /* "README", "README.de"; "news-of-the-fire" is an article */
        if (slice_starts_nocase(name, companions[i]) && (name.len == len || name.data[len] == '.'))
            return true;
    }
    return false;
}

bool load_extension_known(struct slice path)
{
    path = uncompressed(path);
    size_t extension = find_end(path, markdown, COUNT(markdown));
    return extension ? !is_companion(path, extension)
                     : find_end(path, extensions, COUNT(extensions)) > 0;
}

bool load_extension_markdown(struct slice path)
{
    return find_end(uncompressed(path), markdown, COUNT(markdown)) > 0;
}
