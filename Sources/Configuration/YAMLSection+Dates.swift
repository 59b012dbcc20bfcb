import Records

extension YAMLSection {
  /// A day such as `2026-10-05`.
  func day(_ key: String, expected: String) throws -> CivilDate? {
    try parsed(key, expected: expected, CivilDate.init(text:))
  }

  /// The start of a day in a zone, or an instant with a zone of its own.
  func instant(_ key: String, in zone: TimeZoneRules, expected: String) throws -> Timestamp? {
    try parsed(key, expected: expected) { text in
      CivilDate(text: text).map { zone.start(of: $0) } ?? Timestamp(rfc3339: text)
    }
  }
}
