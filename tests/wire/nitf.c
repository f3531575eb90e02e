/* NITF 3: where each element goes, in documents as tidy and as untidy as agencies send them. */
#include "tests/wire/fields.h"

#define LEAD \
    "The ferry Maren Lund caught fire in the Orm Strait on Tuesday, the coast guard said, and " \
    "all " \
    "214 passengers were taken off by noon."

static const char full[] =
    "<?xml version='1.0' encoding='UTF-8'?>\n"
    "<!DOCTYPE nitf SYSTEM 'nitf-3-4.dtd' [ <!ELEMENT x (#PCDATA)> ]>\n"
    "<nitf baselang='en-GB' version='-//IPTC//DTD NITF 3.4//EN'>\n"
    "<head><title>FERRY-FIRE 2nd lead</title>\n"
    "<tobject><tobject.subject tobject.subject.refnum='03010000' tobject.subject.type='Disaster' "
    "tobject.subject.matter='Transport accident'/>"
    "<tobject.subject tobject.subject.refnum='04015000'/></tobject>\n"
    "<docdata management-status='embargoed'>"
    "<correction info='Number of passengers' regsrc='NNA'/>"
    "<doc-id id-string='nna-4711-c' regsrc='nna.example'/>"
    "<del-list><from-src src-name='NNA' level-number='1'/></del-list>"
    "<urgency ed-urg='2'/><fixture fix-id='shipping'/>"
    "<date.issue norm='20260303T140200+0100'/><date.release norm='20260303T180000+0100'/>"
    "<date.expire norm='20260403T000000+0100'/>"
    "<series series.name='Safe seas' series.part='2' series.totalpart='5'/>"
    "<ed-msg info='Updates throughout.'/><du-key key='ferry-fire' version='3' generation='1'/>"
    "<doc.copyright year='2026' holder='Nordhav News Agency'/>"
    "<doc.rights owner='NNA' limitations='Not for use in Hallen.'/>"
    "<key-list><keyword key='ferry'/><keyword key='Orm Strait'/><keyword key='FERRY'/></key-list>"
    "</docdata>"
    "<pubdata type='web' name='Nordhav Wire' date.publication='20260303' "
    "ex-ref='https://nna.example/4711'/>"
    "<revision-history norm='20260303T152030+0100' comment='Number'/></head>\n"
    "<body><body.head>"
    "<hedline><hl1>Ferry fire in\n    Orm Strait</hl1><hl2>All 214 are safe</hl2></hedline>"
    "<note noteclass='editorsnote'><body.content><p>Pictures follow.</p></body.content></note>"
    "<rights><rights.owner>Nordhav News Agency</rights.owner></rights>"
    "<byline>By <person>Astrid Vell</person> and <person>Oskar d'Avis</person> "
    "<byttl>Shipping desk</byttl></byline>"
    "<distributor><org>NNA</org></distributor>"
    "<dateline><location><city>Skelby</city><country>Orm</country></location> "
    "<story.date norm='20260303T130000+0100'/></dateline>"
    "<abstract><p>A fire on a ferry ended well.</p></abstract></body.head>\n"
    "<body.content><block><p lede='true'>" LEAD "</p>"
    "<media media-type='image'><media-reference source='a.jpg' alternate-text='Smoke'/>"
    "<media-caption>Smoke over the <em>Maren Lund</em>.</media-caption>"
    "<media-producer>Ida Brandt</media-producer>"
    "<media-object encoding='base64'>QUJDREVG</media-object></media>"
    "<hl2>Four hours</hl2><p>It took <num>four</num> <object.title>hours</object.title>, "
    "<person>Vell"
    "</person> learned.</p>"
    "<bq><block><p>We heard a bang.</p></block><credit>A passenger</credit></bq>"
    "<ul><li>214 aboard</li><li>0 hurt</li></ul>"
    "<table><tr><th>Deck</th><th>Cars</th></tr><tr><td>1</td><td>40</td></tr></table>"
    "<fn>The strait is 9 km wide.</fn></block><p>NNA av</p></body.content>"
    "<body.end><tagline>Lena Ortner contributed.</tagline>"
    "<bibliography>Coast guard log</bibliography></body.end></body></nitf>\n";

