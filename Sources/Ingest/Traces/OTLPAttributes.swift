/// The attributes of spans that tell a task's execution, by the conventions of OpenTelemetry and of OpenInference.
enum OTLPAttributes {
  /// Takes over what the attributes of a span or a resource say.
  static func read(_ node: Int, _ object: ObjectReader, into span: inout TraceSpan) {
    let document = object.document
    for attribute in document.elements(of: document.member("attributes", of: node)) {
      guard let key = object.text("key", of: attribute), let value = document.member("value", of: attribute) else {
        continue
      }
      take(key, value, object, into: &span)
    }
  }

  private static func take(_ key: String, _ value: Int, _ object: ObjectReader, into span: inout TraceSpan) {
    switch key {
    case "gen_ai.operation.name": span.kind = kind(ofOperation: text(value, object))
    case "openinference.span.kind": span.kind = kind(ofOpenInference: text(value, object))
    case "gen_ai.workflow.name", "gen_ai.tool.name", "tool.name": span.title = text(value, object)
    case "gen_ai.agent.name", "agent.name": span.agent = text(value, object)
    case "gen_ai.conversation.id": span.conversationID = text(value, object)
    case "session.id": span.sessionID = text(value, object)
    case "user.id", "enduser.id": span.customerID = text(value, object)
    case "deployment.environment.name", "deployment.environment": span.environment = text(value, object)
    case "error.type": span.hasFailed = true
    case "gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens", "llm.token_count.prompt":
      span.inputTokens = TraceSpan.tokens(text(value, object)) ?? span.inputTokens
    case "gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens", "llm.token_count.completion":
      span.outputTokens = TraceSpan.tokens(text(value, object)) ?? span.outputTokens
    case "gen_ai.output.messages", "output.value":
      span.isReply = GeneratedOutput.isReply(object.document.bytes[object.document.nodes[value].range])
    default: break
    }
  }

  /// Numbers come as texts too.
  private static func text(_ value: Int, _ object: ObjectReader) -> String? {
    ["stringValue", "intValue", "string_value", "int_value"].lazy.compactMap { object.text($0, of: value) }.first
  }

  private static func kind(ofOperation name: String?) -> TraceSpan.Kind {
    switch name {
    case "invoke_workflow": .workflow
    case "invoke_agent": .agent
    case "execute_tool": .tool
    case "chat", "generate_content", "text_completion": .model
    default: .other
    }
  }

  private static func kind(ofOpenInference name: String?) -> TraceSpan.Kind {
    switch name {
    case "AGENT": .agent
    case "TOOL": .tool
    case "LLM": .model
    case "CHAIN": .chain
    default: .other
    }
  }

  /// By the name that the conventions give a span, for emitters that leave the operation out.
  static func kind(ofName name: String) -> TraceSpan.Kind {
    kind(ofOperation: name.split(separator: " ").first.map(String.init))
  }
}
