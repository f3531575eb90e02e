/* DOCX, ODT and EPUB, written here part by part: the fields of each format, its kinds of blocks,
 * what is kept as furniture, and what is refused. */
#include "document/document.h"

#include "tests/document/show.h"
#include "tests/unpack/makezip.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

typedef bool reader(struct slice bytes, const char *name, const struct load_options *options,
                    struct articles *articles, struct error *error);

struct file {
    const char *path;
    const char *text;
};

enum { MOST_FILES = 8 };

struct sample {
    struct file files[MOST_FILES];
    const char *expected;
};

static struct slice pack(struct makezip *zip, const struct file *files)
{
    for (size_t i = 0; i < MOST_FILES && files[i].path; i++)
        makezip_add(zip, files[i].path, slice_from(files[i].text));
    return makezip_end(zip);
}

static void check(reader *read, const struct sample *samples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct makezip zip = {0};
        struct load_options options = {.language = {"en", 2}};
        struct articles articles = {0};
        struct error error = {0};
        struct buffer shown = {0};
        bool done = read(pack(&zip, samples[i].files), "x", &options, &articles, &error);
        if (!done)
            buffer_format(&shown, "refused: %s\n", message_code(error.code));
        for (size_t k = 0; k < articles.count; k++) {
            if (k)
                buffer_add_string(&shown, "--\n");
            show(&shown, articles.items[k]);
        }
        assert_string_equal(shown.data, samples[i].expected);
        articles_free(&articles);
        buffer_free(&shown);
        buffer_free(&zip.out);
    }
}

#define CHECK(read, samples) check(read, samples, sizeof(samples) / sizeof *(samples))
#define PROSE \
    "The council voted on Monday evening to keep the ferry running for another year, it said."
#define MORE \
    "Nobody had asked the captain, whose crew was asleep below deck while all of them spoke of " \
    "him."
#define BODY "paragraph> " PROSE "\n"
#define EN "language: en\n"

/* DOCX */

#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define DOCUMENT(body) \
    { \
        "word/document.xml", "<?xml version=\"1.0\"?><w:document " W "><w:body>" body \
                             "<w:sectPr/></w:body></w:document>" \
    }
#define R(text) "<w:r><w:t xml:space=\"preserve\">" text "</w:t></w:r>"
#define P(runs) "<w:p>" runs "</w:p>"
#define T(text) P(R(text))
#define STYLED(style, text) "<w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr>" R(text) "</w:p>"
#define STYLE(id, name, more) \
    "<w:style w:type=\"paragraph\" w:styleId=\"" id "\"><w:name w:val=\"" name "\"/>" more \
    "</w:style>"
#define STYLES(list) \
    { \
        "word/styles.xml", "<w:styles " W ">" list "</w:styles>" \
    }
#define CORE(list) \
    { \
        "docProps/core.xml", "<cp:coreProperties>" list "</cp:coreProperties>" \
    }

