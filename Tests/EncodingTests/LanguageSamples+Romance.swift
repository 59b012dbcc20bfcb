extension LanguageSamples {
  /// Tickets in French, Spanish, Italian, Portuguese and Romanian.
  static let romance = [
    LanguageSamples(
      code: "fr",
      tickets: """
        remboursement svp
        Où est ma commande ?
        Je souhaite annuler mon abonnement
        Le colis n'est jamais arrivé
        J'ai été débité deux fois ce mois-ci
        Comment puis-je changer mon adresse de livraison ?
        Mot de passe oublié
        Bonjour, le produit reçu est cassé, que dois-je faire ?
        Pouvez-vous m'envoyer la facture de janvier ?
        Votre application ne marche plus depuis la mise à jour
        je veux retourner un article trop petit
        Toujours pas de nouvelles du livreur
        le code promo ne fonctionne pas
        Le chauffeur n'a pas sonné à la porte
        Qui prend en charge les frais de retour ?
        problème de connexion au wifi
        Mon frigo est arrivé sans accessoires
        Suspendre mon adhésion pendant l'été
        facture incorrecte, merci de corriger
        Mon vol a été annulé, ai-je droit à une indemnité ?
        Plus d'internet depuis hier soir
        me désinscrire de la newsletter
        Où trouver mon numéro de contrat
        Ma carte bancaire a été refusée
        Mon fils a acheté un jeu par erreur
        Le lait était périmé
        écran noir au démarrage
        Mon contrat expire, comment le prolonger ?
        Plus accès à mes fichiers sauvegardés
        Le technicien ne s'est pas présenté
        """),
    LanguageSamples(
      code: "es",
      tickets: """
        Quiero devolver el pedido
        ¿Dónde está mi paquete?
        No puedo iniciar sesión en mi cuenta
        Me cobraron dos veces la misma compra
        Necesito cambiar la dirección de envío
        El producto llegó roto y quiero mi dinero
        cuanto tarda el reembolso
        Olvidé mi contraseña
        Cómo cancelo mi suscripción
        Buenas tardes, necesito la factura de mi última compra
        Llevo dos semanas esperando y nadie me contesta
        el cupon no funciona
        La talla que recibí no es la correcta
        El repartidor no tocó el timbre
        ¿Quién paga los gastos de devolución?
        La nevera llegó sin accesorios
        Quiero pausar mi membresía en verano
        factura incorrecta, corríjanla por favor
        problemas con el wifi desde ayer
        Cancelaron mi vuelo, ¿tengo derecho a una indemnización?
        Sin internet desde anoche
        darme de baja del boletín
        Donde encuentro mi numero de contrato
        Mi tarjeta fue rechazada
        Mi hijo compró un juego por error
        La leche estaba caducada
        la pantalla se queda negra
        Mi contrato vence, ¿cómo lo prolongo?
        Sin acceso a mis archivos guardados
        El técnico no se presentó
        """),
    LanguageSamples(
      code: "it",
      tickets: """
        Dov'è il mio ordine?
        Vorrei restituire un articolo
        Ho ricevuto il prodotto sbagliato
        Non riesco ad accedere al mio account
        Potete inviarmi la fattura per favore?
        Mi avete addebitato due volte lo stesso importo
        Come posso disdire l'abbonamento?
        Il pacco è arrivato danneggiato
        Quando arriva il rimborso?
        password dimenticata
        Il codice sconto non funziona
        Buongiorno, vorrei cambiare l'indirizzo di spedizione
        Sono tre settimane che aspetto una risposta
        Il corriere non ha suonato il campanello
        Chi paga le spese di reso?
        Il frigorifero è arrivato senza accessori
        Vorrei sospendere l'iscrizione durante l'estate
        fattura sbagliata da correggere
        problemi con il wifi da ieri
        Il mio volo è stato cancellato, ho diritto a un risarcimento?
        Niente internet da ieri sera
        cancellarmi dalla newsletter
        Dove trovo il numero di contratto
        La mia carta è stata rifiutata
        Mio figlio ha comprato un gioco per sbaglio
        Il latte era scaduto
        lo schermo resta nero
        Il mio contratto scade, come lo rinnovo?
        Nessun accesso ai miei file salvati
        Il tecnico non si è presentato
        """),
    LanguageSamples(
      code: "pt",
      tickets: """
        Onde está o meu pedido?
        Quero cancelar a minha assinatura
        Não consigo acessar minha conta
        O produto veio com defeito
        Fui cobrado duas vezes no cartão
        Como faço para devolver um produto?
        Gostaria de alterar a morada de entrega
        Ainda não recebi o reembolso
        esqueci minha senha
        Bom dia, podem enviar-me a fatura por favor?
        O cupom de desconto não está funcionando
        nao recebi minha encomenda ate hoje
        Estou há três semanas à espera de uma resposta
        O entregador não tocou a campainha
        Quem paga os custos de devolução?
        A geladeira chegou sem acessórios
        Quero pausar minha mensalidade no verão
        fatura errada, por favor corrijam
        problemas com o wifi desde ontem
        O meu voo foi cancelado, tenho direito a indemnização?
        Sem internet desde ontem à noite
        cancelar inscrição na newsletter
        Onde encontro o número do contrato
        Meu cartão foi recusado
        Meu filho comprou um jogo por engano
        O leite estava vencido
        a tela fica preta
        O meu contrato acaba, como renovar?
        Sem acesso aos arquivos guardados
        O técnico não apareceu
        """),
    LanguageSamples(
      code: "ro",
      tickets: """
        Unde este comanda mea?
        Vreau să anulez abonamentul
        Coletul a ajuns deteriorat
        Mi s-au luat banii de două ori
        Cum pot schimba adresa de livrare?
        Am uitat parola
        Îmi puteți trimite factura din nou?
        Codul de reducere nu funcționează
        Când primesc banii înapoi?
        As dori sa returnez o pereche de pantofi
        Aștept un răspuns de trei săptămâni
        Aplicația nu mai pornește după actualizare
        Curierul nu a sunat la ușă
        Cine plătește costul returului?
        Frigiderul a venit fără accesorii
        Vreau sa suspend contul pe timpul verii
        factura este greșită, corectați vă rog
        wifi nu merge de ieri
        Zborul meu a fost anulat, am dreptul la despăgubiri?
        Fără internet de aseară
        dezabonați-mă de la newsletter
        Unde găsesc numărul contractului
        Cardul meu a fost respins
        Fiul meu a cumpărat un joc din greșeală
        Laptele era expirat
        ecranul rămâne negru
        Îmi expiră contractul, cum îl prelungesc?
        Nu am acces la fișierele salvate
        Tehnicianul nu a venit
        """),
  ]
}
