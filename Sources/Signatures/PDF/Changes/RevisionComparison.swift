/// Compares what was signed with the file as it is now, object by object.
///
/// Old and new are two files, each read by its own cross-references: not what was added is looked at
/// but what is different, so that an object freed, re-pointed or called into being is seen as well.
struct RevisionComparison {
  let signed: PDFFile
  let whole: PDFFile
  let index: ObjectIndex
  let tree: FieldTree
  let roles: SignedRoles
  let permissions: ChangePermissions
  /// The signatures of the whole file, by the number of the dictionary.
  let filled: Set<Int>
  let timestamps: Set<Int>

  var changes = LaterChanges()
  private var containers = SameContainers()
  /// Fields that were added with a signature in them, and where they are shown.
  var addedFields: Set<Int> = []
  /// The added fields that were looked at.
  var judged: Set<Int> = []

  /// Compares the revision that ends at `end` with the file.
  ///
  /// - Throws: `UnreadablePDF` if the revision is no file, or either is too much to read.
  static func changes(
    after end: Int, in whole: PDFFile, _ form: FormWalk
  ) throws(UnreadablePDF) -> LaterChanges {
    let mark = whole.budget.held
    defer { whole.budget.release(to: mark) }
    let signed = try whole.revision(endingAt: end)
    var comparison = try RevisionComparison(signed, whole, form)
    try comparison.compare()
    return comparison.changes
  }

  private init(_ signed: PDFFile, _ whole: PDFFile, _ form: FormWalk) throws(UnreadablePDF) {
    self.signed = signed
    self.whole = whole
    index = try ObjectIndex(of: signed)
    let catalog = try signed.resolve(signed.trailer["Root"]).dictionary
    let fields = try signed.resolve(signed.resolve(catalog?["AcroForm"]).dictionary?["Fields"])
    tree = try FieldTree(of: fields.array ?? [], in: signed)
    roles = try SignedRoles(of: signed, tree)
    permissions = try ChangePermissions(of: signed, FormWalk(of: signed))
    filled = Set(form.filled.compactMap { $0.reference?.number })
    timestamps = Set(
      form.filled.filter { $0.dictionary.isTimestamp }.compactMap { $0.reference?.number })
  }

  private mutating func compare() throws(UnreadablePDF) {
    if signed.trailer["Root"] != whole.trailer["Root"] { changes.forbid(.rootReplaced, 0) }
    if signed.trailer["Encrypt"] != whole.trailer["Encrypt"] {
      changes.forbid(.encryptionChanged, 0)
    }
    // Fields first: what a page may grow by are those that were added with a signature.
    var all = try signed.allNumbers()
    all.formUnion(try whole.allNumbers())
    var pages: [Int] = []
    for number in all where number > 0 && !changes.isHopeless {
      guard let (old, new) = try differing(number) else { continue }
      if isPagePart(number) {
        pages.append(number)
      } else {
        try changed(number, old, new)
      }
    }
    for number in pages where !changes.isHopeless {
      if let (old, new) = try differing(number) { try changed(number, old, new) }
    }
  }

  /// The object as it was signed and as it is now; nil if it is the same. What appeared or is gone
  /// is judged here.
  private mutating func differing(
    _ number: Int
  ) throws(UnreadablePDF) -> (IndirectObject, IndirectObject)? {
    guard index.numbers.contains(number) else {
      try appeared(number)
      return nil
    }
    let (before, now) = (try signed.place(of: number), try whole.place(of: number))
    if before == now {
      // What stands at the same place is not read again: what ended before the signature did says
      // the same. But the length of a stream may be an object of its own.
      if case .at = before, !index.streams.contains(number) { return nil }
      if try containers.areSame(before, signed, whole) { return nil }
    }
    guard let old = try signed.readableObject(number) else { return nil }
    if before == now, !old.isCompressed {
      return try isSame(old, old, number) ? nil : (old, old)
    }
    guard let new = try whole.readableObject(number) else {
      changes.forbid(.removed, number)
      return nil
    }
    return try isSame(old, new, number) ? nil : (old, new)
  }

  private func isPagePart(_ number: Int) -> Bool {
    (roles.roles[number] ?? []).contains { role in
      switch role {
      case .page, .annotations: true
      default: false
      }
    }
  }

  /// An object that was not there when the file was signed does no harm, unless something that was
  /// signed has waited for it.
  private mutating func appeared(_ number: Int) throws(UnreadablePDF) {
    guard index.references[number] != nil, try whole.readableObject(number) != nil else { return }
    changes.forbid(.awakened, number)
  }

