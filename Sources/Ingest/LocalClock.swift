import Records

/// Turns wall-clock readings into instants, asking the zone's rules once per hour of local time.
struct LocalClock {
  let zone: TimeZoneRules
  /// Milliseconds from reading to instant per local hour; nil where the offset changes within the hour.
  private var shifts: [Int64: Int64?] = [:]

  init(_ zone: TimeZoneRules) {
    self.zone = zone
  }

  /// The instant at which clocks of the zone show `local`, as `TimeZoneRules.instant(local:)` has it.
  mutating func instant(_ local: Timestamp) -> Timestamp {
    let hour = local.milliseconds.flooredQuotient(by: LocalClock.hour)
    if shifts[hour] == nil { shifts[hour] = .some(shift(ofHour: hour)) }
    guard case .some(.some(let shift)) = shifts[hour] else { return zone.instant(local: local) }
    return local.advanced(milliseconds: shift)
  }

  /// The same for the whole hour, or nil.
  private func shift(ofHour hour: Int64) -> Int64? {
    let first = Timestamp(milliseconds: hour * LocalClock.hour)
    let last = first.advanced(milliseconds: LocalClock.hour - 1)
    let shift = zone.instant(local: first).milliseconds - first.milliseconds
    return zone.instant(local: last).milliseconds - last.milliseconds == shift ? shift : nil
  }

  private static let hour: Int64 = 3_600_000
}
