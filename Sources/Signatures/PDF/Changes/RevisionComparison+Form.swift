// What the catalog, the form with its fields, and pages may grow by.

extension RevisionComparison {
  // MARK: Catalog and form

  mutating func judgeCatalog(
    _ old: PDFDictionary, _ new: PDFDictionary, _ number: Int
  ) throws(UnreadablePDF) {
    for key in new.keysDiffering(from: old) {
      if key == "AcroForm" {
        try judgeForm(
          try signed.resolve(old["AcroForm"]).dictionary ?? .empty,
          try whole.resolve(new["AcroForm"]).dictionary ?? .empty, number)
      } else if key == "DSS" {
        try judgeStore(
          .root, try signed.resolve(old["DSS"]).dictionary ?? .empty,
          try whole.resolve(new["DSS"]).dictionary ?? .empty, number)
      } else if key == "Metadata" || key == "Extensions" || key == "Version" {
        changes.allow(.description)
      } else {
        changes.forbid(.catalog(key.text), number)
      }
    }
  }

  mutating func judgeForm(
    _ old: PDFDictionary, _ new: PDFDictionary, _ number: Int
  ) throws(UnreadablePDF) {
    for key in new.keysDiffering(from: old) {
      if key == "Fields" {
        try judgeFields(
          try signed.resolve(old["Fields"]).array ?? [],
          try whole.resolve(new["Fields"]).array ?? [], number)
      } else if key == "SigFlags" {
        continue
      } else if tree.nodes.isEmpty, key == "DA" || key == "DR" {
        // How text in fields is drawn: of no effect in a form that has none.
        continue
      } else {
        changes.forbid(.form(key.text), number)
      }
    }
  }

  /// The old fields stay, in their order; those added hold signatures.
  mutating func judgeFields(
    _ old: [PDFValue], _ new: [PDFValue], _ number: Int
  ) throws(UnreadablePDF) {
    guard new.starts(with: old) else {
      changes.forbid(.form("Fields"), number)
      return
    }
    for field in new[old.count...] { try judgeAdded(field, number, depth: 1) }
  }

  mutating func judgeAdded(
    _ value: PDFValue, _ holder: Int, depth: Int
  ) throws(UnreadablePDF) {
    guard depth <= Parser.deepestNesting, let number = value.reference?.number,
      !index.numbers.contains(number), let field = try whole.resolve(value).dictionary
    else {
      changes.forbid(.unsignedField, value.reference?.number ?? holder)
      return
    }
    guard judged.insert(number).inserted else { return }
    let kids = try whole.resolve(field["Kids"]).array ?? []
    guard try whole.resolve(field["FT"]).name.map({ $0 == "Sig" }) ?? false else {
      // A field around others, which has nothing of its own to show.
      guard field["FT"] == nil, field["Subtype"] == nil, !kids.isEmpty else {
        changes.forbid(.unsignedField, number)
        return
      }
      for kid in kids { try judgeAdded(kid, number, depth: depth + 1) }
      return
    }
    guard let signature = field["V"]?.reference?.number, filled.contains(signature) else {
      changes.forbid(.unsignedField, number)
      return
    }
    addedFields.insert(number)
    for kid in kids {
      guard let kid = kid.reference?.number, !index.numbers.contains(kid) else {
        changes.forbid(.annotation, number)
        return
      }
      addedFields.insert(kid)
    }
    let name = try whole.resolve(field["T"]).string.map(text(ofPDFString:)) ?? ""
    sign(name, signature, number)
  }

  mutating func sign(_ name: String, _ signature: Int, _ number: Int) {
    if timestamps.contains(signature) {
      changes.allow(.timestamp(name))
    } else if permissions.level == 1 {
      changes.forbid(.notCertified(level: 1), number)
    } else {
      changes.allow(.signature(name))
    }
  }

  mutating func fill(_ name: String, _ number: Int) throws(UnreadablePDF) {
    try whole.budget.spend(16 * permissions.nameCount)
    if permissions.level == 1 {
      changes.forbid(.notCertified(level: 1), number)
    } else if permissions.locks(name) {
      changes.forbid(.fieldLocked(name), number)
    } else {
      changes.allow(.fieldFilled(name))
    }
  }

  mutating func judgeField(
    _ node: FieldTree.Node, _ old: PDFDictionary, _ new: PDFDictionary, _ number: Int
  ) throws(UnreadablePDF) {
    let keys = new.keysDiffering(from: old)
    let isSignature = node.type.map { $0 == "Sig" } ?? false
    if isSignature, node.isFilled {
      changes.forbid(.signatureField(node.name), number)
      return
    }
    for key in keys {
      switch key.text {
      case "Kids" where node.type == nil && node.dictionary["Subtype"] == nil:
        try judgeFields(
          try signed.resolve(old["Kids"]).array ?? [], try whole.resolve(new["Kids"]).array ?? [],
          number)
      case "V" where isSignature:
        guard let signature = new["V"]?.reference?.number, filled.contains(signature),
          !index.numbers.contains(signature)
        else {
          changes.forbid(.unsignedField, number)
          return
        }
        sign(node.name, signature, number)
      case _ where isSignature && ["AP", "AS", "M", "F"].contains(key.text): continue
      case "V", "AP", "AS", "I", "M", "RV":
        guard let type = node.type, type == "Tx" || type == "Ch" || type == "Btn" else {
          changes.forbid(.field(node.name, key: key.text), number)
          continue
        }
        try fill(node.name, number)
      default: changes.forbid(.field(node.name, key: key.text), number)
      }
    }
  }

  // MARK: Pages

  mutating func judgePage(
    _ old: PDFDictionary, _ new: PDFDictionary, _ number: Int
  ) throws(UnreadablePDF) {
    for key in new.keysDiffering(from: old) {
      guard key == "Annots" else {
        changes.forbid(.page(key.text), number)
        continue
      }
      try judgeAnnotations(
        try signed.resolve(old["Annots"]).array ?? [], try whole.resolve(new["Annots"]).array ?? [],
        number)
    }
  }

  /// What was on the page stays; what is added are the places of signatures.
  mutating func judgeAnnotations(
    _ old: [PDFValue], _ new: [PDFValue], _ number: Int
  ) throws(UnreadablePDF) {
    guard new.starts(with: old) else {
      changes.forbid(.annotation, number)
      return
    }
    for added in new[old.count...] {
      guard let place = added.reference?.number, addedFields.contains(place) else {
        changes.forbid(.annotation, added.reference?.number ?? number)
        continue
      }
    }
  }
}
