/// The fields of a form, all kinds of them, and the places on pages where they are shown.
struct FieldTree {
  struct Node {
    /// The parts of its name with dots between them.
    let name: String
    /// `/FT`, inherited if it has none of its own.
    let type: Name?
    /// Whether it has a value, or the field around it has.
    let isFilled: Bool
    let dictionary: PDFDictionary
  }

  /// Bytes that one takes up before it is looked at, about.
  private static let openSize = 256

  /// Those that are objects of their own, by their numbers.
  private(set) var nodes: [Int: Node] = [:]

  init(of fields: [PDFValue], in file: PDFFile) throws(UnreadablePDF) {
    var stack = fields.map {
      ($0, Node(name: "", type: nil, isFilled: false, dictionary: .empty), 1)
    }
    try file.budget.hold(FieldTree.openSize * fields.count)
    while let (value, outer, depth) = stack.popLast() {
      file.budget.release(FieldTree.openSize)
      guard depth <= Parser.deepestNesting else { throw .beyondLimits(.nesting) }
      guard let reference = value.reference, nodes[reference.number] == nil,
        let object = try file.object(reference),
        let dictionary = try file.resolve(object.value).dictionary
      else { continue }
      try file.budget.hold(object.memory + 200)
      let own = try file.resolve(dictionary["T"]).string.map(text(ofPDFString:))
      try file.budget.spend(outer.name.utf8.count + 16)
      let value = try file.resolve(dictionary["V"])
      let node = Node(
        name: [outer.name, own ?? ""].filter { !$0.isEmpty }.joined(separator: "."),
        type: try file.resolve(dictionary["FT"]).name ?? outer.type,
        isFilled: value != .null || outer.isFilled, dictionary: dictionary)
      nodes[reference.number] = node
      for kid in try file.resolve(dictionary["Kids"]).array ?? [] {
        try file.budget.hold(FieldTree.openSize)
        stack.append((kid, node, depth + 1))
      }
    }
  }
}

extension PDFDictionary {
  static var empty: PDFDictionary { PDFDictionary(entries: [], range: 0..<0) }

  /// The keys whose values differ, as they are written, in the order of this dictionary and then of
  /// the other one; keys that are repeated among them.
  func keysDiffering(from other: PDFDictionary) -> [Name] {
    let (mine, others) = (valuesByKey, other.valuesByKey)
    let repeated = Set([repeatedKey, other.repeatedKey].compactMap(\.self))
    var seen: Set<Name> = []
    return (entries + other.entries).map(\.key).filter { key in
      (mine[key] != others[key] || repeated.contains(key)) && seen.insert(key).inserted
    }
  }

  /// The values that are not null; where a key is repeated, the last.
  var valuesByKey: [Name: PDFValue] {
    var values: [Name: PDFValue] = [:]
    for entry in entries where entry.value != .null { values[entry.key] = entry.value }
    return values
  }
}
