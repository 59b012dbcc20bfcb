extension LanguageSamples {
  /// Tickets in Polish, Czech, Slovak, Croatian, Russian, Ukrainian and Bulgarian.
  static let slavic = [
    LanguageSamples(
      code: "pl",
      tickets: """
        Gdzie jest moje zamówienie?
        Chcę zrezygnować z subskrypcji
        Paczka dotarła uszkodzona
        Pobrano pieniądze dwa razy
        Jak zmienić adres dostawy?
        Nie pamiętam hasła
        Proszę o ponowne przesłanie faktury
        Kod rabatowy nie działa
        Kiedy dostanę zwrot pieniędzy?
        Chciałbym zwrócić buty
        czekam juz trzy tygodnie na odpowiedz
        Aplikacja nie uruchamia się po aktualizacji
        otrzymałem zły rozmiar
        Kurier nie zadzwonił do drzwi
        Kto płaci za przesyłkę zwrotną?
        Lodówka przyszła bez akcesoriów
        Chcę zawiesić członkostwo na lato
        błędna faktura, proszę poprawić
        wifi nie działa od wczoraj
        Mój lot odwołano, czy należy mi się odszkodowanie?
        Brak internetu od wczoraj wieczorem
        wypiszcie mnie z newslettera
        Gdzie znajdę numer umowy
        Moja karta została odrzucona
        Syn kupił grę przez pomyłkę
        Mleko było przeterminowane
        ekran pozostaje czarny
        Kończy mi się umowa, jak ją przedłużyć?
        Brak dostępu do zapisanych plików
        Technik się nie pojawił
        """),
    LanguageSamples(
      code: "cs",
      tickets: """
        Kde je moje objednávka?
        Chci zrušit předplatné
        Balík dorazil poškozený
        Strhli jste mi peníze dvakrát
        Jak změním doručovací adresu?
        Zapomněl jsem heslo
        Můžete mi prosím znovu poslat fakturu?
        Slevový kód nefunguje
        Kdy dostanu peníze zpět?
        Chtěla bych vrátit boty
        Už tři týdny čekám na odpověď
        Aplikace po aktualizaci nejde spustit
        prisla mi spatna velikost
        Řidič nezazvonil u dveří
        Kdo platí poštovné za vrácení?
        Lednička přišla bez příslušenství
        Chci pozastavit členství přes léto
        faktura nesouhlasí, opravte ji prosím
        wifi nefunguje od včerejška
        Zrušili mi let, mám nárok na odškodnění?
        Od včerejšího večera nejde internet
        odhlaste mě z newsletteru
        Kde najdu číslo smlouvy
        Moje karta byla odmítnuta
        Syn omylem koupil hru
        Mléko bylo prošlé
        obrazovka zůstává černá
        Končí mi smlouva, jak ji prodloužím?
        Nemám přístup k uloženým souborům
        Technik se nedostavil
        """),
    LanguageSamples(
      code: "sk",
      tickets: """
        Kde je moja objednávka?
        Chcem zrušiť predplatné
        Balík prišiel poškodený
        Strhli ste mi peniaze dvakrát
        Ako zmením adresu doručenia?
        Zabudla som heslo
        Môžete mi prosím znova poslať faktúru?
        Zľavový kód nefunguje
        Kedy dostanem peniaze späť?
        Chcela by som vrátiť topánky
        Už tri týždne čakám na odpoveď
        Aplikácia sa po aktualizácii nedá spustiť
        Kuriér nezazvonil pri dverách
        Kto platí poštovné za vrátenie?
        Chladnička prišla bez príslušenstva
        Chcem pozastaviť členstvo cez leto
        faktúra nesedí, prosím opravte ju
        wifi nejde od včera
        Zrušili mi let, mám nárok na odškodnenie?
        Od včera večera nejde internet
        odhláste ma z newslettera
        Kde nájdem číslo zmluvy
        Moja karta bola odmietnutá
        Syn omylom kúpil hru
        Mlieko bolo po záruke
        obrazovka zostáva čierna
        Končí mi zmluva, ako ju predĺžim?
        Nemám prístup k uloženým súborom
        Technik sa nedostavil
        """),
    LanguageSamples(
      code: "hr",
      tickets: """
        Gdje je moja narudžba?
        Želim otkazati pretplatu
        Paket je stigao oštećen
        Dvaput ste mi naplatili istu kupnju
        Kako mogu promijeniti adresu dostave?
        Zaboravio sam lozinku
        Možete li mi ponovno poslati račun?
        Kod za popust ne radi
        Kada ću dobiti povrat novca?
        Htjela bih vratiti cipele
        Čekam odgovor već tri tjedna
        Aplikacija se ne otvara nakon ažuriranja
        Dostavljač nije pozvonio
        Tko plaća troškove povrata?
        Hladnjak je došao bez pribora
        Želim pauzirati članstvo preko ljeta
        račun nije točan, molim ispravite
        wifi ne radi od jučer
        Let mi je otkazan, imam li pravo na naknadu?
        Nema interneta od sinoć
        odjavite me s newslettera
        Gdje mogu naći broj ugovora
        Kartica mi je odbijena u trgovini
        Sin je slučajno kupio igru
        Mlijeko je bilo pokvareno
        ekran ostaje crn
        Ugovor mi istječe, kako ga produljiti?
        Nemam pristup spremljenim datotekama
        Tehničar se nije pojavio
        """),
    LanguageSamples(
      code: "ru",
      tickets: """
        Где мой заказ?
        Хочу отменить подписку
        Посылка пришла повреждённой
        С карты дважды списали деньги
        Как изменить адрес доставки?
        Забыл пароль
        Пришлите, пожалуйста, счёт ещё раз
        Промокод не работает
        Когда вернут деньги?
        Хочу вернуть обувь, не подошёл размер
        Жду ответа уже три недели
        Не могу войти в личный кабинет Samsung Account
        Курьер не позвонил в дверь
        Кто платит за обратную доставку?
        Холодильник привезли без полок
        неверный счёт, исправьте
        вайфай не работает со вчерашнего дня
        Мой рейс отменили, положена ли компенсация?
        Нет интернета со вчерашнего вечера
        отпишите меня от рассылки
        Где найти номер договора
        Карту не приняли в магазине
        Сын случайно купил игру
        Молоко было просрочено
        экран остаётся чёрным
        Договор заканчивается, как его продлить?
        Нет доступа к сохранённым файлам
        Мастер не приехал
        """),
    LanguageSamples(
      code: "uk",
      tickets: """
        Де моє замовлення?
        Хочу скасувати підписку
        Посилка прийшла пошкоджена
        З картки двічі зняли гроші
        Як змінити адресу доставки?
        Забув пароль
        Надішліть, будь ласка, рахунок ще раз
        Промокод не працює
        Коли повернуть гроші?
        Хочу повернути взуття, не підійшов розмір
        Чекаю на відповідь уже три тижні
        Не можу увійти в особистий кабінет
        Кур'єр не подзвонив у двері
        Хто платить за зворотну доставку?
        Холодильник привезли без полиць
        невірний рахунок, виправте
        вайфай не працює з учорашнього дня
        Мій рейс скасували, чи належить мені компенсація?
        Немає інтернету з учорашнього вечора
        відпишіть мене від розсилки
        Де знайти номер договору
        Картку не прийняли в магазині
        Син випадково купив гру
        Молоко було прострочене
        екран залишається чорним
        Договір закінчується, як його продовжити?
        Немає доступу до збережених файлів
        Майстер не приїхав
        """),
    LanguageSamples(
      code: "bg",
      tickets: """
        Къде е поръчката ми?
        Искам да откажа абонамента си
        Пратката пристигна повредена
        Два пъти ми изтеглиха пари от картата
        Как да сменя адреса за доставка?
        Забравих си паролата
        Моля, изпратете ми фактурата отново
        Промо кодът не работи
        Кога ще ми върнат парите?
        Искам да върна обувките
        Чакам отговор вече три седмици
        Приложението не се отваря след обновяването
        Куриерът не позвъни на вратата
        Кой плаща връщането?
        Хладилникът дойде без рафтове
        грешна фактура, поправете я
        интернетът не работи от вчера
        Полетът ми беше отменен, имам ли право на обезщетение?
        Няма интернет от снощи
        отпишете ме от бюлетина
        Къде да намеря номера на договора
        Картата ми беше отхвърлена в магазина
        Синът ми купи игра по погрешка
        Млякото беше с изтекъл срок
        екранът остава черен
        Договорът ми изтича, как да го удължа?
        Нямам достъп до запазените файлове
        Техникът не се появи
        """),
  ]
}
