import Office

extension EnglishWords {
  public func state(_ state: DossierState) -> String {
    switch state {
    case .planned: "planned"
    case .open: "open"
    case .closed: "closed"
    case .submitted: "submitted, not taken over yet"
    case .sentBack: "sent back by the archive"
    case .archived: "in the archive"
    case .underReview: "under review"
    case .toDestroy: "to be destroyed"
    case .destroyed: "destroyed"
    case .transferred: "with the historical archive"
    case .dropped: "dropped from the plan"
    }
  }

  public func line(_ dossier: Dossier) -> String {
    "\(dossier.name)  \(state(dossier.state))  \(dossier.title)"
  }

  public func obstacle(_ obstacle: ClosingObstacle) -> String {
    func list(_ documents: [String]) -> String {
      documents.prefix(10).joined(separator: ", ") + (documents.count > 10 ? " …" : "")
    }
    let text =
      switch obstacle {
      case .noDocuments: "no document lies in it"
      case .missing(.notation): "it has no number and symbol"
      case .missing(.title): "it has no title"
      case .missing(.term): "it has no retention term"
      case .missing(.start): "it has no day of beginning"
      case .missing(.end): "it has no day of ending"
      case .endsBeforeStart(let start, let end):
        "it ends on \(date(end)), before it begins on \(date(start))"
      case .documentBeforeStart(let day, let start):
        "a document is of \(date(day)), before its beginning on \(date(start))"
      case .documentAfterEnd(let day, let end):
        "a document is of \(date(day)), after its end on \(date(end))"
      case .leavesNotNumbered: "its leaves are not numbered"
      case .workOpen(let documents): "work is not done: " + list(documents)
      case .unanswered(let documents): "not answered: " + list(documents)
      case .unsigned(let documents): "not signed: " + list(documents)
      case .drafts(let documents): "drafts lie in it: " + list(documents)
      case .duplicates(let documents): "duplicates: " + list(documents)
      }
    return text + " (\(article(obstacle.article)))"
  }

  public func term(_ term: RetentionTerm) -> String {
    switch term {
    case .permanent: "permanent"
    case .years(let years): "\(years) years"
    case .untilSuperseded: "until it is superseded"
    case .lifeOfAsset: "for the life of the building or device"
    case .event("contract_end", let years): "\(years) years from the end of the contract"
    case .event(let name, let years): "\(years) years from \(name)"
    case .unset: "not set"
    }
  }

  public func expiry(_ expiry: Expiry) -> String {
    switch expiry {
    case .ends(let year): "kept through \(year)"
    case .notStarted(.endOfWork): "does not run yet: the work has not ended"
    case .notStarted(.event): "does not run yet: the day it counts from is missing"
    case .unconfirmed: "term NOT CONFIRMED against the text in force"
    case .unset: "term NOT SET"
    case .never: "permanent"
    }
  }

  public func standing(_ standing: RetentionStanding) -> String {
    switch standing {
    case .onHold: "on hold"
    case .submissionOverdue: "overdue for submission"
    case .dueForSubmission: "due for submission"
    case .retainedBeyondTerm: "retained beyond its term"
    case .expired: "expired"
    case .dueForReview: "due for review"
    case .permanent: "permanent"
    case .unsetOrUnconfirmed: "without a confirmed term"
    case .current: "within its term"
    }
  }

  public func line(_ line: RetentionExplanation.Line) -> String {
    let origin =
      switch line.rule.origin {
      case .scheduleClass(let code): "class \(code)"
      case .own(let reason): "this dossier alone, because \(reason)"
      case .document(let name, let code): "document \(name), class \(code)"
      }
    let sum = line.sum.map { ": \($0.start.year) + \($0.years) = \($0.lastYear)" } ?? ""
    return "\(term(line.rule.term)), \(origin)\(sum); \(expiry(line.expiry)) (\(line.rule.source))"
  }

  public func confirmation(_ isConfirmed: Bool) -> String {
    isConfirmed ? "confirmed" : "NOT confirmed"
  }

  public func line(_ plan: KeptFilePlan) -> String {
    let counts = plan.plan.counts
    let state =
      switch plan.state {
      case .draft: "draft"
      case .submitted: "to be approved"
      case .approved: "approved"
      }
    return "File plan for \(plan.plan.year), \(state): \(counts.total) dossiers, "
      + "\(counts.permanent) permanent, \(counts.temporary) for a time, \(counts.unset) not set"
  }

