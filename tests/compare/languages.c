/* Retellings in other languages than English: each story is told twice, with one thing changed in
 * most sentences, which must be reported, and the rest kept, where nothing may be. */
#include "story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

/* A sentence as the one and the other tell it, and what is to be said of the two. */
struct row {
    const char *a, *b, *told;
};

static const struct row german[] = {
    {"Bei einem Brand auf der Fähre Nordlicht sind am Dienstag 14 Menschen verletzt worden.",
     "Bei einem Brand auf der Fähre Nordlicht sind am Dienstag 41 Menschen verletzt worden.",
     "number-differs: 14 against 41 (digits swapped)"},
    {"Das Feuer brach nach Angaben der Reederei im Maschinenraum aus.",
     "Das Feuer brach im Maschinenraum aus.",
     "attribution-lost: Angaben der Reederei: stated as a fact"},
    {"Kapitän Jens Holthusen steuerte das Schiff sofort in den Hafen von Rendsby.",
     "Sofort steuerte Kapitän Jens Holtmann das Schiff in den Hafen von Rendsby.",
     "name-differs: Jens Holthusen against Jens Holtmann"},
    {"Die Ursache des Feuers ist bisher nicht geklärt.",
     "Die Ursache des Feuers ist bisher geklärt.",
     "sense-differs: nicht: only one of them says not"},
    {"Ein Mitarbeiter soll den Alarm angeblich ausgeschaltet haben.",
     "Ein Mitarbeiter hat den Alarm ausgeschaltet.",
     "hedge-lost: soll: hedge dropped; hedge-lost: angeblich: hedge dropped"},
    {"Die Polizei teilte mit, dass die Ermittlungen noch mehrere Wochen dauern werden.",
     "Die Ermittlungen werden noch mehrere Wochen dauern, teilte die Polizei mit.", ""},
    {"Die Reederei wollte sich zu dem Vorfall nicht äußern.",
     "Die Reederei wollte sich dazu nicht äußern.", ""},
};

static const struct row french[] = {
    {"Un incendie a détruit jeudi 230 hectares de forêt près de Valombre.",
     "Jeudi, un incendie a ravagé 320 hectares de forêt près de Valombre.",
     "number-differs: 230 hectares against 320 hectares (digits swapped)"},
    {"Selon la préfecture, le feu est parti d'un camping abandonné.",
     "Le feu est parti d'un camping abandonné.",
     "attribution-lost: Selon la préfecture: stated as a fact"},
    {"La maire de la commune, Hélène Marchois, a remercié les pompiers venus de toute la région.",
     "La maire de la commune, Hélène Marchand, a remercié les pompiers venus de toute la région.",
     "name-differs: Hélène Marchois against Hélène Marchand (spelled differently)"},
    {"Les habitants du hameau n'ont pas été évacués pendant la nuit.",
     "Les habitants du hameau ont été évacués pendant la nuit.",
     "sense-differs: pas: only one of them says not"},
    {"Le propriétaire présumé du camping a été entendu par les gendarmes.",
     "Le propriétaire du camping a été entendu par les gendarmes.",
     "hedge-lost: présumé: hedge dropped"},
    {"« Nous avons eu beaucoup de chance », a déclaré le colonel Luc Ferrand.",
     "« Nous avons eu beaucoup de chance », a dit le colonel Luc Ferrand.", ""},
    {"La société qui gère le site n'a pas souhaité faire de commentaire.",
     "La société gérant le site n'a pas souhaité faire de commentaire.", ""},
};

