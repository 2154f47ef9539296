#include "ingest/page_templates.hpp"

#include "ingest/words.hpp"

#include <algorithm>

namespace newsgrep::ingest {
namespace {

/// As printed; phrases of one cell separated by '|'. Compared folded and, for whole lines, loosely.
struct Row {
    std::string_view notices;
    std::string_view verbs;
    std::string_view prepositions;
    std::string_view links;
    std::string_view closings;
    std::string_view source_rules;
    std::string_view source_ends;
    std::string_view bylines;
};

constexpr Row rows[] = {
    {"Merci d'avoir signalé!|Merci pour votre signalement|"
     "Cette image sera automatiquement bloquée après qu'elle soit signalée par plusieurs personnes.",
     "Publié|Publiée|Paru|Article publié|Mis en ligne", "dans|par|sur|à", "le|en date du|du|ce",
     "Cliquez ici pour lire l'article depuis sa source.|Lire l'article depuis sa source|"
     "Cliquez ici pour lire l'article sur sa source",
     "Source de l'article|Source de l'information|Source de la nouvelle",
     "Dernières nouvelles|Dernières infos|Dernières actualités|À lire aussi|Lire aussi",
     "Par|Propos recueillis par|Rédigé par|Écrit par"},
    {"شكرا على الإبلاغ!|شكرا لك على الإبلاغ|شكرا على التبليغ|شكرا للإبلاغ|"
     "سيتم حجب هذه الصورة تلقائيا عندما يتم الإبلاغ عنها من طرف عدة أشخاص.",
     "نشر|نشرت|تم النشر|تم نشره|منشور|نشر هذا الخبر|نشر الخبر", "في|ب|على|من طرف",
     "يوم|بتاريخ|في|ليوم|في يوم",
     "انقر هنا لقراءة الخبر من مصدره.|انقر هنا لقراءة المقال من مصدره|اضغط هنا لقراءة الخبر من مصدره|"
     "إقرأ الخبر من مصدره|لقراءة الخبر من المصدر اضغط هنا",
     "مصدر الخبر|مصدر المقال|مصدر الموضوع",
     "آخر الأخبار|أخر الاخبار|اخر الأنباء|أخبار ذات صلة|اقرأ أيضا|مواضيع ذات صلة",
     "بقلم|كتب|كتبت|كتب بواسطة|بواسطة|إعداد|حاوره|حاورها|تحرير"},
    {"¡Gracias por informar!|Gracias por avisar|"
     "Esta imagen será bloqueada automáticamente después de que varias personas la denuncien.",
     "Publicado|Publicada", "en|por", "el|a fecha de",
     "Haga clic aquí para leer el artículo desde su fuente.|Haga clic aquí para leer la noticia en su fuente",
     "Fuente de la noticia|Fuente del artículo", "Últimas noticias|Lea también", "Por|Redactado por"},
    {"Thank you for reporting!|Thanks for reporting|"
     "This image will be automatically disabled after being reported by several people.",
     "Published|Posted", "in|by|at", "on|the",
     "Click here to read the story from its source.|Click here to read the article from its source",
     "Source of the story|Source of the article|News source", "Latest news|Read also", "By|Written by"},
};

std::vector<Phrase> phrases(std::string_view cell) {
    std::vector<Phrase> list;
    for (std::size_t begin = 0; begin < cell.size();) {
        std::size_t end = std::min(cell.find('|', begin), cell.size());
        list.push_back(spoken(cell.substr(begin, end - begin)));
        begin = end + 1;
    }
    std::ranges::stable_sort(list, std::ranges::greater(), &Phrase::size);  // "في يوم" is tried before "في"
    return list;
}

std::vector<SiteTemplate> prepare() {
    std::vector<SiteTemplate> templates;
    for (const Row& row : rows) {
        templates.push_back({phrases(row.notices), phrases(row.verbs), phrases(row.prepositions),
                             phrases(row.links), phrases(row.closings), phrases(row.source_rules),
                             phrases(row.source_ends), phrases(row.bylines)});
    }
    return templates;
}

}  // namespace

std::span<const SiteTemplate> site_templates() {
    static const std::vector<SiteTemplate> templates = prepare();
    return templates;
}

}  // namespace newsgrep::ingest
