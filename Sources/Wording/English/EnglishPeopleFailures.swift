import Office

extension EnglishWords {
  public func problem(_ error: UnitError) -> Problem {
    switch error {
    case .unknown(let text):
      Problem(
        "there is no unit “\(text)”", try: "vpdt unit list; add it: vpdt unit add \(text) --name …")
    case .taken(let abbreviation, let name):
      Problem("abbreviation \(abbreviation) is that of \(name)", try: "choose another one")
    case .closed(let abbreviation, let day):
      Problem("unit \(abbreviation) was closed on \(date(day))", try: "vpdt unit list")
    case .cycle(let abbreviation, let parent):
      Problem(
        "\(abbreviation) cannot lie under \(parent), which lies in \(abbreviation) itself",
        try: "vpdt unit move \(parent) --top, then again")
    case .hasPeople(let abbreviation, let count):
      Problem(
        "\(count) people belong to unit \(abbreviation)",
        try: "vpdt person list --unit \(abbreviation); vpdt person move PERSON --unit …")
    case .hasUnits(let abbreviation, let parts):
      Problem(
        "unit \(abbreviation) still holds \(parts.joined(separator: ", "))",
        try: parts.map { "vpdt unit move \($0) --top" }.joined(separator: "; "))
    }
  }

  public func problem(_ error: StandInError) -> Problem {
    let law = article("Art. 13(3)")
    return switch error {
    case .unknown(let id):
      Problem("there is no standing in \(id)", try: "vpdt person stand-in-list")
    case .unknownScope(let text):
      Problem(
        "there is no scope “\(text)”",
        try: StandInScope.allCases.map { "\($0.rawValue) (\(scope($0)))" }.joined(separator: ", "))
    case .oneself(let name):
      Problem("\(name) cannot stand in for themselves (\(law))", try: "choose somebody else")
    case .notALeader(let name):
      Problem(
        "\(name) is neither principal nor vice principal (\(article("Art. 13(1)")))",
        try: "give the work to somebody else: vpdt person hand-over … --to …")
    case .endsBeforeStart(let from, let until):
      Problem(
        "the last day, \(date(until)), is before the first, \(date(from))",
        try: "check --from and --until")
    case .over(let until, let today):
      Problem(
        "it ends on \(date(until)), before today, \(date(today)) (\(law): limited in time)",
        try: "choose --until from today on")
    case .cycle(let names):
      Problem(
        "places taken in a ring: \(names.joined(separator: " → ")) (\(law))",
        try: "end one of them first: vpdt person stand-in-list")
    case .overlaps(let leader, let standIn, let from, let until):
      Problem(
        "\(standIn) stands in for \(leader) from \(date(from)) to \(date(until))",
        try: "end that first: vpdt person stand-in-end N --reason …")
    case .passedOn(let name, let leader):
      Problem(
        "\(name) stands in for \(leader) and may not pass it on (\(law))",
        try: "let \(leader) choose somebody else")
    case .away(let name, let standIn):
      Problem(
        "\(standIn) stands in for \(name) in these days (\(law))", try: "choose somebody else")
    case .alreadyEnded(let day):
      Problem("it ended on \(date(day))", try: "vpdt person stand-in-list")
    }
  }

