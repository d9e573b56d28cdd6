import Office

extension IncrementalUpdate {
  /// Writes a signature, its field, and the form and the page that lead to it.
  ///
  /// Everything else stays as it is, because whoever checks the signatures before this one asks what
  /// was changed since.
  ///
  /// - Throws: `UnreadablePDF`, `AppearanceFlaw`.
  mutating func addSignature(
    _ claim: SignatureClaim, in file: PDFFile
  ) throws -> SignatureHole {
    let spot = try SignatureSpot.find(for: claim, in: file)
    let name = try freeFieldName(in: file)
    let signature = try newReference()
    let field = try spot.field?.reference ?? newReference()

    var hole: SignatureHole?
    try write(signature) { bytes in
      bytes += Array("<< ".utf8)
      PDFDictionary([
        "Type": .name(Name("Sig")), "Filter": .name(Name("Adobe.PPKLite")),
        "SubFilter": .name(Name("ETSI.CAdES.detached")),
      ]).writeEntries(to: &bytes)
      hole = SignatureHole(in: &bytes, reserve: claim.reserve)
      bytes.append(UInt8(ascii: "\n"))
      claim.entries.writeEntries(to: &bytes)
      spot.field?.locks.writeEntries(to: &bytes)
      bytes += Array(">>".utf8)
    }
    var look: PDFValue?
    if let appearance = claim.appearance, let seen = spot.seen {
      let form = try write(
        appearance, width: seen.width, height: seen.height, matrix: spot.matrix)
      look = .dictionary(PDFDictionary(["N": .reference(form)]))
    }
    if let existing = spot.field {
      try fill(existing, with: signature, look)
      try addToForm(nil, in: file)
      return hole!
    }
    var widget = PDFDictionary([
      "Type": .name(Name("Annot")), "Subtype": .name(Name("Widget")),
      "FT": .name(Name("Sig")), "T": .string(Array(name.utf8)), "V": .reference(signature),
      // To be printed, and locked; without extent there is nothing to see (12.7.4.5).
      "F": .integer(132), "Rect": .array(spot.rectangle.map(PDFValue.decimal)),
      "P": .reference(spot.page),
    ])
    if let look { widget = widget.setting("AP", to: look) }
    try write(field, .dictionary(widget))
    try append(field, to: "Annots", of: spot.page, part: .pages, in: file)
    try addToForm(field, in: file)
    return hole!
  }

  /// Writes an empty field again, with the signature as its value and what it looks like.
  private mutating func fill(
    _ field: SignatureSpot.Field, with signature: Reference, _ look: PDFValue?
  ) throws(UnreadablePDF) {
    var dictionary = field.dictionary.setting("V", to: .reference(signature))
    if let look {
      if let widget = field.widget {
        try write(widget.reference, .dictionary(widget.dictionary.setting("AP", to: look)))
      } else {
        dictionary = dictionary.setting("AP", to: look)
      }
    }
    try write(field.reference, .dictionary(dictionary))
  }
}

extension SignatureClaim {
  /// What the signature dictionary says about the signer.
  fileprivate var entries: PDFDictionary {
    let digits = "\(time.date)\(time.time)".filter(\.isNumber)
    let dictionary = PDFDictionary([
      "M": .string(Array("D:\(digits)+07'00'".utf8)), "Name": .string(utf16(name)),
    ])
    return reason.map { dictionary.setting("Reason", to: .string(utf16($0))) } ?? dictionary
  }

  private func utf16(_ text: String) -> [UInt8] {
    [0xfe, 0xff] + normalized(text).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
  }
}

/// `Signature1`, or with the next number that no field has.
private func freeFieldName(in file: PDFFile) throws(UnreadablePDF) -> String {
  let form = try file.resolve(file.catalog().dictionary["AcroForm"]).dictionary
  var taken: Set<String> = []
  for field in try file.resolve(form?["Fields"]).array ?? [] {
    let dictionary = try file.resolve(field).dictionary
    if let name = try file.resolve(dictionary?["T"]).string {
      taken.insert(text(ofPDFString: name))
    }
  }
  var number = 1
  while taken.contains("Signature\(number)") { number += 1 }
  return "Signature\(number)"
}

