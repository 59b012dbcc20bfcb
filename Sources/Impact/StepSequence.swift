/// The steps a conversation went through on the answering side, each kind at its first occurrence.
///
/// Courtesy is no step, and a step taken twice is still one, so that the same process with one more question is
/// the same variant.
struct StepSequence: Sendable {
  /// A kind of step.
  enum Step: UInt8, Sendable {
    case requestData = 1
    case ask, lookUp, change, answer, handOver, toolRead, toolWrite, confirm

    init(_ cues: MessageCues) {
      self =
        if cues.contains(.action) { .change } else if cues.contains(.dataRequest) {
          .requestData
        } else if cues.contains(.confirmation) {
          .confirm
        } else if cues.contains(.lookup) { .lookUp } else if cues.contains(.question) { .ask } else { .answer }
    }
  }

  /// Four bits a step, in order.
  private var packed: UInt64 = 0
  private var seen: UInt16 = 0

  /// Appends a step unless its kind has occurred.
  mutating func append(_ step: Step) {
    guard seen & (1 << step.rawValue) == 0 else { return }
    seen |= 1 << step.rawValue
    packed = packed << 4 | UInt64(step.rawValue)
  }

  /// Equal for conversations with the same steps in the same order; 0 without a step.
  var signature: UInt64 { packed }
}
