import Office
import Store

/// Two versions of a draft beside each other.
public struct VersionComparison: Equatable, Sendable {
  public let document: OutgoingDocument
  public let before: Int
  public let after: Int
  /// What changed, as `TextDifference.lines`; empty where the text is the same.
  public let lines: [String]
}

extension OfficeDesk {
  /// Compares the text of two versions of a draft: the ones named, or the current one with the one
  /// before it.
  ///
  /// - Throws: `ComparisonError`.
  public func compareVersions(
    of id: ID<OutgoingDocument>, _ before: Int? = nil, _ after: Int? = nil
  ) throws -> VersionComparison {
    let (document, files) = try database.read { transaction in
      let document = try found(transaction.outgoing(id))
      let after = after ?? document.version
      let versions = [before ?? after - 1, after]
      let files = try versions.map { version in
        let files = try transaction.files(of: id, version: version)
        guard let file = files.first(where: { $0.part == .main }) else {
          throw ComparisonError.noSuchVersion(document.title, version: version)
        }
        return (version, file)
      }
      return (document, files)
    }
    // The program reads for a while: nobody waits for it meanwhile.
    let texts = try files.map { try lines(of: $0.1) }
    return VersionComparison(
      document: document, before: files[0].0, after: files[1].0,
      lines: TextDifference.lines(from: texts[0], to: texts[1]))
  }

  /// The lines of a PDF's text, single-spaced, without those that hold nothing.
  private func lines(of file: AttachedFile) throws -> [String] {
    try textLines(ofFile: shelf.path(of: file.digest), named: file.name)
  }

  /// The same of the file at `path`.
  ///
  /// - Throws: `ComparisonError` where no text can be read.
  func textLines(ofFile path: String, named name: String) throws -> [String] {
    switch PDFText.read(path, watch: watch, searching: programs) {
    case .text(let text):
      return text.pages.joined()
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        .filter { !$0.isEmpty }
    // Two pictures of paper are not the same for having no letters.
    case .empty: throw ComparisonError.unreadableText(file: name, reason: "empty")
    case .unchecked(.programMissing): throw ComparisonError.programMissing(PDFText.program)
    case .unchecked(.stopped): throw WorkError.stopped
    case .unchecked(let reason):
      throw ComparisonError.unreadableText(file: name, reason: reason.rawValue)
    }
  }
}
