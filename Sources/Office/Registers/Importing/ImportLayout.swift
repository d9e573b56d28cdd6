/// Where the table begins in a file, what stands between its cells, and what its columns hold.
public struct ImportLayout: Equatable, Sendable {
  /// A column by its title, and what it was taken for.
  public struct Column: Equatable, Sendable {
    public let title: String
    /// Nil for what nobody has recognised; it is not taken.
    public let field: ImportField?
  }

  public let register: RegisterKind
  public let separator: UInt8
  /// The line of the titles; what stands above it belongs to no table.
  public let line: Int
  public let columns: [Column]

  /// By what the next file of the same titles is known again.
  public var header: String {
    columns.map { ImportField.titleKey($0.title) }.joined(separator: "|")
  }

  /// The fields by column, as they are kept for the next file: `arrived,number,-,…`.
  public var mapping: String { columns.map { $0.field?.rawValue ?? "" }.joined(separator: ",") }

  /// How many rows at the top may be something else than titles.
  private static let longestPreamble = 30

  /// Finds the titles in the first bytes of a file.
  ///
  /// - Parameters:
  ///   - sample: The first bytes in UTF-8.
  ///   - known: Mappings that were kept, by `header`.
  ///   - own: Titles and fields somebody gave, `Số vb=reference`; they go before what is recognised.
  /// - Throws: `ImportError.noHeader`, `lacksColumns`, `badMapping`, `notText`.
  public static func find(
    in sample: [UInt8], isWhole: Bool, register: RegisterKind, known: [String: String] = [:],
    own: [String] = []
  ) throws(ImportError) -> ImportLayout {
    let own = try own.map { text throws(ImportError) in try pair(text) }
    var best: (layout: ImportLayout, count: Int)?
    var (hasText, isBroken) = (false, false)
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      var stream = CommaSeparatedStream(separator: separator)
      stream.feed(sample)
      if isWhole { stream.end() }
      var above: TableRow?
      for _ in 0..<longestPreamble {
        guard let step = stream.next() else { break }
        guard case .row(let row) = step else {
          if case .problem(let problem) = step, problem.fault == .notText { isBroken = true }
          continue
        }
        hasText = true
        // Titles may stand on two rows, `Văn bản` over `Số, ký hiệu` and `Ngày tháng`.
        for titles in [row, above.flatMap { row.titles(below: $0) }].compactMap(\.self) {
          let layout = ImportLayout(titles, separator, register, known, own)
          let count = layout.columns.count { $0.field != nil && $0.field != .nothing }
          if count > best?.count ?? 1 { best = (layout, count) }
        }
        above = row
      }
    }
    guard hasText || !isBroken else { throw .notText }
    guard let layout = best?.layout else { throw isBroken ? .notText : .noHeader }
    if let title = own.first(where: { !layout.has(title: $0.key) })?.title {
      throw .unknownColumn(title, columns: layout.columns.map(\.title))
    }
    let lacking = layout.lacking
    if !lacking.isEmpty {
      throw .lacksColumns(lacking, columns: layout.columns.map(\.title))
    }
    return layout
  }

  private init(
    _ row: TableRow, _ separator: UInt8, _ register: RegisterKind, _ known: [String: String],
    _ own: [(title: String, key: String, field: ImportField)]
  ) {
    let header = row.cells.map { ImportField.titleKey($0) }.joined(separator: "|")
    let kept = known[header]?.split(separator: ",", omittingEmptySubsequences: false)
    var taken: Set<ImportField> = []
    self.register = register
    self.separator = separator
    line = row.line
    columns = row.cells.enumerated().map { index, title in
      let key = ImportField.titleKey(title)
      var field = own.first { $0.key == key }?.field
      if field == nil, let kept, index < kept.count {
        field = ImportField(rawValue: String(kept[index]))
      }
      if field == nil { field = ImportField.named(title, in: register) }
      if let one = field, !one.takesSeveral, !taken.insert(one).inserted { field = nil }
      return Column(title: cleaned(title).text, field: field)
    }
  }

  private func has(title key: String) -> Bool {
    columns.contains { ImportField.titleKey($0.title) == key }
  }

  private var lacking: [ImportField] {
    let fields = Set(columns.compactMap(\.field))
    return ImportField.needed(for: register).filter { field in
      if field == .reference, fields.isSuperset(of: [.ownNumber, .symbol]) { return false }
      return !fields.contains(field)
    }
  }

  private static func pair(
    _ text: String
  ) throws(ImportError) -> (title: String, key: String, field: ImportField) {
    guard let sign = text.lastIndex(of: "="),
      let field = ImportField(rawValue: String(text[text.index(after: sign)...]))
    else { throw .badMapping(text) }
    let title = String(text[..<sign])
    let key = ImportField.titleKey(title)
    if key.isEmpty { throw .badMapping(text) }
    return (title, key, field)
  }
}

extension TableRow {
  /// The titles of two rows: this one's, and where it has none those above; nil if it adds nothing.
  fileprivate func titles(below above: TableRow) -> TableRow? {
    let own = cells.count { !$0.allSatisfy(\.isWhitespace) }
    guard own > 0, cells.count == above.cells.count else { return nil }
    return TableRow(
      line: line, cells: zip(cells, above.cells).map { $0.allSatisfy(\.isWhitespace) ? $1 : $0 })
  }
}