static const struct row spanish[] = {
    {"El temblor de la madrugada del lunes dejó 18 heridos en la provincia de Monteluz.",
     "El temblor de la madrugada del lunes dejó 81 heridos en la provincia de Monteluz.",
     "number-differs: 18 against 81 (digits swapped)"},
    {"Según la policía, dos puentes de la carretera del norte quedaron cerrados.",
     "Dos puentes de la carretera del norte quedaron cerrados.",
     "attribution-lost: Según la policía: stated as a fact"},
    {"El alcalde Ramiro Vallejo visitó el hospital con los médicos.",
     "El alcalde Ramiro Valverde visitó el hospital con los médicos.",
     "name-differs: Ramiro Vallejo against Ramiro Valverde"},
    {"La presa del río Salado no sufrió daños graves.",
     "La presa del río Salado sufrió daños graves.",
     "sense-differs: no: only one of them says not"},
    {"El presunto autor de los saqueos fue detenido en la estación.",
     "El autor de los saqueos fue detenido en la estación.", "hedge-lost: presunto: hedge dropped"},
    {"La ministra Elena Robles dijo que el gobierno enviará ayuda a la zona.",
     "El gobierno enviará ayuda a la zona, dijo la ministra Elena Robles.", ""},
    {"La empresa eléctrica declinó hacer comentarios sobre los apagones.",
     "La empresa eléctrica declinó hacer comentarios.", ""},
};

static const struct row italian[] = {
    {"La banca di Portosole ha chiuso 27 filiali in tutta la regione.",
     "La banca di Portosole ha chiuso 72 filiali in tutta la regione.",
     "number-differs: 27 against 72 (digits swapped)"},
    {"Secondo i sindacati, la chiusura costerà il posto a molti impiegati.",
     "La chiusura costerà il posto a molti impiegati.",
     "attribution-lost: Secondo i sindacati: stated as a fact"},
    {"Il direttore Giorgio Bassani ha incontrato i dipendenti nella sede centrale.",
     "Il direttore Giorgio Bassetti ha incontrato i dipendenti nella sede centrale.",
     "name-differs: Giorgio Bassani against Giorgio Bassetti (spelled differently)"},
    {"La banca non venderà la sede storica di piazza Grande.",
     "La banca venderà la sede storica di piazza Grande.",
     "sense-differs: non: only one of them says not"},
    {"Il presunto accordo con un fondo straniero preoccupa i risparmiatori.",
     "L'accordo con un fondo straniero preoccupa i risparmiatori.",
     "hedge-lost: presunto: hedge dropped"},
    {"Il ministero ha detto che seguirà la vicenda con attenzione.",
     "Il ministero ha dichiarato che seguirà la vicenda con attenzione.", ""},
    {"Il fondo non ha voluto commentare la notizia.", "Il fondo non ha voluto commentare.", ""},
};

static const struct row portuguese[] = {
    {"A enchente do rio Verde deixou 35 famílias sem casa na cidade de Itaroca.",
     "A enchente do rio Verde deixou 53 famílias sem casa na cidade de Itaroca.",
     "number-differs: 35 against 53 (digits swapped)"},
    {"Segundo a prefeitura, a ponte velha caiu durante a noite.",
     "A ponte velha caiu durante a noite.",
     "attribution-lost: Segundo a prefeitura: stated as a fact"},
    {"O governador Otávio Meireles prometeu verbas para a reconstrução.",
     "O governador Otávio Menezes prometeu verbas para a reconstrução.",
     "name-differs: Otávio Meireles against Otávio Menezes (spelled differently)"},
    {"A barragem não rompeu com a força da água.", "A barragem rompeu com a força da água.",
     "sense-differs: não: only one of them says not"},
    {"O suposto responsável pelas obras deixou o estado.",
     "O responsável pelas obras deixou o estado.", "hedge-lost: suposto: hedge dropped"},
    {"A ministra Lúcia Prado disse que o governo vai ajudar os moradores.",
     "O governo vai ajudar os moradores, disse a ministra Lúcia Prado.", ""},
    {"A construtora não quis comentar o caso.", "A construtora não quis comentar.", ""},
};

