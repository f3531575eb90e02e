/* NewsML-G2: each property of an item, content of every kind, versions, and what is no story. */
#include "tests/wire/fields.h"

#define LEAD \
    "The ferry Maren Lund caught fire in the Orm Strait on Tuesday, the coast guard said, and " \
    "all " \
    "214 passengers were taken off by noon."
#define NAR "xmlns='http://iptc.org/std/nar/2006-10-01/'"

static const char full[] =
    "<?xml version='1.0' encoding='UTF-8'?>\n"
    "<newsItem " NAR " guid='urn:newsml:nna.example:20260303:4711' version='3' "
    "standard='NewsML-G2' standardversion='2.30' conformance='power' xml:lang='en'>\n"
    "<catalogRef href='http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_30.xml'/>\n"
    "<rightsInfo><copyrightHolder literal='NNA'><name>Nordhav News Agency</name></copyrightHolder>"
    "<copyrightNotice>(c) NNA 2026</copyrightNotice><usageTerms>Not for use in <br/>Hallen."
    "</usageTerms></rightsInfo>\n"
    "<itemMeta><itemClass qcode='ninat:text'/><provider qcode='nprov:NNA'><name>Nordhav News "
    "Agency</name></provider><versionCreated>2026-03-03T15:20:30+01:00</versionCreated>"
    "<firstCreated>2026-03-03T14:02:00+01:00</firstCreated>"
    "<embargoed>2026-03-03T18:00:00+01:00</embargoed><pubStatus qcode='stat:usable'/>"
    "<title>Shipping 4711</title><edNote>Updates throughout.</edNote>"
    "<edNote role='x:y'>Pictures follow</edNote><signal qcode='sig:correction'/>"
    "<signal qcode='sig:update'/></itemMeta>\n"
    "<contentMeta><urgency>2</urgency><contentCreated>2026-03-03</contentCreated>"
    "<creator qcode='nnap:7'><name>Ida Brandt</name></creator>"
    "<infoSource literal='Orm Radio'/><language tag='en-GB'/>"
    "<subject qcode='medtop:20000148'><name xml:lang='de'>Schiffsunfall</name>"
    "<name xml:lang='en-GB'>shipping accident</name></subject>"
    "<subject qcode='medtop:03000000'/><subject qcode='nna:77'/>"
    "<subject literal='Orm Line'/><keyword>ferry</keyword><keyword>Ferry</keyword>"
    "<slugline separator='-'>FERRY-FIRE</slugline>"
    "<headline xml:lang='de'>F\xC3\xA4hre brennt</headline>"
    "<headline role='hld:short' xml:lang='en-GB'>Ferry fire</headline>"
    "<headline xml:lang='en-GB' rank='2'>Another headline of rank two</headline>"
    "<headline xml:lang='en-GB' rank='1'>Ferry fire in Orm Strait</headline>"
    "<headline role='hld:subHeadline'>All 214 are safe</headline>"
    "<dateline>SKELBY, Orm \xE2\x80\x94</dateline><by>By Astrid Vell and Oskar d'Avis</by>"
    "<creditline>NNA\xE2\x80\x93</creditline>"
    "<description role='drol:summary'>A fire on a ferry ended well.</description>"
    "<digitalSourceType uri='http://cv.iptc.org/newscodes/digitalsourcetype/"
    "compositeWithTrainedAlgorithmicMedia'/></contentMeta>\n"
    "<contentSet><inlineXML contenttype='application/xhtml+xml'>"
    "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>Ferry fire in Orm "
    "Strait</title></head>"
    "<body><h1>Ferry Fire in Orm Strait</h1><p>By Astrid Vell</p><p>" LEAD "</p>"
    "<h2>Four hours</h2><p>It took <Company>Orm Line</Company> four hours.</p>"
    "<figure><img src='a.jpg'/><figcaption>Smoke over the ship.</figcaption></figure>"
    "<ul><li>214 aboard</li></ul><blockquote>We heard a bang.</blockquote>"
    "<table><tr><td>Deck</td><td>Cars</td></tr></table></body></html></inlineXML>\n"
    "<inlineData contenttype='text/plain'>" LEAD "\n\nOnly the plain text says this.</inlineData>"
    "<remoteContent href='a.jpg' contenttype='image/jpeg'/></contentSet></newsItem>\n";

