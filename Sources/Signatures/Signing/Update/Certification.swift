extension PDFFile {
  /// Whether its author, if there is one who certified it, allows signatures to be added.
  ///
  /// A certifying signature says what may come after it (ISO 32000-1, 12.8.2.2): 1 nothing, 2
  /// forms and signatures, 3 notes as well.
  func allowsSignatures() throws(UnreadablePDF) -> Bool {
    for transform in try transforms(of: FormWalk(of: self)) where transform.method == "DocMDP" {
      if try resolve(transform.parameters?["P"]).integer == 1 { return false }
    }
    return true
  }

  /// What the signatures of `form`, and the one that certifies the file, say about later changes
  /// (`/Reference`): by which method, with which parameters.
  func transforms(
    of form: FormWalk
  ) throws(UnreadablePDF) -> [(method: Name, parameters: PDFDictionary?)] {
    var signatures = form.filled.map(\.dictionary)
    let catalog = try resolve(trailer["Root"]).dictionary
    let permissions = try resolve(catalog?["Perms"]).dictionary
    if let certifying = try resolve(permissions?["DocMDP"]).dictionary {
      signatures.append(certifying)
    }
    var transforms: [(method: Name, parameters: PDFDictionary?)] = []
    for signature in signatures {
      for reference in try resolve(signature["Reference"]).array ?? [] {
        guard let reference = try resolve(reference).dictionary,
          let method = try resolve(reference["TransformMethod"]).name
        else { continue }
        transforms.append((method, try resolve(reference["TransformParams"]).dictionary))
      }
    }
    return transforms
  }
}
