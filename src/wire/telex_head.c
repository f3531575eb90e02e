/* Goes down the lines above a story, each of which is known by its wording or its place. The first
 * that says nothing else is the headline. */
#include "wire/telex_head.h"

#include "plain/dateline.h"
#include "plain/lines.h"
#include "plain/names.h"
#include "plain/outlets.h"
#include "wire/credit.h"
#include "wire/stamp.h"
#include "wire/status.h"
#include "wire/telex_line.h"

#include <ctype.h>
#include <string.h>

enum { HEADLINE_MOST = 250, WRAPPED_LEAST = 40, BYLINE_LINE_MOST = 160, HEAD_LINES = 40 };

struct head {
    struct telex *telex;
    size_t at;
    struct buffer title;
    uint32_t title_line;
    bool title_ended; /* by a quad, or a line so short that it was not wrapped */
    bool slug, byline;
};

void telex_aside(struct telex *telex, enum furniture_kind kind, struct slice text, uint32_t number)
{
    struct buffer set = {0};
    telex_set(text, &set);
    if (telex->options->raw)
        builder_block(&telex->builder, BLOCK_PARAGRAPH, buffer_slice(&set), number);
    else
        builder_furniture(&telex->builder, kind, buffer_slice(&set), number);
    buffer_free(&set);
}

bool telex_is_note(struct slice line, struct slice *note)
{
    static const char *const leads[] = {"eds:",
                                        "eds.:",
                                        "eds note:",
                                        "editors:",
                                        "editors' note:",
                                        "editors note:",
                                        "editor's note:",
                                        "editor's note _",
                                        "editors' note _",
                                        "editors note _",
                                        "note to editors:",
                                        "attention editors:",
                                        "att. editors:",
                                        "attn editors:",
                                        "hinweis:",
                                        "achtung redaktionen:",
                                        "note aux redactions:"};
    bool bracket = line.len && line.data[0] == '(';
    struct slice s = slice_trim(slice_sub(line, bracket, line.len));
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        struct slice lead = slice_from(leads[i]);
        if (!slice_starts_nocase(s, lead))
            continue;
        *note = slice_trim(slice_sub(s, lead.len, s.len));
        if (bracket && note->len && note->data[note->len - 1] == ')')
            note->len--;
        return true;
    }
    return false;
}

void telex_note(struct telex *telex, struct slice note, uint32_t number)
{
    struct article *article = telex->article;
    struct buffer set = {0};
    telex_set(note, &set);
    if (article->editor_note.len)
        article->editor_note =
            arena_format(article->arena, "%.*s %.*s", SLICE_ARG(article->editor_note),
                         SLICE_ARG(buffer_slice(&set)));
    else
        article->editor_note = arena_slice(article->arena, buffer_slice(&set));
    stamp_embargo(article, note, number);
    buffer_free(&set);
}

/* Words that say which version of a story this is, or how pressing. */
static bool is_version_word(struct slice word)
{
    static const char *const words[] = {"lead",         "ld",
                                        "lede",         "writethru",
                                        "writethrough", "add",
                                        "adds",         "sub",
                                        "subs",         "insert",
                                        "take",         "update",
                                        "updates",      "updated",
                                        "correction",   "corrects",
                                        "corrective",   "corrected",
                                        "repeat",       "repeats",
                                        "urgent",       "bulletin",
                                        "flash",        "newsalert",
                                        "kill",         "mandatory",
                                        "withhold",     "advisory",
                                        "eil",          "eilmeldung",
                                        "korrektur",    "berichtigung",
                                        "wiederholung", "zusammenfassung",
                                        "rectificatif", "urgente",
                                        "refile",       "precede",
                                        "optional",     "abridged"};
    size_t digits = 0;
    while (digits < word.len && isdigit((unsigned char)word.data[digits]))
        digits++;
    struct slice rest = slice_sub(word, digits, word.len);
    if (digits && digits < 3)
        return !rest.len || slice_equal_nocase(rest, SLICE("st")) ||
               slice_equal_nocase(rest, SLICE("nd")) || slice_equal_nocase(rest, SLICE("rd")) ||
               slice_equal_nocase(rest, SLICE("th"));
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_equal_nocase(word, slice_from(words[i])))
            return true;
    return false;
}

