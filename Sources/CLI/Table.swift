import Office

/// Rows in columns: each as wide as its widest cell, the last one that holds something as it is. Notes of
/// several lines stand in one.
enum Table {
  static func lines(_ rows: [[String]]) -> [String] {
    let rows = rows.map { $0.map(inOneLine) }
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], cell.count)
      }
    }
    return rows.map { row in
      let row = row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1)
      return row.enumerated().map { index, cell in
        index == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
      }.joined(separator: "  ")
    }
  }
}
