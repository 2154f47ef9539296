#include "ingest/html_hints.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace newsgrep::ingest {
namespace {

/// Names are read as words between hyphens: `articleBody main_text` is "-article-body-main-text-". A pattern
/// holds where it stands inside; one without a hyphen at its end stands for all words that begin so.
struct HintRow {
    Hint hint;
    std::string_view patterns;  ///< separated by blanks
};

constexpr HintRow rows[] = {
    // An hAtom entry also lists its tags and authors among its classes: `tag-comentarios autor-juan`.
    {Hint::content, "-hentry- -h-entry- -type-post-"},
    {Hint::comments,
     "-comments- -comment-list -commentlist -comment-section -comment-thread -comment-respond -comment-form "
     "-comment-body -comment-content -comment-area -comments-area -comentarios- -comentario- -commentaires- "
     "-commentaire- -disqus -respond- -reader-comments -reactions- -fb-comments -lista-comentarios -replies- "
     "-livefyre -opinions-list -viafoura -coral-"},
    {Hint::furniture,
     "-nav- -navbar- -navigation- -menu- -submenu- -breadcrumb -ariane- -migas- -sidebar -side-bar "
     "-barra-lateral- -lateral- -rail- -footer -pie-pagina -pied-page "
     "-share- -shares- -sharing -sharebar -share-bar -sharedaddy -social- -socials- -socialshare -compartir "
     "-compartilhar -partage- -partages- -partager -addthis -addtoany -rrss- -redes-sociales -redes- "
     "-follow- "
     "-suivez- -whatsapp- -facebook- -twitter-share -retweet- "
     "-related -relacionad -relacionats -similar- -recommend -recomenda -recirculation -suggest -voir-aussi "
     "-lire-aussi -alire- -a-lire- -lea-tambien -lee-tambien -leer-tambien -ver-tambien -tambien- -see-also "
     "-read-also -read-more- -readmore- -read-next -leer-mas- -lire-la-suite -te-puede -puede-interesar "
     "-interesar- -mas-noticias -mas-leid -mas-visto -masleid -lo-mas- -most-read -most-popular -mostread "
     "-popular- -populares- -trending- -plus-lus -les-plus- -meme-sujet -sur-le-meme- -more-news -more-from "
     "-more-stories -more-on- -latest- -ultimas- -ultima-hora -dernieres- -teaser -teasers- -encartado "
     "-enlaces- -link-list -linklist -outbrain -taboola -dable- -mgid- -revcontent -zergnet -strossle "
     "-ligatus "
     "-cookie -consent- -gdpr -rgpd -cmp- -didomi -onetrust -newsletter -mailing -subscribe -subscription- "
     "-suscri -suscripcion -abonne -abonnement -inscription- -register- -registro- -signup- -sign-up- "
     "-login- "
     "-connexion- -user-bar "
     "-ad- -ads- -adv- -advert -advertis -adsense -adslot -ad-slot -adunit -dfp- -gpt- -publicidad "
     "-publicite "
     "-pub- -pubs- -pave-pub -sponsor -promo- -promos- -promoted -promotion- -banner- -banners- -anuncio "
     "-commercial- "
     "-tags- -taglist -tag-list -tag-links -tagcloud -tag-cloud -post-tags -article-tags -etiquetas- -temas- "
     "-topics- -keywords- -mots-cles -hashtags- -categories- -cat-links -post-meta -entry-meta -entry-footer "
     "-article-meta -meta-info -metadata- -byline -by-line -author -auteur -autor -autores -firma- "
     "-signature- "
     "-bio- -biography- -pubdate -publish-date -published- -post-date -entry-date -fecha- -timestamp- "
     "-datetime- "
     "-date- -dateline- -reading-time -tiempo-lectura -temps-lecture "
     "-caption -captions- -figcaption -legend -legende -pie-foto -piefoto -pie-de-foto -foto-pie -epigrafe "
     "-photo-credit -credit- -credits- -credito -copyright -copyrights- -image-credit -wp-caption-text "
     "-img-caption -media-caption -gallery- -galeria- -galerie- -slideshow -carousel -carrusel -slider- "
     "-player- -video-player -audio-player -jwplayer -brightcove -playlist- -podcast-player "
     "-pagination -pager- -paging- -next-prev -prev-next -post-navigation -nav-links "
     "-toolbar- -tools- -herramientas- -outils- -print- -imprimir- -search- -buscador- -recherche- "
     "-widget -popup- -pop-up- -modal -overlay- -lightbox -tooltip- -toast- -alert- -ticker- -breaking- "
     "-weather- -tiempo- -meteo- -horoscop -quiz- -poll- -encuesta- -sondage- -donate- -donation- -donar- "
     "-skip-link -screen-reader -visually-hidden -sr-only -noprint -no-print -hidden-print -offscreen- "
     "-jp-relatedposts -yarpp -wp-block-latest -crp- -postlist -post-list -news-list -listado- -aside- "
     "-inset-related -infobox-related -trust- -trust-project -corrections- -error-report -disclaimer-"},
    {Hint::body,
     "-article-body -articlebody -article-content -articlecontent -article-text -articletext "
     "-article-main-text "
     "-article-corps -articulo-cuerpo -cuerpo -nota-cuerpo -noticia-cuerpo -texto-noticia -texto-nota "
     "-noticia-texto -nota-texto -contenido-noticia -contenido-nota -contenido-articulo -detalle-noticia "
     "-story-body -storybody -story-content -story-text -entry-content -entrycontent -post-content "
     "-postcontent "
     "-post-body -post-text -post-entry -news-body -news-text -news-content -newstext -node-body -field-body "
     "-field-name-body -body-text -body-content -bodytext -body-copy -corps-article -corps-texte "
     "-texte-article "
     "-contenu-article -content-article -article-contenu -article-texte -single-content -content-single "
     "-td-post-content -article-details -article-detail -main-text -maintext -paragraphs- -rich-text "
     "-richtext "
     "-text-content -td-article-content -itemfulltext -item-page -article-section -article-wrapper-text "
     "-pf-content -mc-body -mc-article-body -article-inner-content -a-c- -mce-body"},
    {Hint::lead,
     "-chapo -chapeau- -standfirst -lead- -lede- -article-lead -bajada- -copete- -entradilla- -sumario- "
     "-sous-titre -subtitle- -sub-title- -subtitulo- -article-summary -excerpt- -dek- -intro- -article-intro "
     "-description- -hat- -accroche-"},
    {Hint::content,
     "-article- -articulo- -story- -noticia- -nota- -post- -entry- -main- -content- -contenido- -contenu- "
     "-principal- -corps- -texto- -texte- -text- -body- -single- -hentry- -khabar- -detail"},
};

constexpr std::string_view furniture_roles =
    " navigation complementary contentinfo search dialog alert menu menubar "
    "toolbar form tablist alertdialog ";

char lower(char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_lower_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Adds the words of `name` to `words`, a hyphen behind each.
void add_words(std::string_view name, std::string& words) {
    for (std::size_t i = 0; i < name.size(); ++i) {
        char c = name[i];
        bool begins_word = is_upper(c) && i > 0 && is_lower_or_digit(name[i - 1]);
        if (begins_word) words += '-';
        bool is_part = is_lower_or_digit(c) || is_upper(c) || static_cast<unsigned char>(c) >= 0x80;
        if (is_part)
            words += lower(c);
        else if (words.back() != '-')
            words += '-';
    }
    if (words.back() != '-') words += '-';
}

bool holds(std::string_view words, std::string_view patterns) {
    for (std::size_t begin = 0; begin < patterns.size();) {
        std::size_t end = std::min(patterns.find(' ', begin), patterns.size());
        if (end > begin && words.find(patterns.substr(begin, end - begin)) != std::string_view::npos)
            return true;
        begin = end + 1;
    }
    return false;
}

bool is_hidden(const HtmlTree& tree, const Node& node) {
    if (tree.has_attribute(node, Key::hidden)) return true;
    std::string style(tree.attribute(node, Key::style));
    std::erase_if(style, [](char c) { return c == ' '; });
    return style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos;
}

bool has_furniture_role(const HtmlTree& tree, const Node& node) {
    std::string_view role = tree.attribute(node, Key::role);
    return !role.empty() && furniture_roles.find(' ' + std::string(role) + ' ') != std::string_view::npos;
}

}  // namespace

Hint hint_of(const HtmlTree& tree, const Node& node) {
    if (node.attributes == 0) return Hint::none;
    if (is_hidden(tree, node)) return Hint::hidden;
    if (tree.attribute(node, Key::itemprop).find("articleBody") != std::string_view::npos) return Hint::body;
    if (has_furniture_role(tree, node)) return Hint::furniture;
    std::string words = "-";
    add_words(tree.attribute(node, Key::class_name), words);
    add_words(tree.attribute(node, Key::id), words);
    if (words.size() == 1) return Hint::none;
    const auto* row =
        std::ranges::find_if(rows, [&](const HintRow& each) { return holds(words, each.patterns); });
    return row != std::end(rows) ? row->hint : Hint::none;
}

}  // namespace newsgrep::ingest
