import Testing

@testable import Office

private let limits = RetentionLimits()

private func standings(_ facts: RetentionFacts, on today: String) -> [RetentionStanding] {
  limits.standings(of: facts, on: day(today)).all
}

private func closed(
  _ expiry: Expiry = .ends(lastYear: 2046), end: EndOfWork = .day(day("2026-05-31"))
) -> RetentionFacts {
  RetentionFacts(state: .closed, expiry: expiry, end: end)
}

private func archived(_ expiry: Expiry) -> RetentionFacts {
  RetentionFacts(state: .archived, expiry: expiry, end: .year(2026))
}

@Suite struct `The limits of the archive` {
  @Test func `that came with the program are all there, with their sources`() {
    #expect(RetentionLimit.shipped.map(\.kind).count == RetentionLimit.Kind.allCases.count)
    #expect(Set(RetentionLimit.shipped.map(\.kind)) == Set(RetentionLimit.Kind.allCases))
    #expect(RetentionLimit.shipped.allSatisfy { !$0.source.isEmpty && !$0.clock.isEmpty })
    #expect(limits[.submit]?.span == .years(1))
    #expect(limits[.submitDigital]?.mark == .unverified)
  }

  @Test func `count days of a calendar, the last of a month where it is shorter`() {
    #expect(CalendarSpan.years(1).after(day("2028-02-29")) == day("2029-02-28"))
    #expect(CalendarSpan.years(4).after(day("2028-02-29")) == day("2032-02-29"))
    #expect(CalendarSpan.months(3).after(day("2026-11-30")) == day("2027-02-28"))
    #expect(CalendarSpan.months(1).after(day("2026-12-31")) == day("2027-01-31"))
    #expect(CalendarSpan.months(1).before(day("2026-03-31")) == day("2026-02-28"))
    #expect(CalendarSpan.days(30).before(day("2027-01-01")) == day("2026-12-02"))
    #expect(CalendarSpan.years(100).after(day("9950-01-01")) == nil)
    #expect(day("1945-01-01").adding(months: -1) == nil)
    #expect(day("2026-01-01").adding(months: .max) == nil)
    #expect(day("2026-01-01").adding(months: .min) == nil)
    for text in ["", "days", "days:0", "days:-1", "years:101", "years:+1", "days:1:1", "weeks:1"] {
      #expect(CalendarSpan(text) == nil, "\(text)")
    }
    for span in [CalendarSpan.days(30), .months(3), .years(2)] {
      #expect(CalendarSpan(span.text) == span)
    }
  }

  @Test func `are the office's where it has set them`() {
    let own = RetentionLimits(edited: [
      RetentionLimit(kind: .submitDigital, span: .days(60), clock: "end-of-work", source: "QC")
    ])
    var facts = closed()
    #expect(own.submissionDue(of: facts) == day("2027-05-31"))
    facts.isDigital = true
    // Nobody has confirmed the sixty days yet.
    #expect(limits.submissionDue(of: facts) == day("2027-05-31"))
    #expect(own.submissionDue(of: facts) == day("2026-07-30"))
  }

  @Test func `ask for every dossier of five years and more, and of terms nobody knows`() {
    for term: RetentionTerm? in [.years(5), .years(70), .permanent, .unset, .untilSuperseded, nil] {
      #expect(limits.asksSubmission(of: term))
    }
    #expect(!limits.asksSubmission(of: .years(4)))
  }
}

@Suite struct `The standing of a dossier` {
  @Test func `is announced thirty days before it goes to the archive, and late the day after`() {
    let facts = closed()
    #expect(standings(facts, on: "2027-04-30") == [.current])
    #expect(standings(facts, on: "2027-05-01") == [.dueForSubmission])
    #expect(standings(facts, on: "2027-05-31") == [.dueForSubmission])
    #expect(standings(facts, on: "2027-06-01") == [.submissionOverdue])
    // Where only the year is known, the whole next year is left.
    #expect(standings(closed(end: .year(2026)), on: "2027-12-31") == [.dueForSubmission])
    #expect(standings(closed(end: .year(2026)), on: "2028-01-01") == [.submissionOverdue])
  }

  @Test func `on 29 February has its year up on the 28th`() {
    let facts = closed(end: .day(day("2028-02-29")))
    #expect(limits.submissionDue(of: facts) == day("2029-02-28"))
  }

  @Test func `lets it stay longer by consent, two years at most`() {
    var facts = closed()
    facts.keptUntil = day("2028-01-15")
    #expect(limits.submissionDue(of: facts) == day("2028-01-15"))
    facts.keptUntil = day("2040-01-01")
    #expect(limits.submissionDue(of: facts) == day("2029-05-31"))
    facts.keptUntil = day("2026-06-01")
    #expect(limits.submissionDue(of: facts) == day("2027-05-31"))
  }

