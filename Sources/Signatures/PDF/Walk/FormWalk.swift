/// The signature fields of the form of a file.
struct FormWalk {
  /// A field in which someone signed.
  struct Filled {
    /// The parts of its name from the outermost field inwards, with dots between them.
    let name: String
    let dictionary: PDFDictionary
    /// Of the signature dictionary; nil if it stands in the field itself.
    let reference: Reference?
    /// Whether the dictionary comes out of an object stream, where none can be signed.
    let isCompressed: Bool
  }

  private struct Node {
    let field: IndirectObject
    let dictionary: PDFDictionary
    let outerName: String
    let outerType: PDFValue?
    let outerValue: PDFValue?
    let depth: Int
  }

  private(set) var filled: [Filled] = []
  /// Places to sign where nobody signed.
  private(set) var empty = 0
  /// Dictionaries that grant rights to use Adobe's reader: signed by Adobe, not by a person.
  private(set) var usageRights: [PDFDictionary] = []

  /// Bytes that a field takes up while the walk goes on, about.
  private static let openSize = 512

  private let file: PDFFile
  /// Bytes that the signatures found take up, about.
  private var filledMemory = 0
  private var seenFields: Set<Int> = []
  private var seenSignatures: Set<Int> = []

  /// - Throws: `damaged` if any part of the form cannot be read: what cannot be seen could be
  ///   a signature.
  init(of file: PDFFile) throws(UnreadablePDF) {
    self.file = file
    guard let root = file.trailer["Root"]?.reference,
      let catalog = try file.resolve(.reference(root)).dictionary
    else { throw .damaged(part: .catalog, offset: file.sections[0].offset) }
    try collectUsageRights(catalog)
    let form = try file.resolve(catalog["AcroForm"])
    if form == .null { return }
    guard let form = form.dictionary else { throw damage(catalog) }
    let fields = try file.resolve(form["Fields"])
    if fields == .null { return }
    guard let fields = fields.array else { throw damage(form) }
    try walk(fields, holder: form)
  }

  private func damage(_ dictionary: PDFDictionary) -> UnreadablePDF {
    .damaged(part: .form, offset: dictionary.range.lowerBound)
  }

  private mutating func collectUsageRights(_ catalog: PDFDictionary) throws(UnreadablePDF) {
    guard let permissions = try file.resolve(catalog["Perms"]).dictionary else { return }
    for right in [permissions["UR"], permissions["UR3"]] {
      if let right = try file.resolve(right).dictionary { usageRights.append(right) }
    }
  }

  // MARK: Fields

  private mutating func walk(
    _ fields: [PDFValue], holder: PDFDictionary
  ) throws(UnreadablePDF) {
    // A field that stands here is not taken for one inside another, which may name it as well.
    var outermost: [PDFValue] = []
    for field in fields {
      try file.budget.hold(96)
      if let number = field.reference?.number, !seenFields.insert(number).inserted { continue }
      outermost.append(field)
    }
    for field in outermost {
      // One after the other: there may be tens of thousands, and each is gone before the next comes.
      let (mark, before) = (file.budget.held, filledMemory)
      if let (object, dictionary) = try resolved(field, holder: holder) {
        try walk(
          from: Node(
            field: object, dictionary: dictionary, outerName: "", outerType: nil,
            outerValue: nil, depth: 1))
      }
      file.budget.release(to: mark)
      try file.budget.hold(filledMemory - before)
    }
  }

  private mutating func walk(from node: Node) throws(UnreadablePDF) {
    // A stack of our own: fields may be nested as deeply as a stranger likes.
    var stack = [node]
    while let node = stack.popLast() {
      guard node.depth <= Parser.deepestNesting else { throw .beyondLimits(.nesting) }
      try visit(node, &stack)
    }
  }

