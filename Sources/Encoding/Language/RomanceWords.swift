extension LanguageProfile {
  /// French, Spanish, Italian, Portuguese and Romanian.
  static let romance = [
    LanguageProfile(
      code: "fr",
      functionWords: """
        à ai ainsi alors après as au aucun aucune aujourd hui aussi autre aux avait avant avec avez avoir avons bien
        bonjour bonsoir c car ce ceci cela celle celui ces cet cette chez combien comme comment cordialement d dans de
        déjà depuis des dois doit donc dont du elle elles en encore entre es est et étais était été êtes être eu faire
        fait faut fois hier ici il ils j jamais je jusqu l la le les leur leurs lors lorsque lui m ma madame mais malgré
        me merci même mes moi moins mon monsieur n ne ni non nos notre nous on ont or ou où par parce pas peu peut peux
        plus plusieurs pour pourquoi pourrait pourriez pouvez près puis puisque qu quand que quel quelle quelles quels
        qui quoi rien sa salut sans se sera ses si soit sommes son sont sous souhaite suis sur svp ta tes toi ton
        toujours tous tout toute toutes très tu un une va vais veuillez veux vers veut voici voilà voudrais vos votre
        voulez vous y stp sil plait plaît désinscrire lequel laquelle lesquels dès durant envers parmi hormis quelque
        quelques chaque certains certaine ceux celles dit dire voir fallait pourrais devrais serait étaient avaient
        """,
      contentWords: """
        abonnement achat acheté acheter adresse aide aider annulation annuler annulé appeler argent arrivé article
        attends attente attendre banque bancaire bloqué carte cassé changer chèque client code colis commande commandé
        commander compte compris connecter connexion contacter contrat contrôle débité défectueux délai demande demander
        dernier dernière date disponible échange échanger effectué endommagé envoi envoyé envoyer erreur euros expédié
        facture factures fonctionne jour jours livraison livré livrer livreur magasin mauvais mauvaise mois montant mot
        nouveau nouvelle numéro oublié ouvert paiement paquet passe passer payé payer perdu pièce possible prélèvement
        prélevé prix probleme problème produit rappeler reçu recevoir récupérer réclamation rembourser remboursé
        remboursement renvoyer reponse réponse résilier résiliation retard retour retourner semaine semaines service
        suivi téléphone trouver utiliser vendeur virement taille chaussures application fonctionner promo réduction
        marche arrivée frais offre adhésion porte accessoires suspendre colissimo vol indemnité droit refusé refusée
        hier soir trouve internet panne technicien réservation réserver chambre voyage augmentation résilié inscription
        désabonner confirmer noir noire blanc blanche rouge bleu vert grand petit petite vieux écran reste jeu fils
        fille
        """,
      endings: "ment eaux eux tion ique aire ette elle eur eurs ence ance iere iers aux ais ait oir ante ites ques",
      letters: "à â ç è é ê ë î ï ô ù û œ"),
    LanguageProfile(
      code: "es",
      functionWords: """
        a ahora al algo alguien algún alguna algunos allí antes aquel aquí así aún aunque ayer bien buenas buenos cada
        casi como cómo con contra cual cuál cuales cuando cuándo cuanto cuánto de debe decir del desde después día días
        donde dónde dos durante e el él ella ellos en entonces entre era es esa ese eso esta está están estaba estado
        estar estas este estes esto estos estoy fue fueron gracias ha haber había hace hacer hacia han has hasta hay he
        hola hoy la las le les lo los más me mejor menos mi mía mientras mío mis mismo mucho muchas muchos muy nada
        nadie ni ninguna ningún ninguno no nos nosotros nuestra nuestro nunca o os otra otro otros para pero poder por
        porque porqué pues puede pueden puedo que qué quien quién quiero quisiera quiere se sea ser será si sí sido
        siempre sin sino sobre sólo son soy su sus también tampoco tan tanto te tengo tener tiene tienen toda todavía
        todo todos tu tú un una unas uno unos usted ustedes va vez vosotros vuestra vuestro y ya yo favor saludos
        necesito podría podrían cordial estimados mañana estuvo tuvo hizo quería deseo anoche darme dame deme tuve
        tuvimos sería estaría habían fueran cuyo según mediante ante bajo incluso además luego aquella aquellos ningunos
        """,
      contentWords: """
        abonar abrir ayuda ayudar banco cambiar cambio cancelar cancelación cancelado cargo cargos caja cliente clientes
        cobrado cobrar cobro código compra comprado comprar compré comprobante contraseña correo cuenta dañado
        defectuoso demora descuento devolución devolver devolverme devuelto devuelvan dinero dirección enviado enviar
        envío enviaron equivocado error esperando esperar factura facturas fecha funciona garantía gastos hacer llega
        llegado llegar llegó mensaje mes meses nombre nuevo nueva número olvidé pago pagado pagar pagué paquete pedido
        pedidos perdido plazo precio problema problemas producto queja reclamación reclamo recibí recibido recibir
        reembolso reembolsar reembolsen retraso rota roto saber semana semanas servicio suscripción tarjeta teléfono
        tienda trabajar usar usuario vendedor entrega entregado entregar pedí talla zapatos aplicación cupón funcionar
        llevo respuesta contesta cobraron repartidor tocó membresía nevera accesorios llegaron compañía oferta vuelo
        indemnización derecho boletín baja encuentro encontrar contrato rechazada rechazado internet avería técnico
        reserva reservar habitación viaje cuota tarifa confirmar cancelaron negro negra blanco blanca rojo azul verde
        grande pequeño pequeña viejo pantalla queda juego hijo hija
        """,
      endings: "cion ones dad ando endo aron eron ado ido aba mos eis ente able ario uela illo ces",
      letters: "á é í ñ ó ú ü ¿ ¡"),
    LanguageProfile(
      code: "it",
      functionWords: """
        a abbiamo ad ai agli al alcuni all alla alle allo altra altro anche ancora avere aveva avete avevo ben bene
        buongiorno buonasera c che chi ci ciao cioè come con così cosa cui d da dagli dai dal dall dalla dalle degli dei
        del dell della delle dello di dobbiamo dopo dove due dunque e è ed era erano essere fa fare fatto fino fra già
        giorno gli grazie ha hai hanno ho i il in io l la le lei loro lo lui ma mai me meno mi mia mie miei mio molto
        nei negli nel nell nella nelle nessun nessuna nessuno niente no noi non nostra nostro o oggi ogni ora per perché
        però piu più poi posso possibile potete potrebbe può prego prima proprio puoi qual quale quali qualcosa qualcuno
        quando quanto quella quelle quelli quello questa queste questi questo qui quindi salve sarebbe se sei sempre
        senza si sì sia siamo siete sono sta stata stato stesso su sua subito sugli sul sulla sulle suo tra troppo tu
        tua tuo tutte tutti tutto un una uno vi voglio volevo vorrei vostra vostro ieri domani saluti cordiali gentile
        purtroppo cancellarmi darmi dirmi farmi averlo esserci ciascuno secondo durante mediante inoltre oppure neanche
        nemmeno magari siccome finché
        """,
      contentWords: """
        abbonamento acquistato acquisto aiutare aiutarmi aiuto aiutatemi annullare annullamento anno arrivata arrivato
        arriva aspetto aspettando assistenza attesa bancario bolletta bonifico cambiare cambio carta cliente clienti
        codice comprato confermare consegna consegnato consegnare conto corriere costo credito danneggiato data denaro
        difettoso disdetta disdire errore fattura fatture funziona giorni indirizzo inviare inviato mese mesi modificare
        negozio numero nuova nuovo ordinato ordine ordini pacco pagamento pagare pagato parola password perso prezzo
        problema problemi prodotto prodotti reclamo recesso rendere reso restituire restituzione ricevere ricevuta
        ricevuto richiesta rimborsare rimborsato rimborso ritardo rotto rotta sbagliato sbagliata servizio settimana
        settimane soldi spedire spedito spedizione telefono tracciare trovare usare utente vecchio venditore dimenticato
        accedere taglia scarpe sconto addebitato addebito risposta applicazione aggiornamento arrivare spese offerta
        iscrizione porta frigorifero sospendere volo risarcimento diritto cancellato cancellata trovo contratto
        rifiutata rifiutato guasto tecnico prenotazione prenotare camera viaggio tariffa confermato internet
        disiscrivermi nero nera bianco bianca rosso blu verde grande piccolo piccola schermo resta gioco figlio figlia
        """,
      endings: "ione ioni ento enti ente ando endo ato ata ati ezza etto etta oni ggio glia gli arsi armi arlo",
      letters: "à è é ì ò ù"),
    LanguageProfile(
      code: "pt",
      functionWords: """
        a à agora ainda algo alguém algum alguma ali ao aos antes após aquele aqui as às assim até bem boa boas bom cada
        com como contra cadê da das de dela dele depois desde dessa desse desta deste deve dia do dois dos durante e é
        ela elas ele eles em embora enquanto entre era essa esse esta está estamos estão estar estava este estou eu
        fazer fez foi foram fui gostaria há hoje isso isto já la lá lhe logo mais mas me mesmo meu meus mim minha minhas
        muita muito muitos na nada não nao nas nem nenhum nenhuma nessa nesse nesta neste ninguém no nos nós nossa nosso
        num numa nunca o obrigada obrigado olá ola onde ontem os ou outra outro para pela pelas pelo pelos per pode
        podem poderia podia pois por porém porque porquê posso pra qual quais qualquer quando quanto que quê quem quero
        queria se seja sem sempre ser será seu seus si sido só sob sobre sou sua suas também tambem tanto te tem têm
        temos tenho ter teu tinha toda todo todos tudo um uma umas uns vai vocês você voces voce vou amanhã duas favor
        consigo conseguir preciso cumprimentos atenciosamente noite tarde fosse tivesse estavam seriam poderiam ninguem
        nenhuns mediante além inclusive conforme contudo todavia deles delas deram
        """,
      contentWords: """
        ajuda ajudar alterar assinatura atendimento atraso atrasado banco boleto cancelado cancelar cancelamento cartão
        cartao cliente chegou chegar cobrado cobrança código compra comprado comprar comprei conta contato correio
        correios defeito demora desconto devolução devolver dinheiro encomenda endereço endereco enviado enviar enviaram
        entrega entregue entregar errado errada erro espera esperando esqueci estorno extravio fatura faturas funciona
        funcionar garantia gasto loja mensagem mês meses morada nome nota novo nova número pagamento pagar pago paguei
        palavra passe pedido pedidos plano prazo preço problema problemas produto quebrado quebrada reclamação recebi
        receber reembolso reembolsar remessa semana semanas senha serviço suporte telefone transportadora troca trocar
        usar usuário utilizador vendedor fiz comprou dias saber tamanho sapatos cupom aplicação aplicativo atualização
        resposta acessar esqueceu custos oferta mensalidade porta geladeira entregador veio voo indemnização indenização
        direito recusado recusada encontro encontrar contrato internet avaria técnico reserva reservar quarto viagem
        taxa confirmar inscrição boletim preto preta branco branca vermelho azul verde grande pequeno pequena velho tela
        ecrã fica jogo filho filha
        """,
      endings: "cao coes oes ando endo indo ado ida aram eram ente dade ento avel inha inho agem eira eiro",
      letters: "á â ã à ç é ê í ó ô õ ú"),
    LanguageProfile(
      code: "ro",
      functionWords: """
        a acea aceasta această acest acesta acolo acum ai aici al ale alt am ar are aș asta așa astăzi asupra atunci ați
        au avea avem aveți avut bine bună ca că când care cât câte ce cea cei cel cele chiar cine cineva către cu cum
        cumva da dacă dar de deja deci deloc despre din după e ea ei el ele era este ești eu face fără fi fie fost iar
        ieri în între îl îmi își îi îți la le li lor lui mai mă mea mei mele mereu meu mi mie mine mult multe mulți
        mulțumesc multumesc ne ni nici nimic noastră nostru noi nu o ori pe pentru până poate pot puteți prin rog sa să
        sau se salut sunt știu și si spre su sub sunteți ta tău te toate tot toți trebuie tu un una unde unei unor unui
        v va vă vrea vreau vom voi vor vi ziua zi dori doresc doar încă azi mâine doi două nimeni niciun nicio mersi
        aseară fiecare oricare acestea aceștia aceeași același datorită împotriva deasupra înainte totuși astfel
        întotdeauna probabil imediat
        """,
      contentWords: """
        abonament ajutor ajuta ajutați adresa adresă anula anulare anulat aștept așteptat bani banii card cardul client
        clienți coletul colet comanda comandă comandat comenzii comenzi cont contul contract cumpărat curierul curier
        defect defecta data factura factură facturi greșit greșită funcționează garanție livrare livrarea livrat luna
        luni magazin modific modificare număr parola parolă pachet pachetul plata plată plăti plătit pierdut preț primit
        primesc problema problemă produs produsul produse ramburs rambursare rambursarea retur returna returnez
        returnare săptămâni săptămână schimb schimba serviciu serviciul telefon trimis trimite trimiteți zile întârziat
        întârziere stricat livreaza reclamație banilor uitat reducere cod codul răspuns aplicația mărime pantofi
        actualizare deteriorat ofertă abonamentul venit ajuns merge ușă costul corectați zbor zborul anulată despăgubiri
        dreptul găsesc numărul contractului respins internet internetul defecțiune tehnician rezervare cameră călătorie
        taxă confirmare dezabonați abonare meu respinsă negru neagră alb albă roșu albastru verde mare mic mică vechi
        ecran ecranul rămâne joc fiul fiica expirat era erau
        """,
      endings: "ului ilor elor area atea tele ale ati esc este aza eaza rea are uri lor rii",
      letters: "ă â î ș ț ş ţ"),
  ]
}