static const struct row dutch[] = {
    {"Bij een botsing op de snelweg bij Oosterveen raakten 16 reizigers gewond.",
     "Bij een botsing op de snelweg bij Oosterveen raakten 61 reizigers gewond.",
     "number-differs: 16 against 61 (digits swapped)"},
    {"Volgens de politie reed de bus veel te hard.", "De bus reed veel te hard.",
     "attribution-lost: Volgens de politie: stated as a fact"},
    {"Burgemeester Pieter Hoekstra bezocht de slachtoffers in het ziekenhuis.",
     "Burgemeester Pieter Hoekman bezocht de slachtoffers in het ziekenhuis.",
     "name-differs: Pieter Hoekstra against Pieter Hoekman"},
    {"De chauffeur had niet gedronken voor het ongeluk.",
     "De chauffeur had gedronken voor het ongeluk.",
     "sense-differs: niet: only one of them says not"},
    {"De vermeende eigenaar van de bus woont in het buitenland.",
     "De eigenaar van de bus woont in het buitenland.", "hedge-lost: vermeende: hedge dropped"},
    {"De minister zei dat de weg morgen weer opengaat.",
     "De weg gaat morgen weer open, zei de minister.", ""},
    {"Het busbedrijf weigerde commentaar te geven.",
     "Het busbedrijf weigerde commentaar te geven op het ongeluk.", ""},
};

static const struct row swedish[] = {
    {"En brand i hamnen i Rävsund skadade 12 båtar natten mot söndag.",
     "En brand i hamnen i Rävsund skadade 21 båtar natten mot söndag.",
     "number-differs: 12 against 21 (digits swapped)"},
    {"Enligt polisen började branden i ett förråd.", "Branden började i ett förråd.",
     "attribution-lost: Enligt polisen: stated as a fact"},
    {"Borgmästaren Göran Lindhult tackade alla frivilliga på kajen.",
     "Borgmästaren Göran Lindberg tackade alla frivilliga på kajen.",
     "name-differs: Göran Lindhult against Göran Lindberg"},
    {"Hamnen var inte försäkrad mot brand.", "Hamnen var försäkrad mot brand.",
     "sense-differs: inte: only one of them says not"},
    {"Den misstänkta gärningsmannen greps på tågstationen.",
     "Gärningsmannen greps på tågstationen.", "hedge-lost: misstänkta: hedge dropped"},
    {"Polisen uppgav att utredningen fortsätter i flera veckor.",
     "Utredningen fortsätter i flera veckor, uppgav polisen.", ""},
};

static const struct row danish[] = {
    {"En storm har ødelagt 24 huse på øen Vejlø.", "En storm har ødelagt 42 huse på øen Vejlø.",
     "number-differs: 24 against 42 (digits swapped)"},
    {"Ifølge politiet blev færgen ramt af en bølge.", "Færgen blev ramt af en bølge.",
     "attribution-lost: Ifølge politiet: stated as a fact"},
    {"Borgmester Søren Dalgaard besøgte havnen fredag.",
     "Borgmester Søren Dalsgård besøgte havnen fredag.",
     "name-differs: Søren Dalgaard against Søren Dalsgård (spelled differently)"},
    {"Skolen på øen bliver ikke genåbnet før sommeren.",
     "Skolen på øen bliver genåbnet før sommeren.",
     "sense-differs: ikke: only one of them says not"},
    {"Kaptajnen var angiveligt alene på broen.", "Kaptajnen var alene på broen.",
     "hedge-lost: angiveligt: hedge dropped"},
    {"Rederiet afviste at kommentere sagen.", "Rederiet afviste at kommentere.", ""},
};