static bool is_version(struct slice s)
{
    bool word = false;
    if (s.len > 60)
        return false;
    for (size_t at = 0; at < s.len;) {
        size_t end = at;
        while (end < s.len && !strchr(" -.,:()*/", s.data[end]))
            end++;
        struct slice part = slice_sub(s, at, end);
        if (part.len && !is_version_word(part))
            return false;
        word = word || (part.len && isalpha((unsigned char)part.data[part.len - 1]));
        at = end + 1;
    }
    return word;
}

/* "1ST LEAD" is a version; "URGENT" says how pressing it is, "KILL" that it must not run. */
static void take_version(struct article *article, struct slice s)
{
    static const char *const pressing[] = {"urgent", "bulletin",   "flash",
                                           "eil",    "eilmeldung", "urgente"};
    struct slice status = wire_status(article->arena, s);
    s = slice_trim(s);
    if (status.len)
        article->status = status;
    for (size_t i = 0; i < sizeof pressing / sizeof *pressing; i++)
        if (slice_equal_nocase(s, slice_from(pressing[i]))) {
            article->urgency = arena_slice(article->arena, s);
            return;
        }
    if (article->version.len)
        article->version =
            arena_format(article->arena, "%.*s, %.*s", SLICE_ARG(article->version), SLICE_ARG(s));
    else
        article->version = arena_slice(article->arena, s);
}

static bool all_digits(struct slice s)
{
    for (size_t i = 0; i < s.len; i++)
        if (!isdigit((unsigned char)s.data[i]))
            return false;
    return s.len > 0;
}

/* Letters and digits only, as the header squeezes a slug. */
static bool same_start(struct slice a, struct slice b)
{
    size_t i = 0, k = 0, same = 0;
    for (; i < a.len && k < b.len; i++) {
        if (!isalnum((unsigned char)a.data[i]))
            continue;
        while (k < b.len && !isalnum((unsigned char)b.data[k]))
            k++;
        if (k == b.len || tolower((unsigned char)a.data[i]) != tolower((unsigned char)b.data[k]))
            return same >= 8;
        k++;
        same++;
    }
    return same >= 4;
}

/* "BC-AS--China-Trial, 2nd Ld,640": the header's slug again, or one by its form. */
static bool is_slug(const struct head *head, struct slice s)
{
    bool cycle = s.len > 3 && isupper((unsigned char)s.data[0]) &&
                 isupper((unsigned char)s.data[1]) && s.data[2] == '-' && s.data[3] != ' ';
    size_t comma = s.len;
    while (comma && s.data[comma - 1] != ',')
        comma--;
    bool counted = comma && all_digits(slice_trim(slice_sub(s, comma, s.len)));
    return !head->slug && !head->title.len && s.len < HEADLINE_MOST &&
           (cycle || counted || (head->telex->slug.len && same_start(s, head->telex->slug)));
}

/* Its parts: the slug itself, versions, and the count of words. */
static void take_slug(struct head *head, struct slice s)
{
    struct article *article = head->telex->article;
    struct buffer slug = {0};
    for (size_t at = 0; at < s.len;) {
        size_t end = slice_find(s, SLICE(","), at);
        struct slice part = slice_trim(slice_sub(s, at, end));
        at = end + 1;
        if (is_version(part)) {
            take_version(article, part);
        } else if (!all_digits(part)) {
            buffer_add_string(&slug, slug.len ? ", " : "");
            buffer_add_slice(&slug, part);
        }
    }
    head->slug = true;
    if (slug.len)
        head->telex->slug = arena_slice(article->arena, buffer_slice(&slug));
    buffer_free(&slug);
}

/* "AP Photo XNP101, XNP102", "With AP Photos" */
static bool is_picture_line(struct slice s)
{
    size_t at = slice_find_nocase(s, SLICE("photo"), 0);
    return s.len < HEADLINE_MOST && at < 12 && !lines_ends_sentence(s) &&
           (at == 0 || s.data[at - 1] == ' ') &&
           (memchr(s.data, ',', s.len) || isdigit((unsigned char)s.data[s.len - 1]) ||
            slice_starts_nocase(s, SLICE("with ")));
}

