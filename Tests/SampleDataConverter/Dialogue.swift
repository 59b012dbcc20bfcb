import Foundation

/// One dialogue of STAR: a crowd worker plays the customer, another one the assistant ("the wizard").
struct Dialogue: Decodable {
  let id: Int
  /// In the order in which they happened.
  let events: [Event]

  enum CodingKeys: String, CodingKey {
    case id = "DialogueID"
    case events = "Events"
  }

  /// What customer and assistant said, in their order.
  var messages: [SpokenMessage] {
    events.compactMap { event in
      guard let time = event.unixTime else { return nil }
      return switch event.kind {
      case .request(let text): SpokenMessage(sentAt: time, isReply: false, text: text)
      case .reply(let text): SpokenMessage(sentAt: time, isReply: true, text: text)
      case .query, nil: nil
      }
    }
  }

  var hasMessages: Bool { !messages.isEmpty }

  /// Whether the assistant wrote at all.
  var hasReply: Bool { messages.contains(where: \.isReply) }

  /// The time of the last event that carries one, in seconds since 1970.
  var lastEventTime: Int64? { events.compactMap(\.unixTime).last }

  /// Reads a dialogue a line.
  ///
  /// - Throws: `ConversionError`.
  static func read(_ path: String) throws(ConversionError) -> [Dialogue] {
    let decoder = JSONDecoder()
    var dialogues: [Dialogue] = []
    for (index, line) in try GzipFile.read(path).split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let dialogue = try? decoder.decode(Dialogue.self, from: Data(line)) else {
        throw .invalid("\(path):\(index + 1): is no dialogue, expected an object with DialogueID and Events")
      }
      dialogues.append(dialogue)
    }
    return dialogues
  }
}

/// A message of the customer, or a reply of the assistant.
struct SpokenMessage {
  /// Seconds since 1970.
  let sentAt: Int64
  let isReply: Bool
  let text: String
}

/// One event of a dialogue, as the file has it.
struct Event: Decodable {
  let agent: String
  let action: String
  let text: String?
  let apiName: String?
  /// Seconds since 1970; the answers of the knowledge base have none.
  let unixTime: Int64?

  enum CodingKeys: String, CodingKey {
    case agent = "Agent"
    case action = "Action"
    case text = "Text"
    case apiName = "APIName"
    case unixTime = "UnixTime"
  }

  /// What a help desk or an execution log would have seen of an event.
  enum Kind {
    case request(String)
    case reply(String)
    case query(api: String)
  }

  /// Nil for what no customer and no system saw: stage directions to the actors, drafts the assistant only
  /// considered, buttons pressed.
  var kind: Kind? {
    switch (agent, action) {
    case ("User", "utter"): text.map(Kind.request)
    case ("Wizard", "utter"), ("Wizard", "pick_suggestion"): text.map(Kind.reply)
    case ("Wizard", "query"): apiName.map(Kind.query)
    default: nil
    }
  }
}
