import Office
import Platform
import Store

extension OfficeDesk {
  /// The most of a file's text that can be searched, in characters: a hundred pages.
  static let searchableText = 256 << 10

  /// How far the reading of files has come.
  public func textCounts() throws -> FileTextCounts {
    try database.read { try $0.textCounts() }
  }

  /// Reads the texts of files that nobody has read, the newest first, so that documents are found by
  /// them. Each file is kept as soon as it is read: whatever ends the round, the next one goes on there.
  ///
  /// - Parameters:
  ///   - seconds: How long it may take.
  ///   - count: The most files.
  ///   - again: Whether files that could not be read are tried once more.
  /// - Throws: `PersonError.lacksRole`: nothing is shown of what is read, so that whoever keeps the files
  ///   may, an administrator too.
  public func readTexts(seconds: Int, count: Int = .max, again: Bool = false) throws -> TextRound {
    try require(.scrubFiles)
    let end = now().milliseconds + Int64(seconds) * 1000
    if again { try database.write { try $0.forgetFailedTexts() } }
    var round = TextRound()
    var last: ID<StoredFile>?
    while true {
      let files = try database.readAll { try $0.filesWithoutText(before: last, limit: 20) }
      guard let oldest = files.last else { return round }
      last = oldest.id
      for file in files {
        try watch.check()
        if round.read + round.scans + round.failed >= count {
          round.ending = .count
          return round
        }
        if now().milliseconds >= end {
          round.ending = .time
          return round
        }
        let outcome = outcome(
          of: PDFText.read(shelf.path(of: file.digest), watch: watch, searching: programs))
        guard let outcome else {
          round.ending = .programMissing
          return round
        }
        let moment = now()
        try database.write { try $0.setText(outcome, of: file.id, at: moment) }
        switch outcome {
        case .text: round.read += 1
        case .scan: round.scans += 1
        case .failed: round.failed += 1
        }
      }
    }
  }

  /// Nil where there is no program to read with, or the reading was stopped.
  private func outcome(of reading: TextReading) -> FileTextOutcome? {
    switch reading {
    case .text(let text):
      let whole = text.pages.map { $0.joined(separator: "\n") }.joined(separator: "\n")
      let kept = whole.prefix(OfficeDesk.searchableText)
      return .text(String(kept), isCut: kept.endIndex < whole.endIndex)
    case .empty: return .scan
    case .unchecked(.programMissing), .unchecked(.stopped): return nil
    case .unchecked(let reason): return .failed(reason.rawValue)
    }
  }
}
