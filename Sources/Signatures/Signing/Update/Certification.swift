extension PDFFile {
  /// Whether its author, if there is one who certified it, allows signatures to be added.
  ///
  /// A certifying signature says what may come after it (ISO 32000-1, 12.8.2.2): 1 nothing, 2
  /// forms and signatures, 3 notes as well.
  func allowsSignatures() throws(UnreadablePDF) -> Bool {
    var signatures = try FormWalk(of: self).filled.map(\.dictionary)
    let catalog = try resolve(trailer["Root"]).dictionary
    let permissions = try resolve(catalog?["Perms"]).dictionary
    if let certifying = try resolve(permissions?["DocMDP"]).dictionary {
      signatures.append(certifying)
    }
    for signature in signatures {
      for reference in try resolve(signature["Reference"]).array ?? [] {
        guard let reference = try resolve(reference).dictionary,
          let method = try resolve(reference["TransformMethod"]).name, method == "DocMDP",
          let parameters = try resolve(reference["TransformParams"]).dictionary,
          try resolve(parameters["P"]).integer == 1
        else { continue }
        return false
      }
    }
    return true
  }
}
