/// Words that a name or keyword never begins or ends with: they say how something is said, not what about.
enum StopWords {
  static let all: Set<String> = english.union(courtesies).union(otherLanguages)

  /// Words that stand between a noun and what is said of it: "card was declined" reads "card declined".
  static let transparent: Set<String> = [
    "is", "was", "are", "were", "been", "has", "have", "had", "be", "being", "got", "gets", "a", "an", "the", "my",
    "our", "your", "still", "just",
  ]

  /// Forms that read "not" in a phrase, apostrophes left out.
  static let negations: Set<String> = [
    "not", "isnt", "wasnt", "arent", "werent", "didnt", "doesnt", "dont", "hasnt", "havent", "hadnt", "wont", "cant",
    "cannot", "couldnt", "wouldnt", "never",
  ]

  /// What may stand between two nouns of one thing: "source of funds", "details for the order".
  static let connectors: Set<String> = ["of", "for", "to", "from", "with", "on", "in", "or", "and", "de", "du", "del"]

  /// Connectors after which another thing may begin.
  static let looseConnectors: Set<String> = connectors.subtracting(["of", "or", "de", "du", "del"])

  /// Words that say something only when denied: "card not working".
  static let predicates: Set<String> = ["work", "works", "worked", "working"]

  private static let english = words(
    """
    a about above after again against ago all almost along already also although always am an and another any anybody \
    anyone anything anyway anywhere are around as ask asked asking at away back be became because become been before \
    began behind being believe below best better between both but by came can cant cannot come comes coming could did \
    different do does doing done down during each either else enough especially etc even ever every everybody everyone \
    everything exactly far few first following for found from front full further gave get gets getting give given gives \
    giving go goes going gone gonna got gotten had half happen happened happening happens hard has have having he hence \
    her here hers herself him himself his how however i id if ill im in indeed instead into is it its itself ive just \
    keep keeps kind knew know known knows last later least less let lets like liked likely little ll long look looked \
    looking looks lot lots made mainly make makes making many may maybe me mean means might mine more most much must my \
    myself near nearly need needed needing needs neither never new next no nobody none nor not nothing now nowhere of \
    off often old on once one ones only onto or other others otherwise ought our ours ourselves out over own part per \
    perhaps possible possibly probably put puts quite rather re real really s said same saw say saying says second see \
    seeing seem seemed seems seen several shall she should show since so some somebody somehow someone something \
    sometimes somewhere soon still stuff such suddenly sure t take taken takes taking tell telling than that thats the \
    their theirs them themselves then there theres therefore these they theyre thing things think thinking third this \
    those though thought three through thru thus till to together told too took toward tried tries truly try trying \
    turn two under unless unlikely until up upon us use used uses using usually various ve very via vs want wanted \
    wanting wants was wasnt way we well went were weve what whatever whats when whenever where wheres wherever whether \
    which while who whoever whole whom whos whose why will wish with within without wonder wondering wont work works worked working \
    would wouldnt yet you youd youll your youre yours yourself youve able assist assistance available help helping \
    helped helps question questions issue issues problem problems id wanna gotta actually basically currently \
    literally simply somewhat certain correct correctly properly able unable happy interested supposed thru people \
    person guy guys hes shes hed shed theyd itll wed didnt doesnt isnt arent wasnt couldnt dr mr mrs ms ur ya gonna man men woman lady don doesn didn isn aren won couldn wouldn shouldn hasn haven hadn wasn weren \
    today tomorrow yesterday tonight todays tomorrows yesterdays tonights whens hows now monday tuesday wednesday thursday friday saturday sunday january february \
    march april june july august september october november december am pm oclock hour hours minute minutes day days \
    week weeks month months year years morning afternoon evening night time times day one two three four five six \
    seven eight nine ten eleven twelve twenty thirty first second third
    """)

  private static let courtesies = words(
    """
    hi hii hello hey hiya dear greetings sir madam team good great nice awesome perfect excellent cool fine ok okay \
    okey alright yes yeah yep yup no nope nah please pls plz thanks thank thx ty cheers sorry apologies appreciate \
    appreciated welcome bye goodbye regards sincerely best kind wonderful amazing lovely oh ah um uh hmm hm well \
    gosh wow lol haha btw asap fyi dang damn hell fuck fucking shit crap
    """)

  private static let otherLanguages = words(
    """
    der die das den dem des ein eine einen einem einer eines und oder aber ich du er sie es wir ihr mein meine meinen \
    meinem meiner mir mich dich uns euch ist sind war bin hat habe haben hatte wird werden wurde nicht kein keine mit \
    von vom zu zum zur bei beim auf aus nach für über unter wie was wer wo wann warum wenn dass daß als auch noch nur \
    schon sehr bitte danke hallo guten tag kann können könnte möchte will würde gibt bitten ihnen ihre ihren \
    le la les un une des du de et ou mais je tu il elle nous vous ils elles mon ma mes votre vos notre nos ce cette ces \
    est sont suis ai avez avons ont pas ne que qui quoi où quand comment pourquoi pour par avec sans dans sur sous au aux \
    en y plus très bien bonjour merci peux pouvez veux voudrais être avoir fait faire \
    el los las una unos unas y o pero yo tú él ella nosotros usted ustedes mi mis su sus tu tus es son soy está están \
    estoy he ha han no sí que quien cómo como cuándo dónde por para con sin en sobre del al lo se me te nos muy más \
    hola gracias quiero puedo puede quisiera necesito hay tengo \
    il lo gli i uno di da con su per tra fra non che chi come quando dove perché sono è ho hai abbiamo mio mia suo sua \
    più molto ciao grazie vorrei posso \
    o os um uma e ou eu ele ela meu minha seu sua não que com para por em no na dos das do da ao muito mais olá obrigado \
    quero posso preciso \
    het een en ik je jij hij zij wij mijn uw is zijn was heb heeft niet geen met van voor naar bij op uit hoe wat wie \
    waar waarom als dat die ook nog maar graag kan wil
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
