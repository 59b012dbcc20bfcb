import Billing
import Records
import Testing

@Suite struct `The state of a break from run to run` {
  private func found(_ key: String) -> BillingBreak {
    BillingBreak(
      .invoiceOnly, accountID: "a", periodStart: instant("2026-03-01T00:00:00Z"), identity: [key], currency: .usd,
      firstSeenAt: instant("2026-05-01T00:00:00Z"))
  }

  private func state(_ status: BreakStatus) -> BreakState {
    BreakState(status: status, firstSeenAt: instant("2026-04-02T00:00:00Z"), statusBy: "Ada", statusReason: "why")
  }

  @Test(arguments: [
    (BreakStatus.open, BreakStatus.open), (.accepted, .accepted), (.disputed, .disputed), (.resolved, .reopened),
    (.reopened, .reopened),
  ])
  func `A known break keeps first seen, who and why; a resolved one is reopened`(
    before: BreakStatus, after: BreakStatus
  ) {
    let item = found("1")
    let history = BreakHistory(known: [item.id: state(before)], before: [item.id])
    let carried = history.carried([item])
    #expect(carried.map(\.state) == [state(after)])
    #expect(history.resolved(without: carried).isEmpty)
  }

  @Test func `A new break is open and first seen now`() {
    let item = found("1")
    #expect(BreakHistory(known: [:], before: []).carried([item]) == [item])
    #expect(item.state.status == .open)
  }

  @Test func `A break that is not found any more is resolved, unless somebody accepted it or it is of another month`() {
    let items = ["1", "2", "3", "4"].map(found)
    let known = Dictionary(
      uniqueKeysWithValues: zip(items.map(\.id), [state(.open), state(.accepted), state(.disputed), state(.open)]))
    let history = BreakHistory(known: known, before: Set(items.prefix(3).map(\.id)))
    let resolved = history.resolved(without: [])
    #expect(Set(resolved.map(\.breakID)) == [items[0].id, items[2].id])
    #expect(resolved.allSatisfy { $0.state.status == .resolved && $0.state.statusBy == "Ada" })
  }

  @Test func `Ages fall into 0 to 7, 8 to 30, 31 to 60 and more than 60 days`() {
    let ages = [0, 7, 8, 30, 31, 60, 61].map { BreakAge(days: $0) }
    #expect(ages == [.week, .week, .month, .month, .twoMonths, .twoMonths, .longer])
    let state = state(.open)
    #expect(state.ageInDays(at: instant("2026-04-09T23:59:59Z")) == 7)
    #expect(state.ageInDays(at: instant("2026-04-01T00:00:00Z")) == 0)
  }
}