static void docx_fields(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        /* What styles say, in another language's document. */
        {{DOCUMENT(STYLED("Titel", "The Harbour Story") STYLED("Untertitel", "It goes on")
                       STYLED("Autor", "Jane Roe") STYLED("Datum", "2 March 2026") T(PROSE)),
          STYLES(STYLE("Titel", "Title", "") STYLE("Untertitel", "Subtitle", "")
                     STYLE("Autor", "Author", "") STYLE("Datum", "Date", ""))},
         "title: The Harbour Story\nsubtitle: It goes on\nbyline: Jane Roe\npublished: "
         "2026-03-02\n" EN "(metadata) The Harbour Story\nparagraph> It goes on\n"
         "(metadata) Jane Roe\n(metadata) 2 March 2026\n" BODY},
        /* What the text says where there are no styles. */
        {{DOCUMENT(T("Harbour town keeps its night ferry") T("By Jane Roe and John Doe")
                       T("March 2, 2026") T("WESTPORT (HP) - " PROSE))},
         "title: Harbour town keeps its night ferry\nbyline: Jane Roe\nbyline: John Doe\n"
         "published: 2026-03-02\ndateline: WESTPORT\n" EN
         "(metadata) Harbour town keeps its night ferry\n(metadata) By Jane Roe and John Doe\n"
         "(metadata) March 2, 2026\nparagraph> WESTPORT (HP) - " PROSE "\n"},
        /* What the properties say, where nothing else does. */
        {{DOCUMENT(T(PROSE) T(PROSE)),
          CORE("<dc:title>A title in the properties</dc:title><dc:creator>Jane Roe</dc:creator>"
               "<cp:keywords>ferry; town</cp:keywords><dcterms:created>2026-03-02T09:14:07Z"
               "</dcterms:created><dcterms:modified>2026-03-03T10:00:00Z</dcterms:modified>"
               "<dc:language>en-GB</dc:language>")},
         "title: A title in the properties\nbyline: Jane Roe\npublished: 2026-03-02T09:14:07Z\n"
         "modified: 2026-03-03T10:00:00Z\n" EN "keyword: ferry\nkeyword: town\n" BODY BODY},
        /* Junk in the properties. */
        {{DOCUMENT(T(PROSE) T(PROSE)),
          CORE("<dc:title>Microsoft Word - a b c.doc</dc:title><dc:creator>user</dc:creator>")},
         EN BODY BODY},
        /* A title over two paragraphs; the property is another document's. */
        {{DOCUMENT(STYLED("Title", "The Harbour") STYLED("Title", "Story") T(PROSE)),
          CORE("<dc:title>Some old other title</dc:title>")},
         "title: The Harbour Story\n" EN "(metadata) The Harbour\n(metadata) Story\n" BODY},
        /* A first heading is the title. */
        {{DOCUMENT(STYLED("Heading1", "The Harbour Story") T(PROSE)),
          STYLES(STYLE("Heading1", "heading 1", ""))},
         "title: The Harbour Story\n" EN "(metadata) The Harbour Story\n" BODY},
        /* The main part has another name. */
        {{{"[Content_Types].xml", "<Types><Override PartName=\"/word/document2.xml\" "
                                  "ContentType=\"x/wordprocessingml.document.main+xml\"/></Types>"},
          {"word/document2.xml", "<w:document " W "><w:body>" T(PROSE) "</w:body></w:document>"}},
         EN BODY},
    };
    CHECK(document_docx, samples);
}

