extension LanguageProfile {
  /// German and Dutch.
  static let westGermanic = [
    LanguageProfile(
      code: "de",
      functionWords: """
        ab aber alle allem allen aller alles als also am an auch auf aus bei beim bereits bin bis bist bitte da dafür
        damit danach danke dann daran darauf darf darum das dass daß davon dazu dein deine deinen dem den denn der des
        deshalb dich die dies diese diesem diesen dieser dieses dir doch dort du durch dürfen ein eine einem einen einer
        eines einmal endlich er erst es etwas euch eure euren euer für fuer gar gegen gerade gern gerne gestern gibt
        geht guten habe haben hallo hat hatte hatten hätte hätten heute hier hin ich ihm ihn ihnen ihr ihre ihrem ihren
        ihrer im immer in ins irgendwie ist ja je jede jeden jeder jetzt kann kannst kein keine keinen keiner komme
        kommt konnte könnte könnten können koennen koennte lange leider mal man mehr mein meine meinem meinen meiner
        meines mich mir mit möchte möchten moechte morgen muss muß musste müssen nach nachdem nein nicht nichts nie noch
        nun nur ob obwohl oder ohne schon sehr sein seine seinen seit selbst sich sie sind so sobald soll sollte sollten
        sondern statt trotz trotzdem über ueber um und uns unser unsere unseren unter vielen viel vom von vor wann war
        waren warum was weg wegen weil weiter welche welchen welcher welches wenn wer werde werden wie wieder wieso will
        wir wird wo woher wohin wollte wollen worden wurde wurden würde würden wäre waere während zu zum zur zwar zwei
        zwischen hab grüße gruß dank tag herren damen schreiben bezüglich stürzt sofort ständig dringend herzlichen
        ebenfalls außerdem sowie falls bzw hi wieviel übernimmt ebenso keinerlei habt seid unserem unserer eurem deinem
        deiner seinem seiner jedem dessen deren worauf womit wofür davor dahin hierfür nämlich eigentlich vielleicht
        wirklich ganz einfach sofern spätestens mehrfach mehrere beide anderen andere
        """,
      contentWords: """
        abbuchung abgebucht abo abonnement adresse ändern anmelden anmeldung angekommen anruf antwort artikel ausgeloggt
        bekomme bekommen beschädigt beschwerde bestellen bestellt bestellte bestellung betrag bezahlen bezahlt brauche
        brief buchung datum defekt einloggen erhalten erstattet erstattung falsch falsche falschen fehler fehlt
        fehlermeldung firma frage fragen funktioniert funktionieren geld geliefert gekauft geschickt gesendet gutschein
        guthaben helfen hilfe hinzufügen jahr jahre kaputt karte kaufen kennwort konto kosten kostenlos kreditkarte
        kunde kunden kundendienst kundennummer kündigen kündigung lastschrift lieferadresse lieferung löschen mahnung
        mitarbeiter monat nachricht name nummer öffnen paket passwort preis problem produkt rechnung rechnungen retoure
        rückerstattung rückgabe rücksendung schicken seite sendung stornieren stornierung storniert stunden tage tagen
        telefon termin überweisung umtauschen umtausch unternehmen verkäufer verloren versand versendet verschickt
        versichert versicherung vertrag verspätung vergessen verstehe warte warten ware woche wochen zahlen zahlung
        zugang zurück zurückgeben zurücksenden zurückschicken zweimal doppelt geschlossen gesperrt gutscheincode
        rabattcode aktualisierung größe schuhe gewartet reklamation reklamieren ersatz ersatzteil geändert öffnet
        starten startet lieferzeit konnte eingeloggt angezeigt mitgliedschaft mitglied kontoauszug fahrer reservierung
        zubehör rückversand lieferant gerät rabatt angebot flug gestrichen entschädigung abbestellen ausgefallen
        rechnungsadresse vertragsnummer finde finden abend newsletter internet störung techniker rufen anrufen
        bestätigung abgelehnt versucht probleme bezahlung rate zinsen gebühr gebühren reise buchen gebucht umbuchen
        hotel zimmer schwarz weiß rot blau grün groß klein alt neu bildschirm bleibt spiel sohn tochter
        """,
      endings: "ung ngen eit iten lich sche icht chen erte iert eren lung zahl gung nung cken elle keit tet",
      letters: "ä ö ü ß"),
    LanguageProfile(
      code: "nl",
      functionWords: """
        aan al alle alleen als altijd andere ben bent bij binnen daar dan dat de deze die dit doen door dus een en er
        even gaan gaat geen goed goede graag haar had hallo heb hebben hebt heeft heel hem hen het hier hij hoe hun iets
        iemand ik in is ja je jij jou jouw jullie kan komt kon kunnen kunt kwijt maar mag me meer met meteen mij mijn
        misschien moet moeten mogen na naar nee niet niets nog nooit nu of om omdat onder ons onze ook op over pas per
        sinds snel steeds te tegen terwijl toch toen tot tussen uit uw van vanaf vandaag veel volgens voor vorige waar
        waarom waarvoor wanneer want waren was wat we weer weet welk welke werd wie wij wil wilde willen word wordt
        worden zal ze zeer zelf zich zij zijn zo zonder zou zouden zullen alstublieft alsjeblieft aub bedankt dank dag
        beste geachte groet groeten mevrouw meneer gisteren morgen twee hi tijdelijk gisteravond zelfs erg echt vaak
        samen zoals eens echter helaas verder eerder alvast hierbij
        """,
      contentWords: """
        aankoop abonnement account adres afgeschreven annuleren annulering antwoord bedrag bedrijf bellen beschadigd
        bestelde besteld bestellen bestelling betaald betaling betalen bezorgd bezorger bezorging brief contact dagen
        defect doorgeven euro factuur facturen fout foute gebeld gekocht geleverd geld gemaakt geretourneerd gekregen
        geannuleerd gestuurd helpen hulp inloggen jaar kaart kapot klacht klant klantenservice klantnummer kopen kosten
        korting krijg krijgen kwaliteit levering leveren maand mail melding nieuw nieuwe nodig nummer omruilen ontvangen
        opgezegd opzeggen overgemaakt pakket pakketje probleem product rekening retour retourneren ruilen sturen terug
        terugbetaling terugbetaald terugkrijgen terugsturen uren verkeerd verkeerde verloren verstuurd verzending
        verzonden vraag vragen wachten wachtwoord week weken wijzigen winkel werkt werken zenden garantie kortingscode
        maat schoenen keer app bijwerken bevestiging aangekomen verwijderen lidmaatschap koelkast klopt bezorgdienst
        aanpassen aanbieding vlucht compensatie nieuwsbrief uitschrijven vind vinden contractnummer pinpas geweigerd
        storing monteur bevestigd boeking geboekt reis kamer internet verhuizen contract zwart wit rood blauw groen
        groot klein oud scherm blijft spel zoon dochter
        """,
      endings: "ijk lijk heid aard eerd eren ijn ijs ngen tie aar oek tje tjes eld icht aal uur eer oon ijd",
      letters: "ë ï"),
  ]
}
