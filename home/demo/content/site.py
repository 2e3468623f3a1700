"""The home page of the demonstration, and the pages about it."""

from home.demo.drawings import PICTURES
from home.demo.trilingual import Text

HOME = {
    "key": "home",
    "original": "az",
    "title": Text.of(
        az="Bir söz, üç dil", ru="Одно слово, три языка", en="One Word, Three Languages"
    ),
    "search_description": Text.of(
        az=(
            "Üçdil sisteminin nümunə saytı: elektron toplu, platforma xəbərləri, QHT görüşü və "
            "təşkilatlar kataloqu."
        ),
        ru=(
            "Демонстрационный сайт системы Üçdil: электронный сборник, новости платформы, встреча "
            "НПО и каталог организаций."
        ),
        en=(
            "The demonstration site of Üçdil: an electronic collection, the news of a platform, an "
            "NGO meeting and a directory of organisations."
        ),
    ),
    "share_image": "lahic",
    "tagline": Text.of(
        az="Toplular, xəbərlər və görüşlər Azərbaycan, rus və ingilis dillərində",
        ru="Сборники, новости и встречи на азербайджанском, русском и английском языках",
        en="Collections, news and meetings in Azerbaijani, Russian and English",
    ),
    "motto": Text.of(
        az="El bir olsa, dağ oynadar",
        ru="Когда народ един, он и гору сдвинет",
        en="A people united can move a mountain",
    ),
    "motto_attribution": Text.of(
        az="Azərbaycan atalar sözü", ru="Азербайджанская пословица", en="Azerbaijani proverb"
    ),
    "body": [
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Bu sayt Üçdil sisteminin imkanlarını göstərir. Burada səhifələr üç dildə "
                        "oxunur, tarix, rəqəm və telefon nömrələri isə bir dəfə daxil edilir və "
                        "bütün dillərdə eyni qalır."
                    ),
                    ru=(
                        "Этот сайт показывает, что умеет система Üçdil. Страницы можно читать на "
                        "трёх языках, а даты, числа и телефоны вводятся один раз и одинаковы во "
                        "всех языках."
                    ),
                    en=(
                        "This site shows what Üçdil can do. Its pages can be read in three "
                        "languages, while dates, numbers and telephones are entered once and stay "
                        "the same in all of them."
                    ),
                ),
                Text.of(
                    az=(
                        "Səhifələr üç açıq sənəddəki faktlar əsasında nümunə üçün yazılıb: "
                        "elektron toplu haqqında elan, platforma xəbəri və QHT görüşü barədə "
                        "press-reliz."
                    ),
                    ru=(
                        "Страницы написаны для демонстрации по фактам трёх открытых документов: "
                        "объявления об электронном сборнике, новости о платформе и пресс-релиза о "
                        "встрече НПО."
                    ),
                    en=(
                        "The pages were written for the demonstration from the facts of three "
                        "public documents: an announcement of an electronic collection, a news "
                        "item about a platform and a press release about a meeting of NGOs."
                    ),
                ),
            ],
        ),
        (
            "heading",
            {
                "text": Text.of(az="Nədən başlamalı", ru="С чего начать", en="Where to begin"),
                "level": "2",
            },
        ),
        (
            "page_link",
            {
                "page": "we-are-strong-together",
                "text": Text.of(
                    az="Azərbaycanın icmaları və diyarları haqqında toplu",
                    ru="Сборник об общинах и местах Азербайджана",
                    en="A collection on communities and places of Azerbaijan",
                ),
            },
        ),
        (
            "page_link",
            {
                "page": "karabakh-is-azerbaijan",
                "text": Text.of(
                    az="Platforma, koordinatorları və xəbərləri",
                    ru="Платформа, её координаторы и новости",
                    en="A platform, its coordinators and its news",
                ),
            },
        ),
        (
            "page_link",
            {
                "page": "first-regional-ngo-meeting",
                "text": Text.of(
                    az="Mingəçevirdə qeyri-hökumət təşkilatlarının görüşü",
                    ru="Встреча неправительственных организаций в Мингячевире",
                    en="A meeting of non-governmental organisations in Mingəçevir",
                ),
            },
        ),
    ],
    "featured_pages": [
        {"featured_page": "we-are-strong-together"},
        {"featured_page": "online-conference"},
        {"featured_page": "first-regional-ngo-meeting"},
    ],
}