static const struct row norwegian[] = {
    {"Et ras har stengt veien til 15 gårder i Storvik.",
     "Et ras har stengt veien til 51 gårder i Storvik.",
     "number-differs: 15 against 51 (digits swapped)"},
    {"Ifølge politiet gikk raset tidlig om morgenen.", "Raset gikk tidlig om morgenen.",
     "attribution-lost: Ifølge politiet: stated as a fact"},
    {"Ordfører Ragnhild Tveit besøkte familiene på skolen.",
     "Ordfører Ragnhild Tvedt besøkte familiene på skolen.",
     "name-differs: Ragnhild Tveit against Ragnhild Tvedt (spelled differently)"},
    {"Broen over elva er ikke trygg for lastebiler.", "Broen over elva er trygg for lastebiler.",
     "sense-differs: ikke: only one of them says not"},
    {"Entreprenøren har angivelig sprengt for nær fjellet.",
     "Entreprenøren har sprengt for nær fjellet.", "hedge-lost: angivelig: hedge dropped"},
};

static const struct row finnish[] = {
    {"Myrsky kaatoi puita 37 tielle Lounaisrannan alueella.",
     "Myrsky kaatoi puita 73 tielle Lounaisrannan alueella.",
     "number-differs: 37 against 73 (digits swapped)"},
    {"Poliisin mukaan lautta ajoi karille yöllä.", "Lautta ajoi karille yöllä.",
     "attribution-lost: Poliisin mukaan: stated as a fact"},
    {"Kaupunginjohtaja Matti Koskela kiitti pelastajia satamassa.",
     "Kaupunginjohtaja Matti Kosonen kiitti pelastajia satamassa.",
     "name-differs: Matti Koskela against Matti Kosonen"},
    {"Sähköt eivät palanneet saarelle illalla.", "Sähköt palanneet saarelle illalla.",
     "sense-differs: eivät: only one of them says not"},
    {"Kapteeni ilmeisesti nukkui komentosillalla.", "Kapteeni nukkui komentosillalla.",
     "hedge-lost: ilmeisesti: hedge dropped"},
};

static const struct row chinese[] = {
    {"周二晚上，河口镇一家工厂发生火灾，造成35人受伤。",
     "周二晚上，河口镇一家工厂发生火灾，造成53人受伤。",
     "number-differs: 35 against 53 (digits swapped)"},
    {"据当地警方介绍，大火从仓库开始蔓延。", "大火从仓库开始蔓延。",
     "attribution-lost: 据当地警方介绍: stated as a fact"},
    {"工厂附近的学校没有停课，学生照常上学。", "工厂附近的学校停课，学生照常上学。",
     "sense-differs: 没有: only one of them says not"},
    {"工人可能忘记关闭机器。", "工人忘记关闭机器。", "hedge-lost: 可能: hedge dropped"},
    {"市长表示，工厂将在下个月重新开工。", "市长说，工厂将在下个月重新开工。", ""},
};

static const struct row japanese[] = {
    {"港町の倉庫で火災が発生し、1万2000人が避難した。",
     "港町の倉庫で火災が発生し、1万5000人が避難した。",
     "number-differs: 1万2000 against 1万5000 (one digit differs)"},
    {"消防によると、火は二階の事務所から出た。", "火は二階の事務所から出た。",
     "attribution-lost: 消防によると: stated as a fact"},
    {"倉庫の安全装置は作動していない。", "倉庫の安全装置は作動している。",
     "sense-differs: ていない: only one of them says not"},
    {"従業員が鍵を持ち出したとみられる。", "従業員が鍵を持ち出した。",
     "hedge-lost: とみられる: hedge dropped"},
    {"会社は「再発を防ぎたい」と述べた。", "会社は「再発を防ぎたい」と語った。", ""},
};