static const struct expected full_fields[] = {
    {0, "format", "newsml-g2"},
    FERRY_FIELDS,
    {0, "version_of", "urn:newsml:nna.example:20260303:4711"},
    {0, "dateline", "SKELBY, Orm"},
    {0, "url", NULL},
    {0, "copyright", "(c) NNA 2026"},
    {0, "editor_note", "Updates throughout. Pictures follow; Correction"},
    {0, "keywords",
     "shipping accident; disaster, accident and emergency incident; Orm Line; ferry; FERRY-FIRE"},
    {0, "cites", "Orm Radio"},
    {0, "disclosures", "Digital source type: compositeWithTrainedAlgorithmicMedia"},
    {0, "body",
     "paragraph: All 214 are safe\n"
     "paragraph: " LEAD "\n"
     "heading: Four hours\n"
     "paragraph: It took Orm Line four hours.\n"
     "caption: Smoke over the ship.\n"
     "item: 214 aboard\n"
     "quote: We heard a bang.\n"
     "table: Deck | Cars"},
    {0, "furniture",
     "metadata: F\xC3\xA4hre brennt\n"
     "metadata: Ferry fire\n"
     "metadata: Another headline of rank two\n"
     "metadata: Shipping 4711\n"
     "metadata: By Astrid Vell and Oskar d'Avis\n"
     "metadata: A fire on a ferry ended well.\n"
     "legal: Not for use in Hallen.\n"
     "metadata: Ferry Fire in Orm Strait\n"
     "metadata: By Astrid Vell\n"
     "other: Only the plain text says this."},
    {0, "warnings", NULL},
};

static void every_property_has_its_field(void **state)
{
    (void)state;
    FIELDS_LOAD("newsml-g2", slice_from(full), full_fields);
}

#define ITEM(guid, version, meta, content) \
    "<newsItem guid='" guid "' version='" version "'><itemMeta><itemClass qcode='ninat:text'/>" \
    "<versionCreated>2026-03-0" version "</versionCreated>" meta "</itemMeta>" content \
    "</newsItem>"
#define STORY(title, text) \
    "<contentMeta><headline>" title "</headline></contentMeta><contentSet><inlineXML><html><body>" \
    "<p>" text "</p></body></html></inlineXML></contentSet>"
#define MESSAGE(items) "<newsMessage " NAR "><header/><itemSet>" items "</itemSet></newsMessage>"

#define PICTURE(guid, caption) \
    "<newsItem guid='" guid "'><itemMeta><itemClass qcode='ninat:picture'/></itemMeta>" \
    "<contentMeta>" caption "</contentMeta><contentSet><remoteContent href='a.jpg'/>" \
    "</contentSet></newsItem>"

/* clang-format off */
static const char message[] = MESSAGE(
    ITEM("urn:a", "2", "<pubStatus qcode='stat:usable'/>", STORY("Second", "Two ships collided."))
    "<packageItem guid='urn:p'><groupSet/></packageItem>"
    ITEM("urn:b", "1", "", STORY("Other", "It rained."))
    ITEM("urn:a", "9", "", STORY("Ninth", "No ship collided."))
    ITEM("urn:a", "1", "", STORY("First", "Ships collided."))
    PICTURE("urn:c", ""));

/* A picture before all stories, one behind the second, and one that the first links to. */
static const char pictured[] = MESSAGE(
    PICTURE("urn:p1", "<description role='drol:caption'>The pier.</description>")
    ITEM("urn:a", "1", "<link rel='irel:seeAlso' residref='urn:p3'/>", STORY("Fire", "It burnt."))
    ITEM("urn:b", "1", "", STORY("Rain", "It rained."))
    PICTURE("urn:p2", "<headline>Puddles</headline><by>Ida Brandt</by>"
                      "<description>A street.</description><description>It rained.</description>")
    PICTURE("urn:p3", "<description>The hull.</description>"));
