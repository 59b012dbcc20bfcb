package import Records

/// The page `index.html`: one file, complete without script, with no reference to anything outside it.
package enum ReportPage {
  /// Rows of a table on the page; the CSV beside it has all of them.
  static let rowLimit = 200

  /// - Throws: `ReportingError`, or `ArithmeticOverflow` when the accounts' totals do not fit in their sum.
  package static func html(_ contents: ReportContents) throws -> String {
    let sections: [(id: String, name: String, node: Node?)] = [
      ("glance", "At a glance", try GlanceSection.node(contents)),
      ("candidates", "Candidates", CandidatesSection.node(contents)),
      ("topics", TopicsSection.heading(contents), TopicsSection.node(contents)),
      ("time", "Over time", TimeSection.node(contents)),
      ("bill", "The bill", try BillSection.node(contents)),
      ("tasks", "Tasks in use", try TasksSection.node(contents)),
      ("quality", "Data quality", QualitySection.node(contents)),
      ("method", "How this was computed", MethodSection.node(contents)),
    ]
    let days = DateText.days(of: contents.overview.window, in: contents.zone)
    let asOf = DateText.minute(contents.run.asOf, in: contents.zone)
    var root: Node = [
      "title": "What to automate, \(contents.label)",
      "style": .markup(Markup(trusted: text(PackageResources.style_css))),
      "script": .markup(Markup(trusted: text(PackageResources.script_js))),
      "kicker": "Support report \(contents.label) · \(days) · as of \(asOf), \(contents.run.zone)",
      "footer":
        """
      Assay \(contents.run.version) · computed on one machine; nothing in this page calls the network. \
      The tables beside it hold every row.
      """,
      "headline": .node(HeadlineSection.node(contents)),
      "blank": .text(NumberText.noBreak),
      "sections": .nodes(
        sections.filter { $0.node != nil }.map { ["id": .text($0.id), "name": .text($0.name)] }),
    ]
    for section in sections { root[section.id] = .optional(section.node) }
    return try PageTemplates.embedded().page(root)
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
