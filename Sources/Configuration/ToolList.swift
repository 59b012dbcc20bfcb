package import Records

/// The list of tools that an AI agent has, as a person keeps it in a YAML file.
package enum ToolList {
  /// Reads the list; the names of a tool, its aliases among them, belong to it alone.
  ///
  /// - Parameter file: the name that errors begin with.
  /// - Throws: `ConfigurationError` with line and column.
  package static func tools(yaml text: String, file: String) throws -> [ExistingTool] {
    guard let root = try YAMLSection(yaml: text, file: file, known: ["tools"]) else { return [] }
    var names: Set<String> = []
    return try (root.sections("tools", known: ["name", "effect", "owner", "aliases"]) ?? []).map { section in
      let tool = try tool(section)
      for name in [tool.name] + tool.aliases where !names.insert(name).inserted {
        throw section.mismatch(name == tool.name ? "name" : "aliases", expected: "names that no other tool has")
      }
      return tool
    }
  }

  private enum Effect: String, CaseIterable {
    case reads, writes
  }

  private static func tool(_ section: YAMLSection) throws -> ExistingTool {
    let name = try section.required("name", try section.text("name"), expected: "a name such as refund_order")
    guard !name.isEmpty else { throw section.mismatch("name", expected: "a name such as refund_order") }
    let effect = try section.choice("effect", of: Effect.self)
    return ExistingTool(
      name: name, writes: try section.required("effect", effect, expected: "one of reads, writes") == .writes,
      owner: try section.text("owner"), aliases: try section.texts("aliases") ?? [])
  }
}
