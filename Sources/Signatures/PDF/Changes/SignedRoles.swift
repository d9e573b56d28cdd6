/// Which part an object plays in a revision, as far as that part may change later.
enum SignedRole {
  case catalog
  case form
  case fields
  /// A field, or a place where it is shown.
  case field(FieldTree.Node)
  /// What a field that can be filled in looks like.
  case appearance(String)
  case page
  /// The notes and fields on a page.
  case annotations
  /// `/Info`, which no page shows; and `/Metadata`.
  case info, metadata
  /// `/DSS` and what it consists of.
  case store(StorePart)

  enum StorePart { case root, list, index, entry }
}

/// The parts that the objects of a revision play.
struct SignedRoles {
  private(set) var roles: [Int: [SignedRole]] = [:]
  /// How often each number is named by the appearance of a field.
  private(set) var appearances: [Int: Int] = [:]

  private let file: PDFFile

  init(of file: PDFFile, _ tree: FieldTree) throws(UnreadablePDF) {
    self.file = file
    guard let root = file.trailer["Root"]?.reference,
      let catalog = try file.resolve(.reference(root)).dictionary
    else { throw .damaged(part: .catalog, offset: file.sections[0].offset) }
    try add(.catalog, .reference(root))
    try add(.info, file.trailer["Info"])
    try add(.metadata, catalog["Metadata"])
    try add(.form, catalog["AcroForm"])
    try add(.fields, try file.resolve(catalog["AcroForm"]).dictionary?["Fields"])
    try addStore(catalog["DSS"])
    for (number, node) in tree.nodes.sorted(by: { $0.key < $1.key }) {
      roles[number, default: []].append(.field(node))
      if let type = node.type, type == "Tx" || type == "Ch" || type == "Btn" {
        try addAppearances(node.dictionary["AP"], of: node.name)
      }
    }
    try addPages(catalog["Pages"])
  }

  private mutating func add(_ role: SignedRole, _ value: PDFValue?) throws(UnreadablePDF) {
    guard let number = value?.reference?.number else { return }
    try file.budget.hold(192)
    roles[number, default: []].append(role)
  }

  private mutating func addStore(_ value: PDFValue?) throws(UnreadablePDF) {
    try add(.store(.root), value)
    guard let store = try file.resolve(value).dictionary else { return }
    for key: StaticString in ["Certs", "CRLs", "OCSPs"] { try add(.store(.list), store[key]) }
    try add(.store(.index), store["VRI"])
    for entry in try file.resolve(store["VRI"]).dictionary?.entries ?? [] {
      try add(.store(.entry), entry.value)
    }
  }

  /// The looks of a field, each a stream or one for each of its states.
  private mutating func addAppearances(
    _ value: PDFValue?, of name: String
  ) throws(UnreadablePDF) {
    guard let looks = try file.resolve(value).dictionary else { return }
    for look in looks.entries {
      try addAppearance(look.value, of: name)
      let states = try file.resolve(look.value).dictionary
      // A stream's own dictionary names what it draws with, which is no look of the field.
      guard let reference = look.value.reference,
        try file.object(reference)?.streamStart != nil
      else {
        for state in states?.entries ?? [] { try addAppearance(state.value, of: name) }
        continue
      }
    }
  }

  private mutating func addAppearance(
    _ value: PDFValue, of name: String
  ) throws(UnreadablePDF) {
    guard let number = value.reference?.number else { return }
    appearances[number, default: 0] += 1
    try add(.appearance(name), value)
  }

  private mutating func addPages(_ root: PDFValue?) throws(UnreadablePDF) {
    guard let root = root?.reference else { return }
    var seen: Set<Int> = [root.number]
    var stack = [root]
    while let reference = stack.popLast() {
      guard let node = try file.resolve(.reference(reference)).dictionary else { continue }
      guard let kids = try file.resolve(node["Kids"]).array else {
        try add(.page, .reference(reference))
        try add(.annotations, node["Annots"])
        continue
      }
      for kid in kids {
        guard let kid = kid.reference, seen.insert(kid.number).inserted else { continue }
        try file.budget.hold(64)
        stack.append(kid)
      }
    }
  }
}
