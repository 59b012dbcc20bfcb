import Records

/// When a branch of a process is taken, in words.
enum ConditionText {
  /// `when the customer writes “damaged” first`, or `when it is passed on: missing action`.
  static func sign(_ sign: StepCondition.Sign) -> String {
    switch sign {
    case .word(let word): "when the customer writes “\(word)” first"
    case .passedOn(let reason): "when it is passed on: \(reason.rawValue)"
    }
  }

  /// `taken in 34 of 45 conversations with that, in 40 of 355 without`.
  static func counts(_ condition: StepCondition) -> String {
    "taken in \(NumberText.fraction(condition.tickets)) conversations with that, in "
      + "\(NumberText.fraction(condition.otherwise)) without"
  }
}
