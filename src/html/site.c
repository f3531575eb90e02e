/* Names of the site come from claims of outlets; its host from the page's address. A line is the
 * site's name where it is one of these, or where its letters are the host's. */
#include "html/site.h"

#include "html/saying.h"

#include <ctype.h>

enum { NAME_MOST = 80 };

/* "example.org" of "https://www.example.org/a"; absent where there is no scheme. */
static struct slice host_of(struct slice url)
{
    size_t at = slice_find(url, SLICE("//"), 0);
    if (at > 6 || at >= url.len)
        return SLICE_NONE;
    struct slice host = slice_sub(url, at + 2, url.len);
    size_t end = 0;
    while (end < host.len && host.data[end] != '/' && host.data[end] != ':' &&
           host.data[end] != '?' && host.data[end] != '#')
        end++;
    host = slice_sub(host, 0, end);
    if (slice_starts_nocase(host, SLICE("www.")))
        host = slice_sub(host, 4, host.len);
    return host.len && memchr(host.data, '.', host.len) ? host : SLICE_NONE;
}

/* A path behind a host that another claim gave: "/a/b" becomes "https://example.org/a/b". */
static struct slice absolute(const struct claims *claims, struct slice path)
{
    for (const struct claim *c = claims_first(claims, CLAIM_URL); c; c = claims_after(claims, c)) {
        size_t at = slice_find(c->value, SLICE("://"), 0);
        if (at >= c->value.len)
            continue;
        size_t end = slice_find(c->value, SLICE("/"), at + 3);
        if (slice_starts(path, SLICE("//")))
            return arena_format(claims->arena, "%.*s%.*s", (int)at + 1, c->value.data,
                                SLICE_ARG(path));
        if (slice_starts(path, SLICE("/")))
            return arena_format(claims->arena, "%.*s%.*s", (int)end, c->value.data,
                                SLICE_ARG(path));
    }
    return path;
}

/* A front page is no address of an article. */
static bool has_path(struct slice url)
{
    size_t at = slice_find(url, SLICE("://"), 0);
    size_t slash = slice_find(url, SLICE("/"), at + 3);
    return at < url.len && slash + 1 < url.len;
}

/* The canonical link, then og:url, then JSON-LD's; the first that leads to more than a host. */
static struct slice url_of(const struct claims *claims)
{
    static const enum claim_place order[] = {PLACE_META, PLACE_JSONLD, PLACE_JSONLD_PAGE,
                                             PLACE_MARKED};
    struct slice any = SLICE_NONE;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        for (const struct claim *c = claims_first(claims, CLAIM_URL); c;
             c = claims_after(claims, c)) {
            if (c->place != order[i] || memchr(c->value.data, ' ', c->value.len))
                continue;
            struct slice url = absolute(claims, c->value);
            if (has_path(url))
                return url;
            any = any.len ? any : url;
        }
    return any;
}

struct site site_of(const struct claims *claims)
{
    struct site site = {.url = url_of(claims)};
    site.host = host_of(site.url);
    for (const struct claim *c = claims_first(claims, CLAIM_OUTLET); c && site.count < SITE_NAMES;
         c = claims_after(claims, c))
        if (c->value.len <= NAME_MOST && !slice_starts(c->value, SLICE("http")))
            site.names[site.count++] = c->value;
    return site;
}

static struct slice without_article(struct slice name)
{
    return slice_starts_nocase(name, SLICE("the ")) ? slice_sub(name, 4, name.len) : name;
}

/* Nearly all of the host's label: "TechRadar" of "techradar.com", "BBC America" of
 * "bbcamerica.com", but not "Tech". */
static bool is_host(struct slice host, struct slice line)
{
    if (!host.len || !saying_squeezed_in(line, host))
        return false;
    size_t letters = 0, label = 0, best = 0;
    for (size_t i = 0; i < line.len; i++)
        letters += isalnum((unsigned char)line.data[i]) != 0;
    for (size_t i = 0; i <= host.len; i++) {
        bool ends = i == host.len || host.data[i] == '.';
        best = ends && label > best ? label : best;
        label = ends ? 0 : label + (host.data[i] != '-');
    }
    return letters * 10 >= best * 6 || slice_equal_nocase(line, host);
}

bool site_is_named(const struct site *site, struct slice line)
{
    line = without_article(slice_trim(line));
    if (!line.len || line.len > NAME_MOST)
        return false;
    struct saying words = saying_of(line);
    for (size_t i = 0; i < site->count; i++) {
        struct slice name = without_article(site->names[i]);
        struct saying other = saying_of(name);
        bool same = saying_same(&words, &other);
        bool longer = saying_starts(&words, &other) && words.count <= other.count + 2;
        bool shorter = saying_starts(&other, &words) && words.count * 2 >= other.count;
        if (same || longer || shorter ||
            (saying_squeezed_in(line, name) && saying_squeezed_in(name, line)))
            return true;
    }
    return is_host(site->host, line);
}

/* A name that is nothing but an address names by its host. */
static bool is_address(struct slice s)
{
    return slice_find(s, SLICE("://"), 0) < s.len || slice_starts(s, SLICE("@")) ||
           slice_starts(s, SLICE("www."));
}

struct slice site_source(const struct claims *claims)
{
    static const struct {
        enum claim_place place;
        uint32_t rank;
    } order[] = {{PLACE_JSONLD, 0}, {PLACE_META, 2},   {PLACE_JSONLD_PAGE, 2},
                 {PLACE_MARKED, 1}, {PLACE_JSONLD, 9}, {PLACE_META, 9}};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        for (const struct claim *c = claims_first(claims, CLAIM_OUTLET); c;
             c = claims_after(claims, c))
            if (c->place == order[i].place && c->rank <= order[i].rank &&
                c->value.len <= NAME_MOST && !is_address(c->value))
                return c->value;
    return SLICE_NONE;
}
