#include "text/agency.hpp"

#include <doctest/doctest.h>

using newsgrep::text::credited_agencies;

TEST_CASE("a dateline credits its agency") {
    CHECK(credited_agencies("Rabat, 12 fév. 2020 (MAP) – Le ministre a reçu les élus.", "") == "MAP");
    CHECK(credited_agencies("AFP - Le parlement a voté la loi.", "") == "AFP");
    CHECK(credited_agencies("Alger (APS). - Les pluies ont repris.", "") == "APS");
    CHECK(credited_agencies("Madrid, 3 mar (EFE).- El Congreso aprobó la ley.", "") == "EFE");
    CHECK(credited_agencies("SEVILLA, 4 Feb. (EUROPA PRESS) -\n\nLa Junta ha anunciado obras.", "") ==
          "Europa Press");
    CHECK(credited_agencies("Xinhua. Una sonda llegó a su destino.", "") == "Xinhua");
    CHECK(credited_agencies("الرباط - و م ع - استقبل الوزير وفدا.", "") == "MAP");
    CHECK(credited_agencies("الجزائر (واج) - تساقطت الأمطار.", "") == "APS");
    CHECK(credited_agencies("الرباط-ومع- استقبل الوزير وفدا.", "") == "MAP");
    CHECK(credited_agencies("(أ ف ب) - صوت البرلمان.", "") == "AFP");
}

TEST_CASE("an article that ends in a credit names its agencies") {
    CHECK(credited_agencies("La loi est votée. Elle entre en vigueur demain. (avec AFP)", "") == "AFP");
    CHECK(credited_agencies("La loi est votée.\n\nSource : Reuters", "") == "Reuters");
    CHECK(credited_agencies("La ley entra en vigor. (Con información de EFE y AP).", "") == "EFE, AP");
    CHECK(credited_agencies("La ley entra en vigor.\nAgencias", "") == "agencies");
    CHECK(credited_agencies("La ley entra en vigor. EFE", "") == "EFE");
    CHECK(credited_agencies("دخل القانون حيز التنفيذ. (رويترز)", "") == "Reuters");
    CHECK(credited_agencies("دخل القانون حيز التنفيذ. المصدر (وات)", "") == "TAP");
    CHECK(credited_agencies("دخل القانون حيز التنفيذ. «رويترز»", "") == "Reuters");
}

TEST_CASE("a byline credits its agencies") {
    CHECK(credited_agencies("La loi est votée.", "Le Matin avec AFP") == "AFP");
    CHECK(credited_agencies("La loi est votée.", "AFP, Reuters") == "AFP, Reuters");
    CHECK(credited_agencies("صوت البرلمان.", "لندن : (رويترز)") == "Reuters");
}

TEST_CASE("an agency that is only spoken of is not credited") {
    CHECK(credited_agencies("L'AP-HP a signalé les faits au procureur.", "") == "");
    CHECK(credited_agencies("Selon l'agence officielle APS, le président démissionne.", "") == "");
    CHECK(credited_agencies("Le plan est prêt, a indiqué sa sœur à l'AFP.", "") == "");
    CHECK(credited_agencies("La nouvelle vient d'un journaliste de l'AFP", "") == "");
    CHECK(credited_agencies("L'agence (MAP) a fêté ses soixante ans.", "") == "");
    CHECK(credited_agencies("A map of the tap water - ready.", "Sam Tap") == "");
    CHECK(credited_agencies("ومع ذلك فقد صوت البرلمان.", "") == "");
    CHECK(credited_agencies("", "") == "");
}

TEST_CASE("an agency credited twice is named once") {
    CHECK(credited_agencies("Paris (AFP) – La loi est votée. (AFP)", "avec AFP") == "AFP");
}
