import Testing

@testable import Office

@Suite struct `Standing in for a leader` {
  let today = day("2026-03-02")

  func plan(
    _ from: String, _ until: String, _ scope: StandInScope = .all
  ) -> StandInPlan {
    StandInPlan(scope: scope, from: day(from), until: day(until), basis: "01/GUQ-HB")
  }

  func standing(
    _ standIn: Person, for leader: Person, _ from: String, _ until: String,
    _ scope: StandInScope = .all, endedOn: CivilDate? = nil
  ) -> StandingIn {
    StandingIn(
      id: ID(1), leader: leader.id, leaderName: leader.name, standIn: standIn.id,
      standInName: standIn.name, scope: scope, from: day(from), until: day(until),
      basis: "01/GUQ-HB", endedOn: endedOn)
  }

  @Test func `holds from its first day to its last, both included`() {
    let week = standing(Someone.hoa, for: Someone.hung, "2026-03-02", "2026-03-06", .incoming)
    #expect(!week.holds(on: day("2026-03-01"), for: .incoming))
    #expect(week.holds(on: day("2026-03-02"), for: .incoming))
    #expect(week.holds(on: day("2026-03-06"), for: .incoming))
    #expect(!week.holds(on: day("2026-03-07"), for: .incoming))
    #expect(!week.holds(on: day("2026-03-02"), for: .approval))
  }

  @Test func `is refused for oneself, for one who leads nobody, and for days that are none`() {
    #expect(throws: StandInError.oneself("Hùng")) {
      try plan("2026-03-02", "2026-03-06").check(
        of: Someone.hung, for: Someone.hung, among: [], today: today)
    }
    #expect(throws: StandInError.notALeader("Minh")) {
      try plan("2026-03-02", "2026-03-06").check(
        of: Someone.thao, for: Someone.minh, among: [], today: today)
    }
    #expect(throws: StandInError.endsBeforeStart(from: day("2026-03-06"), until: today)) {
      try plan("2026-03-06", "2026-03-02").check(
        of: Someone.hoa, for: Someone.hung, among: [], today: today)
    }
    #expect(throws: StandInError.over(until: day("2026-03-01"), today: today)) {
      try plan("2026-02-01", "2026-03-01").check(
        of: Someone.hoa, for: Someone.hung, among: [], today: today)
    }
  }

  @Test func `is refused for one's own stand-in, whatever the scopes`() {
    let first = standing(Someone.hoa, for: Someone.hung, "2026-03-02", "2026-03-06", .incoming)
    #expect(throws: StandInError.cycle(["Hòa", "Hùng", "Hòa"])) {
      try plan("2026-03-06", "2026-03-20", .approval).check(
        of: Someone.hung, for: Someone.hoa, among: [first], today: today)
    }
  }

  @Test func `is refused in a ring over several, and not where their days never meet`() throws {
    let hoaForHung = standing(
      Someone.hoa, for: Someone.hung, "2026-03-02", "2026-03-06", .incoming)
    let binhForHoa = standing(
      Someone.binh, for: Someone.hoa, "2026-03-04", "2026-03-10", .approval)
    #expect(throws: StandInError.cycle(["Bình", "Hùng", "Hòa", "Bình"])) {
      try plan("2026-03-05", "2026-03-12", .incoming).check(
        of: Someone.hung, for: Someone.binh, among: [hoaForHung, binhForHoa], today: today)
    }
    // Each two of the three share days, but no day is shared by all.
    try plan("2026-03-07", "2026-03-12", .incoming).check(
      of: Someone.hung, for: Someone.binh, among: [hoaForHung, binhForHoa], today: today)
  }

  @Test func `is not passed on, whichever was written down first`() {
    let hoaForHung = standing(Someone.hoa, for: Someone.hung, "2026-03-02", "2026-03-06")
    #expect(throws: StandInError.passedOn("Hòa", from: "Hùng")) {
      try plan("2026-03-06", "2026-03-09").check(
        of: Someone.binh, for: Someone.hoa, among: [hoaForHung], today: today)
    }
    let binhForHoa = standing(Someone.binh, for: Someone.hoa, "2026-03-02", "2026-03-06")
    #expect(throws: StandInError.away("Hòa", by: "Bình")) {
      try plan("2026-03-06", "2026-03-09").check(
        of: Someone.hoa, for: Someone.hung, among: [binhForHoa], today: today)
    }
  }

  @Test func `is one person's at a time, each part of the work for itself`() throws {
    let first = standing(Someone.hoa, for: Someone.hung, "2026-03-02", "2026-03-06", .incoming)
    #expect(
      throws: StandInError.overlaps(
        "Hùng", by: "Hòa", from: day("2026-03-02"), until: day("2026-03-06"))
    ) {
      try plan("2026-03-06", "2026-03-09").check(
        of: Someone.binh, for: Someone.hung, among: [first], today: today)
    }
    try plan("2026-03-06", "2026-03-09", .approval).check(
      of: Someone.binh, for: Someone.hung, among: [first], today: today)
    try plan("2026-03-07", "2026-03-09").check(
      of: Someone.binh, for: Someone.hung, among: [first], today: today)
  }

  @Test func `stands in nobody's way once it was ended`() throws {
    let ended = standing(
      Someone.hoa, for: Someone.hung, "2026-03-02", "2026-03-06", endedOn: today)
    #expect(!ended.holds(on: today, for: .incoming))
    try plan("2026-03-02", "2026-03-06").check(
      of: Someone.binh, for: Someone.hung, among: [ended], today: today)
    try plan("2026-03-02", "2026-03-06").check(
      of: Someone.hung, for: Someone.hoa, among: [ended], today: today)
  }
}
