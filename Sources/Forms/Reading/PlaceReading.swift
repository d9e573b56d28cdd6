import Office
import XML

/// A place of a template: the value of a field, or of a column of a list.
struct Place: Equatable, Sendable {
  /// The list it is a column of; nil for a field.
  let list: String?
  let name: String
  /// The prefix of the elements that stand for line ends and blanks there; nil where only text may
  /// be.
  let prefix: String?
}

/// A part of the bytes that is not copied.
struct Edit: Sendable {
  let range: Range<Int>
  /// Nil for the further bytes of a place that formatting has cut.
  let place: Place?
}

/// What is repeated for each row of a list: a table row, an item of a list, a paragraph.
struct RepeatedRange: Sendable {
  let range: Range<Int>
  let list: String
  let line: Int
}

/// Finds all places of a template, what is repeated, and everything that is wrong with them.
struct PlaceReading {
  private(set) var edits: [Edit] = []
  private(set) var repeated: [RepeatedRange] = []
  private(set) var problems: [FormTemplateProblem] = []
  /// Whether the root is that of a text document in flat ODF.
  private(set) var isTextDocument = false

  /// Nobody mends more at once.
  static let problemLimit = 100
  /// No form has a tenth of it; formatting that cuts a place counts too.
  static let editLimit = 10_000

  private let fields: Set<String>
  private let columns: [String: Set<String>]
  private var open: [Open] = []
  private var isFull = false

  private struct Open {
    let name: ODFName
    /// The prefix its name is written with.
    let prefix: String
    let start: Int
    let line: Int
    var finder = PlaceFinder()
    /// The list that repeats it.
    var list: String?
  }

  init(_ bytes: [UInt8], _ form: PrintedForm) throws {
    fields = Set(form.fields)
    columns = Dictionary(uniqueKeysWithValues: form.lists.map { ($0.name, Set($0.columns)) })
    var scanner = try TemplateScanner(bytes)
    while let markup = try scanner.next() { take(markup, bytes) }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    repeated.sort { $0.range.lowerBound < $1.range.lowerBound }
    refuseNesting()
    problems.sort { $0.line < $1.line }
  }

  private mutating func take(_ markup: Markup, _ bytes: [UInt8]) {
    switch markup.kind {
    case .start(let element): start(element, markup)
    case .end(let name): end(ODFName(name), markup)
    case .text: text(markup, bytes)
    case .cdata:
      stopFinder()
      if let cut = bytes[markup.range].firstPlace {
        report(markup.line, .misplaced(cut))
      }
    case .remark: break
    }
  }

  private mutating func start(_ element: XMLElement, _ markup: Markup) {
    let name = ODFName(element.name)
    if open.isEmpty { isTextDocument = name == .document && element.isText }
    for attribute in element.attributes {
      if let cut = Array(attribute.value.utf8)[...].firstPlace {
        report(markup.line, .misplaced(cut))
      }
    }
    if name != .formatting { stopFinder() }
    open.append(
      Open(
        name: name, prefix: element.name.prefix ?? "", start: markup.range.lowerBound,
        line: markup.line))
  }

  private mutating func end(_ name: ODFName, _ markup: Markup) {
    if name != .formatting { stopFinder() }
    guard let element = open.popLast(), let list = element.list else { return }
    repeated.append(
      RepeatedRange(range: element.start..<markup.range.upperBound, list: list, line: element.line))
  }

  private mutating func text(_ markup: Markup, _ bytes: [UInt8]) {
    guard let index = open.lastIndex(where: { $0.name != .formatting }) else { return }
    var found: [PlaceFinder.Found] = []
    var unfinished: [(String, Int)] = []
    open[index].finder.take(
      markup.range, of: bytes, firstLine: markup.line, found: { found.append($0) },
      unfinished: { unfinished.append(($0, $1)) })
    for (name, line) in unfinished { report(line, .unfinished(name)) }
    for place in found { add(place, in: index) }
  }

  /// The text of the innermost element that is no formatting goes on no more.
  private mutating func stopFinder() {
    guard let index = open.lastIndex(where: { $0.name != .formatting }) else { return }
    var unfinished: [(String, Int)] = []
    open[index].finder.stop { unfinished.append(($0, $1)) }
    for (name, line) in unfinished { report(line, .unfinished(name)) }
  }

  private mutating func add(_ found: PlaceFinder.Found, in index: Int) {
    let parts = found.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy(isName) else {
      return report(found.line, .badName(found.name))
    }
    if let fault = fault(of: parts) { return report(found.line, fault) }
    let list = parts.count == 2 ? parts[0] : nil
    if let list, let fault = repeats(list, found.name) { return report(found.line, fault) }
    guard edits.count + found.ranges.count <= PlaceReading.editLimit else {
      if !isFull { report(found.line, .tooMany(limit: PlaceReading.editLimit)) }
      isFull = true
      return
    }
    let element = open[index]
    let place = Place(
      list: list, name: parts[parts.count - 1],
      prefix: element.name == .paragraph ? element.prefix : nil)
    for (order, range) in found.ranges.enumerated() {
      edits.append(Edit(range: range, place: order == 0 ? place : nil))
    }
  }

  private func fault(of parts: [String]) -> FormTemplateProblem.Fault? {
    if parts.count == 1 { return fields.contains(parts[0]) ? nil : .unknownField(parts[0]) }
    guard let columns = columns[parts[0]] else { return .unknownList(parts[0]) }
    return columns.contains(parts[1]) ? nil : .unknownColumn(list: parts[0], column: parts[1])
  }

  /// Has the smallest table row round the place repeated; outside of tables the item of a list or the
  /// paragraph.
  private mutating func repeats(_ list: String, _ name: String) -> FormTemplateProblem.Fault? {
    guard
      let index = open.lastIndex(where: { $0.name == .tableRow })
        ?? open.lastIndex(where: { $0.name == .listItem })
        ?? open.lastIndex(where: { $0.name == .paragraph })
    else { return .misplaced(name) }
    if let other = open[index].list, other != list { return .twoLists(other, list) }
    open[index].list = list
    return nil
  }

  /// What is repeated within what is repeated would belong to two lists.
  private mutating func refuseNesting() {
    var outer: RepeatedRange?
    for range in repeated {
      if let around = outer, range.range.lowerBound < around.range.upperBound {
        report(range.line, .twoLists(around.list, range.list))
      } else {
        outer = range
      }
    }
  }

  private mutating func report(_ line: Int, _ fault: FormTemplateProblem.Fault) {
    if problems.count < PlaceReading.problemLimit {
      problems.append(FormTemplateProblem(line: line, fault))
    }
  }
}

/// Whether `text` can be the name of a field: small letters, digits and hyphens.
private func isName(_ text: String) -> Bool {
  !text.isEmpty
    && text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
}

extension ArraySlice<UInt8> {
  /// What follows the first two braces in text where no place can be; nil if there are none.
  fileprivate var firstPlace: String? {
    var before: UInt8 = 0
    for index in indices {
      if self[index] == UInt8(ascii: "{"), before == UInt8(ascii: "{") {
        let name = self[(index + 1)...].prefix(40).prefix { $0 != UInt8(ascii: "}") }
        return String(decoding: name, as: UTF8.self)
      }
      before = self[index]
    }
    return nil
  }
}

extension XMLElement {
  /// Whether a document of this root is a text: `office:mimetype` says so.
  fileprivate var isText: Bool {
    attributes.contains {
      $0.name.namespace == ODFName.office && $0.name.local == "mimetype"
        && $0.value == "application/vnd.oasis.opendocument.text"
    }
  }
}
