/// Which Spanish words do the rules not lead to their stem?
///
/// Written by hand. Forms that are frequent nouns too (muestra, cuenta, vista, vino) are left out.
#include "text/irregular.hpp"

#include <array>

namespace newsgrep::text {
namespace {

// clang-format off
constexpr auto verbs = std::to_array<Paradigm>({
    {"-", "ir", "ir va vas van voy vamos vaya vayan vayamos iba iban ibamos ido yendo iran iremos iria irian irse irme irte irnos"},
    {"-", "dar", "dar da das dan doy damos dio dieron dado dada dados dadas dando daba daban dara daran daria darian den diera "
                 "dieran darse dale dales dame"},
    {"- pre entre", "ver", "ver ve ven veo ves vemos vio vieron viendo veia veian vera veran veria verian vea vean visto "
                           "vistos verse"},
    {"-", "sab", "sabe saben sabia sabian supo supieron supiera sabra sabran sabria sepa sepan saber sabido"},
    {"- des contra", "hac",
     "hacer hace haces hacen hago hacemos hacia hacian haciendo hizo hice hicieron hiciera hicieran hecho hecha hechos "
     "hechas hara haran haria harian haga hagan hagamos hacerse hazlo hazla hazme hazte"},
    {"- contra pre", "dec",
     "decir dice dices dicen digo decimos decia decian diciendo dijo dije dijeron dijera dicho dicha dichos dichas dira "
     "diran diria dirian diga digan decirse dime dile diles dilo dinos"},
    {"-", "mor", "morir muere mueren moria murio murieron muriera muriendo morira moriran muerto muertos muerta muertas morirse"},
    {"-", "tra", "traer trae traen traigo traia trajo trajeron traera traeria traido traida traiga traigan trayendo"},
    {"a con re ex sus dis", "tra", "traer trae traen traia trajo trajeron traera traido traida traidos traiga"},
    {"-", "cae", "caer cae caen caia cayo cayeron caera caeran caido caida caidos caiga caigan cayendo"},
    {"-", "oir", "oir oye oyen oia oyo oyeron oira oido oyendo oiga oigan"},
    {"-", "leer", "leer lee leen leo leia leian leyo leyeron leido leyendo lea lean"},
    {"-", "creer", "creer cree creen creo creia creian creyo creyeron creido creyendo"},
    {"-", "escrib", "escrito escritos escrita escritas escribir escribio"},
    {"des in sus pres trans", "crib", "crito critos crita critas cribir cribio"},
    {"- re", "abr", "abrir abierto abiertos abierta abiertas"},
    {"- des en", "cubr", "cubrir cubierto cubiertos cubierta cubiertas"},
    {"- de re en", "volv", "vuelto vueltos vuelta vueltas"},
    {"- im pro com dis ex pre su re", "pon",
     "poner pone ponen pongo ponia ponian poniendo puso pusieron pusiera pondra pondran pondria pondrian ponga pongan "
     "ponerse ponlo ponla ponle ponme ponte"},
    {"com dis ex", "pon", "puesto puestos puesta puestas"},
    {"- re", "quer", "quiere quieren quirio"},
    {"-", "quer", "querer quiero quieres quiera quieran quiso quise quisieron quisiera quisieran"},
    {"pre re in con di trans", "fer", "fiere fieren fiera fieran firio firieron"},
    {"su", "ger", "giere gieren giera girio girieron"},
    {"ad", "quir", "quiere quieren quiera quirio"},
    // Not saque, toque, ataque: these are nouns.
    {"-", "cog", "cojan cojamos"}, {"-", "sac", "saquen saquemos"}, {"-", "toc", "toquen toquemos"},
    {"-", "marc", "marquen marquemos"}, {"-", "atac", "ataquen ataquemos"}, {"-", "choc", "choquen"},
    {"-", "arranc", "arranquen"}, {"-", "enfoc", "enfoquen enfoquemos"},
    {"-", "romp", "romper roto rotos rota rotas"},
    {"- re", "solv", "suelto resuelto resueltos resuelta resueltas"},
});
// clang-format on

// clang-format off
constexpr auto genders_and_plurals = std::to_array<Paradigm>({
    {"alem catal musulm", "an", "an anes ana anas"},
    {"gran", "d", "- de des"},
    {"neces univers secret extraordin contr parlament milit funcion propiet usu veter prim secund", "ar",
     "ario arios aria arias"},
    {"- b m", "uen", "uen ueno uenos uena uenas"},
    {"-", "ultim", "ultimo ultimos ultima ultimas"}, {"-", "proxim", "proximo proximos proxima proximas"},
    {"max min", "im", "imo imos ima imas"},
    {"-", "luz", "luz luces"}, {"-", "voz", "voz voces"}, {"-", "paz", "paz paces"}, {"-", "pez", "pez peces"},
    {"-", "vez", "vez veces"}, {"-", "faz", "faz faces"}, {"-", "lun", "lunes"}, {"-", "tambien", "tambien"},
});
// clang-format on

// clang-format off
/// Each would meet words that its reader did not ask for: caso and casa, universidad and universo.
constexpr auto apart = std::to_array<Paradigm>({
    {"-", "caso", "caso casos"}, {"-", "casa", "casa casas"}, {"-", "casi", "casi"},
    {"-", "partido", "partido partidos"}, {"-", "parte", "parte partes"}, {"-", "estado", "estado estados"},
    {"-", "libro", "libro libros"}, {"-", "puerta", "puerta puertas"}, {"-", "plazo", "plazo plazos"},
    {"-", "plaza", "plaza plazas"}, {"-", "placa", "placa placas"}, {"-", "marzo", "marzo"},
    {"-", "marco", "marco marcos"}, {"-", "medida", "medida medidas"}, {"-", "medio", "medio medios"},
    {"-", "mediados", "mediados"}, {"-", "manera", "manera maneras"}, {"-", "mano", "mano manos"},
    {"-", "mesa", "mesa mesas"}, {"-", "sala", "sala salas"}, 
    {"-", "sabado", "sabado sabados"}, {"-", "periodista", "periodista periodistas"}, {"-", "comida", "comida comidas"},
    {"-", "mayoria", "mayoria mayorias"}, {"-", "maria", "maria"}, {"-", "junta", "junta juntas"},
    {"-", "principe", "principe principes"}, {"-", "comuna", "comuna comunas"}, {"-", "camp", "camp"},
    {"-", "negocio", "negocio negocios"}, {"-", "video", "video videos"}, {"-", "indice", "indice indices"},
    {"-", "decada", "decada decadas"}, {"-", "torno", "torno"}, {"-", "serie", "serie series"},
    {"-", "universidad", "universidad universidades"}, {"-", "comunidad", "comunidad comunidades"},
    {"-", "localidad", "localidad localidades"}, {"-", "realidad", "realidad realidades"},
    {"-", "seguridad", "seguridad"}, {"-", "entidad", "entidad entidades"},
    {"-", "asia", "asia"}, {"-", "era", "era eras"}, {"-", "cuenta", "cuenta cuentas"}, {"-", "cuento", "cuento cuentos"},
    {"-", "estacion", "estacion estaciones"}, {"-", "pension", "pension pensiones"}, {"-", "reina", "reina reinas"},
    {"-", "moda", "moda modas"}, {"-", "modo", "modo modos"}, {"-", "punta", "punta puntas"}, {"-", "punto", "punto puntos"},
    {"-", "copa", "copa copas"}, {"-", "pena", "pena penas"}, {"-", "luna", "luna lunas"}, {"-", "ruta", "ruta rutas"},
    {"-", "barrio", "barrio barrios"}, {"-", "pase", "pase pases"}, {"-", "camara", "camara camaras"},
    {"-", "camino", "camino caminos"}, {"-", "camion", "camion camiones"}, {"-", "carta", "carta cartas"},
    {"-", "poder", "poder poderes"}, {"-", "juego", "juego juegos"}, {"-", "encuentro", "encuentro encuentros"},
    {"-", "acuerdo", "acuerdo acuerdos"}, {"-", "prueba", "prueba pruebas"}, {"-", "muestra", "muestra muestras"},
    {"-", "fondo", "fondo fondos"}, {"-", "hora", "hora horas"}, {"-", "tema", "tema temas"}, {"-", "base", "base bases"},
});
// clang-format on

// clang-format off
/// Stems as the rules leave them.
constexpr auto changed = std::to_array<Paradigm>({
    {"- man ob con de re sos abs entre", "ten", "tuv tien teng tendr"},
    {"- con inter pre pro de", "ven", "vien veng vendr"},
    {"con inter pre pro de", "ven", "vin"},
    {"-", "pod", "pued pud podr"}, {"-", "quer", "quier quis querr"}, {"- des", "hac", "hic hag"},
    {"- con pro de", "volv", "vuelv"}, {"- en com", "pens", "piens"},
    {"-", "encontr", "encuentr"}, {"-", "mostr", "muestr"}, {"-", "demostr", "demuestr"}, {"-", "record", "recuerd"},
    {"-", "acord", "acuerd"}, {"-", "prob", "prueb"}, {"-", "aprob", "aprueb"}, {"-", "comprob", "comprueb"},
    {"-", "rog", "rueg"}, {"-", "jug", "jueg"}, {"-", "resolv", "resuelv"}, {"-", "mov", "muev"}, {"-", "promov", "promuev"},
    {"-", "dorm", "duerm durm"}, {"-", "cerr", "cierr"}, {"-", "empec", "empiec"}, {"-", "comenc", "comienc"},
    {"-", "perd", "pierd"}, {"-", "defend", "defiend"}, {"-", "entend", "entiend"}, {"-", "extend", "extiend"},
    {"-", "atend", "atiend"}, {"- con re", "sent", "sient sint"}, {"- re con in di ad", "vert", "viert virt"},
    {"-", "prefer", "prefier prefir"}, {"-", "refer", "refier refir"}, {"-", "suger", "sugier sugir"},
    {"-", "requer", "requier requir"}, {"-", "adquir", "adquier"}, {"-", "herr", "hierr"}, {"-", "neg", "nieg"},
    {"-", "confes", "confies"}, {"-", "ment", "mient mint"}, {"-", "invert", "inviert invirt"},
    {"- des im", "ped", "pid"}, {"- con per pro", "seg", "sig"}, {"-", "serv", "sirv"}, {"-", "repet", "repit"},
    {"-", "compet", "compit"}, {"-", "eleg", "elig elij"}, {"-", "correg", "corrig corrij"},
    {"- re", "dirig", "dirij"}, {"-", "exig", "exij"}, {"re en es aco", "cog", "coj"}, {"-", "proteg", "protej"},
    {"- re", "surg", "surj"}, {"-", "fing", "finj"},
    {"- re", "busc", "busqu"}, {"a com du ex im multi re su", "plic", "pliqu"}, {"-", "indic", "indiqu"},
    {"-", "public", "publiqu"}, {"-", "dedic", "dediqu"}, {"- re", "ubic", "ubiqu"}, {"-", "comunic", "comuniqu"},
    {"-", "fabric", "fabriqu"}, {"con e in pro re", "voc", "voqu"}, {"- re", "coloc", "coloqu"}, {"-", "critic", "critiqu"},
    {"-", "practic", "practiqu"}, {"-", "acerc", "acerqu"}, {"-", "perjudic", "perjudiqu"}, {"-", "edific", "edifiqu"},
    {"cal certi clasi cuali identi intensi justi mani modi noti plani rati recti simpli signi uni veri", "fic", "fiqu"},
    {"-", "aparc", "aparqu"}, {"-", "abarc", "abarqu"}, {"-", "destac", "destaqu"}, {"-", "radic", "radiqu"},
    {"-", "med", "mid"}, {"-", "rend", "rind"}, {"- re", "conoc", "conozc"},
    {"pro con re intro tra in se de", "duc", "duj duzc"}, {"a par perten", "ec", "ezc"}, {"-", "ofrec", "ofrezc"},
    {"-", "nac", "nazc"}, {"-", "est", "estuv"}, {"-", "and", "anduv"}, {"-", "val", "valdr valg"}, {"-", "sal", "saldr salg"},
    {"-", "hab", "hubi hub habr hay"}, {"-", "cab", "quep cup"}, {"incl constr destr contrib distrib atrib excl conclu", "u", "uy"},
});
// clang-format on

}  // namespace

std::string_view irregular_spanish(std::string_view word) {
    static const Irregular table({verbs, genders_and_plurals, apart});
    return table.stem_of(word);
}

std::string_view changed_spanish(std::string_view stem) {
    static const Irregular table({changed});
    return table.stem_of(stem);
}

}  // namespace newsgrep::text
