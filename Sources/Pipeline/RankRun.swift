import Configuration
import Encoding
import Impact
import Records
import Reporting

/// Prints the candidate tasks with the factors of their score.
package struct RankRun {
  private static let shown = 15

  private let options: RunOptions
  private let console: Console

  package init(_ options: RunOptions, console: Console) {
    self.options = options
    self.console = console
  }

  /// - Throws: the error of the stage that cannot go on.
  package func run() throws -> RunVerdict {
    let session = try Session(options, console: console)
    let scope = try RunScope(session)
    var log = StageLog(console)
    let analysis = try AnalysisRun(options, console: console).analyse(
      session, scope, try TextEncoder(session), &log)
    let candidates = analysis.impact.candidates
    var lines = [
      "rank  topic   unresolved x automatable x success = removed  hours   net saving  lever      name",
      "              per 30 days",
    ]
    lines += candidates.prefix(RankRun.shown).map { line($0, session.assumptions(analysis.bill.summary, scope)) }
    if candidates.count > RankRun.shown {
      lines.append("and \(candidates.count - RankRun.shown) more in candidates.csv, written by assay report")
    }
    let eligible = candidates.count { $0.isEligible }
    lines.append(
      "\(candidates.count) topics, \(eligible) of them candidates for a task (*), ordered by "
        + (options.rankingOrder ?? session.configuration.ranking.order).rawValue)
    return RunVerdict(output: lines + decisionLines(analysis, session, scope), findings: analysis.impact.findings)
  }

  /// The choice, how steady it is, from when it pays and what it hangs on.
  private func decisionLines(_ analysis: RunAnalysis, _ session: Session, _ scope: RunScope) -> [String] {
    let decision = analysis.impact.decision
    let assumptions = session.assumptions(analysis.bill.summary, scope)
    let names = Dictionary(
      analysis.impact.candidates.map { ($0.topicID, $0.name) }, uniquingKeysWith: { first, _ in first })
    let chosen = analysis.impact.candidates.filter {
      (decision.pair ?? decision.best.first)?.topicIDs.contains($0.topicID) == true
    }
    return DecisionText.choices(decision, names: names)
      + [
        DecisionText.breakEven(chosen, assumptions), DecisionText.payback(decision, assumptions),
        DecisionText.strongest(decision, in: assumptions.currency),
      ].compactMap(\.self)
  }

  private func line(_ candidate: Candidate, _ assumptions: RankingAssumptions) -> String {
    let columns = [
      (String(candidate.rank), 4), (candidate.topicID, -8),
      (Text.decimal(candidate.unresolvedPer30Days, 1), 10),
      (Text.decimal(candidate.automatableShare, 4), 13), (Text.decimal(candidate.taskSuccess, 4), 9),
      (Text.decimal(candidate.ticketsRemovedPer30Days, 1), 9),
      (Text.decimal(candidate.hoursSavedPer30Days, 1), 6),
      (candidate.netSavingPer30Days.text(in: assumptions.currency), 12),
      (candidate.lever.rawValue + (candidate.isEligible ? "*" : ""), -10),
    ]
    return columns.map { Text.padded($0.0, $0.1) }.joined(separator: " ") + candidate.name
  }
}