extension PDFFile {
  func catalog() throws(UnreadablePDF) -> (
    reference: Reference, dictionary: PDFDictionary
  ) {
    guard let root = trailer["Root"]?.reference else {
      throw .damaged(part: .catalog, offset: sections[0].offset)
    }
    return (root, try dictionary(at: root, part: .catalog))
  }

  /// The dictionary that is the object `reference`, to be written again.
  ///
  /// - Throws: `damaged` if it holds a key twice: programs differ about which one counts, and
  ///   whoever signs would not know what.
  func dictionary(
    at reference: Reference, part: UnreadablePDF.Part
  ) throws(UnreadablePDF) -> PDFDictionary {
    guard let dictionary = try object(reference)?.value.dictionary,
      dictionary.repeatedKey == nil
    else { throw .damaged(part: part, offset: sections[0].offset) }
    return dictionary
  }
}

extension IncrementalUpdate {
  /// Lets the form lead to `field`, with a form if there is none; says that there are signatures, if
  /// nil.
  fileprivate mutating func addToForm(
    _ field: Reference?, in file: PDFFile
  ) throws(UnreadablePDF) {
    let (root, catalog) = try file.catalog()
    switch catalog["AcroForm"] {
    case .reference(let reference) where try file.object(reference) != nil:
      let form = try file.dictionary(at: reference, part: .form)
      let extended = try append(field, toFieldsOf: form, in: file)
      if extended != form { try write(reference, .dictionary(extended)) }
    case .dictionary(let form):
      guard form.repeatedKey == nil else {
        throw .damaged(part: .form, offset: form.range.lowerBound)
      }
      let extended = try append(field, toFieldsOf: form, in: file)
      if extended != form {
        try write(root, .dictionary(catalog.setting("AcroForm", to: .dictionary(extended))))
      }
    case nil, .reference:
      // An object of its own, so that the next signature leaves the catalog alone.
      let form = try newReference()
      try write(
        form,
        .dictionary(
          PDFDictionary([
            "Fields": .array(field.map { [.reference($0)] } ?? []), "SigFlags": .integer(3),
          ])))
      try write(root, .dictionary(catalog.setting("AcroForm", to: .reference(form))))
    default: throw .damaged(part: .form, offset: catalog.range.lowerBound)
    }
  }

  /// `form` with `field` in it, and flags that say: there are signatures, append only (table 219).
  private mutating func append(
    _ field: Reference?, toFieldsOf form: PDFDictionary, in file: PDFFile
  ) throws(UnreadablePDF) -> PDFDictionary {
    let flags = try file.resolve(form["SigFlags"]).integer ?? 0
    let form = flags & 3 == 3 ? form : form.setting("SigFlags", to: .integer(flags | 3))
    guard let field else { return form }
    return try append(field, to: "Fields", of: form, part: .form, in: file)
  }

  /// Lets the array `key` of the object `holder` end in `element`.
  fileprivate mutating func append(
    _ element: Reference, to key: StaticString, of holder: Reference, part: UnreadablePDF.Part,
    in file: PDFFile
  ) throws(UnreadablePDF) {
    let dictionary = try file.dictionary(at: holder, part: part)
    let extended = try append(element, to: key, of: dictionary, part: part, in: file)
    if extended != dictionary { try write(holder, .dictionary(extended)) }
  }

  /// Lets the array `key` end in `element`: writes it, if it is an object of its own, and returns
  /// `dictionary`, or returns another dictionary to be written.
  private mutating func append(
    _ element: Reference, to key: StaticString, of dictionary: PDFDictionary,
    part: UnreadablePDF.Part, in file: PDFFile
  ) throws(UnreadablePDF) -> PDFDictionary {
    let elements = try file.resolve(dictionary[key])
    guard elements == .null || elements.array != nil else {
      throw .damaged(part: part, offset: dictionary.range.lowerBound)
    }
    let extended = PDFValue.array((elements.array ?? []) + [.reference(element)])
    guard elements != .null, let reference = dictionary[key]?.reference else {
      return dictionary.setting(key, to: extended)
    }
    try write(reference, extended)
    return dictionary
  }
}
