import Foundation
import Records

/// A ticket of Zendesk's full JSON export, with the keys of its API that the data can fill.
struct HelpDeskTicket: Encodable {
  /// The assistant's author id in every ticket; `assay.yaml` names it as the AI agent.
  static let assistantID = 9_000_001

  let id: Int
  let createdAt: String
  let updatedAt: String
  /// Seconds since 1970: the version of the record.
  let generatedTimestamp: Int64
  let status: String
  let subject = Nullable<String>(nil)
  let rawSubject = Nullable<String>(nil)
  let description: String
  let priority = Nullable<String>(nil)
  let via = ["channel": "chat"]
  let requesterId: Int
  let submitterId: Int
  let assigneeId: Nullable<Int>
  let groupId = Nullable<Int>(nil)
  let satisfactionRating = Nullable<String>(nil)
  let tags: [String]
  let metricSet: [String: Nullable<String>]
  let comments: [Comment]

  struct Comment: Encodable {
    let id: Int
    let authorId: Int
    let body: String
    let `public` = true
    let createdAt: String
  }

  init(_ conversation: Conversation) {
    let dialogue = conversation.dialogue
    let messages = dialogue.messages
    // One customer a dialogue: the actors are no customer base. SampleData/README.md says what follows.
    let customerID = 1_000_000 + dialogue.id
    let opened = messages.first?.sentAt ?? 0
    let lastEvent = dialogue.lastEventTime ?? opened
    let isSolved = conversation.ending == .resolved
    id = dialogue.id
    createdAt = Timestamp(seconds: opened).description
    updatedAt = Timestamp(seconds: lastEvent).description
    generatedTimestamp = lastEvent
    status = conversation.ending.ticketStatus
    requesterId = customerID
    submitterId = customerID
    assigneeId = Nullable(isSolved ? HelpDeskTicket.assistantID : nil)
    tags = conversation.ending.tags
    metricSet = ["solved_at": Nullable(isSolved ? updatedAt : nil)]
    comments = messages.enumerated().map { index, message in
      Comment(
        id: dialogue.id * 1000 + index + 1,
        authorId: message.isReply ? HelpDeskTicket.assistantID : customerID,
        body: message.text, createdAt: Timestamp(seconds: message.sentAt).description)
    }
    description = comments.first?.body ?? ""
  }

  /// A ticket a line, keys sorted.
  ///
  /// - Throws: `ConversionError`.
  static func lines(of conversations: [Conversation]) throws(ConversionError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    var bytes: [UInt8] = []
    for conversation in conversations {
      guard let line = try? encoder.encode(HelpDeskTicket(conversation)) else {
        throw .invalid("dialogue \(conversation.dialogue.id) has no JSON form")
      }
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

/// A value that is written as `null` when it is missing, as Zendesk does; a plain optional would drop the key.
struct Nullable<Value: Encodable>: Encodable {
  private let value: Value?

  init(_ value: Value?) {
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

extension Ending {
  /// The ticket's state: only a resolved conversation is solved; the rest waits for a person whom the data does not have.
  fileprivate var ticketStatus: String {
    switch self {
    case .resolved: "solved"
    case .unmet, .disconnected: "open"
    case .unanswered: "new"
    }
  }

  fileprivate var tags: [String] {
    let marks: [TicketMark] =
      switch self {
      case .resolved: [.aiReplied]
      case .unmet, .disconnected: [.aiReplied, .handoverRequested]
      case .unanswered: []
      }
    return marks.map(\.rawValue)
  }
}
