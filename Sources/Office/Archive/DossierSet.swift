/// A dossier as it is handed out whole: fields by name, documents in the order of their days.
///
/// Source: Decree 30/2020/NĐ-CP, Annex VI, Part II and III.
public struct DossierSet: Equatable, Sendable {
  /// Body, year, number and symbol; it names the folder.
  public let code: String
  public let fields: [Field]
  public let documents: [Document]

  public struct Field: Equatable, Sendable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  public struct Document: Equatable, Sendable {
    public let fields: [Field]
    /// The document itself, then what is attached to it.
    public let files: [ArchivedFile]

    public init(fields: [Field], files: [ArchivedFile]) {
      (self.fields, self.files) = (fields, files)
    }
  }

  public init(code: String, fields: [Field], documents: [Document]) {
    (self.code, self.fields, self.documents) = (code, fields, documents)
  }

  public static let descriptionName = "ho-so.xml"
  public static let manifestName = "manifest-sha256.txt"

  /// What a file is called in the set: `007.pdf`, and `007-2.docx` for its second attachment.
  public func name(ofFile file: Int, of document: Int) -> String {
    let number = padded(document + 1, to: max(3, String(documents.count).count))
    let suffix = DossierSet.suffix(of: documents[document].files[file].name)
    return number + (file == 0 ? "" : "-\(file)") + suffix
  }

  /// The end of a name that says what a file is, if it is a plain one.
  private static func suffix(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    let rest = lowered(name[dot...].dropFirst())
    let isPlain =
      (1...5).contains(rest.utf8.count)
      && rest.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7a).contains($0)
      }
    return isPlain ? "." + rest : ""
  }
}