static const struct row russian[] = {
    {"При пожаре на складе в Заречинске пострадали 17 рабочих.",
     "При пожаре на складе в Заречинске пострадал 71 рабочий.",
     "number-differs: 17 against 71 (digits swapped)"},
    {"По словам представителя полиции, огонь начался в подвале.", "Огонь начался в подвале.",
     "attribution-lost: словам представителя полиции: stated as a fact"},
    {"Губернатор Сергей Малышкин приехал на место пожара утром.",
     "Губернатор Сергей Малахов приехал на место пожара утром.",
     "name-differs: Сергей Малышкин against Сергей Малахов"},
    {"Здание склада не было застраховано.", "Здание склада было застраховано.",
     "sense-differs: не: only one of them says not"},
    {"Сторож якобы оставил включённый обогреватель.", "Сторож оставил включённый обогреватель.",
     "hedge-lost: якобы: hedge dropped"},
    {"В компании отказались комментировать причины пожара.",
     "Компания отказалась комментировать причины пожара.", ""},
};

static const struct {
    const char *language;
    const struct row *rows;
    size_t count;
} stories[] = {
    {"de", german, COUNT(german)},         {"fr", french, COUNT(french)},
    {"es", spanish, COUNT(spanish)},       {"it", italian, COUNT(italian)},
    {"pt", portuguese, COUNT(portuguese)}, {"nl", dutch, COUNT(dutch)},
    {"sv", swedish, COUNT(swedish)},       {"da", danish, COUNT(danish)},
    {"no", norwegian, COUNT(norwegian)},   {"fi", finnish, COUNT(finnish)},
    {"zh", chinese, COUNT(chinese)},       {"ja", japanese, COUNT(japanese)},
    {"ru", russian, COUNT(russian)},
};

static struct article *told_by(const char *language, const struct row *rows, size_t count, bool b)
{
    struct buffer lines = {0};
    for (size_t i = 0; i < count; i++)
        buffer_format(&lines, "%s\n", b ? rows[i].b : rows[i].a);
    buffer_add_char(&lines, '\0');
    struct article *article = story_article(lines.data);
    article->language = slice_from(language);
    buffer_free(&lines);
    return article;
}

/* The pair of the two sentences of one row. */
static const struct pair *pair_of(const struct comparison *comparison, uint32_t row)
{
    for (size_t s = 0; s < comparison->statement_count; s++)
        for (size_t p = 0; p < comparison->statements[s].pair_count; p++) {
            const struct pair *pair = &comparison->statements[s].pairs[p];
            if (pair->a.sentences[0] == row && pair->b.sentences[0] == row)
                return pair;
        }
    return NULL;
}

static bool is_finding(struct slice code)
{
    return slice_ends(code, SLICE("-differs")) || slice_ends(code, SLICE("-lost")) ||
           slice_ends(code, SLICE("-altered")) || slice_equal_string(code, "withheld");
}

static void line_of(const struct pair *pair, struct buffer *line)
{
    buffer_clear(line);
    for (size_t i = 0; pair && i < pair->reason_count; i++)
        if (is_finding(slice_from(pair->reasons[i].code)))
            buffer_format(line, "%s%s: %.*s", line->len ? "; " : "", pair->reasons[i].code,
                          SLICE_ARG(pair->reasons[i].text));
    buffer_add_char(line, '\0');
}

static void test_stories(void **state)
{
    struct buffer line = {0};
    (void)state;
    for (size_t i = 0; i < COUNT(stories); i++) {
        struct article *articles[2];
        for (size_t k = 0; k < 2; k++)
            articles[k] = told_by(stories[i].language, stories[i].rows, stories[i].count, k);
        struct comparison *comparison = story_compare(articles, 2, NULL);
        for (uint32_t row = 0; row < stories[i].count; row++) {
            const struct pair *pair = pair_of(comparison, row);
            if (!pair)
                fail_msg("%s: no pair: %s", stories[i].language, stories[i].rows[row].a);
            line_of(pair, &line);
            if (strcmp(line.data, stories[i].rows[row].told) != 0)
                fail_msg("%s: %s\n%s", stories[i].language, stories[i].rows[row].a, line.data);
        }
        comparison_release(comparison);
        article_release(articles[0]);
        article_release(articles[1]);
    }
    buffer_free(&line);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_stories)};
    return cmocka_run_group_tests_name("languages", tests, NULL, NULL);
}
