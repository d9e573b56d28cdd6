/// Paths no two of which would meet in one folder, also where `A` and `a` are the same name.
///
/// Equality is that of `String`, so a letter with its mark in one or in two code points is the same
/// letter; beyond that only ASCII letters are compared without case.
///
/// A tree, so that a hostile path of ten thousand components costs no more than its bytes.
struct PathSet {
  private struct Place: Hashable {
    /// The number of the folder; 0 is the one all paths start from.
    let folder: Int
    let name: String
  }

  private enum Node {
    case file
    case folder(Int)
  }

  private var nodes: [Place: Node] = [:]
  private var folderCount = 1

  /// Adds the path of a file; false if it, or a file among its folders, is there already.
  mutating func insert(file path: String) -> Bool {
    let components = PathSet.components(of: path)
    guard let name = components.last, let folder = folder(components.dropLast()) else {
      return false
    }
    return nodes.updateValue(.file, forKey: Place(folder: folder, name: name)) == nil
  }

  /// Adds the path of a folder; false if it, or one it lies in, is a file already.
  mutating func insert(folder path: String) -> Bool {
    folder(PathSet.components(of: path)[...]) != nil
  }

  /// The number of a folder, new or known; nil if there is a file in its way.
  private mutating func folder(_ components: ArraySlice<String>) -> Int? {
    var current = 0
    for name in components {
      let place = Place(folder: current, name: name)
      switch nodes[place] {
      case .file: return nil
      case .folder(let known): current = known
      case nil:
        nodes[place] = .folder(folderCount)
        current = folderCount
        folderCount += 1
      }
    }
    return current
  }

  private static func components(of path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { component in
      String(
        decoding: component.map {
          (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0
        }, as: UTF8.self)
    }
  }
}
