import Records

/// The figures about topics that the page puts into sentences; the others it lists as they are.
enum TopicFigure {
  /// Whether a sentence of the page has the figure.
  static func isInSentence(_ figure: NamedFigure) -> Bool {
    isAboutSeeded(figure)
      || [NamedFigure.sampleTickets, NamedFigure.studentAgreement, NamedFigure.studentTested].contains(figure.name)
  }

  /// Whether the figure is about a topic that the configuration describes.
  static func isAboutSeeded(_ figure: NamedFigure) -> Bool {
    figure.name.hasPrefix(NamedFigure.seededClaimed) || figure.name.hasPrefix(NamedFigure.seededPrecision)
  }
}
