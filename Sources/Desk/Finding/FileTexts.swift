import Office
import Platform
import Store

extension OfficeDesk {
  /// The most of a file's text that can be searched, in characters: a hundred pages.
  static let searchableText = 256 << 10
  /// The most pages of a scan that are read.
  static let recognisedPages = 100

  /// How far the reading of files has come.
  public func textCounts() throws -> FileTextCounts {
    try database.read { try $0.textCounts() }
  }

  /// Reads the texts of files that nobody has read, the newest first, so that documents are found by
  /// them. Each file is kept as soon as it is read, of a scan every few pages: whatever ends the round, the
  /// next one goes on there. One program of the office reads at a time.
  ///
  /// - Parameters:
  ///   - seconds: How long it may take.
  ///   - count: The most files.
  ///   - again: Whether files that could not be read are tried once more.
  ///   - scans: Whether the letters on scans are recognised too, which takes seconds a page.
  ///   - known: The file up to which all have been read before, those of scans apart; nil for none.
  /// - Throws: `PersonError.lacksRole`: nothing is shown of what is read, so that whoever keeps the files
  ///   may, an administrator too.
  public func readTexts(
    seconds: Int, count: Int = .max, again: Bool = false, scans: Bool = false,
    after known: ID<StoredFile>? = nil
  ) throws -> TextRound {
    try require(.scrubFiles)
    let round = try FileLock(folder.database + "-reading").ifFree {
      if again {
        try database.write { transaction in
          try transaction.forgetFailedTexts()
          if scans { try transaction.forgetFailedScans() }
        }
      }
      var work = TextWork(
        desk: self, end: now().milliseconds + Int64(seconds) * 1000, count: count)
      try work.readTexts(after: known)
      if scans, work.round.ending == nil { try work.readScans() }
      return work.round
    }
    if let round { return round }
    var elsewhere = TextRound()
    elsewhere.ending = .elsewhere
    return elsewhere
  }
}

/// A round of reading files.
private struct TextWork {
  let desk: OfficeDesk
  /// UTC milliseconds.
  let end: Int64
  let count: Int
  private(set) var round = TextRound()

  init(desk: OfficeDesk, end: Int64, count: Int) {
    self.desk = desk
    self.end = end
    self.count = count
  }

  /// Whether there is time and number for another file; why not is noted.
  private mutating func goesOn() throws -> Bool {
    try desk.watch.check(.text)
    if round.files >= count {
      round.ending = .count
    } else if desk.now().milliseconds >= end {
      round.ending = .time
    }
    return round.ending == nil
  }

  mutating func readTexts(after known: ID<StoredFile>?) throws {
    var last: ID<StoredFile>?
    while true {
      let files = try desk.database.readAll {
        try $0.filesWithoutText(before: last, after: known, limit: 20)
      }
      guard let oldest = files.last else { return }
      last = oldest.id
      for file in files {
        guard try goesOn() else { return }
        let reading = PDFText.read(
          desk.shelf.path(of: file.digest), watch: desk.watch, searching: desk.programs,
          isPatient: true)
        if reading == .unchecked(.stopped) { throw WorkError.stopped }
        guard let outcome = outcome(of: reading) else {
          round.ending = .programMissing
          return
        }
        try desk.keepText(of: file.id) { try $0.setText(outcome, of: file.id, at: $1) }
        switch outcome {
        case .text: round.read += 1
        case .scan: round.scans += 1
        case .failed: round.failed += 1
        }
      }
    }
  }

  /// Nil where there is no program to read with.
  private func outcome(of reading: TextReading) -> FileTextOutcome? {
    switch reading {
    case .text(let text):
      let (kept, isCut) = searchable(text)
      return .text(kept, isCut: isCut)
    case .empty: return .scan
    case .unchecked(.programMissing): return nil
    case .unchecked(let reason): return .failed(reason.rawValue)
    }
  }

  private func searchable(_ text: DocumentText) -> (String, isCut: Bool) {
    let whole = text.pages.map { $0.joined(separator: "\n") }.joined(separator: "\n")
    let kept = whole.prefix(OfficeDesk.searchableText)
    return (String(kept), kept.endIndex < whole.endIndex)
  }

  // MARK: Scans

  mutating func readScans() throws {
    var last: ID<StoredFile>?
    var recogniser: Recogniser?
    while true {
      let files = try desk.database.readAll { try $0.scansToRead(before: last, limit: 20) }
      guard let oldest = files.last else { return }
      last = oldest.id
      for file in files {
        guard try goesOn() else { return }
        if recogniser == nil { recogniser = try recogniserThere() }
        guard let recogniser else { return }
        try read(file.id, file.digest, pages: file.pages ?? 1, with: recogniser)
        if round.ending != nil { return }
      }
    }
  }

  private mutating func recogniserThere() throws -> Recogniser? {
    let languages = try desk.database.readAll { try $0.value(of: .textLanguages) }
    switch Recogniser.found(for: languages, searching: desk.programs) {
    case .success(let recogniser): return recogniser
    case .failure(.program): round.ending = .recogniserMissing
    case .failure(.language): round.ending = .languageMissing
    }
    return nil
  }

  /// Reads a scan from where it was left.
  private mutating func read(
    _ id: ID<StoredFile>, _ digest: FileDigest, pages: Int, with recogniser: Recogniser
  ) throws {
    var reading = try desk.database.readAll { try $0.scanReading(of: id) }
    reading.program = recogniser.name
    let limit = min(pages, OfficeDesk.recognisedPages)
    while reading.state == .begun {
      let first = reading.pages + 1
      let stretch = first...max(first, min(limit, reading.pages + recogniser.stride))
      switch recogniser.read(desk.shelf.path(of: digest), pages: stretch, watch: desk.watch) {
      case .stopped: throw WorkError.stopped
      case .failed(let reason):
        reading.state = .failed
        reading.reason = reason
      case .text(let text):
        let (clean, isCut) = searchable(DocumentText(layout: text))
        reading.text += (reading.text.isEmpty || clean.isEmpty ? "" : "\n\u{0C}") + clean
        reading.isCut = isCut || reading.text.count > OfficeDesk.searchableText
        if reading.isCut { reading.text = String(reading.text.prefix(OfficeDesk.searchableText)) }
        reading.pages = stretch.upperBound
        if reading.isCut || reading.pages >= limit {
          reading.state = .done
          reading.isCut = reading.isCut || limit < pages
        }
      }
      let kept = reading
      try desk.keepText(of: id) { try $0.setScan(kept, of: id, at: $1) }
      if reading.state == .begun, try !goesOn() { return }
    }
    if reading.state == .done { round.recognised += 1 } else { round.unrecognised += 1 }
  }
}

extension OfficeDesk {
  /// Keeps what was read of a file. Whoever waits can stop it: it will be read again.
  fileprivate func keepText(
    of file: ID<StoredFile>, _ keep: (Transaction, Moment) throws -> Void
  ) throws {
    let moment = now()
    try database.writeStoppably { try keep($0, moment) }
  }
}
