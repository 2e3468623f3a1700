"""What generated news say, in every language: parallel lists."""

#: Stands in each text for the number of the news, which makes texts differ.
NUMBER = "000000"

PLATFORM = {
    "az": "Sınaq platforması",
    "ru": "Пробная платформа",
    "en": "Trial platform",
}

TITLES = {
    "az": [
        "Şəkidə gənclər forumu keçirildi",
        "Lənkəranda çay festivalı başladı",
        "Berlində diaspor təşkilatları görüşdü",
        "Qubada yeni kitabxana açıldı",
        "Kəndlərdə su layihəsi başa çatdı",
        "Qadın sahibkarlar üçün təlim elan edildi",
        "İsmayıllıda xalça sərgisi nümayiş olundu",
        "Könüllülər Xəzər sahilini təmizlədi",
    ],
    "ru": [
        "В Шеки прошёл молодёжный форум",
        "В Ленкорани начался фестиваль чая",
        "В Берлине встретились организации диаспоры",
        "В Губе открылась новая библиотека",
        "В сёлах завершён проект водоснабжения",
        "Объявлен тренинг для предпринимательниц",
        "В Исмаиллы показали выставку ковров",
        "Добровольцы очистили берег Каспия",
    ],
    "en": [
        "Youth forum held in Shaki",
        "Tea festival opens in Lankaran",
        "Diaspora organisations meet in Berlin",
        "New library opens in Quba",
        "Village water project completed",
        "Training announced for women entrepreneurs",
        "Carpet exhibition shown in Ismayilli",
        "Volunteers clean the Caspian shore",
    ],
}

LEADS = {
    "az": f"{NUMBER} nömrəli xəbər: iştirakçılar təcrübələrini bölüşdülər və birgə iş planını "
    "qəbul etdilər.",
    "ru": f"Новость номер {NUMBER}: участники поделились опытом и приняли план совместной работы.",
    "en": f"News number {NUMBER}: those taking part shared what they know and agreed on a plan of "
    "work.",
}

PARAGRAPHS = {
    "az": [
        f"Tədbirdə ({NUMBER}) altı rayondan qırxdan çox qeyri-hökumət təşkilatının nümayəndəsi "
        "iştirak edirdi. Açılış nitqində qeyd olundu ki, yerli icmalar qərarların qəbulunda daha "
        "fəal olmalıdır.",
        "Müzakirələr üç dildə aparıldı. Çıxışlardan sonra iştirakçılar qruplara bölünərək növbəti "
        "ilin layihələrini hazırladılar.",
        "Təşkilatçılar könüllülərə, tərcüməçilərə və ev sahiblərinə təşəkkür etdilər. "
        "Növbəti görüş payızda keçiriləcək.",
    ],
    "ru": [
        f"На мероприятии ({NUMBER}) были представители более чем сорока неправительственных "
        "организаций из шести районов. Открывая его, ведущие сказали, что местным сообществам "
        "следует смелее участвовать в принятии решений.",
        "Обсуждение шло на трёх языках. После выступлений участники разделились на группы и "
        "подготовили проекты на следующий год.",
        "Организаторы поблагодарили добровольцев, переводчиков и хозяев. Следующая встреча пройдёт "
        "осенью.",
    ],
    "en": [
        f"The event ({NUMBER}) brought together people from more than forty non-governmental "
        "organisations in six districts. Local communities, its opening speech said, should take "
        "a larger part in decisions.",
        "The discussion went on in three languages. After the talks those present formed groups "
        "and drafted projects for the coming year.",
        "The organisers thanked volunteers, translators and hosts. The next meeting will be held "
        "in autumn.",
    ],
}

TOPICS = {
    "trial-youth": {"az": "Sınaq: gənclər", "ru": "Проба: молодёжь", "en": "Trial: youth"},
    "trial-culture": {"az": "Sınaq: mədəniyyət", "ru": "Проба: культура", "en": "Trial: culture"},
    "trial-water": {"az": "Sınaq: su", "ru": "Проба: вода", "en": "Trial: water"},
    "trial-work": {"az": "Sınaq: əmək", "ru": "Проба: труд", "en": "Trial: work"},
}
