/// Words that name a person in the texts of a run; they never reach a name or keyword.
enum PersonalWords {
  /// The numbers of the words of `text` that are digits, given names, or follow "my name is", "Mr" and the like.
  static func numbers(in text: LabelText) -> Set<Int32> {
    var introduced = [Int](repeating: 0, count: text.words.count)
    for stretches in text.stretches {
      for stretch in stretches {
        for place in stretch.indices {
          for follower in introducedNames(after: place, in: stretch, of: text) {
            introduced[Int(follower)] += 1
          }
        }
      }
    }
    return Set(
      text.words.indices.filter { index in
        let word = text.words[index]
        if word.unicodeScalars.contains(where: { $0.properties.numericType != nil && !$0.properties.isIdeographic }) {
          return true
        }
        if givenNames.contains(word) { return true }
        return introduced[index] >= 1 && introduced[index] * 8 >= text.written[index].count
          && SupportVerbs.base(of: word) == nil
      }.map(Int32.init))
  }

  private static func introducedNames(
    after place: Int, in stretch: [Int32], of text: LabelText
  ) -> ArraySlice<Int32> {
    let word = text.words[Int(stretch[place])]
    var next = place + 1
    switch word {
    case "mr", "mrs", "ms", "dr", "prof", "names", "señor", "señora", "herr", "frau", "monsieur": break
    case "name", "nombre":
      guard next < stretch.count, ["is", "es"].contains(text.words[Int(stretch[next])]) else { return [] }
      next += 1
    case "doctor", "im", "signed", "regards", "sincerely":
      guard next < stretch.count, text.isProperNoun(stretch[next]) else { return [] }
    default:
      // A family name stands behind a given one.
      guard givenNames.contains(word), next < stretch.count, text.isProperNoun(stretch[next]) else {
        return []
      }
    }
    // A given name and a family name.
    return stretch[min(next, stretch.count)...].prefix(2)
      .prefix { !StopWords.all.contains(text.words[Int($0)]) }
  }

  /// Frequent given names that are no everyday words.
  private static let givenNames: Set<String> = Set(
    """
    aaron abigail adam adrian ahmed aisha alan albert alejandro alex alexander alexandra alexis alice alicia ali amanda \
    amber amelia amy ana andrea andreas andrew angela anita anna anne anthony antonio arthur ashley barbara ben \
    benjamin beth betty bob bobby bonnie brandon brenda brian bruce bryan carlos carol caroline carolyn catherine charles \
    charlotte chloe chris christian christina christine christopher claire claudia connor craig cynthia dan daniel \
    daniela danielle danny dave david deborah debra denise dennis diana diane diego dmitri donald donna doris dorothy \
    douglas dylan edward elena eli elizabeth ella emily emma eric erik erin ethan eugene eva evan evelyn fatima felix \
    fernando fiona florian frances francisco francois frank gabriel gary george gerald giovanni giulia gloria gordon greg gregory \
    hannah hans harold harry hassan heather heidi helen helena henry howard hugo ian ibrahim ingrid irene isaac isabel \
    isabella ivan jack jackie jacob jake james jamie jane janet janice jason jean jeff jeffrey jennifer jenny jeremy \
    jerry jesse jessica jim jimmy joan joanna joe joel johan johanna john johnny jonathan jordan jorge jose joseph joshua joyce \
    juan juana judith judy julia julian julie jun karen karl kate katherine kathleen kathryn katie keith kelly ken kenneth kevin \
    kim kimberly klaus kyle lars larry laura lauren laurence lawrence leah leon leonardo liam linda lisa logan louis louise lucas lucia lucy \
    luigi luis lukas luke madison manuel marco margaret maria marie mario marion marta martha martin mary mateo \
    matthew matthias max megan mehmet melissa mia michael michele michelle miguel mike mohamed mohammad mohammed monica \
    muhammad nancy natalia natalie natasha nathan nicholas nick nicola nicolas nicole nina noah oliver olivia olga omar oscar \
    pablo pamela patricia patrick paul paula pedro peter philip philipp phyllis pierre priya rachel rafael ralph ramon \
    randy raj rebecca ricardo richard robert roberto rodrigo roger ronald rosa russell ruth ryan salma sam samantha samuel sandra sanjay \
    sara sarah scott sean sebastian sergei sharon shirley silvia simon sofia sophia sophie stefan stephanie stephen \
    steve steven stuart susan svetlana sven sylvia tamara tanya tara ted teresa terry theresa thomas tiffany tim timothy tina todd \
    tom tony tracy tyler valentina vanessa veronica victor victoria vincent virginia vladimir walter wayne wei wendy \
    william xavier yuki yusuf zachary zoe smith johnson jones garcia rodriguez martinez hernandez lopez gonzalez wilson anderson
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
