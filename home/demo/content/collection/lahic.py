"""Lahıc: copper and cobbled streets."""

from home.demo.content.collection.parts import (
    AT_A_GLANCE,
    CRAFTS,
    DISTRICT,
    FESTIVALS,
    ISMAYILLI,
    LANGUAGES,
    NOVRUZ,
    TITLES,
    picture,
)
from home.demo.trilingual import Text

LAHIC = {
    "key": "lahic",
    "title": TITLES["lahic"],
    "abstract": Text.of(
        az=(
            "İsmayıllı rayonunda dağ qəsəbəsi. Misgərləri və daş döşəməli küçələri onu Qafqazdan "
            "çox uzaqlarda tanıdıb."
        ),
        ru=(
            "Горный посёлок в Исмаиллинском районе. Медники и мощёные улицы прославили его далеко "
            "за пределами Кавказа."
        ),
        en=(
            "A highland settlement in the İsmayıllı district. Its coppersmiths and cobbled streets "
            "have made it known far beyond the Caucasus."
        ),
    ),
    "search_description": Text.of(
        az=(
            "İsmayıllının Lahıc qəsəbəsi: UNESCO-nun siyahısına düşmüş misgərlik, tat dili, daş "
            "evlər və küçələr."
        ),
        ru=(
            "Лагич в Исмаиллинском районе: медное дело из списка ЮНЕСКО, татский язык, каменные "
            "дома и улицы."
        ),
        en=(
            "Lahıc in the İsmayıllı district: a copper craft on the UNESCO list, the Tat language, "
            "houses and streets of stone."
        ),
    ),
    "share_image": "lahic",
    "contributors": [],
    "body": [
        (
            "image",
            picture(
                "lahic",
                Text.of(
                    az="Lahıcda küçə və misgər işləri. Rəsm",
                    ru="Улица в Лагиче и работы медников. Рисунок",
                    en="A street in Lahıc and the work of its coppersmiths. Drawing",
                ),
            ),
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Lahıc Böyük Qafqazın cənub yamacında, Girdimançayın dərəsində yerləşir. "
                        "Qəsəbəyə sıldırımların arasından keçən ensiz yolla qalxırlar. Küçələrə və "
                        "kiçik meydanlara çay daşı döşənib. Daş evlərin divarlarına ara-ara ağac "
                        "tirlər qoyulub: bu üsul binaların zəlzələyə davam gətirməsinə kömək edir. "
                        "1980-ci ildə Lahıc dövlət tarix-mədəniyyət qoruğu elan olunub."
                    ),
                    ru=(
                        "Лагич лежит на южном склоне Большого Кавказа, в долине реки Гирдыманчай. "
                        "В посёлок поднимаются по узкой дороге, проложенной по ущелью. Улицы и "
                        "небольшие площади вымощены речным камнем. В стены каменных домов уложены "
                        "деревянные пояса: так здания лучше выдерживают землетрясения. В 1980 году "
                        "Лагич объявлен государственным историко-культурным заповедником."
                    ),
                    en=(
                        "Lahıc lies on the southern slope of the Greater Caucasus, in the valley "
                        "of the Girdimançay. A narrow road through a gorge leads up to it. The "
                        "streets and small squares are paved with river stones. Courses of timber "
                        "run through the walls of the stone houses, which helps them withstand "
                        "earthquakes. In 1980 Lahıc was made a state historical and cultural "
                        "reserve."
                    ),
                ),
                Text.of(
                    az=(
                        "Lahıclılar Azərbaycan dili ilə yanaşı, İran dillərindən olan və fars "
                        "dilinə yaxın sayılan tat dilində danışırlar."
                    ),
                    ru=(
                        "Жители говорят по-азербайджански и по-татски; татский — иранский язык, "
                        "близкий к персидскому."
                    ),
                    en=(
                        "The people of Lahıc speak Azerbaijani and Tat, an Iranian language close "
                        "to Persian."
                    ),
                ),
            ],
        ),
        ("heading", {"text": Text.of(az="Misgərlik", ru="Медное дело", en="Copper"), "level": "2"}),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Lahıcı tanıdan ilk növbədə misgərlikdir. Usta misi əridir, çəkicçi döyüb "
                        "nazik təbəqə halına salır, həkkak isə hazır güyüm, kasa və məcməyini daha "
                        "çox bitki və heyvanlar aləmindən götürülmüş naxışlarla bəzəyir. Sənət "
                        "atadan oğula keçir, emalatxanaların qapısı küçəyə açıqdır. 2015-ci ildə "
                        "Lahıc misgərlik sənəti UNESCO-nun Bəşəriyyətin Qeyri-Maddi Mədəni İrsi "
                        "üzrə Reprezentativ Siyahısına daxil edilib."
                    ),
                    ru=(
                        "Больше всего Лагич славится медниками. Мастер плавит медь, молотобоец "
                        "выковывает из неё тонкие листы, а гравёр украшает готовые кувшины, чаши и "
                        "подносы узорами, взятыми по большей части из мира растений и животных. "
                        "Ремесло переходит от отца к сыну, двери мастерских открыты на улицу. В "
                        "2015 году медное ремесло Лагича внесено в Репрезентативный список "
                        "нематериального культурного наследия человечества ЮНЕСКО."
                    ),
                    en=(
                        "Lahıc is best known for its coppersmiths. A master melts the copper, a "
                        "hammerer beats it into thin sheets, and an engraver covers the finished "
                        "jugs, bowls and trays with patterns taken mostly from plants and animals. "
                        "The skill passes from father to son, and the workshop doors stand open to "
                        "the street. In 2015 the copper craftsmanship of Lahıc was entered in the "
                        "UNESCO Representative List of the Intangible Cultural Heritage of "
                        "Humanity."
                    ),
                ),
            ],
        ),
        (
            "quotation",
            {
                "text": Text.of(
                    az=(
                        "Lahıc misgərlik sənəti mis qabların hazırlanması və istifadəsinin "
                        "Qafqazdakı Lahıc icmasında cəmləşmiş ənənəvi təcrübəsidir."
                    ),
                    ru=(
                        "Медное ремесло Лагича — традиционная практика изготовления и "
                        "использования медной посуды, сосредоточенная в лагичской общине на "
                        "Кавказе."
                    ),
                    en=(
                        "Copper craftsmanship of Lahij is the traditional practice of making and "
                        "using copperware concentrated in the Lahij community in the Caucasus."
                    ),
                ),
                "attribution": Text.of(
                    az=(
                        "UNESCO-nun Qeyri-maddi mədəni irsin qorunması üzrə hökumətlərarası "
                        "komitəsi"
                    ),
                    ru=(
                        "Межправительственный комитет ЮНЕСКО по охране нематериального культурного "
                        "наследия"
                    ),
                    en=(
                        "UNESCO Intergovernmental Committee for the Safeguarding of the Intangible "
                        "Cultural Heritage"
                    ),
                ),
                "source": Text.of(
                    az="10.COM 10.b.7 nömrəli qərar, 2015. Tərcümə bizimdir",
                    ru="Решение 10.COM 10.b.7, 2015 год. Перевод наш",
                    en="Decision 10.COM 10.b.7, 2015",
                ),
            },
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Lahıcın sənətləri misgərliklə bitmir: burada dəri emal edilir, qadınlar "
                        "xalça toxuyurlar. İlin ən böyük bayramı, ölkənin hər yerində olduğu kimi, "
                        "yazın gəlişini bildirən Novruzdur."
                    ),
                    ru=(
                        "Медью лагичские ремёсла не исчерпываются: здесь выделывают кожу, женщины "
                        "ткут ковры. Главный праздник года, как и во всей стране, — Новруз, "
                        "встреча весны."
                    ),
                    en=(
                        "Copper is not the only craft of Lahıc: leather is dressed here, and women "
                        "weave carpets. As everywhere in the country, the great festival of the "
                        "year is Novruz, which welcomes the spring."
                    ),
                ),
            ],
        ),
        (
            "facts",
            {
                "title": AT_A_GLANCE,
                "facts": [
                    {"label": DISTRICT, "value": ISMAYILLI},
                    {
                        "label": LANGUAGES,
                        "value": Text.of(
                            az="Azərbaycan, tat",
                            ru="азербайджанский, татский",
                            en="Azerbaijani, Tat",
                        ),
                    },
                    {
                        "label": CRAFTS,
                        "value": Text.of(
                            az="misgərlik, həkkaklıq, dəri emalı, xalçaçılıq",
                            ru="медное дело, гравировка, выделка кожи, ковроткачество",
                            en="coppersmithing, engraving, leatherwork, carpet weaving",
                        ),
                    },
                    {"label": FESTIVALS, "value": NOVRUZ},
                ],
            },
        ),
        (
            "page_link",
            {
                "page": "ivanovka",
                "text": Text.of(
                    az="Həmin rayonda daha bir yer: İvanovka",
                    ru="Ещё одно место в том же районе: Ивановка",
                    en="Another place in the same district: İvanovka",
                ),
            },
        ),
    ],
}
