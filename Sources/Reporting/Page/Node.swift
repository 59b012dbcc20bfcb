import Mustache

/// A named value of a page template.
package enum Slot: Sendable {
  /// Text from anywhere; escaped here, so templates always use triple braces.
  case text(String)
  case markup(Markup)
  case flag(Bool)
  case node(Node)
  case nodes([Node])
  case texts([String])

  /// Nothing, said on purpose: the section of that name is left out.
  package static let none = Slot.flag(false)

  /// The text, or nothing.
  static func optional(_ text: String?) -> Slot { text.map(Slot.text) ?? .none }

  /// The node, or nothing.
  static func optional(_ node: Node?) -> Slot { node.map(Slot.node) ?? .none }

  /// The markup, or nothing.
  static func optional(_ markup: Markup?) -> Slot { markup.map(Slot.markup) ?? .none }

  fileprivate var rendered: Any {
    switch self {
    case .text(let text): Markup(escaping: text).html
    case .markup(let markup): markup.html
    case .flag(let flag): flag
    case .node(let node): node
    case .nodes(let nodes): nodes
    case .texts(let texts): texts.map { Markup(escaping: $0).html }
    }
  }
}

extension Slot: ExpressibleByStringInterpolation {
  /// A literal is text.
  package init(stringLiteral text: String) {
    self = .text(text)
  }
}

/// What a template, or one turn of its section, can name.
package struct Node: Sendable, MustacheParent, ExpressibleByDictionaryLiteral {
  private var slots: [String: Slot]

  /// Names with their values; of a name given twice the last counts.
  package init(dictionaryLiteral elements: (String, Slot)...) {
    slots = Dictionary(elements, uniquingKeysWith: { _, last in last })
  }

  /// The value of a name, to read or to add.
  package subscript(name: String) -> Slot? {
    get { slots[name] }
    set { slots[name] = newValue }
  }

  /// What the engine sees of a name; nil sends it one node further out.
  package func child(named name: String) -> Any? {
    slots[name]?.rendered
  }
}