/* clang-format on */

static const struct expected pictured_fields[] = {
    {0, "body", "paragraph: It burnt.\ncaption: The pier.\ncaption: The hull."},
    {0, "warnings", NULL},
    {1, "body", "paragraph: It rained.\ncaption: A street."},
    {1, "furniture", "metadata: Puddles\nmetadata: Ida Brandt"},
    {2, "title", "(no such item)"},
};

static void captions_go_with_their_stories(void **state)
{
    (void)state;
    FIELDS_LOAD("pictured", slice_from(pictured), pictured_fields);
}

static const struct expected message_fields[] = {
    {0, "title", "Ninth"},
    {0, "version", "9"},
    {0, "version_of", "urn:a"},
    {0, "warnings", "not-text"},
    {1, "title", "Second"},
    {1, "version_of", "urn:a"},
    {1, "warnings", "old-version"},
    {2, "title", "First"},
    {2, "version", "1"},
    {2, "warnings", "old-version"},
    {3, "title", "Other"},
    {3, "version_of", "urn:b"},
    {3, "warnings", NULL},
    {4, "title", "(no such item)"},
};

static void versions_stand_newest_first(void **state)
{
    (void)state;
    FIELDS_LOAD("message", slice_from(message), message_fields);
    struct load_options options = {0};
    struct articles articles;
    assert_true(load_bytes(slice_from(message), SLICE("m"), &options, &articles, NULL));
    struct slice passed = articles.items[0]->warnings[0].message;
    assert_true(slice_find(passed, SLICE("2 of 6"), 0) < passed.len);
    assert_true(slice_find(passed, SLICE("a package"), 0) < passed.len);
    assert_true(slice_find(passed, SLICE("of class picture"), 0) < passed.len);
    struct slice old = articles.items[1]->warnings[0].message;
    assert_true(slice_ends(old, SLICE(": version 9")));
    articles_free(&articles);
}

/* A story that was killed has no text any more; the older versions must say so. */
static void a_kill_reaches_older_versions(void **state)
{
    (void)state;
    static const char file[] =
        MESSAGE(ITEM("urn:a", "1", "", STORY("First", "Ships collided."))
                    ITEM("urn:a", "2", "<pubStatus qcode='stat:canceled'/>", ""));
    struct load_options options = {0};
    struct articles articles;
    assert_true(load_bytes(slice_from(file), SLICE("m"), &options, &articles, NULL));
    assert_int_equal(articles.count, 1);
    bool told = false;
    for (size_t i = 0; i < articles.items[0]->warning_count; i++)
        told = told ||
               slice_ends(articles.items[0]->warnings[i].message, SLICE("version 2, canceled"));
    assert_true(told);
    articles_free(&articles);
}

#define ONE(meta, content) \
    "<newsItem " NAR " guid='urn:a' version='1'><itemMeta><itemClass qcode='ninat:text'/>" meta \
    "</itemMeta>" content "</newsItem>"
#define HELD(type, content) \
    ONE("", "<contentMeta><headline>Ferry fire</headline></contentMeta><contentSet>" type content \
            "</contentSet>")

