import Impact
import Records
import Testing

@Suite("The check of a task text")
struct TaskTextCheckTests {
  private static let tools = [
    ExistingTool(name: "find_order", writes: false),
    ExistingTool(name: "refund_order", writes: true, aliases: ["refund"]),
  ]

  private static let sound = """
    # Refund an order

    ## When to use
    - The customer wants money back

    ## Steps
    1. Ask for the order number. -> the order number is known
    2. Look it up with `find_order`. -> the order is known
       - If it is not there, go to step 1
       - If it is older than 30 days, {{handover}}
    3. Refund with {{tool:refund_order}}. -> done
    """

  private static func found(_ text: String, tools: [ExistingTool]? = tools) -> [String] {
    TaskTextCheck(tools: tools).findings(text, file: "task.md").map {
      "\($0.code.rawValue) \($0.line ?? 0):\($0.column ?? 0)"
    }
  }

  @Test("A sound text has nothing to mend")
  func soundText() {
    #expect(TaskTextCheckTests.found(TaskTextCheckTests.sound) == [])
  }

  @Test(
    "Every fault is found where it stands",
    arguments: [
      ("find_order", "find_ordr", "UNKNOWN_TOOL 8:21"),
      ("refund_order}}", "cash_back}}", "UNKNOWN_TOOL 11:23"),
      ("step 1", "step 9", "MISSING_STEP 9:32"),
      (", {{handover}}", ", say so", "NO_HANDOVER 7:1"),
      (" -> the order number is known", "", "NO_OUTCOME 7:1"),
      ("3. Refund", "2. Refund", "DUPLICATE_STEP 11:1"),
      (" -> the order is known", " -> step 1", "UNREACHABLE_STEP 11:1"),
      ("- The customer wants money back", "", "NO_WHEN_TO_USE 3:1"),
    ])
  func faults(part: String, replacement: String, finding: String) {
    let text = TaskTextCheckTests.sound.replacing(part, with: replacement)
    #expect(text != TaskTextCheckTests.sound)
    #expect(TaskTextCheckTests.found(text) == [finding])
  }

  @Test("A circle of steps without a way out is one finding, at its first step")
  func endlessLoop() {
    let text = """
      ## When to use
      - always, {{handover}} if lost
      ## Steps
      1. Ask. -> step 2
      2. Ask again. -> step 3
      3. Ask once more. -> step 2
      """
    #expect(TaskTextCheckTests.found(text) == ["ENDLESS_LOOP 4:1"])
  }

  @Test("A text of blanks and comments is empty", arguments: ["", " \n\n", "<!-- one\ntwo -->\n"])
  func empty(text: String) {
    #expect(TaskTextCheckTests.found(text) == ["EMPTY_TASK 1:1"])
  }

  @Test("A text without steps says so")
  func noSteps() {
    #expect(
      TaskTextCheckTests.found("## When to use\n- now\n## Steps\n{{handover}}\n") == ["NO_STEPS 3:1"])
  }

  @Test("Quoted words and comments are not read as steps, tools or jumps")
  func quotesAndComments() {
    let text = TaskTextCheckTests.sound.replacing(
      "   - If it is not",
      with: "   - Agents write: “go to step 9 with `magic`”\n   <!-- -> step 8 -->\n   - If it is not")
    #expect(TaskTextCheckTests.found(text) == [])
  }

  @Test("A tool listed as missing may be used; without any list the names are not checked")
  func missingTools() {
    let text = TaskTextCheckTests.sound.replacing("refund_order", with: "cash_back")
    #expect(TaskTextCheckTests.found(text + "\n## Tools\n- `cash_back`: missing\n") == [])
    #expect(TaskTextCheckTests.found(text, tools: nil) == ["TOOLS_UNCHECKED 8:21"])
    #expect(TaskTextCheckTests.found(text + "\n## Tools\n- `cash_back`: exists\n", tools: nil) == ["UNKNOWN_TOOL 8:21"])
  }

  @Test("A mistyped tool is met with the nearest name")
  func nearestTool() {
    let text = TaskTextCheckTests.sound.replacing("find_order", with: "find_ordr")
    let messages = TaskTextCheck(tools: TaskTextCheckTests.tools).findings(text, file: "task.md").map(\.message)
    #expect(messages.count == 1 && messages[0].contains("did you mean \"find_order\""))
  }
}
