/// The warnings about one message, in the order they came up.
final class Notes {
  private let limit: Int
  private(set) var warnings: [EdxmlWarning] = []
  /// The lines of sections and fields, by their places.
  private(set) var lines: [String: Int] = [:]
  /// The children of `MessageHeader` as they stand.
  var headerOrder: [EdxmlReading.Child] = []
  private var once: Set<EdxmlWarning.Kind> = []

  init(limit: Int) { self.limit = limit }

  func add(_ kind: EdxmlWarning.Kind, _ path: String = "", line: Int? = nil) {
    guard warnings.count < limit else {
      if warnings.last?.kind != .more {
        warnings.append(EdxmlWarning(kind: .more, path: "", line: nil))
      }
      return
    }
    warnings.append(EdxmlWarning(kind: kind, path: path, line: line))
  }

  /// Keeps where a place begins: with the outermost element that goes by its name.
  func remember(_ path: String, line: Int) {
    if !path.isEmpty, lines[path] == nil { lines[path] = line }
  }

  /// For faults that every element of a file shares: only the first place is named.
  func addOnce(_ kind: EdxmlWarning.Kind, _ path: String, line: Int) {
    if once.insert(kind).inserted { add(kind, path, line: line) }
  }
}