ABOUT = {
    "key": "about",
    "show_in_menus": True,
    "original": "az",
    "title": Text.of(az="Sayt haqqında", ru="О сайте", en="About this site"),
    "search_description": Text.of(
        az="Nümunə məzmunun haradan götürüldüyü və Üçdilin nə olduğu barədə.",
        ru="Откуда взято содержание демонстрационного сайта и что такое Üçdil.",
        en="Where the content of the demonstration comes from, and what Üçdil is.",
    ),
    "share_image": "xinaliq",
    "body": [
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Bu, nümunə saytdır. Mətnlər üç açıq sənəddəki faktlar əsasında yenidən "
                        "yazılıb: heç bir iddia onu irəli sürən qurum göstərilmədən verilmir, "
                        "mənbədə olmayan məlumat uydurulmur. Elektron toplunun məqalələri isə "
                        "hamıya məlum ensiklopedik faktlara əsaslanır."
                    ),
                    ru=(
                        "Это демонстрационный сайт. Тексты написаны заново по фактам трёх открытых "
                        "документов: у каждого утверждения указано, от кого оно исходит, а того, "
                        "чего нет в источнике, мы не придумывали. Статьи электронного сборника "
                        "опираются на общеизвестные энциклопедические сведения."
                    ),
                    en=(
                        "This is a demonstration site. Its texts were written anew from the facts "
                        "of three public documents: every claim is attributed to the body that "
                        "makes it, and what the source does not say has not been made up. The "
                        "articles of the electronic collection rest on common encyclopaedic "
                        "knowledge."
                    ),
                ),
            ],
        ),
        (
            "heading",
            {
                "text": Text.of(az="Üç sənəd", ru="Три документа", en="The three documents"),
                "level": "2",
            },
        ),
        (
            "table",
            {
                "caption": Text.of(
                    az="Səhifələrin mənbələri", ru="Источники страниц", en="Sources of the pages"
                ),
                "columns": [
                    Text.of(az="Sənəd", ru="Документ", en="Document"),
                    Text.of(az="Tarixi", ru="Дата", en="Date"),
                    Text.of(az="Dili", ru="Язык", en="Language"),
                ],
                "rows": [
                    [
                        Text.of(
                            az="“Birlikdə güclüyük” elektron toplusu haqqında elan",
                            ru="Объявление об электронном сборнике «Вместе мы сильны»",
                            en="Announcement of the electronic collection “We are strong together”",
                        ),
                        Text.of(
                            az="20 noyabr 2020", ru="20 ноября 2020 года", en="20 November 2020"
                        ),
                        Text.of(az="ingilis", ru="английский", en="English"),
                    ],
                    [
                        Text.of(
                            az=(
                                "“Qarabağ Azərbaycandır!” milli platformasının konfransı haqqında "
                                "xəbər"
                            ),
                            ru=(
                                "Новость о конференции национальной платформы «Карабах — это "
                                "Азербайджан!»"
                            ),
                            en=(
                                "News of a conference of the national platform “Karabakh is "
                                "Azerbaijan!”"
                            ),
                        ),
                        Text.of(az="sentyabr 2020", ru="сентябрь 2020 года", en="September 2020"),
                        Text.of(az="Azərbaycan", ru="азербайджанский", en="Azerbaijani"),
                    ],
                    [
                        Text.of(
                            az="Birinci Regional QHT Görüşü haqqında press-reliz",
                            ru="Пресс-релиз о Первой региональной встрече НПО",
                            en="Press release about the First Regional NGO Meeting",
                        ),
                        Text.of(
                            az="30 noyabr 2000", ru="30 ноября 2000 года", en="30 November 2000"
                        ),
                        Text.of(az="ingilis", ru="английский", en="English"),
                    ],
                ],
            },
        ),
        (
            "heading",
            {
                "text": Text.of(az="Üçdil nədir?", ru="Что такое Üçdil?", en="What is Üçdil?"),
                "level": "2",
            },
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Üçdil qeyri-hökumət təşkilatları, diaspor qurumları və onların "
                        "platformaları üçün üçdilli məzmun idarəetmə sistemidir. Redaktor mətni "
                        "Wagtail-də yazır, tərcüməçi onu Azərbaycan, rus və ingilis dillərinə "
                        "çevirir, sayt və tətbiqlər isə hazır məzmunu JSON formatında alır."
                    ),
                    ru=(
                        "Üçdil — трёхъязычная система управления содержанием для "
                        "неправительственных организаций, структур диаспоры и их платформ. "
                        "Редактор пишет в Wagtail, переводчик переносит страницы между "
                        "азербайджанским, русским и английским, а сайты и приложения получают "
                        "готовое содержание в формате JSON."
                    ),
                    en=(
                        "Üçdil is a trilingual content management system for non-governmental "
                        "organisations, diaspora bodies and the platforms they run. Editors write "
                        "in Wagtail, translators carry the pages between Azerbaijani, Russian and "
                        "English, and websites and apps fetch the content as JSON."
                    ),
                ),
                Text.of(
                    az=(
                        "Səhifə üç dildən hər hansı birində yazıla bilər. Tərcümə olunmayan səhifə "
                        "həmin dildə görünmür; ayrıca istənilərsə, əvəzinə başqa dildəki mətn "
                        "verilir, ancaq onun hansı dildə olduğu açıq göstərilir."
                    ),
                    ru=(
                        "Первоначально страница может быть написана на любом из трёх языков. Если "
                        "перевода нет, страницы на этом языке тоже нет; по запросу вместо неё "
                        "выдаётся текст на другом языке, но тогда прямо сказано, на каком именно."
                    ),
                    en=(
                        "A page may be written first in any of the three languages. Where there is "
                        "no translation the page is absent; on request another language can stand "
                        "in for it, but then it is plainly said which language that is."
                    ),
                ),
            ],
        ),
        (
            "image",
            {
                "image": "lahic",
                "alternative_text": Text(PICTURES["lahic"].descriptions),
                "is_decorative": False,
                "caption": Text.of(
                    az="Lahıc: nümunə üçün çəkilmiş rəsmlərdən biri",
                    ru="Лагич: один из рисунков, сделанных для сайта",
                    en="Lahıc: one of the drawings made for the demonstration",
                ),
            },
        ),
        (
            "callout",
            {
                "kind": "note",
                "title": Text.of(
                    az="Şəkillər və loqolar", ru="Картинки и логотипы", en="Pictures and logos"
                ),
                "text": [
                    Text.of(
                        az=(
                            "Bütün şəkillər bu nümunə üçün çəkilib. Təşkilatların yanındakı "
                            "nişanlar onların əsl loqoları deyil."
                        ),
                        ru=(
                            "Все изображения нарисованы для этого сайта. Знаки рядом с названиями "
                            "организаций не являются их настоящими логотипами."
                        ),
                        en=(
                            "All pictures were drawn for this demonstration. The emblems beside "
                            "the organisations are not their real logos."
                        ),
                    ),
                ],
            },
        ),
    ],
    "contact_points": [],
}

