extension LanguageProfile {
  /// Polish, Czech, Slovak and Croatian (which stands for Bosnian and Serbian in Latin letters too).
  static let westSlavicAndCroatian = [
    LanguageProfile(
      code: "pl",
      functionWords: """
        a aby albo ale ani bardzo bez będzie bo by był była było były być cały chcę chce chciałbym chciałabym ci co coś
        czy czemu dla dlaczego do dlatego dobry dwa dzień dziękuję dzisiaj dziś gdy gdzie go i ich ile im inny iż ja jak
        jaka jakie jaki jako jego jej jest jestem jesteście jeszcze jeśli jeżeli już kiedy kto która które który którą
        ma mają mam mamy mi mnie mogę może można mój moja moje mojego mojej moją mu na nad nam nami nas nasz nawet nic
        nich nie niestety nigdy nim o od on ona one oni oraz państwa państwo pan pani po pod podczas pomimo ponieważ
        potem poza proszę prosze przed przez przy raz się sie są ta tak także tam te tego tej ten teraz też to tu twój
        ty tych tylko tym u w was wasz wczoraj we według wiem więc witam witajcie wszystko wy z za zawsze ze że został
        została żeby pozdrawiam jutro dzien razy dwukrotnie trzy wieczorem wieczór których którym swoje swoją swój nasze
        nasza waszej wasza wasze ponad wśród mimo choć chociaż wtedy tutaj tamten taki takie dokąd skąd należy brak
        """,
      contentWords: """
        adres anulować anulowanie anulowane błąd błędny czekam czas dni dostawa dostawy dostałem dostałam dostarczona
        działa faktura fakturę faktury gwarancja hasło hasła kartę karta karty klient klienta konto konta koszt kupiłem
        kupiłam kupić kurier kwota miesiąc miesięcy nowy nowe numer numeru odebrać odpowiedź odzyskać opłata otrzymałem
        otrzymałam paczka paczkę paczki pieniądze pieniędzy płatność płatności pobrano pomoc pomocy pomóc problem
        produkt przelew przesyłka przesyłki przesyłkę pytanie rachunek reklamacja reklamację rezygnacja sklep sklepu
        sprzedawca strona subskrypcja telefon towar tydzień tygodnie umowa uszkodzony uszkodzona usunąć wymiana wymienić
        wysłane wysłać wysłany wysyłka zalogować zamówienia zamówienie zamówiłem zamówiłam zamówieniem zapłaciłem
        zapłacić zgubił zły zmienić zwrot zwrotu zwrócić zepsuty aplikacja kod rabatowy rozmiar buty aktualizacji
        odpowiedzi pamiętam ponownie oferta członkostwo drzwi lodówka kurierem błędna poprawić przyszła lot lotu
        odwołano odszkodowanie newslettera umowy znajdę znaleźć odrzucona odrzucono internet internetu awaria technik
        rezerwacja rezerwację pokój podróż opłatę potwierdzenie sklepie wypisać anulowany czarny czarna biały biała
        czerwony niebieski zielony duży mały mała stary ekran pozostaje gra grę syn córka
        """,
      endings:
        "osc osci ania anie enie enia ego emu ych ymi owac iego awie wych acja acji alem alam ilem ilam nego czne",
      letters: "ą ć ę ł ń ó ś ź ż"),
    LanguageProfile(
      code: "cs",
      functionWords: """
        a aby ale ani ano asi až bez bude budu bych by byl byla bylo být chci chtěl chtěla co což dále den děkuji děkuju
        dnes do dobrý dva g ho i jak jako jaká jaké jaký je jeho její jejich jen jenom jestli ještě již já jsem jsi jsme
        jsou jste k kam kde kdo kdy když která které který ke ma má máte mám máme mi mě mně moc mohl mohla mohu možné
        moje moji můj můžete může můžu musím my na nad nám nás naše náš ne nebo nebyl nebylo není nějak něco nic nikdy
        nové o od on ona oni pak po pod podle pouze potřebuji pro proč prosím prostě protože před přes při s se si sem
        snad stále své svůj ta tak také takže tam tato té tedy ten tento teď to toho tom tomu toto tu ty u už v vám vás
        váš vaše ve velmi vždy včera z za zda zde ze že zpět zdravím zítra prosim dekuji bohužel jestliže nejde jde
        dvakrát znovu místo kvůli kterou kolik nemám nemůžu nemohu včerejšího večera večer odkud kudy těch těm tomuto
        tohoto této svou svého mého mojí mou jinak ovšem téměř právě vůbec pokud zatím navíc byste bychom nějaký nějaké
        žádný žádná žádné žádnou dokonce najdu
        """,
      contentWords: """
        adresa adresu balík balíček banka částka čekám chyba číslo dní dnů dodání doručení doručena doručen dorazila
        dorazil dostal dostala faktura fakturu funguje heslo hesla hodin jméno karta kartu karty konto koupil koupila
        koupit kurýr měsíc měsíce objednal objednala objednávka objednávku objednávky objednávce obchod odeslat odeslána
        otázka peníze platba platbu platby poslat poslali poškozený poškozené pomoc pomoct pomoci problém produkt
        předplatné přihlásit prodejce přišla přišel reklamace reklamaci reklamovat rozbitý rozbité smlouva smazat
        stránka špatný špatná špatné telefon týden týdny účet účtu vadný vrácení vrátit výměna vyměnit zaplatil
        zaplatila zaplatit zapomněl zapomněla zásilka zásilku zboží změnit zrušit zrušení aplikace kód slevový sleva
        velikost boty aktualizaci odpověď nefunguje spustit členství řidič poštovné lednička příslušenství nabídka dveří
        opravte let letu nárok odškodnění smlouvy smlouvu odhlásit odhlaste odmítnuta internet porucha technik rezervace
        rezervaci pokoj cesta poplatek potvrzení obchodě peněz zákazník zákaznický objednávkou vyřízení číslem zrušena
        zrušen černý černá černé bílý bílá červený modrý zelený velký malý malá starý obrazovka zůstává hra hru syn
        dcera
        """,
      endings: "ani eni ost osti ovat ych eho emu ami ich nou ova ove ovi ila alo ali nych",
      letters: "á č ď é ě í ň ó ř š ť ú ů ý ž"),
    LanguageProfile(
      code: "sk",
      functionWords: """
        a aby ako aká aké aký ale alebo ani áno asi až bez bol bola bolo boli bude budem by byť chcem chcel chcela čo
        ďakujem dobrý deň dnes do ešte ho i ich iba ja je jeho jej k kam kde kedy keď kto ktorá ktoré ktorý ku lebo len
        ma má mali mám máme máte mi mne mňa moja moje môj môcť môžem môžete môže môjho mojej na nad nám nás náš naše ne
        nebol nebola nič nie niečo nikdy o od on ona oni po pod podľa potom potrebujem pre prečo pred pretože pri prosím
        s sa si som ste sme stále sú svoj ta tak takže tam táto teda ten tento teraz to toho tom toto tu už v vám vás
        váš vaše ve veľmi včera však vždy z za zatiaľ zo že späť zdravím zajtra dobry vcera nejde ide dvakrát znova
        namiesto kvôli ktorú koľko nemám nemôžem včerajšieho večera večer odkiaľ tých tým tomuto tohto tejto svoju
        svojho mojou inak takmer práve vôbec pokiaľ navyše nejaký nejaké žiadny žiadna žiadne žiadnu dokonca nájdem
        """,
      contentWords: """
        adresa adresu balík balíček banka čakám chyba číslo dní dodanie doručenie doručená doručený dostal dostala
        faktúra faktúru funguje heslo hodín karta kartu konto kúpil kúpila kúpiť kuriér mesiac mesiace objednal
        objednala objednávka objednávku objednávky obchod odoslať otázka peniaze platba platbu poslať poslali poškodený
        poškodené pomoc pomôcť problém produkt predplatné prihlásiť predajca prišla prišiel prišlo reklamácia reklamáciu
        rozbitý zmluva zlý zlá telefón týždeň týždne účet účtu vadný vrátenie vrátiť výmena vymeniť zaplatil zaplatila
        zaplatiť zabudol zabudla zásielka zásielku tovar zmeniť zrušiť zrušenie aplikácia kód zľavový zľava veľkosť
        topánky aktualizácii odpoveď nefunguje spustiť členstvo poštovné chladnička príslušenstvo ponuka dverách opravte
        let letu nárok odškodnenie zmluvy zmluvu odhlásiť odhláste odmietnutá internet porucha technik rezervácia
        rezerváciu izba cesta poplatok potvrdenie obchode peňazí zákazník zákaznícky objednávkou vybavenie zrušená
        zrušený čierny čierna čierne biely biela červený modrý zelený veľký malý malá starý obrazovka zostáva hra hru
        syn dcéra
        """,
      endings: "anie enie ost osti ovat ych eho emu ami nou ova ove nych",
      letters: "á ä č ď é í ĺ ľ ň ó ô ŕ š ť ú ý ž", nearestRelative: "cs"),
    LanguageProfile(
      code: "hr",
      functionWords: """
        a ako ali bez bi bih bila bili bilo bio biti će ću da dan do dobar gdje gde hoću hvala i ili im ima imam imate
        iz ja još je jedan jer jesam jeste ju juče jučer kad kada kako kakva kao kod koja koje koji koju lijep ma me
        mene mi mogu moj moja moje moju može molim možete mu na nakon nam nas naš ne nego neka nema nemam netko nešto ni
        nije nisam nisu ništa o od on ona oni opet ovaj ovo ova pa po pod pred preko pri prije s sa sad sada sam samo se
        si smo ste sve su šta što sutra svoj ta tako taj te to tu u uz va vam vas vaš vaša vec već vi vrlo za zašto zar
        zbog želim zdravo pozdrav poštovani danas dvaput puta ponovno htio htjela tko došao došla biste nemogu hoćete
        sinoć večeras svoje svoju svog mojeg mojem mojoj naše naša vaše ovdje tamo jako skoro zaista nikad nikada uvijek
        ponekad čak iako dok jedna jedno dva tri nemate
        """,
      contentWords: """
        adresa adresu broj cijena čekam dana dostava dostavu dostavljen dostavljena greška iznos kartica karticu kupac
        kupio kupila kupiti lozinka lozinku mjesec narudžba narudžbu narudžbe naručio naručila novac novca otkazati
        otkazivanje paket plaćanje platio platila platiti pomoć pomoći poslali poslati povrat povratak problem proizvod
        promijeniti promeniti račun računa radi reklamacija sati stigla stigao stiglo trebam telefon tjedan tjedna
        trgovina vratiti vraćanje zamjena zamijeniti aplikacija kod popust veličina cipele istu naplatili odgovor
        pretplata pretplatu promjena članstvo dostavljač troškovi troškove povrata hladnjak ponuda vrata točan ispravite
        let leta pravo naknadu naknada odjaviti odjavite newslettera ugovor ugovora naći odbijena odbijen trgovini
        interneta internet kvar tehničar rezervacija rezervaciju soba putovanje potvrda kupovina kupnja poštarina
        pošiljka crn crna crno bijeli bijela crveni plavi zeleni velik mali mala stari ekran zaslon ostaje igra igru sin
        kći
        """,
      endings: "anje enje anja enja osti ost nost vati iti ati ima ama oga omu",
      letters: "č ć đ š ž"),
  ]
}
