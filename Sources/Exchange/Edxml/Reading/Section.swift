import Office

/// An element that holds others, read by their names in any order.
///
/// What nobody asked for is noted when the section is finished, so nothing a sender wrote goes
/// without a word.
final class Section {
  let node: Node
  /// Where it stands, `Bussiness.StaffInfo`; empty for the message itself.
  let path: String
  let notes: Notes
  private var known: Set<String> = []

  init(_ node: Node, path: String, notes: Notes) {
    self.node = node
    self.path = path
    self.notes = notes
    notes.remember(path, line: node.line)
  }

  /// The only child of that name, nil if there is none.
  ///
  /// - Throws: `repeated` if there are several: readers would disagree on which one counts.
  func only(_ name: String) throws -> Node? {
    let all = every(name)
    if all.count > 1 { throw EdxmlError(.repeated, path: place(name), line: all[1].line) }
    return all.first
  }

  func every(_ name: String) -> [Node] {
    known.insert(name)
    return node.children.filter { $0.name == name }
  }

  /// Lets children of these names pass without a word.
  func ignore(_ names: String...) { known.formUnion(names) }

  /// Notes whatever was not asked for.
  func finish() {
    for child in node.children where !known.contains(child.name) {
      notes.add(.ignoredElement, place(child.name), line: child.line)
    }
    if !node.text.isEmpty { notes.add(.ignoredText, path, line: node.line) }
  }

  func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}

// MARK: Sections inside

extension Section {
  func section<Value>(
    _ name: String, at path: String? = nil, _ body: (Section) throws -> Value
  ) throws -> Value? {
    guard let node = try only(name) else { return nil }
    return try read(node, at: path ?? place(name), body)
  }

  func required<Value>(
    _ name: String, at path: String? = nil, _ body: (Section) throws -> Value
  ) throws -> Value {
    guard let value = try section(name, at: path, body) else {
      throw EdxmlError(.missing, path: place(name), line: node.line)
    }
    return value
  }

  /// All children of that name; `path` is theirs without the index.
  func sections<Value>(
    _ name: String, at path: String? = nil, _ body: (Section) throws -> Value
  ) throws -> [Value] {
    try every(name).enumerated().map { index, node in
      try read(node, at: "\(path ?? place(name))[\(index)]", body)
    }
  }

  private func read<Value>(
    _ node: Node, at path: String, _ body: (Section) throws -> Value
  ) throws -> Value {
    let section = Section(node, path: path, notes: notes)
    defer { section.finish() }
    return try body(section)
  }
}

// MARK: Values inside

extension Section {
  /// The text of a child, cleaned; nil if there is none or it is empty.
  func text(_ name: String) throws -> String? {
    try only(name).flatMap { clean($0, at: place(name)) }
  }

  /// The texts of all children of that name that are not empty.
  func texts(_ name: String) -> [String] {
    every(name).enumerated().compactMap { clean($1, at: "\(place(name))[\($0)]") }
  }

  /// The identifier of a body. The word `null` is a fault of the sender's and means none.
  func organId(_ name: String) throws -> String? {
    guard let id = try text(name) else { return nil }
    guard id.lowercased() != "null" else {
      notes.add(.nullIdentifier, place(name), line: try only(name)?.line)
      return nil
    }
    return id
  }

  func number(_ name: String) throws -> Int? {
    guard let text = try text(name) else { return nil }
    if text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return Int(text)
    }
    notes.add(.unreadableNumber(text), place(name), line: try only(name)?.line)
    return nil
  }

  /// 1 for yes, 0 for no.
  func flag(_ name: String) throws -> Bool? {
    guard let number = try number(name) else { return nil }
    guard number <= 1 else {
      // A yes or no nobody has said.
      notes.add(.unknownCode(number), place(name), line: try only(name)?.line)
      return nil
    }
    return number == 1
  }

  func date(_ name: String) throws -> CivilDate? {
    try read(name) { CivilDate.parsed($0) }
  }

  func timestamp(_ name: String) throws -> Timestamp? {
    try read(name) { Timestamp.parsed($0) }
  }

  private func read<Value>(
    _ name: String, _ parse: (String) -> (value: Value, isDayFirst: Bool)?
  ) throws -> Value? {
    guard let text = try text(name), let line = try only(name)?.line else { return nil }
    guard let (value, isDayFirst) = parse(text) else {
      throw EdxmlError(.malformedDate(text), path: place(name), line: line)
    }
    if isDayFirst { notes.add(.dayFirstDate, place(name), line: line) }
    return value
  }

  private func clean(_ node: Node, at path: String) -> String? {
    notes.remember(path, line: node.line)
    for child in node.children {
      notes.add(.ignoredElement, "\(path).\(child.name)", line: child.line)
    }
    let result = cleaned(node.text)
    if result.wasDecomposed { notes.add(.decomposedText, path, line: node.line) }
    if result.heldHiddenCharacters { notes.add(.hiddenCharacters, path, line: node.line) }
    return result.text.isEmpty ? nil : result.text
  }
}
