import Records

/// Whether the numbers can be trusted: what became of every row, and every doubt about the data.
enum QualitySection {
  private static let firstCount = 3

  /// The values of the template `quality`.
  static func node(_ contents: ReportContents) -> Node {
    let inputs = contents.run.inputs
    let total = inputs.map(\.counts).reduce(RowCounts(), +)
    let current = contents.overview.current
    var node: Node = [
      "inputs": .nodes(inputs.prefix(ReportPage.rowLimit).map(input)),
      "verdict": .text(verdict(inputs)),
      "outcomesCaption":
        "Tickets in the window by how they ended, under the policy “\(contents.overview.policy.rawValue)”.",
      "outcomes": .nodes(
        zip(Outcome.allCases, current.outcomes).map { outcome, count in
          [
            "name": .text(Words.capitalised(Words.outcome(outcome))), "count": .text(NumberText.count(count)),
            "share": .text(NumberText.percent(Share(count, of: current.outcomes.reduce(0, +)).rate)),
          ]
        }),
      "outcomesTotal": .text(NumberText.count(current.outcomes.reduce(0, +))),
      "unassigned": .text(CoverageText.unassigned(contents.overview)),
      "languages": .text(CoverageText.languages(contents.overview)),
      "hasFindings": .flag(!contents.findings.isEmpty),
      "findingsCaption":
        "\(Words.plural(contents.findings.count, "finding", "findings")), worst first; all of them are in findings.csv.",
      "findings": .nodes(findings(contents.findings)),
    ]
    addCounts(total, to: &node)
    return node
  }

  private static func addCounts(_ counts: RowCounts, to node: inout Node) {
    node["read"] = .text(NumberText.count(counts.read))
    node["accepted"] = .text(NumberText.count(counts.accepted))
    node["duplicate"] = .text(NumberText.count(counts.duplicate))
    node["updated"] = .text(NumberText.count(counts.updated))
    node["rejected"] = .text(NumberText.count(counts.rejected))
  }

  private static func input(_ input: ImportSummary) -> Node {
    var node: Node = [
      "file": .text(input.file), "kind": .text(input.kind.rawValue), "format": .text(input.format),
      "reason": .text(input.wasKnown ? "read before: the same bytes are in the archive" : input.reason),
    ]
    addCounts(input.counts, to: &node)
    return node
  }

  private static func verdict(_ inputs: [ImportSummary]) -> String {
    let wrong = inputs.filter { !$0.counts.addsUp }.map(\.file)
    if inputs.isEmpty { return "No file was read for this report: it was written from the archive." }
    return wrong.isEmpty
      ? "Every file adds up."
      : "These files do not add up: \(wrong.joined(separator: ", ")). Do not rely on this report."
  }

  /// Grouped by severity and code, in the order of the list, with the first few of each.
  private static func findings(_ findings: [Finding]) -> [Node] {
    var groups: [[Finding]] = []
    for finding in findings {
      if let last = groups.last?.first, last.code == finding.code, last.severity == finding.severity {
        groups[groups.count - 1].append(finding)
      } else {
        groups.append([finding])
      }
    }
    return groups.compactMap { group in
      group.first.map { first in
        [
          "name": .text(Words.finding(first.code)), "code": .text(first.code.rawValue),
          "severity": .text(first.severity.rawValue), "count": .text(NumberText.count(group.count)),
          "first": .nodes(group.prefix(firstCount).map(place)),
        ]
      }
    }
  }

  private static func place(_ finding: Finding) -> Node {
    let parts = [finding.file] + [finding.line, finding.column].compactMap { $0.map(String.init) }
    return [
      "place": .text(finding.file.isEmpty ? "" : parts.joined(separator: ":") + ": "),
      "message": .text(finding.message), "action": .text(finding.action.rawValue),
    ]
  }
}
