/// Something a package says, or does not say, of a dossier or a document that the circular does not
/// allow.
public struct ArchiveFieldFault: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case missing
    /// So many characters, or digits of a number.
    case tooLong(limit: Int, found: Int)
    case unknownCode(String)
    case notADate(String)
    case notANumber(String)
    case notAFlag(String)
    /// A character that has no place there: a control character, or a line end where there is one line.
    case badCharacter(UInt32)
    /// It says the opposite of another element.
    case contradicts(String)
    /// Another document has the same.
    case notUnique(String)
    /// An element that is there twice.
    case repeated
    /// An element nobody knows.
    case unknownElement
    /// A document without a file.
    case noFile
  }

  /// Nil is the dossier itself; documents count from 1.
  public let document: Int?
  /// As it is called in the XML.
  public let element: String
  public let kind: Kind
  /// Whose rule it is; empty where it is the writer's own.
  public let article: String

  public init(_ kind: Kind, _ element: String, document: Int? = nil, article: String = "") {
    (self.kind, self.element, self.document, self.article) = (kind, element, document, article)
  }

  public var code: String {
    switch kind {
    case .missing: "package.field-missing"
    case .tooLong: "package.field-too-long"
    case .unknownCode: "package.field-unknown-code"
    case .notADate: "package.field-not-a-date"
    case .notANumber: "package.field-not-a-number"
    case .notAFlag: "package.field-not-a-flag"
    case .badCharacter: "package.field-bad-character"
    case .contradicts: "package.field-contradicts"
    case .notUnique: "package.field-not-unique"
    case .repeated: "package.field-repeated"
    case .unknownElement: "package.field-unknown"
    case .noFile: "package.document-without-file"
    }
  }
}

extension ArchiveRecord {
  /// Everything that is wrong with what is said of a dossier or a document, in the order of the table.
  ///
  /// - Parameters:
  ///   - elements: By their names; what is not said is not there.
  ///   - isPreserved: Whether they come from an archive's own package, which may know only the month or
  ///     the year of a date, and has `arcFileCode` for `fileCode`.
  public func faults(
    of elements: [String: String], document: Int? = nil, isPreserved: Bool = false
  ) -> [ArchiveFieldFault] {
    var elements = elements
    if isPreserved, let code = elements.removeValue(forKey: "arcFileCode") {
      elements["fileCode"] = code
    }
    var faults: [ArchiveFieldFault] = []
    var known: Set<String> = []
    for element in ArchiveElement.all(of: self) {
      known.insert(element.name)
      let kind =
        if let value = elements[element.name], !value.isEmpty {
          element.fault(of: value, isPreserved: isPreserved)
        } else if element.demand.holds(beside: elements) {
          ArchiveFieldFault.Kind.missing
        } else {
          ArchiveFieldFault.Kind?.none
        }
      if let kind {
        faults.append(
          ArchiveFieldFault(kind, element.name, document: document, article: element.article))
      }
    }
    if self == .dossier, let start = elements["startDate"].flatMap(archiveDate),
      let end = elements["endDate"].flatMap(archiveDate), end < start
    {
      faults.append(ArchiveFieldFault(.contradicts("startDate"), "endDate", document: document))
    }
    for name in elements.keys.sorted() where !known.contains(name) {
      faults.append(ArchiveFieldFault(.unknownElement, name, document: document))
    }
    return faults
  }
}

extension ArchivedDossier {
  /// Everything that keeps it from being packed.
  public var faults: [ArchiveFieldFault] {
    var faults = ArchiveRecord.dossier.faults(of: elements)
    var ids: Set<String> = []
    var codes: Set<String> = []
    if documents.isEmpty { faults.append(ArchiveFieldFault(.missing, "document")) }
    for (index, document) in documents.enumerated() {
      let number = index + 1
      faults += ArchiveRecord.document.faults(of: document.elements, document: number)
      if !ids.insert(document.docId).inserted {
        faults.append(ArchiveFieldFault(.notUnique(document.docId), "docId", document: number))
      }
      if !codes.insert(document.docCode).inserted, !document.docCode.isEmpty {
        faults.append(ArchiveFieldFault(.notUnique(document.docCode), "docCode", document: number))
      }
      if document.files.isEmpty {
        faults.append(ArchiveFieldFault(.noFile, "file", document: number))
      }
      for file in document.files {
        if let kind = file.fault {
          faults.append(ArchiveFieldFault(kind, "file", document: number))
        }
      }
    }
    return faults
  }
}

extension ArchivedFile {
  /// Its name and type stand in attributes, which have one line.
  fileprivate var fault: ArchiveFieldFault.Kind? {
    if let character = badCharacter(in: name, lines: false) { return .badCharacter(character) }
    let parts = mediaType.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isType =
      parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { (0x21...0x7e).contains($0) && !Array("\"<>&;,".utf8).contains($0) }
      }
    if !isType { return .unknownCode(mediaType) }
    return size < 0 ? .notANumber(String(size)) : nil
  }
}

extension ArchiveElement {
  /// What is wrong with a value that is there.
  fileprivate func fault(of value: String, isPreserved: Bool) -> ArchiveFieldFault.Kind? {
    if let character = badCharacter(in: value, lines: kind == .lines) {
      return .badCharacter(character)
    }
    let count = value.unicodeScalars.count
    guard count <= limit else { return .tooLong(limit: limit, found: count) }
    switch kind {
    case .text, .lines: return nil
    case .date: return archiveDate(value, isPreserved: isPreserved) == nil ? .notADate(value) : nil
    case .number:
      return value.utf8.allSatisfy { (0x30...0x39).contains($0) } ? nil : .notANumber(value)
    case .flag: return ["0", "1"].contains(value) ? nil : .notAFlag(value)
    case .code(let list, let several):
      let codes =
        several
        ? value.split(separator: ";", omittingEmptySubsequences: false).map(String.init) : [value]
      let unknown = codes.first { code in
        !ArchiveCode.all(in: list).contains { $0.code == code }
      }
      return unknown.map { .unknownCode($0) }
    }
  }
}

private func archiveDate(_ text: String) -> Int? { archiveDate(text, isPreserved: true) }

/// Reads `DD/MM/YYYY`, and the first day of `MM/YYYY` and `YYYY` where that may stand, as a number that
/// grows with the days. Dossiers are older than the office's calendar, which begins in 1945.
private func archiveDate(_ text: String, isPreserved: Bool) -> Int? {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  guard (isPreserved ? 1...3 : 3...3).contains(parts.count),
    parts.last?.utf8.count == 4, parts.dropLast().allSatisfy({ $0.utf8.count == 2 }),
    parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
  else { return nil }
  let numbers = [Int](repeating: 1, count: 3 - parts.count) + parts.compactMap { Int($0) }
  let (day, month, year) = (numbers[0], numbers[1], numbers[2])
  guard year > 0, (1...12).contains(month), day > 0,
    day <= CivilDate.days(inMonth: month, of: year)
  else { return nil }
  return (year * 100 + month) * 100 + day
}

/// The first character XML does not allow, or would change on the way.
func badCharacter(in text: String, lines: Bool) -> UInt32? {
  text.unicodeScalars.first { scalar in
    switch scalar.value {
    case 0x9, 0xA: !lines
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: false
    default: true
    }
  }?.value
}
