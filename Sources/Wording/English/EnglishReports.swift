import Office

extension EnglishWords {
  public func title(_ report: ReportDefinition) -> String {
    report.titles.english.isEmpty ? report.titles.vietnamese : report.titles.english
  }

  public func about(_ report: ReportDefinition) -> String {
    report.englishAbout.isEmpty ? report.about : report.englishAbout
  }

  public func period(_ period: ReportPeriod) -> String {
    switch period {
    case .month(let year, let month): "\(shortMonth(month)) \(year)"
    case .quarter(let year, let quarter): "quarter \(quarter) of \(year)"
    case .year(let year): "\(year)"
    case .schoolYear(let year): "school year \(year)-\(year + 1)"
    case .all: "all"
    }
  }

  public func name(_ dimension: ReportDimension) -> String {
    switch dimension {
    case .month: "Month"
    case .quarter: "Quarter"
    case .year: "Year"
    case .schoolYear: "School year"
    case .kind: "Kind"
    case .issuer: "Issuer"
    case .state: "State"
    case .urgency: "Urgency"
    case .medium: "Form"
    case .person: "Person"
    case .unit: "Unit"
    case .timeliness: "Deadline"
    case .signed: "Signed"
    case .answered: "Answered"
    case .answering: "Answers"
    case .sent: "Sent"
    case .body: "Body"
    case .way: "Way"
    case .standing: "List of the archive"
    case .held: "On hold"
    case .criterion: "Criterion"
    case .check: "To be put right"
    case .register: "Record"
    }
  }

  public func name(_ subject: ReportSubject) -> String {
    switch subject {
    case .incoming, .outgoing: "documents"
    case .work: "work"
    case .delivery: "deliveries"
    case .dossier: "dossiers"
    case .quality: "data"
    }
  }

  public func name(_ timeliness: Timeliness) -> String {
    switch timeliness {
    case .onTime: "on time"
    case .late: "late"
    case .done: "done, no term"
    case .open: "open"
    case .overdue: "overdue"
    case .void: "void"
    }
  }

  public func name(_ way: SentWay) -> String {
    switch way {
    case .electronic: "electronic"
    case .mixed: "both ways"
    case .paper: "paper"
    case .waiting: "waiting"
    case .inside: "inside"
    }
  }

  public func name(_ check: QualityCheck) -> String {
    switch check {
    case .issuedAfterArrival: "issued after it arrived"
    case .dueBeforeArrival: "due before it arrived"
    case .answeredByNothing: "its answer was not issued"
    case .issuedBeforeDrafted: "issued before it was drafted"
    case .noReference: "incoming, without a reference"
    case .noDate: "incoming, without a date"
    case .noFile: "electronic, without a file"
    case .noSignedFile: "outgoing, without a signed file"
    case .noRecipient: "outgoing, without recipients"
    case .noClass: "dossier without a retention class"
    case .emptyDossier: "dossier closed and empty"
    case .noUnit: "person without a unit"
    case .sameReference: "same reference, issuer and date"
    case .sameFile: "same file"
    case .sameBody: "bodies of one name"
    case .samePerson: "people of one name"
    case .waitsAtDoor: "not registered for \(check.days ?? 0) days"
    case .unassigned: "not assigned for \(check.days ?? 0) days"
    case .longOverdue: "overdue for \(check.days ?? 0) days"
    case .oldDraft: "a draft for \(check.days ?? 0) days"
    case .undelivered: "not sent for \(check.days ?? 0) days"
    case .leftOpen: "dossier of an old year, open"
    }
  }

  public var noValue: String { "(none)" }

