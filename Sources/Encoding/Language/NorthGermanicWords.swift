extension LanguageProfile {
  /// Swedish, Danish and Norwegian.
  static let northGermanic = [
    LanguageProfile(
      code: "sv",
      functionWords: """
        aldrig all alla allt att av bara bli blir blivit bra då de dem den denna det detta där därför din dina ditt dig
        du efter eftersom eller en ett er era fick får få för före från fram flera göra gör gå går ha hade han har hej
        henne hon hos hur här i icke in ingen inget inga innan inte ja jag kan kanske kom kommer kunde kunna man med
        mellan men mer mig min mina mitt mot mycket måste nej ni någon något några när och också om oss på redan sedan
        ska skall skulle snälla som så tack till tills tyvärr under upp ut utan vad var varför vara varit vem vet vi vid
        vill vilja vilka vilken vilket vår våra än är ännu över åt idag igår imorgon igen vänligen hälsningar två undrar
        fortfarande dock sin sina sitt sig fått gjort gärna väldigt hela tiden gånger gång länge svar frågor kväll ert
        deras någonting heller både därmed alltså endast bland trots genom visst faktiskt
        """,
      contentWords: """
        adress adressen avboka avbeställa avbryta abonnemang behöver beställa beställning beställningen beställt betala
        betalat betalning betalningen byta dagar dragit faktura fakturan fel felaktig fråga fungerar förlorat försenad
        försöker glömt hjälp hjälpa hitta kontot konto kort kortet kostar kund kundtjänst köpt köpte köpa köp leverans
        leveransen levererad levererat lösenord lösenordet månad måndag ny nya pengar pengarna paket paketet pris
        problem produkt produkten reklamera reklamation retur returnera skicka skickat skickade sönder säga trasig
        tillbaka uppsägning ändra återbetalning återbetala varan varor vecka veckor väntar vänta år order ordern kvitto
        kontakta ta tagit logga inloggning säljare frakt spårning storlek skor rabattkod rabattkoden uppdatering
        uppdateringen appen leveransadress avsluta bekräftelse frakten medlemskap medlemskapet dörr dörren ringde bud
        kylskåp tillbehör erbjudande telefonen stämmer slutar flyg flyget rätt ersättning nyhetsbrev nyhetsbrevet hittar
        avtal avtalsnummer nekades butiken butik inställt bokning bokat resa rum avgift bekräfta ringa ringt telefon
        internet nätet störning avregistrera stänga öppna svart vit röd blå grön stor liten gammal skärm skärmen förblir
        spel son dotter helt
        """,
      endings: "het igt ade aren orna arna erna ande sson ning ngen ligt liga skap are else",
      letters: "å ä ö"),
    LanguageProfile(
      code: "da",
      functionWords: """
        af aldrig alle alt altid at bare begge blev blive bliver da dag de dem den denne der deres derfor det dette dig
        din dine dit du efter eller en end endnu er et få får fået flere for fordi fra før gerne gik god gør går gøre ha
        hans har have havde hej hende her hos hun hvad hvem hver hvilken hvilket hvis hvor hvordan hvorfor hvornår i
        igen igår ikke ind ingen ingenting intet ja jeg jer jeres kan kom kommer kun kunne lige man med meget mellem men
        mere mig min mine mit mod må måske ned nej nogen nogle noget nok nu når og også om op os over på siden sig sin
        skal skulle som stadig så tak til to ud uden under var ved venligst vi vil ville vores være været hilsen
        desværre undskyld allerede åbenbart selvom godt eftersom gange gang frem længere tiden hele ønsker aftes ellers
        både derved altså blandt trods gennem stadigvæk faktisk hellere
        """,
      contentWords: """
        adresse abonnement afbestille annullere annulleret beløb beløbet bestille bestilling bestillingen bestilt
        bestilte betale betaling betalt bytte dage defekt dårlig ændre faktura fakturaen fejl forkert forkerte forsinket
        fungerer glemt hjælp hjælpe hævet kan konto kontoen kort kortet købt købte køb kunde kundeservice kvittering
        leveret levering leveringen måned mangler modtaget opsige ordre ordren pakke pakken penge pengene pris problem
        produkt refusion retur returnere returnering send sende sendt spørgsmål tilbage tilbagebetaling uge uger varen
        varer vare ventet venter virker år adgangskode kodeord log logge ødelagt forsendelse beskadiget trukket
        refunderet refundere ændrer størrelse sko rabatkode rabatkoden opdatering opdateringen appen leveringsadresse
        svar modtog bekræftelse trække kunden afsluttes pakkerne fragt fragten medlemskab medlemskabet dør døren ringede
        bud køleskab tilbehør tilbud regning regningen telefonen fly flyet aflyst ret kompensation nyhedsbrev
        nyhedsbrevet afmeld afmelde finder finde aftale aftalenummer afvist butikken butik booking rejse værelse gebyr
        bekræfte ringe ringet telefon internet nettet forstyrrelse lukke åbne sort hvid rød blå grøn stor lille gammel
        skærm skærmen forbliver spil søn datter helt
        """,
      endings: "else lsen hed eden erne ende igt ning ngen rede nger ligt lige ede eret",
      letters: "å æ ø"),
    LanguageProfile(
      code: "no",
      functionWords: """
        av aldri alle allerede alt alltid at bare ble bli blir blitt da dag de deg dem den denne der deres derfor det
        dette din dine ditt du eller en enda er et etter fått få får flere for fordi fra før gang gjerne gjør gjøre god
        gå går ha hadde han har hei henne her hos hun hva hvem hver hvilken hvilket hvis hvor hvordan hvorfor i igjen
        igår ikke ikkje inn ingen ingenting ja jeg kan kom kommer kun kunne man med meg mellom men mer min mine mitt mot
        mye må måtte nå når ned nei noe noen nok og også om opp oss over på sa seg siden sin skal skulle som så takk til
        to under ut uten var ved vennlig vi vil ville vår våre være vært hilsen dessverre beklager fortsatt ennå
        vennligst fremdeles hvorledes dere ganger fram frem lenger nytt tiden hele ønsker altså kveld ellers både dermed
        blant tross gjennom faktisk heller å
        """,
      contentWords: """
        adresse abonnement avbestille avbestilling bestille bestilling bestillingen bestilt bestilte beløp beløpet
        betale betaling betalt bytte dager defekt dårlig endre faktura fakturaen feil forsinket fungerer glemt hjelp
        hjelpe kansellere kansellert konto kontoen kort kortet kjøpt kjøpte kjøp kjøpe kunde kundeservice kundesenter
        kvittering levert levering leveringen måned mangler mottatt ordre ordren pakke pakken penger pengene pris
        problem produkt produktet refusjon refundert retur returnere sende sendt spørsmål tilbake tilbakebetaling
        trukket uke uker varen varer vare ventet venter virker passord passordet år si logge ødelagt forsendelse skadet
        selger endrer endret størrelse sko rabattkode rabattkoden oppdatering oppdateringen appen leveringsadresse svar
        mottok bekreftelse trekke nettbutikk frakt frakten medlemskap medlemskapet dør døra døren ringte bud kjøleskap
        tilbehør tilbud regning regningen telefonen virket stemmer fly flyet innstilt krav erstatning nyhetsbrev
        nyhetsbrevet avmelde finner finne avtale avtalenummer avvist butikken butikk reise rom gebyr bekrefte ringe
        ringt telefon internett nettet lukke åpne melde svart hvit rød blå grønn stor liten gammel skjerm skjermen
        forblir spill sønn sønnen datter helt
        """,
      endings: "else lsen het eten ende sjon ning ngen nger lig lige ene ert",
      letters: "å æ ø", nearestRelative: "da"),
  ]
}
