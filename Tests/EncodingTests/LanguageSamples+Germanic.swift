extension LanguageSamples {
  /// Tickets in English, German, Dutch, Swedish, Danish and Norwegian.
  static let germanicAndEnglish = [
    LanguageSamples(
      code: "en",
      tickets: """
        where is my order
        I want to return these shoes
        my card was charged twice
        pls cancel my subscribtion
        refund not recieved
        The Bluetooth headphones stopped working after two days
        Can I change the delivery address?
        cant log in to my acount
        What is the status of my parcel
        need a new invoice for March
        promo code doesn't work
        Hi, could you please help me with my Café Royal order?
        fridge came without the shelves
        who pays for return postage??
        driver never rang the bell
        pause membership over summer
        invoice is wrong pls fix
        wifi down since yesterday
        need to speak to a human asap
        Ordered size M got L
        two months no refund!!! unacceptable
        gift card expired
        Samsung Galaxy S21 screen flickering
        unsubscribe me
        flight canceled am I owed anything
        internet down since last night
        take me off the mailing list
        Can't find contract no.
        visa card declined at Zara
        El Corte Ingles voucher not working
        Hertz booking Málaga airport wrong dates
        Where is my Dolce & Gabbana La Bella parfum order
        der package arrived broken
        Wrong size Über boots!!
        my name is José Álvarez, order missing
        Refund Ikea Björksnäs bed frame
        son bought a game by accident
        milk was out of date
        black screen on startup
        acct hacked plz help
        wheres the rest of my groceries
        PS5 controller drift warranty?
        contract ending soon how do i extend
        cannot access my saved files
        technician never showed up
        Netflix via Vodafone bundle not activated
        wanna swap sim to esim
        laptop arrived w/o charger :(
        """),
    LanguageSamples(
      code: "de",
      tickets: """
        Wo ist meine Bestellung?
        Ich möchte mein Abo kündigen
        Das Paket ist beschädigt angekommen
        Können Sie mir bitte die Rechnung noch einmal schicken?
        Passwort vergessen, was nun?
        Ich habe zweimal bezahlt und will mein Geld zurück
        Lieferadresse ändern
        Der Gutscheincode wird nicht akzeptiert
        Seit einer Woche warte ich auf eine Antwort von Ihnen
        Bitte um Rückerstattung für Artikel <number>
        App stürzt beim Öffnen sofort ab
        Ich moechte die Schuhe gegen eine groessere Groesse umtauschen
        Wie lange dauert der Versand nach Österreich?
        Mein Kühlschrank wurde ohne Zubehör geliefert
        Stornierung der Reservierung am Freitag
        Der Fahrer hat nicht geklingelt
        Wer übernimmt die Kosten für den Rückversand?
        Mitgliedschaft pausieren
        Wieso sehe ich den Betrag doppelt auf dem Kontoauszug
        Mein Flug wurde gestrichen, bekomme ich eine Entschädigung?
        Internet ist seit gestern Abend ausgefallen
        Rechnungsadresse falsch
        Bitte Newsletter abbestellen
        Wo finde ich meine Vertragsnummer
        Mein Sohn hat aus Versehen ein Spiel gekauft
        Milch war schon abgelaufen
        Bildschirm bleibt schwarz
        Vertrag läuft aus, wie verlängere ich ihn?
        Kein Zugriff auf meine gespeicherten Dateien
        Der Techniker ist nicht erschienen
        """),
    LanguageSamples(
      code: "nl",
      tickets: """
        Waar is mijn bestelling?
        Ik wil mijn abonnement opzeggen
        Het pakket is beschadigd aangekomen
        Ik heb twee keer betaald voor dezelfde schoenen
        Hoe kan ik mijn adres wijzigen?
        Wachtwoord vergeten
        Kunt u mij de factuur sturen?
        De kortingscode werkt niet
        Wanneer krijg ik mijn geld terug?
        Graag wil ik dit artikel retourneren
        Ik wacht al drie weken op antwoord
        De app start niet meer op na de update
        verkeerde maat ontvangen
        De bezorger heeft niet aangebeld
        Wie betaalt de kosten van het retour?
        Koelkast zonder toebehoren geleverd
        Lidmaatschap tijdelijk pauzeren
        factuur klopt niet, graag aanpassen
        wifi valt sinds gisteren steeds weg
        Mijn vlucht is geannuleerd, heb ik recht op compensatie?
        Geen internet sinds gisteravond
        uitschrijven voor de nieuwsbrief
        Waar vind ik mijn contractnummer
        Mijn pinpas wordt geweigerd
        Mijn zoon heeft per ongeluk een spel gekocht
        De melk was al bedorven
        scherm blijft zwart
        Mijn contract loopt af, hoe verleng ik het?
        Geen toegang tot mijn opgeslagen bestanden
        De monteur is niet komen opdagen
        """),
    LanguageSamples(
      code: "sv",
      tickets: """
        Var är min beställning?
        Jag vill säga upp mitt abonnemang
        Paketet kom fram trasigt
        Ni har dragit pengar två gånger
        Hur ändrar jag leveransadressen?
        Jag har glömt mitt lösenord
        Kan ni skicka fakturan igen?
        Rabattkoden fungerar inte
        När får jag tillbaka mina pengar?
        Jag vill returnera ett par skor
        Har väntat i tre veckor utan svar
        Appen kraschar hela tiden efter uppdateringen
        fick fel storlek
        Budet ringde aldrig på dörren
        Vem betalar returfrakten?
        Kylskåpet kom utan tillbehör
        Pausa medlemskapet under sommaren
        fakturan stämmer inte, vänligen rätta
        wifi slutar fungera hela tiden
        Mitt flyg ställdes in, har jag rätt till ersättning?
        Inget internet sedan igår kväll
        avregistrera mig från nyhetsbrevet
        Var hittar jag mitt avtalsnummer
        Mitt kort nekades i butiken
        Min son köpte ett spel av misstag
        Mjölken var för gammal
        skärmen förblir svart
        Mitt avtal löper ut, hur förlänger jag det?
        Ingen åtkomst till mina sparade filer
        Teknikern dök inte upp
        """),
    LanguageSamples(
      code: "da",
      tickets: """
        Hvor er min bestilling?
        Jeg vil gerne opsige mit abonnement
        Pakken var ødelagt, da den kom frem
        I har trukket pengene to gange
        Hvordan ændrer jeg leveringsadressen?
        Jeg har glemt min adgangskode
        Kan I sende mig fakturaen igen?
        Rabatkoden virker ikke
        Hvornår får jeg mine penge tilbage?
        Jeg ønsker at returnere et par sko
        Har ventet i tre uger uden svar
        Appen går ned hele tiden efter opdateringen
        Jeg modtog den forkerte størrelse
        Buddet ringede ikke på døren
        Hvem betaler for returfragten?
        Køleskabet kom uden tilbehør
        Kan jeg sætte mit medlemskab på pause?
        regningen passer ikke, ret den venligst
        wifi virker ikke siden i går
        Mit fly blev aflyst, har jeg ret til kompensation?
        Intet internet siden i går aftes
        afmeld mig nyhedsbrevet
        Hvor finder jeg mit aftalenummer
        Mit kort blev afvist i butikken
        Min søn købte et spil ved en fejl
        Mælken var for gammel
        skærmen er helt sort
        Min aftale udløber, hvordan forlænger jeg den?
        Ingen adgang til mine gemte filer
        Teknikeren dukkede ikke op
        """),
    LanguageSamples(
      code: "no",
      tickets: """
        Hvor er bestillingen min?
        Jeg vil si opp abonnementet mitt
        Pakken var ødelagt da den kom fram
        Dere har trukket pengene to ganger
        Hvordan endrer jeg leveringsadressen?
        Jeg har glemt passordet mitt
        Kan dere sende meg fakturaen på nytt?
        Rabattkoden virker ikke lenger
        Når får jeg pengene tilbake?
        Jeg ønsker å returnere et par sko
        Har ventet i tre uker uten svar
        Appen krasjer hele tiden etter oppdateringen
        Jeg fikk feil størrelse
        Budet ringte ikke på døra
        Hvem betaler for returfrakten?
        Kjøleskapet kom uten tilbehør
        Kan jeg sette medlemskapet mitt på pause?
        regningen stemmer ikke, kan dere rette den
        wifi har ikke virket siden i går
        Flyet mitt ble innstilt, har jeg krav på erstatning?
        Ikke noe internett siden i går kveld
        meld meg av nyhetsbrevet
        Hvor finner jeg avtalenummeret mitt
        Kortet mitt ble avvist i butikken
        Sønnen min kjøpte et spill ved en feil
        Melka var gått ut på dato
        skjermen er helt svart
        Avtalen min går ut, hvordan forlenger jeg den?
        Ingen tilgang til de lagrede filene mine
        Teknikeren dukket ikke opp
        """),
  ]
}
