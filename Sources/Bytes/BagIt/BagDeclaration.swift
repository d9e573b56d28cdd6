/// The file `bagit.txt`, which makes a folder a bag (RFC 8493, 2.1.1).
public enum BagDeclaration {
  /// The only declaration written here, and but for line ends the only one accepted.
  public static let text = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

  /// Checks the content of a `bagit.txt`.
  ///
  /// - Throws: `unsupported` for another version or encoding, which would make the manifests mean
  ///   something else; `badDeclaration` or `notUTF8` for anything that is no declaration.
  public static func check(_ bytes: [UInt8]) throws(BagError) {
    let lines = try bagLines(bytes)
    guard lines.count == 2,
      let version = value(of: "BagIt-Version", in: lines[0]),
      let encoding = value(of: "Tag-File-Character-Encoding", in: lines[1])
    else { throw .badDeclaration }
    guard version == "1.0" else { throw .unsupported(version) }
    guard encoding.uppercased() == "UTF-8" else { throw .unsupported(encoding) }
  }

  private static func value(of label: String, in line: String) -> String? {
    let start = label + ": "
    guard line.hasPrefix(start) else { return nil }
    return String(line.dropFirst(start.count))
  }
}