static const struct expected full_fields[] = {
    {0, "format", "nitf"},
    FERRY_FIELDS,
    {0, "version_of", "ferry-fire"},
    {0, "dateline", "Skelby, Orm"},
    {0, "url", "https://nna.example/4711"},
    {0, "copyright", "© 2026 Nordhav News Agency"},
    {0, "editor_note", "Correction: Number of passengers; Updates throughout. Pictures follow."},
    {0, "keywords", "ferry; Orm Strait; Transport accident; economy, business and finance"},
    {0, "cites", NULL},
    {0, "disclosures", NULL},
    {0, "body",
     "paragraph: All 214 are safe\n"
     "paragraph: " LEAD "\n"
     "caption: Smoke over the Maren Lund.\n"
     "heading: Four hours\n"
     "paragraph: It took four hours, Vell learned.\n"
     "quote: We heard a bang.\n"
     "quote: A passenger\n"
     "item: 214 aboard\n"
     "item: 0 hurt\n"
     "table: Deck | Cars\n"
     "table: 1 | 40\n"
     "paragraph: The strait is 9 km wide."},
    {0, "furniture",
     "metadata: Expires: 2026-04-03T00:00:00+01:00\n"
     "legal: Not for use in Hallen.\n"
     "metadata: Series: Safe seas, part 2 of 5\n"
     "metadata: Pictures follow.\n"
     "legal: Nordhav News Agency\n"
     "metadata: By Astrid Vell and Oskar d'Avis Shipping desk\n"
     "metadata: A fire on a ferry ended well.\n"
     "metadata: FERRY-FIRE 2nd lead\n"
     "metadata: Ida Brandt\n"
     "metadata: NNA av\n"
     "metadata: Lena Ortner contributed.\n"
     "other: Coast guard log"},
    {0, "warnings", NULL},
};

static void every_element_has_its_field(void **state)
{
    (void)state;
    FIELDS_LOAD("nitf", slice_from(full), full_fields);
}

#define NITF(head, lines, body) \
    "<nitf><head>" head "</head><body><body.head>" lines "</body.head><body.content>" body \
    "</body.content></body></nitf>"

