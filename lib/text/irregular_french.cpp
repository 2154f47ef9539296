/// Which French words does no rule lead to their stem?
///
/// Written by hand. A form that is a frequent noun too (produit, revenu, permis, mort) is left out: who asks
/// for the noun would be given the verb.
#include "text/irregular.hpp"

#include <array>

namespace newsgrep::text {
namespace {

// clang-format off
constexpr auto verbs = std::to_array<Paradigm>({
    {"-", "all", "aller va vas vais vont allons allez irez irons iront irait iraient aille aillent alla allerent"},
    {"- re satis contre", "fair",
     "faire fais fait faits faite faites font faisait faisaient faisant faisons fasse fassent fera ferai feras ferons "
     "ferez feront ferait ferais feraient fit firent"},
    {"- re contre pre inter", "dir",
     "dire dis dit dits dite dites disent disait disaient disant disons disez dise dira dirai diront dirait diraient "
     "dirent"},
    {"- re entre", "voir",
     "voir vois voit voient voyait voyaient voyant voyons voyez verra verrai verras verrons verrez verront verrait "
     "verraient vu vus"},
    {"-", "prevoir",
     "prevoir prevois prevoit prevoient prevoyait prevoyaient prevoyant prevu prevus prevue prevues"},
    // The nouns pouvoir and devoir stand apart from the verbs, which are everywhere.
    {"-", "peut",
     "peux peut peuvent pouvait pouvaient pouvant pouvons pouvez puisse puissent pourra pourrai pourras pourrons "
     "pourrez pourront pourrait pourrais pourraient pu put purent"},
    {"-", "doit",
     "dois doit doivent devait devaient devons devez doive devra devrons devrez devront devrait devrais devraient due dues"},
    {"-", "faut", "faut fallait faudra faudrait faille fallu falloir"},
    {"-", "savo",
     "savoir sais sait savent savait savaient sachant savons savez sache sachent saura sauront saurait su sut"},
    {"-", "voul",
     "vouloir veux veut veulent voulait voulaient voulant voulons voulez veuille veuillent veuillez voudra voudront "
     "voudrait voudrais voudraient voulu voulue voulus voulut"},
    {"- equi pre", "valo", "valoir vaut valent valait valaient vaudra vaudront vaudrait valu value valut"},
    {"- ap com entre re sur", "prend",
     "prendre prends prend prennent prenait prenaient prenant prenons prenez prenne prendra prendront prendrait "
     "prendraient pris prit prirent"},
    {"- ap com re", "prend", "prise prises"},
    {"- ad com de e o pro re sou trans", "mett",
     "mettre mets met mettent mettait mettaient mettant mettons mettez mette mettra mettront mettrait mettraient "
     "mis mise mises mit mirent"},
    {"per compro", "mett",
     "mettre mets met mettent mettait mettaient mettant mettra mettront mettrait mettraient mit mirent"},
    {"- de inter par pro sur con sou", "ven",
     "venir viens vient viennent venait venaient venant venons venez viendra viendront viendrait viendraient venu "
     "venus venue venues vint vinrent"},
    {"re pre", "ven",
     "venir viens vient viennent venait venaient venant viendra viendront viendrait viendraient vint vinrent"},
    {"- ob con main sou re appar entre", "ten",
     "tenir tiens tient tiennent tenait tenaient tenons tenez tienne tiendra tiendront tiendrait tiendraient tenu "
     "tenus tenue tenues tint tinrent"},
    {"de", "ten", "tenir tiens tient tiennent tenait tenaient tiendra tiendront tiendrait tint tinrent"},
    {"- re", "connait",
     "connaitre connais connait connaissent connaissait connaissaient connaissant connaissons connaissez connaisse "
     "connaitra connaitront connaitrait connu connus connue connues connut"},
    {"- ap com dis re trans", "parait",
     "paraitre parais parait paraissent paraissait paraissaient paraissant paraisse paraitra paraitront paraitrait "
     "paru parus parue parues parut parurent"},
    {"- re", "nait", "naitre nait naissent naissait naissaient naitra naitront naitrait nee nees naquit naquirent"},
    {"-", "mour", "mourir meurs meurt meurent mourait mouraient mourra mourront mourrait mourut moururent meure"},
    {"- ac con par se", "couri", "courir courent courait couraient couru courue courus courra courront courrait"},
    {"aper con de per re", "cev",
     "cevoir cois coit coivent cevait cevaient cevant cevra cevront cevrait cevraient cu cus cue cues cut curent "
     "coive"},
    {"-", "croi", "croire crois croit croient croyait croyaient croyons croyez croie croira"},
    {"- re", "elir", "elire elit elisent elisait elisant elira elirait elu elus elue elues elut elurent"},
    {"- re", "lir", "lire lisent lisait lisaient lisant liront lirait lu lus lue lues lut"},
    {"- sur re", "vivr",
     "vivre vis vit vivent vivait vivaient vivra vivront vivrait vecu vecus vecue vecues vecut vecurent"},
    {"- pour en", "suiv",
     "suivre suit suivent suivait suivaient suivi suivis suivie suivies suivra suivront suivrait suivit suivirent"},
    {"e de ins pres sous trans pros", "crir",
     "crire cris crit crits crite crites crivent crivait crivaient crivant crira criront crirait crivit crivirent"},
    {"con de re tra intro se", "duir",
     "duire duis duit duits duite duites duisent duisait duisaient duisant duise duira duiront duirait duisit"},
    {"pro repro", "duir", "duire duisent duisait duisaient duisant duise duira duiront duirait duisit duites"},
    {"cons de recons ins", "truir",
     "truire truit truits truite truites truisent truisait truisaient truisant truise truira truiront truisit"},
    {"cr contr pl", "ain",
     "aindre ains aint aignent aignait aignaient aignant aigne aindra aindrait aignit"},
    {"att et restr p f", "ein",
     "eindre eint eints einte eintes eignent eignait eignaient eignant eigne eindra eindrait eignit"},
    {"rej", "oin", "oindre oint oints ointe oignent oignait oignant oigne oindra oindrait oignit"},
    {"-", "atend", "attendre attendra attendront attendrait attendu attendus attendue attendues attendit"},
    {"-", "corespond", "correspondre correspondra correspondrait correspondu"},
    {"rend vend revend entend defend descend etend pretend suspend depend repand repond confond perd "
     "mord", "",
     "re ra ras rons rez ront rait raient u us ue ues it irent"},
    {"- cor inter", "romp", "rompre rompt rompent rompu rompus rompue rompues rompait rompra rompit"},
    {"- con", "vainc", "vaincre vainc vaincu vaincus vaincue vainquent vainquit vaincra"},
    {"con ex in", "clu",
     "clure clut clu clus clue clues cluse cluses cluent cluait cluaient cluant clura cluront clurait clurent"},
    {"- com de a", "bat",
     "battre bat bats battent battait battaient battant battu battus battue battues battra battront battrait battit"},
    {"- c dec r", "ouvr", "ouvrir ouvert ouverts ouverte ouvertes"},
    {"-", "offr", "offrir offert offerts offerte offertes"},
    {"-", "soufr", "souffrir souffert soufferte"},
    {"ac con re", "quer", "querir quiert quierent quis quise quises quit querait querra"},
    {"- des", "serv", "servir sers sert"},
    {"- en", "dorm", "dormir dors dort"},
    {"-", "resoud", "resoudre resout resolvent resolu resolus resolue resolues resoudra resolvait"},
    {"env renv", "oy", "oyer oie oies oient"},
    {"env renv", "oy", "erra erront errait"},
    {"- re", "jet", "jette jettent jettera jetteront"},
    {"-", "pay", "paie paient paiera paieront paierait"},
    {"-", "apuy", "appuie appuient appuiera"},
});
// clang-format on

// clang-format off
constexpr auto plurals_and_genders = std::to_array<Paradigm>({
    {"-", "oeil", "oeil yeux"}, {"-", "ciel", "ciel cieux"}, {"-", "travail", "travail travaux"},
    {"-", "vitrail", "vitrail vitraux"}, {"-", "corail", "corail coraux"}, {"-", "bail", "bail baux"},
    {"-", "email", "email emaux"}, {"-", "mal", "mal maux"}, {"-", "jeu", "jeu jeux"}, {"-", "feu", "feu feux"},
    {"-", "an", "an ans"}, {"boy joy noy tuy", "au", "au aux"}, {"-", "monsieur", "monsieur messieurs"},
    {"-", "madame", "madame mesdames"},
    {"-", "nouvel", "nouveau nouveaux nouvel nouvelle nouvelles"}, {"-", "bel", "beau beaux bel belle belles"},
    {"-", "vieil", "vieux vieil vieille vieilles"}, {"-", "public", "public publics publique publiques"},
    {"-", "blanc", "blanc blancs blanche blanches"}, {"-", "long", "long longs longue longues"},
    {"-", "bon", "bon bons bonne bonnes"}, {"-", "faux", "faux fausse fausses"}, {"-", "grec", "grec grecs grecque grecques"},
    {"-", "turc", "turc turcs turque turques"}, {"-", "doux", "doux douce douces"}, {"-", "sec", "sec secs seche seches"},
    {"pet gratu ined", "it", "it its ite ites"}, {"-", "favori", "favori favoris favorite favorites"},
    {"prem dern ent particul regul irregul singul financ polic ouvr famil immobil mobil hospital infirm prisonn romanc "
     "herit ecol cuisin epic ferm banqu fonc min petrol rout front frontal saisonn caval offic chant quart pap jard "
     "laur caiss brigad douan plen cour coutur chocolat sorc policier aven poll all bijout greff huiss pion",
     "ier", "ier iers iere ieres"},
    {"conseill etrang passag boulang berg leg messag", "er", "er ers ere eres"},
});
// clang-format on

// clang-format off
/// Each would meet words that its reader did not ask for: pays and payer, cours and cour, mère and mer.
constexpr auto apart = std::to_array<Paradigm>({
    {"-", "pays", "pays"}, {"-", "mois", "mois"}, {"-", "fois", "fois"}, {"-", "cours", "cours"}, {"-", "fils", "fils"},
    {"-", "paris", "paris"}, {"-", "fonds", "fonds"}, {"-", "francis", "francis"}, {"-", "louis", "louis"},
    {"-", "mere", "mere meres"}, {"-", "pere", "pere peres"}, {"-", "base", "base bases"},
    {"-", "ports", "port ports"}, {"-", "coups", "coup coups"}, {"-", "monts", "mont monts"}, {"-", "fins", "fin fins"},
    {"-", "parti", "parti partis"}, {"-", "partie", "partie parties"}, {"-", "mairie", "mairie mairies"},
    {"-", "marine", "marine marines"}, {"-", "course", "course courses"}, {"-", "courant", "courant courants courante courantes"},
    {"-", "armee", "armee armees"}, {"-", "duree", "duree durees"}, {"-", "compagnie", "compagnie compagnies"},
    {"-", "medecine", "medecine"}, {"-", "capitale", "capitale capitales"}, {"-", "finale", "finale finales"},
    {"-", "guerre", "guerre guerres"}, {"-", "serie", "serie series"}, {"-", "metre", "metre metres"},
    {"-", "metier", "metier metiers"}, {"-", "vite", "vite"}, {"-", "environ", "environ environs"},
    {"-", "maintenant", "maintenant"}, {"-", "devant", "devant"}, {"-", "pendant", "pendant"},
    {"-", "accident", "accident accidents"}, {"-", "parent", "parent parents parente parentes"},
    {"-", "present", "present presents presente presentes"}, {"-", "etudiant", "etudiant etudiants etudiante etudiantes"},
    {"differ adher coher affer inher", "ent", "ent ents ente entes"},
    {"-", "profit", "profit profits"}, {"-", "patient", "patient patients patiente patientes"},
    {"-", "orient", "orient"}, {"-", "occident", "occident"}, {"-", "couvent", "couvent couvents"},
});
// clang-format on

}  // namespace

std::string_view irregular_french(std::string_view word) {
    static const Irregular table({verbs, plurals_and_genders, apart});
    return table.stem_of(word);
}

}  // namespace newsgrep::text