static void docx_blocks(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {{DOCUMENT(
              T(PROSE) STYLED("K", "By outline") STYLED("U", "By its base") STYLED("Q", "Quoted.")
                  STYLED(
                      "C",
                      "The ferry.") "<w:p><w:pPr><w:numPr><w:numId "
                                    "w:val=\"1\"/></w:numPr></w:pPr>" R("An item.") "</w:p>" STYLED(
                                        "B",
                                        "Another.") "<w:p><w:pPr><w:pStyle "
                                                    "w:val=\"B\"/><w:numPr><w:numId "
                                                    "w:val=\"0\"/></w:numPr></w:pPr>" R(
                                                        "None, it is not an item any longer, says "
                                                        "its own number, and it is text.") "</"
                                                                                           "w:p>"),
          STYLES(STYLE("K", "Kopf", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>")
                     STYLE("U", "Mein Kopf", "<w:basedOn w:val=\"K\"/>") STYLE("Q", "Quote", "")
                         STYLE("C", "caption", "") STYLE("B", "List Bullet", "")
                             STYLE("L1", "x", "<w:basedOn w:val=\"L2\"/>")
                                 STYLE("L2", "y", "<w:basedOn w:val=\"L1\"/>"))},
         EN BODY "heading> By outline\nheading> By its base\nquote> Quoted.\ncaption> The "
                 "ferry.\nitem> An item.\nitem> Another.\nparagraph> None, it is not an item any "
                 "longer, says its own number, and it is text.\n"},
        {{DOCUMENT(T(PROSE) "<w:tbl><w:tr><w:tc>" T("Year") "</w:tc><w:tc>" T("Cost")
                       T("in euros") "</w:tc></w:tr></w:tbl><w:tbl><w:tr><w:tc>" T(PROSE)
                           T(PROSE) "</w:tc></w:tr></w:tbl>")},
         EN BODY "table> Year | Cost in euros\n" BODY BODY},
        {{DOCUMENT(P(R("One") "<w:r><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t>"
                              "<w:noBreakHyphen/><w:t>four</w:t></w:r>" R(" ") R("five.")))},
         EN "paragraph> One\ttwo\nthree-four five.\n"},
        /* Links, content controls and smart tags are text; a field shows its result only. */
        {{DOCUMENT(P("<w:hyperlink>" R("A link") "</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>" R(
             " inside ") "</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
                         "<w:sdtContent>" R(
                             "Click here.") "</w:sdtContent></w:sdt><w:r><w:fldChar "
                                            "w:fldCharType=\"begin\"/><w:instrText>IF "
                                            "</w:instrText></w:r>" R(
                                                "code") "<w:r><w:fldChar "
                                                        "w:fldCharType="
                                                        "\"begin\"/></"
                                                        "w:r>" R(
                                                            "inner") "<w:r><w:fldChar "
                                                                     "w:fldCharType="
                                                                     "\"end\"/></w:r>" R(
                                                                         "mor"
                                                                         "e") "<w:r><w:fldChar "
                                                                              "w:fldCharType="
                                                                              "\"separate\"/></"
                                                                              "w:r>" R(
                                                                                  "result") "<"
                                                                                            "w"
                                                                                            ":"
                                                                                            "r"
                                                                                            ">"
                                                                                            "<"
                                                                                            "w"
                                                                                            ":"
                                                                                            "f"
                                                                                            "l"
                                                                                            "d"
                                                                                            "C"
                                                                                            "h"
                                                                                            "a"
                                                                                            "r"
                                                                                            " "
                                                                                            "w"
                                                                                            ":"
                                                                                            "f"
                                                                                            "l"
                                                                                            "d"
                                                                                            "C"
                                                                                            "h"
                                                                                            "a"
                                                                                            "r"
                                                                                            "T"
                                                                                            "y"
                                                                                            "p"
                                                                                            "e"
                                                                                            "="
                                                                                            "\"e"
                                                                                            "n"
                                                                                            "d"
                                                                                            "\"/"
                                                                                            ">"
                                                                                            "<"
                                                                                            "/"
                                                                                            "w"
                                                                                            ":"
                                                                                            "r"
                                                                                            ">" R(
                                                                                                " e"
                                                                                                "nd"
                                                                                                ".")))},
         EN "paragraph> A link inside result end.\n"},
        /* A text box is read once, behind its paragraph. */
        {{DOCUMENT(
             P(R(PROSE) "<w:r><mc:AlternateContent><mc:Choice><w:drawing><a:t>no</a:t>"
                        "<w:txbxContent>" T(
                            "In the box.") "</w:txbxContent></w:drawing>"
                                           "</mc:Choice><mc:Fallback><w:pict><w:txbxContent>" T(
                                               "In the box.") "</w:txbxContent></w:pict></"
                                                              "mc:Fallback></mc:AlternateContent></"
                                                              "w:r>"))},
         EN BODY "paragraph> In the box.\n"},
    };
    CHECK(document_docx, samples);
}

