package import Records

/// Which lever a topic needs: the first rule that fits its evidence.
///
/// 1. Mostly the same answer, and neither action nor data: knowledge.
/// 2. Short, mostly one follow-up or an immediate handover, and neither action nor data: guidance. (With an action or
///    an identifier, the one question back is what a tool would ask.)
/// 3. Few turns, and data or one single action: tool.
/// 4. Action or data, with several turns or several steps: task.
/// 5. Nothing of all this: knowledge, where most of an AI agent's ability comes from.
package enum LeverRule {
  /// The lever of the first rule that fits.
  package static func lever(for evidence: LeverEvidence, _ thresholds: LeverThresholds) -> Lever {
    func mostly(_ share: Share, _ threshold: Double) -> Bool {
      share.rate.map { $0 >= threshold } ?? false
    }
    let hasAction = mostly(evidence.action, thresholds.action)
    let hasData = mostly(evidence.data, thresholds.data)
    let isShort = !mostly(evidence.multiTurn, thresholds.multiTurn)
    guard hasAction || hasData else {
      if mostly(evidence.sameAnswer, thresholds.sameAnswer) { return .knowledge }
      let isSimple =
        mostly(evidence.oneFollowUp, thresholds.oneFollowUp)
        || mostly(evidence.immediateHandover, thresholds.immediateHandover)
      return isShort && isSimple ? .guidance : .knowledge
    }
    let isSingleStep = evidence.variants <= thresholds.severalSteps
    return isShort && (hasData || isSingleStep) ? .tool : .task
  }

  /// Whether a task is worth ranking: a task topic, or a tool topic with several turns (two or more in the median).
  package static func isCandidate(_ lever: Lever, turnsMedian: Double?) -> Bool {
    switch lever {
    case .task: true
    case .tool: (turnsMedian ?? 0) >= 2
    case .knowledge, .guidance: false
    }
  }
}