  public func problem(_ error: AuthorityError) -> Problem {
    switch error {
    case .unknown(let id):
      Problem("there is no authority \(id)", try: "vpdt person authority-list")
    case .unknownForm(let text):
      Problem(
        "there is no form of signature “\(text)”; the principal signs without an entry",
        try: SigningForm.allCases.filter { $0 != .direct }.map(\.rawValue).joined(separator: ", "))
    case .incomplete(let form, let needs, let article):
      Problem(
        "\(self.form(form)) needs \(needs.map(need).joined(separator: "; ")) "
          + "(\(self.article(article)))",
        try: needs.map(option).joined(separator: " "))
    case .wrongHolder(let name, let form, let article):
      Problem(
        "\(self.form(form)) is not for \(name), only for \(holder(form)) "
          + "(\(self.article(article)))",
        try: "vpdt person role PERSON --role …, or choose another form")
    case .noCollective(let form, let article):
      Problem(
        "\(self.form(form)) stands for no collective (\(self.article(article)))",
        try: "leave --body out, or --form TM")
    case .endsBeforeStart(let from, let until):
      Problem(
        "the last day, \(date(until)), is before the first, \(date(from))",
        try: "check --from and --until")
    case .passedOn(let name, let article):
      Problem(
        "\(name) signs under a power and may not pass it on (\(self.article(article)))",
        try: "let the principal give it: leave --by out")
    case .notTheHead(let name, let article):
      Problem(
        "\(name) is not the principal and gives no authority to sign (\(self.article(article)))",
        try: "let the principal give it: leave --by out")
    case .alreadyEnded(let day):
      Problem("it ended on \(date(day))", try: "vpdt person authority-list")
    case .which(let name, let document, let ways):
      Problem(
        "\(name) may sign \(document) in several ways (\(article("Art. 13"))): "
          + ways.map(\.printed).joined(separator: "; "),
        try: "vpdt outgoing approve \(document) --form "
          + ways.map { $0.choice(among: ways) }.joined(separator: "|"))
    case .mayNotSign(let name, let kind, let day, let misses):
      Problem(
        "\(name) may not sign \(kind) on \(date(day)) (\(article("Art. 13")))"
          + (misses.isEmpty ? "" : ": " + misses.map(miss).joined(separator: "; ")),
        try: "submit it to the principal, or: vpdt person authority … --form …")
    }
  }

  private func need(_ need: SigningNeed) -> String {
    switch need {
    case .basis: "a written basis"
    case .lastDay: "a last day"
    case .kinds: "the kinds of documents"
    case .collective: "the name of the collective"
    }
  }

  private func option(_ need: SigningNeed) -> String {
    switch need {
    case .basis: "--basis …"
    case .lastDay: "--until …"
    case .kinds: "--types KH,TB"
    case .collective: "--body …"
    }
  }

  private func holder(_ form: SigningForm) -> String {
    switch form.rule.holder {
    case .head: "the principal"
    case .deputy: "vice principals"
    case .unitHead: "heads of units"
    case .anybody, .nobody: "whoever is named"
    }
  }

  private func miss(_ miss: SigningMiss) -> String {
    switch miss {
    case .notYet(let form, let day): "\(self.form(form)) only from \(date(day))"
    case .over(let form, let day): "\(self.form(form)) was over on \(date(day))"
    case .otherKinds(let form, let kinds):
      "\(self.form(form)) only for \(kinds.joined(separator: ", "))"
    case .postLost(let form): "\(self.form(form)) is only for \(holder(form))"
    }
  }

  public func problem(_ error: CustodyError) -> Problem {
    switch error {
    case .unknown(let text):
      Problem("there is no seal or device “\(text)”", try: "vpdt custody list")
    case .unknownSort(let text):
      Problem("“\(text)” is nothing that is kept", try: "seal, key-device")
    case .serialTaken(let serial, let item):
      Problem("serial \(serial) is that of \(item)", try: "vpdt custody list")
    case .notHeld(let label, let holder):
      Problem(
        "\(holder) holds “\(label)”; only the holder or the principal hands it over "
          + "(\(article("Art. 32(2)(b)")))",
        try: "ask \(holder)")
    case .heldAlready(let label, let holder):
      Problem("\(holder) holds “\(label)” already", try: "choose somebody else")
    case .withoutPermission(let name):
      Problem(
        "for \(name), who is no clerk, a written permission is needed "
          + "(\(article("Art. 32(2)(b)")))",
        try: "--permission REFERENCE")
    case .secret(let field):
      Problem(
        "\(field) seems to hold a password, a PIN or a key, which may not be kept "
          + "(\(article("Art. 32(3)")))",
        try: "leave it out")
    case .stillHeld(let name, let items):
      Problem(
        "\(name) holds \(items.joined(separator: ", ")) (\(article("Art. 32(2)(b)")))",
        try: "hand it over first: vpdt custody hand-over C… --to PERSON")
    }
  }

  public func problem(_ error: HandOverError) -> Problem {
    switch error {
    case .toOneself(let name):
      Problem("\(name) cannot hand work over to themselves", try: "choose somebody else")
    case .nothingOpen(let name):
      Problem("\(name) has no open work", try: "vpdt person show PERSON")
    case .neverWas(let name):
      Problem(
        "\(name) never handed work over", try: "vpdt person hand-over … --to … --reason …")
    }
  }
}
