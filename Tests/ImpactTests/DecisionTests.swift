import Impact
import Records
import Testing

struct DecisionTests {
  /// Topics with as many unresolved tickets, all of them automatable, as the counts say, among 40 resolved ones each.
  private func scenario(_ unresolved: [Int]) -> Scenario {
    var scenario = Scenario()
    for (number, count) in unresolved.enumerated() {
      scenario.add("t-\(number + 1)", count: count + 40, resolved: 40) { _, ticket in
        ticket.hasAction = true
        ticket.customerTurns = 4
      }
    }
    for index in scenario.facts.indices where scenario.facts[index].outcomes[0] == .resolved {
      scenario.facts[index].hasAction = true
      scenario.facts[index].customerTurns = 4
    }
    return scenario
  }

  @Test func `The best one, two and three are listed with what the last one adds`() throws {
    let best = try scenario([300, 200, 100, 50]).results().decision.best
    #expect(best.map(\.topicIDs) == [["t-1"], ["t-1", "t-2"], ["t-1", "t-2", "t-3"]])
    #expect(zip(best.map(\.ticketsRemovedPer30Days), [210.0, 350, 420]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(zip(best.map(\.addedByLast), [210.0, 140, 70]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func `A clear order is steady, a tie is too close to call`() throws {
    let clear = try scenario([300, 200, 60, 58]).results()
    #expect(clear.decision.best.map(\.isTooClose) == [false, false, true])
    #expect(clear.candidates.prefix(2).allSatisfy { ($0.topTwoShare ?? 0) > 0.99 })
    let tie = try scenario([200, 100, 100]).results()
    #expect(tie.decision.best.map(\.isTooClose) == [false, true, false])
    let shares = tie.candidates.compactMap(\.topTwoShare)
    #expect(abs(shares.reduce(0, +) - 2) < 1e-9 && shares[1...].allSatisfy { (0.3...0.7).contains($0) })
  }

  @Test func `Another seed moves the steadiness little, and the same one not at all`() throws {
    var first = scenario([120, 100, 90])
    let steadiness = try first.results().decision.best.map(\.steadiness)
    #expect(try first.results().decision.best.map(\.steadiness) == steadiness)
    first.seed = 9
    for (one, other) in zip(steadiness, try first.results().decision.best.map(\.steadiness)) {
      #expect(abs((one.rate ?? 0) - (other.rate ?? 0)) < 0.15)
    }
  }

  @Test func `Break-even is the price against the work a ticket costs`() throws {
    var scenario = scenario([300, 200])
    // 8 minutes at 30.00 an hour are 4.00 of work: 0.10 is 2.5 % of it.
    #expect(try scenario.results().candidates.map(\.breakEvenSuccess) == [0.025, 0.025])
    scenario.assumptions.taskPrice = Money(micro: 6_000_000)
    #expect(try scenario.results().candidates[0].breakEvenSuccess == 1.5)
    scenario.assumptions.costPerHour = .zero
    #expect(try scenario.results().candidates[0].breakEvenSuccess == nil)
  }

  @Test func `Set-up days are paid by the savings, or never`() throws {
    var scenario = scenario([300, 200])
    #expect(try scenario.results().decision.paybackDays == nil)
    scenario.assumptions.setupDays = 5
    // 350 tickets x 4.00 less 500 x 0.10 is 1,350.00 in 30 days; five days at 240.00 are 1,200.00.
    let decision = try scenario.results().decision
    #expect(decision.setupCost == Money(micro: 1_200_000_000))
    #expect(decision.netSavingPer30Days == Money(micro: 1_350_000_000))
    #expect(abs((decision.paybackDays ?? 0) - 1200.0 / 1350 * 30) < 1e-9)
    scenario.assumptions.taskPrice = Money(micro: 4_000_000)
    #expect(try scenario.results().decision.paybackDays == nil)
  }

  @Test func `Each assumption moves the pair by what the formula says, the strongest first`() throws {
    let decision = try scenario([300, 200]).results().decision
    #expect(decision.effects.count == Assumption.allCases.count)
    let effects = Dictionary(uniqueKeysWithValues: decision.effects.map { ($0.assumption, $0) })
    // 500 conversations at a success of 0.5 and 0.9: 250 and 450 tickets of 4.00, less 50.00.
    #expect(effects[.taskSuccess]?.netAtLow == Money(micro: 950_000_000))
    #expect(effects[.taskSuccess]?.netAtHigh == Money(micro: 1_750_000_000))
    #expect(effects[.costPerHour]?.netAtLow == Money(micro: 1_000_000_000))
    #expect(effects[.taskPrice]?.netAtLow == Money(micro: 1_325_000_000))
    #expect(decision.effects.first?.assumption == .taskSuccess)
    #expect(decision.effects.allSatisfy { !$0.changesPair })
    #expect(try scenario([300, 200, 199]).results().decision.effects.contains { $0.changesPair })
  }

  @Test func `What is tried stands in for what is measured`() throws {
    var scenario = scenario([300, 200])
    for index in scenario.facts.indices { scenario.facts[index].executions = 1 }
    #expect(try scenario.results().candidates[0].taskSuccessSource == .measured)
    var overrides = AssumptionOverrides()
    overrides.taskSuccess = 0.9
    overrides.handleMinutes = 10
    scenario.assumptions = overrides.applied(to: scenario.assumptions)
    let candidate = try scenario.results().candidates[0]
    #expect(candidate.taskSuccess == 0.9 && candidate.taskSuccessSource == .assumed)
    #expect(candidate.handleMinutes == 10 && candidate.handleMinutesSource == .assumed)
  }

  @Test func `Chosen by hours, the best are those with most work in them, in every resample too`() throws {
    var scenario = scenario([300, 200, 100])
    for index in scenario.facts.indices {
      guard case .assigned(let topic, _) = scenario.placements[index] else { continue }
      scenario.facts[index].handleMinutes = topic == 2 ? 60 : 5
      scenario.facts[index].handleMinutesSource = .measured
    }
    #expect(try scenario.results().decision.pair?.topicIDs == ["t-1", "t-2"])
    scenario.assumptions.order = .hours
    let hours = try scenario.results()
    #expect(hours.decision.aim == .hours && hours.decision.pair?.topicIDs == ["t-3", "t-1"])
    #expect(hours.decision.best[0].steadiness == Share(200, of: 200))
    #expect(hours.candidates.filter(\.isInBestPair).map(\.topicID) == ["t-3", "t-1"])
    scenario.assumptions.order = .volume
    #expect(try scenario.results().decision.pair?.topicIDs == ["t-1", "t-2"])
  }

  @Test func `Where every candidate is chosen there is no other choice`() throws {
    let best = try scenario([300, 200]).results().decision.best
    #expect(best.map(\.steadiness.total) == [200, 0] && !best[1].isTooClose)
  }

  @Test func `A measured task success moves over its own interval, an assumed one over a wide range`() throws {
    var scenario = scenario([300, 200])
    for index in scenario.facts.indices {
      scenario.facts[index].executions = 1
      scenario.facts[index].handover = false
    }
    let results = try scenario.results()
    let effect = try #require(results.decision.effects.first { $0.assumption == .taskSuccess })
    #expect(effect.range == "the 95 % interval of each")
    // 40 of 340 and 40 of 240 conversations ended resolved.
    let ends = [Share(40, of: 340), Share(40, of: 240)].compactMap(\.interval)
    let low = zip([300.0, 200], ends).reduce(0.0) { $0 + $1.0 * ($1.1.low * 10_000).rounded() / 10_000 }
    #expect(abs(effect.removedAtLow - low) < 1e-9)
  }
}
