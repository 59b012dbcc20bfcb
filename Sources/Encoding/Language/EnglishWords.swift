extension LanguageProfile {
  /// English, with more content words than others have: a ticket of three words must still be known as English.
  static let english = LanguageProfile(
    code: "en",
    functionWords: """
      a about above after again against ago all almost alone along already also although always am among an and another
      any anyone anything anyway are aren around as at away back be became because become been before behind being below
      between both but by can cannot cant could couldn couldnt did didn didnt do does doesn doesnt doing don done dont
      down during each either else enough even ever every everything except few for from further gave get gets getting
      give given go goes going gone got had hadn has hasn hasnt have haven havent having he hello help her here hers
      herself hey hi him himself his how however i if im in instead into is isn isnt it its itself ive just keep keeps
      know last later least less let lets like ll made make makes making many may maybe me might mine more most much
      must my myself need needed needs neither never next no nobody none nor not nothing now of off often oh okay on
      once one only onto or other others our ours out over own per perhaps please pls plz quite rather really s same saw
      say says see seem seems seen several shall she should shouldn since so some somebody someone something sometimes
      soon still such sure t take taken takes taking tell than thank thanks that thats the their them themselves then
      there theres these they thing things think this those though through thru thx to today together told tomorrow
      tonight too took toward towards tried try trying twice two u under until unless up upon ur us use used using ve
      very via want wanted wants was wasn wasnt way we well went were weren what whatever whats when whenever where
      wheres whether which while who whole whom whose why will wish with within without won wont wouldn would wrong ya
      yeah yep yes yesterday yet you your youre yours yourself man war des die den ten men son plus pour fin sir madam
      dear anybody m d yo till alright
      """,
    contentWords: """
      able accept accepted access accidentally account accounts activate active actual add added adding address agent
      allow allowed amount answer apart apartment apologize app appear appeared appears apple apply appointment approved
      arrive arrived article ask asked asking atm auto automatic available avoid bad balance balances bank banking bell
      beneficiary best better big bill billing bit blocked book booked booking bought box break broke broken bug
      business busy button buy bye call called calling came cancel canceled cancellation cancelled cancelling car card
      cards carrier case cash cause change changed changes changing charge charged charges charging cheap check checked
      checking cheque child children chip choose city claim clear click close closed code come comes coming company
      compensation complaint complaints complete completed confirm confirmation confused contact contactless contract
      copy correct correcting cost costs could country couple credit currencies currency current currently customer
      damaged date daughter day days debit decided declined delay delayed delete deleted deliver delivered delivery
      deposit deposited deposits details device different directions disappeared discount disposable district doctor
      doing dollar dollars door double downgrade download driver drop due duplicate early easy edit eligible email
      emails english enter error estimate euros exactly exchange expect expected expensive expire expired explain
      express extra faced fail failed failing family far fast faulty fee feedback fees feel figure file find fine first
      five fix fixed flight flights forgot forgotten form found free freemium freeze friend friends front full fund
      funds funny funding gas gift good goods google great group guarantee guess guy half hand handle happen happened
      happening happens happy hard hear heard held hold holding home hope horrible hotel hour hours house how howdy
      hungry identity immediately important incorrect information inform initiate invoice invoices issue issued issues
      item items job john joke kid kids kind kindly know late latest learn leave left letter light limit limits link
      listed live living loan locate location lock locked log login logged long longer look looking lose lost lot love
      low machine mail making market mastercard maximum mean means meant meet meeting merchant message method methods
      min minimum minute minutes missing mistake mobile modify moment monday money month monthly months morning move
      music name near nearby nearest necessary new newsletter nice night note notice notification notify number old
      online open opened opening option options order ordered ordering orders outside owe owner package pack paid parcel
      parking part partner party passcode passport password past pay paying payment payments payroll pending penalty
      people period permanent person personal phone photo physical pick pin pizza place placed plan platinum play point
      policy possible post postal premium price problem problems process processed processing product profile proper
      properly provide purchase purchased purchases purchasing put question questions quick quickly rate rates reach
      read ready reason receipt receive received receiving recent recently recharge recipient recognize reduce refund
      refunded refunds refuse regarding register registered registration reimbursement reject rejected release remember
      remind remove rent repair replace replaced replacement report request requested requests reserve reservation reset
      restaurant return returned returning reverse reverted review ride right room rude said salary say scam schedule
      scheduled seat second security sell seller send sending sent separate service services set setup share ship
      shipment shipped shipping shop shopping short show showing shows sign simple single site size sold son song sorry
      sort speak spend spent spot staff standard start started starting statement status stay stole stolen stop stopped
      store street stuck student submit submitted subscribe subscription suggest support supported suppose supposed
      suspicious swap switch system talk taxi team teen teenager telling terrible terminal terms text thing ticket time
      times today top topping total touch track tracking train transaction transactions transfer transferred
      transferring transfers travel trip trouble true turn type unable unblock understand unknown unsubscribe update
      updated upgrade upload urgent user username vacation valid verification verified verify virtual visa visit wait
      waited waiting wallet warranty watch weather website wedding week weekend weeks welcome went wife window withdraw
      withdrawal withdrawals withdrawing withdrawn withdrew words work worked working works world worry worried worth
      write year years young additional activation area assistance bride brother sister mother father create creating
      deliveries fever friday gang gold greek greeting host hurt hurts info overcharged pound pounds pro proceed rebate
      reimburse reimbursed sandwich saturday shipments sore step steps sunday thursday throat tuesday uber university
      wednesday shoes promo january february march april june july august september october november december complain
      crashes crash angeles los las vegas francisco diego jose york salem inn alert chief engineer chicken flare geen
      wanna gonna gotta dunno transit transport recover lodge thankyou pet pets dine screen shelves wind drive human
      asap membership pause unacceptable refunding reimbursing editing fridge fault battery charger laptop headphones
      keyboard cable voucher internet wifi bay west east north south green red blue black white yellow grey gray
      chocolate venue speech believe hacked game milk startup groceries
      """,
    endings:
      "ance ence ing tion ness able ible ight ould ough ally ment less ship ward ther ated ized ised ents ings ions ful ery",
    letters: "")
}
