import Office

extension EnglishWords {
  public func inRegister(_ document: OutgoingDocument) -> String {
    guard let reference = document.reference else { return "·/" + document.symbol }
    return document.holdsNumber ? reference + " (held)" : reference
  }

  public func inRegister(_ struck: StruckNumber) -> String { struck.reference + " (struck)" }

  public func reason(_ struck: StruckNumber) -> String {
    struck.reason == StruckNumber.yearEnded ? "not issued before its year ended" : struck.reason
  }

  public var struckState: String { "struck out" }

  public func released(_ document: OutgoingDocument, _ struck: StruckNumber?) -> String {
    "\(document.draftTitle) gives up \(struck?.reference ?? "")  \(document.subject)"
  }

  public func wasted(_ struck: StruckNumber) -> String {
    "struck out \(struck.reference)  \(reason(struck))"
  }

  public func lacksUnit(_ document: OutgoingDocument) -> String {
    "symbol \(document.symbol) names no unit or field (Decree 30/2020, Annex I.II.3)"
      + "; add it: vpdt outgoing amend-draft \(document.draftTitle) --unit …"
  }

  public func plan(_ plan: NumberingPlan, isFixed: Bool) -> String {
    let division =
      switch plan.division {
      case .perKind: "one sequence a kind"
      case .oneForAll: "one sequence for all"
      case .groups:
        "by groups: "
          + plan.groups.map { "\($0.name) (\($0.kinds.joined(separator: ", ")))" }
          .joined(separator: "; ") + "; all other kinds share one"
      }
    return "\(plan.year)  \(division) (Decree 30/2020, Art. 15(1)(c))"
      + (isFixed ? "; numbers were given, it stands for the year" : "; no number yet")
  }

  public func sequence(_ name: String) -> String {
    name.replacing(NumberingPlan.rest, with: "shared")
  }

  public func next(_ number: Int) -> String { "next \(padded(number, to: 2))" }

  public var copySequence: String { "SY SL TrS" }

