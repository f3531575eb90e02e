/* NewsML 1.x: each line and property of an item, stories told from their components, pictures. */
#include "tests/wire/fields.h"

#define LEAD \
    "The ferry Maren Lund caught fire in the Orm Strait on Tuesday, the coast guard said, and " \
    "all " \
    "214 passengers were taken off by noon."

static const char full[] =
    "<?xml version='1.0' encoding='UTF-8'?>\n"
    "<!DOCTYPE NewsML PUBLIC 'urn:newsml:iptc.org:20021018:NewsMLv1.1:1' 'NewsML_1.1.dtd' []>\n"
    "<NewsML Version='1.2'><Catalog Href='c.xml'/>\n"
    "<NewsEnvelope><SentFrom><Party FormalName='NNA'/></SentFrom>"
    "<DateAndTime>20260303T160000+0100</DateAndTime></NewsEnvelope>\n"
    "<NewsItem xml:lang='EN'><Identification><NewsIdentifier><ProviderId>nna.example</ProviderId>"
    "<DateId>20260303</DateId><NewsItemId>4711</NewsItemId>"
    "<RevisionId PreviousRevision='2' Update='N'>3</RevisionId>"
    "<PublicIdentifier>urn:newsml:nna.example:20260303:4711:3N</PublicIdentifier></NewsIdentifier>"
    "<NameLabel>ferry fire 4711</NameLabel></Identification>\n"
    "<NewsManagement><NewsItemType FormalName='News'/>"
    "<FirstCreated>20260303T140200+0100</FirstCreated>"
    "<ThisRevisionCreated>20260303T152030+0100</ThisRevisionCreated>"
    "<Status FormalName='Embargoed'/><StatusWillChange><FutureStatus FormalName='Usable'/>"
    "<DateAndTime>20260303T180000+0100</DateAndTime></StatusWillChange>"
    "<Urgency FormalName='2'/><Instruction FormalName='Correction'/></NewsManagement>\n"
    "<NewsComponent><Role FormalName='Main'/>"
    "<NewsLines><HeadLine>Ferry fire in Orm Strait</HeadLine><SubHeadLine>All 214 are safe"
    "</SubHeadLine><ByLine>By Astrid Vell and Oskar d'Avis</ByLine>"
    "<DateLine>SKELBY, March 3 (NNA) -</DateLine><CreditLine>NNA</CreditLine>"
    "<CopyrightLine>(c) NNA 2026</CopyrightLine><RightsLine>Not for use in Hallen.</RightsLine>"
    "<SeriesLine>Safe seas</SeriesLine><SlugLine>FERRY-FIRE</SlugLine>"
    "<KeywordLine>ferry</KeywordLine><KeywordLine>Orm Strait</KeywordLine>"
    "<NewsLine><NewsLineType FormalName='AdvisoryLine'/><NewsLineText>Pictures follow."
    "</NewsLineText></NewsLine>"
    "<NewsLine><NewsLineType FormalName='CatchWord'/><NewsLineText>Ships</NewsLineText></NewsLine>"
    "</NewsLines>\n"
    "<AdministrativeMetadata><Provider><Party FormalName='Nordhav'/></Provider>"
    "<Source><Party FormalName='Orm Radio'/></Source></AdministrativeMetadata>"
    "<RightsMetadata><UsageRights><UsageType>No archive</UsageType></UsageRights></RightsMetadata>"
    "<DescriptiveMetadata><Language FormalName='en-GB'/><SubjectCode>"
    "<Subject FormalName='03000000'/><SubjectMatter FormalName='03010000'/></SubjectCode>"
    "<Property FormalName='Keyword' Value='Skelby'/></DescriptiveMetadata>\n"
    "<ContentItem><MediaType FormalName='Text'/><DataContent><nitf><body><body.head><hedline>"
    "<hl1>Ferry fire in Orm Strait</hl1></hedline></body.head><body.content><p>" LEAD "</p>"
    "<hl2>Four hours</hl2><p>It took four.</p></body.content></body></nitf></DataContent>"
    "</ContentItem>\n"
    "<NewsComponent><Role FormalName='Photo'/><NewsLines><HeadLine>Burning ferry</HeadLine>"
    "</NewsLines><NewsComponent><Role FormalName='Caption'/><ContentItem><DataContent>Smoke over "
    "the ship.</DataContent></ContentItem></NewsComponent><ContentItem Href='a.jpg'>"
    "<MimeType FormalName='image/jpeg'/></ContentItem></NewsComponent>\n"
    "<NewsComponent><Role FormalName='Graphic'/><NewsLines><HeadLine>Map of the strait</HeadLine>"
    "</NewsLines><ContentItem Href='m.png'/></NewsComponent>\n"
    "<NewsComponent><Role FormalName='Contact'/><ContentItem><DataContent>desk@nna.example"
    "</DataContent></ContentItem></NewsComponent>"
    "</NewsComponent></NewsItem></NewsML>\n";

