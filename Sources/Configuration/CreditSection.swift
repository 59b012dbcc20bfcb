import Records

extension AssayConfiguration {
  /// The list of credits (billing rule 62).
  mutating func readCredits(_ root: YAMLSection) throws {
    let keys = ["id", "account", "date", "amount", "reason"]
    guard let sections = try root.sections("credits", known: keys) else { return }
    var ids: Set<String> = []
    credits = try sections.map { section in
      let credit = try self.credit(section)
      guard ids.insert(credit.id).inserted else {
        throw section.mismatch("id", expected: "every credit's id once")
      }
      return credit
    }
  }

  private func credit(_ section: YAMLSection) throws -> Credit {
    let accountID = try section.text("account") ?? accounts[0].id
    let account = accounts.first { $0.id == accountID } ?? accounts[0]
    let amount = try section.required(
      "amount", try section.money("amount"), expected: "what the account pays less, such as 5.00")
    guard amount.micro % account.currency.microPerMinorUnit == 0 else {
      throw section.mismatch(
        "amount",
        expected: "an amount that can be paid, \(account.currency.code) has "
          + "\(account.currency.minorUnitDigits) decimals")
    }
    return Credit(
      id: try section.required("id", try section.text("id"), expected: "a name that no other credit has"),
      accountID: accountID,
      day: try section.required(
        "date", try section.day("date", expected: "a day such as 2026-10-05"), expected: "a day such as 2026-10-05"),
      amount: amount, reason: try section.text("reason") ?? "")
  }
}