  public func line(_ problem: TableProblem) -> String {
    let text =
      switch problem.fault {
      case .notText: "no UTF-8"
      case .nul: "a byte of zero"
      case .empty: "there is no row"
      case .tooLarge(let limit): "larger than \(limit) bytes"
      case .tooManyRows(let limit): "more than \(limit) rows"
      case .openQuote: "a quote that is never closed"
      case .strayQuote: "a quote where none belongs"
      case .columns(let found, let expected):
        "\(found) columns instead of \(expected.lowerBound) to \(expected.upperBound)"
      case .title(let column, let found): "column \(column) is called “\(found)”"
      case .missing(let column): "\(column) is missing"
      case .tooLong(let column, let limit): "\(column) is longer than \(limit) letters"
      case .hiddenCharacter(let column): "\(column) has a hidden character"
      case .badValue(let column, let value): "\(column): “\(value)” is of no use"
      case .term(let error): self.problem(error).what
      case .twice(let column, let value, let first):
        "\(column) “\(value)” stands in line \(first) already"
      case .twoTerms(let code, let first, let line, let second):
        "class \(code) has \(term(second)) here, \(term(first)) in line \(line)"
      case .unknownClass(let code): "the schedule has no class “\(code)”"
      case .shortens(let code, let own, let least):
        "\(term(own)) is shorter than class \(code) with \(term(least))"
      case .neitherHeadingNorEntry(let text): "“\(text)” is neither a heading nor a dossier"
      case .headingOutOfTurn(let found, let expected): "heading \(found) where \(expected) is due"
      case .entryWithoutHeading(let text): "dossier \(text) stands before the first heading"
      case .yearInUse(let year): "the office has given numbers of \(year) itself"
      case .yearClosed(let year): "the register of \(year) is closed"
      case .numberTaken(let number): "another document has \(number)"
      }
    return "line \(problem.line): \(text)"
  }

  public var noRetentionRule: String { "no retention class; it cannot be proposed for disposal" }

  public func nothingStands(_ standing: RetentionStanding) -> String {
    "No dossier is \(self.standing(standing))."
  }

  public var noDossier: String {
    "There is no dossier yet. Open one: vpdt dossier open NOTATION --title …"
  }

  public var emptyDossier: String { "No document lies in this dossier yet." }

  public func label(_ label: DossierLabel) -> String {
    switch label {
    case .code: "Code"
    case .title: "Title"
    case .keeper: "Made by"
    case .started: "Started"
    case .ended: "Ended"
    case .event: "Term counts from"
    case .term: "Retention term"
    case .rule: "Because"
    case .retentionClass: "Retention class"
    case .contents: "Contents"
    case .note: "Note"
    case .unmet: "Cannot be closed yet"
    case .lookAt: "Look at"
    case .hold: "Hold"
    case .rules: "Enters by itself"
    case .keptUntil: "May be kept until"
    case .reviewOn: "Looked at again"
    case .settled: "Settled"
    }
  }

  public func documents(_ count: Int, pages: Int) -> String {
    pages > 0 ? "\(count) documents, \(pages) pages" : "\(count) documents"
  }

  public var outsidePlan: String { "outside the plan" }

  public func problem(_ error: DossierError) -> Problem {
    switch error {
    case .unknown(let text):
      Problem("there is no dossier “\(text)”", try: "vpdt dossier list")
    case .badNotation(let text):
      Problem(
        "“\(text)” cannot be the number and symbol of a dossier",
        try: "a number, then what abbreviates its heading, 20 letters at most, such as 01.TCCB")
    case .badCode(let text):
      Problem("“\(text)” is no code of a dossier", try: "BODY.YEAR.NOTATION, a year from 1945 on")
    case .taken(let notation, let year):
      Problem(
        "dossier \(notation)/\(year) is there already",
        try: "vpdt dossier show \(notation)/\(year)")
    case .noTitle(let notation):
      Problem(
        "dossier \(notation) is not in the plan and needs a title (\(article("Art. 29(2)")))",
        try: "--title")
    case .stillOpen(let dossier):
      Problem("dossier \(dossier) is open", try: "close it first: vpdt dossier close \(dossier)")
    case .holdsAlready(let dossier, let document):
      Problem(
        "\(document) lies in dossier \(dossier) already", try: "vpdt dossier show \(dossier)")
    case .doesNotHold(let dossier, let document):
      Problem(
        "\(document) does not lie in dossier \(dossier)", try: "vpdt dossier show \(dossier)")
    case .notARecord(let document):
      Problem(
        "\(document) is not registered, not issued, or void, and belongs in no dossier "
          + "(\(article("Art. 29(4)")))",
        try: "register or issue it first")
    case .notClosable(let dossier, let obstacles):
      Problem(
        "dossier \(dossier) cannot be closed yet: "
          + obstacles.map { obstacle($0) }.joined(separator: "; "),
        try: "see to these, then close it")
    case .badPlace(let place, let count):
      Problem("the dossier has no place \(place)", try: "1 to \(count)")
    case .emptyRule:
      Problem(
        "a rule that asks for nothing takes everything", try: "--from, --type, --words or --thread")
    case .unknownRule(let number, let dossier):
      Problem("dossier \(dossier) has no rule \(number)", try: "vpdt dossier show \(dossier)")
    case .nothingToAmend(let dossier):
      Problem(
        "nothing changes in dossier \(dossier)",
        try: "--title, --class, --started, --keeper, --note")
    case .notAScan(let name):
      Problem("\(name) is no scan that waits to be signed", try: "vpdt dossier show DOSSIER")
    case .notThatScan(let name):
      Problem(
        "the file is not scan \(name) with a signature added (Decree 30/2020, Art. 25)",
        try: "sign that very file: vpdt pdf sign")
    case .scanUnsigned(let name):
      Problem(
        "scan \(name) does not bear a valid signature of the body (Decree 30/2020, Art. 25)",
        try: "vpdt pdf verify FILE; vpdt trust list; vpdt setting list")
    case .badScanList(let problems):
      Problem(
        "the list of scans has \(problems.count) faults: \(lines(problems))",
        try: "correct it; columns: file, title, kind, reference, issued, author, pages")
    case .noScanList(let folder, let found):
      Problem(
        found == 0 ? "\(folder) has no .csv list" : "\(folder) has \(found) .csv files",
        try: "--list FILE.csv")
    case .scansDisagree(let missing, let unlisted):
      Problem(
        (missing.isEmpty
          ? ""
          : "missing: " + missing.prefix(10).joined(separator: ", ")
            + (unlisted.isEmpty ? "" : "; "))
          + (unlisted.isEmpty
            ? "" : "not listed: " + unlisted.prefix(10).joined(separator: ", ")),
        try: "correct the list or the folder")
    case .badScans(let scans):
      Problem(
        scans.prefix(10).map { scan in
          "\(scan.file): " + scan.findings.map { line($0) }.joined(separator: ", ")
        }.joined(separator: "; "), try: "scan again; nothing was taken in")
    case .sameFile(let name): Problem("this file is \(name) itself", try: "choose another format")
    case .notYet(let day):
      Problem("\(date(day)) has not come yet", try: "give a day that has passed, or today")
    }
  }