static const struct expected full_fields[] = {
    {0, "format", "newsml-1"},
    FERRY_FIELDS,
    {0, "version_of", "urn:newsml:nna.example:20260303:4711"},
    {0, "dateline", "SKELBY, March 3 (NNA)"},
    {0, "url", NULL},
    {0, "copyright", "(c) NNA 2026"},
    {0, "editor_note", "Correction; Pictures follow."},
    {0, "keywords",
     "FERRY-FIRE; ferry; Orm Strait; disaster, accident and emergency incident; Skelby"},
    {0, "cites", "Orm Radio"},
    {0, "disclosures", NULL},
    {0, "body",
     "paragraph: All 214 are safe\n"
     "paragraph: " LEAD "\n"
     "heading: Four hours\n"
     "paragraph: It took four.\n"
     "caption: Smoke over the ship.\n"
     "caption: Map of the strait"},
    {0, "furniture",
     "metadata: By Astrid Vell and Oskar d'Avis\n"
     "legal: Not for use in Hallen.\n"
     "metadata: Safe seas\n"
     "metadata: Pictures follow.\n"
     "metadata: Ships\n"
     "legal: No archive\n"
     "metadata: ferry fire 4711\n"
     "other: desk@nna.example"},
    {0, "warnings", "not-text"},
};

static void every_line_has_its_field(void **state)
{
    (void)state;
    FIELDS_LOAD("newsml-1", slice_from(full), full_fields);
}

#define NEWSML(item) "<NewsML>" item "</NewsML>"
#define ITEM(id, revision, content) \
    "<NewsItem><Identification><NewsIdentifier><ProviderId>n</ProviderId><DateId>1</DateId>" \
    "<NewsItemId>" id "</NewsItemId><RevisionId>" revision "</RevisionId></NewsIdentifier>" \
    "</Identification><NewsManagement><NewsItemType FormalName='News'/></NewsManagement>" content \
    "</NewsItem>"
#define PART(role, text) \
    "<NewsComponent><Role FormalName='" role "'/><ContentItem><DataContent>" text \
    "</DataContent></ContentItem></NewsComponent>"
#define LINES(title) "<NewsLines><HeadLine>" title "</HeadLine></NewsLines>"
#define STORY(language, title, parts) \
    "<NewsComponent xml:lang='" language "'>" LINES(title) parts "</NewsComponent>"

static const char bilingual[] = NEWSML(ITEM(
    "7", "1",
    "<NewsComponent>" LINES("Story of the day") STORY("nl", "Brand op veerboot",
                                                      PART("Title", "Brand op veerboot")
                                                          PART("Lead", "Er was brand.")
                                                              PART("Body", "Niemand is gewond."))
        STORY("fr", "Incendie",
              PART("Title", "Incendie") PART(
                  "Body",
                  "Personne n'est bless\xC3\xA9.")) "<NewsComponent xml:lang='fr'><Role "
                                                    "FormalName='Picture'/>" LINES("Incendie")
                                                        PART("Caption", "La fum\xC3\xA9"
                                                                        "e.") "</NewsComponent>"
                                                                              "</NewsComponent>"));

