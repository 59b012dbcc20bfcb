import Encoding
import LinearAlgebra
import Testing

@Suite struct `The lexical encoder` {
  private static let corpus = (0..<40).flatMap { number in
    [
      "please refund order \(number) to my card", "where is my refund", "the refund is late again",
      "i forgot my password", "reset the password of my account", "password reset mail never came",
    ]
  }

  @Test func `puts texts of the same need closer than others`() {
    let encoder = LexicalEncoder.fit(Self.corpus, seed: 1)
    let vectors = encoder.vectors(for: ["refund my order", "late refund", "forgot password"])
    let products = gemm(vectors, vectors, transposeRight: true)
    #expect(products[0, 1] > products[0, 2] + 0.3)
    #expect(abs(products[0, 0] - 1) < 1e-5)
  }

  @Test func `gives a text the same vector in every batch`() {
    let encoder = LexicalEncoder.fit(Self.corpus, seed: 1)
    let whole = encoder.vectors(for: Self.corpus)
    for index in [0, 7, 100] {
      #expect(encoder.vectors(for: [Self.corpus[index]]).row(0) == whole.row(index))
    }
  }

  @Test func `ignores case, punctuation, apostrophes and class tokens`() {
    let encoder = LexicalEncoder.fit(Self.corpus, seed: 1)
    let vectors = encoder.vectors(for: ["Where's my REFUND?!", "wheres my refund", "wheres my refund <number>"])
    #expect(vectors.row(0) == vectors.row(1))
    #expect(vectors.row(0) == vectors.row(2))
  }

  @Test func `is repeatable`() {
    let first = LexicalEncoder.fit(Self.corpus, seed: 7).vectors(for: Self.corpus)
    #expect(first == LexicalEncoder.fit(Self.corpus, seed: 7).vectors(for: Self.corpus))
  }

  @Test func `gives zeros to a text of which it knows nothing, and lives with no texts at all`() {
    let encoder = LexicalEncoder.fit(Self.corpus, seed: 1)
    #expect(encoder.vectors(for: ["zzz"]).elements.allSatisfy { $0 == 0 })
    let empty = LexicalEncoder.fit([], seed: 1)
    #expect(empty.vectors(for: ["anything"]).rows == 1)
    #expect(encoder.vectors(for: []).rows == 0)
  }

  @Test(arguments: [
    ["退款到账了吗", "我的退款在哪里", "我忘记了密码"],
    ["أين استرداد المبلغ", "متى يصل استرداد المبلغ", "نسيت كلمة السر"],
  ])
  func `reads scripts other than Latin`(texts: [String]) {
    let encoder = LexicalEncoder.fit(texts, seed: 1)
    let products = gemm(encoder.vectors(for: texts), encoder.vectors(for: texts), transposeRight: true)
    #expect(products[0, 1] > products[0, 2])
  }
}
