import Configuration
import Records
import Testing

@Suite("The list of tools")
struct ToolListTests {
  @Test("a list is read with owners and aliases")
  func listIsRead() throws {
    let tools = try ToolList.tools(
      yaml: """
        tools:
          - {name: refund_order, effect: writes, owner: Payments, aliases: [orders.refund]}
          - {name: find_order, effect: reads}
        """, file: "tools.yaml")
    #expect(
      tools == [
        ExistingTool(name: "refund_order", writes: true, owner: "Payments", aliases: ["orders.refund"]),
        ExistingTool(name: "find_order", writes: false),
      ])
    #expect(try ToolList.tools(yaml: "", file: "tools.yaml").isEmpty)
  }

  @Test(
    "a mistake is told with its line",
    arguments: [
      (
        "tools:\n  - {name: a, effect: deletes}",
        "tools.yaml:2:23: effect is \"deletes\", expected one of reads, writes"
      ),
      ("tools:\n  - {effect: reads}", "tools.yaml:2:5: name is missing, expected a name such as refund_order"),
      ("tools:\n  - {name: a}", "tools.yaml:2:5: effect is missing, expected one of reads, writes"),
      (
        "tools:\n  - {name: a, effect: reads}\n  - {name: b, effect: reads, aliases: [a]}",
        "tools.yaml:3:39: aliases is a list of 1, expected names that no other tool has"
      ),
      ("tool: []", "tools.yaml:1:1: unknown key \"tool\", known here are tools"),
    ])
  func mistakesAreTold(yaml: String, message: String) {
    #expect {
      try ToolList.tools(yaml: yaml, file: "tools.yaml")
    } throws: { "\($0)" == message }
  }
}
