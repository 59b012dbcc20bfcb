import Encoding
import Foundation
import LinearAlgebra
import Testing

@Suite struct `The sentence encoder` {
  private static let encoder = Result { () throws(EncodingError) in try SentenceEncoder() }
  private static let reference = Result { try ReferenceVectors() }

  @Test func `cuts texts into the same word pieces as the published tokenizer`() throws {
    let encoder = try Self.encoder.get()
    let entries = try Self.reference.get().entries
    #expect(entries.count == 39)
    for entry in entries {
      #expect(encoder.tokens(of: entry.text) == entry.tokens, "\(entry.text.debugDescription)")
    }
  }

  @Test func `gives the vectors of the published weights, but for the rounding to bytes`() throws {
    let encoder = try Self.encoder.get()
    let entries = try Self.reference.get().entries
    let vectors = encoder.vectors(for: entries.map(\.tokens)) { _ in }
    for (row, entry) in entries.enumerated() {
      let cosine = zip(vectors.row(row), entry.vector).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(cosine >= 0.999, "\(entry.text.debugDescription)")
    }
  }

  @Test func `gives the same bits in every order, and equal vectors to equal texts`() throws {
    let encoder = try Self.encoder.get()
    let tokens = ["refund please", "where is my order", "", "card declined", "refund please"].map(encoder.tokens)
    let vectors = encoder.vectors(for: tokens) { _ in }
    let reversed = encoder.vectors(for: tokens.reversed()) { _ in }
    #expect(vectors.rows(at: [4, 3, 2, 1, 0]) == reversed)
    #expect(vectors.row(0) == vectors.row(4))
    #expect(vectors.row(0) != vectors.row(1))
  }

  @Test func `gives a text the same bits, whatever stands beside it`() throws {
    let encoder = try Self.encoder.get()
    let tokens = ["refund please", "where is my order", "the card was declined twice"].map(encoder.tokens)
    let together = encoder.vectors(for: tokens) { _ in }
    let alone = encoder.vectors(for: [tokens[1]]) { _ in }
    #expect(together.row(1) == alone.row(0))
  }

  @Test func `puts texts of the same need closer than others`() throws {
    let encoder = try Self.encoder.get()
    let texts = ["I want my money back", "Please refund this purchase", "How do I reset my password?"]
    let vectors = encoder.vectors(for: texts.map(encoder.tokens)) { _ in }
    let products = gemm(vectors, vectors, transposeRight: true)
    #expect(products[0, 1] > products[0, 2] + 0.2)
  }

  @Test(arguments: [
    "", "   \n", "😡😡🤬", "退款到账了吗", "أين استرداد المبلغ", "반품하고 싶어요", "\u{0}\u{200B}\u{FE0F}", "e\u{301}",
    String(repeating: "a", count: 100_000), String(repeating: "où est ma commande ? ", count: 5_000),
    String(repeating: "文", count: 100_000), String(repeating: " ", count: 100_000),
  ])
  func `takes any text`(text: String) throws {
    let encoder = try Self.encoder.get()
    let tokens = encoder.tokens(of: text)
    #expect((2...128).contains(tokens.count))
    #expect(tokens.first == 101 && tokens.last == 102)
    let vector = encoder.vectors(for: [Array(tokens.prefix(8))]) { _ in }.row(0)
    #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
  }

  @Test(arguments: [
    ("Ünïcödé", "unicode"), ("ＣＡＦÉ", "ｃａｆe"), ("a\u{85}b\u{2028}c", "ab c"), ("wait…what", "wait … what"),
    ("退款", "退 款"), ("Ω", "ω"), ("don't", "don ' t"), ("co\u{AD}op", "coop"), ("ΌΣΟ", "οσο"),
  ])
  func `hears no case, accent or control character`(text: String, plain: String) throws {
    let encoder = try Self.encoder.get()
    #expect(encoder.tokens(of: text) == encoder.tokens(of: plain))
  }

  @Test func `takes no texts at all and tells how many are done`() throws {
    let encoder = try Self.encoder.get()
    #expect(encoder.vectors(for: []) { _ in } == Matrix(rows: 0, columns: SentenceEncoder.width))
    let counts = Counts()
    let tokens = ["a", "b", "a", "c"].map(encoder.tokens)
    _ = encoder.vectors(for: tokens, progress: counts.append)
    #expect(counts.values == [4])
  }
}
