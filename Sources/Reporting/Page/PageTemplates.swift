import Mustache

/// The templates of a page. What they name must be given.
package struct PageTemplates {
  private let library: MustacheLibrary

  /// The template of the review pack, embedded in the program.
  ///
  /// - Throws: `ReportingError.badTemplate`.
  static func reviewPack() throws -> PageTemplates {
    try PageTemplates([("index", String(decoding: PackageResources.review_mustache, as: UTF8.self))])
  }

  /// The templates embedded in the program.
  ///
  /// - Throws: `ReportingError.badTemplate`.
  static func embedded() throws -> PageTemplates {
    let sources = [
      ("index", PackageResources.index_mustache), ("headline", PackageResources.headline_mustache),
      ("glance", PackageResources.glance_mustache),
      ("candidates", PackageResources.candidates_mustache),
      ("topics", PackageResources.topics_mustache), ("time", PackageResources.time_mustache),
      ("bill", PackageResources.bill_mustache), ("account", PackageResources.account_mustache),
      ("reconciliation", PackageResources.reconciliation_mustache),
      ("process", PackageResources.process_mustache), ("unlocks", PackageResources.unlocks_mustache),
      ("tasks", PackageResources.tasks_mustache), ("measured-task", PackageResources.measured_task_mustache),
      ("quality", PackageResources.quality_mustache),
      ("method", PackageResources.method_mustache), ("what-if", PackageResources.what_if_mustache),
      ("decision", PackageResources.decision_mustache),
    ]
    return try PageTemplates(sources.map { (name: $0, text: String(decoding: $1, as: UTF8.self)) })
  }

  /// - Parameter sources: one of them is named `index`; the others are its partials.
  /// - Throws: `ReportingError.badTemplate`.
  package init(_ sources: [(name: String, text: String)]) throws {
    var templates: [String: MustacheTemplate] = [:]
    for (name, text) in sources {
      do {
        templates[name] = try MustacheTemplate(string: text)
      } catch {
        throw ReportingError.badTemplate(name: name, reason: "\(error)")
      }
    }
    library = MustacheLibrary(templates: templates)
  }

  /// The page for `root`.
  ///
  /// - Throws: `ReportingError.missingValues` when a template names what no node on the way up gives: the engine
  ///   itself would leave a silent gap.
  package func page(_ root: Node) throws -> String {
    let asked = OutermostNode(root)
    let html = library.render(asked, withTemplate: "index") ?? ""
    guard asked.missing.isEmpty else { throw ReportingError.missingValues(asked.missing.sorted()) }
    return html
  }
}

/// The outermost node: the engine asks it last, so what it does not know nobody knows.
private final class OutermostNode: MustacheParent {
  private let node: Node
  private(set) var missing: Set<String> = []

  /// Asks `node` and remembers what it does not know.
  init(_ node: Node) {
    self.node = node
  }

  /// The value of a name; a missing one is remembered.
  func child(named name: String) -> Any? {
    if let value = node.child(named: name) { return value }
    missing.insert(name)
    return nil
  }
}