static void docx_furniture(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {{DOCUMENT(P(R("The council voted on Monday ") "<w:ins>" R(
             "evening") "</w:ins><w:del><w:r>"
                        "<w:delText>morning</w:delText></w:r></w:del><w:moveFrom>" R(
                            "away") "</w:moveFrom><w:moveTo>" R(" to keep") "</w:moveTo>" R(" the "
                                                                                            "ferry "
                                                                                            "runnin"
                                                                                            "g."))
                       P(R(PROSE) "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r>"
                                  "<w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t/></w:r>"))},
         EN "paragraph> The council voted on Monday evening to keep the ferry running.\n(other) "
            "morning\n" BODY "(other) hidden\n"},
        {{DOCUMENT(P(R(PROSE) "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r>"
                              "<w:endnoteReference w:id=\"2\"/></w:r><w:r><w:footnoteReference "
                              "w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>")),
          {"word/footnotes.xml", "<w:footnotes " W "><w:footnote w:id=\"-1\">" T(
                                     "sep") "</w:footnote><w:footnote w:id=\"2\">" T("A note.")
                                     T("More.") "</w:footnote></w:footnotes>"},
          {"word/endnotes.xml", "<w:endnotes " W "><w:endnote w:id=\"2\">" T(
                                    "An end note.") "</w:endnote></w:endnotes>"},
          {"word/comments.xml",
           "<w:comments " W "><w:comment w:id=\"0\">" T("Check.") "</w:comment></w:comments>"},
          {"word/header1.xml", "<w:hdr " W ">" T("The Harbour Post") "</w:hdr>"},
          {"word/footer1.xml", "<w:ftr " W ">" T("Page 1") "</w:ftr>"}},
         EN "(other) The Harbour Post\n" BODY "(other) A note. More.\n(other) An end note.\n"
            "(comments) Check.\n(other) Page 1\n"},
        {{DOCUMENT("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of "
                   "Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" T("Contents")
                       T("One 1") "</w:sdtContent></w:sdt>" STYLED("TOC1", "Two 2") T(PROSE)),
          STYLES(STYLE("TOC1", "toc 1", ""))},
         EN "(navigation) Contents One 1\n(navigation) Two 2\n" BODY},
    };
    CHECK(document_docx, samples);
}

static void docx_refusals(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {{{"word/styles.xml", "<w:styles/>"}}, "refused: malformed\n"},
        {{{"word/document.xml", "not XML"}}, "refused: malformed\n"},
        {{DOCUMENT("")}, "refused: no-text\n"},
        {{{"word/document.xml", "<w:document " W "><w:body>" T(PROSE) "<w:p><w:r>"}},
         EN BODY "! repaired\n"},
        {{{"word/document.xml",
           "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document " W
           "><w:body>" T(PROSE) T("&b;") "</w:body></w:document>"}},
         EN BODY "paragraph> &b;\n! entities\n"},
    };
    CHECK(document_docx, samples);
}

/* ODT */

#define NS \
    "xmlns:office=\"o\" xmlns:text=\"t\" xmlns:style=\"s\" xmlns:table=\"b\" xmlns:draw=\"d\" " \
    "xmlns:fo=\"f\" xmlns:dc=\"c\" xmlns:meta=\"m\" xmlns:svg=\"v\""
#define CONTENT(styles, body) \
    { \
        "content.xml", \
            "<?xml version=\"1.0\"?><office:document-content " NS \
            "><office:automatic-styles>" styles "</office:automatic-styles><office:body>" \
            "<office:text>" body "</office:text></office:body></office:document-content>" \
    }
#define OP(style, text) "<text:p text:style-name=\"" style "\">" text "</text:p>"
#define OT(text) OP("Standard", text)
#define META(list) \
    { \
        "meta.xml", "<office:document-meta " NS "><office:meta>" list \
                    "</office:meta></office:document-meta>" \
    }

static void odt_fields(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {{CONTENT("<style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>",
                  OP("P1", "The Harbour<text:s/>Story") OP("Subtitle", "It goes on")
                      OT("By Jane Roe") OT("2 March 2026") OT(PROSE))},
         "title: The Harbour Story\nsubtitle: It goes on\nbyline: Jane Roe\npublished: "
         "2026-03-02\n" EN "(metadata) The Harbour Story\nparagraph> It goes on\n(metadata) By "
         "Jane Roe\n(metadata) 2 March 2026\n" BODY},
        {{CONTENT("", OT(PROSE) OT(PROSE)),
          META("<dc:title>A title in the properties</dc:title><meta:initial-creator>Jane "
               "Roe</meta:initial-creator><dc:creator>X</dc:creator><meta:creation-date>2026-03-"
               "02T09:14:07.5</meta:creation-date><dc:date>2026-03-03T10:00:00</dc:date>"
               "<meta:keyword>ferry</meta:keyword><meta:keyword>town</meta:keyword>")},
         "title: A title in the properties\nbyline: Jane Roe\npublished: 2026-03-02T09:14:07\n"
         "modified: 2026-03-03T10:00:00\n" EN "keyword: ferry\nkeyword: town\n" BODY BODY},
    };
    CHECK(document_odt, samples);
}