  /// Whether both say the same, the bytes of their streams included.
  private func isSame(
    _ old: IndirectObject, _ new: IndirectObject, _ number: Int
  ) throws(UnreadablePDF) -> Bool {
    guard old.value == new.value, (old.streamStart == nil) == (new.streamStart == nil) else {
      return false
    }
    guard old.streamStart != nil else { return old.reference == new.reference }
    guard let before = try signed.readableStream(of: old),
      let now = try whole.readableStream(of: new)
    else { return false }
    if before == now, old.streamStart == new.streamStart { return true }
    guard before.count == now.count else { return false }
    try whole.budget.spend(before.count / 8)
    return signed.source.slice(before).elementsEqual(whole.source.slice(now))
  }
}

extension PDFFile {
  /// The bytes of the stream of `object`; nil if they cannot be told.
  func readableStream(of object: IndirectObject) throws(UnreadablePDF) -> Range<Int>? {
    do {
      return try streamRange(of: object)
    } catch {
      switch error {
      case .beyondLimits, .needsPassword: throw error
      default: return nil
      }
    }
  }
}

extension PDFDictionary {
  /// Whether it is a time stamp over the document, with which nobody signs.
  var isTimestamp: Bool {
    self["Type"]?.name.map { $0 == "DocTimeStamp" } ?? false
      || self["SubFilter"]?.name.map { $0 == "ETSI.RFC3161" } ?? false
  }
}

// MARK: What may change

extension RevisionComparison {
  /// Judges an object that is another than it was, after the part it plays; one that plays two must
  /// be allowed to change in both.
  private mutating func changed(
    _ number: Int, _ old: IndirectObject, _ new: IndirectObject
  ) throws(UnreadablePDF) {
    let parts = roles.roles[number] ?? []
    if parts.isEmpty {
      if isContainer(old), isContainer(new), index.references[number] == nil { return }
      changes.forbid(kind(of: old), number)
      return
    }
    for part in parts { try judge(part, number, old, new) }
  }

  private mutating func judge(
    _ part: SignedRole, _ number: Int, _ old: IndirectObject, _ new: IndirectObject
  ) throws(UnreadablePDF) {
    let references = index.references[number] ?? 0
    switch part {
    case .annotations, .fields, .store(.list):
      guard references == 1, let before = old.value.array, let after = new.value.array else {
        changes.forbid(kind(of: old), number)
        return
      }
      switch part {
      case .annotations: try judgeAnnotations(before, after, number)
      case .fields: try judgeFields(before, after, number)
      default: judgeList(before, after, number)
      }
    case .info:
      let isPlain = old.streamStart == nil && new.streamStart == nil && references == 0
      if isPlain { changes.allow(.description) } else { changes.forbid(kind(of: old), number) }
    case .metadata:
      let isDescription = [old, new].allSatisfy {
        $0.streamStart != nil
          && $0.value.dictionary?["Type"]?.name.map { $0 == "Metadata" } ?? false
      }
      if isDescription, references == 1 {
        changes.allow(.description)
      } else {
        changes.forbid(kind(of: old), number)
      }
    case .appearance(let name):
      // A look that something else shows as well is not the field's alone.
      if references == roles.appearances[number] {
        try fill(name, number)
      } else {
        changes.forbid(kind(of: old), number)
      }
    default:
      guard old.streamStart == nil, new.streamStart == nil,
        let before = old.value.dictionary, let after = new.value.dictionary
      else {
        changes.forbid(kind(of: old), number)
        return
      }
      try judge(part, number, before, after)
    }
  }

  private mutating func judge(
    _ part: SignedRole, _ number: Int, _ old: PDFDictionary, _ new: PDFDictionary
  ) throws(UnreadablePDF) {
    switch part {
    case .catalog: try judgeCatalog(old, new, number)
    case .form: try judgeForm(old, new, number)
    case .page: try judgePage(old, new, number)
    case .field(let node): try judgeField(node, old, new, number)
    case .store(let part): try judgeStore(part, old, new, number)
    default: changes.forbid(.object, number)
    }
  }

  // MARK: What an object is

  /// A stream that holds cross-references or other objects: it shows nothing itself.
  private func isContainer(_ object: IndirectObject) -> Bool {
    guard object.streamStart != nil, let type = object.value.dictionary?["Type"]?.name else {
      return false
    }
    return type == "XRef" || type == "ObjStm"
  }

  private func kind(of object: IndirectObject) -> ForbiddenChange.Kind {
    guard let dictionary = object.value.dictionary else { return .object }
    switch (dictionary["Type"]?.name?.text, dictionary["Subtype"]?.name?.text) {
    case ("Page", _), ("Pages", _): return .pages
    case ("Font", _), ("FontDescriptor", _), ("Encoding", _): return .font
    case (_, "Image"): return .image
    case ("Annot", _): return .annotation
    default: return object.streamStart == nil ? .object : .content
    }
  }
}
