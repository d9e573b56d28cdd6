/// A table as it is printed: what stands over it, its rows, and who made it when.
public struct PrintedTable: Equatable, Sendable {
  public struct Row: Equatable, Sendable {
    public let cells: [String]
    /// Printed bold.
    public let isTotal: Bool

    public init(_ cells: [String], isTotal: Bool = false) {
      self.cells = cells
      self.isTotal = isTotal
    }
  }

  /// Who issues it, over the title.
  public let body: String
  public let title: String
  public let notes: [String]
  /// The first column holds texts, the others figures.
  public let heads: [String]
  public let rows: [Row]
  /// The last line: who and when.
  public let maker: String

  public init(
    body: String, title: String, notes: [String], heads: [String], rows: [Row], maker: String
  ) {
    self.body = body
    self.title = title
    self.notes = notes
    self.heads = heads
    self.rows = rows
    self.maker = maker
  }
}