static void odt_blocks(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {{CONTENT(
             "<style:style style:name=\"P1\" "
             "style:parent-style-name=\"Quotations\"/>",
             OT(PROSE) "<text:h text:outline-level=\"2\">A "
                       "part</text:h><text:list>"
                       "<text:list-item>" OT("One.") OT(
                           "It goes on for a "
                           "while, and so on.") "</text:list-item></text:list>" OP("P1", "Quoted.")
                           OP("Preformatted_20_Text",
                              "a<text:s "
                              "text:c=\"3\"/"
                              ">b<text:tab/>c") "<tabl"
                                                "e:"
                                                "table"
                                                "><"
                                                "table"
                                                ":tabl"
                                                "e-"
                                                "row><"
                                                "table"
                                                ":tabl"
                                                "e-"
                                                "cell"
                                                ">" OT("Year") "</"
                                                               "table:table-cell><table:table-"
                                                               "cell>" OT(
                                                                   "C"
                                                                   "o"
                                                                   "s"
                                                                   "t") "</table:table-cell></"
                                                                        "table:table-row></"
                                                                        "table:table>" OT(
                                                                            "<draw:frame><draw:"
                                                                            "text-box>" OP(
                                                                                "Ill"
                                                                                "ust"
                                                                                "rat"
                                                                                "io"
                                                                                "n",
                                                                                "<dr"
                                                                                "aw:"
                                                                                "fra"
                                                                                "me>"
                                                                                "<sv"
                                                                                "g:"
                                                                                "des"
                                                                                "c>"
                                                                                "alt"
                                                                                "</"
                                                                                "svg"
                                                                                ":de"
                                                                                "sc>"
                                                                                "</"
                                                                                "dra"
                                                                                "w:"
                                                                                "fra"
                                                                                "me>"
                                                                                "Fig"
                                                                                "ure"
                                                                                " 1:"
                                                                                " Th"
                                                                                "e "
                                                                                "fer"
                                                                                "ry"
                                                                                ".") "</"
                                                                                     "draw:text-"
                                                                                     "box></"
                                                                                     "draw:"
                                                                                     "frame>"))},
         EN BODY "heading> A part\nitem> One.\nparagraph> It goes on for a while, "
                 "and so on.\n"
                 "quote> Quoted.\npreformatted> a   b\tc\ntable> Year | "
                 "Cost\ncaption> Figure 1: "
                 "The ferry.\n"},
        {{CONTENT(
              "<style:style style:name=\"T1\"><style:text-properties "
              "text:display=\"none\"/>"
              "</style:style>",
              "<text:tracked-changes><text:changed-region "
              "text:id=\"c1\"><text:deletion>" OT(
                  "m"
                  "o"
                  "r"
                  "n"
                  "i"
                  "n"
                  "g") "</text:deletion></text:changed-region></"
                       "text:tracked-changes>" OT(
                           "The council voted on Monday "
                           "evening<text:change "
                           "text:change-id=\"c1\"/>\n  "
                           "to "
                           "keep the "
                           "<text:span>ferry</text:span> "
                           "running.<text:note><text:note-"
                           "citation>1"
                           "</"
                           "text:note-citation><text:note-"
                           "body>" OT(
                               "A note.") "</text:note-body>"
                                          "</"
                                          "text:note><"
                                          "office:"
                                          "annotation><dc:"
                                          "creator>Ed</"
                                          "dc:creator>" OT(
                                              "Check.") "</"
                                                        "off"
                                                        "ice"
                                                        ":an"
                                                        "not"
                                                        "ati"
                                                        "on>"
                                                        "<te"
                                                        "xt:"
                                                        "spa"
                                                        "n "
                                                        "tex"
                                                        "t:"
                                                        "sty"
                                                        "le-"
                                                        "nam"
                                                        "e="
                                                        "\"T"
                                                        "1\""
                                                        ">hi"
                                                        "dde"
                                                        "n</"
                                                        "tex"
                                                        "t:"
                                                        "spa"
                                                        "n>") "<text:table-of-"
                                                              "content><text:index-"
                                                              "body>" OT(
                                                                  "One 1") "</text:index-body></"
                                                                           "text:table-of-"
                                                                           "content>"),
          {"styles.xml", "<office:document-styles " NS "><office:master-styles><style:master-page>"
                         "<style:header>" OT("The Harbour Post") "</"
                                                                 "style:header><style:footer>" OT(
                                                                     "Page 1") "</style:footer></"
                                                                               "style:master-"
                                                                               "page></"
                                                                               "office:master-"
                                                                               "styles>"
                                                                               "</"
                                                                               "office:document-"
                                                                               "styles>"}},
         EN "(other) The Harbour Post\nparagraph> The council voted on Monday "
            "evening to keep the "
            "ferry running.\n(other) hidden\n(other) morning\n(other) A "
            "note.\n(comments) Check.\n"
            "(navigation) One 1\n(other) Page 1\n"},
        {{CONTENT("", OT(PROSE)),
          {"META-INF/manifest.xml", "<manifest><encryption-data/></manifest>"}},
         "refused: encrypted\n"},
        {{{"meta.xml", "<x/>"}}, "refused: malformed\n"},
    };
    CHECK(document_odt, samples);
}

