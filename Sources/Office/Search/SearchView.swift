/// How what a search finds is shown: in which columns, and in which order.
public struct SearchView: Hashable, Sendable {
  /// In their order; empty for the usual ones.
  public private(set) var columns: [SearchColumn]
  public var ranking: SearchRanking

  public init(columns: [SearchColumn] = [], ranking: SearchRanking = .newest) {
    self.columns = distinct(columns)
    self.ranking = ranking
  }

  /// As it is where nobody has chosen.
  public static let usual = SearchView()

  /// The columns on a screen.
  public var shownOnScreen: [SearchColumn] {
    columns.isEmpty ? SearchColumn.usualOnScreen : columns
  }

  /// All columns there are, those that are shown first and in their order.
  public var offered: [SearchColumn] {
    shownOnScreen + SearchColumn.allCases.filter { !shownOnScreen.contains($0) }
  }

  /// Shows a column behind the others, or shows it no more.
  ///
  /// - Returns: Whether it was done: one column stays.
  public mutating func toggle(_ column: SearchColumn) -> Bool {
    var shown = shownOnScreen
    if let place = shown.firstIndex(of: column) {
      if shown.count == 1 { return false }
      shown.remove(at: place)
    } else {
      shown.append(column)
    }
    columns = shown
    return true
  }

  /// Moves a column that is shown one place to the front, or to the back.
  ///
  /// - Returns: Whether it was done: it is shown, and not at that end yet.
  public mutating func move(_ column: SearchColumn, toFront: Bool) -> Bool {
    var shown = shownOnScreen
    guard let place = shown.firstIndex(of: column) else { return false }
    let target = place + (toFront ? -1 : 1)
    guard shown.indices.contains(target) else { return false }
    shown.swapAt(place, target)
    columns = shown
    return true
  }

  /// Goes to the next order, after the last to the first.
  public mutating func turnRanking() {
    let all = SearchRanking.allCases
    let place = all.firstIndex(of: ranking) ?? 0
    ranking = all[(place + 1) % all.count]
  }

  /// Takes the usual columns back.
  public mutating func forgetColumns() { columns = [] }
}
