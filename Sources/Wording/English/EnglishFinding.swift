import Office

extension EnglishWords {
  public func problem(_ error: SearchError) -> Problem {
    switch error {
    case .unknownValue(let field, let value, let values):
      Problem("“\(field)” has no “\(value)”", try: values.joined(separator: ", "))
    case .noDate(let field, let value):
      Problem(
        "“\(value)” after “\(field)” is no date",
        try: "2026, 2026-06, 6/2026, 01/06/2026, or two with .. between them")
    case .noOrder(let field):
      Problem("“\(field)” has no before and after", try: "\(field):…")
    case .nameTaken(let name):
      Problem(
        "a search is kept as “\(name)” already", try: "another name, or in its place (--replace)")
    case .unknownSearch(let name):
      Problem("no search is kept as “\(name)”", try: "vpdt saved list")
    case .notOwn(let name):
      Problem(
        "“\(name)” is everybody's, and somebody else has made it",
        try: "keep one of your own under that name; it comes first for you")
    case .changedMeanwhile(let name, let person):
      Problem(
        "\(person) has kept another “\(name)” since you looked at it",
        try: "open it again and keep yours then, or under another name")
    case .unknownColumn(let word, let columns):
      Problem("there is no column “\(word)”", try: columns.joined(separator: ", "))
    case .nothingToFind:
      Problem("nothing is looked for", try: "words, or a field: from:, kind:, due<…")
    }
  }

  public var searchFields: String {
    "from: to: kind: symbol: handler: issued: due< state: has: in: \"exactly so\""
  }

  public func hint(_ problem: SearchProblem) -> String {
    switch problem {
    case .unknownValue(let field, _, let values): "\(field): " + values.joined(separator: ", ")
    case .noDate(let field, _): "\(field): 2026, 2026-06, 01/06/2026, 2025..2026"
    case .noOrder(let field): "\(field):…"
    }
  }

  public func misspelled(_ words: [String]) -> String {
    "nothing begins with \(words.joined(separator: ", ")): found with one letter changed"
  }

  public func name(_ column: SearchColumn) -> String {
    switch column {
    case .register: "Register"
    case .name: "No."
    case .reference: "Number and symbol"
    case .date: "Day"
    case .arrived: "Arrived"
    case .issued: "Dated"
    case .kind: "Kind"
    case .issuer: "Issuer"
    case .handler: "Drafter"
    case .subject: "Subject"
    case .state: "State"
    case .due: "Due"
    case .context: "In its files"
    }
  }

  public func name(_ ranking: SearchRanking) -> String {
    switch ranking {
    case .newest: "newest first"
    case .oldest: "oldest first"
    case .relevance: "most relevant first"
    }
  }

  public func view(_ view: SearchView) -> String {
    (view.columns.isEmpty
      ? "the usual columns" : "columns: " + view.columns.map { name($0) }.joined(separator: ", "))
      + "; " + name(view.ranking)
  }

  public func searchKey(_ key: SearchKey) -> KeyWords {
    switch key {
    case .columns: KeyWords("columns", "Choose the columns and the order of what is found")
    case .save: further(.searchSave)
    case .print: further(.searchPrint)
    case .saved: KeyWords("kept", "Open a search that is kept: mine and everybody's")
    case .tick: KeyWords("show, hide", "Show the column under the cursor, or hide it (Enter too)")
    case .toFront: KeyWords("up", "Move the column to the front")
    case .toBack: KeyWords("down", "Move the column to the back")
    case .order: KeyWords("order", "Next order: newest, oldest, most relevant first")
    case .usual: KeyWords("usual", "Back to the usual columns and order")
    case .drop: KeyWords("drop", "Keep the search under the cursor no longer")
    }
  }

  public var columnChooser: String { "Columns and order" }

  public func allColumnsFit(width: Int) -> String { "They fit a screen \(width) wide:" }

  public func columnsLeftOut(_ names: [String], width: Int) -> String {
    "No room on a screen \(width) wide: " + names.joined(separator: ", ")
  }

  public var oneColumnStays: String { "one column has to stay" }

  public func column(_ column: SearchColumn, isShown: Bool) -> String {
    name(column) + (isShown ? ", shown" : ", hidden")
  }

  public var linearColumns: String {
    "a number shows or hides, l and a number moves to the front, x and a number to the back, t order, m usual, < back"
  }

  public var searchPrintHint: String { "name of a new file ending in .csv, .fodt, .pdf or .docx" }

  public var savedSearches: String { "Searches that are kept" }
  public var savedHeads: [String] { ["Name", "Whose", "What is looked for"] }

  public func dropSearchQuestion(_ search: SavedSearch) -> String {
    "Drop “\(search.name)”" + (search.isShared ? ", which everybody uses?" : "?")
  }

  public func searchChanged(_ search: SavedSearch) -> String {
    "\(search.savedByName) has just kept another “\(search.name)”: this is the new one"
  }

  public func name(_ tie: DocumentTie) -> String {
    switch tie {
    case .answers: "answers"
    case .answeredBy: "answered by"
    case .succeeds: "takes the place of"
    case .succeededBy: "replaced by"
    case .mentions: "names"
    case .mentionedBy: "named by"
    }
  }

  public func recognised(_ text: String) -> String { "[recognised by machine] " + text }

  public var foundOnScan: String { "[by machine]" }

  public func searchSaved(_ name: String) -> String { "kept: search @\(name)" }
  public func searchDropped(_ name: String) -> String { "\(name) is not kept any more" }

  public func line(_ search: SavedSearch) -> [String] {
    [
      "@" + search.name, search.isShared ? "everybody's, by " + search.savedByName : "yours",
      search.line,
    ]
  }

  public var noSavedSearches: String { "no search is kept; vpdt saved add NAME WORDS" }
  public var nothingRelated: String { "nothing belongs to it" }

  public func notInRegisters(_ references: [String]) -> String {
    "named and in neither register: " + references.joined(separator: ", ")
  }

  public func texts(_ counts: FileTextCounts) -> [String] {
    [
      "files searched by what they say: \(counts.texts)",
      "scans without a text: \(counts.scans) (search has:scan)",
      "  letters recognised by machine: \(counts.recognised) (search has:recognised)",
      "  not all could be recognised: \(counts.unrecognised) (text read --scans --again)",
      "  waiting for it: \(counts.scansWaiting) (text read --scans)",
      "could not be read: \(counts.failed) (text read --again)",
      "waiting to be read: \(counts.waiting) (text read)",
    ]
  }

  public func line(_ round: TextRound) -> String {
    "files read: \(round.read), scans: \(round.scans), could not be read: \(round.failed)"
      + (round.recognised + round.unrecognised == 0
        ? ""
        : "; scans recognised by machine: \(round.recognised), not all of it: \(round.unrecognised)")
  }

  public func reason(_ ending: TextRound.Ending) -> String {
    switch ending {
    case .time: "the time is over; the next round goes on there"
    case .count: "as many as asked for; the next round goes on there"
    case .programMissing: "pdftotext is not installed: no file can be read (poppler-utils)"
    case .recogniserMissing:
      "neither ocrmypdf nor tesseract is installed: scans stay as they are, and wait"
    case .languageMissing:
      "tesseract has none of the languages in text.languages (tesseract-ocr-vie): scans wait"
    case .elsewhere: "another program of this office is reading already"
    }
  }

  public func printed(by person: String, at: String, copy: Int?) -> String {
    "Printed by \(person), \(at)" + (copy.map { ", copy no. \($0)" } ?? "")
  }
}