static const struct {
    const char *name, *file, *field, *value;
} cases[] = {
    {"a release at the hour of issue is no embargo",
     NITF("<docdata management-status='usable'><date.issue norm='20260303T140200'/>"
          "<date.release norm='20260303T140200'/></docdata>",
          "", "<p>" LEAD "</p>"),
     "embargo", NULL},
    {"a later release is one",
     NITF("<docdata management-status='usable'><date.issue norm='20260303T140200'/>"
          "<date.release norm='20260303T150000'/></docdata>",
          "", "<p>" LEAD "</p>"),
     "status", "embargoed"},
    {"a killed story", NITF("<docdata management-status='canceled'/>", "", "<p>" LEAD "</p>"),
     "status", "canceled"},
    {"the head's title where there is no headline",
     NITF("<title>Ferry fire</title>", "<hedline/>", "<p>" LEAD "</p>"), "title", "Ferry fire"},
    {"AP's headline", NITF("", "<headline><hl1>Ferry fire</hl1></headline>", "<p>" LEAD "</p>"),
     "title", "Ferry fire"},
    {"the headline once more",
     NITF("", "<hedline><hl1>Ferry fire</hl1></hedline>", "<p>FERRY FIRE</p><p>" LEAD "</p>"),
     "furniture", "metadata: FERRY FIRE"},
    {"a byline in the body",
     NITF("", "<hedline><hl1>Ferry fire</hl1></hedline>", "<p>By Astrid Vell</p><p>" LEAD "</p>"),
     "bylines", "Astrid Vell"},
    {"a deck in the byline",
     NITF("", "<byline>Coast guard is ready for all weather, says chief</byline>",
          "<p>" LEAD "</p>"),
     "subtitle", "Coast guard is ready for all weather, says chief"},
    {"no byline then",
     NITF("", "<byline>Coast guard is ready for all weather, says chief</byline>",
          "<p>" LEAD "</p>"),
     "bylines", NULL},
    {"a byline with its title",
     NITF("", "<byline>By Astrid Vell, <byttl>Staff Reporter</byttl></byline>", "<p>" LEAD "</p>"),
     "bylines", "Astrid Vell"},
    {"an outlet behind the name",
     NITF("", "<byline>By Astrid Vell, Press Association</byline>", "<p>" LEAD "</p>"), "source",
     "Press Association"},
    {"a dateline that only the body has", NITF("", "", "<p>SKELBY (NNA) - " LEAD "</p>"),
     "dateline", "SKELBY"},
    {"a dateline's dash", NITF("", "<dateline>SKELBY March 3 NNA -</dateline>", "<p>" LEAD "</p>"),
     "dateline", "SKELBY March 3 NNA"},
    {"lines broken for a terminal",
     NITF("", "",
          "<p>The ferry Maren Lund caught fire in the Orm Strait on Tuesday, <br/>the coast guard "
          "said, and all 214 passengers were taken off <br/>by noon.</p>"),
     "body", "paragraph: " LEAD},
    {"a paragraph that holds the story as typed",
     NITF("", "",
          "<p>SKELBY (NNA) - The ferry Maren Lund caught fire in\nthe Orm Strait, the coast guard "
          "said.\n    All were taken off before noon, and nobody\nof them was hurt.</p>"),
     "body",
     "paragraph: SKELBY (NNA) - The ferry Maren Lund caught fire in the Orm Strait, the coast "
     "guard said.\nparagraph: All were taken off before noon, and nobody of them was hurt."},
    {"a table by spaces",
     NITF("", "",
          "<p>It was so:</p><pre>Deck    Cars    People\n1       40      80\n2       0  "
          "     134</pre>"),
     "body",
     "paragraph: It was so:\npreformatted: Deck    Cars    People\n1       40      80\n2       0  "
     "     134"},
    {"marks at the end", NITF("", "", "<p>" LEAD "</p><p>_____</p><p>ends</p><p>(© NNA 2026)</p>"),
     "furniture", "other: _____\nother: ends\nlegal: (© NNA 2026)"},
    {"rights at the end", NITF("", "", "<p>" LEAD "</p><p>(© NNA 2026)</p>"), "copyright",
     "(© NNA 2026)"},
    {"made by a machine",
     NITF("", "", "<p>" LEAD "</p><p>This story was generated by automated software.</p>"),
     "disclosures", "This story was generated by automated software."},
    {"only an abstract", NITF("", "<abstract><p>A fire on a ferry ended well.</p></abstract>", ""),
     "body", "paragraph: A fire on a ferry ended well."},
    {"which is said", NITF("", "<abstract><p>A fire on a ferry ended well.</p></abstract>", ""),
     "warnings", "summary-only"},
    {"an abstract that is no deck",
     NITF("", "<abstract><p>The ferry Maren Lund caught fire...</p></abstract>", "<p>" LEAD "</p>"),
     "subtitle", NULL},
    {"an abstract that is", NITF("", "<abstract>It ended well.</abstract>", "<p>" LEAD "</p>"),
     "subtitle", "It ended well."},
    {"elements beside docdata", NITF("<docdata/><urgency ed-urg='5'/>", "", "<p>" LEAD "</p>"),
     "urgency", "5"},
    {"keywords as text",
     NITF("<docdata><key-list><keyword>Sea</keyword></key-list></docdata>", "", "<p>" LEAD "</p>"),
     "keywords", "Sea"},
    {"a bad date", NITF("<docdata><date.issue norm='YYYYMMDD'/></docdata>", "", "<p>" LEAD "</p>"),
     "warnings", "date-unread"},
    {"a prefix on every name",
     "<n:nitf xmlns:n='http://iptc.org/std/NITF/2006-10-18/'><n:body><n:body.head><n:hedline>"
     "<n:hl1>Ferry fire</n:hl1></n:hedline></n:body.head><n:body.content><n:p>" LEAD
     "</n:p></n:body.content></n:body></n:nitf>",
     "title", "Ferry fire"},
    {"a file cut off",
     "<nitf><body><body.head><hedline><hl1>Ferry fire</hl1></hedline></body.head><body.content>"
     "<p>" LEAD "</p><p>The cap",
     "warnings", "truncated"},
    {"which keeps what is there",
     "<nitf><body><body.head><hedline><hl1>Ferry fire</hl1></hedline></body.head><body.content>"
     "<p>" LEAD "</p><p>The cap",
     "body", "paragraph: " LEAD "\nparagraph: The cap"},
    {"a tag that is never closed", NITF("", "", "<p>" LEAD "</p><p>Two <b>three</p><p>Four.</p>"),
     "warnings", "repaired"},
    {"characters by HTML's names", NITF("", "", "<p>Caf&eacute; &mdash; caf\xC3\xA9.</p>"), "body",
     "paragraph: Caf\xC3\xA9 \xE2\x80\x94 caf\xC3\xA9."},
};

