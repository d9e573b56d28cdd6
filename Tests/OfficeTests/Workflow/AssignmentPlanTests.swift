import Office
import Testing

@Suite struct `A plan to assign work is refused when it` {
  private let today = CivilDate(year: 2026, month: 3, day: 2)!

  private func people(_ ids: ClosedRange<Int64>) -> [ID<Person>] { ids.map { ID($0) } }

  @Test func `gives one person two parts`() {
    #expect(throws: AssignmentError.leadAmongSupport) {
      try AssignmentPlan(lead: ID(1), informed: people(1...1)).check(today: today)
    }
    #expect(throws: AssignmentError.namedTwice) {
      try AssignmentPlan(lead: ID(1), support: people(2...3), informed: people(3...4))
        .check(today: today)
    }
  }

  @Test func `names more people than any school has`() {
    #expect(throws: AssignmentError.tooMany(501, limit: 500)) {
      try AssignmentPlan(lead: ID(1), informed: people(2...501)).check(today: today)
    }
    #expect(throws: Never.self) {
      try AssignmentPlan(lead: ID(1), informed: people(2...500)).check(today: today)
    }
  }

  @Test func `is due before it is made, though not on that day`() {
    let before = CivilDate(year: 2026, month: 3, day: 1)!
    #expect(throws: AssignmentError.dueBeforeToday(due: before, today: today)) {
      try AssignmentPlan(lead: ID(1), dueOn: before).check(today: today)
    }
    #expect(throws: Never.self) {
      try AssignmentPlan(lead: ID(1), dueOn: today).check(today: today)
    }
  }
}