static const struct expected bilingual_fields[] = {
    {0, "title", "Brand op veerboot"},
    {0, "language", "nl"},
    {0, "body", "paragraph: Er was brand.\nparagraph: Niemand is gewond."},
    {0, "version_of", "urn:newsml:n:1:7"},
    {0, "furniture", "metadata: Story of the day"},
    {1, "title", "Incendie"},
    {1, "language", "fr"},
    {1, "body",
     "paragraph: Personne n'est bless\xC3\xA9.\ncaption: La fum\xC3\xA9"
     "e."},
    {1, "version_of", "urn:newsml:n:1:7"},
    {2, "title", "(no such item)"},
};

static const char versions[] =
    NEWSML(ITEM("7", "1", STORY("en", "Old", PART("Body", "One.")))
               ITEM("8", "1", STORY("en", "Other", PART("Body", "It.")))
                   ITEM("7", "2", STORY("en", "New", PART("Body", "Two."))));

static const struct expected versions_fields[] = {
    {0, "title", "New"},   {0, "warnings", NULL},          {1, "title", "Old"},
    {1, "version", "1"},   {1, "warnings", "old-version"}, {2, "title", "Other"},
    {2, "warnings", NULL},
};

static void items_hold_stories_and_versions(void **state)
{
    (void)state;
    FIELDS_LOAD("bilingual", slice_from(bilingual), bilingual_fields);
    FIELDS_LOAD("versions", slice_from(versions), versions_fields);
}

#define ONE(content) NEWSML(ITEM("7", "1", content))
#define DATA(content) \
    ONE("<NewsComponent>" LINES("T") "<ContentItem><DataContent>" content \
                                     "</DataContent></ContentItem></NewsComponent>")

