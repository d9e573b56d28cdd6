/// What a package speaks of in a file of its own: the dossier as a whole, or one of its documents.
public enum ArchiveRecord: String, Hashable, Sendable {
  case dossier, document
}

/// One thing a package says of a dossier or a document: a row of `archive-fields.tsv`.
///
/// The rows are data, for a circular changes and a program is slow to follow. Every row carries the
/// article it comes from and whether the text of the article was seen.
public struct ArchiveElement: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// One line.
    case text
    /// Several lines.
    case lines
    /// `DD/MM/YYYY`.
    case date
    /// Digits alone.
    case number
    /// `1` or `0`.
    case flag
    /// A code of the list of this name, or several of them.
    case code(list: String, several: Bool)
  }

  public enum Demand: Hashable, Sendable {
    case always, never
    /// When another element has one of these values.
    case when(element: String, values: [String])
  }

  public let record: ArchiveRecord
  /// As it is called in the XML.
  public let name: String
  public let kind: Kind
  /// Characters.
  public let limit: Int
  public let demand: Demand
  public let article: String
  /// Whether the text of the article was seen, not only what implementers say of it.
  public let isVerified: Bool
  /// In Vietnamese.
  public let title: String

  /// All of them, in the order they are written, read when they are first asked for.
  public static let all: [ArchiveElement] = tableRows(
    PackageResources.archive_fields_tsv, columns: 8
  ).compactMap { ArchiveElement($0) }

  /// What is said of a dossier, or of a document.
  public static func all(of record: ArchiveRecord) -> [ArchiveElement] {
    record == .dossier ? ofDossier : ofDocument
  }

  private static let ofDossier = all.filter { $0.record == .dossier }
  private static let ofDocument = all.filter { $0.record == .document }

  /// A row of the table; nil for one that is none.
  init?(_ cells: [String]) {
    guard let record = ArchiveRecord(rawValue: cells[0]), let kind = Kind(cells[2]),
      let limit = Int(cells[3]), let demand = Demand(cells[4]),
      ["verified", "unverified"].contains(cells[6])
    else { return nil }
    (self.record, name, self.kind, self.limit) = (record, cells[1], kind, limit)
    (self.demand, article, title) = (demand, cells[5], cells[7])
    isVerified = cells[6] == "verified"
  }
}

extension ArchiveElement.Kind {
  fileprivate init?(_ text: String) {
    let parts = text.split(separator: ":").map(String.init)
    switch (parts.first, parts.count) {
    case ("text", 1): self = .text
    case ("lines", 1): self = .lines
    case ("date", 1): self = .date
    case ("number", 1): self = .number
    case ("flag", 1): self = .flag
    case ("code", 2): self = .code(list: parts[1], several: false)
    case ("codes", 2): self = .code(list: parts[1], several: true)
    default: return nil
    }
  }
}

extension ArchiveElement.Demand {
  fileprivate init?(_ text: String) {
    switch text {
    case "yes": self = .always
    case "no": self = .never
    default:
      let parts = text.split(separator: "=").map(String.init)
      guard text.hasPrefix("if:"), parts.count == 2 else { return nil }
      self = .when(
        element: String(parts[0].dropFirst(3)),
        values: parts[1].split(separator: "|").map(String.init))
    }
  }

  /// Whether the element has to be there beside these others.
  func holds(beside values: [String: String]) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .when(let element, let wanted): values[element].map { wanted.contains($0) } ?? false
    }
  }
}

/// A code and what it stands for: a row of `archive-codes.tsv`.
public struct ArchiveCode: Hashable, Sendable {
  /// The name of the list it belongs to, such as `maintenance`.
  public let list: String
  /// Two digits.
  public let code: String
  /// In Vietnamese.
  public let title: String
  public let article: String
  public let isVerified: Bool

  public static let all: [ArchiveCode] = tableRows(
    PackageResources.archive_codes_tsv, columns: 5
  ).map {
    ArchiveCode(
      list: $0[0], code: $0[1], title: $0[2], article: $0[3], isVerified: $0[4] == "verified")
  }

  private static let byList = Dictionary(grouping: all, by: \.list)

  /// The codes of a list, in their order.
  public static func all(in list: String) -> [ArchiveCode] { byList[list] ?? [] }

  /// The code for a term of retention: nil years are for ever. Terms without a code of their own, such
  /// as 5 and 15 years, are `07`, "other".
  public static func retention(years: Int?) -> String {
    switch years {
    case nil: "01"
    case 70: "02"
    case 50: "03"
    case 30: "04"
    case 20: "05"
    case 10: "06"
    default: "07"
    }
  }

  /// The code for a type of document by its Vietnamese name, whatever its case; `32`, "other", for a
  /// name that is not in the list.
  public static func typeName(_ name: String) -> String {
    let name = name.lowercased()
    return all(in: "typeName").first { $0.title.lowercased() == name }?.code ?? "32"
  }
}