static const struct {
    const char *name, *file, *field, *value;
} cases[] = {
    {"XHTML with prefixes",
     HELD("<inlineXML contenttype='application/xhtml+xml'>",
          "<h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:body><h:p>One.</h:p><h:p>Two.</h:p>"
          "</h:body></h:html></inlineXML>"),
     "body", "paragraph: One.\nparagraph: Two."},
    {"XHTML without a body", HELD("<inlineXML>", "<div><p>One.</p><p>Two.</p></div></inlineXML>"),
     "body", "paragraph: One.\nparagraph: Two."},
    {"NITF",
     HELD("<inlineXML contenttype='application/nitf+xml'>",
          "<nitf><body><body.head><hedline><hl1>Ferry fire</hl1><hl2>All safe</hl2></hedline>"
          "<byline>By Astrid Vell</byline></body.head><body.content><p>One.</p>"
          "<media><media-caption>Smoke.</media-caption></media></body.content></body></nitf>"
          "</inlineXML>"),
     "body", "paragraph: All safe\nparagraph: One.\ncaption: Smoke."},
    {"a byline of that NITF",
     HELD("<inlineXML>", "<nitf><body><body.head><byline>By Astrid Vell</byline></body.head>"
                         "<body.content><p>One.</p></body.content></body></nitf></inlineXML>"),
     "bylines", "Astrid Vell"},
    {"another vocabulary",
     HELD("<inlineXML>", "<doc><para>One <i>and</i> more.</para><list><entry>Two.</entry></list>"
                         "</doc></inlineXML>"),
     "body", "paragraph: One and more.\nparagraph: Two."},
    {"plain text",
     HELD("<inlineData contenttype='text/plain'>",
          "Ships collided in the Orm Strait on Tuesday, the coast\nguard said.\n\nNobody was "
          "hurt.\n</inlineData>"),
     "body",
     "paragraph: Ships collided in the Orm Strait on Tuesday, the coast guard said.\n"
     "paragraph: Nobody was hurt."},
    {"HTML in CDATA",
     HELD("<inlineData contenttype='text/html'>",
          "<![CDATA[<h2>Head</h2><p>One &amp; <b>two</b>.<p>Three.]]></inlineData>"),
     "body", "heading: Head\nparagraph: One & two.\nparagraph: Three."},
    {"escaped HTML",
     HELD("<inlineData>", "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</inlineData>"), "body",
     "paragraph: One.\nparagraph: Two."},
    {"text that only looks like markup",
     HELD("<inlineData>", "If a &lt; b and b &gt; c, a is least.</inlineData>"), "body",
     "paragraph: If a < b and b > c, a is least."},
    {"copy typed for a printer",
     HELD("<inlineXML>",
          "<html><body><p>(Adds detail)\n    By Astrid Vell\n    SKELBY, March 3 (NNA) - The ferry "
          "Maren Lund caught fire\nin the Orm Strait on Tuesday, the coast guard said.\n    All "
          "passengers were taken off before noon, and no one of\nthem was hurt.</p></body></html>"
          "</inlineXML>"),
     "body",
     "paragraph: (Adds detail)\n"
     "paragraph: SKELBY, March 3 (NNA) - The ferry Maren Lund caught fire in the Orm Strait on "
     "Tuesday, the coast guard said.\n"
     "paragraph: All passengers were taken off before noon, and no one of them was hurt."},
    {"markup that is indented",
     HELD("<inlineXML>",
          "<html><body><p>\n    The ferry Maren Lund caught fire\n    in the Orm Strait\n    on "
          "Tuesday,\n    the coast guard said.\n  </p></body></html></inlineXML>"),
     "body",
     "paragraph: The ferry Maren Lund caught fire in the Orm Strait on Tuesday, the coast guard "
     "said."},
    {"an embargo without a date",
     ONE("<embargoed/><pubStatus qcode='stat:usable'/>", STORY("T", "One.")), "status",
     "embargoed"},
    {"a withheld item", ONE("<pubStatus qcode='stat:withheld'/>", STORY("T", "One.")), "status",
     "withheld"},
    {"a status by its address",
     ONE("<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'/>",
         STORY("T", "One.")),
     "status", "canceled"},
    {"no headline but a heading",
     ONE("", "<contentSet><inlineXML><html><body><h1>Ferry fire</h1><p>One.</p></body></html>"
             "</inlineXML></contentSet>"),
     "title", "Ferry fire"},
    {"no headline but a slug",
     ONE("", "<contentMeta><headline/><slugline>FERRY-FIRE</slugline></contentMeta><contentSet>"
             "<inlineXML><html><body><p>One.</p></body></html></inlineXML></contentSet>"),
     "title", "FERRY-FIRE"},
    {"a creator who is a person",
     ONE("", "<contentMeta><headline>T</headline><creator uri='x'><name>Ida Brandt</name></creator>"
             "</contentMeta><contentSet><inlineData>One.</inlineData></contentSet>"),
     "bylines", "Ida Brandt"},
    {"a creator who is none",
     ONE("", "<contentMeta><headline>T</headline><creator literal='Orm Media, LLC'/>"
             "</contentMeta><contentSet><inlineData>One.</inlineData></contentSet>"),
     "bylines", NULL},
    {"a provider by its code", ONE("<provider qcode='nprov:NNA'/>", STORY("T", "One.")), "source",
     "NNA"},
    {"a dateline that is a date",
     ONE("", "<contentMeta><headline>T</headline><dateline>2026-03-03 14:02:00 GMT+00:00</dateline>"
             "</contentMeta><contentSet><inlineData>One.</inlineData></contentSet>"),
     "dateline", NULL},
    {"a summary alone",
     ONE("", "<contentMeta><headline>T</headline><description>A fire.</description></contentMeta>"),
     "warnings", "summary-only"},
    {"a summary that is slug and headline",
     ONE("", "<contentMeta><headline>Ferry fire</headline><description>FERRY:Ferry fire"
             "</description></contentMeta><contentSet><inlineData>One.</inlineData></contentSet>"),
     "subtitle", NULL},
    {"a summary that is the beginning",
     ONE("", "<contentMeta><headline>T</headline><description>The ferry Maren Lund caught fire "
             "in...</description></contentMeta><contentSet><inlineData>SKELBY (NNA) - " LEAD
             "</inlineData></contentSet>"),
     "subtitle", NULL},
    {"a version before the first",
     ONE("<firstCreated>2026-03-03T14:00:02Z</firstCreated>"
         "<versionCreated>2026-03-03T14:00:00Z</versionCreated>",
         STORY("T", "One.")),
     "modified", NULL},
    {"no encoding declared but UTF-8",
     HELD("<inlineData>", "K\xC3\xB8"
                          "benhavn.</inlineData>"),
     "body",
     "paragraph: K\xC3\xB8"
     "benhavn."},
};

