import LinearAlgebra
import Records

/// Made-up tickets of five needs, in fixed order.
enum Corpus {
  static let needs: [[[String]]] = [
    [
      ["I want to", "Can you", "Please", "I need to"], ["cancel my subscription", "cancel the subscription"],
      ["today", "before renewal", "at once", "for next month", ""],
    ],
    [
      ["How do I", "Help me", "I want to"], ["reset my password", "reset the password"],
      ["for the app", "of my login", "because login fails", ""],
    ],
    [
      ["I'd like to", "Can I", "Please help me"], ["track my parcel", "track a parcel", "track the parcel"],
      ["sent last week", "with tracking number", "from the shop", ""],
    ],
    [
      ["I need to", "I want to", "Please"], ["download an invoice", "download the invoice"],
      ["as a PDF", "for my accountant", "of January", ""],
    ],
    [
      ["Can you", "I need to", "Please"], ["change the delivery address", "change my delivery address"],
      ["to my office", "before shipping", "of the courier", ""],
    ],
  ]

  /// Every combination, `copies` times with a running number.
  static func tickets(copies: Int = 2) -> (ids: [String], texts: [String], need: [Int]) {
    var texts: [String] = []
    var need: [Int] = []
    for copy in 0..<copies {
      for (number, parts) in needs.enumerated() {
        for start in parts[0] {
          for middle in parts[1] {
            for end in parts[2] {
              let close = copy == 0 ? "" : copy == 1 ? " thank you" : " soon"
              texts.append("My name is Alexis Quillfeather. " + start + " " + middle + " " + end + close)
              need.append(number)
            }
          }
        }
      }
    }
    let ids = texts.indices.map { "T-" + String(1000 + $0) }
    return (ids, texts, need)
  }

  /// A bag of words hashed to 64 columns: enough to tell the needs apart without the encoder.
  static func vector(of text: String) -> [Float] {
    var columns = [Float](repeating: 0, count: 64)
    for word in text.lowercased().split(separator: " ") where word.count > 3 {
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      columns[Int((hash >> 7) % 64)] += 1
    }
    return columns
  }

  /// A row of length 1 per text; of zeros for one without a word to tell it by.
  static func vectors(of texts: [String]) -> Matrix {
    var vectors = Matrix(rows: texts.count, columns: 64, elements: texts.flatMap(vector))
    vectors.normaliseRows()
    return vectors
  }
}
