/* The names themselves, a flat table. No site's name belongs here. A hyphen stands for any number
 * of hyphens and low lines, none too, so that "article-body" is also articleBody. */
#ifndef HEXAPLA_HTML_CLASSTABLE_H
#define HEXAPLA_HTML_CLASSTABLE_H

/* clang-format off */
/* A: anywhere in a name. S: where a word begins. W: a whole word, or its plural. */
#define CLASS_NAMES(A, S, W)                                                                        \
    A(BODY, "article-body") A(BODY, "articletext") A(BODY, "article-text") A(BODY, "article-content") A(BODY, "article-copy") \
    A(BODY, "story-body") A(BODY, "story-content") A(BODY, "story-text") A(BODY, "storycopy") A(BODY, "story-copy") \
    A(BODY, "entry-content") A(BODY, "entry-body") A(BODY, "post-content") A(BODY, "post-body") A(BODY, "post-text") \
    A(BODY, "body-text") A(BODY, "body-copy") A(BODY, "content-body") A(BODY, "content-text") A(BODY, "field-body") \
    A(BODY, "field-name-body") A(BODY, "news-body") A(BODY, "news-text") A(BODY, "news-content") A(BODY, "text-content") \
    A(BODY, "rich-text") A(BODY, "article-main") A(BODY, "main-text") A(BODY, "article-detail") A(BODY, "artikel-text") \
    A(BODY, "blog-content") A(BODY, "post-article") A(BODY, "article-inner") A(BODY, "detail-content") A(BODY, "page-content") \
    W(BODY, "prose") W(BODY, "wysiwyg") A(BODY, "article-section") A(BODY, "paywalled-content") A(BODY, "body-content") \
    S(ARTICLE, "article") S(ARTICLE, "story") W(ARTICLE, "post") W(ARTICLE, "entry") W(ARTICLE, "hentry") S(ARTICLE, "artikel") \
    S(ARTICLE, "noticia") S(ARTICLE, "news") S(ARTICLE, "blog") \
    S(CONTENT, "content") W(CONTENT, "main") W(CONTENT, "text") W(CONTENT, "body") W(CONTENT, "copy") S(CONTENT, "contenido") S(CONTENT, "conteudo") \
    S(PARAGRAPH, "paragraph") S(PARAGRAPH, "graf") W(PARAGRAPH, "para") S(PARAGRAPH, "absatz") \
    S(COMMENTS, "comment") S(COMMENTS, "disqus") W(COMMENTS, "respond") S(COMMENTS, "discussion") S(COMMENTS, "kommentar") \
    S(COMMENTS, "comentario") S(COMMENTS, "commentaire") W(COMMENTS, "replies") W(COMMENTS, "reply") W(COMMENTS, "conversation") S(COMMENTS, "feedback") \
    W(SHARING, "share") W(SHARING, "sharing") S(SHARING, "sharebar") W(SHARING, "social") S(SHARING, "addthis") S(SHARING, "addtoany") \
    S(SHARING, "sharedaddy") W(SHARING, "facebook") W(SHARING, "whatsapp") W(SHARING, "follow") W(SHARING, "twitter") W(SHARING, "linkedin") W(SHARING, "pinterest") W(SHARING, "compartir") \
    A(RELATED, "related") S(RELATED, "recommend") S(RELATED, "recirc") S(RELATED, "outbrain") S(RELATED, "taboola") S(RELATED, "trending") \
    S(RELATED, "popular") A(RELATED, "most-read") A(RELATED, "read-more") A(RELATED, "readmore") A(RELATED, "more-stories") A(RELATED, "more-news") A(RELATED, "more-from") \
    A(RELATED, "also-like") A(RELATED, "up-next") A(RELATED, "read-next") A(RELATED, "next-article") S(RELATED, "suggest") S(RELATED, "similar") A(RELATED, "see-also") \
    A(RELATED, "further-reading") W(RELATED, "latest") A(RELATED, "inline-link") A(RELATED, "in-line-link") S(RELATED, "relacionad") A(RELATED, "read-also") A(RELATED, "also-read") \
    A(RELATED, "next-post") A(RELATED, "prev-post") A(RELATED, "post-nav") S(RELATED, "crosslink") W(RELATED, "viral") S(RELATED, "mostpopular") W(RELATED, "more") \
    S(TEASER, "teaser") S(TEASER, "promo") W(TEASER, "card") S(TEASER, "carousel") W(TEASER, "tile") S(TEASER, "slider") S(TEASER, "headlines") W(TEASER, "hub") S(TEASER, "featured") \
    A(SIGNUP, "newsletter") A(SIGNUP, "sign-up") W(SIGNUP, "subscribe") S(SIGNUP, "subscription") W(SIGNUP, "subscribed") W(SIGNUP, "meter") W(SIGNUP, "piano") S(SIGNUP, "mailchimp") S(SIGNUP, "mailing") \
    S(SIGNUP, "login") S(SIGNUP, "register") S(SIGNUP, "registration") W(SIGNUP, "optin") A(SIGNUP, "opt-in") W(SIGNUP, "email") S(SIGNUP, "membership") W(SIGNUP, "regwall") S(SIGNUP, "donat") \
    W(NAVIGATION, "nav") S(NAVIGATION, "navbar") S(NAVIGATION, "navigation") W(NAVIGATION, "menu") S(NAVIGATION, "breadcrumb") S(NAVIGATION, "masthead") S(NAVIGATION, "topbar") \
    S(NAVIGATION, "pagination") W(NAVIGATION, "pager") W(NAVIGATION, "skip") S(NAVIGATION, "sitemap") S(NAVIGATION, "hamburger") S(NAVIGATION, "dropdown") W(NAVIGATION, "drawer") \
    W(NAVIGATION, "subnav") W(NAVIGATION, "header") W(NAVIGATION, "hdr") W(NAVIGATION, "tabs") W(NAVIGATION, "search") S(NAVIGATION, "ticker") \
    W(FOOTER, "footer") S(FOOTER, "colophon") W(FOOTER, "bottom") \
    S(SIDEBAR, "sidebar") A(SIDEBAR, "side-bar") W(SIDEBAR, "aside") W(SIDEBAR, "rail") S(SIDEBAR, "widget") A(SIDEBAR, "right-col") A(SIDEBAR, "col-right") A(SIDEBAR, "right-rail") W(SIDEBAR, "secondary") \
    W(SIDEBAR, "complementary") W(SIDEBAR, "right") \
    W(ADVERTISEMENT, "ad") S(ADVERTISEMENT, "advert") S(ADVERTISEMENT, "banner") S(ADVERTISEMENT, "sponsor") W(ADVERTISEMENT, "dfp") S(ADVERTISEMENT, "adslot") S(ADVERTISEMENT, "adunit") \
    W(ADVERTISEMENT, "anzeige") S(ADVERTISEMENT, "affiliate") S(ADVERTISEMENT, "google-ad") S(ADVERTISEMENT, "commercial") S(ADVERTISEMENT, "publicidad") W(ADVERTISEMENT, "werbung") \
    A(CAPTION, "caption") S(CAPTION, "wp-caption") S(CAPTION, "cutline") S(CAPTION, "legend") S(CAPTION, "bildunterschrift") \
    W(MEDIA, "image") W(MEDIA, "photo") W(MEDIA, "picture") W(MEDIA, "figure") S(MEDIA, "gallery") W(MEDIA, "media") S(MEDIA, "video") S(MEDIA, "slideshow") W(MEDIA, "player") W(MEDIA, "audio") \
    S(MEDIA, "thumb") W(MEDIA, "img") W(MEDIA, "podcast") W(MEDIA, "lightbox") \
    W(CREDIT, "credit") W(CREDIT, "copyright") W(CREDIT, "attribution") W(CREDIT, "photographer") \
    A(BYLINE, "byline") S(BYLINE, "author") W(BYLINE, "writer") W(BYLINE, "contributor") W(BYLINE, "reporter") W(BYLINE, "vcard") W(BYLINE, "by") W(BYLINE, "autor") W(BYLINE, "auteur") W(BYLINE, "journalist") \
    W(DATE, "date") S(DATE, "dateline") S(DATE, "datetime") S(DATE, "timestamp") W(DATE, "time") S(DATE, "publish") S(DATE, "updated") S(DATE, "posted") W(DATE, "fecha") W(DATE, "datum") \
    W(METADATA, "meta") W(METADATA, "info") W(METADATA, "details") W(METADATA, "kicker") W(METADATA, "eyebrow") S(METADATA, "category") S(METADATA, "categories") A(METADATA, "section-name") W(METADATA, "label") \
    W(METADATA, "source") A(METADATA, "read-time") A(METADATA, "reading-time") W(METADATA, "views") W(METADATA, "rubric") W(METADATA, "overline") \
    W(TITLE, "title") S(TITLE, "headline") S(TITLE, "entry-title") W(TITLE, "heading") \
    W(DECK, "deck") W(DECK, "dek") S(DECK, "subtitle") S(DECK, "sub-title") S(DECK, "subhead") S(DECK, "standfirst") S(DECK, "summary") W(DECK, "lede") W(DECK, "lead") S(DECK, "intro") S(DECK, "excerpt") \
    S(DECK, "strapline") W(DECK, "chapo") W(DECK, "bajada") S(DECK, "sumario") W(DECK, "description") S(DECK, "abstract") W(DECK, "tagline") S(DECK, "vorspann") W(DECK, "strap") W(DECK, "chapeau") W(DECK, "entradilla") \
    A(BIOGRAPHY, "author-bio") W(BIOGRAPHY, "bio") S(BIOGRAPHY, "biograph") A(BIOGRAPHY, "author-box") A(BIOGRAPHY, "about-author") A(BIOGRAPHY, "author-info") A(BIOGRAPHY, "author-desc") A(BIOGRAPHY, "about-the-author") W(BIOGRAPHY, "profile") A(BIOGRAPHY, "author-card") \
    W(TAGS, "tag") W(TAGS, "topic") W(TAGS, "keyword") S(TAGS, "tagcloud") A(TAGS, "post-tag") S(TAGS, "etiquet") W(TAGS, "hashtag") W(TAGS, "tagged") \
    S(COOKIE, "cookie") S(COOKIE, "consent") W(COOKIE, "gdpr") S(COOKIE, "privacy") S(COOKIE, "onetrust") W(COOKIE, "ccpa") \
    W(HIDDEN, "hidden") W(HIDDEN, "sr-only") A(HIDDEN, "visually-hidden") A(HIDDEN, "visuallyhidden") A(HIDDEN, "screen-reader") A(HIDDEN, "screenreader") W(HIDDEN, "hide") W(HIDDEN, "invisible") W(HIDDEN, "print") A(HIDDEN, "print-only") W(HIDDEN, "noshow") W(HIDDEN, "a11y") W(HIDDEN, "assistive") \
    S(OVERLAY, "modal") S(OVERLAY, "popup") S(OVERLAY, "overlay") S(OVERLAY, "dialog") S(OVERLAY, "tooltip") A(OVERLAY, "pop-up") W(OVERLAY, "alert") W(OVERLAY, "notification") W(OVERLAY, "toast") W(OVERLAY, "flyout") \
    W(LIST, "list") W(LIST, "grid") W(LIST, "feed") W(LIST, "stream") W(LIST, "river") W(LIST, "item") W(LIST, "listing") W(LIST, "row") W(LIST, "archive") \
    W(CONTENTS, "toc") A(CONTENTS, "table-of-contents") A(CONTENTS, "jump-link") A(CONTENTS, "in-this-article") \
    W(EMBED, "tweet") S(EMBED, "embed") S(EMBED, "oembed") A(EMBED, "twitter-tweet") W(EMBED, "instagram") W(EMBED, "instagram-media") W(EMBED, "iframe") \
    A(PULLQUOTE, "pull-quote") W(PULLQUOTE, "quote") S(PULLQUOTE, "pullquote") S(PULLQUOTE, "blockquote") W(PULLQUOTE, "pull") \
    S(BOX, "factbox") S(BOX, "infobox") W(BOX, "box") W(BOX, "callout") W(BOX, "fact") W(BOX, "note") W(BOX, "inset") W(BOX, "module") W(BOX, "block") W(BOX, "panel") W(BOX, "inline") \
    W(TOOLS, "tool") S(TOOLS, "toolbar") W(TOOLS, "utility") W(TOOLS, "button") W(TOOLS, "btn") W(TOOLS, "cta") W(TOOLS, "action") W(TOOLS, "control") W(TOOLS, "icon") W(TOOLS, "bookmark") W(TOOLS, "save") W(TOOLS, "rating") W(TOOLS, "vote") W(TOOLS, "listen") W(TOOLS, "poll") W(TOOLS, "quiz") \
    A(KEYPOINTS, "key-point") S(KEYPOINTS, "highlights") W(KEYPOINTS, "bullet") A(KEYPOINTS, "key-takeaway") S(KEYPOINTS, "takeaway") A(KEYPOINTS, "tldr") \
    S(LEGAL, "disclaimer") S(LEGAL, "disclosure") W(LEGAL, "legal") W(LEGAL, "terms") W(LEGAL, "trust") W(LEGAL, "license") W(LEGAL, "syndication") W(LEGAL, "reprint") \
    A(LIVE, "live-blog") A(LIVE, "liveblog") A(LIVE, "live-update") A(LIVE, "live-post") \
    S(GATED, "subscriber") S(GATED, "paywall") S(GATED, "premium") S(GATED, "encrypted") A(GATED, "paid-content") A(GATED, "metered") \
    S(CORRECTION, "correction") S(CORRECTION, "editors-note") A(CORRECTION, "editor-note") W(CORRECTION, "clarification")
/* clang-format on */

#endif
