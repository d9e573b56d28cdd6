import Office

/// Where things are in a bundle. Paths are relative to its folder.
enum BundleLayout {
  static let declaration = "bagit.txt"
  static let info = "bag-info.txt"
  static let manifest = "manifest-sha256.txt"
  static let tagManifest = "tagmanifest-sha256.txt"
  static let signature = "tagmanifest-sha256.txt.p7s"
  static let checkpoint = "journal-checkpoint.txt"
  static let table = "index.tsv"
  static let page = "index.html"
  /// A bag with this file wants its files fetched from elsewhere; ours are complete.
  static let fetch = "fetch.txt"
  static let documentName = "document.edxml"

  /// Four digits are enough for a year of a school.
  static let maximumCount = 9999

  /// The folder of the document with that number, counted from 1.
  static func folder(_ number: Int) -> String { "data/\(padded(number, to: 4))" }

  static func document(in folder: String) -> String { "\(folder)/\(documentName)" }

  static func file(_ name: String, in folder: String) -> String { "\(folder)/files/\(name)" }

  /// What a payload path is for; nil if there is no place for it.
  static func role(of path: String) -> (folder: String, isDocument: Bool)? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0] == "data", parts[1].utf8.count == 4,
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let folder = "data/\(parts[1])"
    if parts.count == 3, parts[2] == documentName { return (folder, true) }
    return parts.count == 4 && parts[2] == "files" ? (folder, false) : nil
  }

  /// The order in which files stand in an archive: those that say what it is, then by path.
  static func precedes(_ left: String, _ right: String) -> Bool {
    func rank(_ path: String) -> Int { path == declaration ? 0 : path == info ? 1 : 2 }
    let ranks = (rank(left), rank(right))
    return ranks.0 == ranks.1
      ? left.utf8.lexicographicallyPrecedes(right.utf8) : ranks.0 < ranks.1
  }
}
