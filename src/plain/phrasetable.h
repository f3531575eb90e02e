/* The table itself: wordings in English, and the commonest of German, French and Spanish. No site's
 * name belongs here. Sorted by kind. */
#ifndef HEXAPLA_PLAIN_PHRASETABLE_H
#define HEXAPLA_PLAIN_PHRASETABLE_H

/* clang-format off */
#define NAV FURNITURE_NAVIGATION
#define SHARE FURNITURE_SHARING
#define REL FURNITURE_RELATED
#define LAW FURNITURE_LEGAL
#define SIGN FURNITURE_SIGNUP
#define TALK FURNITURE_COMMENTS
#define COOK FURNITURE_COOKIE
#define ADS FURNITURE_ADVERTISEMENT
#define READ FURNITURE_READTIME
#define META FURNITURE_METADATA
#define REST FURNITURE_OTHER
#define W(kind, force, text) {text, sizeof(text) - 1, kind, PHRASE_WHOLE, PHRASE_##force},
#define S(kind, force, text) {text, sizeof(text) - 1, kind, PHRASE_START, PHRASE_##force},
#define I(kind, force, text) {text, sizeof(text) - 1, kind, PHRASE_INSIDE, PHRASE_##force},
#define PHRASES                                                                                    \
    W(NAV, LIKELY, "home") W(NAV, LIKELY, "menu") W(NAV, LIKELY, "search") W(NAV, SURE, "skip to content") \
    W(NAV, SURE, "skip to main content") W(NAV, SURE, "back to top") W(NAV, SURE, "toggle navigation") \
    W(NAV, SURE, "main menu") W(NAV, SURE, "open menu") W(NAV, SURE, "close menu") W(NAV, LIKELY, "next") \
    W(NAV, LIKELY, "previous") W(NAV, LIKELY, "world") W(NAV, LIKELY, "politics") W(NAV, LIKELY, "business") \
    W(NAV, LIKELY, "technology") W(NAV, LIKELY, "sports") W(NAV, LIKELY, "sport") W(NAV, LIKELY, "opinion") \
    W(NAV, LIKELY, "news") W(NAV, LIKELY, "breaking news") W(NAV, LIKELY, "latest news") W(NAV, LIKELY, "local news") \
    W(NAV, LIKELY, "subscribe") W(NAV, LIKELY, "contact us") W(NAV, LIKELY, "about us") W(NAV, LIKELY, "contact") \
    W(NAV, LIKELY, "about") W(NAV, LIKELY, "help") W(NAV, LIKELY, "e-paper") W(NAV, LIKELY, "video") W(NAV, LIKELY, "videos") \
    W(NAV, LIKELY, "live") W(NAV, LIKELY, "startseite") W(NAV, LIKELY, "accueil") W(NAV, LIKELY, "inicio") \
    W(NAV, LIKELY, "tags") W(NAV, LIKELY, "topics") S(NAV, LIKELY, "filed under") S(NAV, SURE, "skip to") \
    W(NAV, LIKELY, "view all") W(NAV, LIKELY, "see all") W(NAV, LIKELY, "show more") W(NAV, LIKELY, "load more") \
    S(NAV, LIKELY, "previous article") S(NAV, LIKELY, "next article") S(NAV, LIKELY, "previous post") S(NAV, LIKELY, "next post") \
    S(NAV, SURE, "zum inhalt springen") S(NAV, SURE, "zur startseite") \
    \
    W(SHARE, LIKELY, "share") W(SHARE, LIKELY, "facebook") W(SHARE, LIKELY, "twitter") W(SHARE, LIKELY, "x") \
    W(SHARE, LIKELY, "linkedin") W(SHARE, LIKELY, "whatsapp") W(SHARE, LIKELY, "reddit") W(SHARE, LIKELY, "email") \
    W(SHARE, LIKELY, "e-mail") W(SHARE, LIKELY, "telegram") W(SHARE, LIKELY, "pinterest") W(SHARE, LIKELY, "print") \
    W(SHARE, LIKELY, "copy link") W(SHARE, LIKELY, "link copied") W(SHARE, LIKELY, "bookmark") W(SHARE, LIKELY, "save") \
    W(SHARE, LIKELY, "tweet") W(SHARE, LIKELY, "like") W(SHARE, LIKELY, "pocket") W(SHARE, LIKELY, "flipboard") \
    W(SHARE, LIKELY, "messenger") W(SHARE, LIKELY, "teilen") W(SHARE, LIKELY, "drucken") W(SHARE, LIKELY, "partager") \
    W(SHARE, LIKELY, "compartir") W(SHARE, LIKELY, "imprimer") W(SHARE, LIKELY, "listen") \
    S(SHARE, SURE, "share this") S(SHARE, SURE, "share on") S(SHARE, SURE, "share via") S(SHARE, SURE, "share article") \
    S(SHARE, SURE, "share the article") S(SHARE, SURE, "share story") S(SHARE, SURE, "share to") S(SHARE, SURE, "share with") \
    S(SHARE, SURE, "share by") S(SHARE, SURE, "share link") S(SHARE, SURE, "share post") S(SHARE, SURE, "send to a friend") \
    S(SHARE, SURE, "email this") S(SHARE, SURE, "print this") S(SHARE, SURE, "save this") S(SHARE, SURE, "click to share") \
    S(SHARE, SURE, "copy link") S(SHARE, SURE, "tweet this") S(SHARE, SURE, "save article") S(SHARE, SURE, "listen to this article") \
    S(SHARE, SURE, "listen to article") S(SHARE, SURE, "follow us") S(SHARE, SURE, "follow on") S(SHARE, SURE, "find us on") \
    S(SHARE, SURE, "like us on") S(SHARE, SURE, "join us on") S(SHARE, SURE, "add us on") S(SHARE, SURE, "gift this article") \
    S(SHARE, SURE, "give this article") S(SHARE, SURE, "artikel teilen") S(SHARE, SURE, "auf facebook teilen") \
    S(SHARE, SURE, "partager sur") S(SHARE, SURE, "partager l'article") S(SHARE, SURE, "partager cet article") S(SHARE, SURE, "compartir en") \
    S(SHARE, SURE, "share full article") S(SHARE, SURE, "add articles to your") S(SHARE, SURE, "add to your saved") \
    S(SIGN, SURE, "login with") S(SIGN, SURE, "log in with") S(SIGN, SURE, "get all the latest") S(SIGN, SURE, "get unlimited access") \
    S(TALK, SURE, "sorry we are not currently accepting") S(TALK, SURE, "comments are not available") S(REST, SURE, "got a tip") S(REST, SURE, "got a news tip") \
    S(SIGN, SURE, "if you enjoy our content") S(SIGN, SURE, "please consider subscribing") S(SHARE, SURE, "listen to this story") \
    W(SHARE, SURE, "play audio") W(SHARE, SURE, "link copied to clipboard") W(SHARE, LIKELY, "follow") \
    \
    W(REL, OPENS, "related") W(REL, OPENS, "related articles") W(REL, OPENS, "related article") W(REL, OPENS, "related stories") \
    W(REL, OPENS, "related story") W(REL, OPENS, "related news") W(REL, OPENS, "related posts") W(REL, OPENS, "related information") \
    W(REL, OPENS, "related content") W(REL, OPENS, "related links") W(REL, OPENS, "related reading") W(REL, OPENS, "related coverage") \
    W(REL, OPENS, "related topics") W(REL, OPENS, "related items") W(REL, OPENS, "related videos") W(REL, OPENS, "read more") \
    W(REL, OPENS, "read next") W(REL, OPENS, "read also") W(REL, OPENS, "also read") W(REL, OPENS, "see also") W(REL, OPENS, "more stories") \
    W(REL, OPENS, "more news") W(REL, OPENS, "more articles") W(REL, OPENS, "you may also like") W(REL, OPENS, "you might also like") \
    W(REL, OPENS, "you may like") W(REL, OPENS, "recommended") W(REL, OPENS, "recommended stories") W(REL, OPENS, "recommended for you") \
    W(REL, OPENS, "recommended reading") W(REL, OPENS, "recommended articles") W(REL, OPENS, "up next") W(REL, OPENS, "most read") \
    W(REL, OPENS, "most popular") W(REL, OPENS, "popular stories") W(REL, OPENS, "trending") W(REL, OPENS, "trending now") \
    W(REL, OPENS, "top stories") W(REL, OPENS, "latest stories") W(REL, OPENS, "latest articles") W(REL, OPENS, "latest posts") \
    W(REL, OPENS, "recent posts") W(REL, OPENS, "recent articles") W(REL, OPENS, "editor's picks") W(REL, OPENS, "editors' picks") \
    W(REL, OPENS, "don't miss") W(REL, OPENS, "what to read next") W(REL, OPENS, "further reading") W(REL, OPENS, "keep reading") \
    W(REL, OPENS, "around the web") W(REL, OPENS, "from the web") W(REL, OPENS, "more on this story") W(REL, OPENS, "more on this topic") \
    W(REL, OPENS, "in case you missed it") W(REL, OPENS, "popular now") W(REL, OPENS, "popular") W(REL, OPENS, "must read") \
    W(REL, OPENS, "similar articles") W(REL, OPENS, "similar stories") W(REL, OPENS, "mehr zum thema") W(REL, OPENS, "lesen sie auch") \
    W(REL, OPENS, "das könnte sie auch interessieren") W(REL, OPENS, "weitere artikel") W(REL, OPENS, "ähnliche artikel") \
    W(REL, OPENS, "meistgelesen") W(REL, OPENS, "à lire aussi") W(REL, OPENS, "lire aussi") W(REL, OPENS, "sur le même sujet") \
    W(REL, OPENS, "articles liés") W(REL, OPENS, "les plus lus") W(REL, OPENS, "lea también") W(REL, OPENS, "noticias relacionadas") \
    W(REL, OPENS, "te puede interesar") W(REL, OPENS, "more in this section") W(REL, OPENS, "other stories") \
    S(REL, SURE, "read more:") S(REL, SURE, "read also:") S(REL, SURE, "also read:") S(REL, SURE, "see also:") S(REL, SURE, "related:") \
    S(REL, SURE, "read next:") S(REL, SURE, "watch:") S(REL, SURE, "more:") S(REL, SURE, "read more about") S(REL, SURE, "read more on") \
    S(REL, SURE, "read the full") S(REL, SURE, "read full") S(REL, SURE, "continue reading") S(REL, SURE, "lesen sie auch:") \
    S(REL, SURE, "lesen sie mehr") S(REL, SURE, "mehr dazu:") S(REL, SURE, "lire aussi") S(REL, SURE, "à lire aussi") S(REL, SURE, "lea también:") \
    S(REL, SURE, "recommended:") S(REL, SURE, "don't miss:") S(REL, SURE, "also see:") S(REL, SURE, "must read:") S(REL, SURE, "click here to read") \
    S(REL, LIKELY, "more from") S(REL, LIKELY, "more stories from") S(REL, LIKELY, "more by") S(REL, LIKELY, "more about") \
    S(REL, LIKELY, "latest from") S(REL, LIKELY, "discover more") S(REL, LIKELY, "explore more") S(REL, LIKELY, "explore our") \
    S(REL, LIKELY, "more in") S(REL, LIKELY, "other articles") S(REL, LIKELY, "view original") S(REL, LIKELY, "original article") \
    S(REL, LIKELY, "view source") S(REL, LIKELY, "read original") S(REL, LIKELY, "stay tuned for") \
    \
    I(COOK, SURE, "store and access information on a device") I(COOK, SURE, "process personal data") S(COOK, SURE, "we and our") \
    S(COOK, SURE, "utilizziamo i cookie") S(COOK, SURE, "questo sito utilizza") W(COOK, SURE, "accetta tutto") W(COOK, SURE, "aceptar todo") W(COOK, SURE, "alle ablehnen") \
    W(SHARE, SURE, "artikel anhören") W(SHARE, SURE, "écouter l'article") W(SHARE, SURE, "escuchar artículo") W(SHARE, LIKELY, "merken") W(SHARE, LIKELY, "speichern") \
    W(SHARE, LIKELY, "condividi") W(SHARE, LIKELY, "stampa") W(SHARE, LIKELY, "guardar") W(SHARE, LIKELY, "imprimir") W(SHARE, LIKELY, "enregistrer") W(SHARE, LIKELY, "offrir l'article") \
    W(SHARE, LIKELY, "copy") W(SHARE, LIKELY, "comments") W(SHARE, LIKELY, "likes") W(SHARE, LIKELY, "shares") W(SHARE, LIKELY, "mastodon") W(SHARE, LIKELY, "bluesky") W(SHARE, LIKELY, "threads") \
    W(SHARE, LIKELY, "instagram") W(SHARE, LIKELY, "youtube") W(SHARE, LIKELY, "sms") W(SHARE, LIKELY, "report this post") W(SHARE, SURE, "report an error") W(SHARE, LIKELY, "gift") \
    S(SHARE, SURE, "listen to") S(SHARE, SURE, "compartir") S(SHARE, SURE, "condividi su") S(SHARE, SURE, "teilen auf") S(SHARE, SURE, "all sharing options") S(SHARE, SURE, "reuse this content") \
    S(SHARE, SURE, "follow @") S(SHARE, LIKELY, "follow ") S(META, SURE, "font size") S(META, SURE, "text size") S(META, SURE, "schriftgröße") S(META, LIKELY, "views:") \
    W(META, LIKELY, "press release") S(META, SURE, "press release -") S(META, SURE, "press release –") S(META, SURE, "for immediate release") S(META, SURE, "for immediate use") \
    S(META, SURE, "embargoed until") W(META, LIKELY, "media release") W(META, LIKELY, "news release") W(META, LIKELY, "pressemitteilung") W(META, LIKELY, "communiqué de presse") \
    W(META, LIKELY, "nota de prensa") W(META, LIKELY, "comunicato stampa") W(META, LIKELY, "posted in") \
    W(REL, OPENS, "leggi anche") W(REL, OPENS, "lea también") W(REL, OPENS, "lee también") W(REL, OPENS, "auch interessant") W(REL, OPENS, "mehr zum thema") W(REL, OPENS, "sur le même sujet") \
    W(REL, OPENS, "potrebbe interessarti") W(REL, OPENS, "te puede interesar") W(REL, OPENS, "das könnte sie auch interessieren") \
    S(SIGN, SURE, "thanks for reading") S(SIGN, SURE, "thank you for reading") W(SIGN, SURE, "ready for more?") W(SIGN, SURE, "ready for more") W(SIGN, SURE, "get the app") I(SIGN, SURE, "create a free account") \
    I(SIGN, SURE, "to keep reading") I(SIGN, SURE, "to continue reading") I(SIGN, LIKELY, "subscribe for free") W(SIGN, SURE, "sign in | register") S(SIGN, SURE, "download our") \
    S(SIGN, SURE, "get our free") S(SIGN, SURE, "jetzt registrieren") S(SIGN, SURE, "registrati") S(SIGN, SURE, "iscriviti") S(SIGN, SURE, "regístrate") \
    S(TALK, SURE, "discussion about this") I(TALK, SURE, "write to us") I(TALK, SURE, "get in touch with us") I(TALK, SURE, "contact the newsroom") S(TALK, SURE, "were you there?") S(TALK, SURE, "do you have a story") \
    S(TALK, SURE, "do you know more") S(TALK, SURE, "report a correction") S(TALK, SURE, "lascia un commento") S(TALK, SURE, "deja un comentario") \
    S(REST, SURE, "now playing") S(REST, SURE, "on air now") S(REST, SURE, "on air:") S(REST, SURE, "listen live") S(REST, SURE, "listen again") S(REST, SURE, "watch live") S(REST, SURE, "up next:") \
    S(REST, SURE, "printed from") S(REST, SURE, "this page was printed") S(REST, SURE, "powered by") S(REST, SURE, "print version") \
    I(LAW, SURE, "©") S(LAW, SURE, "riproduzione riservata") S(LAW, SURE, "tutti i diritti riservati") S(LAW, SURE, "reservados todos los derechos") S(LAW, SURE, "reproduction interdite") \
    S(LAW, SURE, "registered in england") S(LAW, SURE, "nachdruck") S(LAW, SURE, "protección de datos") W(LAW, SURE, "your privacy choices") W(LAW, SURE, "terms and privacy policy") \
    S(NAV, SURE, "zurück zur") S(NAV, SURE, "retour à l'accueil") S(NAV, SURE, "volver a la portada") W(NAV, LIKELY, "latest updates") W(NAV, LIKELY, "main navigation") W(NAV, LIKELY, "nature") \
    W(NAV, LIKELY, "in this article") W(NAV, LIKELY, "on this page") W(NAV, LIKELY, "society") W(NAV, LIKELY, "culture") W(NAV, LIKELY, "science") W(NAV, LIKELY, "health") W(NAV, LIKELY, "weather") \
    W(NAV, LIKELY, "entertainment") W(NAV, LIKELY, "lifestyle") W(NAV, LIKELY, "economy") W(NAV, LIKELY, "features") W(NAV, LIKELY, "forum") W(NAV, LIKELY, "podcasts") W(NAV, LIKELY, "games") \
    W(REL, OPENS, "about the author") W(REL, OPENS, "about the authors") W(REL, OPENS, "über den autor") W(REL, OPENS, "über die autorin") W(REL, OPENS, "à propos de l'auteur") W(REL, OPENS, "sobre el autor") \
    S(SIGN, LIKELY, "enjoying") I(SIGN, LIKELY, "yearly subscription") I(SIGN, LIKELY, "monthly subscription") S(REL, LIKELY, "view all posts by") S(REL, LIKELY, "see all articles by") S(SIGN, SURE, "subscribe to") S(META, SURE, "commentary by") \
    I(LAW, SURE, "all rights reserved") I(LAW, SURE, "alle rechte vorbehalten") I(LAW, SURE, "tous droits réservés") \
    I(LAW, SURE, "todos los derechos reservados") S(LAW, SURE, "©") S(LAW, SURE, "copyright ©") S(LAW, SURE, "copyright (c)") \
    S(LAW, SURE, "(c) 20") S(LAW, SURE, "copyright 20") S(LAW, SURE, "copyright 19") S(LAW, SURE, "terms of") S(LAW, SURE, "privacy policy") W(LAW, LIKELY, "privacy") \
    W(LAW, LIKELY, "terms") W(LAW, SURE, "terms and conditions") W(LAW, SURE, "imprint") W(LAW, SURE, "impressum") W(LAW, SURE, "datenschutz") \
    W(LAW, SURE, "mentions légales") W(LAW, SURE, "legal notice") W(LAW, SURE, "aviso legal") W(LAW, SURE, "accessibility statement") \
    W(LAW, SURE, "do not sell my personal information") W(LAW, SURE, "do not sell or share my personal information") \
    S(LAW, SURE, "reprints and permissions") S(LAW, SURE, "this material may not be published") S(LAW, SURE, "no part of this publication") \
    S(LAW, SURE, "reproduction without permission") S(LAW, SURE, "republished with permission") S(LAW, SURE, "our standards:") \
    I(LAW, LIKELY, "our trust principles") S(LAW, LIKELY, "disclaimer:") S(LAW, SURE, "opinions expressed") S(LAW, SURE, "the views expressed") \
    \
    S(SIGN, SURE, "sign up for") S(SIGN, SURE, "sign up to") S(SIGN, SURE, "sign up here") S(SIGN, SURE, "subscribe to our") S(SIGN, SURE, "subscribe now") \
    S(SIGN, SURE, "subscribe for") S(SIGN, SURE, "subscribe today") S(SIGN, SURE, "subscribe here") S(SIGN, SURE, "get our newsletter") S(SIGN, SURE, "join our newsletter") \
    S(SIGN, SURE, "join our mailing list") S(SIGN, SURE, "join our whatsapp") S(SIGN, SURE, "join our telegram") S(SIGN, SURE, "enter your email") S(SIGN, SURE, "your email address") \
    S(SIGN, SURE, "get the latest") S(SIGN, SURE, "get the best of") S(SIGN, SURE, "get breaking news") S(SIGN, SURE, "get our app") S(SIGN, SURE, "download our app") \
    S(SIGN, SURE, "download the app") S(SIGN, SURE, "get email alerts") S(SIGN, SURE, "get notified") S(SIGN, SURE, "stay updated") S(SIGN, SURE, "stay informed") \
    S(SIGN, SURE, "stay up to date") S(SIGN, SURE, "never miss a story") S(SIGN, SURE, "don't miss a story") S(SIGN, SURE, "thank you for subscribing") S(SIGN, SURE, "thanks for signing up") \
    S(SIGN, SURE, "by signing up") S(SIGN, SURE, "by subscribing") S(SIGN, SURE, "by submitting your email") S(SIGN, SURE, "already a subscriber") S(SIGN, SURE, "already have an account") \
    S(SIGN, SURE, "this article is for subscribers") S(SIGN, SURE, "subscribe to continue") S(SIGN, SURE, "subscribe to read") S(SIGN, SURE, "create a free account") \
    S(SIGN, SURE, "create an account") S(SIGN, SURE, "register now") S(SIGN, SURE, "register for free") S(SIGN, SURE, "you have reached your") S(SIGN, SURE, "support our journalism") \
    S(SIGN, SURE, "support independent journalism") S(SIGN, LIKELY, "donate") S(SIGN, SURE, "become a member") S(SIGN, SURE, "jetzt abonnieren") S(SIGN, SURE, "newsletter abonnieren") \
    S(SIGN, SURE, "inscrivez-vous") S(SIGN, SURE, "abonnez-vous") S(SIGN, SURE, "suscríbete") S(SIGN, SURE, "suscríbase") S(SIGN, SURE, "melden sie sich") \
    W(SIGN, LIKELY, "newsletter") W(SIGN, LIKELY, "newsletters") W(SIGN, LIKELY, "sign in") W(SIGN, LIKELY, "log in") W(SIGN, LIKELY, "login") W(SIGN, LIKELY, "sign up") \
    W(SIGN, LIKELY, "register") W(SIGN, LIKELY, "anmelden") W(SIGN, LIKELY, "se connecter") W(SIGN, LIKELY, "my account") W(SIGN, LIKELY, "subscribe to newsletter") \
    I(SIGN, SURE, "delivered to your inbox") I(SIGN, SURE, "straight to your inbox") I(SIGN, SURE, "in your inbox") I(SIGN, LIKELY, "stay updated") I(SIGN, LIKELY, "our newsletter") \
    I(SIGN, LIKELY, "daily newsletter") I(SIGN, LIKELY, "weekly newsletter") I(SIGN, SURE, "unsubscribe at any time") I(SIGN, SURE, "unsubscribe anytime") \
    \
    W(TALK, OPENS, "comments") W(TALK, OPENS, "comment") W(TALK, OPENS, "reader comments") W(TALK, OPENS, "leave a comment") W(TALK, OPENS, "leave a reply") \
    W(TALK, OPENS, "kommentare") W(TALK, OPENS, "commentaires") W(TALK, OPENS, "comentarios") W(TALK, OPENS, "join the conversation") W(TALK, OPENS, "join the discussion") \
    W(TALK, LIKELY, "thoughts") W(TALK, LIKELY, "reply") W(TALK, LIKELY, "post comment") W(TALK, SURE, "no comments yet") W(TALK, SURE, "no comments") W(TALK, SURE, "post a comment") \
    W(TALK, SURE, "add a comment") W(TALK, SURE, "view comments") W(TALK, SURE, "show comments") W(TALK, SURE, "hide comments") W(TALK, SURE, "comments are closed") \
    W(TALK, SURE, "write a comment") W(TALK, SURE, "be the first to comment") S(TALK, SURE, "share your thoughts") S(TALK, SURE, "sign in to") S(TALK, SURE, "log in to") \
    S(TALK, SURE, "login to") S(TALK, SURE, "please log in") S(TALK, SURE, "please sign in") S(TALK, SURE, "you must be logged in") S(TALK, SURE, "join the conversation") \
    S(TALK, SURE, "have your say") S(TALK, SURE, "tell us what you think") S(TALK, SURE, "what do you think?") S(TALK, SURE, "what are your thoughts") S(TALK, SURE, "let us know in the comments") \
    S(TALK, SURE, "leave a comment") S(TALK, SURE, "leave a reply") S(TALK, SURE, "your email address will not be published") S(TALK, SURE, "be the first to comment") \
    S(TALK, SURE, "kommentar schreiben") S(TALK, SURE, "kommentar verfassen") S(TALK, SURE, "laissez un commentaire") S(TALK, SURE, "laisser un commentaire") \
    S(TALK, SURE, "comments are moderated") S(TALK, SURE, "was this article helpful") S(TALK, SURE, "rate this article") \
    \
    S(COOK, SURE, "we use cookies") S(COOK, SURE, "this site uses cookies") S(COOK, SURE, "this website uses cookies") S(COOK, SURE, "our website uses cookies") \
    S(COOK, SURE, "we and our partners") S(COOK, SURE, "by continuing to use this site") S(COOK, SURE, "by continuing to browse") S(COOK, SURE, "by using this site") \
    S(COOK, SURE, "we value your privacy") S(COOK, SURE, "your privacy matters") S(COOK, SURE, "cookie policy") S(COOK, SURE, "cookie settings") S(COOK, SURE, "cookie preferences") \
    S(COOK, SURE, "manage cookies") W(COOK, SURE, "accept all") W(COOK, SURE, "accept cookies") W(COOK, SURE, "accept all cookies") W(COOK, SURE, "reject all") \
    W(COOK, LIKELY, "accept") W(COOK, LIKELY, "got it") W(COOK, LIKELY, "i agree") W(COOK, SURE, "manage preferences") W(COOK, LIKELY, "cookies") \
    S(COOK, SURE, "diese website verwendet cookies") S(COOK, SURE, "wir verwenden cookies") S(COOK, SURE, "nous utilisons des cookies") S(COOK, SURE, "ce site utilise des cookies") \
    S(COOK, SURE, "utilizamos cookies") S(COOK, SURE, "este sitio utiliza cookies") W(COOK, SURE, "alle akzeptieren") W(COOK, SURE, "tout accepter") \
    \
    W(ADS, SURE, "advertisement") W(ADS, SURE, "advertisements") W(ADS, SURE, "advertising") W(ADS, SURE, "ad") W(ADS, SURE, "anzeige") W(ADS, SURE, "werbung") \
    W(ADS, SURE, "publicité") W(ADS, SURE, "publicidad") W(ADS, SURE, "sponsored") W(ADS, SURE, "sponsored content") W(ADS, SURE, "promoted") W(ADS, SURE, "paid content") \
    W(ADS, SURE, "partner content") W(ADS, SURE, "continue reading below") S(ADS, SURE, "advertisement -") S(ADS, SURE, "advertisement —") S(ADS, SURE, "story continues below") S(ADS, SURE, "article continues below") \
    S(ADS, SURE, "article continues after") S(ADS, SURE, "story continues after") S(ADS, SURE, "continues below ad") S(ADS, SURE, "scroll to continue") S(ADS, SURE, "skip advertisement") \
    S(ADS, SURE, "skip ad") S(ADS, SURE, "this post may contain affiliate") S(ADS, SURE, "we may earn") S(ADS, LIKELY, "sponsored by") S(ADS, LIKELY, "presented by") \
    I(ADS, LIKELY, "brought to you by") S(ADS, SURE, "ad feedback") S(ADS, SURE, "why ads") W(ADS, SURE, "remove ads") \
    \
    W(READ, SURE, "playback speed") W(READ, SURE, "reading time") S(READ, SURE, "reading time:") S(READ, SURE, "read time:") S(READ, SURE, "estimated reading time") S(READ, SURE, "lesezeit") \
    S(READ, SURE, "temps de lecture") S(READ, SURE, "tiempo de lectura") \
    \
    W(META, LIKELY, "date") W(META, LIKELY, "avatar") W(META, LIKELY, "author") W(META, LIKELY, "published") W(META, LIKELY, "updated") W(META, LIKELY, "author avatar") \
    W(META, LIKELY, "profile picture") W(META, LIKELY, "time") W(META, LIKELY, "source") W(META, LIKELY, "byline") W(META, LIKELY, "category") W(META, LIKELY, "tag") \
    W(META, SURE, "for immediate release") W(META, LIKELY, "image") W(META, LIKELY, "photo") W(META, LIKELY, "logo") W(META, LIKELY, "icon") W(META, LIKELY, "thumbnail") \
    W(META, LIKELY, "views") W(META, LIKELY, "verified") W(META, LIKELY, "staff writer") W(META, LIKELY, "staff reporter") W(META, LIKELY, "press release") W(META, LIKELY, "exclusive") \
    W(META, LIKELY, "by") W(META, LIKELY, "posted by") W(META, LIKELY, "written by") W(META, LIKELY, "featured image") W(META, LIKELY, "image source") \
    S(META, LIKELY, "tags:") S(META, LIKELY, "filed under:") S(META, LIKELY, "topics:") S(META, LIKELY, "keywords:") S(META, LIKELY, "categories:") \
    W(REST, SURE, "getty images") W(REST, LIKELY, "loading") W(REST, LIKELY, "close") W(REST, LIKELY, "expand") W(REST, LIKELY, "play") W(REST, LIKELY, "pause") W(REST, LIKELY, "play video") \
    W(REST, LIKELY, "mute") W(REST, LIKELY, "unmute") W(REST, LIKELY, "fullscreen") W(REST, LIKELY, "ends") W(REST, LIKELY, "end") W(REST, LIKELY, "-30-") W(REST, LIKELY, "30") \
    S(REST, SURE, "javascript is disabled") S(REST, SURE, "please enable javascript") S(REST, SURE, "your browser does not support") W(REST, LIKELY, "enlarge image") \
    W(REST, SURE, "image caption") W(REST, SURE, "hide caption") W(REST, SURE, "toggle caption") W(REST, SURE, "view gallery") S(REST, SURE, "click to enlarge") S(REST, SURE, "enlarge this image")
/* clang-format on */

#endif