  /// The field or widget that `value` refers to; nil if it is null or was met before.
  private mutating func node(
    _ value: PDFValue, holder: PDFDictionary
  ) throws(UnreadablePDF) -> (IndirectObject, PDFDictionary)? {
    if let number = value.reference?.number, !seenFields.insert(number).inserted { return nil }
    return try resolved(value, holder: holder)
  }

  private func resolved(
    _ value: PDFValue, holder: PDFDictionary
  ) throws(UnreadablePDF) -> (IndirectObject, PDFDictionary)? {
    switch value {
    case .null: return nil
    case .reference(let reference):
      guard let object = try file.object(reference) else { return nil }
      guard let dictionary = try file.resolve(object.value).dictionary else {
        throw damage(holder)
      }
      try file.budget.hold(object.memory + FormWalk.openSize)
      return (object, dictionary)
    case .dictionary(let dictionary):
      // Fields ought to be objects of their own, but a signature is not hidden by writing one here.
      try file.budget.hold(FormWalk.openSize)
      let object = IndirectObject(
        number: 0, value: value, inflatedRange: dictionary.range, memory: 0)
      return (object, dictionary)
    default: throw damage(holder)
    }
  }

  private mutating func visit(_ node: Node, _ stack: inout [Node]) throws(UnreadablePDF) {
    let name = try name(of: node)
    var type = node.dictionary["FT"] ?? node.outerType
    let value = node.dictionary["V"] ?? node.outerValue

    var fields: [(IndirectObject, PDFDictionary)] = []
    let kids = try file.resolve(node.dictionary["Kids"])
    guard kids == .null || kids.array != nil else { throw damage(node.dictionary) }
    for kid in kids.array ?? [] {
      guard let (object, dictionary) = try self.node(kid, holder: node.dictionary) else {
        continue
      }
      // The others are only the places on pages where this field is shown.
      if dictionary["T"] != nil || dictionary["Kids"] != nil || dictionary["V"] != nil {
        fields.append((object, dictionary))
      } else if let own = dictionary["FT"] {
        type = type ?? own
      }
    }
    if fields.isEmpty {
      try visitTerminal(node, name: name, type: type, value: value)
    }
    for (object, dictionary) in fields.reversed() {
      stack.append(
        Node(
          field: object, dictionary: dictionary, outerName: name, outerType: type,
          outerValue: value, depth: node.depth + 1))
    }
  }

  private func name(of node: Node) throws(UnreadablePDF) -> String {
    guard let own = try file.resolve(node.dictionary["T"]).string, !file.isEncrypted else {
      return node.outerName
    }
    let part = text(ofPDFString: own)
    // A long outer name is copied once for every inner field.
    try file.budget.spend(node.outerName.utf8.count)
    return node.outerName.isEmpty ? part : node.outerName + "." + part
  }

  private mutating func visitTerminal(
    _ node: Node, name: String, type: PDFValue?, value: PDFValue?
  ) throws(UnreadablePDF) {
    let type = try file.resolve(type)
    // Without a type, only a signature has a dictionary for its value.
    guard type.name.map({ $0 == "Sig" }) ?? true else { return }
    let reference = value?.reference
    var isCompressed = node.field.isCompressed && node.field.reference.number != 0
    let content: PDFValue
    if let reference {
      let object = try file.object(reference)
      isCompressed = object?.isCompressed ?? false
      try file.budget.hold(object?.memory ?? 0)
      filledMemory += object?.memory ?? 0
      content = try file.resolve(object?.value)
    } else {
      content = value ?? .null
    }
    if content == .null {
      if type.name != nil { empty += 1 }
      return
    }
    if type.name == nil, content.dictionary == nil { return }
    if let reference, !seenSignatures.insert(reference.number).inserted { return }
    filledMemory += FormWalk.openSize + 2 * name.utf8.count
    filled.append(
      Filled(
        name: name,
        // A value that is no dictionary is a signature as well, one without any of its parts.
        dictionary: content.dictionary
          ?? PDFDictionary(entries: [], range: node.dictionary.range),
        reference: reference, isCompressed: isCompressed))
  }
}
