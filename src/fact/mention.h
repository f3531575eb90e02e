/* Mentions: the typed values that one article's sentences hold, as read from its text alone.
 * Nothing here knows of other articles; what two mentions make of each other is in hold.h.
 * Ranges are bytes of the article's text. */
#ifndef HEXAPLA_FACT_MENTION_H
#define HEXAPLA_FACT_MENTION_H

#include "base/arena.h"
#include "fact/gazetteer.h"
#include "model/article.h"
#include "model/fact.h"
#include "text/date.h"
#include "text/number.h"
#include "vocabulary/document.h"

/* NUMBER, MONEY, PERCENT. */
struct quantity {
    struct number number; /* its own range */
    uint32_t measure;     /* of measure.h; 0: none */
    bool label;           /* a name's part: "Year 5", "number 12", "Flight 302" */
    struct range counted; /* the noun it counts or measures: "chips"; empty: none */
};

/* DATE: dates, weekdays, times of day, "yesterday", "last month". */
struct moment {
    struct date date; /* what was said; what follows from the article's own date is not in it */
    uint32_t weekday; /* 1 Monday … 7 Sunday; 0: not said */
    /* The days (since 1970-01-01) it may fall on, after the article's own date has resolved what is
     * relative; first > last: not known. */
    int32_t first_day, last_day;
};

enum name_type { NAME_OTHER, NAME_PERSON, NAME_ORGANISATION, NAME_PLACE };

/* NAME, PLACE. */
struct name {
    enum name_type type;
    uint32_t stem;        /* of its last word, in the vocabulary */
    bool sure;            /* the type follows from the name itself */
    struct slice title;   /* "Prime Minister", "Mr"; absent: none */
    struct slice given;   /* the first word, where there are several; or absent */
    struct slice last;    /* the surname, the model number, or the last word without Inc. */
    struct slice text;    /* as written, without title */
    struct slice full;    /* the longest form of it in this article */
    struct toponym place; /* where the gazetteer has it */
    uint32_t list; /* which enumeration of names of its sentence it stands in, from 1; 0: none */
    bool open;     /* the enumeration only gives examples ("such as", "including") */
};

enum speaker_kind {
    SPEAKER_NAMED,
    SPEAKER_OFFICIAL, /* "the police", "the ministry", "a spokesman" */
    SPEAKER_UNNAMED,  /* "sources", "people familiar with the matter" */
    SPEAKER_OUTLET    /* a newspaper, an agency */
};

/* ATTRIBUTION: who says what the sentence says. */
struct credit {
    enum speaker_kind kind;
    struct slice speaker; /* as written, without the verb */
    struct slice full;    /* the longest form of it in the article */
    bool declined;        /* said nothing: "declined to comment", "did not reply" */
};

/* QUOTE. A quotation of several sentences is a mention in the first of them. */
struct quotation {
    struct range inside;  /* without its marks */
    bool credited;        /* somebody is named as speaking */
    struct credit credit; /* of it, where credited */
};

/* NEGATION and HEDGE: a word that turns or weakens what is said. */
struct turning {
    struct slice word;  /* "not", "may", "alleged", "reportedly" */
    uint8_t turn;       /* of turn.h; 0 for hedges */
    struct range scope; /* what it turns: from the word to the end of its clause */
};

struct mention {
    enum fact_kind kind;
    uint32_t sentence;
    struct range range; /* with all that belongs to the value: "more than 400,000" */
    bool withheld;      /* says that the value is not disclosed; nothing below is set then */
    union {
        struct quantity quantity;
        struct moment moment;
        struct name name;
        struct credit credit;
        struct quotation quotation;
        struct turning turning;
    };
};

struct mentions {
    struct mention *items; /* by sentence, then place, then kind */
    size_t count;
    uint32_t *first; /* [sentence]: its first mention; one more than there are sentences */
};

/* All mentions of an article, in the arena. document: the article's, read into the vocabulary,
 * which knows all articles of the story. */
struct mentions mentions_read(struct arena *arena, const struct article *article,
                              const struct vocabulary *vocabulary, const struct document *document);
/* The mentions of one sentence on its own: tokens from..to of the document, of text. */
struct mentions mentions_read_alone(struct arena *arena, struct slice text,
                                    const struct vocabulary *vocabulary,
                                    const struct document *document, uint32_t from, uint32_t to);

#endif
