import Platform

/// The sources themselves, for tests that read what is declared there.
public enum SourceFiles {
  public static let root =
    Folders.parent(of: Folders.parent(of: Folders.parent(of: #filePath))) + "/Sources"

  /// The paths of the Swift files in a folder and all below it.
  public static func swiftFiles(below folder: String) throws -> [String] {
    try Folders.names(in: folder).flatMap { name -> [String] in
      let path = folder + "/" + name
      if try Folders.ownFacts(of: path)?.kind == .folder { return try swiftFiles(below: path) }
      return name.hasSuffix(".swift") ? [path] : []
    }
  }

  /// The names of the types in these folders of Sources that conform to `named`, also by way of
  /// another protocol. Generic types are called by their name alone.
  public static func types(conformingTo named: String, in folders: [String]) throws -> Set<String> {
    var parents: [String: [String]] = [:]
    var types: Set<String> = []
    for path in try folders.flatMap({ try swiftFiles(below: root + "/" + $0) }) {
      let bytes = try FileContents.read(path, limit: 1 << 20) ?? []
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        guard let (sort, name, above) = declaration(String(line)) else { continue }
        parents[name, default: []] += above
        if sort != "protocol" { types.insert(name) }
      }
    }
    func conforms(_ name: String) -> Bool {
      parents[name, default: []].contains { $0 == named || conforms($0) }
    }
    return types.filter(conforms)
  }

  /// What a line declares, and what stands after the colon.
  private static func declaration(
    _ line: String
  ) -> (sort: String, name: String, above: [String])? {
    var line = line
    // The conditions of a generic type are no declaration of its own.
    if let open = line.firstIndex(of: "<"), let close = line.firstIndex(of: ">"), open < close {
      line.removeSubrange(open...close)
    }
    let words = line.split { !($0.isLetter || $0.isNumber || ":<>_.".contains($0)) }
    guard
      let place = words.firstIndex(where: {
        ["struct", "class", "enum", "actor", "protocol", "extension"].contains($0)
      }), place <= 3, words.count > place + 1, line.contains("{"),
      let colon = line.firstIndex(of: ":")
    else { return nil }
    let name = words[place + 1].prefix { $0 != ":" && $0 != "<" }
    let rest = line[line.index(after: colon)...].prefix { $0 != "{" }
    let above = rest.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    return (String(words[place]), String(name), above)
  }
}
