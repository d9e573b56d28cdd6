import Office
import Platform
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

  /// The lines of a PDF's text as `pdftotext` reads it, without those that hold nothing.
  private func lines(of file: AttachedFile) throws -> [String] {
    var child = ChildProcess(
      "pdftotext", ["-q", "-enc", "UTF-8", shelf.path(of: file.digest), "-"],
      environment: ["LC_ALL": "C"])
    child.outputLimit = 4 << 20
    let outcome: Outcome
    do {
      outcome = try child.run()
    } catch .notFound(let name) {
      throw ComparisonError.programMissing(name)
    } catch .failed(let error) {
      throw ComparisonError.unreadableText(file: file.name, reason: error.reason)
    }
    guard outcome.ending == .exited(0) else {
      throw ComparisonError.unreadableText(file: file.name, reason: "pdftotext")
    }
    return String(decoding: outcome.output, as: UTF8.self)
      .split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }
}