  @Test func `of construction work waits for the final settlement`() {
    var facts = closed()
    facts.matter = .construction(settledOn: nil)
    #expect(standings(facts, on: "2040-01-01") == [.current])
    facts.matter = .construction(settledOn: day("2026-11-30"))
    #expect(limits.submissionDue(of: facts) == day("2027-02-28"))
  }

  @Test func `of a short term is expired where it was made`() {
    var facts = closed(.ends(lastYear: 2028))
    #expect(standings(facts, on: "2029-01-01") == [.submissionOverdue])
    facts.asksSubmission = false
    #expect(standings(facts, on: "2027-12-31") == [.current])
    #expect(standings(facts, on: "2028-01-01") == [.dueForReview])
    #expect(standings(facts, on: "2029-01-01") == [.expired])
  }

  @Test func `in the archive follows its term`() {
    let facts = archived(.ends(lastYear: 2036))
    #expect(standings(facts, on: "2035-12-31") == [.current])
    #expect(standings(facts, on: "2036-01-01") == [.dueForReview])
    #expect(standings(facts, on: "2036-12-31") == [.dueForReview])
    #expect(standings(facts, on: "2037-01-01") == [.expired])
    #expect(standings(archived(.never), on: "2099-01-01") == [.permanent])
    #expect(standings(archived(.unset), on: "2099-01-01") == [.unsetOrUnconfirmed])
    #expect(standings(archived(.unconfirmed), on: "2099-01-01") == [.unsetOrUnconfirmed])
    #expect(standings(archived(.notStarted(missing: .endOfWork)), on: "2099-01-01") == [.current])
  }

  @Test func `beyond its term lasts as long as was decided`() {
    var facts = archived(.ends(lastYear: 2036))
    facts.reviewedAgainOn = day("2040-01-01")
    #expect(standings(facts, on: "2039-12-31") == [.retainedBeyondTerm])
    #expect(standings(facts, on: "2040-01-01") == [.expired, .dueForReview])
  }

  @Test func `is nothing but the hold while there is one`() {
    for state in DossierState.allCases {
      var facts = RetentionFacts(state: state, expiry: .ends(lastYear: 1990), end: .year(1980))
      facts.isOnHold = true
      let found = limits.standings(of: facts, on: day("2026-01-01"))
      #expect(!found.contains(.expired))
      switch state {
      case .planned, .dropped, .transferred, .destroyed: #expect(found.first == nil)
      default: #expect(found.all == [.onHold])
      }
    }
  }

  @Test func `names the most pressing list first, and all of them`() {
    let found = limits.standings(of: closed(.never), on: day("2027-06-01"))
    #expect(found.first == .submissionOverdue)
    #expect(found.all == [.submissionOverdue, .permanent])
    for standing in RetentionStanding.allCases {
      #expect(RetentionStandings(standing).first == standing)
      #expect(RetentionStandings(standing).all == [standing])
    }
  }

  /// Expired is what the expiry allows and nothing holds, on every day.
  @Test func `is expired only where the term has ended and nothing stands against it`() {
    var numbers = Numbers(seed: 3)
    let expiries: [Expiry] = [
      .never, .unset, .unconfirmed, .notStarted(missing: .event("contract_end")),
      .ends(lastYear: 2025), .ends(lastYear: 2026), .ends(lastYear: 2027),
    ]
    let today = day("2027-06-15")
    for _ in 0..<5000 {
      var facts = RetentionFacts(
        state: DossierState.allCases[numbers.below(DossierState.allCases.count)],
        expiry: expiries[numbers.below(expiries.count)], end: .year(2015 + numbers.below(13)))
      facts.isOnHold = numbers.below(3) == 0
      facts.asksSubmission = numbers.below(3) > 0
      facts.reviewedAgainOn = numbers.below(3) == 0 ? today.adding(days: numbers.below(9) - 4) : nil
      let found = limits.standings(of: facts, on: today)
      guard found.contains(.expired) else { continue }
      #expect(!facts.isOnHold)
      #expect(facts.expiry.lastYear.map { $0 < today.year } == true)
      #expect(facts.reviewedAgainOn.map { $0 <= today } ?? true)
      #expect([.closed, .archived, .underReview, .toDestroy].contains(facts.state))
    }
  }

  @Test func `of a hundred thousand dossiers is there before anybody waits`() {
    let clock = ContinuousClock()
    var numbers = Numbers(seed: 1)
    let all = (0..<100_000).map { _ in
      RetentionFacts(
        state: numbers.below(4) == 0 ? .closed : .archived,
        expiry: Expiry(
          of: .years(1 + numbers.below(70)), isConfirmed: true, end: .year(1960 + numbers.below(60))
        ),
        end: .year(1960 + numbers.below(60)))
    }
    let today = day("2026-11-27")
    var expired = 0
    let taken = clock.measure {
      for facts in all where limits.standings(of: facts, on: today).contains(.expired) {
        expired += 1
      }
    }
    #expect(expired > 10_000)
    // Without optimisation, beside other tests: the program itself takes ten milliseconds.
    #expect(taken < .seconds(10))
  }
}