/* Below a byline: whom the writer works for, or as what. */
static bool take_desk(struct head *head, struct slice s)
{
    struct article *article = head->telex->article;
    if (!head->byline || s.len > 60 || lines_ends_sentence(s))
        return false;
    if (names_is_role(s))
        return true;
    if (outlets_likeness(s) < 2)
        return false;
    if (slice_is_none(article->source))
        article->source = arena_slice(article->arena, s);
    return true;
}

/* Lines with a meaning of their own. */
static bool take_known(struct head *head, struct slice s, char quad, uint32_t number)
{
    struct article *article = head->telex->article;
    struct slice names, note;
    if (telex_is_note(s, &note)) {
        telex_note(head->telex, note, number);
    } else if (is_slug(head, s)) {
        take_slug(head, s);
    } else if (is_version(s)) {
        take_version(article, s);
    } else if (wire_status(article->arena, s).len) {
        article->status = wire_status(article->arena, s);
    } else if (stamp_embargo(article, s, number) || is_picture_line(s) ||
               (s.data[0] == '*' && s.len < 20) || telex_is_rule(s)) {
        return true;
    } else if (s.len < BYLINE_LINE_MOST && credit_lead(s, &names) &&
               (quad == '=' || names_is_list(names))) {
        credit_byline(article, s);
        head->byline = true;
    } else {
        return take_desk(head, s);
    }
    return true;
}

/* A wrapped headline goes on in the next line. */
static void add_title(struct head *head, const struct telex_line *line)
{
    if (head->title.len)
        buffer_add_char(&head->title, ' ');
    else
        head->title_line = line->number;
    telex_set(line->text, &head->title);
    head->title_ended = line->quad || line->text.len < WRAPPED_LEAST;
}

static void take_deck(struct head *head, const struct telex_line *line)
{
    struct article *article = head->telex->article;
    struct buffer set = {0};
    telex_set(line->text, &set);
    if (line->quad == '<' && slice_is_none(article->subtitle))
        article->subtitle = arena_slice(article->arena, buffer_slice(&set));
    builder_block(&head->telex->builder, BLOCK_PARAGRAPH, buffer_slice(&set), line->number);
    buffer_free(&set);
}

/* What says nothing by itself is headline or deck by its place. False: the story begins here. */
static bool take_by_place(struct head *head, const struct telex_line *line)
{
    struct slice place, agency;
    bool rail = line->lead == TELEX_RAIL;
    if (head->byline || line->text.len > (rail ? 4 * HEADLINE_MOST : HEADLINE_MOST) ||
        (!rail && dateline_split(line->text, &place, &agency)))
        return false;
    if (!head->title.len) {
        add_title(head, line);
        return true;
    }
    if (!head->title_ended && !rail && !line->spaced) {
        add_title(head, line);
        return true;
    }
    if (!rail || !line->quad)
        return false;
    take_deck(head, line);
    return true;
}

size_t telex_no_head(struct telex *telex)
{
    if (telex->slug.len)
        telex->article->title = telex->slug;
    telex_keyword(telex->article, telex->slug);
    return 0;
}

size_t telex_head(struct telex *telex)
{
    struct head head = {.telex = telex};
    for (; head.at < telex->lines.count && head.at < HEAD_LINES; head.at++) {
        const struct telex_line *line = &telex->lines.items[head.at];
        bool empty = !line->text.len;
        if (line->lead == TELEX_INDENT || line->lead == TELEX_ROW)
            break;
        if (empty)
            continue;
        if (take_known(&head, line->text, line->quad, line->number)) {
            telex_aside(telex, FURNITURE_METADATA, line->text, line->number);
            head.title_ended = true;
            continue;
        }
        size_t title = head.title.len;
        if (!take_by_place(&head, line))
            break;
        if (head.title.len > title)
            telex_aside(telex, FURNITURE_METADATA, line->text, line->number);
    }
    struct slice title = head.title.len ? buffer_slice(&head.title) : telex->slug;
    if (head.at == telex->lines.count && !telex->builder.blocks.count && head.title.len) {
        builder_block(&telex->builder, BLOCK_PARAGRAPH, title, head.title_line);
        title = telex->slug.len ? telex->slug : title;
    }
    if (title.len)
        telex->article->title = arena_slice(telex->article->arena, title);
    buffer_free(&head.title);
    telex_keyword(telex->article, telex->slug);
    return head.at;
}
