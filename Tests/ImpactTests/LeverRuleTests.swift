import Impact
import Records
import Testing

struct LeverRuleTests {
  /// Evidence in percent of 100 tickets.
  private static func evidence(
    action: Int = 0, data: Int = 0, multiTurn: Int = 0, oneFollowUp: Int = 0, sameAnswer: Int = 0,
    immediateHandover: Int = 0, variants: Int = 1
  ) -> LeverEvidence {
    LeverEvidence(
      action: Share(action, of: 100), data: Share(data, of: 100), multiTurn: Share(multiTurn, of: 100),
      oneFollowUp: Share(oneFollowUp, of: 100), sameAnswer: Share(sameAnswer, of: 100),
      immediateHandover: Share(immediateHandover, of: 100), variants: variants, handoverReasons: [], tools: [])
  }

  @Test(arguments: [
    (evidence(sameAnswer: 50), Lever.knowledge), (evidence(data: 29, multiTurn: 90, sameAnswer: 80), .knowledge),
    (evidence(oneFollowUp: 50), .guidance), (evidence(immediateHandover: 70), .guidance),
    (evidence(oneFollowUp: 90, sameAnswer: 90), .knowledge), (evidence(multiTurn: 60, oneFollowUp: 90), .knowledge),
    (evidence(data: 30, oneFollowUp: 90), .tool), (evidence(data: 80, variants: 9), .tool),
    (evidence(action: 30, variants: 3), .tool), (evidence(action: 30, variants: 4), .task),
    (evidence(action: 30, multiTurn: 50), .task), (evidence(data: 30, multiTurn: 50, sameAnswer: 90), .task),
    (evidence(), .knowledge), (evidence(multiTurn: 90, variants: 9), .knowledge),
  ]) func `The first rule that fits names the lever`(_ evidence: LeverEvidence, _ lever: Lever) {
    #expect(LeverRule.lever(for: evidence, LeverThresholds()) == lever)
  }

  @Test func `Thresholds are configuration`() {
    let evidence = LeverRuleTests.evidence(action: 10, multiTurn: 10)
    #expect(LeverRule.lever(for: evidence, LeverThresholds(action: 0.1, multiTurn: 0.1)) == .task)
    #expect(LeverRule.lever(for: evidence, LeverThresholds()) == .knowledge)
  }

  @Test func `Tasks, and tools with several turns, are candidates`() {
    #expect(LeverRule.isCandidate(.task, turnsMedian: 1))
    #expect(LeverRule.isCandidate(.tool, turnsMedian: 2))
    #expect(!LeverRule.isCandidate(.tool, turnsMedian: 1.5))
    #expect(!LeverRule.isCandidate(.tool, turnsMedian: nil))
    #expect(!LeverRule.isCandidate(.knowledge, turnsMedian: 9))
    #expect(!LeverRule.isCandidate(.guidance, turnsMedian: 9))
  }
}
