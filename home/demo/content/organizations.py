"""The organisations that the three documents name.

Descriptions say what kind of body each one is; contact points and channels are as printed.
"""

from home.demo.trilingual import Text

ORGANIZATIONS = [
    {
        "key": "cei",
        "original": "az",
        "title": Text.of(
            az="Səmərəli Təşəbbüslər Mərkəzi",
            ru="Центр эффективных инициатив",
            en="Center for Effective Initiatives",
        ),
        "search_description": Text.of(
            az=(
                "2009-cu ildən azerbaycanli.org platformasında layihələr həyata keçirən ictimai "
                "birlik."
            ),
            ru=(
                "Общественное объединение, которое с 2009 года ведёт проекты на платформе "
                "azerbaycanli.org."
            ),
            en=(
                "A public association that has run projects on its platform azerbaycanli.org since "
                "2009."
            ),
        ),
        "acronym": "",
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "Səmərəli Təşəbbüslər Mərkəzi Azərbaycanda fəaliyyət göstərən ictimai "
                            "birlikdir. Birliyin öz məlumatına görə, 2009-cu ildən layihələrini "
                            "“azerbaycanli.org – milli kimlikdən qlobal dünyaya” platformasında "
                            "həyata keçirir. “Birlikdə güclüyük” elektron toplusunu da bu birlik "
                            "hazırlayıb."
                        ),
                        ru=(
                            "Центр эффективных инициатив — общественное объединение в "
                            "Азербайджане. По его собственным сведениям, с 2009 года оно "
                            "осуществляет проекты на своей платформе «azerbaycanli.org — от "
                            "национальной идентичности к глобальному миру». Объединение "
                            "подготовило и электронный сборник «Вместе мы сильны»."
                        ),
                        en=(
                            "The Center for Effective Initiatives is a public association in "
                            "Azerbaijan. By its own account it has run projects since 2009 on its "
                            "platform “azerbaycanli.org – from national identity to the global "
                            "world”. The electronic collection “We are strong together” is its "
                            "work as well."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "ngo",
        "scope": "national",
        "country": "AZ",
        "city": "",
        "founded": "",
        "part_of": None,
        "logo": "logo_cei",
        "other_names": [],
        "contact_points": [],
        "channels": [
            {
                "service": "website",
                "handle": "azerbaycanli.org",
                "url": "https://azerbaycanli.org/",
                "state": "active",
            },
        ],
    },
    {
        "key": "ngo-council",
        "original": "az",
        "title": Text.of(
            az=(
                "Azərbaycan Respublikasının Prezidenti yanında Qeyri-Hökumət Təşkilatlarına Dövlət "
                "Dəstəyi Şurası"
            ),
            ru=(
                "Совет государственной поддержки неправительственным организациям при Президенте "
                "Азербайджанской Республики"
            ),
            en=(
                "Council for State Support to Non-Governmental Organizations under the President "
                "of the Republic of Azerbaijan"
            ),
        ),
        "search_description": Text.of(
            az="2007–2021-ci illərdə QHT layihələrini maliyyələşdirən dövlət qurumu.",
            ru="Государственная структура, которая в 2007–2021 годах финансировала проекты НПО.",
            en="The public body that funded the projects of NGOs between 2007 and 2021.",
        ),
        "acronym": "",
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "Şura 2007-ci ildə yaradılıb və qeyri-hökumət təşkilatlarının "
                            "layihələrinə maliyyə dəstəyi göstərib. 2021-ci ildə onu Qeyri-Hökumət "
                            "Təşkilatlarına Dövlət Dəstəyi Agentliyi əvəz edib. “Birlikdə "
                            "güclüyük” elektron toplusu Şuranın və Diasporla İş üzrə Dövlət "
                            "Komitəsinin maliyyə dəstəyi ilə hazırlanıb."
                        ),
                        ru=(
                            "Совет был создан в 2007 году и оказывал финансовую поддержку проектам "
                            "неправительственных организаций. В 2021 году его сменило Агентство "
                            "государственной поддержки неправительственным организациям. "
                            "Электронный сборник «Вместе мы сильны» подготовлен на средства Совета "
                            "и Государственного комитета по работе с диаспорой."
                        ),
                        en=(
                            "The Council was set up in 2007 and gave financial support to projects "
                            "of non-governmental organisations. In 2021 it was succeeded by the "
                            "Agency for State Support to Non-Governmental Organizations. Together "
                            "with the State Committee for Work with Diaspora it financed the "
                            "electronic collection “We are strong together”."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "public_body",
        "scope": "national",
        "country": "AZ",
        "city": "Bakı",
        "founded": "2007",
        "part_of": None,
        "logo": "logo_council",
        "other_names": [],
        "contact_points": [],
        "channels": [],
    },
    {
        "key": "diaspora-committee",
        "original": "az",
        "title": Text.of(
            az="Diasporla İş üzrə Dövlət Komitəsi",
            ru="Государственный комитет по работе с диаспорой",
            en="State Committee for Work with Diaspora",
        ),
        "search_description": Text.of(
            az=(
                "Xaricdəki Azərbaycan icmaları və təşkilatları ilə əlaqələrə cavabdeh dövlət "
                "qurumu."
            ),
            ru=(
                "Государственный орган, отвечающий за связи с азербайджанскими общинами и "
                "организациями за рубежом."
            ),
            en=(
                "The state body responsible for relations with Azerbaijani communities and "
                "organisations abroad."
            ),
        ),
        "acronym": "",
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "Komitə Azərbaycanın xaricdəki icmaları və diaspor təşkilatları ilə "
                            "əlaqələr sahəsində fəaliyyət göstərən dövlət qurumudur. 2002-ci ildə "
                            "Xarici Ölkələrdə Yaşayan Azərbaycanlılarla İş üzrə Dövlət Komitəsi "
                            "kimi yaradılıb, 2008-ci ildən indiki adını daşıyır."
                        ),
                        ru=(
                            "Комитет — государственный орган, который ведает связями с "
                            "азербайджанскими общинами и организациями диаспоры за рубежом. Он "
                            "создан в 2002 году как Государственный комитет по работе с "
                            "азербайджанцами, проживающими в зарубежных странах, и носит нынешнее "
                            "название с 2008 года."
                        ),
                        en=(
                            "The Committee is the state body for relations with Azerbaijani "
                            "communities and diaspora organisations abroad. It was set up in 2002 "
                            "as the State Committee on Work with Azerbaijanis Living in Foreign "
                            "Countries and has carried its present name since 2008."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "public_body",
        "scope": "national",
        "country": "AZ",
        "city": "Bakı",
        "founded": "2002",
        "part_of": None,
        "logo": "logo_committee",
        "other_names": [
            {"name": "State Committee for Diaspora Affairs", "kind": "as_printed"},
            {
                "name": "Xarici Ölkələrdə Yaşayan Azərbaycanlılarla İş üzrə Dövlət Komitəsi",
                "kind": "former",
            },
        ],
        "contact_points": [],
        "channels": [],
    },
    {
        "key": "trend",
        "original": "az",
        "title": Text.of(
            az="Trend İnformasiya Agentliyi",
            ru="Информационное агентство Trend",
            en="Trend News Agency",
        ),
        "search_description": Text.of(
            az="Bakıda yerləşən, bir neçə dildə xəbər yayan informasiya agentliyi.",
            ru="Бакинское информационное агентство, выпускающее новости на нескольких языках.",
            en="A news agency based in Baku that publishes in several languages.",
        ),
        "acronym": "",
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "Trend 1995-ci ildə Bakıda təsis edilmiş informasiya agentliyidir. "
                            "Agentlik Azərbaycan, rus, ingilis və başqa dillərdə xəbərlər yayır."
                        ),
                        ru=(
                            "Trend — информационное агентство, основанное в Баку в 1995 году. Оно "
                            "выпускает новости на азербайджанском, русском, английском и других "
                            "языках."
                        ),
                        en=(
                            "Trend is a news agency founded in Baku in 1995. It publishes news in "
                            "Azerbaijani, Russian, English and other languages."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "media",
        "scope": "national",
        "country": "AZ",
        "city": "Bakı",
        "founded": "1995",
        "part_of": None,
        "logo": "logo_generic_4",
        "other_names": [{"name": "Trend", "kind": "short"}],
        "contact_points": [],
        "channels": [],
    },
    {
        "key": "public-administration-academy",
        "original": "az",
        "title": Text.of(
            az="Azərbaycan Respublikasının Prezidenti yanında Dövlət İdarəçilik Akademiyası",
            ru="Академия государственного управления при Президенте Азербайджанской Республики",
            en="Academy of Public Administration under the President of the Republic of Azerbaijan",
        ),
        "search_description": Text.of(
            az="Dövlət idarəçiliyi üzrə kadrlar hazırlayan ali təhsil müəssisəsi.",
            ru="Высшее учебное заведение, которое готовит кадры для государственного управления.",
            en="An institution of higher education that trains people for public administration.",
        ),
        "acronym": "",
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "Akademiya Bakıda yerləşən dövlət ali təhsil müəssisəsidir. 1999-cu "
                            "ildə yaradılıb, dövlət qulluğu və idarəçilik üzrə mütəxəssislər "
                            "hazırlayır."
                        ),
                        ru=(
                            "Академия — государственное высшее учебное заведение в Баку. Она "
                            "создана в 1999 году и готовит специалистов для государственной службы "
                            "и управления."
                        ),
                        en=(
                            "The Academy is a state institution of higher education in Baku. It "
                            "was established in 1999 and trains specialists for the civil service "
                            "and public administration."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "academic",
        "scope": "national",
        "country": "AZ",
        "city": "Bakı",
        "founded": "1999",
        "part_of": None,
        "logo": None,
        "other_names": [
            {"name": "Dövlət İdarəçilik Akademiyası", "kind": "short"},
            {"name": "Academy of Public Administration", "kind": "as_printed"},
        ],
        "contact_points": [],
        "channels": [],
    },
    {
        "key": "karabakh-research-centre",
        "original": "az",
        "title": Text.of(
            az="Qarabağ Araşdırmalar Mərkəzi",
            ru="Центр карабахских исследований",
            en="Karabakh Research Centre",
        ),
        "search_description": Text.of(
            az="Dövlət İdarəçilik Akademiyasında fəaliyyət göstərən tədqiqat mərkəzi.",
            ru="Исследовательский центр при Академии государственного управления.",
            en="A research centre at the Academy of Public Administration.",
        ),
        "acronym": "",
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "Mərkəz Azərbaycan Respublikasının Prezidenti yanında Dövlət "
                            "İdarəçilik Akademiyasının tədqiqat qurumudur. 2020-ci ilin "
                            "sentyabrında yayılan xəbərdə onun adı “Qarabağ Azərbaycandır!” milli "
                            "platformasının əməkdaşlıq etdiyi qurumlar sırasında çəkilir."
                        ),
                        ru=(
                            "Центр — исследовательское подразделение Академии государственного "
                            "управления при Президенте Азербайджанской Республики. В сообщении, "
                            "вышедшем в сентябре 2020 года, он назван среди организаций, с "
                            "которыми сотрудничает национальная платформа «Карабах — это "
                            "Азербайджан!»."
                        ),
                        en=(
                            "The Centre is a research unit of the Academy of Public Administration "
                            "under the President of the Republic of Azerbaijan. A news report of "
                            "September 2020 names it among the bodies with which the national "
                            "platform “Karabakh is Azerbaijan!” works."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "academic",
        "scope": "national",
        "country": "AZ",
        "city": "Bakı",
        "founded": "",
        "part_of": "public-administration-academy",
        "logo": "logo_generic_1",
        "other_names": [],
        "contact_points": [],
        "channels": [],
    },
    {
        "key": "european-azerbaijanis-media-group",
        "original": "az",
        "title": Text.of(
            az="Avropa Azərbaycanlıları Media Qrupu",
            ru="Медиагруппа азербайджанцев Европы",
            en="European Azerbaijanis Media Group",
        ),
        "search_description": Text.of(
            az="Avropada yaşayan azərbaycanlıların media qrupu.",
            ru="Медиагруппа азербайджанцев, живущих в Европе.",
            en="A media group of Azerbaijanis who live in Europe.",
        ),
        "acronym": "",
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "Adından göründüyü kimi, Avropada yaşayan azərbaycanlıların media "
                            "qrupudur. 2020-ci ilin sentyabrına aid məlumatda “Qarabağ "
                            "Azərbaycandır!” milli platformasının tərəfdaşlarından biri kimi "
                            "göstərilir."
                        ),
                        ru=(
                            "Как следует из названия, это медиагруппа азербайджанцев, живущих в "
                            "европейских странах. По сведениям на сентябрь 2020 года, она входит в "
                            "число партнёров национальной платформы «Карабах — это Азербайджан!»."
                        ),
                        en=(
                            "As its name says, this is a media group of Azerbaijanis in Europe. "
                            "Information of September 2020 lists it among the partners of the "
                            "national platform “Karabakh is Azerbaijan!”."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "media",
        "scope": "international",
        "country": "",
        "city": "",
        "founded": "",
        "part_of": None,
        "logo": "logo_generic_2",
        "other_names": [],
        "contact_points": [],
        "channels": [],
    },
    {
        "key": "volunteer-organizations-union",
        "original": "az",
        "title": Text.of(
            az="Azərbaycan Könüllü Təşkilatları İttifaqı",
            ru="Союз волонтёрских организаций Азербайджана",
            en="Union of Azerbaijani Volunteer Organizations",
        ),
        "search_description": Text.of(
            az="Azərbaycanda könüllü təşkilatlarını birləşdirən ittifaq.",
            ru="Объединение волонтёрских организаций Азербайджана.",
            en="A union that brings together volunteer organisations in Azerbaijan.",
        ),
        "acronym": "",
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "İttifaq Azərbaycanın könüllü təşkilatlarını bir araya gətirir. "
                            "2020-ci ilin sentyabrına aid məlumata görə, “Qarabağ Azərbaycandır!” "
                            "milli platforması onunla əməkdaşlıq edir."
                        ),
                        ru=(
                            "Союз объединяет волонтёрские организации Азербайджана. По сведениям "
                            "на сентябрь 2020 года, с ним сотрудничает национальная платформа "
                            "«Карабах — это Азербайджан!»."
                        ),
                        en=(
                            "The Union brings together volunteer organisations of Azerbaijan. "
                            "According to information of September 2020, the national platform "
                            "“Karabakh is Azerbaijan!” works with it."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "network",
        "scope": "national",
        "country": "AZ",
        "city": "",
        "founded": "",
        "part_of": None,
        "logo": "logo_generic_5",
        "other_names": [],
        "contact_points": [],
        "channels": [],
    },
    {
        "key": "diaspora-volunteers",
        "original": "az",
        "title": Text.of(
            az="Azərbaycan Diaspor Könüllüləri",
            ru="Волонтёры азербайджанской диаспоры",
            en="Azerbaijan Diaspora Volunteers",
        ),
        "search_description": Text.of(
            az="Diaspor işinə qoşulan könüllülərin birliyi.",
            ru="Сообщество волонтёров, участвующих в работе диаспоры.",
            en="A community of volunteers who take part in diaspora work.",
        ),
        "acronym": "",
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "Diaspor işinə könüllü qoşulan şəxsləri bir araya gətirir. 2020-ci "
                            "ilin sentyabrında yayılan xəbərə görə, üzvlərindən bəziləri “Qarabağ "
                            "Azərbaycandır!” milli platformasına qoşulub və onun onlayn "
                            "konfransında iştirak edib."
                        ),
                        ru=(
                            "Сообщество людей, которые помогают диаспоре на добровольных началах. "
                            "Как сообщалось в сентябре 2020 года, некоторые из них присоединились "
                            "к национальной платформе «Карабах — это Азербайджан!» и участвовали в "
                            "её онлайн-конференции."
                        ),
                        en=(
                            "A community of people who give their time to diaspora work. As "
                            "reported in September 2020, some of its members joined the national "
                            "platform “Karabakh is Azerbaijan!” and took part in its online "
                            "conference."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "diaspora",
        "scope": "international",
        "country": "",
        "city": "",
        "founded": "",
        "part_of": None,
        "logo": "logo_generic_3",
        "other_names": [],
        "contact_points": [],
        "channels": [],
    },
    {
        "key": "isar",
        "original": "en",
        "title": Text.of(az="ISAR", ru="ИСАР", en="ISAR"),
        "search_description": Text.of(
            az=(
                "Keçmiş SSRİ ölkələrində vətəndaş təşəbbüslərini dəstəkləyən ABŞ qeyri-hökumət "
                "təşkilatı."
            ),
            ru=(
                "Американская неправительственная организация, поддерживавшая гражданские "
                "инициативы в странах бывшего СССР."
            ),
            en=(
                "A US non-governmental organisation that supported citizens’ initiatives in the "
                "countries of the former Soviet Union."
            ),
        ),
        "acronym": "",
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "ISAR keçmiş SSRİ ölkələrində vətəndaş təşəbbüslərini və yerli "
                            "təşkilatları dəstəkləyən ABŞ qeyri-hökumət təşkilatı olub. "
                            "Mingəçevirdə keçirilən Birinci Regional QHT Görüşünü təşkil edib və "
                            "görüş haqqında press-relizi yayıb. Əlaqə məlumatları 30 noyabr "
                            "2000-ci il tarixli həmin press-relizdə göstərildiyi kimi verilir."
                        ),
                        ru=(
                            "ИСАР — американская неправительственная организация, которая "
                            "поддерживала гражданские инициативы и местные организации в странах "
                            "бывшего СССР. Она организовала Первую региональную встречу НПО в "
                            "Мингячевире и выпустила пресс-релиз о ней. Контактные данные "
                            "приведены так, как они напечатаны в этом пресс-релизе от 30 ноября "
                            "2000 года."
                        ),
                        en=(
                            "ISAR was a US non-governmental organisation that supported citizens’ "
                            "initiatives and local organisations in the countries of the former "
                            "Soviet Union. It organised the First Regional NGO Meeting in "
                            "Mingəçevir and released the news of it. The contact details are given "
                            "as printed in that press release of 30 November 2000."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "ngo",
        "scope": "international",
        "country": "US",
        "city": "",
        "founded": "",
        "part_of": None,
        "logo": "logo_isar",
        "other_names": [{"name": "Institute for Soviet-American Relations", "kind": "former"}],
        "contact_points": [
            {
                "kind": "address",
                "printed": "24 J. Jabbarly, Apt. 2, Baku",
                "name": "Information and Outreach Program",
            },
            {
                "kind": "phone",
                "printed": "(994-12) 95-25-57",
                "name": "Information and Outreach Program",
            },
            {"kind": "phone", "printed": "95-30-37", "name": "Information and Outreach Program"},
            {
                "kind": "fax",
                "printed": "(994-12) 94-30-84",
                "name": "Information and Outreach Program",
            },
        ],
        "channels": [],
    },
    {
        "key": "usaid",
        "original": "en",
        "title": Text.of(
            az="ABŞ Beynəlxalq İnkişaf Agentliyi",
            ru="Агентство США по международному развитию",
            en="United States Agency for International Development",
        ),
        "search_description": Text.of(
            az="ABŞ hökumətinin xarici yardım üçün yaratdığı agentlik.",
            ru="Агентство, созданное правительством США для оказания помощи другим странам.",
            en="The agency that the United States government set up for foreign assistance.",
        ),
        "acronym": Text.of(az="USAID", ru="USAID", en="USAID"),
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "Agentlik 1961-ci ildə ABŞ hökumətinin inkişaf proqramlarını və "
                            "humanitar yardımını idarə etmək üçün yaradılıb. Press-relizə görə, "
                            "Mingəçevirdə keçirilən Birinci Regional QHT Görüşünü o "
                            "maliyyələşdirib."
                        ),
                        ru=(
                            "Агентство создано в 1961 году для управления программами развития и "
                            "гуманитарной помощью правительства США. Согласно пресс-релизу, оно "
                            "финансировало Первую региональную встречу НПО в Мингячевире."
                        ),
                        en=(
                            "The agency was created in 1961 to administer the development "
                            "programmes and humanitarian aid of the United States government. "
                            "According to the press release, it funded the First Regional NGO "
                            "Meeting in Mingəçevir."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "donor",
        "scope": "international",
        "country": "US",
        "city": "Washington",
        "founded": "1961",
        "part_of": None,
        "logo": None,
        "other_names": [{"name": "ЮСАИД", "kind": "exonym"}],
        "contact_points": [],
        "channels": [],
    },
    {
        "key": "oxfam",
        "original": "en",
        "title": Text.of(az="Oksfam", ru="Оксфам", en="Oxfam"),
        "search_description": Text.of(
            az="Yoxsulluğun azaldılması üzərində çalışan beynəlxalq xeyriyyə təşkilatı.",
            ru="Международная благотворительная организация, которая борется с бедностью.",
            en="An international charity that works against poverty.",
        ),
        "acronym": "",
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "Oksfam 1942-ci ildə İngiltərənin Oksford şəhərində təsis edilmiş "
                            "xeyriyyə komitəsindən yaranıb və sonralar beynəlxalq birliyə "
                            "çevrilib. Yoxsulluq və humanitar yardım məsələləri ilə məşğul olur."
                        ),
                        ru=(
                            "Оксфам вырос из благотворительного комитета, основанного в английском "
                            "Оксфорде в 1942 году, и со временем стал международным объединением. "
                            "Он занимается борьбой с бедностью и гуманитарной помощью."
                        ),
                        en=(
                            "Oxfam grew out of a charitable committee founded in Oxford, England, "
                            "in 1942 and later became an international confederation. It is "
                            "concerned with poverty and humanitarian relief."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "ngo",
        "scope": "international",
        "country": "",
        "city": "",
        "founded": "1942",
        "part_of": None,
        "logo": None,
        "other_names": [{"name": "Oxford Committee for Famine Relief", "kind": "former"}],
        "contact_points": [],
        "channels": [],
    },
    {
        "key": "osce",
        "original": "en",
        "title": Text.of(
            az="Avropada Təhlükəsizlik və Əməkdaşlıq Təşkilatı",
            ru="Организация по безопасности и сотрудничеству в Европе",
            en="Organization for Security and Co-operation in Europe",
        ),
        "search_description": Text.of(
            az=(
                "Avropa, Mərkəzi Asiya və Şimali Amerika dövlətlərini birləşdirən hökumətlərarası "
                "təşkilat."
            ),
            ru=(
                "Межправительственная организация государств Европы, Центральной Азии и Северной "
                "Америки."
            ),
            en=(
                "An intergovernmental organisation of states in Europe, Central Asia and North "
                "America."
            ),
        ),
        "acronym": Text.of(az="ATƏT", ru="ОБСЕ", en="OSCE"),
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "ATƏT Avropa, Mərkəzi Asiya və Şimali Amerikanın 57 iştirakçı "
                            "dövlətini birləşdirən hökumətlərarası təşkilatdır. 1995-ci ilədək "
                            "Avropada Təhlükəsizlik və Əməkdaşlıq Müşavirəsi adlanıb. Katibliyi "
                            "Vyanada yerləşir."
                        ),
                        ru=(
                            "ОБСЕ — межправительственная организация, в которую входят 57 "
                            "государств Европы, Центральной Азии и Северной Америки. До 1995 года "
                            "она называлась Совещанием по безопасности и сотрудничеству в Европе. "
                            "Секретариат находится в Вене."
                        ),
                        en=(
                            "The OSCE is an intergovernmental organisation with 57 participating "
                            "States in Europe, Central Asia and North America. Until 1995 it was "
                            "called the Conference on Security and Co-operation in Europe. Its "
                            "secretariat is in Vienna."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "intergovernmental",
        "scope": "international",
        "country": "AT",
        "city": "Wien",
        "founded": "",
        "part_of": None,
        "logo": None,
        "other_names": [
            {"name": "Conference on Security and Co-operation in Europe", "kind": "former"}
        ],
        "contact_points": [],
        "channels": [],
    },
    {
        "key": "irc",
        "original": "en",
        "title": Text.of(
            az="Beynəlxalq Xilasetmə Komitəsi",
            ru="Международный комитет спасения",
            en="International Rescue Committee",
        ),
        "search_description": Text.of(
            az="Qaçqınlara və fəlakətdən zərər çəkənlərə kömək edən humanitar təşkilat.",
            ru="Гуманитарная организация, которая помогает беженцам и пострадавшим от бедствий.",
            en="A humanitarian organisation that helps refugees and people affected by crises.",
        ),
        "acronym": Text.of(az="IRC", ru="IRC", en="IRC"),
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "Komitə tarixi 1933-cü ildən başlayan beynəlxalq humanitar "
                            "təşkilatdır, mərkəzi Nyu-Yorkdadır. Mənbədə onun adı “International "
                            "Refugee Council” kimi çap olunub."
                        ),
                        ru=(
                            "Комитет — международная гуманитарная организация с центром в "
                            "Нью-Йорке; её история начинается в 1933 году. В источнике её название "
                            "напечатано как «International Refugee Council»."
                        ),
                        en=(
                            "The Committee is an international humanitarian organisation with "
                            "headquarters in New York; its history goes back to 1933. The source "
                            "prints its name as “International Refugee Council”."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "ngo",
        "scope": "international",
        "country": "US",
        "city": "New York",
        "founded": "1933",
        "part_of": None,
        "logo": None,
        "other_names": [{"name": "International Refugee Council", "kind": "as_printed"}],
        "contact_points": [],
        "channels": [],
    },
    {
        "key": "osi",
        "original": "en",
        "title": Text.of(
            az="Açıq Cəmiyyət İnstitutu",
            ru="Институт «Открытое общество»",
            en="Open Society Institute",
        ),
        "search_description": Text.of(
            az="1993-cü ildə Nyu-Yorkda təsis edilmiş qrant fondu.",
            ru="Грантодающий фонд, основанный в Нью-Йорке в 1993 году.",
            en="A grant-making foundation established in New York in 1993.",
        ),
        "acronym": Text.of(az="ACİ", ru="ИОО", en="OSI"),
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "İnstitut 1993-cü ildə Nyu-Yorkda yaradılıb, müxtəlif ölkələrdə "
                            "təhsil, mədəniyyət və vətəndaş cəmiyyəti layihələrinə qrantlar "
                            "ayırıb. 2010-cu ildən Açıq Cəmiyyət Fondları adını daşıyır."
                        ),
                        ru=(
                            "Институт создан в Нью-Йорке в 1993 году и выделял гранты на проекты в "
                            "области образования, культуры и гражданского общества в разных "
                            "странах. С 2010 года носит название «Фонды „Открытое общество“»."
                        ),
                        en=(
                            "The Institute was established in New York in 1993 and made grants to "
                            "projects in education, culture and civil society in various "
                            "countries. Since 2010 it has been called the Open Society Foundations."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "donor",
        "scope": "international",
        "country": "US",
        "city": "New York",
        "founded": "1993",
        "part_of": None,
        "logo": None,
        "other_names": [],
        "contact_points": [],
        "channels": [],
    },
    {
        "key": "eurasia-foundation",
        "original": "en",
        "title": Text.of(az="Avrasiya Fondu", ru="Фонд «Евразия»", en="Eurasia Foundation"),
        "search_description": Text.of(
            az="Keçmiş SSRİ ölkələrində proqramlar həyata keçirən ABŞ fondu.",
            ru="Американский фонд с программами в странах бывшего СССР.",
            en="A US foundation with programmes in the countries of the former Soviet Union.",
        ),
        "acronym": "",
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "Fond 1992-ci ildə Vaşinqtonda təsis edilib. Keçmiş SSRİ ölkələrində "
                            "vətəndaş cəmiyyəti və sahibkarlıq layihələrinə dəstək verib."
                        ),
                        ru=(
                            "Фонд основан в Вашингтоне в 1992 году. Он поддерживал проекты в "
                            "области гражданского общества и предпринимательства в странах бывшего "
                            "СССР."
                        ),
                        en=(
                            "The foundation was set up in Washington in 1992. It has supported "
                            "civil society and private enterprise in the countries of the former "
                            "Soviet Union."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "donor",
        "scope": "international",
        "country": "US",
        "city": "Washington",
        "founded": "1992",
        "part_of": None,
        "logo": None,
        "other_names": [{"name": "The Eurasia Foundation", "kind": "as_printed"}],
        "contact_points": [],
        "channels": [],
    },
    {
        "key": "azerweb",
        "original": "en",
        "title": Text.of(az="AzerWeb", ru="AzerWeb", en="AzerWeb"),
        "search_description": Text.of(
            az="Azərbaycanda fəaliyyət göstərən təşkilatlar üçün internet portalı.",
            ru="Интернет-портал для организаций, работающих в Азербайджане.",
            en="A web portal for organisations that work in Azerbaijan.",
        ),
        "acronym": "",
        "description": [
            (
                "paragraph",
                [
                    Text.of(
                        az=(
                            "AzerWeb Birinci Regional QHT Görüşü haqqında press-relizi yerləşdirən "
                            "internet portalıdır. Portalda təşkilatlar qeydiyyatdan keçib öz "
                            "hesablarına daxil ola, unudulmuş parolu bərpa edə bilir; ətraflı "
                            "axtarış da var."
                        ),
                        ru=(
                            "AzerWeb — интернет-портал, разместивший пресс-релиз о Первой "
                            "региональной встрече НПО. Организации могут регистрироваться на "
                            "портале, входить в свою учётную запись и восстанавливать забытый "
                            "пароль; есть и расширенный поиск."
                        ),
                        en=(
                            "AzerWeb is the web portal that carried the press release about the "
                            "First Regional NGO Meeting. It offers organisations registration, "
                            "sign-in and password recovery, and readers an advanced search."
                        ),
                    ),
                ],
            ),
        ],
        "kind": "media",
        "scope": "national",
        "country": "AZ",
        "city": "",
        "founded": "",
        "part_of": None,
        "logo": "logo_generic_6",
        "other_names": [],
        "contact_points": [
            {"kind": "mobile", "printed": "(055) 669 68 89", "name": ""},
            {"kind": "whatsapp", "printed": "(055) 669 68 89", "name": ""},
        ],
        "channels": [{"service": "website", "handle": "AzerWeb", "url": "", "state": "active"}],
    },
]
