import Bytes
import Office

/// Where everything lies in a package.
///
/// The tree is that of TT 05/2025/TT-BNV, Phụ lục III, as implementers have transcribed it (unverified).
/// Where it leaves a choice, what E-ARK CSIP asks for is chosen (verified, 2.0.4 to 2.2.0): there is a
/// folder `documentation` with a file, and there are schemas. `ead_pic.xsd` and `ead_media.xsd` are left
/// out: nothing here describes pictures or films, and their fields are not known.
enum PackageLayout {
  static let mets = "METS.xml"
  static let dossier = "metadata/descriptive/EAD.xml"
  static let preservation = "metadata/preservation/PREMIS.xml"
  static let representation = "representations/rep1"
  static let representationName = "rep1"
  static let representationMets = representation + "/METS.xml"
  static let representationPreservation =
    representation + "/metadata/preservation/PREMIS_rep1.xml"
  static let documentation = "documentation/readme.txt"
  static let schemas = "schemas"

  /// Where the description of a document lies.
  static func description(of document: ArchivedDocument) -> String {
    "\(representation)/metadata/descriptive/EAD_doc_\(stem(document)).xml"
  }

  /// Where a file of a document lies: the document itself under its identifier, what is attached to it
  /// with a number behind.
  static func data(_ file: Int, of document: ArchivedDocument) -> String {
    let end = file == 0 ? "" : "_\(file)"
    return
      "\(representation)/data/\(stem(document))\(end).\(nameEnd(of: document.files[file].name))"
  }

  /// The identifier, where it has no character that a file system or an address would mind.
  private static func stem(_ document: ArchivedDocument) -> String {
    let allowed = Array("-_.".utf8)
    let bytes = document.docId.utf8.map { byte in
      isLetterOrDigit(byte) || allowed.contains(byte) ? byte : UInt8(ascii: "_")
    }
    // A leading point would hide the file, or lead up.
    let isHidden = bytes.first == UInt8(ascii: ".")
    return (isHidden ? "_" : "") + String(decoding: bytes, as: UTF8.self)
  }

  private static func nameEnd(of name: String) -> String {
    let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 1, let end = parts.last, (1...8).contains(end.count),
      end.allSatisfy(isLetterOrDigit)
    else { return "bin" }
    return String(decoding: end.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: false
    }
  }
}

/// The identifiers within a package, made from its own, so that the same package has the same ones.
struct PackageIDs {
  let package: PackageID

  /// For a part of a METS document. It begins with a letter, as an identifier in XML must.
  func part(_ role: String) -> String { "uuid-" + uuid(role) }

  /// For the file at `path`.
  func file(_ path: String) -> String { "ID-" + uuid(path) }

  private func uuid(_ role: String) -> String {
    let digest = SHA256.digest(of: Array("\(package.uuid)/\(role)".utf8))
    // Thirty-two bytes are more than sixteen.
    return PackageID(bytes: digest.bytes)?.uuid ?? ""
  }
}
