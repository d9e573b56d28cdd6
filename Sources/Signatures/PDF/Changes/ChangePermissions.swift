/// What signatures say about what may come after them (ISO 32000-1, 12.8.2).
struct ChangePermissions {
  /// `/P` of the signature that certifies the file: 1 nothing, 2 forms and signatures, 3 notes as
  /// well; nil where nobody certified it.
  private(set) var level: Int?
  private var locks: [Lock] = []
  /// How many fields all of them name.
  private(set) var nameCount = 0

  private enum Lock {
    case all
    case include([String])
    case exclude([String])
  }

  /// Reads the signatures of `file`, which is what was signed.
  init(of file: PDFFile, _ form: FormWalk) throws(UnreadablePDF) {
    for (method, parameters) in try file.transforms(of: form) {
      try read(method, parameters, in: file)
    }
  }

  private mutating func read(
    _ method: Name, _ parameters: PDFDictionary?, in file: PDFFile
  ) throws(UnreadablePDF) {
    if method == "DocMDP" {
      // 2 is what the standard says of a missing number; a strange one allows as little as can be.
      let number = try file.resolve(parameters?["P"])
      let found = number == .null ? 2 : number.integer ?? 1
      level = min(level ?? 3, (1...3).contains(found) ? found : 1)
    } else if method == "FieldMDP" {
      var names: [String] = []
      for name in try file.resolve(parameters?["Fields"]).array ?? [] {
        if let bytes = try file.resolve(name).string { names.append(text(ofPDFString: bytes)) }
      }
      nameCount += names.count
      let action = try file.resolve(parameters?["Action"]).name
      if let action, action == "Include" {
        locks.append(.include(names))
      } else if let action, action == "Exclude" {
        locks.append(.exclude(names))
      } else {
        locks.append(.all)
      }
    }
  }

  /// Whether a signature locked the field called `name`.
  func locks(_ name: String) -> Bool {
    func isAmong(_ names: [String]) -> Bool {
      names.contains { name == $0 || name.hasPrefix($0 + ".") }
    }
    return locks.contains { lock in
      switch lock {
      case .all: true
      case .include(let names): isAmong(names)
      case .exclude(let names): !isAmong(names)
      }
    }
  }
}
