import Desk
import Office
import Wording

extension Command {
  /// A heading with indented rows under it; nothing where there are none.
  static func section(_ label: Label, _ rows: [[String]], _ words: any Words) -> [String] {
    if rows.isEmpty { return [] }
    return ["", words.label(label)] + Table.lines(rows).map { "  " + $0 }
  }

  static func file(_ file: AttachedFile, _ words: any Words) -> [String] {
    [
      words.part(file.part), file.name, words.size(file.size), words.structure(of: file),
      "sha256 " + file.digest.description,
    ]
  }

  static func history(_ entry: HistoryEntry, _ words: any Words) -> [String] {
    [
      words.moment(entry.at), words.doer(of: entry), words.act(entry.act),
      entry.detail["note"] ?? entry.detail["reference"] ?? "",
    ]
  }
}

extension Arguments {
  /// How many rows a list may print: `--limit`, all of them with `--all`, else a screenful or two.
  func limit() throws -> Int {
    try refuse(["--limit"], beside: "--all")
    if has("--all") { return .max }
    guard let text = text("--limit") else { return 50 }
    guard let limit = Int(text), limit > 0 else { throw ValueError.badNumber(text) }
    return limit
  }
}

extension Session {
  mutating func moved(_ document: IncomingDocument) {
    answer([words.moved(document)], .object(JSON.fields(document)))
  }

  mutating func moved(_ document: OutgoingDocument) {
    answer([words.moved(document)], .object(JSON.fields(document)))
  }

  /// Prints a list page by page: a register of a million rows needs no more memory than one page.
  mutating func list<Record>(
    limit: Int, empty: EmptyList, page: (Record?, Int) throws -> [Record],
    fields: (Record) -> [(String, JSON)], row: (Record, any Words) -> [String]
  ) throws {
    try list(
      limit: limit, page: page, fields: fields, row: row, nothing: words.nothingHere(empty))
  }

  /// The same with a sentence of its own for an empty list.
  mutating func list<Record>(
    limit: Int, page: (Record?, Int) throws -> [Record],
    fields: (Record) -> [(String, JSON)], row: (Record, any Words) -> [String], nothing: String
  ) throws {
    var last: Record?
    var left = limit
    while left > 0 {
      let found = try page(last, min(left, 500))
      if options.isJSON, last == nil { raw("[", end: "") }
      if options.isJSON {
        for (index, record) in found.enumerated() {
          raw((last == nil && index == 0 ? "" : ",\n") + JSON.object(fields(record)).text, end: "")
        }
      } else {
        let table = Table.lines(found.map { row($0, words) })
        for text in table { line(text) }
        if found.isEmpty, last == nil { line(nothing) }
      }
      guard let end = found.last else { break }
      last = end
      left -= found.count
    }
    if options.isJSON { raw("]") }
  }
}
