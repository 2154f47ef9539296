#include "text/irregular.hpp"

#include "newsgrep/analyzer.hpp"

#include <doctest/doctest.h>

#include <array>

namespace {

std::string stem_of(std::string_view word, std::string_view language) {
    return newsgrep::stem(newsgrep::fold(word), language);
}

struct Pair {
    std::string_view language;
    std::string_view one;
    std::string_view other;
};

// clang-format off
constexpr auto meeting = std::to_array<Pair>({
    {"fr", "yeux", "œil"}, {"fr", "cieux", "ciel"}, {"fr", "travaux", "travail"}, {"fr", "vitraux", "vitrail"},
    {"fr", "jeux", "jeu"}, {"fr", "tuyaux", "tuyau"}, {"fr", "va", "aller"}, {"fr", "vont", "allé"},
    {"fr", "dit", "dire"}, {"fr", "interdit", "interdire"}, {"fr", "fera", "faire"}, {"fr", "satisfait", "satisfaire"},
    {"fr", "prévue", "prévoir"}, {"fr", "peuvent", "pourra"}, {"fr", "veulent", "vouloir"}, {"fr", "appris", "apprendre"},
    {"fr", "mis", "mettre"}, {"fr", "transmis", "transmettre"}, {"fr", "devient", "devenir"}, {"fr", "tenu", "tenir"},
    {"fr", "soutient", "soutenir"}, {"fr", "disparu", "disparaître"}, {"fr", "née", "naître"}, {"fr", "élu", "élire"},
    {"fr", "vécu", "vivre"}, {"fr", "reçu", "recevoir"}, {"fr", "écrit", "écrire"}, {"fr", "détruit", "détruire"},
    {"fr", "craignent", "craindre"}, {"fr", "vendu", "vendre"}, {"fr", "attendue", "attendre"}, {"fr", "ouverte", "ouvrir"},
    {"fr", "manifestèrent", "manifester"}, {"fr", "finirent", "finir"}, {"fr", "finisse", "finir"},
    {"fr", "première", "premier"}, {"fr", "française", "français"}, {"fr", "chinoises", "chinois"},
    {"fr", "nouvelle", "nouveau"}, {"fr", "publique", "public"}, {"fr", "petite", "petit"},
    {"es", "va", "ir"}, {"es", "hizo", "hacer"}, {"es", "hecho", "hacer"}, {"es", "dijo", "decir"}, {"es", "dicho", "dice"},
    {"es", "tuvo", "tener"}, {"es", "mantuvieron", "mantiene"}, {"es", "intervino", "intervenir"}, {"es", "puso", "poner"},
    {"es", "pudo", "pueden"}, {"es", "quiso", "quiere"}, {"es", "trajo", "traer"}, {"es", "murió", "morir"},
    {"es", "muertos", "morir"}, {"es", "durmió", "dormir"}, {"es", "pide", "pedir"}, {"es", "vuelve", "volver"},
    {"es", "cierra", "cerrar"}, {"es", "encuentran", "encontrar"}, {"es", "produjo", "producir"},
    {"es", "consigue", "conseguir"}, {"es", "incluye", "incluir"}, {"es", "últimos", "última"}, {"es", "alemanes", "alemana"},
});

/// Pairs that a reader of news would not take for one another.
constexpr auto apart = std::to_array<Pair>({
    {"fr", "université", "univers"}, {"fr", "organe", "organisation"}, {"fr", "général", "génération"},
    {"fr", "politique", "police"}, {"fr", "policier", "politique"}, {"fr", "marine", "marin"}, {"fr", "nation", "natation"},
    {"fr", "port", "porte"}, {"fr", "grève", "grave"}, {"fr", "maire", "mairie"}, {"fr", "pays", "payer"},
    {"fr", "mois", "moi"}, {"fr", "fois", "foi"}, {"fr", "cours", "cour"}, {"fr", "cour", "course"}, {"fr", "mer", "mère"},
    {"fr", "Paris", "parents"}, {"fr", "base", "bas"}, {"fr", "coup", "coupe"}, {"fr", "mont", "monter"},
    {"fr", "parti", "part"}, {"fr", "arme", "armée"}, {"fr", "médecin", "médecine"}, {"fr", "capital", "capitale"},
    {"fr", "guerre", "guérir"}, {"fr", "vit", "vite"}, {"fr", "maintenant", "maintenir"}, {"fr", "accident", "acide"},
    {"fr", "présent", "présence"}, {"fr", "papier", "pape"}, {"fr", "chantier", "chant"}, {"fr", "ouvrier", "ouvrir"},
    {"fr", "mètre", "mettre"}, {"fr", "serait", "série"}, {"fr", "métier", "mettre"}, {"fr", "fils", "fil"},
    {"fr", "étudiant", "étude"}, {"fr", "avance", "avant"}, {"fr", "agence", "agent"}, {"fr", "produit", "produire"},
    {"fr", "revenu", "revenir"}, {"fr", "pouvoir", "peut"}, {"fr", "esprit", "prendre"}, {"fr", "profit", "prof"},
    {"fr", "ennemis", "mettre"}, {"fr", "compagne", "compagnie"}, {"fr", "quartier", "quart"}, {"fr", "comment", "comme"},
    {"es", "casa", "caso"}, {"es", "caso", "casi"}, {"es", "policía", "política"}, {"es", "universidad", "universo"},
    {"es", "general", "género"}, {"es", "gobierno", "gobernar"}, {"es", "partido", "parte"}, {"es", "estado", "estadio"},
    {"es", "libro", "libre"}, {"es", "puerto", "puerta"}, {"es", "plaza", "plazo"}, {"es", "marzo", "marco"},
    {"es", "medio", "medida"}, {"es", "mano", "manera"}, {"es", "mes", "mesa"}, {"es", "sábado", "saber"},
    {"es", "mayor", "mayoría"}, {"es", "mar", "María"}, {"es", "comunidad", "común"}, {"es", "realidad", "real"},
    {"es", "localidad", "local"}, {"es", "punto", "punta"}, {"es", "periodista", "periodo"}, {"es", "seguridad", "seguro"},
    {"es", "poder", "pueden"}, {"es", "encuentro", "encontrar"}, {"es", "acuerdo", "acordar"}, {"es", "junta", "junto"},
    {"es", "cheque", "checo"}, {"es", "marqués", "marca"}, {"es", "pesquera", "pesca"}, {"es", "parque", "parco"},
    {"es", "sequía", "seco"}, {"es", "franquismo", "Francia"}, {"es", "Turquía", "turco"}, {"es", "monarquía", "monarca"},
    {"es", "fuerte", "fuera"}, {"es", "caramelo", "caro"},
    {"es", "hora", "oro"}, {"es", "carta", "cartón"}, {"es", "presidencia", "presidente"}, {"es", "cuenta", "cuento"},
    {"ar", "مغرب", "غرب"}, {"ar", "جامعة", "جماعة"}, {"ar", "مكتب", "مكتبة"}, {"ar", "مؤتمر", "مؤامرة"}, {"ar", "مسؤول", "سؤال"},
    {"ar", "محكمة", "حكمة"}, {"ar", "عملية", "عميل"}, {"ar", "وزير", "وزارة"}, {"ar", "سفير", "سفر"}, {"ar", "لله", "له"},
    {"ar", "سلام", "سلم"}, {"ar", "علم", "عالم"}, {"ar", "حرب", "حزب"}, {"ar", "مدرسة", "درس"}, {"ar", "شرطة", "شرط"},
    {"ar", "ملك", "مالك"}, {"ar", "قتل", "قاتل"}, {"ar", "سياسة", "ياسة"},
});
// clang-format on

}  // namespace

TEST_CASE("irregular verbs, plurals and genders meet") {
    for (const Pair& pair : meeting)
        CHECK_MESSAGE(stem_of(pair.one, pair.language) == stem_of(pair.other, pair.language),
                      pair.one << " " << pair.other);
}

TEST_CASE("words that only look alike stay apart") {
    static_assert(apart.size() >= 60);
    for (const Pair& pair : apart)
        CHECK_MESSAGE(stem_of(pair.one, pair.language) != stem_of(pair.other, pair.language),
                      pair.one << " " << pair.other);
}

TEST_CASE("a paradigm is every form behind every prefix") {
    constexpr auto table =
        std::to_array<newsgrep::text::Paradigm>({{"- re", "prend", "pris prit"}, {"ap", "pris", "pris"}});
    newsgrep::text::Irregular irregular({table});
    CHECK(irregular.stem_of("pris") == "prend");
    CHECK(irregular.stem_of("reprit") == "reprend");
    CHECK(irregular.stem_of("appris") == "appris");
    CHECK(irregular.stem_of("surpris").empty());
}