static const struct {
    const char *name, *file, *field, *value;
} cases[] = {
    {"XHTML",
     DATA("<html xmlns='http://www.w3.org/1999/xhtml'><body><p>One.</p><p>Two.</p></body>"
          "</html>"),
     "body", "paragraph: One.\nparagraph: Two."},
    {"HTML in CDATA", DATA("<![CDATA[<h1>T</h1><p>One.<p>Two.]]>"), "body",
     "paragraph: One.\nparagraph: Two."},
    {"whose headline is kept apart", DATA("<![CDATA[<h1>T</h1><p>One.<p>Two.]]>"), "furniture",
     "metadata: T"},
    {"plain text with indents",
     DATA("\tShips collided on Tuesday, the coast\nguard of Orm said.\n"
          "\tNobody was hurt, and both of the ships\nmade port.\n"),
     "body",
     "paragraph: Ships collided on Tuesday, the coast guard of Orm said.\n"
     "paragraph: Nobody was hurt, and both of the ships made port."},
    {"forms to choose from",
     ONE("<NewsComponent EquivalentsList='yes'>" LINES(
         "T") "<ContentItem><DataContent><nitf><body><body.content><p>One.</p></body.content></"
              "body>"
              "</nitf></DataContent></ContentItem><ContentItem><DataContent>One.\n\nExtra.</"
              "DataContent>"
              "</ContentItem></NewsComponent>"),
     "body", "paragraph: One."},
    {"of which the rest is kept",
     ONE("<NewsComponent EquivalentsList='yes'>" LINES(
         "T") "<ContentItem><DataContent><nitf><body><body.content><p>One.</p></body.content></"
              "body>"
              "</nitf></DataContent></ContentItem><ContentItem><DataContent>One.\n\nExtra.</"
              "DataContent>"
              "</ContentItem></NewsComponent>"),
     "furniture", "other: Extra."},
    {"parts that go together",
     ONE("<NewsComponent>" LINES(
         "T") "<ContentItem><DataContent>One.</DataContent></ContentItem>"
              "<ContentItem><DataContent>Two.</DataContent></ContentItem></NewsComponent>"),
     "body", "paragraph: One.\nparagraph: Two."},
    {"a style sheet",
     ONE("<NewsComponent>" LINES("T") PART("StyleSheet", ".a {color: red}")
             PART("Body", "One.") "</NewsComponent>"),
     "body", "paragraph: One."},
    {"a film with its description",
     ONE("<NewsComponent>" LINES("Day") "<NewsComponent><Role FormalName='Video'/>" LINES("Film")
             PART("Body", "A ship burns.") "</NewsComponent></NewsComponent>"),
     "body", "paragraph: A ship burns."},
    {"whose own headline counts",
     ONE("<NewsComponent>" LINES("Day") "<NewsComponent><Role FormalName='Video'/>" LINES("Film")
             PART("Body", "A ship burns.") "</NewsComponent></NewsComponent>"),
     "title", "Film"},
    {"a deck as a part",
     ONE("<NewsComponent>" LINES("T") PART("SubHeadLine", "All safe")
             PART("Body", "One.") "</NewsComponent>"),
     "subtitle", "All safe"},
    {"no headline but a name",
     NEWSML("<NewsItem><Identification><NameLabel>ferry-fire</NameLabel></Identification>"
            "<NewsComponent><NewsLines><HeadLine/></NewsLines><ContentItem><DataContent>One."
            "</DataContent></ContentItem></NewsComponent></NewsItem>"),
     "title", "ferry-fire"},
    {"a provider by its name",
     NEWSML("<NewsEnvelope><SentFrom><Party FormalName='NNA'/></SentFrom></NewsEnvelope>"
            "<NewsItem><NewsComponent>" LINES("T") PART("Body", "One.") "</NewsComponent>"
                                                                        "</NewsItem>"),
     "source", "NNA"},
    {"a namespace",
     "<n:NewsML xmlns:n='http://iptc.org/std/NewsML/2003-10-10/'><n:NewsItem><n:NewsComponent>"
     "<n:NewsLines><n:HeadLine>T</n:HeadLine></n:NewsLines><n:ContentItem><n:DataContent>One."
     "</n:DataContent></n:ContentItem></n:NewsComponent></n:NewsItem></n:NewsML>",
     "title", "T"},
    {"a language in capitals",
     NEWSML("<NewsItem xml:lang='FR'><NewsComponent>" LINES("T")
                PART("Body", "One.") "</NewsComponent></NewsItem>"),
     "language", "fr"},
    {"a killed item",
     NEWSML("<NewsItem><NewsManagement><Status FormalName='Canceled'/></NewsManagement>"
            "<NewsComponent>" LINES("T") PART("Body", "One.") "</NewsComponent></NewsItem>"),
     "status", "canceled"},
    {"a file cut off",
     "<NewsML><NewsItem><NewsComponent>" LINES("T") "<ContentItem><DataContent>One. Two",
     "warnings", "truncated"},
};

static void components_are_understood(void **state)
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
        {NEWSML(""), "no item of news"},
        {ONE(""), "an item of type News without content"},
        {ONE("<NewsComponent>" LINES("T") "<ContentItem Href='a.jpg'/></NewsComponent>"),
         "whose content is in other files"},
        {ONE("<NewsComponent>" LINES("T") "<ContentItem><DataContent> </DataContent></ContentItem>"
                                          "</NewsComponent>"),
         "whose content is empty"},
        {ONE("<NewsComponent>" LINES(
             "T") "<ContentItem><Encoding Notation='base64'><DataContent>"
                  "QUJD</DataContent></Encoding></ContentItem></NewsComponent>"),
         "whose content is empty or no text"},
        {ONE("<Update><Replace/></Update>"), "that only says what changes"},
        {ONE("<TopicSet><Topic/></TopicSet>"), "a set of topics"},
        {NEWSML(ITEM("1", "1", "") ITEM("2", "1", "")), "2 items: an item of type News without"},
    };
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        fields_refuse(slice_from(refused[i].file), MESSAGE_NO_ARTICLE, refused[i].words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_line_has_its_field),
        cmocka_unit_test(items_hold_stories_and_versions),
        cmocka_unit_test(components_are_understood),
        cmocka_unit_test(what_is_no_story_is_refused),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
