/// What turns the tickets' texts into vectors.
package enum EncoderChoice: String, Sendable, Hashable, CaseIterable {
  /// By what they mean: the sentence encoder that comes with the program.
  case sentence
  /// By the words they share.
  case lexical
}