CONTACT = {
    "key": "contact",
    "show_in_menus": True,
    "original": "ru",
    "title": Text.of(az="Əlaqə", ru="Контакты", en="Contact"),
    "search_description": Text.of(
        az=(
            "Nümunədə əlaqə məlumatlarının necə saxlandığı və telefon nömrələrinin haradan "
            "götürüldüyü."
        ),
        ru="Как на сайте хранятся контактные данные и откуда взяты телефонные номера.",
        en=(
            "How the demonstration keeps contact details, and where its telephone numbers come "
            "from."
        ),
    ),
    "share_image": "channels",
    "body": [
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Nümunə saytın öz ofisi və telefonu yoxdur. Bu səhifə əlaqə məlumatlarının "
                        "üç dildə necə göründüyünü AzerWeb portalının nömrəsi ilə göstərir: nömrə "
                        "mənbədə çap olunduğu kimi saxlanılır, bugünkü nömrələmə qaydasına "
                        "uyğundursa, yanında beynəlxalq yazılışı da verilir."
                    ),
                    ru=(
                        "У демонстрационного сайта нет ни офиса, ни телефона. Эта страница "
                        "показывает на примере номера портала AzerWeb, как выглядят контактные "
                        "данные на трёх языках: номер хранится так, как напечатан в источнике, а "
                        "если он соответствует нынешнему плану нумерации, рядом приводится его "
                        "международная запись."
                    ),
                    en=(
                        "The demonstration site has no office or telephone of its own. This page "
                        "uses the number of the AzerWeb portal to show how contact details look in "
                        "three languages: a number is kept as the source prints it and, if it fits "
                        "today’s numbering plan, its international form is given beside it."
                    ),
                ),
                Text.of(
                    az=(
                        "2000-ci ilə aid altırəqəmli Bakı nömrələri olduğu kimi qalır: onların "
                        "bugünkü qarşılığı təxmin edilmir."
                    ),
                    ru=(
                        "Шестизначные бакинские номера 2000 года оставлены без изменений: их "
                        "нынешние соответствия мы не угадываем."
                    ),
                    en=(
                        "Six-digit Baku numbers of the year 2000 are left as they are: nobody "
                        "guesses at their present equivalents."
                    ),
                ),
            ],
        ),
        (
            "callout",
            {
                "kind": "important",
                "title": Text.of(
                    az="Zəng etməzdən əvvəl", ru="Прежде чем звонить", en="Before you call"
                ),
                "text": [
                    Text.of(
                        az=(
                            "Nömrə mənbədən götürülüb və bu saytı hazırlayanlara aid deyil. "
                            "Hazırda kimə məxsus olduğu yoxlanılmayıb."
                        ),
                        ru=(
                            "Номер взят из источника и не принадлежит создателям этого сайта. Чей "
                            "он сейчас, не проверялось."
                        ),
                        en=(
                            "The number comes from the source and does not belong to the makers of "
                            "this site. Whose it is now has not been checked."
                        ),
                    ),
                ],
            },
        ),
        (
            "page_link",
            {
                "page": "azerweb",
                "text": Text.of(
                    az="Kataloqda AzerWeb haqqında",
                    ru="AzerWeb в каталоге организаций",
                    en="AzerWeb in the directory of organisations",
                ),
            },
        ),
    ],
    "contact_points": [
        {"kind": "mobile", "printed": "(055) 669 68 89", "name": "AzerWeb"},
        {"kind": "whatsapp", "printed": "(055) 669 68 89", "name": "AzerWeb"},
    ],
}

PAGES = [ABOUT, CONTACT]