  public func shortMonth(_ month: Int) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : String(month)
  }

  public func name(_ criterion: QualityCriterion) -> String { criterion.rawValue }
  public func name(_ register: QualityRegister) -> String { register.rawValue }
  public func flag(_ isSo: Bool) -> String { isSo ? "yes" : "no" }

  public func quarter(_ number: Substring, of year: Substring) -> String {
    "Q" + number + "/" + year
  }

  public var waitingDelivery: String { "waiting" }
  public var noDelivery: String { "not sent" }

  public func countHead(_ subject: ReportSubject) -> String { name(subject) }
  public var medianHead: String { "median" }
  public func quantileHead(_ percent: Int) -> String { "\(percent) % within," }
  public func excepting(_ text: String) -> String { "not " + text }
  public func not(_ flag: String) -> String { "not " + flag }

  public func name(_ quantity: ReportQuantity) -> String {
    switch quantity {
    case .toRegistration: "to registration"
    case .toAssignment: "to assignment"
    case .toAcceptance: "to acceptance"
    case .toEnd: "to end"
    case .toAnswer: "to answer"
    case .toIssue: "to issue"
    }
  }

  public var reportTotal: String { "Total" }

  public var decimalSign: String { "." }
  public var spanUnits: (minutes: String, hours: String, days: String) { ("min", "h", "days") }

  public func made(by person: String, at: Moment) -> String {
    "Made \(moment(at)) by \(person)"
  }

  public var nothingCounted: String { "There is nothing to count in this period." }

  public func behind(_ count: Int, isRest: Bool) -> String {
    isRest ? "\(count) not counted" : "\(count) counted"
  }

  public var noReasons: String { "Nothing." }

  public func goesOn(from key: ReportReason.Key) -> String {
    "there is more: add --from \(key.text)"
  }

  public var reasonHeads: [String] { ["Number", "Day", "In row", "Span", "Subject"] }

  public func reportTitle(_ kind: RegisterKind) -> String {
    switch kind {
    case .incoming: "Arrivals register"
    case .outgoing: "Register of outgoing documents"
    case .handling: "Register of handling"
    case .post: "Register of post"
    }
  }

  public var reportPrintHint: String { "name of a new file ending in .csv, .fodt, .pdf or .docx" }
  public var registerPrintHint: String {
    "name of a new file ending in .pdf, .docx, .fodt, .html, .csv or .txt"
  }

  public func reportAdded(_ report: ReportDefinition) -> String {
    "report \(report.name) added: \(title(report))"
  }

  public func reportSound(_ report: ReportDefinition) -> String { "can be read: \(title(report))" }

  public var ownReport: String { "of the office" }

  public func line(_ fault: ReportFault) -> String {
    "line \(fault.line): \(reason(fault.reason)) [\(fault.code)]"
  }

  private func reason(_ reason: ReportFault.Reason) -> String {
    switch reason {
    case .unknownField(let name): "“\(name)” is not known"
    case .noValue(let name): "\(name) is empty"
    case .repeatedField(let name): "\(name) stands twice"
    case .missingField(let name): "\(name) is missing"
    case .tooLong(let name, let limit): "\(name) is longer than \(limit) characters"
    case .hiddenCharacter: "there is a hidden character"
    case .unknownSubject(let text):
      "“\(text)” cannot be counted, only: " + list(ReportSubject.allCases.map(\.rawValue))
    case .unknownDimension(let text, let known): "not sorted by “\(text)”, only by: " + list(known)
    case .sameDimension(let name): "rows and columns are both \(name)"
    case .unknownMeasure(let text):
      "“\(text)” is no measure: count, share(…), median(…), p90(…)"
    case .unknownQuantity(let text, let known):
      "“\(text)” cannot be measured" + (known.isEmpty ? "" : ", only: " + list(known))
    case .unknownValue(let text, let known): "there is no value “\(text)”, only: " + list(known)
    case .badFilter(let text): "“\(text)” is no condition, such as medium = paper"
    case .badPeriod(let text): "“\(text)” is no period: month, quarter, year, school-year, all"
    case .columnsAndMeasures: "with columns there is only one measure"
    case .tooMany(let name, let limit): "more than \(limit) of \(name)"
    }
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  public func problem(_ error: ReportError) -> Problem {
    switch error {
    case .unknown(let name): Problem("there is no report “\(name)”", try: "vpdt report list")
    case .taken(let name):
      Problem("there is a report \(name) already", try: "another name: --name NAME")
    case .badName(let name):
      Problem(
        "“\(name)” is no name of a report", try: "small letters, digits, hyphens: --name NAME")
    case .tooLarge(let limit): Problem("the file is longer than \(limit) bytes", try: "shorten it")
    case .tooMany(let limit):
      Problem(
        "the office has \(limit) reports of its own", try: "take some out of the folder reports")
    case .badPeriod(let text):
      Problem("“\(text)” is no period", try: "2026-03, 2026-Q1, 2026, 2025-2026 (school year), all")
    case .noRow(let text, let known):
      Problem(
        "there is no row “\(text)”", try: known.isEmpty ? "another period" : list(known) + ", total"
      )
    case .noColumn(let text, let known): Problem("there is no column “\(text)”", try: list(known))
    case .faulty(let name, let faults):
      Problem(
        "report \(name) has faults: " + faults.map { line($0) }.joined(separator: "; "),
        try: "put the file right; how it is written: vpdt help report check")
    }
  }

  public var reportRoom: String { "Reports" }
  public var openReports: String { "Open the reports: figures, and the documents behind each" }
  public var reportColumns: [String] { ["Report", "Counts", "Period", "Title"] }

  public func reportKey(_ key: ReportKey) -> KeyWords {
    switch key {
    case .earlier: KeyWords("earlier", "Show the period before")
    case .later: KeyWords("later", "Show the period after")
    case .otherPeriod:
      KeyWords("period", "Change the period: month, quarter, year, school year, all")
    case .rest: KeyWords("the rest", "The documents a share does not count")
    case .print: KeyWords("print", "Print the report of this period to a file")
    }
  }
}