static void untidy_documents_are_understood(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct expected expected = {0, cases[i].field, cases[i].value};
        fields_load(cases[i].name, slice_from(cases[i].file), &expected, 1);
    }
}

static void encodings_are_honoured(void **state)
{
    (void)state;
    static const char latin[] = "<?xml version='1.0' encoding='iso-8859-1'?>\n<nitf><body>"
                                "<body.content><p>K\xF8"
                                "benhavn er st\xF8rst.</p></body.content>"
                                "</body></nitf>";
    static const struct expected fields[] = {
        {0, "body",
         "paragraph: K\xC3\xB8"
         "benhavn er st\xC3\xB8rst."},
        {0, "encoding", "windows-1252"},
    };
    FIELDS_LOAD("latin-1", slice_from(latin), fields);
    struct buffer wide = {0};
    buffer_add(&wide, "\xFF\xFE", 2);
    static const char text[] = "<?xml version='1.0' encoding='utf-16'?><nitf><body><body.content>"
                               "<p>The ferry burned.</p></body.content></body></nitf>";
    for (const char *c = text; *c; c++) {
        buffer_add_char(&wide, *c);
        buffer_add_char(&wide, '\0');
    }
    static const struct expected wide_fields[] = {
        {0, "format", "nitf"},
        {0, "encoding", "utf-16le"},
        {0, "body", "paragraph: The ferry burned."},
        {0, "warnings", NULL},
    };
    FIELDS_LOAD("utf-16", buffer_slice(&wide), wide_fields);
    buffer_free(&wide);
}

static void what_has_no_story_is_refused(void **state)
{
    (void)state;
    fields_refuse(slice_from(NITF("", "<hedline><hl1>Ferry fire</hl1></hedline>", "")),
                  MESSAGE_NO_ARTICLE, "a headline, and no text");
    fields_refuse(slice_from(NITF("", "", "")), MESSAGE_NO_ARTICLE, "neither a headline nor text");
    fields_refuse(slice_from("<nitf/>"), MESSAGE_NO_ARTICLE, "neither");
    fields_refuse(slice_from("<nitf"), MESSAGE_NO_ARTICLE, "neither");
}

static void raw_keeps_everything_in_the_body(void **state)
{
    (void)state;
    struct load_options options = {.raw = true};
    struct articles articles;
    struct error error;
    assert_true(load_bytes(slice_from(full), SLICE("raw"), &options, &articles, &error));
    struct article *article = articles.items[0];
    assert_int_equal(article->furniture_count, 0);
    static const char *const kept[] = {
        "Ferry fire in Orm Strait", "By Astrid Vell", "NNA av",
        "Coast guard log",          "Safe seas",      "FERRY-FIRE 2nd lead"};
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        if (slice_find(article->text, slice_from(kept[i]), 0) == article->text.len)
            fail_msg("lost: %s", kept[i]);
    articles_free(&articles);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_element_has_its_field),
        cmocka_unit_test(untidy_documents_are_understood),
        cmocka_unit_test(encodings_are_honoured),
        cmocka_unit_test(what_has_no_story_is_refused),
        cmocka_unit_test(raw_keeps_everything_in_the_body),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
