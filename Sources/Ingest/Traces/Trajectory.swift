/// What the messages of one run add up to.
struct Trajectory {
  private(set) var messageCount = 0
  /// Messages of the assistant with a text and no call of a tool.
  private(set) var replies: Int64 = 0
  /// The names of the tools that were called, in their order.
  private(set) var tools: [String] = []
  /// Results that say that the tool failed.
  private(set) var toolErrors: Int64 = 0
  /// Roles, texts and calls, in their order: two runs in which the same was said have the same.
  private(set) var said: [String] = []

  /// - Parameter messages: The array of messages, each with a role.
  init(_ messages: Int?, _ object: ObjectReader) {
    let document = object.document
    for message in document.elements(of: messages) {
      messageCount += 1
      let role = object.text("role", of: message) ?? ""
      let content = document.member("content", of: message).map { document.json(of: $0) } ?? []
      let calls = Trajectory.calls(message, object)
      said += [role, String(decoding: content, as: UTF8.self)] + calls.flatMap { [$0.name, $0.arguments] }
      tools += calls.map(\.name)
      switch role {
      case "assistant": if calls.isEmpty, GeneratedOutput.isReply(content) { replies += 1 }
      case "tool", "function": if (object.text("content", of: message) ?? "").hasPrefix("Error") { toolErrors += 1 }
      default: break
      }
    }
  }

  /// The tool that tells what the run was about: the last that did more than look something up.
  var work: String {
    let own = tools.filter { !HandoverTool.isOne($0) }
    return own.last { name in !Trajectory.lookups.contains { name.lowercased().hasPrefix($0) } } ?? own.last
      ?? "conversation"
  }

  /// How the names of tools begin that change nothing.
  private static let lookups = ["get", "search", "list", "find", "look", "check", "read", "fetch", "think", "calculat"]

  private static func calls(_ message: Int, _ object: ObjectReader) -> [(name: String, arguments: String)] {
    let document = object.document
    let nodes =
      document.elements(of: document.member("tool_calls", of: message)).map {
        document.member("function", of: $0) ?? $0
      }
      + [document.member("function_call", of: message)].compactMap(\.self)
    return nodes.map { (object.text("name", of: $0) ?? "", object.text("arguments", of: $0) ?? "") }
  }
}