static void content_of_every_kind_is_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct expected expected = {0, cases[i].field, cases[i].value};
        fields_load(cases[i].name, slice_from(cases[i].file), &expected, 1);
    }
}

static void what_is_no_story_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *file, *words;
    } refused[] = {
        {"<newsItem " NAR "><itemMeta><itemClass qcode='ninat:picture'/></itemMeta><contentMeta>"
         "<headline>H</headline><description>Smoke.</description></contentMeta><contentSet>"
         "<remoteContent href='a.jpg'/></contentSet></newsItem>",
         "an item of class picture whose content is in another file"},
        {ONE("", ""), "a text item without content"},
        {ONE("", "<contentSet><inlineXML contenttype='x'> <!-- none --> </inlineXML></contentSet>"),
         "a text item whose content is empty"},
        {ONE("", "<contentSet><inlineXML><events><event><name>Regatta</name></event></events>"
                 "</inlineXML></contentSet>"),
         "whose content is data"},
        {ONE("", "<contentSet><inlineData encoding='base64'>QUJD</inlineData></contentSet>"),
         "whose content is data"},
        {"<packageItem " NAR
         " guid='p'><groupSet><group><itemRef residref='a'><headline>H</headline>"
         "</itemRef></group></groupSet></packageItem>",
         "a package"},
        {"<planningItem " NAR "/>", "a plan of coverage"},
        {"<conceptItem " NAR "/>", "a concept"},
        {"<knowledgeItem " NAR "/>", "a set of concepts"},
        {MESSAGE(""), "no item of news"},
        {MESSAGE("<packageItem/><packageItem/><conceptItem/>"), "3 items: a package"},
    };
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        fields_refuse(slice_from(refused[i].file), MESSAGE_NO_ARTICLE, refused[i].words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_property_has_its_field),
        cmocka_unit_test(versions_stand_newest_first),
        cmocka_unit_test(captions_go_with_their_stories),
        cmocka_unit_test(a_kill_reaches_older_versions),
        cmocka_unit_test(content_of_every_kind_is_read),
        cmocka_unit_test(what_is_no_story_is_refused),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
