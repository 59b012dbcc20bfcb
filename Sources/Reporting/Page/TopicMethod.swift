import Records

/// How the topics came about: what read the tickets, how many of them, when, and what to make of it.
enum TopicMethod {
  /// Terms with their meaning; none for a report without topics.
  static func rows(_ contents: ReportContents) -> [Node] {
    let run = contents.run
    guard let fittedAt = run.topicsFittedAt else { return [] }
    var rows: [Node] = []
    func add(_ name: String, _ meaning: String?) {
      if let meaning { rows.append(MethodSection.term(name, meaning)) }
    }
    add("Texts read by", run.encoder.isEmpty ? nil : reader(run))
    add("All other tickets", student(run))
    add("Other languages", languages(run))
    add("Fitted on", DateText.minute(fittedAt, in: contents.zone) + ". " + identity)
    add("How many topics", run.granularity.isEmpty ? nil : number(run))
    add("Described topics", run.topicChoice.contains(where: TopicFigure.isAboutSeeded) ? described : nil)
    add("Tickets about several topics", contents.topics.contains { $0.weightedTickets != nil } ? several : nil)
    return rows
  }

  private static let identity = """
    New tickets join the topics found then, so an id means the same topic from month to month. When topics are fitted \
    again, each keeps the id of the topic whose tickets it shares most.
    """

  private static let described = """
    A ticket joins a topic of the configuration when it is close enough to the examples and no other topic is closer. \
    How many are probably right is an estimate: read a few of them.
    """

  private static let several = """
    Every figure here counts a ticket once, under its main topic. In tickets.csv it has a row for each of its topics, \
    with weights that add up to 1; weighted_tickets in topics.csv adds up the weights.
    """

  private static func value(_ name: String, _ run: RunFacts) -> Double? {
    run.topicChoice.first { $0.name == name }?.value
  }

  private static func reader(_ run: RunFacts) -> String {
    guard let sample = value(NamedFigure.sampleTickets, run) else { return run.encoder + "." }
    return
      "\(run.encoder). It read \(Words.plural(Int(sample), "ticket", "tickets")); the topics were found among them."
  }

  private static func student(_ run: RunFacts) -> String? {
    guard let agreement = value(NamedFigure.studentAgreement, run), let tested = value(NamedFigure.studentTested, run),
      tested > 0
    else { return nil }
    return
      "placed by a linear map of their words. Tried on \(Words.plural(Int(tested), "ticket", "tickets")) that were "
      + "held back, it chose the same topic as the encoder for \(NumberText.percent(agreement))."
  }

  /// Only a sentence encoder has learned a language; one that compares words has not.
  private static func languages(_ run: RunFacts) -> String? {
    guard run.encoder.contains("MiniLM") else { return nil }
    return
      "MiniLM was trained on English. For a ticket in another language the vector leans on its words, so its topic is "
      + "less sure."
  }

  private static func number(_ run: RunFacts) -> String {
    let figures = run.topicChoice.filter { !TopicFigure.isInSentence($0) }.map { figure in
      let isWhole = figure.value == figure.value.rounded() && figure.value.magnitude < 1e15
      let value = NumberText.figure(figure.value, decimals: isWhole ? 0 : 4)
      return figure.name.replacing("_", with: " ") + " " + value
    }
    return "Granularity \(run.granularity)" + (figures.isEmpty ? "." : ": \(figures.joined(separator: ", ")).")
  }
}
