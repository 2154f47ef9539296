#include "ingest/html_furniture.hpp"

#include "base/utf8.hpp"
#include "ingest/words.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace newsgrep::ingest {
namespace {

/// Where a phrase must stand for a line to be furniture.
enum class Place : std::uint8_t {
    whole,   ///< it is the line
    begins,  ///< the line begins with it
    ends,    ///< it is the line, and the article ends here
};

struct FurnitureRow {
    Place place;
    std::string_view phrases;  ///< separated by '|', compared folded, without marks
};

constexpr FurnitureRow rows[] = {
    {Place::begins,
     "Lire aussi|A lire aussi|À lire également|Lire également|À lire|Lire :|À voir aussi|Voir aussi|Sur le "
     "même sujet|"
     "Pour aller plus loin|Retrouvez aussi|Crédit photo|Crédits photo|Photo :|Tous droits "
     "réservés|Abonnez-vous à|"
     "Inscrivez-vous à|Suivez-nous|Partager sur|Partagez cet article|Cet article est réservé aux abonnés|"
     "Lea también|Lee también|Leer también|Lea además|Lee además|Le puede interesar|Te puede interesar|"
     "Te recomendamos|Le recomendamos|Puede leer|Puedes leer|Ver también|Vea también|Mira también|También "
     "lea|"
     "También te puede interesar|Además lea|Lea más|Leer más|Más información en|Síguenos en|Siga las "
     "noticias|"
     "Suscríbete a|Suscríbase a|Únete a nuestro|Recibe las noticias|Todos los derechos reservados|"
     "Derechos reservados|Foto :|Fotos :|Crédito|Compartir en|Compartir con|"
     "Read also|Read more|See also|Related article|Follow us|Subscribe to|All rights "
     "reserved|Copyright|Photo credit|"
     "اقرأ أيضا|إقرأ أيضا|اقرأ المزيد|إقرأ المزيد|شاهد أيضا|طالع أيضا|اقرأ كذلك|تابعونا على|تابعنا على|"
     "جميع الحقوق محفوظة|كل الحقوق محفوظة|اشترك في|مواضيع ذات صلة|أخبار ذات صلة|للمزيد من الأخبار|"
     "Cliquez pour partager sur|Haz clic para compartir en|Click to share on|انقر للمشاركة على|اضغط للمشاركة "
     "على|"},
    {Place::whole,
     "Publicité|La suite après la publicité|La suite après cette "
     "publicité|Partager|Imprimer|Commenter|Réagir|"
     "Envoyer par mail|Envoyer par email|Lire la suite|Retour|Haut de "
     "page|Facebook|Twitter|WhatsApp|LinkedIn|"
     "Telegram|Messenger|Email|E-mail|Mail|Print|Share|Tweet|Tweeter|"
     "Publicidad|Anuncio|Compartir|Imprimir|Comentar|Enviar|Guardar|Escuchar|Continúa después de la "
     "publicidad|"
     "Advertisement|Advertising|Loading|Cargando|Chargement|Archivo|AP|EFE|AFP|Reuters|"
     "Partager :|J’aime ceci :|J’aime chargement|Comparte esto :|Me gusta esto :|Me gusta Cargando|"
     "Share this :|Like this :|Like Loading|"
     "إعلان|اعلان|مشاركة|شارك|طباعة|إرسال|نسخ الرابط|شارك هذا الموضوع|شارك الموضوع|معجب بهذه|إعجاب تحميل|"},
    {Place::ends,
     "Commentaires|Vos commentaires|Les commentaires|Laisser un commentaire|Poster un commentaire|"
     "Ajouter un commentaire|Articles similaires|Articles liés|Articles connexes|Les plus lus|À lire aussi|"
     "Dans la même rubrique|Sur le même thème|Vous aimerez aussi|Recommandé pour vous|Mots-clés|"
     "Comentarios|Deja un comentario|Deja una respuesta|Dejar un comentario|Notas relacionadas|"
     "Noticias relacionadas|Artículos relacionados|Más noticias|Lo más leído|Lo más "
     "visto|Etiquetas|Temas|Tags|"
     "Te puede interesar|Le puede interesar|Relacionados|Contenido relacionado|Últimas noticias|"
     "Comments|Leave a reply|Leave a comment|Related articles|Related posts|Related stories|"
     "التعليقات|تعليقات|أضف تعليقا|إضافة تعليق جديد|أضف تعليقك|اترك تعليقا|مقالات ذات صلة|اقرأ أيضا|الأكثر "
     "قراءة|"
     "مواضيع ذات صلة|أخبار ذات صلة|كلمات مفتاحية|الوسوم|"},
};

using Words = std::vector<std::string>;

struct Phrases {
    Place place;
    std::vector<Words> list;
};

std::vector<Phrases> prepare() {
    std::vector<Phrases> prepared;
    for (const FurnitureRow& row : rows) {
        prepared.push_back({row.place, {}});
        for (std::size_t begin = 0; begin < row.phrases.size();) {
            std::size_t end = std::min(row.phrases.find('|', begin), row.phrases.size());
            if (end > begin) prepared.back().list.push_back(spoken(row.phrases.substr(begin, end - begin)));
            begin = end + 1;
        }
    }
    return prepared;
}

constexpr std::size_t longest_label = 160;    // bytes of a line that may be a label and no more
constexpr std::size_t longest_pointer = 500;  // bytes of one that begins as a pointer to another article

bool says(std::span<const std::string> line, const Phrases& phrases) {
    return std::ranges::any_of(phrases.list, [&](const Words& phrase) {
        bool fits =
            phrases.place == Place::begins ? line.size() >= phrase.size() : line.size() == phrase.size();
        return fits && std::equal(phrase.begin(), phrase.end(), line.begin());
    });
}

bool is_said(std::string_view line, std::size_t longest, bool (*is_asked)(Place)) {
    static const std::vector<Phrases> phrases = prepare();
    if (line.size() > longest) return false;
    Words words = spoken(line);
    return std::ranges::any_of(
        phrases, [&](const Phrases& each) { return is_asked(each.place) && says(words, each); });
}

}  // namespace

bool is_furniture_line(std::string_view line) {
    if (line.starts_with("©")) return true;
    return is_said(line, longest_pointer, [](Place place) { return place == Place::begins; }) ||
           is_said(line, longest_label, [](Place place) { return place != Place::begins; });
}

bool ends_article(std::string_view line) {
    return is_said(line, longest_label, [](Place place) { return place == Place::ends; });
}

}  // namespace newsgrep::ingest
