/// One step from an old sequence to a new one.
public enum Change<Element: Equatable & Sendable>: Equatable, Sendable {
  case same(Element)
  case removed(Element)
  case added(Element)
}

/// The difference of two texts, by lines and within lines by words.
public enum TextDifference {
  /// The shortest way from `old` to `new` (Myers 1986).
  ///
  /// - Parameter limit: The most elements that may differ; beyond it everything between the common
  ///   beginning and end counts as replaced, which is true and bounded in time and memory.
  public static func changes<Element: Equatable & Sendable>(
    from old: [Element], to new: [Element], limit: Int = 1000
  ) -> [Change<Element>] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    let (left, right) = (
      Array(old[start..<(old.count - end)]), Array(new[start..<(new.count - end)])
    )
    let middle =
      shortest(from: left, to: right, limit: limit)
      ?? left.map { .removed($0) } + right.map { .added($0) }
    return old.prefix(start).map { .same($0) } + middle + old.suffix(end).map { .same($0) }
  }

  /// The shortest way; nil if it has more than `limit` steps that change something.
  private static func shortest<Element: Equatable & Sendable>(
    from old: [Element], to new: [Element], limit: Int
  ) -> [Change<Element>]? {
    let most = min(old.count + new.count, limit)
    let offset = most + 1
    // How far into `old` each diagonal reaches after so many changes, and that of each count before.
    var reach = [Int](repeating: 0, count: 2 * most + 3)
    var trace: [[Int]] = []
    for count in 0...most {
      trace.append(reach)
      for diagonal in stride(from: -count, through: count, by: 2) {
        let isDown =
          diagonal == -count
          || (diagonal != count && reach[offset + diagonal - 1] < reach[offset + diagonal + 1])
        var x = isDown ? reach[offset + diagonal + 1] : reach[offset + diagonal - 1] + 1
        var y = x - diagonal
        while x < old.count, y < new.count, x >= 0, y >= 0, old[x] == new[y] {
          x += 1
          y += 1
        }
        reach[offset + diagonal] = x
        if x >= old.count, y >= new.count {
          return path(from: old, to: new, trace, count, offset)
        }
      }
    }
    return nil
  }

  /// Goes back over what each count of changes reached.
  private static func path<Element: Equatable & Sendable>(
    from old: [Element], to new: [Element], _ trace: [[Int]], _ count: Int, _ offset: Int
  ) -> [Change<Element>] {
    var changes: [Change<Element>] = []
    var (x, y) = (old.count, new.count)
    for step in stride(from: count, through: 1, by: -1) {
      let reach = trace[step]
      let diagonal = x - y
      let isDown =
        diagonal == -step
        || (diagonal != step && reach[offset + diagonal - 1] < reach[offset + diagonal + 1])
      let before = isDown ? diagonal + 1 : diagonal - 1
      let (startX, startY) = (reach[offset + before], reach[offset + before] - before)
      while x > startX, y > startY {
        x -= 1
        y -= 1
        changes.append(.same(old[x]))
      }
      if isDown {
        y -= 1
        changes.append(.added(new[y]))
      } else {
        x -= 1
        changes.append(.removed(old[x]))
      }
    }
    while x > 0, y > 0 {
      x -= 1
      y -= 1
      changes.append(.same(old[x]))
    }
    return changes.reversed()
  }

  /// A line of the comparison as it is printed: `  ` before what stayed, `- ` and `+ ` before what
  /// went and came. In a line that was only changed the words are marked, `[-cũ-]{+mới+}`.
  ///
  /// - Parameter context: How many lines that stayed are kept beside a change; `…` stands for others.
  public static func lines(
    from old: [String], to new: [String], context: Int = 2
  ) -> [String] {
    let changes = changes(from: old, to: new)
    var printed: [(text: String, isChange: Bool)] = []
    var index = 0
    while index < changes.count {
      if case .same(let line) = changes[index] {
        printed.append(("  " + line, false))
        index += 1
        continue
      }
      var removed: [String] = []
      var added: [String] = []
      run: while index < changes.count {
        switch changes[index] {
        case .removed(let line): removed.append(line)
        case .added(let line): added.append(line)
        case .same: break run
        }
        index += 1
      }
      if removed.count == added.count {
        printed += zip(removed, added).flatMap { pair in
          (words(from: pair.0, to: pair.1).map { ["~ " + $0] } ?? ["- " + pair.0, "+ " + pair.1])
            .map { ($0, true) }
        }
      } else {
        printed += removed.map { ("- " + $0, true) } + added.map { ("+ " + $0, true) }
      }
    }
    return shortened(printed, context: context)
  }

  /// The words of a changed line, marked; nil where so little stayed that two lines read better.
  private static func words(from old: String, to new: String) -> String? {
    let changes = changes(
      from: old.split(separator: " ").map(String.init),
      to: new.split(separator: " ").map(String.init), limit: 100)
    let kept = changes.filter { if case .same = $0 { true } else { false } }.count
    guard kept * 2 >= changes.count else { return nil }
    return changes.map { change in
      switch change {
      case .same(let word): word
      case .removed(let word): "[-\(word)-]"
      case .added(let word): "{+\(word)+}"
      }
    }.joined(separator: " ")
  }

  private static func shortened(
    _ lines: [(text: String, isChange: Bool)], context: Int
  ) -> [String] {
    var isShown = [Bool](repeating: false, count: lines.count)
    for (index, line) in lines.enumerated() where line.isChange {
      for place in max(0, index - context)...min(lines.count - 1, index + context) {
        isShown[place] = true
      }
    }
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      if isShown[index] {
        result.append(line.text)
      } else if index == 0 || isShown[index - 1] {
        result.append("…")
      }
    }
    return isShown.contains(true) ? result : []
  }
}
