/* The elements of HTML that matter here, as numbers, with what each does to the flow of text. */
#ifndef HEXAPLA_MARKUP_TAG_H
#define HEXAPLA_MARKUP_TAG_H

#include "base/slice.h"

/* How an element stands in its surroundings. */
enum tag_role {
    ROLE_INLINE, /* in a line of text */
    ROLE_BLOCK,  /* begins and ends paragraphs */
    ROLE_BREAK,  /* a line break */
    ROLE_HIDDEN  /* never shown as text */
};

/* Sorted by name, which tag_find needs. */
/* clang-format off */
#define TAGS(X)                                                                                    \
    X(A, "a", INLINE) X(ABBR, "abbr", INLINE) X(ADDRESS, "address", BLOCK)                         \
    X(AMP_AD, "amp-ad", HIDDEN) X(AMP_IMG, "amp-img", HIDDEN) X(APPLET, "applet", HIDDEN)          \
    X(AREA, "area", HIDDEN) X(ARTICLE, "article", BLOCK) X(ASIDE, "aside", BLOCK)                  \
    X(AUDIO, "audio", HIDDEN) X(B, "b", INLINE) X(BASE, "base", HIDDEN)                            \
    X(BLOCKQUOTE, "blockquote", BLOCK) X(BODY, "body", BLOCK) X(BR, "br", BREAK)                   \
    X(BUTTON, "button", BLOCK) X(CANVAS, "canvas", HIDDEN) X(CAPTION, "caption", BLOCK)            \
    X(CENTER, "center", BLOCK) X(CITE, "cite", INLINE) X(CODE, "code", INLINE)                     \
    X(COL, "col", HIDDEN) X(COLGROUP, "colgroup", HIDDEN) X(DD, "dd", BLOCK)                       \
    X(DEL, "del", INLINE) X(DETAILS, "details", BLOCK) X(DIALOG, "dialog", BLOCK)                  \
    X(DIV, "div", BLOCK) X(DL, "dl", BLOCK) X(DT, "dt", BLOCK) X(EM, "em", INLINE)                 \
    X(EMBED, "embed", HIDDEN) X(FIELDSET, "fieldset", BLOCK)                                       \
    X(FIGCAPTION, "figcaption", BLOCK) X(FIGURE, "figure", BLOCK) X(FONT, "font", INLINE)          \
    X(FOOTER, "footer", BLOCK) X(FORM, "form", BLOCK) X(FRAME, "frame", HIDDEN)                    \
    X(H1, "h1", BLOCK) X(H2, "h2", BLOCK) X(H3, "h3", BLOCK) X(H4, "h4", BLOCK)                    \
    X(H5, "h5", BLOCK) X(H6, "h6", BLOCK) X(HEAD, "head", HIDDEN) X(HEADER, "header", BLOCK)       \
    X(HGROUP, "hgroup", BLOCK) X(HR, "hr", BLOCK) X(HTML, "html", BLOCK) X(I, "i", INLINE)         \
    X(IFRAME, "iframe", HIDDEN) X(IMG, "img", HIDDEN) X(INPUT, "input", HIDDEN)                    \
    X(INS, "ins", INLINE) X(LABEL, "label", INLINE) X(LEGEND, "legend", BLOCK)                     \
    X(LI, "li", BLOCK) X(LINK, "link", HIDDEN) X(MAIN, "main", BLOCK) X(MAP, "map", HIDDEN)        \
    X(MARK, "mark", INLINE) X(MATH, "math", INLINE) X(MENU, "menu", BLOCK)                         \
    X(META, "meta", HIDDEN) X(NAV, "nav", BLOCK) X(NOFRAMES, "noframes", HIDDEN)                   \
    X(NOSCRIPT, "noscript", HIDDEN) X(OBJECT, "object", HIDDEN) X(OL, "ol", BLOCK)                 \
    X(OPTION, "option", HIDDEN) X(P, "p", BLOCK) X(PARAM, "param", HIDDEN)                         \
    X(PICTURE, "picture", HIDDEN) X(PRE, "pre", BLOCK) X(PROGRESS, "progress", HIDDEN)             \
    X(Q, "q", INLINE) X(RP, "rp", HIDDEN) X(RT, "rt", HIDDEN) X(S, "s", INLINE)                    \
    X(SCRIPT, "script", HIDDEN) X(SECTION, "section", BLOCK) X(SELECT, "select", HIDDEN)           \
    X(SMALL, "small", INLINE) X(SOURCE, "source", HIDDEN) X(SPAN, "span", INLINE)                  \
    X(STRONG, "strong", INLINE) X(STYLE, "style", HIDDEN) X(SUB, "sub", INLINE)                    \
    X(SUMMARY, "summary", BLOCK) X(SUP, "sup", INLINE) X(SVG, "svg", HIDDEN)                       \
    X(TABLE, "table", BLOCK) X(TBODY, "tbody", BLOCK) X(TD, "td", BLOCK)                           \
    X(TEMPLATE, "template", HIDDEN) X(TEXTAREA, "textarea", HIDDEN) X(TFOOT, "tfoot", BLOCK)       \
    X(TH, "th", BLOCK) X(THEAD, "thead", BLOCK) X(TIME, "time", INLINE)                            \
    X(TITLE, "title", HIDDEN) X(TR, "tr", BLOCK) X(TRACK, "track", HIDDEN) X(TT, "tt", INLINE)     \
    X(U, "u", INLINE) X(UL, "ul", BLOCK) X(VIDEO, "video", HIDDEN) X(WBR, "wbr", INLINE)
/* clang-format on */

enum tag {
    TAG_TEXT, /* no element but characters */
    TAG_OTHER,
#define X(name, text, role) TAG_##name,
    TAGS(X)
#undef X
        TAG_COUNT
};

/* Of a lower-case name; TAG_OTHER where it is none of them. */
enum tag tag_find(struct slice name);
/* TAG_TEXT and TAG_OTHER are inline. */
enum tag_role tag_role(enum tag tag);

#endif
