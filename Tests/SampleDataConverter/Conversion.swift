import Foundation
import Records

/// Makes the files of `SampleData` from the STAR data set: `SampleDataConverter STAR_FOLDER OUTPUT_FOLDER`.
@main
enum Conversion {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, let input = arguments.first, let output = arguments.last else {
      print("usage: SampleDataConverter STAR_FOLDER OUTPUT_FOLDER", to: .standardError)
      exit(64)
    }
    do {
      print(try run(input: input, output: output), to: .standardOutput)
    } catch {
      print("\(error)", to: .standardError)
      exit(2)
    }
  }

  /// Writes the three data files and returns what a reader wants to know of them, as Markdown.
  ///
  /// - Throws: `ConversionError`.
  static func run(input: String, output: String) throws(ConversionError) -> String {
    let dialogues = try Dialogue.read(input + "/star_dialogues.ndjson.gz")
    let truth = try DialogueTruth.read(input + "/truth.csv")
    var conversations: [Conversation] = []
    for dialogue in dialogues where dialogue.hasMessages {
      guard let truth = truth[dialogue.id] else {
        throw .invalid("truth.csv: dialogue \(dialogue.id) is missing, expected one row a dialogue")
      }
      conversations.append(Conversation(dialogue: dialogue, ending: Ending(of: dialogue, truth: truth)))
    }
    conversations.sort { $0.dialogue.id < $1.dialogue.id }
    let log = ExecutionLog(of: conversations)
    let invoice = Invoice(of: log, conversations: conversations)

    try GzipFile.write(try HelpDeskTicket.lines(of: conversations), to: output + "/conversations.ndjson.gz")
    try write(log.csv, to: output + "/task_executions.csv")
    try write(invoice.csv, to: output + "/invoice_2020-05.csv")
    return report(dialogues: dialogues.count, conversations: conversations, log: log, invoice: invoice)
  }

  private static func report(
    dialogues: Int, conversations: [Conversation], log: ExecutionLog, invoice: Invoice
  ) -> String {
    let endings = Ending.allCases.map { ending in
      "- \(ending): \(conversations.count { $0.ending == ending })"
    }
    return """
      dialogues: \(dialogues), of them with a message: \(conversations.count)
      \(endings.joined(separator: "\n"))
      executions: \(log.executions.count) in \(log.usages.count) conversations
      price book: USD \(invoice.expectedTotal(of: log).text(in: .usd))
      invoice: USD \(invoice.total.text(in: .usd)) in \(invoice.lines.count) lines

      \(invoice.breakTable)
      """
  }

  private static func write(_ text: String, to path: String) throws(ConversionError) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    } catch {
      throw .unwritable(path: path)
    }
  }

  private static func print(_ text: String, to stream: FileHandle) {
    stream.write(Data((text + "\n").utf8))
  }
}

/// Why the conversion cannot go on.
enum ConversionError: Error, Equatable, CustomStringConvertible {
  case unreadable(path: String)
  case unwritable(path: String)
  /// The whole message: place, finding, what was expected.
  case invalid(String)

  var description: String {
    switch self {
    case .unreadable(let path): "\(path): cannot be read as a gzip or text file"
    case .unwritable(let path): "\(path): cannot be written, expected an existing folder"
    case .invalid(let message): message
    }
  }
}
