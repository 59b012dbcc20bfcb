/// A task text: Markdown that a person or `assay draft` writes, and an AI agent follows.
///
/// A title, sections under `##`, and numbered lines as steps. An indented line below a step belongs to it.
struct TaskText: Sendable, Hashable {
  var sections: [Section] = []
  /// In the order of the text.
  var steps: [TaskStep] = []
  /// Names in backticks under "Tools" and in the steps, and in `{{tool:name}}` anywhere.
  var tools: [NamedTool] = []
  /// Whether `{{handover}}` stands anywhere.
  var hasHandover = false
  /// Whether nothing but blanks and comments was found.
  var isEmpty = true

  /// A heading and whether anything stands below it.
  struct Section: Sendable, Hashable {
    var name: String
    var line: Int
    var hasText = false
  }

  /// A name of a tool as it stands in the text.
  struct NamedTool: Sendable, Hashable {
    var name: String
    var line: Int
    /// Counted from 1, in characters.
    var column: Int
    /// Under "Tools": the text declares it rather than uses it.
    var isDeclared: Bool
    /// Declared as missing: whoever wrote the text knows that it must be built.
    var isMissing: Bool
  }

  /// The sections with a meaning, compared without case.
  static let whenToUse = "when to use"
  static let steps = "steps"
  static let tools = "tools"

  /// Reads a whole text.
  init(_ text: String) {
    var isComment = false
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = TaskLine(raw, number: index + 1, isComment: &isComment)
      if !line.content.isEmpty { read(line) }
    }
  }

  private mutating func read(_ line: TaskLine) {
    isEmpty = false
    if let heading = line.heading {
      if heading.level > 1 { sections.append(Section(name: heading.text.lowercased(), line: line.number)) }
      return
    }
    if !sections.isEmpty { sections[sections.count - 1].hasText = true }
    hasHandover = hasHandover || line.content.contains(TaskLine.handover)
    let section = sections.last?.name
    // A text without a heading for its steps may still number them.
    if section == TaskText.steps || section == nil {
      if let number = line.stepNumber {
        steps.append(TaskStep(number: number, line: line.number, column: line.indent + 1))
      }
      if !steps.isEmpty { steps[steps.count - 1].add(line) }
    }
    tools += line.toolNames(inBackticks: section == TaskText.steps || section == TaskText.tools || section == nil).map {
      NamedTool(
        name: $0.name, line: line.number, column: $0.column, isDeclared: section == TaskText.tools,
        isMissing: line.content.lowercased().contains("missing"))
    }
  }
}