  public func period(from: CivilDate?, closed: CivilDate?) -> String {
    [
      from.map { "from \(date($0))" }, closed.map { "closed from \(date($0))" },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  public func form(_ form: CopyForm) -> String {
    switch form {
    case .certified: "certified copy"
    case .ofCopy: "copy of a certified copy"
    case .extract: "extract"
    }
  }

  public func way(_ way: CopyWay) -> String {
    "\(medium(way.from)) → \(medium(way.to))"
  }

  public func copied(_ copy: CopyEntry) -> String {
    "\(form(copy.form)) \(copy.reference)  \(copy.sourceReference)"
  }

  public func struck(_ copy: CopyEntry) -> String {
    "struck out copy \(copy.reference)  \(copy.strike?.reason ?? "")"
  }

  public func extent(_ copy: CopyEntry) -> String { "\(copy.pages) pages × \(copy.copies)" }

  public func empty(_ list: NumberingList) -> String {
    switch list {
    case .councils: "No council issues documents yet. Add one: vpdt council add …"
    case .copies: "No copies yet. Register one: vpdt copy add incoming|outgoing N …"
    case .sequence: "No number of this sequence yet. The sequences: vpdt numbering show"
    }
  }

  public var struckHeading: String { "Numbers struck out" }

  // MARK: Failures

  public func problem(_ error: NumberingError) -> Problem {
    switch error {
    case .planFixed(let year, let next):
      Problem(
        "the sequences of \(year) stand: numbers are unique and without gaps"
          + " (Decree 30/2020, Art. 15(1))",
        try: "another plan counts for a later year: vpdt numbering set \(next) --plan …")
    case .unknownPlan(let text):
      Problem("there is no plan “\(text)”", try: "per-kind, one, groups")
    case .badGroup(let text):
      Problem("“\(text)” cannot be a group", try: "--plan groups --group \"NAME=QĐ,NQ\" …")
    case .kindTwice(let kind):
      Problem(
        "\(kind) is in two groups; letters of both kinds print the same symbol and stay together"
          + " (Decree 30/2020, Art. 15(1))", try: "name \(kind) in one group")
    case .exhausted(let sequence):
      Problem(
        "sequence \(self.sequence(sequence)) has reached the greatest number that can be stored, "
          + String(OutgoingNumber.greatest), try: "look at the sequences: vpdt numbering show")
    case .backwards(let document, let day, let other, let otherDay):
      Problem(
        "\(document) of \(date(day)) and \(other) of \(date(otherDay)) are the other way round"
          + " than their numbers (Decree 30/2020, Art. 15(1))",
        try: "check them; if it must be: --out-of-order REASON")
    case .suffixed(let text):
      Problem(
        "no outgoing document has a number with a letter, such as \(text)"
          + " (Decree 30/2020, Art. 15(1))", try: "vpdt outgoing list")
    case .reasonMissing: Problem("a reason is needed", try: "--reason REASON")
    case .nothingToAmend:
      Problem(
        "nothing to change is named",
        try: "--type, --subject, --urgency, --unit, --council, --no-council")
    }
  }

  public func problem(_ error: KindError) -> Problem {
    switch error {
    case .taken(let word, let name): Problem("\(word) is \(name) already", try: "vpdt kind list")
    case .closed(let word, let day):
      Problem(
        "there is no \(word) from \(date(day)) on", try: "choose another kind: vpdt kind list")
    case .notYet(let word, let day):
      Problem(
        "there is no \(word) before \(date(day))", try: "choose another kind: vpdt kind list")
    case .openAlready(let word): Problem("\(word) is in use", try: "vpdt kind list")
    }
  }

  public func problem(_ error: CouncilError) -> Problem {
    switch error {
    case .unknown(let text): Problem("there is no council “\(text)”", try: "vpdt council list")
    case .taken(let word, let name):
      Problem("abbreviation \(word) is taken by \(name)", try: "choose another one")
    case .closed(let word, let day):
      Problem("\(word) was closed on \(date(day))", try: "vpdt council list")
    }
  }

  public func problem(_ error: CopyError) -> Problem {
    switch error {
    case .unknown(let text): Problem("there is no copy “\(text)”", try: "vpdt copy list")
    case .badCount(let count, let limit):
      Problem("\(count) cannot be a number of pages or copies", try: "1 to \(limit)")
    case .unknownForm(let text):
      Problem(
        "there is no form of copy “\(text)” (Decree 30/2020, Art. 25)",
        try: CopyForm.allCases.map { "\($0.rawValue) (\(form($0)))" }.joined(separator: ", "))
    case .unknownWay(let text):
      Problem(
        "there is no way of copying “\(text)”",
        try: CopyWay.allCases.map(\.rawValue).joined(separator: ", "))
    case .noSuchWay(let form, let way):
      Problem(
        "no \(self.form(form)) is made from \(medium(way.from)) to \(medium(way.to))"
          + " (Decree 30/2020, Art. 25)",
        try: "forward the signed file; or: "
          + CopyRule.all.filter { $0.form == form }.map { "--way " + $0.way.rawValue }
          .joined(separator: ", "))
    case .sourceOnPaper(let document):
      Problem(
        "\(document) came on paper, there is no electronic original (Decree 30/2020, Art. 25)",
        try: "--way paper-paper or paper-electronic")
    case .notOriginal(let document):
      Problem(
        "\(document) is not registered or not issued: there is no original"
          + " (Decree 30/2020, Art. 25)", try: "register or issue it first")
    case .needsCopy:
      Problem(
        "such a copy is made from a certified copy only (Decree 30/2020, Art. 25(2))",
        try: "--from-copy ITS-NUMBER, such as 15/SY-UBND")
    case .namesCopy(let form):
      Problem(
        "a \(self.form(form)) is not made from a certified copy (Decree 30/2020, Art. 25)",
        try: "--form SL, or leave --from-copy out")
    case .notACopy(let text):
      Problem(
        "\(text) is not the number of a certified copy of this document"
          + " (Decree 30/2020, Art. 25(2))",
        try: "such as 15/SY-UBND; the copies there are: vpdt copy list")
    case .notALeader(let name):
      Problem(
        "\(name) does not decide on copying (Decree 30/2020, Art. 27)",
        try: "--decided-by principal")
    case .struckAlready(let text): Problem("\(text) is struck out", try: "vpdt copy list")
    }
  }
}