/* EPUB */

#define CONTAINER \
    { \
        "META-INF/container.xml", \
            "<container><rootfiles><rootfile full-path=\"O/p.opf\"/></rootfiles></container>" \
    }
#define OPF(metadata, manifest, spine) \
    { \
        "O/p.opf", "<package xmlns:dc=\"dc\"><metadata>" metadata "</metadata><manifest>" manifest \
                   "</manifest><spine>" spine "</spine></package>" \
    }
#define ITEM(id, href, more) "<item id=\"" id "\" href=\"" href "\" " more "/>"
#define REF(id) "<itemref idref=\"" id "\"/>"
#define PAGE(body) \
    "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"e\"><head>" \
    "<title>t</title><style>p {}</style></head><body>" body "</body></html>"
#define BOOK \
    "<dc:title>The Review</dc:title><dc:date>2026-03-01</dc:date><dc:language>en-GB</dc:language>"
#define OF_BOOK "source: The Review\npublished: 2026-03-01\nlanguage: en\n"

static void epub(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {{CONTAINER,
          OPF(BOOK
              "<dc:creator>Jane Roe</dc:creator><dc:subject>Ferries</dc:subject><dc:rights>(c) "
              "House</dc:rights><meta property=\"dcterms:modified\">2026-03-02T10:00Z</meta>"
              "<dc:identifier>https://example.org/1</dc:identifier>",
              ITEM("a", "a.xhtml", ""), REF("a")),
          {"O/a.xhtml", PAGE("<h1>The Harbour Story</h1><p>" PROSE "<a epub:type=\"noteref\" "
                             "href=\"#n\">1</a></p><ul><li>One.</li></ul><figure><figcaption>The "
                             "ferry.</figcaption></figure><aside epub:type=\"footnote\"><p>A note."
                             "</p></aside>")}},
         "title: The Harbour Story\nbyline: Jane Roe\nsource: The Review\npublished: 2026-03-01\n"
         "modified: 2026-03-02T10:00Z\nlanguage: en\ncopyright: (c) House\nkeyword: Ferries\n"
         "(metadata) The Harbour Story\n" BODY
         "item> One.\ncaption> The ferry.\n(other) A note.\n"},
        /* A book that is one article is not its source. */
        {{CONTAINER,
          OPF("<dc:title>A Story of It</dc:title><dc:publisher>The House</dc:publisher>",
              ITEM("a", "a.html", ""), REF("a")),
          {"O/a.html", PAGE("<h1>A Story of It</h1><p>" PROSE "</p>")}},
         "title: A Story of It\nsource: The House\n" EN "(metadata) A Story of It\n" BODY},
        /* Covers and contents are no articles; a part without heading or entry goes on; articles of
         * an issue stand each for itself. */
        {{CONTAINER,
          OPF(BOOK,
              ITEM("c", "c.xhtml", "") ITEM("n", "n.xhtml", "properties=\"nav\"")
                  ITEM("a", "t/a%20a.xhtml", "") ITEM("b", "t/b.xhtml", "") ITEM("d", "d.xhtml", "")
                      ITEM("i", "i.png", ""),
              REF("c") REF("n") REF("a") REF("b") REF("d") REF("none") REF("a")),
          {"O/c.xhtml", PAGE("<h1>The Review</h1><p>March</p>")},
          {"O/n.xhtml", PAGE("<nav epub:type=\"toc\"><ol><li><a href=\"t/a%20a.xhtml\">First</a>"
                             "</li><li><a href=\"d.xhtml#x\">Second</a></li></ol></nav>")},
          {"O/t/a a.xhtml", PAGE("<h2>First Story Here</h2><p>By Jane Roe</p><p>" PROSE "</p>")},
          {"O/t/b.xhtml", PAGE("<p>" MORE "</p>")},
          {"O/d.xhtml", "<html><body><h1>Second <b>Story</h1><p>" PROSE "</body></html>"}},
         "title: First Story Here\nbyline: Jane Roe\n" OF_BOOK
         "(other) The Review\n(other) March\n(navigation) First\n(navigation) Second\n(metadata) "
         "First Story Here\n(metadata) By Jane Roe\n" BODY "paragraph> " MORE "\n"
         "--\ntitle: Second Story\n" OF_BOOK "(metadata) Second Story\n" BODY},
        /* The guide of EPUB 2; what comes last is furniture of the last article. */
        {{CONTAINER,
          {"O/p.opf", "<package><metadata/><manifest>" ITEM("a", "a.html", "")
                          ITEM("t", "t.html", "") "</manifest><spine>" REF("a")
                              REF("t") "</spine><guide><reference type=\"toc\" "
                                       "href=\"t.html\"/></guide></package>"},
          {"O/a.html", PAGE("<h1>A Story Of It</h1><p>" PROSE "</p>")},
          {"O/t.html", PAGE("<p>First</p>")}},
         "title: A Story Of It\n" EN "(metadata) A Story Of It\n" BODY "(navigation) First\n"},
        /* No prose at all is still text. */
        {{CONTAINER,
          OPF("", ITEM("a", "a.html", ""), REF("a")),
          {"O/a.html", PAGE("<p>A short poem</p><p>of two lines</p>")}},
         "title: A short poem\n" EN "(metadata) A short poem\nparagraph> of two lines\n"},
        {{CONTAINER, OPF("", ITEM("a", "a.html", ""), REF("a"))}, "refused: no-text\n"},
        {{CONTAINER}, "refused: malformed\n"},
        {{CONTAINER,
          OPF("", ITEM("a", "a.html", ""), REF("a")),
          {"META-INF/encryption.xml",
           "<encryption><CipherReference URI=\"O/a.html\"/></encryption>"}},
         "refused: encrypted\n"},
    };
    CHECK(document_epub, samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(docx_fields),    cmocka_unit_test(docx_blocks),
        cmocka_unit_test(docx_furniture), cmocka_unit_test(docx_refusals),
        cmocka_unit_test(odt_fields),     cmocka_unit_test(odt_blocks),
        cmocka_unit_test(epub),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
