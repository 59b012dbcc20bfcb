import Records

/// The opened row of a candidate: steps, ways through them, tools, handovers and rules.
enum ProcessRows {
  /// Ways through the steps that are written out.
  private static let variantLimit = 3
  /// Steps of a way that are written out.
  private static let stepLimit = 12

  /// The values of the template `process`.
  static func node(_ process: TopicProcess) -> Node {
    [
      "read": .text(read(process)),
      "hasSteps": .flag(!process.steps.isEmpty),
      "steps": .nodes(process.steps.enumerated().map { step($1, number: $0 + 1) }),
      "ways": .text(ways(process)),
      "toolsTitle": .text(toolsTitle(process.tools)),
      "tools": .texts(process.tools.map(tool)),
      "hasHandovers": .flag(!process.handovers.isEmpty),
      "handovers": .nodes(
        process.handovers.map {
          quoted("\($0.reason.rawValue): \(counted($0.tickets)) of the conversations read", $0.sentence)
        }),
      "hasPolicies": .flag(!hasWrittenRulesOnly(process)),
      "policies": .nodes(policies(process)),
      "hasWritten": .flag(process.policies.contains { $0.sameAnswer != nil }),
      "written": .nodes(written(process)),
      "command": .text("assay explain \(process.topicID)/step/1"),
    ]
  }

  private static func read(_ process: TopicProcess) -> String {
    let all = Words.plural(process.ticketsInTopic, "ticket", "tickets")
    let sample =
      process.ticketsRead < process.ticketsInTopic
      ? "Read off a seeded sample of \(NumberText.count(process.ticketsRead)) of \(all)." : "Read off all \(all)."
    return sample + " A step is listed when 5 % of the conversations take it; "
      + "indented ones are taken by fewer than half, with what "
      + "stands out where they are taken. Under a share stands its 95 % interval."
  }

  private static func step(_ step: ProcessStep, number: Int) -> Node {
    [
      "number": .text(String(number)),
      "branch": .flag(step.isBranch),
      "kind": .text(step.kind.rawValue),
      "subject": .text(step.subject),
      "count": .text(NumberText.fraction(step.tickets)),
      "share": .text(NumberText.percent(step.tickets.rate)),
      "range": .text(NumberText.percentRange(step.tickets.interval)),
      "sentence": .optional(step.sentence.isEmpty ? nil : step.sentence),
      "condition": .optional(step.condition.map { "\(ConditionText.sign($0.sign)); \(ConditionText.counts($0))" }),
    ]
  }

  /// How many ways cover most conversations, and the commonest of them by step number.
  private static func ways(_ process: TopicProcess) -> String {
    let most = Words.plural(process.variantsForMost, "way", "ways")
    let first = process.variants.prefix(variantLimit).map { variant in
      let steps = variant.steps.prefix(stepLimit).map { String($0 + 1) }.joined(separator: " → ")
      let rest = variant.steps.count > stepLimit ? " → …" : ""
      return "\(steps.isEmpty ? "none of these steps" : steps + rest), \(counted(variant.tickets))"
    }
    return "\(most) through these named steps \(process.variantsForMost == 1 ? "covers" : "cover") 80 % of the "
      + "conversations. The commonest, by step number: \(first.joined(separator: "; "))."
  }

  private static func toolsTitle(_ tools: [ToolNeed]) -> String {
    guard !tools.isEmpty else { return "none was called" }
    if tools.contains(where: { $0.status == .unknown }) {
      return "\(NumberText.count(tools.count)) needed; no list of tools says which exist"
    }
    let missing = tools.count { $0.status == .missing }
    return "\(NumberText.count(tools.count - missing)) of \(NumberText.count(tools.count)) needed ones exist"
  }

  private static func tool(_ tool: ToolNeed) -> String {
    let effect = tool.writes.map { $0 ? ["changes something"] : ["reads"] } ?? []
    let status = tool.status == .unknown ? [] : [tool.status.rawValue]
    let owner = tool.owner.map { ["owned by \($0)"] } ?? []
    let base =
      tool.source == .measured ? "of the tickets with a call" : "of the conversations read, from what replies say"
    return "\(tool.name): \((status + effect + owner).joined(separator: ", ")), \(counted(tool.tickets)) \(base)"
  }

  private static func policies(_ process: TopicProcess) -> [Node] {
    guard !process.policies.isEmpty else {
      return [quoted("No reply cites a rule. Ask the teams whether there is one.", "")]
    }
    return process.policies.filter { $0.sameAnswer == nil }.map {
      quoted("cited in \(counted($0.tickets)):", $0.sentence)
    }
  }

  /// Rules that come in one and the same answer, so that somebody has written them down.
  private static func written(_ process: TopicProcess) -> [Node] {
    process.policies.compactMap { policy in
      policy.sameAnswer.map {
        quoted("in one and the same answer in \(NumberText.fraction($0)) conversations that cite it:", policy.sentence)
      }
    }
  }

  private static func hasWrittenRulesOnly(_ process: TopicProcess) -> Bool {
    !process.policies.isEmpty && process.policies.allSatisfy { $0.sameAnswer != nil }
  }

  private static func quoted(_ words: String, _ sentence: String) -> Node {
    ["words": .text(words), "sentence": .optional(sentence.isEmpty ? nil : sentence)]
  }

  private static func counted(_ share: Share) -> String {
    "\(NumberText.percent(share.rate)) (\(NumberText.fraction(share)))"
  }
}