  public func problem(_ error: RetentionTermError) -> Problem {
    let remedy = "permanent, a number of years, until_superseded, life_of_asset, event:NAME+YEARS"
    return switch error {
    case .zero(let text), .negative(let text), .unreadable(let text):
      Problem("“\(text)” is no retention term", try: remedy)
    case .beyond(let text, let most):
      Problem(
        "“\(text)” is beyond \(most) years (\(RetentionRule.article))",
        try: "what is kept longer is kept for good: permanent")
    }
  }

  public func problem(_ error: RetentionError) -> Problem {
    switch error {
    case .badSchedule(let problems):
      Problem(
        "the schedule has \(problems.count) faults: \(lines(problems))",
        try: "mend the table and take it in again")
    case .unknownClass(let code):
      Problem("the retention schedule has no class “\(code)”", try: "vpdt retention list")
    case .shortens(let own, let least, let source):
      Problem(
        "\(term(own)) is shorter than \(term(least)): a term is only lengthened (\(source))",
        try: "give a longer term")
    case .termUnset(let source):
      Problem(
        "its class has no term yet (\(source)): nobody knows whether this is longer",
        try: "confirm the class first: vpdt retention confirm CLASS --term … --source …")
    case .reasonMissing: Problem("a longer term needs a reason", try: "--reason")
    }
  }

  public func problem(_ error: FilePlanError) -> Problem {
    switch error {
    case .badTable(let problems):
      Problem(
        "the file plan has \(problems.count) faults: \(lines(problems))",
        try: "mend the file and take it in again")
    case .badYear(let year): Problem("no plan can be made for \(year)", try: "a year from 1945 on")
    case .unknown(let year):
      Problem("there is no file plan for \(year)", try: "vpdt plan make \(year) --template")
    case .approvedAlready(let year):
      Problem(
        "the file plan for \(year) is approved (\(article("Art. 28")))",
        try: "what comes up besides: vpdt dossier open NOTATION --title …")
    case .wrongState(let year, let state):
      switch state {
      case .draft: Problem("the file plan of \(year) is a draft", try: "vpdt plan submit \(year)")
      case .submitted:
        Problem("the file plan of \(year) waits for approval", try: "vpdt plan approve \(year)")
      case .approved:
        Problem(
          "the file plan of \(year) is approved (\(article("Art. 28")))",
          try: "vpdt plan add, change, drop \(year) … --reason …")
      }
    case .notIssued(let document):
      Problem("\(document) is not issued", try: "vpdt outgoing issue \(document) …")
    case .noHeading(let number, let count):
      Problem("there is no heading \(number)", try: "--heading 1 to \(count): vpdt plan show")
    case .noEntry(let notation, let year):
      Problem("the plan of \(year) has no \(notation)", try: "vpdt plan show \(year)")
    case .taken(let notation, let year):
      Problem("the plan of \(year) has \(notation) already", try: "vpdt plan show \(year)")
    case .opened(let notation, let year):
      Problem(
        "dossier \(notation)/\(year) is open",
        try: "amend it there: vpdt dossier amend \(notation)/\(year)")
    case .noSource:
      Problem("made from what?", try: "one of --template, --from FILE.csv, --from-year YEAR")
    }
  }
}
